// Builds Pagefind's files for a set of records, as pages with the weights that its documentation gives to headings.

import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => text.replace(/[&<>"]/g, (character) => ENTITIES[character]);

/** Resolves to `{ bytes }`: what a reader's browser may load of the index, compressed as it is shipped. */
export async function build(pagefind, records, folder) {
  rmSync(folder, { recursive: true, force: true });
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en', excludeSelectors: [] });
  if (!index) throw new Error(errors.join('; '));
  for (const [number, record] of records.entries()) {
    const added = await index.addHTMLFile({ url: `/${number}`, content: page(record) });
    if (added.errors.length > 0) throw new Error(added.errors.join('; '));
  }
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) throw new Error(written.errors.join('; '));
  await index.deleteIndex();
  const searched = files(folder).filter((file) => /\.pf_(index|meta)$/.test(file));
  return { bytes: searched.reduce((sum, file) => sum + statSync(file).size, 0) };
}

function page({ names, aliases, questions, title, text, more, dates }) {
  const heading = names.length > 0 ? `<h1>${names.map(escaped).join('<br>')}</h1>` : '';
  const others = [...aliases, ...questions].map((one) => `<p data-pagefind-weight="5">${escaped(one)}</p>`).join('');
  const rest = more ? `<p data-pagefind-weight="0.5">${escaped(more)}</p>` : '';
  const label = title ? `<h2>${escaped(title)}</h2>` : '';
  return `<html lang="en"><body>${heading}${others}${label}<p>${escaped(text)}</p>${rest}<p>${escaped(dates)}</p></body></html>`;
}

function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : [path];
  });
}
