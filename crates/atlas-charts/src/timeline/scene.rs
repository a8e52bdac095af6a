//! What a view shows, placed: marks, clusters and the labels for which there is room.
//!
//! Time is cut into buckets of 2, 4, 8... days, counted from 1970 and never from the edge of the screen, the fewest
//! that have room for a mark. Events of a bucket stand under each other, or are one cluster where they are more than
//! the rows of their lane. So the same zoom makes the same clusters wherever the reader has moved to.

mod marks;
mod milestones;

use alloc::vec::Vec;

use super::{
    lane_model::{Item, LaneModel},
    viewport::{DAY, Viewport},
};

/// How high a row of periods is.
pub const BAR_ROW: i32 = 15;
/// How high a row of points is.
pub const POINT_ROW: i32 = 16;
/// How far a mark reaches on each side of its middle.
pub const MARK: i32 = 6;
/// The size of the letters of labels.
pub const LETTERS: i32 = 11;
/// How high a row of turning points is, and how many rows there are.
const MILESTONE_ROW: i32 = 14;
const MILESTONE_ROWS: usize = 6;
/// The room above and below the rows of a lane.
const PAD: i32 = 5;
/// The least width of a bucket: a mark, and a number of three digits.
const BUCKET: i64 = 20;
/// The least room between a label and what follows it.
const APART: i32 = 6;

/// What of the drawing is not time: the room at its edges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Insets {
    /// How wide the column of the lanes' names is.
    pub gutter: i32,
    /// How high the scale above the lanes is.
    pub scale: i32,
    /// How high a lane's name is where it stands above its rows; nothing beside a gutter.
    pub above: i32,
    /// How much is drawn on each side beyond what is seen, for a drawing that is moved; nothing at rest.
    pub margin: i32,
}

impl Insets {
    /// Names beside the lanes where there is room for both, else above them.
    #[must_use]
    pub const fn of_width(width: i32) -> Self {
        if width >= 620 {
            Self {
                gutter: 132,
                scale: 34,
                above: 0,
                margin: 0,
            }
        } else {
            Self {
                gutter: 0,
                scale: 34,
                above: 15,
                margin: 0,
            }
        }
    }

    /// The same with a margin on each side.
    #[must_use]
    pub const fn with_margin(mut self, margin: i32) -> Self {
        self.margin = margin;
        self
    }
}

/// What labels are made of.
pub trait Titles {
    /// The title of an event.
    fn title(&self, event: u32) -> &str;
}

/// A lane on the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Strip {
    /// Its upper edge.
    pub top: i32,
    /// How high it is.
    pub height: i32,
}

/// Where an event is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The place of its lane.
    pub lane: usize,
    /// Its place in the lane.
    pub place: usize,
    /// Its left end: of a point as far from its middle as it reaches.
    pub left: i32,
    /// Its right end.
    pub right: i32,
    /// Its middle, from the top.
    pub y: i32,
    /// Whether it is drawn in its length.
    pub bar: bool,
    /// Where its label begins and ends, if it has room for one.
    pub label: Option<(i32, i32)>,
}

/// Events that stand too near to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// The place of their lane.
    pub lane: usize,
    /// The place of the first of them in the lane.
    pub first: usize,
    /// The place of the last of them; others between may be drawn in their length.
    pub last: usize,
    /// How many they are.
    pub count: usize,
    /// The left end.
    pub left: i32,
    /// The right end.
    pub right: i32,
    /// The middle, from the top.
    pub y: i32,
}

/// Everything placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scene {
    /// What is seen; its width is that of the lanes without the gutter.
    pub view: Viewport,
    /// The room besides.
    pub room: Insets,
    /// How high all of it is.
    pub height: i32,
    /// The lanes, as in the model.
    pub strips: Vec<Strip>,
    /// The marks, lane by lane.
    pub marks: Vec<Mark>,
    /// The clusters, lane by lane.
    pub clusters: Vec<Cluster>,
    /// The turning points above the lanes, by time.
    pub milestones: Vec<Milestone>,
}

/// A turning point, named above the lanes in which it has its mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// The place of its lane.
    pub lane: usize,
    /// Its place in the lane.
    pub place: usize,
    /// Where its day is.
    pub x: i32,
    /// The middle of its row, from the top.
    pub y: i32,
    /// Where its name begins and ends, if it has room for it.
    pub label: Option<(i32, i32)>,
}

/// What is at a point of the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HitTarget {
    /// A mark, by its place.
    Mark(usize),
    /// A cluster, by its place.
    Cluster(usize),
    /// A turning point above the lanes, by its place.
    Milestone(usize),
}

/// The days of a bucket: the least power of two that has room for a mark.
#[must_use]
pub fn bucket_days(view: &Viewport) -> i32 {
    let wide_enough = |days: i64| days * DAY * i64::from(view.width) >= BUCKET * view.span;
    let mut days = 1;
    while !wide_enough(i64::from(days)) && days < 1 << 16 {
        days *= 2;
    }
    days
}

/// Places what a view of so many pixels, gutter included, shows of a model.
#[must_use]
pub fn place(model: &LaneModel, view: &Viewport, room: Insets, titles: &dyn Titles) -> Scene {
    let mut scene = Scene {
        view: view.on(view.width - room.gutter),
        room,
        height: room.scale,
        strips: Vec::with_capacity(model.lanes.len()),
        marks: Vec::new(),
        clusters: Vec::new(),
        milestones: Vec::new(),
    };
    scene.place_milestones(model, titles);
    let days = bucket_days(&scene.view);
    for (number, lane) in model.lanes.iter().enumerate() {
        let rows = lane.bar_rows(days) * BAR_ROW + lane.point_rows * POINT_ROW;
        let height = rows + 2 * PAD + room.above;
        let top = scene.height;
        scene.strips.push(Strip { top, height });
        scene.height += height;
        scene.place_bars(number, lane, days, titles);
        scene.place_points(number, lane, days, titles);
    }
    scene
}

impl Scene {
    /// From where to where is seen.
    #[must_use]
    pub const fn seen(&self) -> (i32, i32) {
        (self.room.gutter, self.room.gutter + self.view.width)
    }

    /// From where to where is drawn: what is seen, and the margins.
    #[must_use]
    pub const fn drawn(&self) -> (i32, i32) {
        let (from, to) = self.seen();
        (from - self.room.margin, to + self.room.margin)
    }

    /// The first and the last day of which something is drawn.
    fn drawn_days(&self) -> (i32, i32) {
        self.view.widened(self.room.margin).seen_days()
    }

    /// How many events of a lane are seen, alone or in clusters.
    #[must_use]
    pub fn count_seen(&self, lane: usize) -> usize {
        let (from, to) = self.seen();
        let is_seen = |left: i32, right: i32| right > from && left < to;
        let marks = self.marks.iter();
        let marks = marks.filter(|mark| mark.lane == lane && is_seen(mark.left, mark.right));
        let clusters = self
            .clusters
            .iter()
            .filter(|cluster| cluster.lane == lane && is_seen(cluster.left, cluster.right));
        marks.count() + clusters.map(|cluster| cluster.count).sum::<usize>()
    }

    /// The mark or cluster at a point, or the nearest within the reach of a finger.
    #[must_use]
    pub fn hit(&self, x: i32, y: i32) -> Option<HitTarget> {
        if x < self.room.gutter {
            return None;
        }
        let far = |left: i32, right: i32, middle: i32, half: i32| {
            let aside = (left - x).max(x - right).max(0);
            let above = ((middle - y).abs() - half).max(0);
            aside.max(above)
        };
        let marks = self.marks.iter().enumerate().map(|(place, mark)| {
            let right = mark
                .label
                .map_or(mark.right, |(_, end)| mark.right.max(end));
            (far(mark.left, right, mark.y, MARK), HitTarget::Mark(place))
        });
        let clusters = self.clusters.iter().enumerate().map(|(place, cluster)| {
            let far = far(cluster.left, cluster.right, cluster.y, 8);
            (far, HitTarget::Cluster(place))
        });
        let milestones = self
            .milestones
            .iter()
            .enumerate()
            .filter_map(|(place, milestone)| {
                let (_, right) = milestone.label?;
                Some((
                    far(milestone.x - MARK, right, milestone.y, MARK),
                    HitTarget::Milestone(place),
                ))
            });
        let nearest = marks
            .chain(clusters)
            .chain(milestones)
            .min_by_key(|(far, _)| *far);
        nearest.filter(|(far, _)| *far <= MARK).map(|(_, hit)| hit)
    }

    /// The events of a cluster.
    pub fn events<'a>(
        &self,
        model: &'a LaneModel,
        cluster: &Cluster,
    ) -> impl Iterator<Item = &'a Item> + use<'a> {
        let days = bucket_days(&self.view);
        let items = model
            .lanes
            .get(cluster.lane)
            .map_or(&[][..], |lane| &lane.items[cluster.first..=cluster.last]);
        items
            .iter()
            .filter(move |item| item.bar_row(days).is_none())
    }
}

#[cfg(test)]
mod tests;
