#!/usr/bin/env bash
# Citation processors print Armenian and Georgian authors as one glued word.
#
# Expected: with `name-as-sort-order="all"` and `initialize-with=". "`, the author {family: Փաշինյան, given: Նիկոլ}
# is printed "Փաշինյան, Ն.", as "Пашинян, Н." is: family name, comma, initial.
#
# So: citeproc-js (the processor of Zotero) and pandoc know two kinds of names: those of a list of alphabets
# (Latin, Greek, Cyrillic, Hebrew, Arabic, Thai ...) and all others, which they write as Chinese or Japanese names
# are written: family and given name run together, no comma, no space. Armenian and Georgian are not in the list.
# "ՓաշինյանՆիկոլ", "ჟვანიაზურაბ"; pandoc adds the initial: "ՓաշինյանՆ." citeproc-js also stumbles over Kazakh
# letters in initials: "Тоқаев,  Қасым-Ж. К." citeproc-py sets comma and initials for Armenian, but gives
# Georgian as ". ზურაბ .".
#
# Why it matters here: an atlas that offers CSL data with names in the script of the source gets such citations in
# Zotero and pandoc from right data. Names for citations are safest as a romanized author, or as one literal.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target py \
  citeproc-py==0.11.1 pypandoc_binary==1.17
npm install --silent --no-audit --no-fund --prefix js citeproc@2.4.63

cat > items.json <<'JSON'
[
  {"id": "a", "type": "book", "title": "x", "author": [{"family": "Пашинян", "given": "Никол"}]},
  {"id": "b", "type": "book", "title": "x", "author": [{"family": "Փաշինյան", "given": "Նիկոլ"}]},
  {"id": "c", "type": "book", "title": "x", "author": [{"family": "ჟვანია", "given": "ზურაბ"}]},
  {"id": "d", "type": "book", "title": "x", "author": [{"family": "Тоқаев", "given": "Қасым-Жомарт Кемелұлы"}]}
]
JSON
cat > names.csl <<'CSL'
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
<info><title>Names only</title><id>names</id><updated>2026-01-01T00:00:00Z</updated></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout><names variable="author">
<name name-as-sort-order="all" sort-separator=", " initialize-with=". "/>
</names></layout></bibliography>
</style>
CSL

cat > js/print.cjs <<'JS'
const CSL = require('citeproc');
const fs = require('node:fs');
const items = Object.fromEntries(JSON.parse(fs.readFileSync('items.json', 'utf8')).map((item) => [item.id, item]));
const locale = '<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US"><terms>'
  + '<term name="and">and</term><term name="et-al">et al.</term></terms></locale>';
const engine = new CSL.Engine(
  { retrieveLocale: () => locale, retrieveItem: (id) => items[id] }, fs.readFileSync('names.csl', 'utf8'));
engine.setOutputFormat('text');
engine.updateItems(Object.keys(items));
console.log(JSON.stringify(engine.makeBibliography()[1].map((line) => line.trim())));
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
        print("   ", line)
    if got != want:
        wrong.append(f"{who}: {got}, written: {want}")

items = json.load(open("items.json"))
print("citeproc 2.4.63 | citeproc-py 0.11.1 | pandoc", pypandoc.get_pandoc_version())
see("citeproc-js", json.load(open("citeproc-js.json")),
    ["Пашинян, Н.", "ՓաշինյանՆիկոլ", "ჟვანიაზურაბ", "Тоқаев,  Қасым-Ж. К."])

text = pypandoc.convert_text('---\nnocite: "@*"\nlang: en\n---\n', "plain", format="markdown", extra_args=[
    "--citeproc", "--bibliography=items.json", "--csl=names.csl", "--wrap=none"])
see("pandoc", sorted(line for line in text.splitlines() if line),
    sorted(["Пашинян, Н.", "ՓաշինյանՆ.", "ჟვანიაზურაბ", "Тоқаев, Қ.-Ж. К."]))

book = CitationStylesBibliography(
    CitationStylesStyle("names.csl", validate=False, locale="en-US"), CiteProcJSON(items), formatter.plain)
for item in items:
    book.register(Citation([CitationItem(item["id"])]))
see("citeproc-py", [str(line) for line in book.bibliography()],
    ["Пашинян, Н.", "Փաշինյան, Ն.", "ჟვანია, . ზურაბ .", "Тоқаев, Қ.-Ж. К."])
sys.exit("\n".join(["", "Not as written:"] + wrong) if wrong else 0)
PY
PYTHONPATH=py python3 check.py
echo "As written above."
