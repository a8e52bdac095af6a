//! The verdict of a day, and the way there.

use atlas_charts::rule_flow;
use atlas_messages::decide as say;
use atlas_record::{
    day::Day,
    model::Matter,
    rules::{self, Outcome},
};

use crate::{
    components::{
        chart::chart,
        data_table::{Cell, data_table},
        drawing::{Accessibility, paint},
    },
    dataset::{atlas, entity},
    fixed::Fixed,
    here::Here,
    markup::Markup,
};

/// The verdict of a day, with the flow and the table of steps.
pub(super) fn reasoning(
    here: Here,
    id: &str,
    (day, matter): (Day, Matter),
    outcome: &Outcome,
    open: bool,
) -> Fixed {
    let mut canvas = Markup::default();
    canvas.open("section", &[("aria-labelledby", id)]);
    canvas.element(
        "h2",
        &[("id", id)],
        &say::matter_on_day(matter.words(), &day.words()),
    );
    let verdict = [
        ("class", "decide__verdict"),
        ("data-verdict", outcome.verdict.name()),
    ];
    canvas.element("p", &verdict, rules::verdict(matter, outcome.verdict));
    let dataset = &atlas().dataset;
    let figure = rule_flow::figure(dataset, matter, outcome);
    let drawing = paint(here, &figure, "flow", Accessibility::Hidden);
    canvas.put(chart(say::way(), None, drawing, steps(here, outcome), open));
    canvas.close("section");
    canvas.done()
}

/// The steps as a table: a row for each clause.
fn steps(here: Here, outcome: &Outcome) -> Fixed {
    let dataset = &atlas().dataset;
    let rows = outcome.steps.iter().flat_map(|step| {
        let clauses = step.clauses.iter().enumerate();
        clauses.map(move |(place, clause)| {
            let first = place == 0;
            let words = |text: String| {
                if first {
                    text
                } else {
                    say::and_by().to_owned()
                }
            };
            let statement = dataset.statement(*clause);
            let rule = entity(statement.subject).short_name();
            let when = statement.when.map(|when| when.words()).unwrap_or_default();
            vec![
                Cell::from(words(step.stage.words().to_owned())),
                Cell::from(words(rules::finding(dataset, step))),
                Cell::from(words(rule_flow::result(step).to_owned())),
                Cell::statement(*clause, here.to_statement(*clause)),
                Cell::from(format!("{rule}, {when}")),
            ]
        })
    });
    let head = [
        say::step(),
        say::finding(),
        say::result(),
        say::clause(),
        say::rule(),
    ];
    data_table(say::steps(), &head, rows)
}
