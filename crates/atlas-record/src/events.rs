//! Events: which statements are some, and which of them a reader wants to see.
//!
//! ```
//! use atlas_record::{events, model::{Aspect, Kind}, sample::Sample, selection::Filter};
//! let mut sample = Sample::new(&[(Kind::Organ, "csc", "Council"), (Kind::State, "armenia", "Armenia")]);
//! let (council, armenia) = (sample.id(Kind::Organ, "csc"), sample.id(Kind::State, "armenia"));
//! sample.say(council, Aspect::Founded, "1992-05-15").title = Some("The Council is founded".into());
//! sample.say(council, Aspect::Event, "1991").title = Some("Talks begin".into());
//! sample.say(armenia, Aspect::Summary, "1992");
//! let dataset = sample.build();
//! // What has no title is no event; the others stand in order of time.
//! let all = events::all(&dataset);
//! let titles: Vec<_> = all.iter().map(|id| dataset.statement(*id).title.as_deref().unwrap()).collect();
//! assert_eq!(titles, ["Talks begin", "The Council is founded"]);
//! let filter = Filter { words: vec!["found".into()], ..Filter::default() };
//! assert_eq!(events::passing(&dataset, &all, &filter), [false, true]);
//! ```

use alloc::{string::String, vec::Vec};

use crate::{
    fold,
    model::{Dataset, EntityId, Statement, StatementId},
    query::{self, concerns},
    selection::Filter,
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

/// For each of the events whether kinds, states, organs, themes, evidence and words let it through; in which time they are is
/// asked apart.
#[must_use]
pub fn passing(dataset: &Dataset, events: &[StatementId], filter: &Filter) -> Vec<bool> {
    let passes = |id: &StatementId| {
        let statement = dataset.statement(*id);
        (filter.kinds.is_empty()
            || filter
                .kinds
                .contains(&dataset.entity(statement.subject).kind()))
            && concerns_one_of(statement, &filter.states)
            && concerns_one_of(statement, &filter.organs)
            && filter.weighs(dataset, statement)
            && (filter.themes.is_empty() || filter.themes.contains(&statement.aspect.section()))
            && (filter.words.is_empty() || has_words(statement, &filter.words))
    };
    events.iter().map(passes).collect()
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
