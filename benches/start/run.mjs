// The start benchmark: `cargo xtask bench start` runs it; README.md says what it measures.
//
//   node run.mjs OUT ROUNDS SITE [AGAINST]
//
// OUT is where report.json, report.md and the pages of the peers are written; SITE and AGAINST are built sites.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { peerPages } from './peers.mjs';
import { serve } from './server.mjs';

const [out, rounds, site, against] = process.argv.slice(2);
if (!site) {
  console.error('usage: node run.mjs OUT ROUNDS SITE [AGAINST]');
  process.exit(1);
}
const OUT = resolve(out);
const PEERS = process.env.ATLAS_PEERS ?? import.meta.dirname;
const { chromium } = createRequire(join(PEERS, 'package.json'))('playwright-core');

/** A slow phone: a quarter of this processor, and the line that Lighthouse calls slow 4G. */
const PROFILE = { slower: 4, latency: 150, bytesPerSecond: (1.6 * 1024 * 1024) / 8, width: 412, height: 800 };
const PAGES = ['', 'states/', 'states/russia/', 'timeline/', 'contested/', 'search/', 'map/', 'organs/'];
/** How long after the start tasks are still counted, in milliseconds. */
const REST = 4000;
/** What has not started after this many milliseconds never does. */
const PATIENCE = 60_000;

const browser = await chromium.launch({
  executablePath: process.env.ATLAS_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--no-first-run',
    '--disable-background-networking',
  ],
});

/** Notes in the page when the app runs, when all of it is there, what blocks, and what moves. */
const watch = () => {
  const seen = { tasks: [], shift: 0 };
  globalThis.seen = seen;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.tasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new MutationObserver(() => {
    const { app, views, drawn } = document.documentElement.dataset;
    if (app === 'running' || drawn) seen.running ??= performance.now();
    if (views === 'here' || drawn) seen.whole ??= performance.now();
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-app', 'data-views', 'data-drawn'] });
};

/** Opens an address on the phone, and says what it took. */
async function visit(context, url, { hasViews }) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: PROFILE.latency,
    downloadThroughput: PROFILE.bytesPerSecond,
    uploadThroughput: PROFILE.bytesPerSecond / 2,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: PROFILE.slower });
  const received = [];
  let offset;
  session.on('Network.requestWillBeSent', ({ wallTime, timestamp }) => {
    offset ??= wallTime - timestamp;
  });
  session.on('Network.dataReceived', ({ timestamp, encodedDataLength }) =>
    received.push([timestamp, encodedDataLength]),
  );
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: 'commit', timeout: PATIENCE });
  await page
    .waitForFunction((hasViews) => globalThis.seen?.running && (!hasViews || globalThis.seen.whole), hasViews, {
      timeout: PATIENCE,
      polling: 100,
    })
    .catch((error) => {
      throw new Error(`${url} did not start: ${error.message}`);
    });
  await page.waitForTimeout(REST);
  const seen = await page.evaluate(() => ({
    ...globalThis.seen,
    origin: performance.timeOrigin,
    // The document comes before the page that the protocol tells of.
    document: performance.getEntriesByType('navigation')[0].transferSize,
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }));
  await page.close();
  const until = (time) => {
    const end = (seen.origin + time) / 1000 - offset;
    return received.reduce((sum, [at, bytes]) => sum + (at <= end ? bytes : 0), seen.document);
  };
  return {
    kB: until(seen.running) / 1000,
    running: seen.running,
    'kB whole': until(seen.whole ?? seen.running) / 1000,
    whole: seen.whole ?? seen.running,
    paint: seen.paint,
    'longest task': Math.max(0, ...seen.tasks.map(([, duration]) => duration)),
    blocked: seen.tasks.reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0),
    shift: seen.shift,
  };
}

const phone = () => browser.newContext({ viewport: { width: PROFILE.width, height: PROFILE.height }, hasTouch: true });

/** A first visit without a worker, so that the page's own traffic is all there is. */
async function first(url, options) {
  const context = await phone();
  await context.route('**/sw.js', (route) => route.abort());
  const measured = await visit(context, url, options);
  await context.close();
  return measured;
}

/** A visit after one at which the worker has kept its copy. */
async function second(url, options) {
  const context = await phone();
  const page = await context.newPage();
  await page.goto(url);
  const isActive = () =>
    navigator.serviceWorker?.getRegistration().then((registration) => registration?.active?.state === 'activated');
  // A predicate that answers later would count as true at once.
  for (let wait = 0; !(await page.evaluate(isActive)); wait += 200) {
    if (wait > PATIENCE) throw new Error(`${url} has no worker`);
    await page.waitForTimeout(200);
  }
  await page.waitForTimeout(1000);
  await page.close();
  const measured = await visit(context, url, options);
  await context.close();
  return measured;
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const summary = (runs) =>
  Object.fromEntries(Object.keys(runs[0]).map((key) => [key, median(runs.map((run) => run[key]))]));

mkdirSync(OUT, { recursive: true });
const mounts = { peers: join(PEERS, 'node_modules'), drawn: peerPages(OUT, resolve(site)) };
const sites = [['this build', resolve(site)], ...(against ? [['the other', resolve(against)]] : [])];
const servers = new Map();
for (const [name, folder] of sites) servers.set(name, await serve(folder, mounts));
const has = (folder) => readFileSync(join(folder, 'index.html'), 'utf8').includes('atlas-record');

const tasks = [];
for (const page of PAGES) {
  for (const [name, folder] of sites) {
    tasks.push({ visit: 'first', page: `/${page}`, name, url: servers.get(name).url + page, hasViews: has(folder) });
  }
}
for (const peer of ['vis-timeline', 'timelinejs']) {
  const url = `${servers.get('this build').url}drawn/${peer}.html`;
  tasks.push({ visit: 'first', page: '/timeline/', name: peer, url, hasViews: false });
}
for (const page of ['', 'timeline/']) {
  for (const [name, folder] of sites) {
    tasks.push({ visit: 'second', page: `/${page}`, name, url: servers.get(name).url + page, hasViews: has(folder) });
  }
}

const runs = new Map(tasks.map((task) => [task, []]));
for (let round = 0; round < Number(rounds); round += 1) {
  // One after the other in every round, so that what slows this machine slows all.
  for (const task of tasks) runs.get(task).push(await (task.visit === 'first' ? first : second)(task.url, task));
  console.log(`round ${round + 1} of ${rounds}`);
}
await browser.close();
for (const { stop } of servers.values()) stop();

const rows = tasks.map((task) => ({ visit: task.visit, page: task.page, name: task.name, ...summary(runs.get(task)) }));
writeFileSync(
  join(OUT, 'report.json'),
  JSON.stringify({ profile: PROFILE, rounds: Number(rounds), rows }, undefined, 2),
);
const columns = ['kB', 'running', 'kB whole', 'whole', 'paint', 'longest task', 'blocked', 'shift'];
const round = (key, value) => (key === 'shift' ? value.toFixed(3) : String(Math.round(value)));
const lines = [
  `${cpus().length} × ${cpus()[0].model}, load ${loadavg()[0].toFixed(1)}; ${PROFILE.slower} times slower, ${PROFILE.latency} ms, 1.6 Mbit/s; median of ${rounds}.`,
  '',
  `| visit | page | site | ${columns.join(' | ')} |`,
  `|---|---|---|${columns.map(() => '---|').join('')}`,
];
for (const row of rows) {
  lines.push(
    `| ${row.visit} | ${row.page} | ${row.name} | ${columns.map((key) => round(key, row[key])).join(' | ')} |`,
  );
  const other = rows.find(({ visit, page, name }) => visit === row.visit && page === row.page && name === 'the other');
  if (row.name === 'this build' && other) {
    const ratio = (key) => (other[key] ? (row[key] / other[key]).toFixed(2) : '');
    lines.push(`| | | ratio | ${columns.map(ratio).join(' | ')} |`);
  }
}
writeFileSync(join(OUT, 'report.md'), `${lines.join('\n')}\n`);
console.log(lines.join('\n'));
