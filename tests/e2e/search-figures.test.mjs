// The arithmetic of the search benchmark's report.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keystrokes, percentile, rank, relevance, shuffled } from '../../benches/search/figures.mjs';
import { markdown } from '../../benches/search/report.mjs';

test('percentiles are by the nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, place) => 100 - place);
  const cases = [
    [hundred, 0.5, 50],
    [hundred, 0.95, 95],
    [hundred, 0.99, 99],
    [[3], 0.5, 3],
    [[1, 2], 0.95, 2],
    [[], 0.5, null],
  ];
  for (const [numbers, share, expected] of cases) assert.equal(percentile(numbers, share), expected);
});

test('a page is answered by its statements, a statement only by itself', () => {
  const cases = [
    [['a/b'], ['a/c', 'a/b#x'], 2],
    [['a/b#x'], ['a/b', 'a/b#y', 'a/b#x'], 3],
    [['a/b'], ['a/bc'], 0],
    [['a/b'], [], 0],
  ];
  for (const [expect, found, expected] of cases) assert.equal(rank({ expect }, found), expected);
});

test('success and reciprocal ranks', () => {
  assert.deepEqual(relevance([1, 2, 4, 0]), { queries: 4, success1: 0.25, success3: 0.5, mrr: (1 + 0.5 + 0.25) / 4 });
});

test('keystrokes are the beginnings of every query, by characters and in a fixed order', () => {
  const queries = [{ query: 'ab' }, { query: 'é😀' }];
  assert.deepEqual(keystrokes(queries).toSorted(), ['a', 'ab', 'é', 'é😀']);
  const items = Array.from({ length: 50 }, (_, item) => item);
  assert.deepEqual(shuffled(items), shuffled(items));
  assert.notDeepEqual(shuffled(items), items);
  assert.deepEqual(
    shuffled(items).toSorted((a, b) => a - b),
    items,
  );
});

test('the report says what was not finished, and how much slower a peer is', () => {
  const run = (engine, more) => ({ engine, size: 10, real: true, ...more });
  const text = markdown({
    day: '2026-01-01',
    machine: { cores: 2, processor: 'x', browser: '1' },
    method: { keystrokes: 3, seconds: 1, patience: 2 },
    versions: { lunr: '2.3.9' },
    runs: [
      run('atlas', { p50: 0.5, p95: 1, p99: 2, keystrokes: 3, rounds: 5 }),
      run('lunr', { p50: 5, p95: 12.34, p99: 20, keystrokes: 3, rounds: 1 }),
      run('fuse', { failed: { phase: 'built', why: 'not finished in 2 s' } }),
    ],
  });
  assert.match(text, /Lunr 2\.3\.9 \|.*\| 12\.3×/);
  assert.match(text, /Fuse\.js: not finished \(built: not finished in 2 s\)/);
});
