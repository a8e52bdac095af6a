//! The one door to the record.

use std::sync::{LazyLock, Mutex};

use atlas_core::{
    as_of::{self, Turn},
    codec, events,
    model::{Aspect, Dataset, Entity, EntityId, StatementId},
    query::Links,
    search::{facets, hit::Found, searcher::Searcher},
    selection::Filter,
};

/// The record with the tables that are made of it once.
pub struct Atlas {
    /// Entities and statements.
    pub dataset: Dataset,
    /// The record read backwards.
    pub links: Links,
    /// The events of the timeline, in order.
    pub events: Vec<StatementId>,
    /// When some state's standing changes, in order.
    pub turns: Vec<Turn>,
}

/// The record as `build.rs` has encoded it.
pub const BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/dataset.bin"));

static ATLAS: LazyLock<Atlas> = LazyLock::new(|| {
    let dataset = codec::decode(BYTES).expect("build.rs encoded these bytes with the same codec");
    Atlas {
        links: Links::new(&dataset),
        events: events::all(&dataset),
        turns: as_of::turns(&dataset),
        dataset,
    }
});

/// The index of names and texts as `build.rs` has built it; it is read where it lies.
pub const INDEX: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/search.bin"));

/// The tables that a query fills are made for the first one.
static SEARCH: LazyLock<Mutex<Searcher<'static>>> = LazyLock::new(|| {
    Mutex::new(Searcher::open(INDEX).expect("build.rs built this index in the same layout"))
});

/// The record of this edition.
pub fn atlas() -> &'static Atlas {
    &ATLAS
}

/// What a query finds, as far as the filter lets it through; about `most` of the best are put in order.
pub fn search(query: &str, filter: &Filter, most: usize) -> Found {
    let allowed = |document| facets::allows(filter, &ATLAS.dataset, document);
    match SEARCH.lock() {
        Ok(mut searcher) => searcher.search(&ATLAS.dataset, query, &allowed, most),
        // A query that failed has left its tables half full; there is no second thread to make it so.
        Err(_) => Found::default(),
    }
}

/// What an entity is, in one sentence; sources have none.
pub fn summary(id: EntityId) -> Option<&'static str> {
    let mut statements = ATLAS.dataset.about(id);
    let summary = statements.find(|(_, statement)| statement.aspect == Aspect::Summary);
    summary.map(|(_, statement)| statement.text.as_str())
}

/// The entity of an id.
pub fn entity(id: EntityId) -> &'static Entity {
    ATLAS.dataset.entity(id)
}
