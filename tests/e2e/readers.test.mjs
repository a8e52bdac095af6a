// Programs of others on the built site: what they give back is what the record says. ATLAS_PYTHON names the Python that
// has those in Python; `cargo xtask test` sets it up (tests/readers/requirements.txt) and says where it cannot.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { without } from './programs.mjs';

const DIST = process.env.ATLAS_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));
const PYTHON = process.env.ATLAS_PYTHON;
const skip = PYTHON ? false : 'the readers in Python are not installed: ATLAS_PYTHON is not set';

/** trafilatura takes what has such an id for navigation and for a caption; an id that is published stays. */
const TAKEN_FOR_ANOTHER_THING = ['states/kazakhstan#navy', 'sources/history-essay#garbled-captions'].flatMap((id) => [
  id,
  `ru/${id}`,
]);

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

for (const program of ['trafilatura', 'lynx', 'w3m']) {
  const missing = skip || (program === 'trafilatura' ? false : without(program));
  test(`${program} keeps every statement and every mark of doubt in both languages`, { skip: missing }, () => {
    const all = read.texts.lost[program];
    const lost = program === 'trafilatura' ? all.filter((id) => !TAKEN_FOR_ANOTHER_THING.includes(id)) : all;
    assert.ok(read.texts.statements > 1000);
    assert.deepEqual(lost.slice(0, 20), [], `${lost.length} of ${read.texts.statements} are lost`);
  });
}

test('four calendars have each event on its days, and what is uncertain as tentative', { skip }, () => {
  const { events, changed } = read.calendars;
  assert.ok(events > 300);
  assert.deepEqual(Object.keys(changed), ['icalendar', 'recurring', 'ics', 'vobject']);
  for (const [library, some] of Object.entries(changed)) assert.deepEqual(some.slice(0, 20), [], library);
});

test('rdflib and PyLD read the same linked data without a network, and it has the shapes that it should', {
  skip,
}, () => {
  const { triples, one_only, conforms, report } = read.linked_data;
  assert.ok(triples[0] > 10_000);
  assert.equal(triples[0], triples[1]);
  assert.deepEqual(one_only, []);
  assert.ok(conforms, report);
});

test('the queries of the page of downloads run, and DuckDB and pandas say who was party on a day', { skip }, () => {
  const { sql, pandas, own } = read.tables;
  assert.ok(own.length > 5 && own.includes('Kyrgyzstan') && !own.includes('Uzbekistan'));
  assert.deepEqual(sql, [own]);
  assert.deepEqual(pandas[0], own);
  assert.ok(pandas[1] > 50, `${pandas[1]} steps`);
});
