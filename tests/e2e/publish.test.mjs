// The built site as it is published: on a server that knows nothing, without scripts, with nothing from elsewhere.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './browser.mjs';
import { dumb, kinds } from './dumb.mjs';
import { appIsRunning, watchedPage } from './page.mjs';

let browser;
let server;
let pages;

before(async () => {
  browser = await launch();
  server = await dumb();
  pages = await kinds();
  assert.ok(pages.length >= 30, `only ${pages.length} kinds of pages`);
});
after(async () => {
  await browser?.close();
  server?.stop();
});

const at = (path, from = server) => new URL(path, from.url).href;

/** What a page says without scripts, by the language in which it says it. */
const CAN_BE_READ = {
  en: /all pages can be read/,
  ru: /Все страницы можно читать/,
  hy: /բոլոր էջերը կարելի է կարդալ/,
  be: /можна чытаць усе старонкі/,
  kk: /барлық бетті оқуға болады/,
  ky: /барактарды окууга болот/,
  tg: /саҳифаҳоро хондан мумкин аст/,
};

test('every kind of page asks no other host, breaks no rule of its policy, shifts nothing and stores nothing', async () => {
  const page = await watchedPage(browser);
  const hosts = new Set();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.addInitScript(() => {
    window.violations = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      window.violations.push(`${effectiveDirective}: ${blockedURI}`);
    });
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of pages) {
    await page.goto(at(path));
    await appIsRunning(page);
    const found = await page.evaluate(() => ({
      violations: window.violations,
      shift: window.shift,
      stored: [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)].join(),
    }));
    assert.deepEqual(found, { violations: [], shift: 0, stored: '' }, path);
  }
  assert.deepEqual([...hosts], [new URL(server.url).host]);
  assert.deepEqual(await page.context().cookies(), []);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a link to another host gives no address of the atlas away', async () => {
  const page = await watchedPage(browser);
  await page.goto(at('states/armenia/'));
  assert.equal(await page.locator('meta[name=referrer]').getAttribute('content'), 'no-referrer');
  await page.context().close();
});

test('without scripts every kind of page can be read and left by its links', async () => {
  const page = await watchedPage(browser, { javaScriptEnabled: false });
  for (const path of pages) {
    await page.goto(at(path));
    const text = await page.locator('main').innerText();
    assert.ok(text.trim().length > 100, `${path}: ${text}`);
    assert.equal(await page.locator('h1').count(), 1, path);
    const code = await page.evaluate(() => document.documentElement.lang);
    assert.match(await page.locator('noscript').innerText(), CAN_BE_READ[code], path);
    if (code !== 'en') continue;
    await page.locator('.site-nav').getByRole('link', { name: 'Organs' }).click();
    await page.waitForURL(at('organs/'));
  }
  await page.goto(at('organs/'));
  await page.locator('main').getByRole('link', { name: 'Collective Security Council', exact: true }).first().click();
  assert.equal(page.url(), at('organs/csc/'));
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('without scripts the search page offers everything to browse', async () => {
  const page = await watchedPage(browser, { javaScriptEnabled: false });
  await page.goto(at('states/'));
  await page.locator('#site-search').fill('КСОР');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search\/\?q=/);
  await page.locator('main').getByRole('link', { name: 'Forces' }).click();
  assert.equal(page.url(), at('forces/'));
  await page.context().close();
});

test('doubled slashes, and a folder without its slash, lead to the page that is meant, whatever the host answers', async () => {
  const host = await dumb({ lax: true });
  const page = await watchedPage(browser, { serviceWorkers: 'block' });
  const { origin, pathname: base } = new URL(host.url);
  try {
    for (const [asked, meant] of [
      ['states//armenia/', 'states/armenia/'],
      ['states/armenia//', 'states/armenia/'],
      ['/states///armenia//?asof=2012-12-20#summary', 'states/armenia/?asof=2012-12-20#summary'],
      ['states/armenia', 'states/armenia/'],
      ['states/armenia?asof=2012-12-20', 'states/armenia/?asof=2012-12-20'],
      ['timeline?from=2004&to=2007#', 'timeline/?from=2004&to=2007'],
      ['/', ''],
    ]) {
      await page.goto(`${origin}${base}${asked}`);
      await page.waitForURL((url) => url.href.replace(/#$/, '') === host.url + meant);
      await appIsRunning(page);
      assert.equal(await page.locator('.skip-link').evaluate((link) => getComputedStyle(link).position), 'absolute');
    }
    await page.goto(origin + base.slice(0, -1));
    await page.waitForURL(host.url);
    await appIsRunning(page);
    // A file is none of it.
    await page.goto(`${host.url}states/armenia/index.html`);
    await appIsRunning(page);
    assert.equal(page.url(), `${host.url}states/armenia/index.html`);
  } finally {
    await page.context().close();
    host.stop();
  }
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without';
  test(`what is not there has a page that is whole at any depth, ${how} scripts`, async () => {
    const page = await watchedPage(browser, { javaScriptEnabled });
    for (const path of ['nowhere', 'nowhere/', 'states/nowhere/', 'states/nowhere', 'a/b/c']) {
      const response = await page.goto(at(path));
      assert.equal(response.status(), 404, path);
      if (javaScriptEnabled) await appIsRunning(page);
      // The views that have come may just be drawing the page again: the heading is looked up each time.
      await page
        .waitForFunction(() => /Source Serif/.test(getComputedStyle(document.querySelector('h1')).fontFamily))
        .catch(() => assert.fail(`${path} has no style`));
      if (!javaScriptEnabled) continue;
      await page
        .locator('main')
        .getByRole('link', { name: /^Home page$|^All states$/ })
        .click();
      await page.waitForURL(path.startsWith('states/') ? at('states/') : server.url);
    }
    await page.goto(at('states/nowhere/'));
    await page
      .locator('main')
      .getByRole('link', { name: javaScriptEnabled ? 'All states' : 'One level up' })
      .click();
    await page.waitForURL(at('states/'));
    await page.context().close();
  });
}

test('an address without its slash opens its page, by a redirect or by the page for what is not there', async () => {
  for (const redirect of [true, false]) {
    const host = await dumb({ redirect });
    const page = await watchedPage(browser);
    await page.goto(at('states/armenia?asof=2012-12-20', host));
    await appIsRunning(page);
    await page.locator('h1', { hasText: 'Armenia' }).waitFor();
    assert.match(await page.locator('.as-of-bar__words').textContent(), /^20 December 2012/);
    await page.locator('.site-nav').getByRole('link', { name: 'Organs' }).click();
    await page.waitForURL(at('organs/?asof=2012-12-20', host));
    await page.context().close();
    host.stop();
  }
});

test('a host that answers HTML for everything leaves every kind of page readable', async () => {
  const host = await dumb({ onlyHtml: true });
  const page = await watchedPage(browser);
  for (const path of pages) {
    await page.goto(at(path, host));
    const text = await page.locator('main').innerText();
    assert.ok(text.trim().length > 100, path);
    assert.equal(await page.locator('h1').count(), 1, path);
  }
  // Without its style the menu is folded at every width.
  await page.locator('.site-menu > summary').click();
  await page.locator('.site-nav').getByRole('link', { name: 'Organs' }).click();
  assert.equal(page.url(), at('organs/', host));
  await page.context().close();
  host.stop();
});

test('the head speaks of the page that was served, and is silent on another', async () => {
  const page = await watchedPage(browser);
  await page.goto(at('states/armenia/'));
  await appIsRunning(page);
  const said = () =>
    page.evaluate(() => ({
      canonical: document.querySelector('link[rel=canonical]')?.href,
      title: document.querySelector('meta[name="DC.title"]')?.content,
      data: document.querySelectorAll('script[type="application/ld+json"]').length,
    }));
  assert.deepEqual(await said(), { canonical: at('states/armenia/'), title: 'Armenia', data: 1 });
  await page.locator('.site-nav').getByRole('link', { name: 'Organs' }).click();
  await page.locator('h1', { hasText: 'Organs' }).waitFor();
  await page.waitForFunction(() => !document.querySelector('link[rel=canonical]'));
  assert.deepEqual(await said(), { canonical: undefined, title: undefined, data: 0 });
  assert.equal(await page.title(), 'Organs · CSTO Atlas');
  await page.context().close();
});
