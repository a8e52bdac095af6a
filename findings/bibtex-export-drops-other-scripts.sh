#!/usr/bin/env bash
# citation-js writes BibTeX with the Cyrillic, Armenian and Georgian letters left out.
#
# Expected: an item with a Russian title and author is written to BibTeX in UTF-8, or with LaTeX commands
# for each letter (\cyrd and so on), or the export says that it cannot.
#
# So: it succeeds, without a word, and title, author, publisher and note are empty; of й the breve
# remains: `title = { {\u  } }`. Letters for which the table has no LaTeX command are dropped, not passed
# through. The key is made from author, year and title, and becomes "undefined2002undefined" for every such item of
# that year. With `asciiOnly` switched off all is there but the key.
#
# Why it matters here: sites that take an atlas's CSL data and offer "cite as BibTeX" by this library give
# their readers empty references for every source in Russian, Armenian or Georgian. An atlas does well to
# offer its own BibTeX beside CSL, with ASCII keys of its own.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix js @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2

cat > js/check.mjs <<'JS'
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
const items = [{
  id: 'charter', type: 'book', title: 'Устав, изложенный заново', publisher: 'Издательство', note: 'Հայաստան',
  author: [{ family: 'ჟვანია', given: 'ზურაბ' }, { family: 'Пашинян', given: 'Никол' }],
  issued: { 'date-parts': [[2002, 10, 7]] }, language: 'ru',
}];
const text = new Cite(items).format('bibtex');
console.log('@citation-js/plugin-bibtex 0.8.2\n' + text);
plugins.config.get('@bibtex').format.asciiOnly = false;
const whole = new Cite(items).format('bibtex');
console.log('asciiOnly off:\n' + whole);

let failed = 0;
const see = (what, holds) => { if (!holds) { failed = 1; console.error('Not as written: ' + what); } };
see('no letter beyond ASCII', /^[\x00-\x7f]*$/.test(text));
see('authors empty', /author = \{,\s+and ,\s*\}/.test(text));
see('publisher and note empty', text.includes('publisher = {},') && text.includes('note = {},'));
see('nothing of the title but the breve', /title = \{[^A-Za-z]*\{\\u\s*\}[^A-Za-z]*\},/.test(text));
see('key', text.includes('{undefined2002undefined,') && whole.includes('{undefined2002undefined,'));
see('whole with asciiOnly off', whole.includes('title = {Устав, изложенный заново}') && whole.includes('ჟვანია, ზურაბ'));
process.exit(failed);
JS
node js/check.mjs
echo "As written above."
