//! What a reader has typed, taken apart.

use alloc::{
    borrow::ToOwned,
    string::{String, ToString},
    vec::Vec,
};

use super::normalize::{self, Words};
use atlas_record::{
    tokens::is_stop,
    written_date::{self, Span},
};

/// The most words that are looked for; a bit of a mask stands for each.
pub const MOST_WORDS: usize = 16;

/// The longest query that is read, in bytes; more is passed over.
const LONGEST: usize = 400;

/// What stands for a number in groups where dates are looked for.
const GROUPED: &str = "#";

/// A word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As it was typed.
    pub typed: String,
    /// Folded.
    pub folded: String,
    /// Its key.
    pub key: String,
    /// What stands before it in the query ([`written_date::before`]).
    pub before: char,
}

impl Word {
    /// Replaces what is looked for.
    pub fn set(&mut self, folded: &str) {
        self.folded = folded.to_owned();
        self.key.clear();
        normalize::push_key(folded, &mut self.key);
    }

    /// Whether it is a number written in groups of digits, and so no year.
    #[must_use]
    pub fn is_grouped(&self) -> bool {
        self.folded.bytes().all(|byte| byte.is_ascii_digit())
            && self.typed.bytes().any(|byte| !byte.is_ascii_digit())
    }

    /// Whether it is a number, or has one in it, so that no letter of it may be another.
    #[must_use]
    pub fn is_number(&self) -> bool {
        self.key.bytes().any(|byte| byte.is_ascii_digit())
    }
}

/// A query, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The words that are looked for, in order.
    pub words: Vec<Word>,
    /// The keys of all words, also of those that say too little, with a space behind each.
    pub whole: String,
    /// The dates among the words.
    pub spans: Vec<Span>,
    /// Whether the last word may go on.
    pub unfinished: bool,
}

impl Query {
    /// Whether the query is one date and nothing else.
    #[must_use]
    pub fn is_date(&self) -> bool {
        matches!(self.spans.as_slice(), [span] if span.words.len() == self.words.len())
    }

    /// Finds the dates and looks for months that were given as numbers in letters, as the texts of the record have them.
    fn find_dates(&mut self) {
        let written = |word: &Word| written_date::Word {
            // What is counted in thousands is no year: 2 030 is not 2030.
            folded: match word.is_grouped() {
                true => GROUPED.to_owned(),
                false => word.folded.clone(),
            },
            before: word.before,
        };
        let mut words: Vec<written_date::Word> = self.words.iter().map(written).collect();
        self.spans = written_date::find(&mut words);
        for (word, written) in self.words.iter_mut().zip(words) {
            if word.folded != written.folded && !word.is_grouped() {
                word.set(&written.folded);
            }
        }
    }

    /// Takes a query apart.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let text = clip(text);
        let mut query = Self {
            unfinished: text.ends_with(char::is_alphanumeric),
            ..Self::default()
        };
        let mut small_words = Vec::new();
        let mut words = Words::new(text);
        let mut key = String::new();
        while let Some(place) = words.next_into(&mut key) {
            query.whole.push_str(&key);
            query.whole.push(' ');
            let word = Word {
                typed: text[place.clone()].to_string(),
                folded: words.folded().to_owned(),
                key: key.clone(),
                before: written_date::before(text, place.start),
            };
            let list = if is_stop(&word.folded) {
                &mut small_words
            } else {
                &mut query.words
            };
            if list.len() < MOST_WORDS {
                list.push(word);
            }
        }
        if query.words.is_empty() {
            query.words = small_words;
        }
        query.find_dates();
        query
    }
}

/// The beginning of a text, up to a whole letter.
fn clip(text: &str) -> &str {
    let mut end = text.len().min(LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    #[test]
    fn dates_are_read_as_people_write_them() {
        let day = |text: &str| text.parse::<atlas_record::edtf::Date>().expect("a date");
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
            ("the 20th of December 2012 session", "2012-12-20", "sesion"),
            ("20 дек. 2012 г.", "2012-12-20", ""),
            ("5/15/1992", "1992-05-15", ""),
            ("в декабре 2012 года", "2012-12", ""),
            ("1992", "1992", ""),
        ] {
            let query = Query::parse(query);
            let spans: Vec<_> = query.spans.iter().map(|span| span.days).collect();
            let date = day(date);
            let expected = (date.first_day(), date.last_day());
            assert_eq!(spans, vec![Ok(expected)], "{date}");
            let others = query.words.iter().enumerate();
            let others: Vec<String> = others
                .filter(|(place, _)| !query.spans[0].words.contains(place))
                .map(|(_, word)| word.key.to_string())
                .collect();
            assert_eq!(others.join(" "), rest);
        }
        let either = ["2002-07-10", "2002-10-07"].map(|text| day(text).first_day());
        assert_eq!(Query::parse("10/7/2002").spans[0].days, Err(either));
        for query in [
            "30 may",
            "may",
            "Article 4",
            "54,251",
            "2 030",
            "1,999 men",
            "4 5 6",
        ] {
            let spans = Query::parse(query).spans;
            assert!(
                spans.iter().all(|span| span.words.len() == 1),
                "{query}: {spans:?}"
            );
        }
    }
}
