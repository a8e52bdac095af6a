// A server of static files with faults to order: it stops, stalls, answers HTML for everything, or what a test says.

import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
};

/** Stands for a folder that was asked for without its slash. */
const REDIRECT = Symbol('redirect');

export class FaultyServer {
  /** @type {string[]} */
  requests = [];
  /** @type {Set<import('node:net').Socket>} */
  sockets = new Set();
  port = 0;
  /**
   * What is answered in the place of a file; `stall` answers nothing.
   *
   * @type {((path: string | undefined, request: import('node:http').IncomingMessage) => any) | undefined}
   */
  fault = undefined;

  /**
   * @param {string} folder the one that is served now; a test deploys another edition by setting it
   * @param {string} base
   */
  constructor(folder, base = '/') {
    this.folder = folder;
    this.base = base;
  }

  get url() {
    return `http://127.0.0.1:${this.port}${this.base}`;
  }

  /** Starts, or starts again at the same port. */
  async start() {
    this.server = createServer((request, response) => this.answer(request, response));
    this.server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    await new Promise((resolve) => this.server.listen(this.port, '127.0.0.1', () => resolve(undefined)));
    this.port = /** @type {import('node:net').AddressInfo} */ (this.server.address()).port;
    return this;
  }

  /** Is gone: connections are refused. */
  async stop() {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** The paths that were asked for since the last time. */
  taken() {
    return this.requests.splice(0);
  }

  answer(request, response) {
    const path = decodeURIComponent(new URL(request.url, this.url).pathname);
    this.requests.push(path);
    const inside = path.startsWith(this.base) ? path.slice(this.base.length) : undefined;
    const fault = this.fault?.(inside, request);
    if (fault === 'stall') return;
    if (fault)
      return send(response, fault.status ?? 200, fault.type ?? 'text/html', fault.body ?? '<p>Welcome to the hotel');
    const file = inside === undefined ? undefined : this.find(inside);
    if (file === REDIRECT) {
      response.writeHead(301, { location: `${path}/` });
      response.end();
      return;
    }
    if (typeof file === 'string')
      send(response, 200, TYPES[extname(file)] ?? 'application/octet-stream', readFileSync(file));
    else send(response, 404, 'text/html', '<h1>Not found</h1>');
  }

  find(inside) {
    const path = join(this.folder, inside);
    const kind = statSync(path, { throwIfNoEntry: false });
    if (kind?.isFile()) return path;
    if (!kind?.isDirectory()) return undefined;
    const index = join(path, 'index.html');
    if (!statSync(index, { throwIfNoEntry: false })) return undefined;
    return inside === '' || inside.endsWith('/') ? index : REDIRECT;
  }
}

function send(response, status, type, body) {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache' });
  response.end(body);
}
