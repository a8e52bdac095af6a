//! Names and anchors.

use std::collections::{HashMap, HashSet};

use atlas_record::{
    fold::fold,
    model::{Aspect, Class, Kind, StateClass},
};

use crate::{
    index::Index,
    problem::{At, Problem},
    raw::Raw,
    written::{Destination, Reference},
};

fn is_plain(slug: &str) -> bool {
    !slug.is_empty()
        && slug
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !slug.starts_with('-')
        && !slug.ends_with('-')
}

fn require_plain(slug: &At<String>, problems: &mut Vec<Problem>) {
    if !is_plain(slug) {
        let message = format!("`{}` cannot stand in an address", slug.value);
        problems.push(slug.problem(
            message,
            "use lower-case letters a to z, digits and hyphens".to_owned(),
        ));
    }
}

/// Slugs are lower-case words with hyphens, and no two entities of a kind share one.
pub fn slugs_are_plain_and_unique(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let mut seen: HashMap<(Kind, &str), &At<String>> = HashMap::new();
    for entity in &raw.entities {
        require_plain(&entity.slug, problems);
        if let Some(first) = seen.insert((entity.kind, &entity.slug), &entity.slug) {
            let message = format!(
                "another entity is called `{}/{}`",
                entity.kind.folder(),
                entity.slug.value
            );
            problems.push(
                entity
                    .slug
                    .problem(message, format!("see {}:{}", first.file, first.line)),
            );
        }
    }
}

/// The ids of scenarios are lower-case words with hyphens, and no two share one.
pub fn scenarios_are_called_apart(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let mut seen: HashMap<&str, &At<String>> = HashMap::new();
    for id in raw.scenarios.iter().filter_map(|one| one.id.as_ref()) {
        require_plain(id, problems);
        if let Some(first) = seen.insert(&id.value, id) {
            let message = format!("another scenario is called `{}`", id.value);
            problems.push(id.problem(message, format!("see {}:{}", first.file, first.line)));
        }
    }
}

/// What was published has a page and an anchor for ever; a fact may be withdrawn if that is declared.
pub fn published_addresses_lead_somewhere(raw: &Raw, index: &Index, problems: &mut Vec<Problem>) {
    let withdrawn = raw.reasons.iter().filter(|reason| reason.withdrawn);
    let withdrawn: Vec<&Destination> = withdrawn
        .flat_map(|reason| reason.facts.iter().map(|fact| &fact.value))
        .collect();
    for published in &raw.published {
        let page = &published.entity;
        let Ok(id) = index.resolve(&published.with(page.clone())) else {
            let message = format!("`{page}` was published and is gone");
            let help = "a page stays, and its summary says what became of it".to_owned();
            problems.push(published.problem(message, help));
            continue;
        };
        let facts = &raw.entities[index.order[id.index()]].facts;
        let ids: HashSet<&str> = facts
            .iter()
            .filter_map(|fact| Some(fact.id.as_ref()?.value.as_str()))
            .collect();
        for fact in &published.facts {
            let is_declared = || {
                let mut withdrawn = withdrawn.iter();
                withdrawn.any(|one| one.page == *page && one.fact.as_ref() == Some(fact))
            };
            if !ids.contains(fact.as_str()) && !is_declared() {
                let message = format!("`{page}#{fact}` was published and is gone");
                let help = "put it back, or declare a `[[withdrawal]]` with the reason in data/changes.toml".to_owned();
                problems.push(published.problem(message, help));
            }
        }
    }
}

/// Anchors are lower-case words with hyphens, and no two facts of an entity share one.
pub fn anchors_are_plain_and_unique(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for entity in &raw.entities {
        let mut seen: HashMap<&str, &At<String>> = HashMap::new();
        for id in entity.facts.iter().filter_map(|fact| fact.id.as_ref()) {
            require_plain(id, problems);
            if let Some(first) = seen.insert(id, id) {
                let message = format!("another fact of the entity has the id `{}`", id.value);
                problems.push(id.problem(message, format!("see line {}", first.line)));
            }
        }
    }
}

/// No two entities of a kind have names that are the same after folding case and script.
pub fn names_do_not_collide(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let mut seen: HashMap<(Kind, String), (&str, &At<String>)> = HashMap::new();
    for entity in &raw.entities {
        for name in [&entity.en, &entity.ru].into_iter().flatten() {
            let key = (entity.kind, fold(name));
            match seen.get(&key) {
                Some((slug, first)) if *slug != entity.slug.value => {
                    let message = format!(
                        "`{}` and `{}` are one name after folding case and script",
                        name.value, first.value
                    );
                    let help = format!(
                        "see {}:{}; add what tells them apart",
                        first.file, first.line
                    );
                    problems.push(name.problem(message, help));
                }
                _ => {
                    seen.insert(key, (&entity.slug, name));
                }
            }
        }
    }
}

/// A fact does not name its own entity as another one that it concerns.
pub fn nothing_is_about_itself(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for entity in &raw.entities {
        let is_own = |reference: &Reference| {
            reference.kind == entity.kind && reference.slug == entity.slug.value
        };
        let about = entity.facts.iter().flat_map(|fact| &fact.about);
        for reference in about.filter(|reference| is_own(reference)) {
            let help = "`about` lists other entities; leave the entity itself out".to_owned();
            problems.push(reference.problem("the fact is about its own entity", help));
        }
    }
}

/// Every entity but a source has exactly one fact of aspect `summary`.
pub fn every_entity_has_one_summary(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for entity in raw
        .entities
        .iter()
        .filter(|entity| entity.kind != Kind::Source)
    {
        let count = entity.of_aspect(Aspect::Summary).count();
        if count != 1 {
            let message = format!(
                "`{}` has {count} facts of aspect `summary`",
                entity.slug.value
            );
            let help = "write one sentence that says what it is, with its sources".to_owned();
            problems.push(entity.place.problem(message, help));
        }
    }
}

/// The state of a person is a state, and only people have one; the states of the Treaty, and only they, have a tile.
pub fn keys_go_with_their_kind(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let mut tiles: HashMap<u8, &At<u8>> = HashMap::new();
    for entity in &raw.entities {
        if let Some(state) = &entity.national_of {
            if entity.kind != Kind::Person {
                let help = "only people have a state".to_owned();
                problems.push(state.problem("`national-of` does not go with this kind", help));
            } else if state.kind != Kind::State {
                let message = format!("`{}` is no state", state.value);
                problems.push(state.problem(message, "write `states/armenia`".to_owned()));
            }
        }
        let is_treaty_state = entity.class() == Some(Class::State(StateClass::Treaty));
        match &entity.tile {
            Some(tile) if !is_treaty_state => {
                let help = "only states of class `treaty-state` have a tile".to_owned();
                problems.push(tile.problem("`tile` does not go with this entity", help));
            }
            None if is_treaty_state => {
                let help = "write `tile = 1`, its place in the order in which tiles are read";
                let problem = entity
                    .place
                    .problem("a state of the Treaty has no `tile`", help.to_owned());
                problems.push(problem);
            }
            Some(tile) => {
                if let Some(first) = tiles.insert(tile.value, tile) {
                    let message = format!("another state has the tile {}", tile.value);
                    let help = format!("see {}:{}", first.file, first.line);
                    problems.push(tile.problem(message, help));
                }
            }
            None => {}
        }
    }
}
