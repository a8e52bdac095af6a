//! A helpful page where there is nothing.

use atlas_address::address::Page;
use atlas_record::model::Kind;
use leptos::prelude::*;

use crate::{
    components::{entry::Entry, plate_title::PlateTitle, search_result::nearest},
    fixed::{Fixed, IntoFixed},
    here::Here,
    page_meta,
};

/// The page for an entity that the record does not have: the nearest names, and the list.
pub fn missing_entity(here: Here, kind: Kind, slug: &str) -> Fixed {
    let words = slug.replace('-', " ");
    view! {
        <article class="plate">
            <PlateTitle
                heading="Not in the atlas"
                lead=format!("There is no entry “{slug}” among the {}.", kind.plural().to_lowercase())
            />
            <Nearest here hits=nearest(&words, Some(kind))/>
            <p><a href=here.list(kind)>"All " {kind.plural().to_lowercase()}</a></p>
        </article>
    }
    .fixed()
}

/// The page for any other address.
pub fn nothing_at(here: Here, path: &str) -> Fixed {
    let words = path.replace(['/', '-'], " ");
    view! {
        <article class="plate">
            <PlateTitle
                heading=page_meta::heading(&Page::NotFound(String::new()))
                lead="The address may be misspelt, or it belonged to something else."
            />
            <Nearest here hits=nearest(&words, None)/>
            <p>
                // Right below any path, also where nothing but the page itself has arrived.
                <a href="../">"One level up"</a> " · "
                <a href=here.page(Page::Home)>"Home page"</a> " · "
                <a href=here.page(Page::Search)>"Search"</a> " · "
                <a href=here.page(Page::Timeline)>"Timeline"</a>
            </p>
        </article>
    }
    .fixed()
}

#[component]
fn Nearest(
    /// Where the reader is.
    here: Here,
    /// The entities with the nearest names.
    hits: Vec<atlas_record::model::EntityId>,
) -> impl IntoView {
    (!hits.is_empty()).then(|| {
        view! {
            <p>"The nearest entries:"</p>
            <ul class="entry-list">
                {hits.into_iter().map(|id| view! { <Entry here id kind=true/> }.fixed()).collect_view()}
            </ul>
        }
    })
}
