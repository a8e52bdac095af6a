//! Dates as they are known: the Extended Date/Time Format (ISO 8601-2:2019), level 1.
//!
//! What is read and printed, by example:
//!
//! ```
//! use atlas_record::edtf::Edtf;
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

mod parse;
mod words;

use alloc::string::{String, ToString};
use core::fmt;

use serde::{Deserialize, Serialize};

use crate::day::{Day, days_in_month};

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

    /// When it happened: of what goes on, only the beginning.
    #[must_use]
    pub const fn beginning(self) -> Self {
        match self {
            Self::Interval(Bound::Date(from), Bound::Open) => Self::Date(from),
            _ => self,
        }
    }

    /// The value of HTML's `datetime`: a day, a month or a year without doubt; it has no words for anything else.
    #[must_use]
    pub fn datetime(&self) -> Option<String> {
        let Self::Date(date) = self else { return None };
        let said = !matches!(date.precision, Precision::Decade | Precision::Season(_));
        (said && !self.is_doubtful()).then(|| self.to_string())
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
}

/// Dates are checked when they are parsed, so the day exists; 1970 stands in for what cannot happen.
fn day_of(year: i32, month: u8, day: u8) -> Day {
    Day::new(year, month, day).unwrap_or(Day::EPOCH)
}

#[cfg(test)]
mod tests;
