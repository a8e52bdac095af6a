//! The ruler of time: years, the changes in the standing of states and the turning points, on which a day is chosen.

use alloc::{format, vec::Vec};

use crate::{
    figure::{Anchor, Figure, Shape},
    year_axis::{Scale, YearTick},
};
use atlas_record::{as_of::Turn, day::Day};

/// How near, in thousandths of the whole, a dragged date must come to a change to be drawn to it.
const MAGNET: i64 = 4;

/// The day that is meant by a place on the ruler: the nearest change if one is very near.
#[must_use]
pub fn snapped(day: Day, days: i32, changes: &[Day]) -> Day {
    let far = |change: &Day| i64::from(*change - day).abs();
    let near = |change: &&Day| far(change) * 1000 <= i64::from(days) * MAGNET;
    let nearest = changes.iter().filter(near).min_by_key(|change| far(change));
    nearest.copied().unwrap_or(day)
}

/// The height of the ruler in pixels.
const HEIGHT: i32 = 28;
/// The line on which the ticks stand.
const BASE: i32 = 14;

/// The ruler of time: years, the changes in the standing of states, and over them the turning points.
#[must_use]
pub fn ruler(
    (from, to): (Day, Day),
    turns: &[Turn],
    turning_points: impl Iterator<Item = Day>,
) -> Figure {
    let width = (to - from).max(1);
    // Unlike on an axis of spans, the last day itself lies on the end.
    let scale = Scale::new(from, to.plus(-1), width);
    let mut ruler = Figure::fluid(width, HEIGHT);
    ruler.draw(Shape::line("ruler__base", (0, BASE), (width, BASE)));
    let years: Vec<YearTick> = scale.ticks(from.civil().0 + 1, to.civil().0).collect();
    for YearTick { x, is_labelled, .. } in &years {
        let length = if *is_labelled { 5 } else { 3 };
        ruler.draw(Shape::line("ruler__year", (*x, BASE), (*x, BASE + length)));
    }
    for YearTick { year, x, .. } in years.iter().filter(|year| year.is_labelled) {
        let class = if year % 10 == 0 {
            "ruler__label"
        } else {
            "ruler__label ruler__label--minor"
        };
        let label = Shape::text(class, (*x, HEIGHT - 1), Anchor::Middle, format!("{year}"));
        ruler.draw(label);
    }
    for turn in turns {
        let x = scale.x(turn.effect);
        ruler.draw(Shape::line("ruler__turn", (x, BASE - 5), (x, BASE)));
    }
    for day in turning_points {
        let x = scale.x(day);
        ruler.draw(Shape::line("ruler__milestone", (x, BASE - 11), (x, BASE)));
    }
    ruler
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dragged_date_is_drawn_to_a_change_that_is_near() {
        let day = |text| Day::parse(text).expect("a day");
        let changes = [day("1994-04-20"), day("2012-06-28"), day("2012-12-19")];
        for (dragged, meant) in [
            ("1994-04-20", "1994-04-20"),
            ("1994-06-01", "1994-04-20"),
            ("1994-07-01", "1994-07-01"),
            ("2012-08-01", "2012-06-28"),
            ("2012-11-15", "2012-12-19"),
            ("2012-09-20", "2012-09-20"),
        ] {
            assert_eq!(
                snapped(day(dragged), 13_000, &changes),
                day(meant),
                "{dragged}"
            );
        }
    }
}
