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

mod field;
mod words;

use alloc::{string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::model::{Dataset, Detail, EntityId, Names, StatementId, TranslatedUnit};
pub use field::{Field, NounForm};
pub use words::{Usage, each as each_by_words};

/// The language of the record itself.
pub const ENGLISH: &str = "en";

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

/// The language of which names stand apart from those of the others.
const RUSSIAN: &str = "ru";

/// The name of an entity that sources give in a language; it no longer stands among the others.
fn take_name(names: &mut Names, language: &str) -> Option<String> {
    if language == RUSSIAN {
        return names.ru.take();
    }
    let mut native = names.native.iter();
    let place = native.position(|(code, _)| code == language)?;
    Some(names.native.remove(place).1)
}

impl Translation {
    /// The data set in the language of the translation, and what of it is in English still. Names of entities are those
    /// of sources in the language, else what the atlas calls them; the English name becomes one of the others.
    #[must_use]
    pub fn apply(&self, mut dataset: Dataset) -> (Dataset, Untranslated) {
        for (place, entity) in dataset.entities.iter_mut().enumerate() {
            let given = self.name(EntityId::at(place as u16)).map(String::from);
            let names = &mut entity.names;
            let Some(name) = take_name(names, &self.language).or(given) else {
                continue;
            };
            let english = core::mem::replace(&mut names.full, name);
            names.native.insert(0, (ENGLISH.into(), english));
            if self.language != RUSSIAN {
                names.short = None;
                continue;
            }
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
        let of_many = form(NounForm::Many);
        let with_number = form(NounForm::of(figure.thousandths)).or_else(|| of_many.clone());
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
        use NounForm::{Few, Many, One};
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
            assert_eq!(NounForm::of(number), form, "{number}");
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
