//! Dates as people write them: `15 May 1992`, `May 15, 1992`, `15.05.1992`, `1992-05-15`, `15 мая 1992`, `May 1992`,
//! `1992`.
//!
//! ```
//! use atlas_record::{day::Day, written_date};
//! let june = (Day::parse("2007-06-01").unwrap(), Day::parse("2007-06-30").unwrap());
//! assert_eq!(written_date::parse("June 2007"), Some(june));
//! assert_eq!(written_date::parse("in June of 2007"), Some(june));
//! assert_eq!(written_date::parse("the exercise of June 2007"), None);
//! ```

use core::ops::Range;

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use crate::{
    day::{Day, MONTHS, days_in_month},
    fold,
    tokens::{Tokens, is_stop},
};

/// A word in which a date, or a part of it, may be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word, folded.
    pub folded: String,
    /// The letter before it in the text, or a space.
    pub before: char,
}

/// A date among words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its first and its last day.
    pub days: (Day, Day),
    /// Which of the words say it.
    pub words: Range<usize>,
}

/// The first and the last day of a text that is one date and nothing else, but for words that say too little
/// ([`is_stop`]).
#[must_use]
pub fn parse(text: &str) -> Option<(Day, Day)> {
    let mut words = Vec::new();
    let mut tokens = Tokens::new(text);
    while let Some(place) = tokens.next() {
        if is_stop(tokens.folded()) {
            continue;
        }
        if words.len() == MOST_WORDS {
            return None;
        }
        words.push(Word {
            folded: tokens.folded().to_owned(),
            before: text[..place.start].chars().next_back().unwrap_or(' '),
        });
    }
    let (length, days) = longest(&mut words)?;
    (length == words.len()).then_some(days)
}

/// The most words in which one date is written.
const MOST_WORDS: usize = 3;

/// The beginnings of the Russian names of months, folded; English ones are in [`MONTHS`].
const RUSSIAN: [&str; 12] = [
    "yanv", "fevr", "mart", "apre", "maya", "iyun", "iyul", "avgu", "sent", "okty", "noya", "deka",
];

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

/// The date at the beginning of the words, of as many words as possible.
fn longest(words: &mut [Word]) -> Option<(usize, (Day, Day))> {
    (1..=words.len().min(MOST_WORDS)).rev().find_map(|length| {
        let (year, month, day) = read(&mut words[..length])?;
        Some((length, span(year, month, day)?))
    })
}

fn span(year: i32, month: Option<u8>, day: Option<u8>) -> Option<(Day, Day)> {
    let first = Day::new(year, month.unwrap_or(1), day.unwrap_or(1))?;
    let last_month = month.unwrap_or(12);
    let last_day = day.unwrap_or_else(|| days_in_month(year, last_month));
    Some((first, Day::new(year, last_month, last_day)?))
}

/// Year, month and day, where the words are these, in an order in which people write them.
fn read(words: &mut [Word]) -> Option<(i32, Option<u8>, Option<u8>)> {
    let year = |word: &Word| {
        let year: i32 = word.folded.parse().ok()?;
        (word.folded.len() == 4 && (1900..=2100).contains(&year)).then_some(year)
    };
    let small = |word: &Word, most: u8| {
        let number: u8 = word.folded.parse().ok()?;
        (word.folded.len() <= 2 && (1..=most).contains(&number)).then_some(number)
    };
    let written = |word: &Word| month(&word.folded);
    match words {
        [a] => Some((year(a)?, None, None)),
        [a, b] => match (year(a), year(b)) {
            (None, Some(y)) => Some((y, Some(written(a)?), None)),
            (Some(y), None) => match written(b) {
                Some(month) => Some((y, Some(month), None)),
                None if b.before == '-' => {
                    let month = small(b, 12)?;
                    spell(b, month);
                    Some((y, Some(month), None))
                }
                None => None,
            },
            _ => None,
        },
        [a, b, c] => {
            if let Some(y) = year(c) {
                if let (Some(day), Some(month)) = (small(a, 31), written(b)) {
                    return Some((y, Some(month), Some(day)));
                }
                if let (Some(month), Some(day)) = (written(a), small(b, 31)) {
                    return Some((y, Some(month), Some(day)));
                }
                let (day, month) = (small(a, 31)?, small(b, 12)?);
                spell(b, month);
                spell_day(a, day);
                return Some((y, Some(month), Some(day)));
            }
            let y = year(a)?;
            if let (Some(day), Some(month)) = (small(b, 31), written(c)) {
                return Some((y, Some(month), Some(day)));
            }
            if let (Some(month), Some(day)) = (written(b), small(c, 31)) {
                return Some((y, Some(month), Some(day)));
            }
            let (month, day) = (small(b, 12)?, small(c, 31)?);
            spell(b, month);
            spell_day(c, day);
            Some((y, Some(month), Some(day)))
        }
        _ => None,
    }
}

/// The number of the month that a folded word names, in full or by at least three letters.
fn month(folded: &str) -> Option<u8> {
    let english = |name: &str| folded.len() >= 3 && fold::fold(name).starts_with(folded);
    let place = MONTHS.iter().position(|name| english(name)).or_else(|| {
        let russian = |beginning: &str| folded.starts_with(beginning);
        RUSSIAN.iter().position(|beginning| russian(beginning))
    })?;
    Some(place as u8 + 1)
}

fn spell(word: &mut Word, month: u8) {
    word.folded = fold::fold(MONTHS[usize::from(month) - 1]);
}

/// Texts write `2 April`, never `02 April`.
fn spell_day(word: &mut Word, day: u8) {
    word.folded = alloc::format!("{day}");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edtf::Date;

    #[test]
    fn a_text_that_is_a_date_is_read_as_people_write_it() {
        for (text, date) in [
            ("15 May 1992", "1992-05-15"),
            ("May 15, 1992", "1992-05-15"),
            ("15.05.1992", "1992-05-15"),
            ("1992-05-15", "1992-05-15"),
            ("15/5/1992", "1992-05-15"),
            ("15 мая 1992", "1992-05-15"),
            ("on the 15 of May 1992", "1992-05-15"),
            ("1999 2 April", "1999-04-02"),
            ("May 1992", "1992-05"),
            ("1992-05", "1992-05"),
            ("январь 2022", "2022-01"),
            ("1992", "1992"),
        ] {
            let date: Date = date.parse().expect("a date");
            assert_eq!(
                parse(text),
                Some((date.first_day(), date.last_day())),
                "{text}"
            );
        }
        for text in [
            "",
            "may",
            "30 may",
            "31.02.1999",
            "exercises 2019",
            "2 April 1999 and 2000",
            "4 5 6",
            "1899",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
