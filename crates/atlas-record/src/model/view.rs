//! The views that answer a query: a list on a day, a filtered list, a comparison.

use alloc::{string::String, vec::Vec};

use serde::{Deserialize, Serialize};

vocabulary! {
    /// What a date in a query does to a view.
    ViewDay, "use of a date" {
        /// It is the day whose state of the world is shown; of a longer date, its last day.
        AsOf, "as-of", view_day_as_of;
        /// It is the stretch of time that is shown.
        Window, "window", view_day_window;
        /// It changes nothing: the view shows all times.
        Nothing, "nothing", view_day_nothing;
    }
}

vocabulary! {
    /// What a state in a query does to a view.
    ViewState, "use of a state" {
        /// Only what concerns it is shown.
        Only, "only", view_state_only;
        /// It is one of those that are compared.
        Compared, "compared", view_state_compared;
    }
}

/// A view with the words by which readers ask for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// What it shows.
    pub title: String,
    /// Its address from the root of the site, without date and state: `/timeline/?kind=exercises`.
    pub page: String,
    /// Words of which a query has one, folded; several in a row (`who was in`) are one.
    pub words: Vec<String>,
    /// Words that a query may have besides, folded.
    pub beside: Vec<String>,
    /// Whole queries that ask for it, folded.
    pub asked: Vec<String>,
    /// What a date does; a query with one asks for something else where this is not said.
    pub day: Option<ViewDay>,
    /// What a state does; a query with one asks for something else where it does nothing.
    pub state: Option<ViewState>,
}
