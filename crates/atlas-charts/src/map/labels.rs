//! Labels that do not overlap: each is tried near its place first, then farther away, and gets a leader there.

use alloc::vec::Vec;

/// A rectangle of a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// The left edge.
    pub x: i32,
    /// The top edge.
    pub y: i32,
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
}

impl Area {
    /// A rectangle about its middle.
    #[must_use]
    pub const fn about((x, y): (i32, i32), width: i32, height: i32) -> Self {
        Self {
            x: x - width / 2,
            y: y - height / 2,
            width,
            height,
        }
    }

    /// Whether two share some of their surface.
    #[must_use]
    pub const fn overlaps(&self, other: &Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    /// Whether the other lies in it altogether.
    #[must_use]
    pub const fn holds(&self, other: &Self) -> bool {
        self.x <= other.x
            && other.x + other.width <= self.x + self.width
            && self.y <= other.y
            && other.y + other.height <= self.y + self.height
    }

    /// The point of it that is nearest to another point.
    #[must_use]
    pub fn nearest(&self, (x, y): (i32, i32)) -> (i32, i32) {
        (
            x.clamp(self.x, self.x + self.width),
            y.clamp(self.y, self.y + self.height),
        )
    }
}

/// The directions in which a label is looked for, best first: right, left, above, below, then between.
const DIRECTIONS: [(i32, i32); 12] = [
    (100, 0),
    (-100, 0),
    (0, -100),
    (0, 100),
    (87, -50),
    (87, 50),
    (-87, -50),
    (-87, 50),
    (50, -87),
    (50, 87),
    (-50, -87),
    (-50, 87),
];

/// How far from its place a label is looked for, in turn.
const DISTANCES: [i32; 10] = [9, 18, 28, 40, 54, 70, 90, 112, 136, 165];

/// What is taken of a drawing.
#[derive(Clone, Debug)]
pub struct Occupied {
    whole: Area,
    taken: Vec<Area>,
}

impl Occupied {
    /// A drawing of a size, with an edge that stays free.
    #[must_use]
    pub const fn new((width, height): (i32, i32), edge: i32) -> Self {
        Self {
            whole: Area {
                x: edge,
                y: edge,
                width: width - 2 * edge,
                height: height - 2 * edge,
            },
            taken: Vec::new(),
        }
    }

    /// Takes an area, whatever is there.
    pub fn take(&mut self, area: Area) {
        self.taken.push(area);
    }

    /// Takes an area if nothing is there.
    pub fn claim(&mut self, area: Area) -> bool {
        let is_free = self.is_free(&area);
        if is_free {
            self.take(area);
        }
        is_free
    }

    /// Whether nothing is in an area, and it lies in the drawing.
    #[must_use]
    pub fn is_free(&self, area: &Area) -> bool {
        self.whole.holds(area) && !self.taken.iter().any(|other| other.overlaps(area))
    }

    /// Takes the first free area of a size beside a place; nothing if there is none.
    pub fn beside(&mut self, place: (i32, i32), width: i32, height: i32) -> Option<Area> {
        let tries = DISTANCES
            .iter()
            .flat_map(|far| DIRECTIONS.iter().map(move |direction| (*far, *direction)));
        let free = tries
            .map(|(far, direction)| beside(place, far, direction, width, height))
            .filter(|area| self.is_free(area));
        // Better a leader that crosses something than a place without a name.
        let open = free.clone().find(|area| self.is_open(place, area));
        let found = open.or_else(|| free.clone().next())?;
        self.take(found);
        for point in leader(place, &found) {
            self.take(Area::about(point, 4, 4));
        }
        Some(found)
    }

    /// Whether the leader from a place to an area crosses nothing.
    fn is_open(&self, place: (i32, i32), area: &Area) -> bool {
        let crosses = |point| {
            let point = Area::about(point, 2, 2);
            self.taken.iter().any(|other| other.overlaps(&point))
        };
        !leader(place, area).any(crosses)
    }
}

/// Points of the line from a place to an area, without those at the place itself.
fn leader((x, y): (i32, i32), area: &Area) -> impl Iterator<Item = (i32, i32)> + use<> {
    let (to_x, to_y) = area.nearest((x, y));
    let long = (to_x - x).abs().max((to_y - y).abs());
    let steps = (9..long).step_by(5);
    steps.map(move |at| (x + (to_x - x) * at / long, y + (to_y - y) * at / long))
}

/// The area of a size whose nearest edge is as far from a place as is said, in a direction.
fn beside(
    (x, y): (i32, i32),
    far: i32,
    (right, down): (i32, i32),
    width: i32,
    height: i32,
) -> Area {
    let middle = (
        x + right * far / 100 + right.signum() * width / 2,
        y + down * far / 100 + down.signum() * height / 2,
    );
    // Right and left of a place a label stands level with it, and above and below in the middle.
    Area::about(middle, width, height)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LABEL: (i32, i32) = (40, 20);

    fn area(x: i32, y: i32) -> Area {
        Area {
            x,
            y,
            width: LABEL.0,
            height: LABEL.1,
        }
    }

    #[test]
    fn labels_go_where_there_is_room() {
        let mut room = Occupied::new((200, 200), 5);
        // Four labels of one place: right, left, above, below; then farther away.
        for expected in [
            area(109, 90),
            area(51, 90),
            area(80, 62),
            area(80, 118),
            area(124, 66),
        ] {
            assert_eq!(room.beside((100, 100), LABEL.0, LABEL.1), Some(expected));
        }
    }

    #[test]
    fn labels_stay_in_the_drawing_and_apart() {
        let mut room = Occupied::new((220, 160), 4);
        let placed: Vec<Area> = (0..40)
            .filter_map(|number| {
                room.beside((20 + number * 37 % 180, 20 + number * 53 % 120), 40, 20)
            })
            .collect();
        assert!(placed.len() > 12, "{}", placed.len());
        for (at, one) in placed.iter().enumerate() {
            assert!(room.whole.holds(one), "{one:?} is cut");
            assert!(
                !placed[at + 1..].iter().any(|other| other.overlaps(one)),
                "{one:?} is covered"
            );
        }
        // A label larger than the drawing has no place.
        assert_eq!(room.beside((50, 50), 500, 20), None);
    }

    #[test]
    fn a_leader_ends_at_the_nearest_point_of_its_label() {
        for (point, nearest) in [
            ((0, 0), (10, 10)),
            ((30, 0), (30, 10)),
            ((99, 15), (50, 15)),
            ((20, 20), (20, 20)),
        ] {
            assert_eq!(area(10, 10).nearest(point), nearest);
        }
    }
}
