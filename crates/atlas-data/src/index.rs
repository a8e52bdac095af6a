//! References, resolved: which entity has which id, and where in a source a citation points.

use std::collections::{BTreeMap, HashMap};

use atlas_core::model::{Citation, EntityId, Kind, Locator};

use crate::{Problem, problem::At, raw::Raw, suggestion::did_you_mean};

/// Which entity has which id: entities sorted by kind and slug.
#[derive(Debug)]
pub struct Index {
    ids: BTreeMap<(Kind, String), EntityId>,
    /// The place in [`Raw::entities`] of each id.
    pub(crate) order: Vec<usize>,
    /// The paragraphs that sources have.
    paragraphs: HashMap<EntityId, (u16, u16)>,
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
        let ids: BTreeMap<_, _> = places
            .into_keys()
            .enumerate()
            .map(|(number, key)| (key, EntityId::at(number as u16)))
            .collect();
        let mut paragraphs = HashMap::new();
        for (number, place) in order.iter().enumerate() {
            let range = raw.entities[*place]
                .source
                .as_ref()
                .and_then(|source| source.paragraphs.as_ref());
            if let Some(range) = range.and_then(|range| parse_range(range)) {
                paragraphs.insert(EntityId::at(number as u16), range);
            }
        }
        Self {
            ids,
            order,
            paragraphs,
        }
    }

    /// The id of `states/armenia`.
    pub fn resolve(&self, reference: &At<String>) -> Result<EntityId, Problem> {
        let Some((folder, slug)) = reference.split_once('/') else {
            let message = format!("`{}` names no entity", reference.value);
            return Err(reference.problem(
                message,
                "write folder and name, such as `states/armenia`".to_owned(),
            ));
        };
        let Some(kind) = Kind::of_folder(folder) else {
            let message = format!("there is no kind of entity called `{folder}`");
            return Err(
                reference.problem(message, did_you_mean(folder, Kind::ALL.map(Kind::folder)))
            );
        };
        self.resolve_in(kind, slug, reference)
    }

    /// The id of a source, with the locator behind `#` (paragraphs) or `@` (words).
    pub fn resolve_citation(&self, written: &At<String>) -> Result<Citation, Problem> {
        let split = written.find(['#', '@']).unwrap_or(written.len());
        let source = self.resolve_in(Kind::Source, &written[..split], written)?;
        let locator = match written[split..].chars().next() {
            Some('#') => Some(self.paragraphs_of(source, &written[split + 1..], written)?),
            Some(_) => Some(Locator::Words(written[split + 1..].trim().to_owned())),
            None => None,
        };
        Ok(Citation { source, locator })
    }

    fn paragraphs_of(
        &self,
        source: EntityId,
        range: &str,
        written: &At<String>,
    ) -> Result<Locator, Problem> {
        let Some((from, to)) = parse_range(range) else {
            let message = format!("`#{range}` is no paragraph");
            return Err(written.problem(message, "write `#14` or `#14-16`".to_owned()));
        };
        match self.paragraphs.get(&source) {
            Some((first, last)) if *first <= from && from <= to && to <= *last => {
                Ok(Locator::Paragraphs(from, to))
            }
            Some((first, last)) => Err(written.problem(
                format!("`{}` is outside its document", written.value),
                format!("its paragraphs are {first} to {last}"),
            )),
            None => Err(written.problem(
                format!(
                    "`{}` has no numbered paragraphs",
                    &written[..written.find('#').unwrap_or(0)]
                ),
                "give the place in words behind `@`, or add `paragraphs = \"1-40\"` to the source"
                    .to_owned(),
            )),
        }
    }

    fn resolve_in(
        &self,
        kind: Kind,
        slug: &str,
        written: &At<String>,
    ) -> Result<EntityId, Problem> {
        self.ids
            .get(&(kind, slug.to_owned()))
            .copied()
            .ok_or_else(|| {
                let message = format!("no {} is called `{slug}`", kind.label().to_lowercase());
                let names = self
                    .ids
                    .keys()
                    .filter(|(other, _)| *other == kind)
                    .map(|(_, name)| name.as_str());
                let names: Vec<&str> = names.collect();
                written.problem(message, did_you_mean(slug, names.iter().copied()))
            })
    }
}

/// `14` or `14-16`.
#[must_use]
pub fn parse_range(text: &str) -> Option<(u16, u16)> {
    let (from, to) = text.split_once('-').unwrap_or((text, text));
    Some((from.trim().parse().ok()?, to.trim().parse().ok()?))
}
