// The site in Russian: every page below ru/, from its first moment, with the way to the other language.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appIsRunning, frameIsRunning } from './page.mjs';
import { readers } from './reader.mjs';

const { at, open, reader } = readers();

/** Words in Latin letters that pages in Russian show, but for names, addresses and what is marked as English. */
const english = (page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set();
    while (walker.nextNode()) {
      const { parentElement } = walker.currentNode;
      if (!parentElement.checkVisibility() || parentElement.closest('[lang]:not([lang=ru]), pre, code, script, style'))
        continue;
      for (const [word] of (walker.currentNode.textContent ?? '').matchAll(/(?<![\w.-])[a-z]{4,}(?![\w.-]*\.?\w)/g))
        found.add(word);
    }
    return [...found];
  });

for (const path of [
  '',
  'states/',
  'states/armenia/',
  'timeline/',
  'organs/',
  'rules/decide/',
  'contested/',
  'offline/',
]) {
  test(`ru/${path} is in Russian, also when the app runs`, async () => {
    await reader(`ru/${path}`, async (page) => {
      assert.equal(await page.evaluate(() => document.documentElement.lang), 'ru');
      assert.match(await page.title(), /Атлас ОДКБ/);
      assert.deepEqual(await english(page), []);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wider <= 0, `${wider} pixels wider than the window`);
    });
  });
}

test('the bar of time speaks Russian before the views are there', async () => {
  const page = await open();
  await page.route('**/*.pack', (route) =>
    route.request().url().includes('frame-ru') ? route.continue() : route.abort(),
  );
  await page.goto(at('ru/states/'));
  await frameIsRunning(page);
  assert.match(await page.locator('.as-of__line').innerText(), /^\d+ \S+ \d{4} года · \d+ член/);
  await page.context().close();
});

test('the switch keeps page, day and filters, and both pages name each other', async () => {
  await reader('timeline/?state=armenia&asof=2012-12-20', async (page) => {
    await page.locator('a[hreflang=ru]:visible').first().click();
    await appIsRunning(page);
    const url = new URL(page.url());
    assert.equal(url.pathname, new URL(at('ru/timeline/')).pathname);
    assert.deepEqual(Object.fromEntries(url.searchParams), { state: 'armenia', asof: '2012-12-20' });
    const languages = await page
      .locator('link[rel=alternate][hreflang]')
      .evaluateAll((all) => all.map((one) => one.hreflang));
    assert.deepEqual(languages.sort(), ['en', 'ru', 'x-default']);
    await page.locator('a[hreflang=en]:visible').first().click();
    await appIsRunning(page);
    assert.equal(new URL(page.url()).pathname, new URL(at('timeline/')).pathname);
  });
});

test('links stay in the language, and the search finds in both', async () => {
  await reader('ru/', async (page) => {
    await page.locator('main a[href*="states/"]').first().click();
    await page.waitForURL('**/ru/states/**');
    for (const query of ['Казахстане', 'Kazakhstan', 'миротворцы']) {
      await page.goto(at(`ru/search/?q=${encodeURIComponent(query)}`));
      await appIsRunning(page);
      await page.locator('.search__summary').waitFor();
      assert.match(await page.locator('.search__summary').innerText(), /результат/, query);
    }
  });
});

test('another day is shown in Russian', async () => {
  await reader('ru/states/', async (page) => {
    await page.goto(at('ru/states/?asof=2005-01-01'));
    await appIsRunning(page);
    await page.getByText('По состоянию на 1 января 2005 года', { exact: true }).waitFor();
    assert.deepEqual(await english(page), []);
  });
});

for (const path of [
  'timeline/',
  'timeline/armenia/',
  'state/armenia/',
  'map/',
  'places/',
  'organs/',
  'operations/',
  'operations/channel/',
  'exercises/',
  'requests/',
  'statement/states/armenia/',
  'compare/',
  'search/',
  'decide/crrf-2009/',
  'questions/',
]) {
  test(`the widget ru/embed/${path} is in Russian`, async () => {
    const page = await open();
    await page.goto(at(`ru/embed/${path}`));
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'ru');
    assert.match(await page.title(), /Атлас ОДКБ/);
    assert.match(await page.locator('#widget').innerText(), /[а-яё]{4}/);
    assert.deepEqual(await english(page), []);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
}

test('another day in a widget is drawn in Russian', async () => {
  for (const path of ['map/?asof=2005-01-01', 'state/armenia/?asof=2005-01-01', 'organs/?asof=2005-01-01']) {
    const page = await open();
    await page.goto(at(`ru/embed/${path}`));
    await page.locator('.widget__source', { hasText: '1 января 2005 года' }).waitFor();
    assert.deepEqual(await english(page), []);
    await page.context().close();
  }
});
