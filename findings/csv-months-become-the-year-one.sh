#!/usr/bin/env bash
# csvkit turns months into days of the year 1, and "5 years" into the year 6.
#
# Expected: csvjson guesses numbers, true dates and yes/no columns, and leaves words alone: a column of month names stays
# text, and so does one of terms, "5 years". 1993-09 or 2018-10-01/2018-11-02 might be mistaken for dates.
#
# So: the other way round. 1993-09 and the interval stay text. But a column of "May", "August", "October" becomes
# "0001-05-01", "0001-08-01", "0001-10-01", and one of "5 years", "10 years" becomes "0006-01-01" and "0011-01-01":
# the words are read as times from the beginning of the calendar. All with exit code 0. With -I all stays text.
#
# Why it matters here: tables of an atlas hold terms of office, durations of treaties and months without a
# year as words. They go through csvkit (csvjson, csvsql, csvsort) as dates that look written by somebody.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target py \
  csvkit==2.2.0 agate==1.14.2
cat > table.csv <<'CSV'
id,when,held,month,term
a,1993-09,2018-10-01/2018-11-02,May,5 years
b,2002-10,1992-05-15/1992-05-20,August,10 years
c,1992-05,2004-08-02/2004-08-06,October,5 years
CSV
echo "csvkit 2.2.0, agate 1.14.2"
PYTHONPATH=py python3 -m csvkit.utilities.csvjson table.csv | tee guessed.json
echo
PYTHONPATH=py python3 -m csvkit.utilities.csvjson -I table.csv | tee text.json
echo
python3 - <<'PY'
import json, sys
rows, text = json.load(open("guessed.json")), json.load(open("text.json"))
ok = ([row["when"] for row in rows] == ["1993-09", "2002-10", "1992-05"]
      and rows[0]["held"] == "2018-10-01/2018-11-02"
      and [row["month"] for row in rows] == ["0001-05-01", "0001-08-01", "0001-10-01"]
      and [row["term"] for row in rows] == ["0006-01-01", "0011-01-01", "0006-01-01"]
      and [text[0]["month"], text[0]["term"]] == ["May", "5 years"])
sys.exit(0 if ok else "Not as written.")
PY
echo "As written above."
