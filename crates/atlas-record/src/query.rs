//! Questions that run across the record, answered from tables made once.

use alloc::{string::String, vec::Vec};

use crate::{
    fold,
    model::{Dataset, Detail, EntityId, Kind, Statement, StatementId},
    order,
};

/// Who is spoken of where: the record read backwards.
#[derive(Clone, Debug)]
pub struct Links {
    mentions: Vec<Vec<StatementId>>,
    citations: Vec<Vec<StatementId>>,
    parts: Vec<Vec<EntityId>>,
}

impl Links {
    /// Reads the record backwards.
    #[must_use]
    pub fn new(dataset: &Dataset) -> Self {
        let mut mentions = alloc::vec![Vec::new(); dataset.entities.len()];
        let mut citations = mentions.clone();
        let mut parts = alloc::vec![Vec::new(); dataset.entities.len()];
        for (id, statement) in dataset.all() {
            let target = match &statement.detail {
                Detail::Link { target, .. } => Some(*target),
                Detail::Office { organ, .. } => Some(*organ),
                Detail::Answer { organ, .. } => *organ,
                _ => None,
            };
            for entity in statement.about.iter().copied().chain(target) {
                push_once(&mut mentions, entity, id);
            }
            let readings = statement
                .readings
                .iter()
                .flat_map(|reading| reading.citations().iter());
            for citation in statement.citations().iter().chain(readings) {
                push_once(&mut citations, citation.source, id);
            }
        }
        for (id, entity) in dataset.ids() {
            if let Some(whole) = entity.part_of {
                parts[whole.index()].push(id);
            }
        }
        Self {
            mentions,
            citations,
            parts,
        }
    }

    /// The statements of other entities that concern this one.
    #[must_use]
    pub fn mentions(&self, entity: EntityId) -> &[StatementId] {
        &self.mentions[entity.index()]
    }

    /// The statements that cite this source, in themselves or in a reading.
    #[must_use]
    pub fn citations(&self, source: EntityId) -> &[StatementId] {
        &self.citations[source.index()]
    }

    /// The entities that are part of this one.
    #[must_use]
    pub fn parts(&self, whole: EntityId) -> &[EntityId] {
        &self.parts[whole.index()]
    }
}

fn push_once(table: &mut [Vec<StatementId>], entity: EntityId, statement: StatementId) {
    let row = &mut table[entity.index()];
    if row.last() != Some(&statement) {
        row.push(statement);
    }
}

/// The statements in order of time; those without a date come last.
#[must_use]
pub fn chronological(dataset: &Dataset, statements: &[StatementId]) -> Vec<StatementId> {
    order::by_key(statements, |id| {
        let when = dataset.statement(id).when;
        when.map_or((i64::MAX, 0), |when| when.chronological_key())
    })
}

/// The statements by the kind of their subject, in listing order of kinds; empty kinds are left out.
#[must_use]
pub fn by_kind(dataset: &Dataset, statements: &[StatementId]) -> Vec<(Kind, Vec<StatementId>)> {
    let kind_of = |id: &StatementId| dataset.entity(dataset.statement(*id).subject).kind();
    Kind::ALL
        .into_iter()
        .map(|kind| {
            let of_kind = statements.iter().copied().filter(|id| kind_of(id) == kind);
            (kind, of_kind.collect::<Vec<_>>())
        })
        .filter(|(_, statements)| !statements.is_empty())
        .collect()
}

/// Whether a statement is about an entity or mentions it.
#[must_use]
pub fn concerns(statement: &Statement, entity: EntityId) -> bool {
    statement.subject == entity || statement.about.contains(&entity)
}

/// Whether every one of the folded words begins a word of what the statement says, of what it is about or
/// of the sources that it or a reading of it cites.
#[must_use]
pub fn speaks_of(dataset: &Dataset, id: StatementId, words: &[String]) -> bool {
    let statement = dataset.statement(id);
    let readings = statement.readings.iter();
    let cited = statement.citations().iter().chain(
        readings
            .clone()
            .flat_map(|reading| reading.citations().iter()),
    );
    let entities = cited
        .map(|citation| citation.source)
        .chain(statement.about.iter().copied());
    let names = entities.chain([statement.subject]).flat_map(|entity| {
        let names = &dataset.entity(entity).names;
        [Some(&names.full), names.short.as_ref(), names.ru.as_ref()]
            .into_iter()
            .flatten()
    });
    let texts = readings
        .map(|reading| &reading.text)
        .chain([&statement.text]);
    let said: Vec<String> = names
        .chain(texts)
        .flat_map(|text| fold::words(text))
        .collect();
    words
        .iter()
        .all(|word| said.iter().any(|other| other.starts_with(word.as_str())))
}
