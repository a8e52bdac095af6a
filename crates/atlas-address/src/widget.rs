//! Widgets: the views that live in other people's pages, and their addresses.
//!
//! A widget's address is `/embed/<widget>/[<subject>/][<day>/]`. The days are the turning points, for which static
//! pages exist; any other day, and the filters, stand behind `?`.
//!
//! ```
//! use atlas_address::widget::{Widget, WidgetAddress};
//! for url in [
//!     "map/",
//!     "map/2012-12-19/",
//!     "state/armenia/2012-12-19/",
//!     "timeline/?kind=operations&state=armenia&from=1999&to=2006",
//!     "compare/?state=armenia,georgia&asof=2001-01-01",
//!     "statement/states/armenia/",
//!     "decide/crrf-2009/",
//!     "decide/?matter=assistance&concerns=armenia&seat-russia=silent&beside=2013-01-01&asof=2009-01-01",
//!     "questions/",
//! ] {
//!     let address = WidgetAddress::parse(url).unwrap();
//!     assert_eq!(address.to_string(), url);
//! }
//! // A day behind `?` wins over the one in the path; what a widget does not know is passed over.
//! let address = WidgetAddress::parse("map/2012-12-19/?asof=2001&theme=dark&from=1999").unwrap();
//! assert_eq!(address.to_string(), "map/?asof=2001-12-31");
//! // A whole case in one parameter, and one of the record that something else is asked of.
//! let address = WidgetAddress::parse("decide/?scenario=seat-belarus%3Dabsent%26asof%3D2004-06").unwrap();
//! assert_eq!(address.to_string(), "decide/?seat-belarus=absent&asof=2004-06-30");
//! let address = WidgetAddress::parse("decide/crrf-2009/?asof=2004").unwrap();
//! assert_eq!(address.to_string(), "decide/?asof=2004-12-31");
//! for nothing in ["", "planets/", "state/", "map/armenia/", "state/armenia/2012-12-19/x/", "questions/two/"] {
//!     assert_eq!(WidgetAddress::parse(nothing), None, "{nothing}");
//! }
//! ```

use alloc::{borrow::ToOwned, format, string::String, vec::Vec};
use core::fmt;

use crate::address::{Address, Asked, Compared, MOST_COMPARED, Page, Side, decode};
use atlas_record::{
    day::Day,
    lanes::Lanes,
    model::Kind,
    selection::{Selection, Window},
};

/// A view that can be embedded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Widget {
    /// What happened, on an axis.
    Timeline,
    /// One state: its three answers and its ladder.
    State,
    /// The nine states as tiles.
    Map,
    /// The organs and who heads them.
    Organs,
    /// What operations have counted.
    Operations,
    /// Requests for help and their answers.
    Requests,
    /// One statement with its sources and readings.
    Statement,
    /// States side by side.
    Compare,
    /// A box that searches the atlas.
    Search,
    /// What the rules imply for a case.
    Decide,
    /// Questions that the rules answer.
    Questions,
}

/// What a widget is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// It has none.
    None,
    /// It may be about one entity of this kind.
    Optional(Kind),
    /// It is about one entity of this kind.
    One(Kind),
    /// It is about any entity, which is named with its kind.
    Any,
    /// It may be about one of the cases that the record has worked out.
    Scenario,
}

impl Widget {
    /// Every widget, in the order in which they are offered.
    pub const ALL: [Self; 11] = [
        Self::Timeline,
        Self::State,
        Self::Map,
        Self::Organs,
        Self::Operations,
        Self::Requests,
        Self::Statement,
        Self::Compare,
        Self::Search,
        Self::Decide,
        Self::Questions,
    ];

    /// Its name in addresses and attributes.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Timeline => "timeline",
            Self::State => "state",
            Self::Map => "map",
            Self::Organs => "organs",
            Self::Operations => "operations",
            Self::Requests => "requests",
            Self::Statement => "statement",
            Self::Compare => "compare",
            Self::Search => "search",
            Self::Decide => "decide",
            Self::Questions => "questions",
        }
    }

    /// The widget of a name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|widget| widget.name() == name)
    }

    /// What it is about.
    #[must_use]
    pub const fn subject(self) -> Subject {
        match self {
            Self::Timeline => Subject::Optional(Kind::State),
            Self::Operations => Subject::Optional(Kind::Operation),
            Self::State => Subject::One(Kind::State),
            Self::Statement => Subject::Any,
            Self::Decide => Subject::Scenario,
            Self::Map
            | Self::Organs
            | Self::Requests
            | Self::Compare
            | Self::Search
            | Self::Questions => Subject::None,
        }
    }

    /// Whether it shows the state of the world on a day, so that there is a page for each turning point.
    #[must_use]
    pub const fn has_days(self) -> bool {
        matches!(self, Self::State | Self::Map | Self::Organs | Self::Compare)
    }

    /// Whether what it shows changes only on the turning points, so that it holds from one of them to the next.
    #[must_use]
    pub const fn is_steady(self) -> bool {
        matches!(self, Self::Map | Self::Compare)
    }

    /// The page whose parameters it understands.
    const fn page(self) -> Page {
        match self {
            Self::Decide => Page::Decide,
            _ => Page::Timeline,
        }
    }

    /// About how high it is in a column of 640 px, for frames that nobody resizes.
    #[must_use]
    pub const fn height(self) -> u32 {
        match self {
            Self::Timeline => 620,
            Self::State => 560,
            Self::Map => 560,
            Self::Organs => 900,
            Self::Operations => 900,
            Self::Requests => 900,
            Self::Statement => 320,
            Self::Compare => 620,
            Self::Search => 190,
            Self::Decide => 760,
            Self::Questions => 2100,
        }
    }
}

/// What stands before a whole case in one parameter: all that the page of the rules has behind `?`, as one value.
const SCENARIO: &str = "scenario=";

/// Which widget shows what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WidgetAddress {
    /// The widget.
    pub widget: Widget,
    /// The entity that it is about, by kind and slug; whether it exists is for the data set to say.
    pub subject: Option<(Kind, String)>,
    /// The case that it is about, by its id; whether it exists is for the data set to say.
    pub scenario: Option<String>,
    /// The day in the path, which has a static page.
    pub day: Option<Day>,
    /// The day behind `?`, for which the program draws.
    pub as_of: Option<Day>,
    /// What it is narrowed down to: states, kinds and organs.
    pub selection: Selection,
    /// The stretch of time that is shown.
    pub window: Window,
    /// What the lanes of the timeline stand for.
    pub lanes: Lanes,
    /// What is asked of the rules.
    pub asked: Asked,
}

impl WidgetAddress {
    /// A widget about something, on a day that has a page.
    #[must_use]
    pub fn new(widget: Widget, subject: Option<(Kind, String)>, day: Option<Day>) -> Self {
        Self {
            widget,
            subject,
            scenario: None,
            day,
            as_of: None,
            selection: Selection::default(),
            window: Window::default(),
            lanes: Lanes::default(),
            asked: Asked::default(),
        }
    }

    /// A case that the record has worked out.
    #[must_use]
    pub fn of_scenario(id: &str) -> Self {
        Self {
            scenario: Some(id.to_owned()),
            ..Self::new(Widget::Decide, None, None)
        }
    }

    /// The same with what the widget heeds of an address; a day behind `?` wins over the one in the path.
    fn asking(mut self, query: Address) -> Self {
        let widget = self.widget;
        let dated = widget.has_days() || widget == Widget::Decide;
        self.as_of = query.as_of.filter(|_| dated);
        if self.as_of.is_some() || !widget.has_days() {
            self.day = None;
        }
        if matches!(widget, Widget::Timeline | Widget::Compare) {
            self.selection.states = query.selection.states;
        }
        if widget == Widget::Decide {
            self.asked = query.asked;
            // What is asked of the rules is the whole case.
            if self.as_of.is_some() || self.asked != Asked::default() {
                self.scenario = None;
            }
        }
        if widget == Widget::Timeline {
            self.selection.kinds = query.selection.kinds;
            self.selection.organs = query.selection.organs;
            (self.window, self.lanes) = (query.window, query.lanes);
        }
        self
    }

    /// Day and filters as those of a page.
    #[must_use]
    pub fn on(&self, page: Page) -> Address {
        Address {
            as_of: self.as_of,
            selection: self.selection.clone(),
            window: self.window,
            lanes: self.lanes,
            asked: self.asked.clone(),
            ..Address::of(page)
        }
    }

    /// The widget of an address below `embed/`; nothing if there is no such widget.
    #[must_use]
    pub fn parse(url: &str) -> Option<Self> {
        let (path, query) = url.split_once('?').unwrap_or((url, ""));
        let mut parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        if parts.last() == Some(&"index.html") {
            parts.pop();
        }
        let widget = Widget::of_name(parts.first()?)?;
        let day = parts.last().and_then(|last| Day::parse(last));
        if day.is_some() {
            parts.pop();
        }
        let mut scenario = None;
        let subject = match (widget.subject(), &parts[1..]) {
            (Subject::Scenario, []) => None,
            (Subject::Scenario, [id]) => {
                scenario = Some((*id).to_owned());
                None
            }
            (Subject::None | Subject::Optional(_), []) => None,
            (Subject::Optional(kind) | Subject::One(kind), [slug]) => {
                Some((kind, (*slug).to_owned()))
            }
            (Subject::Any, [folder, slug]) => Some((Kind::of_folder(folder)?, (*slug).to_owned())),
            _ => return None,
        };
        let mut asked = Address::of(widget.page());
        // What a widget does not understand it leaves out: there is nowhere to say so.
        let _ = asked.read_query(query);
        if widget == Widget::Decide {
            let mut pairs = query.split('&');
            let whole = pairs.find_map(|pair| pair.strip_prefix(SCENARIO));
            let whole = whole.unwrap_or_default().replace('+', " ");
            let _ = asked.read_query(&decode(&whole));
        }
        let bare = Self {
            scenario,
            ..Self::new(widget, subject, day)
        };
        Some(bare.asking(asked))
    }

    /// The path below `embed/`, such as `state/armenia/2012-12-19/`.
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = format!("{}/", self.widget.name());
        if let Some((kind, slug)) = &self.subject {
            if self.widget.subject() == Subject::Any {
                path += &format!("{}/", kind.folder());
            }
            path += &format!("{slug}/");
        }
        if let Some(id) = &self.scenario {
            path += &format!("{id}/");
        }
        if let Some(day) = self.day {
            path += &format!("{day}/");
        }
        path
    }

    /// The day that it shows, if it is not the day of the edition.
    #[must_use]
    pub fn shown(&self) -> Option<Day> {
        self.as_of.or(self.day)
    }

    /// The view of the atlas that shows the same and more; of a case of the record, that in which it can be asked.
    #[must_use]
    pub fn full_view(&self) -> Address {
        let entity = |(kind, slug): &(Kind, String)| Page::Entity(*kind, slug.clone());
        let page = match (self.widget, &self.subject) {
            (Widget::Timeline, _) => Page::Timeline,
            (Widget::Map, _) => Page::Map,
            (Widget::Organs, _) => Page::List(Kind::Organ),
            (Widget::Requests, _) => Page::List(Kind::Case),
            (Widget::Compare, _) => Page::List(Kind::State),
            (Widget::Search, _) => Page::Search,
            (Widget::Decide, _) => Page::Decide,
            (Widget::Questions, _) => Page::Questions,
            (_, Some(subject)) => entity(subject),
            (_, None) => Page::List(Kind::Operation),
        };
        let mut address = self.on(page);
        if self.widget == Widget::Compare {
            let states = core::mem::take(&mut address.selection.states);
            if (2..=MOST_COMPARED).contains(&states.len()) {
                let sides = states.iter().map(|slug| Side::entity(Kind::State, slug));
                return Address::comparing(sides.collect()).at(self.shown());
            }
        }
        if let (Widget::Timeline, Some((_, slug))) = (self.widget, &self.subject) {
            address.selection.states = alloc::vec![slug.clone()];
        }
        address.at(self.shown())
    }
}

impl fmt::Display for WidgetAddress {
    /// The address below `embed/`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path())?;
        let query = self.on(self.widget.page()).query_string();
        if query.is_empty() {
            Ok(())
        } else {
            write!(f, "?{query}")
        }
    }
}

/// The widget that shows what a page shows, if there is one.
#[must_use]
pub fn of_page(address: &Address) -> Option<WidgetAddress> {
    let (widget, subject) = match &address.page {
        Page::Home | Page::Map => (Widget::Map, None),
        Page::Compare if sides_are_states(address) => (Widget::Compare, None),
        Page::Timeline => (Widget::Timeline, None),
        Page::Search => (Widget::Search, None),
        Page::Decide => (Widget::Decide, None),
        Page::Questions => (Widget::Questions, None),
        Page::List(Kind::State) => (Widget::Compare, None),
        Page::List(Kind::Organ) => (Widget::Organs, None),
        Page::List(Kind::Operation) => (Widget::Operations, None),
        Page::List(Kind::Case) => (Widget::Requests, None),
        Page::Entity(kind, slug) => {
            let widget = match kind {
                _ if address.anchor.is_some() => Widget::Statement,
                Kind::State => Widget::State,
                Kind::Operation => Widget::Operations,
                _ => Widget::Statement,
            };
            (widget, Some((*kind, slug.clone())))
        }
        _ => return None,
    };
    let mut asked = address.clone();
    let compared = address.sides.iter().filter_map(state_of);
    asked.selection.states.extend(compared);
    asked.selection.states.sort();
    asked.selection.states.dedup();
    Some(WidgetAddress::new(widget, subject, None).asking(asked))
}

/// Whether only states are compared, all on one day.
fn sides_are_states(address: &Address) -> bool {
    address.sides.iter().all(|side| state_of(side).is_some())
}

fn state_of(side: &Side) -> Option<String> {
    match &side.what {
        Compared::Entity(Kind::State, slug) if side.day.is_none() => Some(slug.clone()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;
    use proptest::prelude::*;

    #[test]
    fn pages_have_their_widgets_and_widgets_their_pages() {
        for (page, widget) in [
            ("/map/", "map/"),
            ("/map/?asof=2012-12-19", "map/?asof=2012-12-19"),
            (
                "/compare/?a=states/armenia&b=states/belarus&asof=2012-12-19",
                "compare/?state=armenia,belarus&asof=2012-12-19",
            ),
            (
                "/timeline/?state=armenia&from=1999",
                "timeline/?state=armenia&from=1999",
            ),
            ("/states/", "compare/"),
            (
                "/states/armenia/?asof=2001-01-01",
                "state/armenia/?asof=2001-01-01",
            ),
            ("/operations/channel/", "operations/channel/"),
            ("/cases/", "requests/"),
            ("/rules/questions/", "questions/"),
            (
                "/rules/decide/?matter=outside-base&seat-russia=against&beside=2012-11-20&asof=2012-11-19",
                "decide/?matter=outside-base&seat-russia=against&beside=2012-11-20&asof=2012-11-19",
            ),
            ("/rules/consensus/", "statement/rules/consensus/"),
        ] {
            let found = of_page(&Address::parse(page)).expect(page);
            assert_eq!(found.to_string(), widget, "{page}");
            assert_eq!(found.full_view().to_string(), page, "{widget}");
        }
        for page in [
            "/compare/?a=states/armenia@1999-01-01&b=states/armenia",
            "/compare/?a=organs/csc&b=organs/joint-staff",
            "/about/",
            "/documents/",
            "/nowhere/at/all/",
        ] {
            assert_eq!(of_page(&Address::parse(page)), None, "{page}");
        }
        let anchored = of_page(&Address::parse("/states/armenia/#summary")).expect("a widget");
        assert_eq!(anchored.path(), "statement/states/armenia/");
    }

    proptest! {
        #[test]
        fn every_text_is_no_widget_or_one_with_one_spelling(url in "\\PC{0,40}", widget in 0..11_usize) {
            let url = format!("{}/{url}", Widget::ALL[widget].name());
            if let Some(address) = WidgetAddress::parse(&url) {
                let printed = address.to_string();
                prop_assert_eq!(WidgetAddress::parse(&printed), Some(address));
            }
        }
    }
}
