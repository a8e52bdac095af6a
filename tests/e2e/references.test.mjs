// What reference managers' programs make of all sources, against the record: citation-js from npm, pandoc from PyPI
// (tests/readers/requirements.txt) or the computer's, and biber where the computer has it. Each may lose only what is
// listed here and in /data/; nothing becomes more precise.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';

const DIST = process.env.ATLAS_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));
const path = (name) => join(DIST, 'data', name);
const folder = mkdtempSync(join(tmpdir(), 'atlas-references-'));
after(() => rmSync(folder, { recursive: true }));

const { entities } = JSON.parse(readFileSync(path('atlas.json'), 'utf8'));
const sources = entities.filter((entity) => entity.kind === 'sources');

/** The pandoc that came with the readers in Python (readers.test.mjs), else the computer's. */
const PANDOC =
  (process.env.ATLAS_PYTHON &&
    spawnSync(process.env.ATLAS_PYTHON, ['-c', 'import pypandoc; print(pypandoc.get_pandoc_path())'], {
      encoding: 'utf8',
    }).stdout.trim()) ||
  'pandoc';
const has = (program) => (spawnSync(program, ['--version']).error ? `there is no ${program} on this computer` : false);
const citation = (name) => () => new Cite(readFileSync(path(name), 'utf8')).data;
const pandoc = (format, name) => () => {
  const { stdout } = spawnSync(PANDOC, ['-f', format, '-t', 'csljson', path(name)], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return JSON.parse(stdout);
};

/**
 * The readers: what reads which file, how, and what it is known to lose.
 *
 * @type {[name: string, skip: string | false, read: () => any[], known: string[]][]}
 */
const READERS = [
  ['citation-js of BibTeX', false, citation('references.bib'), ['a season is a year']],
  ['citation-js of CSL', false, citation('references.csl.json'), ['a season is a year']],
  [
    'citation-js of RIS',
    false,
    citation('references.ris'),
    ['a day is a year or a month', 'a season is a year', 'a period stands in the note'],
  ],
  ['pandoc of BibTeX', has(PANDOC), pandoc('biblatex', 'references.bib'), []],
  ['pandoc of CSL', has(PANDOC), pandoc('csljson', 'references.csl.json'), ['a season is a year']],
  [
    'pandoc of RIS, without notes',
    has(PANDOC),
    pandoc('ris', 'references.ris'),
    ['a day is a year or a month', 'a season is a year', 'a period is its beginning', 'doubt is lost'],
  ],
  ['biber of biblatex', has('biber'), biber, []],
];

for (const [name, skip, read, known] of READERS) {
  test(`${name} reads every source, and loses no more than is known`, { skip }, () => {
    const items = new Map(read().map((item) => [String(item['citation-key'] ?? item.id), item]));
    const lost = new Map();
    for (const source of sources) {
      const item = items.get(`csto-atlas-source-${source.id.split('/')[1]}`);
      for (const what of item ? losses(source, item) : ['a source']) {
        lost.set(what, [...(lost.get(what) ?? []), source.id]);
      }
    }
    for (const what of known) lost.delete(what);
    assert.deepEqual(
      [...lost].map(([what, ids]) => `${what}: ${ids.length}, such as ${ids[0]}`),
      [],
    );
    assert.equal(items.size, sources.length);
  });
}

/** What an item of CSL has lost of a source, or has too much. */
function losses(source, item) {
  const lost = [];
  const letters = (text) =>
    `${text ?? ''}`
      .replace(/<[^>]*>/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .toLowerCase();
  if (letters(item.title) !== letters(source.name)) lost.push('the title');
  const names = (item.author ?? []).map(({ literal, family, given, ...parts }) =>
    letters(
      literal ?? [parts['dropping-particle'], parts['non-dropping-particle'], family, given].filter(Boolean).join(' '),
    ),
  );
  const authors = source.authors.map(({ family, given, name }) => letters(name ?? `${family} ${given}`));
  if (names.join('|') !== authors.join('|')) lost.push('an author');
  if (source.url && item.URL !== source.url) lost.push('the address');
  const dates = (item.issued?.['date-parts'] ?? []).map((parts) => parts.map(Number).filter((part) => part > 0));
  const note = `${item.note ?? ''}${item.annote ?? ''}`;
  const inWords = /uncertain|about|approx| to /.test(note);
  if (!source.when) {
    if (dates.length > 0) lost.push('a date is invented');
    return lost;
  }
  if (/[?~%]/.test(source.when) && !item.issued?.circa && !inWords) lost.push('doubt is lost');
  const known = source.when.split('/').map((end) => end.replace(/[?~%]/g, '').split('-').map(Number));
  if (known.length === 2) {
    if (dates.length !== 2) lost.push(inWords ? 'a period stands in the note' : 'a period is its beginning');
    return lost;
  }
  const [wanted] = known;
  const [read = []] = dates;
  const same = read.every((part, place) => part === wanted[place]);
  if (wanted[1] > 20 && read.length === 1 && same && !item.issued?.season) lost.push('a season is a year');
  else if (wanted[1] > 20) return lost;
  else if (!same || read.length > wanted.length) lost.push('a date is another or more precise');
  else if (read.length < wanted.length) lost.push(read.length === 0 ? 'the date' : 'a day is a year or a month');
  return lost;
}

/** What biber writes of the file, as items of CSL. */
function biber() {
  // It writes its log beside what it reads.
  copyFileSync(path('references.bib'), join(folder, 'in.bib'));
  const out = join(folder, 'out.bib');
  const { stdout } = spawnSync('biber', ['--tool', '--output-file', out, 'in.bib'], {
    encoding: 'utf8',
    cwd: folder,
  });
  assert.doesNotMatch(stdout, /ERROR|ignoring field/);
  const entries = readFileSync(out, 'utf8').matchAll(/@\w+\{([^,]+),\n([\s\S]*?)\n\}/g);
  return [...entries].map(([, id, body]) => {
    const fields = Object.fromEntries(
      [...body.matchAll(/^\s*(\w+)\s*=\s*\{(.*)\},?$/gm)].map(([, key, value]) => [key.toLowerCase(), value]),
    );
    const author = fields.author?.split(/\s+and\s+/).map((name) => {
      if (name.startsWith('{')) return { literal: name };
      const [family, given] = name.split(/,\s*/);
      return { family, given };
    });
    const date = fields.date ?? '';
    const parts = date.split('/').map((end) => end.replace(/[?~%]/g, '').split('-'));
    const issued = date ? { 'date-parts': parts, circa: /[?~%]/.test(date), season: date.includes('-2') } : undefined;
    return { id, title: fields.title, author, URL: fields.url, note: fields.note, issued };
  });
}
