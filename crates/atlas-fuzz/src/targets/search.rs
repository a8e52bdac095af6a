//! The search: every text is answered, alike each time, with what is there.

use std::{cell::RefCell, sync::LazyLock};

use atlas_search::search::{highlight::highlight, searcher::Searcher};

use super::{FIXTURE, holds, text};
use crate::{FuzzTarget, lines};

/// Queries.
pub const QUERY: FuzzTarget = FuzzTarget {
    name: "query",
    few: 400,
    seeds: || lines(include_str!("../../corpus/query.txt")),
    check: query,
};

/// How many of the best are put in order.
const MOST: usize = 60;

static INDEX: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let records = atlas_index::records(&FIXTURE.dataset);
    atlas_index::build(&records, &FIXTURE.synonyms)
});

thread_local! {
    static SEARCHER: RefCell<Searcher<'static>> =
        RefCell::new(Searcher::open(&INDEX).expect("an index"));
}

fn query(input: &[u8]) -> Result<(), String> {
    let typed = text(input);
    let dataset = &FIXTURE.dataset;
    SEARCHER.with_borrow_mut(|searcher| {
        let found = searcher.search(dataset, &typed, &|_| true, MOST);
        let again = searcher.search(dataset, &typed, &|_| true, MOST);
        holds(found.hits == again.hits, || {
            format!("{typed:?} is answered otherwise the second time")
        })?;
        let places = highlight(&typed, &found.expansions);
        holds(
            places
                .iter()
                .all(|place| typed.get(place.clone()).is_some()),
            || format!("a mark in {typed:?} does not lie on letters: {places:?}"),
        )?;
        let none = searcher.search(dataset, &typed, &|_| false, MOST);
        holds(none.hits.is_empty(), || {
            format!("{typed:?} finds what is not allowed")
        })
    })
}
