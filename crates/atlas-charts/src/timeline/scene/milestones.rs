//! Turning points above the lanes, each named in the first row that has room.

use alloc::vec::Vec;

use super::{APART, LETTERS, MARK, MILESTONE_ROW, MILESTONE_ROWS, Milestone, PAD, Scene, Titles};
use crate::{
    figure::text_width,
    timeline::{
        lane_model::{Item, LaneModel},
        viewport::DAY,
    },
};
use atlas_record::order;

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
        let fixed_of = |item: &Item| self.view.length(i64::from(item.middle()) * DAY + DAY / 2);
        let mut begins = [i32::MAX; MILESTONE_ROWS];
        let newest_first = places.iter().rev().map(|place| {
            let item = item(*place);
            let fixed = fixed_of(item);
            let end = fixed + MARK + 2 + text_width(titles.title(item.event), LETTERS) + APART;
            let row = begins.iter().position(|begin| end <= *begin - MARK)?;
            begins[row] = fixed;
            Some(row)
        });
        let mut rows: Vec<Option<usize>> = newest_first.collect();
        rows.reverse();
        let mut ends = [i32::MIN; MILESTONE_ROWS];
        for ((lane, place), row) in places.into_iter().zip(rows) {
            let item = item((lane, place));
            let x = self.room.gutter + self.view.x(i64::from(item.middle()) * DAY + DAY / 2);
            let width = text_width(titles.title(item.event), LETTERS);
            let fixed = fixed_of(item);
            let label = (x + MARK + 2, x + MARK + 2 + width);
            let mut milestone = Milestone {
                lane,
                place,
                x,
                y: self.height + PAD,
                label: None,
            };
            if let Some(row) = row {
                // At the right edge a name stands before its day, if what is before it in the row leaves it room.
                let before = (x - MARK - 2 - width, x - MARK - 2);
                let room_before = before.0 >= from && fixed - (x - before.0) >= ends[row];
                ends[row] = fixed + label.1 - x + APART;
                milestone.y += row as i32 * MILESTONE_ROW + MILESTONE_ROW / 2;
                let edge = if x <= seen_to { seen_to } else { to };
                milestone.label = match label.1 <= edge {
                    true => (x >= from).then_some(label),
                    false => room_before.then_some(before),
                };
            }
            if (from..=to).contains(&x) {
                self.milestones.push(milestone);
            }
        }
        self.height += MILESTONE_ROWS as i32 * MILESTONE_ROW + 2 * PAD;
    }
}
