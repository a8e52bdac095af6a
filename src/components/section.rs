//! A part of a page with a heading of its own.

use leptos::prelude::*;

use crate::fixed::{Fixed, IntoFixed};

/// A section that its heading names.
#[component]
pub fn Section(
    /// The anchor of the heading, unique on the page.
    #[prop(into)]
    id: String,
    /// The heading.
    #[prop(into)]
    heading: String,
    /// How many things stand in it, if that is worth saying.
    #[prop(optional)]
    count: Option<usize>,
    /// The class of the section.
    #[prop(optional)]
    class: &'static str,
    /// Whether it is not shown for now.
    #[prop(optional)]
    hidden: bool,
    /// What stands under the heading.
    body: Fixed,
) -> impl IntoView {
    let count =
        count.map(|count| view! { " " <span class="mentions__count">{count}</span> }.fixed());
    let labelled_by = id.clone();
    view! {
        <section class=class aria-labelledby=labelled_by hidden=hidden>
            <h2 id=id>{heading} {count}</h2>
            {body}
        </section>
    }
    .fixed()
}
