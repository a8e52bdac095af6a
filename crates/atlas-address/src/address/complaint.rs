//! What was not understood of an address.

use alloc::string::String;
use core::fmt;

use atlas_record::{day::Day, model::Kind, written_date::Unread};

/// A value of an address that was not understood, with what was written; its [`Display`](fmt::Display) says so, and
/// what to write instead, in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Complaint {
    /// It is not one day.
    Day(String),
    /// It is no first or last day of a window.
    Date(String),
    /// It is one of two days: the order of day and month cannot be known.
    EitherDay(String, [Day; 2]),
    /// There is no kind of that name.
    Kind(String),
    /// There is no part of a page of that name.
    Theme(String),
    /// There is no weight of evidence of that name.
    Evidence(String),
    /// There are no lanes of that name.
    Lanes(String),
    /// There is no order of that name.
    Order(String),
    /// It cannot be the name of an entity of this kind.
    Slug(Kind, String),
    /// It is neither yes nor no; first the name of the parameter.
    Flag(&'static str, String),
    /// There is no word of that name in the closed list that is meant.
    Word(&'static str, String),
    /// It is nothing that can be compared.
    Side(String),
}

/// The longest value that is repeated, in characters.
const LONGEST: usize = 40;

/// A value that can be repeated to the reader.
pub(super) fn clip(value: &str) -> String {
    let letters = value.chars().filter(|letter| !letter.is_control());
    let mut clipped: String = letters.take(LONGEST).collect();
    if value.chars().count() > LONGEST {
        clipped.push('…');
    }
    clipped
}

impl Complaint {
    /// Why a date was not read; `otherwise` where it is none.
    pub(super) fn unread(unread: Unread, value: &str, otherwise: fn(String) -> Self) -> Self {
        match unread {
            Unread::NoDate => otherwise(clip(value)),
            Unread::EitherOf(days) => Self::EitherDay(clip(value), days),
        }
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(text) => write!(
                f,
                "“{text}” is not a day between 1900 and 2100; write 2012-12-20 or 20 December 2012."
            ),
            Self::Date(text) => write!(
                f,
                "“{text}” is not a date between 1900 and 2100; dates are written 2012, 2012-12 or 2012-12-20."
            ),
            Self::EitherDay(text, [one, other]) => write!(
                f,
                "“{text}” can be {} or {}; write {one} or {other}.",
                one.words(),
                other.words()
            ),
            Self::Kind(text) => write!(f, "There is no kind of entry called “{text}”."),
            Self::Theme(text) => write!(f, "There is no theme called “{text}”."),
            Self::Evidence(text) => write!(
                f,
                "There is no weight of evidence called “{text}”; there are one-source, weak-source, copies and one-side."
            ),
            Self::Lanes(text) => write!(f, "There are no lanes called “{text}”."),
            Self::Order(text) => write!(f, "There is no order called “{text}”."),
            Self::Slug(kind, text) => write!(
                f,
                "“{text}” is no name of {} {}; names in addresses have small letters, digits and hyphens.",
                article(*kind),
                kind.label().to_ascii_lowercase()
            ),
            Self::Flag(name, text) => write!(
                f,
                "“{text}” is neither yes nor no; write {name}=1, or leave it out."
            ),
            Self::Word(what, text) => write!(f, "There is no {what} called “{text}”."),
            Self::Side(text) => write!(
                f,
                "“{text}” is nothing that can be compared; write a kind and a name, such as states/armenia or states/armenia@2012-12-20."
            ),
        }
    }
}

fn article(kind: Kind) -> &'static str {
    if kind.label().starts_with(['A', 'E', 'I', 'O', 'U']) {
        "an"
    } else {
        "a"
    }
}
