// What a reader with a phone finds first, what a finger does, and what a page is on paper.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notInFirefox } from './browser.mjs';
import { appIsRunning } from './page.mjs';
import { readers } from './reader.mjs';

const { at, open, reader } = readers('/x/y/', { serviceWorkers: 'block' });

/** Letters as wide as those of the widest system fonts. */
const widen = (page) =>
  page.evaluate(() => document.documentElement.style.setProperty('--sans', '"DejaVu Sans Mono", monospace'));
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test('the header leaves the window to the page, with and without the app', {
  skip: notInFirefox('its protocol measures nothing where scripts are off'),
}, async () => {
  for (const [width, height, most] of [
    [320, 640, 160],
    [360, 800, 112],
    [768, 1024, 112],
    [1280, 800, 96],
    [1920, 1080, 96],
  ]) {
    for (const javaScriptEnabled of [true, false]) {
      for (const path of ['states/armenia/', 'ru/states/armenia/', 'hy/states/armenia/', 'kk/states/armenia/']) {
        const page = await open({ viewport: { width, height }, javaScriptEnabled });
        await page.goto(at(path));
        if (javaScriptEnabled) await appIsRunning(page);
        const header = await page.locator('.site-header').boundingBox();
        assert.ok(header.height <= most, `${header.height} of ${height} at ${width} of /${path}`);
        const name = await page.locator('.site-header__name').boundingBox();
        const search = await page.locator('#site-search').boundingBox();
        assert.ok(Math.abs(name.y + name.height / 2 - search.y - search.height / 2) < 4, `one row at ${width}`);
        await page.context().close();
      }
    }
  }
});

test('the menu and the bar of time open without script', async () => {
  const page = await open({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false });
  await page.goto(at('states/'));
  const link = page.locator('.site-nav').getByRole('link', { name: 'Organs' });
  assert.equal(await link.isVisible(), false);
  await page.locator('.as-of > summary').click();
  // Only the program shows another day, so without it the bar says the day and has no field.
  assert.equal(await page.locator('.as-of-bar__words').isVisible(), true);
  await page.locator('.site-menu > summary').click();
  await link.click();
  await page.waitForURL(at('organs/'));
  await page.context().close();
});

test('the menu closes when the reader has gone elsewhere, and on Escape', async () => {
  await reader(
    'states/',
    async (page) => {
      const menu = page.locator('.site-menu');
      const isOpen = () => menu.evaluate(({ open }) => open);
      await menu.locator('summary').click();
      await page.keyboard.press('Escape');
      assert.equal(await isOpen(), false);
      assert.equal(await page.evaluate(() => document.activeElement.localName), 'summary');
      await menu.locator('summary').click();
      await menu.getByRole('link', { name: 'Organs' }).click();
      await page.waitForURL(at('organs/'));
      assert.equal(await isOpen(), false);
    },
    { viewport: { width: 360, height: 800 } },
  );
});

test('the list of the search never leaves the window', async () => {
  for (const width of [320, 360, 768, 1024, 1280, 1366]) {
    await reader(
      'states/',
      async (page) => {
        await widen(page);
        await page.locator('#site-search').fill('Kazakhstan 2022');
        const list = page.locator('#site-search-list');
        await list.locator('a').first().waitFor();
        const { x, width: wide } = await list.boundingBox();
        assert.ok(x >= 0 && x + wide <= width, `${x} to ${x + wide} of ${width}`);
        assert.equal(await overflow(page), 0);
      },
      { viewport: { width, height: 800 } },
    );
  }
});

/** A page of each kind that has words, figures or tables of its own. */
const KINDS = [
  '',
  'states/',
  'states/armenia/',
  'organs/',
  'map/',
  'operations/',
  'operations/channel/',
  'exercises/',
  'exercises/interaction/',
  'timeline/',
  'documents/',
  'documents/treaty-1992/',
  'cases/',
  'cases/kazakhstan-2022/',
  'rules/decide/',
  'rules/questions/',
  'sources/mfa-brief-2019/',
  'contested/',
  'evidence/',
  'data-sets/',
  'changes/',
  'compare/?a=states/uzbekistan@1999-01-01&b=states/uzbekistan@2012-12-20',
  'search/?q=KSOR',
  'embed/',
  'embed/map/',
];

const LANGUAGES = [
  ['English', ''],
  ['Russian', 'ru/'],
];

/** Acts on each kind of page of a language in one window. */
async function eachKind(folder, viewport, act) {
  const page = await open({ viewport });
  for (const path of KINDS) {
    await page.goto(at(folder + path));
    if (!path.startsWith('embed/m')) await appIsRunning(page);
    await act(page, folder + path);
  }
  await page.context().close();
}

for (const [language, folder] of LANGUAGES) {
  test(`letters of twice the size need no scrolling sideways in ${language}`, async () => {
    await eachKind(folder, { width: 360, height: 800 }, async (page, path) => {
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      assert.equal(await overflow(page), 0, `of /${path}`);
    });
  });

  test(`no page is wider than its window, and no word is broken on a wide one in ${language}`, async () => {
    for (const width of [360, 768, 1280, 1920]) {
      await eachKind(folder, { width, height: 800 }, async (page, path) => {
        assert.equal(await overflow(page), 0, `of /${path} at ${width}`);
        if (width > 360) assert.deepEqual(await brokenWords(page), [], `of /${path} at ${width}`);
      });
    }
  });
}

/** Words without a hyphen of which a part stands on another line. */
const brokenWords = (page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const found = [];
    while (walker.nextNode()) {
      const text = /** @type {Text} */ (walker.currentNode);
      const parent = text.parentElement;
      if (!parent?.checkVisibility() || parent.closest('svg, pre, option, .visually-hidden, [data-size=small]'))
        continue;
      // Heads of tables that are cards are for those who hear the page.
      const head = parent.closest('thead');
      if (head && getComputedStyle(head).position === 'absolute') continue;
      for (const { 0: word, index } of text.data.matchAll(/[\p{L}«»]{5,}/gu)) {
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const tops = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top));
        if (new Set(tops).size > 1) found.push(word);
      }
    }
    return found;
  });

test('texts that style sheets write have no letters, for they could not be in the language of the page', async () => {
  await eachKind('ru/', { width: 1280, height: 800 }, async (page, path) => {
    const written = await page.evaluate(() => {
      const found = new Set();
      for (const element of document.querySelectorAll('body, body *'))
        for (const part of ['::before', '::after']) {
          const { content } = getComputedStyle(element, part);
          if (/^"/.test(content) && !element.hasAttribute('data-label') && /\p{L}/u.test(content)) found.add(content);
        }
      return [...found];
    });
    assert.deepEqual(written, [], `of /${path}`);
  });
});

/** Moves a finger over the screen, as the browser itself feels it. */
async function swipe(page, [x, y], [dx, dy]) {
  const session = await page.context().newCDPSession(page);
  const touch = (type, points) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [{ x, y }]);
  for (let step = 1; step <= 10; step += 1) {
    await touch('touchMove', [{ x: x + (dx * step) / 10, y: y + (dy * step) / 10 }]);
    await page.waitForTimeout(16);
  }
  await touch('touchEnd', []);
}

test('a swipe that begins on the ruler scrolls and changes nothing; one along it changes the day', {
  skip: notInFirefox('its protocol has no command for it'),
}, async () => {
  await reader(
    'states/armenia/',
    async (page) => {
      await page.locator('.as-of > summary').tap();
      const ruler = await page.locator('.ruler').boundingBox();
      /** @type {[number, number]} */
      const from = [ruler.x + ruler.width / 2, ruler.y + 10];
      const words = await page.locator('.as-of-bar__words').innerText();
      const value = await page.locator('.ruler__slider').inputValue();
      await swipe(page, from, [0, -120]);
      await page.waitForFunction(() => scrollY > 40);
      assert.equal(page.url(), at('states/armenia/'));
      assert.equal(await page.locator('.as-of-bar__words').innerText(), words);
      assert.equal(await page.locator('.ruler__slider').inputValue(), value);
      await page.evaluate(() => scrollTo(0, 0));
      await swipe(page, from, [60, 0]);
      await page.waitForURL(/asof=20\d\d-/);
    },
    { viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true },
  );
});

test('a link to a statement is copied and says so', async () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  await reader(
    'states/armenia/',
    async (page) => {
      const link = page.locator('.statement__link:not([data-take])').first();
      await link.click();
      await page.locator('#take-status', { hasText: 'Link: Copied' }).waitFor({ state: 'attached' });
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());
      assert.match(page.url(), /#/);
    },
    { permissions },
  );
});

test('the years of the timeline fold, and a choice unfolds them', async () => {
  await reader(
    'timeline/',
    async (page) => {
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      assert.ok(height < 6000, `${height} px`);
      await page.goto(at('timeline/?from=2020&to=2021'));
      await page.waitForFunction(() => document.querySelector('.timeline__year[hidden]'));
      // At once: the list of another day is made in pieces.
      const years = await page.locator('.timeline__year:not([hidden])').evaluateAll((all) =>
        all.map((year) => ({
          open: year.querySelector('.fold').open,
          said: Number(year.querySelector('.mentions__count').textContent),
          shown: year.querySelectorAll('li:not([hidden])').length,
        })),
      );
      assert.ok(years.length > 1);
      for (const { open, said, shown } of years) assert.deepEqual([open, said], [true, shown]);
    },
    { viewport: { width: 360, height: 800 } },
  );
});

test('on paper figures stand whole and in their fills, and what is folded stays folded', {
  skip: notInFirefox('its protocol shows no paper'),
}, async () => {
  // The room for print on A4 with margins of 1 cm, in CSS pixels.
  const viewport = { width: 718, height: 1046 };
  const printed = (path, act) =>
    reader(
      path,
      async (page) => {
        await page.emulateMedia({ media: 'print' });
        await act(page);
      },
      { viewport },
    );
  await printed('organs/', async (page) => {
    const chart = await page.locator('.organ-chart').boundingBox();
    assert.ok(chart.width <= viewport.width && chart.height <= viewport.height, JSON.stringify(chart));
    assert.equal(await page.locator('.organ-outline').isVisible(), false);
    assert.equal(await page.locator('.cite').isVisible(), false);
  });
  await printed('timeline/', async (page) => {
    assert.equal(await page.locator('.plot svg').first().isVisible(), true);
    assert.equal(await page.locator('.plot__buttons').isVisible(), false);
    // A year of which nothing is unfolded is no list.
    assert.equal(await page.locator('.timeline__year').first().isVisible(), false);
  });
  await printed('exercises/', async (page) => {
    // A title and its figure fit a page together, so that neither is alone nor cut.
    for (const chart of await page.locator('.chart').all()) {
      const title = await chart.locator('.chart__title').boundingBox();
      const drawing = await chart.locator('.chart__drawing').boundingBox();
      const height = drawing.y + drawing.height - title.y;
      assert.ok(height <= viewport.height, `${height} px`);
    }
  });
  await printed('states/kazakhstan/', async (page) => {
    const adjust = await page
      .locator('.status')
      .first()
      .evaluate((element) => getComputedStyle(element).printColorAdjust);
    assert.equal(adjust, 'exact');
    assert.equal(await page.locator('details.more:not([open]) .statement').first().isVisible(), false);
    assert.equal(await page.locator('.site-header__name').isVisible(), true);
  });
});

test('light and dark can be chosen, and the choice is kept', async () => {
  await reader('states/', async (page) => {
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.locator('color-scheme select').selectOption('dark');
    const dark = await paper();
    assert.notEqual(dark, light);
    await page.reload();
    await page.locator('color-scheme select').waitFor();
    assert.equal(await paper(), dark);
    await page.locator('color-scheme select').selectOption('');
    assert.equal(await paper(), light);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
  });
});

test('Back finds a long list unfolded as it was left, at its place', async () => {
  for (const [path, within] of [
    ['sources/', '#form-press'],
    ['timeline/', '#year-2012'],
  ]) {
    await reader(
      path,
      async (page) => {
        const details = page.locator('.fold', { has: page.locator(within) });
        assert.equal(await details.evaluate(({ open }) => open), false);
        await details.locator('summary').first().click();
        const link = details.locator('a').nth(5);
        await link.scrollIntoViewIfNeeded();
        const y = await page.evaluate(() => scrollY);
        await link.click();
        await page.waitForURL((url) => url.href !== at(path));
        await page.goBack();
        await page.waitForURL(at(path));
        await page.waitForFunction((y) => Math.abs(scrollY - y) < 2, y);
        assert.equal(await link.isVisible(), true, path);
      },
      { viewport: { width: 360, height: 800 } },
    );
  }
});
