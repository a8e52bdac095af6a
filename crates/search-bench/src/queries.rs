//! The committed set of queries and what each should find.

use std::{collections::HashSet, fs, path::Path};

use atlas_data::Dataset;
use serde::{Deserialize, Serialize};

/// Where the sets are, from the root of the checkout: what a scholar asks, what other readers do, what was held out as a
/// whole, and two that were written before ranking was changed again. The last one is asked of the Russian index only.
pub const FILES: [&str; 5] = [
    "tests/search/queries.toml",
    "tests/search/readers.toml",
    "tests/search/held.toml",
    "tests/search/later.toml",
    RUSSIAN,
];

/// What readers of the site in Russian type.
const RUSSIAN: &str = "tests/search/russian.toml";

/// What sort of query it is; results are reported by class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum QueryClass {
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
    /// A question that a list on a day, a filtered list or a comparison answers.
    View,
    /// Words of every day for a body, or for the people of a force.
    Everyday,
    /// A name or abbreviation of the Organization in a language of the nine states.
    Abbreviation,
    /// The romanization of scholars and libraries, with their marks.
    Romanization,
    /// A former or other name of a state, capital or person.
    Former,
    /// Letters typed in another keyboard layout.
    Layout,
    /// A number with or without separators.
    Separator,
    /// A state together with what happened to it.
    Event,
    /// Words copied from a PDF file.
    Copied,
    /// A native name, in the cases of its language.
    Native,
    /// A name or a term in a case of Russian.
    Form,
    /// A question, or words of every day, in Russian.
    Russian,
}

impl QueryClass {
    /// Every class, in the order of reports.
    pub const ALL: [Self; 21] = [
        Self::Exact,
        Self::Prefix,
        Self::Typo,
        Self::Script,
        Self::Date,
        Self::Phrase,
        Self::Text,
        Self::Number,
        Self::Question,
        Self::View,
        Self::Everyday,
        Self::Abbreviation,
        Self::Romanization,
        Self::Former,
        Self::Layout,
        Self::Separator,
        Self::Event,
        Self::Copied,
        Self::Native,
        Self::Form,
        Self::Russian,
    ];
}

/// One query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BenchmarkQuery {
    /// What is typed.
    pub query: String,
    /// What sort of query it is.
    pub class: QueryClass,
    /// Whether it is kept from whoever tunes the ranking.
    #[serde(default)]
    pub held_out: bool,
    /// The addresses that answer it.
    pub expect: Vec<String>,
    /// The place in [`FILES`] of the set to which it belongs.
    #[serde(skip)]
    pub set: usize,
    /// A remark on the choice.
    #[serde(default, skip_serializing)]
    pub note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Set {
    query: Vec<BenchmarkQuery>,
}

impl BenchmarkQuery {
    /// Whether it is of the halves of which nobody has seen yet what they find.
    #[must_use]
    pub fn is_blind(&self) -> bool {
        self.held_out && self.set >= FILES.len() - 2
    }

    /// Whether it is asked of the Russian index only.
    #[must_use]
    pub fn is_of_russian_site(&self) -> bool {
        FILES[self.set] == RUSSIAN
    }

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
pub fn read(root: &Path) -> Result<Vec<BenchmarkQuery>, String> {
    let mut queries = Vec::new();
    for (number, file) in FILES.iter().enumerate() {
        let path = root.join(file);
        let wrong = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
        let text = fs::read_to_string(&path).map_err(|error| wrong(&error))?;
        let set: Set = toml::from_str(&text).map_err(|error| wrong(&error))?;
        let of_set = |query| BenchmarkQuery {
            set: number,
            ..query
        };
        queries.extend(set.query.into_iter().map(of_set));
    }
    Ok(queries)
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
