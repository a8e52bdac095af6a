//! Words typed in the wrong letters: the keyboard stood on another layout (`JLR<` for ОДКБ), or Latin letters were taken for
//! the Cyrillic ones that look like them (`KCOP` for КСОР).

use alloc::{string::String, vec::Vec};

/// The keys of a keyboard in the United States, without and with Shift, and the Russian letters on them.
const KEYS: [(&str, &str); 2] = [
    (
        "qwertyuiop[]asdfghjkl;'zxcvbnm,.`",
        "йцукенгшщзхъфывапролджэячсмитьбюё",
    ),
    (
        "QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~",
        "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ",
    ),
];

/// Capitals that look alike.
const ALIKE: (&str, &str) = ("ABCEHKMOPTXY", "АВСЕНКМОРТХУ");

/// What a text may have been meant to be, the likeliest first.
#[must_use]
pub fn readings(text: &str) -> Vec<String> {
    let [small, large] = KEYS;
    let typed_latin = exchanged(text, &[small, large], false);
    let typed_cyrillic = exchanged(text, &[(small.1, small.0), (large.1, large.0)], false);
    let alike = exchanged(text, &[ALIKE], true);
    [typed_latin, typed_cyrillic, alike]
        .into_iter()
        .flatten()
        .collect()
}

/// The text with the letters of one list in place of those of the other; nothing if it has other letters than these, or
/// where `all` is set any other sign.
fn exchanged(text: &str, lists: &[(&str, &str)], all: bool) -> Option<String> {
    let mut out = String::with_capacity(text.len() * 2);
    let mut any = false;
    for letter in text.chars() {
        let place = |from: &str| from.chars().position(|other| other == letter);
        let found = lists
            .iter()
            .find_map(|(from, to)| to.chars().nth(place(from)?));
        match found {
            Some(other) => {
                any = true;
                out.push(other);
            }
            None if letter.is_alphabetic() || all => return None,
            None => out.push(letter),
        }
    }
    any.then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_the_readings_of_other_layouts() {
        for (text, readings_of_it) in [
            ("JLR<", &["ОДКБ"][..]),
            ("rcjh 2012", &["ксор 2012"]),
            (",tkfhecm", &["беларусь"]),
            ("Rfpf[cnfy", &["Казахстан"]),
            ("ТФЕЩ", &["NATO"]),
            ("KCOP", &["ЛСЩЗ", "КСОР"]),
            ("ОДКБ CSTO", &[]),
            ("Հայաստան", &[]),
            ("2012", &[]),
            ("", &[]),
        ] {
            assert_eq!(readings(text), readings_of_it, "{text}");
        }
    }
}
