// Pages in the languages that have the interface only: the entrance, the states and some widgets, what is English marked,
// and the ways between the languages.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { DIST } from './host.mjs';
import { appIsRunning } from './page.mjs';
import { readers } from './reader.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** By the code of each language: the name of the site, its own state, a day in words, a period, and a standing in a widget. */
const LANGUAGES = {
  hy: ['ՀԱՊԿ ատլաս', 'armenia', '2005 թ. հունվարի 1', '2026 թ. հունվարի 1 – դեկտեմբերի 31', 'Անդամ'],
  be: ['Атлас АДКБ', 'belarus', '1 студзеня 2005 года', '1 студзеня – 31 снежня 2026 года', 'Член'],
  kk: ['ҰҚШҰ атласы', 'kazakhstan', '2005 ж. 1 қаңтар', '2026 ж. 1 қаңтар – 31 желтоқсан', 'Мүше'],
  ky: ['ЖККУ атласы', 'kyrgyzstan', '2005-ж. 1-январь', '2026-ж. 1-январь – 31-декабрь', 'Мүчө'],
  tg: ['Атласи СААД', 'tajikistan', '1 январи соли 2005', '1 январи – 31 декабри соли 2026', 'Аъзо'],
};

const { at, open, reader } = readers('/', { bypassCSP: true });

/**
 * Texts with English words that are not marked as English: those of English letters alone, and, outside of what the record
 * says and of what is taken away, those with English words among others, which cannot be marked.
 */
const unmarked = (page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set();
    const { lang } = document.documentElement;
    while (walker.nextNode()) {
      const { parentElement, textContent: data } = walker.currentNode;
      const isMixed = /[\u0400-\u052f\u0530-\u058f]/.test(data);
      if (!(isMixed ? /(^|\s)[a-z]{3,}\b/ : /[a-z]{2}/).test(data)) continue;
      if (!parentElement.checkVisibility() || parentElement.closest('script, style, pre')) continue;
      if (isMixed && parentElement.closest('.statement__text, .statement__note, .cite, .names__aliases')) continue;
      if (parentElement.closest('[lang]').getAttribute('lang') === lang) found.add(data.trim());
    }
    return [...found];
  });

const wider = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** What axe finds. The title in a drawing is what a pointer is told, which axe takes for a text that is seen. */
const faults = async (page) => {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => {
    for (const title of document.querySelectorAll('svg title')) title.remove();
    return globalThis.axe.run(document, { resultTypes: ['violations'] });
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

/** Links of a page to pages, with the language that each states; those in drawings state none. */
const links = async (page) => {
  const all = await page
    .locator('a[href]:not(svg a)')
    .evaluateAll((found) => found.map(({ href, hreflang }) => ({ href: href.split(/[?#]/)[0], hreflang })));
  return all.filter(({ href }) => href.startsWith(at('')) && href.endsWith('/'));
};

for (const [code, [site, state, day, period, standing]] of Object.entries(LANGUAGES)) {
  test(`${code}: pages speak it on any day, and what is English is marked`, async () => {
    const page = await open();
    for (const path of ['', `states/${state}/`, 'states/?asof=2005-01-01']) {
      await page.goto(at(`${code}/${path}`));
      await appIsRunning(page);
      assert.equal(await page.evaluate(() => document.documentElement.lang), code);
      assert.ok((await page.title()).includes(site), await page.title());
      assert.equal((await page.locator('.site-header__name').innerText()).trim(), site);
      if (path === '') assert.ok((await page.locator('main').innerText()).includes(period), period);
      if (path.includes('?')) {
        await page.locator('.states-table caption').filter({ hasText: day }).waitFor();
        await page.waitForFunction(() => document.querySelector('main [lang=en]'));
      }
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        assert.deepEqual(await unmarked(page), [], `${path} at ${width} pixels`);
        assert.ok((await wider(page)) <= 0, `${path} is wider than ${width} pixels`);
      }
      assert.deepEqual(await faults(page), [], path);
      assert.deepEqual(page.faults, []);
    }
    await page.context().close();
  });

  test(`${code}: links lead to pages that are there, to English ones with hreflang`, async () => {
    const page = await open({ javaScriptEnabled: false });
    for (const path of ['', `states/${state}/`]) {
      await page.goto(at(`${code}/${path}`));
      const found = await links(page);
      assert.ok(found.length > 20);
      for (const { href, hreflang } of found) {
        const there = href.slice(at('').length);
        const [folder] = there.split('/');
        const of = folder === 'ru' || folder in LANGUAGES ? folder : 'en';
        if (hreflang || of !== code) assert.equal(hreflang, of, href);
        assert.ok(existsSync(join(DIST, there, 'index.html')), href);
      }
    }
    await page.context().close();
  });

  test(`${code}: widgets speak it, on any day`, async () => {
    const page = await open();
    for (const path of ['map/', `state/${state}/`, 'compare/', 'map/?asof=2005-01-01']) {
      await page.goto(at(`${code}/embed/${path}`));
      if (path.includes('?')) await page.locator('.widget__source', { hasText: day }).waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.lang), code);
      assert.ok((await page.locator('#widget').innerText()).includes(standing), path);
      if (!path.includes('?')) assert.deepEqual(await unmarked(page), []);
      assert.deepEqual(page.faults, []);
    }
    await page.context().close();
  });
}

test('the list of languages needs no script and fits, and keeps day, choices and place where scripts run', async () => {
  for (const width of [360, 768, 1280]) {
    const page = await open({ viewport: { width, height: 800 }, javaScriptEnabled: false });
    await page.goto(at('kk/states/armenia/'));
    await page.locator(width < 480 ? '.site-menu > summary' : '.site-languages > summary').click();
    const names = await page.locator('.site-header a[hreflang]:visible').allInnerTexts();
    const own = ['English', 'Русский', 'Հայերեն', 'Беларуская', 'Кыргызча', 'Тоҷикӣ'];
    assert.deepEqual(
      own.filter((name) => !names.includes(name)),
      [],
      `${width}: ${names}`,
    );
    assert.ok((await wider(page)) <= 0, `wider than ${width} pixels`);
    await page.locator('.site-header a[hreflang=hy]:visible').click();
    await page.waitForURL(at('hy/states/armenia/'));
    await page.context().close();
  }
  await reader('states/armenia/?asof=2012-12-20#frozen', async (page) => {
    await page.locator('.site-languages > summary').click();
    await page.locator('.site-languages a[hreflang=ky]').click();
    await page.waitForURL(at('ky/states/armenia/?asof=2012-12-20#frozen'));
    await appIsRunning(page);
    await page.locator('.site-languages > summary').click();
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.site-languages[open]').count(), 0);
  });
});

test('a page names the languages that it is in, and one that is in two has a single link', async () => {
  await reader('timeline/', async (page) => {
    const alternates = page.locator('link[rel=alternate][hreflang]');
    assert.deepEqual(await alternates.evaluateAll((all) => all.map((one) => one.hreflang)), ['en', 'ru', 'x-default']);
    assert.equal(await page.locator('.site-header__language a').count(), 1);
    await page.locator('.site-header__name').click();
    await page.locator('.site-header__language a[hreflang=tg]').waitFor({ state: 'attached' });
  });
});

test('Armenian letters of the serif come where there are some, and nowhere else', async () => {
  for (const path of ['hy/', '', 'kk/']) {
    const page = await open();
    const fonts = new Set();
    page.on('request', (request) => request.url().includes('noto-serif') && fonts.add(request.url()));
    await page.goto(at(path));
    await appIsRunning(page);
    await page.evaluate(() => document.fonts.ready);
    assert.equal(fonts.size > 0, path === 'hy/', `${path}: ${[...fonts]}`);
    await page.context().close();
  }
});

test('the language of the browser is offered, moves nothing, and is not offered again once that was declined', async () => {
  const page = await open({ locale: 'kk-KZ' });
  await page.addInitScript(() => {
    globalThis.shifts = 0;
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) globalThis.shifts += value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(at('states/?asof=2012-12-20'));
  await appIsRunning(page);
  const offer = page.locator('#language-offer');
  await offer.waitFor();
  assert.equal(await offer.getAttribute('lang'), 'kk');
  assert.equal(await page.evaluate(() => globalThis.shifts), 0);
  assert.deepEqual(await faults(page), []);
  await offer.locator('a').hover();
  assert.equal(await offer.locator('a').evaluate((link) => link.href), at('kk/states/?asof=2012-12-20'));
  await page.goto(at('embed/map/'));
  assert.equal(await offer.count(), 0);
  await page.goto(at('timeline/'));
  await appIsRunning(page);
  assert.equal(await offer.count(), 0, 'the timeline is not in Kazakh');
  await page.goto(at('states/'));
  await offer.locator('button').click();
  assert.equal(await offer.count(), 0);
  await page.goto(at(''));
  await appIsRunning(page);
  assert.equal(await offer.count(), 0);
  assert.equal(await page.evaluate(() => localStorage.length + document.cookie.length), 0);
  await page.context().close();
});

test('who reads the language of the page is offered no other', async () => {
  await reader('states/', async (page) => {
    assert.equal(await page.locator('#language-offer').count(), 0);
  });
});
