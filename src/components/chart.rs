//! A figure of a plate: what it shows as its title, the drawing, the table that says the same, and ways to save both.

use leptos::prelude::*;

use super::take;
use crate::fixed::{Fixed, IntoFixed};

/// A chart and its twin.
#[component]
pub fn Chart(
    /// What it shows, as a sentence or nearly one: of whom, of when.
    #[prop(into)]
    title: String,
    /// How to read it: legend, scope, what is missing.
    #[prop(optional)]
    note: Option<Fixed>,
    /// The drawing.
    drawing: Fixed,
    /// A table that says the same; CSV is made of it.
    twin: Fixed,
    /// Whether the table is shown from the start.
    #[prop(optional)]
    open: bool,
) -> impl IntoView {
    view! {
        <figure class="chart">
            <figcaption class="chart__title">{title}</figcaption>
            <div class="chart__drawing">{drawing}</div>
            {note.map(|note| view! { <div class="chart__note">{note}</div> })}
            {take::figure()}
            <details class="chart__twin" open=open>
                <summary>"The same as a table"</summary>
                <div class="table-scroll" role="group" tabindex="0" aria-label="Table of the figure">{twin}</div>
            </details>
        </figure>
    }
    .fixed()
}
