//! Where the reader is: on which day, and under which path and address the site lies.
//!
//! [`Here`] is an argument of everything that links or depends on the day. Nothing else knows them, so what a component
//! shows follows from its arguments.

use atlas_address::address::{Address, Page, last_spelling};
use atlas_messages::{Language, language};
use atlas_record::{
    day::Day,
    edtf::Edtf,
    model::{EntityId, Kind, StatementId},
};

use crate::dataset::{atlas, calendar, earlier_edition, entity};

/// The letters of a day as it is written in addresses; a month or a year has fewer.
const DAY_LENGTH: usize = 10;

/// Where the site lies.
#[derive(Debug, PartialEq, Eq)]
pub struct Base {
    root: String,
    home: String,
    site: String,
}

impl Base {
    /// The root of the site as links see it (`/atlas/` in the browser, `../../` in a prerendered page), and its full
    /// address with a slash at its end (in the browser the one at which the reader found it, else the public one).
    ///
    /// It is never freed: a program has one, the prerenderer one for each page, and every part of a page names it.
    #[must_use]
    pub fn new(root: &str, site: &str) -> &'static Self {
        Box::leak(Box::new(Self {
            root: root.to_owned(),
            home: [root, language().folder()].concat(),
            site: [site, language().folder()].concat(),
        }))
    }

    /// The href of an address, word for word; of a page that the language has not, of the English one.
    #[must_use]
    pub fn href(&self, address: &Address) -> String {
        let is_here = address.page.is_in(language());
        href_below(if is_here { &self.home } else { &self.root }, address)
    }

    /// The href of an address in a language, which need not be the one that is spoken: the same page, day, choices and
    /// place on the page.
    #[must_use]
    pub fn in_language(&self, address: &Address, language: Language) -> String {
        href_below(&[&self.root, language.folder()].concat(), address)
    }

    /// Where the pages of the language that is spoken begin, as links see it: the root, or a folder below it.
    #[must_use]
    pub fn home(&self) -> &str {
        &self.home
    }

    /// The root of the site as links see it.
    #[must_use]
    pub fn root(&self) -> &str {
        &self.root
    }
}

/// The href of an address in the pages that begin at `home`, as links see it.
fn href_below(home: &str, address: &Address) -> String {
    let mut address = address.clone();
    // An earlier edition is shown until the reader asks for another one.
    address.edition = address.edition.or(earlier_edition());
    let url = address.to_string();
    let relative = url.trim_start_matches('/');
    // At the root itself, a relative page needs something to stand for it.
    if home.is_empty() && relative.is_empty() {
        "./".to_owned()
    } else {
        [home, relative].concat()
    }
}

/// The day that is looked at, and the place from which links are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Here {
    base: &'static Base,
    /// The day that is looked at, if the address names one; links to other pages keep it.
    pub as_of: Option<Day>,
}

impl Here {
    /// On the day of the edition.
    #[must_use]
    pub const fn of(base: &'static Base) -> Self {
        Self { base, as_of: None }
    }

    /// On the day that an address names; the record knows none after its edition.
    #[must_use]
    pub fn at(self, day: Option<Day>) -> Self {
        Self {
            as_of: day.filter(|day| *day <= calendar().edition),
            ..self
        }
    }

    /// The day that is looked at: without one in the address, that of the edition.
    #[must_use]
    pub fn day(self) -> Day {
        self.as_of.unwrap_or(calendar().edition)
    }

    /// The year or month that was asked for in place of a day, of which [`Self::day`] is the last: its first day, and in
    /// words.
    #[must_use]
    pub fn span(self) -> Option<(Day, String)> {
        let spelled = last_spelling(self.as_of?);
        let is_day = spelled.len() == DAY_LENGTH;
        let span: Edtf = spelled.parse().ok().filter(|_| !is_day)?;
        Some((span.first_day()?, span.words()))
    }

    /// The root of the site as links see it, where its files lie; pages of the language that is spoken begin at
    /// [`Here::home`].
    #[must_use]
    pub fn root(self) -> &'static str {
        &self.base.root
    }

    /// Where the pages of the language that is spoken begin, as links see it.
    #[must_use]
    pub fn home(self) -> &'static str {
        &self.base.home
    }

    /// The full address at which the pages of the language that is spoken begin, with a slash at its end.
    #[must_use]
    pub fn site(self) -> &'static str {
        &self.base.site
    }

    /// The href of an address, word for word.
    #[must_use]
    pub fn href(self, address: &Address) -> String {
        self.base.href(address)
    }

    /// The href of an address in a language, which need not be the one that is spoken.
    #[must_use]
    pub fn in_language(self, address: &Address, language: Language) -> String {
        self.base.in_language(address, language)
    }

    /// The href of a page, on the day that is looked at.
    #[must_use]
    pub fn page(self, page: Page) -> String {
        self.href(&Address::of(page).at(self.as_of))
    }

    /// The href of the list of a kind.
    #[must_use]
    pub fn list(self, kind: Kind) -> String {
        self.page(Page::List(kind))
    }

    /// The href of an entity.
    #[must_use]
    pub fn to(self, id: EntityId) -> String {
        let entity = entity(id);
        self.page(Page::Entity(entity.kind(), entity.slug.clone()))
    }

    /// The href of a statement on its subject's page.
    #[must_use]
    pub fn to_statement(self, id: StatementId) -> String {
        let statement = atlas().dataset.statement(id);
        format!("{}#{}", self.to(statement.subject), statement.id)
    }
}
