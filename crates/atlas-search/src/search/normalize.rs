//! Words and their keys: the form in which spellings, scripts and transliterations of a word meet.
//!
//! A key is the folded word ([`atlas_record::fold`]) in which the common transliteration schemes are one: `Bordyuzha`,
//! `Bordiuja` and `Бордюжа`, `Tajikistan` and `Tadzhikistan`, `Valery` and `Valerii`. Every rule keeps the
//! beginning of a word a beginning of its key wherever it can, because readers see results while they type.

use alloc::string::String;
use core::ops::Range;

use atlas_record::tokens::Tokens;

/// The words of a text with their places and keys.
#[derive(Clone, Debug)]
pub struct Words<'t>(Tokens<'t>);

impl<'t> Words<'t> {
    /// Starts at the beginning of a text.
    #[must_use]
    pub const fn new(text: &'t str) -> Self {
        Self(Tokens::new(text))
    }

    /// Puts the key of the next word into `key`; where the word stands in the text, in bytes.
    pub fn next_into(&mut self, key: &mut String) -> Option<Range<usize>> {
        let place = self.0.next()?;
        key.clear();
        push_key(self.0.folded(), key);
        Some(place)
    }

    /// The word that [`Words::next_into`] has found last, folded but not yet a key.
    #[must_use]
    pub fn folded(&self) -> &str {
        self.0.folded()
    }
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

/// Whether a folded word names what the whole record is about, so that an answer need not have it.
#[must_use]
pub fn goes_without_saying(folded: &str) -> bool {
    matches!(folded, "csto" | "odkb")
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;
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

    proptest! {
        #[test]
        fn every_word_has_a_key(text in "\\PC{0,40}") {
            let mut words = Words::new(&text);
            let mut key = String::new();
            let mut last = 0;
            while let Some(place) = words.next_into(&mut key) {
                prop_assert!(place.start >= last && !key.is_empty());
                last = place.end;
            }
        }
    }
}
