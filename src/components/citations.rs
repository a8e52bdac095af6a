//! Who says so.

use atlas_messages::citations as say;
use atlas_record::model::{Citations as Cites, EntityId, Locator};
use leptos::prelude::*;

use crate::{
    dataset::entity,
    fixed::{Fixed, IntoFixed},
    here::Here,
};

/// The sources of a statement or reading, each once, with the places in it.
#[component]
pub fn Citations(
    /// Where the reader is.
    here: Here,
    /// The sources.
    citations: &'static Cites,
) -> impl IntoView {
    let mut sources: Vec<EntityId> = Vec::new();
    for citation in citations.iter() {
        if !sources.contains(&citation.source) {
            sources.push(citation.source);
        }
    }
    let item = |source: EntityId| {
        let cited = citations
            .iter()
            .filter(move |citation| citation.source == source);
        item(
            here,
            source,
            cited
                .filter_map(|citation| citation.locator.as_ref())
                .collect(),
        )
    };
    view! { <ul class="citations">{sources.into_iter().map(item).collect_view()}</ul> }.fixed()
}

fn item(here: Here, source: EntityId, locators: Vec<&'static Locator>) -> Fixed {
    let places = places(&locators);
    let places = (!places.is_empty()).then(|| format!(", {places}"));
    let name = entity(source).short_name();
    view! { <li><a href=here.to(source)>{name}</a> {places}</li> }.fixed()
}

/// `paragraphs 1, 3 and 14 to 16`; other places as they are.
fn places(locators: &[&Locator]) -> String {
    let numbers: Vec<String> = locators
        .iter()
        .filter_map(|locator| match locator {
            Locator::Paragraphs(from, to) if from == to => Some(from.to_string()),
            Locator::Paragraphs(from, to) => Some(format!("{from}–{to}")),
            Locator::Words(_) => None,
        })
        .collect();
    let single = locators
        .iter()
        .all(|locator| !matches!(locator, Locator::Paragraphs(from, to) if from != to));
    let said = match numbers.len() {
        1 if single => say::paragraph,
        _ => say::paragraphs,
    };
    let paragraphs = (!numbers.is_empty()).then(|| said(&numbers.join(", ")));
    let words = locators.iter().filter_map(|locator| match locator {
        Locator::Words(words) => Some(words.clone()),
        Locator::Paragraphs(..) => None,
    });
    paragraphs
        .into_iter()
        .chain(words)
        .collect::<Vec<_>>()
        .join(", ")
}
