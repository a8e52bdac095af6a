//! Numbers as they are written in the language of the program.

use alloc::{
    format,
    string::{String, ToString},
};

use crate::{Language, language};

/// A whole number in groups of three: `54,251`, in Russian and the languages beside it `54 251` with spaces that do not
/// break, and four digits without one: `4592`.
#[must_use]
pub fn grouped(number: i64) -> String {
    in_groups(number, language())
}

/// A number given in thousandths: `11.5`, in Russian and the languages beside it `11,5`.
#[must_use]
pub fn decimal(thousandths: i64) -> String {
    with_decimals(thousandths, language())
}

fn in_groups(number: i64, language: Language) -> String {
    let (separator, shortest) = match language {
        Language::English => (',', 4),
        _ => ('\u{a0}', 5),
    };
    let digits = number.unsigned_abs().to_string();
    let is_grouped = digits.len() >= shortest;
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if is_grouped && place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    if number < 0 {
        format!("−{grouped}")
    } else {
        grouped
    }
}

fn with_decimals(thousandths: i64, language: Language) -> String {
    let (whole, rest) = (thousandths / 1000, (thousandths % 1000).unsigned_abs());
    if rest == 0 {
        return in_groups(whole, language);
    }
    let point = match language {
        Language::English => '.',
        _ => ',',
    };
    let decimals = format!("{rest:03}");
    let sign = if thousandths < 0 && whole == 0 {
        "−"
    } else {
        ""
    };
    let decimals = decimals.trim_end_matches('0');
    format!("{sign}{}{point}{decimals}", in_groups(whole, language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_and_keep_their_decimals() {
        for (thousandths, english, russian) in [
            (0, "0", "0"),
            (999_000, "999", "999"),
            (4_592_000, "4,592", "4592"),
            (54_251_000, "54,251", "54\u{a0}251"),
            (1_234_567_000, "1,234,567", "1\u{a0}234\u{a0}567"),
            (11_500, "11.5", "11,5"),
            (897, "0.897", "0,897"),
            (-2_500, "−2.5", "−2,5"),
            (-500, "−0.5", "−0,5"),
        ] {
            assert_eq!(with_decimals(thousandths, Language::English), english);
            assert_eq!(with_decimals(thousandths, Language::Russian), russian);
        }
    }
}
