// MiniSearch: BM25+ over fields with boosts, prefix and fuzzy search as its documentation sets them up for typeahead.

import MiniSearch from '/peers/minisearch/dist/es/index.js';
import { fold } from './fold.mjs';

const OPTIONS = {
  idField: 'number',
  fields: ['names', 'aliases', 'questions', 'title', 'text', 'more', 'dates'],
  extractField: (record, field) => (Array.isArray(record[field]) ? record[field].join('\n') : record[field]),
  processTerm: fold,
  searchOptions: {
    boost: { names: 2, aliases: 2, title: 1.5, more: 0.5 },
    prefix: true,
    // Short words have no room for errors.
    fuzzy: (term) => (term.length > 3 ? 0.2 : false),
    weights: { prefix: 0.5, fuzzy: 0.1 },
  },
};

export function build(records) {
  const index = new MiniSearch(OPTIONS);
  index.addAll(records);
  return index;
}

export const save = (index) => JSON.stringify(index);

export const load = (saved) => MiniSearch.loadJSON(saved, OPTIONS);

/** Records with every word first; if there are none, records with any. */
export function search(index, text, limit) {
  const all = index.search(text, { combineWith: 'AND' });
  const hits = all.length > 0 ? all : index.search(text);
  return hits.slice(0, limit).map((hit) => hit.id);
}
