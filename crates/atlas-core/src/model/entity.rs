use alloc::{string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use super::Kind;
use crate::edtf::Edtf;

/// The place of an entity in [`super::Dataset::entities`]. It always leads somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EntityId(pub(super) u16);

impl EntityId {
    /// The id of the entity at this place. For the builder of a data set only.
    #[must_use]
    pub const fn at(place: u16) -> Self {
        Self(place)
    }

    /// The place, for tables that run beside the entities.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// What an entity is called.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    /// In English, in full.
    pub en: String,
    /// In Russian, in Cyrillic.
    pub ru: Option<String>,
    /// In the state's own languages or others: language code (BCP 47) and name.
    pub native: Vec<(String, String)>,
    /// The English abbreviation.
    pub abbr: Option<String>,
    /// The Russian abbreviation, in Cyrillic.
    pub abbr_ru: Option<String>,
    /// A name of at most about 24 characters for charts, if the full one is longer.
    pub short: Option<String>,
}

/// Another name under which an entity is met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alias {
    /// The name.
    pub text: String,
    /// Where it is met or why, e.g. `misprint in the ministry brief of 2019`.
    pub note: Option<String>,
}

/// What is recorded of a source beyond its name and statements.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceNote {
    /// Official text, press, scholarship, encyclopedia, law...
    pub form: String,
    /// Who wrote it, if named.
    pub author: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// When it was written, which is not always when it was published.
    pub written: Option<Edtf>,
    /// The language that was read.
    pub language: String,
    /// The language from which it was translated.
    pub translated_from: Option<String>,
    /// Where it is.
    pub url: Option<String>,
    /// How its paragraphs are numbered: the first and the last number.
    pub paragraphs: Option<(u16, u16)>,
    /// Texts with which it shares its words, so that they count as one witness.
    pub copies: Vec<super::EntityId>,
}

/// Anything with a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entity {
    /// What it is.
    pub kind: Kind,
    /// Its name in addresses; never reused for another entity of the kind.
    pub slug: String,
    /// What it is called.
    pub names: Names,
    /// Under which other names it is met.
    pub aliases: Vec<Alias>,
    /// A finer sort within the kind, e.g. `statutory` for an organ, `protocol` for a document.
    pub class: Option<String>,
    /// Two-letter code, for states.
    pub code: Option<String>,
    /// The series or whole of which it is a part.
    pub part_of: Option<EntityId>,
    /// For sources.
    pub source: Option<SourceNote>,
}

impl Entity {
    /// The name for narrow places: the abbreviation, else the short name, else the full name.
    #[must_use]
    pub fn short_name(&self) -> &str {
        self.names
            .short
            .as_deref()
            .or(self.names.abbr.as_deref())
            .unwrap_or(&self.names.en)
    }
}
