//! The program in parts: the frame, which starts, and what comes later.
//!
//! A page that was served says already what its address asks for. So the frame takes it over as it stands, and needs
//! neither the record nor the code of any view: header, bar of time, search box and router run, and each [`Part`] is
//! fetched when the reader turns to something that needs it or the page rests. Without the feature `split` (natively and
//! in tests) there is one part, and everything here answers at once.

use atlas_address::{
    address::{Address, Page},
    widget::WidgetAddress,
};
use atlas_record::calendar::Calendar;
use leptos::prelude::*;

use crate::{
    components::suggestions::Suggestions, fixed::Fixed, here::Here, views::decide::Framed,
};

/// What comes later than the frame. Each but the first needs the first.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The code of the views, and the record.
    Views,
    /// The index of the search.
    Search,
    /// The code of the rules, applied: fetched only where it is opened.
    Rules,
}

impl Part {
    /// The part without which a page cannot be shown.
    pub const fn of(page: &Page) -> Self {
        match page {
            Page::Search | Page::NotFound(_) => Self::Search,
            Page::Decide | Page::Questions => Self::Rules,
            _ => Self::Views,
        }
    }

    /// The same of a widget, by its path.
    #[cfg(feature = "csr")]
    pub fn of_widget(path: &str) -> Self {
        let name = path.split('/').next();
        if name == Some(atlas_address::widget::Widget::Decide.name()) {
            Self::Rules
        } else {
            Self::Views
        }
    }
}

/// What the frame asks of the views.
pub struct Views {
    /// The page of an address.
    pub page: fn(&atlas_address::address::Page, Here, Memo<Address>) -> AnyView,
    /// How to cite a page, and what of it can be taken away.
    pub foot: fn(Here, &Address) -> Option<Fixed>,
    /// What of an address the record does not know, in sentences.
    pub unknown: fn(&Address) -> Vec<String>,
    /// As of which edition the record is shown, where that is to be said.
    pub edition: fn(Here, &Address) -> Option<Fixed>,
    /// The title of the document.
    pub title: fn(&Address) -> String,
    /// What is suggested for a text.
    pub suggest: fn(Here, &str) -> Suggestions,
    /// The lines of suggestions, with the one that is chosen.
    pub suggestions: fn(Here, &Suggestions, Option<usize>) -> Vec<Fixed>,
    /// Draws a widget in place of the one that its page has.
    #[cfg(feature = "csr")]
    pub redraw: fn(Here, &str),
    /// Takes the record, and the difference of the earlier edition that is asked for.
    #[cfg(feature = "split")]
    pub take: fn(record: js_sys::Uint8Array, earlier: Option<Vec<u8>>),
    /// Takes the texts of the record in the language of the page, before the record itself.
    #[cfg(feature = "split")]
    pub translate: fn(texts: &[u8]),
    /// Makes a part of the record ready; whether there is more to do.
    #[cfg(feature = "split")]
    pub go_on: fn() -> bool,
    /// Takes the index of the search.
    #[cfg(feature = "split")]
    pub take_index: fn(Vec<u8>),
    /// The days of the record that is shown.
    pub calendar: fn() -> Calendar,
}

/// What the views ask of the rules, applied.
pub struct Rules {
    /// The page on which a case is given.
    pub decide: fn(Here, Memo<Address>) -> AnyView,
    /// The page of the questions that readers ask of them.
    pub questions: fn(Here) -> AnyView,
    /// A case in a frame; nothing if the record does not have it.
    pub widget: fn(Here, &WidgetAddress) -> Option<Framed>,
}

/// The views once they are here; a view that asks is made again when they are.
pub fn views_on_arrival() -> Option<&'static Views> {
    // Asked for first, so that it is followed.
    let arrived = arrived(Part::Views);
    views().filter(|_| arrived)
}

#[cfg(not(feature = "split"))]
mod whole;
#[cfg(not(feature = "split"))]
pub use whole::*;

#[cfg(feature = "split")]
mod fetched;
#[cfg(feature = "split")]
pub use fetched::*;
