//! The files of the data folder.

use std::{fs, path::Path};

use crate::problem::Problem;

/// The folder of earlier editions, within the data folder.
pub const EDITIONS: &str = "editions";

/// The folder of the expectations.
pub const EXPECTED: &str = "expected";

/// A data file: its path as a person would say it, and its text.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// E.g. `data/states/armenia.toml`, with forward slashes.
    pub path: String,
    /// The text.
    pub text: String,
}

/// Every `.toml` file below the folder, in order of path.
///
/// # Errors
/// A problem for each file that cannot be read, or would be passed over because of its ending.
pub fn read(folder: &Path) -> Result<Vec<SourceFile>, Vec<Problem>> {
    let (mut files, mut problems) = (Vec::new(), Vec::new());
    walk(folder, "data", &mut files, &mut problems);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    if problems.is_empty() {
        Ok(files)
    } else {
        Err(problems)
    }
}

fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|found| found == ending)
}

fn is_data(path: &Path) -> bool {
    has_ending(path, "toml")
}

/// What may stand beside data files: descriptions, and what systems and editors hide.
fn is_aside(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    has_ending(path, "md") || name.starts_with('.') || name.ends_with('~')
}

fn walk(folder: &Path, shown: &str, files: &mut Vec<SourceFile>, problems: &mut Vec<Problem>) {
    let unreadable = |error: std::io::Error| Problem {
        file: shown.to_owned(),
        line: 1,
        message: format!("cannot be read: {error}"),
        help: None,
    };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return problems.push(unreadable(error)),
    };
    for entry in entries.flatten() {
        let path = entry.path();
        let shown = format!("{shown}/{}", entry.file_name().to_string_lossy());
        if path.is_dir() {
            walk(&path, &shown, files, problems);
        } else if is_data(&path) {
            match fs::read_to_string(&path) {
                Ok(text) => files.push(SourceFile { path: shown, text }),
                Err(error) => problems.push(Problem {
                    file: shown,
                    line: 1,
                    message: format!("cannot be read: {error}"),
                    help: Some("data files are UTF-8 text".to_owned()),
                }),
            }
        } else if !is_aside(&path) {
            let name = path.with_extension("toml");
            let name = name.file_name().unwrap_or_default().to_string_lossy();
            problems.push(Problem {
                file: shown,
                line: 1,
                message: "this file would not be read".to_owned(),
                help: Some(format!("name it `{name}`, or take it out of the folder")),
            });
        }
    }
}
