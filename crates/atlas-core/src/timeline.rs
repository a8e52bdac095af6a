//! The timeline: which statements are events, which of them a reader wants, and where they are drawn.

use alloc::{string::String, vec::Vec};

use crate::{
    day::Day,
    fold,
    model::{Dataset, EntityId, Kind, Statement, StatementId},
};

/// What a reader wants to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only events of entities of these kinds; empty for all.
    pub kinds: Vec<Kind>,
    /// Only events that concern one of these states; empty for all.
    pub states: Vec<EntityId>,
    /// Only events that can have happened in or after this year.
    pub from: Option<i32>,
    /// Only events that can have happened in or before this year.
    pub to: Option<i32>,
    /// Only events with these words in title or text.
    pub query: String,
}

/// All events, in order of time: statements with a title and a date.
#[must_use]
pub fn events(dataset: &Dataset) -> Vec<StatementId> {
    let mut events: Vec<(StatementId, &Statement)> = dataset
        .all()
        .filter(|(_, statement)| statement.title.is_some() && statement.when.is_some_and(|when| when.first_day().is_some()))
        .map(|(id, statement)| (id, &**statement))
        .collect();
    events.sort_by(|(_, a), (_, b)| match (&a.when, &b.when) {
        (Some(a), Some(b)) => a.chronological(b),
        _ => core::cmp::Ordering::Equal,
    });
    events.into_iter().map(|(id, _)| id).collect()
}

/// The events that the filter lets through.
#[must_use]
pub fn filtered(dataset: &Dataset, events: &[StatementId], filter: &Filter) -> Vec<StatementId> {
    let words = fold::words(&filter.query);
    let passes = |id: &&StatementId| {
        let statement = dataset.statement(**id);
        of_kinds(dataset, statement, &filter.kinds)
            && of_states(statement, &filter.states)
            && in_years(statement, filter.from, filter.to)
            && (words.is_empty() || has_words(statement, &words))
    };
    events.iter().filter(passes).copied().collect()
}

fn of_kinds(dataset: &Dataset, statement: &Statement, kinds: &[Kind]) -> bool {
    kinds.is_empty() || kinds.contains(&dataset.entity(statement.subject).kind)
}

fn of_states(statement: &Statement, states: &[EntityId]) -> bool {
    states.is_empty() || states.iter().any(|state| *state == statement.subject || statement.about.contains(state))
}

fn in_years(statement: &Statement, from: Option<i32>, to: Option<i32>) -> bool {
    let Some(when) = &statement.when else { return false };
    let first_day = from.and_then(|year| Day::new(year, 1, 1));
    let last_day = to.and_then(|year| Day::new(year, 12, 31));
    first_day.is_none_or(|first| when.last_day().is_none_or(|last| first <= last))
        && last_day.is_none_or(|last| when.first_day().is_none_or(|first| first <= last))
}

fn has_words(statement: &Statement, words: &[String]) -> bool {
    let mut text = fold::words(&statement.text);
    text.extend(statement.title.iter().flat_map(|title| fold::words(title)));
    words.iter().all(|word| text.iter().any(|other| other.starts_with(word.as_str())))
}

/// A mark on the axis, in the units of [`Scene::width`].
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The event.
    pub event: StatementId,
    /// Where it begins.
    pub x: f64,
    /// How long it is; nothing for a point.
    pub length: f64,
    /// The row within its lane, from 0 at the top.
    pub row: usize,
}

/// The events of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// The kind.
    pub kind: Kind,
    /// Its first row, counted over all lanes.
    pub top: usize,
    /// How many rows it has.
    pub rows: usize,
    /// Its marks, in order of time.
    pub marks: Vec<Mark>,
}

/// A year on the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// The year.
    pub year: i32,
    /// Where it begins, in thousandths of the width.
    pub x_thousandths: i64,
    /// Whether its number is written.
    pub labelled: bool,
}

/// Everything placed.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// The width in which it was placed.
    pub width: f64,
    /// How many rows all lanes have together.
    pub rows: usize,
    /// The lanes, in listing order of kinds; empty ones are left out.
    pub lanes: Vec<Lane>,
    /// The years.
    pub ticks: Vec<Tick>,
}

/// Places events on an axis of the years `from` to `to`, both included.
///
/// Marks of a lane take the first row in which they keep `gap` from the mark before them; a lane
/// that would grow over `most_rows` lets the rest overlap in its last row, where the list tells them apart.
#[must_use]
pub fn lay_out(
    dataset: &Dataset,
    events: &[StatementId],
    (from, to): (i32, i32),
    width: f64,
    gap: f64,
    most_rows: usize,
) -> Scene {
    let start = day_number(from);
    let days = f64::from(day_number(to + 1) - start).max(1.0);
    let place = |day: Day| (f64::from(day.number() - start) / days * width).clamp(0.0, width);
    let mut lanes = Vec::new();
    let mut top = 0;
    for kind in Kind::ALL {
        let mut row_ends: Vec<f64> = Vec::new();
        let mut marks = Vec::new();
        for id in events {
            let statement = dataset.statement(*id);
            if dataset.entity(statement.subject).kind != kind {
                continue;
            }
            let Some(first) = statement.when.as_ref().and_then(|when| when.first_day()) else { continue };
            let last = statement.when.as_ref().and_then(|when| when.last_day());
            let (x, end) = (place(first), last.map_or(width, |last| place(last.plus(1))));
            let length = if end - x > gap { end - x } else { 0.0 };
            let free = row_ends.iter().position(|row_end| *row_end <= x);
            let row = free.unwrap_or_else(|| {
                if row_ends.len() < most_rows.max(1) {
                    row_ends.push(0.0);
                }
                row_ends.len() - 1
            });
            row_ends[row] = row_ends[row].max(x + length.max(gap));
            marks.push(Mark { event: *id, x, length, row });
        }
        if !marks.is_empty() {
            lanes.push(Lane { kind, top, rows: row_ends.len(), marks });
            top += row_ends.len();
        }
    }
    Scene { width, rows: top, lanes, ticks: ticks(from, to, width, start, days) }
}

fn ticks(from: i32, to: i32, width: f64, start: i32, days: f64) -> Vec<Tick> {
    let step = match to - from {
        ..=12 => 1,
        13..=40 => 5,
        _ => 10,
    };
    (from..=to + 1)
        .map(|year| Tick {
            year,
            x_thousandths: (f64::from(day_number(year) - start) / days * width * 1000.0) as i64,
            labelled: year % step == 0,
        })
        .collect()
}

fn day_number(year: i32) -> i32 {
    Day::new(year, 1, 1).map_or(0, Day::number)
}
