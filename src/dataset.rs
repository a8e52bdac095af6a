//! The one door to the record.

use std::sync::LazyLock;

use atlas_core::{
    codec,
    model::{Dataset, Entity, EntityId, StatementId},
    query::Links,
    search, timeline,
};

/// The record with the tables that are made of it once.
pub struct Atlas {
    /// Entities and statements.
    pub dataset: Dataset,
    /// The record read backwards.
    pub links: Links,
    /// The events of the timeline, in order.
    pub events: Vec<StatementId>,
}

static ATLAS: LazyLock<Atlas> = LazyLock::new(|| {
    let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/dataset.bin"));
    let dataset = codec::decode(bytes).expect("build.rs encoded these bytes with the same codec");
    let (links, events) = (Links::new(&dataset), timeline::events(&dataset));
    Atlas { dataset, links, events }
});

/// Folding every name and text takes some milliseconds, so it waits for the first query.
static SEARCH: LazyLock<search::Index> = LazyLock::new(|| search::Index::new(&ATLAS.dataset));

/// The record of this edition.
pub fn atlas() -> &'static Atlas {
    &ATLAS
}

/// The index of names and words.
pub fn search_index() -> &'static search::Index {
    &SEARCH
}

/// The entity of an id.
pub fn entity(id: EntityId) -> &'static Entity {
    ATLAS.dataset.entity(id)
}
