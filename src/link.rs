//! Hrefs: the one place that knows under which path the site lies, and which day links keep.

use std::cell::RefCell;

use atlas_core::{
    address::{Address, Page},
    day::Day,
    model::{EntityId, Kind, StatementId},
};

use crate::dataset::{atlas, entity};

thread_local! {
    static ROOT: RefCell<String> = RefCell::new("/".to_owned());
    static SITE: RefCell<String> = RefCell::new(env!("ATLAS_SITE").to_owned());
    static AS_OF: RefCell<Option<Day>> = const { RefCell::new(None) };
}

/// Sets the root of the site as links see it: `/atlas/` in the browser, `../../` in a prerendered page.
pub fn set_root(root: &str) {
    ROOT.with_borrow_mut(|current| root.clone_into(current));
}

/// The root of the site as links see it.
pub fn root() -> String {
    ROOT.with_borrow(String::clone)
}

/// Sets the full address of the root of the site. In the browser it is where the reader found the page.
pub fn set_site(site: String) {
    SITE.set(site);
}

/// The full address of the root of the site, with a slash at its end: in a prerendered page the public one.
pub fn site() -> String {
    SITE.with_borrow(String::clone)
}

/// Sets the day that links to other pages keep.
pub fn set_as_of(day: Option<Day>) {
    AS_OF.set(day);
}

/// The day that is looked at, if it is not the day of the edition.
pub fn as_of() -> Option<Day> {
    AS_OF.with_borrow(|day| *day)
}

/// The href of an address, word for word.
pub fn href(address: &Address) -> String {
    let url = address.to_string();
    let relative = url.trim_start_matches('/');
    let root = root();
    // At the root itself, a relative page needs something to stand for it.
    if root.is_empty() && relative.is_empty() {
        "./".to_owned()
    } else {
        format!("{root}{relative}")
    }
}

/// The href of a page, at the day that is being looked at.
pub fn page(page: Page) -> String {
    href(&Address::of(page).at(as_of()))
}

/// The href of the list of a kind.
pub fn list(kind: Kind) -> String {
    page(Page::List(kind))
}

/// The href of an entity.
pub fn to(id: EntityId) -> String {
    let entity = entity(id);
    page(Page::Entity(entity.kind, entity.slug.clone()))
}

/// The href of a statement on its subject's page.
pub fn to_statement(id: StatementId) -> String {
    let statement = atlas().dataset.statement(id);
    format!("{}#{}", to(statement.subject), statement.id)
}
