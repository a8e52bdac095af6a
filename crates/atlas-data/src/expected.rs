//! What the record must say: expectations as data, in `data/expected/`, held against a compiled record.
//!
//! An expectation is what somebody has checked and wants to stay so, such as who was a party on a day or what a
//! request was answered. It is no part of the record and does not travel. A broken one is a [`Problem`] at its file
//! and line that says what was expected, what the record says now, and where that stands.
//!
//! ```toml
//! [[standing]]
//! state = "states/uzbekistan"
//! on = ["2012-12-20", "2026-11-21"]
//! organization = "suspended"
//! ```
//!
//! [`SORTS`] is every sort of expectation; data/README.md has one line on each.

mod bodies;
mod cases;
mod documents;
mod entry;
mod exercises;
mod operations;
mod rules;
mod states;

use atlas_record::{day::Day, model::Dataset};
use entry::{Entry, RecordCache};

use crate::{
    problem::Problem,
    reader::{FileContext, Reader},
    source_files::{self, SourceFile},
    suggestion::did_you_mean,
};

/// Holds one entry of a sort against the record.
type Hold = fn(&Entry<'_, '_>);

/// Every sort of expectation: its name as a list of tables, and what holds it against the record.
pub const SORTS: &[(&str, Hold)] = &[
    ("standing", states::standing),
    ("count", states::count),
    ("in-words", states::in_words),
    ("chair", states::chair),
    ("profile", states::profile),
    ("comparison", states::comparison),
    ("existence", bodies::existence),
    ("lifetime", bodies::lifetime),
    ("office", bodies::office),
    ("body", bodies::body),
    ("in-force", documents::in_force),
    ("article", documents::article),
    ("turning-point", documents::turning_point),
    ("observers", documents::observers),
    ("paragraphs", documents::paragraphs),
    ("runs", operations::runs),
    ("figure", operations::figure),
    ("charts", operations::charts),
    ("answer", cases::answer),
    ("course", cases::course),
    ("part", exercises::part),
    ("editions", exercises::editions),
    ("one-holder", rules::one_holder),
    ("basis", rules::basis),
    ("host", rules::host),
];

/// Whether a file holds expectations, by its path as a [`SourceFile`] has it.
#[must_use]
pub fn is_expectation(path: &str) -> bool {
    path.split('/').nth(1) == Some(source_files::EXPECTED)
}

/// Holds every expectation among the files against a record; the problems are in order of file and line.
#[must_use]
pub fn check(files: &[SourceFile], dataset: &Dataset) -> Vec<Problem> {
    let asked = RecordCache::new(dataset);
    let mut problems = Vec::new();
    for file in files.iter().filter(|file| is_expectation(&file.path)) {
        check_file(file, &asked, &mut problems);
    }
    problems.sort();
    problems
}

/// How many expectations the files hold.
#[must_use]
pub fn count(files: &[SourceFile]) -> usize {
    let files = files.iter().filter(|file| is_expectation(&file.path));
    let headers = files.flat_map(|file| file.text.lines());
    headers.filter(|line| line.starts_with("[[")).count()
}

/// Whether `CITATION.cff`, by which the record is cited, names the edition; a problem for each line that does not.
#[must_use]
pub fn citation_file(text: &str, edition: Day) -> Vec<Problem> {
    let keys = ["version: ", "date-released: "];
    let stale = text.lines().enumerate().filter(|(_, line)| {
        let key = keys.iter().find(|key| line.starts_with(**key));
        key.is_some_and(|key| line[key.len()..] != format!("\"{edition}\""))
    });
    let problems = stale.map(|(place, line)| Problem {
        file: "CITATION.cff".to_owned(),
        line: place + 1,
        message: format!("`{line}` is not the edition of the record"),
        help: Some(format!("data/atlas.toml says {edition}")),
    });
    problems.collect()
}

fn check_file(file: &SourceFile, asked: &RecordCache<'_>, problems: &mut Vec<Problem>) {
    let context = FileContext::new(&file.path, &file.text, problems);
    let (table, errors) = toml::de::DeTable::parse_recoverable(&file.text);
    for error in &errors {
        let at = context.at(error.span().map_or(0, |span| span.start), ());
        let message = format!("not readable as TOML: {}", error.message());
        context.push(at.problem(message, "see data/README.md for the format".to_owned()));
    }
    if !errors.is_empty() {
        return;
    }
    for (key, _) in table.get_ref() {
        let name = key.get_ref().as_ref();
        if !SORTS.iter().any(|(sort, _)| *sort == name) {
            let at = context.at(key.span().start, ());
            let message = format!("there is no sort of expectation called `{name}`");
            let sorts: Vec<&str> = SORTS.iter().map(|(sort, _)| *sort).collect();
            context.push(at.problem(message, did_you_mean(name, sorts.iter().copied())));
        }
    }
    let reader = Reader::new(&context, table.get_ref(), 0, "the file");
    for (sort, hold) in SORTS {
        for table in reader.tables(sort, "an expectation") {
            let entry = Entry::new(table, asked);
            hold(&entry);
            entry.finish();
        }
    }
}
