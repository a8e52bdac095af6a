//! Expectations of requests and crises: what was answered, how fast, and the course of it.

use atlas_record::{
    chronology,
    model::{Answer, Aspect, Detail},
    words,
};

use super::entry::{Entry, in_words};

/// `case`, `answered`: the answers in order of time; `days`: how many passed from request to answer, or `days-unknown`.
pub fn answer(entry: &Entry<'_, '_>) {
    let written = entry.texts("answered");
    let named = written
        .iter()
        .filter_map(|one| entry.one_of(one, Answer::ALL, Answer::name));
    let expected: Vec<Answer> = named.collect();
    let days = entry.number("days").map(|days| days as i32);
    let unknown = entry.flag("days-unknown");
    let Some(case) = entry.entity("case") else {
        return;
    };
    let statements = chronology::of_aspect(entry.dataset, case, Aspect::Answer);
    if !expected.is_empty() {
        let answers =
            statements
                .iter()
                .filter_map(|id| match entry.dataset.statement(*id).detail {
                    Detail::Answer { answer, .. } => Some(answer),
                    _ => None,
                });
        let found: Vec<Answer> = answers.collect();
        let message = || {
            let words = |answers: &[Answer]| {
                in_words(answers.iter().map(|answer| answer.words().to_owned()))
            };
            let (expected, found) = (words(&expected), words(&found));
            format!(
                "{} should be answered “{expected}”, but the record says “{found}”",
                entry.path(case)
            )
        };
        entry.hold(found == expected, message, &statements);
    }
    if days.is_some() || unknown {
        let found = chronology::days_to_answer(entry.dataset, case);
        let message = || {
            let took = |days: Option<i32>| match days {
                Some(days) => words::count(days as usize, "day", "days"),
                None => "an unknown time".to_owned(),
            };
            let (expected, found) = (took(days), took(found));
            format!(
                "the answer to {} should have taken {expected}, but by the record took {found}",
                entry.path(case)
            )
        };
        entry.hold(found == days, message, &statements);
    }
}

/// `case`, `steps`: the aspects in their order, each with the days since the step before where both are known:
/// `"answer +1"`.
pub fn course(entry: &Entry<'_, '_>) {
    let expected = entry.texts("steps");
    let Some(case) = entry.entity("case") else {
        return;
    };
    let steps = chronology::steps(entry.dataset, case);
    let told = steps.iter().map(|step| {
        let aspect = entry.dataset.statement(step.statement).aspect.name();
        step.after
            .map_or_else(|| aspect.to_owned(), |days| format!("{aspect} +{days}"))
    });
    let found: Vec<String> = told.collect();
    let names: Vec<&str> = expected.iter().map(|step| step.value.as_str()).collect();
    let message = || {
        format!(
            "{} should be told as {names:?}, but is told as {found:?}",
            entry.path(case)
        )
    };
    let see: Vec<_> = steps.iter().map(|step| step.statement).collect();
    entry.hold(found == names, message, &see);
}
