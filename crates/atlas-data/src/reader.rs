//! Reads a TOML table key by key and knows the line of everything.
//!
//! Not serde: serde stops at the first error of a file, and a historian should see all of them at once.
//! A key that nobody asked for is a problem when the reader is finished, as `deny_unknown_fields` would say.

use std::{borrow::Cow, cell::RefCell, sync::Arc};

use atlas_record::model::Vocabulary;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::{
    problem::{At, Problem},
    suggestion::did_you_mean,
    written::{Written, word},
};

/// One file while it is read.
pub struct FileContext<'p> {
    file: Arc<str>,
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
    asked: RefCell<Vec<&'static str>>,
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

    /// Where a key is written, if it is; it counts as asked for.
    pub fn place_of(&self, key: &'static str) -> Option<At<()>> {
        let value = self.get(key)?;
        Some(self.context.at(value.span().start, ()))
    }

    /// Whether a key is written with anything but an empty list.
    pub fn has_items(&self, key: &'static str) -> bool {
        let value = self.table.get(key).map(Spanned::get_ref);
        value.is_some_and(|value| value.as_array().is_none_or(|items| !items.is_empty()))
    }

    fn get(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.borrow_mut().push(key);
        self.table.get(key)
    }

    fn wrong_type(&self, key: &str, value: &Spanned<DeValue<'_>>, expected: &str) {
        let found = value.get_ref().type_str();
        let at = self.context.at(value.span().start, ());
        self.context
            .push(at.problem(format!("`{key}` is {found}, it should be {expected}"), None));
    }

    /// A text and its place, if the key is there.
    fn written(&self, key: &'static str) -> Option<(Cow<'a, str>, At<()>)> {
        let value = self.get(key)?;
        let text = match value.get_ref() {
            DeValue::String(text) => Cow::Borrowed(text.trim()),
            // A date without quotation marks is a TOML date; what was written is still what is meant.
            DeValue::Datetime(date) => Cow::Owned(date.to_string()),
            DeValue::Integer(number) => Cow::Borrowed(number.as_str()),
            _ => {
                self.wrong_type(key, value, "a text in quotation marks");
                return None;
            }
        };
        Some((text, self.context.at(value.span().start, ())))
    }

    /// A text, if the key is there.
    pub fn text(&self, key: &'static str) -> Option<At<String>> {
        let (text, at) = self.written(key)?;
        Some(at.with(text.into_owned()))
    }

    /// A text that must be there.
    pub fn required(&self, key: &'static str, help: &str) -> Option<At<String>> {
        let (text, at) = self.needed(key, help)?;
        Some(at.with(text.into_owned()))
    }

    /// A text that must be there, and its place.
    fn needed(&self, key: &'static str, help: &str) -> Option<(Cow<'a, str>, At<()>)> {
        let found = self.written(key);
        let is_missing = match &found {
            Some((text, _)) => text.is_empty(),
            // What is no text has been refused already.
            None => !self.table.contains_key(key),
        };
        if is_missing {
            let message = format!("{} has no `{key}`", self.what);
            self.complain(message, help.to_owned());
        }
        found.filter(|_| !is_missing)
    }

    fn ok<T>(&self, result: Result<T, Problem>) -> Option<T> {
        result.map_err(|problem| self.context.push(problem)).ok()
    }

    /// What a text means, if the key is there and right.
    pub fn parsed<T: Written>(&self, key: &'static str) -> Option<At<T>> {
        let (text, at) = self.written(key)?;
        Some(at.with(self.ok(T::understand(&text, &at))?))
    }

    /// The same of a key that must be there.
    pub fn required_parsed<T: Written>(&self, key: &'static str, help: &str) -> Option<At<T>> {
        let (text, at) = self.needed(key, help)?;
        Some(at.with(self.ok(T::understand(&text, &at))?))
    }

    /// A word of a closed list, if the key is there and right.
    pub fn word<T: Vocabulary>(&self, key: &'static str) -> Option<At<T>> {
        let (text, at) = self.written(key)?;
        Some(at.with(self.ok(word(&text, &at))?))
    }

    /// The same of a key that must be there.
    pub fn required_word<T: Vocabulary>(&self, key: &'static str) -> Option<At<T>> {
        let (text, at) = self.needed(key, "data/README.md lists the values")?;
        Some(at.with(self.ok(word(&text, &at))?))
    }

    /// What each text of a list means; those that are wrong are left out.
    pub fn list<T: Written>(&self, key: &'static str) -> Vec<At<T>> {
        self.each_text(key, |text, at| self.ok(T::understand(text, at)))
    }

    /// The words of a closed list that a list names; those that are wrong are left out.
    pub fn words<T: Vocabulary>(&self, key: &'static str) -> Vec<At<T>> {
        self.each_text(key, |text, at| self.ok(word(text, at)))
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
        self.each_text(key, |text, _| Some(text.to_owned()))
    }

    /// What is made of the texts of a list, or of a single text.
    fn each_text<T>(
        &self,
        key: &'static str,
        mut make: impl FnMut(&str, &At<()>) -> Option<T>,
    ) -> Vec<At<T>> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let mut made = |item: &Spanned<DeValue<'_>>, expected: &str| {
            if let DeValue::String(text) = item.get_ref() {
                let at = self.context.at(item.span().start, ());
                return make(text.trim(), &at).map(|value| at.with(value));
            }
            self.wrong_type(key, item, expected);
            None
        };
        match value.get_ref() {
            DeValue::Array(items) => {
                let expected = "a list of texts in quotation marks";
                items
                    .iter()
                    .filter_map(|item| made(item, expected))
                    .collect()
            }
            _ => made(value, "a list of texts").into_iter().collect(),
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
            if asked.contains(&key.get_ref().as_ref()) {
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
            if !asked.contains(&name) {
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
