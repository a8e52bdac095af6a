//! What stands in the page that was served and is not made anew: the app moves it.

use std::cell::RefCell;

use atlas_address::address::{Address, Handover, Page};
use web_sys::Element;

use crate::{browser, fixed::Fixed};

thread_local! {
    /// The page that was served, with what it shows, until the app has taken it.
    static PAGE: RefCell<Option<(Page, Element)>> = const { RefCell::new(None) };
    /// The list of disagreements that was served, until the page with its filters has taken it.
    static LIST: RefCell<Option<Element>> = const { RefCell::new(None) };
    /// Articles that only the host writes, by their class, once they were seen.
    static ARTICLES: RefCell<Vec<(&'static str, Element)>> = const { RefCell::new(Vec::new()) };
}

/// What the served page shows, if it is this one; only the first time.
pub fn page(page: &Page) -> Option<Fixed> {
    let (_, article) = PAGE.take().filter(|(served, _)| served == page)?;
    Some(Fixed::of_node(article.into()))
}

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
    match address.page.handover() {
        Handover::Article if !of_today => {}
        Handover::Article | Handover::ArticleOnAnyDay => {
            let article = find("main > article");
            PAGE.set(article.map(|article| (address.page.clone(), article)));
        }
        Handover::List if of_today => LIST.set(find("main .contested__list")),
        Handover::List | Handover::Anew => {}
    }
}
