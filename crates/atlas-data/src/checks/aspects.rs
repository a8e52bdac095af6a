//! Aspects: for which kinds they are, and which keys go with them.

use atlas_record::model::{Aspect, Kind};

use crate::{
    index::Index,
    problem::Problem,
    raw::{DETAIL_KEYS, DetailKey, Raw, RawFact},
};

/// The facts with an aspect that is known.
fn facts(raw: &Raw) -> impl Iterator<Item = (&RawFact, Aspect)> {
    raw.facts()
        .filter_map(|fact| Some((fact, fact.aspect.as_ref()?.value)))
}

/// The kind for which alone an aspect is; nothing for those that go with several.
#[must_use]
pub const fn kind_of(aspect: Aspect) -> Option<Kind> {
    match aspect {
        Aspect::Step | Aspect::Chair => Some(Kind::State),
        Aspect::Office => Some(Kind::Person),
        Aspect::Article => Some(Kind::Document),
        Aspect::Reliability | Aspect::Garbling => Some(Kind::Source),
        _ => None,
    }
}

/// Some aspects go with one kind of entity alone.
pub fn aspects_go_with_their_kind(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for entity in &raw.entities {
        for fact in &entity.facts {
            let Some(aspect) = &fact.aspect else { continue };
            if let Some(kind) = kind_of(aspect.value)
                && kind != entity.kind
            {
                let folder = entity.kind.folder();
                let message = format!("aspect `{}` does not go with {folder}", aspect.name());
                let help = format!("it goes with {}", kind.folder());
                problems.push(fact.place.problem(message, help));
            }
        }
    }
}

/// A key that goes with some aspects stands with no other.
pub fn keys_go_with_their_aspect(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for (fact, aspect) in facts(raw) {
        for written in &fact.detail.written {
            let known = DETAIL_KEYS.iter().find(|key| key.name == written.value);
            let Some(key) = known.filter(|key| key.aspects().all(|other| other != aspect)) else {
                continue;
            };
            let message = format!("aspect `{}` has no key `{}`", aspect.name(), key.name);
            let owners = key.aspects().map(|aspect| format!("`{}`", aspect.name()));
            let owners: Vec<String> = owners.collect();
            let help = format!("it goes with {}", owners.join(" and "));
            problems.push(written.problem(message, help));
        }
    }
}

/// A fact has the keys that its aspect requires.
pub fn facts_have_the_keys_of_their_aspect(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let requires = |aspect: Aspect| {
        let keys = DETAIL_KEYS.iter();
        keys.filter(move |key| key.required.contains(&aspect))
    };
    let required: Vec<Vec<&DetailKey>> = Aspect::ALL
        .iter()
        .map(|aspect| requires(*aspect).collect())
        .collect();
    for (fact, aspect) in facts(raw) {
        for key in &required[aspect as usize] {
            if fact
                .detail
                .written
                .iter()
                .any(|written| written.value == key.name)
            {
                continue;
            }
            let message = format!("a fact of aspect `{}` has no `{}`", aspect.name(), key.name);
            let help = match key.name {
                "by" => {
                    "an opinion is somebody's: write `by = \"...\"`, the author, official or body"
                        .to_owned()
                }
                name => format!("add `{name} = \"...\"`; data/README.md has an example"),
            };
            problems.push(fact.place.problem(message, help));
        }
    }
}

/// A request is somebody's.
pub fn requests_are_asked_by_somebody(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for party in raw.facts().filter_map(|fact| fact.detail.asked_by.as_ref()) {
        if party.entities.is_empty() {
            let help = "add `entities = [\"states/kazakhstan\"]`".to_owned();
            problems.push(party.problem("nobody has asked", help));
        }
    }
}
