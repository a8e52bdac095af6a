//! What the search box suggests for what is typed.

use atlas_messages::frame as say;
use atlas_record::{model::Kind, selection::Filter};
use atlas_search::search::{
    facets,
    hit::{Found, Hit},
};
use leptos::prelude::*;

use super::{
    search_box::option_id,
    search_result::{self, Shown},
};
use crate::{
    dataset::{self, atlas, entity},
    fixed::{Fixed, IntoFixed},
    here::Here,
};

/// How many suggestions fit under the box.
const SUGGESTIONS: usize = 8;

/// How many of the best are read again for them: a cheap first look does not always see what is best.
const PUT_IN_ORDER: usize = 60;

/// What was found for what is typed.
#[derive(Clone, Default)]
pub struct Suggestions {
    /// For which text.
    query: String,
    found: Found,
    /// How many lines can be chosen: suggestions and the way to all results, or questions to begin with.
    pub lines: usize,
    /// What a screen reader is told; a space where there is nothing to say.
    pub status: String,
}

/// What is suggested for a text.
pub fn suggest(here: Here, typed: &str) -> Suggestions {
    let query = typed.trim();
    let found = dataset::search(typed, &Filter::default(), PUT_IN_ORDER);
    let ways = search_result::ways(here, &found, query).map_or(0, |(_, ways)| ways.len());
    let hits = found.hits.len();
    let lines = if query.is_empty() {
        search_result::entrance_questions().count()
    } else {
        ways + hits.min(SUGGESTIONS) + usize::from(hits > 0)
    };
    Suggestions {
        query: query.to_owned(),
        status: status(&found, ways, typed),
        lines,
        found,
    }
}

fn status(found: &Found, ways: usize, typed: &str) -> String {
    if typed.trim().is_empty() {
        return String::from(" ");
    }
    let count = found.documents.len();
    if count == 0 && ways == 0 {
        return say::nothing_found(typed);
    }
    let corrected = search_result::corrected(found).map(|corrected| format!(", {corrected}"));
    let results = say::results(count);
    format!("{results}{}", corrected.unwrap_or_default())
}

/// The lines of the list: the best hits under their kinds, then the way to all; questions where nothing is typed.
pub fn suggestions(here: Here, state: &Suggestions, chosen: Option<usize>) -> Vec<Fixed> {
    let query = state.query.as_str();
    if query.is_empty() {
        let line = |(place, (question, href)): (usize, (&str, String))| {
            option(place, chosen, href, question.to_owned().fixed())
        };
        let lines: Vec<Fixed> = search_result::questions(here)
            .enumerate()
            .map(line)
            .collect();
        return vec![group("ask", say::ask(), lines)];
    }
    let found = &state.found;
    let mut place = 0;
    let mut groups = Vec::new();
    if let Some((heading, ways)) = search_result::ways(here, found, query) {
        let mut lines = Vec::new();
        for (words, href) in ways {
            let body = view! { <span class="search-box__name">{words}</span> }.fixed();
            lines.push(option(place, chosen, href, body));
            place += 1;
        }
        groups.push(group("ways", heading, lines));
    }
    for (kind, hits) in by_kind(&found.hits[..found.hits.len().min(SUGGESTIONS)]) {
        let mut lines = Vec::new();
        for hit in hits {
            let shown = search_result::shown(here, found, &hit, true);
            let href = shown.href.clone();
            lines.push(option(place, chosen, href, suggestion(shown)));
            place += 1;
        }
        groups.push(group(kind.folder(), kind.plural(), lines));
    }
    if found.hits.is_empty() {
        return groups;
    }
    let all = say::all_results(found.documents.len(), query);
    let all = view! { <span class="search-box__all">{all}</span> }.fixed();
    let href = here.href(&search_result::search_page(here, query));
    groups.push(option(place, chosen, href, all));
    groups
}

/// The hits under the kinds of what they are about; the kind of the best comes first.
pub fn by_kind(hits: &[Hit]) -> Vec<(Kind, Vec<Hit>)> {
    let mut kinds: Vec<(Kind, Vec<Hit>)> = Vec::new();
    for hit in hits {
        let kind = entity(facets::subject(&atlas().dataset, hit.document)).kind();
        match kinds.iter_mut().find(|(other, _)| *other == kind) {
            Some((_, hits)) => hits.push(*hit),
            None => kinds.push((kind, vec![*hit])),
        }
    }
    kinds
}

fn group(id: &str, heading: &'static str, lines: Vec<Fixed>) -> Fixed {
    let id = format!("site-search-{id}");
    let labelled_by = id.clone();
    view! {
        <div role="group" aria-labelledby=labelled_by>
            <span class="search-box__group" id=id role="presentation">{heading}</span>
            {lines}
        </div>
    }
    .fixed()
}

fn option(place: usize, chosen: Option<usize>, href: String, body: Fixed) -> Fixed {
    let selected = if chosen == Some(place) {
        "true"
    } else {
        "false"
    };
    view! { <a id=option_id(place) role="option" tabindex="-1" aria-selected=selected href=href>{body}</a> }.fixed()
}

fn suggestion(shown: Shown) -> Fixed {
    let subject = shown
        .subject
        .map(|subject| view! { <span class="search-box__subject">{subject}</span> }.fixed());
    let why = shown
        .why
        .map(|why| view! { <span class="search-box__why">{why}</span> }.fixed());
    view! { <span class="search-box__name">{shown.name}</span> {subject} {why} }.fixed()
}
