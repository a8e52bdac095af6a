//! The calendar of exercises and the matrix of who took part, both along the same years.

use alloc::{
    borrow::Cow,
    format,
    string::{String, ToString},
    vec::Vec,
};

use crate::{
    figure::{Anchor, Figure, Form, LinkTarget, Shape},
    year_axis::{Scale, is_labelled},
};
use atlas_messages::charts as say;
use atlas_record::{
    model::{Dataset, EntityId},
    participation::{Edition, Exercises, Participation},
};

const WIDTH: i32 = 1000;
/// Marks at the ends of the calendar stand whole within it.
const EDGE: i32 = 20;
const LANE: i32 = 36;
/// The years above the calendar; the same stand below it.
const YEARS: i32 = 18;
/// Left of the matrix stand the names of the states.
const NAMES: i32 = 240;
const ROW: i32 = 15;
/// The name of a series and, under it, the years.
const HEAD: i32 = 38;
/// Right of the last year its number needs room.
const MARGIN: i32 = 20;
const LEGEND: i32 = 62;

/// One lane a series, one mark an edition: a disc at its first day, a ring where only the month or season is known.
#[must_use]
pub fn calendar(dataset: &Dataset, exercises: &Exercises) -> Figure {
    let mut figure = Figure::fluid(WIDTH, 0);
    let Some((from, to)) = exercises.years() else {
        return figure;
    };
    let lanes = exercises.series();
    let floor = YEARS + lanes.len() as i32 * LANE;
    let scale = Scale::of_years(from, to, WIDTH - 2 * EDGE);
    calendar_years(&mut figure, (from, to), scale, floor);
    for (lane, (series, editions)) in (0..).zip(lanes) {
        let y = YEARS + lane * LANE;
        figure.draw(Shape::line(
            "participation__lane",
            (0, y + 25),
            (WIDTH, y + 25),
        ));
        let name = name_of(dataset, series);
        figure.draw(Shape::text(
            "participation__name",
            (0, y + 13),
            Anchor::Start,
            name,
        ));
        for edition in editions {
            let mark = Form::Circle {
                x: EDGE + scale.x(edition.day),
                y: y + 25,
                radius: 5,
            };
            let title = format!(
                "{}: {}",
                dataset.entity(edition.id).names.full,
                edition.when.words()
            );
            let class = if edition.exact {
                "participation__held"
            } else {
                "participation__held participation__held--about"
            };
            let mark = Shape::new(mark, class);
            figure.draw(mark.to(LinkTarget::Entity(edition.id)).title(title));
        }
    }
    figure.height = floor + 20;
    figure
}

/// A line a year, down to the floor; each fifth is named above and below.
fn calendar_years(figure: &mut Figure, (from, to): (i32, i32), scale: Scale, floor: i32) {
    for tick in scale.ticks(from, to) {
        let x = EDGE + tick.x;
        let class = if tick.is_labelled {
            "participation__year participation__year--fifth"
        } else {
            "participation__year"
        };
        figure.draw(Shape::line(class, (x, YEARS), (x, floor)));
        if tick.is_labelled {
            for y in [YEARS - 6, floor + 14] {
                figure.draw(Shape::text(
                    "participation__small",
                    (x, y),
                    Anchor::Middle,
                    tick.year.to_string(),
                ));
            }
        }
    }
}

fn name_of(dataset: &Dataset, series: Option<EntityId>) -> String {
    series.map_or_else(
        || say::held_once().to_string(),
        |id| dataset.entity(id).names.full.clone(),
    )
}

/// A block a series, a row a state, a column a year: what is recorded of each state in each edition.
#[must_use]
pub fn matrix(dataset: &Dataset, exercises: &Exercises) -> Figure {
    let mut figure = Figure::fluid(WIDTH, 0);
    let Some((from, to)) = exercises.years() else {
        return figure;
    };
    legend(&mut figure);
    let slot = (WIDTH - NAMES - MARGIN) / (to - from + 1);
    let column = |year: i32| NAMES + (year - from) * slot;
    let mut y = LEGEND;
    for (series, editions) in exercises.series() {
        // States of which the block says nothing have no row in it.
        let shown = |row: &usize| {
            let mut parts = editions.iter().map(|edition| edition.parts[*row]);
            parts.any(|part| part != Participation::Outside)
        };
        let rows: Vec<usize> = (0..exercises.states.len()).filter(shown).collect();
        let height = rows.len() as i32 * ROW;
        figure.draw(Shape::line("participation__lane", (0, y), (WIDTH, y)));
        let name = name_of(dataset, series);
        figure.draw(Shape::text(
            "participation__name",
            (0, y + 16),
            Anchor::Start,
            name,
        ));
        draw_years(&mut figure, &editions, (from, to), slot, (y, height));
        for (line, row) in (0..).zip(&rows) {
            let name = dataset.entity(exercises.states[*row]).names.full.as_str();
            let baseline = y + HEAD + line * ROW + 11;
            figure.draw(Shape::text(
                "participation__small",
                (0, baseline),
                Anchor::Start,
                name,
            ));
        }
        for edition in editions {
            let x = column(edition.year());
            let mut shapes = Vec::new();
            let hit = Shape::rect("participation__column", (x, y + HEAD), (slot, height));
            shapes.push(hit);
            for (line, row) in (0..).zip(&rows) {
                let part = edition.parts[*row];
                if part != Participation::Outside {
                    shapes.push(mark(part, x + slot / 2, y + HEAD + line * ROW + 7));
                }
            }
            let group = Shape::new(Form::Group(shapes), "");
            let title = title(dataset, exercises, edition);
            figure.draw(group.to(LinkTarget::Entity(edition.id)).title(title));
        }
        y += HEAD + height + 14;
    }
    figure.height = y;
    figure
}

fn legend(figure: &mut Figure) {
    for (place, part) in (0..).zip(Participation::SHOWN) {
        let (x, y) = (20 + place % 2 * 440, 10 + place / 2 * 18);
        figure.draw(mark(part, x, y));
        let text = Shape::text(
            "participation__small",
            (x, y + 4),
            Anchor::Start,
            part.words(),
        );
        figure.draw(text.moved(10));
    }
}

/// The years above a block. Where there is room, each edition has its year; elsewhere every fifth year is named.
fn draw_years(
    figure: &mut Figure,
    editions: &[&Edition],
    years: (i32, i32),
    slot: i32,
    (y, height): (i32, i32),
) {
    for year in years.0..=years.1 {
        let x = NAMES + (year - years.0) * slot + slot / 2;
        let fifth = is_labelled(year);
        if fifth {
            let class = "participation__year";
            figure.draw(Shape::line(class, (x, y + HEAD), (x, y + HEAD + height)));
        }
        let class = match (editions.iter().any(|edition| edition.year() == year), fifth) {
            (true, true) => "participation__small",
            (true, false) => "participation__small participation__small--roomy",
            (false, true) => "participation__small participation__small--narrow",
            (false, false) => continue,
        };
        let year = year.to_string();
        figure.draw(Shape::text(class, (x, y + 32), Anchor::Middle, year));
    }
}

/// The sign of a value; each has a shape of its own.
fn mark(part: Participation, x: i32, y: i32) -> Shape {
    let glyph = |path: &'static str| Form::Glyph {
        x,
        y,
        path: Cow::Borrowed(path),
    };
    let form = match part {
        Participation::Host => glyph("M-4-4h8v8h-8z"),
        Participation::Away => glyph("M-3.5-3.5l7 7m0-7l-7 7"),
        Participation::TookPart => Form::Circle { x, y, radius: 4 },
        Participation::InWhole => Form::Circle { x, y, radius: 3 },
        Participation::NotRecorded | Participation::Outside => Form::Circle { x, y, radius: 2 },
    };
    Shape::new(form, "participation__part").tag("data-part", part.name())
}

fn title(dataset: &Dataset, exercises: &Exercises, edition: &Edition) -> String {
    let mut title = format!(
        "{}, {}",
        dataset.entity(edition.id).names.full,
        edition.when.words()
    );
    for part in Participation::SHOWN {
        let names = exercises.names(dataset, edition, part);
        if !names.is_empty() {
            title.push_str(&format!("; {}: {names}", part.words()));
        }
    }
    title
}
