// The atlas without a network, in a real browser, against a server that stops, stalls and lies.
// The server is stopped, because a browser's own offline emulation does not reliably reach a worker.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FaultyServer } from './faults.mjs';
import { appIsRunning } from './page.mjs';
import { launch } from './server.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = join(ROOT, 'dist');
/** Of each kind the tests keep some entities, so that they stay short; the worker's own tests walk over lists of files. */
const ENTITIES = 1;
const NEEDED = ['armenia', 'belarus', 'csc'];

let browser;
let folder;
/** Copies of the site: as built, and a later edition of it. */
let first;
let second;

before(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), 'atlas-editions-'));
  first = join(folder, 'first');
  second = join(folder, 'second');
  for (const site of [first, second]) {
    cpSync(DIST, site, { recursive: true, filter: isWanted });
  }
  // Another page and another program make another edition.
  const glue = readdirSync(join(second, 'assets')).find((name) => /^csto-atlas-.*\.js$/.test(name));
  const renamed = glue.replace(/-[0-9a-f]{16}/, '-2222222222222222');
  writeFileSync(
    join(second, 'assets', renamed),
    `${readFileSync(join(second, 'assets', glue), 'utf8')}\nglobalThis.later = true;`,
  );
  rmSync(join(second, 'assets', glue));
  for (const file of htmlBelow(second)) {
    const text = readFileSync(file, 'utf8').replaceAll(glue, renamed);
    writeFileSync(
      file,
      text.replaceAll('Edition of ', 'Later edition of ').replace(/data-edition="[^"]*"/, 'data-edition="2027-01-01"'),
    );
  }
  const shell = readdirSync(join(second, 'assets')).find((name) => name.startsWith('shell-'));
  renameSync(join(second, 'assets', shell), join(second, 'assets', 'shell-2222222222222222.txt'));
  seal('--worker', first);
  seal('--worker', second);
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

let server;
const contexts = [];

afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
  await server?.stop().catch(() => {});
});

/** A server of the first edition, and a page on it whose worker is ready. */
async function visited({ base = '/', path = '' } = {}) {
  server = await new FaultyServer(first, base).start();
  const page = await visitor();
  await page.goto(server.url + path);
  await notice(page, 'Ready to work offline');
  return page;
}

async function visitor(options) {
  const context = await browser.newContext(options);
  contexts.push(context);
  const page = await context.newPage();
  page.errors = [];
  page.on('pageerror', (error) => page.errors.push(error.message));
  return page;
}

const notice = (page, text) =>
  page.locator('#offline-notice:not([hidden])', { hasText: text }).waitFor({ timeout: 20_000 });
const edition = (page) => page.evaluate(() => [document.documentElement.dataset.edition, Boolean(globalThis.later)]);
const EARLIER = /^\d{4}-\d\d-\d\d$/;

async function opens(page, path, status = 200) {
  const response = await page.goto(server.url + path);
  assert.equal(response.status(), status, path);
  await appIsRunning(page);
  assert.notEqual((await page.locator('h1').innerText()).trim(), '', path);
}

/** The page and the program are of one edition. */
async function isWhole(page, later) {
  const [date, program] = await edition(page);
  assert.equal(program, later);
  if (later) assert.equal(date, '2027-01-01');
  else assert.match(date, EARLIER);
}

/** Lets the browser look for another edition, as it does by itself on a visit. */
const look = (page) =>
  page.evaluate(() =>
    navigator.serviceWorker
      .getRegistration()
      .then((found) => found.update())
      .then(
        () => {},
        () => {},
      ),
  );

const press = (page, name) => page.locator('#offline-notice').getByRole('button', { name }).click();

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

describe('the panel says what is so', () => {
  const panel = (page) => page.locator('offline-panel');
  const check = async (page) => {
    await page.goto(`${server.url}offline/`);
    await panel(page).getByRole('button', { name: 'Check now' }).click();
  };

  for (const [name, body] of [
    ['an empty file', ''],
    ['the worker of somebody else', 'addEventListener("fetch", () => {});'],
  ]) {
    test(`${name} in the place of the worker is no newer edition`, async () => {
      const page = await visited();
      server.fault = (path) => path === 'sw.js' && { type: 'text/javascript', body };
      await check(page);
      await panel(page).locator('[role=status]', { hasText: 'something else in the place of an edition' }).waitFor();
      assert.equal(await panel(page).getByRole('button', { name: 'Open the newer edition' }).count(), 0);
      assert.equal(await page.locator('#offline-notice:not([hidden])').count(), 0);
      await opens(page, 'states/');
    });
  }

  test('a newer edition that cannot be stored is explained', async () => {
    const page = await visited();
    server.folder = second;
    server.fault = (path) => path?.startsWith('assets/csto-atlas-2222') && { status: 404 };
    await check(page);
    await panel(page).locator('p', { hasText: 'A newer edition could not be stored' }).waitFor();
  });

  test('a host that accepts and never answers is waited for no longer than a quarter of a minute', async () => {
    const page = await visited({ path: 'offline/' });
    server.fault = () => 'stall';
    await panel(page).getByRole('button', { name: 'Check now' }).click();
    await panel(page)
      .locator('[role=status]', { hasText: 'The site could not be reached' })
      .waitFor({ timeout: 20_000 });
    assert.equal(await panel(page).locator('button:disabled').count(), 0);
  });

  test('a question of the browser that nobody answers leaves the other buttons free', async () => {
    const page = await visited();
    await page.addInitScript(() => {
      navigator.storage.persisted = async () => false;
      navigator.storage.persist = () => new Promise(() => {});
    });
    await page.goto(`${server.url}offline/`);
    await panel(page).getByRole('button', { name: 'Ask the browser' }).click();
    await panel(page).getByRole('button', { name: 'Verify this copy' }).click();
    await panel(page).locator('[role=status]', { hasText: 'verified' }).waitFor();
  });

  test('a browser without navigator.storage is not said to keep or to clear anything', async () => {
    const page = await visited();
    await page.addInitScript(() => Object.defineProperty(navigator, 'storage', { value: undefined }));
    await page.goto(`${server.url}offline/`);
    await panel(page).locator('dd', { hasText: 'This browser does not say' }).waitFor();
    assert.deepEqual(page.errors, []);
  });

  test('visiting it a hundred times leaves nothing behind', async () => {
    const page = await visited({ path: 'offline/' });
    const left = await page.evaluate(async () => {
      let listeners = 0;
      const { addEventListener: add, removeEventListener: remove } = window;
      window.addEventListener = (type, ...rest) => {
        listeners += type === 'atlas-offline' ? 1 : 0;
        add.call(window, type, ...rest);
      };
      window.removeEventListener = (type, ...rest) => {
        listeners -= type === 'atlas-offline' ? 1 : 0;
        remove.call(window, type, ...rest);
      };
      for (let visit = 0; visit < 100; visit += 1) {
        const element = document.createElement('offline-panel');
        document.body.append(element);
        await new Promise((resume) => setTimeout(resume));
        element.remove();
      }
      return listeners;
    });
    assert.equal(left, 0);
  });

  test('a page that is not kept says so where the program does not run', async () => {
    const page = await visited();
    await page.evaluate(() => sessionStorage.setItem('atlas-reading', 'true'));
    await server.stop();
    await page.goto(`${server.url}organs/csc/`);
    await page.locator('main', { hasText: 'This page is not kept on this device' }).waitFor();
  });

  test('pages that the program does not make are kept, and files that are not say so', async () => {
    const page = await visited();
    await server.stop();
    for (const path of ['data/', 'embed/']) {
      await opens(page, path);
      assert.ok((await page.locator('main').innerText()).length > 300, path);
    }
    const response = await page.goto(`${server.url}embed/map/`);
    assert.equal(response.status(), 503);
    assert.match(await page.locator('body').innerText(), /not kept on this device/);
  });
});

describe('the copy', () => {
  test('of which some files have gone mends itself', async () => {
    const page = await visited();
    await page.evaluate(async () => {
      const [name] = await caches.keys();
      const cache = await caches.open(name);
      const gone = (await cache.keys()).filter(({ url }) => /\.(css|wasm)$/.test(url));
      await Promise.all(gone.map((one) => cache.delete(one)));
    });
    await opens(page, 'states/');
    await server.stop();
    await opens(page, 'organs/');
  });

  test('of which all has gone is made again', async () => {
    const page = await visited();
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    // The worker forgets what it remembers when the browser ends it.
    await stopWorkers(page);
    await opens(page, 'states/');
    await page.waitForFunction(async () => {
      const [name] = await caches.keys();
      return name && (await caches.match('/sw.js?complete', { cacheName: name }));
    });
    await server.stop();
    await opens(page, 'organs/');
  });

  test('is verified, damaged, mended, removed and asked for again in the panel', async () => {
    const page = await visited({ path: 'offline/' });
    const panel = page.locator('offline-panel');
    await panel.getByRole('button', { name: 'Verify this copy' }).click();
    await panel.getByText(/^\d+ files verified\.$/).waitFor();
    await page.evaluate(async () => {
      const cache = await caches.open((await caches.keys())[0]);
      const style = (await cache.keys()).find(({ url }) => url.endsWith('.css'));
      await cache.put(style, new Response('damaged'));
    });
    await panel.getByRole('button', { name: 'Verify this copy' }).click();
    await panel.getByText('1 file had been damaged and was fetched again.').waitFor();
    await panel.getByRole('button', { name: 'Check now' }).click();
    await panel.getByText('There is nothing newer.').waitFor();
    await server.stop();
    await panel.getByRole('button', { name: 'Check now' }).click();
    await panel.getByText('The site could not be reached.').waitFor();
    await server.start();
    await panel.getByRole('button', { name: 'Remove' }).click();
    await panel.getByText('Nothing is kept: the copy was removed.').waitFor();
    await page.reload();
    await panel.getByText('Nothing is kept: the copy was removed.').waitFor();
    assert.equal(
      await page.evaluate(async () => (await caches.keys()).filter((name) => !name.endsWith(':off')).length),
      0,
    );
    for (const again of ['once', 'twice']) {
      await panel.getByRole('button', { name: 'Keep the atlas on this device' }).click();
      await panel.getByRole('button', { name: 'Verify this copy' }).waitFor({ timeout: 20_000 });
      if (again === 'twice') break;
      await panel.getByRole('button', { name: 'Remove' }).click();
    }
    await server.stop();
    await opens(page, 'states/');
  });

  test('says how old it is', async () => {
    const page = await visited({ path: 'offline/' });
    await page.evaluate(async () => {
      const cache = await caches.open((await caches.keys())[0]);
      const record = await (await cache.match('/sw.js?complete')).json();
      record.stored -= 200 * 86_400_000;
      await cache.put('/sw.js?complete', new Response(JSON.stringify(record)));
      await cache.delete('/sw.js?checked');
    });
    await server.stop();
    await page.goto(`${server.url}offline/`);
    await page.locator('offline-panel', { hasText: 'This copy is 200 days old.' }).waitFor();
    await page.locator('offline-panel', { hasText: 'newer changes are not in it' }).waitFor();
  });

  test('is not made when the browser refuses the space, and the panel says so', async () => {
    server = await new FaultyServer(first).start();
    const page = await visitor();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(server.url).origin, quotaSize: 100_000 });
    await page.goto(`${server.url}offline/`);
    await page.locator('offline-panel', { hasText: 'No copy could be made: the browser refused the space.' }).waitFor();
    assert.deepEqual(await page.evaluate(() => caches.keys()), []);
    assert.deepEqual(page.errors, []);
  });
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
      server = await new FaultyServer(first).start();
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
    server = await new FaultyServer(first).start();
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
      server = await new FaultyServer(first).start();
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
  server = await new FaultyServer(first).start();
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

test('Chromium can install the atlas, and tells two of them on one host apart', async () => {
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

/** Whether a file or folder of the built site is part of the tests' editions. */
function isWanted(path) {
  if (/\.(br|gz|zip)$/.test(path)) return false;
  const [kind, slug] = path.slice(DIST.length + 1).split('/');
  if (!slug || !statSync(join(DIST, kind, slug)).isDirectory() || NEEDED.includes(slug)) return true;
  return readdirSync(join(DIST, kind)).sort().indexOf(slug) < ENTITIES;
}

/** Every address of the tests' edition; below a path, those of the first depth. */
function walk(base) {
  const pages = htmlBelow(first)
    .map((file) => file.slice(first.length + 1))
    .filter((file) => file.endsWith('index.html'));
  // Widgets and frozen editions are for other people's pages; they are not kept.
  const own = pages.filter((file) => !/^(embed\/.|editions\/)/.test(file));
  const addresses = own.map((file) => file.slice(0, -'index.html'.length)).sort();
  return addresses.filter((_, place) => base === '/' || place % 6 === 0);
}

function htmlBelow(site) {
  const all = readdirSync(site, { recursive: true }).map((name) => join(site, name));
  return all.filter((file) => /\.html$|\/shell-[^/]*\.txt$/.test(file));
}

function seal(...words) {
  const [program, ...rest] = process.env.ATLAS_XTASK ? [process.env.ATLAS_XTASK] : ['cargo', 'xtask'];
  execFileSync(program, [...rest, 'seal', ...words], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Ends the worker's process as browsers do when it has nothing to do. */
async function stopWorkers(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
}
