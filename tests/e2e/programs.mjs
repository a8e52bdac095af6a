// Programs of others that the tests run where they are installed.

import { execFileSync, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Debian keeps servers where the PATH of ordinary users does not lead. */
const FOLDERS = [...process.env.PATH.split(delimiter), '/usr/sbin'];

/** The path of a program; nothing where it is not installed. */
export function found(name) {
  return FOLDERS.map((folder) => join(folder, name)).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Why a test is skipped, for the option `skip`: the first of its programs that is not installed. */
export const without = (...names) => {
  const missing = names.find((name) => !found(name));
  return missing ? `${missing} is not installed` : false;
};

export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });

/** Waits until something answers there. */
export async function answers(url) {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await fetch(url).catch(() => null)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nothing answers at ${url}`);
}

/** Runs a program in the background until the function that comes back is called, or the tests end. */
export function background(command, words, options = {}) {
  const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'ignore'], ...options });
  const stop = () => child.kill();
  process.once('exit', stop);
  return Object.assign(stop, { child });
}

/** Runs a chore of the project and gives what it printed. */
export function xtask(...words) {
  const [program, ...first] = process.env.ATLAS_XTASK ? [process.env.ATLAS_XTASK] : ['cargo', 'xtask'];
  return execFileSync(program, [...first, ...words], { cwd: ROOT, encoding: 'utf8' });
}
