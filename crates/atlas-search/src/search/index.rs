//! The inverted index as bytes: built on the host by `atlas-index`, read here without copying.
//!
//! Little-endian, in this order:
//!
//! | part | contents |
//! |---|---|
//! | header | eight `u32`: [`MAGIC`], documents, names, terms, and the lengths in bytes of the four parts that follow |
//! | blocks | for every [`BLOCK`] terms two `u32`: where the block starts in the vocabulary and in the postings |
//! | vocabulary | sorted keys, front-coded within a block: letters shared with the key before (`u8`), length of the rest (`u8`), the rest, length of the ending behind the stem (`u8`), then as varints the lengths in bytes of the two lists of postings |
//! | postings | of each term the names, then the documents in whose text it stands: varints; of a document the difference to the one before, doubled, plus one if the term stands in its title |
//! | names | of each document the number of its names (`u8`), then of each name the number of its words (`u8`) |
//! | endings and synonyms | a count and that many endings (`u8` length, letters); then pairs of terms as varints: difference to the first of the pair before, second |

use alloc::{string::String, vec::Vec};
use core::ops::Range;

use super::corpus::DocumentId;

/// The first four bytes; another layout has another number.
pub const MAGIC: u32 = u32::from_le_bytes(*b"AIX1");

/// How many terms share a place in the table of blocks.
pub const BLOCK: usize = 16;

/// The length of the header in bytes.
pub const HEADER: usize = 32;

/// Bytes that are not an index of this layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnIndex;

/// An index that is read where it lies.
#[derive(Clone, Copy, Debug)]
pub struct InvertedIndex<'b> {
    /// How many documents there are: whatever can be found.
    pub documents: usize,
    /// How many names they have together.
    pub names: usize,
    /// How many different keys there are.
    pub terms: usize,
    blocks: &'b [u8],
    vocabulary: &'b [u8],
    postings: &'b [u8],
    name_counts: &'b [u8],
    tail: &'b [u8],
}

impl<'b> InvertedIndex<'b> {
    /// Looks at the header and cuts the bytes into their parts.
    ///
    /// # Errors
    /// When the bytes are of another layout or their lengths do not add up.
    pub fn open(bytes: &'b [u8]) -> Result<Self, NotAnIndex> {
        let word = |place: usize| {
            let bytes = bytes.get(4 * place..4 * place + 4)?;
            Some(u32::from_le_bytes(bytes.try_into().ok()?))
        };
        let number = |place: usize| word(place).map(|word| word as usize).ok_or(NotAnIndex);
        if word(0) != Some(MAGIC) {
            return Err(NotAnIndex);
        }
        let mut rest = bytes.get(HEADER..).ok_or(NotAnIndex)?;
        let mut part = |length: usize| {
            let (part, after) = rest.split_at_checked(length).ok_or(NotAnIndex)?;
            rest = after;
            Ok(part)
        };
        let (documents, names, terms) = (number(1)?, number(2)?, number(3)?);
        let index = Self {
            documents,
            names,
            terms,
            blocks: part(terms.div_ceil(BLOCK) * 8)?,
            vocabulary: part(number(4)?)?,
            postings: part(number(5)?)?,
            name_counts: part(number(6)?)?,
            tail: part(number(7)?)?,
        };
        (index.name_counts.len() == documents + names)
            .then_some(index)
            .ok_or(NotAnIndex)
    }

    /// How many names a document has.
    #[must_use]
    pub fn names_of(&self, document: DocumentId) -> usize {
        usize::from(self.name_counts[document.index()])
    }

    /// How many words a name has, counting what is looked for; at most 255.
    #[must_use]
    pub fn words_of(&self, name: usize) -> usize {
        usize::from(self.name_counts[self.documents + name])
    }

    /// The terms from the first of a block on.
    #[must_use]
    pub fn terms_from(&self, block: usize) -> Terms<'b> {
        let word = |place: usize| {
            let bytes = self.blocks.get(place..place + 4).unwrap_or(&[0; 4]);
            u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]) as usize
        };
        Terms {
            index: *self,
            next: block * BLOCK,
            at: word(block * 8),
            posted: word(block * 8 + 4),
        }
    }

    /// The first block in which a key that is not less than this one can stand.
    fn block_of(&self, key: &[u8], buffer: &mut Vec<u8>) -> usize {
        let (mut low, mut high) = (0, self.terms.div_ceil(BLOCK));
        while low + 1 < high {
            let middle = low.midpoint(high);
            self.terms_from(middle).next_into(buffer);
            if buffer.as_slice() <= key {
                low = middle;
            } else {
                high = middle;
            }
        }
        low
    }

    /// Calls for every term that begins with the letters, in order, until the answer is `false`.
    pub fn with_prefix(&self, prefix: &str, mut visit: impl FnMut(&[u8], Term) -> bool) {
        let mut key = Vec::new();
        let mut terms = self.terms_from(self.block_of(prefix.as_bytes(), &mut key));
        key.clear();
        while let Some(term) = terms.next_into(&mut key) {
            if key.as_slice() < prefix.as_bytes() {
                continue;
            }
            if !key.starts_with(prefix.as_bytes()) || !visit(&key, term) {
                return;
            }
        }
    }

    /// The term of a key.
    #[must_use]
    pub fn term(&self, key: &str) -> Option<Term> {
        let mut found = None;
        self.with_prefix(key, |other, term| {
            found = (other == key.as_bytes()).then_some(term);
            false
        });
        found
    }

    /// The term of a number.
    #[must_use]
    pub fn term_at(&self, number: usize, key: &mut Vec<u8>) -> Option<Term> {
        let mut terms = self.terms_from(number / BLOCK);
        key.clear();
        (0..=number % BLOCK).map(|_| terms.next_into(key)).last()?
    }

    /// The names that contain the term.
    pub fn names_with(&self, term: Term) -> impl Iterator<Item = usize> + use<'b> {
        let mut name = 0;
        numbers(self.postings.get(term.names.clone()).unwrap_or_default()).map(move |difference| {
            name += difference;
            name
        })
    }

    /// The documents in whose text the term stands, and whether in the title.
    pub fn texts_with(&self, term: Term) -> impl Iterator<Item = (DocumentId, bool)> + use<'b> {
        let mut document = 0;
        numbers(self.postings.get(term.texts.clone()).unwrap_or_default()).map(move |posted| {
            document += posted as u32 / 2;
            (DocumentId(document), posted % 2 == 1)
        })
    }

    /// In how many names and texts the term stands.
    #[must_use]
    pub fn frequency(&self, term: &Term) -> usize {
        let whole = term.names.start..term.texts.end;
        let bytes = self.postings.get(whole).unwrap_or_default();
        bytes.iter().filter(|byte| **byte < 0x80).count()
    }

    /// Whether the letters are a way in which words of the record end behind their stems.
    #[must_use]
    pub fn is_ending(&self, letters: &[u8]) -> bool {
        self.endings().any(|ending| ending == letters)
    }

    fn endings(&self) -> impl Iterator<Item = &'b [u8]> + use<'b> {
        let (count, mut rest) = self.tail.split_first().unwrap_or((&0, &[]));
        (0..*count).map_while(move |_| {
            let (length, after) = rest.split_first()?;
            let (ending, after) = after.split_at_checked(usize::from(*length))?;
            rest = after;
            Some(ending)
        })
    }

    /// The numbers of the terms that mean the same.
    pub fn synonyms(&self, number: usize) -> impl Iterator<Item = usize> + use<'b> {
        let before = 1 + self.endings().map(|ending| 1 + ending.len()).sum::<usize>();
        let mut pairs = numbers(self.tail.get(before..).unwrap_or_default());
        let mut first = 0;
        core::iter::from_fn(move || {
            first += pairs.next()?;
            Some((first, pairs.next()?))
        })
        .filter(move |(first, _)| *first == number)
        .map(|(_, second)| second)
    }
}

/// A key of the vocabulary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Its place in the order of keys.
    pub number: usize,
    /// How many of its letters are an ending behind the stem.
    pub ending: usize,
    names: Range<usize>,
    texts: Range<usize>,
}

impl Term {
    /// Whether it stands in any name.
    #[must_use]
    pub const fn is_in_names(&self) -> bool {
        self.names.start < self.names.end
    }
}

/// Walks along the vocabulary.
#[derive(Clone, Debug)]
pub struct Terms<'b> {
    index: InvertedIndex<'b>,
    next: usize,
    at: usize,
    posted: usize,
}

impl Terms<'_> {
    /// The next term; its key replaces the one of the term before in `key`.
    pub fn next_into(&mut self, key: &mut Vec<u8>) -> Option<Term> {
        self.next_shared(key).map(|(term, _)| term)
    }

    /// The next term, and how many letters its key shares with the one before.
    pub fn next_shared(&mut self, key: &mut Vec<u8>) -> Option<(Term, usize)> {
        if self.next >= self.index.terms {
            return None;
        }
        let bytes = self.index.vocabulary;
        let shared = usize::from(*bytes.get(self.at)?);
        let length = usize::from(*bytes.get(self.at + 1)?);
        let rest = self.at + 2;
        key.truncate(shared);
        key.extend_from_slice(bytes.get(rest..rest + length)?);
        let ending = usize::from(*bytes.get(rest + length)?);
        self.at = rest + length + 1;
        let names = self.posted..self.posted + self.length()?;
        let texts = names.end..names.end + self.length()?;
        self.posted = texts.end;
        let number = self.next;
        self.next += 1;
        Some((
            Term {
                number,
                ending,
                names,
                texts,
            },
            shared,
        ))
    }

    fn length(&mut self) -> Option<usize> {
        let (number, length) = varint(self.index.vocabulary.get(self.at..)?)?;
        self.at += length;
        Some(number)
    }
}

/// Appends a number, seven bits a byte, the lowest first.
pub fn push_varint(mut number: usize, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// The number at the beginning of the bytes, and its length.
fn varint(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut number = 0;
    for (place, byte) in bytes.iter().take(5).enumerate() {
        number |= usize::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            return Some((number, place + 1));
        }
    }
    None
}

fn numbers(mut bytes: &[u8]) -> impl Iterator<Item = usize> {
    core::iter::from_fn(move || {
        let (number, length) = varint(bytes)?;
        bytes = &bytes[length..];
        Some(number)
    })
}

/// A key of the vocabulary as text; keys are made of whole letters.
#[must_use]
pub fn text(key: &[u8]) -> String {
    String::from_utf8_lossy(key).into_owned()
}
