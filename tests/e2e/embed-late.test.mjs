// Widgets that stand hidden for long, and frames that a page finds by itself and confines, as WordPress does.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fits, frame, LISTEN, page, script, settled, visit, widgets } from './widget_pages.mjs';

/** Longer than a frame may stay silent. */
const LONG = 7500;

/** Ways in which pages hide what stands in a tab or an accordion. */
const HIDDEN = {
  'display: none': ['<div style="display: none">', '</div>', (box) => (box.style.display = '')],
  'the attribute hidden': ['<div hidden>', '</div>', (box) => (box.hidden = false)],
  'a closed line': ['<details><summary>More</summary>', '</details>', (box) => (box.open = true)],
  'content-visibility': [
    '<div style="content-visibility: hidden">',
    '</div>',
    (box) => (box.style.contentVisibility = 'visible'),
  ],
  'no height': ['<div style="height: 0; overflow: hidden">', '</div>', (box) => (box.style.height = 'auto')],
};

describe('a widget that stood hidden for long is right when it is shown', () => {
  for (const [way, [open, close, show]] of Object.entries(HIDDEN)) {
    test(`behind ${way}`, async () => {
      const inside = [
        '<csto-atlas id="eager" widget="map" loading="eager">In words</csto-atlas>',
        '<csto-atlas id="lazy" widget="search">In words</csto-atlas>',
        frame('compare/', 'id="plain"'),
        frame('requests/', 'id="slow" loading="lazy"'),
      ].join('');
      await visit(page(open + inside + close, LISTEN + script()), async (opened) => {
        await opened.waitForTimeout(LONG);
        await opened.evaluate(`(${show})(document.body.firstElementChild)`);
        for (const id of ['lazy', 'plain', 'slow', 'eager']) {
          await opened.locator(`#${id}`).scrollIntoViewIfNeeded();
          await opened.waitForFunction((id) => told.some(([type, of]) => type === 'ready' && of === id), id);
        }
        await opened.waitForTimeout(200);
        await fits(opened, 4);
        const faults = await opened.evaluate(() => told.filter(([type]) => type === 'error'));
        assert.deepEqual(faults, []);
      });
    });
  }

  test('also what was changed, made narrower or darker in the meantime', async () => {
    const inside = '<csto-atlas id="one" widget="map" loading="eager">In words</csto-atlas>';
    await visit(page(`<div id="tab">${inside}</div>`, LISTEN + script()), async (opened) => {
      await settled(opened, 1);
      await opened.evaluate(() => {
        document.getElementById('tab').hidden = true;
        document.getElementById('one').setAttribute('widget', 'compare');
        document.getElementById('tab').style.width = '320px';
        document.body.style.background = '#111';
      });
      await opened.waitForTimeout(LONG);
      await opened.evaluate(() => (document.getElementById('tab').hidden = false));
      await settled(opened, 2);
      await fits(opened, 1);
      const [one] = widgets(opened);
      assert.match(await one.locator('h1').innerText(), /^Party, member, taking part/);
      assert.equal(await one.evaluate(() => document.documentElement.style.colorScheme), 'dark');
      assert.deepEqual(await opened.evaluate(() => told.filter(([type]) => type === 'error')), []);
    });
  });
});

describe('a frame that was found by oEmbed', () => {
  // What WordPress makes of the answer: confined, with a secret that messages must name.
  const found = (path, secret) =>
    frame(
      `${path}#?secret=${secret}`,
      `class="wp-embedded-content" sandbox="allow-scripts" security="restricted" data-secret="${secret}"`,
    );
  // What its wp-embed.js does with messages.
  const wordpress = `<script>
    window.followed = [];
    addEventListener('message', ({ data, source }) => {
      if (!data || !data.secret || !data.message || !data.value || /[^a-zA-Z0-9]/.test(data.secret)) return;
      for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
        if (source !== frame.contentWindow) continue;
        if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, ~~data.value));
        if (data.message === 'link' && new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame)
          followed.push(data.value);
      }
    });
    addEventListener('load', () => {
      for (const frame of document.querySelectorAll('iframe[data-secret]'))
        frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
    });
  </script>`;

  test('shows its statement, says its height with the secret, and its links are followed', async () => {
    const body = found('statement/documents/treaty-1992/', 'Rzr8mKi8LT') + found('map/', 'abcdef1234');
    await visit(page(body, wordpress), async (opened) => {
      const [statement, map] = widgets(opened);
      await statement.locator('.statement:visible').first().waitFor();
      assert.equal(await statement.locator('.statement:visible').count(), 1);
      assert.equal(await statement.locator('.widget__notice').count(), 0);
      await opened.waitForFunction(() =>
        [...document.querySelectorAll('iframe')].every(({ height }) => height !== '400'),
      );
      const [high, content] = [
        await opened.evaluate(() => Number(document.querySelectorAll('iframe')[1].height)),
        await map.evaluate(() => Math.ceil(document.getElementById('widget').getBoundingClientRect().height)),
      ];
      assert.equal(high, content);
      const link = map.locator('.widget__full a');
      await link.click();
      await opened.waitForFunction(() => window.followed.length);
      assert.match(await opened.evaluate(() => window.followed[0]), /\/atlas\/map\/$/);
    });
  });

  for (const fragment of [
    '?secret=Rzr8mKi8LT',
    ':~:text=Armenia',
    'xtor=RSS-1',
    'utm_source=feed',
    '/a/route',
    '!top',
    '%',
    '%D0',
  ])
    test(`the fragment #${fragment} is nobody's statement`, async () => {
      const body =
        frame(`statement/documents/treaty-1992/#${fragment}`, 'sandbox="allow-scripts"') + frame(`map/#${fragment}`);
      await visit(page(body, LISTEN + script()), async (opened) => {
        await settled(opened, 2);
        await fits(opened, 2);
        for (const one of widgets(opened)) assert.equal(await one.locator('.widget__notice').count(), 0);
        assert.equal(await widgets(opened)[0].locator('.statement:visible').count(), 1);
      });
    });
});
