// Messages between a page and its widgets: whatever comes, from whomever, nothing throws and nothing else happens than
// the contract says.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BASE, page, widget } from './page.mjs';

/** A small generator with a seed (mulberry32), so that a run can be repeated. */
const random = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

// What a structured clone can be: no functions, but names that shadow methods.
/** @type {any[]} */
const VALUES = [
  undefined,
  null,
  0,
  1,
  79,
  80,
  400,
  400.5,
  8000,
  8001,
  -1,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  10n,
  '',
  '400',
  'size',
  'navigate',
  'theme',
  'ping',
  'dark',
  'light',
  'a1b2c3',
  'http://x.example/',
  'https://atlas.example/map/',
  'javascript:alert(1)',
  'data:text/html,x',
  [],
  [400],
  ['a1b2c3'],
  {},
  { startsWith: 1 },
  { toString: 1, valueOf: 1 },
  new Map([['atlas', 1]]),
  new Date(0),
];
const NAMES = ['atlas', 'type', 'height', 'href', 'id', 'theme', 'accent', '__proto__', 'constructor'];

/** A message: often one of the contract with something else in one place. */
const message = (next) => {
  const pick = (list) => list[Math.floor(next() * list.length)];
  if (next() < 0.15) return pick(VALUES);
  const right = pick([
    { atlas: 1, type: 'size', id: 'map', height: 80 + Math.floor(next() * 7921) },
    { atlas: 1, type: 'navigate', id: 'map', href: `${BASE}map/` },
    { atlas: 1, type: 'theme', theme: 'dark', accent: 'a1b2c3' },
    { atlas: 1, type: 'ping' },
  ]);
  const data = { ...right };
  for (let changes = Math.floor(next() * 3); changes > 0; changes -= 1) {
    Object.defineProperty(data, pick(NAMES), { value: pick(VALUES), enumerable: true, configurable: true });
  }
  return data;
};

/** A message in a message of a test. */
const spelled = (data) => JSON.stringify(data, (_, value) => (typeof value === 'bigint' ? `${value}n` : value));

const ORIGINS = ['null', new URL(BASE).origin, 'https://other.example', 'https://atlas.example.other.example'];
const ROUNDS = Number(process.env.ATLAS_ROUNDS ?? 20_000);
const SEED = Number(process.env.ATLAS_SEED ?? 1);

test(`a page heeds its own widgets only, in ${ROUNDS} messages from everybody`, async () => {
  const { frames, hear } = await page();
  const next = random(SEED);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const own = { confined: 'null', open: new URL(BASE).origin };
  const heights = { confined: undefined, open: undefined, other: undefined };
  let heeded = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const who = pick(['confined', 'open', 'other', 'nobody']);
    const source = frames[who]?.contentWindow ?? pick([null, {}]);
    const origin = pick(ORIGINS);
    const data = message(next);
    const what = `${who} from ${origin}: ${spelled(data)}`;
    for (const frame of Object.values(frames)) frame.heard.length = 0;
    assert.doesNotThrow(() => hear({ data, source, origin }), what);
    const counts = data?.atlas === 1 && own[who] === origin;
    const isSize = counts && data.type === 'size' && Number.isInteger(data.height);
    if (isSize && data.height >= 80 && data.height <= 8000) {
      heeded += Number(heights[who] !== data.height);
      heights[who] = data.height;
    }
    for (const [name, frame] of Object.entries(frames)) {
      const height = heights[name] === undefined ? undefined : `${heights[name]}px`;
      assert.equal(frame.style.height, height, `${name} after ${what}`);
      for (const event of frame.heard) {
        assert.equal(name, who, what);
        assert.ok(counts && ['ready', 'resize', 'navigate'].includes(event.type), what);
        if (event.type === 'navigate') assert.match(event.detail.href, /^http/, what);
      }
    }
  }
  assert.ok(heeded > ROUNDS / 100, `${heeded} messages were heeded`);
});

test(`a widget heeds the page around it only, in ${ROUNDS} messages from everybody`, async () => {
  const { html, said, hear, parent } = await widget();
  const next = random(SEED + 1);
  const pick = (list) => list[Math.floor(next() * list.length)];
  let heeded = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const source = pick([parent, null, {}]);
    const data = message(next);
    const what = spelled(data);
    const before = JSON.stringify(html.style);
    said.length = 0;
    assert.doesNotThrow(() => hear({ data, source, origin: 'https://host.example' }), what);
    if (source !== parent || data?.atlas !== 1) {
      assert.equal(JSON.stringify(html.style), before, what);
      assert.deepEqual(said, [], what);
    }
    heeded += Number(JSON.stringify(html.style) !== before);
    assert.ok(['', 'light', 'dark'].includes(html.style.colorScheme), what);
    const accent = html.style['--accent'];
    assert.ok(accent === undefined || /^rgb\(\d+,\d+,\d+\)$/.test(accent), `${accent} after ${what}`);
    for (const one of said) {
      if (one?.type === 'size') assert.ok(one.height >= 80 && one.height <= 8000, what);
    }
  }
  assert.ok(heeded > ROUNDS / 200, `${heeded} messages were heeded`);
});
