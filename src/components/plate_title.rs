//! The title block of a page.

use leptos::prelude::*;

use crate::fixed::{Fixed, IntoFixed};

/// The title block of a plate: what kind of page, its name, and one sentence.
#[component]
pub fn PlateTitle(
    /// The name.
    #[prop(into)]
    heading: String,
    /// What kind of thing, in a word or two.
    #[prop(optional, into)]
    kind: Option<Fixed>,
    /// One sentence.
    #[prop(optional, into)]
    lead: Option<String>,
) -> impl IntoView {
    view! {
        <header class="plate-title">
            {kind.map(|kind| view! { <p class="plate-title__kind">{kind}</p> })}
            <h1>{heading}</h1>
            {lead.map(|lead| view! { <p class="plate-title__lead">{lead}</p> })}
        </header>
    }
    .fixed()
}
