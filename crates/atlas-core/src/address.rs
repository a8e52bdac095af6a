//! The address: the whole state of a view, as a value and as a URL.
//!
//! Every text parses to some address, and every address has one spelling. Defaults are left out;
//! what cannot be understood is said in [`Parsed::complaints`], never met with a blank page.
//!
//! ```
//! use atlas_core::address::Address;
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
//!     ("/states?asof=31.02.1999", "/states/"),
//!     ("/states?asof=2012-06~", "/states/?asof=2012-06-30"),
//!     ("/states?asof=2001%2F2003-05", "/states/?asof=2003-05-31"),
//!     ("/states?asof=2023-11-23%2F..", "/states/?asof=2023-11-23"),
//!     ("/compare?a=states%2Farmenia&a-on=1999&b=&c=organs/csc", "/compare/?a=states/armenia@1999-12-31&b=organs/csc"),
//!     ("/states?a=states/armenia", "/states/"),
//! ] {
//!     assert_eq!(Address::parse(url).to_string(), canonical, "{url}");
//! }
//! ```

mod side;

use alloc::{
    borrow::ToOwned,
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::fmt;

use crate::{
    day::{Day, days_in_month},
    edtf::{Date, Edtf},
    lanes::Lanes,
    model::{Kind, Section},
    written_date,
};

pub use side::{Clause, Compared, MOST as MOST_COMPARED, Side};

/// Which page is shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// The entrance.
    Home,
    /// What happened, in order.
    Timeline,
    /// States and places on a map.
    Map,
    /// All entities of a kind.
    List(Kind),
    /// One entity, by its slug; whether it exists is for the data set to say.
    Entity(Kind, String),
    /// What a query finds.
    Search,
    /// Where sources disagree.
    Contested,
    /// Two or three things side by side.
    Compare,
    /// What changed between editions.
    Changes,
    /// The record as files.
    Data,
    /// Where widgets for other people's pages are made.
    Embed,
    /// What the atlas is and how it is made.
    About,
    /// What this device keeps of the atlas.
    Offline,
    /// Nothing is here; the path that was asked for.
    NotFound(String),
}

/// The state of a view.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Address {
    /// Which page.
    pub page: Page,
    /// `asof`: the day whose state of the world is shown; without it, the day of the edition.
    pub as_of: Option<Day>,
    /// `q`: what is searched or filtered for.
    pub query: String,
    /// `kind`: only entities of these kinds; empty for all.
    pub kinds: Vec<Kind>,
    /// `state`: only what concerns one of these states, by slug; empty for all.
    pub states: Vec<String>,
    /// `organ`: only what concerns one of these organs, by slug; empty for all.
    pub organs: Vec<String>,
    /// `source`: only what rests on one of these sources, by slug; empty for all.
    pub sources: Vec<String>,
    /// `contested`: only that on which sources disagree.
    pub contested: bool,
    /// `existed`: only what had come into being by the day that is shown.
    pub existed: bool,
    /// `sort=date`: in order of time, not of how well it fits.
    pub by_date: bool,
    /// `theme`: only statements of these parts of a page; empty for all.
    pub themes: Vec<Section>,
    /// `from`: the first day shown; a year or a month means its first day.
    pub from: Option<Day>,
    /// `to`: the last day shown; a year or a month means its last day.
    pub to: Option<Day>,
    /// `lanes`: what the lanes of the timeline stand for.
    pub lanes: Lanes,
    /// `a`, `b`, `c`: what is compared, on the page for that.
    pub sides: Vec<Side>,
    /// Behind `#`: the statement to which the page opens.
    pub anchor: Option<String>,
}

/// An address and what was not understood on the way to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The address; it leaves out what was not understood.
    pub address: Address,
    /// A sentence for each value that was not understood.
    pub complaints: Vec<String>,
}

/// The years that `from` and `to` may name.
const YEARS: core::ops::RangeInclusive<i32> = 1900..=2100;

/// The longest query that is kept, in characters; more is cut off.
const LONGEST_QUERY: usize = 200;

impl Address {
    /// The page without any parameter.
    #[must_use]
    pub const fn of(page: Page) -> Self {
        Self {
            page,
            as_of: None,
            query: String::new(),
            kinds: Vec::new(),
            states: Vec::new(),
            organs: Vec::new(),
            sources: Vec::new(),
            contested: false,
            existed: false,
            by_date: false,
            themes: Vec::new(),
            from: None,
            to: None,
            sides: Vec::new(),
            lanes: Lanes::Kinds,
            anchor: None,
        }
    }

    /// The page of an entity.
    #[must_use]
    pub fn entity(kind: Kind, slug: &str) -> Self {
        Self::of(Page::Entity(kind, slug.to_owned()))
    }

    /// The page that compares entities, of each its kind and slug.
    #[must_use]
    pub fn comparing(entities: &[(Kind, &str)]) -> Self {
        let side = |(kind, slug): &(Kind, &str)| Side {
            what: Compared::Entity(*kind, (*slug).to_owned()),
            day: None,
        };
        Self {
            sides: entities.iter().map(side).collect(),
            ..Self::of(Page::Compare)
        }
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
        let mut address = Self::of(parse_path(path));
        address.anchor = anchor.map(decode).filter(|anchor| !anchor.is_empty());
        let mut complaints = Vec::new();
        let mut sides = side::Draft::default();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = decode(&value.replace('+', " "));
            let of_side = match address.page {
                Page::Compare => sides.set(key, &value),
                _ => None,
            };
            complaints.extend(of_side.unwrap_or_else(|| address.set(key, &value)));
        }
        address.sides = sides.sides();
        if let (Some(from), Some(to)) = (address.from, address.to)
            && from > to
        {
            // What was meant is what was written: the year 2006 first is its first day, last its last.
            let date = |text: String| text.parse::<Date>().ok();
            address.from = date(last_spelling(to)).map(|date| date.first_day());
            address.to = date(first_spelling(from)).map(|date| date.last_day());
        }
        Parsed {
            address,
            complaints,
        }
    }

    /// Sets a parameter; a sentence if the value cannot be understood. Unknown keys are passed over.
    fn set(&mut self, key: &str, value: &str) -> Option<String> {
        let value = value.trim();
        match key {
            "q" => {
                self.query = value
                    .chars()
                    .filter(|letter| is_kept(*letter))
                    .take(LONGEST_QUERY)
                    .collect()
            }
            _ if value.is_empty() => {}
            "asof" => match parse_day(value) {
                Some(day) => self.as_of = Some(day),
                None => {
                    return Some(format!(
                        "“{}” is not a day between 1900 and 2100; write 2012-12-20 or 20 December 2012.",
                        clip(value)
                    ));
                }
            },
            "from" | "to" => match parse_date(value) {
                Some((first, _)) if key == "from" => self.from = Some(first),
                Some((_, last)) => self.to = Some(last),
                None => {
                    return Some(format!(
                        "“{}” is not a date between 1900 and 2100; dates are written 2012, 2012-12 or 2012-12-20.",
                        clip(value)
                    ));
                }
            },
            "lanes" => match Lanes::of_name(value) {
                Some(lanes) => self.lanes = lanes,
                None => return Some(format!("There are no lanes called “{}”.", clip(value))),
            },
            "theme" => {
                let mut unknown = None;
                for name in value.split(',') {
                    match Section::of_name(name) {
                        Some(section) => insert_sorted(&mut self.themes, section),
                        None => {
                            unknown = Some(format!("There is no theme called “{}”.", clip(name)));
                        }
                    }
                }
                return unknown;
            }
            "kind" => {
                let mut unknown = None;
                for name in value.split(',') {
                    match Kind::of_folder(name) {
                        Some(kind) => insert_sorted(&mut self.kinds, kind),
                        None => {
                            unknown = Some(format!(
                                "There is no kind of entry called “{}”.",
                                clip(name)
                            ))
                        }
                    }
                }
                return unknown;
            }
            "state" => insert_slugs(&mut self.states, value),
            "organ" => insert_slugs(&mut self.organs, value),
            "source" => insert_slugs(&mut self.sources, value),
            "contested" => self.contested = value == "1",
            "existed" => self.existed = value == "1",
            "sort" => match value {
                "date" => self.by_date = true,
                "relevance" => self.by_date = false,
                _ => return Some(format!("There is no order called “{}”.", clip(value))),
            },
            _ => {}
        }
        None
    }

    /// The path alone, such as `/states/armenia/`.
    #[must_use]
    pub fn path(&self) -> String {
        match &self.page {
            Page::Home => "/".to_owned(),
            Page::Timeline => "/timeline/".to_owned(),
            Page::Map => "/map/".to_owned(),
            Page::List(kind) => format!("/{}/", kind.folder()),
            Page::Entity(kind, slug) => format!("/{}/{slug}/", kind.folder()),
            Page::Search => "/search/".to_owned(),
            Page::Contested => "/contested/".to_owned(),
            Page::Compare => "/compare/".to_owned(),
            Page::Changes => "/changes/".to_owned(),
            Page::Data => "/data/".to_owned(),
            Page::Embed => "/embed/".to_owned(),
            Page::About => "/about/".to_owned(),
            Page::Offline => "/offline/".to_owned(),
            Page::NotFound(path) => format!("/{path}/"),
        }
    }

    /// The query alone, without `?`.
    #[must_use]
    pub fn query_string(&self) -> String {
        let mut pairs: Vec<String> = Vec::new();
        let mut push = |key: &str, value: String| pairs.push(format!("{key}={value}"));
        if self.page == Page::Compare {
            side::print(&self.sides).for_each(|(key, value)| push(key, value));
        }
        if !self.query.is_empty() {
            push("q", encode(&self.query).replace("%20", "+"));
        }
        if !self.kinds.is_empty() {
            push(
                "kind",
                self.kinds
                    .iter()
                    .map(|kind| kind.folder())
                    .collect::<Vec<_>>()
                    .join(","),
            );
        }
        for (key, slugs) in [
            ("state", &self.states),
            ("organ", &self.organs),
            ("source", &self.sources),
        ] {
            if !slugs.is_empty() {
                push(key, slugs.join(","));
            }
        }
        if !self.themes.is_empty() {
            let names: Vec<&str> = self.themes.iter().map(|theme| theme.name()).collect();
            push("theme", names.join(","));
        }
        if let Some(day) = self.from {
            push("from", first_spelling(day));
        }
        if let Some(day) = self.to {
            push("to", last_spelling(day));
        }
        if self.lanes != Lanes::Kinds {
            push("lanes", self.lanes.name().to_owned());
        }
        for (key, is_set) in [("contested", self.contested), ("existed", self.existed)] {
            if is_set {
                push(key, "1".to_owned());
            }
        }
        if self.by_date {
            push("sort", "date".to_owned());
        }
        if let Some(day) = self.as_of {
            push("asof", day.to_string());
        }
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

/// Adds each of the slugs between commas to a sorted list; what is no slug is passed over.
fn insert_slugs(list: &mut Vec<String>, value: &str) {
    for name in value.split(',').filter(|name| is_slug(name)) {
        insert_sorted(list, name.to_owned());
    }
}

/// Puts an item where it belongs in a sorted list, unless it is there.
fn insert_sorted<T: Ord>(list: &mut Vec<T>, item: T) {
    if let Err(place) = list.binary_search(&item) {
        list.insert(place, item);
    }
}

fn parse_path(path: &str) -> Page {
    let decoded = decode(path);
    let mut segments: Vec<&str> = decoded
        .split('/')
        .filter(|segment| !segment.is_empty())
        .collect();
    if segments
        .last()
        .is_some_and(|last| last.eq_ignore_ascii_case("index.html"))
    {
        segments.pop();
    }
    let lower: Vec<String> = segments
        .iter()
        .map(|segment| segment.to_ascii_lowercase())
        .collect();
    let lower: Vec<&str> = lower.iter().map(String::as_str).collect();
    match lower.as_slice() {
        [] => Page::Home,
        ["timeline"] => Page::Timeline,
        ["map"] => Page::Map,
        ["search"] => Page::Search,
        ["contested"] => Page::Contested,
        ["compare"] => Page::Compare,
        ["changes"] => Page::Changes,
        ["data"] => Page::Data,
        ["embed"] => Page::Embed,
        ["about"] => Page::About,
        ["offline"] => Page::Offline,
        [folder] if Kind::of_folder(folder).is_some() => {
            Kind::of_folder(folder).map_or(Page::Home, Page::List)
        }
        [folder, slug] if is_slug(slug) && Kind::of_folder(folder).is_some() => {
            Kind::of_folder(folder)
                .map_or(Page::Home, |kind| Page::Entity(kind, (*slug).to_owned()))
        }
        _ => Page::NotFound(
            segments
                .iter()
                .map(|segment| encode(segment))
                .collect::<Vec<_>>()
                .join("/"),
        ),
    }
}

/// Whether a letter of a query is kept: neither a control nor the mark of an escape that is no text.
fn is_kept(letter: char) -> bool {
    !letter.is_control() && letter != char::REPLACEMENT_CHARACTER
}

/// A day as readers write it: `2012-12-20`, `20.12.2012`, or anything of EDTF, which means its last day, or the
/// first where it has no end.
fn parse_day(text: &str) -> Option<Day> {
    parse_date(text).map(|(_, last)| last)
}

/// The first and the last day of a date as readers write it; a span without an end is its other end.
fn parse_date(text: &str) -> Option<(Day, Day)> {
    let text = text.trim();
    let edtf = || {
        let when = text.parse::<Edtf>().ok()?;
        let first = when.first_day().or(when.last_day())?;
        Some((first, when.last_day().unwrap_or(first)))
    };
    let european = european(text).map(|day| (day, day));
    let days = european.or_else(edtf).or_else(|| written_date::parse(text));
    days.filter(|(first, last)| YEARS.contains(&first.civil().0) && YEARS.contains(&last.civil().0))
}

/// The shortest date that begins on a day.
#[must_use]
pub fn first_spelling(day: Day) -> String {
    let (year, month, of_month) = day.civil();
    match (month, of_month) {
        (1, 1) => format!("{year:04}"),
        (_, 1) => format!("{year:04}-{month:02}"),
        _ => day.to_string(),
    }
}

/// The shortest date that ends on a day.
#[must_use]
pub fn last_spelling(day: Day) -> String {
    let (year, month, of_month) = day.civil();
    match (month, of_month) {
        (12, 31) => format!("{year:04}"),
        _ if of_month == days_in_month(year, month) => format!("{year:04}-{month:02}"),
        _ => day.to_string(),
    }
}

/// A day with points: `20.12.2012`.
fn european(text: &str) -> Option<Day> {
    let mut parts = text.split('.').map(str::trim);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let day = Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    parts.next().is_none().then_some(day)
}

fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

fn clip(value: &str) -> String {
    let mut clipped: String = value
        .chars()
        .filter(|letter| !letter.is_control())
        .take(40)
        .collect();
    if value.chars().count() > 40 {
        clipped.push('…');
    }
    clipped
}

/// Percent-decodes; what is not an escape stays, what is not UTF-8 becomes the replacement character.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = |place: usize| {
            bytes
                .get(place)
                .and_then(|byte| (*byte as char).to_digit(16))
        };
        match (bytes[at], hex(at + 1), hex(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                decoded.push((high * 16 + low) as u8);
                at += 3;
            }
            (byte, ..) => {
                decoded.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// Percent-encodes all but the unreserved characters of RFC 3986.
fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_not_understood_is_said() {
        for (url, complaints) in [
            (
                "/states?asof=yesterday",
                &[
                    "“yesterday” is not a day between 1900 and 2100; write 2012-12-20 or 20 December 2012.",
                ][..],
            ),
            (
                "/states?asof=2023-02-30",
                &[
                    "“2023-02-30” is not a day between 1900 and 2100; write 2012-12-20 or 20 December 2012.",
                ],
            ),
            (
                "/timeline?from=banana",
                &[
                    "“banana” is not a date between 1900 and 2100; dates are written 2012, 2012-12 or 2012-12-20.",
                ],
            ),
            (
                "/timeline?kind=planets",
                &["There is no kind of entry called “planets”."],
            ),
            (
                "/timeline?lanes=planets",
                &["There are no lanes called “planets”."],
            ),
            (
                "/timeline?theme=weather,course",
                &["There is no theme called “weather”."],
            ),
            ("/timeline?q=%E0%A4%A&from=1999", &[]),
            ("/timeline?unknown=1", &[]),
            (
                "/compare?a=planets/mars&b=states/armenia@2012-13-01",
                &[
                    "“planets/mars” is nothing that can be compared; write a kind and a name, such as states/armenia or states/armenia@2012-12-20.",
                    "“2012-13-01” is not a day between 1900 and 2100; write 2012-12-20 or 20 December 2012.",
                ],
            ),
        ] {
            assert_eq!(
                Address::parse_with_complaints(url).complaints,
                complaints,
                "{url}"
            );
        }
    }

    #[test]
    fn a_query_is_decoded_once() {
        for (url, query) in [
            ("/search?q=%2541", "%41"),
            ("/search?q=a+b%2Bc", "a b+c"),
            ("/search?q=%D0%9A%D0%A1%D0%9E%D0%A0", "КСОР"),
            ("/search?q=100%", "100%"),
            ("/search?q=<script>", "<script>"),
            ("/search?q=a%00b%0Ac", "abc"),
        ] {
            assert_eq!(Address::parse(url).query, query, "{url}");
        }
    }

    proptest! {
        #[test]
        fn every_text_is_an_address_with_one_spelling(url in "\\PC{0,60}") {
            let address = Address::parse(&url);
            let printed = address.to_string();
            prop_assert_eq!(Address::parse(&printed).to_string(), printed);
        }

        #[test]
        fn every_address_returns_from_its_url(
            query in "\\PC{0,20}", from in proptest::option::of(-20_000..20_000), day in proptest::option::of(-20_000..20_000),
            anchor in proptest::option::of("[a-z0-9-]{1,12}"),
        ) {
            let mut address = Address::of(Page::Timeline);
            address.query = query.trim().chars().filter(|letter| is_kept(*letter)).collect::<String>().trim().to_owned();
            address.from = from.map(|days| Day::new(1970, 1, 1).expect("a day").plus(days));
            address.to = address.from.map(|day| day.plus(40));
            address.as_of = day.map(|days| Day::new(1970, 1, 1).expect("a day").plus(days));
            address.anchor = anchor;
            prop_assert_eq!(Address::parse(&address.to_string()), address);
        }
    }
}
