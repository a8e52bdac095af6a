//! The course of a case: what happened when, with the days between.

use atlas_core::{
    model::{Aspect, Detail, EntityId},
    story::{self, Step},
    words,
};
use leptos::prelude::*;

use crate::{
    components::section::Section,
    dataset::atlas,
    fixed::{Fixed, IntoFixed},
    link,
};

/// The dated steps of a case, if there are two; each leads to its statement below.
pub fn story(id: EntityId) -> Option<Fixed> {
    let steps = story::steps(&atlas().dataset, id);
    (steps.len() > 1).then(|| {
        let body = view! { <ol class="story">{steps.iter().map(step).collect_view()}</ol> }.fixed();
        view! { <Section id="story" heading="What happened when" body/> }.fixed()
    })
}

fn step(step: &Step) -> Fixed {
    let statement = atlas().dataset.statement(step.statement);
    let after = step.after.map(|days| {
        let words = match days {
            0 => "same day".to_owned(),
            days => format!("{} later", words::count(days as usize, "day", "days")),
        };
        view! { <span class="story__after">{words}</span> }.fixed()
    });
    let (what, answer) = match &statement.detail {
        Detail::Answer { answer, .. } => (answer.words(), Some(answer.name())),
        _ => (word(statement.aspect), None),
    };
    let later = link::as_of().zip(statement.when);
    let later = later.filter(|(day, when)| when.first_day().is_some_and(|first| *day < first));
    let text = statement.title.as_deref().unwrap_or(&statement.text);
    view! {
        <li class="story__step" data-aspect=statement.aspect.name() data-time=later.map(|_| "later")>
            <p class="story__head">
                <time>{statement.when.map(|when| when.words())}</time>
                {after}
                <span class=answer.map_or("story__what", |_| "story__what answer") data-answer=answer>{what}</span>
            </p>
            <p><a href=link::to_statement(step.statement)>{text}</a></p>
        </li>
    }
    .fixed()
}

const fn word(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Request => "Request",
        Aspect::Aid => "Sent or done",
        Aspect::Outcome => "What followed",
        _ => "Event",
    }
}
