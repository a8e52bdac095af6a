// Reading modes: what Mozilla's Readability, which Firefox's reader view is, keeps of every page of the built site,
// against the statements of atlas.json. Nothing of a statement may go: sentence, date, sources, mark of doubt.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';

const require = createRequire(import.meta.url);
const DIST = process.env.ATLAS_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));
const MARKS = { contested: 'Sources disagree', unverified: 'Unverified' };

let browser;
let page;
let atlas;

before(async () => {
  browser = await launch();
  page = await browser.newPage();
  await page.addScriptTag({ path: require.resolve('@mozilla/readability/Readability.js') });
  atlas = JSON.parse(await readFile(`${DIST}/data/atlas.json`, 'utf8'));
});
after(() => browser?.close());

/** What the reading mode shows of a page: its title, its date, and of each statement what is left. */
async function read(path) {
  const html = await readFile(`${DIST}/${path}index.html`, 'utf8');
  return await page.evaluate((text) => {
    const opened = new window.DOMParser().parseFromString(text, 'text/html');
    const read = new window.Readability(opened, { classesToPreserve: ['statement'] }).parse();
    const kept = new window.DOMParser().parseFromString(read?.content ?? '', 'text/html');
    const words = (node) => node.textContent.replace(/\s+/g, ' ').trim();
    const statements = [...kept.querySelectorAll('li.statement[id]')].map((item) => [
      item.id,
      { words: words(item), links: [...item.querySelectorAll('a')].map((link) => link.getAttribute('href')) },
    ]);
    return { title: read?.title, published: read?.publishedTime, statements: Object.fromEntries(statements) };
  }, html);
}

test('a reading mode keeps every statement with its date, its sources and its mark', async () => {
  const lost = [];
  const named = new Map(atlas.entities.map((entity) => [entity.id, entity.name]));
  const of = Map.groupBy ? Map.groupBy(atlas.statements, (one) => one.subject) : grouped(atlas.statements);
  let count = 0;
  for (const [subject, statements] of of) {
    const { title, published, statements: kept } = await read(`${subject}/`);
    if (title !== named.get(subject)) lost.push(`${subject}: the title is ${title}`);
    // The head of a source's page describes the source, which is not of the edition's day.
    if (!subject.startsWith('sources/') && published !== atlas.edition)
      lost.push(`${subject}: the date is ${published}`);
    for (const said of statements) {
      count += 1;
      const anchor = said.id.slice(said.id.indexOf('#') + 1);
      const left = kept[anchor];
      const missing = (what) => lost.push(`${said.id}: ${what}`);
      if (!left?.words.includes(said.text.replace(/\s+/g, ' '))) {
        missing('the sentence');
        continue;
      }
      for (const words of dateWords(said.when)) if (!left.words.includes(words)) missing(words);
      const mark = MARKS[said.standing];
      if (mark && !left.words.includes(mark)) missing(mark);
      for (const { source } of said.citations) {
        if (!left.links.some((href) => href?.includes(`/${source.split('/')[1]}/`))) missing(source);
      }
    }
  }
  assert.equal(count, atlas.statements.length);
  assert.ok(count > 1000);
  assert.deepEqual(lost.slice(0, 40), [], `${lost.length} of ${count} statements have lost something`);
});

/** What must stand in words of a date in EDTF: its last year, and the month and the day of that. */
function dateWords(when) {
  const [, year, month, day] = /.*\b(\d{4})(?:-(\d\d))?(?:-(\d\d))?\b/.exec(when ?? '') ?? [];
  if (!year) return [];
  if (!month || Number(month) > 12) return [year];
  const name = new Date(`${year}-${month}-01`).toLocaleString('en', { month: 'long', timeZone: 'UTC' });
  return [`${day ? `${Number(day)} ` : ''}${name} ${year}`];
}

/** The statements by their subjects; older Nodes have no Map.groupBy. */
function grouped(statements) {
  const by = new Map();
  for (const one of statements) by.set(one.subject, [...(by.get(one.subject) ?? []), one]);
  return by;
}
