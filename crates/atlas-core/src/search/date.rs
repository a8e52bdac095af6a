//! Dates in a query: `15 May 1992`, `May 15, 1992`, `15.05.1992`, `1992-05-15`, `15 мая 1992`, `May 1992`, `1992`.

use core::ops::Range;

use alloc::vec::Vec;

use super::query::Word;
use crate::{
    day::{Day, MONTHS, days_in_month},
    fold,
};

/// A span of days that some words of the query mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The numbers of its first and last day ([`Day::number`]).
    pub days: (i32, i32),
    /// Which words of the query say it.
    pub words: Range<usize>,
}

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
fn longest(words: &mut [Word]) -> Option<(usize, (i32, i32))> {
    (1..=words.len().min(3)).rev().find_map(|length| {
        let (year, month, day) = read(&mut words[..length])?;
        Some((length, span(year, month, day)?))
    })
}

fn span(year: i32, month: Option<u8>, day: Option<u8>) -> Option<(i32, i32)> {
    let first = Day::new(year, month.unwrap_or(1), day.unwrap_or(1))?;
    let last_month = month.unwrap_or(12);
    let last_day = day.unwrap_or_else(|| days_in_month(year, last_month));
    Some((
        first.number(),
        Day::new(year, last_month, last_day)?.number(),
    ))
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
    word.set(&fold::fold(MONTHS[usize::from(month) - 1]));
}

/// Texts write `2 April`, never `02 April`.
fn spell_day(word: &mut Word, day: u8) {
    word.set(&alloc::format!("{day}"));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::query::Query;
    use alloc::{
        string::{String, ToString},
        vec,
    };

    #[test]
    fn dates_are_read_as_people_write_them() {
        let day = |text: &str| text.parse::<crate::edtf::Date>().expect("a date");
        for (query, date, rest) in [
            ("15 May 1992", "1992-05-15", ""),
            ("May 15, 1992", "1992-05-15", ""),
            ("15.05.1992", "1992-05-15", ""),
            ("1992-05-15", "1992-05-15", ""),
            ("15/5/1992", "1992-05-15", ""),
            ("15 мая 1992", "1992-05-15", ""),
            ("1999 2 April", "1999-04-02", ""),
            ("2 апреля 1999 протокол", "1999-04-02", "protokol"),
            ("May 1992", "1992-05", ""),
            ("1992-05", "1992-05", ""),
            ("январь 2022", "2022-01", ""),
            ("what happened in January 2022", "2022-01", ""),
            ("exercises 2019", "2019", "eksercises"),
            ("1992", "1992", ""),
        ] {
            let query = Query::parse(query);
            let spans: Vec<_> = query.spans.iter().map(|span| span.days).collect();
            let date = day(date);
            let expected = (date.first_day().number(), date.last_day().number());
            assert_eq!(spans, vec![expected], "{date}");
            let others = query.words.iter().enumerate();
            let others: Vec<String> = others
                .filter(|(place, _)| !query.spans[0].words.contains(place))
                .map(|(_, word)| word.key.to_string())
                .collect();
            assert_eq!(others.join(" "), rest);
        }
        for query in ["30 may", "may", "Article 4", "54,251", "4 5 6"] {
            let spans = Query::parse(query).spans;
            assert!(
                spans.iter().all(|span| span.words.len() == 1),
                "{query}: {spans:?}"
            );
        }
    }
}
