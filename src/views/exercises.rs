//! The exercises: a calendar by series, who took part, and the list.

use atlas_address::address::{Address, Page};
use atlas_charts::participation_chart;
use atlas_record::{
    model::Kind,
    participation::{self, Edition, Exercises, Part},
    selection::Selection,
    words,
};
use leptos::prelude::*;

use super::kind_list;
use crate::{
    components::{
        chart::chart,
        data_table::{Cell, data_table},
        drawing::{Accessibility, paint},
        plate_title::PlateTitle,
        section::Section,
    },
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    here::Here,
    markup::Markup,
    page_meta,
};

/// Series and editions up to the day that is looked at.
#[component]
pub fn ExercisesView(
    /// Where the reader is.
    here: Here,
    /// The address.
    address: Memo<Address>,
) -> impl IntoView {
    let dataset = &atlas().dataset;
    let day = here.day();
    let exercises = participation::exercises(dataset, day);
    let title = view! { <PlateTitle heading=page_meta::heading(&Page::List(Kind::Exercise)) lead=kind_list::lead(Kind::Exercise)/> };
    let mut page = Markup::default();
    page.put(title.fixed());
    match exercises.years() {
        Some(years) => {
            page.put(calendar(here, &exercises, years));
            page.put(matrix(here, &exercises, years));
        }
        None => {
            let none = format!(
                "None of the exercises in the record had been held by {}.",
                day.words()
            );
            page.element("p", &[("class", "results__none")], &none);
        }
    }
    let figures = page.done();
    view! {
        <article class="plate">
            {figures}
            {move || {
                let body = kind_list::entries(here, Kind::Exercise, &address.read());
                view! { <Section id="series" heading="Series and editions" body/> }.fixed()
            }}
        </article>
    }
    .into_any()
}

fn calendar(here: Here, exercises: &Exercises, (from, to): (i32, i32)) -> Fixed {
    let dataset = &atlas().dataset;
    let series = exercises.series();
    let title = format!(
        "{} of {} series, {from} to {to}",
        words::count(exercises.editions.len(), "exercise", "exercises"),
        series.iter().filter(|(series, _)| series.is_some()).count(),
    );
    let mut note = Markup::default();
    note.open("p", &[]);
    note.text("A disc stands at the first day, a ring where only the month or season is known.");
    let map = Address {
        selection: Selection::of_kinds(&[Kind::Exercise]),
        ..Address::of(Page::Map).at(here.as_of)
    };
    note.text(" ");
    note.link(&here.href(&map), "Where they were held, on the map");
    note.text(".");
    if exercises.later > 0 {
        let later = words::count(exercises.later, "exercise was", "exercises were");
        note.text(&format!(" {later} held later."));
    }
    for (place, id) in exercises.undated.iter().enumerate() {
        note.text(if place == 0 {
            " Not drawn, because they were cancelled or no source read says when they were held: "
        } else {
            ", "
        });
        note.link(&here.to(*id), &entity(*id).names.full);
    }
    note.close("p");
    let rows = exercises.editions.iter().map(|edition| {
        let place = dataset.statement(edition.held).place.as_deref();
        let series = edition.series.map(|id| entity(id).names.full.as_str());
        vec![
            name(here, edition),
            series.unwrap_or_default().into(),
            edition.when.words().into(),
            place.unwrap_or_default().into(),
        ]
    });
    let head = ["Exercise", "Series", "When", "Where"];
    let twin = data_table("Exercises by series", &head, rows);
    let figure = participation_chart::calendar(dataset, exercises);
    let drawing = paint(here, &figure, "participation", Accessibility::Hidden);
    chart(&title, Some(note.done()), drawing, twin, false)
}

fn matrix(here: Here, exercises: &Exercises, (from, to): (i32, i32)) -> Fixed {
    let dataset = &atlas().dataset;
    let title = format!(
        "Which states took part in which exercise, {from} to {to}, as far as the sources read say"
    );
    let mut note = Markup::default();
    note.element("p", &[], "Of each exercise, the states that were members then, and others of which something is recorded. A small dot does not mean that the state stayed away: the sources read do not say. A ring: the state took part in the joint exercise of which this one was a part, and no more is said.");
    let rows = exercises.editions.iter().map(|edition| {
        let mut cells = vec![name(here, edition), edition.when.words().into()];
        for part in Part::SHOWN {
            cells.push(exercises.names(dataset, edition, part).into());
        }
        cells
    });
    let [took_part, host, whole, away, unknown] = Part::SHOWN.map(Part::words);
    let head = ["Exercise", "When", took_part, host, whole, away, unknown];
    let twin = data_table("States by exercise", &head, rows);
    let accessibility = Accessibility::Named("Exercises by series and year; arrow keys walk them");
    let figure = participation_chart::matrix(dataset, exercises);
    let drawing = paint(here, &figure, "participation", accessibility);
    chart(&title, Some(note.done()), drawing, twin, false)
}

fn name(here: Here, edition: &Edition) -> Cell {
    Cell::link(entity(edition.id).names.full.as_str(), here.to(edition.id))
}
