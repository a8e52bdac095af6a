// Serves the benchmark's page, the peers' packages and the input; keeps what pages send. Pages are isolated from other
// origins, because only then does their clock count in steps of five microseconds.

import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cache-control': 'no-store',
};

/** Resolves to `{ url, stop }`. `data` is the folder of input and of what is kept, `peers` that of npm packages. */
export async function serve({ data, peers }) {
  const roots = { bench: HERE, data, keep: data, peers: join(peers, 'node_modules') };
  const server = createServer((request, response) => {
    answer(roots, request, response).catch((error) => {
      response.writeHead(error.code === 'ENOENT' ? 404 : 500, ISOLATED).end(String(error));
    });
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}`, stop };
}

async function answer(roots, request, response) {
  const [, place, ...rest] = new URL(request.url, 'http://x').pathname.split('/').map(decodeURIComponent);
  if (!(place in roots)) return void response.writeHead(404, ISOLATED).end();
  const path = join(roots[place], normalize(`/${rest.join('/')}`));
  if (place === 'keep') {
    await pipeline(request, createWriteStream(path));
    return void response.writeHead(204, ISOLATED).end();
  }
  const { size } = statSync(path);
  response.writeHead(200, {
    ...ISOLATED,
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'content-length': size,
  });
  await pipeline(createReadStream(path), response);
}
