//! Checks a folder of data files, holds what it must say against it, and prints what is in it:
//! `cargo run -p atlas-data --example check -- data`.

mod common;

use std::{fs, path::Path, process::ExitCode};

use atlas_data::{expected, source_files, stats::Stats};
use atlas_messages::Language;

fn main() -> ExitCode {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "data".to_owned());
    common::show(&folder, |record| {
        // They were read for the record a moment ago, so that reading cannot fail.
        let files = source_files::read(Path::new(&folder)).unwrap_or_default();
        let mut broken = expected::check(&files, &record.dataset);
        // The record has one beside its folder, another data set need not.
        if let Ok(text) = fs::read_to_string(Path::new(&folder).with_file_name("CITATION.cff")) {
            broken.extend(expected::citation_file(&text, record.dataset.edition));
        }
        if !broken.is_empty() {
            return common::fail(&broken);
        }
        let mut text = format!(
            "edition {}: {} entities, {} statements\n",
            record.dataset.edition,
            record.dataset.entities.len(),
            record.dataset.statements.len()
        );
        let stats = Stats::new(record);
        for (kind, count) in &stats.kinds {
            text += &format!("{count:6} {}\n", kind.folder());
        }
        text += &format!("{}\n", stats.in_russian());
        for language in Language::ALL.into_iter().skip(1) {
            let (said, all) = atlas_messages::count(language);
            let name = language.own_name();
            text += &format!("{said:6} of {all} messages of the interface in {name}\n");
        }
        text += &format!("{} expectations hold\n", expected::count(&files));
        common::say(&text)
    })
}
