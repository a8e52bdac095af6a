//! The list of the timeline: every event under the year in which it begins.
//!
//! It is made once. Filters hide lines of it, so that a choice costs no making of hundreds of lines; on the page that
//! was served it stands already and is taken as it is.

use atlas_core::model::StatementId;
use leptos::prelude::*;

use crate::{
    components::section::Section,
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    link,
};

/// All events, those that are not shown hidden.
pub fn list(shown: &[bool]) -> Fixed {
    #[cfg(feature = "csr")]
    if let Some(served) = served() {
        return served;
    }
    let years = years().into_iter().map(|(year, first, events)| {
        let here = &shown[first..first + events.len()];
        year_view(year, events, here)
    });
    view! { <div class="timeline__list">{years.collect_view()}</div> }.fixed()
}

/// The list of the page that was served. Its links lead to the day of the edition, and its lines say nothing of another.
#[cfg(feature = "csr")]
fn served() -> Option<Fixed> {
    let list = link::as_of()
        .is_none()
        .then(|| crate::browser::served(".timeline__list"))??;
    Some(Fixed::of_node(list.into()))
}

/// Hides the lines that are not shown, and the years without any.
#[cfg(feature = "csr")]
pub fn show(shown: &[bool]) {
    let mut shown = shown.iter();
    let mut year = crate::browser::document()
        .query_selector(".timeline__list > section")
        .ok()
        .flatten();
    while let Some(section) = year {
        let mut any = false;
        let mut line = section.query_selector("li").ok().flatten();
        while let Some(item) = line {
            let is_shown = shown.next().copied().unwrap_or_default();
            any |= is_shown;
            let _ = item.toggle_attribute_with_force("hidden", !is_shown);
            line = item.next_element_sibling();
        }
        let _ = section.toggle_attribute_with_force("hidden", !any);
        year = section.next_element_sibling();
    }
}

/// Years with the place of their first event and their events.
fn years() -> Vec<(i32, usize, Vec<StatementId>)> {
    let mut years: Vec<(i32, usize, Vec<StatementId>)> = Vec::new();
    for (place, id) in atlas().events.iter().enumerate() {
        let when = atlas().dataset.statement(*id).when;
        // Only what has a first day is an event.
        let year = when
            .and_then(|when| when.first_day())
            .map_or(0, |day| day.civil().0);
        match years.last_mut() {
            Some((last, _, events)) if *last == year => events.push(*id),
            _ => years.push((year, place, vec![*id])),
        }
    }
    years
}

fn year_view(year: i32, events: Vec<StatementId>, shown: &[bool]) -> Fixed {
    let id = format!("year-{year}");
    let hidden = !shown.contains(&true);
    let lines = events.into_iter().zip(shown);
    let lines = lines.map(|(id, shown)| event(id, !shown)).collect_view();
    let body = view! { <ol>{lines}</ol> }.fixed();
    view! { <Section id heading=year.to_string() class="timeline__year" hidden body/> }.fixed()
}

fn event(id: StatementId, hidden: bool) -> Fixed {
    let statement = atlas().dataset.statement(id);
    let subject = entity(statement.subject);
    let disputed = statement.is_disputed().then(|| {
        view! { <span class="standing" data-standing="contested">"Sources disagree"</span> }.fixed()
    });
    let later = link::as_of().filter(|day| {
        statement
            .when
            .and_then(|when| when.first_day())
            .is_some_and(|first| *day < first)
    });
    let later = later
        .map(|day| view! { <span class="statement__time">"after " {day.words()}</span> }.fixed());
    view! {
        <li data-milestone=statement.milestone.then_some("true") hidden=hidden>
            <time class="timeline__date">{statement.when.map(|when| when.beginning_words())}</time>
            <span class="timeline__event">
                <a href=link::to_statement(id)>{statement.title.as_deref()}</a>
                <span class="timeline__subject" data-kind=subject.kind.folder()>{subject.kind.label()}</span>
                {disputed}
                {later}
            </span>
        </li>
    }
    .fixed()
}
