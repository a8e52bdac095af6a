//! The search box of the header: suggestions while the reader types, the search page on Enter.

use atlas_core::address::{Address, Page};
use leptos::prelude::*;

use crate::{
    dataset::{entity, search_index},
    link,
};

/// How many suggestions fit under the box.
const SUGGESTIONS: usize = 8;

/// A combobox after the pattern of the ARIA Authoring Practices: arrows choose, Enter opens, Escape closes.
#[component]
pub fn SearchBox(
    /// The address.
    address: Memo<Address>,
) -> impl IntoView {
    let (typed, set_typed) = signal(String::new());
    let (open, set_open) = signal(false);
    let (chosen, set_chosen) = signal(None::<usize>);
    let action = link::href(&Address::of(Page::Search));
    let hits = Memo::new(move |_| {
        let mut hits = if open.get() { search_index().entities(&typed.read()) } else { Vec::new() };
        hits.truncate(SUGGESTIONS);
        hits
    });
    let listed = move || open.get() && !hits.read().is_empty();
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let count = hits.read().len();
        match event.key().as_str() {
            "ArrowDown" if count > 0 => {
                event.prevent_default();
                set_chosen.update(|place| *place = Some(place.map_or(0, |place| (place + 1) % count)));
            }
            "ArrowUp" if count > 0 => {
                event.prevent_default();
                set_chosen.update(|place| *place = Some(place.map_or(count, |place| place + count - 1) % count));
            }
            "Escape" => {
                set_open.set(false);
                set_chosen.set(None);
            }
            "Enter" => {
                #[cfg(feature = "csr")]
                if let Some(place) = chosen.get() {
                    event.prevent_default();
                    crate::browser::click(&option_id(place));
                }
                set_open.set(false);
            }
            _ => {}
        }
    };
    view! {
        <form class="search-box" role="search" action=action method="get" on:submit=move |_| set_open.set(false)>
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
                aria-activedescendant=move || chosen.get().map(option_id)
                prop:value=move || match &address.read() {
                    here if here.page == Page::Search => here.query.clone(),
                    _ => String::new(),
                }
                on:input=move |event| {
                    set_typed.set(event_target_value(&event));
                    set_chosen.set(None);
                    set_open.set(true);
                }
                on:keydown=on_key
                on:blur=move |_| set_open.set(false)
            />
            <ul id="site-search-list" class="search-box__list" role="listbox" aria-label="Entries found" hidden=move || !listed()>
                {move || {
                    hits.get()
                        .into_iter()
                        .enumerate()
                        .map(|(place, hit)| {
                            let found = entity(hit.entity);
                            view! {
                                <li
                                    role="option"
                                    aria-selected=move || if chosen.get() == Some(place) { "true" } else { "false" }
                                    // The box keeps the focus until the link is followed.
                                    on:mousedown=|event| event.prevent_default()
                                >
                                    <a id=option_id(place) tabindex="-1" href=link::to(hit.entity) on:click=move |_| set_open.set(false)>
                                        <span class="search-box__name">{found.names.en.as_str()}</span>
                                        <span class="search-box__kind">{found.kind.label()}</span>
                                        {hit.why.words().map(|why| view! { <span class="search-box__why">{why}</span> })}
                                    </a>
                                </li>
                            }
                        })
                        .collect_view()
                }}
            </ul>
        </form>
    }
    .into_any()
}

fn option_id(place: usize) -> String {
    format!("site-search-{place}")
}
