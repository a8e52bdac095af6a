//! Versioned bytes to and from a [`Dataset`]; the only file that knows the format.

use alloc::vec::Vec;
use core::fmt;

use serde::{Serialize, de::DeserializeOwned};

use crate::model::Dataset;

/// The version of the format; a change of the model is a new version.
pub const VERSION: u8 = 8;

/// Bytes that are not a data set of this version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// There are no bytes.
    Empty,
    /// The bytes are of another version.
    Version(u8),
    /// The bytes are damaged.
    Damaged,
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the data set is empty"),
            Self::Version(found) => write!(
                f,
                "the data set has format {found}, this program reads format {VERSION}"
            ),
            Self::Damaged => f.write_str("the data set is damaged"),
        }
    }
}

impl core::error::Error for DecodeError {}

/// The bytes of a data set: the version, then postcard.
///
/// # Errors
/// When postcard cannot serialize, which only memory can cause.
pub fn encode(dataset: &Dataset) -> Result<Vec<u8>, postcard::Error> {
    encode_part(dataset)
}

/// The data set of the bytes.
///
/// # Errors
/// When the bytes are empty, of another version or damaged.
pub fn decode(bytes: &[u8]) -> Result<Dataset, DecodeError> {
    decode_part(bytes)
}

/// The bytes of an earlier edition's difference, or of all that are kept with their reasons.
///
/// # Errors
/// When postcard cannot serialize, which only memory can cause.
pub fn encode_part<T: Serialize>(part: &T) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_extend(part, alloc::vec![VERSION])
}

/// What [`encode_part`] has made bytes of.
///
/// # Errors
/// When the bytes are empty, of another version or damaged.
pub fn decode_part<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, DecodeError> {
    match bytes.split_first() {
        None => Err(DecodeError::Empty),
        Some((&VERSION, rest)) => postcard::from_bytes(rest).map_err(|_| DecodeError::Damaged),
        Some((&version, _)) => Err(DecodeError::Version(version)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::Day;

    #[test]
    fn what_is_encoded_decodes_and_what_is_damaged_does_not() {
        let dataset = Dataset::empty(Day::parse("2026-11-21").expect("a day"));
        let mut bytes = encode(&dataset).expect("encodes");
        assert_eq!(decode(&bytes), Ok(dataset));
        assert_eq!(decode(&[]), Err(DecodeError::Empty));
        assert_eq!(decode(&bytes[..bytes.len() - 1]), Err(DecodeError::Damaged));
        bytes[0] = 77;
        assert_eq!(decode(&bytes), Err(DecodeError::Version(77)));
    }
}
