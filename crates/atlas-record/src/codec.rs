//! Versioned bytes to and from a [`Dataset`]; the only file that knows the format.

use alloc::{borrow::Cow, boxed::Box, vec::Vec};
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
    let mut decoding = Decoding::begin(Cow::Borrowed(bytes))?;
    loop {
        match decoding.go_on(usize::MAX)? {
            Decoded::Part(rest) => decoding = rest,
            Decoded::Whole(dataset) => return Ok(*dataset),
        }
    }
}

/// A data set of which a part is decoded, so that who decodes can do something else in between.
///
/// ```
/// use atlas_record::{codec::{self, Decoded, Decoding}, sample::Sample, model::Kind};
/// let dataset = Sample::new(&[(Kind::State, "armenia", "Armenia"), (Kind::State, "belarus", "Belarus")]).build();
/// let bytes = codec::encode(&dataset).unwrap();
/// let mut decoding = Decoding::begin(bytes.into()).unwrap();
/// let whole = loop {
///     match decoding.go_on(1).unwrap() {
///         Decoded::Part(rest) => decoding = rest,
///         Decoded::Whole(whole) => break whole,
///     }
/// };
/// assert_eq!(*whole, dataset);
/// ```
pub struct Decoding<'a> {
    bytes: Cow<'a, [u8]>,
    /// How many of them are decoded.
    done: usize,
    dataset: Dataset,
    /// How many entities are still to come; nothing before their number is read.
    entities: Option<usize>,
    /// The same of the statements.
    statements: Option<usize>,
}

/// How far a data set is decoded.
pub enum Decoded<'a> {
    /// There is more.
    Part(Decoding<'a>),
    /// All of it.
    Whole(Box<Dataset>),
}

impl<'a> Decoding<'a> {
    /// Begins; nothing but the edition is decoded.
    ///
    /// # Errors
    /// When the bytes are empty or of another version, or begin with no edition.
    pub fn begin(bytes: Cow<'a, [u8]>) -> Result<Self, DecodeError> {
        let mut rest = content(&bytes)?;
        let (edition, reach) = next(&mut rest)?;
        let dataset = Dataset {
            reach,
            ..Dataset::empty(edition)
        };
        Ok(Self {
            done: bytes.len() - rest.len(),
            bytes,
            dataset,
            entities: None,
            statements: None,
        })
    }

    /// Decodes so many entities or statements more; what stands behind them is one step.
    ///
    /// # Errors
    /// When the bytes are damaged.
    pub fn go_on(mut self, most: usize) -> Result<Decoded<'a>, DecodeError> {
        let rest = &mut &self.bytes[self.done..];
        let dataset = &mut self.dataset;
        if append(rest, &mut dataset.entities, &mut self.entities, most)?
            || append(rest, &mut dataset.statements, &mut self.statements, most)?
        {
            self.done = self.bytes.len() - rest.len();
            return Ok(Decoded::Part(self));
        }
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
        Ok(Decoded::Whole(Box::new(self.dataset)))
    }
}

/// Decodes the next value and goes behind it.
fn next<T: DeserializeOwned>(rest: &mut &[u8]) -> Result<T, DecodeError> {
    let (value, behind) = postcard::take_from_bytes(rest).map_err(|_| DecodeError::Damaged)?;
    *rest = behind;
    Ok(value)
}

/// Decodes up to so many values of a list, whose number stands before them, and says whether it did any.
fn append<T: DeserializeOwned>(
    rest: &mut &[u8],
    list: &mut Vec<T>,
    left: &mut Option<usize>,
    most: usize,
) -> Result<bool, DecodeError> {
    let count = match *left {
        Some(count) => count,
        None => {
            let count = next(rest)?;
            // A value has a byte at least: a damaged number must not ask for more memory than there is.
            if count > rest.len() {
                return Err(DecodeError::Damaged);
            }
            list.reserve_exact(count);
            count
        }
    };
    let now = count.min(most);
    for _ in 0..now {
        list.push(next(rest)?);
    }
    *left = Some(count - now);
    Ok(now > 0)
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
    use crate::day::Day;

    #[test]
    fn what_is_encoded_decodes_and_what_is_damaged_does_not() {
        let dataset = Dataset::empty(Day::parse("2026-11-21").expect("a day"));
        let mut bytes = encode(&dataset).expect("encodes");
        assert_eq!(decode(&bytes), Ok(dataset));
        assert_eq!(decode(&[]), Err(DecodeError::Empty));
        assert_eq!(decode(&bytes[..bytes.len() - 1]), Err(DecodeError::Damaged));
        let many = [&bytes[..5], &[0xff, 0xff, 0xff, 0xff, 0x0f]].concat();
        assert_eq!(decode(&many), Err(DecodeError::Damaged));
        bytes[0] = 77;
        assert_eq!(decode(&bytes), Err(DecodeError::Version(77)));
    }
}
