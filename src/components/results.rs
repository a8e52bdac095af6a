//! What the runs of an operation brought: a chart for each thing that was counted alike in several runs.

use atlas_core::{
    day::Day,
    model::{EntityId, Figure as Count, Qualifier},
    results::{self, Series},
    words,
};

use leptos::prelude::*;

use super::{
    chart::Chart,
    drawing::{Voice, paint},
    twin::{Cell, twin},
};
use crate::{
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    link,
};

/// The charts of an operation, up to the day that is looked at.
pub fn results(id: EntityId) -> Fixed {
    let dataset = &atlas().dataset;
    let day = link::as_of().unwrap_or(dataset.edition);
    let series = results::series(dataset, id, day);
    if series.is_empty() {
        return view! {
            <p class="results__none">
                "No chart: no two recorded runs have figures for the same thing in the same unit and scope."
            </p>
        }
        .fixed();
    }
    let charts = series.iter().map(|series| chart(id, series, day));
    view! { <div class="results">{charts.collect_view()}</div> }.fixed()
}

fn chart(id: EntityId, series: &Series<'static>, day: Day) -> Fixed {
    let dataset = &atlas().dataset;
    let count = series.of;
    let (unit, _) = results::measured(count);
    let label = count.label.to_lowercase();
    let mut title = format!(
        "{}: {label} in {} runs",
        entity(id).names.en,
        series.bars.len()
    );
    if !label.contains(unit) {
        title.push_str(&format!(", in {unit}"));
    }
    if let Some(scope) = &count.scope {
        title.push_str(&format!(" ({scope})"));
    }
    let drawing = paint(
        &results::figure(dataset, series),
        "results__drawing",
        Voice::Silent,
    );
    let others = results::others(dataset, id, day, series).into_iter();
    let others: Vec<String> = others.map(|(_, other)| other_words(other)).collect();
    let others = (!others.is_empty()).then(|| {
        format!(
            " Not drawn, because they cover something else: {}.",
            others.join("; ")
        )
    });
    let bound = series
        .bars
        .iter()
        .any(|(_, count)| count.qualifier != Qualifier::Exact);
    let bound = bound.then_some("A pale bar with a broken outline is no exact count.");
    let noted = bound.is_some() || others.is_some();
    let note = noted.then(|| view! { {bound} {others} }.fixed());
    let rows = series.bars.iter().map(|(run, count)| {
        let statement = dataset.statement(*run);
        let when = statement.when.map(|when| when.words()).unwrap_or_default();
        let name = statement.title.as_deref().unwrap_or("Run");
        vec![
            Cell::link(name, link::to_statement(*run)),
            when.into(),
            words::figure(count).into(),
        ]
    });
    const HEAD: &[&str] = &["Run", "When", "Figure"];
    let twin = twin(count.label.clone(), HEAD, rows.collect());
    match note {
        Some(note) => view! { <Chart title drawing note twin/> }.fixed(),
        None => view! { <Chart title drawing twin/> }.fixed(),
    }
}

/// A count with what it covers.
fn other_words(count: &Count) -> String {
    match &count.scope {
        Some(scope) => format!("{} ({scope})", words::figure(count)),
        None => words::figure(count),
    }
}
