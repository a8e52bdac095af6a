//! The map of this edition on several days: everything that has a place is drawn, nothing covers anything, and every
//! sign leads somewhere.
#![cfg(feature = "ssr")]

use std::collections::BTreeSet;

use atlas_core::{
    address::Address,
    day::Day,
    figure::{Anchor, Figure, Form, Shape, Target, text_width},
    map::{
        labels::Area,
        layout,
        marks::{self, Sort},
        standing,
    },
    model::{Aspect, Kind},
};
use csto_atlas::{app::App, dataset::atlas, here::Base};
use leptos::prelude::*;

const DAYS: [&str; 6] = [
    "1991-12-31",
    "1996-01-01",
    "2003-01-01",
    "2012-12-20",
    "2018-11-08",
    "2026-11-21",
];

fn days() -> impl Iterator<Item = Day> {
    DAYS.into_iter().map(|day| Day::parse(day).expect(day))
}

fn drawn(day: Day, kinds: &[Kind]) -> Figure {
    let dataset = &atlas().dataset;
    let spots = marks::spots(dataset, day, kinds);
    layout::layout(dataset, day, &spots)
}

/// The shapes of a figure, those in groups too.
fn all(shapes: &[Shape]) -> Vec<&Shape> {
    let mut found = Vec::new();
    for shape in shapes {
        found.push(shape);
        if let Form::Group(inner) = &shape.form {
            found.extend(all(inner));
        }
    }
    found
}

fn class<'a>(figure: &'a Figure, class: &'a str) -> impl Iterator<Item = &'a Shape> {
    let shapes = all(&figure.shapes).into_iter();
    shapes.filter(move |shape| shape.class == class)
}

#[test]
fn what_is_held_up_to_the_day_is_listed_and_nothing_else() {
    let dataset = &atlas().dataset;
    for day in days() {
        for sort in [Sort::Session, Sort::Exercise] {
            let held: BTreeSet<_> = dataset
                .all()
                .filter(|(_, statement)| statement.aspect == Aspect::Held)
                .filter(|(_, statement)| statement.place.is_some())
                .filter(|(_, statement)| dataset.entity(statement.subject).kind() == sort.kind())
                .filter(|(_, statement)| {
                    let when = statement.when.and_then(|when| when.first_day());
                    when.is_some_and(|first| first <= day)
                })
                .map(|(_, statement)| statement.subject)
                .collect();
            let spots = marks::spots(dataset, day, &[sort.kind()]);
            let marks = spots.iter().flat_map(|spot| &spot.marks);
            let listed: Vec<_> = marks.flat_map(|mark| &mark.statements).collect();
            let subjects = listed.iter().map(|id| dataset.statement(**id).subject);
            assert_eq!(subjects.collect::<BTreeSet<_>>(), held, "{sort:?} on {day}");
            assert_eq!(listed.len(), held.len(), "{sort:?} on {day}");
        }
    }
}

#[test]
fn every_place_on_the_map_has_its_name_its_dot_and_its_marks() {
    let dataset = &atlas().dataset;
    for day in days() {
        let spots = marks::spots(dataset, day, &[]);
        let on_map = |place: usize| dataset.places[place].on_map.is_some();
        let on_map: Vec<_> = spots
            .iter()
            .filter(|spot| spot.place.is_some_and(on_map))
            .collect();
        let figure = drawn(day, &[]);
        assert_eq!(class(&figure, "map__dot").count(), on_map.len(), "{day}");
        assert_eq!(class(&figure, "map__place").count(), on_map.len(), "{day}");
        let marks: usize = on_map.iter().map(|spot| spot.marks.len()).sum();
        assert_eq!(class(&figure, "map__mark").count(), marks, "{day}");
        assert_eq!(class(&figure, "map__name").count(), 9, "{day}");
    }
    // Several years have something to show, so that the above is not true of nothing.
    assert!(class(&drawn(atlas().dataset.edition, &[]), "map__mark").count() > 15);
}

/// Where a text stands.
fn area(shape: &Shape) -> Option<Area> {
    let size = match shape.class {
        "map__name" => 16,
        "map__place" => 14,
        "map__words" | "map__small" | "map__count" | "map__neighbour" => 13,
        _ => return None,
    };
    let Form::Text {
        x, y, anchor, text, ..
    } = &shape.form
    else {
        return None;
    };
    let width = text_width(text, size);
    let x = match anchor {
        Anchor::Start => *x,
        Anchor::Middle => x - width / 2,
        Anchor::End => x - width,
    };
    // Letters reach a little above the line on which they stand, and below.
    Some(Area {
        x,
        y: y - size * 3 / 4,
        width,
        height: size,
    })
}

#[test]
fn no_text_covers_another_or_leaves_the_map() {
    for day in days() {
        for kinds in [vec![], vec![Kind::Session], vec![Kind::Exercise]] {
            let figure = drawn(day, &kinds);
            let shapes = all(&figure.shapes);
            let texts: Vec<(Area, &Shape)> = shapes
                .into_iter()
                .filter_map(|shape| Some((area(shape)?, shape)))
                .collect();
            let whole = Area {
                x: 0,
                y: 0,
                width: figure.width,
                height: figure.height,
            };
            for (at, (one, shape)) in texts.iter().enumerate() {
                assert!(whole.holds(one), "{:?} leaves the map of {day}", shape.form);
                let covered = texts[at + 1..]
                    .iter()
                    .find(|(other, _)| one.overlaps(other));
                assert!(
                    covered.is_none(),
                    "{:?} covers {:?} on {day}",
                    shape.form,
                    covered
                );
            }
        }
    }
}

#[test]
fn states_are_filled_as_they_stand() {
    for (day, state, expected) in [
        ("1991-12-31", "UZ", "none"),
        ("1993-01-01", "UZ", "signed"),
        ("1996-01-01", "UZ", "bound"),
        ("2000-01-01", "UZ", "former"),
        ("2007-01-01", "UZ", "bound"),
        ("2012-12-20", "UZ", "suspended"),
        ("2026-11-21", "AM", "frozen"),
        ("2026-11-21", "GE", "former"),
    ] {
        let figure = drawn(Day::parse(day).expect(day), &[]);
        let tag = |shape: &Shape, name: &str| {
            let mut tags = shape.tags.iter();
            tags.find(|(other, _)| *other == name)
                .map(|(_, value)| value.to_string())
        };
        let outline = class(&figure, "map__state")
            .find(|shape| tag(shape, "data-outline").as_deref() == Some(state));
        let outline = outline.expect(state);
        assert_eq!(
            tag(outline, "data-status").as_deref(),
            Some(expected),
            "{state} on {day}"
        );
        assert_eq!(
            tag(outline, "fill").is_some(),
            ["signed", "suspended", "frozen"].contains(&expected),
            "a pattern for {state} on {day}"
        );
    }
}

#[test]
fn every_outline_that_is_asked_for_is_in_the_file() {
    let figure = drawn(atlas().dataset.edition, &[]);
    let shapes = all(&figure.shapes);
    let asked: BTreeSet<String> = shapes
        .iter()
        .flat_map(|shape| &shape.tags)
        .filter(|(name, _)| *name == "data-outline")
        .map(|(_, value)| value.to_string())
        .collect();
    let file: BTreeSet<String> = atlas_map::outlines::all()
        .map(|(name, _)| name.to_owned())
        .collect();
    assert_eq!(asked, file);
}

#[test]
fn every_sign_leads_to_something_in_the_list() {
    let dataset = &atlas().dataset;
    for day in days() {
        let url = format!("/map/?asof={day}");
        let base = Base::new("/", "https://atlas.test/");
        let parsed = Address::parse_with_complaints(&url);
        let owner = Owner::new();
        let html = owner.with(|| view! { <App parsed=Signal::stored(parsed) base/> }.to_html());
        for shape in class(&drawn(day, &[]), "map__mark") {
            match &shape.target {
                Some(Target::Statement(id)) => {
                    let id = &dataset.statement(*id).id;
                    assert!(html.contains(&format!("#{id}\"")), "{id} on {day}");
                }
                Some(Target::Anchor(anchor)) => {
                    assert!(
                        html.contains(&format!("id=\"{anchor}\"")),
                        "{anchor} on {day}"
                    );
                }
                other => panic!("a mark leads to {other:?}"),
            }
        }
        assert_eq!(
            html.matches("class=\"tile\"").count(),
            standing::states(dataset).len()
        );
    }
}

#[test]
fn a_day_without_anything_says_so() {
    let parsed = Address::parse_with_complaints("/map/?asof=1991-12-31&kind=exercises");
    let base = Base::new("/", "https://atlas.test/");
    let owner = Owner::new();
    let html = owner.with(|| view! { <App parsed=Signal::stored(parsed) base/> }.to_html());
    assert!(html.contains("Nothing of this sort is recorded up to this day."));
}
