//! The organ chart as shapes.

use alloc::{format, string::String, vec::Vec};

use atlas_messages::{charts as say, words};
use atlas_record::{
    day::Day,
    model::{Dataset, EntityId},
    organs::{Body, Structure},
};

use super::{Frame, NAME_LINE, PADDING, SMALL_LINE, WIDTH, lay_out, words_of};
use crate::figure::{Anchor, Figure, Form, LinkTarget, Shape};

/// The chart as a drawing. Each box leads to the page of its body, and says under which it stands, so that the keyboard
/// can walk it as a tree.
#[must_use]
pub fn figure(dataset: &Dataset, structure: &Structure, day: Day) -> Figure {
    let scene = lay_out(dataset, structure, day);
    let mut figure = Figure::fluid(WIDTH, scene.height);
    for (level, y) in &scene.bands {
        figure.draw(Shape::line("organ-chart__rule", (0, *y), (WIDTH, *y)));
        let mut baseline = y + 22;
        let (heading, explanation) = words_of(*level);
        for line in heading {
            let text = Shape::text("organ-chart__level", (0, baseline), Anchor::Start, line);
            figure.draw(text);
            baseline += NAME_LINE;
        }
        for line in explanation {
            let text = Shape::text("organ-chart__small", (0, baseline), Anchor::Start, line);
            figure.draw(text);
            baseline += SMALL_LINE;
        }
    }
    // Lines to the same head share their way; each stretch is drawn once.
    let mut drawn: Vec<((i32, i32), (i32, i32))> = Vec::new();
    for connector in &scene.connectors {
        for (from, to) in connector
            .corners
            .iter()
            .zip(connector.corners.iter().skip(1))
        {
            if from != to && !drawn.contains(&(*from, *to)) {
                drawn.push((*from, *to));
                figure.draw(Shape::line("organ-chart__wire", *from, *to));
            }
        }
    }
    for (x, y, words) in &scene.labels {
        figure.draw(Shape::text(
            "organ-chart__small",
            (*x, *y),
            Anchor::Start,
            words.clone(),
        ));
    }
    for frame in &scene.frames {
        if let Some(body) = structure.body(frame.id) {
            figure.draw(box_of(dataset, structure, body, frame));
        }
    }
    figure
}

fn box_of(dataset: &Dataset, structure: &Structure, body: &Body, frame: &Frame) -> Shape {
    let slug = |id: EntityId| dataset.entity(id).slug.clone();
    let mut shapes = Vec::new();
    let size = (frame.width, frame.height);
    shapes.push(Shape::rect("", (frame.x, frame.y), size).rounded(2));
    let mut y = frame.y + 19;
    let lines = frame.name.iter().map(|line| (line, "organ-chart__name"));
    let smalls = frame.lines.iter().map(|line| (line, "organ-chart__line"));
    for (line, class) in lines.chain(smalls) {
        if class == "organ-chart__line" && y == frame.y + 19 + NAME_LINE * frame.name.len() as i32 {
            y -= 2;
        }
        let text = Shape::text(class, (frame.x, y), Anchor::Start, line.clone());
        shapes.push(text.moved(PADDING));
        y += if class == "organ-chart__name" {
            NAME_LINE
        } else {
            SMALL_LINE
        };
    }
    let group = Shape::new(Form::Group(shapes), "organ-chart__box")
        .tag("data-level", body.level.name())
        .tag("data-node", slug(body.id))
        .to(LinkTarget::Entity(body.id))
        .title(title(dataset, structure, body, frame));
    let group = match body.parent {
        Some(parent) => group.tag("data-under", slug(parent)),
        None => group,
    };
    // A broken outline: from when or until when it stood there is not known.
    if body.begun && !body.open_end {
        group
    } else {
        group.tag("data-begun", "unknown")
    }
}

/// What the box says, in one breath.
fn title(dataset: &Dataset, structure: &Structure, body: &Body, frame: &Frame) -> String {
    let names = &dataset.entity(body.id).names;
    // What is read in the box comes first, so that it can be spoken to.
    let mut title = match &names.short {
        Some(short) if *short != names.full => format!("{short}: {}", names.full),
        _ => names.full.clone(),
    };
    if let Some(parent) = body.parent {
        let above = &dataset.entity(parent).names.full;
        let relations: Vec<&str> = body.relations.iter().map(|one| one.words()).collect();
        title.push_str(", ");
        title.push_str(&words::tie(&relations.join(", "), above));
    }
    if !frame.lines.is_empty() {
        title.push_str(&format!(". {}", frame.lines.join(" ")));
    }
    if !body.begun {
        title.push_str(say::begin_not_said());
    }
    if body.open_end {
        title.push_str(say::end_not_said());
    }
    let under = structure.under(body.id).count();
    if under > 0 {
        title.push_str(&say::under_it(under));
    }
    title
}
