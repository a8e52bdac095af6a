//! How other data sets code the states, as written.

use atlas_record::{
    edtf::Edtf,
    model::{Bond, Code, RightSide},
};

use crate::{
    problem::At,
    reader::Reader,
    written::{Cite, Destination, Reference},
};

/// A data set as written.
#[derive(Debug)]
pub struct RawDataSet {
    /// Its name in addresses and downloads.
    pub slug: Option<At<String>>,
    /// Its name in words.
    pub name: Option<At<String>>,
    /// The identifier in it.
    pub identifier: Option<At<String>>,
    /// The variable that holds the identifier.
    pub variable: Option<At<String>>,
    /// What is coded.
    pub codes: Option<At<String>>,
    /// Which answer it is held against.
    pub of: Option<At<Bond>>,
    /// The years that it covers.
    pub years: Option<At<Edtf>>,
    /// Whether it covers only the states with a spell.
    pub partial: bool,
    /// Where it was read.
    pub cite: Vec<At<Cite>>,
    /// What it says.
    pub spells: Vec<RawSpell>,
}

/// What a data set says of states for a time, as written.
#[derive(Debug)]
pub struct RawSpell {
    /// Of which states.
    pub states: Vec<At<Reference>>,
    /// What it says.
    pub code: Option<At<Code>>,
    /// For which time.
    pub when: Option<At<Edtf>>,
}

/// Why a data set and the record differ, as written.
#[derive(Debug)]
pub struct RawExplanation {
    /// The data set.
    pub data_set: Option<At<String>>,
    /// On which states.
    pub states: Vec<At<Reference>>,
    /// For which years.
    pub years: Option<At<Edtf>>,
    /// Which side is probably right.
    pub right: Option<At<RightSide>>,
    /// The fact that says why.
    pub statement: Option<At<Destination>>,
}

impl RawDataSet {
    pub(super) fn read(reader: Reader<'_, '_>) -> Self {
        let spells = reader.tables("spell", "a spell").into_iter();
        let set = Self {
            slug: reader.required("id", "its name in downloads, such as `atop-4220`"),
            name: reader.required("name", "the data set with its version, such as `ATOP 4.01`"),
            identifier: reader.required("identifier", "the number in the data set, such as `4220`"),
            variable: reader.required("variable", "the variable with the number, such as `atopid`"),
            codes: reader.required("codes", "what is coded under the number, in a few words"),
            of: reader.word("of"),
            years: reader.required_parsed(
                "years",
                "the first and the last year that it covers, such as `1992/2016`",
            ),
            partial: reader.flag("partial"),
            cite: reader.list("cite"),
            spells: spells.map(RawSpell::read).collect(),
        };
        if set.cite.is_empty() {
            let help = "name the source, and the file behind `@`".to_owned();
            reader.complain("the data set cites no source", help);
        }
        reader.finish();
        set
    }
}

impl RawSpell {
    fn read(reader: Reader<'_, '_>) -> Self {
        let spell = Self {
            states: reader.list("states"),
            code: reader.required_word("code"),
            when: reader.required_parsed("when", "years or days, such as `1992-05-15/1999-04-20`"),
        };
        reader.finish();
        spell
    }
}

impl RawExplanation {
    pub(super) fn read(reader: Reader<'_, '_>) -> Self {
        let explanation = Self {
            data_set: reader.required("data-set", "the `id` of the data set"),
            states: reader.list("states"),
            years: reader.required_parsed("years", "a year, or years such as `2002/2005`"),
            right: reader.required_word("right"),
            statement: reader.required_parsed(
                "statement",
                "the fact that says why, such as `states/uzbekistan#data-sets`",
            ),
        };
        reader.finish();
        explanation
    }
}
