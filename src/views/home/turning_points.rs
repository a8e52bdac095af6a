//! The turning points: on wide screens a ruler of time, on narrow ones and in print a list.

use crate::{
    components::{
        date,
        drawing::{Accessibility, paint},
        record_text::titled_link,
    },
    dataset::atlas,
    fixed::Fixed,
    here::Here,
    markup::Markup,
};
use atlas_charts::turning_points;
use atlas_messages::home as say;
use atlas_record::{
    day::Day,
    events,
    model::{Kind, StatementId},
};

/// The ruler and the list; the style sheet shows one of them.
pub fn turning_points(here: Here) -> Fixed {
    let dataset = &atlas().dataset;
    let points = events::turning_points(dataset, &atlas().events);
    let figure = turning_points::draw(dataset, &points, here.day());
    let accessibility = Accessibility::Named(say::turning_points_figure());
    let mut canvas = Markup::default();
    canvas.open("div", &[("class", "turning-points")]);
    canvas.open("div", &[("class", "turning-points__ruler")]);
    canvas.put(paint(
        here,
        &figure,
        "turning-points__drawing",
        accessibility,
    ));
    canvas.close("div");
    canvas.open("ol", &[("class", "milestones")]);
    for id in points {
        dated(here, &mut canvas, id, None);
    }
    canvas.close("ol");
    canvas.close("div");
    canvas.done()
}

/// When the latest event began, as precisely as it is known.
pub fn latest() -> Option<String> {
    let latest = begun(atlas().dataset.edition).next()?;
    Some(atlas().dataset.statement(*latest).when?.beginning_words())
}

/// The events that had begun by the end of a day, the latest first.
fn begun(day: Day) -> impl Iterator<Item = &'static StatementId> {
    let begun = move |id: &&StatementId| {
        let when = atlas().dataset.statement(**id).when;
        when.is_some_and(|when| when.has_begun_by(day))
    };
    atlas().events.iter().rev().filter(begun)
}

/// What changed last before the end of a day.
pub fn changed_last(here: Here, most: usize) -> Fixed {
    let dataset = &atlas().dataset;
    let last = begun(here.day()).take(most);
    let mut canvas = Markup::default();
    let mut last = last.peekable();
    if last.peek().is_none() {
        canvas.element("p", &[("class", "empty")], say::nothing_begun());
        return canvas.done();
    }
    canvas.open("ol", &[("class", "milestones")]);
    for id in last {
        let subject = dataset.entity(dataset.statement(*id).subject);
        let is_state = subject.kind() == Kind::State;
        dated(
            here,
            &mut canvas,
            *id,
            is_state.then_some(&subject.names.full),
        );
    }
    canvas.close("ol");
    canvas.done()
}

/// An event with its date, and whom it is about where its title does not say.
fn dated(here: Here, canvas: &mut Markup, id: StatementId, subject: Option<&String>) {
    let statement = atlas().dataset.statement(id);
    let title = statement.title.as_deref().unwrap_or(&statement.text);
    canvas.open("li", &[]);
    if let Some(when) = statement.when {
        date::write(canvas, "date", when.beginning());
    }
    canvas.text(" ");
    canvas.open("span", &[]);
    titled_link(canvas, &here.to_statement(id), id);
    if let Some(subject) = subject.filter(|name| !title.contains(name.as_str())) {
        canvas.text(" ");
        canvas.element("span", &[("class", "milestones__subject")], subject);
    }
    canvas.close("span");
    canvas.close("li");
}
