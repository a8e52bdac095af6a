//! What a query has found: the hits that are shown, and the candidates among which they are chosen.

use alloc::vec::Vec;

use super::{
    accumulator::Accumulator,
    corpus::DocumentId,
    expansion::{Expansion, How},
    query::Query,
};

/// A document that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its number.
    pub document: DocumentId,
    /// The name by which it was found, counted within the document; nothing where it was its text.
    pub name: Option<usize>,
    /// Its points.
    pub score: i32,
}

/// What a query has found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The best, best first.
    pub hits: Vec<Hit>,
    /// The numbers of all documents found, in no order: what facets count.
    pub documents: Vec<DocumentId>,
    /// Whether what was found has all words of the query, or only some.
    pub complete: bool,
    /// The query as it was taken apart.
    pub query: Query,
    /// What each of its words was taken to mean.
    pub expansions: Vec<Expansion>,
}

impl Found {
    /// The words of the query that were met by no spelling at all.
    pub fn unknown(&self) -> impl Iterator<Item = &str> {
        self.words_that(|how| *how == How::Nowhere)
    }

    /// The words of the query that were taken for a near spelling.
    pub fn corrected(&self) -> impl Iterator<Item = &str> {
        self.words_that(|how| matches!(how, How::Corrected(_)))
    }

    fn words_that(&self, is: impl Fn(&How) -> bool) -> impl Iterator<Item = &str> {
        let words = self.query.words.iter().zip(&self.expansions);
        words
            .filter(move |(_, expansion)| is(&expansion.how))
            .map(|(word, _)| word.typed.as_str())
    }
}

/// A name that has words of the query.
pub(super) struct Name {
    /// Its number in the document.
    pub place: usize,
    /// What it has.
    pub has: Accumulator,
    /// How many words it has in all.
    pub words: usize,
}

/// A document that may be shown.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    /// Its number.
    pub document: DocumentId,
    /// The words that its text has, or the date of its text.
    pub text: Accumulator,
    /// The words that its names have between them.
    pub named: u16,
    /// The words that the names of those have whom it is about.
    pub lent: u16,
    /// The words that the names of its subject have; nothing before it is read again.
    pub subject: u16,
    /// What decides whether it is read again.
    pub first_points: u32,
}

impl Candidate {
    /// The words that it has in any way.
    pub const fn mask(&self) -> u16 {
        self.text.mask | self.named | self.lent
    }
}
