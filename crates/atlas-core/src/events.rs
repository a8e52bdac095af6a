//! Events: which statements are some, and which of them a reader wants to see.

use alloc::{string::String, vec::Vec};

use crate::{
    fold,
    model::{Dataset, EntityId, Kind, Section, Statement, StatementId},
    query::{self, concerns},
};

/// All events, in order of time: statements with a title and a date.
#[must_use]
pub fn all(dataset: &Dataset) -> Vec<StatementId> {
    let events: Vec<StatementId> = dataset
        .all()
        .filter(|(_, statement)| statement.title.is_some())
        .filter(|(_, statement)| {
            statement
                .when
                .is_some_and(|when| when.first_day().is_some())
        })
        .map(|(id, _)| id)
        .collect();
    query::chronological(dataset, &events)
}

/// The turning points of the record, in order of time.
#[must_use]
pub fn turning_points(dataset: &Dataset, events: &[StatementId]) -> Vec<StatementId> {
    let is_milestone = |id: &StatementId| dataset.statement(*id).milestone;
    events.iter().copied().filter(is_milestone).collect()
}

/// What a reader wants to see; nothing chosen lets everything through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only events of entities of these kinds.
    pub kinds: Vec<Kind>,
    /// Only events that concern one of these states.
    pub states: Vec<EntityId>,
    /// Only events that concern one of these organs.
    pub organs: Vec<EntityId>,
    /// Only events of these parts of a page.
    pub themes: Vec<Section>,
    /// Only events with these words in title or text.
    pub query: String,
}

impl Filter {
    /// For each of the events whether it is let through.
    #[must_use]
    pub fn passes(&self, dataset: &Dataset, events: &[StatementId]) -> Vec<bool> {
        let words = fold::words(&self.query);
        let passes = |id: &StatementId| {
            let statement = dataset.statement(*id);
            (self.kinds.is_empty()
                || self
                    .kinds
                    .contains(&dataset.entity(statement.subject).kind()))
                && concerns_one_of(statement, &self.states)
                && concerns_one_of(statement, &self.organs)
                && (self.themes.is_empty() || self.themes.contains(&statement.aspect.section()))
                && (words.is_empty() || has_words(statement, &words))
        };
        events.iter().map(passes).collect()
    }
}

fn concerns_one_of(statement: &Statement, entities: &[EntityId]) -> bool {
    entities.is_empty() || entities.iter().any(|entity| concerns(statement, *entity))
}

fn has_words(statement: &Statement, words: &[String]) -> bool {
    let mut text = fold::words(&statement.text);
    text.extend(statement.title.iter().flat_map(|title| fold::words(title)));
    words
        .iter()
        .all(|word| text.iter().any(|other| other.starts_with(word.as_str())))
}
