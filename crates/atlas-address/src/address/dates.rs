//! Days and dates in addresses: as readers write them, and spelt as short as is exact.

use alloc::{
    format,
    string::{String, ToString},
};

use atlas_record::{
    day::{Day, days_in_month},
    edtf::Date,
    written_date::{self, Unread},
};

/// A day as readers write it ([`written_date::read`]); a longer date means its last day.
pub(super) fn parse_day(text: &str) -> Result<Day, Unread> {
    written_date::read(text).map(|(_, last)| last)
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
