//! A link to an entity, a list of them, and the name of one in another language.

use atlas_messages::{Language, language};
use atlas_record::model::EntityId;
use leptos::prelude::*;

use crate::{
    dataset::entity,
    fixed::{Fixed, IntoFixed},
    here::Here,
};

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

/// The name beside the one that is shown: in English the Russian one, in other languages the English one, where it is
/// another.
pub fn other_name(id: EntityId) -> Option<Fixed> {
    let (lang, name) = name_beside(id)?;
    Some(view! { <span class="entry-list__ru" lang=lang>{name}</span> }.fixed())
}

/// The same as a language and a name.
pub fn name_beside(id: EntityId) -> Option<(&'static str, &'static str)> {
    let names = &entity(id).names;
    let (lang, name) = match language() {
        Language::English => ("ru", names.ru.as_deref()?),
        _ => {
            let (lang, name) = names.native.first()?;
            (lang.as_str(), name.as_str())
        }
    };
    (name != names.full).then_some((lang, name))
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
