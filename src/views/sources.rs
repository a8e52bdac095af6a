//! The sources by form, with how often each is cited.

use atlas_address::address::Page;
use atlas_record::{
    model::{EntityId, Kind, SourceForm},
    order, words,
};
use leptos::prelude::*;

use crate::{
    components::{entity_link::EntityLink, plate_title::PlateTitle, section::Section},
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    here::Here,
    page_meta,
};

/// How many sources of a form stand unfolded.
const UNFOLDED: usize = 12;

/// Sources by form; within a form the most cited first.
#[component]
pub fn SourcesView(
    /// Where the reader is.
    here: Here,
) -> impl IntoView {
    let sources: Vec<EntityId> = atlas()
        .dataset
        .of_kind(Kind::Source)
        .map(|(id, _)| id)
        .collect();
    let sources = order::by_key(&sources, |id| (-(cited(id) as i64), 0));
    let mut forms: Vec<SourceForm> = Vec::new();
    for form in sources.iter().filter_map(|id| form(*id)) {
        if !forms.contains(&form) {
            forms.push(form);
        }
    }
    view! {
        <article class="plate">
            <PlateTitle
                heading=page_meta::heading(&Page::List(Kind::Source))
                lead="Every text that the atlas cites, and how many statements rest on it. The five documents from which the record began come with notes on their damage and their reliability."
            />
            {forms
                .into_iter()
                .map(|of| {
                    let of_form: Vec<EntityId> =
                        sources.iter().copied().filter(|id| form(*id) == Some(of)).collect();
                    let (count, fold) = (of_form.len(), Some(of_form.len() <= UNFOLDED));
                    let body = view! {
                        <ul class="source-list">{of_form.into_iter().map(|id| item(here, id)).collect_view()}</ul>
                    };
                    view! { <Section id=format!("form-{}", of.name()) heading=capitalized(of.words()) count fold body=body.fixed()/> }.fixed()
                })
                .collect_view()}
        </article>
    }
    .fixed()
}

fn cited(id: EntityId) -> usize {
    atlas().links.citations(id).len()
}

fn form(id: EntityId) -> Option<SourceForm> {
    entity(id).source.as_ref().map(|note| note.form)
}

fn item(here: Here, id: EntityId) -> Fixed {
    view! {
        <li>
            <EntityLink here id/>
            <span class="source-list__count">{words::count(cited(id), "statement", "statements")}</span>
        </li>
    }
    .fixed()
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}
