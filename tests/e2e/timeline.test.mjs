// The timeline under the hand: drag, wheel, keys, clusters, the overview, Back, and the list on a phone.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notInFirefox } from './browser.mjs';
import { readers } from './reader.mjs';

const { reader } = readers('/x/y/', { viewport: { width: 1280, height: 1000 } });

/** The running timeline at an address. */
const timeline = (query, act, options) =>
  reader(
    `timeline/${query}`,
    async (page) => {
      await page.locator('.overview').waitFor({ state: 'attached' });
      await act(page);
    },
    options,
  );

/** The first and the last day that the address shows, as written there. */
const shown = (page) => {
  const parameters = new URL(page.url()).searchParams;
  return [parameters.get('from'), parameters.get('to')];
};
const inAddress = (page, from, to) =>
  page.waitForFunction(
    ([from, to]) => {
      const parameters = new URLSearchParams(location.search);
      return parameters.get('from') === from && parameters.get('to') === to;
    },
    [from, to],
  );
const addressMoves = (page, from) => page.waitForFunction((before) => location.href !== before, from);
const box = (page, selector) => page.locator(selector).boundingBox();
const time = (page) => page.locator('.plot__time').innerText();
const lines = (page) => page.locator('.timeline__year li:not([hidden])').count();
/** Days from the beginning of the first to the beginning of the second date. */
const days = (from, to) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

test('dragging moves through time, the address follows, and Back returns', async () => {
  await timeline('?from=2004&to=2007', async (page) => {
    const plot = await box(page, '.plot__drawing');
    const before = page.url();
    await page.mouse.move(plot.x + 600, plot.y + 60);
    await page.mouse.down();
    await page.mouse.move(plot.x + 500, plot.y + 60, { steps: 5 });
    // The lanes are as wide as the drawing without the column of their names.
    await page.mouse.move(plot.x + 600 - (plot.width - 132) / 4, plot.y + 60, { steps: 5 });
    assert.match(await time(page), /2004 to .*2008$|2005 to .*2008$/);
    await page.mouse.up();
    await addressMoves(page, before);
    const [from, to] = shown(page);
    assert.ok(Math.abs(days('2005-01-01', from)) <= 6, `from ${from}`);
    assert.ok(Math.abs(days('2008-12-31', to)) <= 400, `to ${to}`);
    assert.equal(await page.locator('.plot__panel[data-open]').count(), 0, 'a drag is no click');
    await page.goBack();
    await inAddress(page, '2004', '2007');
    await page.waitForFunction(() =>
      /2004 to 31 December 2007/.test(document.querySelector('.plot__time').textContent),
    );
  });
});

test('two drags right after each other are two steps of the history', async () => {
  await timeline('?from=2004&to=2007', async (page) => {
    const plot = await box(page, '.plot__drawing');
    const drag = async () => {
      const before = page.url();
      await page.mouse.move(plot.x + 600, plot.y + 60);
      await page.mouse.down();
      await page.mouse.move(plot.x + 400, plot.y + 60, { steps: 4 });
      await page.mouse.up();
      await addressMoves(page, before);
    };
    await drag();
    const between = shown(page);
    await drag();
    await page.goBack();
    await inAddress(page, ...between);
    await page.goBack();
    await inAddress(page, '2004', '2007');
  });
});

test('the wheel zooms at the pointer with Ctrl, moves with Shift, and else scrolls the page', async () => {
  await timeline('?from=2000&to=2009', async (page) => {
    const plot = await box(page, '.plot__drawing');
    const lanes = plot.width - 132;
    // Where 2005 begins, half of the ten years are left and half right of it.
    await page.mouse.move(plot.x + 132 + lanes / 2, plot.y + 80);
    await page.keyboard.down('Control');
    for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await page.waitForFunction(() => new URLSearchParams(location.search).get('from') > '2002');
    const [from, to] = shown(page);
    const last = to.length === 4 ? `${to}-12-31` : to;
    assert.ok(days(from, last) < 0.4 * 3653, `${from} to ${to}`);
    const middle = (Date.parse(from) + Date.parse(last)) / 2;
    assert.ok(Math.abs(middle - Date.parse('2005-01-01')) < 20 * 86_400_000, new Date(middle).toISOString());
    const before = page.url();
    await page.keyboard.down('Shift');
    await page.mouse.wheel(0, 200);
    await page.keyboard.up('Shift');
    await addressMoves(page, before);
    assert.ok(days(from, shown(page)[0]) > 0);
    assert.equal(await page.evaluate(() => scrollY), 0);
    await page.mouse.wheel(0, 300);
    await page.waitForFunction(() => scrollY > 0);
  });
});

test('buttons and keys zoom and move, down to single days and back to all years', async () => {
  await timeline('', async (page) => {
    const all = await time(page);
    await page.getByRole('button', { name: 'Show less time' }).click();
    await page.waitForFunction((all) => document.querySelector('.plot__time').textContent !== all, all);
    await page.locator('.plot__drawing').focus();
    for (let key = 0; key < 14; key += 1) await page.keyboard.press('+');
    await page.waitForFunction(
      () =>
        document.querySelectorAll('.plot__tick').length >= 6 &&
        /^\d+$/.test(document.querySelector('.plot__tick').textContent),
    );
    const ticks = await page.locator('.plot__tick').allTextContents();
    assert.ok(
      ticks.every((day) => Number(day) >= 1 && Number(day) <= 31),
      ticks.join(),
    );
    await page.waitForFunction(() => location.search.includes('from='));
    await page.keyboard.press('0');
    await page.waitForFunction((all) => document.querySelector('.plot__time').textContent === all, all);
    await page.waitForFunction(() => location.search === '');
  });
});

test('arrow keys walk the events, Enter opens one with its sources, Escape closes it', async () => {
  await timeline('', async (page) => {
    const said = () => page.locator('[id="plot:said"]').innerText();
    await page.locator('.plot__drawing').focus();
    await page.keyboard.press('ArrowRight');
    assert.match(await said(), /States, 1 of \d+$/);
    await page.keyboard.press('ArrowRight');
    assert.match(await said(), /States, 2 of \d+$/);
    await page.keyboard.press('ArrowDown');
    assert.match(await said(), /Organs, \d+ of \d+$/);
    await page.keyboard.press('End');
    assert.match(await said(), /Organs, (\d+) of \1$/);
    await page.keyboard.press('Home');
    const words = await said();
    await page.keyboard.press('Enter');
    const panel = page.locator('.plot__panel[data-open]');
    await panel.waitFor();
    const title = await panel.locator('.plot__title').innerText();
    assert.ok(words.includes(title), `${words} has not ${title}`);
    assert.ok((await panel.locator('.citations a').count()) > 0, 'no source');
    assert.equal(await page.evaluate(() => document.activeElement.className), 'plot__title');
    await page.keyboard.press('Escape');
    assert.equal(await panel.count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.className), 'plot__drawing');
  });
});

test('the drawing is one stop of the Tab key', async () => {
  await timeline('', async (page) => {
    await page.locator('.plot__overview').focus();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.className), 'plot__drawing');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => !!document.activeElement.closest('.plot__drawing, .plot__panel')), false);
  });
});

test('a mark opens its event, a cluster its list, which can be shown apart', async () => {
  await timeline('', async (page) => {
    const panel = page.locator('.plot__panel[data-open]');
    await page.locator('.plot__mark .plot__glyph').first().click({ force: true });
    await panel.locator('.statement').waitFor();
    const url = page.url();
    // The last one is of exercises, which were not all on one day.
    const cluster = page.locator('.plot__cluster').filter({ hasText: /^1\d/ }).last();
    const count = Number(await cluster.locator('.plot__number').textContent());
    await cluster.click();
    await page.waitForFunction((count) => document.querySelectorAll('.plot__list li').length === count, count);
    assert.match(await panel.locator('.plot__title').innerText(), new RegExp(`^${count} events`));
    assert.equal(page.url(), url);
    await panel.getByRole('button', { name: 'Show them apart' }).click();
    await addressMoves(page, url);
    // Closer, the same events are no longer all in one.
    const left = await page.locator('.plot__number').allTextContents();
    assert.ok(
      left.every((number) => Number(number) < count),
      left.join(),
    );
    // With Ctrl a mark is a link like any other.
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page
        .locator('.plot__mark .plot__glyph')
        .first()
        .click({ force: true, modifiers: ['Control'] }),
    ]);
    await tab.waitForLoadState();
    assert.match(tab.url(), /#/);
  });
});

test('the overview is dragged, held at its ends, and moved by keys', async () => {
  await timeline('?from=2004&to=2007', async (page) => {
    const overview = await box(page, '.plot__overview');
    const window_ = await page.locator('.overview__window').boundingBox();
    const y = overview.y + 30;
    await page.mouse.move(window_.x + window_.width - 2, y);
    await page.mouse.down();
    await page.mouse.move(window_.x + window_.width + overview.width / 6, y, { steps: 6 });
    await page.mouse.up();
    await page.waitForFunction(() => new URLSearchParams(location.search).get('to') > '2012');
    assert.equal(shown(page)[0], '2004');
    const later = page.url();
    await page.locator('.plot__overview').focus();
    await page.keyboard.press('ArrowRight');
    await addressMoves(page, later);
    assert.ok(shown(page)[0] > '2004');
    const said = await page.locator('.plot__overview').getAttribute('aria-valuetext');
    assert.equal(said, await time(page));
  });
});

test('filters count what they hide, lanes change, and the choices are kept in the address', async () => {
  await timeline('?from=2000&to=2020', async (page) => {
    const all = await lines(page);
    await page.locator('.timeline__filters summary').click();
    await page.locator('input[name=theme][value=course]').check();
    await page.waitForURL(/theme=course/);
    const some = await lines(page);
    assert.ok(some > 0 && some < all);
    const count = await page.locator('.timeline__count').innerText();
    const [, hidden] = /(\d+) hidden by filters, \d+ before or after the time shown/.exec(count) ?? [];
    assert.ok(Number(hidden) > 0, count);
    assert.ok(count.startsWith(`${some} events shown`), count);
    assert.deepEqual(shown(page), ['2000', '2020']);
    await page.locator('.plot__lanes').getByRole('link', { name: 'state', exact: true }).click();
    await page.waitForURL(/lanes=states/);
    await page.locator('.plot__lane', { hasText: 'Kazakhstan' }).waitFor();
    await page.locator('select[name=organ]').selectOption({ index: 1 });
    await page.waitForURL(/organ=/);
    assert.match(page.url(), /lanes=states/);
    assert.ok((await lines(page)) <= some);
  });
});

test('both days are typed one after the other, and the form answers to Enter with the focus where it was', async () => {
  await timeline('', async (page) => {
    const before = page.url();
    await page.locator('.timeline__filters summary').click();
    await page.locator('input[name=from]').focus();
    await page.keyboard.type('2020', { delay: 60 });
    await page.keyboard.press('Tab');
    await page.keyboard.type('May 2022', { delay: 60 });
    const typed = ['from', 'to'].map((name) => page.locator(`input[name=${name}]`).inputValue());
    assert.deepEqual(await Promise.all(typed), ['2020', 'May 2022']);
    assert.equal(page.url(), before);
    await page.keyboard.press('Enter');
    await inAddress(page, '2020', '2022-05');
    await page.waitForFunction(() => document.activeElement.name === 'to');
    // An order of day and month that cannot be known is asked back, and what was typed stays.
    await page.locator('input[name=from]').fill('10/7/2020');
    await page.keyboard.press('Enter');
    await page.getByText('can be 10 July 2020 or 7 October 2020').waitFor();
    assert.equal(await page.locator('input[name=from]').inputValue(), '10/7/2020');
  });
});

test('two fingers zoom, one finger moves, and the page still scrolls', {
  skip: notInFirefox('its protocol has no command for it'),
}, async () => {
  await timeline(
    '?from=2000&to=2009',
    async (page) => {
      const plot = await box(page, '.plot__drawing');
      const client = await page.context().newCDPSession(page);
      const touch = (type, ...points) =>
        client.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: points.map(([x, id]) => ({ x: plot.x + x, y: plot.y + 80, id })),
        });
      await touch('touchStart', [400, 1], [500, 2]);
      for (const by of [20, 40, 60, 80, 100]) await touch('touchMove', [400 - by, 1], [500 + by, 2]);
      await touch('touchEnd');
      await page.waitForFunction(() => new URLSearchParams(location.search).get('from') > '2000');
      const [from, to] = shown(page);
      assert.ok(days(from, to) < 0.6 * 3653, `${from} to ${to}`);
      assert.equal(
        await page.locator('.plot__drawing').evaluate((element) => getComputedStyle(element).touchAction),
        'pan-y',
      );
    },
    { hasTouch: true },
  );
});

test('on a phone the list comes first, nothing is too wide, and the lanes can be shown', async () => {
  for (const width of [320, 360]) {
    await timeline(
      '',
      async (page) => {
        const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.equal(await wide(), 0);
        assert.equal(await page.locator('.plot__drawing').isVisible(), false);
        assert.ok(await page.locator('.timeline__year summary').first().isVisible());
        await page.getByRole('button', { name: 'Show the lanes' }).click();
        await page.locator('.plot__pack').first().waitFor();
        assert.equal(await wide(), 0);
        const plot = await box(page, '.plot__drawing');
        const clusters = await page
          .locator('.plot__pack')
          .evaluateAll((packs) => packs.map((pack) => pack.getBoundingClientRect().right));
        assert.ok(clusters.every((right) => right <= plot.x + plot.width + 24));
      },
      { viewport: { width, height: 800 } },
    );
  }
});

test('another day draws its line and dims what came later', async () => {
  await timeline('?asof=2012-12-20', async (page) => {
    await page.locator('.plot__as-of').waitFor({ state: 'attached' });
    assert.ok((await page.locator('.plot__mark[data-later]').count()) > 0);
    assert.ok((await page.locator('.plot__mark:not([data-later])').count()) > 0);
    // The list is made in pieces, what is far last.
    await page
      .locator('.timeline__year .statement__time', { hasText: 'after 20 December 2012' })
      .first()
      .waitFor({ state: 'attached' });
  });
});

test('choosing and leaving in between disturbs nothing', async () => {
  await timeline('', async (page) => {
    await page.locator('.plot__drawing').focus();
    await page.keyboard.press('+');
    // The gesture has not come to rest when the reader goes on.
    await page.locator('.site-nav').getByRole('link', { name: 'States' }).click();
    await page.locator('h1', { hasText: 'States' }).waitFor();
    await page.waitForTimeout(600);
    assert.match(page.url(), /\/states\/$/);
    await page.goBack();
    await page.locator('.plot__mark').first().waitFor();
    await page.locator('.plot__drawing').focus();
    await page.keyboard.press('ArrowRight');
    assert.match(await page.locator('[id="plot:said"]').innerText(), /1 of/);
  });
});
