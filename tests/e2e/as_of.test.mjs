// The bar of time: typed, stepped, dragged and by keys; Back walks over whole drags.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notInFirefox } from './browser.mjs';
import { EDITION } from './edition.mjs';
import { readers } from './reader.mjs';

const { at, open, reader } = readers('/', { viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });

const path = (page) => page.url().slice(at('').length);
const arrives = (page, address) => page.waitForURL(at(address), { timeout: 5000 });
const words = (page) => page.locator('.as-of-bar__words').innerText();

/** A reader of a page with the bar open. */
const bar = (path, act) =>
  reader(path, async (page) => {
    await page.locator('.as-of > summary').click();
    await act(page);
  });

/** Where a share of the ruler lies on the screen. */
async function place(page, share) {
  const { x, y, width } = await page.locator('.ruler').boundingBox();
  return [x + width * share, y + 10];
}

test('a typed date keeps the filters of the page, and may be any date of EDTF', async () => {
  await bar('timeline/?kind=operations', async (page) => {
    for (const [typed, day] of [
      ['2012-12-20', '2012-12-20'],
      ['2006', '2006-12-31'],
      ['2001/2003-05', '2003-05-31'],
      ['2008-09~', '2008-09-30'],
    ]) {
      await page.locator('#as-of').fill(typed);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('asof') === day);
      assert.equal(new URL(page.url()).searchParams.get('kind'), 'operations');
      await page.waitForFunction((day) => document.getElementById('as-of').value === day, day);
    }
    // What is not understood is said, and neither the day before nor what was typed is lost.
    const before = page.url();
    await page.locator('#as-of').fill('yesterday');
    await page.keyboard.press('Enter');
    await page.locator('.notice', { hasText: '“yesterday” is not a day' }).waitFor();
    assert.equal(page.url(), before);
    assert.equal(await page.locator('#as-of').inputValue(), 'yesterday');
    await page.locator('#as-of').fill('20 December 2012');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('asof') === '2012-12-20');
    await page.locator('.notice').waitFor({ state: 'detached' });
  });
});

test('dragging shows every day under way and is one step of the history', async () => {
  await bar('states/uzbekistan/?asof=2020-01-01', async (page) => {
    const start = path(page);
    const entries = await page.evaluate(() => history.length);
    await page.mouse.move(...(await place(page, 0.81)));
    await page.mouse.down();
    const seen = new Set();
    for (let share = 0.8; share > 0.4; share -= 0.02) {
      await page.mouse.move(...(await place(page, share)));
      seen.add(await words(page));
    }
    assert.ok(seen.size > 10, `${seen.size} states of the world`);
    await page.mouse.up();
    // While it is dragged the address follows, too; letting go makes the entry.
    await page.waitForFunction((entries) => history.length === entries + 1, entries);
    await page.waitForURL(/\/states\/uzbekistan\/\?asof=200\d-\d\d-\d\d$/);
    const end = path(page);
    assert.match(await page.locator('.chart__title').first().innerText(), / on .* 200\d/);
    await page.goBack();
    await arrives(page, start);
    assert.match(await words(page), /^1 January 2020/);
    await page.goForward();
    await arrives(page, end);
  });
});

test('a drag comes to rest on a change that is near; keys reach every day', async () => {
  await bar('states/', async (page) => {
    // 19 December 2012, 22 years of 365.25 days after the ruler begins, a few pixels beside.
    const days = (Date.UTC(2012, 11, 19) - Date.UTC(1991, 0, 1)) / 864e5;
    const all = Number(await page.locator('.ruler__slider').getAttribute('max'));
    const [x, y] = await place(page, days / all);
    await page.mouse.move(x + 30, y);
    await page.mouse.down();
    await page.mouse.move(x + 3, y);
    await page.mouse.up();
    await arrives(page, 'states/?asof=2012-12-19');
    await page.locator('.ruler__slider').focus();
    await page.keyboard.press('ArrowRight');
    await arrives(page, 'states/?asof=2012-12-20');
    assert.equal(await page.locator('.ruler__slider').getAttribute('aria-valuetext'), '20 December 2012');
    await page.keyboard.press('PageDown');
    await arrives(page, 'states/?asof=2012-12-19');
    assert.ok(await page.locator('.ruler__slider').evaluate((slider) => slider === document.activeElement));
    await page.keyboard.press('End');
    await arrives(page, 'states/');
  });
});

test('however the bar is let go beside a change: page, slider, address and history agree', async () => {
  const days = (Date.UTC(2012, 11, 19) - Date.UTC(1991, 0, 1)) / 864e5;
  const ways = {
    'a slow drag': async (page, x, y) => {
      await page.mouse.move(x + 30, y);
      await page.mouse.down();
      for (const beside of [20, 9, 6, 4, 3, 2]) await page.mouse.move(x + beside, y);
      await page.mouse.up();
    },
    'a drag that ends outside': async (page, x, y) => {
      await page.mouse.move(x + 30, y);
      await page.mouse.down();
      for (const beside of [9, 4, 3]) await page.mouse.move(x + beside, y + 60);
      await page.mouse.up();
    },
    'a click': (page, x, y) => page.mouse.click(x + 3, y),
  };
  for (const [way, act] of Object.entries(ways)) {
    await bar('states/', async (page) => {
      const slider = page.locator('.ruler__slider');
      const [x, y] = await place(page, days / Number(await slider.getAttribute('max')));
      const entries = await page.evaluate(() => history.length);
      await act(page, x, y);
      await arrives(page, 'states/?asof=2012-12-19');
      await page.waitForTimeout(100);
      assert.equal(await slider.inputValue(), String(days), way);
      assert.equal(await page.evaluate(() => history.length), entries + 1, way);
      await slider.focus();
      await page.keyboard.press('ArrowRight');
      await arrives(page, 'states/?asof=2012-12-20');
      await page.goBack();
      await arrives(page, 'states/?asof=2012-12-19');
      await page.goBack();
      await arrives(page, 'states/');
    });
  }
});

test('a press of a key right after a step of another kind is a step of its own', async () => {
  await bar('states/?asof=2012-12-19', async (page) => {
    const slider = page.locator('.ruler__slider');
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await arrives(page, 'states/?asof=2012-12-20');
    await page.locator('.as-of-bar__steps a[title="Next change"]').click();
    await page.waitForURL((url) => url.searchParams.get('asof')?.startsWith('2024-02'));
    const stepped = path(page);
    await slider.press('ArrowRight');
    await page.waitForURL((url) => url.href !== at(stepped));
    await page.goBack();
    await arrives(page, stepped);
  });
});

test('what did not exist on the day says so and offers its own dates', async () => {
  await reader('operations/kazakhstan-2022/?asof=2007-01-01', async (page) => {
    const notice = page.locator('.presence');
    assert.match(await notice.innerText(), /^On 1 January 2007 this did not exist yet/);
    await notice.getByRole('link', { name: /^Show it as of/ }).click();
    await page.waitForURL((url) => url.searchParams.get('asof') === '2022-01-06');
    // The address comes first, the page after it.
    await notice.waitFor({ state: 'detached' });
  });
});

test('a day chosen while the page still moves to another is no error', async () => {
  await bar('states/?asof=2004-01-01', async (page) => {
    assert.equal(await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches), false);
    const links = page.locator('.as-of-bar__steps a');
    await page.evaluate(() => {
      for (const link of document.querySelectorAll('.as-of-bar__steps a')) link.click();
    });
    await arrives(page, 'states/');
    await page.waitForFunction((day) => document.getElementById('as-of').value === day, EDITION);
    assert.equal(await links.count(), 1);
  });
});

test('without the app nothing pretends to be a slider', {
  skip: notInFirefox('its protocol switches scripts off without telling the style sheets'),
}, async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(at('states/'));
  await page.locator('.as-of > summary').click();
  assert.equal(await page.locator('.ruler__drawing').isVisible(), true);
  assert.equal(await page.locator('.ruler__slider').isVisible(), false);
  // A host answers every day with the page of today, so nothing leads to another.
  assert.equal(await page.locator('.as-of-bar__steps').isVisible(), false);
  assert.equal(await page.locator('a[href*="asof="]').count(), 0);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});
