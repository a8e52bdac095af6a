// Widgets of other days and editions, the demonstration, and the configurator.

import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { notInFirefox } from './browser.mjs';
import { EDITION, inWords } from './edition.mjs';
import { atlas, DIST } from './host.mjs';
import { watchedPage } from './page.mjs';
import {
  browser,
  fits,
  frame,
  host,
  LISTEN,
  page,
  SANDBOX,
  script,
  settled,
  site,
  visit,
  WIDGETS,
  widgets,
} from './widget_pages.mjs';

describe('another day', () => {
  const notice = (one) => one.locator('.widget__notice');

  test('between turning points the map is that of the last one, and says the day that was asked for', async () => {
    site.got.length = 0;
    await visit(page('<csto-atlas widget="map" asof="2015-06-01"></csto-atlas>', LISTEN + script()), async (opened) => {
      await settled(opened, 1);
      const [one] = widgets(opened);
      assert.equal(await one.locator('h1').innerText(), 'The nine states of the Treaty on 1 June 2015');
      assert.match(await one.locator('.widget__source').innerText(), /^As of 1 June 2015\./);
      assert.equal(await one.locator('.widget__source time').first().getAttribute('datetime'), '2015-06-01');
      assert.equal(await notice(one).count(), 0);
      const href = await one.locator('.widget__full a').getAttribute('href');
      assert.match(href, /\?asof=2015-06-01$/);
      assert.equal(
        site.got.some(({ path }) => path.endsWith('.wasm')),
        false,
      );
      await fits(opened, 1);
    });
  });

  test('a day of a state without a page is drawn by the program', async () => {
    for (const sandbox of ['', `sandbox="${SANDBOX}"`]) {
      await visit(page(frame('state/armenia/?asof=2015-06', sandbox), LISTEN + script()), async (opened) => {
        await settled(opened, 1);
        const one = widgets(opened).at(-1);
        await one.getByRole('heading', { name: 'Armenia: what binds it on 30 June 2015' }).waitFor();
        assert.equal(await notice(one).count(), 0);
        await opened.waitForTimeout(200);
        await fits(opened, 1);
        // What the program draws opens outside of the frame, too.
        const [popup] = await Promise.all([
          opened.context().waitForEvent('page'),
          one.locator('.widget__full a').click(),
        ]);
        await popup.waitForURL((url) => url.searchParams.get('asof') === '2015-06-30');
      });
    }
  });

  test('a filter of the timeline is drawn by the program', async () => {
    await visit(page(frame('timeline/?kind=operations&from=2008'), LISTEN + script()), async (opened) => {
      const [one] = widgets(opened);
      await one.getByRole('heading', { name: /^\d+ events, 2008 to 2026$/ }).waitFor();
      await settled(opened, 1);
      await fits(opened, 1);
    });
  });

  const base = 'matter=outside-base&concerns=tajikistan&seat-russia=against&beside=2012-11-20&asof=2012-11-19';
  for (const [sort, path] of [
    ['in its parts', `decide/?${base}`],
    ['as one parameter', `decide/?scenario=${encodeURIComponent(base)}`],
  ]) {
    test(`a case of the rules is drawn by the program, ${sort}`, async () => {
      const body = `<iframe src="${site.url}embed/${path}" width="100%" height="400" sandbox="${SANDBOX}"></iframe>`;
      await visit(page(body, LISTEN + script()), async (opened) => {
        const [one] = widgets(opened);
        await one.getByText('Where the two days part').first().waitFor();
        const verdicts = await one.locator('p.decide__verdict').allInnerTexts();
        assert.deepEqual(verdicts, ['No clause on this was in force.', 'The base may not be admitted.']);
        await settled(opened, 1);
        await fits(opened, 1);
        const full = new URL(await one.locator('.widget__full a').getAttribute('href'), site.url);
        assert.equal(full.search, `?${base}`);
      });
    });
  }

  test('a case of the record has a page, and an element can have any', async () => {
    const elements = [
      '<csto-atlas id="a" widget="decide" subject="crrf-2009"></csto-atlas>',
      `<csto-atlas id="b" widget="decide" scenario="${base.replaceAll('&', '&amp;')}"></csto-atlas>`,
      '<csto-atlas id="c" widget="questions"></csto-atlas>',
    ];
    await visit(page(elements.join(''), LISTEN + script()), async (opened) => {
      for (const id of ['a', 'b', 'c']) await opened.locator(`#${id}`).scrollIntoViewIfNeeded();
      await settled(opened, 3);
      const shown = (path) => widgets(opened).find((one) => one.url().includes(path));
      await shown('decide/crrf-2009/').getByText('The decision is not taken.').first().waitFor();
      await shown('decide/?').getByText('Where the two days part').first().waitFor();
      assert.equal(await shown('questions/').locator('h2').count(), 10);
      for (const one of widgets(opened))
        await one.waitForFunction(
          () => innerHeight === Math.ceil(document.getElementById('widget').getBoundingClientRect().height),
          undefined,
          // A frame out of sight draws no frames to wait for.
          { polling: 100 },
        );
      await fits(opened, 3);
    });
  });

  test('what is drawn out of sight has its height at once', async () => {
    const element = `<csto-atlas id="b" widget="decide" scenario="${base.replaceAll('&', '&amp;')}"></csto-atlas>`;
    const far = '<div style="height: 9000px"></div>';
    await visit(page(element + far, LISTEN + script()), async (opened) => {
      /** @type {(value?: unknown) => void} */
      let arrives;
      const module = new Promise((done) => {
        arrives = done;
      });
      await opened.route('**/*_bg-*.wasm', async (route) => {
        await module;
        await route.continue();
      });
      await opened.locator('#b').scrollIntoViewIfNeeded();
      await settled(opened, 1);
      await opened.evaluate(() => scrollTo(0, 9000));
      arrives();
      const [one] = widgets(opened);
      await one.getByText('Where the two days part').first().waitFor();
      await opened.waitForTimeout(500);
      await fits(opened, 1);
    });
  });

  test('where the program cannot run, the nearest day is shown and named', async () => {
    const poor = await atlas({ cors: false });
    try {
      const body = `<iframe src="${poor.url}embed/state/armenia/?asof=2015-06-01" sandbox="${SANDBOX}"></iframe>`;
      const opened = await watchedPage(browser);
      await opened.goto(host.put(page(body)));
      const one = opened.frameLocator('iframe');
      const said = 'Shown is 19 December 2012; 1 June 2015 could not be drawn here. The full view shows it.';
      await one.getByText(said).waitFor();
      assert.equal(await one.locator('h1').innerText(), 'Armenia: what binds it on 19 December 2012');
      await opened.context().close();
    } finally {
      poor.stop();
    }
  });

  test('a day that is none, and one after the end of the record, are said to be so', async () => {
    for (const [asked, said] of [
      ['yesterday', /“yesterday” is not a day/],
      ['2015-02-30', /not a day/],
      ['2099-01-01', new RegExp(`The record ends on ${inWords(EDITION)}`)],
    ]) {
      await visit(page(frame(`map/?asof=${asked}`), LISTEN + script()), async (opened) => {
        await settled(opened, 1);
        const [one] = widgets(opened);
        assert.match(await notice(one).innerText(), new RegExp(said));
        assert.match(await one.locator('h1').innerText(), new RegExp(inWords(EDITION)));
        await fits(opened, 1);
      });
    }
  });
});

test('a frozen edition stays after a new deployment, needs nothing of it, and leads to today', async () => {
  const dist = await mkdtemp(join(tmpdir(), 'atlas-next-'));
  const [day] = await readdir(join(DIST, 'editions'));
  // All that a next deployment brings over; its own files have other names.
  await cp(join(DIST, 'editions'), join(dist, 'editions'), { recursive: true });
  await mkdir(join(dist, 'assets'));
  await writeFile(join(dist, 'embed.js'), '');
  const next = await atlas({ dist });
  try {
    const opened = await watchedPage(browser);
    const src = (path) => `${next.url}editions/${day}/embed/${path}`;
    const body = ['map/2012-12-19/', 'state/armenia/?asof=2015-06-01', 'map/?asof=2001-01-01'].map(
      (path) => `<iframe src="${src(path)}" width="600" height="600"></iframe>`,
    );
    await opened.goto(host.put(page(body.join(''))), { waitUntil: 'networkidle' });
    const [past, drawn, moved] = opened.frames().slice(1);
    assert.match(await past.locator('.widget__frozen').innerText(), /^Frozen at this edition\. See today’s$/);
    assert.equal(
      await past.locator('.widget__frozen a').evaluate((link) => link.href),
      `${next.url}embed/map/2012-12-19/`,
    );
    await drawn.getByRole('heading', { name: 'Armenia: what binds it on 1 June 2015' }).waitFor();
    assert.match(await drawn.locator('.widget__frozen').innerText(), /^Frozen/);
    assert.match(await moved.locator('h1').innerText(), /on 1 January 2001$/);
    assert.ok(moved.url().startsWith(src('map/')), moved.url());
    assert.deepEqual(opened.faults, []);
    assert.deepEqual(
      next.got.filter(({ status }) => status !== 200),
      [],
    );
    await opened.context().close();
  } finally {
    next.stop();
    await rm(dist, { recursive: true });
  }
});

test('the demonstration shows all widgets under its strict policy', async () => {
  const opened = await watchedPage(browser, { viewport: { width: 1000, height: 900 } });
  await opened.goto(`${site.url}embed/demo/`);
  for (const section of await opened.locator('section').all()) {
    await section.scrollIntoViewIfNeeded();
    await opened.waitForTimeout(250);
  }
  await opened.waitForTimeout(500);
  await fits(opened, WIDGETS.length);
  assert.deepEqual(opened.faults, []);
  await opened.context().close();
});

describe('the configurator', () => {
  const configurator = async (query, act) => {
    const opened = await watchedPage(browser, {
      viewport: { width: 1280, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await opened.goto(`${site.url}embed/${query}`);
    await opened.locator('[data-snippet=plain]:not([hidden])').waitFor();
    await opened.locator('html[data-app=running][data-views=here]').waitFor({ state: 'attached' });
    await act(opened);
    assert.deepEqual(opened.faults, []);
    await opened.context().close();
  };
  const text = (opened, kind) => opened.locator(`[data-snippet=${kind}] pre`).innerText();

  test('a view is opened with its state, by the link on it', async () => {
    const opened = await watchedPage(browser);
    await opened.goto(`${site.url}states/uzbekistan/?asof=2012-12-19`);
    await opened.locator('html[data-app=running][data-views=here]').waitFor({ state: 'attached' });
    await opened.getByRole('link', { name: 'Embed this' }).click();
    await opened.waitForURL(/\/embed\/\?/);
    const preview = opened.frameLocator('.configurator__stage iframe');
    await preview.getByRole('heading', { name: 'Uzbekistan: what binds it on 19 December 2012' }).waitFor();
    assert.match(await text(opened, 'plain'), /embed\/state\/uzbekistan\/2012-12-19\/"/);
    await opened.context().close();
  });

  test('a case of the record is chosen by its page, another one by its parts', async () => {
    const view = (query) => `?view=${encodeURIComponent(`/rules/decide/?${query}`)}`;
    const preset = 'matter=outside-base&concerns=kyrgyzstan&seat-russia=against&asof=2012-11-20';
    await configurator(view(preset), async (opened) => {
      const preview = opened.frameLocator('.configurator__stage iframe');
      await preview
        .getByRole('heading', { name: 'November 2012: an outside base, the first day of the rule' })
        .waitFor();
      assert.match(await text(opened, 'plain'), /embed\/decide\/base-2012-first-day\/"/);
    });
    const own = 'seat-belarus=absent&asof=2004-06-18';
    await configurator(view(own), async (opened) => {
      const preview = opened.frameLocator('.configurator__stage iframe');
      await preview.locator('.decide__verdict', { hasText: 'The decision is not taken.' }).waitFor();
      assert.match(await text(opened, 'plain'), /embed\/decide\/\?seat-belarus=absent&amp;asof=2004-06-18"/);
      assert.match(await text(opened, 'element'), /scenario="seat-belarus=absent&amp;asof=2004-06-18"/);
      await opened.waitForFunction(() => location.search.includes('scenario=seat-belarus'));
    });
  });

  test('what is chosen is in the preview, in the snippets and in the address', async () => {
    await configurator('?widget=map', async (opened) => {
      const preview = () => opened.frameLocator('.configurator__stage iframe');
      await opened.locator('#embed-widget').selectOption('compare');
      await opened.getByLabel('Armenia').check();
      await opened.getByLabel('Belarus').check();
      await opened.locator('#embed-day').selectOption('2006-08-16');
      await opened.getByLabel('Theme').selectOption('dark');
      await opened.getByLabel('Stay at').check();
      await preview()
        .getByRole('heading', { name: 'Party, member, taking part: the states on 16 August 2006' })
        .waitFor();
      // The frame is loaded anew for each choice, so what it shows is waited for.
      await preview().locator('tbody tr:visible').nth(1).waitFor();
      assert.equal(await preview().locator('tbody tr:visible').count(), 2);
      assert.match(await preview().locator('.widget__frozen').innerText(), /^Frozen/);
      await opened.waitForFunction(() => location.search.includes('theme=dark'));
      const src = `${site.url}editions/${EDITION}/embed/compare/2006-08-16/?state=armenia%2Cbelarus&amp;theme=dark`;
      assert.ok((await text(opened, 'plain')).includes(`src="${src}"`), await text(opened, 'plain'));
      assert.match(
        await text(opened, 'element'),
        new RegExp(
          `<csto-atlas widget="compare"\\s+asof="2006-08-16"\\s+state="armenia,belarus"\\s+theme="dark"\\s+edition="${EDITION}"`,
        ),
      );
      await opened.locator('[data-snippet=element] button').click();
      await opened.getByRole('button', { name: 'Copied' }).waitFor();
      assert.equal(await opened.evaluate(() => navigator.clipboard.readText()), await text(opened, 'element'));
      await opened.reload();
      await preview()
        .getByRole('heading', { name: /16 August 2006$/ })
        .waitFor();
    });
  });

  test('each snippet works in a page of another origin', async () => {
    const snippets = [];
    await configurator('?widget=statement&subject=states/armenia%23frozen', async (opened) => {
      await opened.waitForTimeout(600);
      for (const kind of ['plain', 'script', 'element']) snippets.push(await text(opened, kind));
    });
    for (const [place, snippet] of snippets.entries()) {
      await visit(page(snippet.replace(' async', ''), LISTEN), async (opened) => {
        await opened.waitForFunction(
          () =>
            document.querySelector('iframe') ||
            document.querySelector('csto-atlas').shadowRoot?.querySelector('iframe'),
        );
        await opened.waitForTimeout(600);
        const [one] = widgets(opened);
        assert.equal(await one.locator('.statement:visible').getAttribute('id'), 'frozen');
        if (place > 0) await fits(opened, 1);
      });
    }
  });

  test('without scripts every widget has a snippet to copy', {
    skip: notInFirefox('its protocol switches scripts off without telling the style sheets'),
  }, async () => {
    const opened = await watchedPage(browser, { javaScriptEnabled: false });
    await opened.goto(`${site.url}embed/`);
    assert.equal(await opened.locator('.configurator__plain pre').count(), WIDGETS.length);
    assert.equal(await opened.locator('embed-configurator').isVisible(), false);
    await opened.context().close();
  });
});
