//! The events of the record on an axis of time, with the turning points as a list.

use atlas_core::{
    model::{EntityId, Kind, StatementId},
    timeline::{self, Filter},
    widget::WidgetAddress,
    words,
};
use leptos::prelude::*;

use super::Body;
use crate::{
    components::axis,
    dataset::{atlas, entity},
    fixed::IntoFixed,
    link,
    markup::Markup,
};

/// The first year of the axis, the year before the Treaty.
const FIRST_YEAR: i32 = 1991;

/// The events that the address lets through.
pub fn body(address: &WidgetAddress) -> Body {
    let (dataset, query) = (&atlas().dataset, &address.query);
    let subject = address.subject.iter().map(|(_, slug)| slug);
    let states: Vec<EntityId> = query
        .states
        .iter()
        .chain(subject)
        .filter_map(|slug| dataset.find(Kind::State, slug))
        .collect();
    let filter = Filter {
        kinds: query.kinds.clone(),
        states: states.clone(),
        from: query.from,
        to: query.to,
        query: String::new(),
    };
    let events = timeline::filtered(dataset, &atlas().events, &filter);
    let from = query.from.unwrap_or(FIRST_YEAR);
    let years = (
        from,
        query.to.unwrap_or(dataset.edition.civil().0).max(from),
    );
    let turning = events.iter().copied();
    let turning: Vec<StatementId> = turning
        .filter(|id| dataset.statement(*id).milestone)
        .collect();
    let names: Vec<&str> = states.iter().map(|id| entity(*id).short_name()).collect();
    let whose = match names.is_empty() {
        true => String::new(),
        false => format!(" that concern {}", names.join(", ")),
    };
    let count = words::count(events.len(), "event", "events");
    let axis = axis::Axis(axis::AxisProps {
        events: Signal::stored(events),
        years: Signal::stored(years),
    });
    let mut view = Markup::default();
    view.open("div", &[("class", "widget__axis")]);
    view.put(axis.into_any().fixed());
    view.close("div");
    view.element("p", &[("class", "widget__legend")], "Points are single dates, bars are periods; rings are dates in doubt; filled marks are turning points.");
    if !turning.is_empty() {
        view.element("h2", &[], "Turning points");
        view.open("ol", &[("class", "widget__turns")]);
        for id in &turning {
            let statement = dataset.statement(*id);
            let when = statement.when.map(|when| when.beginning_words());
            view.open("li", &[]);
            view.element("time", &[], &when.unwrap_or_default());
            view.text(" ");
            view.link(
                &link::to_statement(*id),
                statement.title.as_deref().unwrap_or_default(),
            );
            view.close("li");
        }
        view.close("ol");
    }
    Body {
        title: format!("{count}{whose}, {} to {}", years.0, years.1),
        view: view.done(),
        rests_on: turning,
    }
}
