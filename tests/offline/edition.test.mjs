// What the worker promises, one promise a test, against a fake cache and network.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { Edition } from '../../worker/edition.mjs';
import { answer } from '../../worker/messages.mjs';
import { ask, asset, installed, makeEdition, navigate, quota, request, SCOPE, single, world } from './fake.mjs';

test('once complete, every address of the list answers without a network', async () => {
  const { edition, site } = await installed();
  for (const [path, text] of site.edition.files) {
    if (path === 'data/atlas.json') continue;
    const response = await ask(edition, path, path === '' || path.endsWith('/') ? navigate : {});
    assert.equal(response.status, 200, path);
    const body = await response.text();
    if (path.startsWith('assets/')) assert.equal(body, text);
  }
});

const spellings = [
  ['states/', 200, undefined],
  ['states/?asof=2012-12-20', 200, undefined],
  ['states/index.html', 200, undefined],
  ['index.html?x', 200, undefined],
  ['st%61tes/', 200, undefined],
  ['states', 301, `${SCOPE}states/`],
  ['states?asof=1999', 301, `${SCOPE}states/?asof=1999`],
  ['nowhere/at/all', 404, undefined],
  ['%E0%A4%A', 404, undefined],
];
for (const [path, status, location] of spellings) {
  test(`without a network, opening /${path} answers ${status}`, async () => {
    const { edition } = await installed();
    const response = await ask(edition, path, navigate);
    assert.equal(response.status, status);
    assert.equal(response.headers.get('location') ?? undefined, location);
    if (status !== 301)
      assert.equal(JSON.parse(await response.text()).path, '/x/y/', 'the shell knows the root of the site');
  });
}

test('only requests that are ours are answered', async () => {
  const { edition } = single();
  const cases = [
    [request('states/', navigate), true],
    [request('assets/a.js'), true],
    [request('states/', { method: 'POST' }), false],
    [request('https://host.example/x/other'), false],
    [request('https://elsewhere.example/x/y/'), false],
    [request('a.js', { cache: 'only-if-cached' }), false],
  ];
  for (const [one, expected] of cases) assert.equal(edition.handles(one), expected, one.url);
});

const ranges = [
  ['bytes=0-3', 206, 'app ', 'bytes 0-3/16'],
  ['bytes=4-', 206, 'of edition 1', 'bytes 4-15/16'],
  ['bytes=-1', 206, '1', 'bytes 15-15/16'],
  ['bytes=0-99', 206, 'app of edition 1', 'bytes 0-15/16'],
  ['bytes=99-', 416, '', 'bytes */16'],
  ['bytes=0-1,3-4', 200, 'app of edition 1', null],
  ['lines=1', 200, 'app of edition 1', null],
];
for (const [range, status, text, content] of ranges) {
  test(`a request for ${range} is answered ${status}`, async () => {
    const { edition, site } = await installed();
    const response = await ask(edition, asset(site, 'app'), { headers: { range } });
    assert.deepEqual(
      [response.status, await response.text(), response.headers.get('content-range')],
      [status, text, content],
    );
  });
}

test('a page comes from the network as its edition has it, and is kept', async () => {
  const { edition, site } = await installed();
  site.state = 'up';
  assert.equal(JSON.parse(await (await ask(edition, 'states/', navigate)).text()).path, 'states/');
  await new Promise((resume) => setImmediate(resume));
  site.state = 'down';
  assert.equal(JSON.parse(await (await ask(edition, 'states/', navigate)).text()).path, 'states/');
});

test('a page of a newer edition is not shown: the edition makes its own', async () => {
  const { edition, site } = await installed();
  site.state = 'up';
  site.edition = makeEdition(2);
  assert.equal(JSON.parse(await (await ask(edition, 'states/', navigate)).text()).edition, 1);
});

test('a network that accepts and never answers is waited for once', async () => {
  const { edition, site } = await installed();
  site.state = 'stalled';
  let time = 1;
  edition.world.now = () => time;
  const asked = () => site.asked.filter(({ path }) => path === 'states/').length;
  for (const waited of [1, 1]) {
    assert.equal((await ask(edition, 'states/', navigate)).status, 200);
    assert.equal(asked(), waited);
  }
  time += 60_000;
  site.state = 'up';
  assert.equal(JSON.parse(await (await ask(edition, 'states/', navigate)).text()).path, 'states/');
  assert.equal(asked(), 2);
});

test('offline, a file that is not kept is not called a misspelt address', async () => {
  const { edition } = await installed();
  for (const path of [
    'data/csto-atlas-2026-11-21.zip',
    'embed/map/',
    'embed/map/2012-12-19/',
    'editions/2026-11-21/embed/map/',
    'oembed/states/armenia.json',
  ]) {
    const answered = await ask(edition, path, navigate);
    assert.equal(answered.status, 503, path);
    assert.match(await answered.text(), /not kept on this device/, path);
  }
  for (const path of ['states/armenai/', 'nowhere', 'embed/x.html', 'states/index.htm']) {
    const { status } = await ask(edition, path, navigate);
    assert.equal(status, path.startsWith('embed/') ? 503 : 404, path);
  }
});

test('what is not listed is not waited for without end either', async () => {
  const { edition, site } = await installed();
  site.state = 'stalled';
  edition.world.timeout = () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(new DOMException('too long', 'TimeoutError')), 5);
    return abort.signal;
  };
  assert.equal((await ask(edition, 'states/armenai/', navigate)).status, 404);
  assert.equal((await ask(edition, 'data/csto-atlas-2026-11-21.zip', navigate)).status, 503);
});

test('a missing asset is never answered with a page', async () => {
  const { edition, site } = await installed();
  site.state = 'html';
  for (const path of ['assets/gone-0123.js', 'other.css', 'data/gone.json']) {
    const response = await ask(edition, path);
    assert.equal(response.status, 404, path);
    assert.match(response.headers.get('content-type'), /^text\/plain/);
  }
});

test('a file that has gone from the cache is fetched with its digest and put back', async () => {
  const { edition, site, caches } = await installed();
  const name = asset(site, 'app');
  const store = caches.stores.get(edition.store.cacheName);
  store.delete(new URL(name, SCOPE).href);
  site.state = 'html';
  assert.equal((await ask(edition, name)).type, 'error');
  site.state = 'up';
  await edition.restore();
  assert.equal(await (await ask(edition, name)).text(), 'app of edition 1');
  await new Promise((resume) => setImmediate(resume));
  assert.ok(store.has(new URL(name, SCOPE).href));
});

test('an edition that can no longer be mended makes way for the network', async () => {
  const { edition, site, caches } = await installed();
  let updates = 0;
  /** @type {any} */ (edition.world.registration).update = async () => {
    updates += 1;
  };
  const name = asset(site, 'app');
  caches.stores.get(edition.store.cacheName).delete(new URL(name, SCOPE).href);
  site.edition = makeEdition(2);
  site.state = 'up';
  const work = [];
  assert.equal((await edition.respond(request(name), (promise) => work.push(promise))).type, 'error');
  await Promise.all(work);
  assert.equal(updates, 1);
  assert.equal(JSON.parse(await (await ask(edition, 'states/', navigate)).text()).edition, 2);
});

test('evicted storage: the network answers, and the copy comes back', async () => {
  const { edition, site, caches, scheduler } = await installed();
  caches.stores.clear();
  site.state = 'up';
  const woken = new Edition(site.edition.manifest, world({ caches, site, scheduler }));
  const work = [];
  assert.equal((await woken.respond(request('states/', navigate), (promise) => work.push(promise))).status, 200);
  await Promise.all(work);
  assert.ok(await woken.store.isComplete());
  assert.equal(edition.store.build, woken.store.build);
});

test('storage that throws does not take the network away', async () => {
  const { edition, site, caches } = await installed();
  site.state = 'up';
  caches.failing = () => new Error('storage is blocked');
  assert.equal((await ask(edition, 'states/', navigate)).status, 200);
});

test('activation refuses an edition that is not complete, and such a worker leaves all to the network', async () => {
  const { edition, site } = single();
  await assert.rejects(edition.activate());
  assert.equal(JSON.parse(await (await ask(edition, 'states/', navigate)).text()).path, 'states/');
  assert.equal(site.asked[0].integrity, undefined);
});

test('caches of other atlases and of others on the origin are left alone', async () => {
  const { edition, caches, site, scheduler } = single();
  const foreign = ['csto-atlas:%2F:build9', 'csto-atlas:%2Fx%2Fy%2Fz%2F:build9', 'workbox', 'csto-atlas'];
  for (const name of [...foreign, `${edition.store.prefix}old`]) await caches.open(name);
  const work = new Edition(site.edition.manifest, world({ caches, site, scheduler }));
  await work.install();
  await work.activate();
  assert.deepEqual([...caches.stores.keys()].sort(), [...foreign, edition.store.cacheName].sort());
});

test('keep everything: batches with progress, files that fail are named, refused space ends it', async () => {
  const { edition, site, caches } = await installed();
  assert.equal((await answer(edition, { type: 'keep' })).failed.length, edition.store.rest.length);
  site.state = 'up';
  caches.failing = (name) => (name === 'put' ? quota() : undefined);
  assert.deepEqual(await answer(edition, { type: 'keep' }), { error: 'quota' });
  caches.failing = () => undefined;
  const of = edition.store.rest.length + edition.store.spare.length;
  assert.deepEqual(await answer(edition, { type: 'keep' }), { failed: [], next: null, of });
  site.state = 'down';
  const status = await answer(edition, { type: 'status' });
  assert.deepEqual([status.everything, status.keptFiles, status.keptBytes], [true, status.files, status.bytes]);
  assert.equal(JSON.parse(await (await ask(edition, 'data/atlas.json', navigate)).text()).edition, 1);
});

test('the wish to keep everything goes over to the next edition', async () => {
  const { edition, site, caches, scheduler } = single(1);
  await edition.install();
  await answer(edition, { type: 'keep' });
  site.edition = makeEdition(2);
  const next = new Edition(site.edition.manifest, world({ caches, site, scheduler }));
  await next.install();
  assert.equal((await answer(next, { type: 'status' })).everything, true);
});

test('verifying finds what is damaged, and mends it where the network allows', async () => {
  const { edition, site, caches } = await installed();
  const name = asset(site, 'app');
  caches.stores.get(edition.store.cacheName).set(new URL(name, SCOPE).href, new Response('damaged'));
  let result = await answer(edition, { type: 'verify' });
  assert.deepEqual([result.broken, result.mended], [[name], []]);
  site.state = 'up';
  result = await answer(edition, { type: 'verify' });
  assert.deepEqual([result.broken, result.mended, result.next], [[], [name], null]);
  result = await answer(edition, { type: 'verify' });
  assert.deepEqual([result.right, result.mended], [edition.store.core.length, []]);
});

test('removing takes all copies away, and nothing comes back by itself', async () => {
  const { edition, site, caches } = await installed();
  site.state = 'up';
  assert.deepEqual(await answer(edition, { type: 'remove' }), { removed: true });
  assert.deepEqual([...caches.stores.keys()], [edition.store.off]);
  const work = [];
  assert.equal((await edition.respond(request('states/', navigate), (promise) => work.push(promise))).status, 200);
  await Promise.all(work);
  assert.deepEqual([...caches.stores.keys()], [edition.store.off]);
});

test('a message that nobody knows has an answer too', async () => {
  const { edition } = single();
  for (const message of [undefined, null, {}, { type: 'x' }]) {
    assert.deepEqual(await answer(edition, message), { error: 'not understood' });
  }
});

test('what pages of another language need is kept once one of them is opened, and makes every other', async () => {
  const { site, caches, scheduler } = single();
  // Its shell and its texts are no part of the core.
  const [shell, texts] = ['assets/shell-ru-0123456789abcdef.txt', 'assets/texts-ru-0123456789abcdef.pack'];
  site.edition.files.set(shell, JSON.stringify({ edition: 1, path: '{root}', language: 'ru' }));
  site.edition.files.set(texts, 'тексты');
  site.edition.files.set('ru/', JSON.stringify({ edition: 1, path: 'ru/' }));
  const { files, manifest, mime } = site.edition;
  const listed = new Set([...manifest.core, ...manifest.rest].map(([path]) => path));
  for (const [path, text] of files) {
    const digest = createHash('sha256').update(text).digest('hex');
    if (!listed.has(path)) manifest.rest.push([path, digest, text.length, mime(path) ?? 'application/octet-stream']);
  }
  const languages = { ru: { shell, needed: [shell, texts] } };
  const both = new Edition({ ...manifest, languages }, world({ caches, site, scheduler }));
  await both.install();
  await both.activate();
  assert.equal(await both.store.kept(both.store.entries.get(texts)), undefined, 'English readers fetch nothing of it');
  const work = [];
  await both.respond(request('ru/', navigate), (promise) => work.push(promise));
  await Promise.all(work);
  site.state = 'down';
  assert.equal(await (await ask(both, texts)).text(), 'тексты');
  assert.equal(JSON.parse(await (await ask(both, 'ru/nowhere/', navigate)).text()).language, 'ru');
  assert.equal(JSON.parse(await (await ask(both, 'nowhere/', navigate)).text()).language, undefined);
});
