// Two editions of the atlas in a browser, against a server that stops, stalls and lies.
// The server is stopped, because a browser's own offline emulation does not reliably reach a worker.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { FaultyServer } from './faults.mjs';
import { appIsRunning } from './page.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = join(ROOT, 'dist');
/** Of each kind the tests keep some entities, so that they stay short; the worker's own tests walk over lists of files. */
const ENTITIES = 1;
const NEEDED = ['armenia', 'belarus', 'csc'];

export let browser;
export let folder;
/** Copies of the site: as built, and a later edition of it. */
export let first;
export let second;

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

export let server;
const contexts = [];

afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
  await server?.stop().catch(() => {});
});

/** Starts a server of the first edition. */
export async function started() {
  server = await new FaultyServer(first).start();
}

/** A server of the first edition, and a page on it whose worker is ready. */
export async function visited({ base = '/', path = '' } = {}) {
  server = await new FaultyServer(first, base).start();
  const page = await visitor();
  await page.goto(server.url + path);
  await notice(page, /Ready to work offline|Готово к работе без сети/);
  return page;
}

export async function visitor(options) {
  const context = await browser.newContext(options);
  contexts.push(context);
  const page = await context.newPage();
  page.errors = [];
  page.on('pageerror', (error) => page.errors.push(error.message));
  return page;
}

export const notice = (page, text) =>
  page.locator('#offline-notice:not([hidden])', { hasText: text }).waitFor({ timeout: 20_000 });
export const edition = (page) =>
  page.evaluate(() => [document.documentElement.dataset.edition, Boolean(globalThis.later)]);
const EARLIER = /^\d{4}-\d\d-\d\d$/;

export async function opens(page, path, status = 200) {
  const response = await page.goto(server.url + path);
  assert.equal(response.status(), status, path);
  await appIsRunning(page);
  assert.notEqual((await page.locator('h1').innerText()).trim(), '', path);
}

/** The page and the program are of one edition. */
export async function isWhole(page, later) {
  const [date, program] = await edition(page);
  assert.equal(program, later);
  if (later) assert.equal(date, '2027-01-01');
  else assert.match(date, EARLIER);
}

/** Lets the browser look for another edition, as it does by itself on a visit. */
export const look = (page) =>
  page.evaluate(() =>
    navigator.serviceWorker
      .getRegistration()
      .then((found) => found.update())
      .then(
        () => {},
        () => {},
      ),
  );

export const press = (page, name) => page.locator('#offline-notice').getByRole('button', { name }).click();

/** Whether a file or folder of the built site is part of the tests' editions. */
function isWanted(path) {
  if (/\.(br|gz|zip)$/.test(path)) return false;
  const parts = path.slice(DIST.length + 1).split('/');
  const root = parts[0] === 'ru' ? join(DIST, /** @type {string} */ (parts.shift())) : DIST;
  const [kind, slug] = parts;
  if (!slug || !statSync(join(root, kind, slug)).isDirectory() || NEEDED.includes(slug)) return true;
  return readdirSync(join(root, kind)).sort().indexOf(slug) < ENTITIES;
}

/** Every address of the tests' edition; below a path, those of the first depth. */
export function walk(base) {
  const pages = htmlBelow(first)
    .map((file) => file.slice(first.length + 1))
    .filter((file) => file.endsWith('index.html'));
  // Widgets and frozen editions are for other people's pages; they are not kept. Nothing of a language is that nobody opened.
  const own = pages.filter((file) => !/^([a-z]{2}\/|embed\/.|editions\/)/.test(file));
  const addresses = own.map((file) => file.slice(0, -'index.html'.length)).sort();
  return addresses.filter((_, place) => base === '/' || place % 6 === 0);
}

export function htmlBelow(site) {
  const all = readdirSync(site, { recursive: true }).map((name) => join(site, name));
  return all.filter((file) => /\.html$|\/shell-[^/]*\.txt$/.test(file));
}

export function seal(...words) {
  const [program, ...rest] = process.env.ATLAS_XTASK ? [process.env.ATLAS_XTASK] : ['cargo', 'xtask'];
  execFileSync(program, [...rest, 'seal', ...words], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Ends the worker's process as browsers do when it has nothing to do. */
export async function stopWorkers(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
}
