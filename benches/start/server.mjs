// Serves a built site as a static host does: compressed, names after content kept for ever.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** What hosts compress; all else is compressed by what it is. */
const COMPRESSED = ['.html', '.js', '.css', '.json', '.svg', '.wasm', '.webmanifest'];

/** The bytes of a file as they travel: its Brotli sibling, or what Brotli makes of a file that has none. */
function travelling(file, kept) {
  if (!kept.has(file)) {
    const bytes = readFileSync(file);
    const is = COMPRESSED.includes(extname(file));
    const small = existsSync(`${file}.br`) ? readFileSync(`${file}.br`) : is && brotliCompressSync(bytes);
    kept.set(file, small ? { bytes: small, encoding: 'br' } : { bytes });
  }
  return kept.get(file);
}

/**
 * Resolves to `{ url, show, stop }` for a folder; `mounts` are further folders by the first part of the path, `tell` is
 * told of each answer its path and how many bytes travel, and `show` serves another folder at the same address.
 */
export async function serve(folder, mounts = {}, tell = (_path, _bytes) => {}) {
  const kept = new Map();
  let root = folder;
  // Compressing takes its time: nobody's first visit waits for it.
  const assets = readdirSync(join(root, 'assets')).filter((name) => !/\.(br|gz)$/.test(name));
  for (const name of assets) travelling(join(root, 'assets', name), kept);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    const [, first, ...rest] = path.split('/');
    let file = first in mounts ? join(mounts[first], normalize(`/${rest.join('/')}`)) : join(root, normalize(path));
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!existsSync(file)) return void response.writeHead(404).end();
    const { bytes, encoding } = travelling(file, kept);
    tell(path, bytes.length);
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-length': bytes.length,
      'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(encoding && { 'content-encoding': encoding }),
    });
    response.end(bytes);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  const show = (other) => {
    root = other;
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, show, stop };
}
