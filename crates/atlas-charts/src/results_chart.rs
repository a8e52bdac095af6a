//! What the runs of an operation brought, as bars: one chart for each of the [`atlas_record::results`].
//!
//! Counts that differ in what they count, in unit or in scope are never drawn on one scale, and years without a count
//! stay visible as gaps.

use alloc::{
    borrow::ToOwned,
    format,
    string::{String, ToString},
};

use crate::figure::{Anchor, Figure, LinkTarget, Shape};
use atlas_messages::charts as say;
use atlas_record::{
    day::Day,
    edtf::Edtf,
    model::{Dataset, Qualifier, Quantity},
    results::{Series, measured},
    words,
};

/// The whole width of the drawing.
pub const WIDTH: i32 = 1000;
/// The length of the longest bar; the rest is for the number at its end.
const LONGEST: i64 = 660;
const ROW: i32 = 42;
const BAR: i32 = 14;
const PAUSE: i32 = 26;

/// The series as bars, one a run, with the number at the end of each.
#[must_use]
pub fn figure(dataset: &Dataset, series: &Series) -> Figure {
    let unit = measured(series.of).0;
    let most = series.bars.iter().map(|(_, count)| measured(count).1);
    let most = most.max().unwrap_or(1).max(1);
    let mut figure = Figure::fluid(WIDTH, 0);
    let mut y = 0;
    let mut last: Option<i32> = None;
    for (run, count) in &series.bars {
        let statement = dataset.statement(*run);
        let (first, end) = years(statement.when.as_ref());
        if let Some(words) = last.and_then(|last| pause(last, first)) {
            figure.draw(Shape::line("results__pause", (0, y + 4), (WIDTH, y + 4)));
            let text = Shape::text("results__small", (0, y + 18), Anchor::Start, words);
            figure.draw(text);
            y += PAUSE;
        }
        last = Some(end);
        let name = name(statement.title.as_deref(), first);
        figure.draw(Shape::text("", (0, y + 13), Anchor::Start, name.clone()));
        let length = (measured(count).1.max(0) * LONGEST / most).max(2) as i32;
        let when = statement.when.map(|when| when.words()).unwrap_or_default();
        figure.draw(
            Shape::rect("results__bar", (0, y + 19), (length, BAR))
                .tag("data-qualifier", count.qualifier.name())
                .to(LinkTarget::Statement(*run))
                .title(format!("{name}, {when}: {}", words::figure(count))),
        );
        let number = number(count, unit);
        let text = Shape::text("results__number", (length, y + 31), Anchor::Start, number);
        figure.draw(text.moved(6));
        y += ROW;
    }
    figure.height = y;
    figure
}

/// The number with how it is meant, and with its unit where that is not the chart's.
fn number(count: &Quantity, unit: &str) -> String {
    let mut number = words::decimal(count.thousandths);
    if count.unit != unit {
        number.push(' ');
        number.push_str(count.unit_words());
    }
    match count.qualifier {
        Qualifier::Exact => number,
        qualifier => format!("{} {number}", qualifier.words()),
    }
}

/// The run's title, with its year where the title does not say it.
fn name(title: Option<&str>, year: i32) -> String {
    let year = year.to_string();
    match title {
        Some(title) if title.contains(year.as_str()) => title.to_owned(),
        Some(title) => format!("{title}, {year}"),
        None => year,
    }
}

fn years(when: Option<&Edtf>) -> (i32, i32) {
    let year = |day: Option<Day>| day.map_or(0, |day| day.civil().0);
    let first = year(when.and_then(Edtf::first_day));
    let last = year(when.and_then(Edtf::last_day));
    (first, last.max(first))
}

/// The years between two runs that have no count, in words.
fn pause(last: i32, next: i32) -> Option<String> {
    match next - last {
        ..=1 => None,
        2 => Some(say::no_figure_in_year(&(last + 1).to_string())),
        _ => Some(say::no_figure_in_years(
            &(last + 1).to_string(),
            &(next - 1).to_string(),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_between_runs_are_named() {
        for (last, next, words) in [
            (2018, 2018, None),
            (2018, 2019, None),
            (2017, 2019, Some("2018: no such figure")),
            (2004, 2012, Some("2005 to 2011: no such figure")),
        ] {
            assert_eq!(pause(last, next).as_deref(), words, "{last} to {next}");
        }
    }

    #[test]
    fn a_run_says_its_year_once() {
        for (title, named) in [
            (Some("Channel 2004"), "Channel 2004"),
            (Some("Channel: Red Dune"), "Channel: Red Dune, 2004"),
            (None, "2004"),
        ] {
            assert_eq!(name(title, 2004), named);
        }
    }
}
