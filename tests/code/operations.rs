//! What runs of operations brought, as bars.

use atlas_charts::{figure::Form, results_chart};
use atlas_record::{
    as_of,
    model::{Detail, EntityId, Kind},
    results,
};

use crate::common::{dataset, day, edition, find, texts};

fn dragnet() -> EntityId {
    find(Kind::Operation, "dragnet")
}

#[test]
fn runs_are_those_of_the_day() {
    for (when, expected) in [
        ("2006-09-13", &[][..]),
        ("2006-09-14", &["run-2006"]),
        ("2012-06-30", &["run-2012"]),
        ("2014-03-02", &[]),
        ("2015-12-31", &["run-2015"]),
    ] {
        let runs = as_of::runs(dataset(), dragnet(), day(when)).into_iter();
        let found: Vec<&str> = runs.map(|id| dataset().statement(id).id.as_str()).collect();
        assert_eq!(found, expected, "{when}");
    }
}

#[test]
fn counts_of_different_scope_stay_apart() {
    // Two runs opened cases, of old and of new examples: no series, and both counts as they are.
    let series = results::series(dataset(), dragnet(), edition());
    let labels: Vec<&str> = series
        .iter()
        .map(|series| series.of.label.as_str())
        .collect();
    assert_eq!(labels, ["Examples seized"]);
    let runs = dataset()
        .about(dragnet())
        .filter_map(|(_, said)| match &said.detail {
            Detail::Run { figures } => Some(figures),
            _ => None,
        });
    let cases = runs
        .flatten()
        .filter(|figure| figure.label == "Cases opened");
    let cases: Vec<_> = cases
        .map(|figure| (figure.thousandths / 1000, figure.scope.as_deref()))
        .collect();
    assert_eq!(
        cases,
        [(720, Some("old examples")), (120, Some("new examples"))]
    );
    // The sum over all runs is of another scope than a run, and no bar.
    assert!(
        series[0]
            .bars
            .iter()
            .all(|(_, count)| count.scope.is_none())
    );
}

#[test]
fn bars_are_as_long_as_their_numbers_and_gaps_are_named() {
    let series = results::series(dataset(), dragnet(), edition());
    let figure = results_chart::figure(dataset(), &series[0]);
    let bars = figure.shapes.iter().filter_map(|shape| match shape.form {
        Form::Rect { x: 0, width, .. } => Some(width),
        _ => None,
    });
    // 3, 6, 0.897 and 11.5 tonnes, where 660 units are 11.5.
    assert_eq!(bars.collect::<Vec<_>>(), [172, 344, 51, 660]);
    let texts = texts(&figure);
    for expected in [
        "nearly 3",
        "897 kilograms",
        "11.5",
        "2007 to 2011: no such figure",
        "2013: no such figure",
    ] {
        assert!(texts.contains(&expected), "{expected} in {texts:?}");
    }
}

#[test]
fn later_runs_are_not_drawn() {
    for (when, bars) in [
        ("2012-05-31", None),
        ("2012-06-01", Some(2)),
        ("2014-12-31", Some(3)),
    ] {
        let series = results::series(dataset(), dragnet(), day(when));
        let found = series.first().map(|series| series.bars.len());
        assert_eq!(found, bars, "{when}");
    }
}
