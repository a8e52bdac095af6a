//! The terms of all records, with the names and texts in which they stand.

use std::collections::BTreeMap;

use atlas_search::search::index::push_varint;

use crate::{
    TextWord, each_word,
    stem::{self, Script},
};

/// All keys with what is known of them.
#[derive(Default)]
pub struct VocabularyBuilder {
    pub terms: BTreeMap<String, Term>,
}

/// What is known of a key.
#[derive(Default)]
pub struct Term {
    /// The length of the ending behind its stem; zero until it is known.
    pub ending: usize,
    /// The scripts in which its stem was looked for.
    scripts: Vec<Script>,
    names: Vec<usize>,
    /// Documents, and whether the word stands in their titles.
    texts: Vec<(usize, bool)>,
}

/// Endings of English words that a reader may use though the record does not, or not often enough.
const USUAL_ENDINGS: [&str; 14] = [
    "s", "es", "ed", "ing", "er", "ers", "ise", "ised", "ising", "isation", "ize", "ized", "izing",
    "ization",
];

/// An ending that fewer words have says nothing about words that the record does not have.
const LEAST_WORDS_OF_AN_ENDING: usize = 4;

/// A shorter word is more often the beginning of another than its noun.
const LEAST_LETTERS_OF_A_NOUN: usize = 5;

/// The most letters of an ending.
const LONGEST_ENDING: usize = 6;

impl VocabularyBuilder {
    fn term(&mut self, word: &TextWord<'_>) -> &mut Term {
        let term = self.terms.entry(word.key.to_owned()).or_default();
        if let Some(written) = word.written {
            let script = Script::of(written);
            if script != Script::Other && !term.scripts.contains(&script) {
                // A word of two languages has the longer stem, whichever stood first in the record.
                let ending = stem::ending(written, word.key);
                term.ending = match term.scripts.as_slice() {
                    [] => ending,
                    _ => term.ending.min(ending),
                };
                term.scripts.push(script);
            }
        }
        term
    }

    /// The word stands in a name.
    pub fn in_name(&mut self, word: &TextWord<'_>, name: usize) {
        let names = &mut self.term(word).names;
        if names.last() != Some(&name) {
            names.push(name);
        }
    }

    /// The word stands in a title or a text.
    pub fn in_text(&mut self, word: &TextWord<'_>, document: usize, title: bool) {
        let texts = &mut self.term(word).texts;
        match texts.last_mut() {
            Some((last, in_title)) if *last == document => *in_title |= title,
            _ => texts.push((document, title)),
        }
    }

    /// The key of a word that may stand nowhere.
    pub fn know(&mut self, word: &str) -> Option<String> {
        let mut key = None;
        each_word(word, true, |word| {
            self.term(word);
            key.get_or_insert_with(|| word.key.to_owned());
        });
        key
    }

    /// Gives a Russian noun that stands in the record itself, and its cases, one stem: the noun. The stemmer takes the end
    /// of some for an ending, and not in every case: Казахстана is казахста to it, Казахстане казахстан.
    pub fn join_cases(&mut self) {
        let mut joined: Vec<(String, usize)> = Vec::new();
        for (key, term) in &self.terms {
            if !term.scripts.contains(&Script::Russian) {
                continue;
            }
            let nouns =
                stem::without_case(key).filter(|noun| noun.len() >= LEAST_LETTERS_OF_A_NOUN);
            let noun = nouns
                .filter(|noun| {
                    let noun = self.terms.get(*noun);
                    noun.is_some_and(|noun| noun.scripts.contains(&Script::Russian))
                })
                .max_by_key(|noun| noun.len());
            if let Some(noun) = noun {
                joined.push((key.clone(), noun.len()));
                joined.push((noun.to_owned(), noun.len()));
            }
        }
        // A case that is itself a noun with cases (учений, учении) stays with the shortest of them.
        joined.sort();
        joined.dedup_by(|later, first| later.0 == first.0);
        for (key, stem) in joined {
            if let Some(term) = self.terms.get_mut(&key) {
                term.ending = key.len() - stem;
            }
        }
    }

    /// How words of the record end behind their stems, the most frequent first.
    pub fn endings(&self) -> Vec<String> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for (key, term) in &self.terms {
            *counts.entry(&key[key.len() - term.ending..]).or_default() += 1;
        }
        let mut endings: Vec<(usize, &str)> = counts
            .into_iter()
            .filter(|(ending, count)| {
                *count >= LEAST_WORDS_OF_AN_ENDING && ending.len() <= LONGEST_ENDING
            })
            .map(|(ending, count)| (count, ending))
            .collect();
        endings.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
        let found = endings.iter().map(|(_, ending)| *ending);
        let others = USUAL_ENDINGS
            .into_iter()
            .filter(|usual| endings.iter().all(|(_, ending)| ending != usual));
        found.chain(others).take(255).map(str::to_owned).collect()
    }

    /// The number of each key.
    pub fn numbers(&self) -> BTreeMap<&str, usize> {
        let keys = self.terms.keys().enumerate();
        keys.map(|(number, key)| (key.as_str(), number)).collect()
    }
}

impl Term {
    /// The names as they are stored.
    pub fn names(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut before = 0;
        for name in &self.names {
            push_varint(name - before, &mut bytes);
            before = *name;
        }
        bytes
    }

    /// The documents as they are stored.
    pub fn texts(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut before = 0;
        for (document, title) in &self.texts {
            push_varint((document - before) * 2 + usize::from(*title), &mut bytes);
            before = *document;
        }
        bytes
    }
}
