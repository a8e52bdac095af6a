//! The exercises: a calendar by series, who took part, and the list.

use atlas_core::{
    address::Page,
    model::{EntityId, Kind},
    participation::{self, Edition, Exercises, Part},
    words,
};
use leptos::prelude::*;

use super::kind_list;
use crate::{
    components::{
        chart::Chart,
        drawing::{Voice, paint},
        entity_link::EntityLinks,
        section::Section,
        twin::{Cell, twin},
    },
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    heading, link,
    views::PlateTitle,
};

/// Series and editions up to the day that is looked at.
#[component]
pub fn ExercisesView() -> impl IntoView {
    let dataset = &atlas().dataset;
    let day = link::as_of().unwrap_or(dataset.edition);
    let exercises = participation::exercises(dataset, day);
    let charts = exercises
        .years()
        .map(|years| [calendar(&exercises, years), matrix(&exercises, years)].collect_view());
    let none = charts.is_none().then(|| {
        view! { <p class="results__none">"None of the exercises in the record had been held by " {day.words()} "."</p> }.fixed()
    });
    let list = kind_list::entries(Kind::Exercise);
    view! {
        <article class="plate">
            <PlateTitle heading=heading::heading(&Page::List(Kind::Exercise)) lead=kind_list::lead(Kind::Exercise)/>
            {none}
            {charts}
            <Section id="series" heading="Series and editions" body=list/>
        </article>
    }
    .fixed()
}

fn calendar(exercises: &Exercises, (from, to): (i32, i32)) -> Fixed {
    let dataset = &atlas().dataset;
    let title = format!(
        "{} of {} series, {from} to {to}",
        words::count(exercises.editions.len(), "exercise", "exercises"),
        exercises
            .series()
            .iter()
            .filter(|(series, _)| series.is_some())
            .count(),
    );
    let later = (exercises.later > 0).then(|| {
        format!(
            " {} held later.",
            words::count(exercises.later, "exercise was", "exercises were")
        )
    });
    let undated = (!exercises.undated.is_empty()).then(|| {
        view! { " Not drawn, because they were cancelled or no source read says when they were held: " <EntityLinks ids=exercises.undated.clone()/> "." }
            .fixed()
    });
    let note = view! { "A disc stands at the first day, a ring where only the month or season is known." {later} {undated} };
    let rows = exercises.editions.iter().map(|edition| {
        let place = dataset.statement(edition.held).place.as_deref();
        vec![
            name(edition),
            edition
                .series
                .map_or("", |series| entity(series).names.en.as_str())
                .into(),
            edition.when.words().into(),
            place.unwrap_or_default().into(),
        ]
    });
    const HEAD: &[&str] = &["Exercise", "Series", "When", "Where"];
    let twin = twin("Exercises by series".to_owned(), HEAD, rows.collect());
    let drawing = paint(
        &participation::calendar(dataset, exercises),
        "participation",
        Voice::Silent,
    );
    view! { <Chart title drawing note=note.fixed() twin/> }.fixed()
}

fn matrix(exercises: &Exercises, (from, to): (i32, i32)) -> Fixed {
    let dataset = &atlas().dataset;
    let title = format!(
        "Which states took part in which exercise, {from} to {to}, as far as the sources read say"
    );
    let rows = exercises.editions.iter().map(|edition| {
        let parts = Part::SHOWN.map(|part| exercises.names(dataset, edition, part).into());
        [name(edition), edition.when.words().into()]
            .into_iter()
            .chain(parts)
            .collect()
    });
    const HEAD: &[&str] = &[
        "Exercise",
        "When",
        "Took part",
        "Host",
        "Stayed away",
        "Member, not found in the sources",
    ];
    let twin = twin("States by exercise".to_owned(), HEAD, rows.collect());
    let note = "Of each exercise, the states that were members then, and others of which something is recorded. A small dot does not mean that the state stayed away: the sources read do not say."
        .fixed();
    let voice = Voice::Named("Exercises by series and year; arrow keys walk them");
    let drawing = paint(
        &participation::matrix(dataset, exercises),
        "participation",
        voice,
    );
    view! { <Chart title drawing note twin/> }.fixed()
}

fn name(edition: &Edition) -> Cell {
    let id: EntityId = edition.id;
    Cell::link(entity(id).names.en.as_str(), link::to(id))
}
