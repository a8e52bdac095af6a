//! Dates as they are known: the Extended Date/Time Format (ISO 8601-2:2019), level 1.
//!
//! What is read and printed, by example:
//!
//! ```
//! use atlas_core::edtf::Edtf;
//! for (edtf, words) in [
//!     ("1992-05-15", "15 May 1992"),
//!     ("1993-09", "September 1993"),
//!     ("2001", "2001"),
//!     ("1996-23", "autumn 1996"),
//!     ("199X", "the 1990s"),
//!     ("2009~", "about 2009"),
//!     ("2013?", "2013, uncertain"),
//!     ("2018-10-01/2018-11-02", "1 October to 2 November 2018"),
//!     ("2023-11-23/..", "since 23 November 2023"),
//!     ("../2012-12-19", "until 19 December 2012"),
//!     ("2004/", "from 2004, end not known"),
//! ] {
//!     let date: Edtf = edtf.parse().unwrap();
//!     assert_eq!((date.to_string().as_str(), date.words().as_str()), (edtf, words));
//! }
//! ```
//!
//! Left out of level 1, because nothing here needs it: times of day, years outside 1000 to 2999,
//! and centuries (`19XX`). `2004-XX` is read as `2004`, which says the same.

use alloc::{format, string::String};
use core::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::day::{Day, MONTHS, days_in_month};

/// How much of a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Precision {
    /// Ten years, `199X`; the year is the first of them.
    Decade,
    /// A year.
    Year,
    /// A season, numbered as in EDTF: 21 spring, 22 summer, 23 autumn, 24 winter.
    Season(u8),
    /// A month, 1 to 12.
    Month(u8),
    /// A month and a day of it.
    Day(u8, u8),
}

/// One date with its precision and its qualifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Date {
    year: i16,
    precision: Precision,
    /// `?`: the source, or we, doubt it.
    pub uncertain: bool,
    /// `~`: near this, not exactly this.
    pub approximate: bool,
}

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Bound {
    /// A date.
    Date(Date),
    /// `..`: no end, or none yet.
    Open,
    /// Nothing written: there is an end, and it is not known.
    Unknown,
}

/// A date or an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Edtf {
    /// A single date.
    Date(Date),
    /// From one bound to another, both included.
    Interval(Bound, Bound),
}

/// Why a text is not a date that the atlas can use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EdtfError(String);

impl fmt::Display for EdtfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl core::error::Error for EdtfError {}

impl Date {
    /// A date known to the day.
    #[must_use]
    pub const fn from_day(day: Day) -> Self {
        let (year, month, day) = day.civil();
        Self {
            year: year as i16,
            precision: Precision::Day(month, day),
            uncertain: false,
            approximate: false,
        }
    }

    /// The year; for a decade its first.
    #[must_use]
    pub const fn year(&self) -> i32 {
        self.year as i32
    }

    /// How much is known.
    #[must_use]
    pub const fn precision(&self) -> Precision {
        self.precision
    }

    /// The first day that the date can mean.
    #[must_use]
    pub fn first_day(&self) -> Day {
        let (month, day) = match self.precision {
            Precision::Decade | Precision::Year => (1, 1),
            Precision::Season(season) => ((season - 21) * 3 + 3, 1),
            Precision::Month(month) => (month, 1),
            Precision::Day(month, day) => (month, day),
        };
        day_of(self.year(), month, day)
    }

    /// The last day that the date can mean.
    #[must_use]
    pub fn last_day(&self) -> Day {
        let year = self.year();
        match self.precision {
            Precision::Decade => day_of(year + 9, 12, 31),
            Precision::Year => day_of(year, 12, 31),
            // Winter runs into the next year: December to February.
            Precision::Season(24) => day_of(year + 1, 2, days_in_month(year + 1, 2)),
            Precision::Season(season) => {
                let month = (season - 21) * 3 + 5;
                day_of(year, month, days_in_month(year, month))
            }
            Precision::Month(month) => day_of(year, month, days_in_month(year, month)),
            Precision::Day(month, day) => day_of(year, month, day),
        }
    }

    /// The date in words without its qualifiers, with no more precision than is known.
    fn plain_words(&self) -> String {
        let year = self.year;
        match self.precision {
            Precision::Decade => format!("the {year}s"),
            Precision::Year => format!("{year}"),
            Precision::Season(season) => format!("{} {year}", season_name(season)),
            Precision::Month(month) => format!("{} {year}", month_name(month)),
            Precision::Day(month, day) => format!("{day} {} {year}", month_name(month)),
        }
    }

    /// The date in words, with no more precision than is known.
    #[must_use]
    pub fn words(&self) -> String {
        let plain = self.plain_words();
        match (self.approximate, self.uncertain) {
            (false, false) => plain,
            (true, false) => format!("about {plain}"),
            (false, true) => format!("{plain}, uncertain"),
            (true, true) => format!("about {plain}, uncertain"),
        }
    }
}

impl Edtf {
    /// A single day.
    #[must_use]
    pub const fn from_day(day: Day) -> Self {
        Self::Date(Date::from_day(day))
    }

    /// The first day that can be meant, or nothing where the start is open or not known.
    #[must_use]
    pub fn first_day(&self) -> Option<Day> {
        match self {
            Self::Date(date) | Self::Interval(Bound::Date(date), _) => Some(date.first_day()),
            Self::Interval(..) => None,
        }
    }

    /// The last day that can be meant, or nothing where the end is open or not known.
    #[must_use]
    pub fn last_day(&self) -> Option<Day> {
        match self {
            Self::Date(date) | Self::Interval(_, Bound::Date(date)) => Some(date.last_day()),
            Self::Interval(..) => None,
        }
    }

    /// Whether there is an end that nobody has recorded (`2004/`).
    #[must_use]
    pub const fn has_unknown_end(&self) -> bool {
        matches!(self, Self::Interval(_, Bound::Unknown))
    }

    /// Whether any part is marked `?` or `~`, or a bound is not known.
    #[must_use]
    pub fn is_doubtful(&self) -> bool {
        let doubtful = |bound: &Bound| match bound {
            Bound::Date(date) => date.uncertain || date.approximate,
            Bound::Open => false,
            Bound::Unknown => true,
        };
        match self {
            Self::Date(date) => doubtful(&Bound::Date(*date)),
            Self::Interval(from, to) => doubtful(from) || doubtful(to),
        }
    }

    /// Whether the day can lie within.
    #[must_use]
    pub fn contains(&self, day: Day) -> bool {
        self.first_day().is_none_or(|first| first <= day)
            && self.last_day().is_none_or(|last| day <= last)
    }

    /// Whether it has begun by the end of a day, whichever day it began on.
    #[must_use]
    pub fn has_begun_by(&self, day: Day) -> bool {
        match self {
            Self::Date(date) | Self::Interval(Bound::Date(date), _) => date.last_day() <= day,
            Self::Interval(..) => false,
        }
    }

    /// Whether some day can lie within both.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        let starts_by = |a: &Self, b: &Self| match (a.first_day(), b.last_day()) {
            (Some(first), Some(last)) => first <= last,
            _ => true,
        };
        starts_by(self, other) && starts_by(other, self)
    }

    /// The key by which dates are listed: the first day, then the shorter first.
    ///
    /// Sorting is separate from display: `1992` stands before `1992-05-15` without claiming January.
    #[must_use]
    pub fn chronological_key(&self) -> (i64, i64) {
        let first = self.first_day().map_or(i64::MIN, |day| day.number().into());
        let last = self.last_day().map_or(i64::MAX, |day| day.number().into());
        (first, last)
    }

    /// When it happened, in words: of what goes on, only the beginning.
    #[must_use]
    pub fn beginning_words(&self) -> String {
        match self {
            Self::Interval(Bound::Date(from), Bound::Open) => from.words(),
            _ => self.words(),
        }
    }

    /// The date in words, with no more precision than is known.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Date(date) => date.words(),
            Self::Interval(Bound::Date(from), Bound::Date(to)) => interval_words(from, to),
            Self::Interval(Bound::Date(from), Bound::Open) => format!("since {}", from.words()),
            Self::Interval(Bound::Date(from), Bound::Unknown) => {
                format!("from {}, end not known", from.words())
            }
            Self::Interval(Bound::Open, Bound::Date(to)) => format!("until {}", to.words()),
            Self::Interval(Bound::Unknown, Bound::Date(to)) => {
                format!("until {}, start not known", to.words())
            }
            Self::Interval(..) => String::from("date not known"),
        }
    }
}

/// Parts that both ends share are said once: `1 to 5 October 2018`.
fn interval_words(from: &Date, to: &Date) -> String {
    let plain = !(from.uncertain || from.approximate || to.uncertain || to.approximate);
    let start = match (from.precision, to.precision) {
        (Precision::Day(m1, day), Precision::Day(m2, _)) if plain && from.year == to.year => {
            if m1 == m2 {
                format!("{day}")
            } else {
                format!("{day} {}", month_name(m1))
            }
        }
        (Precision::Month(month), Precision::Month(_)) if plain && from.year == to.year => {
            month_name(month).into()
        }
        _ => from.words(),
    };
    format!("{start} to {}", to.words())
}

fn month_name(month: u8) -> &'static str {
    MONTHS
        .get(usize::from(month).wrapping_sub(1))
        .copied()
        .unwrap_or("month not known")
}

fn season_name(season: u8) -> &'static str {
    match season {
        21 => "spring",
        22 => "summer",
        23 => "autumn",
        _ => "winter",
    }
}

/// Dates are checked when they are parsed, so the day exists; 1970 stands in for what cannot happen.
fn day_of(year: i32, month: u8, day: u8) -> Day {
    Day::new(year, month, day).unwrap_or(Day::EPOCH)
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.precision {
            Precision::Decade => write!(f, "{}X", self.year / 10)?,
            Precision::Year => write!(f, "{:04}", self.year)?,
            Precision::Season(part) | Precision::Month(part) => {
                write!(f, "{:04}-{part:02}", self.year)?
            }
            Precision::Day(month, day) => write!(f, "{:04}-{month:02}-{day:02}", self.year)?,
        }
        f.write_str(match (self.uncertain, self.approximate) {
            (false, false) => "",
            (true, false) => "?",
            (false, true) => "~",
            (true, true) => "%",
        })
    }
}

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Open => f.write_str(".."),
            Self::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Interval(from, to) => write!(f, "{from}/{to}"),
        }
    }
}

impl FromStr for Date {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        let (body, uncertain, approximate) = match text.as_bytes().last() {
            Some(b'?') => (&text[..text.len() - 1], true, false),
            Some(b'~') => (&text[..text.len() - 1], false, true),
            Some(b'%') => (&text[..text.len() - 1], true, true),
            _ => (text, false, false),
        };
        let body = body.strip_suffix("-XX").unwrap_or(body);
        let body = body.strip_suffix("-XX").unwrap_or(body);
        let (year, precision) = parse_body(body).ok_or_else(|| explain(text))??;
        Ok(Self {
            year,
            precision,
            uncertain,
            approximate,
        })
    }
}

/// Nothing where the text has not the shape of a date; an error where it has and the date does not exist.
fn parse_body(body: &str) -> Option<Result<(i16, Precision), EdtfError>> {
    let number = |part: &str, digits: usize| -> Option<u16> {
        (part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| part.parse().ok())?
    };
    let mut parts = body.split('-');
    let year_part = parts.next()?;
    let (month_part, day_part) = (parts.next(), parts.next());
    if parts.next().is_some() {
        return None;
    }
    if let Some(decade) = year_part.strip_suffix('X') {
        let decade = number(decade, 3)?;
        return (month_part.is_none() && (100..300).contains(&decade))
            .then_some(Ok((decade as i16 * 10, Precision::Decade)));
    }
    let year = number(year_part, 4)?;
    if !(1000..3000).contains(&year) {
        return Some(Err(EdtfError(format!(
            "the year {year} is outside 1000 to 2999"
        ))));
    }
    let year_signed = year as i16;
    let Some(month_part) = month_part else {
        return Some(Ok((year_signed, Precision::Year)));
    };
    let month = number(month_part, 2)? as u8;
    match (month, day_part) {
        (21..=24, None) => Some(Ok((year_signed, Precision::Season(month)))),
        (1..=12, None) => Some(Ok((year_signed, Precision::Month(month)))),
        (1..=12, Some(day_part)) => {
            let day = number(day_part, 2)? as u8;
            let last = days_in_month(i32::from(year), month);
            Some(if day == 0 || day > last {
                Err(EdtfError(format!(
                    "{} {year} has no day {day}; its last is {last}",
                    month_name(month)
                )))
            } else {
                Ok((year_signed, Precision::Day(month, day)))
            })
        }
        _ => Some(Err(EdtfError(format!(
            "there is no month {month}; months are 01 to 12, seasons 21 to 24"
        )))),
    }
}

fn explain(text: &str) -> EdtfError {
    EdtfError(format!(
        "`{text}` is not a date; write 1992-05-15, 1992-05, 1992, 1996-23 (autumn), 199X, with ? or ~ behind it if in doubt, or two of them with / between"
    ))
}

impl FromStr for Bound {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        match text {
            "" => Ok(Self::Unknown),
            ".." => Ok(Self::Open),
            date => date.parse().map(Self::Date),
        }
    }
}

impl FromStr for Edtf {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        let Some((from, to)) = text.split_once('/') else {
            return text.parse().map(Self::Date);
        };
        let (from, to) = (from.parse::<Bound>()?, to.parse::<Bound>()?);
        match (from, to) {
            (Bound::Date(first), Bound::Date(last)) if last.last_day() < first.first_day() => {
                Err(EdtfError(format!(
                    "the interval {text} ends ({}) before it begins ({})",
                    last.words(),
                    first.words()
                )))
            }
            (Bound::Date(_), _) | (_, Bound::Date(_)) => Ok(Self::Interval(from, to)),
            _ => Err(explain(text)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::string::ToString;

    fn edtf(text: &str) -> Edtf {
        text.parse()
            .unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    #[test]
    fn what_is_not_a_date_is_refused_with_a_reason() {
        for (text, reason) in [
            ("1993-02-29", "February 1993 has no day 29; its last is 28"),
            (
                "1992-13",
                "there is no month 13; months are 01 to 12, seasons 21 to 24",
            ),
            ("0992", "the year 992 is outside 1000 to 2999"),
            (
                "2002-10-07/1992-05-15",
                "the interval 2002-10-07/1992-05-15 ends (15 May 1992) before it begins (7 October 2002)",
            ),
        ] {
            assert_eq!(text.parse::<Edtf>().expect_err(text).to_string(), reason);
        }
        for text in [
            "",
            "/",
            "../..",
            "May 1992",
            "15.05.1992",
            "1992-5-15",
            "1992-05-15T10:00",
            "19XX",
            "1992/05/15",
            "é",
            "199X-05",
        ] {
            assert!(text.parse::<Edtf>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_date_covers_the_days_it_can_mean() {
        for (text, first, last) in [
            ("1992-05-15", "1992-05-15", "1992-05-15"),
            ("1992-02", "1992-02-01", "1992-02-29"),
            ("1993~", "1993-01-01", "1993-12-31"),
            ("199X", "1990-01-01", "1999-12-31"),
            ("1998-22", "1998-06-01", "1998-08-31"),
            ("1999-24", "1999-12-01", "2000-02-29"),
            ("2004-XX-XX", "2004-01-01", "2004-12-31"),
        ] {
            let date = edtf(text);
            let days = (date.first_day(), date.last_day());
            assert_eq!(days, (Day::parse(first), Day::parse(last)), "{text}");
        }
    }

    #[test]
    fn a_date_has_begun_when_every_day_it_can_mean_has() {
        for (text, when, begun) in [
            ("2011-06-14", "2011-06-14", true),
            ("2011-06-14", "2011-06-13", false),
            ("2011", "2011-06-01", false),
            ("2011", "2011-12-31", true),
            ("2011-05/..", "2011-05-30", false),
            ("2011-05/2012", "2011-05-31", true),
            ("/2012", "2012-12-31", false),
        ] {
            let day = Day::parse(when).expect("a day");
            assert_eq!(edtf(text).has_begun_by(day), begun, "{text} by {when}");
        }
    }

    #[test]
    fn intervals_that_share_a_day_overlap() {
        for (a, b, expected) in [
            ("1992", "1992-05-15", true),
            ("1992", "1993", false),
            ("1999-04-02/..", "2026-11-21", true),
            ("1999-04-02/..", "1999-04-01", false),
            ("../1999-04-20", "1999-04-20", true),
            ("../1999-04-20", "1999-04-21/2000", false),
            ("2004/", "2030", true),
        ] {
            assert_eq!(edtf(a).overlaps(&edtf(b)), expected, "{a} and {b}");
            assert_eq!(edtf(b).overlaps(&edtf(a)), expected, "{b} and {a}");
        }
    }

    #[test]
    fn words_say_shared_parts_once() {
        for (text, words) in [
            ("2018-10-01/2018-10-05", "1 to 5 October 2018"),
            ("2019-04/2019-05", "April to May 2019"),
            ("2003/2019", "2003 to 2019"),
            ("2003~/2019-05-20", "about 2003 to 20 May 2019"),
            ("2013%", "about 2013, uncertain"),
            ("/2016", "until 2016, start not known"),
        ] {
            assert_eq!(edtf(text).words(), words);
        }
    }

    fn any_date() -> impl Strategy<Value = std::string::String> {
        let body = prop_oneof![
            (1900i32..2100).prop_map(|year| format!("{year}")),
            (190i32..210).prop_map(|decade| format!("{decade}X")),
            (1900i32..2100, 1u8..=12).prop_map(|(year, month)| format!("{year}-{month:02}")),
            (1900i32..2100, 21u8..=24).prop_map(|(year, season)| format!("{year}-{season}")),
            (-25_000i32..45_000).prop_map(|number| Day::new(1970, 1, 1)
                .expect("exists")
                .plus(number)
                .to_string()),
        ];
        (body, prop_oneof![Just(""), Just("?"), Just("~"), Just("%")])
            .prop_map(|(body, mark)| format!("{body}{mark}"))
    }

    proptest! {
        #[test]
        fn a_date_prints_as_it_was_read(text in any_date()) {
            prop_assert_eq!(edtf(&text).to_string(), text);
        }

        #[test]
        fn a_date_begins_before_it_ends(text in any_date()) {
            let date = edtf(&text);
            prop_assert!(date.first_day() <= date.last_day());
        }

        #[test]
        fn words_never_say_a_day_that_is_not_known(text in any_date()) {
            let date = edtf(&text);
            if let Edtf::Date(inner) = date && !matches!(inner.precision(), Precision::Day(..)) {
                let words = date.words();
                let numbers: std::vec::Vec<&str> =
                    words.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
                prop_assert_eq!(numbers.len(), 1, "{}", words);
            }
        }

        #[test]
        fn an_interval_prints_as_it_was_read_and_contains_its_bounds(a in any_date(), b in any_date()) {
            let text = format!("{a}/{b}");
            if let Ok(interval) = text.parse::<Edtf>() {
                prop_assert_eq!(interval.to_string(), text);
                prop_assert!(interval.overlaps(&edtf(&a)) && interval.overlaps(&edtf(&b)));
            }
        }

        #[test]
        fn no_text_makes_the_parser_panic(text in "\\PC{0,24}") {
            let _ = text.parse::<Edtf>();
        }
    }
}
