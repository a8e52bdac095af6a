// The map in a real browser: keys, another day, a choice, what is drawn anew, and the picture of it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readers } from './reader.mjs';

const { at, open, reader } = readers();

const outlines = (page) =>
  page.locator('[data-outline]').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
const focused = (page) =>
  page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent);

test('the map that is served has its outlines without any script', async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(at('map/'));
  for (const path of await page.locator('[data-outline]').all()) assert.match(await path.getAttribute('d'), /^M-?\d/);
  assert.equal((await page.locator('.map__mark').count()) > 15, true);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('the map that the app draws has the same outlines as the one that was served', async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(at('map/'));
  const served = await outlines(page);
  await page.context().close();
  await reader('about/', async (page) => {
    await page.locator('.site-nav a', { hasText: /^Map$/ }).click();
    await page.locator('[data-outline=KZ][d^=M]').waitFor();
    assert.deepEqual(await outlines(page), served);
  });
});

test('arrow keys go from tile to tile of a row or column', async () => {
  await reader('map/', async (page) => {
    const tile = (name) => page.locator(`.tile[data-state=${name}] a`);
    await tile('azerbaijan').focus();
    await page.waitForFunction(() => document.querySelectorAll('.tile-map a[tabindex="0"]').length === 1);
    for (const [key, name] of [
      ['ArrowRight', 'uzbekistan'],
      ['ArrowRight', 'kyrgyzstan'],
      ['ArrowDown', 'tajikistan'],
      ['ArrowLeft', 'uzbekistan'],
      ['ArrowUp', 'kazakhstan'],
      ['ArrowLeft', 'russia'],
    ]) {
      await page.keyboard.press(key);
      await page.waitForFunction((name) => document.activeElement.closest('.tile')?.dataset.state === name, name);
    }
  });
});

test('another day fills the states as they stood', async () => {
  const fill = (page, code) => page.locator(`[data-outline=${code}]`).getAttribute('data-status');
  await reader('map/', async (page) => {
    assert.deepEqual(
      [await fill(page, 'UZ'), await fill(page, 'GE'), await fill(page, 'AM')],
      ['suspended', 'former', 'frozen'],
    );
    assert.equal(await page.locator('.map__direction').count(), 3);
  });
  await reader('map/?asof=1996-01-01', async (page) => {
    assert.deepEqual(
      [await fill(page, 'UZ'), await fill(page, 'GE'), await fill(page, 'AM')],
      ['bound', 'bound', 'bound'],
    );
    assert.equal(await page.locator('.map__direction').count(), 0);
    // Nothing was held before there was something to hold.
    assert.equal(await page.locator('.place time', { hasText: '2009' }).count(), 0);
  });
});

test('arrow keys walk the tiles and the map, and a mark opens its entry in the list', async () => {
  await reader('map/', async (page) => {
    await page.locator('.tile a', { hasText: 'Belarus' }).focus();
    // The code that walks is loaded with the first focus.
    await page.locator('.tile a[tabindex="-1"]').first().waitFor();
    for (const [key, name] of [
      ['ArrowRight', 'Russia'],
      ['ArrowRight', 'Kazakhstan'],
      ['ArrowDown', 'Uzbekistan'],
      ['ArrowRight', 'Kyrgyzstan'],
      ['End', 'Tajikistan'],
      ['Home', 'Belarus'],
    ]) {
      await page.keyboard.press(key);
      assert.match(await focused(page), new RegExp(name), key);
    }
    const minsk = page.locator('.map a[aria-label^="Minsk: "]');
    await minsk.focus();
    const [named, count] = (await focused(page)).match(/Minsk: (\d+) sessions/);
    await page.keyboard.press('ArrowRight');
    assert.doesNotMatch(await focused(page), new RegExp(named));
    await page.keyboard.press('ArrowLeft');
    await minsk.focus();
    await page.keyboard.press('Enter');
    await page.locator('#at-minsk').waitFor();
    assert.equal(await page.locator('details:has(> #at-minsk)').getAttribute('open'), '');
    assert.equal(await page.locator('#at-minsk li').count(), Number(count));
    assert.match(page.url(), /#at-minsk$/);
  });
});

test('a choice shows one sort, in the list and on the map', async () => {
  await reader('map/', async (page) => {
    await page.locator('.map-choice a', { hasText: 'exercises' }).click();
    await page.locator('.map-choice a[aria-current]', { hasText: 'exercises' }).waitFor();
    assert.match(page.url(), /map\/\?kind=exercises$/);
    const sorts = await page
      .locator('.map__mark')
      .evaluateAll((marks) => [...new Set(marks.map((mark) => mark.dataset.sort))]);
    assert.deepEqual(sorts, ['exercises']);
    assert.equal(await page.locator('.place summary', { hasText: 'session' }).count(), 0);
    assert.match(await page.locator('[data-outline=RU]').getAttribute('d'), /^M/);
  });
});

test('every mark and state of the map is large enough to hit', async () => {
  for (const width of [320, 768, 1280]) {
    await reader(
      'map/',
      async (page) => {
        const sizes = await page.locator('.map__hit, .tile a, .map-choice a, .place summary').evaluateAll((targets) =>
          targets.map((target) => {
            const { width, height } = target.getBoundingClientRect();
            return Math.min(width, height);
          }),
        );
        assert.ok(Math.min(...sizes) >= 24, `${Math.min(...sizes)} at ${width}`);
      },
      { viewport: { width, height: 900 } },
    );
  }
});

test('no name of a tile is cut, however narrow the window', async () => {
  for (const width of [320, 360, 768, 1024]) {
    for (const path of ['map/', '']) {
      await reader(
        path,
        async (page) => {
          const cut = await page
            .locator('.tile :is(.tile__name, .tile__status)')
            .evaluateAll((names) =>
              names
                .filter(
                  (name) =>
                    name.scrollWidth > name.clientWidth + 1 ||
                    name.getBoundingClientRect().right > name.closest('.tile').getBoundingClientRect().right - 2 ||
                    (name.matches('.tile__name') &&
                      name.getClientRects().length &&
                      name.getBoundingClientRect().height > 1.6 * parseFloat(getComputedStyle(name).fontSize)),
                )
                .map((name) => name.textContent),
            );
          assert.deepEqual(cut, [], `${path} at ${width}`);
        },
        { viewport: { width, height: 900 } },
      );
    }
  }
});

test('the picture of the map stands for itself', async () => {
  await reader('map/', async (page) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-take=svg]').click()]);
    const text = readFileSync(await download.path(), 'utf8');
    assert.ok((text.match(/<path[^>]* d="M/g) ?? []).length > 20);
    assert.match(text, /<pattern[^>]*id="map-hatched"/);
    assert.match(text, /fill="url\(&quot;#map-hatched&quot;\)"|fill="url\(#map-hatched\)"/);
    assert.doesNotMatch(text, /<use |href=/);
    const [picture] = await Promise.all([page.waitForEvent('download'), page.locator('[data-take=png]').click()]);
    assert.ok(readFileSync(await picture.path()).length > 50_000);
  });
});
