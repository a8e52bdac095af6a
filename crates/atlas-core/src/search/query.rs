//! What a reader has typed, taken apart.

use alloc::{
    borrow::ToOwned,
    string::{String, ToString},
    vec::Vec,
};

use super::{
    date::{self, Span},
    key::{self, Words},
};

/// The most words that are looked for; a bit of a mask stands for each.
pub const MOST_WORDS: usize = 16;

/// The longest query that is read, in bytes; more is passed over.
const LONGEST: usize = 400;

/// A word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As it was typed.
    pub typed: String,
    /// Folded.
    pub folded: String,
    /// Its key.
    pub key: String,
    /// The letter before it in the query.
    pub before: char,
}

impl Word {
    /// Replaces what is looked for.
    pub fn set(&mut self, folded: &str) {
        self.folded = folded.to_owned();
        self.key.clear();
        key::push_key(folded, &mut self.key);
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
                before: text[..place.start].chars().next_back().unwrap_or(' '),
            };
            let list = if key::is_stop(&word.folded) {
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
        query.spans = date::find(&mut query.words);
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
