//! The clauses on assistance side by side: where the record answers the same questions on each of them.

use alloc::vec::Vec;

use super::{Row, Subject, Verdict, told};
use crate::{
    address::Clause,
    model::{Dataset, Kind, StatementId},
};

/// A question on the clauses: for each clause the statement that answers it, as subject and id, and a number that is
/// the same where the content is the same whatever the words.
struct ClauseQuestion {
    question: &'static str,
    answers: [(&'static str, &'static str, u8); 3],
}

/// Where the record answers the questions on the clauses. A test holds every place against the record.
const CLAUSES: [ClauseQuestion; 6] = [
    ClauseQuestion {
        question: "What sets it off",
        answers: [
            ("documents/treaty-1992", "article-4-of-1992-one-for-all", 1),
            ("documents/treaty-1992", "article-4-of-2010-one-for-all", 2),
            ("relations/nato", "article-5", 3),
        ],
    },
    ClauseQuestion {
        question: "What the others owe",
        answers: [
            ("documents/treaty-1992", "article-4-of-1992-help", 1),
            ("documents/treaty-1992", "article-4-of-2010-help", 2),
            ("relations/nato", "article-5-help", 3),
        ],
    },
    ClauseQuestion {
        question: "Whether it must be asked for",
        answers: [
            ("rules/assistance", "v1992-request", 1),
            ("rules/assistance", "v2010-request", 2),
            ("", "", 0),
        ],
    },
    ClauseQuestion {
        question: "How fast",
        answers: [
            ("rules/assistance", "v1992-request", 1),
            ("rules/assistance", "v2010-immediately", 2),
            ("", "", 0),
        ],
    },
    ClauseQuestion {
        question: "Where an attack counts",
        answers: [
            ("", "", 0),
            ("", "", 0),
            ("rules/assistance", "nato-area", 1),
        ],
    },
    ClauseQuestion {
        question: "What the United Nations are told",
        answers: [
            ("documents/treaty-1992", "article-4-of-1992-report", 1),
            ("documents/treaty-1992", "article-4-of-2010-report", 1),
            ("", "", 0),
        ],
    },
];

/// A statement by the path of its subject and its id.
fn statement_at(dataset: &Dataset, path: &str, id: &str) -> Option<StatementId> {
    let (folder, slug) = path.split_once('/')?;
    let subject = dataset.find(Kind::of_folder(folder)?, slug)?;
    let mut statements = dataset.about(subject);
    let found = statements.find(|(_, statement)| statement.id == id);
    found.map(|(id, _)| id)
}

pub(super) fn rows(dataset: &Dataset, subjects: &[Subject]) -> Vec<Row> {
    let clauses: Vec<Clause> = subjects
        .iter()
        .filter_map(|subject| match subject {
            Subject::Clause(clause) => Some(*clause),
            Subject::Entity(..) => None,
        })
        .collect();
    let asked = CLAUSES.iter().map(|asked| {
        let answers = clauses.iter().map(|clause| asked.answers[*clause as usize]);
        let lines = answers.clone().map(|(path, id, _)| {
            let found = statement_at(dataset, path, id);
            found.map(|id| told(dataset, id)).into_iter().collect()
        });
        let mut row = super::row(asked.question, lines.collect());
        // Of the same content in other words, as far as it was found.
        let contents: Vec<u8> = answers.map(|(_, _, content)| content).collect();
        let found: Vec<u8> = contents
            .iter()
            .copied()
            .filter(|content| *content > 0)
            .collect();
        if found.windows(2).all(|pair| pair[0] == pair[1]) && row.verdict == Verdict::Differs {
            row.verdict = if found.len() == contents.len() {
                Verdict::Same
            } else {
                Verdict::Open
            };
        }
        row
    });
    asked.collect()
}

/// The statements on which the comparison of clauses rests, or the place that the record lacks.
pub fn places(
    dataset: &Dataset,
) -> impl Iterator<Item = (&'static str, &'static str, Option<StatementId>)> {
    let places = CLAUSES.iter().flat_map(|asked| asked.answers);
    let places = places.filter(|(path, ..)| !path.is_empty());
    places.map(move |(path, id, _)| (path, id, statement_at(dataset, path, id)))
}
