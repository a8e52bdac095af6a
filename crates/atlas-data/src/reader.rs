//! Reads a TOML table key by key and knows the line of everything.
//!
//! Not serde: serde stops at the first error of a file, and a historian should see all of them at once.
//! A key that nobody asked for is a problem when the reader is finished, as `deny_unknown_fields` would say.

use std::{cell::RefCell, collections::BTreeSet, rc::Rc};

use atlas_core::model::Vocabulary;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::{
    Problem,
    problem::At,
    suggestion::{did_you_mean, one_of},
    written::{Written, word},
};

/// One file while it is read.
pub struct FileContext<'p> {
    file: Rc<str>,
    line_starts: Vec<usize>,
    problems: RefCell<&'p mut Vec<Problem>>,
}

impl<'p> FileContext<'p> {
    /// A context for the file of this path and text.
    pub fn new(path: &str, text: &str, problems: &'p mut Vec<Problem>) -> Self {
        let line_starts = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        Self {
            file: path.into(),
            line_starts,
            problems: RefCell::new(problems),
        }
    }

    /// The value with the line at which a byte of the text stands.
    pub fn at<T>(&self, byte: usize, value: T) -> At<T> {
        let line = self.line_starts.partition_point(|start| *start <= byte);
        At {
            value,
            file: self.file.clone(),
            line: line.max(1),
        }
    }

    /// Notes a problem.
    pub fn push(&self, problem: Problem) {
        self.problems.borrow_mut().push(problem);
    }
}

/// One table while it is read.
pub struct Reader<'a, 'p> {
    context: &'a FileContext<'p>,
    table: &'a DeTable<'a>,
    byte: usize,
    /// What the table is, for messages: `a fact`.
    what: &'static str,
    asked: RefCell<BTreeSet<&'static str>>,
}

impl<'a, 'p> Reader<'a, 'p> {
    /// A reader of a table that begins at a byte of the text.
    pub fn new(
        context: &'a FileContext<'p>,
        table: &'a DeTable<'a>,
        byte: usize,
        what: &'static str,
    ) -> Self {
        Self {
            context,
            table,
            byte,
            what,
            asked: RefCell::default(),
        }
    }

    /// The place of the table.
    pub fn place(&self) -> At<()> {
        self.context.at(self.byte, ())
    }

    /// The context, to note problems.
    pub fn context(&self) -> &FileContext<'p> {
        self.context
    }

    /// Notes a problem with the table as a whole.
    pub fn complain(&self, message: impl Into<String>, help: impl Into<Option<String>>) {
        self.context.push(self.place().problem(message, help));
    }

    /// Where a key is written, if it is.
    pub fn place_of(&self, key: &'static str) -> Option<At<()>> {
        let value = self.table.get(key)?;
        Some(self.context.at(value.span().start, ()))
    }

    /// Whether a key is written with anything but an empty list.
    pub fn has_items(&self, key: &'static str) -> bool {
        let value = self.table.get(key).map(Spanned::get_ref);
        value.is_some_and(|value| value.as_array().is_none_or(|items| !items.is_empty()))
    }

    fn get(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.borrow_mut().insert(key);
        self.table.get(key)
    }

    fn wrong_type(&self, key: &str, value: &Spanned<DeValue<'_>>, expected: &str) {
        let found = value.get_ref().type_str();
        let at = self.context.at(value.span().start, ());
        self.context
            .push(at.problem(format!("`{key}` is {found}, it should be {expected}"), None));
    }

    /// A text, if the key is there.
    pub fn text(&self, key: &'static str) -> Option<At<String>> {
        let value = self.get(key)?;
        match value.get_ref() {
            DeValue::String(text) => {
                Some(self.context.at(value.span().start, text.trim().to_owned()))
            }
            // A date without quotation marks is a TOML date; what was written is still what is meant.
            DeValue::Datetime(date) => Some(self.context.at(value.span().start, date.to_string())),
            DeValue::Integer(number) => Some(
                self.context
                    .at(value.span().start, number.as_str().to_owned()),
            ),
            _ => {
                self.wrong_type(key, value, "a text in quotation marks");
                None
            }
        }
    }

    /// A text that must be there.
    pub fn required(&self, key: &'static str, help: &str) -> Option<At<String>> {
        let found = self.text(key).filter(|text| !text.is_empty());
        let written = self.table.get(key);
        // What is no text has been refused already.
        if found.is_none() && written.is_none_or(|value| value.get_ref().is_str()) {
            let message = format!("{} has no `{key}`", self.what);
            self.context
                .push(self.place().problem(message, help.to_owned()));
        }
        found
    }

    fn ok<T>(&self, result: Result<T, Problem>) -> Option<T> {
        result.map_err(|problem| self.context.push(problem)).ok()
    }

    /// What a text means, if the key is there and right.
    pub fn parsed<T: Written>(&self, key: &'static str) -> Option<At<T>> {
        let text = self.text(key)?;
        Some(text.with(self.ok(T::understand(&text))?))
    }

    /// The same of a key that must be there.
    pub fn required_parsed<T: Written>(&self, key: &'static str, help: &str) -> Option<At<T>> {
        let text = self.required(key, help)?;
        Some(text.with(self.ok(T::understand(&text))?))
    }

    /// A word of a closed list, if the key is there and right.
    pub fn word<T: Vocabulary>(&self, key: &'static str) -> Option<At<T>> {
        let text = self.text(key)?;
        Some(text.with(self.ok(word(&text))?))
    }

    /// The same of a key that must be there.
    pub fn required_word<T: Vocabulary>(&self, key: &'static str) -> Option<At<T>> {
        let names = T::ALL.iter().map(|value| value.name());
        let help = one_of(names).unwrap_or_else(|| "data/README.md lists the values".to_owned());
        let text = self.required(key, &help)?;
        Some(text.with(self.ok(word(&text))?))
    }

    /// What each text of a list means; those that are wrong are left out.
    pub fn list<T: Written>(&self, key: &'static str) -> Vec<At<T>> {
        let texts = self.texts(key).into_iter();
        texts
            .filter_map(|text| Some(text.with(self.ok(T::understand(&text))?)))
            .collect()
    }

    /// Yes or no; no if the key is not there.
    pub fn flag(&self, key: &'static str) -> bool {
        let Some(value) = self.get(key) else {
            return false;
        };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong_type(key, value, "true or false");
            false
        })
    }

    /// A number with at most three decimals, in thousandths.
    pub fn thousandths(&self, key: &'static str) -> Option<At<i64>> {
        let value = self.get(key)?;
        let digits = match value.get_ref() {
            DeValue::Integer(number) => number.as_str().replace('_', ""),
            DeValue::Float(number) => number.as_str().replace('_', ""),
            _ => {
                self.wrong_type(key, value, "a number");
                return None;
            }
        };
        let thousandths = parse_thousandths(&digits);
        if thousandths.is_none() {
            let at = self.context.at(value.span().start, ());
            self.context.push(at.problem(
                format!("`{key}` is {digits}"),
                "write a number with at most three decimals, such as 54251 or 11.5".to_owned(),
            ));
        }
        thousandths.map(|number| self.context.at(value.span().start, number))
    }

    /// A whole number from 0 to 255.
    pub fn number(&self, key: &'static str) -> Option<At<u8>> {
        let value = self.get(key)?;
        let number = match value.get_ref() {
            DeValue::Integer(number) => number.as_str().parse().ok(),
            _ => None,
        };
        if number.is_none() {
            self.wrong_type(key, value, "a whole number from 0 to 255");
        }
        number.map(|number| self.context.at(value.span().start, number))
    }

    /// A list of texts; a single text counts as a list of one. Empty if the key is not there.
    pub fn texts(&self, key: &'static str) -> Vec<At<String>> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        match value.get_ref() {
            DeValue::String(text) => {
                vec![self.context.at(value.span().start, text.trim().to_owned())]
            }
            DeValue::Array(items) => items
                .iter()
                .filter_map(|item| {
                    if let DeValue::String(text) = item.get_ref() {
                        return Some(self.context.at(item.span().start, text.trim().to_owned()));
                    }
                    self.wrong_type(key, item, "a list of texts in quotation marks");
                    None
                })
                .collect(),
            _ => {
                self.wrong_type(key, value, "a list of texts");
                Vec::new()
            }
        }
    }

    /// A table below this one.
    pub fn table(&self, key: &'static str, what: &'static str) -> Option<Reader<'a, 'p>> {
        let value = self.get(key)?;
        match value.get_ref() {
            DeValue::Table(table) => {
                Some(Reader::new(self.context, table, value.span().start, what))
            }
            _ => {
                self.wrong_type(key, value, "a table");
                None
            }
        }
    }

    /// The tables of a list such as `[[fact]]`.
    pub fn tables(&self, key: &'static str, what: &'static str) -> Vec<Reader<'a, 'p>> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong_type(key, value, "a list of tables");
            return Vec::new();
        };
        items
            .iter()
            .filter_map(|item| match item.get_ref() {
                DeValue::Table(table) => {
                    Some(Reader::new(self.context, table, item.span().start, what))
                }
                _ => {
                    self.wrong_type(key, item, "a list of tables");
                    None
                }
            })
            .collect()
    }

    /// The texts under keys that were not asked for, such as language codes; nothing is left to complain of.
    pub fn remaining_texts(self) -> Vec<(String, At<String>)> {
        let asked = self.asked.into_inner();
        let mut texts = Vec::new();
        for (key, value) in self.table {
            if asked.contains(key.get_ref().as_ref()) {
                continue;
            }
            let at = self.context.at(value.span().start, ());
            match value.get_ref().as_str() {
                Some(text) => {
                    texts.push((key.get_ref().to_string(), at.with(text.trim().to_owned())))
                }
                None => self.context.push(at.problem(
                    format!(
                        "`{}` is {}, it should be a text",
                        key.get_ref(),
                        value.get_ref().type_str()
                    ),
                    None,
                )),
            }
        }
        texts
    }

    /// Complains of every key that was not asked for.
    pub fn finish(self) {
        let asked = self.asked.into_inner();
        for key in self.table.keys() {
            let name = key.get_ref().as_ref();
            if !asked.contains(name) {
                let at = self.context.at(key.span().start, ());
                let message = format!("{} has no key `{name}`", self.what);
                self.context
                    .push(at.problem(message, did_you_mean(name, asked.iter().copied())));
            }
        }
    }
}

/// A decimal number in thousandths, if it has at most three decimals.
fn parse_thousandths(digits: &str) -> Option<i64> {
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    if decimals.len() > 3 || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let scale = 10_i64.pow(3 - decimals.len() as u32);
    let decimals = if decimals.is_empty() {
        0
    } else {
        decimals.parse::<i64>().ok()? * scale
    };
    let whole: i64 = whole.parse().ok()?;
    whole
        .checked_mul(1000)?
        .checked_add(if digits.starts_with('-') {
            -decimals
        } else {
            decimals
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_exactly() {
        for (digits, expected) in [
            ("54251", Some(54_251_000)),
            ("11.5", Some(11_500)),
            ("0.897", Some(897)),
            ("-2.5", Some(-2_500)),
            ("1.2345", None),
            ("1e6", None),
            ("nan", None),
        ] {
            assert_eq!(parse_thousandths(digits), expected, "{digits}");
        }
    }
}
