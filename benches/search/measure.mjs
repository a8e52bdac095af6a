// Runs in the page: builds, loads and times one engine. Node calls the functions in `window.bench`, one page for each.

const LIMIT = 10;
const WARM_UP = 200;
const ROUNDS = 5;
/** A share of the time is for the first round; what it gets through is what the later ones repeat. */
const FIRST_ROUND = 0.4;
/** The first round goes on beyond its share until it has got through this many. */
const FEWEST = 100;

let engine;
let records;
let index;

const engineOf = (name) => import(`/bench/engines/${name}.mjs`);
const recordsOf = async (size) => numbered(await (await fetch(`/data/records-${size}.json`)).json());
const numbered = (records) => records.map((record, number) => ({ number, ...record }));

window.bench = {
  /** Builds an index from the records and keeps it on the server as it would be shipped. */
  async build(name, size) {
    engine = await engineOf(name);
    records = await recordsOf(size);
    const started = performance.now();
    index = engine.build(records);
    const milliseconds = performance.now() - started;
    const saved = engine.save(index);
    const kept = await fetch(`/keep/${name}-${size}.index`, { method: 'POST', body: saved });
    if (!kept.ok) throw new Error(`the server kept nothing: ${kept.status}`);
    return { milliseconds };
  },

  /** Loads what is not counted for any engine: its code, and the records, which every page has to show results. */
  async prepare(name, size) {
    engine = await engineOf(name);
    records = await (engine.records ?? recordsOf)(size);
  },

  /** Opens a shipped index; fetching is not counted, decoding is. */
  async load(saved) {
    const shipped = await shippedIndex(saved);
    const started = performance.now();
    index = await engine.load(shipped, records);
    await engine.search(index, 'a', LIMIT);
    return { milliseconds: performance.now() - started };
  },

  /** The record numbers that each query finds, best first. */
  async answers(queries) {
    const answers = [];
    for (const query of queries) {
      const found = await engine.search(index, query, LIMIT);
      answers.push(engine.numbers ? await engine.numbers(found) : Array.from(found));
    }
    return answers;
  },

  /** Times keystrokes, each as the median of the rounds; fewer rounds or keystrokes where time is short. */
  async time(keystrokes, milliseconds) {
    const warm = performance.now() + milliseconds * 0.1;
    for (const text of keystrokes.slice(0, WARM_UP)) {
      await engine.search(index, text, LIMIT);
      if (performance.now() > warm) break;
    }
    const started = performance.now();
    const end = started + milliseconds;
    const rounds = [await round(keystrokes, started + milliseconds * FIRST_ROUND, end)];
    const timed = keystrokes.slice(0, rounds[0].length);
    while (rounds.length < ROUNDS && performance.now() < end) rounds.push(await round(timed, Infinity, Infinity));
    const each = (of) => timed.map((_, place) => of(rounds.map((times) => times[place])));
    return { rounds: rounds.length, times: each(median), least: each((times) => Math.min(...times)) };
  },

  memory: () => window.webAssemblyBytes(),
  isolated: () => window.crossOriginIsolated,
  resolution,
};

async function shippedIndex(saved) {
  // Pagefind fetches its files itself.
  if (engine.numbers) return saved;
  const response = await fetch(saved);
  return engine.binary ? new Uint8Array(await response.arrayBuffer()) : response.text();
}

async function round(keystrokes, share, end) {
  const times = [];
  for (const text of keystrokes) {
    const started = performance.now();
    const found = engine.search(index, text, LIMIT);
    // Waiting for what is already there would add a turn of the event loop.
    if (found instanceof Promise) await found;
    const ended = performance.now();
    times.push(ended - started);
    if (ended > (times.length < FEWEST ? end : share)) break;
  }
  return times;
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The smallest step of the clock, in milliseconds. */
function resolution() {
  let smallest = Infinity;
  for (let turn = 0; turn < 1000; turn += 1) {
    const started = performance.now();
    let now = started;
    while (now === started) now = performance.now();
    smallest = Math.min(smallest, now - started);
  }
  return smallest;
}
