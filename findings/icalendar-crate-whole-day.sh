#!/usr/bin/env bash
# The Rust crate icalendar gives an event of a whole day the length of nothing.
#
# Expected: Event::all_day(15 May 1992) writes DTSTART;VALUE=DATE:19920515 and either no DTEND or the day after
# (19920516), since the end in iCalendar is the first day that no longer belongs to the event.
#
# So: DTEND is the same day as DTSTART. RFC 5545 (3.8.2.2) asks for a DTEND that is later. PyPI's icalendar
# and ical.js both read an event of no length, 0:00:00 and PT0S. `starts(day)` without any end is right: one day.
#
# Why it matters here: a calendar of dated acts consists of whole days. Written by the obvious function of the obvious
# crate its events last no time, and whoever adds up durations or asks what overlaps a day depends on the reader.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mkdir -p crate/src
cat > crate/Cargo.toml <<'TOML'
[package]
name = "whole-day"
version = "0.1.0"
edition = "2021"

[dependencies]
icalendar = { version = "=0.17.17", default-features = false }
chrono = { version = "=0.4.45", default-features = false, features = ["clock"] }
TOML
cat > crate/src/main.rs <<'RS'
use icalendar::{Calendar, Component, Event, EventLike};

fn main() {
    let day = chrono::NaiveDate::from_ymd_opt(1992, 5, 15).unwrap();
    let mut calendar = Calendar::new();
    calendar.push(Event::new().uid("all-day@example.org").summary("all_day").all_day(day).done());
    calendar.push(Event::new().uid("starts@example.org").summary("starts").starts(day).done());
    print!("{calendar}");
}
RS
CARGO_TARGET_DIR="$work/target" cargo run --quiet --manifest-path crate/Cargo.toml > days.ics
python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target py \
  icalendar==7.3.2 python-dateutil==2.9.0.post0
npm install --silent --no-audit --no-fund --prefix js ical.js@2.2.1
echo "crate icalendar 0.17.17 | PyPI icalendar 7.3.2 | npm ical.js 2.2.1"
grep -E '^(DTSTART|DTEND|SUMMARY)' days.ics | tr -d '\r' | tee lines
diff lines - <<'LINES'
DTEND;VALUE=DATE:19920515
DTSTART;VALUE=DATE:19920515
SUMMARY:all_day
DTSTART;VALUE=DATE:19920515
SUMMARY:starts
LINES

cat > check.py <<'PY'
import sys
import icalendar
with open("days.ics") as file:
    events = icalendar.Calendar.from_ical(file.read()).walk("VEVENT")
seen = {str(event["summary"]): str(event.duration) for event in events}
print("PyPI icalendar, durations:", seen)
sys.exit(0 if seen == {"all_day": "0:00:00", "starts": "1 day, 0:00:00"} else "Not as written.")
PY
PYTHONPATH=py python3 check.py

cat > js/check.mjs <<'JS'
import fs from 'node:fs';
import ICAL from 'ical.js';
const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync('days.ics', 'utf8')));
const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
const seen = events.map((event) => `${event.summary} ${event.duration}`).join(', ');
console.log('ical.js, durations:', seen);
if (seen !== 'all_day PT0S, starts P1D') { console.error('Not as written.'); process.exit(1); }
JS
node js/check.mjs
echo "As written above."
