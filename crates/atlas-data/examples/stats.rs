//! Prints a folder of data files in numbers: `cargo run -p atlas-data --example stats -- data`.

mod common;

use std::process::ExitCode;

use atlas_data::stats::Stats;

fn main() -> ExitCode {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "data".to_owned());
    common::show(&folder, |record| {
        common::say(&Stats::new(record).to_string())
    })
}
