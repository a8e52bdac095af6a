//! Compiles `data/` into the bytes that `src/dataset.rs` embeds, or prints every problem and stops.

use std::{env, fs, path::PathBuf, process::ExitCode};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=build.rs");
    let folder = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("data");
    let dataset = match atlas_data::compile(&folder) {
        Ok(dataset) => dataset,
        Err(problems) => {
            for problem in &problems {
                println!("cargo::error={problem}");
            }
            println!("cargo::error=the data set has {} problems; data/README.md describes the format", problems.len());
            return ExitCode::FAILURE;
        }
    };
    let written = atlas_data::encode(&dataset).map_err(|error| error.to_string()).and_then(|bytes| {
        let path = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("dataset.bin");
        fs::write(path, bytes).map_err(|error| error.to_string())
    });
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error=the data set could not be written: {error}");
            ExitCode::FAILURE
        }
    }
}
