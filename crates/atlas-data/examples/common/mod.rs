//! What the examples share: a record or its problems, and output that survives a closed pipe.

use std::{
    io::{self, Write},
    path::Path,
    process::ExitCode,
};

use atlas_data::{Problem, Record, problem};

#[allow(
    dead_code,
    reason = "a new entry is written before there is a whole record"
)]
/// Reads a record and shows it; if there is none, prints every problem.
pub fn show(folder: &str, show: impl FnOnce(&Record) -> ExitCode) -> ExitCode {
    match atlas_data::record(Path::new(folder)) {
        Ok(record) => show(&record),
        Err(problems) => fail(&problems),
    }
}

/// Prints a text; unlike `print!` it does not panic when the reader of a pipe has gone.
pub fn say(text: &str) -> ExitCode {
    let _ = io::stdout().write_all(text.as_bytes());
    ExitCode::SUCCESS
}

/// Prints problems.
pub fn fail(problems: &[Problem]) -> ExitCode {
    for problem in problems {
        eprintln!("{problem}");
    }
    eprintln!("{}", problem::counted(problems));
    ExitCode::FAILURE
}
