// What the page "Offline" says of the copy: nothing that is not so.

import assert from 'node:assert/strict';
import { test } from 'node:test';

// In a page, boot.js has it.
globalThis.atlasSay = (text, ...values) => text.replace(/\{(\d)\}/g, (_, place) => String(values[place]));
const { honest, protection, words } = await import('../../public/offline_panel.js');

const DAY = 86_400_000;
const ago = (days) => Date.now() - days * DAY - 1000;

test('how old a copy is, by what was compared and when', () => {
  /** @type {[any, RegExp][]} */
  const cases = [
    [{ stored: ago(0) }, /^Fetched within the last day/],
    [{ stored: ago(5), checked: { ok: true, at: ago(0) } }, /^Compared with the site within the last day/],
    [{ stored: ago(5), checked: { ok: false, at: ago(0) } }, /5 days old.*last compared with the site 5 days ago/],
    [{ stored: ago(5), checked: { ok: true, at: ago(2) } }, /5 days old.*last compared with the site 2 days ago/],
    [{ stored: ago(-400) }, /^The clock of this device was ahead/],
    [{ stored: ago(1), checked: { ok: true, at: ago(-400) } }, /^The clock of this device was ahead/],
  ];
  for (const [status, expected] of cases) assert.match(honest(status), expected, JSON.stringify(status));
});

test('whether the browser keeps the copy is said only where it is known', () => {
  assert.match(protection(true), /^Protected/);
  assert.match(protection(false), /^The browser may clear it when space is short; in a private window/);
  assert.match(protection(undefined), /^This browser does not say/);
});

test('the words of browsers for a failure become words of the atlas', () => {
  const same = 'a file could not be fetched, or was not what the edition says';
  for (const [reason, expected] of [
    ['quota', 'the browser refused the space'],
    ['Failed to fetch', same],
    ['NetworkError when attempting to fetch resource.', same],
    ['Load failed', same],
    ['assets/a.js: the server answered 404', 'assets/a.js: the server answered 404'],
  ]) {
    assert.equal(words(reason), expected);
  }
});
