//! Numbers and lists in words.

use alloc::{format, string::String};

use crate::model::{Qualifier, Quantity};

pub use atlas_messages::{decimal, grouped};

/// A figure in words: `over 7,000 persons`.
#[must_use]
pub fn figure(figure: &Quantity) -> String {
    let number = decimal(figure.thousandths);
    match figure.qualifier {
        Qualifier::Exact => format!("{number} {}", figure.unit_words()),
        Qualifier::Planned => format!("{number} {} (planned)", figure.unit_words()),
        qualifier => format!("{} {number} {}", qualifier.words(), figure.unit_words()),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_agrees_with_its_noun() {
        assert_eq!(count(1, "statement", "statements"), "1 statement");
        assert_eq!(count(1_200, "statement", "statements"), "1,200 statements");
    }
}
