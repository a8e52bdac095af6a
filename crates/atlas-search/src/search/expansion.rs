//! What a word of a query can mean among the keys of the index, best first.

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use super::{
    fuzzy,
    index::{self, InvertedIndex, Term},
    query::{Query, Word},
    russian,
    weights::WEIGHTS,
};

/// The most terms of an unfinished word that are taken singly into account when texts are read again.
const MOST_FORMS: usize = 64;

/// The longest word that is looked for with errors, in letters of its key.
const LONGEST_TYPO: usize = 32;

/// The shortest name that is known behind endings, in letters of its key.
const SHORTEST_NAME: usize = 6;

/// The most letters of endings behind a name.
const LONGEST_ENDINGS: usize = 5;

/// How a word was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// As it stands, or as the beginning of words.
    Itself,
    /// By other words: of the same meaning, in another form, or written as one.
    Others(Vec<String>),
    /// By the nearest spellings, because nothing is spelt like it.
    Corrected(Vec<String>),
    /// Not at all.
    Nowhere,
}

/// A word of a query with the terms that it means.
#[derive(Clone, Debug)]
pub struct Expansion {
    /// The terms with their qualities in 256ths, best first.
    pub terms: Vec<(Term, u32)>,
    /// How the word was understood.
    pub how: How,
    /// How much it says: the logarithm of how rare it is, in sixteenths of a bit.
    pub rarity: u32,
    /// The key, if every word that begins with it is meant.
    pub beginning: Option<String>,
    /// Keys of other terms that are meant, for marking them in a text.
    pub keys: Vec<String>,
}

impl Expansion {
    /// Whether a word of a text, by its key, is one that is meant.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.beginning
            .as_ref()
            .is_some_and(|beginning| key.starts_with(beginning.as_str()))
            || self.keys.iter().any(|other| other == key)
    }

    fn push(&mut self, term: Term, key: &[u8], quality: u32) {
        if self
            .terms
            .iter()
            .all(|(other, _)| other.number != term.number)
        {
            if self.keys.len() < MOST_FORMS {
                self.keys.push(index::text(key));
            }
            self.terms.push((term, quality));
        }
    }
}

/// What the words of a query mean.
#[must_use]
pub fn of_query(index: &InvertedIndex<'_>, query: &Query) -> Vec<Expansion> {
    let words = &query.words;
    let last = words.len().wrapping_sub(1);
    let expansion = |(place, word): (usize, &Word)| {
        let after = words.get(place + 1);
        let before = place.checked_sub(1).map(|before| &words[before]);
        let joined = [
            after.map(|after| [word.key.as_str(), after.key.as_str()].concat()),
            before.map(|before| [before.key.as_str(), word.key.as_str()].concat()),
        ];
        of_word(index, word, &joined, query.unfinished && place == last)
    };
    words.iter().enumerate().map(expansion).collect()
}

fn of_word(
    index: &InvertedIndex<'_>,
    word: &Word,
    joined: &[Option<String>],
    unfinished: bool,
) -> Expansion {
    let mut expansion = Expansion {
        terms: Vec::new(),
        how: How::Itself,
        rarity: 0,
        beginning: None,
        keys: Vec::new(),
    };
    let exact = index.term(&word.key);
    if let Some(term) = &exact {
        expansion.push(term.clone(), word.key.as_bytes(), 256);
    }
    let itself = expansion.keys.len();
    for key in joined.iter().flatten() {
        if let Some(term) = index.term(key) {
            expansion.push(term, key.as_bytes(), WEIGHTS.joined);
        }
    }
    if !word.is_number() {
        forms(index, &word.key, exact.as_ref(), &mut expansion);
        if russian::is_russian(&word.typed) {
            russian::forms(index, &word.key, |term, key| {
                expansion.push(term, key, WEIGHTS.form);
            });
        }
        if let Some(term) = &exact {
            synonyms(index, term, &mut expansion);
        }
    }
    let others = expansion.keys[itself..].to_vec();
    if unfinished || exact.is_none() {
        beginnings(index, &word.key, exact.is_some(), &mut expansion);
    }
    if expansion.terms.is_empty() && word.folded.contains('j') {
        // In scientific transliteration j is the short i: Vzaimodejstvie.
        let mut other = word.clone();
        other.set(&word.folded.replace('j', "y"));
        if index.term(&other.key).is_some() {
            return of_word(index, &other, &[], unfinished);
        }
    }
    if expansion.terms.is_empty() && expansion.beginning.is_none() {
        declined(index, word, &mut expansion);
    }
    if exact.is_none() && expansion.beginning.is_none() {
        // What only has the look of another form (extention, extent) may as well be a slip.
        expansion.how = How::Others(others);
        corrections(index, word, unfinished, &mut expansion);
    }
    expansion.rarity = rarity(index, &expansion);
    expansion
}

/// Terms of the same stem: what lies behind the stem is an ending in both.
fn forms(index: &InvertedIndex<'_>, key: &str, exact: Option<&Term>, expansion: &mut Expansion) {
    let Some(beginning) = key.get(..3) else {
        return;
    };
    let stem = exact.map(|term| key.len() - term.ending);
    index.with_prefix(beginning, |other, term| {
        let length = other.len() - term.ending;
        let same_stem = length >= 3
            && stem.is_none_or(|stem| stem == length)
            && key.as_bytes().starts_with(&other[..length])
            && (exact.is_some() || index.is_ending(&key.as_bytes()[length..]));
        if same_stem {
            expansion.push(term, other, WEIGHTS.form);
        }
        true
    });
}

fn synonyms(index: &InvertedIndex<'_>, term: &Term, expansion: &mut Expansion) {
    let mut key = Vec::new();
    for number in index.synonyms(term.number) {
        if let Some(term) = index.term_at(number, &mut key) {
            expansion.push(term, &key, WEIGHTS.synonym);
        }
    }
}

/// Terms that begin with the key.
fn beginnings(index: &InvertedIndex<'_>, key: &str, exact: bool, expansion: &mut Expansion) {
    let known: Vec<usize> = expansion
        .terms
        .iter()
        .map(|(term, _)| term.number)
        .collect();
    let mut any = exact;
    index.with_prefix(key, |other, term| {
        any = true;
        if !known.contains(&term.number) {
            let share = (256 - WEIGHTS.prefix) * key.len() as u32 / other.len() as u32;
            expansion.terms.push((term, WEIGHTS.prefix + share));
        }
        true
    });
    if any {
        expansion.beginning = Some(key.to_owned());
    }
}

/// The longest term with which a word begins, where its letters are those of a language that puts ending after ending
/// behind a name and has no stemmer here: `საქართველოში`, `Кыргызстандын`.
fn declined(index: &InvertedIndex<'_>, word: &Word, expansion: &mut Expansion) {
    if word.is_number() || word.typed.is_ascii() {
        return;
    }
    let key = word.key.as_str();
    let shortest = SHORTEST_NAME.max(key.len().saturating_sub(LONGEST_ENDINGS));
    for length in (shortest..key.len()).rev() {
        let Some(beginning) = key.get(..length) else {
            continue;
        };
        if let Some(term) = index.term(beginning).filter(Term::is_in_names) {
            expansion.push(term, beginning.as_bytes(), WEIGHTS.form);
            return;
        }
    }
}

/// The nearest spellings, where nothing is spelt like the word.
fn corrections(
    index: &InvertedIndex<'_>,
    word: &Word,
    unfinished: bool,
    expansion: &mut Expansion,
) {
    let length = word.key.len();
    if expansion.terms.is_empty() {
        expansion.how = How::Nowhere;
    }
    let bound = fuzzy::bound(length);
    if word.is_number() || bound == 0 || length > LONGEST_TYPO {
        return;
    }
    let others = !expansion.terms.is_empty();
    let beginnings = unfinished && length > 4 && !others;
    let mut near = fuzzy::nearest(index, word.key.as_bytes(), bound, beginnings);
    if near.is_empty() && !others && word.folded.contains('h') && word.key.contains("kh") {
        // An h in the wrong place (Bordyuzah) is no kh.
        let key = word.key.replace("kh", "h");
        near = fuzzy::nearest(index, key.as_bytes(), bound, beginnings);
    }
    if near.is_empty() || (others && near[0].distance > 1) {
        return;
    }
    for found in near {
        let quality = WEIGHTS.typo / u32::from(found.distance.max(1));
        // A slip in the first letter is rarer than in another.
        let first = found.key.first() == word.key.as_bytes().first();
        let quality = if first { quality } else { quality * 3 / 4 };
        expansion.push(found.term, &found.key, quality);
    }
    if !others {
        expansion.how = How::Corrected(expansion.keys.clone());
    }
}

/// How much a word says. Forms and corrections count with the word: they are looked for as one.
fn rarity(index: &InvertedIndex<'_>, expansion: &Expansion) -> u32 {
    let of_terms = expansion.terms.iter().take(256);
    let frequency: usize = of_terms.map(|(term, _)| index.frequency(term)).sum();
    let all = index.documents + index.names;
    binary_logarithm(1 + all / frequency.max(1)).max(8)
}

/// The binary logarithm in sixteenths, exact at powers of two and straight between them.
fn binary_logarithm(number: usize) -> u32 {
    let whole = number.max(1).ilog2();
    let rest = (number.max(1) << 4 >> whole) as u32 & 15;
    whole * 16 + rest
}
