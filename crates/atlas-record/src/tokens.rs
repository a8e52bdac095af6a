//! The words of a text with their places, as readers see words.
//!
//! ```
//! use atlas_record::tokens::Tokens;
//! let mut tokens = Tokens::new("In 2012, 345,207 l of fuel");
//! let mut words = Vec::new();
//! while let Some(place) = tokens.next() {
//!     words.push((place.start, tokens.folded().to_owned()));
//! }
//! assert_eq!(words[2], (9, "345207".to_owned()));
//! assert_eq!(words.len(), 6);
//! ```

use alloc::string::String;
use core::ops::Range;

use crate::fold;

/// Walks the words of a text; there is room for one folded word at a time, so that a long text costs no allocation
/// a word.
#[derive(Clone, Debug)]
pub struct Tokens<'t> {
    text: &'t str,
    at: usize,
    folded: String,
}

impl<'t> Tokens<'t> {
    /// Starts at the beginning of a text.
    #[must_use]
    pub const fn new(text: &'t str) -> Self {
        Self {
            text,
            at: 0,
            folded: String::new(),
        }
    }

    /// Where the next word stands in the text, in bytes. A run of letters of which folding leaves nothing is no word.
    #[expect(
        clippy::should_implement_trait,
        reason = "an iterator could not lend the folded word"
    )]
    pub fn next(&mut self) -> Option<Range<usize>> {
        loop {
            let place = self.next_place()?;
            self.folded.clear();
            for letter in self.text[place.clone()].chars() {
                fold::fold_letter(letter, &mut self.folded);
            }
            if !self.folded.is_empty() {
                return Some(place);
            }
        }
    }

    /// The word that [`Tokens::next`] has found last, folded.
    #[must_use]
    pub fn folded(&self) -> &str {
        &self.folded
    }

    /// Where the next word stands: letters and digits, the groups of a number, the letters of `C.S.T.O.`.
    fn next_place(&mut self) -> Option<Range<usize>> {
        let rest = &self.text[self.at..];
        let start = self.at + rest.find(char::is_alphanumeric)?;
        let mut end = start;
        loop {
            let run = &self.text[end..];
            let length = run
                .find(|letter: char| !letter.is_alphanumeric() && !fold::is_joined(letter))
                .unwrap_or(run.len());
            let run = &run[..length];
            end += length;
            let whole = &self.text[start..end];
            let after = &self.text[end..];
            match joint(whole, run, after) {
                Some(skip) => end += skip,
                None => break,
            }
        }
        self.at = end;
        Some(start..end)
    }
}

/// How many bytes of a joint lie between this run and one that continues the word, if one does.
fn joint(whole: &str, run: &str, after: &str) -> Option<usize> {
    let mut letters = after.chars();
    let mark = letters.next()?;
    let rest = letters.as_str();
    let next = rest
        .find(|letter: char| !letter.is_alphanumeric())
        .map_or(rest, |end| &rest[..end]);
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let first_group = whole.split(|letter: char| !letter.is_ascii_digit()).next();
    let groups = matches!(mark, ',' | '.' | ' ' | '\u{a0}' | '\u{202f}' | '’')
        && is_number(run)
        && first_group.is_some_and(|first| (1..=3).contains(&first.len()))
        && is_number(next)
        && next.len() == 3;
    let initials = mark == '.' && run.chars().count() == 1 && next.chars().count() == 1;
    (groups || (initials && run.chars().all(char::is_alphabetic))).then(|| mark.len_utf8())
}

/// Words that say too little to be looked for, unless the query has nothing else; folded, in order.
const STOP: [&str; 115] = [
    "a",
    "about",
    "all",
    "an",
    "and",
    "any",
    "are",
    "as",
    "at",
    "be",
    "been",
    "by",
    "byl",
    "byla",
    "byli",
    "bylo",
    "can",
    "chem",
    "chto",
    "could",
    "currently",
    "did",
    "dlya",
    "do",
    "does",
    "eto",
    "ever",
    "for",
    "from",
    "gde",
    "had",
    "happen",
    "happened",
    "happens",
    "has",
    "have",
    "he",
    "her",
    "hers",
    "his",
    "how",
    "i",
    "if",
    "ili",
    "in",
    "into",
    "is",
    "it",
    "its",
    "iz",
    "k",
    "kak",
    "kakoy",
    "kogda",
    "kogo",
    "kto",
    "li",
    "many",
    "me",
    "much",
    "my",
    "na",
    "ne",
    "now",
    "nuzhen",
    "nuzhna",
    "nuzhno",
    "nuzhny",
    "o",
    "ob",
    "of",
    "on",
    "or",
    "ot",
    "our",
    "po",
    "pochemu",
    "s",
    "seychas",
    "she",
    "should",
    "skolko",
    "so",
    "than",
    "that",
    "the",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "to",
    "today",
    "u",
    "v",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "which",
    "who",
    "whom",
    "why",
    "will",
    "with",
    "would",
    "you",
    "your",
    "za",
    "zachem",
];

/// Whether a folded word says too little to be looked for.
#[must_use]
pub fn is_stop(folded: &str) -> bool {
    STOP.binary_search(&folded).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{borrow::ToOwned, vec::Vec};
    use proptest::prelude::*;

    #[test]
    fn words_are_taken_apart_as_readers_see_them() {
        for (text, folded) in [
            ("15 May 1992", &["15", "may", "1992"][..]),
            ("15.05.1992", &["15", "05", "1992"]),
            ("1992-05-15", &["1992", "05", "15"]),
            (
                "In 2012, 345,207 l of fuel",
                &["in", "2012", "345207", "l", "of", "fuel"],
            ),
            ("An-124’s crew", &["an", "124s", "crew"]),
            ("Article 4.", &["article", "4"]),
            ("Chapter VII", &["chapter", "vii"]),
            ("years 1999 200 men", &["years", "1999", "200", "men"]),
            ("…", &[]),
        ] {
            let mut tokens = Tokens::new(text);
            let found: Vec<String> =
                core::iter::from_fn(|| tokens.next().map(|_| tokens.folded().to_owned())).collect();
            assert_eq!(found, folded, "{text}");
        }
    }

    #[test]
    fn stop_words_are_in_order() {
        assert!(STOP.is_sorted());
    }

    proptest! {
        #[test]
        fn every_text_has_words_at_its_letters(text in "\\PC{0,40}") {
            let mut tokens = Tokens::new(&text);
            let mut last = 0;
            while let Some(place) = tokens.next() {
                prop_assert!(place.start >= last && place.end > place.start && text.get(place.clone()).is_some());
                prop_assert!(!tokens.folded().is_empty());
                last = place.end;
            }
        }
    }
}
