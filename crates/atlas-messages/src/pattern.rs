//! A message with its arguments filled in.
//!
//! `build.rs` compiles what is written in Fluent's syntax to a text with marks, which are control characters:
//!
//! | marks | are |
//! |---|---|
//! | [`ARGUMENT`] N | the argument number N, a character from `'0'` on |
//! | [`CHOICE`] N ([`CASE`] KEY [`SAYS`] PATTERN)… [`END`] | the pattern whose key goes with argument N, else the last one |

use alloc::string::{String, ToString};

use crate::{grouped, language};

/// Before the number of an argument.
pub(crate) const ARGUMENT: char = '\u{1}';
/// Before the number of the argument that chooses.
pub(crate) const CHOICE: char = '\u{2}';
/// Before the key of a case.
pub(crate) const CASE: char = '\u{3}';
/// Between the key of a case and what is said then.
pub(crate) const SAYS: char = '\u{4}';
/// Behind the last case.
pub(crate) const END: char = '\u{5}';

/// What is filled into a message.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Argument<'a> {
    /// A count.
    Number(usize),
    /// A text, which is taken as it is.
    Text(&'a str),
}

/// A message with its arguments filled in.
pub(crate) fn format(pattern: &str, arguments: &[Argument<'_>]) -> String {
    let mut said = String::new();
    write(&mut said, pattern, arguments);
    said
}

fn write(said: &mut String, pattern: &str, arguments: &[Argument<'_>]) {
    let mut rest = pattern;
    while let Some(place) = rest.find([ARGUMENT, CHOICE]) {
        let (before, mark) = rest.split_at(place);
        said.push_str(before);
        let mut characters = mark.chars();
        let mark = characters.next();
        let argument = characters.next().map_or(usize::MAX, number);
        let argument = arguments.get(argument);
        rest = characters.as_str();
        if mark == Some(ARGUMENT) {
            match argument {
                Some(Argument::Number(number)) => said.push_str(&grouped(*number as i64)),
                Some(Argument::Text(text)) => said.push_str(text),
                None => {}
            }
        } else {
            let (choice, behind) = choice(rest);
            rest = behind;
            if let Some(argument) = argument {
                write(said, chosen(choice, argument), arguments);
            }
        }
    }
    said.push_str(rest);
}

fn number(mark: char) -> usize {
    (mark as usize).wrapping_sub('0' as usize)
}

/// The cases of the choice with which a text begins, and what is behind it.
fn choice(text: &str) -> (&str, &str) {
    let mut depth = 0;
    for (place, mark) in text.char_indices() {
        match mark {
            CHOICE => depth += 1,
            END if depth == 0 => return (&text[..place], &text[place + END.len_utf8()..]),
            END => depth -= 1,
            _ => {}
        }
    }
    (text, "")
}

/// The pattern of the case that goes with an argument: the exact number or text, else the plural form, else the last.
fn chosen<'a>(cases: &'a str, argument: &Argument<'_>) -> &'a str {
    let (exact, form) = match argument {
        Argument::Number(number) => (number.to_string(), language().plural(*number as u64).name()),
        Argument::Text(text) => ((*text).to_string(), ""),
    };
    let mut formed = None;
    let mut last = "";
    let mut rest = cases;
    while let Some((key, says, behind)) = case(rest) {
        rest = behind;
        last = says;
        if key == exact {
            return says;
        }
        if key == form && !form.is_empty() {
            formed = Some(says);
        }
    }
    formed.unwrap_or(last)
}

/// The key and the pattern of the case with which a text begins, and what is behind it.
fn case(text: &str) -> Option<(&str, &str, &str)> {
    let (key, rest) = text.strip_prefix(CASE)?.split_once(SAYS)?;
    let mut depth = 0;
    for (place, mark) in rest.char_indices() {
        match mark {
            CHOICE => depth += 1,
            END => depth -= 1,
            CASE if depth == 0 => return Some((key, &rest[..place], &rest[place..])),
            _ => {}
        }
    }
    Some((key, rest, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_filled_in_and_choose() {
        let count =
            "\u{1}0 \u{2}0\u{3}0\u{4}nothing\u{3}one\u{4}state\u{3}other\u{4}states\u{5} in \u{1}1";
        let nested =
            "\u{2}1\u{3}a\u{4}A \u{2}0\u{3}one\u{4}x\u{3}other\u{4}y\u{5}!\u{3}b\u{4}B\u{5}.";
        for (pattern, number, text, said) in [
            ("plain", 0, "", "plain"),
            (count, 0, "a", "0 nothing in a"),
            (count, 1, "a", "1 state in a"),
            (count, 2_000, "b", "2,000 states in b"),
            (nested, 1, "a", "A x!."),
            (nested, 5, "a", "A y!."),
            (nested, 5, "else", "B."),
        ] {
            let arguments = [Argument::Number(number), Argument::Text(text)];
            assert_eq!(format(pattern, &arguments), said);
        }
    }
}
