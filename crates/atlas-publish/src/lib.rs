//! What the published site says to machines, and what it is published as.
//!
//! - Of each page: its [`head`] with [`linked_data`], its preview image ([`social_card`]), its answer for [`oembed`].
//! - All of them are written into the [`shell`].
//! - Of the site: the [`files`] that crawlers, feed readers and hosts ask for, and the page for what is [`not_found`].
//! - Of earlier [`editions`]: what the program loads to show one.
//! - Of the record: the files to take away ([`export`]), and a [`book`].
//!
//! Everything comes from the record; nothing here knows Leptos, and nothing of it reaches the browser's module.

#![warn(missing_docs)]

pub mod book;
pub mod editions;
pub mod export;
pub mod files;
pub mod foreign;
pub mod head;
pub mod iso;
pub mod linked_data;
pub mod not_found;
pub mod oembed;
pub mod other_days;
pub mod policy;
pub mod shell;
pub mod site;
pub mod social_card;

use atlas_address::address::Address;
use atlas_messages::{Language, language};
use atlas_record::model::{Dataset, Entity, EntityId, Kind};

pub use atlas_html::{Tag, escape};
pub use site::Site;

/// The name of the site.
pub const NAME: &str = "CSTO Atlas";

/// The licence of the record.
pub const LICENCE: &str = "CC BY 4.0";

/// Where the licence is.
pub const LICENCE_URL: &str = "https://creativecommons.org/licenses/by/4.0/";

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
        self.path_in(language())
    }

    /// The languages in which there is such a page.
    pub fn languages(&self) -> impl Iterator<Item = Language> {
        let all = Language::ALL.into_iter();
        all.filter(|language| self.address.page.is_in(*language))
    }

    /// The path of the same page in a language.
    #[must_use]
    pub fn path_in(&self, language: Language) -> String {
        [
            language.folder(),
            self.address.path().trim_start_matches('/'),
        ]
        .concat()
    }

    /// The entity that the page shows.
    #[must_use]
    pub fn entity<'a>(&self, dataset: &'a Dataset) -> Option<(EntityId, &'a Entity)> {
        let atlas_address::address::Page::Entity(kind, slug) = &self.address.page else {
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
