// What a new edition costs a reader who has kept a copy: `cargo xtask bench start --update DIR` runs it.
//
//   node update.mjs BEFORE AFTER
//
// BEFORE is the site as it was published, AFTER the one that takes its place at the same address.

import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { serve } from './server.mjs';

const [before, after] = process.argv.slice(2);
if (!after) {
  console.error('usage: node update.mjs BEFORE AFTER');
  process.exit(1);
}
const PEERS = process.env.ATLAS_PEERS ?? import.meta.dirname;
const { chromium } = createRequire(join(PEERS, 'package.json'))('playwright-core');

const browser = await chromium.launch({
  executablePath: process.env.ATLAS_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
});
/** @type {Map<string, number>} */
let asked = new Map();
const site = await serve(resolve(before), {}, (path, bytes) => asked.set(path, bytes));
const page = await (await browser.newContext()).newPage();
/** @param {'active' | 'waiting'} state */
const installed = async (state) => {
  const isThere = (/** @type {'active' | 'waiting'} */ state) =>
    navigator.serviceWorker.getRegistration().then((registration) => Boolean(registration?.[state]));
  for (let wait = 0; !(await page.evaluate(isThere, state)); wait += 1) {
    if (wait === 1000) throw new Error(`no worker is ${state}`);
    await page.waitForTimeout(300);
  }
};
await page.goto(site.url);
await installed('active');
await page.waitForTimeout(3000);
asked = new Map();
site.show(resolve(after));
await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
await installed('waiting');
await page.waitForTimeout(1000);
await browser.close();
site.stop();
const lines = [...asked].sort((a, b) => b[1] - a[1]);
for (const [path, bytes] of lines) console.log(`${String(bytes).padStart(9)}  ${path}`);
console.log(`${String(lines.reduce((sum, [, bytes]) => sum + bytes, 0)).padStart(9)}  in all, as it travels`);
