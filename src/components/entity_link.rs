//! A link to an entity, and a list of them.

use atlas_record::model::EntityId;
use leptos::prelude::*;

use crate::{dataset::entity, fixed::IntoFixed, here::Here};

/// The entity's name, leading to its page.
#[component]
pub fn EntityLink(
    /// Where the reader is.
    here: Here,
    /// The entity.
    id: EntityId,
) -> impl IntoView {
    view! { <a href=here.to(id)>{entity(id).names.full.as_str()}</a> }.fixed()
}

/// Names with commas between them, each leading to its page.
#[component]
pub fn EntityLinks(
    /// Where the reader is.
    here: Here,
    /// The entities.
    ids: Vec<EntityId>,
) -> impl IntoView {
    let last = ids.len().saturating_sub(1);
    ids.into_iter()
        .enumerate()
        .map(|(place, id)| view! { <EntityLink here id/> {(place < last).then_some(", ")} })
        .collect_view()
        .fixed()
}
