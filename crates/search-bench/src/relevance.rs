//! Where the answers to the committed queries stand among what the search finds.

use std::path::Path;

use atlas_address::address::Address;
use atlas_data::Dataset;
use atlas_search::search::{corpus::Document, searcher::Searcher, views};

use crate::queries::{self, BenchmarkQuery};

/// About how many of the best are put in order, as in the app's search box.
const MOST: usize = 60;

/// How many results count.
const LISTED: usize = 10;

/// A query, and what it has found.
pub struct Answered {
    /// The query.
    pub query: BenchmarkQuery,
    /// The place of the first answer, from 0; nothing if it is not among the first ten.
    pub rank: Option<usize>,
    /// The addresses of the first ten.
    pub found: Vec<String>,
}

/// The language of the texts that are searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextLanguage {
    /// The record's own.
    English,
    /// That of its translation.
    Russian,
}

/// Asks every query of a checkout on the record in a language.
///
/// # Errors
/// What is wrong with the record or the queries, in words.
pub fn ask(root: &Path, language: TextLanguage) -> Result<Vec<Answered>, String> {
    let record = atlas_data::record(&root.join("data")).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        lines.join("\n")
    })?;
    let synonyms = record.raw.synonyms();
    // As the site is built: a language is the data set to which its translation was applied.
    let dataset = match language {
        TextLanguage::English => record.dataset,
        TextLanguage::Russian => record.russian.apply(record.dataset).0,
    };
    let index = atlas_index::build(&atlas_index::records(&dataset), &synonyms);
    let mut queries = queries::read(root)?;
    queries.retain(|query| language == TextLanguage::Russian || !query.is_of_russian_site());
    answers(queries, &dataset, &index)
}

fn answers(
    queries: Vec<BenchmarkQuery>,
    dataset: &Dataset,
    index: &[u8],
) -> Result<Vec<Answered>, String> {
    let mut searcher = Searcher::open(index).map_err(|_| "not an index".to_owned())?;
    let answer = |query: BenchmarkQuery| {
        let found = searcher.search(dataset, &query.query, &|_| true, MOST);
        let view = views::answer(dataset, &found.query, &query.query);
        // As the app writes the address.
        let view = view.map(|view| Address::parse(&view.address).to_string());
        let hits = found.hits.iter();
        let named = hits.map(|hit| Document::at(dataset, hit.document).name(dataset));
        let found: Vec<String> = view.into_iter().chain(named).take(LISTED).collect();
        let rank = found.iter().position(|address| query.accepts(address));
        Answered { query, rank, found }
    };
    Ok(queries.into_iter().map(answer).collect())
}

/// How many in a hundred of some answers stand among the first so many.
#[must_use]
pub fn success(answers: &[&Answered], within: usize) -> f64 {
    let found = answers
        .iter()
        .filter(|answer| answer.rank.is_some_and(|rank| rank < within));
    100.0 * found.count() as f64 / answers.len().max(1) as f64
}
