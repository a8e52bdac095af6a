// What a reader does, in a real browser: search, open, go back, reload, filter, with mouse and keyboard.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appIsRunning } from './page.mjs';
import { readers } from './reader.mjs';

/** One address of each kind of page; static and running page must say the same. */
const KINDS = [
  '',
  'timeline/',
  'map/',
  'states/',
  'states/uzbekistan/',
  'organs/',
  'organs/csc/',
  'operations/',
  'operations/proxy/',
  'exercises/',
  'exercises/interaction/',
  'documents/treaty-1992/',
  'cases/kazakhstan-2022/',
  'rules/assistance/',
  'sources/',
  'sources/mfa-brief-2019/',
  'people/nikolai-bordyuzha/',
  'contested/',
  'compare/',
  'changes/',
  'data/',
  'about/',
  'offline/',
  'search/',
];

const { at, open, reader } = readers();

const heading = (page) => page.locator('h1').innerText();
const hasHeading = (page, text) => page.locator('h1', { hasText: text }).waitFor();

test('Back returns to the very link that was followed, also where others lead to the same page', async () => {
  await reader('organs/', async (page) => {
    const place = await page.evaluate(() => {
      const links = [...document.querySelectorAll('main a[href]')];
      const last = links.findLast((link) => links.find((one) => one.href === link.href) !== link && link.offsetParent);
      last.scrollIntoView();
      // As a pointer does.
      last.focus();
      last.click();
      return links.indexOf(last);
    });
    await page.waitForURL((url) => url.pathname !== '/organs/');
    await page.goBack();
    await page.waitForFunction(
      (place) => [...document.querySelectorAll('main a[href]')].indexOf(document.activeElement) === place,
      place,
    );
  });
});

test('a search finds by a Russian abbreviation, opens the result, and Back returns', async () => {
  await reader('', async (page) => {
    const home = await heading(page);
    await page.keyboard.press('Tab');
    await page.locator('#site-search').fill('КСОР');
    await page.locator('.search-box__list [role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await hasHeading(page, 'Collective Rapid Reaction Forces');
    assert.equal(page.url(), at('forces/crrf/'));
    assert.match(await page.title(), /^Collective Rapid Reaction Forces/);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
    await page.goBack();
    await hasHeading(page, home);
    assert.equal(page.url(), at(''));
    await page.goForward();
    await hasHeading(page, 'Collective Rapid Reaction Forces');
  });
});

test('Enter without a choice opens the search page, whose address can be reloaded', async () => {
  await reader('', async (page) => {
    await page.locator('#site-search').fill('54251');
    await page.keyboard.press('Enter');
    await hasHeading(page, 'Search');
    assert.equal(page.url(), at('search/?q=54251'));
    await page.reload();
    await appIsRunning(page);
    assert.equal(await page.locator('#site-search').inputValue(), '54251');
  });
});

test('a deep link opens at its day and at its statement, also after a reload', async () => {
  await reader('states/uzbekistan/?asof=2007-01-01#summary', async (page) => {
    for (const again of [false, true]) {
      if (again) {
        await page.reload();
        await appIsRunning(page);
      }
      assert.equal(await heading(page), 'Uzbekistan');
      assert.match(await page.locator('.as-of-bar__words').textContent(), /^1 January 2007: 7 members/);
      assert.match(
        await page
          .locator('tr[data-current]')
          .allTextContents()
          .then((rows) => rows.join(' ')),
        /Member/,
      );
    }
  });
});

test('a link inside a page leads to the statement and moves the focus there', async () => {
  await reader('timeline/', async (page) => {
    await page.locator('.timeline__year summary').first().click();
    const link = page.locator('.timeline__year a').first();
    const anchor = new URL(await link.getAttribute('href'), page.url()).hash.slice(1);
    await link.click();
    await page.waitForFunction((id) => document.activeElement.id === id, anchor);
    const top = await page.locator(`[id="${anchor}"]`).evaluate((element) => element.getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 900, `the statement is at ${top}`);
  });
});

test('Back finds the place on the page that was left', async () => {
  await reader('organs/', async (page) => {
    const link = page.locator('.organ a').nth(8);
    await link.scrollIntoViewIfNeeded();
    const left = await page.evaluate(() => scrollY);
    assert.ok(left > 0, 'the link is further down');
    await link.click();
    await page.locator('article.entity').waitFor();
    assert.equal(await page.evaluate(() => scrollY), 0);
    await page.goBack();
    await hasHeading(page, 'Organs');
    await page.waitForFunction((left) => scrollY === left, left);
  });
});

test('filters change the address and survive a reload', async () => {
  await reader('timeline/', async (page) => {
    const count = () => page.locator('.timeline__year li:not([hidden])').count();
    const all = await count();
    await page.locator('.timeline__filters summary').click();
    await page.locator('input[name=kind][value=operations]').check();
    await page.waitForURL(at('timeline/?kind=operations'));
    // The choice keeps the focus, and what was opened stays open.
    await page.waitForFunction(() => document.activeElement.value === 'operations');
    const some = await count();
    assert.ok(some > 0 && some < all);
    await page.reload();
    await appIsRunning(page);
    assert.equal(await count(), some);
    assert.ok(await page.locator('input[name=kind][value=operations]').isChecked());
    await page.getByRole('link', { name: 'Show all' }).first().click();
    await page.waitForURL(at('timeline/'));
    assert.equal(await count(), all);
  });
});

test('the day is set in the bar and kept by links', async () => {
  await reader('states/', async (page) => {
    await page.locator('.as-of > summary').click();
    await page.locator('#as-of').fill('2012-12-20');
    await page.keyboard.press('Enter');
    await page.waitForURL(at('states/?asof=2012-12-20'));
    await page.locator('.states-table', { hasText: 'Membership suspended' }).waitFor();
    await page.locator('.states-table').getByRole('link', { name: 'Uzbekistan' }).click();
    await page.waitForURL(at('states/uzbekistan/?asof=2012-12-20'));
    await page.locator('.as-of-bar').getByRole('link', { name: 'Today' }).click();
    await page.waitForURL(at('states/uzbekistan/'));
  });
});

test('a click with a modifier key, and a link out of the site, are left to the browser', async () => {
  await reader('states/', async (page) => {
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page
        .locator('.states-table a')
        .first()
        .click({ modifiers: ['Control'] }),
    ]);
    await tab.waitForLoadState();
    assert.equal(tab.url(), at('states/armenia/'));
    assert.equal(await heading(page), 'States and what binds them');
  });
});

test('the keyboard reaches the content, and every focus can be seen', async () => {
  await reader('organs/', async (page) => {
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.className), 'skip-link');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement.tagName === 'MAIN');
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const { activeElement } = document;
      return { inside: !!activeElement.closest('main'), outline: getComputedStyle(activeElement).outlineStyle };
    });
    assert.deepEqual(focus, { inside: true, outline: 'solid' });
  });
});

test('what was typed and opened before the app came is kept, and nothing shifts', async () => {
  const page = await open();
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(at('states/uzbekistan/'));
  await page.locator('main details summary').first().click();
  await page.locator('#site-search').pressSequentially('Tajik');
  release();
  await appIsRunning(page);
  assert.equal(await page.locator('#site-search').inputValue(), 'Tajik');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'site-search');
  assert.ok(
    await page
      .locator('main details')
      .first()
      .evaluate((details) => details.open),
  );
  await page.waitForTimeout(200);
  assert.equal(await page.evaluate(() => window.shift), 0);
  await page.context().close();
});

test('an unknown entry offers the nearest names', async () => {
  await reader('states/', async (page) => {
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = './armenai/';
      link.id = 'wrong';
      link.textContent = 'wrong';
      document.querySelector('main').append(link);
    });
    await page.locator('#wrong').click();
    await hasHeading(page, 'Not in the atlas');
    await page.locator('main').getByRole('link', { name: 'Armenia', exact: true }).waitFor();
  });
});

test('the running app says what the static page says, on every kind of page', async () => {
  const silent = await open({ javaScriptEnabled: false });
  const page = await open();
  const { site } = await (await fetch(at('data/atlas.json'))).json();
  for (const path of KINDS) {
    await silent.goto(at(path));
    await page.goto(at(path));
    await appIsRunning(page);
    // A citation names the address where the reader is; a page that no program has touched can only name the public one.
    const here = (text) => text.replaceAll(site, at(''));
    assert.equal(difference(here(await words(page)), here(await words(silent))), '', path);
  }
  assert.deepEqual(page.faults, []);
  await silent.context().close();
  await page.context().close();
});

/** All text of the page in order, whatever is folded away or wrapped; but what is said of this device is not in it. */
async function words(page) {
  const text = await page.locator('#app').evaluate((app) => {
    const copy = app.cloneNode(true);
    // The timeline is drawn for the width that it finds.
    for (const panel of copy.querySelectorAll('offline-panel, color-scheme, .plot svg')) panel.remove();
    return copy.textContent;
  });
  return text.replace(/\s+/g, ' ').trim();
}

/** The places where two texts part, short enough to be read; nothing if they are the same. */
function difference(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return one === other ? '' : `${one.slice(at - 40, at + 40)} / ${other.slice(at - 40, at + 40)}`;
}

test('a server that sends HTML for the program leaves a readable page and says so', async () => {
  const page = await open();
  await page.route('**/*.wasm', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto(at('states/armenia/'));
  await page.locator('#boot-notice', { hasText: 'could not start' }).waitFor();
  assert.equal(await heading(page), 'Armenia');
  await page.context().close();
});
