//! The texts of a statement that readers see, each by its name.

use alloc::{string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::model::{Detail, Quantity, Statement};

/// The forms of a counted noun that CLDR tells apart for Russian.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum NounForm {
    /// Of 1, 21, 101: `тонна`.
    One,
    /// Of 2, 3, 4, 22, and of decimals, which take the same form in writing: `тонны`.
    Few,
    /// Of 0, 5, 11, 12: `тонн`.
    Many,
}

impl NounForm {
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
    Unit(u8, NounForm),
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
        Self::Unit(0, NounForm::Many),
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
    pub(super) fn place_in(self, statement: &mut Statement) -> Option<&mut String> {
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
