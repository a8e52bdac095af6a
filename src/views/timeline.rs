//! The timeline: filters, the plot, and the list that is its twin.

#[cfg(feature = "csr")]
pub mod canvas;
#[cfg(feature = "csr")]
mod controller;
#[cfg(feature = "csr")]
mod elements;
mod filters;
#[cfg(any(feature = "csr", test))]
mod keys;
mod list;
mod panel;
mod plot;

use atlas_address::address::{Address, Page};
use atlas_messages::timeline_view as say;
use atlas_record::events;
use leptos::prelude::*;

use crate::{
    components::{
        export_buttons,
        plate_title::PlateTitle,
        timeline::from_address::{filter_of, shown},
    },
    dataset::atlas,
    fixed::{Fixed, IntoFixed},
    here::Here,
    page_meta,
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
                heading=page_meta::heading(&Page::Timeline)
                lead=say::lead()
            />
            <details class="timeline__filters" open=open>
                <summary>{say::filters()}</summary>
                {move || filters::form(here, &address.read())}
            </details>
            {move || summary(here, &address.read())}
            <plot::Plot here address/>
            {list}
        </article>
    }
    .into_any()
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
    let some = |number: usize, words: fn(usize) -> String| {
        if number > 0 {
            words(number)
        } else {
            String::new()
        }
    };
    let text = say::summary(
        shown,
        &some(atlas().events.len() - passing, say::hidden),
        &some(passing - shown, say::outside),
    );
    let all = (shown < atlas().events.len())
        .then(|| view! { " " <a href=here.page(Page::Timeline)>{say::show_all()}</a> }.fixed());
    let none = (shown == 0).then(say::none);
    view! {
        <div class="timeline__summary">
            <p class="timeline__count">{none} {text} {all}</p>
            {export_buttons::files(address, shown)}
        </div>
    }
    .fixed()
}
