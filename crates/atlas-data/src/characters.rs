//! What no text of the record may hold, whatever it is about, and numbers in another base than ten.

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::reader::FileContext;

/// Notes every text and number of a file that cannot be published as it is written.
pub fn check(table: &DeTable<'_>, context: &FileContext<'_>) {
    for (key, value) in table {
        text(key.get_ref(), key.span().start, context);
        check_value(value, context);
    }
}

fn check_value(value: &Spanned<DeValue<'_>>, context: &FileContext<'_>) {
    let byte = value.span().start;
    match value.get_ref() {
        DeValue::String(written) => text(written, byte, context),
        DeValue::Integer(number) if number.radix() != 10 => {
            let message = format!(
                "a number is written in base {}: {}",
                number.radix(),
                number.as_str()
            );
            let help = "write it in base ten".to_owned();
            context.push(context.at(byte, ()).problem(message, help));
        }
        DeValue::Array(items) => items.iter().for_each(|item| check_value(item, context)),
        DeValue::Table(table) => check(table, context),
        _ => {}
    }
}

fn text(written: &str, byte: usize, context: &FileContext<'_>) {
    let at = || context.at(byte, ());
    if let Some((letter, why)) = written
        .chars()
        .find_map(|letter| Some((letter, fault(letter)?)))
    {
        let message = format!("the text holds U+{:04X}, {why}", u32::from(letter));
        context.push(at().problem(message, "take it out".to_owned()));
    }
    if let Some(sign) = written.chars().next().filter(|sign| "=+@-".contains(*sign)) {
        let message = format!("the text begins with `{sign}`");
        let help =
            "spreadsheets take such a cell for a formula; begin with a word or a number".to_owned();
        context.push(at().problem(message, help));
    }
}

/// Why a letter cannot be published; nothing if it can.
fn fault(letter: char) -> Option<&'static str> {
    let code = u32::from(letter);
    match letter {
        // Texts of several lines are joined by them.
        '\n' | '\t' => None,
        _ if letter.is_control() => Some("a control character"),
        '\u{2028}' | '\u{2029}' => Some("a break of lines that many programs do not know"),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Some("which turns the direction of what follows")
        }
        '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{feff}' => Some("which nobody sees"),
        char::REPLACEMENT_CHARACTER => Some("the mark of a letter that was lost"),
        '\u{fdd0}'..='\u{fdef}' => Some("which is no character"),
        _ if code & 0xFFFE == 0xFFFE => Some("which is no character"),
        _ => None,
    }
}
