//! Sources and readings.

use std::collections::HashSet;

use atlas_record::model::{Kind, Locator, Standing};

use crate::{
    index::Index,
    problem::{At, Problem},
    raw::Raw,
    suggestion::did_you_mean,
};

/// No source stands in the record that nothing cites.
pub fn every_source_is_cited(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let cited = raw.facts().flat_map(|fact| {
        let readings = fact.readings.iter().flat_map(|reading| &reading.cite);
        fact.cite.iter().chain(readings)
    });
    let cited: HashSet<&str> = cited.map(|cite| cite.source.as_str()).collect();
    for entity in raw
        .entities
        .iter()
        .filter(|entity| entity.kind == Kind::Source)
    {
        if !cited.contains(entity.slug.as_str()) {
            let message = format!("nothing cites the source `{}`", entity.slug.value);
            problems.push(entity.place.problem(
                message,
                "cite it where it is used, or take it out".to_owned(),
            ));
        }
    }
}

/// A source has a `[source]` table, and nothing else has one.
pub fn only_sources_describe_a_source(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for entity in &raw.entities {
        match (entity.kind == Kind::Source, entity.source.is_some()) {
            (true, false) => {
                let help = "add `[source]` with at least `form` and `language`".to_owned();
                problems.push(
                    entity
                        .place
                        .problem("a source has no `[source]` table", help),
                );
            }
            (false, true) => {
                let help = "only files under data/sources have one".to_owned();
                problems.push(
                    entity
                        .place
                        .problem("this is not a source, but has a `[source]` table", help),
                );
            }
            _ => {}
        }
    }
}

/// An address leads to a page: readers and programs follow it, also out of the files to take away.
pub fn addresses_are_of_the_web(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let sources = raw
        .entities
        .iter()
        .filter_map(|entity| entity.source.as_ref());
    for url in sources.filter_map(|source| source.url.as_ref()) {
        let rest = ["https://", "http://"]
            .iter()
            .find_map(|scheme| url.strip_prefix(scheme));
        let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next());
        let is_plain = |letter: char| !letter.is_whitespace() && !"\"<>\\^`{|}".contains(letter);
        if !host.is_some_and(|host| host.contains('.')) || !url.chars().all(is_plain) {
            let help = "write `https://host/path`, with spaces and quotation marks escaped";
            let message = format!("`{}` is not the address of a page", url.value);
            problems.push(url.problem(message, help.to_owned()));
        }
    }
}

/// Languages are named by codes of BCP 47: a language, perhaps its script and a region.
pub fn languages_have_codes(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let mut hold = |code: &str, place: &At<String>| {
        if !is_language(code) {
            let message = format!("`{code}` is not the code of a language");
            let help = "write a code such as en, ru, hy or uz-Cyrl".to_owned();
            problems.push(place.problem(message, help));
        }
    };
    for entity in &raw.entities {
        for (code, name) in &entity.native {
            hold(code, name);
        }
        if let Some(language) = entity
            .source
            .as_ref()
            .and_then(|source| source.language.as_ref())
        {
            hold(language, language);
        }
    }
}

fn is_language(code: &str) -> bool {
    let mut parts = code.split('-');
    let small = |part: &str| part.bytes().all(|byte| byte.is_ascii_lowercase());
    let language = parts
        .next()
        .is_some_and(|part| matches!(part.len(), 2 | 3) && small(part));
    language
        && parts.all(|part| match part.len() {
            4 => part.starts_with(|letter: char| letter.is_ascii_uppercase()) && small(&part[1..]),
            2 => part.bytes().all(|byte| byte.is_ascii_uppercase()),
            _ => false,
        })
}

/// What nobody says cannot be in the record.
pub fn everything_cites_a_source(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let mut require = |has_cite: bool, place: &At<()>, what: &str| {
        if !has_cite {
            let help =
                "add `cite = [\"mfa-brief-2019#14\"]`; what nobody says cannot be in the atlas";
            problems.push(place.problem(format!("{what} cites no source"), help.to_owned()));
        }
    };
    for fact in raw.facts() {
        require(fact.has_cite, &fact.place, "the fact");
        for reading in &fact.readings {
            require(reading.has_cite, &reading.place, "the reading");
        }
    }
}

/// What is listed as not carried is a paragraph of a numbered source.
pub fn what_is_not_carried_exists(raw: &Raw, index: &Index, problems: &mut Vec<Problem>) {
    for cite in raw.not_carried.iter().filter_map(|one| one.cite.as_ref()) {
        match index.resolve_citation(cite).map(|found| found.locator) {
            Ok(Some(Locator::Paragraphs(..))) => {}
            Ok(_) => {
                let message = format!("`{}` names no paragraph", cite.value);
                problems.push(cite.problem(message, "write `mfa-brief-2019#42`".to_owned()));
            }
            Err(problem) => problems.push(problem),
        }
    }
}

/// That a publisher belongs to a state rests on something: it is a body of the state, or a fact says that the state owns
/// it; each is listed once and has published a source.
pub fn a_side_rests_on_something(raw: &Raw, index: &Index, problems: &mut Vec<Problem>) {
    let sources = raw.entities.iter();
    let sources = sources.filter_map(|entity| entity.source.as_ref()?.publisher.as_ref());
    let sources: Vec<&str> = sources.map(|publisher| publisher.value.as_str()).collect();
    let mut known: HashSet<&str> = HashSet::new();
    for publisher in &raw.publishers {
        let mut refuse = |place: Problem| problems.push(place);
        match (publisher.body, &publisher.owned) {
            (false, None) => refuse(publisher.place.problem(
                "the side of a publisher rests on nothing",
                "write `body = true` for a body of the state, or name the fact on its owner: `owned = \"sources/tass-owner#owner\"`".to_owned(),
            )),
            (true, Some(owned)) => refuse(owned.problem(
                "a body of the state is not owned",
                "write `body = true` or `owned`, not both".to_owned(),
            )),
            (false, Some(owned)) => match index.resolve(&owned.with(owned.page.clone())) {
                Ok(entity) => {
                    let facts = &raw.entities[index.order[entity.index()]].facts;
                    let ids = || facts.iter().filter_map(|fact| Some(fact.id.as_ref()?.value.as_str()));
                    let fact = owned.fact.as_deref().unwrap_or_default();
                    if !ids().any(|id| id == fact) {
                        let message = format!("`{}` has no fact `{fact}`", owned.page);
                        refuse(owned.problem(message, did_you_mean(fact, ids())));
                    }
                }
                Err(problem) => refuse(problem),
            },
            (true, None) => {}
        }
        for name in &publisher.names {
            if !known.insert(name.as_str()) {
                let message = format!("the publisher `{}` is listed twice", name.value);
                refuse(name.problem(message, "list each name once".to_owned()));
            }
            let is_it = |source: &&str| source.split(" (").next() == Some(name.as_str());
            if !sources.iter().any(is_it) {
                let message = format!("no source is published by `{}`", name.value);
                let help = "write the name as the sources have it before a bracket, or take it out";
                refuse(name.problem(message, help.to_owned()));
            }
        }
    }
}

/// A statement marked as contested keeps at least one other reading.
pub fn a_contested_statement_has_readings(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for fact in raw.facts() {
        if let Some(standing) = fact
            .standing
            .as_ref()
            .filter(|standing| standing.value == Standing::Contested)
            && fact.readings.is_empty()
        {
            let help = "add `[[fact.reading]]` with `text`, `cite` and `why`".to_owned();
            problems.push(
                standing.problem("the fact is contested, but no other reading is given", help),
            );
        }
    }
}
