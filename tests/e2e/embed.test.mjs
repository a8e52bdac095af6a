// Widgets in pages of another origin, as somebody else would write them.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  fits,
  frame,
  LISTEN,
  PAPER,
  page,
  SANDBOX,
  script,
  settled,
  site,
  visit,
  WIDGETS,
  widgets,
} from './widget_pages.mjs';

/** What a widget with its style and script may weigh, in bytes after Brotli. */
const WIDGET = 30_000;

describe('a page with several widgets', () => {
  test('each is as high as its content, nobody else is asked, nothing is stored', async () => {
    const elements = [
      '<csto-atlas id="a" widget="map" asof="2012-12-19"></csto-atlas>',
      '<csto-atlas id="b" widget="state" subject="armenia" theme="dark"></csto-atlas>',
      '<csto-atlas id="c" widget="statement" subject="states/armenia" statement="summary"></csto-atlas>',
    ];
    const frames = [frame('compare/', 'id="d"'), frame('search/', `id="e" sandbox="${SANDBOX}" loading="lazy"`)];
    await visit(page([...elements, ...frames].join(''), LISTEN + script()), async (opened) => {
      await opened.evaluate(() => scrollTo(0, 400));
      for (const id of ['c', 'd', 'e']) await opened.locator(`#${id}`).scrollIntoViewIfNeeded();
      await settled(opened, 5);
      await fits(opened, 5);
      const stored = await widgets(opened)[0].evaluate(async () => {
        try {
          return [localStorage.length, sessionStorage.length, document.cookie, (await caches.keys()).length];
        } catch (error) {
          return /** @type {Error} */ (error).name;
        }
      });
      assert.ok(
        ['SecurityError', [0, 0, '', 0]].some((known) => `${known}` === `${stored}`),
        `${stored}`,
      );
      assert.deepEqual((await opened.context().cookies()).length, 0);
      const state = await opened.context().storageState();
      assert.deepEqual(state.origins, []);
      assert.equal(opened.context().serviceWorkers().length, 0);
    });
  });

  test('what they share is fetched once, and each is small', async () => {
    site.got.length = 0;
    await visit(page(WIDGETS.map((path) => frame(path)).join(''), LISTEN + script()), async (opened) => {
      await settled(opened, WIDGETS.length);
      const files = new Map();
      for (const { path, bytes, status } of site.got) {
        assert.equal(status, 200, path);
        files.set(path, [...(files.get(path) ?? []), bytes]);
      }
      const shared = [...files].filter(([path]) => path.startsWith('assets/'));
      assert.deepEqual(shared.map(([path]) => path.split('-')[0]).sort(), ['assets/embed', 'assets/widget']);
      const bytes = shared.reduce((sum, [, [one]]) => sum + one, 0);
      for (const [path, times] of shared) assert.ok(times.length <= 2, `${path} was sent ${times.length} times`);
      for (const path of WIDGETS) {
        const whole = files.get(`embed/${path}`)[0] + bytes;
        assert.ok(whole <= WIDGET, `${path} weighs ${whole}`);
      }
      assert.ok(files.get('embed.js')[0] <= 2_480, `embed.js weighs ${files.get('embed.js')[0]}`);
      assert.equal(
        site.got.some(({ path }) => path.endsWith('.wasm')),
        false,
      );
    });
  });

  test('what is far below costs nothing until the reader comes near', async () => {
    site.got.length = 0;
    const far = '<div style="height: 5000px"></div><csto-atlas id="far" widget="map">Far</csto-atlas>';
    await visit(page(far, LISTEN + script()), async (opened) => {
      await opened.waitForTimeout(400);
      assert.deepEqual(
        site.got.map(({ path }) => path),
        ['embed.js'],
      );
      await opened.locator('#far').scrollIntoViewIfNeeded();
      await settled(opened, 1);
      await fits(opened, 1);
    });
  });

  test('the script leaves nothing behind but the element, and may be there twice', async () => {
    const names = '<script>window.before = Object.getOwnPropertyNames(window)</script>';
    await visit(
      page('<csto-atlas widget="search"></csto-atlas>', names + LISTEN + script() + script()),
      async (opened) => {
        await settled(opened, 1);
        const fresh = await opened.evaluate(() =>
          Object.getOwnPropertyNames(window).filter((name) => !window.before.includes(name)),
        );
        assert.deepEqual(
          fresh.filter((name) => !['before', 'told'].includes(name) && !name.startsWith('__pw')),
          [],
        );
      },
    );
  });
});

describe('confined', () => {
  for (const sandbox of ['allow-scripts', 'allow-scripts allow-popups']) {
    test(`sandbox="${sandbox}"`, async () => {
      const body = WIDGETS.map((path) => frame(path, `sandbox="${sandbox}"`)).join('');
      await visit(page(body, LISTEN + script()), async (opened) => {
        await settled(opened, WIDGETS.length);
        await fits(opened, WIDGETS.length);
        assert.equal(await widgets(opened)[0].evaluate(() => origin), 'null');
      });
    });
  }

  test('under a strict policy of the host', async () => {
    const policy = `default-src 'none'; script-src ${site.origin} 'sha256-none'; frame-src ${site.origin}; require-trusted-types-for 'script'`;
    const body = `<csto-atlas widget="map"></csto-atlas>${frame('state/armenia/')}`;
    const headers = { 'Content-Security-Policy': policy };
    await visit(
      page(body, script()),
      async (opened) => {
        await opened.waitForFunction(() => [...document.querySelectorAll('iframe')].every(({ style }) => style.height));
        await opened.waitForTimeout(500);
        await fits(opened, 2);
      },
      { headers, faults: [/sha256-none|favicon/] },
    );
  });

  test('links open outside of the frame, and what they open is free', async () => {
    await visit(page(frame('map/', `sandbox="${SANDBOX}"`), LISTEN + script()), async (opened) => {
      await settled(opened, 1);
      const [popup] = await Promise.all([
        opened.context().waitForEvent('page'),
        opened
          .frameLocator('iframe')
          .getByRole('link', { name: /^Armenia|AM Armenia/ })
          .first()
          .click(),
      ]);
      await popup.waitForLoadState();
      assert.equal(new URL(popup.url()).pathname, '/atlas/states/armenia/');
      assert.equal(await popup.evaluate(() => origin), site.origin);
      assert.equal(await popup.evaluate(() => opener), null);
      const told = await opened.evaluate(() =>
        told.filter(([type]) => type === 'navigate').map(([, , { href }]) => href),
      );
      assert.deepEqual(told, [`${site.url}states/armenia/`]);
    });
  });

  test('the search box opens the results by Enter, though forms are forbidden', async () => {
    await visit(page('<csto-atlas widget="search"></csto-atlas>', LISTEN + script()), async (opened) => {
      await settled(opened, 1);
      const field = widgets(opened)[0].locator('input');
      await field.fill('Belovezh & 2010?');
      const [popup] = await Promise.all([opened.context().waitForEvent('page'), field.press('Enter')]);
      await popup.waitForURL(`${site.url}search/?q=Belovezh+%26+2010%3F`);
    });
  });
});

describe('the look', () => {
  const paper = (one) => one.evaluate(() => getComputedStyle(document.body).backgroundColor);

  for (const declared of ['light', 'dark']) {
    for (const colorScheme of ['light', 'dark']) {
      test(`a ${declared} host on a ${colorScheme} system has a ${declared} widget and no box`, async () => {
        const style = `<style>:root { color-scheme: ${declared} } body { margin: 0 }</style>`;
        const body = `<csto-atlas widget="search"></csto-atlas>${frame('search/')}`;
        await visit(
          page(body, style + LISTEN + script()),
          async (opened) => {
            await settled(opened, 2);
            for (const one of widgets(opened)) assert.equal(await paper(one), PAPER[declared]);
            const schemes = await opened.evaluate(() =>
              [document.querySelector('csto-atlas').shadowRoot.firstElementChild, document.querySelector('iframe')].map(
                (one) => getComputedStyle(one).colorScheme,
              ),
            );
            assert.deepEqual(schemes, [declared, declared]);
            // A pixel under the content, where only the canvas of the frame is.
            await opened.evaluate(() => (document.querySelector('iframe').style.height = '600px'));
            await opened.waitForTimeout(200);
            const box = await opened.locator('body > iframe').boundingBox();
            const shot = await opened.screenshot({ clip: { x: box.x + 300, y: box.y + 500, width: 1, height: 1 } });
            assert.equal(await pixel(opened, shot), PAPER[declared]);
          },
          // In Firefox the style that Playwright puts in for a picture is refused.
          { colorScheme: /** @type {'light' | 'dark'} */ (colorScheme), faults: [/inline style \(style-src-elem\)/] },
        );
      });
    }
  }

  /** The colour of a picture of one pixel. */
  const pixel = (opened, shot) =>
    opened.evaluate(async (text) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(1, 1).getContext('2d');
      canvas.drawImage(image, 0, 0);
      return `rgb(${[...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)].join(', ')})`;
    }, shot.toString('base64'));

  test('a dark page that declares nothing has a dark widget, and a change of its look is followed', async () => {
    const body = '<div style="background: #1b1b1f; color: #eee"><csto-atlas widget="search"></csto-atlas></div>';
    await visit(page(body, LISTEN + script()), async (opened) => {
      await settled(opened, 1);
      const [one] = widgets(opened);
      assert.equal(await paper(one), PAPER.dark);
      await opened.evaluate(() => {
        document.querySelector('div').style.background = '#fff';
        document.documentElement.className = 'light';
      });
      await one.waitForFunction((light) => getComputedStyle(document.body).backgroundColor === light, PAPER.light);
      assert.equal(widgets(opened)[0], one, 'the widget was loaded again');
    });
  });

  test('an accent is taken on, and strengthened until it can be read', async () => {
    const body =
      '<csto-atlas widget="map" theme="light" accent="7a1650"></csto-atlas><csto-atlas widget="map" theme="light" accent="ffee88"></csto-atlas>';
    await visit(page(body, LISTEN + script()), async (opened) => {
      await settled(opened, 2);
      const colors = await Promise.all(
        widgets(opened).map((one) =>
          one.evaluate(() => getComputedStyle(document.querySelector('.widget__full a')).color),
        ),
      );
      assert.equal(colors[0], 'rgb(122, 22, 80)');
      const [r, g, b] = colors[1].match(/\d+/g).map(Number);
      assert.ok(r < 130 && g < 130 && b < 100, colors[1]);
    });
  });
});

test('a widget names itself where the page has given it no name', async () => {
  const listen = '<script>window.heard = []; addEventListener("message", ({ data }) => heard.push(data))</script>';
  await visit(page(frame('map/'), listen), async (opened) => {
    await opened.waitForFunction(() => heard.some(({ type }) => type === 'size'));
    assert.equal(await opened.evaluate(() => heard.find(({ type }) => type === 'size').id), 'map/');
  });
});

test('AMP and Medium are told the height too', async () => {
  const listen = '<script>window.heard = []; addEventListener("message", ({ data }) => heard.push(data))</script>';
  await visit(page(frame('map/?id=my-map'), listen), async (opened) => {
    await opened.waitForFunction(() => heard.length >= 3);
    const [ours, amp, medium] = await opened.evaluate(() => heard.slice(-3));
    const { height } = ours;
    assert.deepEqual(ours, { atlas: 1, type: 'size', id: 'my-map', height });
    assert.deepEqual(amp, { sentinel: 'amp', type: 'embed-size', height });
    assert.deepEqual(JSON.parse(medium), { src: `${site.url}embed/map/?id=my-map`, context: 'iframe.resize', height });
  });
});

const PALETTES = {
  'oklch(0.985 0.002 247.8)': 'light',
  'lab(98 0 0)': 'light',
  'color(srgb 1 1 1)': 'light',
  'color-mix(in oklab, white 90%, black)': 'light',
  'rgb(255 255 255 / 0.9)': 'light',
  'hsl(40 30% 95%)': 'light',
  'oklch(0.2 0.02 250)': 'dark',
  'color(display-p3 0.1 0.1 0.1)': 'dark',
  '#111': 'dark',
};
for (const [colour, palette] of Object.entries(PALETTES)) {
  test(`a background of ${colour} has a ${palette} widget`, async () => {
    const body = `<div style="background: ${colour}"><csto-atlas widget="search" loading="eager"></csto-atlas></div>`;
    await visit(page(body, LISTEN + script()), async (opened) => {
      await settled(opened, 1);
      const shown = await widgets(opened)[0].evaluate(() => getComputedStyle(document.body).backgroundColor);
      assert.equal(shown, PAPER[palette]);
    });
  });
}

test('what names its widget late or wrongly first is shown once it is right', async () => {
  const body = `<csto-atlas id="typo" widget="serch" loading="eager"></csto-atlas>
    <csto-atlas id="none" loading="eager"></csto-atlas><csto-atlas id="lazy"></csto-atlas>`;
  await visit(page(body, LISTEN + script()), async (opened) => {
    await opened.waitForFunction(() => window.told.some(([, id]) => id === 'lazy'));
    await opened.evaluate(() => {
      for (const element of document.querySelectorAll('csto-atlas')) element.setAttribute('widget', 'search');
      const late = document.createElement('csto-atlas');
      late.setAttribute('loading', 'eager');
      document.body.append(late);
      late.setAttribute('widget', 'search');
    });
    await settled(opened, 4);
  });
});

for (const [how, load] of /** @type {[string, (url: string) => string][]} */ ([
  ['a module', (url) => `<script type="module" src="${url}"></script>`],
  ['import()', (url) => `<script type="module">await import('${url}')</script>`],
])) {
  test(`the script works as ${how}, and twice is once`, async () => {
    const body = '<csto-atlas widget="search" loading="eager"></csto-atlas>';
    const twice = load(`${site.url}embed.js`) + script();
    await visit(page(body, LISTEN + twice), async (opened) => {
      await settled(opened, 1);
      assert.equal(await opened.evaluate(() => window.told.filter(([type]) => type === 'ready').length), 1);
    });
  });
}

test('a fragment that is no escape does not end the script of a widget', async () => {
  const body = frame('statement/states/armenia/#%', `sandbox="${SANDBOX}"`);
  await visit(page(body, LISTEN + script()), async (opened) => {
    await settled(opened, 1);
  });
});
