//! Numbers and lists in words.

use alloc::{
    format,
    string::{String, ToString},
};

use crate::model::{Qualifier, Quantity};

/// A number with commas between groups of three: `54,251`.
#[must_use]
pub fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if number < 0 {
        format!("−{grouped}")
    } else {
        grouped
    }
}

/// A number given in thousandths: `11.5`, `54,251`.
#[must_use]
pub fn decimal(thousandths: i64) -> String {
    let (whole, rest) = (thousandths / 1000, (thousandths % 1000).unsigned_abs());
    if rest == 0 {
        return grouped(whole);
    }
    let decimals = format!("{rest:03}");
    format!("{}.{}", grouped(whole), decimals.trim_end_matches('0'))
}

/// A figure in words: `over 7,000 persons`.
#[must_use]
pub fn figure(figure: &Quantity) -> String {
    let number = decimal(figure.thousandths);
    match figure.qualifier {
        Qualifier::Exact => format!("{number} {}", figure.unit),
        Qualifier::Planned => format!("{number} {} (planned)", figure.unit),
        qualifier => format!("{} {number} {}", qualifier.words(), figure.unit),
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
    fn numbers_are_grouped_and_keep_their_decimals() {
        for (thousandths, words) in [
            (0, "0"),
            (999_000, "999"),
            (54_251_000, "54,251"),
            (345_207_000, "345,207"),
            (1_234_567_000, "1,234,567"),
            (11_500, "11.5"),
            (897, "0.897"),
            (-2_500, "−2.5"),
        ] {
            assert_eq!(decimal(thousandths), words);
        }
    }

    #[test]
    fn a_count_agrees_with_its_noun() {
        assert_eq!(count(1, "statement", "statements"), "1 statement");
        assert_eq!(count(1_200, "statement", "statements"), "1,200 statements");
    }
}
