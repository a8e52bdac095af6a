//! How pages change the address, and how that stands in the history of the browser.

use atlas_address::address::Address;
use leptos::prelude::*;

/// How a change of the address stands in the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryMode {
    /// In place: for typing, which Back should not walk through.
    Replace,
    /// While something is dragged: what is shown follows, and the place in the history waits.
    Preview,
    /// While something moves that shows itself where it is: only the address follows.
    Trail,
    /// A press of a key: a row of them is one step in the history.
    Step,
    /// What was dragged or moved has been let go: one step in the history, however long the way was.
    Settle,
}

/// How pages change the address; without a browser there is nothing to change.
#[derive(Clone, Copy, Default)]
pub struct Navigate(Option<Callback<(Address, HistoryMode)>>);

impl Navigate {
    /// Changes the address through the callback.
    pub fn through(change: Callback<(Address, HistoryMode)>) -> Self {
        Self(Some(change))
    }

    /// Changes the address in a mode.
    pub fn by(self, address: Address, mode: HistoryMode) {
        if let Some(change) = self.0 {
            change.run((address, mode));
        }
    }

    /// Changes the address in place.
    pub fn replace(self, address: Address) {
        self.by(address, HistoryMode::Replace);
    }
}
