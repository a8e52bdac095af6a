//! What came of the rules: the cases in which a clause was used or was not, and the historic cases.

use atlas_address::address::Page;
use atlas_messages::decide as say;
use atlas_record::{
    model::{ClauseTerm, Matter, StatementId},
    rules,
};
use leptos::prelude::*;

use super::scenario::{RULES, address_of, outcome_of, side_by_side};
use crate::{
    components::{message::message, record_text::text_link, section::Section},
    dataset::atlas,
    fixed::{Fixed, IntoFixed},
    here::Here,
    markup::Markup,
};

/// The cases in which the clauses on a matter were used, or were not.
pub(super) fn used(here: Here, matter: Matter) -> Option<Fixed> {
    let cases: Vec<(StatementId, ClauseTerm)> = RULES.cases(matter).collect();
    if cases.is_empty() {
        return None;
    }
    let mut canvas = Markup::default();
    canvas.open("ul", &[("class", "decide__cases")]);
    for (id, term) in cases {
        canvas.open("li", &[]);
        canvas.element("span", &[("class", "decide__used")], term.words());
        canvas.text(" ");
        text_link(&mut canvas, &here.to_statement(id), id);
        canvas.close("li");
    }
    canvas.close("ul");
    let heading = say::used_or_not(matter.words());
    Some(view! { <Section id="decide-used" heading body=canvas.done()/> }.fixed())
}

/// The historic cases: what the rules imply beside what happened.
pub(super) fn presets(here: Here) -> Fixed {
    let mut canvas = Markup::default();
    canvas.open("p", &[]);
    canvas.put(message(&say::implied_and_happened(), &|_, text| {
        view! { <a href=here.page(Page::Questions)>{text.to_owned()}</a> }.fixed()
    }));
    canvas.close("p");
    canvas.open("ul", &[("class", "decide__presets")]);
    let scenarios = atlas().dataset.scenarios.iter();
    for scenario in scenarios.filter(|scenario| scenario.ask.is_none()) {
        let outcome = outcome_of(scenario);
        canvas.open("li", &[]);
        canvas.open("p", &[]);
        canvas.link(&here.href(&address_of(scenario)), &scenario.name);
        canvas.close("p");
        let verdict = [
            ("class", "decide__verdict"),
            ("data-verdict", outcome.verdict.name()),
        ];
        canvas.element(
            "p",
            &verdict,
            rules::verdict(scenario.matter, outcome.verdict),
        );
        side_by_side(here, &mut canvas, scenario);
        told(here, &mut canvas, say::what_happened(), &scenario.happened);
        told(here, &mut canvas, say::what_explains(), &scenario.because);
        canvas.close("li");
    }
    canvas.close("ul");
    view! { <Section id="decide-cases" heading=say::historic_cases() body=canvas.done()/> }.fixed()
}

fn told(here: Here, canvas: &mut Markup, label: &str, statements: &[StatementId]) {
    if statements.is_empty() {
        return;
    }
    canvas.open("p", &[]);
    canvas.element("span", &[("class", "decide__label")], label);
    for id in statements {
        canvas.text(" ");
        text_link(canvas, &here.to_statement(*id), *id);
    }
    canvas.close("p");
}
