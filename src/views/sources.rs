//! The sources by form, with how often each is cited.

use atlas_address::address::{Address, Page};
use atlas_messages::{numbers, sources as say};
use atlas_record::{
    listing,
    model::{EntityId, Kind, SourceForm},
    order,
    words::capitalized,
};
use leptos::prelude::*;

use super::kind_list;
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
    /// The address.
    address: Memo<Address>,
) -> impl IntoView {
    view! {
        <article class="plate">
            <PlateTitle
                heading=page_meta::heading(&Page::List(Kind::Source))
                lead=say::lead()
            />
            {move || forms(here, &address.read())}
        </article>
    }
    .into_any()
}

/// Choices, then the sources by form.
fn forms(here: Here, address: &Address) -> Fixed {
    let dataset = &atlas().dataset;
    let filter = kind_list::filter_of(address);
    let sources: Vec<EntityId> = dataset
        .of_kind(Kind::Source)
        .map(|(id, _)| id)
        .filter(|id| listing::passes(dataset, *id, &filter))
        .collect();
    let sources = order::by_key(&sources, |id| (-(cited(id) as i64), 0));
    let mut forms: Vec<SourceForm> = Vec::new();
    for form in sources.iter().filter_map(|id| form(*id)) {
        if !forms.contains(&form) {
            forms.push(form);
        }
    }
    view! {
            {kind_list::choices(here, Kind::Source, address)}
            <p class="entry-list__order">{kind_list::order_words(Kind::Source, address)}</p>
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
            <span class="source-list__count">{numbers::statements(cited(id))}</span>
        </li>
    }
    .fixed()
}
