// The configurator of widgets: what it begins with, how it reads what is typed, and that it gives no snippet while
// something is wrong.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { watchedPage } from './page.mjs';
import { browser, site } from './widget_pages.mjs';

/**
 * Opens the configurator with the program running, acts, and holds it to have raised no error but those that are named.
 *
 * @param {string} query
 * @param {(page: import('playwright-core').Page) => Promise<void>} act
 * @param {RegExp} [known]
 */
const configurator = async (query, act, known = /^never$/) => {
  const opened = await watchedPage(browser, { viewport: { width: 1280, height: 900 } });
  try {
    await opened.goto(`${site.url}embed/${query}`);
    await opened.locator('html[data-app=running][data-views=here]').waitFor({ state: 'attached' });
    await act(opened);
    assert.deepEqual(
      opened.faults.filter((fault) => !known.test(fault)),
      [],
    );
  } finally {
    await opened.context().close();
  }
};

const snippet = (opened, kind) => opened.locator(`[data-snippet=${kind}] pre`);
const notes = (opened) => opened.locator('.configurator__notes');
const shown = (opened) => opened.locator('[data-snippet]:visible').count();

/** Waits until the plain snippet says an address. */
const says = (opened, pattern) =>
  opened.waitForFunction(
    (source) => {
      const pre = document.querySelector('[data-snippet=plain]:not([hidden]) pre');
      return pre && new RegExp(source).test(pre.textContent);
    },
    pattern.source,
    { timeout: 5000 },
  );

describe('to begin with', () => {
  test('the timeline is that of all states, also after a card of one', async () => {
    await configurator('', async (opened) => {
      for (const before of ['map', 'state']) {
        await opened.locator('#embed-widget').selectOption(before);
        await says(opened, new RegExp(`embed/${before}/`));
        await opened.locator('#embed-widget').selectOption('timeline');
        await says(opened, /embed\/timeline\/"/);
        assert.equal(await opened.locator('#embed-state').inputValue(), '');
      }
      await opened.locator('#embed-widget').selectOption('state');
      await says(opened, /embed\/state\/armenia\/"/);
    });
  });
});

describe('dates', () => {
  for (const [typed, day] of [
    ['19 April 1999', '1999-04-19'],
    ['19.04.1999', '1999-04-19'],
    ['April 19th, 1999', '1999-04-19'],
    ['19 апреля 1999 г.', '1999-04-19'],
    ['15 мая 1992 года', '1992-05-15'],
    ['June 2007', '2007-06-30'],
    ['1999-04', '1999-04-30'],
  ]) {
    test(`“${typed}” is the day that the header makes of it`, async () => {
      await configurator('?widget=state&subject=georgia', async (opened) => {
        await opened.locator('#embed-day').selectOption('other');
        await opened.locator('#embed-asof').fill(typed);
        await says(opened, new RegExp(`asof=${day}"|/${day}/"`));
        await opened.goto(`${site.url}states/georgia/?asof=${encodeURIComponent(typed)}`);
        await opened.locator('html[data-views=here]').waitFor({ state: 'attached' });
        assert.equal(await opened.locator('#as-of').inputValue(), day);
      });
    });
  }

  test('the window of the timeline is read as on its page, and shown in the preview', async () => {
    await configurator('?widget=timeline', async (opened) => {
      await opened.locator('#embed-from').fill('June 2008');
      await opened.locator('#embed-to').fill('20 декабря 2012 г.');
      await says(opened, /embed\/timeline\/\?from=2008-06&amp;to=2012-12-20"/);
      await opened
        .frameLocator('.configurator__stage iframe')
        .getByRole('heading', { name: /^\d+ events, 2008 to 2012$/ })
        .waitFor();
    });
  });

  test('a link with a date in words is read when the program runs', async () => {
    await configurator('?widget=organs&asof=1 June 2015', async (opened) => {
      await says(opened, /asof=2015-06-01"/);
      assert.equal(await opened.locator('#embed-asof').inputValue(), '1 June 2015');
    });
  });
});

describe('while something is wrong there is no snippet, and it is said what', () => {
  const other = async (opened, typed) => {
    await opened.locator('#embed-day').selectOption('other');
    await opened.locator('#embed-asof').fill(typed);
  };
  /** @type {Record<string, [query: string, act: (opened: import('playwright-core').Page) => Promise<unknown>, said: RegExp, field?: string]>} */
  const WRONG = {
    'a day that is none': [
      '?widget=map',
      (opened) => other(opened, '31 June 2012'),
      /“31 June 2012” is not a day/,
      'asof',
    ],
    'a day that can be two': [
      '?widget=map',
      (opened) => other(opened, '10/7/2002'),
      /can be 10 July 2002 or 7 October 2002/,
      'asof',
    ],
    'no day at all': ['?widget=map', (opened) => other(opened, ' '), /none is written/, 'asof'],
    'a day after the record': ['?widget=map', (opened) => other(opened, '2099-01-01'), /The record ends on/, 'asof'],
    'a year that is none': [
      '?widget=timeline',
      (opened) => opened.locator('#embed-from').fill('soon'),
      /“soon” is not a date/,
      'from',
    ],
    'a colour that is none': [
      '?widget=map',
      (opened) => opened.locator('#embed-accent').fill('blue'),
      /six hexadecimal digits/,
      'accent',
    ],
    'a height that is none': [
      '?widget=map',
      (opened) => opened.locator('#embed-height').fill('20'),
      /from 80 to 8000/,
      'height',
    ],
    'a statement that is not there': [
      '?widget=statement',
      (opened) => opened.locator('#embed-statement').fill('states/armenia/#nowhere'),
      /has no statement “nowhere”/,
      'statement',
    ],
    'an entry that is not there': [
      '?widget=statement',
      (opened) => opened.locator('#embed-statement').fill('states/atlantis/#summary'),
      /has nothing at “states\/atlantis”/,
      'statement',
    ],
    'what is no address': [
      '?widget=statement',
      (opened) => opened.locator('#embed-statement').fill('the summary of Armenia'),
      /not the address of a statement/,
      'statement',
    ],
    'a case that cannot be': [
      '?widget=decide',
      async (opened) => {
        await opened.locator('#embed-preset').selectOption('');
        await opened.locator('#embed-scenario').fill('matter=war&asof=2009');
      },
      /no matter called “war”/,
      'scenario',
    ],
    'a widget that is none': ['?widget=planets', async () => {}, /no widget called “planets”/],
    'a subject that is none': ['?widget=state&subject=atlantis', async () => {}, /“atlantis” is not to be chosen/],
  };
  for (const [what, [query, act, said, field]] of Object.entries(WRONG)) {
    test(what, async () => {
      await configurator(
        query,
        async (opened) => {
          const before = await opened.locator('.configurator__stage iframe').getAttribute('src');
          await act(opened);
          await notes(opened).getByText(said).waitFor({ timeout: 5000 });
          await opened.waitForFunction(() => !document.querySelector('[data-snippet]:not([hidden])'));
          assert.equal(await opened.locator('.configurator__stage iframe').getAttribute('src'), before);
          if (!field) return;
          assert.equal(await opened.locator(`#embed-${field}`).getAttribute('aria-invalid'), 'true');
          await opened.getByRole('button', { name: 'Begin again' }).click();
          await opened.waitForFunction(() => document.querySelectorAll('[data-snippet]:not([hidden])').length === 3);
          assert.equal(await opened.locator('[aria-invalid]').count(), 0);
        },
        /404/,
      );
    });
  }

  test('once it is right the snippets are there again', async () => {
    await configurator('?widget=map', async (opened) => {
      await other(opened, 'yesterday');
      await notes(opened).getByText('“yesterday” is not a day').waitFor();
      assert.equal(await shown(opened), 0);
      await opened.locator('#embed-asof').fill('20 December 2012');
      await says(opened, /embed\/map\/\?asof=2012-12-20"|embed\/map\/2012-12-20\/"/);
      assert.equal(await shown(opened), 3);
      assert.doesNotMatch(await notes(opened).innerText(), /yesterday/);
    });
  });
});

describe('the link that stands between the tags leads to the same', () => {
  const view = (address) => `?view=${encodeURIComponent(address)}`;
  const href = async (opened) => {
    const text = await snippet(opened, 'element').innerText();
    return /href="([^"]+)"/.exec(text)?.[1].replaceAll('&amp;', '&');
  };
  for (const [from, link] of [
    [
      '/timeline/?kind=operations&state=armenia&from=2008&to=2012',
      'timeline/?kind=operations&state=armenia&from=2008&to=2012',
    ],
    ['/timeline/?kind=operations,sessions&from=2008', 'timeline/?kind=operations%2Csessions&from=2008'],
    [
      '/timeline/?organ=csc&lanes=states&state=armenia,belarus',
      'timeline/?state=armenia%2Cbelarus&organ=csc&lanes=states',
    ],
    [
      '/compare/?a=states/armenia&b=states/belarus&asof=2012-12-19',
      'compare/?a=states%2Farmenia&b=states%2Fbelarus&asof=2012-12-19',
    ],
    ['/organs/?asof=2015-06-01', 'organs/?asof=2015-06-01'],
    ['/exercises/', 'exercises/'],
    ['/states/armenia/#summary', 'states/armenia/#summary'],
  ])
    test(from, async () => {
      await configurator(view(from), async (opened) => {
        await opened.locator('[data-snippet=element]:not([hidden])').waitFor();
        assert.equal(await href(opened), `${site.url}${link}`);
        if (!from.startsWith('/timeline/?organ')) return;
        assert.match(
          await notes(opened).innerText(),
          /^Kept of the view: state armenia,belarus; organ csc; lanes states\./,
        );
        assert.match(await snippet(opened, 'element').innerText(), /organ="csc"\s+lanes="states"/);
      });
    });
});

test('lanes without an event of the time that is chosen are left out', async () => {
  await configurator('?widget=timeline&from=2020&to=2022', async (opened) => {
    const preview = opened.frameLocator('.configurator__stage iframe');
    await preview.getByRole('heading', { name: /^\d+ events, 2020 to 2022$/ }).waitFor();
    const heads = await preview.locator('.plot__svg text').allTextContents();
    const counts = heads.filter((text) => /^\d+$/.test(text.trim()));
    const names = await preview.locator('.plot__svg').evaluate((svg) => svg.textContent);
    assert.doesNotMatch(names, /Organs\s*0\b/);
    assert.ok(!counts.includes('0'), counts.join(' '));
  });
});

for (const [widget, heading, drawing] of /** @type {[string, RegExp, string][]} */ ([
  ['places', /^Where it met, exercised and sits, up to /, 'svg.map .map__mark'],
  ['exercises', /^The exercises, and which states took part$/, 'svg.participation'],
])) {
  test(`the widget ${widget} is drawn, light, and leads to its page`, async () => {
    await configurator(`?widget=${widget}`, async (opened) => {
      const preview = opened.frameLocator('.configurator__stage iframe');
      await preview.getByRole('heading', { name: heading }).waitFor();
      assert.ok((await preview.locator(drawing).count()) > 0);
      await says(opened, new RegExp(`embed/${widget}/"`));
      assert.match(await preview.locator('.widget__foot').innerText(), /edition of/);
      const boxes = await preview.locator(drawing).first().boundingBox();
      assert.ok(boxes && boxes.width > 5);
    });
  });
}
