//! Statements, with what other sources say.

use alloc::{
    borrow::ToOwned,
    string::{String, ToString},
    vec::Vec,
};

use atlas_messages::aspects as say;
use serde::{Deserialize, Serialize};

use super::{Aspect, Cited, Detail, EntityId, Kind, Section};
use crate::{
    edtf::{Date, Edtf},
    words::within,
};

vocabulary! {
    /// How firmly a statement stands.
    Standing, "standing" {
        /// The sources read agree, or the better ones do and the others are explained.
        Settled, "settled", standing_settled;
        /// Sources disagree; all readings are kept.
        Contested, "contested", standing_contested;
        /// One weak source, or none that could be checked.
        Unverified, "unverified", standing_unverified;
    }
}

/// What another source says, and why it is not followed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// What it says, in the atlas's words.
    pub text: String,
    /// The date it gives, if the date is what differs.
    pub when: Option<Edtf>,
    /// Why the statement's own reading is preferred.
    pub why: String,
}

/// The smallest unit of truth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    /// The anchor on the subject's page; unique there, never reused.
    pub id: String,
    /// Whom it is about.
    pub subject: EntityId,
    /// Which question it answers.
    pub aspect: Aspect,
    /// A label for timelines; a statement with a title and a date is an event of the timeline.
    pub title: Option<String>,
    /// The statement, a sentence.
    pub text: String,
    /// When it holds or held.
    pub when: Option<Edtf>,
    /// Where.
    pub place: Option<String>,
    /// Which other entities it concerns.
    pub about: Vec<EntityId>,
    /// What it says beyond its sentence.
    pub detail: Detail,
    /// How firmly it stands.
    pub standing: Standing,
    /// What other sources say.
    pub readings: Vec<Cited<Reading>>,
    /// A remark for the reader.
    pub note: Option<String>,
    /// The day on which it was last checked against its sources, if later than the edition's first.
    pub checked: Option<Date>,
    /// Whether it is a turning point, a tick on the scale of time.
    pub milestone: bool,
}

impl Statement {
    /// Whether readings are recorded against it, or it is marked as contested.
    #[must_use]
    pub fn is_disputed(&self) -> bool {
        self.standing == Standing::Contested || !self.readings.is_empty()
    }

    /// What the aspect adds to the sentence, in a few words, on the page of a kind.
    #[must_use]
    pub fn label(&self, kind: Kind) -> Option<String> {
        Some(match &self.detail {
            Detail::Step { of, step } => say::label_step(of.words(), &within(step.words())),
            Detail::Article { number } => say::label_article(number),
            Detail::Assessment { by } => say::label_assessment(by),
            Detail::Request { .. } => say::label_request().to_owned(),
            Detail::Answer { answer, .. } => say::label_answer(&within(answer.words())),
            Detail::Office { role, .. } => role.clone(),
            Detail::Chair { .. } => say::label_chair().to_owned(),
            _ if self.aspect == Aspect::Summary => return None,
            _ => self.aspect.label_of(kind).to_string(),
        })
    }

    /// Where it stands within its section: by date; the course of a case by its acts first, and articles by their
    /// number.
    #[must_use]
    pub fn place_in_section(&self) -> (i64, i64) {
        let day = self
            .when
            .map_or(i64::MAX, |when| when.chronological_key().0);
        // Without dates, statements of one aspect stand together.
        let aspect = self.aspect as i64;
        match (&self.detail, self.aspect.section()) {
            (Detail::Article { number }, _) => (number.parse().unwrap_or(i64::MAX), day),
            (_, Section::Course) => (aspect, day),
            _ => (day, aspect),
        }
    }
}
