//! What stands in the page that was served and is not made anew.

use std::cell::RefCell;

use atlas_address::address::{Address, Handover, Page};
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::{
    browser,
    fixed::Fixed,
    parts::{self, Part},
};

thread_local! {
    /// The page that was served, with what it shows, until the app has taken it.
    static PAGE: RefCell<Option<(Page, Element)>> = const { RefCell::new(None) };
    /// How to cite the page that was served, until the app has taken it.
    static FOOT: RefCell<Option<Element>> = const { RefCell::new(None) };
    /// The list of disagreements that was served, until the page with its filters has taken it.
    static LIST: RefCell<Option<Element>> = const { RefCell::new(None) };
    /// Articles that only the host writes, by their class, once they were seen.
    static ARTICLES: RefCell<Vec<(&'static str, Element)>> = const { RefCell::new(Vec::new()) };
}

/// What the served page shows, if it is this one; only the first time. Where it is to have choices, it only stands until
/// the views are here.
pub fn page(page: &Page) -> Option<Fixed> {
    let (_, article) = PAGE.take().filter(|(served, _)| served == page)?;
    if article.has_attribute(STATIC) {
        let _ = parts::arrived(Part::of(page));
    }
    Some(Fixed::standing(article))
}

/// How to cite the page that was served; only the first time.
pub fn foot() -> Option<Fixed> {
    FOOT.take().map(Fixed::standing)
}

/// Marks the page that was served, and what of it stands until a view takes its place.
pub const STATIC: &str = "data-static";

/// The list of disagreements that was served; only the first time.
pub fn list() -> Option<Fixed> {
    LIST.take().map(|list| Fixed::of_node(list.into()))
}

/// A copy of the article of a class that only the host writes. Where another page was opened first, the browser loads
/// the page again, and where the site has not been prerendered there is none.
pub fn article(class: &'static str) -> Option<Fixed> {
    let kept = ARTICLES.with_borrow(|all| {
        let found = all.iter().find(|(one, _)| *one == class);
        found.map(|(_, article)| article.clone())
    });
    let article = kept.or_else(|| {
        let article = browser::served(&["article.", class].concat())?;
        ARTICLES.with_borrow_mut(|all| all.push((class, article.clone())));
        Some(article)
    });
    if article.is_none() {
        browser::reload_if_taken_over();
    }
    let copy = article?.clone_node_with_deep(true).ok()?;
    if let Some(copy) = copy.dyn_ref::<Element>() {
        let _ = copy.remove_attribute(STATIC);
    }
    Some(Fixed::of_node(copy))
}

/// Keeps what the served page shows for the app, if it shows the address and nothing on it moves by itself.
pub fn keep(address: &Address) {
    let document = browser::document();
    let stated = document
        .document_element()
        .and_then(|html| html.get_attribute("data-page"));
    if stated != Some(address.path()) {
        return;
    }
    let find = |selector: &str| document.query_selector(selector).ok().flatten();
    let of_today = address.as_of.is_none();
    let handover = address.page.handover();
    let stays = handover == Handover::ArticleOnAnyDay || handover == Handover::Article && of_today;
    if handover == Handover::List && of_today {
        LIST.set(find("main .contested__list"));
    }
    if parts::views().is_none() {
        FOOT.set(find("main > .foot"));
    }
    if !stays && parts::views().is_some() {
        return;
    }
    let article = find("main > article");
    if let (false, Some(article)) = (stays, &article) {
        let _ = article.set_attribute(STATIC, "");
    }
    PAGE.set(article.map(|article| (address.page.clone(), article)));
}

/// Whether the page that was served is what an address asks for, so that the program need not make it.
pub fn is_asked_for(address: &Address) -> bool {
    let asked = Address {
        anchor: None,
        ..address.clone()
    };
    let stated = browser::document()
        .document_element()
        .and_then(|html| html.get_attribute("data-page"));
    asked == Address::of(address.page.clone()) && stated == Some(address.path())
}
