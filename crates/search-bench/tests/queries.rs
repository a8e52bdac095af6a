//! The set of queries is whole: what it expects exists, nothing stands twice, and every class is large enough to judge.

use std::{collections::HashSet, path::PathBuf};

use atlas_address::address::{Address, Page};
use search_bench::queries::{self, BenchmarkQuery, QueryClass};

/// The set that is held out as a whole.
const HELD: usize = 2;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn set() -> Vec<BenchmarkQuery> {
    queries::read(&root()).expect("the set is readable")
}

#[test]
fn every_expected_address_exists() {
    let dataset = atlas_data::compile(&root().join("data")).expect("the record compiles");
    let addresses = queries::addresses(&dataset);
    let missing: Vec<_> = set()
        .into_iter()
        .flat_map(|query| {
            query
                .expect
                .into_iter()
                .map(move |address| (query.query.clone(), address))
        })
        .filter(|(_, address)| {
            let is_view = address.starts_with('/') && {
                let view = Address::parse(address);
                view.to_string() == *address && !matches!(view.page, Page::NotFound(_))
            };
            !is_view && !addresses.contains(address)
        })
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_query_expects_something_and_no_query_stands_twice() {
    let mut seen = HashSet::new();
    for query in set() {
        assert!(!query.expect.is_empty(), "{}", query.query);
        assert!(query.query.trim() == query.query && !query.query.is_empty());
        assert!(seen.insert(query.query.to_lowercase()), "{}", query.query);
        let distinct: HashSet<_> = query.expect.iter().collect();
        assert_eq!(distinct.len(), query.expect.len(), "{}", query.query);
    }
    assert!(seen.len() >= 220);
}

#[test]
fn every_class_has_at_least_fifteen_queries() {
    let set = set();
    for class in QueryClass::ALL {
        let of_class = set.iter().filter(|query| query.class == class);
        assert!(of_class.count() >= 15, "{class:?}");
    }
}

#[test]
fn one_set_is_held_out_and_of_the_others_every_second_query_of_a_class() {
    let set = set();
    let held: Vec<&BenchmarkQuery> = set.iter().filter(|query| query.set == HELD).collect();
    assert!(held.len() >= 160 && held.iter().all(|query| query.held_out));
    for (number, file) in queries::FILES.iter().enumerate() {
        for class in QueryClass::ALL {
            let of_class = set.iter().filter(|query| query.class == class);
            let mut held_out = of_class
                .filter(|query| query.set == number && number != HELD)
                .map(|query| query.held_out)
                .enumerate();
            assert!(
                held_out.all(|(n, out)| out == (n % 2 == 1)),
                "{class:?} of {file}"
            );
        }
    }
}

#[test]
fn a_page_accepts_its_statements_and_a_statement_only_itself() {
    let cases = [
        ("forces/crrf", "forces/crrf", true),
        ("forces/crrf", "forces/crrf#strength", true),
        ("forces/crrf#strength", "forces/crrf#strength", true),
        ("forces/crrf#strength", "forces/crrf", false),
        ("forces/crrf#strength", "forces/crrf#founded", false),
        ("forces/crrf", "forces/crrf-x", false),
    ];
    for (expected, found, accepted) in cases {
        let query = BenchmarkQuery {
            query: "x".into(),
            class: QueryClass::Exact,
            held_out: false,
            set: 0,
            expect: vec![expected.into()],
            note: None,
        };
        assert_eq!(query.accepts(found), accepted, "{expected} {found}");
    }
}
