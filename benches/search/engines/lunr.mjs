// Lunr: fields with boosts, stemmers for English and Russian, and the query that its guide gives for typeahead: the
// word as it is, the word as a beginning, the word with an error, each worth less than the one before.

import { fold } from './fold.mjs';

const BOOSTS = { names: 2, aliases: 2, questions: 1, title: 1.5, text: 1, more: 0.3, dates: 1 };

// They are scripts of before modules, and find each other in the window.
for (const path of [
  'lunr/lunr.js',
  ...['stemmer.support', 'ru', 'hy', 'multi'].map((part) => `lunr-languages/lunr.${part}.js`),
]) {
  await new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `/peers/${path}`;
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${path} is not there`));
    document.head.append(script);
  });
}
const { lunr } = window;
const languages = lunr.multiLanguage('en', 'ru', 'hy');
const folding = (token) => token.update(fold);
lunr.Pipeline.registerFunction(folding, 'atlas-fold');

export function build(records) {
  return lunr(function () {
    this.use(languages);
    this.pipeline.before(this.pipeline._stack[0], folding);
    this.searchPipeline.before(this.searchPipeline._stack[0], folding);
    this.ref('number');
    for (const [field, boost] of Object.entries(BOOSTS)) {
      this.field(field, { boost, extractor: (record) => [record[field]].flat().join('\n') });
    }
    for (const record of records) this.add(record);
  });
}

export const save = (index) => JSON.stringify(index);

export const load = (saved) => lunr.Index.load(JSON.parse(saved));

export function search(index, text, limit) {
  const { TRAILING } = lunr.Query.wildcard;
  const hits = index.query((query) => {
    for (const token of lunr.tokenizer(text)) {
      const word = fold(token.toString()).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
      if (!word) continue;
      query.term(word, { boost: 100 });
      query.term(word, { boost: 10, usePipeline: false, wildcard: TRAILING });
      if (word.length > 3) query.term(word, { boost: 1, usePipeline: false, editDistance: word.length > 7 ? 2 : 1 });
    }
  });
  return hits.slice(0, limit).map((hit) => Number(hit.ref));
}
