// The timeline benchmark: `cargo xtask bench timeline` builds the atlas's module and runs it; README.md says what it measures.
//
//   node run.mjs OUT SIZES
//
// OUT has the atlas's module; report.json and report.md are written there. SIZES is a list with commas.

import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { cpus, loadavg } from 'node:os';
import { extname, join, resolve } from 'node:path';

const [folder, sizes] = process.argv.slice(2);
if (!sizes) {
  console.error('usage: node run.mjs OUT SIZES');
  process.exit(1);
}
const OUT = resolve(folder);
const PEERS = process.env.ATLAS_PEERS ?? import.meta.dirname;
const { chromium } = createRequire(join(PEERS, 'package.json'))('playwright-core');
const ENGINES = ['atlas', 'vis-timeline'];
const WINDOWS = { 'all years': ['1991-01-01', '2027-01-01'], 'one year': ['2010-01-01', '2011-01-01'] };
/** Frames of a pan: four seconds, if all are in time. */
const FRAMES = 240;
/** What has not been drawn after this many milliseconds is given up. */
const PATIENCE = 120_000;

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};
const ROOTS = {
  module: join(OUT, 'module'),
  peers: join(PEERS, 'node_modules'),
  bench: import.meta.dirname,
  style: join(import.meta.dirname, '../../style'),
};
const server = createServer((request, response) => {
  const [, root, ...rest] = new URL(request.url, 'http://localhost').pathname.split('/');
  try {
    const bytes = readFileSync(join(ROOTS[root], ...rest));
    // Only an isolated page has a clock in steps of 5 µs.
    response.writeHead(200, {
      'Content-Type': TYPES[extname(request.url)] ?? 'application/octet-stream',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    });
    response.end(bytes);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const url = `http://127.0.0.1:${server.address().port}/bench/page.html`;
const browser = await chromium.launch({
  executablePath: process.env.ATLAS_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
});

const report = {
  day: new Date().toISOString().slice(0, 10),
  machine: { cores: cpus().length, processor: cpus()[0].model, browser: browser.version(), load: loadavg()[0] },
  versions: JSON.parse(readFileSync(join(PEERS, 'package.json'), 'utf8')).devDependencies,
  runs: [],
};
try {
  for (const size of sizes.split(',').map(Number)) {
    for (const [name, days] of Object.entries(WINDOWS)) {
      for (const engine of ENGINES) {
        const run = { engine, size, window: name };
        const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
        try {
          await page.goto(url);
          await page.waitForFunction(() => window.bench);
          const work = page.evaluate(
            ([engine, size, days, frames]) => window.bench.run(engine, size, days, frames),
            [engine, size, days, FRAMES],
          );
          let timer;
          const late = new Promise(
            (_, fail) => (timer = setTimeout(() => fail(new Error(`not finished in ${PATIENCE / 1000} s`)), PATIENCE)),
          );
          Object.assign(run, await Promise.race([work, late]).finally(() => clearTimeout(timer)));
        } catch (error) {
          run.failed = String(error.message ?? error).split('\n')[0];
        }
        await page.context().close();
        report.runs.push(run);
        console.log(JSON.stringify(run));
        writeFileSync(join(OUT, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
        writeFileSync(join(OUT, 'report.md'), markdown());
      }
    }
  }
} finally {
  await browser.close();
  server.close();
}

function markdown() {
  const number = (value) => (value === undefined ? '' : value.toFixed(1));
  const head = [
    'events',
    'time shown',
    'engine',
    'until drawn, ms',
    'elements',
    'pan: frames a second',
    'p95, ms',
    'longest',
    'sweep: frames a second',
    'p95, ms',
    'longest',
  ];
  const rows = report.runs.map((run) =>
    run.failed
      ? [run.size, run.window, run.engine, run.failed, '', '', '', '', '', '', '']
      : [
          run.size,
          run.window,
          run.engine,
          number(run.drawn),
          run.elements,
          ...[run.pan, run.sweep].flatMap(({ rate, p95, longest }) => [rate, p95, longest].map(number)),
        ],
  );
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return (
    `${report.day}, ${report.machine.cores} cores, ${report.machine.browser}; load of the machine at the beginning ${number(report.machine.load)}.\n\n` +
    [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n')
  );
}
