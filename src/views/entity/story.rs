//! The course of a case: what happened when, with the days between.

use atlas_messages::entity as say;
use atlas_record::{
    chronology::{self, CaseStep},
    model::{Aspect, Detail, EntityId},
};

use crate::{
    components::{date, record_text::titled_link},
    dataset::atlas,
    fixed::Fixed,
    here::Here,
    markup::Markup,
};

/// The dated steps of a case, if there are two; each leads to its statement below.
pub fn story(here: Here, id: EntityId) -> Option<Fixed> {
    let steps = chronology::steps(&atlas().dataset, id);
    (steps.len() > 1).then(|| {
        let mut page = Markup::default();
        page.open("section", &[("aria-labelledby", "story")]);
        page.element("h2", &[("id", "story")], say::story());
        if steps.iter().any(|step| step.after.is_some()) {
            page.element("p", &[("class", "story__note")], say::story_note());
        }
        page.open("ol", &[("class", "story")]);
        for step in &steps {
            tell(here, &mut page, step);
        }
        page.close("ol");
        page.close("section");
        page.done()
    })
}

fn tell(here: Here, page: &mut Markup, step: &CaseStep) {
    let statement = atlas().dataset.statement(step.statement);
    let first = statement.when.and_then(|when| when.first_day());
    let later = here
        .as_of
        .zip(first)
        .is_some_and(|(day, first)| day < first);
    let aspect = statement.aspect.name();
    let time = if later { "later" } else { "past" };
    page.open(
        "li",
        &[
            ("class", "story__step"),
            ("data-aspect", aspect),
            ("data-time", time),
        ],
    );
    page.open("p", &[("class", "story__head")]);
    if let Some(when) = statement.when {
        date::write(page, "date", when);
    }
    page.text(" ");
    if let Some(days) = step.after {
        let words = match days {
            0 => say::same_day().to_owned(),
            days => say::days_later(days as usize),
        };
        page.element("span", &[("class", "story__after")], &words);
    }
    match &statement.detail {
        Detail::Answer { answer, .. } => {
            let attributes = [
                ("class", "story__what answer"),
                ("data-answer", answer.name()),
            ];
            page.element("span", &attributes, answer.words());
        }
        _ => page.element("span", &[("class", "story__what")], word(statement.aspect)),
    }
    page.close("p");
    page.open("p", &[]);
    titled_link(page, &here.to_statement(step.statement), step.statement);
    page.close("p");
    page.close("li");
}

fn word(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Request => say::step_request(),
        Aspect::Aid => say::step_aid(),
        Aspect::Outcome => say::step_outcome(),
        _ => say::step_event(),
    }
}
