//! The committed set of queries and what each should find.

use std::{collections::HashSet, fs, path::Path};

use atlas_data::Dataset;
use serde::{Deserialize, Serialize};

/// Where the set is, from the root of the checkout.
pub const FILE: &str = "tests/search/queries.toml";

/// What sort of query it is; results are reported by class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Class {
    /// A whole name or abbreviation, as the record spells it.
    Exact,
    /// The beginning of a name.
    Prefix,
    /// A name or term with an error of typing.
    Typo,
    /// Another script, transliteration or national spelling.
    Script,
    /// A day, a month, or a place or state with a time.
    Date,
    /// Words of a statement, in order or nearly so.
    Phrase,
    /// What a statement is about, in other words or other forms of its words.
    Text,
    /// A number, an article, a rule, a unit.
    Number,
    /// A question that a page answers.
    Question,
}

impl Class {
    /// Every class, in the order of reports.
    pub const ALL: [Self; 9] = [
        Self::Exact,
        Self::Prefix,
        Self::Typo,
        Self::Script,
        Self::Date,
        Self::Phrase,
        Self::Text,
        Self::Number,
        Self::Question,
    ];
}

/// One query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Query {
    /// What is typed.
    pub query: String,
    /// What sort of query it is.
    pub class: Class,
    /// Whether it is kept from whoever tunes the ranking.
    #[serde(default)]
    pub held_out: bool,
    /// The addresses that answer it.
    pub expect: Vec<String>,
    /// A remark on the choice.
    #[serde(default, skip_serializing)]
    pub note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Set {
    query: Vec<Query>,
}

impl Query {
    /// Whether a result at this address answers the query.
    ///
    /// An expected page is answered by itself and by each of its statements, an expected statement only by itself.
    #[must_use]
    pub fn accepts(&self, address: &str) -> bool {
        let page = address.split_once('#').map_or(address, |(page, _)| page);
        self.expect
            .iter()
            .any(|expected| expected == address || expected == page)
    }
}

/// Reads the set of a checkout.
///
/// # Errors
/// What is wrong with the file, in words.
pub fn read(root: &Path) -> Result<Vec<Query>, String> {
    let path = root.join(FILE);
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let set: Set = toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(set.query)
}

/// Every address that a result can have: pages, and statements on them.
#[must_use]
pub fn addresses(dataset: &Dataset) -> HashSet<String> {
    let mut addresses = HashSet::new();
    for (id, entity) in dataset.ids() {
        let page = format!("{}/{}", entity.kind().folder(), entity.slug);
        for (_, statement) in dataset.about(id) {
            addresses.insert(format!("{page}#{}", statement.id));
        }
        addresses.insert(page);
    }
    addresses
}
