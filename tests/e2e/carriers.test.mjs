// The copies for readers without a server, in the programs that read them: Kiwix, a browser on the disk, a web archive.

import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { launch } from './browser.mjs';
import { dumb, kinds } from './dumb.mjs';
import { appIsRunning, watchedPage } from './page.mjs';
import { answers, background, found, freePort, without, xtask } from './programs.mjs';

/** The file that a chore names in its last line. */
const written = (printed) => printed.trim().split('\n').at(-1).split(/\s+/).at(-1);

/** What only the site has is no kind of page here. */
const pages = async () => (await kinds()).filter((path) => !['embed/', 'offline/'].includes(path));

const references = (html) => [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, reference]) => reference);

const ASKED = process.env.ATLAS_ALL_BROWSERS ? false : 'asked for by ATLAS_ALL_BROWSERS';

test('Kiwix reads the book: every link leads to a page, figures are there, and it searches', {
  skip: ASKED || without('zimwriterfs', 'zimcheck', 'kiwix-serve'),
}, async () => {
  const file = written(xtask('zim'));
  const port = await freePort();
  const stop = background(found('kiwix-serve'), ['--address', '127.0.0.1', '--port', `${port}`, file]);
  try {
    const host = `http://127.0.0.1:${port}`;
    await answers(host);
    const name = basename(file, '.zim');
    const book = `${host}/${name}/`;
    const asked = new Map();
    const status = async (url) => {
      if (!asked.has(url)) asked.set(url, (await fetch(url, { method: 'HEAD' })).status);
      return asked.get(url);
    };
    let followed = 0;
    for (const path of await pages()) {
      const url = `${book}${path}index.html`;
      const answer = await fetch(url);
      assert.equal(answer.status, 200, url);
      const html = await answer.text();
      assert.doesNotMatch(html, /Content-Security-Policy|type="module"|<link rel="manifest"/, path);
      for (const reference of references(html)) {
        const target = new URL(reference, url);
        // What Kiwix puts into each page is its own.
        if (target.origin !== host || !target.pathname.startsWith(`/${name}/`)) continue;
        target.hash = '';
        assert.equal(await status(target.href), 200, `${path} leads to ${reference}`);
        followed += 1;
      }
    }
    assert.ok(followed > 5_000, `${followed} references`);
    const armenia = await (await fetch(`${book}states/armenia/index.html`)).text();
    assert.match(armenia, /<svg[^>]*class="[^"]*ladder/);
    for (const [word, folder] of [
      ['Almaty', ''],
      ['Алматы', 'ru/'],
    ]) {
      const hits = await (await fetch(`${host}/search?content=${name}&pattern=${encodeURIComponent(word)}`)).text();
      assert.match(hits, new RegExp(`href="/${name}/${folder}[^"]+/index.html"`), word);
    }
  } finally {
    stop();
  }
});

test('a folder opened from the disk is read by its links, and says what it has not', { skip: ASKED }, async () => {
  const archive = written(xtask('folder'));
  const folder = archive.replace(/\.zip$/, '');
  assert.equal(readFileSync(archive).subarray(0, 2).toString(), 'PK');
  const browser = await launch();
  const page = await watchedPage(browser);
  try {
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    assert.match(await page.locator('p.boot-notice').innerText(), /^A copy of the edition of .* to be read without a/);
    await page.locator('.site-nav').getByRole('link', { name: 'States' }).click();
    await page.locator('main').getByRole('link', { name: 'Armenia' }).first().click();
    await page.locator('h1', { hasText: 'Armenia' }).waitFor();
    await page.getByRole('link', { name: 'Русский' }).click();
    await page.locator('h1', { hasText: 'Армения' }).waitFor();
    assert.match(await page.locator('p.boot-notice').innerText(), /^Копия редакции от /);
    assert.ok((await page.locator('main svg').first().boundingBox()).height > 100, 'no figure');
    assert.equal(await page.locator('form:visible, button:visible').count(), 0);
    const font = await page.evaluate(() => getComputedStyle(document.querySelector('.skip-link')).position);
    assert.equal(font, 'absolute', 'no style');
    const dead = [];
    for (const path of await pages()) {
      const file = join(folder, path, 'index.html');
      for (const reference of references(readFileSync(file, 'utf8'))) {
        if (/^([a-z]+:|#)/.test(reference)) continue;
        const [target] = reference.split('#');
        const at = join(dirname(file), decodeURIComponent(target));
        if (!reads(at)) dead.push(`${path}: ${reference}`);
      }
    }
    assert.deepEqual(dead, []);
    assert.deepEqual(page.faults, []);
  } finally {
    await browser.close();
  }
});

const reads = (path) => {
  try {
    return readFileSync(path).length > 0;
  } catch {
    return false;
  }
};

test('a web archive has every address that the worker lists, lists its pages, and is played whole', {
  skip: ASKED || without('wget'),
}, async (context) => {
  const site = await dumb();
  const list = readFileSync(new URL('../../dist/sw.js', import.meta.url), 'utf8');
  const { core, rest } = JSON.parse(/const MANIFEST = ([\s\S]*?);\n/.exec(list)[1]);
  const addresses = [...core, ...rest].map(([path]) => site.url + path);
  const printed = await chore('wacz', site.url).finally(site.stop);
  const archive = /\S+\.warc\.gz/.exec(printed)[0];
  const warc = gunzipSync(readFileSync(archive)).toString('latin1');
  const answered = new Set();
  for (const [, url, status] of warc.matchAll(
    /WARC-Type: response\r\n(?:.*\r\n)*?WARC-Target-URI: <?([^>\r]*)>?\r\n(?:.*\r\n)*?\r\nHTTP\/1\.1 (\d+)/g,
  )) {
    assert.equal(status, '200', url);
    answered.add(url);
  }
  assert.deepEqual(
    addresses.filter((url) => !answered.has(url)),
    [],
  );
  await context.test('as a WACZ', { skip: without('wacz', 'unzip') }, () => {
    const wacz = /\S+\.wacz/.exec(printed)[0];
    execFileSync(found('wacz'), ['validate', '-f', wacz]);
    const [, ...pages] = execFileSync('unzip', ['-p', wacz, 'pages/pages.jsonl'], { encoding: 'utf8', maxBuffer: 1e8 })
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const expected = addresses.filter((url) => url.endsWith('/'));
    assert.deepEqual(pages.map(({ url }) => url).sort(), expected.sort());
    const armenia = pages.find(({ url }) => url === `${site.url}states/armenia/`);
    assert.match(armenia.title, /^Armenia /);
  });
  await context.test('in pywb, as a proxy', { skip: without('wb-manager', 'wayback') }, () =>
    played(archive, site.url),
  );
});

/** The program runs from an archive whose site is gone. */
async function played(archive, site) {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-archive-'));
  const options = /** @type {const} */ ({ cwd: folder, stdio: 'ignore' });
  execFileSync(found('wb-manager'), ['init', 'atlas'], options);
  execFileSync(found('wb-manager'), ['add', 'atlas', archive], options);
  const port = await freePort();
  const stop = background(found('wayback'), ['--proxy', 'atlas', '--port', `${port}`], { cwd: folder });
  const browser = await launch();
  try {
    const server = `http://127.0.0.1:${port}`;
    await answers(server);
    const page = await watchedPage(browser, { proxy: { server, bypass: '<-loopback>' }, serviceWorkers: 'block' });
    await page.goto(`${site}states/armenia/`);
    await appIsRunning(page);
    await page.locator('.site-nav').getByRole('link', { name: 'Timeline' }).click();
    await page.locator('.plot__mark').first().waitFor();
  } finally {
    await browser.close();
    stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A chore that asks a server of this process, which must go on meanwhile. */
async function chore(...words) {
  const [program, ...first] = process.env.ATLAS_XTASK ? [process.env.ATLAS_XTASK] : ['cargo', 'xtask'];
  const { stdout } = await promisify(execFile)(program, [...first, ...words], { maxBuffer: 1e8 });
  return stdout;
}
