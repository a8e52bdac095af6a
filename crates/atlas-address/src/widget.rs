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
//!     "places/",
//!     "exercises/",
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
//! for nothing in ["", "planets/", "state/", "state/:/", "statement/rules/decide/", "map/armenia/", "state/armenia/2012-12-19/x/", "questions/two/"] {
//!     assert_eq!(WidgetAddress::parse(nothing), None, "{nothing}");
//! }
//! ```

mod address;
mod kind;

use alloc::string::String;

use atlas_record::model::Kind;

use crate::address::{Address, Compared, Page, Side};

pub use address::WidgetAddress;
pub use kind::{Widget, WidgetSubject};

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
        Page::List(Kind::Exercise) => (Widget::Exercises, None),
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
    use alloc::{format, string::ToString};
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
            ("/exercises/", "exercises/"),
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
        fn every_text_is_no_widget_or_one_with_one_spelling(url in "\\PC{0,40}", widget in 0..Widget::ALL.len()) {
            let url = format!("{}/{url}", Widget::ALL[widget].name());
            if let Some(address) = WidgetAddress::parse(&url) {
                let printed = address.to_string();
                prop_assert_eq!(WidgetAddress::parse(&printed), Some(address));
            }
        }
    }
}
