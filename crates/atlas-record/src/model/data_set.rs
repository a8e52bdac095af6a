//! How other data sets code the states: spells by state, and which statement explains where they differ.

use alloc::{string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use super::{Bond, Cited, EntityId, StatementId};
use crate::edtf::Edtf;

vocabulary! {
    /// What a data set says of a state for a time.
    Code, "code" {
        /// It counts the state in.
        In, "in", code_in;
        /// It counts the state as an observer.
        Observer, "observer", code_observer;
        /// It names the state in a list of members without years.
        Listed, "listed", code_listed;
    }
}

vocabulary! {
    /// Which side of a difference is probably right.
    RightSide, "side of a difference" {
        /// The record: its sources are of the day or nearer to it.
        Record, "record", right_side_record;
        /// Both: they ask different questions.
        Both, "both", right_side_both;
        /// It is open.
        Open, "open", right_side_open;
    }
}

/// What a data set codes under one of its identifiers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataSet {
    /// A name of its own in addresses and downloads, such as `atop-4220`.
    pub slug: String,
    /// A short name for the head of a column, such as `ATOP 4.01, 4220`.
    pub name: String,
    /// The identifier in the data set, such as `4220`.
    pub identifier: String,
    /// The variable that holds it, such as `atopid`.
    pub variable: String,
    /// What is coded under it, in a few words.
    pub codes: String,
    /// Which answer of the record it is held against; none if it codes another treaty.
    pub of: Option<Bond>,
    /// The first and the last year that it covers.
    pub years: (u16, u16),
    /// Whether only the states with a spell are covered; otherwise a state without one is coded as out.
    pub partial: bool,
    /// What it says, a spell each, in order of state and time.
    pub spells: Vec<CodedSpell>,
}

/// What a data set says of a state for a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodedSpell {
    /// Of which state.
    pub state: EntityId,
    /// What it says.
    pub code: Code,
    /// For which time: years, or days where the data set has days.
    pub when: Edtf,
}

/// Why a data set and the record differ on some states for some years.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// The place of the data set in [`DataSets::sets`].
    pub data_set: u8,
    /// On which states.
    pub states: Vec<EntityId>,
    /// The first and the last year.
    pub years: (u16, u16),
    /// Which side is probably right.
    pub right: RightSide,
    /// The statement that says why.
    pub statement: StatementId,
}

/// The other data sets, and the differences between them and the record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataSets {
    /// Each with the source in which it was read.
    pub sets: Vec<Cited<DataSet>>,
    /// In the order of the file.
    pub explanations: Vec<Explanation>,
}
