//! Dates in words, with no more precision than is known.

use alloc::{format, string::String};

use super::{Bound, Date, Edtf, Precision};
use crate::day::MONTHS;

impl Date {
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
    /// When it happened, in words: of what goes on, only the beginning.
    #[must_use]
    pub fn beginning_words(&self) -> String {
        self.beginning().words()
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

pub(super) fn month_name(month: u8) -> &'static str {
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
