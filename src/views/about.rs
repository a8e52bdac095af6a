//! What the atlas is.

use atlas_address::address::Page;
use atlas_record::model::Kind;
use leptos::prelude::*;

use crate::{
    components::plate_title::PlateTitle, dataset::atlas, fixed::IntoFixed, here::Here, page_meta,
};

/// What the atlas is and how to read it.
#[component]
pub fn AboutView(
    /// Where the reader is.
    here: Here,
) -> impl IntoView {
    view! {
        <article class="plate prose">
            <PlateTitle
                heading=page_meta::heading(&Page::About)
                lead="A record of the Collective Security Treaty Organization in which every statement names its sources."
            />
            <h2>"What a statement is"</h2>
            <p>
                "The smallest unit is one sentence about one entry: it answers one question, holds at a time known as precisely as its sources know it, and cites them. "
                "A date known to the month is shown as a month. A number stands with its unit and with what it covers."
            </p>
            <h2>"Where sources disagree"</h2>
            <p>
                "All readings are kept. One is preferred, and the reason is given in plain words. "
                <a href=here.page(Page::Contested)>"The page of disagreements"</a> " lists them all. "
                "“Unverified” marks what rests on one weak source."
            </p>
            <h2>"Opinions"</h2>
            <p>"Judgements stand under “Voices”, each with its author. The atlas has no voice of its own on them and takes no side."</p>
            <h2>"Two clocks"</h2>
            <p>
                "The bar at the top sets the day whose state of the world is shown. The edition, "
                {atlas().dataset.edition.words()} ", is the day to which the record was kept."
                {reach()}
            </p>
            <h2 id="keyboard">"Keyboard"</h2>
            <p>
                "Everything can be reached with the Tab key, and in tiles, charts and the timeline, each of which is one stop, with the arrow keys. Ctrl+K, on a Mac Cmd+K, goes to the search from anywhere; there the arrow keys choose, Enter opens and Esc closes. "
            </p>
            <p class="about__choice">
                <single-keys></single-keys>
                <span>"The key / alone goes to the search as well, once the box before this line is ticked; the choice is kept on this device."</span>
            </p>
            <h2>"Where the record began"</h2>
            <p>
                "With five documents of different worth, three of them machine translations, and with public texts beyond them. "
                <a href=here.list(Kind::Source)>"The list of sources"</a>
                " says of each what it is, how far it can be trusted, and which statements rest on it."
            </p>
            <h2>"Whose work is in it"</h2>
            <p>
                "The program is under the MIT licence, the data under CC BY 4.0. "
                <a href=[here.root(), "THIRD-PARTY.txt"].concat()>"THIRD-PARTY.txt"</a>
                " names the libraries, fonts and outlines of others in it, with their licences."
            </p>
        </article>
    }
    .fixed()
}

/// How far the reading reached, if it did not reach the edition.
pub fn reach() -> Option<String> {
    let reach = atlas().dataset.reach?;
    Some(
        [
            " Reports were read up to ",
            &reach.words(),
            "; of what was planned for later days it is not known whether it took place.",
        ]
        .concat(),
    )
}
