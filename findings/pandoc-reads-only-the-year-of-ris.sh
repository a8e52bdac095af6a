#!/usr/bin/env bash
# pandoc reads of a RIS record the year only, and no note, so a doubtful date becomes a certain year.
#
# Expected: DA (2022/05/24/) is read as the day, as PY is read as the year, and N1 becomes the note, as every reference
# manager reads them; a BibTeX file of the same record gives the same.
#
# So: "issued" is the year alone, whatever DA says, and N1 is dropped without a word. From BibTeX the day and the note
# are there; the question mark of date = {2024?} goes there too, so the note is what keeps the doubt.
#
# Why it matters here: RIS has no sign for doubt, so the only place for "2024, uncertain" is the note. Whoever goes from
# RIS through pandoc has a certain 2024. Readers are told to take BibTeX or CSL-JSON there.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target py pypandoc_binary==1.17
cat > check.py <<'PY'
import json, sys
import pypandoc

RIS = """TY  - NEWS
ID  - a
TI  - A report
T2  - A paper
PY  - 2022
DA  - 2022/05/24/
N1  - one weak source
ER  - 

TY  - NEWS
ID  - b
TI  - Another report
PY  - 2024
DA  - 2024///
N1  - 2024, uncertain
ER  - 
"""
BIB = """@article{a, title = {A report}, journal = {A paper}, year = {2022}, month = may, date = {2022-05-24}, note = {one weak source}}
@misc{b, title = {Another report}, year = {2024}, date = {2024?}, note = {2024, uncertain}}
"""
print("pandoc", pypandoc.get_pandoc_version())
seen = {}
for form, text in [("ris", RIS), ("biblatex", BIB)]:
    items = json.loads(pypandoc.convert_text(text, "csljson", format=form))
    seen[form] = [(item["issued"], item.get("note")) for item in items]
    for line in seen[form]:
        print(f"    {form:9}", *line)
want_ris = [({"date-parts": [[2022]]}, None), ({"date-parts": [[2024]]}, None)]
want_bib = [({"date-parts": [[2022, 5, 24]]}, "one weak source"), ({"date-parts": [[2024]]}, "2024, uncertain")]
right = seen == {"ris": want_ris, "biblatex": want_bib}
sys.exit(0 if right else "Not as written")
PY
PYTHONPATH=py python3 check.py
echo "As written above."
