//! The lists of editions: which there are in a folder, and which files each has.

use std::{fs, path::Path};

use serde_json::Value;

use crate::{
    digest::{Digest, Digests},
    files,
    names::EDITION_LIST,
    problem::{Explain, Problem, Result},
};

/// The days of the editions in a folder, in order.
pub fn days_in(root: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(root).explain(|| format!("cannot list {}", root.display()))?;
    let names =
        entries.filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()));
    let mut days: Vec<String> = names
        .filter(|name| is_day(name) && root.join(name).join(EDITION_LIST).is_file())
        .collect();
    days.sort();
    Ok(days)
}

fn is_day(name: &str) -> bool {
    let shape: String = name
        .chars()
        .map(|letter| if letter.is_ascii_digit() { '0' } else { letter })
        .collect();
    shape == "0000-00-00"
}

/// What the folder of an edition lists: the digest of each file, by its path.
pub fn listed(folder: &Path) -> Result<Digests> {
    let path = folder.join(EDITION_LIST);
    let wrong = || Problem::new(format!("{} is no list of files", path.display()));
    let value: Value = serde_json::from_str(&files::read(&path)?).map_err(|_| wrong())?;
    let files = value["files"].as_array().ok_or_else(wrong)?;
    let line = |file: &Value| {
        let name = file[0].as_str().filter(|name| is_inside(name))?;
        let digest = Digest {
            sha256: file[1].as_str()?.to_owned(),
            bytes: file[2].as_u64()?,
        };
        Some((name.to_owned(), digest))
    };
    files
        .iter()
        .map(|file| line(file).ok_or_else(wrong))
        .collect()
}

/// A list may come from anywhere; what it names must stay in its folder.
fn is_inside(name: &str) -> bool {
    !name.starts_with('/')
        && !name.contains('\\')
        && name.split('/').all(|part| !part.is_empty() && part != "..")
}
