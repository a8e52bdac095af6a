//! Labels on leaders: which of them have room above a line of time, in which row, and to which side.
//!
//! A callout stands at a place of the line; its leader runs from the line up to its row and its text lies beside the top
//! of the leader. No text lies on another, and no leader runs through a text. What holds at the width for which it was
//! reckoned holds at every greater one, because places move apart while texts keep their size.

use alloc::vec::Vec;

use crate::figure::Anchor;
use atlas_record::order;

/// A label that wants a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Callout {
    /// Where its leader stands, in pixels.
    pub x: i32,
    /// How wide its text is, in pixels.
    pub width: i32,
    /// How willingly it is left out: those with the lowest number are placed first.
    pub rank: u8,
}

/// Where a label found a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placement {
    /// Its row, from 0 just above the line.
    pub row: usize,
    /// To which side of the leader the text runs.
    pub anchor: Anchor,
}

/// The room for labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Space {
    /// How wide it is at least, in pixels.
    pub width: i32,
    /// How many rows there are.
    pub rows: usize,
}

/// How far two texts of a row stay apart.
const APART: i32 = 8;

/// How far a leader stays from the texts that it passes.
const PAST: i32 = 3;

/// The pixels that a text takes: it begins a little beside its leader.
fn extent(callout: Callout, anchor: Anchor) -> (i32, i32) {
    match anchor {
        Anchor::End => (callout.x - callout.width, callout.x),
        _ => (callout.x, callout.x + callout.width),
    }
}

/// The place of each label, or nothing where it has no room.
#[must_use]
pub fn place(callouts: &[Callout], space: Space) -> Vec<Option<Placement>> {
    // From the right: each label then passes above those that stand to its right. If one of those that matter most
    // finds no place in this way, they come first and the others take what they leave.
    let together = in_turn(callouts, space, |_| 0);
    let first = in_turn(callouts, space, |callout| callout.rank.into());
    let placed = |places: &[Option<Placement>], most: u8| {
        let those = callouts.iter().zip(places);
        let those = those.filter(|(callout, place)| callout.rank <= most && place.is_some());
        those.count()
    };
    if placed(&together, 0) < placed(&first, 0) {
        first
    } else {
        together
    }
}

fn in_turn(
    callouts: &[Callout],
    space: Space,
    rank: impl Fn(Callout) -> i64,
) -> Vec<Option<Placement>> {
    let mut places: Vec<Option<Placement>> = alloc::vec![None; callouts.len()];
    let numbers: Vec<usize> = (0..callouts.len()).collect();
    // Labels that have room to their right form stairs from the right to the left, each above those that it passes;
    // then those that must run to the left, the other way round.
    let turn = order::by_key(&numbers, |number| {
        let callout = callouts[number];
        let x = i64::from(callout.x);
        let from_the_end = callout.x + callout.width > space.width;
        let place = if from_the_end {
            i64::from(space.width) + x
        } else {
            -x
        };
        (rank(callout), place)
    });
    for number in turn {
        let callout = callouts[number];
        let free = |place: &Placement| {
            let (from, to) = extent(callout, place.anchor);
            from >= 0
                && to <= space.width
                && callouts.iter().zip(&places).all(|(other, taken)| {
                    taken.is_none_or(|taken| stand_apart(callout, *place, *other, taken))
                })
        };
        // To the right in any row first, so that labels form stairs and leave the leaders to their left free.
        let mut tries = [Anchor::Start, Anchor::End]
            .into_iter()
            .flat_map(|anchor| (0..space.rows).map(move |row| Placement { row, anchor }));
        places[number] = tries.find(free);
    }
    places
}

/// Whether two labels can stand as they are placed.
fn stand_apart(one: Callout, at: Placement, other: Callout, taken: Placement) -> bool {
    let ((from, to), (first, last)) = (extent(one, at.anchor), extent(other, taken.anchor));
    // A text begins a little beside its own leader, so that another leader may stand where that one does.
    let passes = |x: i32, callout: Callout, anchor: Anchor| {
        let (from, to) = extent(callout, anchor);
        match anchor {
            Anchor::End => from - PAST < x && x < to,
            _ => from < x && x < to + PAST,
        }
    };
    match at.row.cmp(&taken.row) {
        core::cmp::Ordering::Equal => to + APART <= first || last + APART <= from,
        core::cmp::Ordering::Less => !passes(other.x, one, at.anchor),
        core::cmp::Ordering::Greater => !passes(one.x, other, taken.anchor),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(callouts: &[(i32, i32, u8)], width: i32, rows: usize) -> Vec<Option<(usize, bool)>> {
        let callouts: Vec<Callout> = callouts
            .iter()
            .map(|(x, width, rank)| Callout {
                x: *x,
                width: *width,
                rank: *rank,
            })
            .collect();
        let places = place(&callouts, Space { width, rows });
        let short = |place: Placement| (place.row, place.anchor == Anchor::End);
        places.into_iter().map(|place| place.map(short)).collect()
    }

    #[test]
    fn labels_pass_above_those_to_their_right() {
        for (what, callouts, expected) in [
            (
                "far apart",
                &[(0, 50, 0), (100, 50, 0)][..],
                &[Some((0, false)), Some((0, false))][..],
            ),
            (
                "close together",
                &[(20, 50, 0), (40, 50, 0)],
                &[Some((1, false)), Some((0, false))],
            ),
            (
                "at the end of the line",
                &[(290, 50, 0)],
                &[Some((0, true))],
            ),
            (
                "no room for the third",
                &[(20, 50, 1), (30, 50, 0), (40, 50, 0)],
                &[None, Some((1, false)), Some((0, false))],
            ),
            ("wider than the room", &[(10, 400, 0)], &[None]),
        ] {
            assert_eq!(rows(callouts, 300, 2), expected, "{what}");
        }
    }

    #[test]
    fn whatever_is_placed_stands_apart_also_where_there_is_more_room() {
        let callouts: Vec<Callout> = (0..24)
            .map(|number| Callout {
                x: number * 37 % 700,
                width: 20 + number * 53 % 180,
                rank: (number % 3) as u8,
            })
            .collect();
        let places = place(
            &callouts,
            Space {
                width: 700,
                rows: 6,
            },
        );
        let placed: Vec<(Callout, Placement)> = callouts
            .iter()
            .zip(&places)
            .filter_map(|(callout, place)| Some((*callout, (*place)?)))
            .collect();
        assert!(placed.len() > 6, "only {} were placed", placed.len());
        for scale in [10, 13, 20] {
            let wider = |callout: Callout| Callout {
                x: callout.x * scale / 10,
                ..callout
            };
            for (number, (callout, at)) in placed.iter().enumerate() {
                for (other, taken) in &placed[number + 1..] {
                    assert!(
                        stand_apart(wider(*callout), *at, wider(*other), *taken),
                        "{callout:?} and {other:?} at {scale}"
                    );
                }
            }
        }
    }
}
