#!/usr/bin/env bash
# edtf.js prints uncertain dates as certain ones in Russian and Armenian, and decades as four crosses.
#
# Expected: edtf('2009~').format('ru') prints the year with some mark of doubt ("около 2009", "ca. 2009"), or refuses
# a language that it has no words for; '199X' is printed as the 1990s, '1992-XX-XX' as 1992 or with placeholders.
#
# So: marks and placeholders exist for the few languages that the package has words for (English, German, French
# and so on): "c. 2009", "2009 (?)". In all others they vanish without a word: in Russian and Armenian '2009~',
# '2009?' and '2009%' are printed "2009", '199X' is printed "1990", '19XX' "1900", and '1992-XX-XX' "01.01.1992", a
# day that nobody gave. In English the decade is "XXXX", which says less than the source.
#
# Why it matters here: dates of uncertain precision, shown in the reader's language. What the format function leaves
# out is exactly what such an atlas is careful about; words for doubt have to come from the atlas.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix js edtf@4.11.1

cat > js/check.mjs <<'JS'
import edtf from 'edtf';
const dates = ['1992-05-15', '2009~', '2009?', '2009%', '1992-05~', '199X', '19XX', '1992-XX-XX'];
const want = {
  'en-US': ['5/15/1992', 'c. 2009', '2009 (?)', 'c. 2009 (?)', 'ca. 5/1992', 'XXXX', 'XXXX', 'X/X/1992'],
  ru: ['15.05.1992', '2009', '2009', '2009', '05.1992', '1990', '1900', '01.01.1992'],
  hy: ['15.05.1992', '2009', '2009', '2009', '05.1992', '1990', '1900', '01.01.1992'],
};
console.log('edtf 4.11.1');
console.log('      ', dates.join('  '));
let failed = 0;
for (const [language, lines] of Object.entries(want)) {
  const got = dates.map((date) => edtf(date).format(language));
  console.log(language.padEnd(6), got.join('  '));
  if (got.join() !== lines.join()) { failed = 1; console.error('Not as written: ' + language); }
}
process.exit(failed);
JS
node js/check.mjs
echo "As written above."
