// The atlas's own engine: its index is built on the host and read as it is; crates/search-bench is the module.

import init, { Documents, Search } from '/data/module/search_bench.js';

export const binary = true;

/** Search reads the best documents again, so it needs them; the app has them in memory anyway. */
export async function records(size) {
  await init();
  const response = await fetch(`/data/atlas-${size}.documents`);
  return new Documents(new Uint8Array(await response.arrayBuffer()));
}

/** `saved` is the bytes of the index. */
export const load = (saved, documents) => new Search(documents, saved);

export const search = (index, text, limit) => index.search(text, limit);
