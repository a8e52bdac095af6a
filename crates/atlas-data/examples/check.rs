//! Checks a folder of data files and prints what is in it: `cargo run -p atlas-data --example check -- data`.

use std::{collections::BTreeMap, path::PathBuf, process::ExitCode};

fn main() -> ExitCode {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "data".to_owned()));
    match atlas_data::compile(&folder) {
        Ok(dataset) => {
            let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
            for entity in &dataset.entities {
                *kinds.entry(entity.kind.folder()).or_default() += 1;
            }
            println!(
                "edition {}: {} entities, {} statements",
                dataset.edition,
                dataset.entities.len(),
                dataset.statements.len()
            );
            for (kind, count) in kinds {
                println!("{count:6} {kind}");
            }
            ExitCode::SUCCESS
        }
        Err(problems) => {
            for problem in &problems {
                eprintln!("{problem}");
            }
            eprintln!("{} problems", problems.len());
            ExitCode::FAILURE
        }
    }
}
