//! The data set as people edit it, in; a checked [`Dataset`] or every problem found, out.
//!
//! The phases are the modules, in this order: [`source_files`] finds the files, [`reader`] reads a TOML
//! table key by key with its lines, [`written`] understands each text once, [`raw`] is what was written, in types,
//! [`checks`] are the rules, [`index`] resolves references, and [`lower`] makes the [`Dataset`].
//! A [`Problem`] says file, line, what is wrong and what helps.
//!
//! [`editions`] writes what an earlier edition said otherwise, by which the record goes back to it.
//!
//! Three modules look back at a finished record: [`coverage`] at what became of every paragraph of the numbered
//! sources, [`expected`] at whether it says what it must, [`stats`] at how many things of each sort there are.
//! [`skeleton`] begins a new entry.

mod characters;
pub mod checks;
pub mod coverage;
pub mod editions;
pub mod expected;
pub mod index;
pub mod lower;
mod numbers;
pub mod problem;
pub mod raw;
pub mod reader;
pub mod skeleton;
pub mod source_files;
pub mod stats;
pub mod suggestion;
pub mod written;

use std::path::Path;

pub use atlas_record::{
    codec::encode, earlier::Editions, model::Dataset, translation::Translation,
};
pub use problem::Problem;

/// A checked data set, and what was written of it that does not travel.
#[derive(Debug)]
pub struct Record {
    /// What the app is given.
    pub dataset: Dataset,
    /// What earlier editions said otherwise, and why it changed.
    pub editions: Editions,
    /// The texts in Russian.
    pub russian: Translation,
    /// All that was written.
    pub raw: raw::Raw,
}

/// Reads, checks and lowers a folder of data files.
///
/// # Errors
/// Every problem found, in order of file and line.
pub fn compile(folder: &Path) -> Result<Dataset, Vec<Problem>> {
    record(folder).map(|record| record.dataset)
}

/// The same for files that are already in memory: path within the data folder, and text.
///
/// # Errors
/// Every problem found, in order of file and line.
pub fn compile_files(files: &[source_files::SourceFile]) -> Result<Dataset, Vec<Problem>> {
    record_of_files(files).map(|record| record.dataset)
}

/// A folder of data files with all that was written, for those who look back at it.
///
/// # Errors
/// Every problem found, in order of file and line.
pub fn record(folder: &Path) -> Result<Record, Vec<Problem>> {
    record_of_files(&source_files::read(folder)?)
}

/// The same for files that are already in memory.
///
/// # Errors
/// Every problem found, in order of file and line.
pub fn record_of_files(files: &[source_files::SourceFile]) -> Result<Record, Vec<Problem>> {
    let mut problems = Vec::new();
    let raw = raw::Raw::read(files, &mut problems)?;
    // What follows from a word that is missing is no news.
    let unwritten = skeleton::unwritten(files);
    if !unwritten.is_empty() {
        return Err(unwritten);
    }
    let index = index::Index::new(&raw);
    checks::run(&raw, &index, &mut problems);
    let mut dataset = lower::lower(&raw, &index, &mut problems);
    let editions = lower::editions(&raw, &index, &mut dataset, &mut problems);
    if problems.is_empty() {
        checks::differences_are_explained(&raw, &dataset, &mut problems);
    }
    if problems.is_empty() {
        let russian = lower::russian(&raw, &index, &dataset);
        return Ok(Record {
            dataset,
            editions,
            russian,
            raw,
        });
    }
    problems.sort();
    problems.dedup();
    Err(problems)
}
