//! Expectations of the record as a whole: rules for every entry of a kind, with the exceptions that are known.

use std::collections::BTreeSet;

use atlas_record::{
    as_of,
    model::{Aspect, Detail, EntityId, Kind},
};

use super::entry::{Entry, in_words};

/// `organs`: no office of these has two holders on any day on which somebody comes or goes.
pub fn one_holder(entry: &Entry<'_, '_>) {
    for organ in entry.entities("organs") {
        let mut days = Vec::new();
        for (_, said) in entry.dataset.all() {
            if matches!(said.detail, Detail::Office { organ: of, .. } if of == organ) {
                let when = said.when;
                days.extend(when.and_then(|when| when.first_day()));
                days.extend(when.and_then(|when| when.last_day()));
            }
        }
        for day in days {
            let holders = as_of::holders(entry.dataset, organ, day);
            let role = |id| match &entry.dataset.statement(id).detail {
                Detail::Office { role, .. } => role.as_str(),
                _ => "",
            };
            let mut roles: Vec<&str> = holders.iter().map(|id| role(*id)).collect();
            roles.sort_unstable();
            let twice = roles
                .windows(2)
                .find(|pair| pair[0] == pair[1])
                .map(|pair| pair[0]);
            let message = || {
                let (day, path) = (day.words(), entry.path(organ));
                format!(
                    "on {day} `{}` of {path} should have one holder",
                    twice.unwrap_or_default()
                )
            };
            entry.hold(twice.is_none(), message, &holders);
        }
    }
}

/// How many links lead from an entry to its basis at most.
const LINKS: usize = 3;

/// The entries from which a document or a rule is reached in at most [`LINKS`] links: step by step back from these.
fn bases(entry: &Entry<'_, '_>) -> BTreeSet<EntityId> {
    let dataset = entry.dataset;
    let is_basis =
        |id: &EntityId| matches!(dataset.entity(*id).kind(), Kind::Document | Kind::Rule);
    let neighbours: Vec<(EntityId, Vec<EntityId>)> = dataset
        .ids()
        .map(|(id, entity)| {
            let own = dataset
                .about(id)
                .flat_map(|(_, said)| said.about.iter().copied());
            let told = entry.links.mentions(id).iter();
            let told = told.map(|other| dataset.statement(*other).subject);
            (id, own.chain(told).chain(entity.part_of).collect())
        })
        .collect();
    let mut reached: BTreeSet<EntityId> =
        dataset.ids().map(|(id, _)| id).filter(is_basis).collect();
    for _ in 0..LINKS {
        let next = neighbours
            .iter()
            .filter(|(_, others)| others.iter().any(|id| reached.contains(id)));
        let next: Vec<EntityId> = next.map(|(id, _)| *id).collect();
        reached.extend(next);
    }
    reached
}

/// `of`: from every entry of these kinds a document or a rule is reached in at most three links.
pub fn basis(entry: &Entry<'_, '_>) {
    let dataset = entry.dataset;
    let basis = bases(entry);
    let kinds = entry.texts("of");
    for kind in kinds.iter().filter_map(|kind| entry.kind(kind)) {
        let lost = dataset.of_kind(kind).map(|(id, _)| id);
        let lost: Vec<EntityId> = lost.filter(|id| !basis.contains(id)).collect();
        let message = || {
            let lost = entry.paths(&lost);
            format!(
                "every one of {} should lead to a document or a rule, but these do not: {lost}",
                kind.folder()
            )
        };
        entry.hold(lost.is_empty(), message, &[]);
    }
}

/// `of`: every place in which something of these kinds was held lies in one state, but for the places of `except`.
pub fn host(entry: &Entry<'_, '_>) {
    let (kinds, except) = (entry.texts("of"), entry.texts("except"));
    let dataset = entry.dataset;
    for kind in kinds.iter().filter_map(|kind| entry.kind(kind)) {
        for (session, _) in dataset.of_kind(kind) {
            let held = dataset
                .about(session)
                .filter(|(_, said)| said.aspect == Aspect::Held);
            for (id, place) in held.filter_map(|(id, said)| Some((id, said.place.as_deref()?))) {
                let hosts = dataset.states_of(place);
                let known = except.iter().any(|known| known.value == place);
                let message = || {
                    let hosts = in_words(hosts.iter().map(|id| entry.path(*id)));
                    let expected = if known {
                        "no state of the record"
                    } else {
                        "one state"
                    };
                    format!("`{place}` should lie in {expected}, but lies in: {hosts}")
                };
                entry.hold(hosts.len() == usize::from(!known), message, &[id]);
            }
        }
    }
}
