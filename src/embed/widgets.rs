//! One function for each widget: what stands in the frame.

use atlas_core::{
    as_of,
    day::Day,
    model::{Bond, EntityId, Kind, StatementId},
    timeline::{self, Filter},
    widget::{Widget, WidgetAddress},
    words,
};
use leptos::prelude::*;

use super::Body;
use crate::{
    components::{axis, entity_link::EntityLink, ladder, tile_map},
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    link,
    views::{organs, states},
};

/// The subject of a widget, by kind and slug.
#[cfg(feature = "ssr")]
type Subject = (Kind, String);

/// What a widget shows on a day; nothing if the record does not have its subject.
pub fn body(address: &WidgetAddress, day: Day) -> Option<Body> {
    let subject = match &address.subject {
        Some((kind, slug)) => Some(atlas().dataset.find(*kind, slug)?),
        None => None,
    };
    match (address.widget, subject) {
        (Widget::Timeline, state) => Some(timeline_body(address, state)),
        (Widget::State, Some(state)) => Some(state_body(state, day)),
        (Widget::Map, _) => Some(map_body(day)),
        (Widget::Organs, _) => Some(organs_body(day)),
        (Widget::Compare, _) => Some(compare_body(address, day)),
        // These have neither days nor filters, so that the program never draws them.
        #[cfg(feature = "ssr")]
        (Widget::Operations, operation) => Some(written::operations(operation)),
        #[cfg(feature = "ssr")]
        (Widget::Requests, _) => Some(written::requests()),
        #[cfg(feature = "ssr")]
        (Widget::Statement, Some(subject)) => Some(written::statements(subject)),
        #[cfg(feature = "ssr")]
        (Widget::Search, _) => Some(written::search()),
        _ => None,
    }
}

/// Whether there is anything to show.
#[cfg(feature = "ssr")]
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
#[cfg(feature = "ssr")]
pub fn changes(subject: Option<&Subject>) -> bool {
    let state = subject.and_then(|(kind, slug)| atlas().dataset.find(*kind, slug));
    state.is_none_or(is_treaty_state)
}

fn is_treaty_state(id: EntityId) -> bool {
    entity(id).class.as_deref() == Some("treaty-state")
}

/// The nine states of the Treaty.
fn treaty_states() -> Vec<EntityId> {
    let states = atlas().dataset.of_kind(Kind::State).map(|(id, _)| id);
    states.filter(|id| is_treaty_state(*id)).collect()
}

/// The acts on which the three answers of a state rest on a day.
fn acts(state: EntityId, day: Day) -> impl Iterator<Item = StatementId> {
    let act = move |of: &Bond| as_of::status(&atlas().dataset, state, *of, day).begun_by;
    Bond::ALL.iter().filter_map(act)
}

/// The tiles as the entrance has them.
fn tiles(day: Day) -> Fixed {
    view! { <tile_map::TileMap day/> }.fixed()
}

fn map_body(day: Day) -> Body {
    let states = treaty_states();
    Body {
        title: format!("The nine states of the Treaty on {}", day.words()),
        view: tiles(day),
        rests_on: states.into_iter().flat_map(|id| acts(id, day)).collect(),
    }
}

fn state_body(state: EntityId, day: Day) -> Body {
    let names = &entity(state).names;
    let answers = Bond::ALL.iter().map(|of| {
        view! { <dt>{of.words()}</dt> <dd>{states::answer_words(state, *of, day)}</dd> }.fixed()
    });
    let answers: Vec<Fixed> = answers.collect();
    let russian = names
        .ru
        .as_deref()
        .map(|ru| view! { <p class="widget__names"><span lang="ru">{ru}</span></p> }.fixed());
    let track = |of: &Bond| as_of::spells(&atlas().dataset, state, *of);
    let rests_on = Bond::ALL.iter().flat_map(track);
    Body {
        title: format!("{}: what binds it on {}", names.en, day.words()),
        view: view! {
            {russian}
            <dl class="widget__answers">{answers}</dl>
            {ladder::ladder(state, day)}
        }
        .fixed(),
        rests_on: rests_on.filter_map(|spell| spell.begun_by).collect(),
    }
}

fn compare_body(address: &WidgetAddress, day: Day) -> Body {
    let chosen = &address.query.states;
    let mut states = treaty_states();
    states.retain(|id| chosen.is_empty() || chosen.contains(&entity(*id).slug));
    let rests_on = states.iter().flat_map(|id| acts(*id, day)).collect();
    let rows: Vec<Fixed> = states
        .into_iter()
        .map(|id| {
            let answers: Vec<Fixed> = Bond::ALL
                .iter()
                .map(|of| states::answer(id, *of, day))
                .collect();
            view! { <tr data-state=entity(id).slug.as_str()><th scope="row"><EntityLink id/></th> {answers}</tr> }
                .fixed()
        })
        .collect();
    let heads: Vec<Fixed> = Bond::ALL
        .iter()
        .map(|of| view! { <th scope="col">{of.words()}</th> }.fixed())
        .collect();
    Body {
        title: format!("Party, member, taking part: the states on {}", day.words()),
        view: view! {
            <div class="table-scroll" role="group" tabindex="0" aria-label="States">
                <table class="states-table cards">
                    <thead><tr><th scope="col">"State"</th> {heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .fixed(),
        rests_on,
    }
}

fn organs_body(day: Day) -> Body {
    Body {
        title: format!("The organs of the Organization on {}", day.words()),
        view: organs::OrgansView(organs::OrgansViewProps { day })
            .into_any()
            .fixed(),
        rests_on: Vec::new(),
    }
}

/// The first year of the axis, the year before the Treaty.
const FIRST_YEAR: i32 = 1991;

fn timeline_body(address: &WidgetAddress, state: Option<EntityId>) -> Body {
    let (dataset, query) = (&atlas().dataset, &address.query);
    let find = |slug: &String| dataset.find(Kind::State, slug);
    let mut states: Vec<EntityId> = query.states.iter().filter_map(find).collect();
    states.extend(state);
    let filter = Filter {
        kinds: query.kinds.clone(),
        states: states.clone(),
        from: query.from,
        to: query.to,
        query: String::new(),
    };
    let events = timeline::filtered(dataset, &atlas().events, &filter);
    let from = query.from.unwrap_or(FIRST_YEAR);
    let years = (
        from,
        query.to.unwrap_or(dataset.edition.civil().0).max(from),
    );
    let turning = events.iter().copied();
    let turning: Vec<StatementId> = turning
        .filter(|id| dataset.statement(*id).milestone)
        .collect();
    let whose = match &states[..] {
        [] => String::new(),
        states => {
            let names: Vec<&str> = states.iter().map(|id| entity(*id).short_name()).collect();
            format!(" that concern {}", names.join(", "))
        }
    };
    let title = format!(
        "{}{whose}, {} to {}",
        words::count(events.len(), "event", "events"),
        years.0,
        years.1
    );
    let list: Vec<Fixed> = turning.iter().map(|id| event(*id)).collect();
    let list = (!list.is_empty())
        .then(|| view! { <h2>"Turning points"</h2> <ol class="milestones">{list}</ol> }.fixed());
    Body {
        title,
        view: view! {
            <div class="widget__axis">
                {axis::Axis(axis::AxisProps { events: Signal::stored(events), years: Signal::stored(years) }).into_any()}
            </div>
            <p class="widget__legend">"Points are single dates, bars are periods; rings are dates in doubt; filled marks are turning points."</p>
            {list}
        }
        .fixed(),
        rests_on: turning,
    }
}

fn event(id: StatementId) -> Fixed {
    let statement = atlas().dataset.statement(id);
    let when = statement.when.map(|when| when.beginning_words());
    view! { <li><time>{when}</time> <a href=link::to_statement(id)>{statement.title.as_deref()}</a></li> }
        .fixed()
}

/// Widgets that only the host writes.
#[cfg(feature = "ssr")]
mod written {
    use atlas_core::{
        address::{Address, Page},
        model::Aspect,
        order,
    };

    use super::*;
    use crate::{
        components::statement::Statement,
        views::{cases, operations},
    };

    pub fn operations(operation: Option<EntityId>) -> Body {
        let of_aspect = |id: EntityId| {
            let statements = atlas().dataset.about(id);
            statements
                .filter(|(_, statement)| statement.aspect == Aspect::Run)
                .map(|(id, _)| id)
        };
        let all = atlas().dataset.of_kind(Kind::Operation).map(|(id, _)| id);
        let shown: Vec<EntityId> = operation.map_or_else(|| all.collect(), |one| vec![one]);
        let list: Vec<Fixed> = shown
            .iter()
            .map(|id| {
                operations::Operation(operations::OperationProps { id: *id })
                    .into_any()
                    .fixed()
            })
            .collect();
        Body {
            title: match operation {
                Some(one) => format!("{}: what each run counted", entity(one).names.en),
                None => "What the operations counted, run by run".to_owned(),
            },
            view: view! { <ul class="entry-list">{list}</ul> }.fixed(),
            rests_on: shown.into_iter().flat_map(of_aspect).collect(),
        }
    }

    pub fn requests() -> Body {
        let cases = atlas().dataset.of_kind(Kind::Case);
        let statements = cases.flat_map(|(id, _)| atlas().dataset.about(id));
        let wanted = statements
            .filter(|(_, statement)| matches!(statement.aspect, Aspect::Request | Aspect::Answer));
        Body {
            title: "Requests for help and how they were answered".to_owned(),
            view: cases::CasesView().into_any().fixed(),
            rests_on: wanted.map(|(id, _)| id).collect(),
        }
    }

    /// All statements about an entity; the style sheet shows the one that the fragment of the address names, else the
    /// first.
    pub fn statements(subject: EntityId) -> Body {
        let all: Vec<StatementId> = atlas().dataset.about(subject).map(|(id, _)| id).collect();
        let is_summary = |id: StatementId| atlas().dataset.statement(id).aspect == Aspect::Summary;
        let all = order::by_key(&all, |id| (i64::from(!is_summary(id)), 0));
        let list: Vec<Fixed> = all
            .iter()
            .map(|id| view! { <Statement id=*id labelled=true/> }.fixed())
            .collect();
        let names = &entity(subject).names;
        Body {
            title: names.en.clone(),
            view: view! { <ul class="statements">{list}</ul> }.fixed(),
            rests_on: Vec::new(),
        }
    }

    pub fn search() -> Body {
        let action = link::href(&Address::of(Page::Search));
        Body {
            title: "Search the CSTO Atlas".to_owned(),
            view: view! {
                <form class="widget__search" method="get" action=action target="_blank" role="search">
                    <label for="q">"States, organs, operations, documents, dates"</label>
                    <input id="q" type="search" name="q" autocomplete="off" placeholder="Who asked for help in 2010?"/>
                    <button type="submit">"Search"</button>
                </form>
            }
            .fixed(),
            rests_on: Vec::new(),
        }
    }
}
