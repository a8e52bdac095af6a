//! The turning points on a ruler of time, each with its label and the statement to which it leads.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};

use crate::{
    callouts::{self, Callout, Space},
    figure::{Anchor, Figure, Form, LinkTarget, Shape, headline, text_width},
    year_axis::{FIRST_YEAR, Scale, YearTick},
};
use atlas_record::{
    day::Day,
    model::{Dataset, StatementId},
};

/// The units that make the whole width.
const WIDTH: i32 = 10_000;

/// The height of a row of labels.
const ROW: i32 = 18;

/// The size of the letters.
const LETTERS: i32 = 12;

/// The room that the drawing counts on.
const ROOM: Space = Space {
    width: 1100,
    rows: 12,
};

/// The ruler with the turning points; the day that is looked at stands on it, and what came later is marked so.
#[must_use]
pub fn draw(dataset: &Dataset, points: &[StatementId], day: Day) -> Figure {
    let last_year = dataset.edition.civil().0;
    let scale = Scale::of_years(FIRST_YEAR, last_year, WIDTH);
    let points: Vec<(StatementId, Day, &str)> = points
        .iter()
        .filter_map(|id| {
            let statement = dataset.statement(*id);
            let first = statement.when.and_then(|when| when.first_day())?;
            Some((*id, first, headline(statement.title.as_deref()?)))
        })
        .collect();
    let wanted: Vec<Callout> = points
        .iter()
        .map(|(_, day, title)| Callout {
            x: scale.x(*day) * ROOM.width / WIDTH,
            width: text_width(title, LETTERS) + 8,
            rank: 0,
        })
        .collect();
    let places = callouts::place(&wanted, ROOM);
    let rows = places.iter().flatten().map(|place| place.row + 1).max();
    let floor = ROW * rows.unwrap_or(0) as i32 + 16;
    let mut figure = Figure::fluid(WIDTH, floor + 24);
    years(last_year, scale, floor, &mut figure);
    let x = scale.x(day);
    figure.draw(Shape::line("turning-points__past", (0, floor), (x, floor)));
    figure.draw(Shape::line(
        "turning-points__now",
        (x, floor - 7),
        (x, floor + 7),
    ));
    for ((id, first, title), place) in points.into_iter().zip(places) {
        let x = scale.x(first);
        let time = if first <= day { "past" } else { "later" };
        let mark = Form::Circle {
            x,
            y: floor,
            radius: 4,
        };
        let mut parts = Vec::new();
        if let Some(place) = place {
            let y = floor - 14 - ROW * place.row as i32;
            let aside = if place.anchor == Anchor::End { -5 } else { 5 };
            let from = (x, y - 10);
            parts.push(Shape::line("turning-points__leader", from, (x, floor)));
            let text = Shape::text("turning-points__label", (x, y), place.anchor, title);
            parts.push(text.moved(aside));
        }
        parts.push(Shape::new(mark, "turning-points__mark"));
        let when = dataset
            .statement(id)
            .when
            .map(|when| when.beginning_words());
        let name: String = [title, &when.unwrap_or_default()].join(", ");
        let point = Shape::new(Form::Group(parts), "turning-points__point").tag("data-time", time);
        figure.draw(point.to(LinkTarget::Statement(id)).title(name));
    }
    figure
}

/// A tick a year; each fifth is written.
fn years(last_year: i32, scale: Scale, floor: i32, figure: &mut Figure) {
    figure.draw(Shape::line(
        "turning-points__rule",
        (0, floor),
        (WIDTH, floor),
    ));
    for YearTick {
        year,
        x,
        is_labelled,
    } in scale.ticks(FIRST_YEAR, last_year)
    {
        let long = if is_labelled { 6 } else { 3 };
        figure.draw(Shape::line(
            "turning-points__tick",
            (x, floor),
            (x, floor + long),
        ));
        if is_labelled {
            let at = (x, floor + 20);
            let year = year.to_string();
            figure.draw(Shape::text(
                "turning-points__year",
                at,
                Anchor::Middle,
                year,
            ));
        }
    }
}
