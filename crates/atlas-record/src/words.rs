//! Numbers and lists in words.

use alloc::{borrow::ToOwned, format, string::String};

use atlas_messages::{Language, language, record as say, words};

use crate::model::{Qualifier, Quantity};

pub use atlas_messages::{decimal, grouped};

/// A figure in words: `over 7,000 persons`.
#[must_use]
pub fn figure(figure: &Quantity) -> String {
    let number = decimal(figure.thousandths);
    match figure.qualifier {
        Qualifier::Exact => say::figure(&number, figure.unit_words()),
        Qualifier::Planned => say::figure_planned(&number, figure.unit_words()),
        qualifier => say::figure_qualified(qualifier.words(), &number, figure.unit_words()),
    }
}

/// A count with its noun: `1 statement`, `2 statements`.
#[must_use]
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!(
        "{} {}",
        grouped(number as i64),
        if number == 1 { one } else { many }
    )
}

/// Names in a row: `A, B and C`.
#[must_use]
pub fn in_a_row(names: &[&str]) -> String {
    match names {
        [all @ .., last] if !all.is_empty() => words::and(&all.join(", "), last),
        _ => names.concat(),
    }
}

/// A label as it stands within a sentence, or behind a colon: English labels keep their capital there, those of other
/// languages lose it, unless more of the first word is in capitals.
///
/// ```
/// assert_eq!(atlas_record::words::within("Takes part"), "Takes part");
/// ```
#[must_use]
pub fn within(label: &str) -> String {
    match language() {
        Language::English => label.to_owned(),
        _ => uncapitalized(label),
    }
}

/// A text with a small letter at its beginning, unless more of its first word is in capitals: `member`, but `UN`.
///
/// ```
/// use atlas_record::words::uncapitalized;
/// assert_eq!(uncapitalized("Takes part"), "takes part");
/// assert_eq!(uncapitalized("Участвует"), "участвует");
/// assert_eq!(uncapitalized("ОДКБ"), "ОДКБ");
/// ```
#[must_use]
pub fn uncapitalized(text: &str) -> String {
    in_case(text, |first| first.to_lowercase().collect())
}

/// A text with a capital at its beginning.
///
/// ```
/// use atlas_record::words::capitalized;
/// assert_eq!(capitalized("one source"), "One source");
/// assert_eq!(capitalized("один источник"), "Один источник");
/// ```
#[must_use]
pub fn capitalized(text: &str) -> String {
    in_case(text, |first| first.to_uppercase().collect())
}

fn in_case(text: &str, turned: fn(char) -> String) -> String {
    let mut letters = text.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    let rest = letters.as_str();
    let is_abbreviation = rest.chars().next().is_some_and(char::is_uppercase);
    if is_abbreviation {
        return text.to_owned();
    }
    turned(first) + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_agrees_with_its_noun() {
        assert_eq!(count(1, "statement", "statements"), "1 statement");
        assert_eq!(count(1_200, "statement", "statements"), "1,200 statements");
    }

    #[test]
    fn names_stand_in_a_row() {
        for (names, said) in [
            (&[][..], ""),
            (&["A"], "A"),
            (&["A", "B"], "A and B"),
            (&["A", "B", "C"], "A, B and C"),
        ] {
            assert_eq!(in_a_row(names), said);
        }
    }
}
