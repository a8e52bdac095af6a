//! The trail of an operation, a force or an exercise as a graph: a box for each node under the name of its stage, and
//! a bracket at the left for each edge.

use alloc::{borrow::ToOwned, format, string::String, vec::Vec};

use atlas_messages::{Language, language};
use atlas_record::{
    model::{Aspect, Dataset},
    trail::{Node, Trail, TrailStage, What},
};

use crate::figure::{Anchor, Figure, LinkTarget, Shape};

/// The whole width of the drawing.
pub const WIDTH: i32 = 1000;
/// How high a box is.
const BOX: i32 = 28;
const GAP: i32 = 8;
/// The name of a stage over its first box.
const HEAD: i32 = 22;
/// The width of the brackets' lanes together.
const LANES: i32 = 150;
/// No more lanes than fit; edges beyond share the last.
const MOST_LANES: usize = 6;

/// What a node is called.
#[must_use]
pub fn name(dataset: &Dataset, node: &Node) -> String {
    match node.what {
        What::Entity(id) => dataset.entity(id).short_name().to_owned(),
        What::Statement(id) => {
            let statement = dataset.statement(id);
            // A count and a basis that has no page say more than the question that they answer.
            if matches!(statement.aspect, Aspect::Figure | Aspect::LegalBasis) {
                return statement.text.trim_end_matches('.').to_owned();
            }
            let when = statement.when.map(|when| when.words()).unwrap_or_default();
            let label = statement
                .title
                .as_deref()
                .unwrap_or(statement.aspect.label());
            if label.contains(&when) {
                label.to_owned()
            } else {
                format!("{label}, {when}")
            }
        }
    }
}

/// The nodes as boxes, the edges as brackets.
#[must_use]
pub fn figure(dataset: &Dataset, trail: &Trail) -> Figure {
    let mut figure = Figure::fluid(WIDTH, 0);
    let mut y = 0;
    let mut stage: Option<TrailStage> = None;
    let mut middles = Vec::new();
    for node in &trail.nodes {
        if stage != Some(node.stage) {
            stage = Some(node.stage);
            let words = node.stage.words();
            figure.draw(Shape::text(
                "trail__stage",
                (LANES, y + 15),
                Anchor::Start,
                words,
            ));
            y += HEAD;
        }
        let (target, tag) = match node.what {
            What::Entity(id) => (LinkTarget::Entity(id), "entity"),
            What::Statement(id) => (LinkTarget::Statement(id), "statement"),
        };
        let name = name(dataset, node);
        let title = format!("{}: {name}", node.stage.words());
        let frame = Shape::rect("trail__box", (LANES, y), (WIDTH - LANES, BOX));
        figure.draw(frame.tag("data-node", tag).to(target).title(title));
        let words = shortened(dataset, node, &name);
        let label = Shape::text("trail__name", (LANES, y + 19), Anchor::Start, words);
        figure.draw(label.moved(8));
        middles.push(y + BOX / 2);
        y += BOX + GAP;
    }
    // With the lower half of the last edge.
    figure.height = (y - GAP + 1).max(0);
    brackets(&mut figure, trail, &middles);
    figure
}

/// As much of a name as fits a narrow screen, without its date before it is cut; the box says the whole when it is
/// pointed at, and the table beside.
fn shortened(dataset: &Dataset, node: &Node, name: &str) -> String {
    // Cyrillic and Armenian letters are wider.
    let most = match language() {
        Language::English => 32,
        _ => 29,
    };
    let title = match node.what {
        What::Statement(id) => dataset.statement(id).title.as_deref(),
        What::Entity(_) => None,
    };
    for name in [Some(name), title].into_iter().flatten() {
        if name.chars().count() <= most {
            return name.to_owned();
        }
    }
    let mut kept: String = name.chars().take(most - 1).collect();
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    kept
}

/// The brackets; two that overlap stand in lanes of their own as far as there are lanes.
fn brackets(figure: &mut Figure, trail: &Trail, middles: &[i32]) {
    let mut lanes: Vec<Vec<(i32, i32)>> = Vec::new();
    for edge in &trail.edges {
        let span = (middles[edge.from], middles[edge.to]);
        let is_free = |lane: &Vec<(i32, i32)>| {
            lane.iter()
                .all(|other| other.1 <= span.0 || span.1 <= other.0 || other.0 == span.0)
        };
        let lane = match lanes.iter().position(is_free) {
            Some(lane) => lane,
            None if lanes.len() < MOST_LANES => {
                lanes.push(Vec::new());
                lanes.len() - 1
            }
            None => MOST_LANES - 1,
        };
        lanes[lane].push(span);
        let x = LANES - 20 - lane as i32 * 22;
        for (from, to) in [
            ((x, span.0), (LANES, span.0)),
            ((x, span.0), (x, span.1)),
            ((x, span.1), (LANES, span.1)),
        ] {
            figure.draw(Shape::line("trail__edge", from, to));
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;
    use crate::figure::Form;
    use atlas_record::{model::Kind, sample::Sample, trail::Edge};

    #[test]
    fn boxes_stand_under_each_other_and_brackets_join_their_middles() {
        let mut sample = Sample::new(&[
            (Kind::Rule, "assistance", "Assistance"),
            (Kind::Organ, "csc", "Council"),
            (Kind::Operation, "kazakhstan", "Operation"),
        ]);
        let ids = [
            (TrailStage::Basis, sample.id(Kind::Rule, "assistance")),
            (TrailStage::Organ, sample.id(Kind::Organ, "csc")),
            (TrailStage::Action, sample.id(Kind::Operation, "kazakhstan")),
        ];
        sample.say(ids[2].1, Aspect::Founded, "2022");
        let dataset = sample.build();
        let by = dataset.about(ids[2].1).next().expect("a statement").0;
        let nodes = ids.map(|(stage, id)| Node {
            stage,
            what: What::Entity(id),
            by,
        });
        let edge = |from, to| Edge { from, to, by };
        let trail = Trail {
            nodes: nodes.to_vec(),
            edges: vec![edge(0, 1), edge(0, 2), edge(1, 2)],
        };
        let figure = figure(&dataset, &trail);
        let tops: Vec<i32> = figure
            .shapes
            .iter()
            .filter_map(|shape| match shape.form {
                Form::Rect { x, y, .. } => {
                    assert_eq!(x, LANES);
                    Some(y)
                }
                _ => None,
            })
            .collect();
        assert_eq!(tops, [22, 80, 138]);
        assert_eq!(figure.height, 167);
        let upright: Vec<(i32, i32, i32)> = figure
            .shapes
            .iter()
            .filter_map(|shape| match shape.form {
                Form::Line { from, to } if from.0 == to.0 => Some((from.0, from.1, to.1)),
                _ => None,
            })
            .collect();
        // From one box two edges may share a lane; the third begins where the first ends.
        assert_eq!(upright, [(130, 36, 94), (130, 36, 152), (108, 94, 152)]);
    }
}
