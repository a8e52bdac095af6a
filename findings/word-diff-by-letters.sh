#!/usr/bin/env bash
# jsdiff compares Russian and Armenian wordings letter by letter when asked for words.
#
# Expected: diffWords() of the npm package "diff" shows whole words that came and went, in Cyrillic as in Latin:
# "Договор" taken out, "Соглашение" put in.
#
# So: its idea of a word holds Latin letters alone (a to z and those with diacritics). Each letter of another alphabet
# is a token of its own, like a punctuation mark. "Договор действует пять лет" against "Соглашение действует десять
# лет" gives scraps: "Д" out, "С" in, "ог" kept, "овор" out ... The same sentences in English are compared by words.
# With an Intl.Segmenter of the language as `intlSegmenter` the words come out whole.
#
# Why it matters here: "what did the amendment change" in the wording of a charter is such a comparison, and the
# authentic text is the Russian one. The scraps look like a bad comparison, not like a wrong setting, and it does not
# show in tests that are written in English.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix js diff@9.0.0

cat > js/check.mjs <<'JS'
import { diffWords } from 'diff';
const marks = (a, b, options) => diffWords(a, b, options)
  .map(({ added, removed, value }) => (added ? '+' : removed ? '-' : '=') + value.trim()).join(' | ');
const seen = {
  english: marks('Treaty stands for five years', 'Agreement stands for ten years'),
  russian: marks('Договор действует пять лет', 'Соглашение действует десять лет'),
  armenian: marks('Հայաստանի պայմանագիր', 'Հայաստան պայմանագրի'),
  segmenter: marks('Договор действует пять лет', 'Соглашение действует десять лет',
    { intlSegmenter: new Intl.Segmenter('ru', { granularity: 'word' }) }),
};
console.log('diff 9.0.0');
for (const [what, line] of Object.entries(seen)) console.log(what.padEnd(10), line);
const want = {
  english: '-Treaty | +Agreement | =stands for | -five | +ten | =years',
  russian: '-Д | +С | =ог | -овор | +лашение | =действует | -п | +дес | =ять лет',
  armenian: '=Հայաստան | -ի | =պայմանագ | -ի | =ր | +ի',
  segmenter: '-Договор | +Соглашение | =действует | -пять | +десять | =лет',
};
const wrong = Object.keys(want).filter((what) => want[what] !== seen[what]);
if (wrong.length) console.error('Not as written: ' + wrong.join(', '));
process.exit(wrong.length ? 1 : 0);
JS
node js/check.mjs
echo "As written above."
