//! Expectations of operations: when they ran, what was counted, and what is drawn of it.

use atlas_record::{
    as_of,
    model::{Detail, Quantity, StatementId},
    results, words,
};

use super::entry::{Entry, in_words};

/// `operation`, `on`, `under-way`: which runs cover the day, by their ids, and no others; an empty list for none.
pub fn runs(entry: &Entry<'_, '_>) {
    let (operation, days) = (entry.entity("operation"), entry.days());
    let expected = entry.texts("under-way");
    let Some(operation) = operation else { return };
    for day in days {
        let found = as_of::runs(entry.dataset, operation, day);
        let ids: Vec<&str> = found
            .iter()
            .map(|id| entry.dataset.statement(*id).id.as_str())
            .collect();
        let names: Vec<&str> = expected.iter().map(|id| id.value.as_str()).collect();
        let message = || {
            let (day, path) = (day.words(), entry.path(operation));
            let words = |ids: &[&str]| in_words(ids.iter().map(ToString::to_string));
            let (names, ids) = (words(&names), words(&ids));
            format!(
                "on {day} the runs of {path} under way should be {names}, but the record has: {ids}"
            )
        };
        entry.hold(ids == names, message, &found);
    }
}

/// What a statement has counted.
fn counted<'a>(entry: &'a Entry<'_, '_>, id: StatementId) -> Vec<&'a Quantity> {
    match &entry.dataset.statement(id).detail {
        Detail::Run { figures } => figures.iter().collect(),
        Detail::Figure(figure) => vec![figure],
        _ => Vec::new(),
    }
}

/// `statement`, `value`, and of `label`, `unit`, `scope` what tells the number from others.
pub fn figure(entry: &Entry<'_, '_>) {
    let value = entry.thousandths("value");
    let (label, unit, scope) = (entry.text("label"), entry.text("unit"), entry.text("scope"));
    let is = |wanted: &Option<crate::problem::At<String>>, found: &str| {
        wanted.as_ref().is_none_or(|wanted| wanted.value == found)
    };
    let (Some(id), Some(value)) = (entry.statement("statement"), value) else {
        return;
    };
    let counts = counted(entry, id);
    let found = counts.iter().any(|figure| {
        figure.thousandths == value
            && is(&label, &figure.label)
            && is(&unit, &figure.unit)
            && is(&scope, figure.scope.as_deref().unwrap_or_default())
    });
    let message = || {
        let counts = counts.iter().map(|figure| {
            let scope = figure.scope.as_ref().map(|scope| format!(" ({scope})"));
            format!(
                "{}: {}{}",
                figure.label,
                words::figure(figure),
                scope.unwrap_or_default()
            )
        });
        let (name, value, counts) = (entry.name_of(id), words::decimal(value), in_words(counts));
        format!(
            "`{name}` should have the number {value}, as it is described here, but has: {counts}"
        )
    };
    entry.hold(found, message, &[id]);
}

/// `operation`, `on`, `series`: the labels of what is drawn as charts, in their order; an empty list for none.
pub fn charts(entry: &Entry<'_, '_>) {
    let (operation, days) = (entry.entity("operation"), entry.days());
    let expected = entry.texts("series");
    let Some(operation) = operation else { return };
    for day in days {
        let series = results::series(entry.dataset, operation, day);
        let found: Vec<&str> = series
            .iter()
            .map(|series| series.of.label.as_str())
            .collect();
        let names: Vec<&str> = expected.iter().map(|label| label.value.as_str()).collect();
        let message = || {
            let (day, path) = (day.words(), entry.path(operation));
            format!("on {day} the charts of {path} should be of {names:?}, but are of {found:?}")
        };
        entry.hold(found == names, message, &[]);
    }
}
