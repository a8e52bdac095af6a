//! Earlier editions as files that the program loads when an address asks for one.

use atlas_record::{codec, earlier::Editions};
use sha2::{Digest, Sha256};

/// The path and the bytes of the difference of each edition that is kept, newest first. Paths are named after content.
///
/// # Panics
/// Never: what was decoded can be encoded.
#[must_use]
pub fn differences(editions: &Editions) -> Vec<(String, Vec<u8>)> {
    let named = editions.earlier.iter().map(|earlier| {
        let bytes = codec::encode_part(earlier).expect("a difference can be encoded");
        let digest = Sha256::digest(&bytes);
        let digits = digest.iter().take(8).map(|byte| format!("{byte:02x}"));
        let digits: String = digits.collect();
        (
            format!("assets/edition-{}-{digits}.bin", earlier.edition),
            bytes,
        )
    });
    named.collect()
}
