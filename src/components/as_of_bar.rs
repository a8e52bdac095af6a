//! The bar of time: which day's state of the world is shown, and the way to others.

use atlas_core::{
    address::{Address, Page},
    as_of::{self, Status},
    day::Day,
    model::{Bond, Kind},
    words,
};
use leptos::prelude::*;

use crate::{dataset::atlas, link};

/// A date field, steps to the days on which something changes, and the state of the world in words.
#[component]
pub fn AsOfBar(
    /// The address.
    address: Memo<Address>,
) -> impl IntoView {
    let edition = atlas().dataset.edition;
    let place = Memo::new(move |_| {
        let address = address.read();
        (address.page.clone(), address.as_of)
    });
    let at = move |day: Option<Day>| {
        let (page, _) = place.get();
        link::href(&Address::of(page).at(day.filter(|day| *day != edition)))
    };
    let day = move || place.get().1.unwrap_or(edition);
    let turning_days = StoredValue::new(as_of::turning_days(&atlas().dataset));
    let before = move || turning_days.with_value(|days| days.iter().rev().find(|turn| **turn < day()).copied());
    let after = move || turning_days.with_value(|days| days.iter().find(|turn| **turn > day()).copied());
    view! {
        <section class="as-of-bar" aria-label="State of the world shown">
            <form class="as-of-bar__form" method="get" action=move || link::href(&Address::of(place.get().0))>
                <label for="as-of">"As of"</label>
                <input id="as-of" type="date" name="asof" min="1991-01-01" max="2026-12-31" prop:value=move || day().to_string() value=move || day().to_string()/>
                <button type="submit">"Show"</button>
            </form>
            <p class="as-of-bar__words">{move || state_of_the_world(day())}</p>
            <ul class="as-of-bar__steps">
                {move || before().map(|turn| view! { <li><a href=at(Some(turn)) rel="prev" title="Previous change">"← " {turn.words()}</a></li> })}
                {move || after().map(|turn| view! { <li><a href=at(Some(turn)) rel="next" title="Next change">{turn.words()} " →"</a></li> })}
                {move || place.get().1.map(|_| view! { <li><a href=at(None)>"This edition"</a></li> })}
            </ul>
        </section>
    }
    .into_any()
}

/// Who was bound by what on a day, counted.
fn state_of_the_world(day: Day) -> String {
    let dataset = &atlas().dataset;
    let count = |of: Bond, wanted: Status| {
        dataset.of_kind(Kind::State).filter(|(id, _)| as_of::status(dataset, *id, of, day).status == wanted).count()
    };
    let parties = count(Bond::Treaty, Status::Bound);
    let members = count(Bond::Organization, Status::Bound);
    let frozen = count(Bond::Participation, Status::Frozen);
    let suspended = count(Bond::Organization, Status::Suspended);
    let signed = count(Bond::Treaty, Status::Signed);
    let mut parts = Vec::new();
    if members > 0 {
        parts.push(words::count(members, "member", "members"));
        if frozen > 0 {
            parts.push(format!("{frozen} of them with participation frozen"));
        }
    } else if parties > 0 {
        parts.push(format!("{}, no Organization yet", words::count(parties, "party to the Treaty", "parties to the Treaty")));
    } else if signed > 0 {
        parts.push(format!("Treaty signed by {}, not in force", words::count(signed, "state", "states")));
    } else {
        parts.push("no Treaty yet".to_owned());
    }
    if suspended > 0 {
        parts.push(format!("{suspended} suspended"));
    }
    format!("{}: {}", day.words(), parts.join(", "))
}

/// The same address at another day, for pages that lead there.
pub fn at_day(page: Page, day: Day) -> String {
    link::href(&Address::of(page).at(Some(day)))
}
