// Fuse.js: weighted keys, folding of diacritics, and the search by words that its documentation advises for queries of
// several words.

import Fuse from '/peers/fuse.js/dist/fuse.min.mjs';

const KEYS = [
  { name: 'names', weight: 4 },
  { name: 'aliases', weight: 3 },
  { name: 'questions', weight: 2 },
  { name: 'title', weight: 2 },
  { name: 'text', weight: 1 },
  { name: 'more', weight: 0.5 },
  { name: 'dates', weight: 2 },
];
const OPTIONS = {
  keys: KEYS,
  ignoreDiacritics: true,
  ignoreLocation: true,
  threshold: 0.2,
  useTokenSearch: true,
};

export const build = (records) => new Fuse(records, OPTIONS);

export const save = (fuse) => JSON.stringify(fuse.getIndex());

export const load = (saved, records) => new Fuse(records, OPTIONS, Fuse.parseIndex(JSON.parse(saved)));

export const search = (fuse, text, limit) => fuse.search(text, { limit }).map((hit) => hit.refIndex);
