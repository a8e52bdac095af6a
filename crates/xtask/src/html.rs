//! Finds the tags of an HTML document and the places of their attributes.
//!
//! It reads what Trunk's minifier and our own prerendering write, quoted or not. It is no general parser: it knows
//! nothing of the tree, which neither rewriting nor checking of references needs.

use std::borrow::Cow;
use std::ops::Range;

pub struct Tag<'a> {
    pub name: &'a str,
    pub attributes: Vec<Attribute<'a>>,
    /// The place of the whole tag, brackets included.
    pub range: Range<usize>,
}

pub struct Attribute<'a> {
    pub name: &'a str,
    raw: &'a str,
    /// The place of the value, quotes included.
    pub range: Range<usize>,
}

impl<'a> Tag<'a> {
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    pub fn attribute(&self, name: &str) -> Option<&Attribute<'a>> {
        self.attributes
            .iter()
            .find(|attribute| attribute.name.eq_ignore_ascii_case(name))
    }

    pub fn value(&self, name: &str) -> Option<Cow<'a, str>> {
        self.attribute(name).map(Attribute::value)
    }

    /// Whether a list of words such as `rel` has this one.
    pub fn has_word(&self, name: &str, word: &str) -> bool {
        self.value(name).is_some_and(|value| {
            value
                .split_whitespace()
                .any(|one| one.eq_ignore_ascii_case(word))
        })
    }
}

impl<'a> Attribute<'a> {
    /// The value as a browser reads it; of the character references only those that occur in addresses.
    pub fn value(&self) -> Cow<'a, str> {
        if !self.raw.contains('&') {
            return Cow::Borrowed(self.raw);
        }
        let named = [
            ("&quot;", "\""),
            ("&#34;", "\""),
            ("&#39;", "'"),
            ("&lt;", "<"),
            ("&gt;", ">"),
            ("&amp;", "&"),
        ];
        Cow::Owned(named.iter().fold(self.raw.to_owned(), |text, (from, to)| {
            text.replace(from, to)
        }))
    }
}

/// All start tags in order; comments and the insides of scripts and styles are passed over.
pub fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(open) = html[at..].find('<').map(|offset| at + offset) {
        let rest = &html[open..];
        at = if rest.starts_with("<!--") {
            end_of(html, open, "-->")
        } else if rest[1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            let tag = Scanner { html, at: open }.tag();
            let end = tag.range.end;
            let next = after_raw_text(html, tag.name, end);
            tags.push(tag);
            next
        } else if rest[1..].starts_with(['/', '!', '?']) {
            end_of(html, open, ">")
        } else {
            open + 1
        };
    }
    tags
}

fn end_of(html: &str, from: usize, mark: &str) -> usize {
    html[from..]
        .find(mark)
        .map_or(html.len(), |offset| from + offset + mark.len())
}

/// Skips the text of elements in which `<` opens nothing.
fn after_raw_text(html: &str, name: &str, from: usize) -> usize {
    let raw = ["script", "style", "textarea", "title"];
    if !raw.iter().any(|one| name.eq_ignore_ascii_case(one)) {
        return from;
    }
    let closes = |at: &usize| {
        let after = html.as_bytes().get(at + 2..at + 2 + name.len());
        after.is_some_and(|word| word.eq_ignore_ascii_case(name.as_bytes()))
    };
    html[from..]
        .match_indices("</")
        .map(|(offset, _)| from + offset)
        .find(closes)
        .unwrap_or(html.len())
}

struct Scanner<'a> {
    html: &'a str,
    at: usize,
}

impl<'a> Scanner<'a> {
    fn tag(mut self) -> Tag<'a> {
        let start = self.at;
        self.at += 1;
        let name = self.until(|c| c.is_ascii_whitespace() || c == '/' || c == '>');
        let mut attributes = Vec::new();
        loop {
            self.until(|c| !c.is_ascii_whitespace() && c != '/');
            if self.at >= self.html.len() || self.take('>') {
                break;
            }
            attributes.push(self.attribute());
        }
        Tag {
            name,
            attributes,
            range: start..self.at,
        }
    }

    fn attribute(&mut self) -> Attribute<'a> {
        let start = self.at;
        // An equals sign that opens a name belongs to it, says the standard; so every call moves on.
        let first = self.html[start..].chars().next().map_or(0, char::len_utf8);
        self.at += first;
        self.until(|c| c.is_ascii_whitespace() || "/>=".contains(c));
        let name = &self.html[start..self.at];
        let after_name = self.at;
        self.until(|c| !c.is_ascii_whitespace());
        if !self.take('=') {
            self.at = after_name;
            return Attribute {
                name,
                raw: "",
                range: after_name..after_name,
            };
        }
        self.until(|c| !c.is_ascii_whitespace());
        self.quoted_or_bare(name)
    }

    fn quoted_or_bare(&mut self, name: &'a str) -> Attribute<'a> {
        let start = self.at;
        for quote in ['"', '\''] {
            if self.take(quote) {
                let raw = self.until(|c| c == quote);
                self.take(quote);
                return Attribute {
                    name,
                    raw,
                    range: start..self.at,
                };
            }
        }
        let raw = self.until(|c| c.is_ascii_whitespace() || c == '>');
        Attribute {
            name,
            raw,
            range: start..self.at,
        }
    }

    fn until(&mut self, stop: impl Fn(char) -> bool) -> &'a str {
        let start = self.at;
        self.at = self.html[start..]
            .find(stop)
            .map_or(self.html.len(), |offset| start + offset);
        &self.html[start..self.at]
    }

    fn take(&mut self, wanted: char) -> bool {
        let found = self.html[self.at..].starts_with(wanted);
        self.at += if found { wanted.len_utf8() } else { 0 };
        found
    }
}

/// Replaces places of a text; they must not overlap.
pub fn replace(text: &str, mut places: Vec<(Range<usize>, String)>) -> String {
    places.sort_by_key(|(range, _)| range.start);
    let mut result = String::with_capacity(text.len());
    let mut at = 0;
    for (range, with) in places {
        result.push_str(&text[at..range.start]);
        result.push_str(&with);
        at = range.end;
    }
    result.push_str(&text[at..]);
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelled(html: &str) -> Vec<String> {
        let attribute = |a: &Attribute| format!(" {}={}", a.name, a.value());
        let tag = |tag: &Tag| {
            tag.name.to_owned() + &tag.attributes.iter().map(attribute).collect::<String>()
        };
        tags(html).iter().map(tag).collect()
    }

    #[test]
    fn tags_are_found_however_they_are_spelled() {
        let cases: [(&str, &[&str]); 12] = [
            (r#"<a href="x" title='y z'>"#, &["a href=x title=y z"]),
            (
                "<link rel=stylesheet href=./a.css>",
                &["link rel=stylesheet href=./a.css"],
            ),
            ("<link href=a/b/>", &["link href=a/b/"]),
            ("<link href='a'/><br/>", &["link href=a", "br"]),
            (
                "<p hidden><input disabled value = 1 >",
                &["p hidden=", "input disabled= value=1"],
            ),
            ("<!-- <a> --><b></b>", &["b"]),
            (
                "<!doctype html><script>if (1<a) '<i>'</script><b>",
                &["script", "b"],
            ),
            (
                "<style>a>b{}</style ><title><u></title>",
                &["style", "title"],
            ),
            ("1 < 2 <b>", &["b"]),
            ("<a href=\"?a=1&amp;b=2\">", &["a href=?a=1&b=2"]),
            ("<a href=\"Совет>\" =x>", &["a href=Совет> =x="]),
            ("<a href=\"open", &["a href=open"]),
        ];
        for (html, expected) in cases {
            assert_eq!(spelled(html), expected, "{html}");
        }
    }

    #[test]
    fn places_are_replaced_quotes_and_all() {
        let html = r#"<a href="x">é</a><a href=y>"#;
        let tags = tags(html);
        let links = tags.iter().filter_map(|tag| tag.attribute("href"));
        let places = links.map(|link| (link.range.clone(), "\"z\"".into()));
        assert_eq!(
            replace(html, places.collect()),
            r#"<a href="z">é</a><a href="z">"#
        );
    }
}
