// The search benchmark: `cargo xtask bench search` makes its input and runs it; README.md says what it measures.
//
//   node run.mjs OUT ENGINES SIZES SECONDS
//
// OUT has queries.json and records-SIZE.json, the atlas's module and its atlas-SIZE.index; report.json and report.md
// are written there. ENGINES and SIZES are lists with commas.

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { keystrokes, percentile, rank, relevance } from './figures.mjs';
import { build as buildPagefind } from './pagefind-build.mjs';
import { markdown } from './report.mjs';
import { serve } from './server.mjs';

const [folder, engineList, sizeList, secondsText] = process.argv.slice(2);
if (!secondsText) {
  console.error('usage: node run.mjs OUT ENGINES SIZES SECONDS');
  process.exit(1);
}
const OUT = resolve(folder);
const PEERS = process.env.ATLAS_PEERS ?? import.meta.dirname;
const SECONDS = Number(secondsText);
/** Building or loading an index may take this long; what takes longer is reported as not finished. */
const PATIENCE = 300_000;
/** Fewer timed keystrokes than this say nothing. */
const FEWEST = 50;
/** Brotli's highest quality takes minutes above this many bytes. */
const LARGE = 20_000_000;

const require = createRequire(join(PEERS, 'package.json'));
const { chromium } = require('playwright-core');
const read = (name) => JSON.parse(readFileSync(join(OUT, name), 'utf8'));

const queries = read('queries.json');
const typed = keystrokes(queries);
const server = await serve({ data: OUT, peers: PEERS });
const browser = await chromium.launch({
  executablePath: process.env.ATLAS_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--no-first-run',
  ],
});
const report = {
  day: new Date().toISOString().slice(0, 10),
  machine: { cores: cpus().length, processor: cpus()[0].model, browser: browser.version() },
  method: { keystrokes: typed.length, seconds: SECONDS, patience: PATIENCE / 1000 },
  versions: JSON.parse(readFileSync(join(PEERS, 'package.json'), 'utf8')).devDependencies,
  runs: [],
};
try {
  for (const size of sizeList.split(',')) {
    for (const engine of engineList.split(',')) {
      const run = await measured(engine, size);
      report.runs.push(run);
      console.log(line(run));
      // Whatever happens later, what has been measured is kept.
      writeFileSync(join(OUT, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
      writeFileSync(join(OUT, 'report.md'), markdown(report));
    }
  }
} finally {
  await browser.close();
  server.stop();
}

/** Everything about one engine at one size, or where it stopped. */
async function measured(engine, size) {
  const records = read(`records-${size}.json`);
  const run = { engine, size: records.length, real: size === 'real' };
  const phases = { built, opened, judged, timed };
  for (const [phase, work] of Object.entries(phases)) {
    try {
      Object.assign(run, await work(run, engine, size, records));
    } catch (error) {
      run.failed = { phase, why: String(error.message ?? error).split('\n')[0] };
      break;
    }
  }
  await run.page?.context().close();
  delete run.page;
  delete run.saved;
  if (!engine.startsWith('atlas')) rmSync(join(OUT, `${engine}-${size}.index`), { recursive: true, force: true });
  return run;
}

async function built(_run, engine, size, records) {
  const file = join(OUT, `${engine}-${size}.index`);
  if (engine === 'atlas') {
    const { milliseconds } = read(`atlas-${size}.json`);
    return {
      saved: `/data/atlas-${size}.index`,
      buildMs: milliseconds,
      builtOn: 'host',
      ...weighed(readFileSync(file)),
    };
  }
  if (engine === 'pagefind') {
    const pagefind = await import(pathToFileURL(join(PEERS, 'node_modules/pagefind/lib/index.js')));
    const started = performance.now();
    const { bytes } = await within(buildPagefind(pagefind, records, file)).finally(() => pagefind.close());
    const buildMs = performance.now() - started;
    return {
      saved: `${server.url}/data/pagefind-${size}.index`,
      buildMs,
      builtOn: 'host',
      bytes,
      brotli: bytes,
      precompressed: true,
    };
  }
  const page = await newPage();
  try {
    const { milliseconds } = await within(
      page.evaluate(([name, size]) => window.bench.build(name, size), [engine, size]),
    );
    return {
      saved: `/data/${engine}-${size}.index`,
      buildMs: milliseconds,
      builtOn: 'browser',
      ...weighed(readFileSync(file)),
    };
  } finally {
    await page.context().close();
  }
}

/** A fresh page has only the shipped index, as a reader's has. */
async function opened(run, engine, size) {
  const page = await newPage();
  run.page = page;
  const empty = await memory(page);
  await within(page.evaluate(([name, size]) => window.bench.prepare(name, size), [engine, size]));
  // The documents of the atlas lie in the memory of its module and cannot be told apart, so all of it is counted.
  const before = engine === 'atlas' ? empty : await memory(page);
  const { milliseconds } = await within(page.evaluate((saved) => window.bench.load(saved), run.saved));
  return { loadMs: milliseconds, memoryBytes: (await memory(page)) - before };
}

async function timed({ page }) {
  const limit = SECONDS * 1000;
  const { rounds, times, least } = await within(
    page.evaluate(([texts, limit]) => window.bench.time(texts, limit), [typed, limit]),
    limit + PATIENCE,
  );
  if (times.length < FEWEST) throw new Error(`${times.length} keystrokes in ${SECONDS} s`);
  const at = (numbers) => [0.5, 0.95, 0.99].map((share) => percentile(numbers, share));
  const [p50, p95, p99] = at(times);
  return {
    keystrokes: times.length,
    rounds,
    p50,
    p95,
    p99,
    least: at(least),
    slowest: slowest(least),
    load: loadavg()[0],
    clock: await page.evaluate(() => window.bench.resolution()),
  };
}

/** The keystrokes that took longest in their quickest round: where there is something to gain. */
function slowest(times) {
  const order = times.map((_, place) => place).toSorted((a, b) => times[b] - times[a]);
  return order.slice(0, 20).map((place) => [typed[place], Number(times[place].toFixed(3))]);
}

/** Only the real record has judged answers. */
async function judged({ page, real }, _engine, _size, records) {
  if (!real) return {};
  const texts = queries.map(({ query }) => query);
  const found = await within(page.evaluate((texts) => window.bench.answers(texts), texts));
  const ranks = queries.map((query, place) => ({
    ...query,
    rank: rank(
      query,
      found[place].map((number) => records[number].address),
    ),
  }));
  const of = (some) => relevance(some.map((one) => one.rank));
  const classes = [...new Set(queries.map((query) => query.class))];
  return {
    relevance: of(ranks),
    halves: { tuning: of(ranks.filter((one) => !one.held_out)), heldOut: of(ranks.filter((one) => one.held_out)) },
    classes: Object.fromEntries(classes.map((name) => [name, of(ranks.filter((one) => one.class === name))])),
    missed: ranks
      .map(({ query, rank }, place) => ({
        query,
        rank,
        first: found[place].slice(0, 3).map((number) => records[number].address),
      }))
      .filter((one) => one.rank !== 1),
  };
}

async function newPage() {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(0);
  await page.goto(`${server.url}/bench/page.html`);
  await page.waitForFunction(() => window.bench);
  if (!(await page.evaluate(() => window.bench.isolated())))
    throw new Error('the page is not isolated: its clock is coarse');
  return page;
}

/** Bytes of script heap, of buffers and of WebAssembly, after a collection. */
async function memory(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.enable');
  for (let turn = 0; turn < 2; turn += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return usedSize + (await page.evaluate(() => window.bench.memory()));
}

function weighed(bytes) {
  const quality = bytes.length > LARGE ? 5 : 11;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { bytes: bytes.length, brotli: brotliCompressSync(bytes, { params }).length, brotliQuality: quality };
}

async function within(work, limit = PATIENCE) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not finished in ${Math.round(limit / 1000)} s`)), limit);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function line({
  engine,
  size,
  failed,
  p50,
  p95,
  p99,
  keystrokes,
  rounds,
  bytes,
  brotli,
  buildMs,
  loadMs,
  memoryBytes,
  relevance,
}) {
  const ms = (number) => number?.toFixed(number < 10 ? 3 : 1);
  const mb = (number) => number !== undefined && (number / 1e6).toFixed(2);
  const found = relevance
    ? ` found ${(100 * relevance.success1).toFixed(1)}/${(100 * relevance.success3).toFixed(1)}`
    : '';
  const stop = failed ? ` STOPPED at ${failed.phase}: ${failed.why}` : '';
  return `${engine} ${size}: p50 ${ms(p50)} p95 ${ms(p95)} p99 ${ms(p99)} ms (${keystrokes}×${rounds}), build ${ms(buildMs)} load ${ms(loadMs)} ms, index ${mb(bytes)} MB (${mb(brotli)} br), memory ${mb(memoryBytes)} MB${found}${stop}`;
}
