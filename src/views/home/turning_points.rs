//! The turning points: on wide screens a ruler of time, on narrow ones and in print a list.

use atlas_core::{
    day::Day,
    model::{Kind, StatementId},
    turning_points,
};
use leptos::prelude::*;

use crate::{
    components::drawing::{Voice, paint},
    dataset::atlas,
    fixed::{Fixed, IntoFixed},
    link,
};

/// The ruler and the list; the style sheet shows one of them.
pub fn turning_points(day: Day) -> Fixed {
    let dataset = &atlas().dataset;
    let points: Vec<StatementId> = atlas()
        .events
        .iter()
        .copied()
        .filter(|id| dataset.statement(*id).milestone)
        .collect();
    let figure = turning_points::draw(dataset, &points, day);
    let voice = Voice::Named("Turning points from 1991 to the edition");
    let items = points.into_iter().map(|id| dated(id, None));
    view! {
        <div class="turning-points">
            <div class="turning-points__ruler">{paint(&figure, "turning-points__drawing", voice)}</div>
            <ol class="milestones">{items.collect_view()}</ol>
        </div>
    }
    .fixed()
}

/// What changed last before the end of a day: the latest events that had begun.
pub fn changed_last(day: Day, most: usize) -> Fixed {
    let dataset = &atlas().dataset;
    let begun = |id: &&StatementId| {
        let when = dataset.statement(**id).when;
        when.and_then(|when| when.first_day())
            .is_some_and(|first| first <= day)
    };
    let last = atlas().events.iter().rev().filter(begun).take(most);
    let items = last.map(|id| {
        let subject = dataset.statement(*id).subject;
        let subject = dataset.entity(subject);
        let is_state = subject.kind == Kind::State;
        dated(*id, is_state.then_some(subject.names.en.as_str()))
    });
    view! { <ol class="milestones milestones--shown">{items.collect_view()}</ol> }.fixed()
}

/// An event with its date, and whom it is about where its title does not say.
fn dated(id: StatementId, subject: Option<&'static str>) -> Fixed {
    let statement = atlas().dataset.statement(id);
    let title = statement.title.as_deref();
    let subject = subject.filter(|name| title.is_some_and(|title| !title.contains(name)));
    let subject =
        subject.map(|name| view! { " " <span class="milestones__subject">{name}</span> }.fixed());
    view! {
        <li>
            <time>{statement.when.map(|when| when.beginning_words())}</time>
            <span><a href=link::to_statement(id)>{title}</a> {subject}</span>
        </li>
    }
    .fixed()
}
