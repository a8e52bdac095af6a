//! All phases in order: from a folder of files to a checked record.

use std::path::Path;

use atlas_record::{earlier::Editions, model::Dataset, translation::Translation};

use crate::{
    checks,
    index::Index,
    lower,
    problem::Problem,
    raw::Raw,
    skeleton,
    source_files::{self, SourceFile},
};

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
    pub raw: Raw,
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
pub fn compile_files(files: &[SourceFile]) -> Result<Dataset, Vec<Problem>> {
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
pub fn record_of_files(files: &[SourceFile]) -> Result<Record, Vec<Problem>> {
    let mut problems = Vec::new();
    let raw = Raw::read(files, &mut problems)?;
    // What follows from a word that is missing is no news.
    let unwritten = skeleton::unwritten(files);
    if !unwritten.is_empty() {
        return Err(unwritten);
    }
    let index = Index::new(&raw);
    checks::run(&raw, &index, &mut problems);
    let mut dataset = lower::lower(&raw, &index, &mut problems);
    let editions = lower::editions(&raw, &index, &mut dataset, &mut problems);
    if problems.is_empty() {
        checks::differences_are_explained(&raw, &dataset, &mut problems);
        checks::words_are_of_the_record(&raw, &dataset, &editions, &mut problems);
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
