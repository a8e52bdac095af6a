//! Pages that are written once, on the host.
//!
//! Their text would be several kilobytes of the program, and it is the same on any day; so the running app takes the
//! article of the static page, which says the same by being the same.

use std::cell::RefCell;

use atlas_address::address::Page;
use leptos::prelude::*;
use web_sys::Node;

use crate::{
    browser,
    components::plate_title::PlateTitle,
    fixed::{Fixed, IntoFixed},
    here::Here,
    page_meta,
};

thread_local! {
    /// The articles that were taken so far, by their class.
    static ARTICLES: RefCell<Vec<(&'static str, Node)>> = const { RefCell::new(Vec::new()) };
}

/// The article of a class from the static page. Where another page was opened first, the browser loads this one; where
/// the site has not been prerendered, a line leads to a file that has the same.
pub fn host_written(here: Here, page: &Page, class: &'static str, file: &str) -> Fixed {
    let kept = ARTICLES.with_borrow(|articles| {
        let mut articles = articles.iter();
        articles.find_map(|(of, node)| (*of == class).then(|| node.clone()))
    });
    let article = kept.or_else(|| {
        let article = browser::copy_of(&["[data-static] article.", class].concat())?;
        ARTICLES.with_borrow_mut(|articles| articles.push((class, article.clone())));
        Some(article)
    });
    let copy = article.and_then(|article| article.clone_node_with_deep(true).ok());
    copy.map_or_else(
        || {
            browser::reload_if_taken_over();
            let heading = page_meta::heading(page);
            let file = [here.root(), file].concat();
            view! { <PlateTitle heading/> <p><a href=file>"The same as a file"</a></p> }.fixed()
        },
        Fixed::of_node,
    )
}
