//! The queries of `tests/search/first.toml`, of which each has one right answer.

use crate::common::found;

const QUERIES: &str = include_str!("../search/first.toml");

#[test]
fn what_is_meant_stands_first() {
    let table: toml::Table = QUERIES.parse().expect("TOML");
    let queries = table["query"].as_array().expect("a list of queries");
    let mut lost = Vec::new();
    for query in queries {
        let text = |key: &str| query[key].as_str().expect("a text");
        let (asked, first) = (text("query"), text("first"));
        let within = query.get("within").and_then(toml::Value::as_integer);
        let found = found(asked);
        let holds = match within {
            None => found.first().is_some_and(|address| address == first),
            Some(most) => {
                let statement = format!("{first}#");
                let nearest = found.iter().take(most as usize);
                nearest
                    .into_iter()
                    .any(|address| address.starts_with(&statement))
            }
        };
        if !holds {
            lost.push(format!(
                "“{asked}” should lead to {first}, but finds {found:.3?}"
            ));
        }
    }
    assert!(lost.is_empty(), "\n{}", lost.join("\n"));
}
