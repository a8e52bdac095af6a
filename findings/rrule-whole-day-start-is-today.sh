#!/usr/bin/env bash
# rrule.js reads the anniversary of a whole day as the anniversary of today.
#
# Expected: "DTSTART;VALUE=DATE:19920515" with "RRULE:FREQ=YEARLY", the form of RFC 5545 for an anniversary of a whole
# day, gives 15 May of 1992, 1993 and so on; or, if rrule.js knows only times, an error.
#
# So: neither. The start line is not recognized and left out without a word, so the rule starts at the moment of
# asking: today and the same day of later years. Without ";VALUE=DATE" the very same line is read as 15 May 1992.
# With "UNTIL=19950515" the answer is empty, since all that is in the past. Python's dateutil reads both forms.
#
# Why it matters here: the calendar of an atlas has whole days only (DTSTART;VALUE=DATE), some of them yearly. A page
# that feeds its lines to rrule.js shows the signing of the Treaty on whatever day the reader comes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix js rrule@2.8.1
python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target py python-dateutil==2.9.0.post0

cat > js/check.mjs <<'JS'
import rrule from 'rrule';
const days = (text) => rrule.rrulestr(text).all().map((day) => day.toISOString().slice(0, 10));
const before = new Date();
const dated = days('DTSTART;VALUE=DATE:19920515\nRRULE:FREQ=YEARLY;COUNT=2');
const after = new Date();
const plain = days('DTSTART:19920515\nRRULE:FREQ=YEARLY;COUNT=2');
const past = days('DTSTART;VALUE=DATE:19920515\nRRULE:FREQ=YEARLY;UNTIL=19950515');
console.log('rrule 2.8.1');
console.log('DTSTART;VALUE=DATE:19920515          ', dated);
console.log('DTSTART:19920515                     ', plain);
console.log('DTSTART;VALUE=DATE:19920515, UNTIL   ', past);
const today = [before, after].map((day) => day.toISOString().slice(0, 10));
const ok = today.includes(dated[0]) && plain[0] === '1992-05-15' && plain[1] === '1993-05-15' && past.length === 0;
if (!ok) console.error('Not as written.');
process.exit(ok ? 0 : 1);
JS
node js/check.mjs
PYTHONPATH=py python3 - <<'PY'
from dateutil.rrule import rrulestr
days = [str(day.date()) for day in rrulestr("DTSTART;VALUE=DATE:19920515\nRRULE:FREQ=YEARLY;COUNT=2")]
print("dateutil 2.9.0.post0", days)
assert days == ["1992-05-15", "1993-05-15"], days
PY
echo "As written above."
