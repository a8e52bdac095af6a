//! Prints what became of every paragraph of the numbered sources of a folder of data files:
//! `cargo run -p atlas-data --example coverage -- data [--source SLUG] [--uncovered]`.

mod common;

use std::process::ExitCode;

use atlas_data::{Record, coverage::Coverage, suggestion::did_you_mean};
use atlas_record::model::{Dataset, EntityId, Kind};

/// What the user wants to see.
#[derive(Default)]
struct Wanted {
    folder: Option<String>,
    source: Option<String>,
    uncovered: bool,
}

impl Wanted {
    fn read(mut words: impl Iterator<Item = String>) -> Self {
        let mut wanted = Self::default();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--source" => wanted.source = words.next(),
                "--uncovered" => wanted.uncovered = true,
                _ => wanted.folder = Some(word),
            }
        }
        wanted
    }
}

fn main() -> ExitCode {
    let wanted = Wanted::read(std::env::args().skip(1));
    let folder = wanted.folder.as_deref().unwrap_or("data");
    common::show(folder, |record| show(record, &wanted))
}

fn show(record: &Record, wanted: &Wanted) -> ExitCode {
    let mut coverage = Coverage::new(record);
    if let Some(slug) = &wanted.source {
        let Some(source) = numbered_source(&record.dataset, &coverage, slug) else {
            return ExitCode::FAILURE;
        };
        coverage = coverage.of_source(source);
    }
    let sum = coverage.sum();
    if wanted.uncovered {
        coverage = coverage.uncovered();
    }
    common::say(&coverage.table(&record.dataset));
    eprintln!("{sum}");
    match sum.uncovered {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

/// The source of that slug if its paragraphs have numbers; otherwise says which have.
fn numbered_source(dataset: &Dataset, coverage: &Coverage, slug: &str) -> Option<EntityId> {
    let numbered = |id: &EntityId| coverage.paragraphs.keys().any(|(of, _)| of == id);
    let found = dataset.find(Kind::Source, slug).filter(numbered);
    if found.is_none() {
        let sources = dataset.of_kind(Kind::Source).filter(|(id, _)| numbered(id));
        let slugs: Vec<&str> = sources.map(|(_, entity)| entity.slug.as_str()).collect();
        let help = did_you_mean(slug, slugs).map(|help| format!(" (help: {help})"));
        let help = help.unwrap_or_default();
        eprintln!("no source with numbered paragraphs is called `{slug}`{help}");
    }
    found
}
