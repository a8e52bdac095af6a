//! The shapes of single marks, clusters and milestones.

use alloc::{borrow::Cow, string::String, string::ToString};

use super::{Appearance, Events, Style, glyph};
use crate::{
    figure::{Anchor, Form, Shape, headline, text_width},
    timeline::{
        lane_model::{Item, Tail},
        scene::{Cluster, MARK, Mark, Milestone, Scene},
    },
};
use atlas_messages::charts as say;
use atlas_record::model::Kind;

/// As many whole words of a name as have room.
pub(super) fn fitting(name: &str, room: i32) -> String {
    let mut name = name;
    while text_width(name, 12) > room {
        let Some((shorter, _)) = name.rsplit_once(' ') else {
            break;
        };
        name = shorter;
    }
    name.to_string()
}

pub(super) fn mark_shape(
    scene: &Scene,
    mark: &Mark,
    item: &Item,
    events: &dyn Events,
    look: Appearance,
    chosen: bool,
) -> Shape {
    let style = events.style(item.event);
    let mut shapes = alloc::vec::Vec::with_capacity(4);
    if chosen {
        let (left, right) = drawn(scene, mark);
        shapes.push(
            Shape::rect(
                "plot__chosen",
                (left - 3, mark.y - 9),
                (right - left + 6, 18),
            )
            .rounded(3),
        );
    }
    if mark.bar {
        bar_shapes(scene, mark, item, &style, &mut shapes);
    } else {
        for step in 0..3 {
            // What goes on fades; of what has ended some day only so much is known.
            if item.tail != Tail::None {
                let class = [
                    "plot__fade plot__fade--near",
                    "plot__fade",
                    "plot__fade plot__fade--far",
                ][step as usize];
                let at = (mark.right - 1 + step * 6, mark.y - 1);
                shapes.push(Shape::rect(
                    class,
                    at,
                    (if item.tail == Tail::Open { 6 } else { 3 }, 2),
                ));
            }
        }
        shapes.push(glyph_shape(style.kind, mark.left + MARK, mark.y));
    }
    if let Some((x, _)) = mark.label {
        // A tail is drawn under the label's paper.
        shapes.push(Shape::text(
            "plot__label",
            (x, mark.y + 4),
            Anchor::Start,
            events.title(item.event),
        ));
    }
    let mut shape = Shape::new(Form::Group(shapes), "plot__mark").tag("data-hue", style.hue);
    for (name, is) in [
        ("data-milestone", style.milestone),
        ("data-disputed", style.disputed),
        ("data-doubtful", item.doubtful),
        ("data-vague", item.is_vague()),
        ("data-later", look.as_of.is_some_and(|day| item.first > day)),
    ] {
        if is {
            shape = shape.tag(name, "true");
        }
    }
    lead(&mut shape, events, item, look);
    shape
}

/// Where a shape leads and what it says.
pub(super) fn lead(shape: &mut Shape, events: &dyn Events, item: &Item, look: Appearance) {
    if !look.moving {
        shape.target = events.target(item.event);
        shape.title = Some(events.words(item.event));
    }
}

/// The part of a mark that is on the drawing.
pub(super) fn drawn(scene: &Scene, mark: &Mark) -> (i32, i32) {
    let (from, to) = scene.drawn();
    let inside = |x: i32| x.clamp(from - 4, to + 4);
    (inside(mark.left), inside(mark.right))
}

pub(super) fn glyph_shape(kind: Kind, x: i32, y: i32) -> Shape {
    let form = Form::Glyph {
        x,
        y,
        path: Cow::Borrowed(glyph(kind)),
    };
    Shape::new(form, "plot__glyph")
}

/// A period as a bar, faint where it is not certain; a date known to a month or year as a bracket around its mark.
fn bar_shapes(
    scene: &Scene,
    mark: &Mark,
    item: &Item,
    style: &Style,
    shapes: &mut alloc::vec::Vec<Shape>,
) {
    let (left, right) = drawn(scene, mark);
    let y = mark.y;
    let ends = |shapes: &mut alloc::vec::Vec<Shape>, (left, right): (bool, bool)| {
        for (x, inwards, is) in [(mark.left, 4, left), (mark.right, -4, right)] {
            let (from, to) = scene.drawn();
            if is && (from - 4..=to + 4).contains(&x) {
                shapes.push(Shape::line("plot__end", (x, y - 5), (x, y + 5)));
                shapes.push(Shape::line("plot__end", (x, y - 5), (x + inwards, y - 5)));
                shapes.push(Shape::line("plot__end", (x, y + 5), (x + inwards, y + 5)));
            }
        }
    };
    match item.sure {
        None => {
            shapes.push(Shape::line("plot__span", (left, y), (right, y)));
            ends(shapes, (true, true));
            let middle = i32::midpoint(left, right);
            // Behind the glyph its label begins; a label inside stands over the line.
            if mark
                .label
                .is_none_or(|(x, end)| middle + MARK < x || end < middle - MARK)
            {
                shapes.push(glyph_shape(style.kind, middle, y));
            }
        }
        Some((from, to)) => {
            let x = |day: i32| (scene.room.gutter + scene.view.x_of_day(day)).clamp(left, right);
            let (from, to) = (x(from), x(to + 1).max(x(from)));
            for (class, left, right) in [
                ("plot__bar plot__bar--faint", left, from),
                ("plot__bar", from, to),
                ("plot__bar plot__bar--faint", to, right),
            ] {
                if right > left {
                    shapes.push(Shape::rect(
                        class,
                        (left, y - 6),
                        ((right - left - 1).max(1), 12),
                    ));
                }
            }
            ends(shapes, (from > left, to < right));
            if item.tail == Tail::Unknown {
                for step in 0..3 {
                    let at = (right + 1 + step * 6, y - 1);
                    shapes.push(Shape::rect("plot__fade", at, (3, 2)));
                }
            }
        }
    }
}

/// The name of a turning point, with a point at its day.
pub(super) fn milestone_shape(
    milestone: &Milestone,
    (left, right): (i32, i32),
    item: &Item,
    events: &dyn Events,
    look: Appearance,
) -> Shape {
    let form = Form::Glyph {
        x: milestone.x,
        y: milestone.y,
        path: Cow::Borrowed("M-4-4H4L0 3z"),
    };
    let title = headline(events.title(item.event));
    // From its day, so that letters wider than was reckoned do not cover the point.
    let (x, anchor) = if left > milestone.x {
        (left, Anchor::Start)
    } else {
        (right, Anchor::End)
    };
    let shapes = alloc::vec![
        Shape::new(form, "plot__point"),
        Shape::text("plot__label", (x, milestone.y + 4), anchor, title),
    ];
    let mut shape =
        Shape::new(Form::Group(shapes), "plot__flag").tag("data-hue", events.style(item.event).hue);
    if look.as_of.is_some_and(|day| item.first > day) {
        shape = shape.tag("data-later", "true");
    }
    lead(&mut shape, events, item, look);
    shape
}

pub(super) fn cluster_shape(cluster: &Cluster, chosen: bool) -> Shape {
    let (left, width) = (cluster.left, cluster.right - cluster.left);
    let shapes = alloc::vec![
        Shape::rect("plot__pack", (left, cluster.y - 8), (width, 16)).rounded(3),
        Shape::text(
            "plot__number",
            (i32::midpoint(cluster.left, cluster.right), cluster.y + 4),
            Anchor::Middle,
            cluster.count.to_string(),
        ),
    ];
    let shape = Shape::new(Form::Group(shapes), "plot__cluster")
        .title(say::events_near_each_other(cluster.count));
    if chosen {
        shape.tag("data-chosen", "true")
    } else {
        shape
    }
}
