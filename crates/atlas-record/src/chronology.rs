//! The chronology of a case: what happened when, with the days between, and how long an answer took.

use alloc::vec::Vec;

use crate::{
    day::Day,
    edtf::Edtf,
    model::{Answer, Aspect, Dataset, Detail, EntityId, StatementId},
    order, query,
};

/// Something that happened in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseStep {
    /// The statement on it.
    pub statement: StatementId,
    /// How many days after the step before, where both are known to the day.
    pub after: Option<i32>,
}

/// The dated steps of a case in order of time. What followed and is known to a month or year only stands at its end.
#[must_use]
pub fn steps(dataset: &Dataset, case: EntityId) -> Vec<CaseStep> {
    use Aspect::{Aid, Answer, Event, Outcome, Request};
    let dated = dataset.about(case).filter(|(_, said)| {
        matches!(said.aspect, Event | Request | Answer | Aid | Outcome) && said.when.is_some()
    });
    let dated: Vec<StatementId> = dated.map(|(id, _)| id).collect();
    let key = |id| {
        let said = dataset.statement(id);
        let when: Option<Edtf> = said.when;
        let (first, last) = when.map_or((i64::MAX, i64::MAX), |when| when.chronological_key());
        let begins = matches!(said.aspect, Event | Request)
            || matches!(when, Some(Edtf::Interval(..))) && said.aspect == Aid;
        (if begins { first } else { last }, first)
    };
    let mut before: Option<Day> = None;
    let steps = order::by_key(&dated, key).into_iter().map(|statement| {
        let day = day_of(dataset, statement);
        let after = day.zip(before).map(|(day, before)| day - before);
        before = day;
        CaseStep { statement, after }
    });
    steps.collect()
}

/// The day of a statement, if it is one and without doubt.
fn day_of(dataset: &Dataset, statement: StatementId) -> Option<Day> {
    let when = dataset.statement(statement).when?;
    let (first, last) = (when.first_day()?, when.last_day()?);
    (first == last && !when.is_doubtful()).then_some(first)
}

/// The statements of an aspect on a case, in order of time.
#[must_use]
pub fn of_aspect(dataset: &Dataset, case: EntityId, aspect: Aspect) -> Vec<StatementId> {
    let statements = dataset
        .about(case)
        .filter(|(_, said)| said.aspect == aspect);
    let statements: Vec<StatementId> = statements.map(|(id, _)| id).collect();
    query::chronological(dataset, &statements)
}

/// How many days passed from the first request to the first answer, where both are known to the day.
#[must_use]
pub fn days_to_answer(dataset: &Dataset, case: EntityId) -> Option<i32> {
    let requests = of_aspect(dataset, case, Aspect::Request);
    let asked = day_of(dataset, *requests.first()?)?;
    let answers = of_aspect(dataset, case, Aspect::Answer);
    let answered = answers.into_iter().filter(|id| {
        !matches!(
            dataset.statement(*id).detail,
            Detail::Answer {
                answer: Answer::NoRequest | Answer::NotFound,
                ..
            }
        )
    });
    let answered = answered.filter_map(|id| day_of(dataset, id)).next()?;
    (answered >= asked).then(|| answered - asked)
}

/// What the record says followed: outcomes, else what was sent, in the order of the record.
#[must_use]
pub fn consequences(dataset: &Dataset, case: EntityId) -> Vec<StatementId> {
    let of = |aspect: Aspect| {
        let statements = dataset
            .about(case)
            .filter(move |(_, said)| said.aspect == aspect);
        statements.map(|(id, _)| id)
    };
    let outcomes: Vec<StatementId> = of(Aspect::Outcome).collect();
    if outcomes.is_empty() {
        of(Aspect::Aid).collect()
    } else {
        outcomes
    }
}
