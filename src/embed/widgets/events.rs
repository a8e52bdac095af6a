//! The events of the record in lanes of time, with the turning points as a list.

use atlas_address::{address::Page, widget::WidgetAddress};
use atlas_messages::widgets as say;
use atlas_record::model::{EntityId, Kind, StatementId};

use super::WidgetBody;
use crate::{
    components::{
        date,
        timeline::{from_address, lanes},
    },
    dataset::{atlas, entity},
    here::Here,
    markup::Markup,
};

/// The width for which marks and labels are placed: that of a common column. Narrower frames scroll the drawing.
const WIDTH: i32 = 580;

/// The events that the address lets through.
pub fn body(here: Here, address: &WidgetAddress) -> WidgetBody {
    let dataset = &atlas().dataset;
    let mut query = address.on(Page::Timeline);
    let subject = address.subject.iter().map(|(_, slug)| slug.clone());
    query.selection.states.extend(subject);
    query.selection.states.sort();
    let shown = from_address::shown(&query);
    let events = atlas().events.iter().zip(&shown);
    let events: Vec<StatementId> = events
        .filter(|(_, shown)| **shown)
        .map(|(id, _)| *id)
        .collect();
    let turning = events.iter().copied();
    let turning: Vec<StatementId> = turning
        .filter(|id| dataset.statement(*id).milestone)
        .collect();
    let states = query.selection.states.iter();
    let states: Vec<EntityId> = states
        .filter_map(|slug| dataset.find(Kind::State, slug))
        .collect();
    let names: Vec<&str> = states.iter().map(|id| entity(*id).short_name()).collect();
    let years = from_address::years_of(&query);
    let mut view = Markup::default();
    view.open("div", &[("class", "plot__drawing")]);
    view.put(lanes::lanes(here, &query, WIDTH));
    view.close("div");
    view.element("p", &[("class", "widget__legend")], say::legend());
    if !turning.is_empty() {
        view.element("h2", &[], say::turning_points());
        view.open("ol", &[("class", "widget__turns")]);
        for id in &turning {
            turn(here, &mut view, *id);
        }
        view.close("ol");
    }
    let [from, to] = [years.0, years.1].map(|year| year.to_string());
    let title = if names.is_empty() {
        say::events(events.len(), &from, &to)
    } else {
        say::events_that_concern(events.len(), &names.join(", "), &from, &to)
    };
    WidgetBody {
        title,
        view: view.done(),
        rests_on: turning,
    }
}

fn turn(here: Here, view: &mut Markup, id: StatementId) {
    let statement = atlas().dataset.statement(id);
    view.open("li", &[]);
    if let Some(when) = statement.when {
        date::write(view, "date", when.beginning());
    }
    view.text(" ");
    view.link(
        &here.to_statement(id),
        statement.title.as_deref().unwrap_or_default(),
    );
    view.close("li");
}
