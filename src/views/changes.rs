//! What each edition brought.

use atlas_address::address::Page;
use atlas_record::edtf::Edtf;
use leptos::prelude::*;

use crate::{
    components::{date::date, entity_link::EntityLinks, plate_title::PlateTitle},
    dataset::atlas,
    fixed::IntoFixed,
    here::Here,
    page_meta,
};

/// The changes between editions, newest first.
#[component]
pub fn ChangesView(
    /// Where the reader is.
    here: Here,
) -> impl IntoView {
    let changes = &atlas().dataset.changes;
    view! {
        <article class="plate">
            <PlateTitle
                heading=page_meta::heading(&Page::Changes)
                lead=format!("This edition is of {}.", atlas().dataset.edition.words())
            />
            <ul class="entry-list">
                {changes
                    .iter()
                    .map(|change| {
                        view! {
                            <li>
                                {date("entry-list__date", Edtf::from_day(change.edition))}
                                " "
                                <div class="entry-list__entry">
                                    <p>{change.text.as_str()}</p>
                                    {(!change.about.is_empty()).then(|| view! { <p class="statement__about">"Concerns " <EntityLinks here ids=change.about.clone()/></p> })}
                                </div>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
            {changes.is_empty().then(|| view! { <p class="empty">"Nothing is recorded yet."</p> })}
        </article>
    }
    .fixed()
}
