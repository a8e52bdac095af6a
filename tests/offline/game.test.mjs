// The worker in random games: deploys in the middle of installations, several tabs, updates accepted or not, failing
// storage and network, workers that are ended and woken, and all steps of these in a random order.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Edition } from '../../worker/edition.mjs';
import { chance, FakeCaches, FakeLocks, FakeSite, makeEdition, request, SCOPE, Scheduler, world } from './fake.mjs';

const GAMES = 150;
const MOVES = 30;
const EDITIONS = [1, 2, 3, 4].map(makeEdition);
const PAGES = ['', 'states/', 'states/armenia/', 'states?asof=1999', 'nowhere'];

/** A browser with tabs on one registration. */
class Game {
  constructor(seed) {
    this.random = chance(seed);
    this.scheduler = new Scheduler(this.random);
    this.caches = new FakeCaches(this.scheduler);
    this.locks = new FakeLocks();
    this.site = new FakeSite(this.scheduler, EDITIONS[0]);
    this.tabs = [];
    this.registration = { installing: undefined, waiting: undefined, active: undefined };
    this.lastId = 0;
    this.time = 1;
    this.evicted = false;
    this.activation = Promise.resolve();
    this.broken = [];
  }

  /** What a worker of an edition sees; a worker that was ended and woken is a new one. */
  worker(manifest) {
    const game = this;
    const edition = new Edition(
      manifest,
      world({
        caches: this.caches,
        locks: this.locks,
        site: this.site,
        scheduler: this.scheduler,
        now: () => (this.time += 1000),
        registration: {
          get installing() {
            return game.registration.installing;
          },
          get waiting() {
            return game.registration.waiting;
          },
          update: () => this.update(),
        },
        clients: {
          matchAll: async () => {
            await this.scheduler.step();
            return this.tabs.map((tab) => ({ id: tab.id, url: SCOPE, postMessage: () => {} }));
          },
          claim: async () => {
            for (const tab of this.tabs) tab.controlled = true;
          },
        },
      }),
    );
    return { edition, manifest };
  }

  /** Looks for another edition and installs it; one update after the other, as browsers do. */
  update() {
    this.updating = (this.updating ?? Promise.resolve()).then(async () => {
      await this.scheduler.step();
      const { active, waiting } = this.registration;
      const { manifest } = this.site.edition;
      if (this.site.state !== 'up' || (waiting ?? active)?.manifest.build === manifest.build) return;
      const worker = this.worker(manifest);
      this.registration.installing = worker;
      const installed = await worker.edition.install().then(
        () => true,
        () => false,
      );
      this.registration.installing = undefined;
      if (!installed) return;
      this.registration.waiting = worker;
      if (!this.tabs.some((tab) => tab.controlled)) await this.activate();
    });
    return this.updating;
  }

  activate() {
    const worker = this.registration.waiting;
    if (!worker) return this.activation;
    this.registration.waiting = undefined;
    this.registration.active = worker;
    this.activation = worker.edition.activate().catch(() => {});
    return this.activation;
  }

  /** The answer of the worker that is active at this moment, or of the network. */
  async ask(path, mode, controlled) {
    await this.activation;
    const worker = this.registration.active;
    const one = request(path, { mode });
    if (!worker || !controlled) return this.site.fetch(one);
    return worker.edition.respond(one, (promise) => promise.catch(() => {}));
  }

  nextId() {
    this.lastId += 1;
    return `tab${this.lastId}`;
  }

  /** Opens an address in a tab, with everything that the page loads. */
  async open(tab, path) {
    tab.leaving = true;
    let response = await this.ask(path, 'navigate', true);
    if (response.status === 301)
      response = await this.ask(response.headers.get('location').slice(SCOPE.length), 'navigate', true);
    // What it runs from here on is another document.
    Object.assign(tab, {
      id: this.nextId(),
      page: undefined,
      leaving: false,
      controlled: Boolean(this.registration.active),
    });
    const text = await response.text();
    if (!text.startsWith('{')) return;
    tab.page = JSON.parse(text);
    tab.whole =
      !this.evicted && tab.controlled && this.registration.active.manifest.build === `build${tab.page.edition}`;
    for (const asset of tab.page.assets.filter((one) => !one.includes('late'))) await this.load(tab, asset);
  }

  /** Loads a file of the page that a tab shows. */
  async load(tab, asset) {
    const { page, id, whole } = tab;
    if (!page) return;
    const response = await this.ask(asset, 'cors', tab.controlled).catch(() => Response.error());
    const text = response.status === 200 ? await response.text() : '';
    const stays = tab.id === id && !tab.leaving && this.tabs.includes(tab);
    if (text && !text.endsWith(`edition ${page.edition}`) && !text.startsWith('the same') && !text.includes('hotel')) {
      this.broken.push(`a page of edition ${page.edition} got “${text}” for ${asset}`);
    }
    if (text.includes('hotel') && whole && !this.evicted) {
      this.broken.push(`${asset} was answered with a page`);
    }
    if (!text && whole && stays && !this.evicted) {
      this.broken.push(
        `a page of edition ${page.edition} lost ${asset}, with edition ${this.registration.active.manifest.build} active`,
      );
    }
  }

  /** One move; none is waited for. */
  move() {
    const { random } = this;
    const tab = this.tabs.length > 0 && random.of(this.tabs);
    const moves = {
      open: () => {
        const fresh = { id: this.nextId() };
        this.tabs.push(fresh);
        return this.open(fresh, random.of(PAGES));
      },
      go: () => tab && !tab.leaving && this.open(tab, random.of(PAGES)),
      late: () =>
        tab?.page &&
        this.load(
          tab,
          tab.page.assets.find((one) => one.includes('late')),
        ),
      close: async () => {
        this.tabs = this.tabs.filter((one) => one !== tab);
        if (!this.tabs.some((one) => one.controlled)) await this.activate();
      },
      deploy: async () => {
        this.site.edition = random.of(EDITIONS);
      },
      update: () => this.update(),
      accept: () => this.activate(),
      network: async () => {
        this.site.cut();
        this.site.state = random.of(['up', 'up', 'up', 'down', 'html', 'stalled']);
      },
      sleep: async () => {
        if (this.registration.active) this.registration.active = this.worker(this.registration.active.manifest);
      },
      storage: async () => {
        let left = random.below(4);
        this.caches.failing = (name) =>
          name === 'put' && left-- > 0 ? new DOMException('no', 'QuotaExceededError') : undefined;
      },
      evict: async () => {
        if (random.below(4) > 0) return;
        this.evicted = true;
        const name = random.of([...this.caches.stores.keys(), '']);
        if (random.below(2)) this.caches.stores.clear();
        else this.caches.stores.get(name)?.delete(random.of([...this.caches.stores.get(name).keys()]));
      },
    };
    const act = moves[random.of(Object.keys(moves))];
    Promise.resolve(act()).catch(() => {});
  }

  async play() {
    this.update();
    for (let move = 0; move < MOVES; move += 1) {
      this.move();
      // Some steps of what is going on, before the next move.
      for (let steps = this.random.below(30); steps > 0; steps -= 1) {
        await new Promise((resume) => setImmediate(resume));
        if (this.scheduler.waiting.length === 0) break;
        this.scheduler.waiting.splice(this.random.below(this.scheduler.waiting.length), 1)[0]();
      }
    }
    this.caches.failing = () => undefined;
    if (this.site.state === 'stalled') this.site.cut();
    await this.scheduler.drain();
  }
}

/** Runs games and says with the seed what was broken. */
async function games(first, check) {
  for (let seed = first; seed < first + GAMES; seed += 1) {
    const game = new Game(seed);
    await game.play();
    assert.deepEqual(game.broken, [], `game ${seed}`);
    await check(game, seed);
  }
}

test('a page never mixes two editions, loses no file of its own, and gets no page in place of a file', async () => {
  let updates = 0;
  await games(1, (game) => {
    updates += Number(game.registration.active?.manifest.build !== 'build1');
  });
  assert.ok(updates > GAMES / 5, `only ${updates} games had an update`);
});

test('once complete, every address answers without a network', async () => {
  let complete = 0;
  await games(10_001, async (game, seed) => {
    const { active } = game.registration;
    if (!active || game.evicted || !(await settled(game, active.edition.store.record()))) return;
    complete += 1;
    game.site.state = 'down';
    for (const [path] of EDITIONS[0].files) {
      if (path !== '' && !path.endsWith('/')) continue;
      const response = await settled(game, active.edition.respond(request(path, { mode: 'navigate' })));
      assert.equal(response.status, 200, `game ${seed}: ${path}`);
      const page = JSON.parse(await response.text());
      assert.equal(`build${page.edition}`, active.manifest.build, `game ${seed}`);
      for (const asset of page.assets) {
        const answer = await settled(game, active.edition.respond(request(asset)));
        assert.equal(answer.status, 200, `game ${seed}: ${asset}`);
      }
    }
  });
  assert.ok(complete > GAMES / 3, `only ${complete} games ended with a complete edition`);
});

test('no partial cache survives, and of the others only those that an open page may need', async () => {
  await games(20_001, async (game, seed) => {
    if (game.evicted) return;
    const { active, waiting } = game.registration;
    game.site.state = 'down';
    for (const [name, store] of game.caches.stores) {
      assert.ok(
        [...store.keys()].some((url) => url.endsWith('sw.js?complete')),
        `game ${seed}: ${name} is partial`,
      );
    }
    if (!active || waiting || !(await settled(game, active.edition.store.record()))) return;
    game.tabs = [];
    await settled(game, active.edition.sweep());
    await settled(game, active.edition.sweep());
    assert.deepEqual([...game.caches.stores.keys()], [active.edition.store.cacheName], `game ${seed}`);
  });
});

/** A promise whose steps go on while it is waited for. */
async function settled(game, promise) {
  let done = false;
  const end = () => {
    done = true;
  };
  promise.then(end, end);
  while (!done) {
    await new Promise((resume) => setImmediate(resume));
    game.scheduler.waiting.shift()?.();
  }
  return promise;
}
