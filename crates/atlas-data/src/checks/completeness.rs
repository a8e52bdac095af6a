//! What facts say of the record itself: that it has all, that it has nothing, and that it has something once.

use std::collections::{HashMap, HashSet};

use atlas_record::{
    day::Day,
    model::{Answer, Aspect, Bond, Class, ExerciseClass, Kind, SessionClass, Step},
};

use crate::{
    index::Index,
    problem::Problem,
    raw::{Raw, RawEntity, RawFact},
    written::Reference,
};

/// Nothing is “not found” that another fact has: an answer to a request, the ratification of the Treaty by a state, an
/// edition of a series in a year.
pub fn nothing_is_not_found_that_is_there(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for entity in &raw.entities {
        an_answer_is_there(entity, problems);
        a_ratification_is_there(entity, problems);
        if entity.kind == Kind::Exercise {
            an_edition_is_there(raw, entity, problems);
        }
    }
}

fn by_id<'r>(entity: &'r RawEntity, wanted: &str) -> Option<&'r RawFact> {
    let mut facts = entity.facts.iter();
    facts.find(|fact| fact.id.as_ref().is_some_and(|id| id.value == wanted))
}

fn an_answer_is_there(entity: &RawEntity, problems: &mut Vec<Problem>) {
    let answers: Vec<&RawFact> = entity.of_aspect(Aspect::Answer).collect();
    let is_missing = |fact: &&RawFact| {
        let answer = fact.detail.answer.as_ref();
        answer.is_some_and(|answer| answer.value == Answer::NotFound)
    };
    let organ = |fact: &RawFact| fact.detail.organ.as_ref().map(|organ| organ.value.clone());
    if let Some(missing) = answers.iter().copied().find(is_missing)
        && let Some(found) = answers
            .iter()
            .find(|fact| !is_missing(fact) && organ(fact) == organ(missing))
    {
        let message = "the answer is “not found”, but stands in the record";
        problems.push(
            missing
                .place
                .problem(message, format!("see line {}", found.place.line)),
        );
    }
}

fn a_ratification_is_there(entity: &RawEntity, problems: &mut Vec<Problem>) {
    let ratified = entity.of_aspect(Aspect::Step).find(|fact| {
        let detail = &fact.detail;
        detail
            .of
            .as_ref()
            .is_some_and(|of| of.value == Bond::Treaty)
            && detail
                .step
                .as_ref()
                .is_some_and(|step| step.value == Step::Ratified)
            && fact
                .when
                .as_ref()
                .is_some_and(|when| when.first_day() < Day::new(1994, 4, 21))
    });
    if let (Some(missing), Some(found)) = (by_id(entity, "ratification-not-found"), ratified)
        && let Some(text) = missing
            .text
            .as_ref()
            .filter(|text| text.contains("not found"))
    {
        let message = "the ratification is “not found”, but stands in the record";
        problems.push(text.problem(message, format!("see line {}", found.place.line)));
    }
}

fn an_edition_is_there(raw: &Raw, entity: &RawEntity, problems: &mut Vec<Problem>) {
    if let Some(text) = by_id(entity, "not-found").and_then(|fact| fact.text.as_ref()) {
        for year in missing_years(text) {
            if let Some(held) = edition_of(raw, entity, year) {
                let message = format!(
                    "an edition of {year} is “not found”, but `{}` stands in the record",
                    held.slug.value
                );
                let help = format!("see {}:{}", held.place.file, held.place.line);
                problems.push(text.problem(message, help));
            }
        }
    }
}

/// The years that a text names before it says “not found”; `2014 to 2017` are four.
fn missing_years(text: &str) -> Vec<i32> {
    let Some((before, _)) = text.split_once("not found") else {
        return Vec::new();
    };
    let words = before.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let year = |word: &str| word.parse().ok().filter(|year| (1992..2100).contains(year));
    let mut years: Vec<i32> = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let Some(last) = year(word) else { continue };
        let is_range = place > 0 && words[place - 1] == "to";
        match years.last() {
            Some(first) if is_range => years.extend(first + 1..=last),
            // “After 2021” names no edition of 2021.
            _ if place > 0 && words[place - 1] == "after" => {}
            _ => years.push(last),
        }
    }
    years
}

/// The edition of a series that was held in a year.
fn edition_of<'r>(raw: &'r Raw, series: &RawEntity, year: i32) -> Option<&'r RawEntity> {
    let of_series = |entity: &&RawEntity| {
        let whole = entity.part_of.as_ref();
        whole.is_some_and(|whole| whole.kind == series.kind && whole.slug == series.slug.value)
    };
    raw.entities.iter().filter(of_series).find(|entity| {
        let mut held = entity
            .of_aspect(Aspect::Held)
            .filter_map(|fact| fact.when.as_ref());
        held.any(|when| when.first_day().is_some_and(|day| day.civil().0 == year))
    })
}

/// A list of what a state hosted (`sessions-hosted`, `exercises-hosted`) names in `about` all that the record holds
/// there, or says “include”.
pub fn a_list_of_what_was_hosted_is_whole(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let mut states: HashMap<&str, Vec<&Reference>> = HashMap::new();
    for place in &raw.places {
        for spelling in &place.spelled {
            let state = place.state.iter().map(|state| &state.value);
            states.entry(spelling.as_str()).or_default().extend(state);
        }
    }
    for region in &raw.regions {
        // What lies in several states lies in none of them alone.
        if let (Some(words), [state]) = (&region.words, region.states.as_slice()) {
            states.entry(words.as_str()).or_default().push(&state.value);
        }
    }
    let is_listed = |entity: &RawEntity| match entity.class() {
        Some(Class::Session(class)) => class != SessionClass::OtherOrgan,
        Some(Class::Exercise(class)) => class == ExerciseClass::Edition,
        _ => false,
    };
    for state in raw.entities.iter().filter(|one| one.kind == Kind::State) {
        for (id, kind) in [
            ("sessions-hosted", Kind::Session),
            ("exercises-hosted", Kind::Exercise),
        ] {
            let mut facts = state.facts.iter();
            let Some(list) = facts.find(|fact| fact.id.as_ref().is_some_and(|one| one.value == id))
            else {
                continue;
            };
            let Some(text) = list
                .text
                .as_ref()
                .filter(|text| !text.contains(" include "))
            else {
                continue;
            };
            let named: HashSet<&str> = list.about.iter().map(|one| one.slug.as_str()).collect();
            let missing = raw.entities.iter().find(|entity| {
                let places = entity.of_aspect(Aspect::Held);
                let places = places.filter_map(|fact| fact.place_name.as_ref());
                let mut hosts =
                    places.flat_map(|place| states.get(place.as_str()).into_iter().flatten());
                let is_here =
                    |host: &&Reference| host.kind == Kind::State && host.slug == state.slug.value;
                entity.kind == kind
                    && is_listed(entity)
                    && !named.contains(entity.slug.as_str())
                    && hosts.any(is_here)
            });
            if let Some(missing) = missing {
                let message = format!(
                    "the list reads as whole, but lacks `{}`",
                    missing.slug.value
                );
                let help = "add it to the sentence and to `about`, or write “include”".to_owned();
                problems.push(text.problem(message, help));
            }
        }
    }
}

/// Two sources have one address only if one is said to be a copy of the other.
pub fn one_address_is_one_source(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let mut known: HashMap<&str, &RawEntity> = HashMap::new();
    for entity in &raw.entities {
        let Some(source) = &entity.source else {
            continue;
        };
        let Some(url) = &source.url else { continue };
        let Some(first) = known.insert(url.as_str(), entity) else {
            continue;
        };
        let copies = |one: &RawEntity, other: &RawEntity| {
            let source = one.source.iter().flat_map(|source| &source.copies);
            source
                .into_iter()
                .any(|copy| copy.value == other.slug.value)
        };
        if !copies(entity, first) && !copies(first, entity) {
            let message = format!("`{}` has the same address", first.slug.value);
            let help = format!(
                "see {}:{}; make them one source, or write `copies = [\"{}\"]`",
                first.place.file, first.place.line, first.slug.value
            );
            problems.push(url.problem(message, help));
        }
    }
}
