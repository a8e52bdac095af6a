//! Files and folders, with errors that name them.

use std::{fs, path::Path};

use crate::problem::{Explain, Result};

/// The text of a file.
///
/// # Errors
/// When it cannot be read or is not UTF-8.
pub fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).explain(|| format!("cannot read {}", path.display()))
}

/// The bytes of a file.
///
/// # Errors
/// When it cannot be read.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).explain(|| format!("cannot read {}", path.display()))
}

/// Writes a file, whose folder must be there.
///
/// # Errors
/// When it cannot be written.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).explain(|| format!("cannot write {}", path.display()))
}

/// Makes a folder and those around it, where they are not there yet.
///
/// # Errors
/// When one cannot be made.
pub fn create_dir(path: &Path) -> Result<()> {
    fs::create_dir_all(path).explain(|| format!("cannot create {}", path.display()))
}

/// Copies a file, and makes the folder it goes to.
///
/// # Errors
/// When it cannot be copied.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    to.parent().map_or(Ok(()), create_dir)?;
    fs::copy(from, to).explain(|| format!("cannot copy {}", from.display()))?;
    Ok(())
}

/// Every file below a folder as a path with `/`, sorted; Trunk's staging folder inside `dist` is left out.
///
/// # Errors
/// When a folder cannot be listed.
pub fn below(root: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut folders = vec![(root.to_owned(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        let listing = || format!("cannot list {}", folder.display());
        for entry in fs::read_dir(&folder).explain(listing)? {
            let entry = entry.explain(listing)?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if !entry.path().is_dir() {
                found.push(name);
            } else if name != ".stage" {
                folders.push((entry.path(), format!("{name}/")));
            }
        }
    }
    found.sort();
    Ok(found)
}
