// A server that knows nothing: files and index.html, no headers but the type, no compression. Made to order, it also
// does what poor hosts do.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = process.env.ATLAS_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml',
};

/**
 * Serves dist/ below a base path and resolves to `{ url, stop }`.
 *
 * `redirect` adds the slash that a folder needs; `notFound` answers what is not there: with 404.html and its status
 * (`page`), with the status alone (`bare`), or with the home page and 200, as hosts set up for one page do (`home`);
 * `onlyHtml` answers the home page with 200 for everything that is no page; `lax` takes many slashes for one and
 * answers a folder without its slash with its page, as `serve` does, whatever references follow from it.
 */
export async function dumb({
  base = '/x/y/',
  redirect = false,
  notFound = 'page',
  onlyHtml = false,
  lax = false,
} = {}) {
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url, 'http://host');
    const asked = decodeURIComponent(pathname);
    const path = lax ? `${asked}/`.replace(/\/+/g, '/').replace(/(\.[^/]*)\/$/, '$1') : asked;
    const send = (status, body, type = TYPES['.html']) => {
      response.writeHead(status, { 'Content-Type': type });
      response.end(body);
    };
    const file = (name) => readFile(join(DIST, normalize(name))).catch(() => null);
    const inside = path.startsWith(base) ? path.slice(base.length) : null;
    if (inside !== null) {
      const name = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
      const isPage = extname(name) === '.html';
      const found = onlyHtml && !isPage ? null : await file(name);
      if (found) return send(200, found, TYPES[extname(name)] ?? 'application/octet-stream');
      if (redirect && (await file(`${inside}/index.html`))) {
        response.writeHead(301, { Location: `${pathname}/${search}` });
        return response.end();
      }
      if (onlyHtml || notFound === 'home') return send(200, await file('index.html'));
      if (notFound === 'page') return send(404, await file('404.html'));
    }
    return send(404, 'Not found', 'text/plain');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  // A test that fails must not keep the run open.
  server.unref();
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return {
    url: `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}${base}`,
    stop,
  };
}

/** One address of each kind of page: of every part the list, and its first entry; taken from the sitemap. */
export async function kinds() {
  const sitemap = await readFile(join(DIST, 'sitemap.xml'), 'utf8');
  const addresses = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
  const paths = addresses.map((address) => address.slice(addresses[0].length));
  const shapes = new Map(paths.map((path) => [path.split('/').with(-1, '').length + path.split('/')[0], path]));
  return [...shapes.values()];
}
