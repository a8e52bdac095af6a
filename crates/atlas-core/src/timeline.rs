//! The timeline: which statements are events, which of them a reader wants, and where they are drawn.

use alloc::{string::String, vec::Vec};

use crate::{
    day::Day,
    fold,
    model::{Dataset, EntityId, Kind, Statement, StatementId},
    query,
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
    let events: Vec<StatementId> = dataset
        .all()
        .filter(|(_, statement)| statement.title.is_some())
        .filter(|(_, statement)| {
            statement
                .when
                .is_some_and(|when| when.first_day().is_some())
        })
        .map(|(id, _)| id)
        .collect();
    query::chronological(dataset, &events)
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
    states.is_empty()
        || states
            .iter()
            .any(|state| *state == statement.subject || statement.about.contains(state))
}

/// Whether what a statement says can have been in the years, both included; what has no date cannot.
pub(crate) fn in_years(statement: &Statement, from: Option<i32>, to: Option<i32>) -> bool {
    let Some(when) = &statement.when else {
        return false;
    };
    let first_day = from.and_then(|year| Day::new(year, 1, 1));
    let last_day = to.and_then(|year| Day::new(year, 12, 31));
    first_day.is_none_or(|first| when.last_day().is_none_or(|last| first <= last))
        && last_day.is_none_or(|last| when.first_day().is_none_or(|first| first <= last))
}

fn has_words(statement: &Statement, words: &[String]) -> bool {
    let mut text = fold::words(&statement.text);
    text.extend(statement.title.iter().flat_map(|title| fold::words(title)));
    words
        .iter()
        .all(|word| text.iter().any(|other| other.starts_with(word.as_str())))
}

/// Days laid along a line: a linear scale in whole units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    from: Day,
    days: i32,
    width: i32,
}

impl Scale {
    /// A scale on which the days `from` to `to`, both included, take the width.
    #[must_use]
    pub fn new(from: Day, to: Day, width: i32) -> Self {
        let days = (to.number() - from.number() + 1).max(1);
        Self { from, days, width }
    }

    /// A scale of whole years, both included.
    #[must_use]
    pub fn of_years(from: i32, to: i32, width: i32) -> Self {
        let first = Day::new(from, 1, 1).unwrap_or(EPOCH);
        Self::new(first, Day::new(to, 12, 31).unwrap_or(first), width)
    }

    /// Where a day begins; days outside lie on the nearer end.
    #[must_use]
    pub fn x(&self, day: Day) -> i32 {
        let passed = i64::from(day.number() - self.from.number());
        let x = passed * i64::from(self.width) / i64::from(self.days);
        x.clamp(0, i64::from(self.width)) as i32
    }
}

/// 1 January 1970, which stands in for a year that the calendar refuses.
const EPOCH: Day = match Day::new(1970, 1, 1) {
    Some(day) => day,
    None => panic!("1 January 1970 exists"),
};

/// A mark on the axis, in the units of [`Size::width`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The event.
    pub event: StatementId,
    /// Where it begins.
    pub x: i32,
    /// How long it is; nothing for a point.
    pub length: i32,
    /// The row within its lane, from 0 at the top.
    pub row: usize,
}

/// The events of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// The year.
    pub year: i32,
    /// Where it begins.
    pub x: i32,
    /// Whether its number is written.
    pub labelled: bool,
}

/// Everything placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scene {
    /// How many rows all lanes have together.
    pub rows: usize,
    /// The lanes, in listing order of kinds; empty ones are left out.
    pub lanes: Vec<Lane>,
    /// The years.
    pub ticks: Vec<Tick>,
}

/// The room in which events are placed, in whole units of the drawing.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// The width of the axis.
    pub width: i32,
    /// The least distance from the beginning of a mark to the next in its row.
    pub gap: i32,
    /// The most rows of a lane.
    pub most_rows: usize,
}

/// Places events on an axis of the years `from` to `to`, both included.
///
/// Marks of a lane take the first row in which they keep the gap from the mark before them. A lane that
/// would grow over the most rows lets the rest overlap in its last row, where the list tells them apart.
#[must_use]
pub fn lay_out(
    dataset: &Dataset,
    events: &[StatementId],
    (from, to): (i32, i32),
    size: Size,
) -> Scene {
    let scale = Scale::of_years(from, to, size.width);
    let mut lanes: Vec<Lane> = Vec::new();
    for (kind, of_kind) in query::by_kind(dataset, events) {
        let top = lanes.last().map_or(0, |lane| lane.top + lane.rows);
        let (marks, rows) = place(dataset, &of_kind, scale, size);
        lanes.push(Lane {
            kind,
            top,
            rows,
            marks,
        });
    }
    let rows = lanes.last().map_or(0, |lane| lane.top + lane.rows);
    Scene {
        rows,
        lanes,
        ticks: ticks(from, to, scale),
    }
}

/// The marks of one lane, and how many rows they take.
fn place(
    dataset: &Dataset,
    events: &[StatementId],
    scale: Scale,
    size: Size,
) -> (Vec<Mark>, usize) {
    let mut row_ends: Vec<i32> = Vec::new();
    let mut marks = Vec::new();
    for event in events {
        let Some(when) = dataset.statement(*event).when else {
            continue;
        };
        let Some(first) = when.first_day() else {
            continue;
        };
        let x = scale.x(first);
        let end = when
            .last_day()
            .map_or(size.width, |last| scale.x(last.plus(1)));
        let length = if end - x > size.gap { end - x } else { 0 };
        let free = row_ends.iter().position(|row_end| *row_end <= x);
        let row = free.unwrap_or_else(|| {
            if row_ends.len() < size.most_rows.max(1) {
                row_ends.push(0);
            }
            row_ends.len() - 1
        });
        row_ends[row] = row_ends[row].max(x + length.max(size.gap));
        marks.push(Mark {
            event: *event,
            x,
            length,
            row,
        });
    }
    (marks, row_ends.len())
}

/// The beginning of each year and the end of the last; numbers stand at every year, fifth or tenth.
fn ticks(from: i32, to: i32, scale: Scale) -> Vec<Tick> {
    let step = match to - from {
        ..=12 => 1,
        13..=40 => 5,
        _ => 10,
    };
    (from..=to + 1)
        .filter_map(|year| {
            let x = scale.x(Day::new(year, 1, 1)?);
            Some(Tick {
                year,
                x,
                labelled: year % step == 0,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_lie_along_the_scale() {
        let scale = Scale::of_years(2001, 2004, 1461);
        for (day, x) in [
            ("2001-01-01", 0),
            ("2001-01-02", 1),
            ("2002-01-01", 365),
            ("2004-12-31", 1460),
            ("2005-01-01", 1461),
            ("1999-05-05", 0),
            ("2030-01-01", 1461),
        ] {
            assert_eq!(scale.x(Day::parse(day).expect("a day")), x, "{day}");
        }
    }

    #[test]
    fn numbers_stand_where_there_is_room() {
        let labelled = |from, to| -> Vec<i32> {
            let ticks = ticks(from, to, Scale::of_years(from, to, 1000));
            ticks
                .iter()
                .filter(|tick| tick.labelled)
                .map(|tick| tick.year)
                .collect()
        };
        assert_eq!(labelled(2001, 2003), [2001, 2002, 2003, 2004]);
        assert_eq!(
            labelled(1991, 2026),
            [1995, 2000, 2005, 2010, 2015, 2020, 2025]
        );
        assert_eq!(labelled(1950, 2000), [1950, 1960, 1970, 1980, 1990, 2000]);
    }
}
