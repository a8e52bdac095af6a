//! The choices of the timeline: an ordinary form, whose every change is an address.

use atlas_address::address::{Address, Page, first_spelling, last_spelling};
use atlas_messages::timeline_view as say;
use atlas_record::{
    lanes::Lanes,
    model::{EntityId, Kind, Section, Statement, Weight},
    order,
    query::concerns,
};
use leptos::prelude::*;

use crate::{
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    here::Here,
    views::search::{choice, select},
};

/// The form with what the address has chosen; each choice says how many events it has.
pub fn form(here: Here, address: &Address) -> Fixed {
    let dataset = &atlas().dataset;
    let kinds = Kind::ALL.into_iter().filter_map(|kind| {
        let number = count(&|statement| entity(statement.subject).kind() == kind);
        let chosen = address.selection.kinds.contains(&kind);
        (number > 0).then(|| choice("kind", kind.folder(), kind.plural(), Some(number), chosen))
    });
    let states = dataset
        .of_kind(Kind::State)
        .filter(|(_, state)| state.is_treaty_state())
        .map(|(id, state)| {
            let number = count(&|statement| concerns(statement, id));
            let chosen = address.selection.states.contains(&state.slug);
            choice(
                "state",
                &state.slug,
                state.short_name(),
                Some(number),
                chosen,
            )
        });
    let themes = Section::ALL.into_iter().filter_map(|theme| {
        let number = count(&|statement| statement.aspect.section() == theme);
        let chosen = address.selection.themes.contains(&theme);
        (number > 0).then(|| choice("theme", theme.name(), theme.heading(), Some(number), chosen))
    });
    let evidence = Weight::ALL.iter().map(|weight| {
        let chosen = address.selection.evidence.contains(weight);
        choice("evidence", weight.name(), weight.words(), None, chosen)
    });
    let date = |name: &'static str, label: &'static str, value: Option<String>| {
        view! { <label class="filters__field">{label} <input type="text" name=name size="10" inputmode="numeric" autocomplete="off" placeholder="2012-12" value=value/></label> }.fixed()
    };
    let hidden = |name: &'static str, value: String| {
        view! { <input type="hidden" name=name value=value/> }.fixed()
    };
    let lanes =
        (address.lanes != Lanes::Kinds).then(|| hidden("lanes", address.lanes.name().to_owned()));
    let as_of = address.as_of.map(|day| hidden("asof", day.to_string()));
    view! {
        <form class="filters" method="get" data-live="" action=here.href(&Address::of(Page::Timeline)) aria-label=say::filter_form()>
            {lanes} {as_of}
            <fieldset><legend>{say::kind()}</legend>{kinds.collect_view()}</fieldset>
            <fieldset><legend>{say::state()}</legend>{states.collect_view()}</fieldset>
            <fieldset><legend>{say::theme()}</legend>{themes.collect_view()}</fieldset>
            <fieldset><legend>{say::rests_on()}</legend>{evidence.collect_view()}</fieldset>
            <div class="filters__row">
                {select("organ", say::organ(), say::any(), &organs(), &address.selection.organs)}
                {date("from", say::from(), address.window.from.map(first_spelling))}
                {date("to", say::to(), address.window.to.map(last_spelling))}
                <label class="filters__field">{say::words()} <input type="search" name="q" value=address.selection.query.clone()/></label>
                <button type="submit">{say::apply()}</button>
            </div>
        </form>
    }
    .fixed()
}

fn count(passes: &dyn Fn(&Statement) -> bool) -> usize {
    let events = atlas().events.iter();
    events
        .filter(|id| passes(atlas().dataset.statement(**id)))
        .count()
}

/// The organs that events concern, most first.
fn organs() -> Vec<(EntityId, usize)> {
    let organs: Vec<(EntityId, usize)> = atlas()
        .dataset
        .of_kind(Kind::Organ)
        .map(|(id, _)| (id, count(&|statement| concerns(statement, id))))
        .filter(|(_, number)| *number > 0)
        .collect();
    order::by_key(&organs, |(_, number)| (-(number as i64), 0))
}
