// Plain frames and elements take on the look of the page around, also when it changes, in whatever way the page says it.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { notInFirefox } from './browser.mjs';
import { frame, LISTEN, PAPER, page, script, settled, visit, widgets } from './widget_pages.mjs';

const both = () => `<csto-atlas widget="search" loading="eager"></csto-atlas>${frame('search/')}`;

/** Waits until every widget of the page has a palette. */
const all = async (opened, palette) => {
  const ground = PAPER[palette];
  for (const one of widgets(opened))
    await one.waitForFunction((ground) => getComputedStyle(document.body).backgroundColor === ground, ground, {
      timeout: 3000,
    });
};

/** How a page turns dark, and light again. */
const WAYS = {
  'a class of html': [
    '<style>html.dark { background: #111 }</style>',
    (dark) => document.documentElement.classList.toggle('dark', dark),
  ],
  'a class of body': [
    '<style>body { background: #fff } body.dark { background: #111 }</style>',
    (dark) => document.body.classList.toggle('dark', dark),
  ],
  'color-scheme of body': ['', (dark) => (document.body.style.colorScheme = dark ? 'dark' : 'light')],
  'a meta element': [
    '<meta name="color-scheme" content="light">',
    (dark) => (document.querySelector('meta[name=color-scheme]').content = dark ? 'dark' : 'light'),
  ],
  'a sheet that is switched': [
    '<style>body { background: #fff }</style>',
    (dark) => {
      document.getElementById('theme')?.remove();
      const sheet = document.createElement('style');
      sheet.id = 'theme';
      sheet.textContent = `body { background: ${dark ? 'oklch(0.2 0.02 250)' : 'oklch(0.98 0 0)'} }`;
      document.head.append(sheet);
    },
  ],
};

describe('a page that turns dark and light again', () => {
  for (const [way, [head, turn]] of Object.entries(WAYS)) {
    test(`by ${way}`, async () => {
      await visit(page(both(), head + LISTEN + script()), async (opened) => {
        await settled(opened, 2);
        for (const dark of [false, true, false, true]) {
          await opened.evaluate(/** @type {(dark: boolean) => unknown} */ (turn), dark);
          await all(opened, dark ? 'dark' : 'light');
        }
      });
    });
  }

  // The release with long support does not know the command.
  const skip = notInFirefox('its protocol has no scheme of colours that changes');

  test('with the system', { skip }, async () => {
    const head = '<style>:root { color-scheme: light dark }</style>';
    await visit(page(both(), head + LISTEN + script()), async (opened) => {
      await settled(opened, 2);
      for (const colorScheme of /** @type {const} */ (['light', 'dark', 'light', 'dark'])) {
        await opened.emulateMedia({ colorScheme });
        await all(opened, colorScheme);
      }
    });
  });

  test('with the system, by a media query of its own', { skip }, async () => {
    const head = '<style>@media (prefers-color-scheme: dark) { body { background: black } }</style>';
    await visit(page(both(), head + LISTEN + script()), async (opened) => {
      await settled(opened, 2);
      for (const colorScheme of /** @type {const} */ (['dark', 'light', 'dark'])) {
        await opened.emulateMedia({ colorScheme });
        await all(opened, colorScheme);
      }
    });
  });
});

/** Colours of every syntax of CSS. */
const GROUNDS = {
  white: 'light',
  '#1118': 'dark',
  '#F8F5EE': 'light',
  'rgb(10%, 10%, 10%)': 'dark',
  'rgb(20 20 30 / 80%)': 'dark',
  'hsl(220deg 20% 10%)': 'dark',
  'hwb(200 95% 2%)': 'light',
  'lab(10% 5 5)': 'dark',
  'lch(96% 3 90)': 'light',
  'oklab(0.2 0.01 0.01)': 'dark',
  'oklch(0.97 0.01 90)': 'light',
  'color(display-p3 0.96 0.96 0.9)': 'light',
  'color(rec2020 0.1 0.1 0.1)': 'dark',
  'color(xyz-d65 0.9 0.95 1)': 'light',
  'color-mix(in srgb, black 85%, white)': 'dark',
  'light-dark(#fff, #000)': 'light',
  'rgb(from #111 r g b / 1)': 'dark',
  Canvas: 'light',
};

test('a ground in any syntax of CSS has a plain frame and an element of its palette', async () => {
  await visit(page(both(), LISTEN + script()), async (opened) => {
    await settled(opened, 2);
    for (const [ground, palette] of Object.entries(GROUNDS)) {
      await opened.evaluate((ground) => {
        // Of another palette before, so that staying as it was is no success.
        document.body.className = ground;
        document.body.style.background = ground;
      }, ground);
      await all(opened, palette).catch(() => assert.fail(`${ground} is not ${palette}`));
    }
  });
});

test('a ground that changes slowly is followed to its end', async () => {
  const head =
    '<style>body { background: #fff; transition: background 0.4s linear } body.dark { background: #000 }</style>';
  await visit(page(both(), head + LISTEN + script()), async (opened) => {
    await settled(opened, 2);
    for (const dark of [true, false, true]) {
      await opened.evaluate((dark) => document.body.classList.toggle('dark', dark), dark);
      await all(opened, dark ? 'dark' : 'light');
      await opened.waitForTimeout(500);
      await all(opened, dark ? 'dark' : 'light');
    }
  });
});

test('a frame that states its theme keeps it, and one whose style says a scheme is not asked for its own', async () => {
  const body = `${frame('search/?theme=light')}${frame('map/', 'style="color-scheme: light"')}`;
  const head = '<style>body { background: #111 }</style>';
  await visit(page(body, head + LISTEN + script()), async (opened) => {
    await settled(opened, 2);
    const grounds = widgets(opened).map((one) => one.evaluate(() => getComputedStyle(document.body).backgroundColor));
    assert.deepEqual(await Promise.all(grounds), [PAPER.light, PAPER.dark]);
  });
});
