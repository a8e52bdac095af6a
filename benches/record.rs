//! How fast the record of this edition is decoded, asked, searched and laid out.
//!
//! `cargo xtask bench` runs it. Speed is measured here and never asserted in a test.

use std::hint::black_box;

use atlas_record::{
    as_of, codec,
    day::Day,
    events,
    model::{Bond, Kind},
    query::Links,
    rules::{Facts, Rulebook},
    selection::Filter,
};
use csto_atlas::dataset::{atlas, search};

fn main() {
    divan::main();
}

/// What a reader types, one letter after the other.
const QUERIES: [&str; 6] = [
    "uzbekstan",
    "КСОР",
    "joint staff",
    "54251",
    "peacekeeping agreement",
    "Հայաստան",
];

#[divan::bench]
fn decode_the_record(bencher: divan::Bencher<'_, '_>) {
    let bytes = codec::encode(&atlas().dataset).expect("encodes");
    bencher.bench(|| codec::decode(black_box(&bytes)));
}

#[divan::bench]
fn read_the_record_backwards() -> Links {
    Links::new(black_box(&atlas().dataset))
}

#[divan::bench(args = QUERIES)]
fn search_for_every_prefix(query: &str) -> usize {
    let ends = query
        .char_indices()
        .map(|(at, letter)| at + letter.len_utf8());
    ends.map(|end| search(&query[..end], &Filter::default(), 40).hits.len())
        .sum()
}

#[divan::bench]
fn three_answers_for_nine_states_on_a_day() -> usize {
    let day = Day::parse("2012-12-20").expect("a day");
    let dataset = &atlas().dataset;
    let states = dataset.of_kind(Kind::State);
    states
        .flat_map(|(state, _)| {
            Bond::ALL
                .iter()
                .map(move |of| as_of::status(dataset, state, *of, day))
        })
        .count()
}

#[divan::bench]
fn filter_the_timeline() -> Vec<bool> {
    let filter = Filter {
        kinds: vec![Kind::Session],
        words: vec!["moscow".to_owned()],
        ..Filter::default()
    };
    events::passing(&atlas().dataset, &atlas().events, black_box(&filter))
}

#[divan::bench]
fn read_the_clauses() -> Rulebook {
    Rulebook::new(black_box(&atlas().dataset))
}

/// One answer of the rules for each scenario of the record.
#[divan::bench(args = 0..SCENARIOS)]
fn apply_the_rules(bencher: divan::Bencher<'_, '_>, place: usize) {
    let dataset = &atlas().dataset;
    let rules = Rulebook::new(dataset);
    let scenario = &dataset.scenarios[place];
    let facts = Facts::from(scenario);
    bencher.bench(|| rules.decide(scenario.day, scenario.matter, black_box(&facts)));
}

/// The scenarios that are measured: the historic ones, which come first.
const SCENARIOS: usize = 15;
