//! The ladder of a state as a staircase in time: three tracks, a step for each status, the act at its riser.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

use crate::{
    as_of::{self, Rung, Spell, Status},
    day::Day,
    edtf::{Bound, Edtf},
    figure::{Anchor, Figure, Shape, Target, text_width},
    flags::{self, Flag, Place, Room},
    model::{Bond, Dataset, EntityId, Kind, Statement, StatementId, Step},
    timeline::Scale,
    words,
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
        .filter(|id| dataset.entity(*id).kind == Kind::Document)
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

/// The height of a status.
const fn height(status: Status) -> i32 {
    match status {
        Status::Bound => HIGH,
        Status::Signed | Status::Suspended | Status::Frozen => LOW,
        Status::None | Status::Former => 0,
    }
}

/// The days between which the beginning of a statement lies.
fn edge(statement: &Statement) -> Option<(Day, Day)> {
    match statement.when? {
        Edtf::Date(date) | Edtf::Interval(Bound::Date(date), _) => {
            Some((date.first_day(), date.last_day()))
        }
        Edtf::Interval(..) => None,
    }
}

/// Whether the day of a statement is not known.
fn is_vague(statement: &Statement) -> bool {
    edge(statement).is_none_or(|(first, last)| first != last)
        || statement.when.is_none_or(|when| when.is_doubtful())
}

/// What draws one track.
struct Stair<'a> {
    dataset: &'a Dataset,
    track: &'a Track,
    scale: Scale,
    /// Where a status of no height lies.
    ground: i32,
    form: Form,
}

impl Stair<'_> {
    fn draw(&self, top: i32, places: &[Option<Place>], shapes: &mut Vec<Shape>) {
        let name = Shape::text(
            "ladder__name",
            (0, top + 14),
            Anchor::Start,
            self.track.of.words(),
        );
        shapes.push(self.of(name));
        let ground = ((0, self.ground), (WIDTH, self.ground));
        shapes.push(Shape::line("ladder__ground", ground.0, ground.1));
        if self.track.spells.len() == 1 {
            let words = match self.track.of {
                Bond::Treaty => "No act found: never a party",
                Bond::Organization => "No act found: never a member",
                Bond::Participation => "No act found: has not taken part",
            };
            let at = (0, self.ground - 6);
            shapes.push(Shape::text("ladder__never", at, Anchor::Start, words));
            return;
        }
        let before = [None].into_iter().chain(self.track.spells.iter().map(Some));
        for (spell, before) in self.track.spells.iter().zip(before) {
            self.step(spell, before, shapes);
        }
        for (rung, place) in self.track.rungs.iter().zip(places) {
            self.act(rung, *place, shapes);
        }
    }

    fn of(&self, shape: Shape) -> Shape {
        shape.tag("data-bond", self.track.of.name())
    }

    /// A rectangle on the ground.
    fn block(&self, class: &'static str, (from, to): (i32, i32), status: Status) -> Shape {
        let high = height(status);
        let at = (from, self.ground - high);
        self.of(Shape::rect(class, at, ((to - from).max(0), high)))
            .tag("data-status", status.name())
    }

    fn step(&self, spell: &Spell, before: Option<&Spell>, shapes: &mut Vec<Shape>) {
        let (Some(from), Some(begun_by)) = (spell.from, spell.begun_by) else {
            return;
        };
        let x = self.scale.x(from);
        let end = spell.to.map_or(WIDTH, |to| self.scale.x(to.plus(1)));
        let status = spell.status;
        let earlier = before.map_or(Status::None, |before| before.status);
        let (high, was) = (height(status), height(earlier));
        let statement = self.dataset.statement(begun_by);
        // Where the day is not known, the higher of the two steps fades over the days that can be meant.
        let solid = if is_vague(statement) {
            let last = edge(statement).map_or(x, |(_, last)| self.scale.x(last));
            let last = last.max(x + self.form.fade()).min(end);
            let fading = if high > was { status } else { earlier };
            for quarter in 0..4 {
                let part = |quarter: i32| x + (last - x) * quarter / 4;
                let strip = self.block("ladder__fade", (part(quarter), part(quarter + 1)), fading);
                let share = if high > was { quarter + 1 } else { 4 - quarter };
                shapes.push(strip.tag("data-share", share.to_string()));
            }
            if high > was { last } else { x }
        } else {
            let (low, top) = (self.ground - high.min(was), self.ground - high.max(was));
            shapes.push(self.of(Shape::line("ladder__riser", (x, low), (x, top))));
            x
        };
        if status == Status::Former {
            let line = Shape::line("ladder__former", (x, self.ground), (end, self.ground));
            shapes.push(self.of(line));
            return;
        }
        let words = format!("{}, {}", status.words(self.track.of), self.time_of(spell));
        let step = self.block("ladder__step", (solid, end), status);
        shapes.push(step.to(Target::Statement(begun_by)).title(words));
        if matches!(status, Status::Suspended | Status::Frozen) {
            self.hatch((solid, end), shapes);
        }
    }

    /// When a spell held, with the precision of the acts.
    fn time_of(&self, spell: &Spell) -> String {
        let date = |act: Option<StatementId>| {
            let when = self.dataset.statement(act?).when?;
            Some(when.beginning_words())
        };
        let mut later = self.track.spells.iter().skip_while(|other| *other != spell);
        let from = date(spell.begun_by).unwrap_or_default();
        match later.nth(1).and_then(|next| date(next.begun_by)) {
            Some(to) => format!("{from} to {to}"),
            None => format!("since {from}"),
        }
    }

    /// Slanting lines over a low step. A line that would leave it ends at its edge.
    fn hatch(&self, (from, to): (i32, i32), shapes: &mut Vec<Shape>) {
        let hatch = self.form.hatch();
        let mut x = from;
        while x < to {
            let right = (x + hatch).min(to);
            let rise = LOW * (right - x) / hatch;
            let ends = ((x, self.ground), (right, self.ground - rise));
            shapes.push(self.of(Shape::line("ladder__hatch", ends.0, ends.1)));
            x += hatch;
        }
    }

    /// The mark of an act, its label where there is room, and the bracket of what is disputed.
    fn act(&self, rung: &Rung, place: Option<Place>, shapes: &mut Vec<Shape>) {
        let x = self.scale.x(rung.effect);
        let statement = self.dataset.statement(rung.statement);
        let title = format!(
            "{}, {}",
            rung.step.words(),
            statement
                .when
                .map(|when| when.beginning_words())
                .unwrap_or_default()
        );
        let target = Target::Statement(rung.statement);
        let mut covers = self.track.spells.iter();
        let level = covers
            .find(|spell| spell.covers(rung.effect))
            .map_or(0, |spell| height(spell.status));
        if !begins(self.track, rung) {
            let mark = Shape::new(
                crate::figure::Form::Circle {
                    x,
                    y: self.ground - level,
                    radius: 3,
                },
                "ladder__act",
            );
            shapes.push(self.of(mark).to(target.clone()).title(title.clone()));
        }
        if statement.is_disputed() {
            shapes.push(self.bracket(rung.statement, x));
        }
        let Some(place) = place else { return };
        let y = self.ground - HIGH - 10 - ROW * place.row as i32;
        let aside = if place.anchor == Anchor::End { -4 } else { 4 };
        let text = label(self.dataset, rung, self.form);
        let leader = Shape::line("ladder__leader", (x, y - 10), (x, self.ground - level));
        let text = Shape::text("ladder__label", (x, y), place.anchor, text).moved(aside);
        shapes.push(leader);
        shapes.push(text.to(target).title(title));
    }

    /// A bracket over the dates that the readings give, as far as they are near; it leads to the readings.
    fn bracket(&self, id: StatementId, x: i32) -> Shape {
        let statement = self.dataset.statement(id);
        let near = |day: &Day| (self.scale.x(*day) - x).abs() < 3 * WIDTH / 36;
        let dates = statement.readings.iter().filter_map(|reading| reading.when);
        let dates = dates.filter_map(|when| when.first_day()).filter(near);
        let (mut from, mut to) = (x, x);
        for day in dates {
            from = from.min(self.scale.x(day));
            to = to.max(self.scale.x(day));
        }
        let missing = (self.form.bracket() - (to - from)).max(0);
        let from = (from - missing / 2).max(0);
        let to = (to + missing / 2).min(WIDTH);
        let (y, end) = (self.ground - HIGH - 5, self.ground - HIGH - 1);
        let line = |from, to| Shape::line("", from, to);
        let lines = alloc::vec![
            line((from, y), (to, y)),
            line((from, y), (from, end)),
            line((to, y), (to, end)),
        ];
        let count = words::count(statement.readings.len(), "other reading", "other readings");
        Shape::new(crate::figure::Form::Group(lines), "ladder__bracket")
            .to(Target::Statement(id))
            .title(format!("Sources disagree: {count}"))
    }
}
