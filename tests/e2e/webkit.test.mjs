// The core of the atlas in WebKitGTK, which stands for Safari: pages, the bar of time, search, timeline, widgets, offline.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { kinds } from './dumb.mjs';
import { FaultyServer } from './faults.mjs';
import { atlas, DIST, hosts } from './host.mjs';
import { By, Key, WebKitPage, watchedSite, webkit } from './webkit.mjs';

let browser;
let server;
let page;

before(async () => {
  [browser, server] = await Promise.all([webkit(), watchedSite()]);
  page = new WebKitPage(browser.driver);
});
after(async () => {
  await browser?.stop();
  await server?.stop();
});

const at = (path) => server.url + path;
const isSilent = async (path) => assert.deepEqual(await page.evaluate(() => window.noted), [], path);

test('every kind of page is taken over by the app without a fault', async () => {
  for (const path of await kinds()) {
    await page.open(at(path));
    await isWhole(path);
  }
});

test('every part of the atlas is no wider than a phone', async () => {
  for (const path of (await kinds()).filter((path) => path.split('/').length === 2)) {
    await page.openNarrow(at(path), 320);
    await isWhole(path);
  }
});

async function isWhole(path) {
  const [headings, wide, title] = await page.evaluate(() => [
    document.querySelectorAll('h1').length,
    document.documentElement.scrollWidth - innerWidth,
    document.title,
  ]);
  assert.deepEqual([headings, wide, title !== ''], [1, 0, true], path);
  await isSilent(path);
}

test('no name of a state is broken within a word', async () => {
  for (const [path, selector] of [
    ['map/', 'main a'],
    ['', 'main a'],
  ]) {
    for (const width of [1280, 360, 320]) {
      await (width < 500 ? page.openNarrow(at(path), width) : page.open(at(path)));
      assert.deepEqual(await page.evaluate(brokenWords, selector), [], `${path} at ${width}`);
    }
  }
});

/** Runs in the page: the words that stand on two lines. */
function brokenWords(selector) {
  const broken = [];
  for (const element of document.querySelectorAll(selector)) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { 0: word, index } of node.nodeValue.matchAll(/[\p{L}]+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const tops = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top));
        if (new Set(tops).size > 1) broken.push(word);
      }
    }
  }
  return broken;
}

test('however the bar of time is let go beside a change: page, slider, address and history agree', async () => {
  const days = (Date.UTC(2012, 11, 19) - Date.UTC(1991, 0, 1)) / 864e5;
  const ways = {
    'a click': (x, y) => page.click([x + 3, y]),
    'a drag that comes onto the mark with its last move': (x, y) => page.drag([30, 3].map((beside) => [x + beside, y])),
    'a slow drag': (x, y) => page.drag([30, 20, 9, 6, 4, 3, 2].map((beside) => [x + beside, y])),
    'a drag that ends outside': (x, y) => page.drag([[x + 30, y], ...[9, 4, 3].map((beside) => [x + beside, y + 60])]),
  };
  for (const [way, act] of Object.entries(ways)) {
    await page.open(at('states/'));
    await page.find('.as-of > summary').click();
    const [x, y] = await page.evaluate((days) => {
      const ruler = document.querySelector('.ruler').getBoundingClientRect();
      const { max } = document.querySelector('.ruler__slider');
      return [ruler.x + (ruler.width * days) / max, ruler.y + 10];
    }, days);
    await act(x, y);
    await page.arrives(at('states/?asof=2012-12-19'));
    await page.until((days) => document.querySelector('.ruler__slider').value === String(days), days);
    assert.match(await page.find('.as-of-bar__words').getText(), /^19 December 2012/, way);
    await page.evaluate(() => document.querySelector('.ruler__slider').focus());
    await page.press(Key.ARROW_RIGHT);
    await page.arrives(at('states/?asof=2012-12-20'));
    await browser.driver.navigate().back();
    await page.arrives(at('states/?asof=2012-12-19'));
    await browser.driver.navigate().back();
    await page.arrives(at('states/'));
    await isSilent(way);
  }
});

test('a link opens another page without loading it, and Back returns to the very link', async () => {
  await page.open(at('organs/'));
  const place = await page.evaluate(() => {
    const links = [...document.querySelectorAll('main a[href]')];
    const last = links.findLast((link) => links.find((one) => one.href === link.href) !== link && link.offsetParent);
    last.scrollIntoView({ block: 'center' });
    window.here = true;
    return links.indexOf(last);
  });
  const link = (await browser.driver.findElements(By.css('main a[href]')))[place];
  await link.click();
  await page.until(() => location.pathname !== '/organs/' && document.querySelector('h1'));
  assert.ok(await page.evaluate(() => window.here), 'the page was loaded anew');
  await browser.driver.navigate().back();
  await page.until(
    (place) => [...document.querySelectorAll('main a[href]')].indexOf(document.activeElement) === place,
    place,
  );
  await isSilent();
});

test('a search by a Russian abbreviation is suggested, opened by keys, and undone by Back', async () => {
  await page.open(at(''));
  await page.find('#site-search').sendKeys('КСОР');
  await page.until(() => document.querySelector('.search-box__list [role=option]'));
  await page.press(Key.ARROW_DOWN);
  await page.press(Key.ENTER);
  await page.arrives(at('forces/crrf/'));
  await page.until(() => document.querySelector('h1')?.textContent.startsWith('Collective Rapid Reaction Forces'));
  await browser.driver.navigate().back();
  await page.arrives(at(''));
  await isSilent();
});

test('the timeline is dragged and walked by keys', async () => {
  await page.open(at('timeline/?from=2004&to=2007'));
  const [x, y] = await page.evaluate(() => {
    const plot = document.querySelector('.plot__drawing');
    plot.scrollIntoView({ block: 'start' });
    const box = plot.getBoundingClientRect();
    return [box.x, box.y];
  });
  await page.drag([600, 560, 500, 440, 400].map((along) => [x + along, y + 60]));
  await page.until(() => new URLSearchParams(location.search).get('from') > '2004');
  await browser.driver.navigate().back();
  await page.arrives(at('timeline/?from=2004&to=2007'));
  await page.until(() => /2004 to 31 December 2007/.test(document.querySelector('.plot__time').textContent));
  // The page was made anew; what draws it listens once it has drawn.
  await page.until(() => document.querySelector('.plot__mark'));
  await page.evaluate(() => document.querySelector('.plot__drawing').focus());
  await page.press(Key.ARROW_RIGHT);
  await page.until(() => / \d+ of \d+$/.test(document.getElementById('plot:said').textContent));
  await page.press(Key.ENTER);
  await page.until(() => document.querySelector('.plot__panel[data-open] .citations a'));
  await isSilent();
});

test('widgets in sandboxed frames have style and script and are as high as their content', async () => {
  const [site, host] = await Promise.all([atlas(), hosts()]);
  try {
    const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
    const body = `<csto-atlas widget="map" loading="eager"></csto-atlas>
      <csto-atlas widget="state" subject="armenia" asof="2012-12-20" loading="eager"></csto-atlas>
      <iframe src="${site.url}embed/organs/" title="A widget" width="100%" height="400" sandbox="${sandbox}"></iframe>`;
    const listen = `<script>told = []; for (const type of ['ready', 'error'])
      addEventListener(type, ({ detail }) => detail && told.push([type, detail]), true)</script>`;
    const script = `<script src="${site.url}embed.js"></script>`;
    const html = `<!doctype html><html lang="en"><head><title>Host</title>${listen}${script}</head><body>${body}</body></html>`;
    await browser.driver.get(host.put(html));
    await page.until(() => window.told.filter(([type]) => type === 'ready').length === 3);
    assert.deepEqual(await page.evaluate(() => window.told.filter(([type]) => type !== 'ready')), []);
    await browser.driver.switchTo().frame(page.find('body > iframe'));
    const [paper, content, inner] = await page.evaluate(() => [
      getComputedStyle(document.body).backgroundColor,
      Math.ceil(document.getElementById('widget').getBoundingClientRect().height),
      innerHeight,
    ]);
    assert.equal(paper, 'rgb(248, 245, 238)', 'the sheet was not loaded');
    assert.equal(inner, content);
  } finally {
    await browser.driver.switchTo().defaultContent();
    site.stop();
    host.stop();
  }
});

test('the atlas is kept on the device, read without a server, and the panel says how long', async () => {
  const own = await new FaultyServer(DIST).start();
  try {
    await page.open(own.url);
    await page.until(() => document.querySelector('#offline-notice')?.textContent.includes('Ready to work offline'));
    await page.open(`${own.url}offline/`);
    await page.until(() => document.querySelector('offline-panel button'));
    const said = await page.find('offline-panel').getText();
    assert.match(said, /This browser does not say whether it clears it/);
    assert.doesNotMatch(said, /Ask the browser/, 'a button for what this browser does not have');
    await own.stop();
    for (const path of ['states/armenia/?asof=2012-12-20', 'timeline/', 'map/']) {
      await page.open(own.url + path);
      assert.equal(await page.evaluate(() => document.querySelectorAll('h1').length), 1, path);
    }
  } finally {
    await own.stop().catch(() => {});
  }
});
