//! The clauses on assistance, and where the record answers the same questions on each of them.

use serde::{Deserialize, Serialize};

use super::StatementId;

vocabulary! {
    /// A clause on assistance.
    Clause, "clause" {
        /// Article 4 of the Treaty in the wording of 1992.
        Treaty1992, "treaty-1992", clause_treaty_1992;
        /// Article 4 of the Treaty in the wording of 2010.
        Treaty2010, "treaty-2010", clause_treaty_2010;
        /// Article 5 of the North Atlantic Treaty.
        NorthAtlantic, "north-atlantic", clause_north_atlantic;
    }
}

vocabulary! {
    /// What is asked of a clause on assistance.
    ClauseQuestion, "question on clauses" {
        /// Which event obliges.
        Trigger, "trigger", clause_question_trigger;
        /// What must be done then.
        Duty, "duty", clause_question_duty;
        /// Whether the attacked state must ask.
        Request, "request", clause_question_request;
        /// By when.
        Speed, "speed", clause_question_speed;
        /// Within which borders.
        Area, "area", clause_question_area;
        /// What is reported to whom.
        Report, "report", clause_question_report;
    }
}

/// A statement that answers a question on a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClauseAnswer {
    /// On which clause.
    pub clause: Clause,
    /// Which question.
    pub question: ClauseQuestion,
    /// The statement.
    pub statement: StatementId,
    /// A number that answers to one question have in common where their content is the same, whatever the words.
    pub content: u8,
}
