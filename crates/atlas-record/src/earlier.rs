//! Earlier editions of the record, each kept as its difference from the present one.
//!
//! [`Earlier`] is written with the ids of the present data set and holds only what was otherwise: what was not known
//! yet, what was corrected since in its earlier words, and what was withdrawn since. [`Earlier::of`] goes back by it.
//! [`Editions`] keeps all of them with the reasons of corrections, and [`Editions::revisions`] tells what each edition
//! changed.

mod renumbering;
mod revisions;

use alloc::{string::String, vec::Vec};

use atlas_messages::{Language, language};
use serde::{Deserialize, Serialize};

use crate::{
    day::Day,
    model::{Aspect, Cited, Dataset, Entity, EntityId, Statement, StatementId},
};
use renumbering::Renumbering;

pub use revisions::{Revised, Revision, RevisionKind, parts_changed};

/// What an earlier edition said otherwise. All ids are those of the present data set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Earlier {
    /// Its day.
    pub edition: Day,
    /// Entities that it did not have; their statements go without saying.
    pub unknown_entities: Vec<EntityId>,
    /// Statements that it did not have, on pages that it had.
    pub unknown: Vec<StatementId>,
    /// Names and descriptions as they were then.
    pub entities: Vec<(EntityId, Entity)>,
    /// Statements as they were then.
    pub statements: Vec<(StatementId, Cited<Statement>)>,
    /// Statements that were withdrawn since, each with the statement before which it stood.
    pub withdrawn: Vec<(StatementId, Cited<Statement>)>,
}

impl Earlier {
    /// The record as this edition knew it.
    ///
    /// Places, regions, views and synonyms are no statements: they are those of the present record. Of questions and clauses
    /// those are left whose answer was known.
    #[must_use]
    pub fn of(self, mut present: Dataset) -> Dataset {
        for (id, entity) in self.entities {
            present.entities[id.index()] = entity;
        }
        for (id, statement) in self.statements {
            present.statements[usize::from(id.0)] = statement;
        }
        let edition = self.edition;
        let renumbering = known(
            &mut present,
            &self.unknown_entities,
            &self.unknown,
            self.withdrawn,
        );
        let statement = |id: StatementId| renumbering.statements[usize::from(id.0)];
        // Whatever has ids is renumbered; a new field of the data set must say whether it has any.
        let Dataset {
            edition: _,
            reach: _,
            entities: _,
            statements: _,
            changes: _,
            questions: _,
            views: _,
            comparisons: _,
            examples: _,
            places: _,
            regions: _,
            clauses: _,
            scenarios: _,
            data_sets: _,
            corrected: _,
        } = &present;
        present.edition = edition;
        renumbering.data_sets(&mut present.data_sets);
        present.changes.retain_mut(|change| {
            renumbering.those_known(&mut change.about);
            change.edition <= edition
        });
        let comparisons = &mut present.comparisons;
        comparisons.retain_mut(|comparison| renumbering.comparison(comparison));
        renumbering.those_known(&mut present.examples);
        let questions = &mut present.questions;
        questions.retain_mut(|question| renumbering.question(question));
        for place in &mut present.places {
            renumbering.optional(&mut place.state);
        }
        for region in &mut present.regions {
            renumbering.those_known(&mut region.states);
        }
        let clauses = &mut present.clauses;
        clauses.retain_mut(|clause| renumbering.clause(clause));
        let scenarios = &mut present.scenarios;
        scenarios.retain_mut(|scenario| renumbering.scenario(scenario));
        present.corrected.retain_mut(|(id, since)| {
            let same = statement(*id);
            *id = same.unwrap_or(*id);
            same.is_some() && *since <= edition
        });
        present
    }
}

/// Leaves the entities and statements that an edition knew, puts back what was withdrawn since, and gives them ids of
/// that edition.
fn known(
    present: &mut Dataset,
    unknown_entities: &[EntityId],
    unknown: &[StatementId],
    withdrawn: Vec<(StatementId, Cited<Statement>)>,
) -> Renumbering {
    let mut renumbering = Renumbering {
        entities: Vec::new(),
        statements: Vec::new(),
    };
    let mut known = 0;
    for place in 0..present.entities.len() {
        let is_known = !unknown_entities.contains(&EntityId::at(place as u16));
        renumbering
            .entities
            .push(is_known.then_some(EntityId::at(known)));
        known += u16::from(is_known);
    }
    let mut withdrawn = withdrawn.into_iter().peekable();
    let mut statements = Vec::new();
    for (place, statement) in core::mem::take(&mut present.statements)
        .into_iter()
        .enumerate()
    {
        let id = StatementId(place as u16);
        while let Some((_, gone)) = withdrawn.next_if(|(before, _)| *before <= id) {
            statements.extend(renumbering.statement(gone));
        }
        // What came after the difference was written may name what the edition did not have.
        let known = Some(statement).filter(|_| !unknown.contains(&id));
        let known = known.and_then(|statement| renumbering.statement(statement));
        let earlier = StatementId(statements.len() as u16);
        renumbering
            .statements
            .push(known.is_some().then_some(earlier));
        statements.extend(known);
    }
    statements.extend(withdrawn.filter_map(|(_, gone)| renumbering.statement(gone)));
    present.statements = statements;
    let mut place = 0;
    present.entities.retain_mut(|entity| {
        renumbering.described(entity);
        place += 1;
        renumbering.entities[place - 1].is_some()
    });
    renumbering
}

/// Why a statement was corrected or withdrawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The edition that did so.
    pub edition: Day,
    /// Whom the statement is about.
    pub subject: EntityId,
    /// Its anchor.
    pub id: String,
    /// Why, in plain words.
    pub why: String,
    /// The same in Russian.
    pub why_ru: Option<String>,
    /// Where else the reader finds it, if somewhere.
    pub instead: Option<StatementId>,
}

impl Reason {
    /// Why, in the language that is spoken, or in English where it has no words there.
    #[must_use]
    pub fn said(&self) -> &str {
        match (language(), &self.why_ru) {
            (Language::Russian, Some(russian)) => russian,
            _ => &self.why,
        }
    }
}

/// The earlier editions that are kept, newest first, and the reasons of what changed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Editions {
    /// What each said otherwise than the present one.
    pub earlier: Vec<Earlier>,
    /// Why statements were corrected and withdrawn.
    pub reasons: Vec<Reason>,
}

impl Editions {
    /// The difference of an edition.
    #[must_use]
    pub fn find(&self, edition: Day) -> Option<&Earlier> {
        self.earlier.iter().find(|one| one.edition == edition)
    }
}

/// Whether a date of a statement follows that of the meeting or exercise on whose page it stands.
#[must_use]
pub const fn follows_held(aspect: Aspect) -> bool {
    matches!(aspect, Aspect::Participant | Aspect::Absent)
}
