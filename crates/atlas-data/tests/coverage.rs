//! What became of every paragraph: in the examples of the README, and in the real record.

mod common;

use std::path::Path;

use atlas_data::{
    Record,
    coverage::{Coverage, Sum},
    record, record_of_files,
    source_files::SourceFile,
    stats::{StatementSort, Stats},
};
use atlas_record::model::{Aspect, Kind, SourceForm, Standing};
use common::{examples, examples_with};

const SOURCES: &str = "data/sources/documents.toml";

fn compiled(files: &[SourceFile]) -> Record {
    record_of_files(files).expect("the examples are a data set")
}

/// The columns `statements` and `reason` of a paragraph.
fn row(table: &str, paragraph: &str) -> Option<(String, String)> {
    table.lines().find_map(|line| {
        let columns: Vec<&str> = line.split('\t').collect();
        let &[source, number, statements, reason] = columns.as_slice() else {
            panic!("four columns in {line}");
        };
        (format!("{source}#{number}") == paragraph)
            .then(|| (statements.to_owned(), reason.to_owned()))
    })
}

#[test]
fn every_paragraph_has_its_statements_or_its_reason() {
    let record = compiled(&examples());
    let table = Coverage::new(&record).table(&record.dataset);
    let cases = [
        // Cited by two subjects.
        (
            "ministry-brief#1",
            "states/georgia#treaty-acceded documents/treaty-1992#summary documents/treaty-1992#signed",
            "",
        ),
        (
            "ministry-brief#9",
            "organs/secretariat#summary organs/secretariat#seat",
            "",
        ),
        ("ministry-brief#2", "", ""),
        ("encyclopedia#3", "", ""),
        ("encyclopedia#4", "operations/proxy#judged-useful", ""),
        // Cited by a reading.
        ("encyclopedia#5", "states/georgia#treaty-acceded", ""),
        (
            "encyclopedia#6",
            "",
            "A line of a database that has nothing to do with the article.",
        ),
    ];
    for (paragraph, statements, reason) in cases {
        let expected = (statements.to_owned(), reason.to_owned());
        assert_eq!(row(&table, paragraph), Some(expected), "{paragraph}");
    }
    for outside in ["ministry-brief#41", "encyclopedia#0", "treaty-compendium#1"] {
        assert_eq!(row(&table, outside), None, "{outside}");
    }
    assert_eq!(table.lines().count(), 46);
}

#[test]
fn a_range_covers_each_of_its_paragraphs() {
    let record = compiled(&examples_with(
        "data/operations/proxy.toml",
        "cite = [\"encyclopedia#4\"]",
        "cite = [\"encyclopedia#2-4\", \"encyclopedia#4\"]",
    ));
    let table = Coverage::new(&record).table(&record.dataset);
    let proxy = "operations/proxy#judged-useful";
    for (number, statements) in [(1, ""), (2, proxy), (3, proxy), (4, proxy)] {
        let found = row(&table, &format!("encyclopedia#{number}"));
        assert_eq!(found, Some((statements.to_owned(), String::new())));
    }
}

#[test]
fn what_the_page_of_a_source_says_covers_nothing() {
    let record = compiled(&examples_with(
        SOURCES,
        "cite = [\"encyclopedia\"]",
        "cite = [\"encyclopedia#3\"]",
    ));
    let table = Coverage::new(&record).table(&record.dataset);
    let found = row(&table, "encyclopedia#3");
    assert_eq!(found, Some((String::new(), String::new())));
}

#[test]
fn paragraphs_are_summed_by_what_became_of_them() {
    let record = compiled(&examples());
    let coverage = Coverage::new(&record);
    let encyclopedia = record.dataset.find(Kind::Source, "encyclopedia");
    let encyclopedia = encyclopedia.expect("the examples have an encyclopedia");
    let all = coverage.clone().sum();
    let one = coverage.clone().of_source(encyclopedia).sum();
    let uncovered = coverage.of_source(encyclopedia).uncovered().sum();
    for (sum, [paragraphs, sources, cited, not_carried, uncovered]) in [
        (all, [46, 2, 8, 1, 37]),
        (one, [6, 1, 2, 1, 3]),
        (uncovered, [3, 1, 0, 0, 3]),
    ] {
        let expected = Sum {
            paragraphs,
            sources,
            cited,
            not_carried,
            uncovered,
        };
        assert_eq!(sum, expected);
    }
    assert_eq!(
        one.to_string(),
        "6 paragraphs of 1 source: 2 cited, 1 not carried with a reason, 3 uncovered"
    );
}

#[test]
fn the_examples_are_counted() {
    let stats = Stats::new(&compiled(&examples()));
    let counted = [
        (stats.kinds.values().sum(), 13),
        (stats.kinds[&Kind::Exercise], 2),
        (stats.kinds[&Kind::Source], 3),
        (stats.standings[&Standing::Settled], 24),
        (stats.sorts[&StatementSort::Fact], 21),
        (stats.sorts[&StatementSort::Figure], 2),
        (stats.sorts[&StatementSort::Assessment], 1),
        (stats.aspects[&Aspect::Summary], 10),
        (stats.aspects[&Aspect::Step], 2),
        (stats.forms[&SourceForm::Encyclopedia], 1),
        (stats.citations, 26),
        (stats.readings, 1),
        (stats.disputed, 1),
        (stats.events, 5),
        (stats.milestones, 1),
        (stats.names, 27),
        (stats.coverage.uncovered, 37),
        (stats.texts["publisher"].all, 1),
        (stats.texts["publisher"].russian, 1),
        (stats.texts["text on another data set"].all, 3),
        (stats.texts["text on another data set"].russian, 1),
        (stats.texts["scenario"].russian, 0),
    ];
    for (place, (found, expected)) in counted.into_iter().enumerate() {
        assert_eq!(found, expected, "line {place} of the table");
    }
    let printed = stats.to_string();
    for line in ["edition 2026-11-21", "      21 fact", "    26 citations"] {
        assert!(
            printed.lines().any(|one| one == line),
            "{line} in\n{printed}"
        );
    }
}

#[test]
fn every_paragraph_of_the_real_sources_has_reached_the_record() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let record = record(&data).expect("the record has no problems");
    let coverage = Coverage::new(&record);
    let uncovered = coverage.clone().uncovered();
    let table = uncovered.table(&record.dataset);
    assert_eq!(table, "", "neither cited nor listed");
    assert!(coverage.sum().paragraphs > 0);
}
