//! Closed lines: their area, what of them lies on a sheet, what they hold, and where their middle is.

/// A point of a sheet: right and down.
pub type Point = (f64, f64);

/// The signed area; positive if the corners run clockwise on a sheet, where y grows downwards.
#[must_use]
pub fn area(ring: &[Point]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    let crosses = ring.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1);
    crosses.sum::<f64>() / 2.0
}

/// The part of a ring that lies in a rectangle, by the method of I. E. Sutherland and G. W. Hodgman, *Reentrant polygon
/// clipping*, Communications of the ACM 17 (1974).
#[must_use]
pub fn clipped(ring: &[Point], (left, top): Point, (right, bottom): Point) -> Vec<Point> {
    // Along which of the two coordinates, where the edge is, and on which side of it what stays.
    let sides = [
        (true, left, 1.0),
        (true, right, -1.0),
        (false, top, 1.0),
        (false, bottom, -1.0),
    ];
    sides
        .iter()
        .fold(ring.to_vec(), |ring, (is_x, edge, sign)| {
            let depth = |p: Point| (if *is_x { p.0 } else { p.1 } - edge) * sign;
            let mut kept = Vec::new();
            for (at, &b) in ring.iter().enumerate() {
                let a = ring[(at + ring.len() - 1) % ring.len()];
                let (before, here) = (depth(a), depth(b));
                if (before < 0.0) != (here < 0.0) {
                    let share = before / (before - here);
                    kept.push((a.0 + share * (b.0 - a.0), a.1 + share * (b.1 - a.1)));
                }
                if here >= 0.0 {
                    kept.push(b);
                }
            }
            kept
        })
}

/// Whether a ring holds a point: a line from it to the right crosses the ring an odd number of times.
#[must_use]
pub fn holds(ring: &[Point], (x, y): Point) -> bool {
    let next = ring.iter().cycle().skip(1);
    ring.iter()
        .zip(next)
        .filter(|(a, b)| (a.1 > y) != (b.1 > y))
        .filter(|(a, b)| x < a.0 + (y - a.1) / (b.1 - a.1) * (b.0 - a.0))
        .count()
        % 2
        == 1
}

/// The point of a grid inside a ring with the most room around it, where a label stands best, and how wide one is that
/// fits there. Room aside counts half, because labels are wide.
#[must_use]
pub fn middle(ring: &[Point], step: usize) -> Option<(f64, Point)> {
    let bound = |pick: fn(&Point) -> f64| {
        let values = ring.iter().map(pick);
        values.fold((f64::MAX, f64::MIN), |(low, high), value| {
            (low.min(value), high.max(value))
        })
    };
    let ((left, right), (top, bottom)) = (bound(|p| p.0), bound(|p| p.1));
    let steps = |low: f64, high: f64| (low as i64..=high as i64).step_by(step);
    let mut best: Option<(f64, Point)> = None;
    for y in steps(top, bottom) {
        for x in steps(left, right) {
            let point = (x as f64, y as f64);
            let room = ring
                .iter()
                .zip(ring.iter().cycle().skip(1))
                .map(|(a, b)| distance(point, *a, *b))
                .fold(f64::MAX, f64::min);
            if best.is_none_or(|(most, _)| room > most) && holds(ring, point) {
                best = Some((room, point));
            }
        }
    }
    // The box of four to two whose half height is half the room.
    best.map(|(room, point)| (room * 2.5, point))
}

/// How far a point is from a line between two others; what is aside counts half.
fn distance(point: Point, a: Point, b: Point) -> f64 {
    let half = |p: Point| (p.0 / 2.0, p.1);
    let (p, a, b) = (half(point), half(a), half(b));
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = dx * dx + dy * dy;
    let share = if length > 0.0 {
        (((p.0 - a.0) * dx + (p.1 - a.1) * dy) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (p.0 - a.0 - share * dx).hypot(p.1 - a.1 - share * dy)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: [Point; 4] = [(0., 0.), (4., 0.), (4., 4.), (0., 4.)];

    #[test]
    fn areas_have_a_sign() {
        let mut other = SQUARE;
        other.reverse();
        assert_eq!((area(&SQUARE), area(&other)), (16.0, -16.0));
    }

    #[test]
    fn a_ring_is_cut_at_the_edges_of_a_sheet() {
        for (corner, size) in [
            ((9., 9.), 16.0),
            ((2., 9.), 8.0),
            ((2., 1.), 2.0),
            ((-1., 9.), 0.0),
        ] {
            assert_eq!(
                area(&clipped(&SQUARE, (-9., -9.), corner)),
                size,
                "{corner:?}"
            );
        }
    }

    #[test]
    fn points_lie_inside_or_outside() {
        for (point, expected) in [((2., 2.), true), ((5., 2.), false), ((2., -1.), false)] {
            assert_eq!(holds(&SQUARE, point), expected, "{point:?}");
        }
    }

    #[test]
    fn a_label_stands_where_there_is_room() {
        // A wide room with a narrow corridor to its right.
        let ring = [
            (0., 0.),
            (40., 0.),
            (40., 8.),
            (90., 8.),
            (90., 12.),
            (40., 12.),
            (40., 20.),
            (0., 20.),
        ];
        assert_eq!(middle(&ring, 2), Some((25., (20., 10.))));
    }
}
