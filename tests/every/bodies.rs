//! The organ chart on every day on which a body came or went.

use std::collections::BTreeSet;

use atlas_charts::{
    figure::{LinkTarget, text_width},
    organ_chart::{self, OrganLayout},
};
use atlas_record::{
    day::Day,
    model::{Detail, EntityId, Kind},
    organs::{self, Structure},
};

use crate::common::{dataset, days_of_bodies, of_class, tag};

fn laid_out(day: Day) -> (Structure, OrganLayout) {
    let structure = organs::structure(dataset(), day);
    let scene = organ_chart::lay_out(dataset(), &structure, day);
    (structure, scene)
}

#[test]
fn every_body_is_drawn_or_named() {
    let all = dataset().of_kind(Kind::Organ).count() + dataset().of_kind(Kind::Force).count();
    for day in days_of_bodies() {
        let structure = organs::structure(dataset(), day);
        assert_eq!(
            structure.bodies.len() + structure.absent.len(),
            all,
            "{day}"
        );
    }
}

#[test]
fn no_boxes_overlap_and_all_stand_within_the_width() {
    for when in days_of_bodies() {
        let (structure, scene) = laid_out(when);
        let figure = organ_chart::figure(dataset(), &structure, when);
        assert_eq!(scene.frames.len(), structure.bodies.len(), "{when}");
        for (place, frame) in scene.frames.iter().enumerate() {
            let (right, bottom) = (frame.x + frame.width, frame.y + frame.height);
            assert!(frame.x >= 150 && right <= figure.width, "{when}: {frame:?}");
            assert!(frame.y > 0 && bottom < figure.height, "{when}: {frame:?}");
            for other in &scene.frames[place + 1..] {
                let beside = right <= other.x || other.x + other.width <= frame.x;
                let above = bottom <= other.y || other.y + other.height <= frame.y;
                assert!(beside || above, "{when}: {frame:?} and {other:?}");
            }
            let lines = frame.name.iter().map(|line| (line, 13));
            for (line, size) in lines.chain(frame.lines.iter().map(|line| (line, 12))) {
                let width = text_width(line, size);
                assert!(width <= frame.width - 8, "{when}: {line} is {width} wide");
            }
        }
    }
}

#[test]
fn lines_join_the_boxes_that_the_record_joins_and_cross_no_other() {
    for when in days_of_bodies() {
        let (structure, scene) = laid_out(when);
        let frame = |id| scene.frames.iter().find(|frame| frame.id == id);
        let on_edge = |id, (x, y): (i32, i32)| {
            let frame = frame(id).expect("a connector joins boxes");
            let (right, bottom) = (frame.x + frame.width, frame.y + frame.height);
            let within = (frame.x..=right).contains(&x) && (frame.y..=bottom).contains(&y);
            within && (x == frame.x || x == right || y == frame.y || y == bottom)
        };
        let with_parent = structure.bodies.iter().filter(|body| body.parent.is_some());
        assert_eq!(scene.connectors.len(), with_parent.count(), "{when}");
        for connector in &scene.connectors {
            let linked = dataset().about(connector.to).any(
                |(_, said)| matches!(said.detail, Detail::Link { target, .. } if target == connector.from),
            );
            assert!(linked, "{when}: {connector:?}");
            let (first, last) = (
                connector.corners[0],
                connector.corners[connector.corners.len() - 1],
            );
            assert!(on_edge(connector.from, first), "{when}: {connector:?}");
            assert!(on_edge(connector.to, last), "{when}: {connector:?}");
            for (from, to) in connector.corners.iter().zip(&connector.corners[1..]) {
                assert!(
                    from.0 == to.0 || from.1 == to.1,
                    "{connector:?} is not square"
                );
                for frame in &scene.frames {
                    let outside = from.0.max(to.0) <= frame.x
                        || from.0.min(to.0) >= frame.x + frame.width
                        || from.1.max(to.1) <= frame.y
                        || from.1.min(to.1) >= frame.y + frame.height;
                    assert!(outside, "{when}: {connector:?} crosses {frame:?}");
                }
            }
        }
    }
}

#[test]
fn every_box_says_where_it_stands_and_leads_to_its_body() {
    for when in days_of_bodies() {
        let (structure, _) = laid_out(when);
        let figure = organ_chart::figure(dataset(), &structure, when);
        let boxes = of_class(&figure, "organ-chart__box");
        let nodes: BTreeSet<&str> = boxes.iter().map(|shape| tag(shape, "data-node")).collect();
        assert_eq!(nodes.len(), structure.bodies.len(), "{when}");
        for shape in boxes {
            assert!(matches!(shape.target, Some(LinkTarget::Entity(_))));
            assert!(shape.title.as_deref().is_some_and(|title| title.len() > 4));
            let parent = tag(shape, "data-under");
            assert!(
                parent.is_empty() || nodes.contains(parent),
                "{when}: {parent}"
            );
        }
    }
}

#[test]
fn the_table_has_each_body_once_and_none_before_that_under_which_it_hangs() {
    for when in days_of_bodies() {
        let structure = organs::structure(dataset(), when);
        let order: Vec<EntityId> = structure.in_order().iter().map(|body| body.id).collect();
        let all: BTreeSet<EntityId> = structure.bodies.iter().map(|body| body.id).collect();
        assert_eq!(order.len(), all.len(), "{when}");
        assert_eq!(
            order.iter().copied().collect::<BTreeSet<_>>(),
            all,
            "{when}"
        );
        let place = |id: EntityId| order.iter().position(|other| *other == id);
        for body in structure.bodies.iter().filter(|body| structure.hangs(body)) {
            assert!(place(body.id) > body.parent.and_then(place), "{when}");
        }
    }
}
