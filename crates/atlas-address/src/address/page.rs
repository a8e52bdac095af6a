//! The pages: one row each, with all that is said of a page elsewhere.
//!
//! To add a page, add a row, and its messages to `pages.ftl` and `descriptions.ftl`. Its path, its place in the list of all pages, the navigation, its heading and description
//! and what the running app does with the page that was served follow from it; the compiler then asks for its view.

use alloc::{borrow::ToOwned, format, string::String, vec::Vec};

use atlas_messages::{Language, descriptions, language, pages as say};
use atlas_record::model::Kind;

use super::escape::{decode, encode};

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

/// The place of a link in a [`Bar`], counted from its beginning.
type Place = (Bar, u8);

/// Declares the pages that have neither kind nor name, in the order of the list of all pages.
macro_rules! pages {
    ($($(#[$doc:meta])* $page:ident {
        path: $path:literal,
        link: [$($bar:ident $place:literal $words:ident)?],
        heading: $heading:ident,
        about: $about:ident,
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
            const fn place(&self) -> Option<Place> {
                match self {
                    $($(Self::$page => Some((Bar::$bar, $place)),)?)*
                    Self::List(kind) => Some(place_of_list(*kind)),
                    _ => None,
                }
            }

            /// The words of that link.
            fn words(&self) -> &'static str {
                match self {
                    $($(Self::$page => say::$words(),)?)*
                    Self::List(kind) => kind.plural(),
                    _ => "",
                }
            }

            /// Its heading; that of an entity is its name.
            #[must_use]
            pub fn heading(&self) -> &'static str {
                match self {
                    $(Self::$page => say::$heading(),)*
                    Self::List(kind) => heading_of_list(*kind),
                    Self::Entity(..) => say::heading_no_entry(),
                    Self::NotFound(_) => say::heading_nothing(),
                }
            }

            /// What it has, in one or two sentences; that of an entity is its summary.
            #[must_use]
            pub fn about(&self) -> &'static str {
                match self {
                    $(Self::$page => descriptions::$about(),)*
                    Self::List(kind) => about_list(*kind),
                    Self::Entity(..) | Self::NotFound(_) => descriptions::about_nothing(),
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
        link: [],
        heading: heading_home,
        about: about_home,
        handover: Article,
    }
    /// What happened, in order.
    Timeline {
        path: "/timeline/",
        link: [Header 0 link_timeline],
        heading: heading_timeline,
        about: about_timeline,
        handover: Anew,
    }
    /// States and places on a map.
    Map {
        path: "/map/",
        link: [Header 1 link_map],
        heading: heading_map,
        about: about_map,
        handover: Anew,
    }
    /// What a query finds.
    Search {
        path: "/search/",
        link: [],
        heading: heading_search,
        about: about_search,
        handover: Anew,
    }
    /// Where sources disagree.
    Contested {
        path: "/contested/",
        link: [Footer 4 link_contested],
        heading: heading_contested,
        about: about_contested,
        handover: List,
    }
    /// On how much each statement rests.
    Evidence {
        path: "/evidence/",
        link: [Footer 5 link_evidence],
        heading: heading_evidence,
        about: about_evidence,
        handover: Anew,
    }
    /// Two or three things side by side.
    Compare {
        path: "/compare/",
        link: [Header 9 link_compare],
        heading: heading_compare,
        about: about_compare,
        handover: Anew,
    }
    /// What the rules imply for a matter.
    Decide {
        path: "/rules/decide/",
        link: [Footer 10 link_decide],
        heading: heading_decide,
        about: about_decide,
        handover: Anew,
    }
    /// Questions that the rules answer.
    Questions {
        path: "/rules/questions/",
        link: [],
        heading: heading_questions,
        about: about_questions,
        handover: ArticleOnAnyDay,
    }
    /// What changed between editions.
    Changes {
        path: "/changes/",
        link: [Footer 6 link_changes],
        heading: heading_changes,
        about: about_changes,
        handover: Article,
    }
    /// The record as files.
    Data {
        path: "/data/",
        link: [Footer 7 link_data],
        heading: heading_data,
        about: about_data,
        handover: Anew,
    }
    /// How other data sets code the states.
    DataSets {
        path: "/data-sets/",
        link: [Footer 8 link_data_sets],
        heading: heading_data_sets,
        about: about_data_sets,
        handover: Anew,
    }
    /// Where widgets for other people's pages are made.
    Embed {
        path: "/embed/",
        link: [Footer 9 link_embed],
        heading: heading_embed,
        about: about_embed,
        handover: ArticleOnAnyDay,
    }
    /// What the atlas is and how it is made.
    About {
        path: "/about/",
        link: [Footer 11 link_about],
        heading: heading_about,
        about: about_about,
        handover: Article,
    }
    /// What this device keeps of the atlas.
    Offline {
        path: "/offline/",
        link: [Footer 12 link_offline],
        heading: heading_offline,
        about: about_offline,
        handover: Article,
    }
}

/// Where every page has a link to the list of a kind.
const fn place_of_list(kind: Kind) -> Place {
    match kind {
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
    }
}

/// The heading of the list of a kind.
fn heading_of_list(kind: Kind) -> &'static str {
    match kind {
        Kind::State => say::heading_list_state(),
        Kind::Organ => say::heading_list_organ(),
        Kind::Force => say::heading_list_force(),
        Kind::Operation => say::heading_list_operation(),
        Kind::Exercise => say::heading_list_exercise(),
        Kind::Document => say::heading_list_document(),
        Kind::Session => say::heading_list_session(),
        Kind::Case => say::heading_list_case(),
        Kind::Rule => say::heading_list_rule(),
        Kind::Relation => say::heading_list_relation(),
        Kind::Person => say::heading_list_person(),
        Kind::Source => say::heading_list_source(),
    }
}

/// What the list of a kind has.
fn about_list(kind: Kind) -> &'static str {
    match kind {
        Kind::State => descriptions::about_list_state(),
        Kind::Organ => descriptions::about_list_organ(),
        Kind::Force => descriptions::about_list_force(),
        Kind::Operation => descriptions::about_list_operation(),
        Kind::Exercise => descriptions::about_list_exercise(),
        Kind::Document => descriptions::about_list_document(),
        Kind::Session => descriptions::about_list_session(),
        Kind::Case => descriptions::about_list_case(),
        Kind::Rule => descriptions::about_list_rule(),
        Kind::Relation => descriptions::about_list_relation(),
        Kind::Person => descriptions::about_list_person(),
        Kind::Source => descriptions::about_list_source(),
    }
}

impl Page {
    /// Whether there is such a page in a language: every one in those of the whole site, in the others the entrance and
    /// the states, which show more of the interface than of the record's texts.
    ///
    /// ```
    /// use atlas_address::address::Page;
    /// use atlas_messages::Language;
    /// assert!(Page::Timeline.is_in(Language::Russian));
    /// assert!(Page::Home.is_in(Language::Kazakh));
    /// assert!(!Page::Timeline.is_in(Language::Kazakh));
    /// ```
    #[must_use]
    pub const fn is_in(&self, language: Language) -> bool {
        let is_begun = matches!(
            self,
            Self::Home | Self::List(Kind::State) | Self::Entity(Kind::State, _)
        );
        language.is_whole() || is_begun
    }

    /// The languages beside the one that is spoken in which there is such a page, in their order.
    #[must_use]
    pub fn other_languages(&self) -> Vec<Language> {
        let others = Language::ALL
            .into_iter()
            .filter(|one| *one != language() && self.is_in(*one));
        others.collect()
    }

    /// The links of a bar, in their order: words and page.
    #[must_use]
    pub fn links(bar: Bar) -> Vec<(&'static str, Self)> {
        let at = |wanted: u8| {
            let lists = Kind::ALL.map(Self::List);
            let mut pages = Self::SINGLE.iter().cloned().chain(lists);
            let page = pages.find(|page| page.place() == Some((bar, wanted)))?;
            Some((page.words(), page))
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
pub(crate) fn is_slug(text: &str) -> bool {
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
        let linked: Vec<Page> = linked.filter(|page| page.place().is_some()).collect();
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
