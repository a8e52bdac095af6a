//! The address of a widget, read and printed.

use alloc::{borrow::ToOwned, format, string::String, vec::Vec};
use core::fmt;

use atlas_record::{
    day::Day,
    lanes::Lanes,
    model::Kind,
    selection::{Selection, Window},
};

use super::kind::{Widget, WidgetSubject};
use crate::address::{Address, Asked, MOST_COMPARED, Page, Side, decode, is_slug};

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
    pub(super) fn asking(mut self, query: Address) -> Self {
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
            (WidgetSubject::Scenario, []) => None,
            (WidgetSubject::Scenario, [id]) => {
                scenario = Some((*id).to_owned()).filter(|id| is_slug(id));
                scenario.as_ref()?;
                None
            }
            (WidgetSubject::None | WidgetSubject::Optional(_), []) => None,
            (WidgetSubject::Optional(kind) | WidgetSubject::One(kind), [name]) => {
                Some(entity(kind.folder(), name)?)
            }
            (WidgetSubject::Any, [folder, name]) => Some(entity(folder, name)?),
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
            if self.widget.subject() == WidgetSubject::Any {
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
            (Widget::Map | Widget::Places, _) => Page::Map,
            (Widget::Organs, _) => Page::List(Kind::Organ),
            (Widget::Exercises, _) => Page::List(Kind::Exercise),
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

/// The entity that is meant, as the addresses of pages have it: their page can be shown, too.
fn entity(folder: &str, name: &str) -> Option<(Kind, String)> {
    match Address::parse(&format!("/{folder}/{name}/")).page {
        Page::Entity(kind, slug) => Some((kind, slug)),
        _ => None,
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
