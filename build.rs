//! Compiles `data/` into the bytes that `src/dataset.rs` embeds, or prints every problem and stops.

use std::{env, fs, path::PathBuf, process::ExitCode};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=ATLAS_DATA");
    let folder = data_folder();
    let dataset = match atlas_data::compile(&folder) {
        Ok(dataset) => dataset,
        Err(problems) => {
            for problem in &problems {
                println!("cargo::error={problem}");
            }
            println!(
                "cargo::error=the data set has {} problems; data/README.md describes the format",
                problems.len()
            );
            return ExitCode::FAILURE;
        }
    };
    let written = atlas_data::encode(&dataset)
        .map_err(|error| error.to_string())
        .and_then(|bytes| {
            let path =
                PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("dataset.bin");
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

/// `data/`, or another folder of the same format that `ATLAS_DATA` names, to try a data set out.
fn data_folder() -> PathBuf {
    env::var_os("ATLAS_DATA").map_or_else(
        || PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("data"),
        PathBuf::from,
    )
}
