//! What earlier editions said otherwise, the addresses that were published, and the reasons of corrections, as written.

use atlas_record::day::Day;

use super::{RawEntity, RawFact};
use crate::{
    problem::At,
    reader::Reader,
    written::{Destination, Reference, Written},
};

/// An earlier edition as written: what it said otherwise than the one after it.
#[derive(Debug)]
pub struct RawEdition {
    /// Where its file begins.
    pub place: At<()>,
    /// Its day.
    pub edition: Option<At<Day>>,
    /// Entities that it did not have.
    pub unknown_entities: Vec<At<Reference>>,
    /// Facts that it did not have, of entities that it had.
    pub unknown: Vec<At<Destination>>,
    /// Names and descriptions as they were then, without facts.
    pub entities: Vec<RawEntity>,
    /// Facts as they were then.
    pub facts: Vec<RawEarlierFact>,
}

/// A fact as it was in an earlier edition.
#[derive(Debug)]
pub struct RawEarlierFact {
    /// Whom it is about.
    pub subject: Option<At<Reference>>,
    /// Of a fact that was withdrawn since, the id of the one before which it stood.
    pub before: Option<At<String>>,
    /// What was written.
    pub fact: RawFact,
}

/// Why a fact was corrected or withdrawn, as written.
#[derive(Debug)]
pub struct RawReason {
    /// The edition that did so.
    pub edition: Option<At<Day>>,
    /// The facts that share it.
    pub facts: Vec<At<Destination>>,
    /// Why.
    pub why: Option<At<String>>,
    /// Where the reader finds what is said in its place.
    pub instead: Option<At<Destination>>,
    /// Whether the fact is no longer there.
    pub withdrawn: bool,
}

/// An entity with the ids of its facts that some edition has published.
#[derive(Debug)]
pub struct RawPublished {
    /// The entity.
    pub entity: Reference,
    /// The ids.
    pub facts: Vec<String>,
}

impl Written for RawPublished {
    fn understand(text: &str, at: &At<()>) -> Result<Self, crate::problem::Problem> {
        let mut words = text.split(' ');
        Ok(Self {
            entity: Reference::understand(words.next().unwrap_or_default(), at)?,
            facts: words.map(str::to_owned).collect(),
        })
    }
}

impl RawEdition {
    pub(super) fn read(reader: Reader<'_, '_>) -> Self {
        let entities = reader.tables("entity", "an entity").into_iter();
        let facts = reader.tables("fact", "a fact").into_iter();
        // How the file was made: for those who make it again.
        reader.text("revision");
        reader.texts("not-compared");
        let edition = Self {
            place: reader.place(),
            edition: reader.required_parsed("edition", "the date of the edition"),
            unknown_entities: reader.list("unknown-entities"),
            unknown: reader.list("unknown"),
            entities: entities.filter_map(read_entity).collect(),
            facts: facts.map(RawEarlierFact::read).collect(),
        };
        reader.finish();
        edition
    }
}

fn read_entity(reader: Reader<'_, '_>) -> Option<RawEntity> {
    let named: At<Reference> = reader.required_parsed("subject", "such as `states/armenia`")?;
    let slug = named.with(named.slug.clone());
    Some(RawEntity::read(named.kind, slug, reader))
}

impl RawEarlierFact {
    fn read(reader: Reader<'_, '_>) -> Self {
        Self {
            subject: reader.required_parsed("subject", "such as `states/armenia`"),
            before: reader.text("before"),
            fact: RawFact::read(reader),
        }
    }
}

impl RawReason {
    pub(super) fn read(reader: Reader<'_, '_>, withdrawn: bool) -> Self {
        let reason = Self {
            edition: reader.required_parsed("edition", "the date of the edition that does so"),
            facts: reader.list("fact"),
            why: reader.required("why", "say in plain words why"),
            instead: reader.parsed("instead"),
            withdrawn,
        };
        reader.finish();
        reason
    }
}
