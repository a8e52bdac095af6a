//! A text in pieces, and what its figures are worth.

use super::vocabulary::Language;

/// A piece of a text: figures, or letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Figures(&'a str),
    Letters(&'a str),
}

/// A Russian text without its quotations in Latin letters, and these.
pub(crate) fn parted(text: &str) -> (String, String) {
    let (mut own, mut quoted) = (String::new(), String::new());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('«') {
        let Some((inside, behind)) = after.split_once('»') else {
            break;
        };
        own += before;
        own += "«";
        let is_foreign = !inside
            .chars()
            .any(|letter| matches!(letter, '\u{400}'..='\u{52f}'))
            && inside.chars().any(char::is_alphabetic);
        if is_foreign {
            quoted += inside;
            quoted += " ";
        } else {
            own += inside;
        }
        own += "»";
        rest = behind;
    }
    own += rest;
    (own, quoted)
}

/// The figures and words of a text, in order.
pub(super) fn pieces<'a>(text: &'a str, language: &Language) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = if first.is_ascii_digit() {
            let end = end_of_figures(rest, language);
            pieces.push(Piece::Figures(&rest[..end]));
            end
        } else if first.is_alphabetic() {
            let end = rest
                .find(|letter: char| !letter.is_alphabetic())
                .unwrap_or(rest.len());
            pieces.push(Piece::Letters(&rest[..end]));
            end
        } else {
            first.len_utf8()
        };
        rest = &rest[end..];
    }
    pieces
}

/// Where a number ends: behind its digits, thousands and decimals.
fn end_of_figures(text: &str, language: &Language) -> usize {
    let digits = |at: usize| text[at..].bytes().take_while(u8::is_ascii_digit).count();
    let first = digits(0);
    let mut end = first;
    if first <= 3 {
        while let Some(mark) = text[end..].chars().next()
            && language.thousands.contains(&mark)
            && digits(end + mark.len_utf8()) == 3
        {
            end += mark.len_utf8() + 3;
        }
    }
    let is_mark = |at: usize| text[at..].starts_with(language.decimals);
    if is_mark(end) && (1..=3).contains(&digits(end + 1)) {
        let decimals = end + 1 + digits(end + 1);
        // A date with points is no decimal.
        if !(is_mark(decimals) && digits(decimals + 1) > 0) {
            end = decimals;
        }
    }
    end
}

/// The year in which `1992-94` ends.
pub(super) fn end_of_range(text: &str, figures: &str, next: Option<&Piece<'_>>) -> Option<i64> {
    let Some(Piece::Figures(last)) = next else {
        return None;
    };
    let is_range =
        figures.len() == 4 && last.len() == 2 && text.contains(&format!("{figures}-{last}"));
    let year = format!("{}{last}", figures.get(..2)?);
    year.parse().ok().filter(|_| is_range)
}

/// The value of a number in thousandths; nothing if it is too large for a value.
pub(super) fn value(figures: &str, language: &Language) -> Option<i64> {
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    let (whole, decimals) = figures
        .split_once(language.decimals)
        .unwrap_or((figures, ""));
    let whole: i64 = digits(whole).parse().ok()?;
    let decimals: i64 = format!("{:0<3}", digits(decimals)).parse().ok()?;
    whole.checked_mul(1000)?.checked_add(decimals)
}

/// A Roman numeral up to the thirties, as centuries and articles have them.
pub(super) fn roman(word: &str) -> Option<i64> {
    const UNITS: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let tens = word.bytes().take_while(|letter| *letter == b'X').count();
    let units = UNITS.iter().position(|unit| *unit == &word[tens..])?;
    let value = 10 * tens as i64 + units as i64;
    (value > 0 && tens <= 3).then_some(value)
}

/// A number in thousandths as people write it.
pub(super) fn in_figures(thousandths: i64) -> String {
    let (whole, rest) = (thousandths / 1000, thousandths % 1000);
    if rest == 0 {
        return whole.to_string();
    }
    format!("{whole}.{rest:03}")
        .trim_end_matches('0')
        .to_owned()
}
