//! The codec: bytes that were changed on the way are refused, and nothing else.

use std::sync::LazyLock;

use atlas_record::codec;

use super::{FIXTURE, holds};
use crate::Target;

/// The bytes of a data set.
pub const CODEC: Target = Target {
    name: "codec",
    few: 300,
    seeds: || vec![BYTES.clone(), Vec::new(), vec![codec::VERSION]],
    check: decode,
};

static BYTES: LazyLock<Vec<u8>> =
    LazyLock::new(|| codec::encode(&FIXTURE.dataset).expect("a data set can be encoded"));

fn decode(input: &[u8]) -> Result<(), String> {
    match codec::decode(input) {
        Ok(dataset) => holds(
            input == BYTES.as_slice() && dataset == FIXTURE.dataset,
            || "damaged bytes are taken for a data set".into(),
        ),
        Err(error) => holds(input != BYTES.as_slice(), || {
            format!("the bytes of a data set are refused: {error}")
        }),
    }
}
