//! What the atlas is.

use atlas_address::address::Page;
use atlas_messages::{Rich, about as say};
use atlas_record::model::Kind;
use leptos::prelude::*;

use crate::{
    components::{message::message, plate_title::PlateTitle},
    dataset::atlas,
    fixed::{Fixed, IntoFixed},
    here::Here,
    page_meta,
};

/// What the atlas is and how to read it.
#[component]
pub fn AboutView(
    /// Where the reader is.
    here: Here,
) -> impl IntoView {
    view! {
        <article class="plate prose">
            <PlateTitle heading=page_meta::heading(&Page::About) lead=say::lead()/>
            <h2>{say::statement()}</h2>
            <p>{say::statement_is()}</p>
            <h2>{say::disagreement()}</h2>
            <p>{linked(&say::disagreement_is(), here.page(Page::Contested))}</p>
            <h2>{say::opinions()}</h2>
            <p>{say::opinions_are()}</p>
            <h2>{say::clocks()}</h2>
            <p>{say::clocks_are(&atlas().dataset.edition.words(), &reach().unwrap_or_default())}</p>
            <h2 id="keyboard">{say::keyboard()}</h2>
            <p>{say::keys()}</p>
            <p class="about__choice">
                <single-keys></single-keys>
                <span>{say::single_key()}</span>
            </p>
            <h2>{say::beginning()}</h2>
            <p>{linked(&say::beginning_is(), here.list(Kind::Source))}</p>
            <h2>{say::works()}</h2>
            <p>{linked(&say::works_are(), [here.root(), "THIRD-PARTY.txt"].concat())}</p>
        </article>
    }
    .fixed()
}

/// A message with one link in it.
fn linked(words: &Rich, href: String) -> Fixed {
    message(words, &|_, text| {
        view! { <a href=href.clone()>{text.to_owned()}</a> }.fixed()
    })
}

/// How far the reading reached, if it did not reach the edition.
pub fn reach() -> Option<String> {
    let reach = atlas().dataset.reach?;
    Some(say::reach(&reach.words()))
}
