//! Narrows what was found: by kind, state, organ, source, period, disagreement and existence on a day.

use alloc::vec::Vec;

use super::corpus::{Document, DocumentId};
use atlas_record::{
    day::Day,
    existence::existence,
    model::{Cited, Dataset, EntityId, Kind, Statement},
    order, query,
    selection::Filter,
};

/// One of the choices that a reader has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// Of [`Filter::kinds`].
    Kind,
    /// Of [`Filter::states`].
    State,
    /// Of [`Filter::organs`].
    Organ,
    /// Of [`Filter::sources`].
    Source,
}

/// How much of what was found each choice would show, the other facets being as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetCounts {
    /// By kind, in the order of kinds.
    pub kinds: Vec<(Kind, usize)>,
    /// By state, most first.
    pub states: Vec<(EntityId, usize)>,
    /// By organ, most first.
    pub organs: Vec<(EntityId, usize)>,
    /// By source, most first.
    pub sources: Vec<(EntityId, usize)>,
    /// How much of it is contested.
    pub contested: usize,
}

/// Whether a document is to be shown.
#[must_use]
pub fn allows(filter: &Filter, dataset: &Dataset, document: DocumentId) -> bool {
    allows_but(filter, dataset, document, None)
}

/// Whether a document is to be shown, one facet not being asked.
fn allows_but(
    filter: &Filter,
    dataset: &Dataset,
    document: DocumentId,
    but: Option<Facet>,
) -> bool {
    let chosen = |facet: Facet, empty: bool| !empty && but != Some(facet);
    let kind = dataset.entity(subject(dataset, document)).kind();
    (!chosen(Facet::Kind, filter.kinds.is_empty()) || filter.kinds.contains(&kind))
        && (!chosen(Facet::State, filter.states.is_empty())
            || filter
                .states
                .iter()
                .any(|id| concerns(dataset, document, *id)))
        && (!chosen(Facet::Organ, filter.organs.is_empty())
            || filter
                .organs
                .iter()
                .any(|id| concerns(dataset, document, *id)))
        && (!chosen(Facet::Source, filter.sources.is_empty())
            || any(dataset, document, |statement| {
                cites(statement).any(|source| filter.sources.contains(&source))
            }))
        && (filter.window.is_open()
            || match Document::at(dataset, document) {
                Document::Entity(id) => dataset
                    .about(id)
                    .any(|(id, _)| filter.window.can_hold(dataset, id)),
                Document::Statement(id) => filter.window.can_hold(dataset, id),
            })
        && (filter.evidence.is_empty()
            || any(dataset, document, |statement| {
                filter.weighs(dataset, statement)
            }))
        && (!filter.contested || any(dataset, document, |statement| statement.is_disputed()))
        && filter
            .existed
            .is_none_or(|day| existed(dataset, document, day))
}

/// Counts what each choice would show of the documents.
#[must_use]
pub fn counts(filter: &Filter, dataset: &Dataset, documents: &[DocumentId]) -> FacetCounts {
    let mut of_entity = alloc::vec![[0_usize; 3]; dataset.entities.len()];
    let mut of_kind = [0_usize; Kind::ALL.len()];
    let mut counts = FacetCounts::default();
    for document in documents.iter().copied() {
        let allowed = |facet| allows_but(filter, dataset, document, Some(facet));
        if allowed(Facet::Kind) {
            of_kind[dataset.entity(subject(dataset, document)).kind() as usize] += 1;
        }
        let (state, organ) = (allowed(Facet::State), allowed(Facet::Organ));
        if state || organ {
            for id in concerned(dataset, document) {
                let kind = dataset.entity(id).kind();
                of_entity[id.index()][0] += usize::from(state && kind == Kind::State);
                of_entity[id.index()][1] += usize::from(organ && kind == Kind::Organ);
            }
        }
        if allowed(Facet::Source) {
            for source in sources(dataset, document) {
                of_entity[source.index()][2] += 1;
            }
        }
        if allows(filter, dataset, document) {
            let disputed = any(dataset, document, |statement| statement.is_disputed());
            counts.contested += usize::from(disputed);
        }
    }
    counts.kinds = Kind::ALL
        .into_iter()
        .map(|kind| (kind, of_kind[kind as usize]))
        .filter(|(_, count)| *count > 0)
        .collect();
    let most_first = |column: usize| {
        let ids: Vec<EntityId> = dataset
            .ids()
            .map(|(id, _)| id)
            .filter(|id| of_entity[id.index()][column] > 0)
            .collect();
        let count = |id: EntityId| of_entity[id.index()][column];
        let ids = order::by_key(&ids, |id| (-(count(id) as i64), 0));
        ids.into_iter().map(|id| (id, count(id))).collect()
    };
    (counts.states, counts.organs, counts.sources) = (most_first(0), most_first(1), most_first(2));
    counts
}

/// The entity that a document is or is about.
#[must_use]
pub fn subject(dataset: &Dataset, document: DocumentId) -> EntityId {
    match Document::at(dataset, document) {
        Document::Entity(id) => id,
        Document::Statement(id) => dataset.statement(id).subject,
    }
}

/// Whether one of the statements of a document, which for an entity are all about it, is of a sort.
fn any(dataset: &Dataset, document: DocumentId, is: impl Fn(&Cited<Statement>) -> bool) -> bool {
    match Document::at(dataset, document) {
        Document::Entity(id) => dataset.about(id).any(|(_, statement)| is(statement)),
        Document::Statement(id) => is(dataset.statement(id)),
    }
}

fn concerns(dataset: &Dataset, document: DocumentId, wanted: EntityId) -> bool {
    subject(dataset, document) == wanted
        || any(dataset, document, |statement| {
            query::concerns(statement, wanted)
        })
}

/// Every entity that a document concerns, once.
fn concerned(dataset: &Dataset, document: DocumentId) -> Vec<EntityId> {
    let mut ids = alloc::vec![subject(dataset, document)];
    let mut add = |statement: &Cited<Statement>| {
        for id in &statement.about {
            if !ids.contains(id) {
                ids.push(*id);
            }
        }
    };
    each(dataset, document, &mut add);
    ids
}

/// Every source on which a document rests, once.
fn sources(dataset: &Dataset, document: DocumentId) -> Vec<EntityId> {
    let mut ids = Vec::new();
    let mut add = |statement: &Cited<Statement>| {
        for id in cites(statement) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
    };
    each(dataset, document, &mut add);
    ids
}

fn each(dataset: &Dataset, document: DocumentId, visit: &mut dyn FnMut(&Cited<Statement>)) {
    match Document::at(dataset, document) {
        Document::Entity(id) => dataset
            .about(id)
            .for_each(|(_, statement)| visit(statement)),
        Document::Statement(id) => visit(dataset.statement(id)),
    }
}

fn cites(statement: &Cited<Statement>) -> impl Iterator<Item = EntityId> {
    statement.citations().iter().map(|citation| citation.source)
}

/// Whether an entity existed on a day, as far as the record says; what a statement says must have begun, too.
fn existed(dataset: &Dataset, document: DocumentId, day: Day) -> bool {
    let begun = match Document::at(dataset, document) {
        Document::Entity(_) => true,
        Document::Statement(id) => dataset
            .statement(id)
            .when
            .and_then(|when| when.first_day())
            .is_none_or(|first| first <= day),
    };
    begun && existence(dataset, subject(dataset, document), day).known() != Some(false)
}
