//! The reasoning of the rules as a flow: a box for each step, from the top to the verdict.
//!
//! Each box says which question it answers, what was found, by which rule, and how; it leads to the clause. A step that
//! decides the verdict is tagged, and boxes that only tell something stand to the side.

use alloc::{borrow::ToOwned, format, string::String, vec::Vec};

use atlas_messages::{Language, charts as say, language};
use atlas_record::{
    model::{Dataset, Matter, Verdict},
    rules::{self, Outcome, ReasoningStep},
};

use crate::figure::{Anchor, Figure, LinkTarget, Shape};

/// The whole width of the drawing.
pub const WIDTH: i32 = 1000;
/// How high a box is without what was found.
pub const BOX: i32 = 46;
/// How high a line of what was found is.
pub const LINE: i32 = 17;
/// So many letters of what was found have room on a line where the drawing is 300 px wide.
pub const LETTERS: usize = 38;
/// So many Cyrillic or Armenian letters, which are wider.
const WIDE_LETTERS: usize = 34;
/// From one box to the next.
pub const GAP: i32 = 16;
/// By how much a box is moved in that only tells something.
const ASIDE: i32 = 60;

/// The result of a step in a word or two.
#[must_use]
pub fn result(step: &ReasoningStep) -> &'static str {
    match step.result {
        Some(Verdict::Met) => say::met(),
        Some(Verdict::NotMet) => say::not_met(),
        Some(Verdict::Open) => say::left_open(),
        Some(Verdict::Unsaid) => say::not_said(),
        Some(Verdict::NoRule) => say::no_clause(),
        None => say::to_know(),
    }
}

/// The rule on which a step rests first, by its short name.
#[must_use]
pub fn rule<'a>(dataset: &'a Dataset, step: &ReasoningStep) -> &'a str {
    let first = step.clauses.first();
    first.map_or("", |clause| {
        let subject = dataset.statement(*clause).subject;
        dataset.entity(subject).short_name()
    })
}

/// The steps as boxes under each other, and the verdict under them.
#[must_use]
pub fn figure(dataset: &Dataset, matter: Matter, outcome: &Outcome) -> Figure {
    let mut figure = Figure::fluid(WIDTH, 0);
    let mut y = 0;
    for (place, step) in outcome.steps.iter().enumerate() {
        let x = if step.result.is_some() { 0 } else { ASIDE };
        let (state, word) = (step.result.map_or("note", Verdict::name), result(step));
        let words = rules::finding(dataset, step);
        let lines = lines(&words);
        let height = BOX + LINE * lines.len() as i32;
        let mut frame =
            Shape::rect("flow__box", (x, y), (WIDTH - x, height)).tag("data-verdict", state);
        if step.result == Some(outcome.verdict) && outcome.verdict != Verdict::Met {
            frame = frame.tag("data-decisive", "");
        }
        let frame = frame.title(format!("{}. {}: {words}", place + 1, step.stage.words()));
        figure.draw(match step.clauses.first() {
            Some(clause) => frame.to(LinkTarget::Statement(*clause)),
            None => frame,
        });
        let label = |class, line, text: String| {
            Shape::text(class, (x, y + line), Anchor::Start, text).moved(10)
        };
        figure.draw(label("flow__stage", 19, step.stage.words().to_owned()));
        let mut line = 19;
        for found in lines {
            line += LINE;
            figure.draw(label("flow__finding", line, found));
        }
        figure.draw(label(
            "flow__rule",
            line + 18,
            rule(dataset, step).to_owned(),
        ));
        let word = Shape::text("flow__result", (WIDTH, y + 19), Anchor::End, word);
        figure.draw(word.moved(-10).tag("data-verdict", state));
        figure.draw(arrow(y + height));
        y += height + GAP;
    }
    let verdict = outcome.verdict.name();
    let end = Shape::rect("flow__end", (0, y), (WIDTH, BOX)).tag("data-verdict", verdict);
    figure.draw(end);
    let words = rules::verdict(matter, outcome.verdict);
    let words = Shape::text("flow__verdict", (WIDTH / 2, y + 28), Anchor::Middle, words);
    figure.draw(words.tag("data-verdict", verdict));
    figure.height = y + BOX;
    figure
}

/// What was found, in lines that fit a narrow drawing.
fn lines(words: &str) -> Vec<String> {
    let most = match language() {
        Language::English => LETTERS,
        _ => WIDE_LETTERS,
    };
    let mut lines: Vec<String> = Vec::new();
    for word in words.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// From the lower edge of a box to the next.
fn arrow(y: i32) -> Shape {
    Shape::line("flow__arrow", (WIDTH / 2, y), (WIDTH / 2, y + GAP))
}

#[cfg(test)]
mod tests {
    use alloc::{vec, vec::Vec};

    use super::*;
    use crate::figure::Form;
    use atlas_record::{
        model::{Aspect, Kind},
        rules::{Finding, Stage},
        sample::Sample,
    };

    /// A verdict of two steps, with one that only tells something between them.
    fn drawn(verdict: Verdict) -> (Figure, Vec<LinkTarget>) {
        let mut sample = Sample::new(&[(Kind::Rule, "consensus", "Consensus")]);
        let rule = sample.id(Kind::Rule, "consensus");
        sample.say(rule, Aspect::Procedure, "2003-09-18/..");
        let dataset = sample.build();
        let clause = dataset.about(rule).next().expect("a statement").0;
        let step = |stage, result, finding| ReasoningStep {
            stage,
            result,
            finding,
            states: vec![],
            clauses: vec![clause],
        };
        let outcome = Outcome {
            verdict,
            steps: vec![
                step(Stage::Ground, Some(Verdict::Met), Finding::Permitted),
                step(Stage::Seats, None, Finding::SeatFrozen),
                step(Stage::Vote, Some(verdict), Finding::Objected),
            ],
            seats: vec![],
        };
        let figure = figure(&dataset, Matter::CouncilDecision, &outcome);
        (figure, vec![LinkTarget::Statement(clause); 3])
    }

    #[test]
    fn boxes_stand_under_each_other_and_lead_to_their_clauses() {
        let (figure, targets) = drawn(Verdict::NotMet);
        let mut boxes = Vec::new();
        for shape in &figure.shapes {
            if let Form::Rect {
                x,
                y,
                width,
                height,
                ..
            } = shape.form
            {
                boxes.push((shape.class, x, y, x + width, height));
            }
        }
        assert_eq!(
            boxes,
            [
                ("flow__box", 0, 0, 1000, 63),
                ("flow__box", 60, 79, 1000, 80),
                ("flow__box", 0, 175, 1000, 63),
                ("flow__end", 0, 254, 1000, 46),
            ]
        );
        assert_eq!((figure.width, figure.height), (1000, 300));
        let found: Vec<LinkTarget> = figure
            .shapes
            .iter()
            .filter_map(|shape| shape.target.clone())
            .collect();
        assert_eq!(found, targets);
        let lines = figure.shapes.iter().filter_map(|shape| match shape.form {
            Form::Line { from, to } => Some((from, to)),
            _ => None,
        });
        let lines: Vec<_> = lines.collect();
        assert_eq!(lines, [63, 159, 238].map(|y| ((500, y), (500, y + 16))));
    }

    #[test]
    fn the_step_that_decides_is_tagged() {
        for (verdict, decisive) in [
            (Verdict::NotMet, vec![false, false, true]),
            (Verdict::Open, vec![false, false, true]),
            (Verdict::Met, vec![false, false, false]),
        ] {
            let (figure, _) = drawn(verdict);
            let boxes = figure
                .shapes
                .iter()
                .filter(|shape| shape.class == "flow__box");
            let tagged =
                boxes.map(|shape| shape.tags.iter().any(|(name, _)| *name == "data-decisive"));
            assert_eq!(tagged.collect::<Vec<_>>(), decisive, "{verdict:?}");
        }
    }
}
