//! Buttons that save what a view shows. `public/export.js` listens to them and makes the files from those of `data/`;
//! without it they are not shown.

use atlas_address::address::{Address, Page};
use atlas_messages::chart as say;
use atlas_record::model::EntityId;
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
    let (count, words): (usize, fn(usize) -> String) = match &address.page {
        Page::Timeline => (counted, say::download_events),
        Page::Contested => (counted, say::download_statements),
        Page::List(kind) => (kind_list::count(*kind, address), say::download_entries),
        page => (
            on_page(page_meta::entity_of(page)?.0),
            say::download_statements,
        ),
    };
    if count == 0 {
        return None;
    }
    let day = address.as_of.filter(|day| *day <= dataset.edition);
    let day = day.unwrap_or(dataset.edition).to_string();
    let has_dates = !matches!(address.page, Page::List(_));
    let calendar = has_dates.then(|| button("ics", "ICS"));
    let bar = view! {
        <p class="take" data-day=day>
            {words(count)} {button("csv", "CSV")}
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
    view! { <p class="take">{say::save_figure()} {button("svg", "SVG")} {button("png", "PNG")} {button("table", "CSV")}</p> }
        .fixed()
}

/// Saves the drawing of the figure in which it stands.
pub fn picture() -> Fixed {
    view! { <p class="take">{say::save_figure()} {button("svg", "SVG")} {button("png", "PNG")}</p> }
        .fixed()
}

/// Saves the comparison on whose page it stands.
pub fn table() -> Fixed {
    view! { <p class="take">{say::save_comparison()} {button("table", "CSV")}</p> }.fixed()
}

fn button(wish: &'static str, label: &'static str) -> Fixed {
    view! { <button type="button" data-take=wish>{label}</button> " " }.fixed()
}
