//! Entities: what has a page, with its names.

use alloc::{string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use super::{Class, Kind, Prospect, StateClass};
use crate::{edtf::Edtf, words::in_a_row};

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
    /// In full, in the language of the data set: English, unless it was translated.
    pub full: String,
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

vocabulary! {
    /// What sort of text a source is.
    SourceForm, "form" {
        /// Issued by a state or a body.
        Official, "official", source_form_official;
        /// A law, treaty or decision in its wording.
        Law, "law", source_form_law;
        /// A newspaper, magazine or broadcaster.
        Press, "press", source_form_press;
        /// A news agency.
        Agency, "agency", source_form_agency;
        /// An article or thesis of a scholar.
        Scholarship, "scholarship", source_form_scholarship;
        /// An article of an encyclopedia.
        Encyclopedia, "encyclopedia", source_form_encyclopedia;
        /// A book.
        Book, "book", source_form_book;
        /// Pages that are nothing of the others.
        Website, "website", source_form_website;
        /// A collection of data.
        Dataset, "dataset", source_form_dataset;
    }
}

/// Who wrote a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Author {
    /// A person, whose name has two parts.
    Person {
        /// The family name.
        family: String,
        /// The given names or their initials.
        given: String,
    },
    /// An agency, a body, or a person whose name has no such parts.
    Body(String),
}

impl Author {
    /// The name as it is said: `Ruslan Kostiuk`.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Person { family, given } => [given, " ", family].concat(),
            Self::Body(name) => name.clone(),
        }
    }

    /// Family and given names, where programs know what to do with them: in Latin and Cyrillic letters. Names in
    /// Armenian or Georgian letters are joined without a space, or lose their given names to a particle.
    #[must_use]
    pub fn parts(&self) -> Option<(&str, &str)> {
        let Self::Person { family, given } = self else {
            return None;
        };
        let known = |letter: char| {
            !letter.is_alphabetic() || matches!(letter, '\0'..='\u{24f}' | '\u{400}'..='\u{52f}')
        };
        (family.chars().all(known) && given.chars().all(known)).then_some((family, given))
    }

    /// The name with the family name first, `Kostiuk, Ruslan`.
    #[must_use]
    pub fn sorted_name(&self) -> String {
        match self.parts() {
            Some((family, given)) => [family, ", ", given].concat(),
            None => self.name(),
        }
    }
}

/// What is recorded of a source beyond its name and statements.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceNote {
    /// What sort of text it is.
    pub form: SourceForm,
    /// Who wrote it, each alone; none if nobody is named.
    pub authors: Vec<Author>,
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
    /// The state a body or agency of which issued it.
    pub side: Option<super::EntityId>,
}

impl SourceNote {
    /// The names of those who wrote it, `A, B and C`; nothing if nobody is named.
    #[must_use]
    pub fn author_names(&self) -> Option<String> {
        let names: Vec<String> = self.authors.iter().map(Author::name).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        (!names.is_empty()).then(|| in_a_row(&names))
    }
}

/// Anything with a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entity {
    /// What it is: its kind, and the finer sort within it.
    pub class: Class,
    /// Its name in addresses; never reused for another entity of the kind.
    pub slug: String,
    /// What it is called.
    pub names: Names,
    /// Under which other names it is met.
    pub aliases: Vec<Alias>,
    /// Two-letter code, for states.
    pub code: Option<String>,
    /// For states of the Treaty: the place of its tile in the order in which tiles are read.
    pub tile: Option<u8>,
    /// For people: the state whose national or official it is.
    pub national_of: Option<EntityId>,
    /// For sessions and exercises: that it was not held, or not as far as is known.
    pub prospect: Option<Prospect>,
    /// The series or whole of which it is a part.
    pub part_of: Option<EntityId>,
    /// For sources.
    pub source: Option<SourceNote>,
}

impl Entity {
    /// What it is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.class.kind()
    }

    /// Whether it is a state that was ever bound by the Treaty.
    #[must_use]
    pub fn is_treaty_state(&self) -> bool {
        self.class == Class::State(StateClass::Treaty)
    }

    /// The name for narrow places: the abbreviation, else the short name, else the full name.
    #[must_use]
    pub fn short_name(&self) -> &str {
        self.names
            .short
            .as_deref()
            .or(self.names.abbr.as_deref())
            .unwrap_or(&self.names.full)
    }
}
