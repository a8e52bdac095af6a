//! Compiles `data/` into the bytes that `src/dataset.rs` embeds, or prints every problem and stops; and lists the files
//! to take away, which the page of downloads shows with their sizes.

use std::{env, fs, path::PathBuf, process::ExitCode};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=Cargo.toml");
    println!("cargo::rerun-if-env-changed=ATLAS_DATA");
    println!("cargo::rerun-if-env-changed=ATLAS_SITE");
    let folder = data_folder();
    let record = match atlas_data::record(&folder) {
        Ok(record) => record,
        Err(problems) => {
            for problem in &problems {
                println!("cargo::error={problem}");
            }
            println!(
                "cargo::error=the data set has {}; data/README.md describes the format",
                atlas_core::words::count(problems.len(), "problem", "problems")
            );
            return ExitCode::FAILURE;
        }
    };
    let site = public_address();
    println!("cargo::rustc-env=ATLAS_SITE={site}");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let write = |name: &str, bytes: &[u8]| {
        fs::write(out.join(name), bytes).map_err(|error| error.to_string())
    };
    let dataset = &record.dataset;
    let index = atlas_index::build(&atlas_index::records(dataset), &record.raw.synonyms());
    let written = atlas_data::encode(dataset)
        .map_err(|error| error.to_string())
        .and_then(|bytes| write("dataset.bin", &bytes))
        .and_then(|()| write("search.bin", &index))
        .and_then(|()| {
            let files = atlas_takeaway::files(dataset, &site);
            write("downloads.rs", downloads(&files).as_bytes())
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

/// Where the site will be, with a slash at its end. Links inside pages are relative; only what is taken away needs it.
fn public_address() -> String {
    let stated = env::var("ATLAS_SITE").ok().filter(|site| !site.is_empty());
    let set = || {
        let folder = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
        let manifest = fs::read_to_string(folder.join("Cargo.toml")).ok()?;
        let manifest: toml::Table = manifest.parse().ok()?;
        let site = manifest
            .get("workspace")?
            .get("metadata")?
            .get("atlas")?
            .get("site")?;
        site.as_str().map(str::to_owned)
    };
    let mut site = stated
        .or_else(set)
        .unwrap_or_else(|| atlas_takeaway::DEFAULT_SITE.to_owned());
    if !site.ends_with('/') {
        site.push('/');
    }
    site
}

/// The files to take away, as an expression of Rust.
fn downloads(files: &[atlas_takeaway::File]) -> String {
    let rows = files.iter().map(|file| {
        let (count, bytes) = (file.count, file.text.len());
        let (path, about) = (&file.path, &file.about);
        format!(
            "Download {{ path: {path:?}, about: {about:?}, count: {count:?}, bytes: {bytes} }},"
        )
    });
    format!("&[{}]", rows.collect::<String>())
}
