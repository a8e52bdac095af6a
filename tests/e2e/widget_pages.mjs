// Pages of another origin with widgets in them, as somebody else would write them.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { launch } from './browser.mjs';
import { atlas, hosts } from './host.mjs';
import { watchedPage } from './page.mjs';

export const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** One address of each widget. */
export const WIDGETS = [
  'timeline/',
  'state/uzbekistan/',
  'map/',
  'places/',
  'organs/',
  'operations/',
  'exercises/',
  'requests/',
  'statement/states/armenia/',
  'compare/',
  'search/',
  'decide/crrf-2009/',
  'questions/',
];

/** The ground of a widget in each palette. */
export const PAPER = { light: 'rgb(248, 245, 238)', dark: 'rgb(17, 23, 30)' };

/** The browser, the atlas and a host of another origin, once tests run. */
export let browser;
export let site;
export let host;

before(async () => {
  [browser, site, host] = await Promise.all([launch(), atlas(), hosts()]);
});
after(async () => {
  await browser?.close();
  site?.stop();
  host?.stop();
});

export const script = () => `<script src="${site.url}embed.js"></script>`;
export const frame = (path, attributes = '') =>
  `<iframe src="${site.url}embed/${path}" title="A widget" width="100%" height="400" ${attributes}></iframe>`;
export const page = (body, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${head}</head><body>${body}</body></html>`;

/** Notes what elements and frames tell, before anything can be missed. */
export const LISTEN = `<script>
  window.told = [];
  for (const type of ['ready', 'resize', 'navigate', 'error']) {
    addEventListener(type, ({ target, detail }) => detail && told.push([type, target.id, detail]), true);
  }
</script>`;

/**
 * Opens a host's page, acts, and holds it to have raised no error.
 *
 * @param {string} html
 * @param {(page: import('playwright-core').Page) => Promise<void>} act
 * @param {import('playwright-core').BrowserContextOptions & { headers?: Record<string, string>, faults?: RegExp[] }} [how]
 */
export async function visit(html, act, { headers, faults = [], ...options } = {}) {
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
export const widgets = (opened) => opened.frames().filter((one) => one.parentFrame() && one.url().startsWith(site.url));

/** Waits until as many widgets have said their size. */
export const settled = async (opened, count) => {
  await opened.waitForFunction((count) => window.told.filter(([type]) => type === 'ready').length >= count, count);
  await opened.waitForTimeout(150);
};

/** Holds every widget to be as high as its content, to the pixel, and no wider than its frame. */
export async function fits(opened, count) {
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
