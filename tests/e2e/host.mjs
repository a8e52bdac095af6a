// Other people's pages: a server for the atlas that counts what it gives away, and one of another origin for hosts.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const started = async (server) => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const { port } = server.address();
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port, stop };
};

/** The files that were asked for, compressed with Brotli as `size` counts them; those that are compressed themselves are not. */
const small = new Map();

const compressed = (name, whole) => {
  if (extname(name) === '.png' || !(extname(name) in TYPES)) return null;
  const known = small.get(name);
  if (known?.whole.equals(whole)) return known.bytes;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: whole.length,
  };
  const bytes = brotliCompressSync(whole, { params });
  small.set(name, { whole, bytes });
  return bytes;
};

/**
 * The atlas below a path, compressed, as an ordinary host of static files serves it.
 *
 * `got` lists what was asked for, with the bytes that went over the line; `cors` is the header that sandboxed frames
 * need for modules.
 */
export async function atlas({ dist = DIST, base = '/atlas/', cors = true } = {}) {
  const got = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://host').pathname);
    const inside = path.startsWith(base) ? path.slice(base.length) : 'nowhere';
    const name = normalize(inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside);
    const whole = await readFile(join(dist, name)).catch(() => null);
    const small = whole && compressed(name, whole);
    const body = small ?? whole;
    const lost = body ?? (await readFile(join(dist, '404.html')).catch(() => 'Not found'));
    const immutable = /^(assets|editions)\//.test(name);
    response.writeHead(body ? 200 : 404, {
      'Content-Type': TYPES[body ? extname(name) : '.html'] ?? 'application/octet-stream',
      'Cache-Control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(small && { 'Content-Encoding': 'br' }),
      ...(cors && { 'Access-Control-Allow-Origin': '*' }),
    });
    got.push({ path: inside, bytes: lost.length, status: body ? 200 : 404 });
    response.end(lost);
  });
  const { port, stop } = await started(server);
  return { url: `http://127.0.0.1:${port}${base}`, origin: `http://127.0.0.1:${port}`, got, stop };
}

/** A host: each page is a text, or a text with headers. Another site than the atlas, for browsers too. */
export async function hosts() {
  const pages = new Map();
  const server = createServer((request, response) => {
    const { html = 'Not found', headers = {} } = pages.get(new URL(request.url, 'http://host').pathname) ?? {};
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
    response.end(html);
  });
  const { port, stop } = await started(server);
  const url = `http://localhost:${port}`;
  let count = 0;
  const put = (html, headers) => {
    count += 1;
    const path = `/${count}`;
    pages.set(path, { html, headers });
    return url + path;
  };
  return { put, url, stop };
}
