//! A figure of a plate: what it shows as its title, the drawing, the table that says the same, and ways to save both.

use atlas_messages::chart as say;
use leptos::prelude::*;

use super::export_buttons;
use crate::fixed::Fixed;
use crate::markup::Markup;

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
    chart(&title, note, drawing, twin, open)
}

/// The same as a function.
pub fn chart(title: &str, note: Option<Fixed>, drawing: Fixed, twin: Fixed, open: bool) -> Fixed {
    let mut page = Markup::default();
    page.open("figure", &[("class", "chart")]);
    page.element("figcaption", &[("class", "chart__title")], title);
    page.open("div", &[("class", "chart__drawing")]);
    page.put(drawing);
    page.close("div");
    if let Some(note) = note {
        page.open("div", &[("class", "chart__note")]);
        page.put(note);
        page.close("div");
    }
    page.put(export_buttons::figure());
    let (closed, opened) = (
        [("class", "chart__twin")],
        [("class", "chart__twin"), ("open", "")],
    );
    page.open("details", if open { &opened } else { &closed });
    page.element("summary", &[], say::same_as_table());
    let scroll = [
        ("class", "table-scroll"),
        ("role", "group"),
        ("tabindex", "0"),
        ("aria-label", say::table()),
    ];
    page.open("div", &scroll);
    page.put(twin);
    page.close("div");
    page.close("details");
    page.close("figure");
    page.done()
}
