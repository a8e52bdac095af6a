//! What the examples share: the record with its index, and what the box would show.

#![allow(dead_code, reason = "each example uses its part")]

use std::{io::Write as _, path::Path};

use atlas_core::{
    address::Address,
    model::Dataset,
    search::{
        corpus::{self, Document},
        searcher::{Found, Hit, Searcher},
    },
};

/// The record of the data folder and its index.
pub fn load() -> (Dataset, Vec<u8>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let record = atlas_data::record(&folder).unwrap_or_else(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"))
    });
    let index = atlas_index::build(
        &atlas_index::records(&record.dataset),
        &record.raw.synonyms(),
    );
    (record.dataset, index)
}

/// A line of the box.
pub struct Line {
    pub title: String,
    pub address: String,
    pub kind: &'static str,
    pub why: Option<String>,
    pub score: i32,
}

/// What the box shows for a query, in its order.
pub fn lines(dataset: &Dataset, searcher: &mut Searcher<'_>, query: &str) -> (Found, Vec<Line>) {
    let found = searcher.search(dataset, query, &|_| true, 60);
    let lines = found.hits.iter().map(|hit| line(dataset, hit)).collect();
    (found, lines)
}

fn line(dataset: &Dataset, hit: &Hit) -> Line {
    let (entity, anchor, title, text) = match Document::at(dataset, hit.document) {
        Document::Entity(id) => (id, None, None, None),
        Document::Statement(id) => {
            let statement = dataset.statement(id);
            let anchor = Some(statement.id.clone());
            (
                statement.subject,
                anchor,
                statement.title.clone(),
                Some(statement.text.clone()),
            )
        }
    };
    let subject = dataset.entity(entity);
    let mut address = Address::entity(subject.kind, &subject.slug);
    address.anchor = anchor;
    let named = hit
        .name
        .and_then(|name| corpus::why(dataset, hit.document, name));
    Line {
        title: title.unwrap_or_else(|| subject.names.en.clone()),
        address: address.to_string(),
        kind: subject.kind.label(),
        why: named.or(text),
        score: hit.score,
    }
}

/// Prints; a closed pipe is no reason to panic.
pub fn say(text: &str) {
    _ = std::io::stdout().write_all(text.as_bytes());
}
