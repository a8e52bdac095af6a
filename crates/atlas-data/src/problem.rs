//! What is wrong with a data file, where, and what helps.

use std::fmt;

use atlas_record::words;

/// A problem in a data file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The path within the data folder's parent, e.g. `data/states/armenia.toml`.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub message: String,
    /// What helps, if that can be said.
    pub help: Option<String>,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)?;
        match &self.help {
            Some(help) => write!(f, " (help: {help})"),
            None => Ok(()),
        }
    }
}

/// How many problems there are, in words: `1 problem`.
#[must_use]
pub fn counted(problems: &[Problem]) -> String {
    words::count(problems.len(), "problem", "problems")
}

/// A value and the place where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// The file.
    pub file: std::sync::Arc<str>,
    /// The line, from 1.
    pub line: usize,
}

impl<T> At<T> {
    /// A problem with this value.
    pub fn problem(&self, message: impl Into<String>, help: impl Into<Option<String>>) -> Problem {
        Problem {
            file: self.file.to_string(),
            line: self.line,
            message: message.into(),
            help: help.into(),
        }
    }

    /// The same place with another value.
    pub fn with<U>(&self, value: U) -> At<U> {
        At {
            value,
            file: self.file.clone(),
            line: self.line,
        }
    }
}

impl<T> std::ops::Deref for At<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}
