//! The tables of `data/README.md` against the code: which keys an aspect has, and which values a key.

use std::collections::BTreeMap;

use atlas_data::{checks, raw::DETAIL_KEYS};
use atlas_record::model::{
    Answer, Aspect, Bond, Class, ClauseTerm, Ground, Kind, LinkRelation, Matter, OpenPoint, Post,
    Prospect, Qualifier, SourceForm, Standing, Step, Verdict, Vocabulary,
};

const README: &str = include_str!("../../../data/README.md");

/// The rows of the table with a heading, each as its cells.
fn rows(heading: &str) -> Vec<Vec<&'static str>> {
    let (_, after) = README
        .split_once(&format!("\n| {heading} |"))
        .unwrap_or_else(|| panic!("no table with {heading}"));
    let lines = after
        .lines()
        .skip(2)
        .take_while(|line| line.starts_with('|'));
    let cells = |line: &'static str| line.trim_matches('|').split('|').map(str::trim).collect();
    lines.map(cells).collect()
}

/// The texts in backticks.
fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

#[test]
fn every_aspect_stands_in_the_table_with_its_keys() {
    let mut described: BTreeMap<&str, (&str, &str)> = BTreeMap::new();
    for row in rows("aspect") {
        for aspect in quoted(row[0]) {
            let before = described.insert(aspect, (row[1], row[2]));
            assert_eq!(before, None, "`{aspect}` stands twice");
        }
    }
    let names = Aspect::ALL.iter().map(|aspect| aspect.name());
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    assert_eq!(described.keys().copied().collect::<Vec<_>>(), names);
    for aspect in Aspect::ALL {
        let (what, cell) = described[aspect.name()];
        for key in DETAIL_KEYS {
            let (required, optional) =
                (key.required.contains(aspect), key.optional.contains(aspect));
            let written = quoted(cell).contains(&key.name);
            let (aspect, name) = (aspect.name(), key.name);
            assert_eq!(written, required || optional, "`{name}` of `{aspect}`");
            let as_optional = cell.contains(&format!("`{name}` (optional)"));
            assert_eq!(as_optional, optional, "`{name}` of `{aspect}`");
        }
        assert_eq!(
            cell.contains("`when` required"),
            checks::HAPPENINGS.contains(aspect),
            "`when` of `{}`",
            aspect.name()
        );
        if let Some(kind) = checks::kind_of(*aspect) {
            let only = format!("{} only", kind.folder());
            assert!(what.starts_with(&only), "`{}`: {what}", aspect.name());
        }
    }
}

#[test]
fn every_class_stands_in_the_table_of_its_kind() {
    let described: Vec<(&str, Vec<&str>)> = rows("kind")
        .into_iter()
        .map(|row| (row[0], quoted(row[1])))
        .collect();
    let kinds = Kind::ALL.iter().filter(|kind| **kind != Kind::Source);
    let classes = kinds.map(|kind| (kind.folder(), Class::names(*kind).collect()));
    assert_eq!(described, classes.collect::<Vec<_>>());
}

/// Each value of a list in backticks somewhere on the lines that name its key.
#[track_caller]
fn listed<T: Vocabulary>(key: &str) {
    let key = format!("`{key}`");
    let lines: Vec<&str> = README.lines().filter(|line| line.contains(&key)).collect();
    let known: Vec<&str> = lines.iter().flat_map(|line| quoted(line)).collect();
    for value in T::ALL {
        assert!(known.contains(&value.name()), "`{}` of {key}", value.name());
    }
}

#[test]
fn every_value_is_listed_with_its_key() {
    listed::<Bond>("of");
    listed::<Step>("step");
    listed::<LinkRelation>("relation");
    listed::<Post>("post");
    listed::<Answer>("answer");
    listed::<Qualifier>("qualifier");
    listed::<Standing>("standing");
    listed::<Prospect>("status");
    listed::<SourceForm>("form");
    listed::<Matter>("matters");
    listed::<Ground>("grounds");
    listed::<OpenPoint>("open");
    listed::<Verdict>("implies");
    let terms = rows("words of `says`");
    let terms: Vec<&str> = terms.iter().flat_map(|row| quoted(row[0])).collect();
    let names: Vec<&str> = ClauseTerm::ALL.iter().map(|term| term.name()).collect();
    assert_eq!(terms, names);
}
