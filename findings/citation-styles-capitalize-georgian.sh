#!/usr/bin/env bash
# Citation styles that capitalize titles write a letter that no Georgian title has, and change an Armenian word.
#
# Expected: `text-case="capitalize-first"` and `"title"` leave Georgian alone, which has no capitals in running text,
# and turn the Armenian "և ուրիշներ" (and others) at most into "Եւ ուրիշներ", one capital at the start.
#
# So: citeproc-js, pandoc and citeproc-py all take the upper-case form of the first letter. For Georgian this is a
# Mtavruli letter (U+1C90 and on), made for setting whole words in capitals; a single one before small letters is a
# spelling mistake, and fonts made before Unicode 11 (2018) do not have it. The Armenian ligature և has the upper-case form of two
# capitals, ԵՒ, so the title begins "ԵՒ ուրիշներ" (and today's spelling would be Եվ). In "title" every word gets this.
# With `"language": "ka"` in the data, "title" is left alone; "capitalize-first" is not.
#
# Why it matters here: the titles of Georgian and Armenian sources are given in their own script, in CSL data. The
# language of each title must be in the data, and styles with "capitalize-first" break it all the same.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target py \
  citeproc-py==0.11.1 pypandoc_binary==1.17
npm install --silent --no-audit --no-fund --prefix js citeproc@2.4.63

cat > items.json <<'JSON'
[
  {"id": "a", "type": "book", "title": "საქართველოს ხელშეკრულება"},
  {"id": "b", "type": "book", "title": "և ուրիշներ"},
  {"id": "c", "type": "book", "title": "საქართველოს ხელშეკრულება", "language": "ka"}
]
JSON
for case in capitalize-first title; do
  cat > "$case.csl" <<CSL
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
<info><title>Titles only</title><id>titles</id><updated>2026-01-01T00:00:00Z</updated></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout><text variable="title" text-case="$case"/></layout></bibliography>
</style>
CSL
done

cat > js/print.cjs <<'JS'
const CSL = require('citeproc');
const fs = require('node:fs');
const items = Object.fromEntries(JSON.parse(fs.readFileSync('items.json', 'utf8')).map((item) => [item.id, item]));
const locale = '<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US"><terms>'
  + '<term name="and">and</term><term name="et-al">et al.</term></terms></locale>';
const out = {};
for (const name of ['capitalize-first', 'title']) {
  const engine = new CSL.Engine(
    { retrieveLocale: () => locale, retrieveItem: (id) => items[id] }, fs.readFileSync(`${name}.csl`, 'utf8'));
  engine.setOutputFormat('text');
  engine.updateItems(Object.keys(items));
  out[name] = engine.makeBibliography()[1].map((line) => line.trim());
}
console.log(JSON.stringify(out));
JS
node js/print.cjs > citeproc-js.json

cat > check.py <<'PY'
import json, sys, warnings
warnings.simplefilter("ignore")
import pypandoc
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

wrong = []
def see(who, got, want):
    print(who)
    for line in got:
        print("   ", line, " begins U+%04X" % ord(line[0]))
    if got != want:
        wrong.append(f"{who}: {got}, written: {want}")

FIRST = ["\u1ca1აქართველოს ხელშეკრულება", "ԵՒ ուրիշներ", "\u1ca1აქართველოს ხელშეკრულება"]
TITLE = ["\u1ca1აქართველოს \u1caeელშეკრულება", "ԵՒ Ուրիշներ", "საქართველოს ხელშეკრულება"]
items = json.load(open("items.json"))
print("citeproc 2.4.63 | citeproc-py 0.11.1 | pandoc", pypandoc.get_pandoc_version())
js = json.load(open("citeproc-js.json"))
see("citeproc-js, capitalize-first", js["capitalize-first"], FIRST)
see("citeproc-js, title", js["title"], TITLE)
for case, want in [("capitalize-first", FIRST), ("title", TITLE)]:
    text = pypandoc.convert_text('---\nnocite: "@*"\nlang: en\n---\n', "plain", format="markdown", extra_args=[
        "--citeproc", "--bibliography=items.json", f"--csl={case}.csl", "--wrap=none"])
    see(f"pandoc, {case}", sorted(line for line in text.splitlines() if line), sorted(want))
for case, want in [("capitalize-first", FIRST[:2]), ("title", TITLE[:2])]:
    book = CitationStylesBibliography(
        CitationStylesStyle(f"{case}.csl", validate=False, locale="en-US"), CiteProcJSON(items[:2]), formatter.plain)
    for item in items[:2]:
        book.register(Citation([CitationItem(item["id"])]))
    see(f"citeproc-py, {case}", [str(line) for line in book.bibliography()], want)
sys.exit("\n".join(["", "Not as written:"] + wrong) if wrong else 0)
PY
PYTHONPATH=py python3 check.py
echo "As written above."
