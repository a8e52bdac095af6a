// What a long visit holds: memory of the module and of scripts after many pages. `cargo xtask bench start --memory`.
//
//   node memory.mjs NAVIGATIONS SITE...
//
// Each SITE is a built site. Pages are opened by their links, within one document.

import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { serve } from './server.mjs';

const [navigations, ...sites] = process.argv.slice(2);
if (sites.length === 0) {
  console.error('usage: node memory.mjs NAVIGATIONS SITE...');
  process.exit(1);
}
const PEERS = process.env.ATLAS_PEERS ?? import.meta.dirname;
const { chromium } = createRequire(join(PEERS, 'package.json'))('playwright-core');
/** Opened in turn; between them the first page is not. */
const PAGES = ['states/', 'states/russia/', 'timeline/', 'organs/', 'map/', 'contested/', 'exercises/', 'sources/'];
/** How often the memory is read. */
const READINGS = 4;

const browser = await chromium.launch({
  executablePath: process.env.ATLAS_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
});
for (const folder of sites) {
  const site = await serve(resolve(folder));
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.addInitScript(() => {
    // The module's memory is not for other scripts; its instance passes here.
    for (const name of /** @type {const} */ (['instantiate', 'instantiateStreaming'])) {
      const made = WebAssembly[name];
      WebAssembly[name] = async (...all) => {
        const result = await made.apply(WebAssembly, all);
        const memory = (result.instance ?? result).exports.memory;
        if (memory) globalThis.moduleMemory = memory;
        return result;
      };
    }
  });
  await page.goto(site.url);
  const parts = await page.evaluate(() => Boolean(document.querySelector('meta[name="atlas-record"]')));
  await page.waitForFunction((parts) => document.documentElement.dataset[parts ? 'views' : 'app'], parts, {
    timeout: 120_000,
    polling: 100,
  });
  const read = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const module = await page.evaluate(() => globalThis.moduleMemory?.buffer.byteLength ?? 0);
    return `module ${(module / 2 ** 20).toFixed(2)} MiB, scripts ${(usedSize / 1e6).toFixed(2)} MB`;
  };
  console.log(`${folder}: at the start ${await read()}`);
  const step = Math.ceil(Number(navigations) / READINGS);
  for (let done = 0; done < Number(navigations); done += step) {
    await page.evaluate(
      async ([root, pages, from, count]) => {
        for (let one = from; one < from + count; one += 1) {
          const path = pages[one % pages.length];
          const link = document.createElement('a');
          link.href = root + path;
          document.querySelector('main').append(link);
          link.click();
          // The page stands a frame after its address.
          const stands = () => location.pathname === new URL(root + path).pathname && !link.isConnected;
          for (let wait = 0; wait < 500 && !stands(); wait += 1) await new Promise((go) => setTimeout(go, 4));
          await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
          link.remove();
        }
      },
      /** @type {const} */ ([site.url, PAGES, done, step]),
    );
    console.log(`${folder}: after ${done + step} pages ${await read()}, at ${new URL(page.url()).pathname}`);
  }
  await context.close();
  site.stop();
}
await browser.close();
