//! The twin of a drawing: a table of words, in which everything that the drawing leads to can be reached.

use atlas_record::{model::StatementId, translation::Field};

use super::record_text::record_text;
use crate::{dataset::atlas, fixed::Fixed, markup::Markup};

/// What stands in a cell: words, and where they lead.
pub struct Cell {
    words: String,
    href: Option<String>,
    /// Whose text the words are.
    statement: Option<StatementId>,
}

impl Cell {
    /// Words that lead somewhere.
    pub fn link(words: impl Into<String>, href: String) -> Self {
        Self {
            words: words.into(),
            href: Some(href),
            statement: None,
        }
    }

    /// The text of a statement, which leads to it.
    pub fn statement(id: StatementId, href: String) -> Self {
        let words = atlas().dataset.statement(id).text.clone();
        Self {
            statement: Some(id),
            ..Self::link(words, href)
        }
    }
}

impl<S: Into<String>> From<S> for Cell {
    fn from(words: S) -> Self {
        Self {
            words: words.into(),
            href: None,
            statement: None,
        }
    }
}

/// A table of rows; the first cell of each names it.
pub fn data_table(caption: &str, head: &[&str], rows: impl Iterator<Item = Vec<Cell>>) -> Fixed {
    let mut table = Markup::default();
    table.open("table", &[("class", "cards")]);
    table.element("caption", &[], caption);
    table.open("thead", &[]);
    table.open("tr", &[]);
    for name in head {
        table.element("th", &[("scope", "col")], name);
    }
    table.close("tr");
    table.close("thead");
    table.open("tbody", &[]);
    for cells in rows {
        row(&mut table, head, &cells);
    }
    table.close("tbody");
    table.close("table");
    table.done()
}

fn row(table: &mut Markup, head: &[&str], cells: &[Cell]) {
    table.open("tr", &[]);
    for (place, (name, cell)) in head.iter().zip(cells).enumerate() {
        let (kind, attribute) = match place {
            0 => ("th", ("scope", "row")),
            _ => ("td", ("data-label", *name)),
        };
        table.open(kind, &[attribute]);
        match &cell.href {
            Some(href) => {
                table.open("a", &[("href", href)]);
                match cell.statement {
                    Some(id) => table.put(record_text(id, Field::Text, &cell.words)),
                    None => table.text(&cell.words),
                }
                table.close("a");
            }
            None if cell.words.is_empty() => table.text("—"),
            None => table.text(&cell.words),
        }
        table.close(kind);
    }
    table.close("tr");
}
