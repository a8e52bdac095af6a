//! The pages, one a file.

mod about;
pub(crate) mod cases;
pub mod changes;
mod compare;
mod contested;
mod data;
mod data_sets;
pub mod decide;
mod embed;
mod entity;
mod evidence;
pub(crate) mod exercises;
mod home;
pub(crate) mod kind_list;
pub(crate) mod map;
mod not_found;
mod offline;
mod operations;
pub(crate) mod organs;
mod search;
mod sources;
pub(crate) mod states;
pub mod timeline;

use atlas_address::address::{Address, Page};
use atlas_messages::views as say;
use atlas_record::model::Kind;
use leptos::prelude::*;

use crate::{
    components::{cite, suggestions},
    dataset::atlas,
    fixed::Fixed,
    here::Here,
    markup::Markup,
    page_meta,
    parts::{self, Rules, Views},
};
use atlas_record::calendar::Calendar;

/// All that the frame of the app asks of the views.
pub static VIEWS: Views = Views {
    page,
    foot: cite::foot,
    unknown,
    edition: shown_edition,
    title: page_meta::title,
    suggest: suggestions::suggest,
    suggestions: suggestions::suggestions,
    #[cfg(feature = "csr")]
    redraw: crate::embed::redraw,
    #[cfg(feature = "split")]
    take: crate::dataset::take,
    #[cfg(feature = "split")]
    translate: crate::dataset::translate,
    #[cfg(feature = "split")]
    go_on: crate::dataset::go_on,
    #[cfg(feature = "split")]
    take_index: crate::dataset::take_index,
    calendar: || Calendar::of(&atlas().dataset),
};

/// All that the views ask of the rules, applied. Nothing else reaches their code.
pub static RULES: Rules = Rules {
    decide: |here, address| {
        decide::DecideView(decide::DecideViewProps { here, address }).into_any()
    },
    questions: |here| decide::questions_view(here).into_any(),
    widget: decide::decide_widget,
};

/// What the rules show, once they are here; who shows it has waited for them.
fn applied(show: impl FnOnce(&Rules) -> AnyView) -> AnyView {
    parts::rules().map_or_else(|| ().into_any(), show)
}

/// What of an address the record does not know.
fn unknown(address: &Address) -> Vec<String> {
    let unknown = address.selection.unknown(&atlas().dataset);
    unknown.iter().map(ToString::to_string).collect()
}

/// The page of an address. Filters and query are read from the address as they change.
pub fn page(page: &Page, here: Here, address: Memo<Address>) -> AnyView {
    match page {
        Page::Home => home::HomeView(home::HomeViewProps { here }).into_any(),
        Page::Timeline => {
            timeline::TimelineView(timeline::TimelineViewProps { here, address }).into_any()
        }
        Page::Map => map::MapView(map::MapViewProps { here, address }).into_any(),
        Page::List(kind) => list(here, *kind, address),
        Page::Entity(kind, slug) => match atlas().dataset.find(*kind, slug) {
            Some(id) => entity::EntityView(entity::EntityViewProps { here, id }).into_any(),
            None => not_found::missing_entity(here, *kind, slug).into_any(),
        },
        Page::Search => search::SearchView(search::SearchViewProps { here, address }).into_any(),
        Page::Contested => {
            contested::ContestedView(contested::ContestedViewProps { here, address }).into_any()
        }
        Page::Compare => {
            compare::CompareView(compare::CompareViewProps { here, address }).into_any()
        }
        Page::Decide => applied(|rules| (rules.decide)(here, address)),
        Page::Questions => applied(|rules| (rules.questions)(here)),
        Page::Changes => changes::changes_view(here).into_any(),
        Page::Data => data::data_view(here).into_any(),
        Page::DataSets => data_sets::data_sets_view(here).into_any(),
        Page::Evidence => evidence::evidence_view(here).into_any(),
        Page::Embed => embed::embed_view(here).into_any(),
        Page::About => about::AboutView(about::AboutViewProps { here }).into_any(),
        Page::Offline => offline::OfflineView().into_any(),
        Page::NotFound(path) => not_found::nothing_at(here, path).into_any(),
    }
}

fn list(here: Here, kind: Kind, address: Memo<Address>) -> AnyView {
    match kind {
        Kind::State => states::StatesView(states::StatesViewProps { here }).into_any(),
        Kind::Organ => organs::OrgansView(organs::OrgansViewProps { here }).into_any(),
        Kind::Operation => {
            operations::OperationsView(operations::OperationsViewProps { here }).into_any()
        }
        Kind::Exercise => {
            exercises::ExercisesView(exercises::ExercisesViewProps { here, address }).into_any()
        }
        Kind::Case => cases::CasesView(cases::CasesViewProps { here }).into_any(),
        Kind::Source => {
            sources::SourcesView(sources::SourcesViewProps { here, address }).into_any()
        }
        _ => kind_list::KindListView(kind_list::KindListViewProps {
            here,
            kind,
            address,
        })
        .into_any(),
    }
}

/// As of which edition the record is shown, where that is not the present one or not the one that is asked for.
fn shown_edition(here: Here, address: &Address) -> Option<Fixed> {
    let shown = atlas().dataset.edition;
    let mut line = Markup::default();
    line.open("p", &[("class", "notice")]);
    if let Some(present) = &atlas().present {
        let newest = present.dataset.edition;
        line.text(&say::earlier_edition(&shown.words()));
        let present = Address {
            edition: Some(newest),
            ..address.clone()
        };
        line.link(&here.href(&present), &say::edition_of(&newest.words()));
    } else {
        let asked = address.edition.filter(|asked| *asked != shown)?;
        line.text(&say::no_edition(&asked.words(), &shown.words()));
    }
    line.close("p");
    Some(line.done())
}
