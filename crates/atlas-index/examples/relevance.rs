//! How well the index finds what it should: `cargo run --release -p atlas-index --example relevance [--held-out] [--misses]`.

mod common;

use std::{collections::BTreeMap, fs, path::Path};

use atlas_core::search::searcher::Searcher;
use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    query: Vec<Query>,
}

#[derive(Deserialize)]
struct Query {
    query: String,
    class: String,
    expect: Vec<String>,
    #[serde(default)]
    held_out: bool,
}

#[derive(Default)]
struct Score {
    queries: usize,
    first: usize,
    third: usize,
    reciprocal: f64,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let held_out = arguments.iter().any(|argument| argument == "--held-out");
    let misses = arguments.iter().any(|argument| argument == "--misses");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/search/queries.toml");
    let text = fs::read_to_string(path).expect("the queries are there");
    let file: File = toml::from_str(&text).expect("the queries are TOML");
    let (dataset, index) = common::load();
    let mut searcher = Searcher::open(&index).expect("an index");
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    for query in file.query.iter().filter(|query| query.held_out == held_out) {
        let (_, lines) = common::lines(&dataset, &mut searcher, &query.query);
        let is_expected = |address: &str| {
            let address = address.replace("/#", "#");
            let address = address.trim_matches('/');
            query.expect.iter().any(|expected| {
                let expected = expected.replace("/#", "#");
                address == expected
                    || (!expected.contains('#') && address.split('#').next() == Some(&expected))
            })
        };
        let rank = lines.iter().position(|line| is_expected(&line.address));
        for class in [query.class.as_str(), "(all)"] {
            let score = scores.entry(class.to_owned()).or_default();
            score.queries += 1;
            score.first += usize::from(rank == Some(0));
            score.third += usize::from(rank.is_some_and(|rank| rank < 3));
            score.reciprocal += rank.map_or(0.0, |rank| 1.0 / (rank + 1) as f64);
        }
        if misses && rank != Some(0) {
            common::say(&format!(
                "{:8} {:?} -> {rank:?}, expected {:?}\n",
                query.class, query.query, query.expect
            ));
            for line in lines.iter().take(3) {
                common::say(&format!(
                    "         {:5} {} | {} | {:.90}\n",
                    line.score,
                    line.address,
                    line.title,
                    line.why.as_deref().unwrap_or("")
                ));
            }
        }
    }
    for (class, score) in &scores {
        let share = |count: usize| 100.0 * count as f64 / score.queries as f64;
        common::say(&format!(
            "{class:10} {:4} queries  success@1 {:5.1} %  success@3 {:5.1} %  MRR {:.3}\n",
            score.queries,
            share(score.first),
            share(score.third),
            score.reciprocal / score.queries as f64
        ));
    }
}
