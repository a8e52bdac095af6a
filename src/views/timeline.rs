//! The timeline: filters, the plot, and the list that is its twin.

mod arranged;
#[cfg(feature = "csr")]
mod controller;
#[cfg(feature = "csr")]
mod elements;
mod filters;
#[cfg(any(feature = "csr", test))]
mod keys;
mod list;
mod panel;
pub(crate) mod plot;
#[cfg(feature = "csr")]
pub mod stage;

use atlas_core::{
    address::{Address, Page},
    day::Day,
    events,
    selection::Filter,
    words,
    year_axis::FIRST_YEAR,
};
use leptos::prelude::*;

use crate::{
    components::take,
    dataset::atlas,
    fixed::{Fixed, IntoFixed},
    heading,
    here::Here,
    views::PlateTitle,
};

/// The events of the record, filtered by what the address says.
#[component]
pub fn TimelineView(
    /// Where the reader is.
    here: Here,
    /// The address.
    address: Memo<Address>,
) -> impl IntoView {
    let start = address.get_untracked();
    let open = start.selection.has_choices() || !start.selection.query.is_empty();
    let list = list::list(here, address);
    #[cfg(feature = "csr")]
    Effect::new(move |_| list::show(&shown(&address.read())));
    view! {
        <article class="plate timeline">
            <PlateTitle
                heading=heading::heading(&Page::Timeline)
                lead="What the record dates, with who says so."
            />
            <details class="timeline__filters" open=open>
                <summary>"Choose by kind, state, organ, theme, time or words"</summary>
                {move || filters::form(here, &address.read())}
            </details>
            {move || summary(here, &address.read())}
            <plot::Plot here address/>
            {list}
        </article>
    }
    .into_any()
}

/// The first and the last day of the plot where the address names none.
fn all_days() -> (Day, Day) {
    let edition = atlas().dataset.edition;
    let first = Day::new(FIRST_YEAR, 1, 1).unwrap_or(edition);
    (
        first,
        Day::new(edition.civil().0, 12, 31).unwrap_or(edition),
    )
}

/// The first and the last day that the address asks to see.
fn days_of(address: &Address) -> (Day, Day) {
    let (first, last) = all_days();
    let from = address
        .window
        .from
        .unwrap_or(first.min(address.window.to.unwrap_or(first)));
    (from, address.window.to.unwrap_or(last).max(from))
}

/// The first and the last year that the address asks to see.
pub(crate) fn years_of(address: &Address) -> (i32, i32) {
    let (from, to) = days_of(address);
    (from.civil().0, to.civil().0)
}

/// What the address asks to see.
fn filter_of(address: &Address) -> Filter {
    let dataset = &atlas().dataset;
    // No choice of the timeline depends on the day.
    let day = dataset.edition;
    address.selection.resolve(dataset, address.window, day)
}

/// For each event whether the choices and the time of the address let it through.
pub(crate) fn shown(address: &Address) -> Vec<bool> {
    let dataset = &atlas().dataset;
    let mut shown = events::passing(dataset, &atlas().events, &filter_of(address));
    for (shown, id) in shown.iter_mut().zip(&atlas().events) {
        *shown = *shown && address.window.can_hold(dataset.statement(*id));
    }
    shown
}

/// How many are shown, how many are not and why, and the files of those that are.
fn summary(here: Here, address: &Address) -> Fixed {
    let dataset = &atlas().dataset;
    let count = |passes: &[bool]| passes.iter().filter(|passes| **passes).count();
    let passing = count(&events::passing(
        dataset,
        &atlas().events,
        &filter_of(address),
    ));
    let shown = count(&shown(address));
    let hidden = |number: usize, why: &str| {
        (number > 0).then(|| format!(", {} {why}", words::grouped(number as i64)))
    };
    let text = format!(
        "{} shown{}{}.",
        words::count(shown, "event", "events"),
        hidden(atlas().events.len() - passing, "hidden by filters").unwrap_or_default(),
        hidden(passing - shown, "before or after the time shown").unwrap_or_default(),
    );
    let all = (shown < atlas().events.len())
        .then(|| view! { " " <a href=here.page(Page::Timeline)>"Show all"</a> }.fixed());
    let none = (shown == 0).then_some("No event passes these choices. ");
    view! {
        <div class="timeline__summary">
            <p class="timeline__count">{none} {text} {all}</p>
            {take::files(address, shown)}
        </div>
    }
    .fixed()
}
