//! Events in lanes and rows, arranged once for all views.

use alloc::vec::Vec;

use atlas_record::{
    edtf::{Bound, Edtf},
    lanes::Head,
    order,
};

/// The most rows of periods in a lane; what finds no row is placed among the points.
const MOST_BARS: usize = 3;

/// The row of what has none.
const NO_ROW: u8 = u8::MAX;

/// How an event ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tail {
    /// As its days say.
    None,
    /// It goes on.
    Open,
    /// It ended on a day that nobody has recorded.
    Unknown,
}

/// An event as days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// The number by which the caller knows it.
    pub event: u32,
    /// The first day that it can mean.
    pub first: i32,
    /// The last day that it can mean; of what has no end, of its beginning.
    pub last: i32,
    /// The days that a period covers for certain, both included; a single date has none.
    pub sure: Option<(i32, i32)>,
    /// How it ends.
    pub tail: Tail,
    /// Whether any part is marked as uncertain or approximate.
    pub doubtful: bool,
    /// Whether it is a turning point.
    pub milestone: bool,
    row: u8,
}

impl Item {
    /// An event with its date; nothing if its beginning is not known.
    #[must_use]
    pub fn new(event: u32, when: &Edtf) -> Option<Self> {
        let (from, to) = match when {
            Edtf::Date(date) => (date, None),
            Edtf::Interval(Bound::Date(from), to) => (from, Some(to)),
            Edtf::Interval(..) => return None,
        };
        let (first, end_of_first) = (from.first_day().number(), from.last_day().number());
        let mut item = Self {
            event,
            first,
            last: end_of_first,
            sure: None,
            tail: Tail::None,
            doubtful: from.uncertain || from.approximate,
            milestone: false,
            row: NO_ROW,
        };
        match to {
            None => {}
            Some(Bound::Open) => item.tail = Tail::Open,
            Some(Bound::Unknown) => item.tail = Tail::Unknown,
            Some(Bound::Date(to)) => {
                item.last = to.last_day().number().max(end_of_first);
                item.sure = Some((end_of_first, to.first_day().number()));
                item.doubtful |= to.uncertain || to.approximate;
            }
        }
        Some(item)
    }

    /// The same where its end is not known, but that it lasted until a day.
    #[must_use]
    pub fn until(mut self, last: i32) -> Self {
        if last > self.last {
            self.sure = Some((self.last, last));
            self.last = last;
        }
        self
    }

    /// The day in the middle of those that it can mean.
    #[must_use]
    pub const fn middle(&self) -> i32 {
        self.first + (self.last - self.first) / 2
    }

    /// Whether its date, or that of its beginning, is known less exactly than to the day.
    #[must_use]
    pub const fn is_vague(&self) -> bool {
        self.sure.is_none() && self.last > self.first
    }

    /// The row in which it is drawn in its length, where that is longer than a number of days.
    #[must_use]
    pub const fn bar_row(&self, longer_than: i32) -> Option<u8> {
        if self.row == NO_ROW || self.last - self.first < longer_than {
            None
        } else {
            Some(self.row)
        }
    }
}

/// A lane with its events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// What it stands for.
    pub head: Head,
    /// Its events, by the middle of their dates.
    pub items: Vec<Item>,
    /// The places of its turning points.
    pub milestones: Vec<u32>,
    /// The places of those that have a row of periods, by their first day.
    pub bars: Vec<u32>,
    /// The most days from the first to the last of a period.
    pub longest: i32,
    /// The most days from the first to the last of a period in each of its rows.
    row_longest: [i32; MOST_BARS],
    /// How many rows of points it has.
    pub point_rows: i32,
}

/// All lanes that have events.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LaneModel {
    /// The lanes, from the top.
    pub lanes: Vec<Lane>,
}

impl LaneModel {
    /// Puts events into the lanes with these places.
    #[must_use]
    pub fn new(heads: Vec<Head>, items: &[(u16, Item)]) -> Self {
        let by_middle = order::by_key(items, |(_, item)| (item.middle().into(), item.first.into()));
        let mut lanes: Vec<Vec<Item>> = alloc::vec![Vec::new(); heads.len()];
        for (lane, item) in by_middle {
            if let Some(lane) = lanes.get_mut(usize::from(lane)) {
                lane.push(item);
            }
        }
        let lanes = heads.into_iter().zip(lanes);
        Self {
            lanes: lanes
                .filter(|(_, items)| !items.is_empty())
                .map(|(head, items)| Lane::new(head, items))
                .collect(),
        }
    }

    /// The event next to another in a direction, and the place of its lane: for arrow keys.
    #[must_use]
    pub fn next(&self, (lane, place): (usize, usize), step: Direction) -> (usize, usize) {
        let Some(here) = self.lanes.get(lane) else {
            return (0, 0);
        };
        let last = here.items.len().saturating_sub(1);
        let place = place.min(last);
        let across = |lane: usize| {
            let middle = here.items[place].middle();
            let items = &self.lanes[lane].items;
            let after = items.partition_point(|item| item.middle() < middle);
            let before = after.saturating_sub(1);
            let far = |place: usize| (items[place].middle() - middle).abs();
            let nearest = if after < items.len() && far(after) <= far(before) {
                after
            } else {
                before
            };
            (lane, nearest)
        };
        match step {
            Direction::Earlier => (lane, place.saturating_sub(1)),
            Direction::Later => (lane, (place + 1).min(last)),
            Direction::First => (lane, 0),
            Direction::Last => (lane, last),
            Direction::Up if lane > 0 => across(lane - 1),
            Direction::Down if lane + 1 < self.lanes.len() => across(lane + 1),
            Direction::Up | Direction::Down => (lane, place),
        }
    }
}

/// A direction among the events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the event before, in its lane.
    Earlier,
    /// To the event after, in its lane.
    Later,
    /// To the first event of the lane.
    First,
    /// To the last event of the lane.
    Last,
    /// To the nearest event of the lane above.
    Up,
    /// To the nearest event of the lane below.
    Down,
}

impl Lane {
    fn new(head: Head, mut items: Vec<Item>) -> Self {
        let places = |wanted: fn(&Item) -> bool| -> Vec<u32> {
            let places = 0..items.len() as u32;
            places
                .filter(|place| wanted(&items[*place as usize]))
                .collect()
        };
        let milestones = places(|item| item.milestone);
        // The longest choose first: those that are seen from far have the upper rows to themselves.
        let long = order::by_key(&places(|item| item.last > item.first), |place| {
            let item = &items[place as usize];
            (i64::from(item.first - item.last), item.first.into())
        });
        let mut rows: [Vec<(i32, i32)>; MOST_BARS] = Default::default();
        let (mut bars, mut row_longest) = (Vec::new(), [0; MOST_BARS]);
        for place in long {
            let item = &mut items[place as usize];
            let free = rows.iter_mut().enumerate().find_map(|(number, row)| {
                let next = row.partition_point(|(first, _)| *first <= item.last);
                let is_free = next == 0 || row[next - 1].1 < item.first;
                is_free.then_some((number, row, next))
            });
            let Some((number, row, next)) = free else {
                continue;
            };
            row.insert(next, (item.first, item.last));
            item.row = number as u8;
            bars.push(place);
            row_longest[number] = row_longest[number].max(item.last - item.first);
        }
        let bars = order::by_key(&bars, |place| (items[place as usize].first.into(), 0));
        let longest = row_longest.iter().copied().max().unwrap_or_default();
        let point_rows = match items.len() {
            0..=4 => 1,
            5..=24 => 2,
            _ => 3,
        };
        Self {
            head,
            items,
            milestones,
            bars,
            longest,
            row_longest,
            point_rows,
        }
    }

    /// How many rows periods take where only those longer than a number of days are drawn in their length.
    #[must_use]
    pub fn bar_rows(&self, longer_than: i32) -> i32 {
        let used = |longest: &i32| *longest > 0 && *longest >= longer_than;
        let last = self.row_longest.iter().rposition(used);
        last.map_or(0, |row| row as i32 + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::borrow::ToOwned;

    fn item(event: u32, when: &str) -> Item {
        Item::new(event, &when.parse().expect("a date")).expect("a beginning")
    }

    fn model(dates: &[&str]) -> LaneModel {
        let items = dates.iter().enumerate();
        let items: Vec<(u16, Item)> = items
            .map(|(event, when)| (0, item(event as u32, when)))
            .collect();
        let head = Head {
            name: "All".to_owned(),
            entity: None,
        };
        LaneModel::new(alloc::vec![head.clone(), head], &items)
    }

    #[test]
    fn a_date_is_the_days_that_it_can_mean() {
        for (when, days, sure, tail, doubtful) in [
            ("1970-01-02", (1, 1), None, Tail::None, false),
            ("1970-01", (0, 30), None, Tail::None, false),
            ("1970~", (0, 364), None, Tail::None, true),
            (
                "1970-01-02/1970-01-05",
                (1, 4),
                Some((1, 4)),
                Tail::None,
                false,
            ),
            (
                "1970-01/1970-02",
                (0, 58),
                Some((30, 31)),
                Tail::None,
                false,
            ),
            ("1970-01-02/..", (1, 1), None, Tail::Open, false),
            ("1970-01/", (0, 30), None, Tail::Unknown, false),
            ("1970-01-02/1970?", (1, 364), Some((1, 0)), Tail::None, true),
        ] {
            let item = item(0, when);
            let is = ((item.first, item.last), item.sure, item.tail, item.doubtful);
            assert_eq!(is, (days, sure, tail, doubtful), "{when}");
        }
        assert_eq!(Item::new(0, &"../1970".parse().expect("a date")), None);
    }

    #[test]
    fn periods_share_rows_and_what_finds_none_is_a_point() {
        let model = model(&[
            "2001/2004",
            "2001-05/2002",
            "2002-01-01",
            "2002/2003",
            "2002-03/2002-06",
            "2005/2006",
        ]);
        let lane = &model.lanes[0];
        let row = |event: u32| {
            let item = lane.items.iter().find(|item| item.event == event);
            item.and_then(|item| item.bar_row(1))
        };
        assert_eq!(
            [0, 1, 2, 3, 4, 5].map(row),
            [Some(0), Some(2), None, Some(1), None, Some(0)]
        );
        let rows = [1, 500, 700, 1000, 10_000].map(|days| lane.bar_rows(days));
        assert_eq!(rows, [3, 3, 2, 1, 0]);
        assert_eq!((lane.point_rows, model.lanes.len()), (2, 1));
        assert_eq!(lane.items[0].bar_row(10_000), None);
    }

    #[test]
    fn arrow_keys_walk_lanes_by_time() {
        let dates = ["2001", "2003", "2005", "2002", "2006"];
        let items: Vec<(u16, Item)> = dates
            .iter()
            .enumerate()
            .map(|(event, when)| (u16::from(event > 2), item(event as u32, when)))
            .collect();
        let head = |name: &str| Head {
            name: name.to_owned(),
            entity: None,
        };
        let model = LaneModel::new(alloc::vec![head("A"), head("B")], &items);
        for (from, step, to) in [
            ((0, 0), Direction::Later, (0, 1)),
            ((0, 2), Direction::Later, (0, 2)),
            ((0, 0), Direction::Earlier, (0, 0)),
            ((0, 2), Direction::Down, (1, 1)),
            ((0, 0), Direction::Down, (1, 0)),
            ((1, 0), Direction::Up, (0, 1)),
            ((0, 1), Direction::Up, (0, 1)),
            ((0, 1), Direction::Last, (0, 2)),
            ((0, 1), Direction::First, (0, 0)),
        ] {
            assert_eq!(model.next(from, step), to, "{from:?} {step:?}");
        }
    }
}
