//! What this device keeps. The live part is `public/offline_panel.js`: it works also where the module does not run.

use atlas_address::address::Page;
use atlas_messages::offline as say;
use leptos::prelude::*;

use crate::{components::plate_title::PlateTitle, fixed::IntoFixed, page_meta};

/// How the atlas is read without a network, and the place for what this device keeps.
#[component]
pub fn OfflineView() -> impl IntoView {
    view! {
        <article class="plate prose">
            <PlateTitle
                heading=page_meta::heading(&Page::Offline)
                lead=say::lead()
            />
            <h2>{say::on_this_device()}</h2>
            <offline-panel>
                <p>{say::without_scripts()}</p>
            </offline-panel>
            <h2>{say::what_is_kept()}</h2>
            <p>{say::kept()}</p>
            <h2>{say::one_edition()}</h2>
            <p>{say::checked()}</p>
        </article>
    }
    .fixed()
}
