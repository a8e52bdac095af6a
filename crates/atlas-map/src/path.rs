//! Rings and lines as paths of SVG, in whole units, each point relative to the one before: the shortest spelling.

use crate::ring::Point;

/// Adds a line to a path; a closed one returns to its beginning. What has less than two places on the grid is left out.
pub fn push(path: &mut String, line: &[Point], closed: bool) {
    let mut places: Vec<(i64, i64)> = Vec::new();
    for (x, y) in line {
        let place = (x.round() as i64, y.round() as i64);
        if places.last() != Some(&place) {
            places.push(place);
        }
    }
    if closed && places.first() == places.last() {
        places.pop();
    }
    if places.len() < if closed { 3 } else { 2 } {
        return;
    }
    path.push('M');
    let mut before = (0, 0);
    for (at, place) in places.into_iter().enumerate() {
        // After the first point of M come lines; `l` makes them relative.
        if at == 1 {
            path.push('l');
        }
        let first = path.ends_with(['M', 'l']);
        number(path, place.0 - before.0, first);
        number(path, place.1 - before.1, false);
        before = place;
    }
    if closed {
        path.push('z');
    }
}

/// A number; a minus parts it from the one before, else a space does.
fn number(path: &mut String, number: i64, first: bool) {
    if !first && number >= 0 {
        path.push(' ');
    }
    path.push_str(&number.to_string());
}

/// The rings of a path that [`push`] has written.
#[must_use]
pub fn rings(path: &str) -> Vec<Vec<Point>> {
    let rings = path.split('M').skip(1);
    rings
        .map(|ring| {
            let spaced = ring.replace(['l', 'z'], " ").replace('-', " -");
            let numbers: Vec<f64> = spaced
                .split_whitespace()
                .filter_map(|number| number.parse().ok())
                .collect();
            let mut at = (0.0, 0.0);
            let steps = numbers.chunks_exact(2);
            steps
                .map(|step| {
                    at = (at.0 + step[0], at.1 + step[1]);
                    at
                })
                .collect()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_spelled_shortly_and_read_back() {
        let ring = [(10.2, 5.), (12., 4.8), (12., 4.9), (9., -3.), (10., 5.)];
        let mut path = String::new();
        push(&mut path, &ring, true);
        push(&mut path, &[(1., 1.), (2., 2.)], true);
        push(&mut path, &[(1., 1.), (1., 3.)], false);
        assert_eq!(path, "M10 5l2 0-3-8zM1 1l0 2");
        let expected = [
            vec![(10., 5.), (12., 5.), (9., -3.)],
            vec![(1., 1.), (1., 3.)],
        ];
        assert_eq!(rings(&path), expected);
    }
}
