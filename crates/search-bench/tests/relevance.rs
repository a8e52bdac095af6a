//! The search finds what it should: the committed queries, held against the bars of the atlas and against the best of
//! the peers in each class, as `cargo xtask bench search` measured them (benches/search/README.md).

use std::path::PathBuf;

use atlas_core::search::{corpus::Document, facets, searcher::Searcher};
use search_bench::queries::{self, Class, Query};

/// The share of first results in per cent that the best peer had, of 21 November 2026.
const BEST_PEER: [(Class, f64); 9] = [
    (Class::Exact, 91.7),
    (Class::Prefix, 97.5),
    (Class::Typo, 86.4),
    (Class::Script, 78.6),
    (Class::Date, 94.4),
    (Class::Phrase, 96.7),
    (Class::Text, 84.4),
    (Class::Number, 85.3),
    (Class::Question, 88.6),
];

#[test]
fn the_search_keeps_its_bars_and_is_behind_no_peer_in_any_class() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let record = atlas_data::record(&root.join("data")).expect("the record compiles");
    let dataset = &record.dataset;
    let index = atlas_index::build(&atlas_index::records(dataset), &record.raw.synonyms());
    let mut searcher = Searcher::open(&index).expect("an index");
    let queries = queries::read(&root).expect("the set is readable");
    let mut rank = |query: &Query| {
        let hits = searcher.search(dataset, &query.query, &|_| true, 60).hits;
        hits.iter().take(10).position(|hit| {
            let subject = dataset.entity(facets::subject(dataset, hit.document));
            let page = format!("{}/{}", subject.kind.folder(), subject.slug);
            query.accepts(&match Document::at(dataset, hit.document) {
                Document::Entity(_) => page,
                Document::Statement(id) => format!("{page}#{}", dataset.statement(id).id),
            })
        })
    };
    let ranks: Vec<(Class, &str, Option<usize>)> = queries
        .iter()
        .map(|query| (query.class, query.query.as_str(), rank(query)))
        .collect();
    let within = |of: &dyn Fn(Class) -> bool, places: usize| {
        let asked = ranks.iter().filter(|(class, ..)| of(*class));
        let (mut all, mut found) = (0.0, 0.0);
        for (_, _, rank) in asked {
            all += 1.0;
            found += f64::from(u8::from(rank.is_some_and(|rank| rank < places)));
        }
        100.0 * found / all
    };
    let misses: Vec<String> = ranks
        .iter()
        .filter(|(_, _, rank)| *rank != Some(0))
        .map(|(class, query, rank)| format!("{class:?} {query:?}: {rank:?}"))
        .collect();
    let misses = misses.join("\n");
    assert!(within(&|_| true, 1) >= 90.0, "{misses}");
    assert!(within(&|_| true, 3) >= 97.0, "{misses}");
    for (class, peer) in BEST_PEER {
        let own = within(&|other| other == class, 1);
        assert!(
            own >= peer,
            "{class:?}: {own:.1} %, the best peer {peer} %\n{misses}"
        );
    }
}
