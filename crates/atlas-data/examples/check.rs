//! Checks a folder of data files and prints what is in it: `cargo run -p atlas-data --example check -- data`.

mod common;

use std::process::ExitCode;

use atlas_data::stats::Stats;

fn main() -> ExitCode {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "data".to_owned());
    common::show(&folder, |record| {
        let mut text = format!(
            "edition {}: {} entities, {} statements\n",
            record.dataset.edition,
            record.dataset.entities.len(),
            record.dataset.statements.len()
        );
        for (kind, count) in Stats::new(record).kinds {
            text += &format!("{count:6} {}\n", kind.folder());
        }
        common::say(&text)
    })
}
