// A browser and a site in miniature: caches, network, tabs and the life of service workers, each step of which may be
// delayed, reordered or made to fail.

import { createHash } from 'node:crypto';
import { Edition } from '../../worker/edition.mjs';

export const SCOPE = 'https://host.example/x/y/';

// The real one answers from another thread, at no repeatable moment.
const sha256 = (bytes) => createHash('sha256').update(Buffer.from(bytes));
globalThis.crypto.subtle.digest = async (_, bytes) => new Uint8Array(sha256(bytes).digest()).buffer;

/** A repeatable source of chance (mulberry32). */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { next, below: (n) => Math.floor(next() * n), of: (list) => list[Math.floor(next() * list.length)] };
}

/** Decides which of the waiting steps goes on. Without chance, all go on in order. */
export class Scheduler {
  waiting = [];

  constructor(random) {
    this.random = random;
  }

  step() {
    return this.random ? new Promise((go) => this.waiting.push(go)) : Promise.resolve();
  }

  /** Lets steps go on, one after the other, until nothing waits any more. */
  async drain() {
    for (let idle = 0; idle < 4; ) {
      await new Promise((resume) => setImmediate(resume));
      if (this.waiting.length === 0) idle += 1;
      else {
        idle = 0;
        this.waiting.splice(this.random.below(this.waiting.length), 1)[0]();
      }
    }
  }
}

/** Cache Storage; `failing` says of an operation whether it fails. */
export class FakeCaches {
  stores = new Map();
  /** @type {(operation: string) => Error | undefined} */
  failing = () => undefined;

  constructor(scheduler) {
    this.scheduler = scheduler;
  }

  async operation(name, act) {
    await this.scheduler.step();
    const error = this.failing(name);
    if (error) throw error;
    return act();
  }

  open(name) {
    return this.operation('open', () => {
      if (!this.stores.has(name)) this.stores.set(name, new Map());
      return new FakeCache(this, this.stores.get(name));
    });
  }

  has(name) {
    return this.operation('has', () => this.stores.has(name));
  }

  keys() {
    return this.operation('keys', () => [...this.stores.keys()]);
  }

  delete(name) {
    return this.operation('delete', () => this.stores.delete(name));
  }

  match(url, { cacheName }) {
    return this.operation('match', () => this.stores.get(cacheName)?.get(url)?.clone());
  }
}

class FakeCache {
  /**
   * @param {FakeCaches} caches
   * @param {Map<string, Response>} entries
   */
  constructor(caches, entries) {
    this.caches = caches;
    this.entries = entries;
  }

  async put(url, response) {
    const bytes = await response.arrayBuffer();
    const copy = new Response(bytes, { headers: response.headers });
    return this.caches.operation('put', () => void this.entries.set(url, copy));
  }

  delete(url) {
    return this.caches.operation('delete-entry', () => this.entries.delete(url));
  }

  keys() {
    return this.caches.operation('keys-of-entries', () => [...this.entries.keys()].map((url) => ({ url })));
  }
}

/** The files of one edition: a page names its assets, an asset names its edition. */
export function makeEdition(number) {
  const files = new Map();
  const asset = (name, text, ending) => {
    const path = `assets/${name}-${sha256(text).digest('hex').slice(0, 16)}.${ending}`;
    files.set(path, text);
    return path;
  };
  const assets = ['app', 'style', 'late'].map((name) => asset(name, `${name} of edition ${number}`, 'js'));
  assets.push(asset('common', 'the same in every edition', 'js'));
  const page = (path) => JSON.stringify({ edition: number, path, assets });
  const shell = asset('shell', page('{root}'), 'txt');
  files.set('icon.svg', '<svg/>');
  for (const path of ['', 'states/', 'states/armenia/', 'states/belarus/']) files.set(path, page(path));
  files.set('data/atlas.json', JSON.stringify({ edition: number }));
  const mime = (path) =>
    path === '' || path.endsWith('/')
      ? 'text/html; charset=utf-8'
      : { js: 'text/javascript', txt: 'text/plain', svg: 'image/svg+xml', json: 'application/json' }[
          path.split('.').pop()
        ];
  /** @type {(file: [string, any]) => [string, string, number, string]} */
  const line = ([path, text]) => [path, sha256(text).digest('hex'), text.length, mime(path)];
  /** @type {(file: [string, any]) => boolean} */
  const isCore = ([path]) => path.startsWith('assets/') || path === 'icon.svg';
  const all = [...files];
  const manifest = {
    build: `build${number}`,
    edition: '2026-11-21',
    shell,
    core: all.filter(isCore).map(line),
    rest: all.filter((one) => !isCore(one)).map(line),
  };
  return { number, files, manifest, mime };
}

/** A static host: `state` is up, down, stalled or html; `fault` may answer in its place. */
export class FakeSite {
  state = 'up';
  asked = [];
  stuck = [];
  /** @type {(path: string) => any} */
  fault = () => undefined;

  /**
   * @param {Scheduler} scheduler
   * @param {ReturnType<typeof makeEdition>} edition
   */
  constructor(scheduler, edition) {
    this.scheduler = scheduler;
    this.edition = edition;
  }

  fetch = async (request, options = {}) => {
    const url = typeof request === 'string' ? request : request.url;
    const path = new URL(url).pathname.slice(new URL(SCOPE).pathname.length);
    if (options.signal?.aborted) throw options.signal.reason;
    this.asked.push({ path, ...options });
    await this.scheduler.step();
    if (options.signal?.aborted) throw options.signal.reason;
    if (this.state === 'down') throw new TypeError('Failed to fetch');
    if (this.state === 'stalled') {
      await new Promise((_, fail) => {
        this.stuck.push(() => fail(new TypeError('Failed to fetch')));
        options.signal?.addEventListener('abort', () => fail(options.signal.reason));
      });
    }
    const answer = this.fault(path) || this.answer(path);
    if (options.integrity) {
      const right = `sha256-${sha256(answer.body).digest('base64')}`;
      if (options.integrity !== right) throw new TypeError('Failed to fetch: integrity');
    }
    if (answer.redirected && options.redirect === 'error') throw new TypeError('Failed to fetch: redirect');
    const response = new Response(answer.body, {
      status: answer.status ?? 200,
      headers: { 'content-type': answer.type },
    });
    return Object.defineProperty(response, 'type', { value: answer.kind ?? 'basic' });
  };

  /** The stalled network breaks down at last. */
  cut() {
    this.state = 'down';
    for (const fail of this.stuck.splice(0)) fail();
  }

  answer(path) {
    if (this.state === 'html') return { body: '<p>Welcome to the hotel', type: 'text/html' };
    const { files, mime } = this.edition;
    if (!files.has(path)) return { body: '<h1>Not found</h1>', type: 'text/html', status: 404 };
    return { body: files.get(path), type: mime(path) };
  }
}

/** Web Locks, of one name: who asks waits for its turn, or goes without. */
export class FakeLocks {
  last = Promise.resolve();
  held = 0;

  async request(_, { ifAvailable }, act) {
    if (ifAvailable && this.held > 0) return act(null);
    this.held += 1;
    const turn = this.last
      .then(() => act({}))
      .finally(() => {
        this.held -= 1;
      });
    this.last = turn.catch(() => {});
    return turn;
  }
}

/**
 * A request as a worker sees it.
 *
 * @param {string} path
 * @returns {any}
 */
export function request(path, { mode = 'cors', headers = {}, method = 'GET', cache = 'default', scope = SCOPE } = {}) {
  return { url: new URL(path, scope).href, mode, method, cache, headers: new Headers(headers) };
}

/**
 * The world of one worker over shared caches, site and registration.
 *
 * @param {{ caches: FakeCaches, site: FakeSite, scheduler: Scheduler, registration?: any, clients?: any,
 *   locks?: FakeLocks, scope?: string, now?: () => number, timeout?: (milliseconds: number) => AbortSignal }} parts
 * @returns {any}
 */
export function world({
  caches,
  site,
  registration,
  clients,
  locks,
  scheduler,
  scope = SCOPE,
  now = () => 1,
  timeout,
}) {
  return {
    scope,
    caches,
    locks,
    registration: registration ?? { update: async () => {}, unregister: async () => true },
    clients: clients ?? { matchAll: async () => [], claim: async () => {} },
    fetch: site.fetch,
    skipWaiting: async () => {},
    now,
    timeout:
      timeout ??
      (() => {
        const abort = new AbortController();
        scheduler.step().then(() => site.state === 'stalled' && abort.abort(new DOMException('late', 'TimeoutError')));
        return abort.signal;
      }),
  };
}

/** One edition on one site with empty caches. */
export function single(number = 1) {
  const scheduler = new Scheduler();
  const caches = new FakeCaches(scheduler);
  const site = new FakeSite(scheduler, makeEdition(number));
  const edition = new Edition(site.edition.manifest, world({ caches, site, scheduler }));
  return { caches, site, edition, scheduler };
}

/** What an edition answers to a request for a path. */
export const ask = (edition, path, options) => edition.respond(request(path, options));
/** The mode of a request for a page. */
export const navigate = { mode: 'navigate' };
/** What a browser throws when there is no more space. */
export const quota = () => new DOMException('no space', 'QuotaExceededError');
/** The path of an asset of the site, by a part of its name. */
export const asset = (site, name) => [...site.edition.files.keys()].find((path) => path.includes(name));

/** An edition that has been installed, with a network that has gone. */
export async function installed() {
  const all = single();
  await all.edition.install();
  await all.edition.activate();
  all.site.state = 'down';
  all.site.asked = [];
  return all;
}
