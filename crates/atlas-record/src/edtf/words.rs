//! Dates in words, with no more precision than is known.

use alloc::{
    format,
    string::{String, ToString},
};

use atlas_messages::{dates, language};

use super::{Bound, Date, Edtf, Precision};
use crate::day::{month_name, of_month};

/// How a date stands in a sentence, where that changes its words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    /// Alone.
    Nominative,
    /// After "since", "until" or "about".
    Genitive,
}

impl Date {
    /// The date in words without its qualifiers, with no more precision than is known.
    fn plain_words(&self, case: Case) -> String {
        let year = self.year.to_string();
        let is_alone = case == Case::Nominative;
        let month = |month: &str| match case {
            Case::Nominative => dates::month(month, &year),
            Case::Genitive => dates::of_month(month, &year),
        };
        match self.precision {
            Precision::Decade if is_alone => dates::decade(&year),
            Precision::Decade => dates::of_decade(&year),
            Precision::Year if is_alone => dates::year(&year),
            Precision::Year => dates::of_year(&year),
            Precision::Season(season) => month(season_name(season, case)),
            Precision::Month(number) if is_alone => month(month_name(number)),
            Precision::Month(number) => month(of_month(number)),
            Precision::Day(month, day) => dates::day(&day.to_string(), of_month(month), &year),
        }
    }

    fn in_case(&self, case: Case) -> String {
        let date = if self.approximate {
            dates::about(&self.plain_words(Case::Genitive))
        } else {
            self.plain_words(case)
        };
        if self.uncertain {
            dates::uncertain(&date)
        } else {
            date
        }
    }

    /// The date in words, with no more precision than is known.
    #[must_use]
    pub fn words(&self) -> String {
        self.in_case(Case::Nominative)
    }

    /// The date as it stands after "since", "until", "of" or "about"; English has one form for both.
    #[must_use]
    pub fn genitive(&self) -> String {
        self.in_case(Case::Genitive)
    }
}

impl Edtf {
    /// When it happened, in words: of what goes on, only the beginning.
    #[must_use]
    pub fn beginning_words(&self) -> String {
        self.beginning().words()
    }

    /// The beginning as it stands after "since", "until", "of" or "about"; English has one form for both.
    #[must_use]
    pub fn beginning_genitive(&self) -> String {
        match self.beginning() {
            Self::Date(date) => date.genitive(),
            other => other.words(),
        }
    }

    /// The date in words, with no more precision than is known.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Date(date) => date.words(),
            Self::Interval(Bound::Date(from), Bound::Date(to)) => interval_words(from, to),
            Self::Interval(Bound::Date(from), Bound::Open) => dates::since(&from.genitive()),
            Self::Interval(Bound::Date(from), Bound::Unknown) => {
                dates::from_end_not_known(&from.genitive())
            }
            Self::Interval(Bound::Open, Bound::Date(to)) => dates::until(&to.genitive()),
            Self::Interval(Bound::Unknown, Bound::Date(to)) => {
                dates::until_start_not_known(&to.genitive())
            }
            Self::Interval(..) => dates::date_not_known().to_string(),
        }
    }
}

/// Parts that both ends share are said once: `1 to 5 October 2018`; the year by the end at whose outer side it stands.
fn interval_words(from: &Date, to: &Date) -> String {
    let plain = !(from.uncertain || from.approximate || to.uncertain || to.approximate);
    let year_is_first = language().year_is_first();
    let (whole, part) = if year_is_first {
        (from, to)
    } else {
        (to, from)
    };
    let short = match (part.precision, whole.precision) {
        (Precision::Day(m1, day), Precision::Day(m2, _)) if plain && from.year == to.year => {
            if m1 == m2 && !year_is_first {
                return dates::days_from_to(&format!("{day}"), &to.words());
            }
            dates::day_without_year(&day.to_string(), of_month(m1))
        }
        (Precision::Month(month), Precision::Month(_)) if plain && from.year == to.year => {
            month_name(month).to_string()
        }
        _ => part.words(),
    };
    let whole = whole.words();
    if year_is_first {
        dates::from_to(&whole, &short)
    } else {
        dates::from_to(&short, &whole)
    }
}

fn season_name(season: u8, case: Case) -> &'static str {
    match (season, case) {
        (21, Case::Nominative) => dates::spring(),
        (21, Case::Genitive) => dates::of_spring(),
        (22, Case::Nominative) => dates::summer(),
        (22, Case::Genitive) => dates::of_summer(),
        (23, Case::Nominative) => dates::autumn(),
        (23, Case::Genitive) => dates::of_autumn(),
        (_, Case::Nominative) => dates::winter(),
        (_, Case::Genitive) => dates::of_winter(),
    }
}
