//! Russian words in cases that the record does not have.
//!
//! The index knows the forms that stand in the record (`atlas_index`). A reader declines any word: `Грузией`, `Уставом`,
//! `генеральному`. Two words are taken for forms of one where both are a stem with an ending of a noun or an adjective
//! behind it.

use super::index::{InvertedIndex, Term};

/// The endings of nouns and adjectives, as keys: `ы` and `й` are `i` there, and `ия` is `ia`.
const ENDINGS: [&str; 34] = [
    "", "a", "e", "i", "o", "u", "ia", "ie", "iu", "ei", "oi", "em", "im", "om", "am", "ev", "ov",
    "oe", "ee", "aia", "iai", "iam", "iei", "iem", "ego", "ogo", "emu", "omu", "akh", "ikh", "ami",
    "imi", "iakh", "iami",
];

/// Letters of Belarusian, Kazakh, Kyrgyz and Tajik that Russian has not: their words have other endings.
const NOT_RUSSIAN: &str = "іўґәғқңөұүһҳҷӣӯ";

/// The shortest stem, in bytes of a key.
const SHORTEST_STEM: usize = 4;

/// Whether a word, as it was typed, may be Russian.
#[must_use]
pub fn is_russian(typed: &str) -> bool {
    let mut letters = typed.chars().flat_map(char::to_lowercase).peekable();
    letters.peek().is_some()
        && letters.all(|letter| {
            ('\u{400}'..='\u{45f}').contains(&letter) && !NOT_RUSSIAN.contains(letter)
        })
}

/// Calls for each term of the index that can be another form of a Russian word, with its key.
pub fn forms(index: &InvertedIndex<'_>, key: &str, mut visit: impl FnMut(Term, &[u8])) {
    for ending in ENDINGS {
        let Some(stem) = key.strip_suffix(ending) else {
            continue;
        };
        if stem.len() < SHORTEST_STEM {
            continue;
        }
        index.with_prefix(stem, |other, term| {
            let rest = other.get(stem.len()..).unwrap_or_default();
            if ENDINGS.iter().any(|ending| ending.as_bytes() == rest) {
                visit(term, other);
            }
            true
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_in_russian_letters_are_russian() {
        for (typed, russian) in [
            ("Грузией", true),
            ("ёлка", true),
            ("Қазақстанда", false),
            ("Беларусі", false),
            ("Gruziya", false),
            ("2012", false),
            ("", false),
        ] {
            assert_eq!(is_russian(typed), russian, "{typed}");
        }
    }
}
