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
    /// Whether its heading folds it, and then whether it stands open. Browsers search what is folded, and open it where
    /// a link leads into it.
    #[prop(optional_no_strip)]
    fold: Option<bool>,
    /// What stands under the heading.
    body: Fixed,
) -> impl IntoView {
    let count =
        count.map(|count| view! { " " <span class="mentions__count">{count}</span> }.fixed());
    let labelled_by = id.clone();
    let heading = view! { <h2 id=id>{heading} {count}</h2> }.fixed();
    let content = match fold {
        None => view! { {heading} {body} }.fixed(),
        Some(open) => view! {
            <details class="fold" open=open>
                <summary>{heading}</summary>
                {body}
            </details>
        }
        .fixed(),
    };
    view! { <section class=class aria-labelledby=labelled_by hidden=hidden>{content}</section> }
        .fixed()
}
