//! Widgets that only the host writes: they have neither days between their pages nor filters.

use atlas_address::{
    address::{Address, Page},
    widget::Widget,
};
use atlas_messages::widgets as say;
use atlas_record::{
    model::{Aspect, Bond, EntityId, Kind, StatementId},
    order,
};
use leptos::prelude::*;

use super::{WidgetBody, acts};
use crate::{
    components::{
        entity_link::EntityLink, results::results, statement::Statement, tile_map::TileMap,
    },
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    here::Here,
    views::{cases, decide, exercises, map, states},
};

/// The subject of a widget, by kind and slug.
type Subject = (Kind, String);

/// What a widget shows.
pub fn body(here: Here, widget: Widget, subject: Option<EntityId>) -> Option<WidgetBody> {
    match (widget, subject) {
        (Widget::Map, _) => Some(tiles(here)),
        (Widget::Places, _) => Some(places(here)),
        (Widget::Exercises, _) => Some(held(here)),
        (Widget::Compare, _) => Some(compare(here)),
        (Widget::Operations, operation) => Some(operations(here, operation)),
        (Widget::Requests, _) => Some(requests(here)),
        (Widget::Statement, Some(subject)) => Some(statements(here, subject)),
        (Widget::Search, _) => Some(search(here)),
        (Widget::Questions, _) => Some(WidgetBody::of(decide::questions_widget(here))),
        _ => None,
    }
}

/// Whether there is anything to show.
pub fn exists(widget: Widget, subject: Option<&Subject>) -> bool {
    let Some(id) = subject.and_then(|(kind, slug)| atlas().dataset.find(*kind, slug)) else {
        return subject.is_none();
    };
    match widget {
        Widget::Timeline => is_treaty_state(id),
        Widget::Statement => atlas().dataset.about(id).next().is_some(),
        _ => true,
    }
}

/// Whether what is shown differs from day to day.
pub fn changes(subject: Option<&Subject>) -> bool {
    let state = subject.and_then(|(kind, slug)| atlas().dataset.find(*kind, slug));
    state.is_none_or(is_treaty_state)
}

fn is_treaty_state(id: EntityId) -> bool {
    entity(id).is_treaty_state()
}

/// The nine states of the Treaty.
fn treaty_states() -> Vec<EntityId> {
    let states = atlas().dataset.of_kind(Kind::State).map(|(id, _)| id);
    states.filter(|id| is_treaty_state(*id)).collect()
}

fn tiles(here: Here) -> WidgetBody {
    let day = here.day();
    let states = treaty_states();
    WidgetBody {
        title: say::map(&day.words()),
        view: view! { <TileMap here/> }.fixed(),
        rests_on: states.into_iter().flat_map(|id| acts(id, day)).collect(),
    }
}

/// The geographic map without its list.
fn places(here: Here) -> WidgetBody {
    let (view, rests_on) = map::placed(here);
    WidgetBody {
        title: say::places(&here.day().words()),
        view,
        rests_on,
    }
}

/// The charts of the exercises without their list.
fn held(here: Here) -> WidgetBody {
    let (view, rests_on) = exercises::charts(here);
    WidgetBody {
        title: say::exercises().to_owned(),
        view,
        rests_on,
    }
}

/// All nine: `public/widget.js` hides those that are not chosen.
fn compare(here: Here) -> WidgetBody {
    let day = here.day();
    let states = treaty_states();
    let rests_on = states.iter().flat_map(|id| acts(*id, day)).collect();
    let row = |id: EntityId| {
        let answers: Vec<Fixed> = Bond::ALL
            .iter()
            .map(|of| states::answer(here, id, *of))
            .collect();
        view! { <tr data-state=entity(id).slug.as_str()><th scope="row"><EntityLink here id/></th> {answers}</tr> }
            .fixed()
    };
    let rows: Vec<Fixed> = states.into_iter().map(row).collect();
    let heads: Vec<Fixed> = Bond::ALL
        .iter()
        .map(|of| view! { <th scope="col">{of.words()}</th> }.fixed())
        .collect();
    WidgetBody {
        title: say::compare(&day.words()),
        view: view! {
            <div class="table-scroll" role="group" tabindex="0" aria-label=say::states()>
                <table class="states-table cards">
                    <thead><tr><th scope="col">{say::state_column()}</th> {heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .fixed(),
        rests_on,
    }
}

fn operations(here: Here, operation: Option<EntityId>) -> WidgetBody {
    let dataset = &atlas().dataset;
    let all = dataset.of_kind(Kind::Operation).map(|(id, _)| id);
    let shown: Vec<EntityId> = operation.map_or_else(|| all.collect(), |one| vec![one]);
    let charts: Vec<Fixed> = shown
        .iter()
        .map(|id| {
            let heading = operation
                .is_none()
                .then(|| view! { <h2><EntityLink here id=*id/></h2> });
            view! { {heading} {results(here, *id)} }.fixed()
        })
        .collect();
    let runs = shown.into_iter().flat_map(|id| dataset.about(id));
    let runs = runs.filter(|(_, statement)| statement.aspect == Aspect::Run);
    WidgetBody {
        title: match operation {
            Some(one) => say::runs_of(&entity(one).names.full),
            None => say::runs().to_owned(),
        },
        view: view! { {charts} }.fixed(),
        rests_on: runs.map(|(id, _)| id).collect(),
    }
}

fn requests(here: Here) -> WidgetBody {
    let cases = atlas().dataset.of_kind(Kind::Case);
    let statements = cases.flat_map(|(id, _)| atlas().dataset.about(id));
    let wanted = statements
        .filter(|(_, statement)| matches!(statement.aspect, Aspect::Request | Aspect::Answer));
    WidgetBody {
        title: say::requests().to_owned(),
        view: cases::ledger(here),
        rests_on: wanted.map(|(id, _)| id).collect(),
    }
}

/// All statements about an entity; the style sheet shows the one that the fragment of the address names, else the
/// first.
fn statements(here: Here, subject: EntityId) -> WidgetBody {
    let all: Vec<StatementId> = atlas().dataset.about(subject).map(|(id, _)| id).collect();
    let is_summary = |id: StatementId| atlas().dataset.statement(id).aspect == Aspect::Summary;
    let all = order::by_key(&all, |id| (i64::from(!is_summary(id)), 0));
    let list: Vec<Fixed> = all
        .iter()
        .map(|id| view! { <Statement here id=*id labelled=true open=true/> }.fixed())
        .collect();
    WidgetBody {
        title: entity(subject).names.full.clone(),
        view: view! { <ul class="statements">{list}</ul> }.fixed(),
        rests_on: Vec::new(),
    }
}

fn search(here: Here) -> WidgetBody {
    let action = here.href(&Address::of(Page::Search));
    WidgetBody {
        title: say::search().to_owned(),
        view: view! {
            <form class="widget__search" method="get" action=action target="_blank" role="search">
                <label for="q">{say::search_label()}</label>
                <input id="q" type="search" name="q" autocomplete="off" placeholder=say::search_example()/>
                <button type="submit">{say::search_button()}</button>
            </form>
        }
        .fixed(),
        rests_on: Vec::new(),
    }
}
