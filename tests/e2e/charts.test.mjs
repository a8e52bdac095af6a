// The charts in a real browser: the organ chart as a tree for the keyboard, what a phone shows, and what paper shows.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readers } from './reader.mjs';

const { at, reader } = readers('/');

const WIDE = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 360, height: 800 } };

test('Back leads to the link that was followed', async () => {
  await reader('cases/', async (page) => {
    const link = page.locator('.cases-table th a', { hasText: 'Kazakhstan, January 2022' });
    await link.focus();
    await page.keyboard.press('Enter');
    await page.locator('h1', { hasText: 'Kazakhstan' }).waitFor();
    await page.goBack();
    await page.waitForFunction(() => document.activeElement.textContent === 'Kazakhstan, January 2022');
  });
});

test('arrow keys walk the organ chart as a tree, and it is one stop of Tab', async () => {
  await reader(
    'organs/',
    async (page) => {
      const node = () => page.evaluate(() => document.activeElement.querySelector('[data-node]')?.dataset.node);
      const box = (slug) => page.locator(`a:has(> [data-node="${slug}"])`);
      const press = async (key, slug) => {
        await page.keyboard.press(key);
        await page.waitForFunction(
          (slug) => document.activeElement.querySelector('[data-node]')?.dataset.node === slug,
          slug,
        );
      };
      await box('csc').focus();
      // What walks the links is loaded at the first focus.
      await page.waitForFunction(() => document.querySelectorAll('.organ-chart a[tabindex="0"]').length === 1);
      // Two are as near; the first is meant, whatever the widths of the font.
      await press('ArrowDown', 'cmd');
      await press('ArrowRight', 'cmfa');
      await press('ArrowLeft', 'cmd');
      await press('ArrowDown', 'military-committee');
      await press('ArrowUp', 'cmd');
      await press('ArrowUp', 'csc');
      for (const slug of ['secretariat', 'drugs-council-working-groups', 'pa-council']) {
        const parent = await box(slug).locator('[data-node]').getAttribute('data-under');
        await box(slug).focus();
        await press('ArrowUp', parent);
      }
      await page.keyboard.press('Tab');
      assert.equal(await node(), undefined, 'Tab leaves the chart');
      await page.keyboard.press('Shift+Tab');
      assert.ok(await node(), 'and comes back to it');
      await box('joint-staff').focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(at('organs/joint-staff/'));
    },
    WIDE,
  );
});

test('the organ chart of a day before 2002 has the organs of the Treaty, and names what came later', async () => {
  await reader(
    'organs/?asof=1998-06-01',
    async (page) => {
      const nodes = await page
        .locator('.organ-chart [data-node]')
        .evaluateAll((all) => all.map((one) => one.dataset.node));
      assert.ok(nodes.includes('treaty-csc') && nodes.includes('treaty-csc-secretariat'), nodes.join());
      assert.ok(!nodes.includes('csc') && !nodes.includes('parliamentary-assembly'), nodes.join());
      const later = page.locator('h3', { hasText: 'Did not exist yet' }).locator('+ ul');
      assert.equal(await later.getByRole('link', { name: 'Collective Security Council', exact: true }).count(), 1);
      const href = await page.locator('a:has(> [data-node="treaty-csc"])').getAttribute('href');
      assert.ok(href.endsWith('?asof=1998-06-01'), `${href} keeps the day`);
    },
    WIDE,
  );
});

test('a phone has the organ chart as lines, paper the chart', async () => {
  await reader(
    'organs/',
    async (page) => {
      const chart = page.locator('.organ-chart');
      const lines = page.locator('.organ-outline');
      const link = lines.locator('li li').getByRole('link', { name: 'Military Committee' });
      assert.equal(await chart.isVisible(), false, 'the chart on a phone');
      assert.equal(await link.isVisible(), true);
      await page.setViewportSize({ width: 1280, height: 900 });
      assert.equal(await chart.isVisible(), true, 'the chart on a wide screen');
      assert.equal(await lines.isVisible(), false);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await chart.isVisible(), true, 'the chart on paper');
      assert.equal(await lines.isVisible(), false);
    },
    PHONE,
  );
});

test('a phone has every figure within its width and each request as a card', async () => {
  for (const path of ['organs/', 'operations/', 'operations/channel/', 'exercises/', 'cases/', 'cases/armenia-2022/']) {
    await reader(
      path,
      async (page) => {
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wider <= 0, `${path} is ${wider} pixels too wide`);
        const cut = await page
          .locator('.chart__drawing')
          .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length);
        const shown = path === 'organs/' ? 0 : cut;
        assert.equal(shown, 0, `${path} has figures that must be scrolled`);
      },
      { viewport: { width: 320, height: 700 } },
    );
  }
  await reader(
    'cases/',
    async (page) => {
      const cell = page.locator('.cases-table td').first();
      assert.equal(await cell.evaluate((one) => getComputedStyle(one).display), 'block');
    },
    PHONE,
  );
});

test('no table hides columns of words beyond its edge, in both languages', async () => {
  for (const path of ['cases/', 'operations/', 'states/', 'evidence/', 'data/'])
    for (const folder of ['', 'ru/'])
      for (const width of [320, 360, 768])
        await reader(
          folder + path,
          async (page) => {
            const hidden = await page
              .locator('.table-scroll')
              .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length);
            assert.equal(hidden, 0, `/${folder}${path} at ${width}`);
          },
          { viewport: { width, height: 800 } },
        );
});

test('the turning points of the last years are named on the timeline', async () => {
  for (const folder of ['', 'ru/'])
    await reader(
      `${folder}timeline/`,
      async (page) => {
        const { width } = await page.locator('.plot__drawing').boundingBox();
        const names = await page.locator('.plot__flag .plot__label').evaluateAll((all) =>
          all.map((one) => {
            const drawing = one.closest('.plot__drawing').getBoundingClientRect();
            const { left, right } = one.getBoundingClientRect();
            return [one.textContent, Math.round(left - drawing.left), Math.round(right - drawing.left)];
          }),
        );
        const [first, second] = folder
          ? ['Армения объявляет', 'Первое применение']
          : ['Armenia declares', 'First deployment'];
        for (const said of [first, second])
          assert.ok(
            names.some(([name]) => name.startsWith(said)),
            `${said} in ${names.length} names`,
          );
        for (const [name, left, right] of names)
          assert.ok(left >= 0 && right <= width, `${name} ${left} to ${right} of ${width}`);
      },
      WIDE,
    );
});

test('the bars of an operation lead to their runs', async () => {
  await reader(
    'operations/channel/',
    async (page) => {
      await page.locator('.results a').first().click();
      await page.waitForURL(at('operations/channel/#run-2004'));
      assert.equal(await page.locator('.results .chart').count(), 5);
    },
    WIDE,
  );
});

test('the matrix of exercises is walked by arrow keys and says what it shows', async () => {
  await reader(
    'exercises/',
    async (page) => {
      const label = () => page.evaluate(() => document.activeElement.getAttribute('aria-label'));
      const first = page.locator('svg.participation[data-rove] a').first();
      await first.focus();
      await page.waitForFunction(() => document.querySelectorAll('svg.participation a[tabindex="0"]').length === 1);
      assert.match(await label(), /^Air Bridge-2018, .*; Host: Russia; Not found in the sources: Armenia/);
      await page.keyboard.press('End');
      await page.waitForFunction(() => /^Snap check/.test(document.activeElement.getAttribute('aria-label')));
      await page.keyboard.press('ArrowLeft');
      await page.waitForFunction(() => /^Center-2011/.test(document.activeElement.getAttribute('aria-label')));
    },
    WIDE,
  );
});

test('a case begins with what happened when', async () => {
  await reader(
    'cases/kazakhstan-2022/',
    async (page) => {
      const steps = await page.locator('.story__step').allInnerTexts();
      assert.match(steps[1], /5 January 2022/);
      assert.match(steps[2], /6 January 2022[\s\S]*1 day later[\s\S]*Granted/);
      await page.locator('.story__step a').nth(1).click();
      await page.waitForURL(at('cases/kazakhstan-2022/#request'));
    },
    PHONE,
  );
});
