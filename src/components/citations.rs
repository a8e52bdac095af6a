//! Who says so.

use atlas_core::model::Citations as Cites;
use leptos::prelude::*;

use crate::{dataset::entity, fixed::IntoFixed, link};

/// The sources of a statement or reading, with the place in each.
#[component]
pub fn Citations(
    /// The sources.
    citations: &'static Cites,
) -> impl IntoView {
    view! {
        <ul class="citations">
            {citations
                .iter()
                .map(|citation| {
                    let locator = citation.locator.as_ref().map(|locator| format!(", {locator}"));
                    view! {
                        <li>
                            <a href=link::to(citation.source)>{entity(citation.source).names.en.as_str()}</a>
                            {locator}
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
    .fixed()
}
