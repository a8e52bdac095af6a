//! Words and their keys: the form in which spellings, scripts and transliterations of a word meet.
//!
//! A key is the folded word ([`crate::fold`]) in which the common transliteration schemes are one: `Bordyuzha`,
//! `Bordiuja` and `Бордюжа`, `Tajikistan` and `Tadzhikistan`, `Valery` and `Valerii`. Every rule keeps the
//! beginning of a word a beginning of its key wherever it can, because readers see results while they type.

use alloc::string::String;
use core::ops::Range;

use crate::fold;

/// The words of a text with their places.
#[derive(Clone, Debug)]
pub struct Words<'t> {
    text: &'t str,
    at: usize,
    folded: String,
}

impl<'t> Words<'t> {
    /// Starts at the beginning of a text.
    #[must_use]
    pub const fn new(text: &'t str) -> Self {
        Self {
            text,
            at: 0,
            folded: String::new(),
        }
    }

    /// Puts the key of the next word into `key`; where the word stands in the text, in bytes.
    pub fn next_into(&mut self, key: &mut String) -> Option<Range<usize>> {
        loop {
            let place = self.next_place()?;
            self.folded.clear();
            for letter in self.text[place.clone()].chars() {
                if letter.is_alphanumeric() {
                    fold::fold_letter(letter, &mut self.folded);
                }
            }
            key.clear();
            push_key(&self.folded, key);
            if !key.is_empty() {
                return Some(place);
            }
        }
    }

    /// The word that [`Words::next_into`] has found last, folded but not yet a key.
    #[must_use]
    pub fn folded(&self) -> &str {
        &self.folded
    }

    /// Where the next word stands: letters and digits, the groups of a number, the letters of `C.S.T.O.`.
    fn next_place(&mut self) -> Option<Range<usize>> {
        let rest = &self.text[self.at..];
        let start = self.at + rest.find(char::is_alphanumeric)?;
        let mut end = start;
        loop {
            let run = &self.text[end..];
            let length = run
                .find(|letter: char| !letter.is_alphanumeric() && !fold::is_joined(letter))
                .unwrap_or(run.len());
            let run = &run[..length];
            end += length;
            let whole = &self.text[start..end];
            let after = &self.text[end..];
            match joint(whole, run, after) {
                Some(skip) => end += skip,
                None => break,
            }
        }
        self.at = end;
        Some(start..end)
    }
}

/// How many bytes of a joint lie between this run and one that continues the word, if one does.
fn joint(whole: &str, run: &str, after: &str) -> Option<usize> {
    let mut letters = after.chars();
    let mark = letters.next()?;
    let rest = letters.as_str();
    let next = rest
        .find(|letter: char| !letter.is_alphanumeric())
        .map_or(rest, |end| &rest[..end]);
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let first_group = whole.split(|letter: char| !letter.is_ascii_digit()).next();
    let groups = matches!(mark, ',' | '.' | ' ' | '\u{a0}' | '\u{202f}' | '’')
        && is_number(run)
        && first_group.is_some_and(|first| (1..=3).contains(&first.len()))
        && is_number(next)
        && next.len() == 3;
    let initials = mark == '.' && run.chars().count() == 1 && next.chars().count() == 1;
    (groups || (initials && run.chars().all(char::is_alphabetic))).then(|| mark.len_utf8())
}

/// Appends the key of a folded word.
pub fn push_key(folded: &str, key: &mut String) {
    // Numbers, also Roman ones, have no other spelling: VII is not VI. What has a letter thrice is no word.
    let letters = folded.as_bytes();
    let is_number = letters.iter().any(u8::is_ascii_digit);
    let is_roman = letters.iter().all(|letter| b"ivx".contains(letter));
    let repeats = letters
        .windows(3)
        .any(|run| run[0] == run[1] && run[1] == run[2]);
    if is_number || is_roman || repeats {
        key.push_str(folded);
        return;
    }
    let start = key.len();
    let mut letters = folded.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        let written = &key[start..];
        let last = written.chars().next_back();
        match letter {
            // Tadzhikistan, Djaparov.
            'd' if next == Some('j') || folded_zh_follows(&letters) => {}
            // Yerevan, Nyelegal.
            'y' if next == Some('e') => {}
            'y' => push_single(key, start, 'i'),
            'j' => {
                push_single(key, start, 'z');
                key.push('h');
            }
            'w' => push_single(key, start, 'v'),
            'q' => push_single(key, start, 'k'),
            'x' => {
                push_single(key, start, 'k');
                key.push('s');
            }
            // Shch and sch are sh; what has become sh takes no second h.
            'c' if next == Some('h') && (written.ends_with('s') || written.ends_with("sh")) => {}
            'h' if written.ends_with("sh") => {}
            // Gh is g, wh is v.
            'h' if matches!(last, Some('g' | 'v')) => {}
            'h' if matches!(last, Some('s' | 'c' | 'z' | 't' | 'k' | 'p')) => key.push('h'),
            'h' => {
                push_single(key, start, 'k');
                key.push('h');
            }
            _ => push_single(key, start, letter),
        }
    }
}

fn folded_zh_follows(letters: &core::iter::Peekable<core::str::Chars<'_>>) -> bool {
    let mut ahead = letters.clone();
    ahead.next() == Some('z') && ahead.next() == Some('h')
}

/// Doubled letters are one: `Assembly` and `Asembly`, `Valeriy` and `Valery`.
fn push_single(key: &mut String, start: usize, letter: char) {
    if !key[start..].ends_with(letter) {
        key.push(letter);
    }
}

/// Words that say too little to be looked for, unless the query has nothing else; folded, in order.
const STOP: [&str; 104] = [
    "a",
    "about",
    "all",
    "an",
    "and",
    "any",
    "are",
    "as",
    "at",
    "be",
    "been",
    "by",
    "can",
    "chem",
    "chto",
    "could",
    "currently",
    "did",
    "dlya",
    "do",
    "does",
    "eto",
    "ever",
    "for",
    "from",
    "gde",
    "had",
    "happen",
    "happened",
    "happens",
    "has",
    "have",
    "he",
    "her",
    "hers",
    "his",
    "how",
    "i",
    "if",
    "ili",
    "in",
    "into",
    "is",
    "it",
    "its",
    "iz",
    "k",
    "kak",
    "kakoy",
    "kogda",
    "kogo",
    "kto",
    "many",
    "me",
    "much",
    "my",
    "na",
    "ne",
    "now",
    "o",
    "of",
    "on",
    "or",
    "ot",
    "our",
    "po",
    "pochemu",
    "s",
    "seychas",
    "she",
    "should",
    "skolko",
    "so",
    "than",
    "that",
    "the",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "to",
    "today",
    "u",
    "v",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "which",
    "who",
    "whom",
    "why",
    "will",
    "with",
    "would",
    "you",
    "your",
    "za",
];

/// Whether a folded word says too little to be looked for.
#[must_use]
pub fn is_stop(folded: &str) -> bool {
    STOP.binary_search(&folded).is_ok()
}

/// Whether a folded word names what the whole record is about, so that an answer need not have it.
#[must_use]
pub fn goes_without_saying(folded: &str) -> bool {
    matches!(folded, "csto" | "odkb")
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{borrow::ToOwned, vec::Vec};
    use proptest::prelude::*;

    fn keys(text: &str) -> Vec<String> {
        let mut words = Words::new(text);
        let mut key = String::new();
        core::iter::from_fn(|| words.next_into(&mut key).map(|_| key.clone())).collect()
    }

    #[test]
    fn spellings_of_one_word_meet() {
        for spellings in [
            &["КСОР", "KSOR", "ksor"][..],
            &["Бордюжа", "Bordyuzha", "Bordiuja", "Bordyuja", "Bordiuzha"],
            &[
                "Взаимодействие",
                "Vzaimodeystvie",
                "Vzaimodeistvie",
                "Vzaimodeystviye",
            ],
            &["Нелегал", "Nelegal", "Nyelegal"],
            &["Tajikistan", "Tadjikistan", "Tadzhikistan", "Таджикистан"],
            &["Kyrgyzstan", "Kirgizstan", "Кыргызстан"],
            &["Yerevan", "Erevan", "Ереван"],
            &["Валерий", "Valery", "Valeriy", "Valerii"],
            &["Pashinyan", "Pashinian", "Пашинян"],
            &["Afghanistan", "Afganistan", "Афганистан"],
            &["Khachaturov", "Hachaturov", "Хачатуров"],
            &["Щит", "Shchit", "Schit", "Shit"],
            &["Zhaparov", "Japarov", "Djaparov", "Жапаров"],
            &["Aleksandr", "Alexandr", "Александр"],
            &["Assembly", "Asembly"],
            &["54,251", "54 251", "54\u{a0}251", "54.251", "54251"],
            &["C.S.T.O.", "CSTO", "csto"],
        ] {
            for spelling in spellings {
                assert_eq!(keys(spelling), keys(spellings[0]), "{spelling}");
            }
            assert_eq!(keys(spellings[0]).len(), 1, "{}", spellings[0]);
        }
    }

    #[test]
    fn words_are_taken_apart_as_readers_see_them() {
        for (text, folded) in [
            ("15 May 1992", &["15", "may", "1992"][..]),
            ("15.05.1992", &["15", "05", "1992"]),
            ("1992-05-15", &["1992", "05", "15"]),
            (
                "In 2012, 345,207 l of fuel",
                &["in", "2012", "345207", "l", "of", "fuel"],
            ),
            ("An-124’s crew", &["an", "124s", "crew"]),
            ("Article 4.", &["article", "4"]),
            ("Chapter VII", &["chapter", "vii"]),
            ("years 1999 200 men", &["years", "1999", "200", "men"]),
            ("…", &[]),
        ] {
            let mut words = Words::new(text);
            let mut key = String::new();
            let found: Vec<String> = core::iter::from_fn(|| {
                words.next_into(&mut key).map(|_| words.folded().to_owned())
            })
            .collect();
            assert_eq!(found, folded, "{text}");
        }
    }

    #[test]
    fn stop_words_are_in_order() {
        assert!(STOP.is_sorted());
    }

    proptest! {
        #[test]
        fn every_text_has_words_at_its_letters(text in "\\PC{0,40}") {
            let mut words = Words::new(&text);
            let mut key = String::new();
            let mut last = 0;
            while let Some(place) = words.next_into(&mut key) {
                prop_assert!(place.start >= last && place.end > place.start && text.get(place.clone()).is_some());
                last = place.end;
            }
        }
    }
}
