#!/usr/bin/env bash
# Citations in Russian write dates with the month in the wrong case.
#
# Expected: with the locale ru-RU a CSL date of the form "text" is printed "15 мая 1992 г.": the month in the
# genitive, as every calendar library writes it, and as each Russian text does.
#
# So: CSL knows one form of a month's name, which stands in the nominative: "15 май 1992 г.".
# pandoc, citeproc-py and Typst (hayagriva) all print it so; month and year alone, "май 1992 г.", are right. With
# uk-UA pandoc writes "15, Травень 1992", with a comma and a capital. For Belarusian, Kazakh, Armenian and Georgian
# pandoc has no locale and prints English dates.
#
# Why it matters here: an atlas that offers ready citations in the languages of its readers cannot have them made by
# a citation processor with the reader's locale; a reader who sets a Russian style gets such dates from right data.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target py \
  citeproc-py==0.11.1 pypandoc_binary==1.17 typst==0.15.2 pypdf==6.14.2

cat > items.json <<'JSON'
[
  {"id": "a", "type": "book", "title": "Day", "issued": {"date-parts": [[1992, 5, 15]]}},
  {"id": "b", "type": "book", "title": "Month", "issued": {"date-parts": [[1992, 5]]}}
]
JSON
cat > dates.csl <<'CSL'
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
<info><title>Dates only</title><id>dates</id><updated>2026-01-01T00:00:00Z</updated></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout><text variable="title" suffix=": "/><date variable="issued" form="text"/></layout></bibliography>
</style>
CSL
cat > page.bib <<'BIB'
@online{a, title = {Example}, date = {1992-05-15}, url = {https://example.org/}, urldate = {2026-11-21}}
BIB
cat > page.typ <<'TYP'
#set text(lang: "ru")
#bibliography("page.bib", style: "ieee", full: true)
TYP

cat > check.py <<'PY'
import json, sys, warnings
warnings.simplefilter("ignore")
import pypandoc, pypdf, typst
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

wrong = []
def see(who, got, want):
    print(f"{who}: {got}")
    if got != want:
        wrong.append(f"{who}: {got}, written: {want}")

print("citeproc-py 0.11.1 | Typst 0.15.2 | pandoc", pypandoc.get_pandoc_version())
def pandoc(lang):
    text = pypandoc.convert_text(f'---\nnocite: "@*"\nlang: {lang}\n---\n', "plain", format="markdown", extra_args=[
        "--citeproc", "--bibliography=items.json", "--csl=dates.csl", "--wrap=none"])
    return sorted(line.replace("\u00a0", " ") for line in text.splitlines() if line)
see("pandoc ru", pandoc("ru"), ["Day: 15 май 1992 г.", "Month: май 1992 г."])
see("pandoc uk", pandoc("uk"), ["Day: 15, Травень 1992", "Month: Травень 1992"])
for lang in ["be", "kk", "hy", "ka"]:
    see(f"pandoc {lang}", pandoc(lang), ["Day: May 15, 1992", "Month: May 1992"])

items = json.load(open("items.json"))
book = CitationStylesBibliography(
    CitationStylesStyle("dates.csl", validate=False, locale="ru-RU"), CiteProcJSON(items), formatter.plain)
for item in items:
    book.register(Citation([CitationItem(item["id"])]))
see("citeproc-py ru-RU", [str(line).replace("\u00a0", " ") for line in book.bibliography()],
    ["Day: 15 май 1992 г.", "Month: май 1992 г."])

typst.compile("page.typ", output="page.pdf")
text = " ".join(pypdf.PdfReader("page.pdf").pages[0].extract_text().replace("\u00a0", " ").split())
see("Typst ru, date of access", "21 ноябрь 2026 г." if "21 ноябрь 2026 г." in text else text, "21 ноябрь 2026 г.")
sys.exit("\n".join(["", "Not as written:"] + wrong) if wrong else 0)
PY
PYTHONPATH=py python3 check.py
echo "As written above."
