//! The calls to the history of the browser, in their time ([`crate::history`]).

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsValue;

use super::{later, now, window};
use crate::history::{HistoryEntry, Queue};

thread_local! {
    static QUEUE: RefCell<Queue<JsValue>> = RefCell::default();
    /// Whether there is a timer for what waits.
    static IS_TIMED: Cell<bool> = const { Cell::new(false) };
}

/// Writes an entry, or lets it wait.
pub fn write(url: &str, state: JsValue, replace: bool) {
    let url = url.to_owned();
    let entry = HistoryEntry {
        url,
        state,
        replace,
    };
    QUEUE.with_borrow_mut(|queue| queue.put(entry));
    go_on();
}

/// The address that the page is to have, where it waits.
pub fn waiting() -> Option<String> {
    QUEUE.with_borrow(|queue| queue.url().map(ToOwned::to_owned))
}

/// Writes all that waits.
pub fn finish() {
    QUEUE.with_borrow_mut(Queue::rest).iter().for_each(call);
}

/// Drops all that waits.
pub fn forget() {
    QUEUE.with_borrow_mut(Queue::rest);
}

fn go_on() {
    while let Some(entry) = QUEUE.with_borrow_mut(|queue| queue.take(now())) {
        call(&entry);
    }
    let pause = QUEUE.with_borrow_mut(|queue| queue.pause(now()));
    if let Some(pause) = pause
        && !IS_TIMED.replace(true)
    {
        // Rounded up, so that it is time when it runs.
        later(pause as i32 + 1, || {
            IS_TIMED.set(false);
            go_on();
        });
    }
}

fn call(entry: &HistoryEntry<JsValue>) {
    let Ok(history) = window().history() else {
        return;
    };
    let HistoryEntry {
        url,
        state,
        replace,
    } = entry;
    // A browser may refuse all the same; the view is right even then.
    let _ = if *replace {
        history.replace_state_with_url(state, "", Some(url))
    } else {
        history.push_state_with_url(state, "", Some(url))
    };
}
