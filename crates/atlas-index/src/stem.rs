//! Stems: where a word ends and its ending begins, by Snowball.

use atlas_record::fold;
use atlas_search::search::normalize;
use rust_stemmers::{Algorithm, Stemmer};

/// The shortest stem by which words may meet.
const SHORTEST_STEM: usize = 3;

/// Letters of Belarusian, Kazakh, Kyrgyz and Tajik that Russian has not: the Russian stemmer would cut their words wrongly.
const NOT_RUSSIAN: &str = "іўґәғқңөұүһҳҷӣӯ";

/// Armenian endings: cases with and without the article, the longest first; the stem of `կազմակերպություն` ends before the
/// vowel that its cases change.
const ARMENIAN: [&str; 23] = [
    "ությունների",
    "ությունները",
    "ություններ",
    "ությունում",
    "ությունից",
    "ությունով",
    "ությունը",
    "ությունն",
    "ությանը",
    "ությամբ",
    "ություն",
    "ության",
    "ներում",
    "ներից",
    "ների",
    "ները",
    "ներ",
    "ում",
    "ից",
    "ով",
    "ին",
    "ի",
    "ը",
];

/// The endings of cases, folded as keys, by which a Russian noun may follow the word itself.
const RUSSIAN_CASES: [&str; 16] = [
    "a", "u", "e", "i", "om", "em", "oi", "am", "ami", "akh", "ov", "ev", "iu", "ia", "iam", "iakh",
];

/// In which letters a word is written, as far as that decides how it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    Latin,
    Russian,
    Armenian,
    Other,
}

impl Script {
    /// The script of a word.
    pub fn of(written: &str) -> Self {
        let within = |first: char, last: char| {
            written.contains(|letter: char| (first..=last).contains(&letter))
        };
        let lower = written.to_lowercase();
        if within('\u{530}', '\u{58f}') {
            Self::Armenian
        } else if within('\u{400}', '\u{52f}') {
            match lower.contains(|letter: char| NOT_RUSSIAN.contains(letter)) {
                true => Self::Other,
                false => Self::Russian,
            }
        } else if written
            .chars()
            .all(|letter| letter.is_ascii() || !letter.is_alphanumeric())
        {
            Self::Latin
        } else {
            Self::Other
        }
    }
}

/// The length in bytes of the ending of a key: by the Snowball stemmers for English and Russian, by a list for Armenian.
pub fn ending(written: &str, key: &str) -> usize {
    let written = written.to_lowercase();
    if written.contains(|letter: char| letter.is_ascii_digit()) {
        return 0;
    }
    let algorithm = match Script::of(&written) {
        Script::Russian => Algorithm::Russian,
        Script::Latin => Algorithm::English,
        Script::Armenian => {
            let stem = ARMENIAN
                .iter()
                .find_map(|ending| written.strip_suffix(ending));
            return stem.map_or(0, |stem| behind(stem, key));
        }
        Script::Other => return 0,
    };
    let written = written.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    behind(&Stemmer::create(algorithm).stem(written), key)
}

/// The length of what a key has behind a stem.
fn behind(stem: &str, key: &str) -> usize {
    let mut stem_key = String::new();
    normalize::push_key(&fold::fold(stem), &mut stem_key);
    // Snowball changes some letters of a stem (ratify, ratifi): what both begin with is the stem here.
    let shared = stem_key
        .bytes()
        .zip(key.bytes())
        .take_while(|(a, b)| a == b)
        .count();
    if shared < SHORTEST_STEM || !key.is_char_boundary(shared) {
        return 0;
    }
    key.len() - shared
}

/// What remains of a key without the ending of a Russian case, for each that it can be.
pub fn without_case(key: &str) -> impl Iterator<Item = &str> {
    RUSSIAN_CASES
        .iter()
        .filter_map(|ending| key.strip_suffix(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_stem_begin_alike() {
        for (words, stem) in [
            (
                &["ratify", "ratified", "ratifying", "ratifies"][..],
                "ratifi",
            ),
            (&["exercise", "exercises", "exercising"], "eksercis"),
            (&["member", "members"], "member"),
            (&["Совет", "Совета", "Советом"], "sovet"),
            (&["безопасности", "безопасность"], "bezopasn"),
            (&["КСОР"], "ksor"),
            (
                &[
                    "կազմակերպություն",
                    "կազմակերպության",
                    "կազմակերպությունը",
                    "կազմակերպությունների",
                ],
                "kazmakerp",
            ),
            (
                &["Հայաստանի", "Հայաստանում", "Հայաստանից", "Հայաստանով"],
                "khaiastan",
            ),
            // Not Russian, though in Cyrillic letters.
            (&["ұйымның"], "uimnin"),
            (&["қауіпсіздігі"], "kauipsizdigi"),
        ] {
            for word in words {
                let mut word_key = String::new();
                normalize::push_key(&fold::fold(word), &mut word_key);
                let length = word_key.len() - ending(word, &word_key);
                assert_eq!(&word_key[..length], stem, "{word}");
            }
        }
    }
}
