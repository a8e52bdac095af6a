//! What is on the map on a day.

use atlas_charts::map::marks::{self, MarkSort};
use atlas_record::model::Kind;

use crate::common::{dataset, day, path, render};

#[test]
fn a_place_has_what_was_held_and_stands_there() {
    for (when, kinds, expected) in [
        ("2004-07-31", &[][..], &[][..]),
        ("2004-08-01", &[], &[("Delta Harbour", "1 exercise")]),
        (
            "2008-09-01",
            &[],
            &[
                ("Alpha City", "1 session, 1 headquarters"),
                ("North Field", "1 exercise"),
                ("Delta Harbour", "1 exercise"),
            ],
        ),
        ("2009-10-02", &[Kind::Force], &[("North Field", "1 base")]),
        (
            "2014-11-23",
            &[Kind::Session],
            &[("Alpha City", "2 sessions"), ("Outer City", "1 session")],
        ),
    ] {
        let spots = marks::spots(dataset(), day(when), kinds);
        let found: Vec<(&str, String)> =
            spots.iter().map(|spot| (spot.name, spot.words())).collect();
        let expected: Vec<(&str, String)> = expected
            .iter()
            .map(|(name, words)| (*name, (*words).to_owned()))
            .collect();
        assert_eq!(found, expected, "{when}");
    }
}

#[test]
fn a_place_lies_in_the_state_that_is_said_of_it_or_in_none() {
    let spots = marks::spots(
        dataset(),
        day("2020-12-31"),
        &[Kind::Session, Kind::Exercise],
    );
    for (name, expected) in [
        ("Alpha City", Some("states/alphaland")),
        ("North Field", Some("states/alphaland")),
        ("Delta Harbour", Some("states/deltaland")),
        // A region, so that it is listed and not drawn.
        ("Outer City", None),
    ] {
        let spot = spots.iter().find(|spot| spot.name == name).expect(name);
        assert_eq!(spot.state.map(path).as_deref(), expected, "{name}");
        assert_eq!(spot.place.is_some(), expected.is_some(), "{name}");
    }
}

#[test]
fn what_was_held_within_a_year_is_recent() {
    for (when, recent) in [
        ("2005-06-23", true),
        ("2006-06-22", true),
        ("2006-06-23", false),
    ] {
        let spots = marks::spots(dataset(), day(when), &[MarkSort::Session.kind()]);
        assert_eq!(spots[0].marks[0].recent, recent, "{when}");
    }
}

#[test]
fn a_day_without_anything_says_so() {
    let html = render("/map/?asof=1991-12-31&kind=exercises");
    assert!(html.contains("Nothing of this sort is recorded up to this day."));
}
