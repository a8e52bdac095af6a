#!/usr/bin/env bash
# ics.py writes CALSCALE:GEORGIAN.
#
# Expected: a calendar file without a CALSCALE line, which means the Gregorian calendar, comes out of the
# PyPI package ics (read, then written) without one, or with CALSCALE:GREGORIAN.
#
# So: it comes out as "CALSCALE:GEORGIAN", a calendar that does not exist; the word is in the package's parser. With
# CALSCALE:GREGORIAN in the file it stays GREGORIAN. A calendar that was made by the package and not read has no
# such line. RFC 5545 lets readers refuse scales they do not know.
#
# Why it matters here: whoever filters an atlas's calendar with this package (only one state, only summits) and
# publishes the result passes on a file that a strict reader may leave alone. One line in the file, CALSCALE:GREGORIAN,
# prevents it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target py \
  ics==0.7.3 python-dateutil==2.9.0.post0
cat > check.py <<'PY'
import importlib.metadata, sys
import ics

def scale(head):
    text = "\r\n".join([
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//EN", *head, "BEGIN:VEVENT", "UID:a@example.org",
        "DTSTAMP:20261121T000000Z", "DTSTART;VALUE=DATE:20040802", "DTEND;VALUE=DATE:20040807",
        "SUMMARY:Exercise", "END:VEVENT", "END:VCALENDAR", ""])
    return scales(ics.Calendar(text))

def scales(calendar):
    return [line.strip() for line in calendar.serialize().splitlines() if line.startswith("CALSCALE")]

seen = [scale([]), scale(["CALSCALE:GREGORIAN"]), scales(ics.Calendar())]
print("ics", importlib.metadata.version("ics"))
print("    read without the line:", *seen[0])
print("    read with it:         ", *seen[1])
print("    not read but made:    ", *seen[2])
sys.exit(0 if seen == [["CALSCALE:GEORGIAN"], ["CALSCALE:GREGORIAN"], []] else "Not as written.")
PY
PYTHONPATH=py python3 check.py
echo "As written above."
