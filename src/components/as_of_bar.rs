//! The bar of time: which day's state of the world is shown, and the ways to others.

use atlas_address::address::{Address, Page};
use atlas_charts::ruler;
use atlas_record::{as_of_summary, day::Day, events, model::StatementId};
use leptos::{ev, prelude::*};
use web_sys::HtmlInputElement;

use crate::{
    components::drawing::{self, Voice},
    dataset::{Atlas, atlas},
    fixed::{Fixed, IntoFixed, live, live_text},
    here::Here,
    navigate::{HistoryMode, Navigate},
};

/// The first day of the ruler: the year before the Treaty.
const FIRST: Day = match Day::new(1991, 1, 1) {
    Some(day) => day,
    None => panic!("1 January 1991 exists"),
};

/// A date field, steps to the days on which something changes, the state of the world in words, and a ruler of time
/// along which the day is dragged.
#[component]
pub fn AsOfBar(
    /// The address.
    address: Memo<Address>,
    /// The page, and where the reader is.
    place: Memo<(Page, Here)>,
) -> impl IntoView {
    let edition = atlas().dataset.edition;
    let navigate = expect_context::<Navigate>();
    let here = move || place.read().1;
    let day = move || here().day();
    // What else the address asks for stays; a place on the page does not.
    let at = move |address: Address, day: Day| Address {
        anchor: None,
        ..address.at((day != edition).then_some(day))
    };
    let turns = &atlas().turns;
    let before = move || turns.iter().rev().find(|turn| turn.effect < day()).copied();
    let after = move || turns.iter().find(|turn| turn.effect > day()).copied();
    let address_at = move |other: Day| at(address.get(), other);
    view! {
        <section class="as-of-bar" aria-label="State of the world shown">
            <form class="as-of-bar__form" method="get" data-keep="" action=live_text(move || {
                let (page, here) = place.get();
                here.href(&Address::of(page))
            })>
                <label for="as-of">"As of"</label>
                <input
                    id="as-of"
                    name="asof"
                    size="10"
                    placeholder="2012-12-20"
                    aria-describedby="shell:as-of-format"
                    autocomplete="off"
                    prop:value=live_text(move || day().to_string())
                    value=edition.to_string()
                />
                <button type="submit">"Show"</button>
                <span id="shell:as-of-format" class="visually-hidden">"Year, month and day, such as 2012-12-20; of a year, a month or a span its last day"</span>
            </form>
            <p class="as-of-bar__words" role="status">{live(move || words_of(here()))}</p>
            <ul class="as-of-bar__steps">
                {live(move || {
                    let previous = before().map(|turn| step(here(), &address_at(turn.effect), format!("← {}", turn.when.beginning_words()), "Previous change"));
                    let next = after().map(|turn| step(here(), &address_at(turn.effect), format!("{} →", turn.when.beginning_words()), "Next change"));
                    let back = here().as_of.map(|_| step(here(), &address_at(edition), "Today".to_owned(), "The last day of the record, that of this edition"));
                    [previous, next, back].into_iter().flatten().collect_view().fixed()
                })}
            </ul>
            <Ruler here=Signal::derive(here) choose=Callback::new(move |(day, mode)| navigate.by(at(address.get_untracked(), day), mode))/>
        </section>
    }
    .into_any()
}

/// The day and the state of the world in words; on a turning point also what happened, with a link to it.
fn words_of(here: Here) -> Fixed {
    let day = here.day();
    let dataset = &atlas().dataset;
    let of_day = |id: &StatementId| {
        dataset
            .statement(*id)
            .when
            .and_then(|when| when.first_day())
            == Some(day)
    };
    let milestone = events::turning_points(dataset, &atlas().events)
        .into_iter()
        .find(of_day);
    let milestone = milestone.map(|id| {
        view! { " " <a class="as-of-bar__turn" href=here.to_statement(id)>{dataset.statement(id).title.as_deref()}</a> }.fixed()
    });
    view! { <b>{day.words()}</b> ": " {as_of_summary::in_words(dataset, day)} "." {milestone} }
        .fixed()
}

fn step(here: Here, address: &Address, words: String, title: &'static str) -> Fixed {
    view! { <li><a href=here.href(address) title=title>{words}</a></li> }.fixed()
}

/// A ruler of time with the changes and the turning points marked, and a slider along it. It works with the app
/// running only; until then it is out of reach.
#[component]
fn Ruler(
    /// Where the reader is.
    here: Signal<Here>,
    /// What to do with the day that is chosen.
    choose: Callback<(Day, HistoryMode)>,
) -> impl IntoView {
    let Atlas {
        dataset,
        events,
        turns,
        ..
    } = atlas();
    let edition = dataset.edition;
    let day = Signal::derive(move || here.get().day());
    let milestones = events::turning_points(dataset, events);
    let ruler = ruler::ruler(dataset, (FIRST, edition), turns, &milestones);
    let changes: StoredValue<Vec<Day>> = StoredValue::new(
        turns
            .iter()
            .map(|turn| turn.effect)
            .chain([edition])
            .collect(),
    );
    // Only what is dragged is drawn to changes: keys reach every day.
    let dragged = StoredValue::new(false);
    // The day that was shown last while the slider was dragged, until it is settled.
    let unsettled: StoredValue<Option<Day>> = StoredValue::new(None);
    let meant = move |event: &ev::Event| {
        let days = event_target_value(event).parse().unwrap_or_default();
        let day = FIRST.plus(days);
        if dragged.get_value() {
            changes.with_value(|changes| {
                ruler::snapped(day, edition.number() - FIRST.number(), changes)
            })
        } else {
            day
        }
    };
    // The handle stands on the day that is shown, also where two places of the pointer mean the same day: then the
    // bound value does not change and is not set again, and browsers take the value from the pointer once more.
    let stand = move |event: &ev::Event, day: Day| {
        let slider = event_target::<HtmlInputElement>(event);
        slider.set_value(&(day.number() - FIRST.number()).to_string());
    };
    // WebKit sends no `change` where the value was set under the pointer, so that letting go settles the day too.
    let settle = move |event: &ev::Event| {
        if let Some(day) = unsettled.get_value() {
            unsettled.set_value(None);
            stand(event, day);
            choose.run((day, HistoryMode::Settle));
        }
    };
    let leap = move |event: ev::KeyboardEvent| {
        let day = day.get_untracked();
        let next = match event.key().as_str() {
            "PageUp" => turns
                .iter()
                .map(|turn| turn.effect)
                .find(|turn| *turn > day),
            "PageDown" => turns
                .iter()
                .rev()
                .map(|turn| turn.effect)
                .find(|turn| *turn < day),
            _ => return,
        };
        event.prevent_default();
        if let Some(next) = next {
            choose.run((next, HistoryMode::Step));
        }
    };
    view! {
        <div class="ruler">
            {drawing::paint(here.get_untracked(), &ruler, "ruler__drawing", Voice::Silent)}
            <input
                class="ruler__slider"
                type="range"
                min="0"
                max=edition.number() - FIRST.number()
                aria-label="The day that is shown; Page Up and Page Down go to the next and the previous change"
                aria-valuetext=live_text(move || day.get().words())
                prop:value=live_text(move || (day.get().number() - FIRST.number()).to_string())
                value=edition.number() - FIRST.number()
                on:pointerdown=move |_| dragged.set_value(true)
                on:pointerup=move |event| settle(&event)
                on:pointercancel=move |event| settle(&event)
                on:lostpointercapture=move |event| settle(&event)
                on:keydown=move |event| {
                    dragged.set_value(false);
                    leap(event);
                }
                on:input=move |event| {
                    let day = meant(&event);
                    stand(&event, day);
                    if dragged.get_value() {
                        unsettled.set_value(Some(day));
                    }
                    choose.run((day, HistoryMode::Preview));
                }
                on:change=move |event| {
                    let day = meant(&event);
                    stand(&event, day);
                    if !dragged.get_value() {
                        choose.run((day, HistoryMode::Step));
                    } else if unsettled.get_value().is_some() || day != here.get_untracked().day() {
                        unsettled.set_value(None);
                        choose.run((day, HistoryMode::Settle));
                    }
                }
            />
        </div>
    }
    .into_any()
}
