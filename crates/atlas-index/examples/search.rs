//! What the search box shows for a query: `cargo run -p atlas-index --example search -- data QUERY [--json] [--limit n]`.

use std::{io::Write as _, path::Path, process::ExitCode};

use atlas_data::problem;
use atlas_record::model::Dataset;
use atlas_search::search::{
    corpus::{self, Document},
    facets,
    hit::Hit,
    searcher::Searcher,
};

/// About how many of the best are put in order, as in the app's search box.
const MOST: usize = 60;

/// A line of the box.
struct Line {
    title: String,
    address: String,
    kind: &'static str,
    why: Option<String>,
    score: i32,
}

fn main() -> ExitCode {
    let (mut folder, mut query) = (None, None);
    let (mut json, mut limit) = (false, 10);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--json" => json = true,
            "--limit" => {
                let number = arguments.next().and_then(|number| number.parse().ok());
                limit = number.expect("a number behind --limit");
            }
            _ if folder.is_none() => folder = Some(argument),
            _ => query = Some(argument),
        }
    }
    let (Some(folder), Some(query)) = (folder, query.filter(|query| !query.is_empty())) else {
        eprintln!("nothing was asked: write a query");
        return ExitCode::FAILURE;
    };
    let record = match atlas_data::record(Path::new(&folder)) {
        Ok(record) => record,
        Err(problems) => {
            for problem in &problems {
                eprintln!("{problem}");
            }
            eprintln!("{}", problem::counted(&problems));
            return ExitCode::FAILURE;
        }
    };
    let dataset = &record.dataset;
    let index = atlas_index::build(&atlas_index::records(dataset), &record.raw.synonyms());
    let mut searcher = Searcher::open(&index).expect("an index");
    let hits = searcher.search(dataset, &query, &|_| true, MOST).hits;
    let lines: Vec<Line> = hits
        .iter()
        .take(limit)
        .map(|hit| line(dataset, hit))
        .collect();
    say(&if json {
        as_json(&lines)
    } else {
        as_text(&lines)
    });
    ExitCode::SUCCESS
}

fn line(dataset: &Dataset, hit: &Hit) -> Line {
    let subject = dataset.entity(facets::subject(dataset, hit.document));
    let (title, text) = match Document::at(dataset, hit.document) {
        Document::Entity(_) => (None, None),
        Document::Statement(id) => {
            let statement = dataset.statement(id);
            (statement.title.clone(), Some(statement.text.clone()))
        }
    };
    let named = hit
        .name
        .and_then(|name| corpus::why(dataset, hit.document, name));
    Line {
        title: title.unwrap_or_else(|| subject.names.full.clone()),
        address: address(&Document::at(dataset, hit.document).name(dataset)),
        kind: subject.kind().label(),
        why: named.or(text),
        score: hit.score,
    }
}

/// Where the site has what the record calls `states/armenia` or `states/armenia#restored`.
fn address(name: &str) -> String {
    match name.split_once('#') {
        Some((page, statement)) => format!("/{page}/#{statement}"),
        None => format!("/{name}/"),
    }
}

fn as_json(lines: &[Line]) -> String {
    let lines = lines.iter().map(|line| {
        serde_json::json!({
            "title": line.title, "address": line.address, "kind": line.kind, "why": line.why, "score": line.score,
        })
    });
    format!("{}\n", serde_json::Value::Array(lines.collect()))
}

fn as_text(lines: &[Line]) -> String {
    let text = |line: &Line| {
        let why = line.why.as_ref().map(|why| format!("{:22}{why}\n", ""));
        let why = why.unwrap_or_default();
        format!(
            "{:6} {:14} {}  {}\n{why}",
            line.score, line.kind, line.title, line.address
        )
    };
    lines.iter().map(text).collect()
}

/// Prints; a closed pipe is no reason to panic.
fn say(text: &str) {
    _ = std::io::stdout().write_all(text.as_bytes());
}
