//! A table: its columns, its rows, and what its columns name in other tables.

use super::value::{self, Fields};

/// A table, which is a file of CSV.
pub struct Table {
    /// Its name, which is the stem of its file.
    pub name: &'static str,
    /// What it holds, a few words.
    pub title: &'static str,
    /// The columns by which its rows can be told apart, if there are such.
    pub key: &'static [&'static str],
    /// The columns that name something in another table, and that table.
    pub links: &'static [(&'static str, &'static str)],
    /// Its rows; all have the same columns.
    pub rows: Vec<Fields>,
}

impl Table {
    /// The path of its file below `data/`.
    #[must_use]
    pub fn path(&self) -> String {
        format!("csv/{}.csv", self.name)
    }

    /// Its file: UTF-8 without a mark, as RFC 4180 has it.
    #[must_use]
    pub fn csv(&self) -> String {
        value::csv(&self.rows)
    }

    /// The names of its columns.
    pub fn columns(&self) -> impl Iterator<Item = &'static str> {
        self.rows
            .first()
            .into_iter()
            .flatten()
            .map(|(name, _)| *name)
    }
}
