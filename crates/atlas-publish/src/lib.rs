//! What the published site says of itself to machines.
//!
//! A head for every page ([`head`]), linked data ([`linked_data`]), preview images ([`card`]), and the files that
//! crawlers, feed readers and hosts ask for ([`files`]). Everything comes from the record; nothing here knows Leptos,
//! and nothing of it reaches the browser's module.

pub mod anywhere;
pub mod card;
pub mod files;
pub mod head;
pub mod iso;
pub mod linked_data;
pub mod oembed;
pub mod picture;
pub mod site;
pub mod xml;

use atlas_core::{
    address::Address,
    model::{Dataset, Entity, EntityId, Kind},
};

pub use site::Site;

/// The name of the site.
pub const NAME: &str = "CSTO Atlas";

/// The licence of the record.
pub const LICENSE: &str = "https://creativecommons.org/licenses/by/4.0/";

/// One page, as the app names it.
#[derive(Clone, Debug)]
pub struct PageInfo {
    /// Where it is.
    pub address: Address,
    /// The title of the document.
    pub title: String,
    /// The heading of the page.
    pub heading: String,
    /// One or two sentences about it.
    pub description: String,
    /// The way from the page to the root of the site: `../../`, or nothing at the root itself.
    pub root: String,
}

impl PageInfo {
    /// The path of the page from the root of the site, without a slash in front.
    #[must_use]
    pub fn path(&self) -> String {
        self.address.path().trim_start_matches('/').to_owned()
    }

    /// The entity that the page shows.
    #[must_use]
    pub fn entity<'a>(&self, dataset: &'a Dataset) -> Option<(EntityId, &'a Entity)> {
        let atlas_core::address::Page::Entity(kind, slug) = &self.address.page else {
            return None;
        };
        let id = dataset.find(*kind, slug)?;
        Some((id, dataset.entity(id)))
    }
}

/// The path of an entity's page from the root of the site.
#[must_use]
pub fn path_of(entity: &Entity) -> String {
    format!("{}/{}/", entity.kind().folder(), entity.slug)
}

/// The path of the list of a kind.
#[must_use]
pub fn list_path(kind: Kind) -> String {
    format!("{}/", kind.folder())
}
