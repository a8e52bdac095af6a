//! Which events a reader wants to see.

use alloc::{string::String, vec::Vec};

use crate::{
    day::Day,
    fold,
    model::{Dataset, EntityId, Kind, Section, Statement, StatementId},
};

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
            (self.kinds.is_empty() || self.kinds.contains(&dataset.entity(statement.subject).kind))
                && concerns_one_of(statement, &self.states)
                && concerns_one_of(statement, &self.organs)
                && (self.themes.is_empty() || self.themes.contains(&statement.aspect.section()))
                && (words.is_empty() || has_words(statement, &words))
        };
        events.iter().map(passes).collect()
    }
}

/// Whether a statement is about an entity or mentions it.
#[must_use]
pub fn concerns(statement: &Statement, entity: EntityId) -> bool {
    statement.subject == entity || statement.about.contains(&entity)
}

fn concerns_one_of(statement: &Statement, entities: &[EntityId]) -> bool {
    entities.is_empty() || entities.iter().any(|entity| concerns(statement, *entity))
}

/// Whether what a statement says can have been in the days, both included; what has no date cannot.
#[must_use]
pub fn in_days(statement: &Statement, from: Option<Day>, to: Option<Day>) -> bool {
    let Some(when) = &statement.when else {
        return false;
    };
    from.is_none_or(|first| when.last_day().is_none_or(|last| first <= last))
        && to.is_none_or(|last| when.first_day().is_none_or(|first| first <= last))
}

fn has_words(statement: &Statement, words: &[String]) -> bool {
    let mut text = fold::words(&statement.text);
    text.extend(statement.title.iter().flat_map(|title| fold::words(title)));
    words
        .iter()
        .all(|word| text.iter().any(|other| other.starts_with(word.as_str())))
}
