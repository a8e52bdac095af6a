//! One track of the ladder: its steps, the acts at their risers, and the brackets of what is disputed.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};

use super::{HIGH, LOW, ROW, WIDTH, Width, begins, label};
use crate::{
    callouts::Placement,
    figure::{self, Anchor, LinkTarget, Shape},
    year_axis::Scale,
};
use atlas_messages::charts as say;
use atlas_record::{
    as_of::{Ladder, Rung, Spell, Status},
    day::Day,
    edtf::{Bound, Edtf},
    model::{Bond, Dataset, Statement, StatementId},
};

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
pub(super) struct Stair<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) ladder: &'a Ladder,
    pub(super) scale: Scale,
    /// Where a status of no height lies.
    pub(super) ground: i32,
    pub(super) width: Width,
}

impl Stair<'_> {
    pub(super) fn draw(&self, top: i32, places: &[Option<Placement>], shapes: &mut Vec<Shape>) {
        let name = Shape::text(
            "ladder__name",
            (0, top + 14),
            Anchor::Start,
            self.ladder.of.words(),
        );
        shapes.push(self.of(name));
        let ground = ((0, self.ground), (WIDTH, self.ground));
        shapes.push(Shape::line("ladder__ground", ground.0, ground.1));
        if self.ladder.spells.len() == 1 {
            let words = match self.ladder.of {
                Bond::Treaty => say::never_a_party(),
                Bond::Organization => say::never_a_member(),
                Bond::Participation => say::has_not_taken_part(),
            };
            let at = (0, self.ground - 6);
            shapes.push(Shape::text("ladder__never", at, Anchor::Start, words));
            return;
        }
        let before = [None]
            .into_iter()
            .chain(self.ladder.spells.iter().map(Some));
        for (spell, before) in self.ladder.spells.iter().zip(before) {
            self.step(spell, before, shapes);
        }
        for (rung, place) in self.ladder.rungs.iter().zip(places) {
            self.act(rung, *place, shapes);
        }
    }

    fn of(&self, shape: Shape) -> Shape {
        shape.tag("data-bond", self.ladder.of.name())
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
            let last = last.max(x + self.width.fade()).min(end);
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
        let words = self.words_of(spell);
        let step = self.block("ladder__step", (solid, end), status);
        shapes.push(step.to(LinkTarget::Statement(begun_by)).title(words));
        if matches!(status, Status::Suspended | Status::Frozen) {
            self.hatch((solid, end), shapes);
        }
    }

    /// What a spell was and when it held, with the precision of the acts.
    fn words_of(&self, spell: &Spell) -> String {
        let status = spell.status.words(self.ladder.of);
        let date = |act: Option<StatementId>| {
            let when = self.dataset.statement(act?).when?;
            Some(when.beginning_words())
        };
        let mut later = self
            .ladder
            .spells
            .iter()
            .skip_while(|other| *other != spell);
        let from = spell.since(self.dataset);
        let next = later.nth(1).and_then(|next| date(next.begun_by));
        match (from, next) {
            (Some(from), Some(to)) => say::from_to(status, &from.beginning_words(), &to),
            (from, _) => {
                let from = from.map_or_else(String::new, |when| when.beginning_genitive());
                say::since(status, &from)
            }
        }
    }

    /// Slanting lines over a low step. A line that would leave it ends at its edge.
    fn hatch(&self, (from, to): (i32, i32), shapes: &mut Vec<Shape>) {
        let hatch = self.width.hatch();
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
    fn act(&self, rung: &Rung, place: Option<Placement>, shapes: &mut Vec<Shape>) {
        let x = self.scale.x(rung.effect);
        let statement = self.dataset.statement(rung.statement);
        let when = statement.when.map(|when| when.beginning_words());
        let title = [rung.step.words(), ", ", &when.unwrap_or_default()].concat();
        let target = LinkTarget::Statement(rung.statement);
        let mut covers = self.ladder.spells.iter();
        let level = covers
            .find(|spell| spell.covers(rung.effect))
            .map_or(0, |spell| height(spell.status));
        if !begins(self.ladder, rung) {
            let mark = Shape::new(
                figure::Form::Circle {
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
        let text = label(self.dataset, rung, self.width);
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
        let missing = (self.width.bracket() - (to - from)).max(0);
        let from = (from - missing / 2).max(0);
        let to = (to + missing / 2).min(WIDTH);
        let (y, end) = (self.ground - HIGH - 5, self.ground - HIGH - 1);
        let line = |from, to| Shape::line("", from, to);
        let lines = alloc::vec![
            line((from, y), (to, y)),
            line((from, y), (from, end)),
            line((to, y), (to, end)),
        ];
        Shape::new(figure::Form::Group(lines), "ladder__bracket")
            .to(LinkTarget::Statement(id))
            .title(say::sources_disagree(statement.readings.len()))
    }
}
