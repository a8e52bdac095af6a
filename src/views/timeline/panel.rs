//! The panel of the plot: what is chosen, with its date, text and sources.

use atlas_messages::timeline_view as say;
#[cfg(feature = "csr")]
use atlas_record::{model::StatementId, translation::Field};
use leptos::prelude::*;

use crate::fixed::{Fixed, IntoFixed};
#[cfg(feature = "csr")]
use {
    super::canvas::fill,
    crate::{
        browser,
        components::{date::date, statement::Statement},
        dataset::atlas,
        here::Here,
    },
    web_sys::Element,
};

/// The panel on the page, and what is open in it.
#[cfg(feature = "csr")]
#[derive(Debug)]
pub struct Panel {
    here: Here,
    element: Element,
    /// The first and the last day of what is open, counted from 1970.
    days: Option<(i32, i32)>,
}

#[cfg(feature = "csr")]
impl Panel {
    /// The panel of an element.
    pub const fn new(here: Here, element: Element) -> Self {
        Self {
            here,
            element,
            days: None,
        }
    }

    /// The first and the last day of what is open, if anything is.
    pub const fn days(&self) -> Option<(i32, i32)> {
        self.days
    }

    /// Opens an event.
    pub fn show_event(&mut self, id: StatementId, days: (i32, i32)) {
        self.open(event(self.here, id), days);
    }

    /// Opens events near each other.
    pub fn show_cluster(&mut self, events: &[StatementId], days: (i32, i32)) {
        self.open(cluster(self.here, events, days.0 == days.1), days);
    }

    fn open(&mut self, view: Fixed, days: (i32, i32)) {
        self.days = Some(days);
        fill(&self.element, view);
        let _ = self.element.set_attribute("data-open", "");
        if let Ok(Some(title)) = self.element.query_selector(".plot__title") {
            browser::focus(&title);
        }
    }

    /// Closes what is open.
    pub fn close(&mut self) {
        self.days = None;
        fill(&self.element, hint());
        let _ = self.element.remove_attribute("data-open");
    }
}

/// What it says before anything is chosen.
pub fn hint() -> Fixed {
    view! {
        <p class="plot__hint">{say::choose_mark()}</p>
        <p class="plot__hint">{say::drag()}</p>
    }
    .fixed()
}

/// What the panel says of an event.
#[cfg(feature = "csr")]
fn event(here: Here, id: StatementId) -> Fixed {
    let title = atlas().dataset.statement(id).title.as_deref();
    view! {
        {close()}
        <h2 class="plot__title" tabindex="-1"><a href=here.to_statement(id) lang=atlas().foreign(id, Field::Title)>{title}</a></h2>
        <ul class="statements"><Statement here id named=true labelled=true/></ul>
    }
    .fixed()
}

/// What the panel says of events near each other.
#[cfg(feature = "csr")]
fn cluster(here: Here, events: &[StatementId], one_day: bool) -> Fixed {
    // What happened on one day stays together however near one looks.
    let apart = (!one_day).then(|| {
        view! { <p><button type="button" class="plot__tool" data-plot="closer">{say::show_apart()}</button></p> }.fixed()
    });
    let lines = events.iter().map(|id| {
        let statement = atlas().dataset.statement(*id);
        view! {
            <li>
                {statement.when.map(|when| date("date", when.beginning()))}
                " " <a href=here.to_statement(*id) lang=atlas().foreign(*id, Field::Title)>{statement.title.as_deref()}</a>
            </li>
        }
        .fixed()
    });
    view! {
        {close()}
        <h2 class="plot__title" tabindex="-1">{say::near_each_other(events.len())}</h2>
        {apart}
        <ol class="plot__list">{lines.collect_view()}</ol>
    }
    .fixed()
}

#[cfg(feature = "csr")]
fn close() -> Fixed {
    view! { <button type="button" class="plot__tool plot__close" data-plot="close" title=say::close()><span aria-hidden="true">"×"</span></button> }.fixed()
}
