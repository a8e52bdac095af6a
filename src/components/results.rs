//! What the runs of an operation brought: a chart for each thing that was counted alike in several runs.

use atlas_charts::results_chart;
use atlas_messages::results_view as say;
use atlas_record::{
    model::{EntityId, Qualifier, Quantity},
    results::{self, Series},
    words,
};

use super::{
    chart::chart,
    data_table::{Cell, data_table},
    drawing::{Accessibility, paint},
};
use crate::{
    dataset::{atlas, entity},
    fixed::Fixed,
    here::Here,
    markup::Markup,
};

/// The charts of an operation, up to the day that is looked at.
pub fn results(here: Here, id: EntityId) -> Fixed {
    let dataset = &atlas().dataset;
    let day = here.day();
    let series = results::series(dataset, id, day);
    let mut page = Markup::default();
    if series.is_empty() {
        let none = say::none(&day.words());
        page.element("p", &[("class", "results__none")], &none);
        return page.done();
    }
    page.open("div", &[("class", "results")]);
    for series in &series {
        page.put(bars(here, id, series));
    }
    page.close("div");
    page.done()
}

fn bars(here: Here, id: EntityId, series: &Series<'static>) -> Fixed {
    let dataset = &atlas().dataset;
    let count = series.of;
    let unit = unit_words(series);
    let label = words::uncapitalized(&count.label);
    let (name, runs) = (&entity(id).names.full, series.bars.len());
    let mut title = if names_unit(&label, unit) {
        say::title(name, &label, runs)
    } else {
        say::title_with_unit(name, &label, runs, unit)
    };
    if let Some(scope) = &count.scope {
        title.push_str(&format!(" ({scope})"));
    }
    let drawing = paint(
        here,
        &results_chart::figure(dataset, series),
        "results__drawing",
        Accessibility::Hidden,
    );
    let others = results::others(dataset, id, here.day(), series).into_iter();
    let others: Vec<String> = others.map(|(_, other)| other_words(other)).collect();
    let others = (!others.is_empty()).then(|| say::not_drawn(&others.join("; ")));
    let bound = series
        .bars
        .iter()
        .any(|(_, count)| count.qualifier != Qualifier::Exact);
    let bound = bound.then(|| say::bound().to_owned());
    let note: Vec<String> = bound.into_iter().chain(others).collect();
    let note = (!note.is_empty()).then(|| {
        let mut words = Markup::default();
        words.element("span", &[], &note.join(" "));
        words.done()
    });
    let rows = series.bars.iter().map(|(run, count)| {
        let statement = dataset.statement(*run);
        let when = statement.when.map(|when| when.words()).unwrap_or_default();
        let name = statement.title.as_deref().unwrap_or(say::run());
        vec![
            Cell::link(name, here.to_statement(*run)),
            when.into(),
            words::figure(count).into(),
        ]
    });
    let twin = data_table(
        &count.label,
        &[say::run(), say::when(), say::figure()],
        rows,
    );
    chart(&title, note, drawing, twin, false)
}

/// The unit of the chart as the language says it: that of a count which was made in it.
fn unit_words<'a>(series: &'a Series<'_>) -> &'a str {
    let (unit, _) = results::measured(series.of);
    let mut counts = series.bars.iter().map(|(_, count)| *count);
    counts
        .find(|count| count.unit == unit)
        .map_or(unit, Quantity::unit_alone)
}

/// Whether what was counted names its unit already, in whatever form of the word: "violations of the law".
fn names_unit(label: &str, unit: &str) -> bool {
    let letters = unit.chars().count();
    let stem = unit.char_indices().nth(letters - letters / 4);
    label.contains(stem.map_or(unit, |(end, _)| &unit[..end]))
}

/// A count with what it covers.
fn other_words(count: &Quantity) -> String {
    match &count.scope {
        Some(scope) => format!("{} ({scope})", words::figure(count)),
        None => words::figure(count),
    }
}
