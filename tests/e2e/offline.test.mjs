// The atlas without a network, in a real browser.

import assert from 'node:assert/strict';
import { cpSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { notInFirefox } from './browser.mjs';
import {
  first,
  folder,
  isWhole,
  look,
  notice,
  opens,
  press,
  seal,
  second,
  server,
  started,
  visited,
  visitor,
  walk,
} from './offline_site.mjs';
import { appIsRunning } from './page.mjs';

describe('without a network after one visit', () => {
  for (const base of ['/', '/x/y/']) {
    test(`every kind of address opens below ${base}`, async () => {
      const page = await visited({ base });
      await server.stop();
      for (const path of walk(base)) await opens(page, path);
      await opens(page, 'states?asof=2012-12-20');
      assert.equal(page.url(), `${server.url}states/?asof=2012-12-20`);
      await opens(page, 'search/?q=%D0%9A%D0%A1%D0%9E%D0%A0');
      await page.locator('main', { hasText: 'Collective Rapid Reaction Forces' }).waitFor();
      await opens(page, 'states/armenai/', 404);
      await page.locator('main', { hasText: 'Armenia' }).waitFor();
      assert.deepEqual(page.errors, []);
    });
  }

  test('who has opened a page in Russian has every page in Russian; others are told that it is not kept', async () => {
    const english = await visited();
    await server.stop();
    assert.equal((await english.goto(`${server.url}ru/states/`)).status(), 503);
    const page = await visited({ path: 'ru/' });
    // The worker was there after the page: the next one tells it of the language.
    await page.goto(`${server.url}ru/organs/`);
    await appIsRunning(page);
    const texts = () =>
      caches.keys().then(async (all) => (await (await caches.open(all[0])).keys()).map(({ url }) => url));
    while (!(await page.evaluate(texts)).some((url) => url.includes('/texts-ru-'))) await page.waitForTimeout(100);
    await server.stop();
    await opens(page, 'ru/states/');
    assert.match(await page.locator('h1').innerText(), /^Государства/);
  });

  test('links inside the app, a new tab and a reload work too', async () => {
    const page = await visited();
    await server.stop();
    await page.locator('.site-nav a', { hasText: 'Organs' }).click();
    await page.locator('h1', { hasText: 'Organs' }).waitFor();
    await page.reload();
    await appIsRunning(page);
    const other = await page.context().newPage();
    await other.goto(`${server.url}rules/`);
    await appIsRunning(other);
  });

  test('everything that is kept answers as it was published, also without the program', async () => {
    const page = await visited({ path: 'offline/' });
    await page.getByRole('button', { name: /^Keep everything/ }).click();
    await page.locator('offline-panel', { hasText: 'Everything is kept.' }).waitFor({ timeout: 60_000 });
    await server.stop();
    await page.goto(`${server.url}offline/`);
    await page.locator('offline-panel dd', { hasText: 'Everything:' }).waitFor();
    const status = await page.evaluate(() => fetch('../states/armenia/').then((response) => response.text()));
    assert.equal(status, readFileSync(join(first, 'states/armenia/index.html'), 'utf8'));
  });

  test('a network that accepts and never answers is as good as none', async () => {
    const page = await visited();
    server.fault = () => 'stall';
    for (const path of ['states/', 'states/armenia/', 'timeline/']) await opens(page, path);
  });

  test('a host that answers HTML for everything changes nothing', async () => {
    const page = await visited();
    server.fault = () => ({ status: 200 });
    for (const path of ['states/', 'organs/csc/']) {
      await opens(page, path);
      assert.ok(!(await page.locator('body').innerText()).includes('hotel'));
    }
    const type = await page.evaluate(() =>
      fetch(new URL('assets/gone-0123.js', document.querySelector('link[rel=manifest]').href)).then(
        (one) => one.status,
      ),
    );
    assert.equal(type, 404);
    await look(page);
    await opens(page, 'states/');
    await isWhole(page, false);
  });
});

describe('a newer edition', () => {
  test('waits for the reader, takes over on consent with one reload, and other tabs agree', async () => {
    const page = await visited();
    const other = await page.context().newPage();
    await other.goto(`${server.url}states/`);
    await appIsRunning(other);
    server.folder = second;
    await look(page);
    await notice(page, 'Update available');
    await notice(other, 'Update available');
    // Nothing has changed yet, also for pages that are opened now.
    await opens(page, 'organs/');
    await isWhole(page, false);
    await notice(page, 'Update available');
    let loads = 0;
    page.on('load', () => {
      loads += 1;
    });
    await press(page, 'Reload');
    await page.waitForFunction(() => globalThis.later);
    await isWhole(page, true);
    await notice(other, 'A newer edition was opened in another window');
    await isWhole(other, false);
    await page.waitForTimeout(1500);
    assert.equal(loads, 1);
    // The earlier page still finds its own files, also without a network.
    await server.stop();
    const own = await other.evaluate(() =>
      fetch(document.querySelector('meta[name=atlas-js]').content.replace(/^(\.\.\/)*/, '/')).then((one) => one.status),
    );
    assert.equal(own, 200);
    await press(other, 'Reload');
    await other.waitForFunction(() => globalThis.later);
    await isWhole(other, true);
    await opens(other, 'states/belarus/');
    const caches = await other.evaluate(() => globalThis.caches.keys());
    assert.equal(caches.filter((name) => name.startsWith('csto-atlas:')).length, 1, caches.join());
    assert.deepEqual([...page.errors], []);
  });

  test('“Later” leaves everything as it is, and closing all windows brings it', async () => {
    const page = await visited();
    server.folder = second;
    await look(page);
    await notice(page, 'Update available');
    await press(page, 'Later');
    await server.stop();
    await opens(page, 'timeline/');
    await isWhole(page, false);
    const context = page.context();
    await page.close();
    await new Promise((resume) => setTimeout(resume, 500));
    const fresh = await context.newPage();
    await fresh.goto(`${server.url}timeline/`);
    await appIsRunning(fresh);
    await isWhole(fresh, true);
  });

  for (const [name, fault] of [
    ['a file that is missing', (path) => path?.startsWith('assets/csto-atlas-2222') && { status: 404 }],
    ['a page in place of a file', (path) => path?.startsWith('assets/csto-atlas-2222') && { status: 200 }],
    [
      'cut-off bytes',
      (path) => path?.startsWith('assets/csto-atlas-2222') && { type: 'text/javascript', body: 'export' },
    ],
    ['a worker that fails with 500', (path) => path === 'sw.js' && { status: 500 }],
    [
      'a worker of the wrong type',
      (path) => path === 'sw.js' && { type: 'text/html', body: readFileSync(join(second, 'sw.js')) },
    ],
    [
      'a worker with a syntax error',
      (path) => path === 'sw.js' && { type: 'text/javascript', body: 'const MANIFEST = {' },
    ],
  ]) {
    test(`does not arrive with ${name}: the earlier one stays whole`, async () => {
      const page = await visited();
      server.folder = second;
      server.fault = fault;
      await look(page);
      await page.waitForFunction(() => navigator.serviceWorker.getRegistration().then((found) => !found.installing));
      await opens(page, 'states/');
      await isWhole(page, false);
      // The visit has made the browser try again; in the end nothing of that is left.
      await page.waitForFunction(async () => {
        const { installing, waiting } = await navigator.serviceWorker.getRegistration();
        return !installing && !waiting && (await caches.keys()).length === 1;
      });
      server.fault = undefined;
      await look(page);
      await notice(page, 'Update available');
    });
  }
});

describe('where nothing can be kept, one line says so and nothing throws', () => {
  const WAYS = {
    'without service workers': () =>
      Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined }),
    'with storage that throws': () =>
      Object.defineProperty(globalThis, 'caches', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      }),
    'with storage that rejects': () => {
      CacheStorage.prototype.has = () => Promise.reject(new DOMException('blocked', 'SecurityError'));
    },
    'with a worker that is refused': () => {
      ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('refused', 'SecurityError'));
    },
  };
  for (const [name, way] of Object.entries(WAYS)) {
    test(name, async () => {
      await started();
      const page = await visitor();
      await page.addInitScript(way);
      await page.goto(`${server.url}offline/`);
      await appIsRunning(page);
      await page.locator('offline-panel p', { hasText: /^(This browser|The browser) .*\.$/ }).waitFor();
      assert.equal(await page.locator('offline-panel > p').count(), 1);
      assert.deepEqual(page.errors, []);
    });
  }

  test('inside a frame nothing is registered', async () => {
    await started();
    const page = await visitor();
    server.fault = (path) => path === 'host.html' && { body: `<iframe src="/offline/"></iframe>` };
    await page.goto(`${server.url}host.html`);
    const frame = page.frameLocator('iframe');
    await frame.locator('offline-panel', { hasText: 'inside another page' }).waitFor();
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)), 0);
  });

  test('a first visit whose worker fails is as good without it', async () => {
    for (const fault of [{ status: 500 }, { type: 'text/javascript', body: '}' }, { status: 200 }]) {
      await started();
      server.fault = (path) => path === 'sw.js' && fault;
      const page = await visitor();
      await page.goto(server.url);
      await appIsRunning(page);
      await page.waitForTimeout(300);
      assert.deepEqual(page.errors, []);
      await server.stop();
    }
  });
});

test('a page of no known place registers nothing', async () => {
  await started();
  server.fault = (path) => path === 'deep/nowhere' && { status: 404, body: readFileSync(join(first, '404.html')) };
  const page = await visitor();
  await page.goto(`${server.url}deep/nowhere`);
  await appIsRunning(page);
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)), 0);
});

test('the kill switch removes the copies and the worker, and leaves open pages alone', async () => {
  const page = await visited();
  const killed = join(folder, 'killed');
  cpSync(first, killed, { recursive: true });
  seal('--kill-worker', killed);
  server.folder = killed;
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  await look(page);
  await page.waitForFunction(async () => (await caches.keys()).length === 0);
  assert.equal(loads, 0);
  server.taken();
  await opens(page, 'states/');
  assert.ok(server.taken().includes('/states/'), 'the page comes from the network again');
  await page.waitForTimeout(500);
  assert.equal(loads, 1);
  assert.deepEqual(await page.evaluate(() => caches.keys()), []);
});

test('Chromium can install the atlas, and tells two of them on one host apart', {
  skip: notInFirefox('it installs nothing'),
}, async () => {
  const ids = [];
  for (const base of ['/', '/x/y/']) {
    const page = await visited({ base });
    const devtools = await page.context().newCDPSession(page);
    const { errors, data } = await devtools.send('Page.getAppManifest');
    assert.deepEqual(errors, []);
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    // A private window, as tests use, is the one thing that Chromium may hold against it.
    assert.deepEqual(
      installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'),
      [],
    );
    ids.push((await devtools.send('Page.getAppId')).appId);
    const manifest = JSON.parse(data);
    const parts = [...manifest.icons, ...manifest.screenshots, ...manifest.shortcuts.map(({ url }) => ({ src: url }))];
    for (const { src, sizes } of parts) {
      const file = join(first, src);
      assert.ok(statSync(src.endsWith('/') ? join(file, 'index.html') : file).isFile(), src);
      if (src.endsWith('.png')) {
        const bytes = readFileSync(file);
        assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes, src);
      }
    }
    await server.stop();
  }
  assert.equal(new URL(ids[0]).pathname, '/');
  assert.equal(new URL(ids[1]).pathname, '/x/y/');
});
