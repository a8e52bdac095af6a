//! Questions that run across the record, answered from tables made once.

use alloc::vec::Vec;

use crate::model::{Dataset, Detail, EntityId, StatementId};

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
            let readings = statement.readings.iter().flat_map(|reading| reading.citations().iter());
            for citation in statement.citations().iter().chain(readings) {
                push_once(&mut citations, citation.source, id);
            }
        }
        for (id, entity) in dataset.ids() {
            if let Some(whole) = entity.part_of {
                parts[whole.index()].push(id);
            }
        }
        Self { mentions, citations, parts }
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
