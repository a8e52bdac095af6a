//! What a page is called, and what it says of itself to search engines and link previews.

use atlas_address::address::{Address, Compared, Page, Side};
use atlas_messages::page_meta as say;
use atlas_record::model::{Aspect, Entity, EntityId, Kind};

use crate::dataset::atlas;

/// The name of the site.
pub fn site() -> &'static str {
    atlas_messages::frame::site()
}

/// The entity that an address shows, if the record has it.
pub fn entity_of(page: &Page) -> Option<(EntityId, &'static Entity)> {
    let Page::Entity(kind, slug) = page else {
        return None;
    };
    let id = atlas().dataset.find(*kind, slug)?;
    Some((id, atlas().dataset.entity(id)))
}

/// The heading of a page.
pub fn heading(page: &Page) -> String {
    let name = entity_of(page).map(|(_, entity)| entity.names.full.as_str());
    name.unwrap_or_else(|| page.heading()).to_owned()
}

/// The title of the document.
pub fn title(address: &Address) -> String {
    let site = site();
    let heading = || {
        let heading = heading(&address.page);
        match address.as_of {
            Some(day) => say::heading_on(&heading, &day.words()),
            None => heading,
        }
    };
    match &address.page {
        Page::Home => say::title_home(site),
        Page::Search if !address.selection.query.is_empty() => {
            say::title_search(&address.selection.query, site)
        }
        Page::Compare if !address.sides.is_empty() => {
            let sides: Vec<String> = address.sides.iter().map(side_name).collect();
            say::title_compare(&sides.join(", "), site)
        }
        // Names of different kinds may be the same: Search is a page and a series of exercises.
        Page::Entity(kind, _) => say::title_entity(&heading(), kind.label(), site),
        _ => say::title(&heading(), site),
    }
}

/// What a side of a comparison is called, and its day.
fn side_name(side: &Side) -> String {
    let name = match &side.what {
        Compared::Entity(kind, slug) => heading(&Page::Entity(*kind, slug.clone())),
        Compared::Clause(clause) => clause.words().to_owned(),
    };
    match side.day {
        Some(day) => say::side_on(&name, &day.words()),
        None => name,
    }
}

/// A description of one or two sentences.
pub fn description(page: &Page) -> String {
    if let Some((id, entity)) = entity_of(page) {
        let summary = atlas()
            .dataset
            .about(id)
            .find(|(_, statement)| statement.aspect == Aspect::Summary);
        return summary.map_or_else(
            || say::description(&entity.names.full),
            |(_, statement)| statement.text.clone(),
        );
    }
    page.about().to_owned()
}

/// Every address that has a page of its own.
pub fn all_pages() -> Vec<Page> {
    let lists = Kind::ALL.map(Page::List);
    let entities = atlas()
        .dataset
        .entities
        .iter()
        .map(|entity| Page::Entity(entity.kind(), entity.slug.clone()));
    let single = Page::SINGLE.iter().cloned();
    single.chain(lists).chain(entities).collect()
}
