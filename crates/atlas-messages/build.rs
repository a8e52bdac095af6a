//! Compiles the catalogues in `messages/` to functions and packs, or prints every problem and stops.

#[path = "build/catalogue.rs"]
mod catalogue;
#[path = "build/compile.rs"]
mod compile;
#[path = "build/write.rs"]
mod write;

use std::{env, fs, path::Path, process::ExitCode};

use catalogue::Catalogue;

/// The languages beside English, with whether the catalogue must say all that the English one says.
const LANGUAGES: [(&str, &str, bool); 6] = [
    ("Russian", "ru", true),
    ("Armenian", "hy", false),
    ("Belarusian", "be", false),
    ("Kazakh", "kk", false),
    ("Kyrgyz", "ky", false),
    ("Tajik", "tg", false),
];

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=messages");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    let mut problems = Vec::new();
    let folder = Path::new("messages");
    let english = Catalogue::read(&folder.join("en"), "en", &mut problems);
    let mut others = Vec::new();
    for (name, code, is_complete) in LANGUAGES {
        let other = Catalogue::read(&folder.join(code), code, &mut problems);
        other.hold_against(&english, is_complete, &mut problems);
        others.push((name, other));
    }
    if problems.is_empty() {
        let out = env::var_os("OUT_DIR").unwrap_or_default();
        let written = write::all(Path::new(&out), &english, &others);
        let written = written.and_then(|()| fs::metadata(folder).map(|_| ()));
        problems.extend(written.err().map(|error| error.to_string()));
    }
    for problem in &problems {
        println!("cargo::error={problem}");
    }
    if problems.is_empty() {
        ExitCode::SUCCESS
    } else {
        println!(
            "cargo::error=the messages have problems; messages/README.md says how they are written"
        );
        ExitCode::FAILURE
    }
}
