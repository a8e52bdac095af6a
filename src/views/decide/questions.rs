//! The questions that the rules answer.

use atlas_messages::decide as say;
use atlas_record::rules::{self, Outcome};

use super::scenario::{address_of, outcome_of, side_by_side};
use crate::{
    components::record_text::text_link, dataset::atlas, fixed::Fixed, here::Here, markup::Markup,
};

/// The questions that the rules answer, each with the step that decides and its clauses.
pub(super) fn questions(here: Here) -> Fixed {
    let mut canvas = Markup::default();
    canvas.open("ol", &[("class", "decide__questions")]);
    for scenario in &atlas().dataset.scenarios {
        let Some(ask) = &scenario.ask else { continue };
        let outcome = outcome_of(scenario);
        canvas.open("li", &[]);
        canvas.element("h2", &[], ask);
        let verdict = [
            ("class", "decide__verdict"),
            ("data-verdict", outcome.verdict.name()),
        ];
        canvas.element(
            "p",
            &verdict,
            rules::verdict(scenario.matter, outcome.verdict),
        );
        decisive(here, &mut canvas, &outcome);
        canvas.open("p", &[]);
        let words = say::all_steps(&scenario.day.words());
        canvas.link(&here.href(&address_of(scenario)), &words);
        canvas.close("p");
        side_by_side(here, &mut canvas, scenario);
        canvas.close("li");
    }
    canvas.close("ol");
    canvas.done()
}

/// The steps that make the verdict, with their clauses.
fn decisive(here: Here, canvas: &mut Markup, outcome: &Outcome) {
    let dataset = &atlas().dataset;
    canvas.open("ul", &[]);
    let steps = outcome.steps.iter();
    for step in steps.filter(|step| step.result == Some(outcome.verdict)) {
        canvas.open("li", &[]);
        canvas.text(&rules::finding(dataset, step));
        for clause in &step.clauses {
            canvas.text(" ");
            text_link(canvas, &here.to_statement(*clause), *clause);
        }
        canvas.close("li");
    }
    canvas.close("ul");
}
