//! The bar of time: which day's state of the world is shown, and the way to others.

use atlas_core::{
    address::{Address, Page},
    as_of::{self, Status},
    day::Day,
    model::{Bond, Kind},
    words,
};
use leptos::prelude::*;

use crate::{
    dataset::atlas,
    fixed::{Fixed, IntoFixed},
    link,
};

/// A date field, steps to the days on which something changes, and the state of the world in words.
#[component]
pub fn AsOfBar(
    /// The page and the day.
    place: Memo<(Page, Option<Day>)>,
) -> impl IntoView {
    let edition = atlas().dataset.edition;
    let at = move |day: Option<Day>| {
        let (page, _) = place.get();
        link::href(&Address::of(page).at(day.filter(|day| *day != edition)))
    };
    let day = move || place.get().1.unwrap_or(edition);
    let turns = &atlas().turns;
    let before = move || turns.iter().rev().find(|turn| turn.effect < day()).copied();
    let after = move || turns.iter().find(|turn| turn.effect > day()).copied();
    view! {
        <section class="as-of-bar" aria-label="State of the world shown">
            <form class="as-of-bar__form" method="get" action=move || link::href(&Address::of(place.get().0))>
                <label for="as-of">"As of"</label>
                <input
                    id="as-of"
                    name="asof"
                    inputmode="numeric"
                    size="10"
                    placeholder="2012-12-20"
                    aria-describedby="shell:as-of-format"
                    autocomplete="off"
                    prop:value=move || day().to_string()
                    value=edition.to_string()
                />
                <button type="submit">"Show"</button>
                <span id="shell:as-of-format" class="visually-hidden">"Year, month and day, such as 2012-12-20; a year or a month means its last day"</span>
            </form>
            <p class="as-of-bar__words" role="status">{move || state_of_the_world(day())}</p>
            <ul class="as-of-bar__steps">
                {move || {
                    let previous = before().map(|turn| step(at(Some(turn.effect)), format!("← {}", turn.when.beginning_words()), "Previous change"));
                    let next = after().map(|turn| step(at(Some(turn.effect)), format!("{} →", turn.when.beginning_words()), "Next change"));
                    let back = place.get().1.map(|_| step(at(None), "This edition".to_owned(), "The day of this edition"));
                    [previous, next, back].into_iter().flatten().collect_view()
                }}
            </ul>
        </section>
    }
    .into_any()
}

fn step(href: String, words: String, title: &'static str) -> Fixed {
    view! { <li><a href=href title=title>{words}</a></li> }.fixed()
}

/// Who was bound by what on a day, counted.
fn state_of_the_world(day: Day) -> String {
    let dataset = &atlas().dataset;
    let count = |of: Bond, wanted: Status| {
        dataset
            .of_kind(Kind::State)
            .filter(|(id, _)| as_of::status(dataset, *id, of, day).status == wanted)
            .count()
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
        parts.push(format!(
            "{}, no Organization yet",
            words::count(parties, "party to the Treaty", "parties to the Treaty")
        ));
    } else if signed > 0 {
        parts.push(format!(
            "Treaty signed by {}, not in force",
            words::count(signed, "state", "states")
        ));
    } else {
        parts.push("no Treaty yet".to_owned());
    }
    if suspended > 0 {
        parts.push(format!("and {suspended} more with membership suspended"));
    }
    format!("{}: {}", day.words(), parts.join(", "))
}
