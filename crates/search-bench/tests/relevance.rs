//! The search finds what it should: the committed queries, held against the bars of the atlas and against the best of
//! the peers in each class, as `cargo xtask bench search` measured them (benches/search/README.md).

use std::path::Path;

use search_bench::{
    queries::QueryClass,
    relevance::{self, Answered, TextLanguage, success},
};

/// The share of first results in per cent that the best peer had, of 21 November 2026.
const BEST_PEER: [(QueryClass, f64); 9] = [
    (QueryClass::Exact, 91.7),
    (QueryClass::Prefix, 97.5),
    (QueryClass::Typo, 86.4),
    (QueryClass::Script, 78.6),
    (QueryClass::Date, 94.4),
    (QueryClass::Phrase, 96.7),
    (QueryClass::Text, 84.4),
    (QueryClass::Number, 85.3),
    (QueryClass::Question, 88.6),
];

#[test]
fn the_search_keeps_its_bars_and_is_behind_no_peer_in_any_class() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let answers =
        relevance::ask(&root, TextLanguage::English).unwrap_or_else(|problem| panic!("{problem}"));
    let misses: Vec<String> = answers
        .iter()
        .filter(|answer| answer.rank != Some(0))
        .map(|answer| format!("{:?}: {:?}", answer.query.query, answer.rank))
        .collect();
    let misses = misses.join("\n");
    let all: Vec<&Answered> = answers.iter().collect();
    assert!(success(&all, 1) >= 90.0, "{misses}");
    assert!(success(&all, 3) >= 97.0, "{misses}");
    for (class, peer) in BEST_PEER {
        let of_class: Vec<&Answered> = answers
            .iter()
            .filter(|answer| answer.query.class == class)
            .collect();
        let own = success(&of_class, 1);
        assert!(
            own >= peer,
            "{class:?}: {own:.1} %, the best peer {peer} %\n{misses}"
        );
    }
}
