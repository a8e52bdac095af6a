//! What this device keeps. The live part is `public/offline_panel.js`: it works also where the module does not run.

use atlas_address::address::Page;
use leptos::prelude::*;

use crate::{components::plate_title::PlateTitle, fixed::IntoFixed, page_meta};

/// How the atlas is read without a network, and the place for what this device keeps.
#[component]
pub fn OfflineView() -> impl IntoView {
    view! {
        <article class="plate prose">
            <PlateTitle
                heading=page_meta::heading(&Page::Offline)
                lead="After the first visit the browser keeps one complete edition of the atlas. Every address then opens without a network."
            />
            <h2>"On this device"</h2>
            <offline-panel>
                <p>"What this device keeps is said here when scripts run."</p>
            </offline-panel>
            <h2>"What is kept"</h2>
            <p>
                "The program with the whole record, from which every page can be made, and the pages that were opened. "
                "“Keep everything” adds all pages as they are published, which can be read without the program, and the downloads."
            </p>
            <h2>"One edition at a time"</h2>
            <p>
                "Every file is checked against the digest that its edition states. A newer edition is first fetched completely; "
                "it takes the place of the older one when you agree, or when no page of the atlas is open."
            </p>
        </article>
    }
    .fixed()
}
