//! The widgets that there are, and what each is about.

use atlas_messages::Language;
use atlas_record::model::Kind;

use crate::address::Page;

/// A view that can be embedded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Widget {
    /// What happened, on an axis.
    Timeline,
    /// One state: its three answers and its ladder.
    State,
    /// The nine states as tiles.
    Map,
    /// Where things were held and stand, on a geographic map.
    Places,
    /// The organs and who heads them.
    Organs,
    /// What operations have counted.
    Operations,
    /// The exercises by series and year, and who took part.
    Exercises,
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
pub enum WidgetSubject {
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
    pub const ALL: [Self; 13] = [
        Self::Timeline,
        Self::State,
        Self::Map,
        Self::Places,
        Self::Organs,
        Self::Operations,
        Self::Exercises,
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
            Self::Places => "places",
            Self::Organs => "organs",
            Self::Operations => "operations",
            Self::Exercises => "exercises",
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
    pub const fn subject(self) -> WidgetSubject {
        match self {
            Self::Timeline => WidgetSubject::Optional(Kind::State),
            Self::Operations => WidgetSubject::Optional(Kind::Operation),
            Self::State => WidgetSubject::One(Kind::State),
            Self::Statement => WidgetSubject::Any,
            Self::Decide => WidgetSubject::Scenario,
            Self::Map
            | Self::Places
            | Self::Exercises
            | Self::Organs
            | Self::Requests
            | Self::Compare
            | Self::Search
            | Self::Questions => WidgetSubject::None,
        }
    }

    /// Whether it is there in a language: every one in those of the whole site, in the others those that say hardly more
    /// than names of states, standings and dates.
    #[must_use]
    pub const fn is_in(self, language: Language) -> bool {
        language.is_whole() || matches!(self, Self::State | Self::Map | Self::Compare)
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
    pub(super) const fn page(self) -> Page {
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
            Self::Places => 900,
            Self::Organs => 900,
            Self::Operations => 900,
            Self::Exercises => 1600,
            Self::Requests => 900,
            Self::Statement => 320,
            Self::Compare => 620,
            Self::Search => 190,
            Self::Decide => 760,
            Self::Questions => 2100,
        }
    }
}
