//! Lines with fewer points: the method of M. Visvalingam and J. D. Whyatt, *Line generalisation by repeated elimination
//! of points*, The Cartographic Journal 30 (1993): the point whose triangle with its neighbours is smallest goes first.

use crate::ring::{Point, area};

/// The line without points whose triangle is smaller than an area; its ends stay, so that lines that meet still meet.
#[must_use]
pub fn simplified(line: &[Point], smallest: f64) -> Vec<Point> {
    let mut kept = line.to_vec();
    while kept.len() > 2 {
        let triangle = |at: usize| area(&[kept[at - 1], kept[at], kept[at + 1]]).abs();
        let inner = (1..kept.len() - 1).map(|at| (triangle(at), at));
        let Some((size, at)) = inner.min_by(|a, b| a.0.total_cmp(&b.0)) else {
            break;
        };
        if size >= smallest {
            break;
        }
        kept.remove(at);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hardly_bends_goes_and_what_bends_stays() {
        let line = [(0., 0.), (1., 0.1), (2., 0.), (3., 5.), (4., 0.)];
        for (smallest, expected) in [
            (0.0, line.to_vec()),
            (0.2, vec![(0., 0.), (2., 0.), (3., 5.), (4., 0.)]),
            (99.0, vec![(0., 0.), (4., 0.)]),
        ] {
            assert_eq!(simplified(&line, smallest), expected, "{smallest}");
        }
        // A closed line keeps its end, which is its beginning.
        let ring = [(0., 0.), (4., 0.), (4., 4.), (0., 0.)];
        assert_eq!(simplified(&ring, 9.0), [(0., 0.), (0., 0.)]);
    }
}
