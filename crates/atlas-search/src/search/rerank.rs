//! Reranking: reads the best candidates again and gives them their points.

use alloc::{string::String, vec::Vec};

use super::{
    corpus::{Corpus, DocumentId, NameClass},
    expansion::Expansion,
    hit::{Candidate, Found, Hit, Name},
    normalize::Words,
    query_weights::QueryWeights,
    weights::WEIGHTS,
};
use atlas_record::tokens::is_stop;

/// What is needed to rerank, with the texts that are written meanwhile.
pub(super) struct Reranker<'a> {
    corpus: &'a dyn Corpus,
    found: &'a Found,
    weights: &'a QueryWeights,
    key: String,
    whole: String,
    folded: String,
}

impl<'a> Reranker<'a> {
    pub fn new(corpus: &'a dyn Corpus, found: &'a Found, weights: &'a QueryWeights) -> Self {
        Self {
            corpus,
            found,
            weights,
            key: String::new(),
            whole: String::new(),
            folded: String::new(),
        }
    }

    /// The best of its names and its text.
    pub fn hit(&mut self, candidate: &Candidate, names: &[Name]) -> Hit {
        let document = candidate.document;
        let mut best = (0, None);
        if candidate.text.mask != 0 {
            best.0 = self.text(candidate);
        }
        for name in names {
            let score = self.name(candidate, name);
            if score >= best.0 {
                best = (score, Some(name.place));
            }
        }
        Hit {
            document,
            name: best.1,
            score: best.0 + self.corpus.prior(document),
        }
    }

    fn name(&mut self, candidate: &Candidate, name: &Name) -> i32 {
        let Some((class, text)) = self.corpus.name(candidate.document, name.place) else {
            return 0;
        };
        let (accumulator, words) = (name.has, name.words);
        let share = self.weights.of_mask(accumulator.mask) as i32;
        let matched = (accumulator.mask.count_ones() as usize).min(words);
        let of_name = (256 * matched / words.max(1)) as i32;
        if class == NameClass::Question {
            if share == 256 && of_name == 256 {
                return WEIGHTS.question_asked;
            }
            return WEIGHTS.question * share / 256 * share / 256 * (128 + of_name / 2) / 256;
        }
        let known = self.weights.known;
        let base = if accumulator.mask & known == known {
            self.whole_name(text)
        } else if candidate.named & known == known {
            WEIGHTS.names_words
        } else {
            WEIGHTS.name_part * share / 256 * share / 256
        };
        // Bad spellings and mere beginnings weigh less than the words themselves.
        let quality = self.weights.of_points(accumulator.points) as i32 * 256 / share.max(1);
        let rest = WEIGHTS.name_rest * (256 - of_name) / 256;
        let principal = match class {
            NameClass::Official | NameClass::Abbreviation | NameClass::RussianAbbreviation => {
                WEIGHTS.principal
            }
            _ => 0,
        };
        base * (64 + quality.min(256) * 3 / 4) / 256 - rest + principal
    }

    /// How the query, as a whole, stands in a name that has all its words.
    fn whole_name(&mut self, text: &str) -> i32 {
        self.whole.clear();
        self.folded.clear();
        // For each word of the name that is looked for at all, which words of the query it can be.
        let mut places: Vec<u16> = Vec::new();
        let mut words = Words::new(text);
        while words.next_into(&mut self.key).is_some() {
            self.whole.push_str(&self.key);
            self.whole.push(' ');
            self.folded.push_str(words.folded());
            self.folded.push(' ');
            if !is_stop(words.folded()) {
                places.push(
                    which(&self.found.expansions, &self.key)
                        .map(|place| 1 << place)
                        .sum(),
                );
            }
        }
        let query = &self.found.query;
        let count = query.words.len();
        let same = query
            .words
            .iter()
            .all(|word| self.folded.contains(word.folded.as_str()));
        let same = i32::from(same) * WEIGHTS.same_letters;
        let in_order = |from: usize| {
            let run = places[from..].iter().take(count).enumerate();
            run.filter(|(place, bits)| *bits & (1 << place) != 0)
                .count()
                == count
        };
        let position = if self.whole == query.whole {
            WEIGHTS.name
        } else if !in_order(0) {
            let anywhere = (1..places.len()).any(in_order);
            if anywhere {
                WEIGHTS.name_contains
            } else {
                WEIGHTS.name_words
            }
        } else if places.len() == count {
            WEIGHTS.name_meant
        } else {
            WEIGHTS.name_begins
        };
        position + same
    }

    fn text(&mut self, candidate: &Candidate) -> i32 {
        let lent = self.weights.weight(candidate.lent) * WEIGHTS.context / 16;
        let share = self
            .weights
            .of_points(candidate.text.points + lent)
            .min(300) as i32;
        let known = self.weights.known;
        let all = candidate.text.mask | candidate.lent | candidate.named;
        let base = if self.found.query.is_date() && candidate.text.dated > 0 {
            WEIGHTS.date * i32::from(candidate.text.dated) / 256
        } else if all & known == known {
            WEIGHTS.text * share / 256
        } else {
            WEIGHTS.text_part * share / 256 * share / 256
        };
        let base = match self.has_only_years(candidate.document) {
            true => base / 2,
            false => base,
        };
        let (phrase, length) = self.read(candidate.document);
        // What is of a date need not spell it out.
        let phrase = if candidate.text.dated > 0 { 0 } else { phrase };
        // A subject that is named by the whole query is itself rather what is looked for.
        let subject = match candidate.subject & known {
            named if named == known => 128,
            named => self.weights.of_mask(named) as i32,
        };
        base + WEIGHTS.phrase * phrase / 256 + WEIGHTS.subject * subject / 256
            - WEIGHTS.length * length.min(60) / 60
    }

    /// Whether a number that the query has in groups (`2 030`) stands in the texts, and nowhere in groups: it is a year there.
    fn has_only_years(&mut self, document: DocumentId) -> bool {
        let mut grouped = self
            .found
            .query
            .words
            .iter()
            .filter(|word| word.is_grouped());
        grouped.any(|word| {
            let (mut in_groups, mut plain) = (false, false);
            for text in self.corpus.texts(document) {
                let mut words = Words::new(text);
                while let Some(place) = words.next_into(&mut self.key) {
                    if self.key == word.key {
                        let is_plain = text[place].bytes().all(|byte| byte.is_ascii_digit());
                        plain |= is_plain;
                        in_groups |= !is_plain;
                    }
                }
            }
            plain && !in_groups
        })
    }

    /// How much of the query stands in the text as in the query, in 256ths, and how many words the text has.
    fn read(&mut self, document: DocumentId) -> (i32, i32) {
        let expansions = &self.found.expansions;
        if expansions.len() < 2 {
            // One word stands in no order, and letters tell the length well enough.
            let letters: usize = self
                .corpus
                .texts(document)
                .iter()
                .map(|text| text.len())
                .sum();
            return (0, letters as i32 / 9);
        }
        let mut last_seen: Vec<Option<i32>> = alloc::vec![None; expansions.len()];
        let mut nearness = alloc::vec![0_i32; expansions.len().saturating_sub(1)];
        let mut length = 0;
        for text in self.corpus.texts(document) {
            let mut words = Words::new(text);
            while words.next_into(&mut self.key).is_some() {
                if is_stop(words.folded()) {
                    continue;
                }
                length += 1;
                for place in which(expansions, &self.key) {
                    if let Some(before) = place.checked_sub(1)
                        && let Some(seen) = last_seen[before]
                    {
                        let near = closeness(length - seen);
                        nearness[before] = nearness[before].max(near);
                    }
                    if let Some(Some(seen)) = last_seen.get(place + 1) {
                        let near = closeness(length - seen) / 3;
                        nearness[place] = nearness[place].max(near);
                    }
                    last_seen[place] = Some(length);
                }
            }
            // No phrase runs from the title into the text.
            length += 8;
        }
        let pairs = nearness.len().max(1) as i32;
        (nearness.iter().sum::<i32>() / pairs, length - 16)
    }
}

/// The places in the query of the words that a word of a text can be.
fn which<'m>(expansions: &'m [Expansion], key: &'m str) -> impl Iterator<Item = usize> + 'm {
    let places = expansions.iter().enumerate();
    places
        .filter(move |(_, expansion)| expansion.has(key))
        .map(|(place, _)| place)
}

const fn closeness(distance: i32) -> i32 {
    match distance {
        1 => 256,
        2 => 140,
        3 | 4 => 60,
        _ => 0,
    }
}
