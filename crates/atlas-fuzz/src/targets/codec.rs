//! The codec: whatever the bytes, it answers, and a part of a data set is none.

use std::sync::LazyLock;

use atlas_record::codec;

use super::{FIXTURE, holds};
use crate::FuzzTarget;

/// The bytes of a data set.
pub const CODEC: FuzzTarget = FuzzTarget {
    name: "codec",
    few: 300,
    seeds: || vec![BYTES.clone(), Vec::new(), vec![codec::VERSION]],
    check: decode,
};

static BYTES: LazyLock<Vec<u8>> =
    LazyLock::new(|| codec::encode(&FIXTURE.dataset).expect("a data set can be encoded"));

/// Bytes that were cut are refused; of others it is enough that nothing fails and that what they are taken for can be
/// written again: what changed on the way is refused by the digest that the page states.
fn decode(input: &[u8]) -> Result<(), String> {
    match codec::decode(input) {
        Ok(dataset) => {
            let is_cut = input.len() < BYTES.len() && BYTES.starts_with(input);
            holds(!is_cut, || "a part of a data set is taken for one".into())?;
            let again = codec::encode(&dataset).map_err(|error| error.to_string())?;
            holds(codec::decode(&again) == Ok(dataset), || {
                "what was read is not what is written".into()
            })
        }
        Err(error) => holds(input != BYTES.as_slice(), || {
            format!("the bytes of a data set are refused: {error}")
        }),
    }
}
