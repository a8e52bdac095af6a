// Takes pictures of the built site: `node screenshots.mjs FOLDER [ADDRESS...]`; `cargo xtask screenshots` runs it.

import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { serve } from './server.mjs';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const WIDTHS = [360, 768, 1280, 1920];
const SCHEMES = ['light', 'dark'];
const HEIGHT = 900;

const [folder, ...wanted] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node screenshots.mjs FOLDER [ADDRESS...]');
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const addresses = wanted.length > 0 ? wanted : examples();
const server = await serve();
const browser = await launch();
try {
  for (const scheme of SCHEMES) for (const width of WIDTHS) await shoot(scheme, width);
} finally {
  await browser.close();
  server.stop();
}
console.log(`${addresses.length * WIDTHS.length * SCHEMES.length} pictures in ${folder}`);

async function shoot(colorScheme, width) {
  const viewport = { width, height: HEIGHT };
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce', serviceWorkers: 'block' });
  const page = await context.newPage();
  for (const address of addresses) {
    await page.goto(new URL(address.replace(/^\/+/, ''), server.url).href, { waitUntil: 'networkidle' });
    const path = join(folder, `${nameOf(address)}-${width}-${colorScheme}.png`);
    await page.screenshot({ path, fullPage: true });
  }
  await context.close();
}

function nameOf(address) {
  return address.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'home';
}

/** The home page, every page below it, and the first page of each kind below those. */
function examples() {
  const kinds = pagesIn('');
  return ['/', ...kinds, ...kinds.flatMap((kind) => pagesIn(kind.slice(1)).slice(0, 1))];
}

function pagesIn(place) {
  const folders = readdirSync(join(DIST, place)).sort();
  const isPage = (name) => existsSync(join(DIST, place, name, 'index.html'));
  return folders.filter(isPage).map((name) => `/${place}${name}/`);
}
