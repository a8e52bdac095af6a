// Whatever is held or dragged, the history of the browser is asked less often than the strictest browser refuses, and in
// the end the address is that of what is shown.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appIsRunning } from './page.mjs';
import { readers } from './reader.mjs';

const { at, open } = readers('/atlas/', { viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });

/** The most calls in ten seconds. Safari refuses more than a hundred. */
const MOST = 60;

const COUNT = () => {
  window.called = [];
  for (const name of ['pushState', 'replaceState']) {
    const own = history[name];
    history[name] = function (...given) {
      window.called.push(performance.now());
      return own.apply(this, given);
    };
  }
};

/** A reader of a page in which a script runs before any other. */
const reader = async (path, script, act) => {
  const page = await open();
  try {
    await page.addInitScript(script);
    await page.goto(at(path));
    await appIsRunning(page);
    await act(page);
    assert.deepEqual(page.faults, []);
  } finally {
    await page.context().close();
  }
};

/** The most calls in any ten seconds so far. */
const most = (page) =>
  page.evaluate(() =>
    Math.max(0, ...called.map((from) => called.filter((at) => at >= from && at <= from + 1e4).length)),
  );

/** The fewest repetitions that say something; a computer that is busy takes longer for them. */
const FEWEST = 50;

/** Repeats an act for some seconds, as often as keys repeat. */
const held = async (act, seconds) => {
  const end = Date.now() + seconds * 1000;
  let times = 0;
  for (; Date.now() < end || times < FEWEST; times += 1) {
    const next = Date.now() + 33;
    await act(times);
    const rest = next - Date.now();
    if (rest > 0) await new Promise((done) => setTimeout(done, rest));
  }
  return times;
};

/** The day that the bar shows, as it stands in the address. */
const dayShown = (page) =>
  page.evaluate(() => [document.getElementById('as-of').value, new URLSearchParams(location.search).get('asof')]);

/**
 * Places in an element that does not move, by their share of its width.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<(share: number) => [x: number, y: number]>}
 */
const across = async (page, selector, down = 0.5) => {
  const { x, y, width, height } = await page.locator(selector).first().boundingBox();
  return (share) => [x + width * share, y + height * down];
};

/**
 * Where something is done for as long as it takes, what it does and how often, and what is shown and written then.
 *
 * @typedef {import('playwright-core').Page} Page
 * @typedef {[path: string, act: (page: Page) => Promise<number>, agrees: ((page: Page) => Promise<string[]>) | null]} Act
 */

/** @type {Record<string, Act>} */
const ACTS = {
  'a key on the ruler': [
    'states/armenia/?asof=2015-01-01',
    async (page) => {
      await page.locator('.ruler__slider').focus();
      const times = await held(() => page.keyboard.down('ArrowLeft'), 12);
      await page.keyboard.up('ArrowLeft');
      return times;
    },
    dayShown,
  ],
  'Page Down on the ruler, over and over': [
    'states/',
    async (page) => {
      await page.locator('.ruler__slider').focus();
      return held((times) => page.keyboard.down(times % 40 < 20 ? 'PageDown' : 'PageUp'), 8);
    },
    dayShown,
  ],
  'the ruler, dragged to and fro and let go each second': [
    'states/armenia/',
    async (page) => {
      const along = await across(page, '.ruler');
      return held(async (times) => {
        if (times % 30 === 0) {
          await page.mouse.up();
          await page.mouse.move(...along(0.5));
          await page.mouse.down();
        }
        await page.mouse.move(...along(0.3 + 0.4 * Math.abs(Math.sin(times / 9))));
      }, 12).finally(() => page.mouse.up());
    },
    dayShown,
  ],
  'the ruler, clicked as fast as can be': [
    'states/',
    async (page) => {
      const along = await across(page, '.ruler');
      return held((times) => page.mouse.click(...along(0.2 + (times % 13) / 20)), 10);
    },
    dayShown,
  ],
  'Enter on a link that stays': [
    'states/?asof=2009-06-14',
    async (page) => {
      await page.locator('.as-of-bar__steps a').first().focus();
      // The first is the way back, and at the beginning of the record the way on.
      return held(() => page.locator('.as-of-bar__steps a').first().press('Enter', { timeout: 2000 }), 10);
    },
    dayShown,
  ],
  'the window of the timeline, dragged': [
    'timeline/',
    async (page) => {
      await page.locator('.plot__lanes, .plot__drawing').first().scrollIntoViewIfNeeded();
      await page.mouse.move(...(await across(page, '.plot__drawing', 0.3))(0.5));
      await page.mouse.wheel(0, -600);
      const along = await across(page, '.plot__drawing', 0.3);
      await page.mouse.down();
      const times = await held((times) => page.mouse.move(...along(0.5 + 0.4 * Math.sin(times / 9))), 10);
      await page.mouse.up();
      return times;
    },
    null,
  ],
  'the wheel and the keys of the timeline': [
    'timeline/',
    async (page) => {
      const along = await across(page, '.plot__drawing', 0.3);
      await page.mouse.move(...along(0.5));
      await page.keyboard.down('Control');
      const times = await held(
        (times) => page.mouse.wheel(times % 20 < 10 ? 40 : -40, times % 40 < 20 ? -120 : 120),
        6,
      );
      await page.keyboard.up('Control');
      await page.locator('[role=slider]').first().focus();
      return times + (await held((times) => page.keyboard.down(times % 30 < 15 ? 'ArrowRight' : 'ArrowLeft'), 6));
    },
    null,
  ],
  'a choice of the configurator': [
    'embed/',
    async (page) => {
      await page.locator('#embed-widget').focus();
      return held((times) => page.keyboard.down(times % 20 < 10 ? 'ArrowDown' : 'ArrowUp'), 11);
    },
    null,
  ],
};

for (const [what, [path, act, agrees]] of Object.entries(ACTS)) {
  test(`${what}: at most ${MOST} calls in ten seconds, and the last is written`, async () => {
    await reader(path, COUNT, async (page) => {
      const bar = page.locator('.as-of > summary');
      if (agrees) await bar.click();
      const times = await act(page);
      await page.waitForTimeout(1500);
      const count = await most(page);
      console.log(`${what}: ${times} events, ${count} calls`);
      assert.ok(count <= MOST, `${count} calls`);
      assert.ok(count > 0, 'no call');
      if (agrees) {
        const [shown, written] = await agrees(page);
        assert.equal(written ?? shown, shown);
      }
      // What the address says is what a reload shows.
      const { url, heading } = await page.evaluate(() => ({
        url: location.href,
        heading: document.querySelector('h1').innerText,
      }));
      await page.reload();
      assert.equal(page.url(), url);
      assert.equal(await page.locator('h1').first().innerText(), heading);
    });
  });
}

test('after a key was held, Back leads to where it began', async () => {
  await reader('states/armenia/?asof=2015-01-01', COUNT, async (page) => {
    await page.locator('.as-of > summary').click();
    await page.locator('.ruler__slider').focus();
    await held(() => page.keyboard.down('ArrowLeft'), 4);
    await page.keyboard.up('ArrowLeft');
    await page.waitForTimeout(1000);
    const [shown, written] = await dayShown(page);
    assert.equal(written, shown);
    assert.notEqual(written, '2015-01-01');
    await page.goBack();
    await page.waitForURL(at('states/armenia/?asof=2015-01-01'));
  });
});

test('slashes that are doubled or missing lead to the page that was meant', async () => {
  for (const [path, meant] of [
    ['states//armenia/', 'states/armenia/'],
    ['//states/armenia', 'states/armenia/'],
    ['states/armenia//?asof=2012-12-19', 'states/armenia/?asof=2012-12-19'],
    ['/organs/csc///', 'organs/csc/'],
    ['timeline', 'timeline/'],
  ]) {
    const mark = () => (window.here = true);
    await reader('about/', mark, async (page) => {
      // A link as somebody else has written it, followed within the app.
      await page.evaluate(
        (href) => {
          const link = document.createElement('a');
          Object.assign(link, { id: 'odd', href, textContent: 'Odd' });
          document.querySelector('main').prepend(link);
        },
        `${at('').replace(/\/$/, '')}/${path}`,
      );
      await page.locator('#odd').click();
      await page.waitForURL(at(meant));
      assert.notEqual(await page.locator('h1').first().innerText(), 'Nothing is at this address');
      assert.ok(await page.evaluate(() => window.here), 'another page was loaded');
    });
  }
});
