//! The clauses on assistance side by side: where the record answers the same questions on each of them.

use alloc::vec::Vec;

use super::{Row, RowVerdict, Subject, told};
use atlas_record::model::{Clause, ClauseAnswer, ClauseQuestion, Dataset, EntityId};

/// Where the record answers a question on a clause.
fn answer(dataset: &Dataset, clause: Clause, question: ClauseQuestion) -> Option<&ClauseAnswer> {
    let mut answers = dataset.clauses.iter();
    answers.find(|answer| answer.clause == clause && answer.question == question)
}

/// The entity on whose page a clause stands: that which says what sets it off.
#[must_use]
pub fn subject(dataset: &Dataset, clause: Clause) -> Option<EntityId> {
    let answer = answer(dataset, clause, ClauseQuestion::Trigger)?;
    Some(dataset.statement(answer.statement).subject)
}

pub(super) fn rows(dataset: &Dataset, subjects: &[Subject]) -> Vec<Row> {
    let clauses: Vec<Clause> = subjects
        .iter()
        .filter_map(|subject| match subject {
            Subject::Clause(clause) => Some(*clause),
            Subject::Entity(..) => None,
        })
        .collect();
    let asked = ClauseQuestion::ALL.iter().map(|question| {
        let answers = clauses
            .iter()
            .map(|clause| answer(dataset, *clause, *question));
        let lines = answers.clone().map(|answer| {
            let told = answer.map(|answer| told(dataset, answer.statement));
            told.into_iter().collect()
        });
        let mut row = super::row(question.words(), lines.collect());
        // Of the same content in other words, as far as it was found.
        let found: Vec<u8> = answers.flatten().map(|answer| answer.content).collect();
        if found.windows(2).all(|pair| pair[0] == pair[1]) && row.verdict == RowVerdict::Differs {
            row.verdict = if found.len() == clauses.len() {
                RowVerdict::Same
            } else {
                RowVerdict::Open
            };
        }
        row
    });
    asked.collect()
}
