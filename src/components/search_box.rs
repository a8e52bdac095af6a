//! The search box of the header: suggestions while the reader types, the search page on Enter.

use atlas_address::address::{Address, Page};
use atlas_record::{model::Kind, selection::Filter, words};
use atlas_search::search::{
    facets,
    hit::{Found, Hit},
};
use leptos::prelude::*;

use super::search_result::{self, Shown};
use crate::{
    dataset::{self, atlas, entity},
    fixed::{Fixed, IntoFixed, live, live_text},
    here::Here,
};

/// How many suggestions fit under the box.
const SUGGESTIONS: usize = 8;

/// How many of the best are read again for them: a cheap first look does not always see what is best.
const PUT_IN_ORDER: usize = 60;

/// What the reader has typed and chosen, and what was found.
#[derive(Clone, Default)]
struct State {
    typed: String,
    open: bool,
    chosen: Option<usize>,
    found: Found,
    /// How many ways lead to an answer before the suggestions do.
    ways: usize,
}

impl State {
    fn of(here: Here, typed: String) -> Self {
        let found = dataset::search(&typed, &Filter::default(), PUT_IN_ORDER);
        Self {
            ways: search_result::ways(here, &found, typed.trim()).map_or(0, |(_, ways)| ways.len()),
            found,
            open: true,
            chosen: None,
            typed,
        }
    }

    /// How many lines can be chosen: suggestions and the way to all results, or questions to begin with.
    fn lines(&self) -> usize {
        if !self.open {
            0
        } else if self.typed.trim().is_empty() {
            search_result::entrance_questions().count()
        } else {
            let hits = self.found.hits.len();
            self.ways + hits.min(SUGGESTIONS) + usize::from(hits > 0)
        }
    }

    /// What a screen reader is told.
    fn status(&self) -> String {
        let found = self.found.documents.len();
        if !self.open || self.typed.trim().is_empty() {
            return String::from(" ");
        }
        if found == 0 && self.ways == 0 {
            return format!("Nothing found for “{}”", self.typed);
        }
        let corrected =
            search_result::corrected(&self.found).map(|corrected| format!(", {corrected}"));
        let results = words::count(found, "result", "results");
        format!("{results}{}", corrected.unwrap_or_default())
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
    let choose = move |place| {
        state.write().chosen = Some(place);
        #[cfg(feature = "csr")]
        crate::browser::after_render(move || crate::browser::show_in_list(&option_id(place)));
    };
    let close = move || state.write().open = false;
    let of = move |typed| State::of(here.get_untracked(), typed);
    let open = move |event| *state.write() = of(event_target_value(&event));
    let listed = move || state.read().lines() > 0;
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let lines = state.read().lines();
        match event.key().as_str() {
            "ArrowDown" if lines == 0 => *state.write() = of(event_target_value(&event)),
            "ArrowDown" => {
                event.prevent_default();
                choose(chosen().map_or(0, |place| (place + 1) % lines));
            }
            "ArrowUp" if lines > 0 => {
                event.prevent_default();
                choose(chosen().map_or(lines - 1, |place| (place + lines - 1) % lines));
            }
            "Escape" => {
                // The browser empties the box on Escape; as long as there is a list, the key only closes it.
                if lines > 0 {
                    event.prevent_default();
                }
                close();
            }
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
        <form
            class="search-box"
            role="search"
            action=here.get_untracked().href(&Address::of(Page::Search))
            method="get"
            on:submit=move |_| close()
        >
            <label class="visually-hidden" for="site-search">"Search the atlas"</label>
            <input
                id="site-search"
                class="search-box__input"
                type="text"
                inputmode="search"
                enterkeyhint="search"
                name="q"
                placeholder="Search"
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
                on:keydown=on_key
                on:blur=move |_| close()
            />
            <p id="site-search-status" class="visually-hidden" role="status">{live(move || state.read().status().fixed())}</p>
            <div
                id="site-search-list"
                class="search-box__list"
                role="listbox"
                aria-label="Suggestions"
                hidden=move || !listed()
                // The box keeps the focus until the link is followed.
                on:mousedown=|event| event.prevent_default()
                on:click=move |_| close()
            >
                {live(move || suggestions(here.get(), &state.read()).fixed())}
            </div>
        </form>
    }
    .into_any()
}

/// The lines of the list: the best hits under their kinds, then the way to all; questions where nothing is typed.
fn suggestions(here: Here, state: &State) -> Vec<Fixed> {
    if state.lines() == 0 {
        return Vec::new();
    }
    let query = state.typed.trim();
    if query.is_empty() {
        let line = |(place, (question, href)): (usize, (&str, String))| {
            option(place, state.chosen, href, question.to_owned().fixed())
        };
        let lines: Vec<Fixed> = search_result::questions(here)
            .enumerate()
            .map(line)
            .collect();
        return vec![group("ask", "Ask the record", lines)];
    }
    let found = &state.found;
    let mut place = 0;
    let mut groups = Vec::new();
    if let Some((heading, ways)) = search_result::ways(here, found, query) {
        let mut lines = Vec::new();
        for (words, href) in ways {
            let body = view! { <span class="search-box__name">{words}</span> }.fixed();
            lines.push(option(place, state.chosen, href, body));
            place += 1;
        }
        groups.push(group("ways", heading, lines));
    }
    for (kind, hits) in by_kind(&found.hits[..found.hits.len().min(SUGGESTIONS)]) {
        let mut lines = Vec::new();
        for hit in hits {
            let shown = search_result::shown(here, found, &hit, true);
            let href = shown.href.clone();
            lines.push(option(place, state.chosen, href, suggestion(shown)));
            place += 1;
        }
        groups.push(group(kind.folder(), kind.plural(), lines));
    }
    if found.hits.is_empty() {
        return groups;
    }
    let all = words::count(found.documents.len(), "result", "results");
    let all = format!("All {all} for “{query}”");
    let all = view! { <span class="search-box__all">{all}</span> }.fixed();
    let href = here.href(&search_result::search_page(here, query));
    groups.push(option(place, state.chosen, href, all));
    groups
}

/// The hits under the kinds of what they are about; the kind of the best comes first.
pub fn by_kind(hits: &[Hit]) -> Vec<(Kind, Vec<Hit>)> {
    let mut kinds: Vec<(Kind, Vec<Hit>)> = Vec::new();
    for hit in hits {
        let kind = entity(facets::subject(&atlas().dataset, hit.document)).kind();
        match kinds.iter_mut().find(|(other, _)| *other == kind) {
            Some((_, hits)) => hits.push(*hit),
            None => kinds.push((kind, vec![*hit])),
        }
    }
    kinds
}

fn group(id: &str, heading: &'static str, lines: Vec<Fixed>) -> Fixed {
    let id = format!("site-search-{id}");
    let labelled_by = id.clone();
    view! {
        <div role="group" aria-labelledby=labelled_by>
            <span class="search-box__group" id=id role="presentation">{heading}</span>
            {lines}
        </div>
    }
    .fixed()
}

fn option(place: usize, chosen: Option<usize>, href: String, body: Fixed) -> Fixed {
    let selected = if chosen == Some(place) {
        "true"
    } else {
        "false"
    };
    view! { <a id=option_id(place) role="option" tabindex="-1" aria-selected=selected href=href>{body}</a> }.fixed()
}

fn suggestion(shown: Shown) -> Fixed {
    let subject = shown
        .subject
        .map(|subject| view! { <span class="search-box__subject">{subject}</span> }.fixed());
    let why = shown
        .why
        .map(|why| view! { <span class="search-box__why">{why}</span> }.fixed());
    view! { <span class="search-box__name">{shown.name}</span> {subject} {why} }.fixed()
}

fn option_id(place: usize) -> String {
    format!("site-search-{place}")
}
