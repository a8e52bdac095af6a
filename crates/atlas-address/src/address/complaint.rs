//! What was not understood of an address.

use alloc::string::{String, ToString};
use core::fmt;

use atlas_messages::address as say;
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
        f.write_str(&match self {
            Self::Day(text) => say::no_day(text),
            Self::Date(text) => say::no_date(text),
            Self::EitherDay(text, [one, other]) => say::either_day(
                text,
                &one.words(),
                &other.words(),
                &one.to_string(),
                &other.to_string(),
            ),
            Self::Kind(text) => say::no_kind(text),
            Self::Theme(text) => say::no_theme(text),
            Self::Evidence(text) => say::no_evidence(text),
            Self::Lanes(text) => say::no_lanes(text),
            Self::Order(text) => say::no_order(text),
            Self::Slug(kind, text) => say::no_slug(text, kind.folder()),
            Self::Flag(name, text) => say::no_flag(text, name),
            Self::Word(what, text) => say::no_word(what, text),
            Self::Side(text) => say::no_side(text),
        })
    }
}
