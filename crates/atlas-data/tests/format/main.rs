//! The format as `data/README.md` shows it, and every rule with a data set that breaks it.

#[path = "../common/mod.rs"]
mod common;
mod consistency;
mod dates;
mod entries;
mod facts;
mod places;
mod provisions;
mod sources;
mod texts;
mod translations;

use atlas_data::compile_files;
use atlas_record::model::Kind;
use common::{examples, examples_with};

/// The problems after the first occurrence of `old` in the file was replaced.
fn problems_with(path: &str, old: &str, new: &str) -> Vec<String> {
    match compile_files(&examples_with(path, old, new)) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

#[track_caller]
fn check(path: &str, old: &str, new: &str, expected: &str) {
    let problems = problems_with(path, old, new);
    assert!(
        problems.iter().any(|problem| problem == expected),
        "expected\n  {expected}\namong\n  {}",
        problems.join("\n  ")
    );
}

#[test]
fn the_examples_of_the_readme_are_a_data_set() {
    let dataset = compile_files(&examples()).unwrap_or_else(|problems| {
        panic!(
            "{}",
            problems
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join("\n")
        )
    });
    assert_eq!(
        (
            dataset.entities.len(),
            dataset.statements.len(),
            dataset.changes.len(),
            dataset.questions.len()
        ),
        (13, 24, 1, 1)
    );
}

const GEORGIA: &str = "data/states/georgia.toml";
const TREATY: &str = "data/documents/treaty-1992.toml";
const PROXY: &str = "data/operations/proxy.toml";
const CASE: &str = "data/cases/kazakhstan-2022.toml";
const SOURCES: &str = "data/sources/documents.toml";
const NOT_CARRIED: &str = "data/not-carried.toml";

/// The file and the line, counted from one, of the first place where the examples have a text.
fn place_of(text: &str) -> (String, usize) {
    let places = examples().into_iter().filter_map(|file| {
        let line = file.text.lines().position(|line| line.contains(text))?;
        Some((file.path, line + 1))
    });
    places.into_iter().next().expect("stands in an example")
}
