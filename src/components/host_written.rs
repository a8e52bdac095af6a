//! Pages that are written once, on the host.
//!
//! Their text would be several kilobytes of the program, and it is the same on any day; so the running app takes the
//! article of the static page, which says the same by being the same.

use atlas_address::address::Page;
use atlas_messages::host_written as say;
use leptos::prelude::*;

use crate::{
    components::plate_title::PlateTitle,
    fixed::{Fixed, IntoFixed},
    here::Here,
    page_meta, served,
};

/// The article of a class from the static page; where the site has not been prerendered or the page is not at hand, a
/// line leads to a file that has the same.
pub fn host_written(here: Here, page: &Page, class: &'static str, file: &str) -> Fixed {
    served::article(class).unwrap_or_else(|| {
        let heading = page_meta::heading(page);
        let file = [here.root(), file].concat();
        view! { <PlateTitle heading/> <p>{say::not_here()} <a href=file>{say::as_file()}</a></p> }
            .fixed()
    })
}
