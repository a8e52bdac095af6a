//! The search box of the header: suggestions while the reader types, the search page on Enter.

use atlas_address::address::{Address, Page};
use atlas_messages::frame as say;
use leptos::prelude::*;

use super::suggestions::Suggestions;
use crate::{
    fixed::{Fixed, IntoFixed, live, live_text},
    here::Here,
    parts::{self, Part},
};

/// What the reader has typed and chosen, and what was found.
#[derive(Clone, Default)]
struct State {
    typed: String,
    open: bool,
    chosen: Option<usize>,
    /// Nothing before the index is there.
    found: Option<Suggestions>,
}

impl State {
    fn of(here: Here, typed: String) -> Self {
        parts::request(Part::Search);
        let views = parts::views().filter(|_| parts::is_here(Part::Search));
        Self {
            found: views.map(|views| (views.suggest)(here, &typed)),
            open: true,
            chosen: None,
            typed,
        }
    }

    /// How many lines can be chosen.
    fn lines(&self) -> usize {
        let found = self.found.as_ref().filter(|_| self.open);
        found.map_or(0, |found| found.lines)
    }

    /// Whether something is typed for which the record is still on its way.
    fn waits(&self) -> bool {
        self.open && self.found.is_none() && !self.typed.trim().is_empty()
    }

    /// What a screen reader is told.
    fn status(&self) -> String {
        if self.waits() {
            return say::names_on_their_way().to_owned();
        }
        let found = self.found.as_ref().filter(|_| self.open);
        found.map_or_else(|| String::from(" "), |found| found.status.clone())
    }
}

/// Takes what is typed. Before the record is there, it is looked for when it is.
fn take(state: RwSignal<State>, here: Signal<Here>, typed: String) {
    parts::on_arrival(Part::Search, move || {
        if state.read_untracked().waits() {
            let typed = state.read_untracked().typed.clone();
            *state.write() = State::of(here.get_untracked(), typed);
        }
    });
    *state.write() = State::of(here.get_untracked(), typed);
}
/// Chooses a line and brings it into view.
fn choose(state: RwSignal<State>, place: usize) {
    state.write().chosen = Some(place);
    #[cfg(feature = "csr")]
    crate::browser::after_render(move || crate::browser::show_in_list(&option_id(place)));
}

/// The keys of the box: arrows go through the lines, Enter opens the chosen one, Escape closes.
fn press(state: RwSignal<State>, here: Signal<Here>, event: &leptos::ev::KeyboardEvent) {
    let (lines, chosen) = state.with_untracked(|state| (state.lines(), state.chosen));
    match event.key().as_str() {
        "ArrowDown" if lines == 0 => take(state, here, event_target_value(event)),
        "ArrowDown" => {
            event.prevent_default();
            choose(state, chosen.map_or(0, |place| (place + 1) % lines));
        }
        "ArrowUp" if lines > 0 => {
            event.prevent_default();
            choose(
                state,
                chosen.map_or(lines - 1, |place| (place + lines - 1) % lines),
            );
        }
        "Escape" => {
            // The browser empties the box on Escape; as long as there is a list, the key only closes it.
            if lines > 0 {
                event.prevent_default();
            }
            state.write().open = false;
        }
        "Enter" => {
            #[cfg(feature = "csr")]
            if let Some(place) = chosen {
                event.prevent_default();
                crate::browser::click(&option_id(place));
            }
            state.write().open = false;
        }
        _ => {}
    }
}

/// A combobox after the pattern of the ARIA Authoring Practices: arrows choose, Enter opens, Escape closes.
#[component]
pub fn SearchBox(
    /// The address.
    address: Memo<Address>,
    /// Where the reader is.
    here: Signal<Here>,
) -> impl IntoView {
    let state = RwSignal::new(State::default());
    let chosen = move || state.read().chosen;
    let close = move || state.write().open = false;
    let open = move |event| take(state, here, event_target_value(&event));
    let listed = move || state.read().lines() > 0;
    view! {
        <form
            class="search-box"
            role="search"
            action=here.get_untracked().href(&Address::of(Page::Search))
            method="get"
            on:submit=move |_| close()
        >
            <label class="visually-hidden" for="site-search">{say::search_atlas()}</label>
            <input
                id="site-search"
                class="search-box__input"
                type="text"
                inputmode="search"
                enterkeyhint="search"
                name="q"
                placeholder=say::search()
                autocomplete="off"
                spellcheck="false"
                role="combobox"
                aria-autocomplete="list"
                aria-controls="site-search-list"
                aria-describedby="site-search-status"
                aria-keyshortcuts="Control+K Meta+K"
                aria-expanded=live_text(move || listed().to_string())
                aria-activedescendant=move || chosen().map(option_id)
                prop:value=live_text(move || match &address.read() {
                    at if at.page == Page::Search => at.selection.query.clone(),
                    _ => String::new(),
                })
                on:input=open
                on:focus=|_| parts::request(Part::Search)
                on:keydown=move |event| press(state, here, &event)
                on:blur=move |_| close()
            />
            <p id="site-search-status" class="visually-hidden" role="status">{live(move || state.read().status().fixed())}</p>
            <div
                id="site-search-list"
                class="search-box__list"
                role="listbox"
                aria-label=say::suggestions()
                hidden=move || !listed() && !state.read().waits()
                // The box keeps the focus until the link is followed.
                on:mousedown=|event| event.prevent_default()
                on:click=move |_| close()
            >
                {live(move || lines(here.get(), &state.read()))}
            </div>
        </form>
    }
    .into_any()
}

/// The lines of the list.
fn lines(here: Here, state: &State) -> Fixed {
    if state.waits() {
        return view! { <p class="search-box__wait">{say::names_on_their_way()}</p> }.fixed();
    }
    let found = state.found.as_ref().filter(|_| state.lines() > 0);
    let views = parts::views();
    let lines = found
        .zip(views)
        .map(|(found, views)| (views.suggestions)(here, found, state.chosen));
    lines.unwrap_or_default().fixed()
}

/// The id of a line of the list.
pub fn option_id(place: usize) -> String {
    format!("site-search-{place}")
}
