//! The search box of the header: suggestions while the reader types, the search page on Enter.

use atlas_core::{
    address::{Address, Page},
    search::Hit,
};
use leptos::prelude::*;

use crate::{
    dataset::{entity, search_index},
    fixed::{Fixed, IntoFixed},
    link,
};

/// How many suggestions fit under the box.
const SUGGESTIONS: usize = 8;

/// What the reader has typed and chosen.
#[derive(Clone, Default)]
struct State {
    typed: String,
    open: bool,
    chosen: Option<usize>,
}

/// A combobox after the pattern of the ARIA Authoring Practices: arrows choose, Enter opens, Escape closes.
#[component]
pub fn SearchBox(
    /// The address.
    address: Memo<Address>,
) -> impl IntoView {
    let state = RwSignal::new(State::default());
    let chosen = move || state.read().chosen;
    let choose = move |place| state.write().chosen = Some(place);
    let close = move || *state.write() = State::default();
    let action = link::href(&Address::of(Page::Search));
    let hits = Memo::new(move |_| {
        let mut hits = if state.read().open {
            search_index().entities(&state.read().typed)
        } else {
            Vec::new()
        };
        hits.truncate(SUGGESTIONS);
        hits
    });
    let listed = move || state.read().open && !hits.read().is_empty();
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let count = hits.read().len();
        match event.key().as_str() {
            "ArrowDown" if count > 0 => {
                event.prevent_default();
                choose(chosen().map_or(0, |place| (place + 1) % count));
            }
            "ArrowUp" if count > 0 => {
                event.prevent_default();
                choose(chosen().map_or(count, |place| place + count - 1) % count);
            }
            "Escape" => close(),
            "Enter" => {
                #[cfg(feature = "csr")]
                if let Some(place) = chosen() {
                    event.prevent_default();
                    crate::browser::click(&option_id(place));
                }
                close();
            }
            _ => {}
        }
    };
    view! {
        <form class="search-box" role="search" action=action method="get" on:submit=move |_| close()>
            <label class="visually-hidden" for="site-search">"Search the atlas"</label>
            <input
                id="site-search"
                class="search-box__input"
                type="search"
                name="q"
                placeholder="Search: name, ОДКБ, 1992…"
                autocomplete="off"
                role="combobox"
                aria-autocomplete="list"
                aria-controls="site-search-list"
                aria-expanded=move || if listed() { "true" } else { "false" }
                aria-activedescendant=move || chosen().map(option_id)
                prop:value=move || match &address.read() {
                    here if here.page == Page::Search => here.query.clone(),
                    _ => String::new(),
                }
                on:input=move |event| {
                    *state.write() = State { typed: event_target_value(&event), open: true, chosen: None };
                }
                on:keydown=on_key
                on:blur=move |_| close()
            />
            <ul
                id="site-search-list"
                class="search-box__list"
                role="listbox"
                aria-label="Entries found"
                hidden=move || !listed()
                // The box keeps the focus until the link is followed.
                on:mousedown=|event| event.prevent_default()
                on:click=move |_| close()
            >
                {move || {
                    let chosen = chosen();
                    let option = |(place, hit)| suggestion(place, hit, chosen == Some(place));
                    hits.get().into_iter().enumerate().map(option).collect_view()
                }}
            </ul>
        </form>
    }
    .into_any()
}

fn suggestion(place: usize, hit: Hit, chosen: bool) -> Fixed {
    let found = entity(hit.entity);
    let why = hit
        .why
        .words()
        .map(|why| view! { <span class="search-box__why">{why}</span> }.fixed());
    view! {
        <li role="presentation">
            <a id=option_id(place) role="option" tabindex="-1" aria-selected=if chosen { "true" } else { "false" } href=link::to(hit.entity)>
                <span class="search-box__name">{found.names.en.as_str()}</span>
                <span class="search-box__kind">{found.kind.label()}</span>
                {why}
            </a>
        </li>
    }
    .fixed()
}

fn option_id(place: usize) -> String {
    format!("site-search-{place}")
}
