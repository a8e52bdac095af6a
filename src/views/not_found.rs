//! A helpful page where there is nothing.

use atlas_address::address::Page;
use atlas_messages::{not_found as say, pages};
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
    let kinds = kind.plural().to_lowercase();
    view! {
        <article class="plate">
            <PlateTitle
                heading=pages::heading_no_entry()
                lead=say::no_entry(slug, &kinds)
            />
            <Nearest here hits=nearest(&words, Some(kind))/>
            <p><a href=here.list(kind)>{say::all_of_kind(&kinds)}</a></p>
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
                lead=say::nothing_lead()
            />
            <Nearest here hits=nearest(&words, None)/>
            <p>
                // Right below any path, also where nothing but the page itself has arrived.
                <a href="../">{say::up()}</a> " · "
                <a href=here.page(Page::Home)>{say::home()}</a> " · "
                <a href=here.page(Page::Search)>{say::search()}</a> " · "
                <a href=here.page(Page::Timeline)>{say::timeline()}</a>
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
            <p>{say::nearest()}</p>
            <ul class="entry-list">
                {hits.into_iter().map(|id| view! { <Entry here id kind=true/> }.fixed()).collect_view()}
            </ul>
        }
    })
}
