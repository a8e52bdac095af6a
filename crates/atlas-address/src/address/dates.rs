//! Days and dates in addresses: as readers write them, and spelt as short as is exact.

use alloc::{
    format,
    string::{String, ToString},
};

use atlas_record::{
    day::{Day, days_in_month},
    edtf::{Date, Edtf},
    written_date,
};

/// The years that `asof`, `from` and `to` may name.
const YEARS: core::ops::RangeInclusive<i32> = 1900..=2100;

/// A day as readers write it: `2012-12-20`, `20.12.2012`, or anything of EDTF, which means its last day, or the
/// first where it has no end.
pub(super) fn parse_day(text: &str) -> Option<Day> {
    parse_date(text).map(|(_, last)| last)
}

/// The first and the last day of a date as readers write it; a span without an end is its other end.
pub(super) fn parse_date(text: &str) -> Option<(Day, Day)> {
    let text = text.trim();
    let edtf = || {
        let when = text.parse::<Edtf>().ok()?;
        let first = when.first_day().or(when.last_day())?;
        Some((first, when.last_day().unwrap_or(first)))
    };
    let european = european(text).map(|day| (day, day));
    let days = european.or_else(edtf).or_else(|| written_date::parse(text));
    days.filter(|(first, last)| YEARS.contains(&first.civil().0) && YEARS.contains(&last.civil().0))
}

/// A day with points: `20.12.2012`.
fn european(text: &str) -> Option<Day> {
    let mut parts = text.split('.').map(str::trim);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let day = Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    parts.next().is_none().then_some(day)
}

/// A first day and a last that stand the wrong way round, as they were meant.
///
/// What was meant is what was written: the year 2006 first is its first day, last its last.
pub(super) fn exchanged(from: Day, to: Day) -> (Option<Day>, Option<Day>) {
    let date = |text: String| text.parse::<Date>().ok();
    (
        date(last_spelling(to)).map(|date| date.first_day()),
        date(first_spelling(from)).map(|date| date.last_day()),
    )
}

/// The shortest date that begins on a day.
#[must_use]
pub fn first_spelling(day: Day) -> String {
    let (year, month, of_month) = day.civil();
    match (month, of_month) {
        (1, 1) => format!("{year:04}"),
        (_, 1) => format!("{year:04}-{month:02}"),
        _ => day.to_string(),
    }
}

/// The shortest date that ends on a day.
#[must_use]
pub fn last_spelling(day: Day) -> String {
    let (year, month, of_month) = day.civil();
    match (month, of_month) {
        (12, 31) => format!("{year:04}"),
        _ if of_month == days_in_month(year, month) => format!("{year:04}-{month:02}"),
        _ => day.to_string(),
    }
}
