//! Where the record answers the questions on the clauses on assistance, as written.

use atlas_record::model::{Clause, ClauseQuestion};

use crate::{problem::At, reader::Reader, written::Destination};

/// An answer to a question on a clause as written.
#[derive(Debug)]
pub struct RawClauseAnswer {
    /// On which clause.
    pub clause: Option<At<Clause>>,
    /// Which question.
    pub question: Option<At<ClauseQuestion>>,
    /// Where the answer is.
    pub answer: Option<At<Destination>>,
    /// The number of its content.
    pub content: Option<At<u8>>,
}

impl RawClauseAnswer {
    pub(super) fn read(reader: Reader<'_, '_>) -> Self {
        let answer = Self {
            clause: reader.required_word("clause"),
            question: reader.required_word("question"),
            answer: reader.required_parsed(
                "answer",
                "the fact that answers it, such as `documents/treaty-1992#article-4-of-1992-help`",
            ),
            content: reader.number("content"),
        };
        if reader.place_of("content").is_none() {
            let help = "write `content = 1`, and the same number for clauses that say the same in other words";
            reader.complain("an answer has no `content`", help.to_owned());
        }
        reader.finish();
        answer
    }
}
