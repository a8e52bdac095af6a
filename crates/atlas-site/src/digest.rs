//! SHA-256, by which files are named and held against lists.

use std::{collections::BTreeMap, path::Path};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha256};

use crate::{files, parallel::in_parallel, problem::Result};

/// The SHA-256 of some bytes in 64 hexadecimal digits.
#[must_use]
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// Its first 16 digits, which are enough to tell versions of a file apart.
#[must_use]
pub fn short_hash(bytes: &[u8]) -> String {
    hex::encode(&Sha256::digest(bytes)[..8])
}

/// The SHA-256 as the attribute `integrity` of the web has it.
///
/// ```
/// use atlas_site::digest::integrity;
/// assert_eq!(integrity(b"x"), "sha256-LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE=");
/// ```
#[must_use]
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

/// What identifies the bytes of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest {
    /// The SHA-256 in hexadecimal digits.
    pub sha256: String,
    /// How many bytes there are.
    pub bytes: u64,
}

impl Digest {
    /// The digest of some bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self {
            sha256: sha256_hex(bytes),
            bytes: bytes.len() as u64,
        }
    }
}

/// The digest of each file, by its path.
pub type Digests = BTreeMap<String, Digest>;

/// The digests of some files below a folder.
///
/// # Errors
/// When one cannot be read.
pub fn of_files(root: &Path, names: &[String]) -> Result<Digests> {
    let digests = in_parallel(names, |name| {
        let bytes = files::read_bytes(&root.join(name))?;
        Ok((name.clone(), Digest::of(&bytes)))
    });
    digests.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_hash_begins_the_long_one() {
        let digest = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";
        assert_eq!(sha256_hex(b"x"), digest);
        assert_eq!(short_hash(b"x"), digest[..16]);
        assert_eq!(Digest::of(b"x").bytes, 1);
    }
}
