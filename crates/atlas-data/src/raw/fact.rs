//! Facts with their readings and figures, as written.

use atlas_record::{
    edtf::{Date, Edtf},
    model::{Aspect, Qualifier, Standing},
    translation::Field,
};

use super::{RawDetail, RawTranslation};
use crate::{
    problem::At,
    reader::Reader,
    written::{Cite, Reference},
};

/// A fact as written.
#[derive(Debug)]
pub struct RawFact {
    /// Where its table begins.
    pub place: At<()>,
    /// Anchor.
    pub id: Option<At<String>>,
    /// Which question it answers.
    pub aspect: Option<At<Aspect>>,
    /// Label for timelines.
    pub title: Option<At<String>>,
    /// The sentence.
    pub text: Option<At<String>>,
    /// When it held.
    pub when: Option<At<Edtf>>,
    /// Whether there is a date, even one that was refused.
    pub has_when: bool,
    /// Place in words.
    pub place_name: Option<At<String>>,
    /// The other entities that it concerns.
    pub about: Vec<At<Reference>>,
    /// Who says so.
    pub cite: Vec<At<Cite>>,
    /// Whether somebody is cited, even in a way that was refused.
    pub has_cite: bool,
    /// How firmly it stands.
    pub standing: Option<At<Standing>>,
    /// Remark.
    pub note: Option<At<String>>,
    /// The day of the last check.
    pub checked: Option<At<Date>>,
    /// Turning point.
    pub milestone: bool,
    /// What other sources say.
    pub readings: Vec<RawReading>,
    /// Keys that go with some aspects only.
    pub detail: RawDetail,
    /// Its texts in Russian, also those of its readings, figures and parties.
    pub russian: Vec<RawTranslation>,
}

/// A figure as written.
#[derive(Debug)]
pub struct RawFigure {
    /// Where its table begins.
    pub place: At<()>,
    /// What was counted.
    pub label: Option<At<String>>,
    /// How many, in thousandths.
    pub value: Option<At<i64>>,
    /// In what.
    pub unit: Option<At<String>>,
    /// How it is meant.
    pub qualifier: Option<At<Qualifier>>,
    /// What it covers.
    pub scope: Option<At<String>>,
}

/// The keys of a fact that are texts for readers, in Russian.
const RUSSIAN: [(&str, Field); 8] = [
    ("title-ru", Field::Title),
    ("text-ru", Field::Text),
    ("note-ru", Field::Note),
    ("place-ru", Field::Place),
    ("role-ru", Field::Role),
    ("person-ru", Field::Person),
    ("by-ru", Field::By),
    ("basis-ru", Field::Basis),
];

/// A reading as written.
#[derive(Debug)]
pub struct RawReading {
    /// Where its table begins.
    pub place: At<()>,
    /// What it says.
    pub text: Option<At<String>>,
    /// The date it gives.
    pub when: Option<At<Edtf>>,
    /// Who says so.
    pub cite: Vec<At<Cite>>,
    /// Whether somebody is cited, even in a way that was refused.
    pub has_cite: bool,
    /// Why it is not followed.
    pub why: Option<At<String>>,
}

impl RawFact {
    pub(super) fn read(reader: Reader<'_, '_>) -> Self {
        let mut russian: Vec<RawTranslation> = Vec::new();
        for (key, field) in RUSSIAN {
            RawTranslation::read(&reader, key, field, &mut russian);
        }
        let readings = reader.tables("reading", "a reading").into_iter();
        let readings = readings.zip(0..);
        let readings = readings
            .map(|(reading, number)| RawReading::read(reading, number, &mut russian))
            .collect();
        let detail = RawDetail::read(&reader, &mut russian);
        let fact = Self {
            place: reader.place(),
            id: reader.required(
                "id",
                "a short anchor, unique in the file, such as `treaty-signed`",
            ),
            aspect: reader.required_word("aspect"),
            title: reader.text("title"),
            text: reader.required("text", "a sentence in your own words"),
            when: reader.parsed("when"),
            has_when: reader.place_of("when").is_some(),
            place_name: reader.text("place"),
            about: reader.list("about"),
            cite: reader.list("cite"),
            has_cite: reader.has_items("cite"),
            standing: reader.word("standing"),
            note: reader.text("note"),
            checked: reader.parsed("checked"),
            milestone: reader.flag("milestone"),
            readings,
            detail,
            russian,
        };
        reader.finish();
        fact
    }

    /// Whether it answers that question.
    #[must_use]
    pub fn is(&self, aspect: Aspect) -> bool {
        self.aspect.as_ref().is_some_and(|own| own.value == aspect)
    }
}

impl RawFigure {
    /// The one figure of the key `figure`, and those of `figures`.
    pub(super) fn read_all(
        reader: &Reader<'_, '_>,
        russian: &mut Vec<RawTranslation>,
    ) -> Vec<Self> {
        let several = reader.tables("figures", "a figure").into_iter();
        let one = reader.table("figure", "a figure");
        let all = several.chain(one).zip(0..);
        all.map(|(figure, number)| Self::read(figure, number, russian))
            .collect()
    }

    fn read(reader: Reader<'_, '_>, number: u8, russian: &mut Vec<RawTranslation>) -> Self {
        RawTranslation::read(&reader, "label-ru", Field::Label(number), russian);
        RawTranslation::read(&reader, "scope-ru", Field::Scope(number), russian);
        RawTranslation::read_unit(&reader, number, russian);
        let figure = Self {
            place: reader.place(),
            label: reader.required("label", "what was counted, such as `Drugs seized`"),
            value: reader.thousandths("value"),
            unit: reader.required(
                "unit",
                "in what it is counted, such as `tonnes`, `persons`, `cases`",
            ),
            qualifier: reader.word("qualifier"),
            scope: reader.text("scope"),
        };
        if reader.place_of("value").is_none() {
            reader.complain(
                "a figure has no `value`",
                "write `value = 54251`".to_owned(),
            );
        }
        reader.finish();
        figure
    }
}

impl RawReading {
    fn read(reader: Reader<'_, '_>, number: u8, russian: &mut Vec<RawTranslation>) -> Self {
        RawTranslation::read(&reader, "text-ru", Field::ReadingText(number), russian);
        RawTranslation::read(&reader, "why-ru", Field::ReadingWhy(number), russian);
        let reading = Self {
            place: reader.place(),
            text: reader.required("text", "what the other source says"),
            when: reader.parsed("when"),
            cite: reader.list("cite"),
            has_cite: reader.has_items("cite"),
            why: reader.required(
                "why",
                "say in plain words why this reading is not the preferred one",
            ),
        };
        reader.finish();
        reading
    }
}
