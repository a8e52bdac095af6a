//! Compiles `data/` into the bytes that `src/dataset.rs` embeds, or prints every problem and stops.

use atlas_record::codec;
use std::{env, fs, path::PathBuf, process::ExitCode};

/// How many bytes of the released module's memory are its stack. The linker's default is twice that, and every reader's
/// device would hold it for as long as a page is open.
const STACK: u32 = 512 * 1024;

fn main() -> ExitCode {
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|found| found == value);
    if is("CARGO_CFG_TARGET_ARCH", "wasm32") && is("PROFILE", "release") {
        println!("cargo::rustc-link-arg-bin=csto-atlas=-zstack-size={STACK}");
    }
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=ATLAS_DATA");
    let folder = data_folder();
    let record = match atlas_data::record(&folder) {
        Ok(record) => record,
        Err(problems) => {
            for problem in &problems {
                println!("cargo::error={problem}");
            }
            println!(
                "cargo::error=the data set has {}; data/README.md describes the format",
                atlas_record::words::count(problems.len(), "problem", "problems")
            );
            return ExitCode::FAILURE;
        }
    };
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let write = |name: &str, bytes: &[u8]| {
        fs::write(out.join(name), bytes).map_err(|error| error.to_string())
    };
    let dataset = &record.dataset;
    let index = atlas_index::build(&atlas_index::records(dataset), &record.raw.synonyms());
    let (russian, _) = record.russian.apply(dataset.clone());
    let russian = atlas_index::build(&atlas_index::records(&russian), &record.raw.synonyms());
    let written = atlas_data::encode(dataset)
        .map_err(|error| error.to_string())
        .and_then(|bytes| write("dataset.bin", &bytes))
        .and_then(|()| write("search.bin", &index))
        .and_then(|()| write("search-ru.bin", &russian))
        .and_then(|()| {
            let texts = codec::encode_part(&record.russian);
            write("texts-ru.bin", &texts.map_err(|error| error.to_string())?)
        })
        .and_then(|()| {
            let editions = codec::encode_part(&record.editions);
            write(
                "editions.bin",
                &editions.map_err(|error| error.to_string())?,
            )
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
    env::var_os("ATLAS_DATA")
        .filter(|folder| !folder.is_empty())
        .map_or_else(
            || PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("data"),
            PathBuf::from,
        )
}
