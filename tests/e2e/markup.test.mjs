// The Nu HTML checker, which is the W3C's, on every kind of page and of widget: it finds no error. It is a Java program;
// where no Java is there, the test says so and is skipped.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { kinds } from './dumb.mjs';

const DIST = process.env.ATLAS_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));
const CHECKER = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
const noJava = spawnSync('java', ['-version']).error ? 'there is no Java on this computer' : false;

/** The first page below each folder of widgets. */
function widgets() {
  const first = (folder) => {
    const entries = readdirSync(folder, { withFileTypes: true });
    if (entries.some(({ name }) => name === 'index.html')) return join(folder, 'index.html');
    const next = entries.find((entry) => entry.isDirectory());
    return next ? first(join(folder, next.name)) : [];
  };
  const folders = readdirSync(join(DIST, 'embed'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name }) => first(join(DIST, 'embed', name)));
}

test('the Nu HTML checker finds no error on any kind of page', { skip: noJava }, async () => {
  const files = [
    ...(await kinds()).map((path) => join(DIST, path, 'index.html')),
    ...widgets(),
    join(DIST, '404.html'),
  ];
  assert.ok(files.length > 30);
  const options = ['-jar', CHECKER, '--format', 'json', '--errors-only', '--exit-zero-always', '--stdout'];
  const answer = execFileSync('java', [...options, ...files], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const { messages } = JSON.parse(answer);
  const said = messages.map(({ url, lastLine, message }) => `${url.slice(url.indexOf(DIST))}:${lastLine}: ${message}`);
  assert.deepEqual(said, []);
});
