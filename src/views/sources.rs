//! The sources by form, with how often each is cited.

use std::collections::BTreeMap;

use atlas_core::{
    address::Page,
    model::{EntityId, Kind},
    words,
};
use leptos::prelude::*;

use crate::{components::entity_link::EntityLink, dataset::atlas, heading, views::PlateTitle};

/// Sources by form; within a form the most cited first.
#[component]
pub fn SourcesView() -> impl IntoView {
    let dataset = &atlas().dataset;
    let cited = |id: EntityId| atlas().links.citations(id).len();
    let mut forms: BTreeMap<&str, Vec<EntityId>> = BTreeMap::new();
    for (id, source) in dataset.of_kind(Kind::Source) {
        let form = source.source.as_ref().map_or("other", |note| note.form.as_str());
        forms.entry(form).or_default().push(id);
    }
    for sources in forms.values_mut() {
        sources.sort_by_key(|id| std::cmp::Reverse(cited(*id)));
    }
    view! {
        <article class="plate">
            <PlateTitle
                heading=heading::heading(&Page::List(Kind::Source))
                lead="Every text that the atlas cites, and how many statements rest on it. The five documents from which the record began come with notes on their damage and their reliability."
            />
            {forms
                .into_iter()
                .map(|(form, sources)| {
                    view! {
                        <section aria-labelledby=format!("form-{form}")>
                            <h2 id=format!("form-{form}")>{capitalized(form)}</h2>
                            <ul class="source-list">
                                {sources
                                    .into_iter()
                                    .map(|id| {
                                        view! {
                                            <li>
                                                <EntityLink id/>
                                                <span class="source-list__count">{words::count(cited(id), "statement", "statements")}</span>
                                            </li>
                                        }
                                    })
                                    .collect_view()}
                            </ul>
                        </section>
                    }
                })
                .collect_view()}
        </article>
    }
    .into_any()
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
