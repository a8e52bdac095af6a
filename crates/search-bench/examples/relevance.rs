//! How well the search finds what it should, by class, and what it did not find first:
//! `cargo run --release -p search-bench --example relevance`, with ` -- ru` on the texts in Russian,
//! with ` -- held` also what the held-out queries of the first sets did not find, with ` -- blind` also the held-out half of
//! the last two sets, which is run once, when nothing is to be changed any more.

use std::{io::Write as _, path::Path};

use search_bench::{
    queries::{FILES, QueryClass},
    relevance::{self, Answered, TextLanguage},
};

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let said = |word: &str| std::env::args().skip(1).any(|said| said == word);
    let language = match said("ru") {
        true => TextLanguage::Russian,
        false => TextLanguage::English,
    };
    let mut answers = relevance::ask(&root, language).unwrap_or_else(|problem| panic!("{problem}"));
    answers.retain(|answer| said("blind") || !answer.query.is_blind());
    let mut text = String::new();
    // What is held out is counted below, and not shown, to whoever tunes.
    let open = answers.iter();
    let open = open.filter(|answer| !answer.query.held_out || said("held") || said("blind"));
    for answer in open.filter(|answer| answer.rank != Some(0)) {
        let (class, query) = (answer.query.class, &answer.query.query);
        let first: Vec<&String> = answer.found.iter().take(3).collect();
        text += &format!(
            "{class:?} {query:?}: place {:?}; {first:?}\n",
            answer.rank.map(|rank| rank + 1)
        );
    }
    let mut row = |name: String, some: Vec<&Answered>| {
        let (first, third) = (relevance::success(&some, 1), relevance::success(&some, 3));
        text += &format!(
            "{name:10}{:5} queries  success@1 {first:5.1} %  success@3 {third:5.1} %\n",
            some.len()
        );
    };
    for class in QueryClass::ALL {
        row(
            format!("{class:?}"),
            answers
                .iter()
                .filter(|answer| answer.query.class == class)
                .collect(),
        );
    }
    for (set, file) in FILES.iter().enumerate() {
        for class in QueryClass::ALL {
            let of_set =
                |answer: &&Answered| answer.query.set == set && answer.query.class == class;
            let some: Vec<&Answered> = answers.iter().filter(of_set).collect();
            if said("sets") && !some.is_empty() {
                row(format!("{class:?}, {file}"), some);
            }
        }
        let of_set = |answer: &&Answered| answer.query.set == set;
        row((*file).to_owned(), answers.iter().filter(of_set).collect());
    }
    row("all".to_owned(), answers.iter().collect());
    let held_out = |answer: &&Answered| answer.query.held_out;
    row(
        "held out".to_owned(),
        answers.iter().filter(held_out).collect(),
    );
    // A closed pipe is no reason to panic.
    _ = std::io::stdout().write_all(text.as_bytes());
}
