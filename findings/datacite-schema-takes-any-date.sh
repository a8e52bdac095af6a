#!/usr/bin/env bash
# The schema of DataCite takes "nonsense", 30 February and the empty text as dates.
#
# Expected: a validator of DataCite's metadata refuses what is no date of ISO 8601 or RKMS-ISO8601, with formats checked at
# least; the schema names them: year, date, date-time, and ranges of these.
#
# So: the date is an anyOf of formats that no library knows, such as "year-range", and an unknown format is met by
# everything. Any text is valid, also with a format checker. The type of a date is checked: "Coverage", which is of 4.6,
# is refused by 4.5.
#
# Why it matters here: dates are what this record is careful about, and the green tick of the validator says nothing on
# them. A test of one's own has to read them back; archives refuse later, with other rules: 2023/ passes where 2023/.. does not.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target py datacite==1.4.1 jsonschema==4.26.0
cat > check.py <<'PY'
import json, sys
from importlib.metadata import version
from pathlib import Path
import datacite, jsonschema

schema = json.loads((Path(datacite.__file__).parent / "schemas" / "datacite-v4.5.json").read_text())
checker = jsonschema.Draft201909Validator(schema, format_checker=jsonschema.FormatChecker())

def valid(date, kind="Other"):
    return checker.is_valid({
        "schemaVersion": "http://datacite.org/schema/kernel-4", "titles": [{"title": "T"}], "creators": [{"name": "C"}],
        "publisher": {"name": "P"}, "publicationYear": "2026", "types": {"resourceTypeGeneral": "Dataset", "resourceType": "Dataset"},
        "dates": [{"date": date, "dateType": kind}],
    })

print("datacite", version("datacite"), "| jsonschema", version("jsonschema"))
wrong = []
for date, kind, want in [("2026-11-30", "Issued", True), ("1991/2026", "Other", True), ("2026-02-30", "Other", True),
                         ("2023/..", "Other", True), ("nonsense", "Other", True), ("", "Other", True), ("1991/2026", "Coverage", False)]:
    got = valid(date, kind)
    print(f"    {date!r:14} {kind:9} {'valid' if got else 'refused'}")
    if got != want:
        wrong.append(date)
sys.exit("Not as written: " + ", ".join(map(repr, wrong)) if wrong else 0)
PY
PYTHONPATH=py python3 check.py
echo "As written above."
