//! Texts of a fact in Russian, as written: beside each key for readers may stand one that ends in `-ru`.

use atlas_record::translation::{Field, NounForm};

use super::RawFact;
use crate::{problem::At, reader::Reader};

/// A text in Russian as written.
#[derive(Debug)]
pub struct RawTranslation {
    /// The key, such as `text-ru`.
    pub key: &'static str,
    /// Of which text.
    pub field: Field,
    /// What was written.
    pub text: At<String>,
}

impl RawTranslation {
    /// Adds the text of a key, if it is there.
    pub(super) fn read(
        reader: &Reader<'_, '_>,
        key: &'static str,
        field: Field,
        all: &mut Vec<Self>,
    ) {
        all.extend(reader.text(key).map(|text| Self { key, field, text }));
    }

    /// Adds the forms of a unit, if they are there: three, or one that serves for every number.
    pub(super) fn read_unit(reader: &Reader<'_, '_>, number: u8, all: &mut Vec<Self>) {
        let forms = reader.texts("unit-ru");
        if !matches!(forms.len(), 0 | 1 | 3) {
            let message = format!("`unit-ru` has {} forms", forms.len());
            let help =
                "write those for 1, 2 and 5, `[\"тонна\", \"тонны\", \"тонн\"]`, or one for all"
                    .to_owned();
            reader.complain(message, help);
            return;
        }
        let forms = forms.iter().cycle().zip(NounForm::ALL);
        all.extend(forms.map(|(text, form)| Self {
            key: "unit-ru",
            field: Field::Unit(number, form),
            text: text.clone(),
        }));
    }
}

impl RawFact {
    /// The English text of a field, if one is written.
    #[must_use]
    pub fn english(&self, field: Field) -> Option<&At<String>> {
        let reading = |number: u8| self.readings.get(usize::from(number));
        let figure = |number: u8| self.detail.figures.get(usize::from(number));
        match field {
            Field::Title => self.title.as_ref(),
            Field::Text => self.text.as_ref(),
            Field::Note => self.note.as_ref(),
            Field::Place => self.place_name.as_ref(),
            Field::Role => self.detail.role.as_ref(),
            Field::Person => self.detail.person.as_ref(),
            Field::By => self.detail.by.as_ref(),
            Field::Basis => self.detail.basis.as_ref(),
            Field::AskedBy => self.detail.asked_by.as_ref()?.words.as_ref(),
            Field::AskedOf => self.detail.asked_of.as_ref()?.words.as_ref(),
            Field::ReadingText(number) => reading(number)?.text.as_ref(),
            Field::ReadingWhy(number) => reading(number)?.why.as_ref(),
            Field::Label(number) => figure(number)?.label.as_ref(),
            Field::Unit(number, _) => figure(number)?.unit.as_ref(),
            Field::Scope(number) => figure(number)?.scope.as_ref(),
        }
    }

    /// Each text in Russian beside the English one, of those that have both.
    pub fn pairs(&self) -> impl Iterator<Item = (&RawTranslation, &At<String>)> {
        let all = self.russian.iter();
        all.filter_map(|one| Some((one, self.english(one.field)?)))
    }
}
