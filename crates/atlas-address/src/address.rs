//! The address: the whole state of a view, as a value and as a URL.
//!
//! Every text parses to some address, and every address has one spelling. Defaults are left out;
//! what cannot be understood is said in [`Parsed::complaints`], never met with a blank page.
//!
//! ```
//! use atlas_address::address::Address;
//! for url in [
//!     "/",
//!     "/timeline/",
//!     "/map/?kind=exercises&asof=2012-12-20",
//!     "/timeline/?kind=operations,sessions&state=armenia&from=1999&to=2006",
//!     "/timeline/?organ=csc&theme=course,offices&from=2022-01-06&to=2022-02&lanes=states",
//!     "/states/",
//!     "/states/?asof=2012-12-20",
//!     "/states/uzbekistan/#restored",
//!     "/organs/csc/?asof=2004-01-01",
//!     "/sources/mfa-brief-2019/",
//!     "/search/?q=%D0%9A%D0%A1%D0%9E%D0%A0",
//!     "/search/?q=54%2C251+resources%3F",
//!     "/search/?q=staff&state=armenia&organ=csc,joint-staff&source=law&from=2004&contested=1&existed=1&sort=date",
//!     "/contested/?kind=states",
//!     "/embed/",
//!     "/offline/",
//!     "/compare/",
//!     "/compare/?a=states/armenia&b=states/uzbekistan@1999-01-01&asof=2004-01-01",
//!     "/compare/?a=clauses/treaty-1992&b=clauses/treaty-2010&c=clauses/north-atlantic",
//!     "/states/armenia/?asof=2012-12-20&edition=2026-11-21#summary",
//!     "/rules/decide/",
//!     "/rules/decide/?matter=assistance&ground=armed-attack&concerns=armenia&asks=armenia&seat-russia=silent&beside=2013-01-01&asof=2009-01-01",
//!     "/rules/questions/",
//!     "/nowhere/at/all/",
//! ] {
//!     let address = Address::parse(url);
//!     assert_eq!(address.to_string(), url);
//! }
//! // Other spellings lead to the same place.
//! for (url, canonical) in [
//!     ("", "/"),
//!     ("/index.html", "/"),
//!     ("/states", "/states/"),
//!     ("/states/index.html", "/states/"),
//!     ("/States/Armenia", "/states/armenia/"),
//!     ("//states//armenia//", "/states/armenia/"),
//!     ("/timeline?to=2006&from=1999&utm_source=x", "/timeline/?from=1999&to=2006"),
//!     ("/timeline?from=2006&to=1999", "/timeline/?from=1999&to=2006"),
//!     ("/timeline?from=2006-01-01&to=2006-12-31", "/timeline/?from=2006&to=2006"),
//!     ("/timeline?from=1.3.2006&to=2006-06-30", "/timeline/?from=2006-03&to=2006-06"),
//!     ("/timeline?from=199X&to=2004-22", "/timeline/?from=1990&to=2004-08"),
//!     ("/timeline?lanes=kinds", "/timeline/"),
//!     ("/timeline?kind=operations,banana", "/timeline/?kind=operations"),
//!     ("/states?asof=31.12.1999", "/states/?asof=1999-12-31"),
//!     ("/states?asof=2006", "/states/?asof=2006-12-31"),
//!     ("/states?asof=2007-06", "/states/?asof=2007-06-30"),
//!     ("/states?asof=June+2007", "/states/?asof=2007-06-30"),
//!     ("/states?asof=20%20December%202012", "/states/?asof=2012-12-20"),
//!     ("/states?asof=20th+December+2012", "/states/?asof=2012-12-20"),
//!     ("/states?asof=5/15/1992", "/states/?asof=1992-05-15"),
//!     ("/timeline?from=дек.+2012+г.&to=7-8+октября+2015+года", "/timeline/?from=2012-12&to=2015-10-08"),
//!     ("/states?asof=31.02.1999", "/states/"),
//!     ("/states?asof=2012-06~", "/states/?asof=2012-06-30"),
//!     ("/states?asof=2001%2F2003-05", "/states/?asof=2003-05-31"),
//!     ("/states?asof=2023-11-23%2F..", "/states/?asof=2023-11-23"),
//!     ("/compare?a=states%2Farmenia&a-on=1999&b=&c=organs/csc", "/compare/?a=states/armenia@1999-12-31&b=organs/csc"),
//!     ("/states?a=states/armenia", "/states/"),
//!     ("/rules/decide?matter=council-decision&seat-belarus=for&ground=breach&seat-armenia=absent", "/rules/decide/?seat-armenia=absent"),
//!     ("/rules/decide/index.html?seat-Russia=against&matter=&beside=2013", "/rules/decide/?seat-russia=against&beside=2013-12-31"),
//!     ("/rules/consensus?matter=chair", "/rules/consensus/"),
//! ] {
//!     assert_eq!(Address::parse(url).to_string(), canonical, "{url}");
//! }
//! ```

mod asked;
mod complaint;
mod dates;
mod escape;
mod page;
mod parameter;
mod side;
#[cfg(test)]
mod tests;

use alloc::{borrow::ToOwned, format, string::String, vec::Vec};
use core::fmt;

use atlas_record::{
    day::Day,
    lanes::Lanes,
    model::Kind,
    selection::{Selection, Window},
};
use escape::encode;

pub use asked::{Asked, USUAL_MATTER};
pub use complaint::Complaint;
pub(crate) use escape::decode;

pub use dates::{first_spelling, last_spelling};
pub(crate) use page::is_slug;
pub use page::{Bar, Handover, Page};
pub use parameter::Parameter;
pub use side::{Compared, MOST as MOST_COMPARED, Side};

/// The state of a view.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Address {
    /// Which page.
    pub page: Page,
    /// The day whose state of the world is shown; without it, the day of the edition.
    pub as_of: Option<Day>,
    /// The edition of the record that a citation names.
    pub edition: Option<Day>,
    /// What is searched for and narrowed down to.
    pub selection: Selection,
    /// The stretch of time that is shown.
    pub window: Window,
    /// Whether what was found stands in order of time, not of how well it fits.
    pub by_date: bool,
    /// What the lanes of the timeline stand for.
    pub lanes: Lanes,
    /// What is compared, on the page for that.
    pub sides: Vec<Side>,
    /// What is asked of the rules, on the page for that.
    pub asked: Asked,
    /// Behind `#`: the statement to which the page opens.
    pub anchor: Option<String>,
}

/// An address and what was not understood on the way to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The address; it leaves out what was not understood.
    pub address: Address,
    /// Each value that was not understood.
    pub complaints: Vec<Complaint>,
}

impl Address {
    /// The page without any parameter.
    #[must_use]
    pub fn of(page: Page) -> Self {
        Self {
            page,
            as_of: None,
            edition: None,
            selection: Selection::default(),
            window: Window::default(),
            by_date: false,
            lanes: Lanes::default(),
            sides: Vec::new(),
            asked: Asked::default(),
            anchor: None,
        }
    }

    /// The page of an entity.
    #[must_use]
    pub fn entity(kind: Kind, slug: &str) -> Self {
        Self::of(Page::Entity(kind, slug.to_owned()))
    }

    /// The page that compares things.
    #[must_use]
    pub fn comparing(sides: Vec<Side>) -> Self {
        Self {
            sides,
            ..Self::of(Page::Compare)
        }
    }

    /// What the rules imply for a matter.
    #[must_use]
    pub fn deciding(asked: Asked) -> Self {
        let mut address = Self {
            asked,
            ..Self::of(Page::Decide)
        };
        address.asked.settle();
        address
    }

    /// The same state at another day.
    #[must_use]
    pub fn at(mut self, day: Option<Day>) -> Self {
        self.as_of = day;
        self
    }

    /// The address of a URL without origin and base path.
    #[must_use]
    pub fn parse(url: &str) -> Self {
        Self::parse_with_complaints(url).address
    }

    /// The address of a URL without origin and base path, and what was not understood.
    #[must_use]
    pub fn parse_with_complaints(url: &str) -> Parsed {
        let (rest, anchor) = url
            .split_once('#')
            .map_or((url, None), |(rest, anchor)| (rest, Some(anchor)));
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let mut address = Self::of(Page::parse(path));
        address.anchor = anchor.map(decode).filter(|anchor| !anchor.is_empty());
        let complaints = address.read_query(query);
        Parsed {
            address,
            complaints,
        }
    }

    /// Sets what a query says, and gives what was not understood of it. Unknown names are passed over.
    pub(crate) fn read_query(&mut self, query: &str) -> Vec<Complaint> {
        let mut complaints = Vec::new();
        let mut sides = side::Draft::default();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = decode(&value.replace('+', " "));
            if self.page == Page::Decide
                && let Some(done) = self.asked.set(name, &value)
            {
                complaints.extend(done.err());
                continue;
            }
            let slot = side::Slot::of_name(name).filter(|_| self.page == Page::Compare);
            match (slot, Parameter::of_name(name)) {
                (Some(slot), _) => complaints.extend(sides.set(slot, &value).err()),
                (None, Some(parameter)) => parameter.read(&value, self, &mut complaints),
                (None, None) => {}
            }
        }
        self.sides = sides.sides();
        self.asked.settle();
        if let (Some(from), Some(to)) = (self.window.from, self.window.to)
            && from > to
        {
            (self.window.from, self.window.to) = dates::exchanged(from, to);
        }
        complaints
    }

    /// The path alone, such as `/states/armenia/`.
    #[must_use]
    pub fn path(&self) -> String {
        self.page.path()
    }

    /// The query alone, without `?`.
    #[must_use]
    pub fn query_string(&self) -> String {
        let sides = side::print(&self.sides).filter(|_| self.page == Page::Compare);
        let sides = sides.map(|(name, value)| (name.to_owned(), value));
        let asked = match self.page {
            Page::Decide => self.asked.pairs(),
            _ => Vec::new(),
        };
        let parameters = Parameter::ALL.iter();
        let others = parameters
            .filter_map(|parameter| Some((parameter.name().to_owned(), parameter.print(self)?)));
        let pairs = sides.chain(asked).chain(others);
        let pairs: Vec<String> = pairs
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        pairs.join("&")
    }
}

impl fmt::Display for Address {
    /// The canonical URL, without origin and base path.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path())?;
        let query = self.query_string();
        if !query.is_empty() {
            write!(f, "?{query}")?;
        }
        match &self.anchor {
            Some(anchor) => write!(f, "#{}", encode(anchor)),
            None => Ok(()),
        }
    }
}
