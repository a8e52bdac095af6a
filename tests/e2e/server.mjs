// Starts `xtask serve` on a free port, below any base path.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Serves dist/ and resolves to `{ url, stop }` once the server has printed its address. */
export async function serve(base = '/') {
  const xtask = process.env.ATLAS_XTASK;
  const [program, ...first] = xtask ? [xtask] : ['cargo', 'xtask'];
  const options = ['serve', '--no-build', '--port', '0', '--base', base];
  const child = spawn(program, [...first, ...options], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url) return { url, stop };
  }
  throw new Error('the server ended without printing an address');
}
