//! Finds the references of a stylesheet.

use std::ops::Range;

/// The inside of every `url(...)`, quotes included in the place and left out of the text; comments and strings are
/// passed over.
#[must_use]
pub fn urls(css: &str) -> Vec<(Range<usize>, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < css.len() {
        let rest = &css[at..];
        if let Some(comment) = rest.strip_prefix("/*") {
            at += 2 + comment.find("*/").map_or(comment.len(), |end| end + 2);
        } else if let Some(quote) = rest.chars().next().filter(|c| "\"'".contains(*c)) {
            at += string_length(rest, quote);
        } else if starts_url(css, at) {
            let start = at + "url(".len();
            let length = argument_length(&css[start..]);
            let inside = css[start..start + length].trim();
            found.push((start..start + length, inside.trim_matches(['"', '\''])));
            at = start + length;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    found
}

fn starts_url(css: &str, at: usize) -> bool {
    let word = css.as_bytes().get(at..at + 4);
    let part_of_a_name = css[..at].ends_with(|c: char| c.is_alphanumeric() || c == '-' || c == '_');
    word.is_some_and(|word| word.eq_ignore_ascii_case(b"url(")) && !part_of_a_name
}

/// The length of a string with its quotes.
fn string_length(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (offset, c) in text.char_indices().skip(1) {
        if c == quote && !escaped {
            return offset + quote.len_utf8();
        }
        escaped = c == '\\' && !escaped;
    }
    text.len()
}

fn argument_length(text: &str) -> usize {
    let lead = text.len() - text.trim_start().len();
    let quoted = text[lead..].chars().next().filter(|c| "\"'".contains(*c));
    let past_string = lead + quoted.map_or(0, |quote| string_length(&text[lead..], quote));
    text[past_string..]
        .find(')')
        .map_or(text.len(), |offset| past_string + offset)
}

/// Whether a stylesheet asks for another one, which Trunk does not follow.
#[must_use]
pub fn imports(css: &str) -> bool {
    css.contains("@import")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_found_however_they_are_spelled() {
        let cases: [(&str, &[&str]); 8] = [
            ("a{b:url(x.png)}", &["x.png"]),
            ("a{b:URL( 'x y.png' )}", &["x y.png"]),
            ("a{b:url(\"a)b.svg\"),url(c)}", &["a)b.svg", "c"]),
            ("/* url(x) */ a{content:\"url(y)\"}", &[]),
            (
                "a{b:url(data:image/svg+xml,%3Csvg%3E)}",
                &["data:image/svg+xml,%3Csvg%3E"],
            ),
            ("a{b:myurl(x)}", &[]),
            ("a{content:\"\\\"é\";b:url(z)}", &["z"]),
            ("a{b:url(open", &["open"]),
        ];
        for (css, expected) in cases {
            let found: Vec<&str> = urls(css).into_iter().map(|(_, text)| text).collect();
            assert_eq!(found, expected, "{css}");
        }
    }
}
