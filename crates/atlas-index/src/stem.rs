use atlas_record::fold;
use atlas_search::search::normalize;
use rust_stemmers::{Algorithm, Stemmer};

/// The shortest stem by which words may meet.
const SHORTEST_STEM: usize = 3;

/// The length in bytes of the ending of a key, by the Snowball stemmer for the script of the word.
pub fn ending(written: &str, key: &str) -> usize {
    let written = written.to_lowercase();
    if written.contains(|letter: char| letter.is_ascii_digit()) {
        return 0;
    }
    let is_cyrillic = |letter: char| ('\u{400}'..'\u{530}').contains(&letter);
    let algorithm = if written.contains(is_cyrillic) {
        Algorithm::Russian
    } else if written.is_ascii() {
        Algorithm::English
    } else {
        return 0;
    };
    let stem = Stemmer::create(algorithm).stem(&written).into_owned();
    let mut stem_key = String::new();
    normalize::push_key(&fold::fold(&stem), &mut stem_key);
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
