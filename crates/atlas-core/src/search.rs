//! Finds entities by any of their names, and statements by their words.
//!
//! Names meet by [`crate::fold`]: case, diacritics and script do not matter. A name that is the query
//! comes before one that begins with it, that before one that contains its words, and only where
//! nothing is found are spellings one or two letters away tried.

use alloc::{string::String, vec::Vec};

use crate::{
    fold,
    model::{Dataset, EntityId, Kind, StatementId},
    order,
};

/// How much each kind of match weighs; a higher sum stands first.
#[derive(Clone, Copy, Debug)]
pub struct Weights {
    /// The name is the query.
    pub exact: i32,
    /// The name begins with the query.
    pub prefix: i32,
    /// Every word of the query begins a word of the name.
    pub words: i32,
    /// The name is a few letters away.
    pub typo: i32,
    /// Added for a principal name; an alias gets nothing.
    pub principal: i32,
    /// Added for an abbreviation.
    pub abbreviation: i32,
    /// Taken away for sources, which are seldom meant.
    pub source: i32,
    /// Taken away for each word of the name that the query does not have, up to five.
    pub extra_word: i32,
}

/// The weights in use.
pub const WEIGHTS: Weights = Weights {
    exact: 100,
    prefix: 70,
    words: 50,
    typo: 30,
    principal: 10,
    abbreviation: 12,
    source: 25,
    extra_word: 2,
};

/// Why an entity was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Its name.
    Name,
    /// Its name in another language: the name.
    OtherLanguage(String),
    /// Its abbreviation.
    Abbreviation(String),
    /// Another name under which it is met, with a note.
    Alias(String, Option<String>),
    /// A spelling near the query.
    Typo(String),
}

impl Why {
    /// The reason in words; nothing where the name itself shows it.
    #[must_use]
    pub fn words(&self) -> Option<String> {
        match self {
            Self::Name => None,
            Self::OtherLanguage(name) => Some(alloc::format!("also “{name}”")),
            Self::Abbreviation(abbreviation) => Some(alloc::format!("abbreviation {abbreviation}")),
            Self::Alias(name, None) => Some(alloc::format!("also “{name}”")),
            Self::Alias(name, Some(note)) => Some(alloc::format!("“{name}”, {note}")),
            Self::Typo(name) => Some(alloc::format!("nearest to “{name}”")),
        }
    }
}

/// An entity that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The entity.
    pub entity: EntityId,
    /// Why.
    pub why: Why,
    /// Its weight.
    pub score: i32,
}

struct Name {
    folded: String,
    words: Vec<String>,
    entity: EntityId,
    why: Why,
    bonus: i32,
}

/// The names and words of a data set, folded.
pub struct Index {
    names: Vec<Name>,
    texts: Vec<(StatementId, Vec<String>)>,
}

impl Index {
    /// Folds all names and texts.
    #[must_use]
    pub fn new(dataset: &Dataset) -> Self {
        let mut names = Vec::new();
        for (id, entity) in dataset.ids() {
            let malus = if entity.kind == Kind::Source {
                WEIGHTS.source
            } else {
                0
            };
            let mut push = |text: &str, why: Why, bonus: i32| {
                let words = fold::words(text);
                if !words.is_empty() {
                    names.push(Name {
                        folded: words.join(" "),
                        words,
                        entity: id,
                        why,
                        bonus: bonus - malus,
                    });
                }
            };
            push(&entity.names.en, Why::Name, WEIGHTS.principal);
            if let Some(short) = &entity.names.short {
                push(short, Why::Name, WEIGHTS.principal);
            }
            for name in entity
                .names
                .ru
                .iter()
                .chain(entity.names.native.iter().map(|(_, name)| name))
            {
                push(name, Why::OtherLanguage(name.clone()), WEIGHTS.principal);
            }
            for name in entity.names.abbr.iter().chain(&entity.names.abbr_ru) {
                push(name, Why::Abbreviation(name.clone()), WEIGHTS.abbreviation);
            }
            for alias in &entity.aliases {
                push(
                    &alias.text,
                    Why::Alias(alias.text.clone(), alias.note.clone()),
                    0,
                );
            }
            push(&entity.slug, Why::Name, 0);
        }
        let texts = dataset
            .all()
            .map(|(id, statement)| {
                let mut words = fold::words(&statement.text);
                words.extend(statement.title.iter().flat_map(|title| fold::words(title)));
                (id, words)
            })
            .collect();
        Self { names, texts }
    }

    /// The entities whose names meet the query, best first, each once.
    #[must_use]
    pub fn entities(&self, query: &str) -> Vec<Hit> {
        let words = fold::words(query);
        let folded = words.join(" ");
        if folded.is_empty() {
            return Vec::new();
        }
        let mut hits: Vec<Hit> = self
            .names
            .iter()
            .filter_map(|name| Some(hit(name, score(name, &folded, &words)?)))
            .collect();
        if hits.is_empty() {
            hits = self
                .names
                .iter()
                .filter_map(|name| near(name, &folded))
                .collect();
        }
        let places: Vec<usize> = (0..hits.len()).collect();
        let key = |place: usize| {
            (
                -i64::from(hits[place].score),
                hits[place].entity.index() as i64,
            )
        };
        let mut seen: Vec<EntityId> = Vec::new();
        let mut best = Vec::new();
        for place in order::by_key(&places, key) {
            if !seen.contains(&hits[place].entity) {
                seen.push(hits[place].entity);
                best.push(hits[place].clone());
            }
        }
        best
    }

    /// The statements with all words of the query, in the order of the record, at most `limit`.
    #[must_use]
    pub fn statements(&self, query: &str, limit: usize) -> Vec<StatementId> {
        let words = fold::words(query);
        if words.is_empty() {
            return Vec::new();
        }
        let has = |text: &[String]| {
            words
                .iter()
                .all(|word| text.iter().any(|other| other.starts_with(word.as_str())))
        };
        self.texts
            .iter()
            .filter(|(_, text)| has(text))
            .map(|(id, _)| *id)
            .take(limit)
            .collect()
    }
}

fn hit(name: &Name, score: i32) -> Hit {
    Hit {
        entity: name.entity,
        why: name.why.clone(),
        score,
    }
}

fn score(name: &Name, folded: &str, words: &[String]) -> Option<i32> {
    let kind_of_match = if name.folded == folded {
        WEIGHTS.exact
    } else if name.folded.starts_with(folded) {
        WEIGHTS.prefix
    } else if words.iter().all(|word| {
        name.words
            .iter()
            .any(|other| other.starts_with(word.as_str()))
    }) {
        WEIGHTS.words
    } else {
        return None;
    };
    let extra = name.words.len().saturating_sub(words.len()).min(5) as i32;
    Some(kind_of_match + name.bonus - extra * WEIGHTS.extra_word)
}

/// A name within one letter of a query of four to seven letters, or two of a longer one.
fn near(name: &Name, folded: &str) -> Option<Hit> {
    let limit = match folded.chars().count() {
        ..=3 => return None,
        4..=7 => 1,
        _ => 2,
    };
    let whole = core::iter::once(name.folded.as_str());
    let best = whole
        .chain(name.words.iter().map(String::as_str))
        .filter_map(|word| distance_within(folded, word, limit))
        .min()?;
    let mut found = hit(name, WEIGHTS.typo + name.bonus - 5 * best as i32);
    found.why = Why::Typo(name.folded.clone());
    Some(found)
}

/// The distance of Damerau and Levenshtein (optimal string alignment), if it is at most `limit`.
fn distance_within(a: &str, b: &str, limit: usize) -> Option<usize> {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > limit {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut previous: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = alloc::vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let substitution = previous[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = substitution.min(previous[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        if row.iter().all(|cell| *cell > limit) {
            return None;
        }
        before = core::mem::replace(&mut previous, row);
    }
    previous
        .last()
        .copied()
        .filter(|distance| *distance <= limit)
}
