//! Dates as people write them, in English and Russian, and as [`Edtf`]: the one reader of dates, for every field and for
//! the search.
//!
//! ```
//! use atlas_record::{day::Day, written_date::{self, Unread}};
//! let june = (Day::parse("2007-06-01").unwrap(), Day::parse("2007-06-30").unwrap());
//! assert_eq!(written_date::read("June 2007"), Ok(june));
//! assert_eq!(written_date::read("in June of 2007"), Ok(june));
//! assert_eq!(written_date::read("2007-06"), Ok(june));
//! assert_eq!(written_date::read("the exercise of June 2007"), Err(Unread::NoDate));
//! // Nobody can know which of the numbers is the month.
//! let readings = [Day::parse("2002-07-10").unwrap(), Day::parse("2002-10-07").unwrap()];
//! assert_eq!(written_date::read("10/7/2002"), Err(Unread::EitherOf(readings)));
//! ```

mod parts;
#[cfg(test)]
mod tests;

use core::ops::Range;

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use crate::{
    day::{Day, MONTHS},
    edtf::Edtf,
    fold,
    tokens::{Tokens, is_stop},
};
use parts::{Date, date, in_full, parts, small, whole_month};

/// A word in which a date, or a part of it, may be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word, folded.
    pub folded: String,
    /// What stands before it, as [`before`] tells it.
    pub before: char,
}

/// A date among words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its first and its last day; the days that it can be, where that is not known.
    pub days: Result<(Day, Day), [Day; 2]>,
    /// Which of the words say it.
    pub words: Range<usize>,
}

/// Why a text is not read as a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is none, or none of [`YEARS`].
    NoDate,
    /// It can be either of two days, the earlier first: the order of day and month cannot be known.
    EitherOf([Day; 2]),
}

/// The years of which dates are read.
pub const YEARS: core::ops::RangeInclusive<i32> = 1900..=2100;

/// The first and the last day of a text that is one date and nothing else, but for words that say too little
/// ([`is_stop`]). A span of EDTF without an end is its other end.
///
/// # Errors
/// When it is no date, or can be two.
pub fn read(text: &str) -> Result<(Day, Day), Unread> {
    let text = text.trim();
    if let Ok(when) = text.parse::<Edtf>() {
        let ends = (when.first_day(), when.last_day());
        let ends = (ends.0.or(ends.1), ends.1.or(ends.0));
        let (Some(first), Some(last)) = ends else {
            return Err(Unread::NoDate);
        };
        let known = YEARS.contains(&first.civil().0) && YEARS.contains(&last.civil().0);
        return known.then_some((first, last)).ok_or(Unread::NoDate);
    }
    let mut words = Vec::new();
    let mut tokens = Tokens::new(text);
    while let Some(place) = tokens.next() {
        if is_stop(tokens.folded()) {
            continue;
        }
        if words.len() == MOST_WORDS {
            return Err(Unread::NoDate);
        }
        words.push(Word {
            folded: tokens.folded().to_owned(),
            before: before(text, place.start),
        });
    }
    match longest(&mut words) {
        Some((length, days)) if length == words.len() => days.map_err(Unread::EitherOf),
        _ => Err(Unread::NoDate),
    }
}

/// What joins a word to the one before it: the letter before it, or a point or a dash (`–`) with spaces behind it.
#[must_use]
pub fn before(text: &str, start: usize) -> char {
    let letter = |text: &str| text.chars().next_back().unwrap_or(' ');
    let tight = letter(&text[..start]);
    match letter(text[..start].trim_end()) {
        '–' | '—' | '−' => '–',
        '-' if tight != '-' => '–',
        '.' => '.',
        _ => tight,
    }
}

/// The most words in which one date is written: `28 сентября 2015 года – 2 октября 2015 года`.
const MOST_WORDS: usize = 8;

/// Finds the dates and writes months that were given as numbers in letters, as the texts of the record do.
pub fn find(words: &mut [Word]) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match longest(&mut words[at..]) {
            Some((length, days)) => {
                spans.push(Span {
                    days,
                    words: at..at + length,
                });
                at += length;
            }
            None => at += 1,
        }
    }
    spans
}

/// The days that words mean, or the two that they can mean.
type Meant = Result<(Day, Day), [Day; 2]>;

/// The date at the beginning of the words, of as many words as possible.
fn longest(words: &mut [Word]) -> Option<(usize, Meant)> {
    (1..=words.len().min(MOST_WORDS)).rev().find_map(|length| {
        let days = span(&mut words[..length])?;
        Some((length, days))
    })
}

/// One date, or two with a dash between them, of which the first may leave its year to the second.
fn span(words: &mut [Word]) -> Option<Result<(Day, Day), [Day; 2]>> {
    let (parts, places) = parts(words)?;
    if let Some(read) = date(&parts) {
        // Texts write months in full.
        for (part, place) in parts.iter().zip(&places) {
            if let Some(name) = in_full(part, &words[*place].folded) {
                words[*place].folded = name;
            }
        }
        return match read {
            Date::Days(days) => Some(Ok(days)),
            Date::Numbers { year, month, day } => {
                let (Some(at), Some(of_day)) = (places.get(month), places.get(day)) else {
                    return None;
                };
                let (month, number) = (small(&parts[month])?, small(&parts[day])?);
                let found = Day::new(year, month, number)?;
                words[*at].folded = fold::fold(MONTHS[usize::from(month) - 1]);
                // Texts write `2 April`, never `02 April`.
                words[*of_day].folded = alloc::format!("{number}");
                Some(Ok((found, found)))
            }
            Date::Month { year, month } => {
                let number = small(&parts[month])?;
                words[places[month]].folded = fold::fold(MONTHS[usize::from(number) - 1]);
                Some(Ok(whole_month(year, number)?))
            }
            Date::Either(days) => Some(Err(days)),
        };
    }
    let joints = (1..parts.len()).filter(|at| matches!(parts[*at].before, '–' | '-' | '/'));
    let days = |read: Option<Date>| match read {
        Some(Date::Days(days)) => Some(days),
        Some(Date::Numbers { .. } | Date::Month { .. } | Date::Either(_)) | None => None,
    };
    joints.into_iter().find_map(|at| {
        let (from, to) = parts.split_at(at);
        let last = days(date(to))?;
        let first = days(date(from)).or_else(|| {
            let mut borrowed = from.to_vec();
            borrowed.push(to.iter().find(|part| part.year.is_some())?.clone());
            days(date(&borrowed))
        })?;
        (first.0 < last.0).then_some(Ok((first.0, last.1)))
    })
}
