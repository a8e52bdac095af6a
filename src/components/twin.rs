//! The twin of a drawing: a table of words, in which everything that the drawing leads to can be reached.

use leptos::prelude::*;

use crate::fixed::{Fixed, IntoFixed};

/// What stands in a cell: words, and where they lead.
pub struct Cell {
    words: String,
    href: Option<String>,
}

impl Cell {
    /// Words that lead somewhere.
    pub fn link(words: impl Into<String>, href: String) -> Self {
        Self {
            words: words.into(),
            href: Some(href),
        }
    }
}

impl<S: Into<String>> From<S> for Cell {
    fn from(words: S) -> Self {
        Self {
            words: words.into(),
            href: None,
        }
    }
}

/// A table of rows; the first cell of each names it.
pub fn twin(caption: String, head: &'static [&'static str], rows: Vec<Vec<Cell>>) -> Fixed {
    view! {
        <table class="cards">
            <caption>{caption}</caption>
            <thead>
                <tr>{head.iter().map(|name| view! { <th scope="col">{*name}</th> }.fixed()).collect_view()}</tr>
            </thead>
            <tbody>{rows.into_iter().map(|cells| row(head, cells)).collect_view()}</tbody>
        </table>
    }
    .fixed()
}

fn row(head: &'static [&'static str], cells: Vec<Cell>) -> Fixed {
    let cells = head
        .iter()
        .zip(cells)
        .enumerate()
        .map(|(place, (name, cell))| {
            let words = match cell.href {
                Some(href) => view! { <a href=href>{cell.words}</a> }.fixed(),
                // An empty text node would not survive in the served page.
                None if cell.words.is_empty() => "—".fixed(),
                None => cell.words.fixed(),
            };
            if place == 0 {
                view! { <th scope="row">{words}</th> }.fixed()
            } else {
                view! { <td data-label=*name>{words}</td> }.fixed()
            }
        });
    view! { <tr>{cells.collect_view()}</tr> }.fixed()
}
