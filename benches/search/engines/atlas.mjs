// The atlas's own engine: its index is built on the host and read as it is; crates/search-bench is the module.

import init, { Search } from '/data/module/search_bench.js';

export const binary = true;

/** `saved` is the bytes of the index. */
export async function load(saved) {
  await init();
  return new Search(saved);
}

export const search = (index, text, limit) => index.search(text, limit);
