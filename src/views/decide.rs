//! What the rules imply: a day, a matter, and how each member stands to it; the verdict, the way there as a flow and as
//! a table, what differs on a second day, and the historic cases.
//!
//! Four functions are all that is asked of it: [`DecideView`] and [`questions_view`] are pages, [`decide_widget`] and
//! [`questions_widget`] the same for pages of others.

mod case;
mod form;
mod precedents;
mod questions;
mod reasoning;
mod scenario;
mod widget;

use atlas_address::address::{Address, Page};
use atlas_messages::decide as say;
use leptos::prelude::*;

use crate::{
    components::plate_title::PlateTitle,
    fixed::{Fixed, IntoFixed},
    here::Here,
    markup::Markup,
    page_meta,
};
use case::Case;

pub use scenario::address_of;
#[cfg(feature = "ssr")]
pub use widget::questions_widget;
pub use widget::{Framed, decide_widget, full_view};

/// The page of the rules, applied.
#[component]
pub fn DecideView(
    /// Where the reader is.
    here: Here,
    /// The address.
    address: Memo<Address>,
) -> impl IntoView {
    view! {
        <article class="plate decide">
            <PlateTitle
                heading=page_meta::heading(&Page::Decide)
                lead=say::lead()
            />
            {move || content(here, &address.read())}
        </article>
    }
    .into_any()
}

fn content(here: Here, address: &Address) -> Fixed {
    let mut canvas = Markup::default();
    let case = Case::of(here, &address.asked, &mut canvas);
    canvas.put(form::form(here, address, &case.outcomes));
    canvas.put(case.answer(here, true));
    canvas.put_all(precedents::used(here, case.matter));
    canvas.put(precedents::presets(here));
    canvas.done()
}

/// The page of the questions.
pub fn questions_view(here: Here) -> impl IntoView {
    view! {
        <article class="plate decide">
            <PlateTitle
                heading=page_meta::heading(&Page::Questions)
                lead=say::questions_lead()
            />
            {questions::questions(here)}
        </article>
    }
    .fixed()
}
