//! The marks and clusters of a lane: periods as bars in their rows, everything else as points by buckets of days.

use super::{APART, BAR_ROW, Cluster, LETTERS, MARK, Mark, PAD, POINT_ROW, Scene, Titles};
use crate::{
    figure::text_width,
    timeline::{
        lane_model::{Item, Lane},
        viewport::DAY,
    },
};

impl Scene {
    /// Periods, and dates known to a month or year, that are longer than a mark.
    pub(super) fn place_bars(
        &mut self,
        number: usize,
        lane: &Lane,
        days: i32,
        titles: &dyn Titles,
    ) {
        let (first_day, last_day) = self.drawn_days();
        let top = self.strips[number].top + PAD + self.room.above;
        let mut row_marks = Rows::default();
        let first = |place: &u32| lane.items[*place as usize].first;
        let start = lane
            .bars
            .partition_point(|place| first(place) < first_day.saturating_sub(lane.longest));
        let end = lane.bars.partition_point(|place| first(place) <= last_day);
        for place in &lane.bars[start..end.max(start)] {
            let item = &lane.items[*place as usize];
            let Some(row) = item.bar_row(days) else {
                continue;
            };
            if item.last < first_day {
                continue;
            }
            let mark = Mark {
                lane: number,
                place: *place as usize,
                left: self.room.gutter + self.view.x_of_day(item.first),
                right: self.room.gutter + self.view.x_of_day(item.last + 1),
                y: top + i32::from(row) * BAR_ROW + BAR_ROW / 2,
                bar: true,
                label: None,
            };
            row_marks.push(self, row.into(), mark, titles.title(item.event));
        }
        row_marks.end(self);
    }

    /// Everything else, bucket by bucket.
    pub(super) fn place_points(
        &mut self,
        number: usize,
        lane: &Lane,
        days: i32,
        titles: &dyn Titles,
    ) {
        let (first_day, last_day) = self.drawn_days();
        let bucket_of = |item: &Item| item.middle().div_euclid(days);
        let (first, last) = (first_day.div_euclid(days), last_day.div_euclid(days));
        let mut row_marks = Rows::default();
        let mut place = lane.items.partition_point(|item| bucket_of(item) < first);
        let is_point = |item: &Item| item.bar_row(days).is_none();
        while let Some(item) = lane.items.get(place) {
            let bucket = bucket_of(item);
            if bucket > last {
                break;
            }
            // The events of the bucket: how many, and the first few.
            let (mut count, mut few, mut end) = (0, [0; MOST_POINTS], place);
            let from = place;
            while let Some(item) = lane
                .items
                .get(place)
                .filter(|item| bucket_of(item) == bucket)
            {
                if is_point(item) {
                    if let Some(slot) = few.get_mut(count) {
                        *slot = place;
                    }
                    count += 1;
                    end = place;
                }
                place += 1;
            }
            let room = self.bucket_room(bucket, days);
            if count > lane.point_rows as usize {
                let first = (from..=end).find(|place| is_point(&lane.items[*place]));
                row_marks.close_all(self, room.0);
                let y = self.points_top(number, lane, days) + lane.point_rows * POINT_ROW / 2;
                self.place_cluster((number, y), (first.unwrap_or(from), end, count), room);
                continue;
            }
            for (number_of, place) in few[..count].iter().enumerate() {
                // Spread over the rows about their middle.
                let row = ((2 * number_of + 1) * lane.point_rows as usize - 1) / (2 * count);
                let item = &lane.items[*place];
                let middle =
                    self.room.gutter + self.view.x(i64::from(item.middle()) * DAY + DAY / 2);
                // Moved by less than half of itself where it would reach into the next bucket.
                let middle = middle.min(room.1 - MARK).max(room.0 + MARK);
                let mark = Mark {
                    lane: number,
                    place: *place,
                    left: middle - MARK,
                    right: middle + MARK,
                    y: self.points_top(number, lane, days) + row as i32 * POINT_ROW + POINT_ROW / 2,
                    bar: false,
                    label: None,
                };
                row_marks.push(self, row, mark, titles.title(item.event));
            }
        }
        row_marks.end(self);
    }

    fn points_top(&self, number: usize, lane: &Lane, days: i32) -> i32 {
        self.strips[number].top + PAD + self.room.above + lane.bar_rows(days) * BAR_ROW
    }

    /// The pixels of a bucket, one less on each side.
    fn bucket_room(&self, bucket: i32, days: i32) -> (i32, i32) {
        let x = |bucket: i32| self.room.gutter + self.view.x_of_day(bucket * days);
        (x(bucket) + 1, x(bucket + 1) - 1)
    }

    fn place_cluster(
        &mut self,
        (lane, y): (usize, i32),
        (first, last, count): (usize, usize, usize),
        room: (i32, i32),
    ) {
        // As wide as its number needs, or as the bucket allows.
        let wanted = text_width("0", LETTERS) * if count > 99 { 3 } else { 2 } + 6;
        let middle = i32::midpoint(room.0, room.1);
        let half = wanted.min(room.1 - room.0) / 2;
        self.clusters.push(Cluster {
            lane,
            first,
            last,
            count,
            left: middle - half,
            right: middle + half,
            y,
        });
    }
}

/// The most rows of points in a lane.
const MOST_POINTS: usize = 3;

/// The last mark of each row, whose label waits for the next to know its room.
#[derive(Default)]
struct Rows {
    waiting: [Option<(usize, i32)>; MOST_POINTS],
}

impl Rows {
    /// Places a mark and gives the one before it its label, if that has room.
    fn push(&mut self, scene: &mut Scene, row: usize, mark: Mark, title: &str) {
        self.close(scene, row, mark.left);
        let width = text_width(title, LETTERS);
        scene.marks.push(mark);
        if let Some(waiting) = self.waiting.get_mut(row) {
            *waiting = Some((scene.marks.len() - 1, width));
        }
    }

    fn close(&mut self, scene: &mut Scene, row: usize, next: i32) {
        let Some((place, width)) = self.waiting.get_mut(row).and_then(Option::take) else {
            return;
        };
        let ((seen_from, _), (from, end)) = (scene.seen(), scene.drawn());
        let mark = &mut scene.marks[place];
        // In a period, where it is seen, if it is long enough; else behind it.
        let enters = mark.left < seen_from && seen_from < mark.right;
        let inside = if enters {
            seen_from
        } else {
            mark.left.max(from)
        } + 5;
        if mark.bar && inside + width + 4 <= mark.right.min(end) {
            mark.label = Some((inside, inside + width));
        } else {
            let behind = mark.right + 4;
            if behind + width + APART <= next.min(end) && mark.right > from {
                mark.label = Some((behind, behind + width));
            }
        }
    }

    fn close_all(&mut self, scene: &mut Scene, next: i32) {
        for row in 0..MOST_POINTS {
            self.close(scene, row, next);
        }
    }

    fn end(&mut self, scene: &mut Scene) {
        self.close_all(scene, i32::MAX);
    }
}
