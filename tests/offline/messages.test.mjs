// What the scripts say: the Russian catalogue has exactly the texts that they say in English, with the same values.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import russian from '../../public/messages_ru.js';

const PUBLIC = new URL('../../public/', import.meta.url);
// Widgets have their texts from their page; those of other people's pages say nothing.
const OTHERS = ['embed.js', 'widget.js', 'messages_ru.js'];

// Keys of a table: what a button does, by what it is called.
const LABELS = ['Copy', 'Download'];

const scripts = readdirSync(PUBLIC).filter((name) => name.endsWith('.js') && !OTHERS.includes(name));
/** A script without its comments, in which apostrophes stand. */
const code = (name) => {
  const lines = readFileSync(new URL(name, PUBLIC), 'utf8').split('\n');
  return lines.filter((line) => !/^\s*(\/\/|\/?\*)/.test(line)).join('\n');
};
const sources = scripts.map(code);
/** Every text in quotation marks in the scripts. */
const quoted = new Set(sources.flatMap((text) => [...text.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(([, one]) => one)));
// Names of months stand in one text, labels of buttons as names of their kinds.
for (const text of [...quoted]) for (const word of text.split(' ')) quoted.add(word);
/** The texts that are said word for word where they stand. */
const said = sources.flatMap((text) =>
  [...text.matchAll(/(?<![.\w])say\(\s*'((?:[^'\\\n]|\\.)+)'/g)].map(([, one]) => one),
);

const values = (text) => [...String(text).matchAll(/\{(\d)\}/g)].map(([, place]) => place).sort();

test('what is said has its Russian text', () => {
  assert.ok(said.length > 60, `only ${said.length} texts were found`);
  assert.deepEqual(
    said.filter((text) => !(text in russian)),
    [],
  );
});

test('every Russian text is of something that is said, with the same values', () => {
  for (const [english, text] of Object.entries(russian)) {
    assert.ok(quoted.has(english) || LABELS.includes(english), `nothing says “${english}”`);
    if (typeof text === 'string') assert.deepEqual(values(text), values(english), english);
  }
});

test('counts take the form of their noun', () => {
  for (const [number, form] of [
    ['1,001', '1\u00a0001 файл'],
    [3, '3 файла'],
    [11, '11 файлов'],
    [25, '25 файлов'],
  ])
    assert.equal(/** @type {any} */ (russian['{0} files'])(number), form);
});
