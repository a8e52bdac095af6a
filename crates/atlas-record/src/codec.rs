//! Versioned bytes to and from a [`Dataset`]; the only file that knows the format.

use alloc::vec::Vec;
use core::fmt;

use serde::{Serialize, de::DeserializeOwned};

use crate::{day::Day, model::Dataset};

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
    let mut decoding = Decoding::default();
    let mut done = 0;
    while !decoding.is_whole() {
        done += decoding.go_on(&bytes[done..], usize::MAX)?;
    }
    Ok(decoding.dataset)
}

/// A data set that is decoded part by part, so that who decodes can do something else in between, and need not hold all
/// bytes at once.
///
/// ```
/// use atlas_record::{codec::{self, Decoding}, sample::Sample, model::Kind};
/// let dataset = Sample::new(&[(Kind::State, "armenia", "Armenia"), (Kind::State, "belarus", "Belarus")]).build();
/// let bytes = codec::encode(&dataset).unwrap();
/// let mut decoding = Decoding::default();
/// let mut done = 0;
/// while !decoding.is_whole() {
///     done += decoding.go_on(&bytes[done..], 1).unwrap();
/// }
/// assert_eq!(decoding.dataset(), dataset);
/// ```
pub struct Decoding {
    dataset: Dataset,
    next: Section,
}

/// What comes next, and of a list how many are still to come.
#[derive(Clone, Copy, PartialEq)]
enum Section {
    Head,
    Entities(usize),
    Statements(usize),
    Rest,
    End,
}

impl Default for Decoding {
    fn default() -> Self {
        Self {
            dataset: Dataset::empty(Day::EPOCH),
            next: Section::Head,
        }
    }
}

impl Decoding {
    /// Whether all of it is decoded.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.next == Section::End
    }

    /// The data set, once it is whole.
    #[must_use]
    pub fn dataset(self) -> Dataset {
        self.dataset
    }

    /// Decodes up to so many entities or statements, or what stands before or behind them, and returns how many bytes
    /// that were. `bytes` begin behind those that are decoded; they need not go on to the end.
    ///
    /// # Errors
    /// When they are empty or of another version, or do not hold what comes next: they are damaged, or too few.
    pub fn go_on(&mut self, bytes: &[u8], most: usize) -> Result<usize, DecodeError> {
        let rest = &mut &*bytes;
        let dataset = &mut self.dataset;
        self.next = match self.next {
            Section::Head => {
                *rest = content(rest)?;
                (dataset.edition, dataset.reach) = next(rest)?;
                Section::Entities(room(rest, &mut dataset.entities)?)
            }
            Section::Entities(0) => Section::Statements(room(rest, &mut dataset.statements)?),
            Section::Entities(count) => {
                Section::Entities(count - append(rest, &mut dataset.entities, count.min(most))?)
            }
            Section::Statements(0) => Section::Rest,
            Section::Statements(count) => {
                Section::Statements(count - append(rest, &mut dataset.statements, count.min(most))?)
            }
            Section::Rest => {
                // In the order of the fields of `Dataset`.
                dataset.changes = next(rest)?;
                dataset.questions = next(rest)?;
                dataset.views = next(rest)?;
                dataset.comparisons = next(rest)?;
                dataset.examples = next(rest)?;
                dataset.places = next(rest)?;
                dataset.regions = next(rest)?;
                dataset.clauses = next(rest)?;
                dataset.scenarios = next(rest)?;
                dataset.data_sets = next(rest)?;
                dataset.corrected = next(rest)?;
                Section::End
            }
            Section::End => Section::End,
        };
        Ok(bytes.len() - rest.len())
    }
}

/// Decodes the next value and goes behind it.
fn next<T: DeserializeOwned>(rest: &mut &[u8]) -> Result<T, DecodeError> {
    let (value, behind) = postcard::take_from_bytes(rest).map_err(|_| DecodeError::Damaged)?;
    *rest = behind;
    Ok(value)
}

/// Decodes how many values a list has, and makes room for exactly them: a list that grows by itself has twice the room in
/// the end, which in a browser is never given back.
fn room<T>(rest: &mut &[u8], list: &mut Vec<T>) -> Result<usize, DecodeError> {
    let count = next(rest)?;
    // Ids have 16 bits; a damaged number must not ask for more memory than there is.
    if count > 1 << 16 {
        return Err(DecodeError::Damaged);
    }
    list.reserve_exact(count);
    Ok(count)
}

/// Decodes up to so many values into a list, as far as the bytes hold them; how many, which is one at least.
fn append<T: DeserializeOwned>(
    rest: &mut &[u8],
    list: &mut Vec<T>,
    most: usize,
) -> Result<usize, DecodeError> {
    list.push(next(rest)?);
    for done in 1..most {
        match next(rest) {
            Ok(value) => list.push(value),
            Err(_) => return Ok(done),
        }
    }
    Ok(most)
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
    postcard::from_bytes(content(bytes)?).map_err(|_| DecodeError::Damaged)
}

/// What stands behind the version.
const fn content(bytes: &[u8]) -> Result<&[u8], DecodeError> {
    match bytes.split_first() {
        None => Err(DecodeError::Empty),
        Some((&VERSION, rest)) => Ok(rest),
        Some((&version, _)) => Err(DecodeError::Version(version)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_encoded_decodes_and_what_is_damaged_does_not() {
        let dataset = Dataset::empty(Day::parse("2026-11-21").expect("a day"));
        let mut bytes = encode(&dataset).expect("encodes");
        assert_eq!(decode(&bytes), Ok(dataset));
        assert_eq!(decode(&[]), Err(DecodeError::Empty));
        assert_eq!(decode(&bytes[..bytes.len() - 1]), Err(DecodeError::Damaged));
        // A number of entities without any.
        let many = [&bytes[..5], &[0xff, 0xff, 0xff, 0xff, 0x0f]].concat();
        assert_eq!(decode(&many), Err(DecodeError::Damaged));
        bytes[0] = 77;
        assert_eq!(decode(&bytes), Err(DecodeError::Version(77)));
    }
}
