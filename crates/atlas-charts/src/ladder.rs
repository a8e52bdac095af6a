//! The ladder of a state as a staircase in time: three tracks, a step for each status, the act at its riser.

mod stair;

use alloc::{
    string::{String, ToString},
    vec::Vec,
};

use stair::Stair;

use crate::{
    callouts::{self, Callout, Placement, Space},
    figure::{Anchor, Figure, Shape, text_width},
    year_axis::{FIRST_YEAR, Scale},
};
use atlas_messages::charts as say;
use atlas_record::{
    as_of::{Ladder, Rung, Spell},
    day::Day,
    model::{Dataset, Step},
};

/// The units that make the whole width.
const WIDTH: i32 = 10_000;

/// The height of what binds.
const HIGH: i32 = 32;

/// The height of what binds in part: signed and not in force, suspended, frozen.
const LOW: i32 = 15;

/// The height of a row of labels.
const ROW: i32 = 16;

/// The height of the line with a ladder's name.
const NAME: i32 = 20;

/// The size of the letters.
const LETTERS: i32 = 12;

/// How much room the drawing can count on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// At least 700 pixels: acts are written with their dates.
    Wide,
    /// At least 280 pixels: of acts the years are written.
    Narrow,
}

impl Width {
    const fn room(self) -> Space {
        match self {
            Self::Wide => Space {
                width: 700,
                rows: 5,
            },
            Self::Narrow => Space {
                width: 280,
                rows: 2,
            },
        }
    }

    /// As many units as so many pixels take.
    const fn pixels(self, pixels: i32) -> i32 {
        pixels * WIDTH / self.room().width
    }

    /// How far the hatching lines of a step stand apart.
    const fn hatch(self) -> i32 {
        self.pixels(6)
    }

    /// The least width of a fading edge, so that it can be seen.
    const fn fade(self) -> i32 {
        self.pixels(8)
    }

    /// The least width of a bracket.
    const fn bracket(self) -> i32 {
        self.pixels(10)
    }
}

/// The staircase.
#[must_use]
pub fn draw(dataset: &Dataset, ladders: &[Ladder], day: Day, width: Width) -> Figure {
    let last_year = dataset.edition.civil().0;
    let scale = Scale::of_years(FIRST_YEAR, last_year, WIDTH);
    let placed: Vec<Vec<Option<Placement>>> = ladders
        .iter()
        .map(|ladder| place_labels(dataset, ladder, scale, width))
        .collect();
    let mut stairs = Vec::new();
    let mut top = ROW + 4;
    for (ladder, places) in ladders.iter().zip(&placed) {
        let rows = places.iter().flatten().map(|place| place.row + 1).max();
        let ground = match ladder.spells.len() {
            1 => top + NAME + ROW,
            _ => top + NAME + ROW * rows.unwrap_or(0) as i32 + 10 + HIGH,
        };
        let stair = Stair {
            dataset,
            ladder,
            scale,
            ground,
            width,
        };
        stair.draw(top, places, &mut stairs);
        top = ground + 14;
    }
    let mut figure = Figure::fluid(WIDTH, top + 14);
    years(last_year, scale, top - 6, &mut figure);
    figure.shapes.extend(stairs);
    now(day, scale, top - 6, &mut figure);
    figure
}

/// A tick a year; each fifth is written.
fn years(last_year: i32, scale: Scale, floor: i32, figure: &mut Figure) {
    for tick in scale.ticks(FIRST_YEAR, last_year) {
        let (class, from) = if tick.is_labelled {
            ("ladder__year", ROW + 4)
        } else {
            ("ladder__tick", floor - 4)
        };
        figure.draw(Shape::line(class, (tick.x, from), (tick.x, floor)));
        if tick.is_labelled {
            let at = (tick.x, floor + 15);
            figure.draw(Shape::text(
                "ladder__year-label",
                at,
                Anchor::Middle,
                tick.year.to_string(),
            ));
        }
    }
}

/// The day that is looked at, as a line that says its date.
fn now(day: Day, scale: Scale, floor: i32, figure: &mut Figure) {
    let x = scale.x(day);
    let (anchor, aside) = if x * 2 > WIDTH {
        (Anchor::End, -4)
    } else {
        (Anchor::Start, 4)
    };
    figure.draw(Shape::line("ladder__now", (x, 0), (x, floor)));
    figure.draw(Shape::text("ladder__now-label", (x, 11), anchor, day.words()).moved(aside));
}

/// What is written beside an act.
fn label(dataset: &Dataset, rung: &Rung, width: Width) -> String {
    let when = dataset.statement(rung.statement).when;
    match (width, when) {
        (Width::Wide, Some(when)) => [act(rung.step), ", ", &when.beginning_words()].concat(),
        (Width::Narrow, Some(when)) => when
            .first_day()
            .map_or_else(String::new, |day| day.civil().0.to_string()),
        (_, None) => act(rung.step).to_string(),
    }
}

/// An act in a word or two.
fn act(step: Step) -> &'static str {
    match step {
        Step::Frozen => say::frozen(),
        step => step.words(),
    }
}

/// Whether an act begins a spell.
fn begins(ladder: &Ladder, rung: &Rung) -> bool {
    let begun_by = |spell: &Spell| spell.begun_by == Some(rung.statement);
    ladder.spells.iter().any(begun_by)
}

fn place_labels(
    dataset: &Dataset,
    ladder: &Ladder,
    scale: Scale,
    width: Width,
) -> Vec<Option<Placement>> {
    let room = width.room();
    let flag = |rung: &Rung| Callout {
        x: scale.x(rung.effect) * room.width / WIDTH,
        width: text_width(&label(dataset, rung, width), LETTERS) + 8,
        rank: u8::from(!begins(ladder, rung)),
    };
    let wanted: Vec<&Rung> = ladder
        .rungs
        .iter()
        .filter(|rung| width == Width::Wide || begins(ladder, rung))
        .collect();
    let flags: Vec<Callout> = wanted.iter().map(|rung| flag(rung)).collect();
    let mut places = callouts::place(&flags, room).into_iter();
    ladder
        .rungs
        .iter()
        .map(|rung| {
            let asked = wanted
                .iter()
                .any(|wanted| wanted.statement == rung.statement);
            if asked { places.next().flatten() } else { None }
        })
        .collect()
}
