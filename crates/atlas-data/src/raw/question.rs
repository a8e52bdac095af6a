//! What helps readers to find: questions and words of one meaning, as written.

use crate::{problem::At, reader::Reader, written::Target};

/// A question as written.
#[derive(Debug)]
pub struct RawQuestion {
    /// The question.
    pub ask: Option<At<String>>,
    /// Other ways to ask it.
    pub also: Vec<At<String>>,
    /// Where the answer is: `rules/assistance`, or with a statement `states/armenia#frozen`.
    pub answer: Option<At<Target>>,
    /// Whether it stands on the entrance.
    pub entrance: bool,
}

/// Words that a search takes for one another, as written.
#[derive(Debug)]
pub struct RawSynonyms {
    /// The words.
    pub words: Vec<At<String>>,
}

impl RawQuestion {
    pub(super) fn read(reader: Reader<'_, '_>) -> Self {
        let question = Self {
            ask: reader.required("ask", "the question as a reader would type it"),
            also: reader.texts("also"),
            answer: reader
                .required_parsed("answer", "where the answer is, such as `rules/assistance`"),
            entrance: reader.flag("entrance"),
        };
        reader.finish();
        question
    }
}

impl RawSynonyms {
    pub(super) fn read(reader: Reader<'_, '_>) -> Self {
        let synonyms = Self {
            words: reader.texts("words"),
        };
        if synonyms.words.len() < 2 {
            let help = "write `words = [\"help\", \"assistance\"]`".to_owned();
            reader.complain("one word has no synonym", help);
        }
        reader.finish();
        synonyms
    }
}
