// Widgets in odd places, and with input that somebody else got wrong.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { EDITION, inWords } from './edition.mjs';
import {
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
      { faults: [/^404|404 \(Not Found\)|Failed to load|BLOCKED_BY_ORB|disallowed MIME type|Same Origin Policy/] },
    );
  });

  test('a frame that stays silent gives way to what stands between the tags', async () => {
    await visit(
      page('<csto-atlas widget="map">In words</csto-atlas>', LISTEN + script()),
      async (opened) => {
        await opened.waitForFunction(
          () => told.some(([type, , detail]) => type === 'error' && detail.reason === 'silent'),
          null,
          { timeout: 40_000 },
        );
        assert.ok(await opened.getByText('In words').isVisible());
      },
      {
        faults: [/Content Security Policy|Framing|ERR_BLOCKED|frame-src/],
        headers: { 'Content-Security-Policy': 'frame-src http://127.0.0.1:9' },
      },
    );
  });
});
