//! The bar of time: which day's state of the world is shown, and the ways to others.

use atlas_address::address::{Address, Page};
use atlas_charts::ruler;
use atlas_messages::frame as say;
use atlas_record::{calendar::TurningPoint, day::Day};
use leptos::{ev, prelude::*};
use web_sys::HtmlInputElement;

use crate::{
    components::drawing,
    dataset::calendar,
    fixed::{Fixed, IntoFixed, live, live_text},
    here::Here,
    navigate::{HistoryMode, Navigate},
};

/// The first day of the ruler: the year before the Treaty.
const FIRST: Day = match Day::new(1991, 1, 1) {
    Some(day) => day,
    None => panic!("1 January 1991 exists"),
};

/// A line with the day and the state of the world in words. It opens the bar: a date field, steps to the days on which
/// something changes, and a ruler of time along which the day is dragged.
#[component]
pub fn AsOfBar(
    /// The address.
    address: Memo<Address>,
    /// The page, and where the reader is.
    place: Memo<(Page, Here)>,
) -> impl IntoView {
    let edition = calendar().edition;
    let navigate = expect_context::<Navigate>();
    let here = move || place.read().1;
    let day = move || here().day();
    // What else the address asks for stays; a place on the page does not.
    let at = move |address: Address, day: Day| Address {
        anchor: None,
        ..address.at((day != edition).then_some(day))
    };
    let turns = &calendar().turns;
    let before = move || turns.iter().rev().find(|turn| turn.effect < day()).copied();
    let after = move || turns.iter().find(|turn| turn.effect > day()).copied();
    let address_at = move |other: Day| at(address.get(), other);
    view! {
        // Spoken whether the bar is open or not. What reads an article out of a page takes sections and paragraphs for
        // parts of one and leaves asides out; so neither of the former is here, lest a short page be lost for its bar.
        <aside role="none">
            <p class="visually-hidden" role="status">{live(move || in_words(here().day()).fixed())}</p>
        </aside>
        <details class="as-of">
            <summary>{live(move || line(here()))}</summary>
            <div class="as-of-bar" role="region" aria-label=say::state_shown()>
            <form class="as-of-bar__form" method="get" data-keep="" action=live_text(move || {
                let (page, here) = place.get();
                here.href(&Address::of(page))
            })>
                <label for="as-of">{say::as_of()}</label>
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
                <button type="submit">{say::show()}</button>
                <span id="shell:as-of-format" class="visually-hidden">{say::day_format()}</span>
            </form>
            <aside role="note" class="as-of-bar__words">{live(move || words_of(here()))}</aside>
            <ul class="as-of-bar__steps">
                {live(move || {
                    let previous = before().map(|turn| step(here(), &address_at(turn.effect), format!("← {}", turn.when.beginning_words()), say::previous_change()));
                    let next = after().map(|turn| step(here(), &address_at(turn.effect), format!("{} →", turn.when.beginning_words()), say::next_change()));
                    let back = here().as_of.map(|_| step(here(), &address_at(edition), say::today().to_owned(), say::today_title()));
                    [previous, next, back].into_iter().flatten().collect_view().fixed()
                })}
            </ul>
            <Ruler here=Signal::derive(here) choose=Callback::new(move |(day, mode)| navigate.by(at(address.get_untracked(), day), mode))/>
            </div>
        </details>
    }
    .into_any()
}

/// The day and the state of the world in words: `20 December 2012: 6 members, Uzbekistan suspended since yesterday.`
fn in_words(day: Day) -> String {
    say::day_in_words(&day.words(), calendar().in_words(day))
}

/// The line that opens the bar. Only its beginning: what else holds on the day stands in the bar.
fn line(here: Here) -> Fixed {
    let day = here.day();
    let words = calendar().in_words(day);
    let count = words.split(',').next().unwrap_or_default().to_owned();
    let other = here.as_of.map(|_| "true");
    view! { <span class="as-of__line" data-other-day=other><b>{day.words()}</b> " · " {count}</span> }
        .fixed()
}

/// The day and the state of the world in words; on a turning point also what happened, with a link to it.
fn words_of(here: Here) -> Fixed {
    let day = here.day();
    let of_day = |point: &&TurningPoint| point.day == Some(day);
    let milestone = calendar().turning_points.iter().find(of_day);
    let milestone = milestone.map(|point| {
        let (kind, slug) = &point.subject;
        let href = here.page(Page::Entity(*kind, slug.clone())) + "#" + &point.anchor;
        view! { " " <a class="as-of-bar__turn" href=href>{point.title.as_str()}</a> }.fixed()
    });
    // A year or a month that was asked for means its last day.
    let words = day.words();
    let words = match here.span() {
        Some((_, span)) => say::last_day_of(&words, &span),
        None => words,
    };
    view! { <b>{words}</b> ": " {calendar().in_words(day)} "." {milestone} }.fixed()
}

fn step(here: Here, address: &Address, words: String, title: &'static str) -> Fixed {
    view! { <li><a href=here.href(address) title=title>{words}</a></li> }.fixed()
}

/// What moves the slider. Only what is dragged is drawn to changes: keys reach every day.
#[derive(Clone, Copy)]
enum Hand {
    /// Keys, or whatever is no pointer.
    Keys,
    /// A finger that may yet turn out to scroll the page: the day before, and where it came down.
    Touching(Day, i32),
    /// A pointer that drags, and the day before.
    Dragging(Day),
    /// The browser has taken the finger for scrolling: the day before holds.
    Gone(Day),
}

/// How many pixels a finger moves along the ruler before it drags.
const SWAY: i32 = 8;

/// The slider of the ruler, while it is moved.
#[derive(Clone, Copy)]
struct Slide {
    hand: StoredValue<Hand>,
    /// The days to which dragging is drawn.
    changes: StoredValue<Vec<Day>>,
    edition: Day,
    choose: Callback<(Day, HistoryMode)>,
}

impl Slide {
    /// The day that is meant where the slider stands.
    fn meant(self, slider: &HtmlInputElement) -> Day {
        let day = FIRST.plus(slider.value().parse().unwrap_or_default());
        match self.hand.get_value() {
            Hand::Keys => day,
            _ => self.changes.with_value(|changes| {
                ruler::snapped(day, self.edition.number() - FIRST.number(), changes)
            }),
        }
    }

    /// Shows a day. The slider stands where the day is, which is not always where the pointer is.
    fn turn_to(self, slider: &HtmlInputElement, day: Day, mode: HistoryMode) {
        self.choose.run((day, mode));
        slider.set_value(&(day.number() - FIRST.number()).to_string());
    }

    fn settle(self, slider: &HtmlInputElement) {
        match self.hand.get_value() {
            Hand::Gone(before) => self.turn_to(slider, before, HistoryMode::Settle),
            Hand::Keys => self.turn_to(slider, self.meant(slider), HistoryMode::Step),
            _ => self.turn_to(slider, self.meant(slider), HistoryMode::Settle),
        }
    }

    /// Page Up and Page Down go to the next and the previous change.
    fn leap(self, event: &ev::KeyboardEvent, day: Day) {
        let turns = &calendar().turns;
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
            self.choose.run((next, HistoryMode::Step));
        }
    }
}

/// A ruler of time with the changes and the turning points marked, and a slider along it. It works with the app
/// running only; until then it is out of reach. One function, because it is one element with its nine events.
#[component]
fn Ruler(
    /// Where the reader is.
    here: Signal<Here>,
    /// What to do with the day that is chosen.
    choose: Callback<(Day, HistoryMode)>,
) -> impl IntoView {
    let edition = calendar().edition;
    let turns = &calendar().turns;
    let day = Signal::derive(move || here.get().day());
    let points = calendar().turning_points.iter();
    let ruler = ruler::ruler(
        (FIRST, edition),
        turns,
        points.filter_map(|point| point.day),
    );
    let changes = turns.iter().map(|turn| turn.effect).chain([edition]);
    let hand = StoredValue::new(Hand::Keys);
    let slide = Slide {
        hand,
        changes: StoredValue::new(changes.collect()),
        edition,
        choose,
    };
    view! {
        <div class="ruler">
            {drawing::paint_unlinked(&ruler, "ruler__drawing")}
            <input
                class="ruler__slider"
                type="range"
                min="0"
                max=edition.number() - FIRST.number()
                aria-label=say::day_shown()
                aria-valuetext=live_text(move || day.get().words())
                prop:value=live_text(move || (day.get().number() - FIRST.number()).to_string())
                value=edition.number() - FIRST.number()
                on:pointerdown=move |event| {
                    let day = day.get_untracked();
                    hand.set_value(match event.pointer_type().as_str() {
                        "touch" => Hand::Touching(day, event.client_x()),
                        _ => Hand::Dragging(day),
                    });
                }
                on:pointermove=move |event| {
                    if let Hand::Touching(day, x) = hand.get_value() && (event.client_x() - x).abs() > SWAY {
                        hand.set_value(Hand::Dragging(day));
                    }
                }
                on:pointercancel=move |event| {
                    if let Hand::Touching(before, _) | Hand::Dragging(before) = hand.get_value() {
                        hand.set_value(Hand::Gone(before));
                        slide.settle(&event_target(&event));
                    }
                }
                // Some browsers tell no change where the page itself has set the value meanwhile.
                on:pointerup=move |event| {
                    if let Hand::Touching(..) | Hand::Dragging(_) = hand.get_value() {
                        slide.settle(&event_target(&event));
                    }
                }
                on:lostpointercapture=move |event| {
                    if let Hand::Touching(..) | Hand::Dragging(_) = hand.get_value() {
                        slide.settle(&event_target(&event));
                    }
                }
                on:keydown=move |event| {
                    hand.set_value(Hand::Keys);
                    slide.leap(&event, day.get_untracked());
                }
                on:input=move |event| {
                    let slider = event_target(&event);
                    if let Hand::Keys | Hand::Dragging(_) = hand.get_value() {
                        slide.turn_to(&slider, slide.meant(&slider), HistoryMode::Preview);
                    }
                }
                on:change=move |event| {
                    slide.settle(&event_target(&event));
                    // What comes next without a pointer is by keys, or by a reader's own tool.
                    hand.set_value(Hand::Keys);
                }
            />
        </div>
    }
    .into_any()
}
