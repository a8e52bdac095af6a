//! The ladder of a state as a staircase in time: three tracks, a step for each status, the act at its riser.

mod stair;

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

use stair::Stair;

use crate::{
    as_of::{self, Rung, Spell},
    day::Day,
    figure::{Anchor, Figure, Shape, text_width},
    flags::{self, Flag, Place, Room},
    model::{Bond, Dataset, EntityId, Kind, StatementId, Step},
    timeline::Scale,
};

/// The first year that is drawn, the year before the Treaty.
pub const FIRST_YEAR: i32 = 1991;

/// The units that make the whole width.
const WIDTH: i32 = 10_000;

/// The height of what binds.
const HIGH: i32 = 32;

/// The height of what binds in part: signed and not in force, suspended, frozen.
const LOW: i32 = 15;

/// The height of a row of labels.
const ROW: i32 = 16;

/// The height of the line with a track's name.
const NAME: i32 = 20;

/// The size of the letters.
const LETTERS: i32 = 12;

/// How much room the drawing can count on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// At least 700 pixels: acts are written with their dates.
    Wide,
    /// At least 280 pixels: of acts the years are written.
    Narrow,
}

impl Form {
    const fn room(self) -> Room {
        match self {
            Self::Wide => Room {
                width: 700,
                rows: 5,
            },
            Self::Narrow => Room {
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

/// What one question was answered through time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    /// The question.
    pub of: Bond,
    /// The answers, one after the other.
    pub spells: Vec<Spell>,
    /// All acts, also those that changed no answer.
    pub rungs: Vec<Rung>,
}

/// The three tracks of a state; none if the record has no act of it.
#[must_use]
pub fn tracks(dataset: &Dataset, state: EntityId) -> Vec<Track> {
    let track = |of: &Bond| Track {
        of: *of,
        spells: as_of::spells(dataset, state, *of),
        rungs: as_of::ladder(dataset, state, *of),
    };
    let tracks: Vec<Track> = Bond::ALL.iter().map(track).collect();
    if tracks.iter().all(|track| track.rungs.is_empty()) {
        return Vec::new();
    }
    tracks
}

/// The documents by which an act was done, as far as its statement names them.
#[must_use]
pub fn basis(dataset: &Dataset, act: StatementId) -> Vec<EntityId> {
    let about = dataset.statement(act).about.iter().copied();
    about
        .filter(|id| dataset.entity(*id).kind() == Kind::Document)
        .collect()
}

/// The staircase.
#[must_use]
pub fn draw(dataset: &Dataset, tracks: &[Track], day: Day, form: Form) -> Figure {
    let last_year = dataset.edition.civil().0;
    let scale = Scale::of_years(FIRST_YEAR, last_year, WIDTH);
    let placed: Vec<Vec<Option<Place>>> = tracks
        .iter()
        .map(|track| place_labels(dataset, track, scale, form))
        .collect();
    let mut stairs = Vec::new();
    let mut top = ROW + 4;
    for (track, places) in tracks.iter().zip(&placed) {
        let rows = places.iter().flatten().map(|place| place.row + 1).max();
        let ground = match track.spells.len() {
            1 => top + NAME + ROW,
            _ => top + NAME + ROW * rows.unwrap_or(0) as i32 + 10 + HIGH,
        };
        let stair = Stair {
            dataset,
            track,
            scale,
            ground,
            form,
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
    for year in FIRST_YEAR..=last_year {
        let x = Day::new(year, 1, 1).map_or(0, |day| scale.x(day));
        let written = year % 5 == 0;
        let (class, from) = if written {
            ("ladder__year", ROW + 4)
        } else {
            ("ladder__tick", floor - 4)
        };
        figure.draw(Shape::line(class, (x, from), (x, floor)));
        if written {
            let at = (x, floor + 15);
            figure.draw(Shape::text(
                "ladder__year-label",
                at,
                Anchor::Middle,
                year.to_string(),
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
fn label(dataset: &Dataset, rung: &Rung, form: Form) -> String {
    let when = dataset.statement(rung.statement).when;
    match (form, when) {
        (Form::Wide, Some(when)) => format!("{}, {}", act(rung.step), when.beginning_words()),
        (Form::Narrow, Some(when)) => when
            .first_day()
            .map_or_else(String::new, |day| day.civil().0.to_string()),
        (_, None) => act(rung.step).to_string(),
    }
}

/// An act in a word or two.
const fn act(step: Step) -> &'static str {
    match step {
        Step::Frozen => "Frozen by own declaration",
        step => step.words(),
    }
}

/// Whether an act begins a spell.
fn begins(track: &Track, rung: &Rung) -> bool {
    let begun_by = |spell: &Spell| spell.begun_by == Some(rung.statement);
    track.spells.iter().any(begun_by)
}

fn place_labels(dataset: &Dataset, track: &Track, scale: Scale, form: Form) -> Vec<Option<Place>> {
    let room = form.room();
    let flag = |rung: &Rung| Flag {
        x: scale.x(rung.effect) * room.width / WIDTH,
        width: text_width(&label(dataset, rung, form), LETTERS) + 8,
        rank: u8::from(!begins(track, rung)),
    };
    let wanted: Vec<&Rung> = track
        .rungs
        .iter()
        .filter(|rung| form == Form::Wide || begins(track, rung))
        .collect();
    let flags: Vec<Flag> = wanted.iter().map(|rung| flag(rung)).collect();
    let mut places = flags::place(&flags, room).into_iter();
    track
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
