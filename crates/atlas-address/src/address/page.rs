//! The pages: one row each, with all that is said of a page elsewhere.
//!
//! To add a page, add a row. Its path, its place in the list of all pages, the navigation, its heading and description
//! and what the running app does with the page that was served follow from it; the compiler then asks for its view.

use alloc::{borrow::ToOwned, format, string::String, vec::Vec};

use super::escape::{decode, encode};
use atlas_record::model::Kind;

/// One of the two lists of links that every page has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    /// The parts of the atlas, at the top.
    Header,
    /// More parts, at the foot.
    Footer,
}

/// What the running app does with the page that was served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handover {
    /// Moves its article, since nothing on it moves by itself. What was served shows the day of the edition.
    Article,
    /// The same on any day, since it shows none.
    ArticleOnAnyDay,
    /// Moves its list of disagreements; what stands around it has filters.
    List,
    /// Makes it anew.
    Anew,
}

/// The place in a [`Bar`], counted from its beginning, and the words of the link.
type Link = (Bar, u8, &'static str);

/// Declares the pages that have neither kind nor name, in the order of the list of all pages.
macro_rules! pages {
    ($($(#[$doc:meta])* $page:ident {
        path: $path:literal,
        link: $link:expr,
        heading: $heading:literal,
        about: $about:literal,
        handover: $handover:ident,
    })*) => {
        /// Which page is shown.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub enum Page {
            $($(#[$doc])* $page,)*
            /// All entities of a kind.
            List(Kind),
            /// One entity, by its slug; whether it exists is for the data set to say.
            Entity(Kind, String),
            /// Nothing is here; the path that was asked for.
            NotFound(String),
        }

        impl Page {
            /// Every page that has neither kind nor name.
            pub const SINGLE: &'static [Self] = &[$(Self::$page,)*];

            /// The path, such as `/states/armenia/`.
            #[must_use]
            pub fn path(&self) -> String {
                match self {
                    $(Self::$page => $path.to_owned(),)*
                    Self::List(kind) => format!("/{}/", kind.folder()),
                    Self::Entity(kind, slug) => format!("/{}/{slug}/", kind.folder()),
                    Self::NotFound(path) => format!("/{path}/"),
                }
            }

            /// Where every page has a link to it, if they have one.
            const fn link(&self) -> Option<Link> {
                match self {
                    $(Self::$page => $link,)*
                    Self::List(kind) => Some(link_of_list(*kind)),
                    Self::Entity(..) | Self::NotFound(_) => None,
                }
            }

            /// Its heading; that of an entity is its name.
            #[must_use]
            pub const fn heading(&self) -> &'static str {
                match self {
                    $(Self::$page => $heading,)*
                    Self::List(kind) => heading_of_list(*kind),
                    Self::Entity(..) => "Not in the atlas",
                    Self::NotFound(_) => "Nothing is at this address",
                }
            }

            /// What it has, in one or two sentences; that of an entity is its summary.
            #[must_use]
            pub const fn about(&self) -> &'static str {
                match self {
                    $(Self::$page => $about,)*
                    Self::List(kind) => about_list(*kind),
                    Self::Entity(..) | Self::NotFound(_) => "The atlas has no entry at this address.",
                }
            }

            /// What the running app does with it when it was served.
            #[must_use]
            pub const fn handover(&self) -> Handover {
                match self {
                    $(Self::$page => Handover::$handover,)*
                    Self::List(Kind::State | Kind::Organ | Kind::Operation | Kind::Case)
                    | Self::Entity(..) => Handover::Article,
                    // The other lists have choices.
                    Self::List(_) => Handover::Anew,
                    Self::NotFound(_) => Handover::Anew,
                }
            }
        }
    };
}

pages! {
    /// The entrance.
    Home {
        path: "/",
        link: None,
        heading: "An atlas of the Collective Security Treaty Organization",
        about: "A source-critical record of the Collective Security Treaty Organization: states, organs, operations, documents and requests, each statement with its sources, at any date from 1991 to today.",
        handover: Article,
    }
    /// What happened, in order.
    Timeline {
        path: "/timeline/",
        link: Some((Bar::Header, 0, "Timeline")),
        heading: "Timeline",
        about: "What happened, when, and who says so: the Treaty of 1992, the Organization of 2002 and all that followed, to be filtered by kind, state and year.",
        handover: Anew,
    }
    /// States and places on a map.
    Map {
        path: "/map/",
        link: Some((Bar::Header, 1, "Map")),
        heading: "Map",
        about: "The nine states of the Treaty on any day, as tiles and on a map, with the places of sessions, exercises, headquarters and bases, and how borders are drawn.",
        handover: Anew,
    }
    /// What a query finds.
    Search {
        path: "/search/",
        link: None,
        heading: "Search",
        about: "Search the atlas by any name, in Latin, Cyrillic, Armenian or Georgian letters.",
        handover: Anew,
    }
    /// Where sources disagree.
    Contested {
        path: "/contested/",
        link: Some((Bar::Footer, 4, "Where sources disagree")),
        heading: "Where sources disagree",
        about: "Every statement on which sources disagree, with all readings and the reason for the preferred one.",
        handover: List,
    }
    /// On how much each statement rests.
    Evidence {
        path: "/evidence/",
        link: Some((Bar::Footer, 5, "Weight of evidence")),
        heading: "Weight of evidence",
        about: "Which statements rest on one source, on one weak source, on sources of one side or on copies of one text, by kind and state.",
        handover: Anew,
    }
    /// Two or three things side by side.
    Compare {
        path: "/compare/",
        link: Some((Bar::Header, 9, "Compare")),
        heading: "Compare",
        about: "States, organs, requests and the clauses on assistance side by side: the same questions, each answer with its source, at any date.",
        handover: Anew,
    }
    /// What the rules imply for a matter.
    Decide {
        path: "/rules/decide/",
        link: Some((Bar::Footer, 10, "Run the rules")),
        heading: "What the rules imply",
        about: "A day, a matter, and how each member stands to it: what the clauses in force imply, step by step, each with its source, and what they leave open.",
        handover: Anew,
    }
    /// Questions that the rules answer.
    Questions {
        path: "/rules/questions/",
        link: None,
        heading: "Ten questions on the rules",
        about: "Ten questions on how the Collective Security Treaty Organization decides, answered from the clauses in force on a day, each with its source.",
        handover: ArticleOnAnyDay,
    }
    /// What changed between editions.
    Changes {
        path: "/changes/",
        link: Some((Bar::Footer, 6, "Changes")),
        heading: "Changes",
        about: "What each edition of the record brought.",
        handover: Article,
    }
    /// The record as files.
    Data {
        path: "/data/",
        link: Some((Bar::Footer, 7, "Data")),
        heading: "Data to take away",
        about: "The whole record as JSON, CSV, JSON-LD, calendars and references, with its schema, licence and citation.",
        handover: Anew,
    }
    /// How other data sets code the states.
    DataSets {
        path: "/data-sets/",
        link: Some((Bar::Footer, 8, "In other data sets")),
        heading: "In other data sets",
        about: "How ATOP, the Correlates of War and Gibler code each state and year beside the three answers of the record, each difference with what is probably right and why, and a guide to merging.",
        handover: Anew,
    }
    /// Where widgets for other people's pages are made.
    Embed {
        path: "/embed/",
        link: Some((Bar::Footer, 9, "Embed")),
        heading: "The atlas in your page",
        about: "Timeline, map, state cards, organ chart and single statements of the atlas as widgets for other pages: small, private, with their sources, following the record or frozen.",
        handover: ArticleOnAnyDay,
    }
    /// What the atlas is and how it is made.
    About {
        path: "/about/",
        link: Some((Bar::Footer, 11, "About")),
        heading: "About the atlas",
        about: "What the atlas is, how statements are sourced and how disagreements are shown.",
        handover: Article,
    }
    /// What this device keeps of the atlas.
    Offline {
        path: "/offline/",
        link: Some((Bar::Footer, 12, "Offline")),
        heading: "Reading offline",
        about: "What this device keeps of the atlas, and how old it is.",
        handover: Article,
    }
}

/// Where every page has a link to the list of a kind.
const fn link_of_list(kind: Kind) -> Link {
    let (bar, place) = match kind {
        Kind::State => (Bar::Header, 2),
        Kind::Organ => (Bar::Header, 3),
        Kind::Operation => (Bar::Header, 4),
        Kind::Exercise => (Bar::Header, 5),
        Kind::Case => (Bar::Header, 6),
        Kind::Rule => (Bar::Header, 7),
        Kind::Document => (Bar::Header, 8),
        Kind::Source => (Bar::Header, 10),
        Kind::Force => (Bar::Footer, 0),
        Kind::Session => (Bar::Footer, 1),
        Kind::Relation => (Bar::Footer, 2),
        Kind::Person => (Bar::Footer, 3),
    };
    (bar, place, kind.plural())
}

/// The heading of the list of a kind.
const fn heading_of_list(kind: Kind) -> &'static str {
    match kind {
        Kind::State => "States and what binds them",
        Kind::Organ => "Organs",
        Kind::Force => "Collective forces",
        Kind::Operation => "Operations",
        Kind::Exercise => "Exercises",
        Kind::Document => "Documents",
        Kind::Session => "Sessions and meetings",
        Kind::Case => "Requests and crises",
        Kind::Rule => "Rules",
        Kind::Relation => "Relations with other organizations",
        Kind::Person => "People",
        Kind::Source => "Sources",
    }
}

/// What the list of a kind has.
const fn about_list(kind: Kind) -> &'static str {
    match kind {
        Kind::State => {
            "Which state was a party to the Treaty, a member of the Organization and taking part on a given day: three separate answers, each with its source."
        }
        Kind::Organ => {
            "The organs of the Collective Security Treaty Organization and of the Treaty before 2002: how they stand to each other, who holds office, how they decide."
        }
        Kind::Force => {
            "The collective forces and regional groupings of the Collective Security Treaty Organization: founded when, made up of what, under whose command."
        }
        Kind::Operation => {
            "The standing operations and the deployment of the Collective Security Treaty Organization, run by run, with results and what the figures count."
        }
        Kind::Exercise => {
            "Exercises of the Collective Security Treaty Organization, by series: when and where each was held, who took part and in what strength."
        }
        Kind::Document => {
            "Treaties, protocols, agreements, decisions and strategies of the Collective Security Treaty Organization: when signed, when in force, by what amended."
        }
        Kind::Session => {
            "Sessions of the Collective Security Council and of other organs: date, place, who came, who stayed away, what was decided."
        }
        Kind::Case => {
            "Requests for help and crises: who asked the Organization for what, on which basis, how fast it answered and what followed, also where nothing did."
        }
        Kind::Rule => {
            "The rules of the Collective Security Treaty Organization: consensus, assistance, admission, suspension and others, in their wordings over time."
        }
        Kind::Relation => {
            "How the Collective Security Treaty Organization stands to the United Nations and to other international organizations, with dates and instruments."
        }
        Kind::Person => {
            "Those who held office in the Collective Security Treaty Organization, or whose words are quoted: office, from when to when, according to whom."
        }
        Kind::Source => {
            "Every source that the atlas cites: what it is, when it was written, in which language, how far it can be trusted, and what rests on it."
        }
    }
}

impl Page {
    /// The links of a bar, in their order: words and page.
    #[must_use]
    pub fn links(bar: Bar) -> Vec<(&'static str, Self)> {
        let at = |wanted: u8| {
            let lists = Kind::ALL.map(Self::List);
            let mut pages = Self::SINGLE.iter().cloned().chain(lists);
            pages.find_map(|page| match page.link() {
                Some((of, place, words)) if (of, place) == (bar, wanted) => Some((words, page)),
                _ => None,
            })
        };
        (0..).map_while(at).collect()
    }

    /// The page of a path. Letters may be large, slashes too many or missing, and `index.html` may stand at the end.
    ///
    /// `.` and `..` mean what they mean to a browser, also where escapes hide them: printed as they stand, they would be
    /// the address of another page.
    pub(super) fn parse(path: &str) -> Self {
        let decoded = decode(path);
        let mut segments: Vec<&str> = Vec::new();
        for segment in decoded.split('/') {
            match segment {
                "" | "." => {}
                ".." => {
                    segments.pop();
                }
                name => segments.push(name),
            }
        }
        let is_index = |last: &mut &str| last.eq_ignore_ascii_case("index.html");
        while segments.pop_if(is_index).is_some() {}
        let lower: Vec<String> = segments
            .iter()
            .map(|segment| segment.to_ascii_lowercase())
            .collect();
        let known = match lower.as_slice() {
            [] => Some(Self::Home),
            [name] => Self::of_name(name),
            // A page of the atlas goes before an entry.
            [folder, slug] if is_slug(slug) => Self::of_name(&lower.join("/"))
                .or_else(|| Kind::of_folder(folder).map(|kind| Self::Entity(kind, slug.clone()))),
            _ => None,
        };
        known.unwrap_or_else(|| {
            let encoded: Vec<String> = segments.iter().map(|segment| encode(segment)).collect();
            Self::NotFound(encoded.join("/"))
        })
    }

    /// The page of a path that belongs to no entry.
    fn of_name(name: &str) -> Option<Self> {
        let mut single = Self::SINGLE.iter();
        let found = single.find(|page| page.path().trim_matches('/') == name);
        let list = || Kind::of_folder(name).map(Self::List);
        found.cloned().or_else(list)
    }
}

/// Whether a text can be the name of an entity in addresses.
pub(super) fn is_slug(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.bytes().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_link_of_a_page_has_a_place_of_its_own() {
        let lists = Kind::ALL.map(Page::List);
        let linked = Page::SINGLE.iter().cloned().chain(lists);
        let linked: Vec<Page> = linked.filter(|page| page.link().is_some()).collect();
        let shown = [Bar::Header, Bar::Footer].map(Page::links).concat();
        assert_eq!(
            shown.len(),
            linked.len(),
            "a place is missing or taken twice"
        );
        let words: BTreeSet<&str> = shown.iter().map(|(words, _)| *words).collect();
        assert_eq!(words.len(), shown.len());
    }

    #[test]
    fn every_page_returns_from_its_path() {
        let lists = Kind::ALL.map(Page::List);
        let entity = Page::Entity(Kind::State, "armenia".to_owned());
        for page in Page::SINGLE.iter().cloned().chain(lists).chain([entity]) {
            assert_eq!(Page::parse(&page.path()), page);
        }
    }
}
