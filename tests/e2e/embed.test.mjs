// Widgets in pages of another origin, as somebody else would write them.

import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { EDITION, inWords } from './edition.mjs';
import { atlas, DIST, hosts } from './host.mjs';
import { watchedPage } from './page.mjs';
import { launch } from './server.mjs';

/** What a widget with its style and script may weigh, in bytes after Brotli. */
const WIDGET = 30_000;

const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** One address of each widget. */
const WIDGETS = [
  'timeline/',
  'state/uzbekistan/',
  'map/',
  'organs/',
  'operations/',
  'requests/',
  'statement/states/armenia/',
  'compare/',
  'search/',
];

/** The ground of a widget in each palette. */
const PAPER = { light: 'rgb(248, 245, 238)', dark: 'rgb(17, 23, 30)' };

let browser;
let site;
let host;

before(async () => {
  [browser, site, host] = await Promise.all([launch(), atlas(), hosts()]);
});
after(async () => {
  await browser?.close();
  site?.stop();
  host?.stop();
});

const script = () => `<script src="${site.url}embed.js"></script>`;
const frame = (path, attributes = '') =>
  `<iframe src="${site.url}embed/${path}" title="A widget" width="100%" height="400" ${attributes}></iframe>`;
const page = (body, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${head}</head><body>${body}</body></html>`;

/** Notes what elements and frames tell, before anything can be missed. */
const LISTEN = `<script>
  window.told = [];
  for (const type of ['ready', 'resize', 'navigate', 'error']) {
    addEventListener(type, ({ target, detail }) => detail && told.push([type, target.id, detail]), true);
  }
</script>`;

/** Opens a host's page, acts, and holds it to have raised no error. */
async function visit(html, act, { headers, faults = [], ...options } = {}) {
  const opened = await watchedPage(browser, { viewport: { width: 800, height: 700 }, ...options });
  const asked = new Set();
  opened.on('request', (request) => asked.add(new URL(request.url()).origin));
  try {
    await opened.goto(host.put(html, headers));
    await act(opened);
    for (const origin of asked) assert.ok([site.origin, host.url].includes(origin), `asked ${origin}`);
    const left = opened.faults.filter((fault) => !faults.some((known) => known.test(fault)));
    assert.deepEqual(left, []);
  } finally {
    await opened.context().close();
  }
}

/** The frames with widgets, in the order of their addresses in the page. */
const widgets = (opened) => opened.frames().filter((one) => one.parentFrame() && one.url().startsWith(site.url));

/** Waits until as many widgets have said their size. */
const settled = async (opened, count) => {
  await opened.waitForFunction((count) => window.told.filter(([type]) => type === 'ready').length >= count, count);
  await opened.waitForTimeout(150);
};

/** Holds every widget to be as high as its content, to the pixel, and no wider than its frame. */
async function fits(opened, count) {
  const frames = widgets(opened);
  assert.equal(frames.length, count, 'frames');
  for (const one of frames) {
    const [content, inner, wide] = await one.evaluate(() => [
      Math.ceil(document.getElementById('widget').getBoundingClientRect().height),
      innerHeight,
      document.documentElement.scrollWidth - innerWidth,
    ]);
    assert.equal(inner, Math.max(80, content), `${one.url()} is ${inner} px high`);
    assert.ok(wide <= 0, `${one.url()} is ${wide} px too wide`);
  }
}

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
          return error.name;
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
      assert.ok(files.get('embed.js')[0] <= 2_350, `embed.js weighs ${files.get('embed.js')[0]}`);
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
          fresh.filter((name) => !['before', 'told'].includes(name)),
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
      { headers, faults: [/sha256-none/] },
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
      assert.equal(popup.url(), `${site.url}search/?q=Belovezh+%26+2010%3F`);
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
              [document.querySelector('csto-atlas').shadowRoot.firstChild, document.querySelector('iframe')].map(
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
          { colorScheme },
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

describe('odd places', () => {
  test('a column of 280 px, from right to left', async () => {
    const body = `<div dir="rtl" style="width: 280px">${WIDGETS.map((path) => frame(path)).join('')}</div>`;
    await visit(page(body, LISTEN + script()), async (opened) => {
      await settled(opened, WIDGETS.length);
      await fits(opened, WIDGETS.length);
    });
  });

  test('quirks mode, a transformed container, and frames with borders of the host', async () => {
    const style = '<style>* { box-sizing: border-box } iframe { border: 7px solid; padding: 5px }</style>';
    const body = `<div style="transform: scale(.5) rotate(10deg)"><csto-atlas widget="map"></csto-atlas>${frame('compare/')}</div>`;
    await visit(`<html><head>${style}${LISTEN}${script()}</head><body>${body}</body></html>`, async (opened) => {
      assert.equal(await opened.evaluate(() => document.compatMode), 'BackCompat');
      await settled(opened, 2);
      await fits(opened, 2);
    });
  });

  test('a hidden tab that is opened later', async () => {
    const body = `<div id="tab" style="display: none"><csto-atlas widget="map"></csto-atlas>${frame('compare/')}</div>`;
    await visit(page(body, LISTEN + script()), async (opened) => {
      await opened.waitForTimeout(500);
      assert.deepEqual(await opened.evaluate(() => told), []);
      await opened.evaluate(() => (document.getElementById('tab').style.display = ''));
      await settled(opened, 2);
      await fits(opened, 2);
    });
  });

  test('late insertion, removal, another place, and attributes that change', async () => {
    await visit(page('<main></main><aside style="width: 300px"></aside>', LISTEN + script()), async (opened) => {
      await opened.evaluate(() => {
        const element = document.createElement('csto-atlas');
        element.setAttribute('widget', 'state');
        element.setAttribute('subject', 'armenia');
        document.querySelector('main').append(element);
      });
      await settled(opened, 1);
      await fits(opened, 1);
      await opened.evaluate(() => document.querySelector('aside').append(document.querySelector('csto-atlas')));
      await settled(opened, 2);
      await fits(opened, 1);
      const history = await opened.evaluate(() => window.history.length);
      await opened.evaluate(() => {
        const element = document.querySelector('csto-atlas');
        element.setAttribute('subject', 'georgia');
        element.setAttribute('asof', '1999-04-21');
      });
      await settled(opened, 3);
      assert.equal(await widgets(opened)[0].locator('h1').innerText(), 'Georgia: what binds it on 21 April 1999');
      assert.equal(await opened.evaluate(() => window.history.length), history);
      await opened.evaluate(() => document.querySelector('csto-atlas').remove());
      await opened.waitForTimeout(100);
      assert.equal(widgets(opened).length, 0);
    });
  });

  test('a script that comes after the frames have spoken', async () => {
    await visit(page(frame('map/'), LISTEN), async (opened) => {
      await widgets(opened)[0].waitForLoadState();
      await opened.addScriptTag({ url: `${site.url}embed.js` });
      await settled(opened, 1);
      await fits(opened, 1);
    });
  });

  test('without scripts every widget is complete', async () => {
    await visit(
      page(WIDGETS.map((path) => frame(path)).join('')),
      async (opened) => {
        for (const one of widgets(opened)) {
          assert.notEqual(await one.locator('h1').innerText(), '');
          assert.match(
            await one.locator('.widget__foot').innerText(),
            new RegExp(`CSTO Atlas, edition of ${inWords(EDITION)}`),
          );
          assert.equal(await one.locator('.widget__full a').count(), 1);
          // Nothing opens within the frame.
          assert.equal(await one.locator('base').getAttribute('target'), '_blank');
        }
        const shown = await widgets(opened)
          .find((one) => one.url().includes('statement'))
          .locator('.statement:visible')
          .count();
        assert.equal(shown, 1);
      },
      { javaScriptEnabled: false },
    );
  });
});

describe('bad input', () => {
  test('messages of another source, origin, version, type or shape change nothing', async () => {
    const stranger = host.put(
      page(`<script>
      for (const height of [300, 5000]) for (const to of [parent, parent.frames[0]]) to.postMessage({ atlas: 1, type: 'size', id: 'map/', height }, '*');
      parent.frames[0].postMessage({ atlas: 1, type: 'theme', theme: 'dark' }, '*');
    </script>`),
    );
    const body = `${frame('map/?theme=light', 'id="map"')}<iframe id="stranger" data-src="${stranger}"></iframe>`;
    await visit(page(body, LISTEN + script()), async (opened) => {
      await settled(opened, 1);
      const height = () => opened.evaluate(() => document.getElementById('map').clientHeight);
      const before = await height();
      await opened.evaluate(() => {
        const stranger = document.getElementById('stranger');
        stranger.src = stranger.dataset.src;
        for (const message of [null, 7, 'size', [], { atlas: 1 }, { atlas: 1, type: 'size', height: 500 }])
          postMessage(message, '*');
      });
      const [one] = widgets(opened);
      await one.evaluate(() => {
        const say = (message) => parent.postMessage(message, '*');
        for (const height of [-5, 0, 79, 8001, 1e9, 300.5, '300', NaN, Infinity, null, {}, [300]])
          say({ atlas: 1, type: 'size', height });
        for (const message of [
          { atlas: 2, type: 'size', height: 300 },
          { atlas: '1', type: 'size', height: 300 },
          { atlas: 1, type: 'grow', height: 300 },
        ])
          say(message);
        for (const href of ['javascript:alert(1)', 7, null, { toString: 'x' }])
          say({ atlas: 1, type: 'navigate', href });
      });
      await opened.waitForTimeout(400);
      assert.equal(await height(), before);
      assert.deepEqual(await opened.evaluate(() => told.map(([type]) => type)), ['ready']);
      assert.equal(await one.evaluate(() => document.documentElement.style.colorScheme), 'light');
    });
  });

  test('the frame of another site in the place of a widget is not believed', async () => {
    await visit(page(frame('map/'), LISTEN + script()), async (opened) => {
      await settled(opened, 1);
      const before = await opened.evaluate(() => document.querySelector('iframe').clientHeight);
      const other = host.put(
        page('<script>parent.postMessage({ atlas: 1, type: "size", height: 3000 }, "*")</script>'),
      );
      await opened.evaluate((url) => document.querySelector('iframe').contentWindow.location.replace(url), other);
      await opened.waitForTimeout(400);
      assert.equal(await opened.evaluate(() => document.querySelector('iframe').clientHeight), before);
    });
  });

  test('a flood and a loop end, and are told once', async () => {
    await visit(page(frame('map/'), LISTEN + script()), async (opened) => {
      await settled(opened, 1);
      const [one] = widgets(opened);
      // Content that is as high as its frame and a little more: the mother of all loops.
      await one.evaluate(() =>
        addEventListener('resize', () => parent.postMessage({ atlas: 1, type: 'size', height: innerHeight + 8 }, '*')),
      );
      await one.evaluate(() => parent.postMessage({ atlas: 1, type: 'size', height: innerHeight + 8 }, '*'));
      await opened.waitForFunction(() => told.some(([type]) => type === 'error'));
      const height = await opened.evaluate(() => document.querySelector('iframe').clientHeight);
      await one.evaluate(() => {
        for (let count = 0; count < 5000; count += 1)
          parent.postMessage({ atlas: 1, type: 'size', height: 100 + (count % 7000) }, '*');
      });
      await opened.waitForTimeout(500);
      assert.equal(await opened.evaluate(() => document.querySelector('iframe').clientHeight), height);
      assert.deepEqual(
        await opened.evaluate(() => told.filter(([type]) => type === 'error').map(([, , detail]) => detail)),
        [{ reason: 'loop' }],
      );
    });
  });

  test('a host that resizes with every message comes to rest', async () => {
    const mad = `<script>addEventListener('resize', ({ target }) => {
      if (target.style) target.style.width = target.style.width === '500px' ? '300px' : '500px';
    }, true); addEventListener('ready', ({ target }) => (target.style.width = '500px'), true);</script>`;
    await visit(page(frame('compare/'), LISTEN + mad + script()), async (opened) => {
      await settled(opened, 1);
      await opened.waitForTimeout(2500);
      const before = await opened.evaluate(() => told.length);
      await opened.waitForTimeout(700);
      assert.equal(await opened.evaluate(() => told.length), before, 'it goes on');
      assert.ok(before < 40, `${before} events`);
    });
  });

  test('an unknown widget shows what stands between the tags', async () => {
    const body =
      '<csto-atlas id="x" widget="planets"><a href="/">A link</a></csto-atlas><csto-atlas id="y"></csto-atlas>';
    await visit(page(body, LISTEN + script()), async (opened) => {
      await opened.waitForFunction(() => told.length === 2);
      assert.deepEqual(await opened.evaluate(() => told.map(([type, , detail]) => [type, detail.reason])), [
        ['error', 'widget'],
        ['error', 'widget'],
      ]);
      assert.ok(await opened.getByText('A link').isVisible());
      assert.equal(opened.frames().length, 1);
    });
  });

  test('what is no longer in the record says so in a line', async () => {
    const body = `${frame('state/atlantis/', `sandbox="${SANDBOX}"`)}${frame('planets/')}${frame('statement/states/armenia/#gone')}`;
    await visit(
      page(body, LISTEN + script()),
      async (opened) => {
        await settled(opened, 3);
        for (const one of opened.frames().slice(1, 3)) {
          assert.match(await one.locator('body').innerText(), /^The atlas has nothing at this address/);
          assert.ok(
            await one.evaluate(() => innerHeight < 260 && document.documentElement.scrollHeight <= innerHeight),
            'height',
          );
        }
        const statement = opened.frames().at(-1);
        assert.match(await statement.locator('.widget__notice').innerText(), /no longer in the record/);
        assert.equal(await statement.locator('.statement:visible').count(), 1);
      },
      { faults: [/^404|404 \(Not Found\)|Failed to load|BLOCKED_BY_ORB/] },
    );
  });

  test('a frame that stays silent gives way to what stands between the tags', async () => {
    await visit(
      page('<csto-atlas widget="map">In words</csto-atlas>', LISTEN + script()),
      async (opened) => {
        await opened.waitForFunction(
          () => told.some(([type, , detail]) => type === 'error' && detail.reason === 'silent'),
          null,
          { timeout: 15_000 },
        );
        assert.ok(await opened.getByText('In words').isVisible());
      },
      {
        faults: [/Content Security Policy|Framing|ERR_BLOCKED/],
        headers: { 'Content-Security-Policy': 'frame-src http://127.0.0.1:9' },
      },
    );
  });
});

describe('another day', () => {
  const notice = (one) => one.locator('.widget__notice');

  test('between turning points the map is that of the last one, and says the day that was asked for', async () => {
    site.got.length = 0;
    await visit(page('<csto-atlas widget="map" asof="2015-06-01"></csto-atlas>', LISTEN + script()), async (opened) => {
      await settled(opened, 1);
      const [one] = widgets(opened);
      assert.equal(await one.locator('h1').innerText(), 'The nine states of the Treaty on 1 June 2015');
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
        assert.equal(new URL(popup.url()).searchParams.get('asof'), '2015-06-30');
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
        assert.match(await notice(one).innerText(), said);
        assert.match(await one.locator('h1').innerText(), new RegExp(inWords(EDITION)));
        await fits(opened, 1);
      });
    }
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

for (const [how, load] of [
  ['a module', (url) => `<script type="module" src="${url}"></script>`],
  ['import()', (url) => `<script type="module">await import('${url}')</script>`],
]) {
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

  test('what is not understood is said', async () => {
    await configurator('?widget=planets&subject=nothing&asof=banana', async (opened) => {
      assert.match(await opened.locator('.configurator__notes').innerText(), /There is no widget called “planets”/);
      assert.equal(await opened.locator('#embed-widget').inputValue(), 'map');
    });
  });

  test('without scripts every widget has a snippet to copy', async () => {
    const opened = await watchedPage(browser, { javaScriptEnabled: false });
    await opened.goto(`${site.url}embed/`);
    assert.equal(await opened.locator('.configurator__plain pre').count(), WIDGETS.length);
    assert.equal(await opened.locator('embed-configurator').isVisible(), false);
    await opened.context().close();
  });
});
