//! The tables for research against the answers of the pages, day by day.

use std::{path::Path, sync::LazyLock};

use atlas_publish::export::{
    columns::{codebook, column},
    state_tables,
    table::Table,
    tables::tables,
    value::{Fields, Value},
};
use atlas_record::{
    as_of::{self, Status},
    day::Day,
    model::{Bond, Dataset, Kind},
    translation::Translation,
};

static DATASET: LazyLock<Dataset> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    atlas_data::compile(&folder).expect("the data set compiles")
});

fn cell(row: &Fields, name: &str) -> String {
    let found = row.iter().find(|(known, _)| *known == name);
    found.map_or_else(|| panic!("no column {name}"), |(_, value)| value.plain())
}

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

/// The states that `state-days` gives as holding an answer on a day, as its queries on the page of data ask.
fn held(table: &Table, question: &str, on: Day) -> Vec<String> {
    let mut names: Vec<String> = table
        .rows
        .iter()
        .filter(|row| {
            let last = cell(row, "last_day");
            cell(row, "question") == question
                && cell(row, "holds") == "true"
                && day(&cell(row, "first_day")) <= on
                && (last.is_empty() || on <= day(&last))
        })
        .map(|row| cell(row, "name"))
        .collect();
    names.sort();
    names
}

#[test]
fn one_query_says_who_was_party_member_and_taking_part_on_a_day() {
    let table = state_tables::state_days(&DATASET);
    for on in [
        "1993-06-01",
        "1994-04-20",
        "1999-04-03",
        "2007-01-01",
        "2012-12-20",
        "2026-11-21",
    ] {
        for of in Bond::ALL {
            let mut expected: Vec<String> = DATASET
                .of_kind(Kind::State)
                .filter(|(id, _)| {
                    let status = as_of::status(&DATASET, *id, *of, day(on)).status;
                    status == Status::Bound
                        || (status == Status::Frozen && *of != Bond::Participation)
                })
                .map(|(_, state)| state.names.full.clone())
                .collect();
            expected.sort();
            assert_eq!(
                held(&table, of.name(), day(on)),
                expected,
                "{} on {on}",
                of.name()
            );
        }
    }
    assert_eq!(
        held(&table, "treaty", day("2007-01-01")),
        [
            "Armenia",
            "Belarus",
            "Kazakhstan",
            "Kyrgyzstan",
            "Russia",
            "Tajikistan"
        ]
    );
}

#[test]
fn the_days_of_a_year_add_up_and_its_end_is_that_of_the_pages() {
    let table = state_tables::state_years(&DATASET);
    assert!(table.rows.len() > 200);
    for row in &table.rows {
        let state = cell(row, "state");
        let slug = state.rsplit('/').next().expect("a slug");
        let id = DATASET.find(Kind::State, slug).expect("a state");
        let days: i64 = cell(row, "days").parse().expect("a number");
        let last = day(&cell(row, "last_day"));
        for of in Bond::ALL {
            let prefix = format!("{}_days_", of.name());
            let counted = row.iter().filter(|(name, _)| name.starts_with(&prefix));
            let sum: i64 = counted
                .map(|(_, value)| value.plain().parse::<i64>().expect("a number"))
                .sum();
            assert_eq!(
                sum,
                days,
                "{} of {state} in {}",
                of.name(),
                cell(row, "year")
            );
            let standing = cell(row, &format!("{}_standing", of.name()));
            assert_eq!(
                standing,
                as_of::status(&DATASET, id, *of, last).status.name()
            );
        }
        let bound = cell(row, "acts").is_empty();
        assert_eq!(
            cell(row, "sources").is_empty(),
            bound,
            "{state}: what is said has a source"
        );
    }
}

#[test]
fn the_codebook_explains_every_column_of_every_table() {
    let tables = tables(&DATASET, &Translation::default());
    let lines = codebook(&tables);
    assert_eq!(
        lines.len(),
        tables
            .iter()
            .map(|table| table.columns().count())
            .sum::<usize>()
    );
    for line in &lines {
        let name = cell(line, "column");
        assert!(column(&name).is_some(), "{name} has no meaning");
        assert!(
            !cell(line, "meaning").is_empty() && !cell(line, "empty_cell").is_empty(),
            "{name}"
        );
    }
    // Words that SQL keeps for itself are no names of the tables for research.
    for table in tables
        .iter()
        .filter(|table| table.name.starts_with("state-"))
    {
        for name in table.columns() {
            assert!(
                !["from", "to", "when", "order", "group", "end", "start"].contains(&name),
                "{name}"
            );
        }
    }
    assert!(matches!(lines[0][0].1, Value::Text(_)));
}
