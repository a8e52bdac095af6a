//! The map at the end of every year: everything that has a place is drawn, nothing covers anything, and every sign
//! leads somewhere.

use std::collections::BTreeSet;

use atlas_charts::{
    figure::{Anchor, Figure, Form, LinkTarget, Shape, text_width},
    map::{
        labels::Area,
        layout,
        marks::{self, MarkSort},
        standing,
    },
};
use atlas_record::{
    day::Day,
    model::{Aspect, Kind},
};

use crate::common::{all_shapes, count, dataset, ends_of_years, of_class, render, tag};

fn drawn(day: Day, kinds: &[Kind]) -> Figure {
    let spots = marks::spots(dataset(), day, kinds);
    layout::layout(dataset(), day, &spots)
}

#[test]
fn what_is_held_up_to_the_day_is_listed_and_nothing_else() {
    let dataset = dataset();
    for day in ends_of_years() {
        for sort in [MarkSort::Session, MarkSort::Exercise] {
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
    for day in ends_of_years() {
        let spots = marks::spots(dataset(), day, &[]);
        let on_map = |place: usize| dataset().places[place].on_map.is_some();
        let on_map: Vec<_> = spots
            .iter()
            .filter(|spot| spot.place.is_some_and(on_map))
            .collect();
        let figure = drawn(day, &[]);
        assert_eq!(of_class(&figure, "map__dot").len(), on_map.len(), "{day}");
        assert_eq!(of_class(&figure, "map__place").len(), on_map.len(), "{day}");
        let marks: usize = on_map.iter().map(|spot| spot.marks.len()).sum();
        assert_eq!(of_class(&figure, "map__mark").len(), marks, "{day}");
    }
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
    for day in ends_of_years() {
        for kinds in [vec![], vec![Kind::Session], vec![Kind::Exercise]] {
            let figure = drawn(day, &kinds);
            let shapes = all_shapes(&figure).into_iter();
            let texts: Vec<(Area, &Shape)> = shapes
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
                    "{:?} covers {covered:?} on {day}",
                    shape.form
                );
            }
        }
    }
}

#[test]
fn states_are_filled_as_they_stand() {
    for day in ends_of_years() {
        let figure = drawn(day, &[]);
        for (state, standing) in standing::standings(dataset(), day) {
            let entity = dataset().entity(state);
            let outlines = of_class(&figure, "map__state");
            let code = entity.code.as_deref().unwrap_or_default();
            let outline = outlines
                .iter()
                .find(|shape| tag(shape, "data-outline") == code);
            // A state of a made-up data set has no outline.
            let Some(outline) = outline.copied() else {
                assert!(crate::DATA.is_some(), "{} has no outline", entity.slug);
                continue;
            };
            let status = standing.status.name();
            assert_eq!(
                tag(outline, "data-status"),
                status,
                "{} on {day}",
                entity.slug
            );
            assert_eq!(
                !tag(outline, "fill").is_empty(),
                ["signed", "suspended", "frozen"].contains(&status),
                "a pattern for {} on {day}",
                entity.slug
            );
        }
    }
}

#[test]
fn every_sign_leads_to_something_in_the_list() {
    for day in ends_of_years() {
        let html = render(&format!("/map/?asof={day}"));
        for shape in of_class(&drawn(day, &[]), "map__mark") {
            match &shape.target {
                Some(LinkTarget::Statement(id)) => {
                    let id = &dataset().statement(*id).id;
                    assert!(html.contains(&format!("#{id}\"")), "{id} on {day}");
                }
                Some(LinkTarget::Anchor(anchor)) => {
                    assert!(
                        html.contains(&format!("id=\"{anchor}\"")),
                        "{anchor} on {day}"
                    );
                }
                other => panic!("a mark leads to {other:?}"),
            }
        }
        let tiles = standing::standings(dataset(), day).len();
        assert_eq!(count(&html, "class=\"tile\""), tiles);
    }
}
