//! Events as a calendar (RFC 5545, with the properties of RFC 7986 for what the calendar is).

use atlas_record::{
    day::Day,
    edtf::{Bound, Date, Edtf, Precision},
    model::{Dataset, Standing, Statement, StatementId},
};

use crate::export::row;

/// What stands at the head of a calendar.
pub struct CalendarHead<'a> {
    /// The name of the calendar.
    pub name: &'a str,
    /// Edition, licence and how to cite it.
    pub description: &'a str,
    /// The public address of the site, with a slash at its end.
    pub site: &'a str,
    /// Whether events come back each year.
    pub yearly: bool,
}

/// Above this many days, a period is shown by its first day alone: an office of thirteen years is no event of each.
const LONGEST: i32 = 60;

/// The first and the last day of an event, if a calendar can show it: known to the day and not in doubt.
#[must_use]
pub fn days(when: &Edtf) -> Option<(Day, Day)> {
    let exact = |date: &Date| {
        let known = matches!(date.precision(), Precision::Day(..));
        (known && !date.uncertain && !date.approximate).then(|| date.first_day())
    };
    match when {
        Edtf::Date(date) => exact(date).map(|day| (day, day)),
        Edtf::Interval(Bound::Date(from), to) => {
            let from = exact(from)?;
            let to = match to {
                Bound::Date(to) => exact(to),
                Bound::Open | Bound::Unknown => None,
            };
            let short = to.filter(|to| to.number() - from.number() < LONGEST);
            Some((from, short.unwrap_or(from)))
        }
        Edtf::Interval(..) => None,
    }
}

/// What is not settled of a statement: a mark for its title and a sentence behind its text. A mark in the title too,
/// because months and lists of a calendar show nothing else.
fn doubt(statement: &Statement) -> (&'static str, &'static str) {
    match statement.standing {
        Standing::Unverified => (" (unverified)", " Unverified: it rests on one weak source."),
        Standing::Contested => (
            " (sources disagree)",
            " Sources disagree; the other readings stand on the page.",
        ),
        Standing::Settled if statement.is_disputed() => (
            "",
            " Other sources say otherwise; their readings stand on the page.",
        ),
        Standing::Settled => ("", ""),
    }
}

/// The events that a calendar can show, as a calendar. Its time stamps are the day of the edition, so that the same
/// edition is always the same file.
#[must_use]
pub fn calendar(dataset: &Dataset, head: &CalendarHead<'_>, events: &[StatementId]) -> String {
    let mut out = String::new();
    let mut line = |name: &str, value: &str| write_line(&format!("{name}:{value}"), &mut out);
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//CSTO Atlas//CSTO Atlas 1//EN");
    // The only scale there is, but a library writes one of its own where it is missing.
    line("CALSCALE", "GREGORIAN");
    line("NAME", &escape(head.name));
    line("X-WR-CALNAME", &escape(head.name));
    line("DESCRIPTION", &escape(head.description));
    let stamp = compact(dataset.edition);
    for id in events {
        let statement = dataset.statement(*id);
        let Some((first, last)) = statement.when.as_ref().and_then(days) else {
            continue;
        };
        let name = row::statement_reference(dataset, *id);
        line("BEGIN", "VEVENT");
        let yearly = if head.yearly { "yearly-" } else { "" };
        line("UID", &format!("{yearly}{name}@csto-atlas"));
        line("DTSTAMP", &format!("{stamp}T000000Z"));
        line("DTSTART;VALUE=DATE", &compact(first));
        // The end of an event of whole days is the day after its last.
        line("DTEND;VALUE=DATE", &compact(last.plus(1)));
        if head.yearly {
            line("RRULE", "FREQ=YEARLY");
        }
        let (mark, doubt) = doubt(statement);
        line(
            "STATUS",
            if mark.is_empty() {
                "CONFIRMED"
            } else {
                "TENTATIVE"
            },
        );
        let title = statement.title.as_deref().unwrap_or(&statement.text);
        line("SUMMARY", &escape(&format!("{title}{mark}")));
        let when = statement.when.map(|when| when.words()).unwrap_or_default();
        let text = format!("{when}: {}{doubt}", statement.text);
        line("DESCRIPTION", &escape(&text));
        if let Some(place) = &statement.place {
            line("LOCATION", &escape(place));
        }
        let subject = dataset.entity(statement.subject);
        line("CATEGORIES", &escape(subject.kind().label()));
        line(
            "URL",
            &format!("{}{}", head.site, name.replacen('#', "/#", 1)),
        );
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
    out
}

fn compact(day: Day) -> String {
    day.to_string().replace('-', "")
}

/// A text as RFC 5545 has it, section 3.3.11.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            '\r' => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// Adds a line, folded to at most 75 bytes without parting a letter.
fn write_line(line: &str, out: &mut String) {
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > 75 {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(letter);
        length += letter.len_utf8();
    }
    out.push_str("\r\n");
}

/// What a reader is told of a calendar: which edition it is, under which licence, and how to cite it.
#[must_use]
pub fn description(dataset: &Dataset, citation: &str) -> String {
    let edition = dataset.edition.words();
    let mut text = "Events of the CSTO Atlas that are known to the day, edition of ".to_owned();
    text.push_str(&edition);
    text.push_str(". Licence: ");
    text.push_str(crate::LICENCE);
    text.push_str(". Cite as: ");
    text.push_str(citation);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_as_long_as_is_known_and_sensible() {
        for (when, expected) in [
            ("1992-05-15", Some(("1992-05-15", "1992-05-15"))),
            ("1992-05", None),
            ("1992-05-15?", None),
            ("1992-05-15~", None),
            ("2018-10-01/2018-11-02", Some(("2018-10-01", "2018-11-02"))),
            ("2003-04-28/2016-12-31", Some(("2003-04-28", "2003-04-28"))),
            ("1994-04-20/..", Some(("1994-04-20", "1994-04-20"))),
            ("2004-06-18/", Some(("2004-06-18", "2004-06-18"))),
            ("2018-10-01/2018-11", Some(("2018-10-01", "2018-10-01"))),
            ("2018/2018-11-02", None),
            ("../2018-11-02", None),
        ] {
            let found = days(&when.parse().expect("a date"));
            let found = found.map(|(first, last)| (first.to_string(), last.to_string()));
            let expected = expected.map(|(first, last)| (first.to_owned(), last.to_owned()));
            assert_eq!(found, expected, "{when}");
        }
    }

    #[test]
    fn long_lines_are_folded_between_letters() {
        let mut out = String::new();
        write_line(&"Ա".repeat(60), &mut out);
        for line in out.split("\r\n") {
            assert!(line.len() <= 75, "{line}");
        }
        assert_eq!(out.replace("\r\n ", ""), format!("{}\r\n", "Ա".repeat(60)));
    }
}
