// Programs of others in Python, on the built site: what they give back is what the record says. ATLAS_PYTHON names the
// Python that has them; `cargo xtask test` sets it up (tests/readers/requirements.txt) and says where it cannot.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const DIST = process.env.ATLAS_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));
const PYTHON = process.env.ATLAS_PYTHON;
const skip = PYTHON ? false : 'the readers in Python are not installed: ATLAS_PYTHON is not set';

/** trafilatura takes what has such an id for navigation and for a caption; an id that is published stays. */
const TAKEN_FOR_ANOTHER_THING = ['states/kazakhstan#navy', 'sources/history-essay#garbled-captions'];

let read;

before(() => {
  if (skip) return;
  const script = fileURLToPath(new URL('../readers/read.py', import.meta.url));
  const { stdout, stderr, status } = spawnSync(PYTHON, [script, DIST], { encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(status, 0, stderr);
  read = JSON.parse(stdout);
});

test('mlcroissant gives every cell of every table back as it is', { skip }, () => {
  assert.ok(read.croissant.cells > 100_000);
  assert.deepEqual(read.croissant.changed.slice(0, 20), [], `${read.croissant.changed.length} cells are changed`);
});

test('cffconvert finds the citation file valid', { skip }, () => {
  assert.equal(read.citation, null);
});

test('trafilatura keeps every statement and every mark of doubt', { skip }, () => {
  const lost = read.texts.lost.filter((id) => !TAKEN_FOR_ANOTHER_THING.includes(id));
  assert.ok(read.texts.statements > 1000);
  assert.deepEqual(lost.slice(0, 20), [], `${lost.length} of ${read.texts.statements} are lost`);
});
