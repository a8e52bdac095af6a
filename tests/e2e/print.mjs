// Prints pages of the built site as tagged PDF: `node print.mjs FOLDER ADDRESS...`; `cargo xtask deposit` runs it.
//
// The pages are the served ones, without the program, with all that is folded open; Chromium writes their headings,
// lists, tables and links as tags, and their headings as bookmarks.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { serve } from './server.mjs';

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, ...addresses] = process.argv.slice(2);
  if (!folder || addresses.length === 0) {
    console.error('usage: node print.mjs FOLDER ADDRESS...');
    process.exit(1);
  }
  const server = await serve();
  const browser = await launch();
  try {
    await print(browser, server.url, folder, addresses);
  } finally {
    await browser.close();
    server.stop();
  }
  console.log(`${addresses.length} pages printed to ${folder}`);
}

/** Prints addresses of a site into a folder, each as a file with its name. */
export async function print(browser, site, folder, addresses) {
  mkdirSync(folder, { recursive: true });
  const context = await browser.newContext({ colorScheme: 'light', serviceWorkers: 'block' });
  // The served page is what is printed: no script of the site runs on it.
  await context.route(/\.m?js$/, (route) => route.abort());
  const page = await context.newPage();
  for (const address of addresses) {
    await page.goto(new URL(address.replace(/^\/+/, ''), site).href, { waitUntil: 'load' });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('main details:not(.cite)')) details.open = true;
      // A tagged figure must have a name. On the screen the drawing is passed over or walked, for words stand beside it.
      for (const figure of document.querySelectorAll('main figure')) {
        const title = figure.querySelector('figcaption, .chart__title')?.textContent ?? '';
        for (const svg of figure.querySelectorAll('svg')) {
          const name = title || svg.getAttribute('aria-label');
          svg.removeAttribute('aria-hidden');
          svg.setAttribute('role', 'img');
          svg.setAttribute('aria-label', `${name.replace(/\.?$/, '.')} The same stands in words beside it.`);
        }
        figure.setAttribute('role', 'group');
      }
    });
    const path = join(folder, `${nameOf(address)}.pdf`);
    await page.pdf({ path, format: 'A4', tagged: true, outline: true, preferCSSPageSize: true });
  }
  await context.close();
}

/** The name of a file: `states-armenia` for `/states/armenia/`. */
function nameOf(address) {
  return address.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'home';
}
