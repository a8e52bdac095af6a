//! The pages, one a file.

mod about;
pub(crate) mod cases;
mod changes;
mod compare;
mod contested;
mod data;
mod embed;
mod entity;
mod exercises;
mod home;
mod kind_list;
mod map;
mod not_found;
mod offline;
mod operations;
pub(crate) mod organs;
mod search;
mod sources;
pub(crate) mod states;
pub mod timeline;

use atlas_core::{
    address::{Address, Page},
    day::Day,
    model::Kind,
};
use leptos::prelude::*;

use crate::{
    dataset::atlas,
    fixed::{Fixed, IntoFixed},
    link,
};

/// The page of an address. Filters and query are read from the address as they change.
pub fn page(page: &Page, address: Memo<Address>) -> AnyView {
    let day = link::as_of().unwrap_or(atlas().dataset.edition);
    match page {
        Page::Home => home::HomeView(home::HomeViewProps { day }).into_any(),
        Page::Timeline => {
            timeline::TimelineView(timeline::TimelineViewProps { address }).into_any()
        }
        Page::Map => map::MapView(map::MapViewProps { address, day }).into_any(),
        Page::List(kind) => list(*kind, day),
        Page::Entity(kind, slug) => match atlas().dataset.find(*kind, slug) {
            Some(id) => entity::EntityView(entity::EntityViewProps { id, day }).into_any(),
            None => not_found::missing_entity(*kind, slug).into_any(),
        },
        Page::Search => search::SearchView(search::SearchViewProps { address }).into_any(),
        Page::Contested => {
            contested::ContestedView(contested::ContestedViewProps { address }).into_any()
        }
        Page::Compare => compare::CompareView(compare::CompareViewProps { address }).into_any(),
        Page::Changes => changes::ChangesView().into_any(),
        Page::Data => data::data_view().into_any(),
        Page::Embed => embed::embed_view().into_any(),
        Page::About => about::AboutView().into_any(),
        Page::Offline => offline::OfflineView().into_any(),
        Page::NotFound(path) => not_found::nothing_at(path).into_any(),
    }
}

fn list(kind: Kind, day: Day) -> AnyView {
    match kind {
        Kind::State => states::StatesView(states::StatesViewProps { day }).into_any(),
        Kind::Organ => organs::OrgansView(organs::OrgansViewProps { day }).into_any(),
        Kind::Operation => operations::OperationsView().into_any(),
        Kind::Exercise => exercises::ExercisesView().into_any(),
        Kind::Case => cases::CasesView().into_any(),
        Kind::Source => sources::SourcesView().into_any(),
        _ => kind_list::KindListView(kind_list::KindListViewProps { kind }).into_any(),
    }
}

/// The title block of a plate: what kind of page, its name, and one sentence.
#[component]
pub fn PlateTitle(
    /// The name.
    #[prop(into)]
    heading: String,
    /// What kind of thing, in a word or two.
    #[prop(optional, into)]
    kind: Option<Fixed>,
    /// One sentence.
    #[prop(optional, into)]
    lead: Option<String>,
) -> impl IntoView {
    view! {
        <header class="plate-title">
            {kind.map(|kind| view! { <p class="plate-title__kind">{kind}</p> })}
            <h1>{heading}</h1>
            {lead.map(|lead| view! { <p class="plate-title__lead">{lead}</p> })}
        </header>
    }
    .fixed()
}
