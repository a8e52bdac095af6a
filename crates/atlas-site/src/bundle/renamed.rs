//! The files of a bundle while they are being renamed.

use std::{collections::BTreeMap, fs, path::Path};

use crate::{
    digest::short_hash,
    files,
    names::ASSETS,
    problem::{Explain, Result},
    reference::file_name,
};

/// The files of a bundle, and what they are called now.
pub struct Renamed<'a> {
    /// The folder of the bundle.
    pub staging: &'a Path,
    /// Old path to new path, both from the root of the site.
    names: BTreeMap<String, String>,
}

impl<'a> Renamed<'a> {
    /// The files in a folder, none of them renamed.
    pub fn new(staging: &'a Path) -> Self {
        Self {
            staging,
            names: BTreeMap::new(),
        }
    }

    /// How many files have been renamed.
    pub fn count(&self) -> usize {
        self.names.len()
    }

    /// The new path of a file.
    pub fn new_of(&self, path: &str) -> Option<&str> {
        self.names.get(path).map(String::as_str)
    }

    /// The path of a file as it is now.
    pub fn now<'b>(&'b self, path: &'b str) -> &'b str {
        self.new_of(path).unwrap_or(path)
    }

    /// Reads a file and removes it: it comes back under another name.
    pub fn take(&self, path: &str) -> Result<Vec<u8>> {
        let file = self.staging.join(path);
        let bytes = files::read_bytes(&file)?;
        fs::remove_file(&file).explain(|| format!("cannot remove {}", file.display()))?;
        Ok(bytes)
    }

    /// Writes a file under a name that is made of its bytes.
    pub fn put(&mut self, path: &str, bytes: &[u8]) -> Result<String> {
        let name = hashed_name(path, bytes);
        files::create_dir(&self.staging.join(ASSETS))?;
        files::write(&self.staging.join(&name), bytes)?;
        self.names.insert(path.to_owned(), name.clone());
        Ok(name)
    }

    /// Removes a folder of the bundle that has nothing in it any more.
    pub fn remove_if_empty(&self, folder: &str) {
        // Removing fails where something is left, which is what is wanted.
        let _ = fs::remove_dir(self.staging.join(folder));
    }
}

/// `assets/<stem>-<first 16 hexadecimal digits of the SHA-256>.<ending>`
fn hashed_name(path: &str, bytes: &[u8]) -> String {
    let (stem, ending) = file_name(path)
        .rsplit_once('.')
        .unwrap_or((file_name(path), "bin"));
    format!("{ASSETS}/{stem}-{}.{ending}", short_hash(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_from_the_content() {
        let cases = [
            ("atlas.css", "", "assets/atlas-e3b0c44298fc1c14.css"),
            ("a/b_bg.wasm", "", "assets/b_bg-e3b0c44298fc1c14.wasm"),
            ("boot.js", "x", "assets/boot-2d711642b726b044.js"),
        ];
        for (path, text, expected) in cases {
            assert_eq!(hashed_name(path, text.as_bytes()), expected);
        }
    }
}
