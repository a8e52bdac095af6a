//! What the runs of an operation brought, in series: one for each thing counted in the same unit and scope.

use alloc::vec::Vec;

use atlas_messages::record as say;

use crate::{
    day::Day,
    model::{Aspect, Dataset, Detail, EntityId, Quantity, StatementId},
    query,
};

/// Counts of one thing, in one unit and scope, by run.
#[derive(Clone, Debug, PartialEq)]
pub struct Series<'a> {
    /// What was counted, its unit and scope; the number is that of the first run.
    pub of: &'a Quantity,
    /// The runs with their counts, in order of time.
    pub bars: Vec<(StatementId, &'a Quantity)>,
}

/// The series of an operation that have at least two counts by the day, in the order in which they begin.
#[must_use]
pub fn series(dataset: &Dataset, operation: EntityId, day: Day) -> Vec<Series<'_>> {
    let mut series: Vec<Series> = Vec::new();
    for run in runs(dataset, operation, day) {
        for count in counts(dataset, run) {
            let like = |known: &&mut Series| {
                let of = known.of;
                let alike = of.label == count.label && of.scope == count.scope;
                alike && measured(of).0 == measured(count).0
            };
            match series.iter_mut().find(like) {
                Some(known) => known.bars.push((run, count)),
                None => series.push(Series {
                    of: count,
                    bars: [(run, count)].into(),
                }),
            }
        }
    }
    series.retain(|series| series.bars.len() > 1);
    series
}

/// The runs that had begun by the day, in order of time.
fn runs(dataset: &Dataset, operation: EntityId, day: Day) -> Vec<StatementId> {
    let runs = dataset.about(operation).filter(|(_, said)| {
        let begun = said.when.and_then(|when| when.first_day());
        said.aspect == Aspect::Run && begun.is_some_and(|begun| begun <= day)
    });
    let runs: Vec<StatementId> = runs.map(|(id, _)| id).collect();
    query::chronological(dataset, &runs)
}

fn counts(dataset: &Dataset, run: StatementId) -> &[Quantity] {
    match &dataset.statement(run).detail {
        Detail::Run { figures } => figures,
        _ => &[],
    }
}

/// The counts of the same thing that are not in the series, because their unit or scope is another.
#[must_use]
pub fn others<'a>(
    dataset: &'a Dataset,
    operation: EntityId,
    day: Day,
    series: &Series,
) -> Vec<(StatementId, &'a Quantity)> {
    let runs = runs(dataset, operation, day).into_iter();
    let counts = runs.flat_map(|run| counts(dataset, run).iter().map(move |count| (run, count)));
    let others = counts.filter(|(run, count)| {
        let drawn = |(of, known): &(StatementId, &Quantity)| of == run && known == count;
        count.label == series.of.label && !series.bars.iter().any(drawn)
    });
    others.collect()
}

/// The unit in which counts are compared as pages say it, alone: `tonnes`.
#[must_use]
pub fn unit_words(count: &Quantity) -> &str {
    match count.unit.as_str() {
        "kilograms" => say::tonnes(),
        _ => count.unit_alone(),
    }
}

/// The unit in which counts are compared, as the record names it, and how many thousandths of it were counted.
#[must_use]
pub fn measured(count: &Quantity) -> (&str, i64) {
    match count.unit.as_str() {
        "kilograms" => ("tonnes", count.thousandths / 1000),
        unit => (unit, count.thousandths),
    }
}
