//! Buttons that save what a view shows. `public/export.js` listens to them and makes the files from those of `data/`;
//! without it they are not shown.

use atlas_address::address::{Address, Page};
use atlas_record::{model::EntityId, words};
use leptos::prelude::*;

use crate::{
    dataset::atlas,
    fixed::{Fixed, IntoFixed},
    page_meta,
    views::kind_list,
};

/// Saves what an address shows: of a list its entries, of an entry the statements on its page, elsewhere as many
/// statements as are counted.
pub fn files(address: &Address, counted: usize) -> Option<Fixed> {
    let dataset = &atlas().dataset;
    let (count, one, many) = match &address.page {
        Page::Timeline => (counted, "event", "events"),
        Page::Contested => (counted, "statement", "statements"),
        Page::List(kind) => (kind_list::count(*kind, address), "entry", "entries"),
        page => (
            on_page(page_meta::entity_of(page)?.0),
            "statement",
            "statements",
        ),
    };
    if count == 0 {
        return None;
    }
    let day = address.as_of.filter(|day| *day <= dataset.edition);
    let day = day.unwrap_or(dataset.edition).to_string();
    let these = if count == 1 { "this " } else { "these " };
    let calendar = (one != "entry").then(|| button("ics", "ICS"));
    let bar = view! {
        <p class="take" data-day=day>
            "Download " {these} {words::count(count, one, many)} ": " {button("csv", "CSV")}
            {button("json", "JSON")} {calendar}
        </p>
    };
    Some(bar.fixed())
}

/// How many statements stand on the page of an entity: its own, those that concern it, and those that cite it.
fn on_page(id: EntityId) -> usize {
    let (dataset, links) = (&atlas().dataset, &atlas().links);
    let mentions = links.mentions(id);
    let citations = links.citations(id).iter();
    let others = citations
        .filter(|other| !mentions.contains(other))
        .chain(mentions);
    let others = others.filter(|other| dataset.statement(**other).subject != id);
    dataset.about(id).count() + others.count()
}

/// Saves the drawing of the figure in which it stands, and the table that says the same.
pub fn figure() -> Fixed {
    view! { <p class="take">"Save the figure: " {button("svg", "SVG")} {button("png", "PNG")} {button("table", "CSV")}</p> }
        .fixed()
}

/// Saves the drawing of the figure in which it stands.
pub fn picture() -> Fixed {
    view! { <p class="take">"Save the figure: " {button("svg", "SVG")} {button("png", "PNG")}</p> }
        .fixed()
}

fn button(wish: &'static str, label: &'static str) -> Fixed {
    view! { <button type="button" data-take=wish>{label}</button> " " }.fixed()
}
