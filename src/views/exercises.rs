//! The exercises: a calendar by series, who took part, and the list.

use atlas_address::address::{Address, Page};
use atlas_charts::participation_chart;
use atlas_messages::exercises as say;
#[cfg(feature = "ssr")]
use atlas_record::model::StatementId;
use atlas_record::{
    model::Kind,
    participation::{self, Edition, Exercises, Participation},
    selection::Selection,
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
            let named = Accessibility::Named(say::matrix_figure());
            page.put(matrix(here, &exercises, years, named));
        }
        None => {
            let none = say::none_held(&day.words());
            page.element("p", &[("class", "results__none")], &none);
        }
    }
    let figures = page.done();
    view! {
        <article class="plate">
            {figures}
            {move || {
                let body = kind_list::entries(here, Kind::Exercise, &address.read());
                view! { <Section id="series" heading=say::series_and_editions() body/> }.fixed()
            }}
        </article>
    }
    .into_any()
}

/// The charts alone, for a widget, and the statements that they show. Links stand in their tables: no script walks the
/// figures there.
#[cfg(feature = "ssr")]
pub fn charts(here: Here) -> (Fixed, Vec<StatementId>) {
    let exercises = participation::exercises(&atlas().dataset, here.day());
    let mut page = Markup::default();
    if let Some(years) = exercises.years() {
        page.put(calendar(here, &exercises, years));
        page.put(matrix(here, &exercises, years, Accessibility::Hidden));
    }
    let held = exercises.editions.iter().map(|edition| edition.held);
    (page.done(), held.collect())
}

fn calendar(here: Here, exercises: &Exercises, (from, to): (i32, i32)) -> Fixed {
    let dataset = &atlas().dataset;
    let series = exercises.series();
    let title = say::calendar(
        exercises.editions.len(),
        series.iter().filter(|(series, _)| series.is_some()).count(),
        &from.to_string(),
        &to.to_string(),
    );
    let mut note = Markup::default();
    note.open("p", &[]);
    note.text(say::disc());
    let map = Address {
        selection: Selection::of_kinds(&[Kind::Exercise]),
        ..Address::of(Page::Map).at(here.as_of)
    };
    note.text(" ");
    note.link(&here.href(&map), say::on_map());
    note.text(".");
    if exercises.later > 0 {
        note.text(&say::held_later(exercises.later));
    }
    for (place, id) in exercises.undated.iter().enumerate() {
        note.text(if place == 0 { say::not_drawn() } else { ", " });
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
    let head = [say::exercise(), say::series(), say::when(), say::r#where()];
    let twin = data_table(say::by_series(), &head, rows);
    let figure = participation_chart::calendar(dataset, exercises);
    let drawing = paint(here, &figure, "participation", Accessibility::Hidden);
    chart(&title, Some(note.done()), drawing, twin, false)
}

fn matrix(
    here: Here,
    exercises: &Exercises,
    (from, to): (i32, i32),
    accessibility: Accessibility,
) -> Fixed {
    let dataset = &atlas().dataset;
    let title = say::matrix(&from.to_string(), &to.to_string());
    let mut note = Markup::default();
    note.element("p", &[], say::matrix_note());
    let rows = exercises.editions.iter().map(|edition| {
        let mut cells = vec![name(here, edition), edition.when.words().into()];
        for part in Participation::SHOWN {
            cells.push(exercises.names(dataset, edition, part).into());
        }
        cells
    });
    let [took_part, host, whole, away, unknown] = Participation::SHOWN.map(Participation::words);
    let head = [
        say::exercise(),
        say::when(),
        took_part,
        host,
        whole,
        away,
        unknown,
    ];
    let twin = data_table(say::states_by_exercise(), &head, rows);
    let figure = participation_chart::matrix(dataset, exercises);
    let drawing = paint(here, &figure, "participation", accessibility);
    chart(&title, Some(note.done()), drawing, twin, false)
}

fn name(here: Here, edition: &Edition) -> Cell {
    Cell::link(entity(edition.id).names.full.as_str(), here.to(edition.id))
}
