//! What is searched: documents with names and texts. Entities come first, then statements.

use alloc::{format, string::String, vec::Vec};

use atlas_messages::hits as say;
use atlas_record::model::{Aspect, Dataset, Entity, EntityId, Kind, StatementId};

/// What sort of name a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameClass {
    /// The name in English, in full or short.
    Official,
    /// The name in Russian or in the state's own language.
    OtherLanguage,
    /// An abbreviation in Latin letters, or a code.
    Abbreviation,
    /// An abbreviation in Cyrillic letters.
    RussianAbbreviation,
    /// Another name under which it is met.
    Alias,
    /// A question that it answers.
    Question,
}

/// The number of a document: its place among all that can be found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentId(pub u32);

impl DocumentId {
    /// The document at a place.
    #[must_use]
    pub const fn at(place: usize) -> Self {
        Self(place as u32)
    }

    /// Its place.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// The documents behind an index, by their numbers.
pub trait Corpus {
    /// A name of a document; names are numbered from 0 in each.
    fn name(&self, document: DocumentId, name: usize) -> Option<(NameClass, &str)>;

    /// The title and the text of a document; empty where it has none.
    fn texts(&self, document: DocumentId) -> [&str; 2];

    /// The numbers of the first and the last day on which it was said or came to be, if it is dated.
    fn days(&self, document: DocumentId) -> Option<(i32, i32)>;

    /// Calls for every document whose names stand for this one.
    fn context(&self, document: DocumentId, visit: &mut dyn FnMut(DocumentId));

    /// What is added to its score, whatever the query.
    fn prior(&self, document: DocumentId) -> i32;
}

/// What a document of a data set is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// An entity, found by its names.
    Entity(EntityId),
    /// A statement, found by its text.
    Statement(StatementId),
}

impl Document {
    /// The document of a number.
    #[must_use]
    pub fn at(dataset: &Dataset, document: DocumentId) -> Self {
        let (number, entities) = (document.index(), dataset.entities.len());
        if number < entities {
            Self::Entity(EntityId::at(number as u16))
        } else {
            Self::Statement(StatementId((number - entities) as u16))
        }
    }

    /// What the record itself calls it: `states/armenia`, `states/armenia#restored`.
    #[must_use]
    pub fn name(self, dataset: &Dataset) -> String {
        let page = |id: EntityId| {
            let entity = dataset.entity(id);
            format!("{}/{}", entity.kind().folder(), entity.slug)
        };
        match self {
            Self::Entity(id) => page(id),
            Self::Statement(id) => {
                let statement = dataset.statement(id);
                format!("{}#{}", page(statement.subject), statement.id)
            }
        }
    }
}

/// The names of an entity, in the order in which the index counts them.
#[must_use]
pub fn names(entity: &Entity) -> Vec<(NameClass, &str)> {
    use NameClass::{Alias, Official, OtherLanguage};
    let names = &entity.names;
    let mut all = alloc::vec![(Official, names.full.as_str())];
    all.extend(names.short.iter().map(|name| (Official, name.as_str())));
    all.extend(names.ru.iter().map(|name| (OtherLanguage, name.as_str())));
    let native = names.native.iter();
    all.extend(native.map(|(_, name)| (OtherLanguage, name.as_str())));
    let abbreviations = [&names.abbr, &names.abbr_ru, &entity.code].into_iter();
    all.extend(
        abbreviations
            .flatten()
            .map(|name| (abbreviation(name), &**name)),
    );
    let aliases = entity.aliases.iter();
    all.extend(aliases.map(|alias| (Alias, alias.text.as_str())));
    all
}

/// In a data set in Russian the Russian abbreviation is the first one: the letters tell, not the place.
fn abbreviation(name: &str) -> NameClass {
    let is_cyrillic = |letter| matches!(letter, 'Ѐ'..='ӿ');
    match name.contains(is_cyrillic) {
        true => NameClass::RussianAbbreviation,
        false => NameClass::Abbreviation,
    }
}

/// How likely each kind is meant, other things equal.
const fn prior_of(kind: Kind) -> i32 {
    match kind {
        Kind::State => 120,
        Kind::Organ | Kind::Force => 100,
        Kind::Document | Kind::Case | Kind::Rule | Kind::Operation => 90,
        Kind::Person => 80,
        Kind::Exercise => 70,
        Kind::Session => 95,
        Kind::Relation => 60,
        Kind::Source => -600,
    }
}

impl Corpus for Dataset {
    fn name(&self, document: DocumentId, name: usize) -> Option<(NameClass, &str)> {
        let own: Vec<(NameClass, &str)> = self
            .entities
            .get(document.index())
            .map(names)
            .unwrap_or_default();
        if let Some(found) = own.get(name) {
            return Some(*found);
        }
        let asked = match Document::at(self, document) {
            Document::Entity(id) => self.questions_to(id, None),
            Document::Statement(id) => self.questions_to(self.statement(id).subject, Some(id)),
        };
        let question = asked.into_iter().nth(name - own.len())?;
        Some((NameClass::Question, question))
    }

    fn texts(&self, document: DocumentId) -> [&str; 2] {
        match Document::at(self, document) {
            Document::Entity(_) => ["", ""],
            Document::Statement(id) => {
                let statement = self.statement(id);
                [statement.title.as_deref().unwrap_or(""), &statement.text]
            }
        }
    }

    fn days(&self, document: DocumentId) -> Option<(i32, i32)> {
        let when = match Document::at(self, document) {
            Document::Statement(id) => self.statement(id).when?,
            // What happens or is signed is of its day; what lasts is not of the day on which it began.
            Document::Entity(id) => {
                let of_a_day = [Kind::Session, Kind::Document, Kind::Exercise];
                if !of_a_day.contains(&self.entity(id).kind()) {
                    return None;
                }
                let of_birth = [Aspect::Signed, Aspect::Held, Aspect::Founded];
                let mut said = self.about(id).map(|(_, statement)| statement);
                let birth = said.find(|statement| of_birth.contains(&statement.aspect))?;
                birth.when?
            }
        };
        let (first, last) = (when.first_day(), when.last_day());
        let first = first.map(|day| day.number());
        let last = last.map(|day| day.number());
        Some((first.or(last)?, last.or(first)?))
    }

    fn context(&self, document: DocumentId, visit: &mut dyn FnMut(DocumentId)) {
        if let Document::Statement(id) = Document::at(self, document) {
            let statement = self.statement(id);
            visit(DocumentId::at(statement.subject.index()));
            for entity in &statement.about {
                visit(DocumentId::at(entity.index()));
            }
        }
    }

    fn prior(&self, document: DocumentId) -> i32 {
        match Document::at(self, document) {
            Document::Entity(id) => {
                let said = self.about(id).count() + 1;
                prior_of(self.entity(id).kind()) + 6 * said.ilog2() as i32
            }
            Document::Statement(id) => {
                let statement = self.statement(id);
                let kind = self.entity(statement.subject).kind();
                let summary = i32::from(statement.aspect == Aspect::Summary) * 30;
                let milestone = i32::from(statement.milestone) * super::weights::WEIGHTS.milestone;
                prior_of(kind) / 2 + summary + milestone
            }
        }
    }
}

/// A name as a reader is told why it was found.
#[must_use]
pub fn why(dataset: &Dataset, document: DocumentId, name: usize) -> Option<String> {
    let (class, text) = dataset.name(document, name)?;
    Some(match class {
        NameClass::Official => return None,
        NameClass::OtherLanguage => say::also(text),
        NameClass::Abbreviation => say::abbreviation(text),
        NameClass::RussianAbbreviation => say::russian_abbreviation(text),
        NameClass::Question => say::answers(text),
        NameClass::Alias => {
            let aliases = &dataset.entities[document.index()].aliases;
            let note = aliases
                .iter()
                .find(|alias| alias.text == text)
                .and_then(|alias| alias.note.as_ref());
            match note {
                Some(note) => say::with_note(text, note),
                None => say::also(text),
            }
        }
    })
}
