// The start of the app, and its faults: the page stays readable, and one line says what happened.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { FaultyServer } from './faults.mjs';
import { appIsRunning } from './page.mjs';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const GLUE = readdirSync(join(DIST, 'assets')).find((name) => /^csto-atlas-[0-9a-f]+\.js$/.test(name));

let browser;
let server;
let page;

before(async () => {
  browser = await launch();
});
after(() => browser?.close());

beforeEach(async () => {
  server = await new FaultyServer(DIST).start();
  // The worker has tests of its own; here it would answer in the server's place.
  page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
});
afterEach(async () => {
  await page.context().close();
  await server.stop();
});

const notice = (text) => page.locator('#boot-notice:not([hidden])', { hasText: text }).waitFor();

/** The page has its text, and its links lead on. */
async function isReadable() {
  assert.ok((await page.locator('main').innerText()).length > 100);
  await page.locator('.site-nav a', { hasText: 'Organs' }).click();
  await page.locator('h1', { hasText: 'Organs' }).waitFor();
  assert.equal(new URL(page.url()).pathname, '/organs/');
}

/** Serves glue in which an import of the module fails as soon as the page sets `globalThis.fault`, or at once. */
function breakGlue(name, atOnce = false) {
  const text = readFileSync(join(DIST, 'assets', GLUE), 'utf8');
  const found = new RegExp(`(${name}: ?function\\([^)]*\\) ?\\{)`);
  assert.match(text, found);
  const body = text.replace(
    found,
    `$1 if (${atOnce ? true : 'globalThis.fault'}) { ${FAULTS[name.split('_')[3]] ?? FAULTS.trap} }`,
  );
  server.fault = (path) => path === `assets/${GLUE}` && { type: 'text/javascript', body };
}

/** A promise that is kept from outside. */
function later() {
  let resolve;
  const promise = new Promise((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

const FAULTS = {
  // The module expects a document and panics without one.
  document: 'return 0;',
  trap: 'throw new WebAssembly.RuntimeError("unreachable");',
};

test('glue, module and scripts are each asked for once', async () => {
  await page.goto(server.url);
  await appIsRunning(page);
  await page.waitForLoadState('networkidle');
  const asked = server.taken();
  assert.deepEqual([...new Set(asked)].length, asked.length, asked.join('\n'));
  // What two parts share is a chunk of its own, whose name is the splitter's.
  const modules = asked.map((path) => /([a-z_-]+)-[0-9a-f]+\.wasm$/.exec(path)?.[1]);
  assert.deepEqual(
    modules.filter((name) => name && !name.startsWith('chunk_')),
    ['csto-atlas_bg', 'split_views'],
  );
});

test('the first paint does not wait for the module', async () => {
  server.fault = (path) => path?.endsWith('.wasm') && 'stall';
  await page.goto(server.url);
  assert.ok((await page.locator('main').innerText()).length > 100);
  assert.equal(await page.locator('#boot-notice').isHidden(), true);
});

for (const [name, fault, text] of [
  ['a missing module', { status: 404 }, 'the server answered 404 for the program'],
  ['a page in place of the module', { status: 200 }, 'the server sent something else in place of the program'],
  [
    'damaged bytes',
    { type: 'application/wasm', body: Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 9]) },
    'did not arrive as it was built',
  ],
]) {
  test(`${name} leaves the page readable and says so`, async () => {
    server.fault = (path) => path?.endsWith('.wasm') && fault;
    await page.goto(server.url);
    await notice(text);
    await isReadable();
  });
}

test('the article of a page stays where it is when the app comes, and what was selected in it stays selected', async () => {
  const held = later();
  await page.route('**/*_bg-*.wasm', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(`${server.url}states/armenia/`);
  await page.evaluate(() => {
    const article = document.querySelector('main > article');
    article.isServed = true;
    getSelection().selectAllChildren(article.querySelector('h1'));
  });
  held.resolve();
  await appIsRunning(page);
  const kept = await page.evaluate(() => [
    document.querySelector('main > article').isServed,
    getSelection().toString(),
    document.querySelectorAll('.site-header, .site-footer, main, .notice-area, main > .foot').length,
  ]);
  assert.deepEqual(kept, [true, 'Armenia', 5]);
});

test('a module of the wrong type starts all the same', async () => {
  server.fault = (path) =>
    path?.endsWith('.wasm') && { type: 'application/octet-stream', body: readFileSync(join(DIST, path)) };
  await page.goto(server.url);
  await appIsRunning(page);
});

test('missing glue leaves the page readable and says so', async () => {
  server.fault = (path) => path === `assets/${GLUE}` && { status: 404 };
  await page.goto(server.url);
  await notice('could not start');
  await isReadable();
});

test('a browser without WebAssembly reads', async () => {
  await page.addInitScript(() => {
    delete globalThis.WebAssembly;
  });
  await page.goto(server.url);
  await notice('This browser runs no WebAssembly');
  await isReadable();
});

test('blocked scripts: a line comes by itself after a while, and no line where scripts run', async () => {
  const silent = page.locator('#boot-silent');
  server.fault = (path) => path?.includes('boot-') && { status: 404 };
  await page.goto(server.url);
  assert.equal(await silent.isVisible(), false);
  await silent.evaluate((line) => {
    for (const one of line.getAnimations()) one.finish();
  });
  assert.equal(await silent.isVisible(), true);
  assert.match(await silent.innerText(), /All pages can be read/);
  await isReadable();
  server.fault = undefined;
  await page.goto(server.url);
  await appIsRunning(page);
  assert.equal(await silent.count(), 0);
});

test('without its other scripts a page is read, and the app starts', async () => {
  server.fault = (path) => path?.includes('page_features-') && { status: 404 };
  await page.goto(server.url);
  await appIsRunning(page);
  await isReadable();
});

test('a panic at the start leaves the page, and the second at one address leaves the app off', async () => {
  breakGlue('__wbg_document_[0-9a-f]+', true);
  await page.goto(server.url);
  await notice('stopped because of a fault');
  assert.ok((await page.locator('main').innerText()).length > 100);
  const reload = () =>
    Promise.all([
      page.waitForEvent('load'),
      page.locator('#boot-notice').getByRole('button', { name: 'Reload' }).click(),
    ]);
  await reload();
  await notice('stopped because of a fault');
  await reload();
  await notice('stopped twice on this page and was left off');
  await isReadable();
  server.fault = undefined;
  await page.goto(server.url);
  await page.getByRole('button', { name: 'Start it again' }).click();
  await appIsRunning(page);
});

test('a panic in a handler leaves the page and gives its links back to the browser', async () => {
  breakGlue('__wbg_document_[0-9a-f]+');
  await page.goto(server.url);
  await appIsRunning(page);
  const before = await page.locator('main').innerText();
  await page.evaluate(() => {
    globalThis.fault = true;
  });
  await page.locator('.site-nav a', { hasText: 'States' }).click();
  await page.waitForFunction(() => location.pathname === '/states/' || !document.getElementById('boot-notice').hidden);
  if (new URL(page.url()).pathname === '/') {
    await notice('stopped because of a fault');
    assert.equal(await page.locator('main').innerText(), before);
  }
  await isReadable();
});

test('a panic in an effect says so, copies a report, and the atlas can be read without the app', async () => {
  breakGlue('__wbg_set_title_[0-9a-f]+');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(server.url);
  await appIsRunning(page);
  await page.evaluate(() => {
    globalThis.fault = true;
  });
  await page.locator('.site-nav a', { hasText: 'States' }).click();
  await notice('stopped because of a fault');
  assert.ok((await page.locator('main').innerText()).length > 100);
  await page.getByRole('button', { name: 'Copy a report' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /unreachable[\s\S]*edition \d{4}-\d\d-\d\d/);
  await page.getByRole('button', { name: 'Read without it' }).click();
  await notice('The interactive part is off.');
  await isReadable();
  await notice('The interactive part is off.');
  server.fault = undefined;
  await page.getByRole('button', { name: 'Start it again' }).click();
  await appIsRunning(page);
});

test('what a panic says reaches the report', async () => {
  breakGlue('__wbg_document_[0-9a-f]+', true);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(server.url);
  await notice('stopped because of a fault');
  await page.getByRole('button', { name: 'Copy a report' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /panicked at [\s\S]*a window has a document/);
});

test('the fault of another script is none of ours', async () => {
  await page.goto(server.url);
  await appIsRunning(page);
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('an extension');
    });
  });
  await page.waitForTimeout(100);
  assert.equal(await page.locator('#boot-notice').isHidden(), true);
});

test('after a fault, Back shows the page of its address', async () => {
  breakGlue('__wbg_set_title_[0-9a-f]+');
  await page.goto(server.url);
  await appIsRunning(page);
  await page.evaluate(() => {
    globalThis.fault = true;
  });
  await page.locator('.site-nav a', { hasText: 'States' }).click();
  await notice('stopped because of a fault');
  await page.goBack();
  await page.locator('h1', { hasText: 'An atlas of the Collective Security Treaty Organization' }).waitFor();
});

test('with storage blocked the app starts, and a fault is still said', async () => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'sessionStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  breakGlue('__wbg_document_[0-9a-f]+', true);
  await page.goto(server.url);
  await notice('stopped because of a fault');
});
