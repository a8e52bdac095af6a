//! The data set: entities and statements with the ways to them.

use alloc::{string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use super::{
    Cited, ClauseAnswer, Comparison, DataSets, Entity, EntityId, Kind, Place, Region, Scenario,
    Statement, View,
};
use crate::day::Day;

/// The place of a statement in [`Dataset::statements`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct StatementId(pub u16);

/// What changed from one edition to the next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The edition that brought it.
    pub edition: Day,
    /// What changed, a sentence.
    pub text: String,
    /// The entities concerned.
    pub about: Vec<EntityId>,
}

/// A question as a reader would ask it, with where the answer is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The question, then other ways to ask it.
    pub asked: Vec<String>,
    /// The entity whose page answers it.
    pub entity: EntityId,
    /// The statement that answers it, if one does alone.
    pub statement: Option<StatementId>,
    /// Whether it stands on the entrance.
    pub entrance: bool,
}

/// The whole record of one edition.
///
/// Invariants, kept by the builder: entities are sorted by kind and slug; statements are sorted by
/// subject, and within a subject stand in the order of the file; every id leads somewhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dataset {
    /// The date of this state of knowledge.
    pub edition: Day,
    /// The last day whose reports could be read, if that is before the edition.
    pub reach: Option<Day>,
    /// Everything with a page.
    pub entities: Vec<Entity>,
    /// Everything said.
    pub statements: Vec<Cited<Statement>>,
    /// What editions brought, newest first.
    pub changes: Vec<Change>,
    /// Questions that readers ask, with where the answers are.
    pub questions: Vec<Question>,
    /// Views that answer queries, the first that fits first.
    pub views: Vec<View>,
    /// Comparisons worth making, in the order of the file.
    pub comparisons: Vec<Comparison>,
    /// What stands for the others of its kind where one is shown as an example ([`Dataset::examples_of`]).
    pub examples: Vec<EntityId>,
    /// Where places lie that statements name, in the order of the file.
    pub places: Vec<Place>,
    /// What else statements name as a place, with the states in which it lies.
    pub regions: Vec<Region>,
    /// Where the questions on the clauses on assistance are answered, in the order of the file.
    pub clauses: Vec<ClauseAnswer>,
    /// Cases to which the rules are applied, in the order of the file.
    pub scenarios: Vec<Scenario>,
    /// How other data sets code the states.
    pub data_sets: DataSets,
    /// Statements that an edition corrected, each with the day of the last one that did.
    pub corrected: Vec<(StatementId, Day)>,
}

impl Dataset {
    /// A record of which nothing is known but the day.
    #[must_use]
    pub fn empty(edition: Day) -> Self {
        Self {
            edition,
            reach: None,
            entities: Vec::new(),
            statements: Vec::new(),
            changes: Vec::new(),
            questions: Vec::new(),
            views: Vec::new(),
            comparisons: Vec::new(),
            examples: Vec::new(),
            places: Vec::new(),
            regions: Vec::new(),
            clauses: Vec::new(),
            scenarios: Vec::new(),
            data_sets: DataSets::default(),
            corrected: Vec::new(),
        }
    }

    /// The questions that an entity, or a statement on it, answers.
    #[must_use]
    pub fn questions_to(&self, entity: EntityId, statement: Option<StatementId>) -> Vec<&str> {
        let questions = self.questions.iter();
        let questions = questions
            .filter(|question| question.entity == entity && question.statement == statement);
        let asked = questions.flat_map(|question| &question.asked);
        asked.map(String::as_str).collect()
    }

    /// Whether a statement answers a question of readers, alone or beside others.
    #[must_use]
    pub fn is_asked_for(&self, statement: StatementId) -> bool {
        let mut questions = self.questions.iter();
        questions.any(|question| question.statement == Some(statement))
    }

    /// The entity of an id.
    #[must_use]
    pub fn entity(&self, id: EntityId) -> &Entity {
        &self.entities[id.index()]
    }

    /// The statement of an id.
    #[must_use]
    pub fn statement(&self, id: StatementId) -> &Cited<Statement> {
        &self.statements[usize::from(id.0)]
    }

    /// All entities with their ids.
    pub fn ids(&self) -> impl Iterator<Item = (EntityId, &Entity)> {
        self.entities
            .iter()
            .enumerate()
            .map(|(place, entity)| (EntityId(place as u16), entity))
    }

    /// The entities of a kind, in order of slug.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = (EntityId, &Entity)> {
        let start = self.entities.partition_point(|entity| entity.kind() < kind);
        self.entities[start..]
            .iter()
            .take_while(move |entity| entity.kind() == kind)
            .enumerate()
            .map(move |(place, entity)| (EntityId((start + place) as u16), entity))
    }

    /// The states that were ever bound by the Treaty, in order of slug.
    pub fn treaty_states(&self) -> impl Iterator<Item = (EntityId, &Entity)> {
        self.of_kind(Kind::State)
            .filter(|(_, state)| state.is_treaty_state())
    }

    /// The entity of a kind and slug.
    #[must_use]
    pub fn find(&self, kind: Kind, slug: &str) -> Option<EntityId> {
        self.entities
            .binary_search_by(|entity| (entity.kind(), entity.slug.as_str()).cmp(&(kind, slug)))
            .ok()
            .map(|place| EntityId(place as u16))
    }

    /// The statements whose subject is the entity, in the order of its file.
    pub fn about(
        &self,
        subject: EntityId,
    ) -> impl Iterator<Item = (StatementId, &Cited<Statement>)> {
        let start = self
            .statements
            .partition_point(|statement| statement.subject < subject);
        self.statements[start..]
            .iter()
            .take_while(move |statement| statement.subject == subject)
            .enumerate()
            .map(move |(place, statement)| (StatementId((start + place) as u16), statement))
    }

    /// The statement of an anchor on the page of its subject.
    #[must_use]
    pub fn anchored(&self, subject: EntityId, anchor: &str) -> Option<StatementId> {
        let mut statements = self.about(subject);
        let found = statements.find(|(_, statement)| statement.id == anchor);
        found.map(|(id, _)| id)
    }

    /// The edition that last corrected a statement, if one did.
    #[must_use]
    pub fn correction(&self, id: StatementId) -> Option<Day> {
        let found = self.corrected.iter().find(|(one, _)| *one == id);
        found.map(|(_, edition)| *edition)
    }

    /// All statements with their ids.
    pub fn all(&self) -> impl Iterator<Item = (StatementId, &Cited<Statement>)> {
        self.statements
            .iter()
            .enumerate()
            .map(|(place, statement)| (StatementId(place as u16), statement))
    }
}
