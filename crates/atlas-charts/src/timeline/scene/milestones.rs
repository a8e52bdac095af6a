//! Turning points above the lanes, each named in the first row that has room.

use alloc::vec::Vec;

use super::{APART, LETTERS, MARK, MILESTONE_ROW, MILESTONE_ROWS, Milestone, PAD, Scene, Titles};
use crate::{
    figure::{headline, text_width},
    timeline::{
        lane_model::{Item, LaneModel},
        viewport::DAY,
    },
};
use atlas_record::order;

/// Where the name of a turning point stands.
#[derive(Clone, Copy)]
struct Place {
    row: usize,
    /// Whether it stands before its day, because time ends before it would.
    before: bool,
}

/// Gives each a row, the newest first: those of a place in time (the days, by time) and the width of their names.
///
/// A name stands after its day; where no row has room for it there, as near the end of time, before it. What would reach
/// beyond either end of time has no name, and leaves its room to others.
fn rows(points: &[(i32, i32)], (beginning, end_of_time): (i32, i32)) -> Vec<Option<Place>> {
    let mut begins = [i32::MAX; MILESTONE_ROWS];
    let newest_first = points.iter().rev().map(|(fixed, width)| {
        let end = fixed + MARK + 2 + width;
        let first_free = |end: i32| begins.iter().position(|begin| end + APART <= *begin - MARK);
        let after = if end <= end_of_time {
            first_free(end)
        } else {
            None
        };
        let place = match after {
            Some(row) => Some(Place { row, before: false }),
            None if fixed - MARK - 2 - width < beginning => None,
            None => first_free(fixed + MARK).map(|row| Place { row, before: true }),
        };
        if let Some(Place { row, before }) = place {
            begins[row] = if before { fixed - 2 - width } else { *fixed };
        }
        place
    });
    let mut rows: Vec<Option<Place>> = newest_first.collect();
    rows.reverse();
    rows
}

impl Scene {
    /// Names turning points in the first row that has room, the newest first, for they are what most readers look for;
    /// all of them, so that none changes its row when time moves.
    pub(super) fn place_milestones(&mut self, model: &LaneModel, titles: &dyn Titles) {
        let lanes = model.lanes.iter().enumerate();
        let places: Vec<(usize, usize)> = lanes
            .flat_map(|(number, lane)| {
                let places = lane.milestones.iter();
                places.map(move |place| (number, *place as usize))
            })
            .collect();
        let item = |(lane, place): (usize, usize)| &model.lanes[lane].items[place];
        let places = order::by_key(&places, |place| (item(place).middle().into(), 0));
        if places.is_empty() {
            return;
        }
        let ((_, seen_to), (from, to)) = (self.seen(), self.drawn());
        // Counted from 1970, not from the edge, whose rounding would let names change their rows.
        let fixed_of = |day: i32| self.view.length(i64::from(day) * DAY + DAY / 2);
        let width_of = |item: &Item| text_width(headline(titles.title(item.event)), LETTERS);
        let points: Vec<(i32, i32)> = places
            .iter()
            .map(|place| (fixed_of(item(*place).middle()), width_of(item(*place))))
            .collect();
        let (first, last) = ends_of_time(model);
        let rows = rows(&points, (fixed_of(first), fixed_of(last)));
        let mut ends = [i32::MIN; MILESTONE_ROWS];
        for (((lane, place), place_of), (fixed, width)) in places.into_iter().zip(rows).zip(points)
        {
            let x = self.room.gutter
                + self
                    .view
                    .x(i64::from(item((lane, place)).middle()) * DAY + DAY / 2);
            let mut milestone = Milestone {
                lane,
                place,
                x,
                y: self.height + PAD,
                label: None,
            };
            if let Some(Place { row, before }) = place_of {
                let label = (x + MARK + 2, x + MARK + 2 + width);
                let left = (x - MARK - 2 - width, x - MARK - 2);
                milestone.y += row as i32 * MILESTONE_ROW + MILESTONE_ROW / 2;
                // At the right edge a name stands before its day, if what is before it in the row leaves it room.
                let room_before = left.0 >= from && fixed - (x - left.0) >= ends[row];
                let reach = if before { MARK } else { label.1 - x };
                ends[row] = fixed + reach + APART;
                let edge = if x <= seen_to { seen_to } else { to };
                milestone.label = match !before && label.1 <= edge {
                    true => (x >= from).then_some(label),
                    false => room_before.then_some(left),
                };
            }
            if (from..=to).contains(&x) {
                self.milestones.push(milestone);
            }
        }
        self.height += MILESTONE_ROWS as i32 * MILESTONE_ROW + 2 * PAD;
    }
}

/// The first and the last day of which something is told.
fn ends_of_time(model: &LaneModel) -> (i32, i32) {
    let lanes = || model.lanes.iter().map(|lane| &lane.items);
    let first = lanes().filter_map(|items| items.first());
    let last = lanes().filter_map(|items| items.last());
    (
        first.map(|item| item.first).min().unwrap_or(0),
        last.map(|item| item.last).max().unwrap_or(0),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_the_end_of_time_names_stand_before_their_days() {
        // Days as pixels; the last two names have no room after their days.
        let points = [(100, 200), (150, 200), (600, 200), (820, 180), (860, 180)];
        let places: Vec<_> = rows(&points, (0, 900))
            .into_iter()
            .map(|place| place.map(|Place { row, before }| (row, before)))
            .collect();
        let expected = [(1, false), (0, false), (2, false), (1, true), (0, true)];
        assert_eq!(places, expected.map(Some));
        let beyond = rows(&[(10, 50); MILESTONE_ROWS + 1], (0, 900));
        assert_eq!(beyond.iter().flatten().count(), MILESTONE_ROWS);
        // What fits on neither side leaves the room to an older one.
        let narrow = rows(&[(100, 60), (180, 300)], (0, 200));
        let named: Vec<bool> = narrow.iter().map(Option::is_some).collect();
        assert_eq!(named, [true, false]);
    }
}
