#!/usr/bin/env bash
# The reader of Croissant makes the year 1993 a moment of 1970, or the text "1993.0".
#
# Expected: a column that the description calls a date gives dates, and refuses a year, or takes it for its first day; a
# column that it calls a text gives the letters of the file.
#
# So: mlcroissant reads tables with pandas before it looks at the types. A column of dates (sc:Date) that holds years
# comes out as 1970-01-01 00:00:00.000001993, with no error; a column of texts (sc:Text) with a year and an empty cell as
# "1993.0", and "NA" as nothing. `validate` finds nothing wrong in any of it, for it opens no file: not even a column
# that does not exist.
#
# Why it matters here: dates are as precise as their sources, so some are years. A valid description then changes them in
# the hands of whoever follows it. Dates belong into texts, a column of numbers must be called one, and a test has to
# read the cells back.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target py \
  mlcroissant==1.1.1 pandas==3.1.1 python-dateutil==2.9.0.post0
cat > check.py <<'PY'
import hashlib, json, sys
from importlib.metadata import version
import mlcroissant

def read(cells, kind, column="when"):
    """The values of a table of one column beside a key."""
    table = "id,when\r\n" + "".join(f"{n},{cell}\r\n" for n, cell in enumerate(cells))
    open("table.csv", "w", newline="").write(table)
    context = {"@language": "en", "@vocab": "https://schema.org/", "sc": "https://schema.org/", "cr": "http://mlcommons.org/croissant/",
               "dct": "http://purl.org/dc/terms/", "conformsTo": "dct:conformsTo", "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
               "field": "cr:field", "recordSet": "cr:recordSet", "source": "cr:source", "fileObject": "cr:fileObject",
               "extract": "cr:extract", "column": "cr:column", "citeAs": "cr:citeAs"}
    json.dump({"@context": context, "@type": "sc:Dataset", "conformsTo": "http://mlcommons.org/croissant/1.0", "name": "years",
               "description": "years", "url": "https://example.org/", "license": "https://creativecommons.org/licenses/by/4.0/",
               "version": "1.0.0", "datePublished": "2026-11-30", "citeAs": "x",
               "distribution": [{"@type": "cr:FileObject", "@id": "t", "name": "t", "contentUrl": "table.csv", "encodingFormat": "text/csv",
                                 "sha256": hashlib.sha256(table.encode()).hexdigest()}],
               "recordSet": [{"@type": "cr:RecordSet", "@id": "r", "name": "r", "field": [
                   {"@type": "cr:Field", "@id": "r/when", "name": "when", "description": "when", "dataType": kind,
                    "source": {"fileObject": {"@id": "t"}, "extract": {"column": column}}}]}]}, open("c.json", "w"))
    data = mlcroissant.Dataset("c.json")
    assert not data.metadata.issues.errors, data.metadata.issues.errors
    values = [record["r/when"] for record in data.records("r")] if column == "when" else []
    return [value.decode() if isinstance(value, bytes) else str(value) for value in values]

print("mlcroissant", version("mlcroissant"), "| pandas", version("pandas"))
wrong = []
for cells, kind, want in [
    (["1993", "2004"], "sc:Date", ["1970-01-01 00:00:00.000001993", "1970-01-01 00:00:00.000002004"]),
    (["1993", ""], "sc:Text", ["1993.0", "None"]),
    (["1993", "1993-09"], "sc:Text", ["1993", "1993-09"]),
    (["NA", "x"], "sc:Text", ["None", "x"]),
]:
    got = read(cells, kind)
    print(f"    {kind:8} {cells} -> {got}")
    if got != want:
        wrong.append(f"{cells} as {kind}: {got}")
read(["1993"], "sc:Text", column="there-is-no-such-column")
print("    a column that does not exist: no error until it is read")
sys.exit("Not as written: " + "; ".join(wrong) if wrong else 0)
PY
PYTHONPATH=py python3 check.py 2> log || { cat log; exit 1; }
echo "As written above."
