//! Collects what has the words of a query, ranks it and keeps the best.

use alloc::{borrow::ToOwned, vec::Vec};

use super::{
    accumulator::Accumulators,
    corpus::{Corpus, DocumentId, NameClass},
    expansion::{self, How},
    hit::{Candidate, Found, Hit, Name},
    index::{InvertedIndex, NotAnIndex},
    layout,
    query::{Query, Word},
    query_weights::QueryWeights,
    rerank,
    weights::WEIGHTS,
};
use atlas_record::order;

/// How much of a query is enough where nothing has all of it, in 256ths.
const HALF: u32 = 128;

/// How much of a query is enough for a question of the record to be the one that is asked, in 256ths.
const MOST_OF_IT: u32 = 150;

/// Fewer results than these that have all words are followed by what has most of them.
const FEW: usize = 3;

/// A word of fewer letters of its key says nothing of the letters in which a query was typed.
const TELLING: usize = 3;

/// How many letters of a word typed in other letters tell what is meant, in letters of its key.
const SHORTEST_BEGINNING: usize = 4;

/// An index with the tables that a query fills; they are kept, so that no query allocates for a document.
pub struct Searcher<'b> {
    index: InvertedIndex<'b>,
    /// The first name of each document, and the number of all names at the end.
    first_names: Vec<u32>,
    /// The document of each name.
    owners: Vec<DocumentId>,
    names: Accumulators,
    texts: Accumulators,
    /// What the names of each document have between them, and which of them has most.
    named: Vec<Named>,
    /// The documents of which a name has a word.
    named_documents: Vec<DocumentId>,
    /// The days of each document; empty until a query has a date.
    days: Vec<(i32, i32)>,
}

/// What the names of a document have.
#[derive(Clone, Copy, Debug, Default)]
struct Named {
    mask: u16,
    best: u32,
    points: u32,
}

impl<'b> Searcher<'b> {
    /// Opens an index.
    ///
    /// # Errors
    /// When the bytes are not an index of this layout.
    pub fn open(bytes: &'b [u8]) -> Result<Self, NotAnIndex> {
        let index = InvertedIndex::open(bytes)?;
        let mut first_names = Vec::with_capacity(index.documents + 1);
        let mut owners = Vec::with_capacity(index.names);
        for document in (0..index.documents).map(DocumentId::at) {
            first_names.push(owners.len() as u32);
            owners.resize(owners.len() + index.names_of(document), document);
        }
        first_names.push(owners.len() as u32);
        if owners.len() != index.names {
            return Err(NotAnIndex);
        }
        Ok(Self {
            names: Accumulators::of(index.names),
            texts: Accumulators::of(index.documents),
            named: alloc::vec![Named::default(); index.documents],
            named_documents: Vec::new(),
            days: Vec::new(),
            first_names,
            owners,
            index,
        })
    }

    /// What a query finds among the documents that are allowed; about `most` of the best are put in order.
    pub fn search(
        &mut self,
        corpus: &dyn Corpus,
        text: &str,
        allowed: &dyn Fn(DocumentId) -> bool,
        most: usize,
    ) -> Found {
        let query = Query::parse(text);
        let meant = self.in_other_letters(text, &query);
        let wrong_letters = meant.is_some();
        let query = meant.unwrap_or(query);
        let mut expansions = expansion::of_query(&self.index, &query);
        if wrong_letters {
            for expansion in &mut expansions {
                expansion.how = How::Corrected(expansion.keys.clone());
            }
        }
        let mut found = Found {
            query,
            expansions,
            ..Found::default()
        };
        if found.query.words.is_empty() {
            return found;
        }
        self.collect(&found);
        self.collect_dates(corpus, &found);
        self.choose(corpus, allowed, most, &mut found);
        self.clear();
        found
    }

    /// The query as it was meant, where the record has no word of it but has all of them in other letters.
    fn in_other_letters(&self, text: &str, query: &Query) -> Option<Query> {
        // Digits are the same on all keyboards.
        let words = query.words.iter().filter(|word| !word.is_number());
        let lengths = words.clone().map(|word| word.key.len());
        let shortest = lengths.max()?.min(TELLING);
        let mut telling = words.filter(|word| word.key.len() >= shortest);
        if telling.any(|word| self.is_known(&word.key, 1)) {
            return None;
        }
        let text = text.trim();
        layout::readings(text).into_iter().find_map(|reading| {
            let mut meant = Query::parse(&reading);
            let known = |word: &Word| self.is_known(&word.key, SHORTEST_BEGINNING);
            if meant.words.is_empty() || !meant.words.iter().all(known) {
                return None;
            }
            if let [word] = meant.words.as_mut_slice() {
                text.clone_into(&mut word.typed);
            }
            Some(meant)
        })
    }

    /// Whether the record has a word, or one that begins with it, of so many letters at least.
    fn is_known(&self, key: &str, letters: usize) -> bool {
        let mut any = self.index.term(key).is_some();
        if !any && key.len() >= letters {
            self.index.with_prefix(key, |_, _| {
                any = true;
                false
            });
        }
        any
    }

    /// Walks the postings of every word.
    fn collect(&mut self, found: &Found) {
        for (place, expansion) in found.expansions.iter().enumerate() {
            let bit = 1 << place;
            let word = &found.query.words[place];
            // One letter begins a word in almost every text, and two digits a year in most: what goes on from there
            // is looked for in names only.
            let shortest = if word.is_number() { 3 } else { 2 };
            let short = word.key.chars().count() < shortest;
            // Beginnings of few letters stand almost everywhere; behind other words they only have to confirm them.
            let only_more = place > 0 && word.key.len() < 4 && expansion.terms.len() > 64;
            for (term, quality) in &expansion.terms {
                let points = expansion.rarity * quality / 16;
                // Names have years, not numbers in groups.
                let names = self.index.names_with(term.clone());
                for name in names.filter(|_| !word.is_grouped()) {
                    self.names.add(name, bit, points, only_more);
                }
                if !short || (*quality == 256 && word.is_number()) {
                    for (document, title) in self.index.texts_with(term.clone()) {
                        let weight = if title { WEIGHTS.title } else { 256 };
                        self.texts
                            .add(document.index(), bit, points * weight / 256, only_more);
                    }
                }
            }
        }
        self.collect_named();
    }

    /// Sums up what the names of each document have.
    fn collect_named(&mut self) {
        for name in self.names.touched.iter().copied() {
            let accumulator = self.names.all[name as usize];
            let owner = self.owners[name as usize];
            let words = self.index.words_of(name as usize).max(1) as u32;
            // A name that has little beside what is looked for is a better name for it.
            let points = accumulator.points
                + accumulator.points * accumulator.mask.count_ones().min(words) / words;
            let named = &mut self.named[owner.index()];
            if named.mask == 0 {
                self.named_documents.push(owner);
            }
            named.mask |= accumulator.mask;
            if points > named.points {
                (named.points, named.best) = (points, name);
            }
        }
    }

    fn clear(&mut self) {
        self.names.clear();
        self.texts.clear();
        for document in self.named_documents.drain(..) {
            self.named[document.index()] = Named::default();
        }
    }

    /// What happened on a day of the query has the words of the date, whatever its text says.
    fn collect_dates(&mut self, corpus: &dyn Corpus, found: &Found) {
        if found.query.spans.is_empty() {
            return;
        }
        if self.days.is_empty() {
            let documents = 0..self.index.documents;
            self.days = documents
                .map(|place| corpus.days(DocumentId::at(place)).unwrap_or(NEVER))
                .collect();
        }
        let spans = found.query.spans.iter().flat_map(|span| {
            // Where it can be either of two days, what happened on either is found.
            let (one, other) = match span.days {
                Ok(days) => (days, None),
                Err([one, other]) => ((one, one), Some((other, other))),
            };
            let each = core::iter::once(one).chain(other);
            each.map(move |days| (span, days))
        });
        for (span, days) in spans {
            let wanted = (days.0.number(), days.1.number());
            for (document, days) in self.days.iter().enumerate() {
                let Some(share) = closeness(*days, wanted) else {
                    continue;
                };
                for place in span.words.clone() {
                    let points = found.expansions[place].rarity.max(48) * share / 16;
                    self.texts.add(document, 1 << place, points, false);
                }
                self.texts.all[document].dated = share as u16;
            }
        }
    }

    /// Keeps what has all words or, where nothing has, what has most; reads the best again.
    fn choose(
        &self,
        corpus: &dyn Corpus,
        allowed: &dyn Fn(DocumentId) -> bool,
        most: usize,
        found: &mut Found,
    ) {
        let weights = QueryWeights::of(found);
        let mut fitting = self.fitting(corpus, &weights, true);
        found.complete = fitting
            .iter()
            .any(|candidate| candidate.mask() & weights.known == weights.known);
        // What has half of a query may answer it all the same: one sentence with all words must not hide it.
        if !found.complete || fitting.len() < FEW {
            fitting = self.fitting(corpus, &weights, false);
        }
        found.documents = fitting.iter().map(|candidate| candidate.document).collect();
        fitting.retain(|candidate| allowed(candidate.document));
        let mut reranker = rerank::Reranker::new(corpus, found, &weights);
        // Names and texts are not measured alike before they are read, so each have half of the places.
        let (named, others): (Vec<Candidate>, Vec<Candidate>) = fitting
            .into_iter()
            .partition(|candidate| candidate.named != 0);
        let hits: Vec<Hit> = with_most_points(&named, most / 2)
            .chain(with_most_points(&others, most / 2))
            .map(|candidate| {
                let subject = self.of_subject(corpus, candidate.document);
                let candidate = Candidate {
                    subject,
                    ..*candidate
                };
                reranker.hit(&candidate, &self.names_of(candidate.document))
            })
            .collect();
        found.hits = order::by_key(&hits, |hit| (-i64::from(hit.score), hit.document.0.into()));
    }

    /// The words that the names of the subject of a document have, of which the corpus shows the subject first.
    fn of_subject(&self, corpus: &dyn Corpus, document: DocumentId) -> u16 {
        let mut subject = None;
        corpus.context(document, &mut |one| {
            subject.get_or_insert(one);
        });
        subject.map_or(0, |subject| self.named[subject.index()].mask)
    }

    /// What has all words and the questions that come near, or what has half of the query.
    fn fitting(&self, corpus: &dyn Corpus, weights: &QueryWeights, all: bool) -> Vec<Candidate> {
        let lendable = self.named_documents.iter();
        let lendable = lendable.fold(0, |mask, document| mask | self.named[document.index()].mask);
        let fits = |mask: u16| {
            if all {
                mask & weights.known == weights.known
            } else {
                weights.of_mask(mask) >= HALF
            }
        };
        let mut fitting = Vec::new();
        let texts = self.texts.touched.iter().copied().map(DocumentId);
        let only_named = self.named_documents.iter().copied();
        let only_named = only_named.filter(|document| self.texts.all[document.index()].mask == 0);
        for document in texts.chain(only_named) {
            let place = document.index();
            let (text, named) = (self.texts.all[place], self.named[place]);
            let mut candidate = Candidate {
                document,
                text,
                named: named.mask,
                lent: 0,
                subject: 0,
                first_points: if named.mask == 0 {
                    text.points
                } else {
                    named.points
                },
            };
            // Looking up whom a text is about is worth it only if the text says something of the query itself and
            // the rest can be lent.
            let can_fit = !fits(candidate.mask()) && fits(candidate.mask() | lendable);
            if can_fit && weights.of_mask(text.mask) >= HALF / 2 {
                corpus.context(document, &mut |subject| {
                    candidate.lent |= self.named[subject.index()].mask;
                });
                candidate.lent &= !text.mask;
                let lent = weights.weight(candidate.lent) * WEIGHTS.context / 16;
                candidate.first_points = candidate.first_points.max(text.points + lent);
            }
            if fits(candidate.mask()) || (all && self.is_question(corpus, weights, document)) {
                fitting.push(candidate);
            }
        }
        fitting
    }

    /// The names of a document that have words of the query.
    fn names_of(&self, document: DocumentId) -> Vec<Name> {
        let first = self.first_names[document.index()] as usize;
        let names = first..self.first_names[document.index() + 1] as usize;
        names
            .filter(|name| self.names.all[*name].mask != 0)
            .map(|name| Name {
                place: name - first,
                has: self.names.all[name],
                words: self.index.words_of(name),
            })
            .collect()
    }

    /// A question of the record answers a reader who asks it in other words, too.
    fn is_question(
        &self,
        corpus: &dyn Corpus,
        weights: &QueryWeights,
        document: DocumentId,
    ) -> bool {
        let named = self.named[document.index()];
        if named.mask == 0 {
            return false;
        }
        let name = named.best as usize;
        let place = name - self.first_names[document.index()] as usize;
        weights.of_mask(self.names.all[name].mask) >= MOST_OF_IT
            && matches!(corpus.name(document, place), Some((NameClass::Question, _)))
    }
}

/// The candidates with most points: at least as many as are wanted, at most twice as many. Steps of points stand in
/// for sorting all.
fn with_most_points(candidates: &[Candidate], wanted: usize) -> impl Iterator<Item = &Candidate> {
    const STEPS: usize = 128;
    let highest = candidates.iter().map(|candidate| candidate.first_points);
    let highest = u64::from(highest.max().unwrap_or(0)) + 1;
    let step = move |candidate: &Candidate| {
        (u64::from(candidate.first_points) * STEPS as u64 / highest) as usize
    };
    let mut counts = [0_usize; STEPS];
    for candidate in candidates {
        counts[step(candidate)] += 1;
    }
    let mut lowest = STEPS;
    let mut count = 0;
    while lowest > 0 && count < wanted {
        lowest -= 1;
        count += counts[lowest];
    }
    let chosen = candidates.iter();
    chosen
        .filter(move |candidate| step(candidate) >= lowest)
        .take(2 * wanted)
}

/// The days of what has none: no span has them.
const NEVER: (i32, i32) = (i32::MAX, i32::MIN);

/// How well days fit a span that is looked for, in 256ths: wholly within it, beyond it, or not at all.
fn closeness(days: (i32, i32), span: (i32, i32)) -> Option<u32> {
    if days.1 < span.0 || span.1 < days.0 {
        return None;
    }
    let (length, wanted) = (days.1 - days.0 + 1, span.1 - span.0 + 1);
    let begins = days.0 >= span.0;
    Some(match length / wanted.max(1) {
        0 => 256,
        1 if begins => 256,
        1..=31 => 160,
        _ if begins => 140,
        _ => 50,
    })
}
