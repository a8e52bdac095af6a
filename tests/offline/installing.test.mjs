// How an edition comes onto the device: all of it, of the right bytes, or nothing.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { Edition } from '../../worker/edition.mjs';
import { patched } from '../../worker/files.mjs';
import { answer } from '../../worker/messages.mjs';
import { ask, asset, FakeLocks, makeEdition, navigate, quota, SCOPE, single, world } from './fake.mjs';

test('installing fetches the core only, with digests, without redirections, four at a time', async () => {
  const { edition, site, caches } = single();
  let running = 0;
  let most = 0;
  const fetch = edition.world.fetch;
  edition.world.fetch = async (/** @type {Parameters<typeof fetch>} */ ...all) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resume) => setTimeout(resume, 1));
    return fetch(...all).finally(() => {
      running -= 1;
    });
  };
  await edition.install();
  assert.deepEqual(site.asked.map(({ path }) => path).sort(), edition.store.core.map(({ path }) => path).sort());
  for (const { path, integrity, redirect, cache } of site.asked) {
    assert.match(integrity, /^sha256-[\w+/]{43}=$/);
    assert.equal(redirect, 'error');
    assert.equal(cache, path.startsWith('assets/') ? 'default' : 'no-store');
  }
  assert.ok(most <= 4, `${most} at a time`);
  assert.equal(
    [...caches.stores.get(edition.store.cacheName).keys()].pop(),
    edition.store.marker,
    'the marker is written last',
  );
});

/** @type {[string, { status?: number, body?: string, type: string, redirected?: boolean, kind?: string, right?: boolean }][]} */
const answers = [
  ['a status of 404', { status: 404, body: 'x', type: 'text/plain' }],
  ['other bytes', { body: 'other', type: 'text/javascript' }],
  ['a page in place of a file', { body: '<p>Welcome', type: 'text/html' }],
  ['a redirection', { redirected: true, body: 'x', type: 'text/javascript' }],
  ['an opaque response', { kind: 'opaque', body: 'x', type: 'text/javascript' }],
  ['the right bytes called a page', { right: true, type: 'text/html' }],
  ['the right bytes from another origin', { right: true, kind: 'cors', type: 'text/javascript' }],
];
for (const [name, fault] of answers) {
  test(`installing fails and leaves nothing behind after ${name}`, async () => {
    const { edition, site, caches } = single();
    const bad = asset(site, 'style');
    site.fault = (path) => path === bad && { ...fault, body: fault.right ? site.edition.files.get(path) : fault.body };
    await assert.rejects(edition.install());
    assert.deepEqual([...caches.stores.keys()], []);
  });
}

test('installing fails and leaves nothing behind whichever step fails', async () => {
  for (let failing = 0, steps = 1; failing < steps; failing += 1) {
    const { edition, caches } = single();
    let step = -1;
    let failed = false;
    caches.failing = (name) => {
      step += 1;
      if (step !== failing) return undefined;
      failed = true;
      return name === 'put' ? quota() : new Error(`${name} failed`);
    };
    const ended = await edition.install().then(
      () => 'complete',
      () => 'failed',
    );
    steps = step + 1;
    caches.failing = () => undefined;
    assert.equal(Boolean(await edition.store.isComplete()), ended === 'complete', `step ${failing}`);
    if (failed && ended === 'failed') assert.deepEqual([...caches.stores.keys()], [], `step ${failing}`);
  }
});

for (const [name, fault] of answers) {
  test(`what only decorates decides nothing: after ${name} in its place, the copy is complete without it`, async () => {
    const { edition, site, caches } = single();
    const bad = 'icon.svg';
    site.fault = (path) => path === bad && { ...fault, body: fault.right ? site.edition.files.get(path) : fault.body };
    await edition.install();
    await edition.activate();
    assert.ok(await edition.store.isComplete());
    assert.equal((await answer(edition, { type: 'status' })).complete, true);
    assert.deepEqual((await answer(edition, { type: 'verify' })).broken, []);
    assert.deepEqual((await answer(edition, { type: 'keep' })).failed, [bad]);
    // A page that asks for it gets an error, and the copy stays.
    assert.equal((await ask(edition, bad)).type, 'error');
    await new Promise((resume) => setImmediate(resume));
    assert.ok(caches.stores.get(edition.store.cacheName).has(edition.store.marker));
    site.fault = () => undefined;
    assert.equal((await ask(edition, bad)).status, 200, 'it comes when it is there again');
  });
}

test('what only decorates and never comes ends after its time', async () => {
  const { edition, site } = single();
  const fetch = site.fetch;
  edition.world.fetch = (url, options) =>
    String(url).endsWith('icon.svg')
      ? new Promise((_, fail) => options.signal.addEventListener('abort', () => fail(options.signal.reason)))
      : fetch(url, options);
  edition.world.timeout = (milliseconds) => {
    const abort = new AbortController();
    if (milliseconds === 15_000) setTimeout(() => abort.abort(new DOMException('too long', 'TimeoutError')), 5);
    return abort.signal;
  };
  await edition.install();
  assert.ok(await edition.store.isComplete());
});

test('installing gives up on a network that never answers', async () => {
  const { edition, site, caches } = single();
  site.state = 'stalled';
  const lasts = [];
  edition.world.timeout = (milliseconds) => {
    lasts.push(milliseconds);
    const abort = new AbortController();
    setTimeout(() => abort.abort(new DOMException('too long', 'TimeoutError')), 5);
    return abort.signal;
  };
  await assert.rejects(edition.install(), /too long/);
  assert.deepEqual([...caches.stores.keys()], []);
  assert.deepEqual(lasts, [240_000]);
});

test('an edition is not removed by another that tidies up while it is installed', async () => {
  const { edition, site, caches, scheduler } = single(1);
  const locks = new FakeLocks();
  edition.world.locks = /** @type {any} */ (locks);
  await edition.install();
  await edition.activate();
  site.edition = makeEdition(2);
  const next = new Edition(site.edition.manifest, world({ caches, site, scheduler, locks }));
  // What a browser left behind that was closed in the middle of an installation.
  await caches.open(next.store.cacheName);
  let lookAround;
  edition.world.clients.matchAll = () =>
    new Promise((resume) => {
      lookAround = () => resume([]);
    });
  const sweep = edition.sweep();
  await new Promise((resume) => setImmediate(resume));
  const installation = next.install();
  await new Promise((resume) => setImmediate(resume));
  lookAround();
  await Promise.all([sweep, installation]);
  assert.ok(await next.store.isComplete());
});

test('a host that does not know a type is corrected by the list', async () => {
  const { edition, site } = single();
  const name = asset(site, 'app');
  site.fault = (path) => path === name && { body: site.edition.files.get(path), type: 'application/octet-stream' };
  await edition.install();
  assert.equal((await ask(edition, name)).headers.get('content-type'), 'text/javascript');
});

test('what has not changed is copied by its digest and not fetched', async () => {
  const { edition, site, caches, scheduler } = single(1);
  await edition.install();
  site.edition = makeEdition(2);
  site.asked = [];
  const next = new Edition(site.edition.manifest, world({ caches, site, scheduler }));
  await next.install();
  const asked = site.asked.map(({ path }) => path);
  assert.ok(!asked.some((path) => path.includes('common') || path === 'icon.svg'), asked.join());
  assert.ok(asked.some((path) => path.includes('app')));
});

test('a damaged file of the earlier edition is not copied', async () => {
  const { edition, site, caches, scheduler } = single(1);
  await edition.install();
  const common = asset(site, 'common');
  caches.stores.get(edition.store.cacheName).set(new URL(common, SCOPE).href, new Response('damaged'));
  site.edition = makeEdition(2);
  const next = new Edition(site.edition.manifest, world({ caches, site, scheduler }));
  await next.install();
  assert.equal(await (await ask(next, common)).text(), 'the same in every edition');
});

/** A patch of texts of one length: what is added to each byte. */
function patchOf(before, after) {
  const [from, to] = [Buffer.from(before), Buffer.from(after)];
  assert.equal(from.length, to.length);
  const head = Buffer.alloc(24);
  head.writeUInt32LE(to.length);
  return Buffer.concat([head, Buffer.from(to.map((byte, place) => byte - from[place]))]);
}

/** A second edition over a first one, with a patch of an asset; `spoil` may change what the site serves as the patch. */
async function secondEdition({ spoil = (patch) => patch, pack = (text) => text } = {}) {
  const first = single(1);
  const second = makeEdition(2);
  const [from, to] = [first.site.edition, second].map(({ files }) =>
    [...files.keys()].find((path) => path.includes('late')),
  );
  const [before, after] = [first.site.edition.files.get(from), second.files.get(to)];
  for (const [edition, path] of [
    [first.site.edition, from],
    [second, to],
  ]) {
    const text = edition.files.get(path);
    edition.files.set(path, pack(text));
    const line = edition.manifest.core.find(([one]) => one === path);
    line.splice(1, 1, createHash('sha256').update(pack(text)).digest('hex'));
    line[4] = createHash('sha256').update(text).digest('hex');
  }
  second.files.set('assets/patch-0.bin', spoil(gzipSync(patchOf(before, after))));
  const manifest = { ...second.manifest, patches: [[from, to, 'assets/patch-0.bin']] };
  await new Edition(/** @type {any} */ (first.site.edition.manifest), world(first)).install();
  first.site.edition = second;
  first.site.asked = [];
  const next = new Edition(/** @type {any} */ (manifest), world(first));
  await next.install();
  const asked = first.site.asked.map(({ path }) => path);
  return { ...first, next, manifest, asked, to, after };
}

test('what the site has a patch for is made of what was kept', async () => {
  const { next, asked, to, after } = await secondEdition();
  assert.ok(asked.includes('assets/patch-0.bin') && !asked.includes(to), asked.join());
  assert.equal(await (await ask(next, to)).text(), after);
});

test('a pack is patched unpacked, kept so, and right for the list and for the edition after', async () => {
  const { next, manifest, asked, to, after, caches, site, scheduler } = await secondEdition({
    pack: (text) => gzipSync(text),
  });
  assert.ok(!asked.includes(to), asked.join());
  assert.equal(await (await ask(next, to)).text(), after);
  assert.deepEqual((await answer(next, { type: 'verify' })).broken, []);
  site.asked = [];
  const third = new Edition({ ...manifest, build: 'build3', patches: [] }, world({ caches, site, scheduler }));
  await third.install();
  assert.ok(!site.asked.some(({ path }) => path === to));
});

/** @type {[string, (patch: any) => any][]} */
const spoilt = [
  ['a patch that is not there', () => undefined],
  ['a page in place of a patch', () => '<p>Welcome to the hotel'],
  ['a patch that is cut off', (patch) => patch.subarray(0, 20)],
  ['a patch of something else', () => gzipSync(patchOf('one', 'two'))],
  ['a patch with steps beyond its end', () => gzipSync(Buffer.alloc(24, 0x7f))],
];
for (const [name, spoil] of spoilt) {
  test(`after ${name} the whole file is fetched`, async () => {
    const { next, asked, to, after } = await secondEdition({ spoil });
    assert.ok(asked.includes(to));
    assert.equal(await (await ask(next, to)).text(), after);
  });
}

test('a patch as the build writes it is understood', async () => {
  const read = (name) => readFileSync(new URL(`patch/${name}`, import.meta.url));
  const buffer = (name) => new Uint8Array(read(name)).buffer;
  const made = patched(buffer('before.txt'), buffer('patch.bin'));
  assert.equal(Buffer.from(made).toString(), read('after.txt').toString());
});

test('of what is not always kept the list has the beginning of the digest, which must be right', async () => {
  const { edition, site } = single();
  for (const entry of edition.store.rest) entry.sha256 = entry.sha256.slice(0, 16);
  await edition.install();
  await edition.activate();
  const json = 'data/atlas.json';
  assert.equal((await ask(edition, json)).status, 200);
  site.fault = (path) => path === 'states/' && { body: 'other', type: 'text/html' };
  assert.equal(JSON.parse(await (await ask(edition, 'states/', navigate)).text()).path, '/x/y/', 'the shell answers');
});
