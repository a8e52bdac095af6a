// Pagefind: built on the host (../pagefind-build.mjs); searches in the page's own thread, so that no message is timed.

/** Short records that are nothing but a name would otherwise come before the entity of that name. */
const RANKING = { termFrequency: 0.5, pageLength: 0.3 };

/** `saved` is the folder of its files. */
export async function load(saved) {
  const pagefind = await import(`${saved}/pagefind.js`);
  await pagefind.options({ basePath: `${saved}/`, noWorker: true, ranking: RANKING });
  await pagefind.init();
  return pagefind;
}

/** Its results are handles; what is timed does not load what they stand for. */
export const search = async (pagefind, text, limit) => (await pagefind.search(text)).results.slice(0, limit);

/** The record numbers of results. */
export const numbers = (results) =>
  Promise.all(results.map(async (result) => Number((await result.data()).raw_url.slice(1))));
