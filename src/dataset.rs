//! The one door to the record.

#[cfg(feature = "ssr")]
use std::sync::OnceLock;
use std::sync::{LazyLock, Mutex};

use atlas_record::{
    as_of::{self, Turn},
    codec, events,
    model::{Aspect, Dataset, Entity, EntityId, StatementId},
    query::Links,
    selection::Filter,
};
use atlas_search::search::{facets, hit::Found, searcher::Searcher};

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
    let dataset = codec::decode(bytes().0).expect("they were encoded with the same codec");
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
    Mutex::new(Searcher::open(bytes().1).expect("the index was built in the same layout"))
});

/// The record and its index.
#[cfg(not(feature = "ssr"))]
const fn bytes() -> (&'static [u8], &'static [u8]) {
    (BYTES, INDEX)
}

/// The record and its index, or what was installed in their place.
#[cfg(feature = "ssr")]
fn bytes() -> (&'static [u8], &'static [u8]) {
    INSTALLED
        .get()
        .map_or((BYTES, INDEX), |(record, index)| (record, index))
}

#[cfg(feature = "ssr")]
static INSTALLED: OnceLock<(Vec<u8>, Vec<u8>)> = OnceLock::new();

/// Puts another data set and its index in the place of the record, so that tests of the code need not know the record.
///
/// # Panics
/// If the record has been asked for before, or another data set was installed.
#[cfg(feature = "ssr")]
pub fn install(dataset: &Dataset, record: Vec<u8>, index: Vec<u8>) {
    let is_first = INSTALLED.set((record, index)).is_ok();
    assert!(
        is_first && atlas().dataset == *dataset,
        "a data set is in use already"
    );
}

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
