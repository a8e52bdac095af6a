// Reading modes: what Mozilla's Readability, which Firefox's reader view is, keeps of every page of the built site,
// against the statements of atlas.json. Nothing of a statement may go: sentence, date, sources, mark of doubt.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { kinds } from './dumb.mjs';

const require = createRequire(import.meta.url);
const DIST = process.env.ATLAS_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));
/** The languages of pages: where they are, what texts are called in the JSON, and what marks of doubt say. */
const LANGUAGES = [
  { lang: 'en', folder: '', ending: '', marks: { contested: 'Sources disagree', unverified: 'Unverified' } },
  {
    lang: 'ru',
    folder: 'ru/',
    ending: '_ru',
    marks: { contested: 'Источники расходятся', unverified: 'Не проверено' },
  },
];

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

for (const { lang, folder, ending, marks } of LANGUAGES) {
  test(`a reading mode keeps every statement with its date, its sources and its mark (${lang})`, async () => {
    const lost = [];
    const named = new Map(atlas.entities.map((entity) => [entity.id, entity[`name${ending}`] ?? entity.name]));
    const of = Map.groupBy ? Map.groupBy(atlas.statements, (one) => one.subject) : grouped(atlas.statements);
    let count = 0;
    for (const [subject, statements] of of) {
      const { title, published, statements: kept } = await read(`${folder}${subject}/`);
      if (!ending && title !== named.get(subject)) lost.push(`${subject}: the title is ${title}`);
      // The head of a source's page describes the source, which is not of the edition's day.
      if (!subject.startsWith('sources/') && published !== atlas.edition)
        lost.push(`${subject}: the date is ${published}`);
      for (const said of statements) {
        count += 1;
        const anchor = said.id.slice(said.id.indexOf('#') + 1);
        const left = kept[anchor];
        const missing = (what) => lost.push(`${said.id}: ${what}`);
        const sentence = said[`text${ending}`] ?? said.text;
        if (!left?.words.includes(sentence.replace(/\s+/g, ' '))) {
          missing('the sentence');
          continue;
        }
        for (const words of dateWords(said.when, lang)) if (!words.test(left.words)) missing(`${words}`);
        const mark = marks[said.standing];
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
}

// Text browsers, lynx and w3m, write the texts of a drawing one behind the other.
test('the labels of a figure are not glued together where it is read as text', async () => {
  const glued = [];
  let labels = 0;
  for (const path of await kinds()) {
    const html = await readFile(`${DIST}/${path}index.html`, 'utf8');
    for (const [, behind] of html.matchAll(/<\/text>(<\/\w+>|.)/gs)) {
      labels += 1;
      if (behind.trim()) glued.push(path);
    }
  }
  assert.ok(labels > 100);
  assert.deepEqual([...new Set(glued)], []);
});

/** What must stand in words of a date in EDTF: its last year, and the month and the day of that. */
function dateWords(when, lang) {
  const [, year, month, day] = /.*\b(\d{4})(?:-(\d\d))?(?:-(\d\d))?\b/.exec(when ?? '') ?? [];
  if (!year) return [];
  if (!month || Number(month) > 12) return [new RegExp(year)];
  // Beside a day, and after a word such as "since", the name of a month is in another case.
  const names = /** @type {Intl.DateTimeFormatOptions[]} */ ([{}, { day: 'numeric' }]).map(
    (parts) =>
      new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC', ...parts })
        .formatToParts(new Date(`${year}-${month}-01`))
        .find(({ type }) => type === 'month').value,
  );
  return [new RegExp(`${day ? `\\b${Number(day)} ` : ''}(?:${names.join('|')}) ${year}`)];
}

/** The statements by their subjects; older Nodes have no Map.groupBy. */
function grouped(statements) {
  const by = new Map();
  for (const one of statements) by.set(one.subject, [...(by.get(one.subject) ?? []), one]);
  return by;
}
