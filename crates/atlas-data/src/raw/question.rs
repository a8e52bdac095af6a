//! What helps readers to find: questions, views, comparisons and words of one meaning, as written.

use atlas_address::address::{Address, Compared, MOST_COMPARED, Page, Side};
use atlas_record::model::{ViewDay, ViewState};

use crate::{
    problem::{At, Problem},
    reader::Reader,
    written::{Destination, Written},
};

/// A question as written.
#[derive(Debug)]
pub struct RawQuestion {
    /// The question.
    pub ask: Option<At<String>>,
    /// Other ways to ask it.
    pub also: Vec<At<String>>,
    /// Where the answer is: `rules/assistance`, or with a statement `states/armenia#frozen`.
    pub answer: Option<At<Destination>>,
    /// Whether it stands on the entrance.
    pub entrance: bool,
}

/// A view with the words by which readers ask for it, as written.
#[derive(Debug)]
pub struct RawView {
    /// What it shows.
    pub title: Option<At<String>>,
    /// Its address.
    pub page: Option<At<String>>,
    /// Words of which a query has one.
    pub words: Vec<At<String>>,
    /// Words that a query may have besides.
    pub beside: Vec<At<String>>,
    /// Whole queries.
    pub asked: Vec<At<String>>,
    /// What a date does.
    pub day: Option<At<ViewDay>>,
    /// What a state does.
    pub state: Option<At<ViewState>>,
}

/// A comparison worth making, as written.
#[derive(Debug)]
pub struct RawComparison {
    /// What it compares.
    pub title: Option<At<String>>,
    /// What stands on its sides.
    pub sides: Vec<At<Side>>,
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

impl RawView {
    pub(super) fn read(reader: Reader<'_, '_>) -> Self {
        let view = Self {
            title: reader.required("title", "what the view shows, a few words"),
            page: reader.required("page", "the address of the view, such as `/states/`"),
            words: reader.texts("words"),
            beside: reader.texts("beside"),
            asked: reader.texts("asked"),
            day: reader.word("day"),
            state: reader.word("state"),
        };
        if let Some(page) = &view.page {
            let parsed = Address::parse_with_complaints(&page.value);
            let understood = parsed.complaints.is_empty()
                && !matches!(parsed.address.page, Page::NotFound(_))
                && parsed.address.to_string() == page.value;
            if !understood {
                let help = format!("the atlas would write it `{}`", parsed.address);
                let message = format!("`{}` is no address of a view", page.value);
                reader.context().push(page.problem(message, help));
            }
        }
        if view.words.is_empty() && view.asked.is_empty() {
            let help = "write `words = [\"members\", \"parties\"]`".to_owned();
            reader.complain("no query asks for this view", help);
        }
        reader.finish();
        view
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

impl RawComparison {
    pub(super) fn read(reader: Reader<'_, '_>) -> Self {
        let comparison = Self {
            title: reader.required("title", "what it compares, a few words"),
            sides: reader.list("sides"),
        };
        let sort = |side: &At<Side>| match side.what {
            Compared::Entity(kind, _) => Some(kind),
            Compared::Clause(_) => None,
        };
        let sides = &comparison.sides;
        if !reader.has_items("sides") || sides.len() == 1 || sides.len() > MOST_COMPARED {
            let help = format!("write two to {MOST_COMPARED} `sides`, such as `states/armenia`");
            reader.complain("this compares nothing", help);
        } else if let Some(other) = sides.iter().find(|side| sort(side) != sort(&sides[0])) {
            let help = "entities of one kind answer the same questions, clauses others".to_owned();
            let message = format!(
                "`{}` cannot be compared with `{}`",
                other.value, sides[0].value
            );
            reader.context().push(other.problem(message, help));
        }
        reader.finish();
        comparison
    }
}

impl Written for Side {
    /// As in addresses, such as `states/armenia@2012-12-20` or `clauses/treaty-1992`.
    fn understand(text: &str, at: &At<()>) -> Result<Self, Problem> {
        let parsed = Address::parse_with_complaints(&format!("/compare/?a={text}"));
        let complaint = parsed.complaints.first().map(ToString::to_string);
        let side = parsed.address.sides.into_iter().next();
        side.filter(|side| complaint.is_none() && side.to_string() == text)
            .ok_or_else(|| {
                at.problem(
                    complaint
                        .unwrap_or_else(|| format!("`{text}` names nothing that can be compared")),
                    None,
                )
            })
    }
}
