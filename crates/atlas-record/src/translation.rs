//! The record in another language, beside it: who reads English has nothing of it.
//!
//! A [`Translation`] holds the texts of statements by statement and [`Field`], and others by their words and [`Usage`]. It is of the edition for whose data set it
//! was made; [`Translation::of_edition`] carries it to an earlier one. [`said`] gives a text in a language, and the English
//! one where that language has none:
//!
//! ```
//! use atlas_record::{model::{Aspect, Kind, StatementId}, sample::Sample, translation::{said, Field, Translation}};
//! let mut sample = Sample::new(&[(Kind::Organ, "csc", "Collective Security Council")]);
//! let council = sample.id(Kind::Organ, "csc");
//! sample.say(council, Aspect::Founded, "1992-05-15").text = "It was founded.".into();
//! let (dataset, id) = (sample.build(), StatementId(0));
//! let texts = vec![(id, Field::Text, "Он создан.".into())];
//! let russian = Translation { language: "ru".into(), texts, ..Translation::default() };
//! assert_eq!(said(&dataset, Some(&russian), id, Field::Text).expect("it has one").text, "Он создан.");
//! assert_eq!(said(&dataset, None, id, Field::Text).expect("it has one").text, "It was founded.");
//! ```

mod words;

use alloc::{string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::model::{Dataset, Detail, EntityId, Quantity, Statement, StatementId, TranslatedUnit};
pub use words::{Usage, each as each_by_words};

/// The language of the record itself.
pub const ENGLISH: &str = "en";

/// The forms of a counted noun that CLDR tells apart for Russian.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Plural {
    /// Of 1, 21, 101: `тонна`.
    One,
    /// Of 2, 3, 4, 22, and of decimals, which take the same form in writing: `тонны`.
    Few,
    /// Of 0, 5, 11, 12: `тонн`.
    Many,
}

impl Plural {
    /// All, in the order in which they are written.
    pub const ALL: [Self; 3] = [Self::One, Self::Few, Self::Many];

    /// The form for a number in thousandths: 1000 is one, 2500 two and a half.
    #[must_use]
    pub const fn of(thousandths: i64) -> Self {
        if thousandths % 1000 != 0 {
            return Self::Few;
        }
        let whole = (thousandths / 1000).unsigned_abs();
        match (whole % 10, whole % 100) {
            (_, 11..=14) => Self::Many,
            (1, _) => Self::One,
            (2..=4, _) => Self::Few,
            _ => Self::Many,
        }
    }
}

/// A text of a statement that readers see; the number of a reading or figure counts from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Field {
    /// The label.
    Title,
    /// The sentence.
    Text,
    /// The remark.
    Note,
    /// Where.
    Place,
    /// The title of an office.
    Role,
    /// Who sits in the chair.
    Person,
    /// Whose an opinion is.
    By,
    /// Who asked.
    AskedBy,
    /// Who was asked.
    AskedOf,
    /// What was invoked.
    Basis,
    /// What another source says.
    ReadingText(u8),
    /// Why it is not followed.
    ReadingWhy(u8),
    /// What was counted.
    Label(u8),
    /// In what it is counted, in the form that goes with a number.
    Unit(u8, Plural),
    /// What the count covers.
    Scope(u8),
}

impl Field {
    /// All that a statement can have; of readings and figures the first.
    const FIRST: [Self; 15] = [
        Self::Title,
        Self::Text,
        Self::Note,
        Self::Place,
        Self::Role,
        Self::Person,
        Self::By,
        Self::AskedBy,
        Self::AskedOf,
        Self::Basis,
        Self::ReadingText(0),
        Self::ReadingWhy(0),
        Self::Label(0),
        Self::Unit(0, Plural::Many),
        Self::Scope(0),
    ];

    /// The texts that a statement has in English; a unit, which English has in one form, counts once.
    #[must_use]
    pub fn of(statement: &Statement) -> Vec<Self> {
        let several = statement
            .readings
            .len()
            .max(figures(&statement.detail).len());
        let mut fields = Vec::new();
        for first in Self::FIRST {
            for number in 0..several.max(1) as u8 {
                let field = match first {
                    Self::ReadingText(_) => Self::ReadingText(number),
                    Self::ReadingWhy(_) => Self::ReadingWhy(number),
                    Self::Label(_) => Self::Label(number),
                    Self::Unit(_, form) => Self::Unit(number, form),
                    Self::Scope(_) => Self::Scope(number),
                    _ if number > 0 => break,
                    other => other,
                };
                if field.english(statement).is_some() {
                    fields.push(field);
                }
            }
        }
        fields
    }

    /// What sort of text it is, in a word or two.
    #[must_use]
    pub const fn sort(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Text => "text",
            Self::Note => "note",
            Self::Place => "place",
            Self::Role => "role",
            Self::Person => "person in the chair",
            Self::By => "author of an opinion",
            Self::AskedBy | Self::AskedOf => "party to a request",
            Self::Basis => "basis of a request",
            Self::ReadingText(_) => "reading",
            Self::ReadingWhy(_) => "reason against a reading",
            Self::Label(_) => "label of a figure",
            Self::Unit(..) => "unit of a figure",
            Self::Scope(_) => "scope of a figure",
        }
    }

    /// The text that the record has there in English, if it has one.
    #[must_use]
    pub fn english(self, statement: &Statement) -> Option<&str> {
        let reading = |number: u8| statement.readings.get(usize::from(number));
        let figure = |number: u8| figures(&statement.detail).get(usize::from(number));
        let text = match (self, &statement.detail) {
            (Self::Title, _) => statement.title.as_ref()?,
            (Self::Text, _) => &statement.text,
            (Self::Note, _) => statement.note.as_ref()?,
            (Self::Place, _) => statement.place.as_ref()?,
            (Self::ReadingText(number), _) => &reading(number)?.text,
            (Self::ReadingWhy(number), _) => &reading(number)?.why,
            (Self::Label(number), _) => &figure(number)?.label,
            (Self::Unit(number, _), _) => &figure(number)?.unit,
            (Self::Scope(number), _) => figure(number)?.scope.as_ref()?,
            (Self::Role, Detail::Office { role, .. }) => role,
            (Self::Person, Detail::Chair { person }) => person.as_ref()?,
            (Self::By, Detail::Assessment { by }) => by,
            (Self::AskedBy, Detail::Request { by, .. }) => &by.words,
            (Self::AskedOf, Detail::Request { of, .. }) => &of.words,
            (Self::Basis, Detail::Request { basis, .. }) => basis,
            _ => return None,
        };
        Some(text)
    }
}

impl Field {
    /// Where the text stands in a statement; units, which are also computed with, are kept beside.
    fn place_in(self, statement: &mut Statement) -> Option<&mut String> {
        match (self, &mut statement.detail) {
            (Self::Title, _) => statement.title.as_mut(),
            (Self::Text, _) => Some(&mut statement.text),
            (Self::Note, _) => statement.note.as_mut(),
            (Self::Place, _) => statement.place.as_mut(),
            (Self::ReadingText(number), _) => {
                let reading = statement.readings.get_mut(usize::from(number))?;
                Some(&mut reading.value_mut().text)
            }
            (Self::ReadingWhy(number), _) => {
                let reading = statement.readings.get_mut(usize::from(number))?;
                Some(&mut reading.value_mut().why)
            }
            (Self::Label(_), Detail::Figure(figure)) => Some(&mut figure.label),
            (Self::Label(number), Detail::Run { figures }) => {
                Some(&mut figures.get_mut(usize::from(number))?.label)
            }
            (Self::Scope(_), Detail::Figure(figure)) => figure.scope.as_mut(),
            (Self::Scope(number), Detail::Run { figures }) => {
                figures.get_mut(usize::from(number))?.scope.as_mut()
            }
            (Self::Role, Detail::Office { role, .. }) => Some(role),
            (Self::Person, Detail::Chair { person }) => person.as_mut(),
            (Self::By, Detail::Assessment { by }) => Some(by),
            (Self::AskedBy, Detail::Request { by, .. }) => Some(&mut by.words),
            (Self::AskedOf, Detail::Request { of, .. }) => Some(&mut of.words),
            (Self::Basis, Detail::Request { basis, .. }) => Some(basis),
            _ => None,
        }
    }
}

/// The figures of a statement.
fn figures(detail: &Detail) -> &[Quantity] {
    match detail {
        Detail::Figure(one) => core::slice::from_ref(one),
        Detail::Run { figures } => figures,
        _ => &[],
    }
}

/// The texts of a record in another language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translation {
    /// The language, as BCP 47 writes it: `ru`.
    pub language: String,
    /// What the atlas calls entities whose name in that language no source gives, in order of the ids.
    pub names: Vec<(EntityId, String)>,
    /// The texts, in order of statement and field.
    pub texts: Vec<(StatementId, Field, String)>,
    /// What is translated by its words: for each [`Usage`] the English text and what is said for it, in order.
    pub words: Vec<Vec<(String, String)>>,
}

impl Translation {
    /// What the atlas calls an entity whose name in the language no source gives.
    #[must_use]
    pub fn name(&self, id: EntityId) -> Option<&str> {
        let found = self.names.binary_search_by_key(&id, |(one, _)| *one);
        Some(&self.names[found.ok()?].1)
    }

    /// A text of a statement, if it is there.
    #[must_use]
    pub fn text(&self, id: StatementId, field: Field) -> Option<&str> {
        let found = self
            .texts
            .binary_search_by(|(one, of, _)| (*one, *of).cmp(&(id, field)));
        Some(&self.texts[found.ok()?].2)
    }

    /// The translation for another edition of the same record: without what that edition did not have, or had in other
    /// English words. `present` is the data set for which the translation was made.
    #[must_use]
    pub fn of_edition(&self, present: &Dataset, shown: &Dataset) -> Self {
        let page = |id: EntityId| {
            let entity = present.entity(id);
            shown.find(entity.kind(), &entity.slug)
        };
        let names = self.names.iter().filter_map(|(id, name)| {
            let same = page(*id)?;
            let is_same = shown.entity(same).names.full == present.entity(*id).names.full;
            is_same.then(|| (same, name.clone()))
        });
        let texts = self.texts.iter().filter_map(|(id, field, text)| {
            let statement = present.statement(*id);
            let same = shown.anchored(page(statement.subject)?, &statement.id)?;
            let is_same = field.english(shown.statement(same)) == field.english(statement);
            is_same.then(|| (same, *field, text.clone()))
        });
        Self {
            language: self.language.clone(),
            names: names.collect(),
            texts: texts.collect(),
            words: self.words.clone(),
        }
    }
}

/// What of a translated data set is in English still.
pub type Untranslated = Vec<(StatementId, Field)>;

impl Translation {
    /// The data set in the language of the translation, and what of it is in English still. Names of entities are those
    /// of sources in the language, else what the atlas calls them; the English name becomes one of the others.
    #[must_use]
    pub fn apply(&self, mut dataset: Dataset) -> (Dataset, Untranslated) {
        for (place, entity) in dataset.entities.iter_mut().enumerate() {
            let given = self.name(EntityId::at(place as u16)).map(String::from);
            let names = &mut entity.names;
            let Some(name) = names.ru.take().or(given) else {
                continue;
            };
            let english = core::mem::replace(&mut names.full, name);
            names.native.insert(0, (ENGLISH.into(), english));
            let short = names.short.take();
            let abbreviation = names.abbr_ru.take().or_else(|| {
                let english = names.abbr.as_ref()?;
                self.word(Usage::Abbreviation, english)
            });
            // A name for charts where the full one is too long; abbreviations are the shortest that sources give.
            names.short = short
                .and_then(|english| self.word(Usage::ShortName, &english))
                .or_else(|| abbreviation.clone());
            if abbreviation.is_some() {
                names.abbr_ru = core::mem::replace(&mut names.abbr, abbreviation);
            }
        }
        self.put_words(&mut dataset);
        let mut missing = Vec::new();
        for place in 0..dataset.statements.len() {
            let id = StatementId(place as u16);
            for field in Field::of(dataset.statement(id)) {
                if !self.put(&mut dataset, id, field) {
                    missing.push((id, field));
                }
            }
        }
        (dataset, missing)
    }

    /// Puts a text into its place; false if the language has none.
    fn put(&self, dataset: &mut Dataset, id: StatementId, field: Field) -> bool {
        if let Field::Unit(number, _) = field {
            return self.put_unit(dataset, id, number);
        }
        let Some(text) = self.text(id, field) else {
            return false;
        };
        if field == Field::Place
            && let Some(english) = &dataset.statement(id).place
        {
            // The map finds the place under both spellings.
            let english = english.clone();
            dataset.spell_place_also(&english, text);
        }
        let statement = dataset.statements[usize::from(id.0)].value_mut();
        if let Some(place) = field.place_in(statement) {
            *place = text.into();
        }
        true
    }

    fn put_unit(&self, dataset: &mut Dataset, id: StatementId, number: u8) -> bool {
        let statement = dataset.statements[usize::from(id.0)].value_mut();
        let figure = match &mut statement.detail {
            Detail::Figure(one) => Some(one),
            Detail::Run { figures } => figures.get_mut(usize::from(number)),
            _ => None,
        };
        let Some(figure) = figure else { return false };
        let form = |form| self.text(id, Field::Unit(number, form)).map(String::from);
        let of_many = form(Plural::Many);
        let with_number = form(Plural::of(figure.thousandths)).or_else(|| of_many.clone());
        figure.translated_unit = with_number.map(|with_number| TranslatedUnit {
            of_many: of_many.unwrap_or_else(|| with_number.clone()),
            with_number,
        });
        figure.translated_unit.is_some()
    }
}

/// A text and the language in which it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said<'a> {
    /// The text.
    pub text: &'a str,
    /// Its language, as BCP 47 writes it.
    pub language: &'a str,
    /// Whether it is English because the language that was asked for has no text there.
    pub is_missing: bool,
}

/// A text of a statement in the language of a translation, or in English without one, and where it has none; nothing if
/// the statement has no such text.
#[must_use]
pub fn said<'a>(
    dataset: &'a Dataset,
    translation: Option<&'a Translation>,
    id: StatementId,
    field: Field,
) -> Option<Said<'a>> {
    let english = field.english(dataset.statement(id))?;
    let translated = translation.and_then(|translation| {
        let text = translation.text(id, field)?;
        Some(Said {
            text,
            language: &translation.language,
            is_missing: false,
        })
    });
    Some(translated.unwrap_or(Said {
        text: english,
        language: ENGLISH,
        is_missing: translation.is_some(),
    }))
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;
    use crate::{
        model::{Aspect, Kind},
        sample::Sample,
    };

    /// A record of one organ with a statement of each text, their aspects being different.
    fn record(texts: &[(Aspect, &str)]) -> Dataset {
        let mut sample = Sample::new(&[(Kind::Organ, "csc", "Collective Security Council")]);
        let council = sample.id(Kind::Organ, "csc");
        for (aspect, text) in texts {
            let statement = sample.say(council, *aspect, "1992-05-15");
            statement.id = aspect.name().into();
            statement.text = (*text).into();
        }
        sample.build()
    }

    const FOUNDED: (Aspect, &str) = (Aspect::Founded, "It was founded.");
    const ENDED: (Aspect, &str) = (Aspect::Ended, "It has ended.");
    const SEAT: (Aspect, &str) = (Aspect::Seat, "It sits in Moscow.");

    #[test]
    fn a_number_has_the_form_of_its_noun() {
        use Plural::{Few, Many, One};
        for (number, form) in [
            (0, Many),
            (1_000, One),
            (2_000, Few),
            (4_000, Few),
            (5_000, Many),
            (11_000, Many),
            (14_000, Many),
            (21_000, One),
            (22_000, Few),
            (111_000, Many),
            (1_500, Few),
            (54_251_000, One),
        ] {
            assert_eq!(Plural::of(number), form, "{number}");
        }
    }

    #[test]
    fn a_text_is_in_the_language_or_in_english_and_marked() {
        let dataset = record(&[FOUNDED, ENDED]);
        let (first, second) = (StatementId(0), StatementId(1));
        let russian = Translation {
            language: "ru".into(),
            texts: vec![(second, Field::Text, "Он упразднён.".into())],
            ..Translation::default()
        };
        for (translation, id, text, language, is_missing) in [
            (Some(&russian), second, "Он упразднён.", "ru", false),
            (Some(&russian), first, FOUNDED.1, "en", true),
            (None, second, ENDED.1, "en", false),
        ] {
            let expected = Said {
                text,
                language,
                is_missing,
            };
            assert_eq!(said(&dataset, translation, id, Field::Text), Some(expected));
        }
        assert_eq!(said(&dataset, None, first, Field::ReadingWhy(9)), None);
    }

    #[test]
    fn an_earlier_edition_keeps_what_says_the_same() {
        let present = record(&[FOUNDED, ENDED, SEAT]);
        let texts = present.all();
        let texts = texts.map(|(id, _)| (id, Field::Text, "Текст.".into()));
        let russian = Translation {
            language: "ru".into(),
            names: present.ids().map(|(id, _)| (id, "Имя".into())).collect(),
            texts: texts.collect(),
            words: vec![vec![("Council".into(), "Совет".into())]],
        };
        assert_eq!(russian.of_edition(&present, &present), russian);
        // An edition that lacked the first statement and had the second in other words.
        let shown = record(&[(Aspect::Ended, "It may have ended."), SEAT]);
        let earlier = russian.of_edition(&present, &shown);
        let kept = [(StatementId(1), Field::Text, "Текст.".into())];
        assert_eq!(earlier.texts, kept);
        assert_eq!(earlier.names, russian.names);
        assert_eq!(earlier.words, russian.words);
    }
}
