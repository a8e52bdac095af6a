//! References, resolved: which entity has which id, and where in a source a citation points.

use std::collections::{BTreeMap, HashMap};

use atlas_record::model::{Citation, EntityId, Kind, Locator};

use crate::{
    problem::{At, Problem},
    raw::Raw,
    suggestion::did_you_mean,
    written::{Cite, Range, Reference},
};

/// Which entity has which id: entities sorted by kind and slug.
#[derive(Debug)]
pub struct Index {
    /// By kind, in the order of [`Kind::ALL`], and slug.
    ids: [HashMap<String, EntityId>; Kind::ALL.len()],
    /// The place in [`Raw::entities`] of each id.
    pub(crate) order: Vec<usize>,
    /// The paragraphs that sources have.
    paragraphs: HashMap<EntityId, Range>,
}

impl Index {
    /// Numbers the entities; of two with one name the first counts.
    #[must_use]
    pub fn new(raw: &Raw) -> Self {
        let mut places: BTreeMap<(Kind, String), usize> = BTreeMap::new();
        for (place, entity) in raw.entities.iter().enumerate() {
            places
                .entry((entity.kind, entity.slug.value.clone()))
                .or_insert(place);
        }
        let order: Vec<usize> = places.values().copied().collect();
        let mut ids: [HashMap<String, EntityId>; Kind::ALL.len()] = Default::default();
        for (number, (kind, slug)) in places.into_keys().enumerate() {
            ids[kind as usize].insert(slug, EntityId::at(number as u16));
        }
        let mut paragraphs = HashMap::new();
        for (number, place) in order.iter().enumerate() {
            let source = raw.entities[*place].source.as_ref();
            if let Some(range) = source.and_then(|source| source.paragraphs.as_ref()) {
                paragraphs.insert(EntityId::at(number as u16), range.value);
            }
        }
        Self {
            ids,
            order,
            paragraphs,
        }
    }

    /// The id of `states/armenia`.
    ///
    /// # Errors
    /// That no entity of the kind is called so, with the one that may be meant.
    pub fn resolve(&self, reference: &At<Reference>) -> Result<EntityId, Problem> {
        self.resolve_in(reference.kind, &reference.slug, reference)
    }

    /// The id of a source by its name.
    ///
    /// # Errors
    /// That no source is called so, with the one that may be meant.
    pub fn resolve_source(&self, name: &At<String>) -> Result<EntityId, Problem> {
        self.resolve_in(Kind::Source, name, name)
    }

    /// A citation with the id of its source.
    ///
    /// # Errors
    /// That no source is called so, or that it has no such paragraphs.
    pub fn resolve_citation(&self, written: &At<Cite>) -> Result<Citation, Problem> {
        let source = self.resolve_in(Kind::Source, &written.source, written)?;
        if let Some(Locator::Paragraphs(from, to)) = written.locator {
            self.require_paragraphs(source, (from, to), written)?;
        }
        Ok(Citation {
            source,
            locator: written.locator.clone(),
        })
    }

    fn require_paragraphs(
        &self,
        source: EntityId,
        (from, to): (u16, u16),
        written: &At<Cite>,
    ) -> Result<(), Problem> {
        match self.paragraphs.get(&source) {
            Some(Range(first, last)) if *first <= from && from <= to && to <= *last => Ok(()),
            Some(Range(first, last)) => Err(written.problem(
                format!("`{}` is outside its document", written.value),
                format!("its paragraphs are {first} to {last}"),
            )),
            None => Err(written.problem(
                format!("`{}` has no numbered paragraphs", written.source),
                "give the place in words behind `@`, or add `paragraphs = \"1-40\"` to the source"
                    .to_owned(),
            )),
        }
    }

    fn resolve_in<T>(&self, kind: Kind, slug: &str, written: &At<T>) -> Result<EntityId, Problem> {
        let of_kind = &self.ids[kind as usize];
        of_kind.get(slug).copied().ok_or_else(|| {
            let message = format!("no {} is called `{slug}`", kind.label().to_lowercase());
            let names: Vec<&str> = of_kind.keys().map(String::as_str).collect();
            written.problem(message, did_you_mean(slug, names.iter().copied()))
        })
    }
}
