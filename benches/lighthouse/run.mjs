// What Lighthouse says of a page of each kind: `cargo xtask bench lighthouse` runs it; README.md says how.
//
//   node run.mjs REPORT ROUNDS SITE [PAGE]...
//
// REPORT is where the table is written; SITE is a built site, PAGE a path in it.

import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../start/server.mjs';

const [report, rounds, site, ...chosen] = process.argv.slice(2);
if (!site) {
  console.error('usage: node run.mjs REPORT ROUNDS SITE [PAGE]...');
  process.exit(1);
}
const PEERS = process.env.ATLAS_PEERS ?? import.meta.dirname;
const bring = async (name) => import(pathToFileURL(createRequire(join(PEERS, 'package.json')).resolve(name)).href);
const { default: lighthouse } = await bring('lighthouse');
const { launch } = await bring('chrome-launcher');

/** A page of each kind, two of them in Russian. */
const KINDS = [
  '',
  'timeline/',
  'map/',
  'states/',
  'states/russia/',
  'organs/',
  'operations/',
  'exercises/',
  'contested/',
  'search/?q=quorum',
  'rules/decide/',
  'data/',
  'sources/',
  'ru/',
  'ru/states/armenia/',
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const pages = chosen.length > 0 ? chosen : KINDS;
for (const page of pages) {
  const [path] = page.split('?');
  if (!existsSync(join(site, path, 'index.html'))) throw new Error(`there is no page ${path} in ${site}`);
}

const { url, stop } = await serve(resolve(site));
const chrome = await launch({
  chromePath: process.env.ATLAS_CHROMIUM ?? '/usr/bin/chromium',
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
});

/** The scores of a page in each category, from 0 to 100, with what costs some of them. */
async function judge(page) {
  const { lhr } = await lighthouse(url + page, { port: chrome.port, logLevel: 'error', onlyCategories: CATEGORIES });
  if (lhr.runtimeError) throw new Error(`${page}: ${lhr.runtimeError.message}`);
  const scores = CATEGORIES.map((id) => Math.round(lhr.categories[id].score * 100));
  const lost = CATEGORIES.flatMap((id) => lhr.categories[id].auditRefs)
    .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9)
    .map(({ id }) => `${id} (${lhr.audits[id].displayValue || lhr.audits[id].title})`);
  return { scores, lost: [...new Set(lost)], version: lhr.lighthouseVersion, agent: lhr.environment.hostUserAgent };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const rows = [];
let tool = '';
for (const page of pages) {
  const runs = [];
  for (let round = 0; round < Number(rounds); round += 1) runs.push(await judge(page));
  const scores = CATEGORIES.map((_, place) => median(runs.map((run) => run.scores[place])));
  const lost = [...new Set(runs.flatMap((run) => run.lost))];
  tool = `Lighthouse ${runs[0].version}, ${/Chrome\/[\d.]+/.exec(runs[0].agent)?.[0].replace('/', ' ')}`;
  rows.push([`/${page}`, ...scores, lost.join('; ')]);
  console.log(rows.at(-1).join('  '));
}
chrome.kill();
stop();

const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const day = new Date().toISOString().slice(0, 10);
const lines = [
  '# What Lighthouse says',
  '',
  `Written by \`cargo xtask bench lighthouse\`: ${tool}, its mobile profile, median of ${rounds}; ${cpus().length} × ${cpus()[0].model}; ${day}, commit ${commit}.`,
  '',
  `| page | ${CATEGORIES.join(' | ')} | what costs points |`,
  `|---|${CATEGORIES.map(() => '---|').join('')}---|`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];
writeFileSync(report, `${lines.join('\n')}\n`);
const missed = rows.filter((row) => row.slice(1, 5).some((score) => score < 100));
console.log(`${rows.length - missed.length} of ${rows.length} pages have 100 in each category.`);
