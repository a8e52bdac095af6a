//! What the box shows for a query: `cargo run --release -p atlas-index --example search -- QUERY [--json] [--limit n]`.

mod common;

use atlas_core::search::searcher::Searcher;

fn main() {
    let mut query = None;
    let (mut json, mut limit) = (false, 10);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--json" => json = true,
            "--limit" => {
                let number = arguments.next().and_then(|number| number.parse().ok());
                limit = number.expect("a number behind --limit");
            }
            _ => query = Some(argument),
        }
    }
    let query = query.expect("a query");
    let (dataset, index) = common::load();
    let mut searcher = Searcher::open(&index).expect("an index");
    let (_, lines) = common::lines(&dataset, &mut searcher, &query);
    let lines = lines.iter().take(limit);
    if json {
        let lines: Vec<serde_json::Value> = lines
            .map(|line| {
                serde_json::json!({
                    "title": line.title, "address": line.address, "kind": line.kind, "why": line.why, "score": line.score,
                })
            })
            .collect();
        common::say(&format!("{}\n", serde_json::json!(lines)));
        return;
    }
    for line in lines {
        common::say(&format!(
            "{:6} {:14} {}  {}\n",
            line.score, line.kind, line.title, line.address
        ));
        if let Some(why) = &line.why {
            common::say(&format!("                      {why}\n"));
        }
    }
}
