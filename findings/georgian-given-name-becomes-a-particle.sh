#!/usr/bin/env bash
# A Georgian author in BibTeX loses the given name to the "von" part.
#
# Expected: "ზურაბ ჟვანია" (Zurab Zhvania) in an author field is read as given name ზურაბ, family name
# ჟვანია, as "Никол Пашинян" and "Նիկոլ Փաշինյան" are. BibTeX takes words that begin with a small letter for
# a particle ("von", "de"), but the Georgian alphabet has no capitals, so the rule should not apply to it.
#
# So: since Unicode 11 every Georgian letter of everyday text is a lower-case letter (Ll), and so is the first
# one of each name. pybtex, citation-js and pandoc all ask only that, and each makes ზურაბ a particle: von part,
# non-dropping particle, dropping particle. Armenian and Cyrillic names are read right. "ჟვანია, ზურაბ", with the
# comma, is right in pybtex and citation-js; bibtexparser 2 is right without it.
#
# Why it matters here: Georgia belonged to the Treaty until 1999. A bibliography with Georgian authors
# must be written "Family, Given"; the given name is else cited as a particle, and sorting goes by it or not
# depending on the program.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target py \
  pybtex==0.26.1 bibtexparser==2.0.0b8 pypandoc_binary==1.17
npm install --silent --no-audit --no-fund --prefix js @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2

cat > names.bib <<'BIB'
@book{a, author = {ზურაბ ჟვანია and Նիկոլ Փաշինյան and Никол Пашинян}, title = {Example}, year = {2002}}
@book{b, author = {ჟვანია, ზურაბ}, title = {Example}, year = {2002}}
BIB

cat > js/read.mjs <<'JS'
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fs from 'node:fs';
const entries = new Cite(fs.readFileSync('names.bib', 'utf8')).data;
console.log(JSON.stringify(entries.map(({ author }) => author)));
JS
node js/read.mjs > citation-js.json

cat > check.py <<'PY'
import json, sys, importlib.metadata as metadata
import pypandoc
from pybtex.database import parse_file
from bibtexparser.middlewares.names import parse_single_name_into_parts

wrong = []
def see(who, got, want):
    print(f"{who}\n    {got}")
    if got != want:
        wrong.append(f"{who}: {got}, written: {want}")

print("pybtex", metadata.version("pybtex"), "| bibtexparser", metadata.version("bibtexparser"),
      "| @citation-js/plugin-bibtex 0.8.2 | pandoc", pypandoc.get_pandoc_version())

entries = parse_file("names.bib").entries
people = entries["a"].persons["author"] + entries["b"].persons["author"]
parts = [(p.first_names, p.prelast_names, p.last_names) for p in people]
see("pybtex (given, von, family)", parts, [
    ([], ["ზურაბ"], ["ჟვანია"]), (["Նիկոլ"], [], ["Փաշինյան"]), (["Никол"], [], ["Пашинян"]),
    (["ზურაბ"], [], ["ჟვანია"])])

a, b = json.load(open("citation-js.json"))
see("citation-js", a + b, [
    {"family": "ჟვანია", "non-dropping-particle": "ზურაბ"}, {"given": "Նիկոլ", "family": "Փաշինյան"},
    {"given": "Никол", "family": "Пашинян"}, {"given": "ზურაბ", "family": "ჟვანია"}])

items = {i["id"]: i["author"] for i in json.loads(pypandoc.convert_file("names.bib", "csljson", format="biblatex"))}
see("pandoc", items["a"][0], {"dropping-particle": "ზურაბ", "family": "ჟვანია"})
see("pandoc, Armenian", items["a"][1], {"given": "Նիկոլ", "family": "Փաշինյան"})

name = parse_single_name_into_parts("ზურაბ ჟვანია")
see("bibtexparser (right)", (name.first, name.von, name.last), (["ზურაბ"], [], ["ჟვანია"]))

sys.exit("\n".join(["", "Not as written:"] + wrong) if wrong else 0)
PY
PYTHONPATH=py python3 check.py
echo "As written above."
