//! The tags of an HTML document.
//!
//! Publishing reads pages to follow their references and changes a few tags of the shell. Neither needs the tree: a
//! document is a text in which some places are tags.
//!
//! ```
//! let html = "<p>See <a class=x href='?a=1&amp;b=2'>this</a>.";
//! let mut tags = atlas_html::tags(html);
//! assert_eq!(tags[1].value("href"), Some("?a=1&b=2"));
//! tags[1].set("href", "./there/");
//! let place = (tags[1].range.clone(), tags[1].to_string());
//! assert_eq!(atlas_html::replace(html, vec![place]), "<p>See <a class=\"x\" href=\"./there/\">this</a>.");
//! ```

#![forbid(unsafe_code)]

use std::{
    fmt::{self, Display},
    ops::Range,
};

use html5gum::{DefaultEmitter, HtmlString, StartTag, Token, Tokenizer};

/// A start tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// The name of the element in small letters.
    pub name: String,
    /// Names, in small letters, and values as a browser reads them, in the order in which they stand.
    pub attributes: Vec<(String, String)>,
    /// The place of the whole tag in the document, brackets included.
    pub range: Range<usize>,
}

impl Tag {
    /// A tag without attributes that stands in no document yet.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            attributes: Vec::new(),
            range: 0..0,
        }
    }

    /// Whether it opens an element of this name.
    #[must_use]
    pub fn is(&self, name: &str) -> bool {
        self.name == name
    }

    /// The value of an attribute; empty for one that only stands there.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        attributes
            .find(|(one, _)| one == name)
            .map(|(_, value)| value.as_str())
    }

    /// Whether a list of words such as `rel` has this one.
    #[must_use]
    pub fn has_word(&self, name: &str, word: &str) -> bool {
        let words = self.value(name).unwrap_or_default();
        words
            .split_whitespace()
            .any(|one| one.eq_ignore_ascii_case(word))
    }

    /// Gives an attribute a value; one that is not there yet comes last.
    pub fn set(&mut self, name: &str, value: &str) {
        let mut attributes = self.attributes.iter_mut();
        match attributes.find(|(one, _)| one == name) {
            Some((_, old)) => value.clone_into(old),
            None => self.attributes.push((name.to_owned(), value.to_owned())),
        }
    }

    fn of(tag: StartTag<usize>) -> Self {
        let mut attributes: Vec<_> = tag.attributes.into_iter().collect();
        attributes.sort_by_key(|(_, value)| value.span.start);
        let attributes = attributes.into_iter();
        Self {
            name: text(&tag.name),
            attributes: attributes
                .map(|(name, value)| (text(&name), text(&value)))
                .collect(),
            range: tag.span.start..tag.span.end,
        }
    }
}

impl Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}", self.name)?;
        for (name, value) in &self.attributes {
            write!(f, " {name}")?;
            if !value.is_empty() {
                write!(f, "=\"{}\"", escape(value))?;
            }
        }
        f.write_str(">")
    }
}

/// All start tags in order. Comments, and the insides of scripts, styles and titles, have none.
#[must_use]
pub fn tags(html: &str) -> Vec<Tag> {
    tokens(html)
        .filter_map(|token| match token {
            Token::StartTag(tag) => Some(Tag::of(tag)),
            _ => None,
        })
        .collect()
}

/// The places of all end tags of a name, in order.
#[must_use]
pub fn end_tags(html: &str, name: &str) -> Vec<Range<usize>> {
    tokens(html)
        .filter_map(|token| match token {
            Token::EndTag(tag) if text(&tag.name) == name => Some(tag.span.start..tag.span.end),
            _ => None,
        })
        .collect()
}

/// A document as a row of what it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The start of an element, and whether it ends there.
    Start(Tag, bool),
    /// Text as a browser reads it.
    Text(String),
    /// The end of an element.
    End,
}

/// What the elements of a document are made of, in order: their tags and texts.
#[must_use]
pub fn pieces(html: &str) -> Vec<Piece> {
    const VOID: [&str; 13] = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
        "track", "wbr",
    ];
    tokens(html)
        .filter_map(|token| match token {
            Token::StartTag(tag) => {
                let is_closed = tag.self_closing;
                let tag = Tag::of(tag);
                let is_void = VOID.contains(&tag.name.as_str());
                Some(Piece::Start(tag, is_closed || is_void))
            }
            Token::String(part) => Some(Piece::Text(text(&part))),
            Token::EndTag(_) => Some(Piece::End),
            _ => None,
        })
        .collect()
}

/// The text that follows a tag, up to the next one, as a browser reads it.
#[must_use]
pub fn text_after(html: &str, tag: &Tag) -> String {
    let rest = &html[tag.range.end..];
    let rest = &rest[..rest.find('<').unwrap_or(rest.len())];
    tokens(rest)
        .filter_map(|token| match token {
            Token::String(part) => Some(text(&part)),
            _ => None,
        })
        .collect()
}

/// Replaces places of a text; they must not overlap.
#[must_use]
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

/// Text for the content or a quoted attribute of HTML and XML.
///
/// Control characters that XML forbids even as references are left out, and breaks of lines become spaces.
///
/// ```
/// assert_eq!(atlas_html::escape("<a \"b\">\n&\u{0}"), "&lt;a &quot;b&quot;&gt; &amp;");
/// ```
#[must_use]
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

fn tokens(html: &str) -> impl Iterator<Item = Token<usize>> + '_ {
    let mut emitter = DefaultEmitter::new_with_span();
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(html, emitter).filter_map(Result::ok)
}

fn text(bytes: &HtmlString) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelled(html: &str) -> Vec<String> {
        let attribute = |(name, value): &(String, String)| format!(" {name}={value}");
        let tag = |tag: &Tag| {
            tag.name.clone() + &tag.attributes.iter().map(attribute).collect::<String>()
        };
        tags(html).iter().map(tag).collect()
    }

    #[test]
    fn tags_are_found_however_they_are_spelled() {
        let cases: [(&str, &[&str]); 13] = [
            (r#"<a href="x" title='y z'>"#, &["a href=x title=y z"]),
            (
                "<link rel=stylesheet href=./a.css>",
                &["link rel=stylesheet href=./a.css"],
            ),
            ("<LINK HREF=a/b/>", &["link href=a/b/"]),
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
            ("<a href=one href=two>", &["a href=one"]),
            ("<b><a href=\"open", &["b"]),
        ];
        for (html, expected) in cases {
            assert_eq!(spelled(html), expected, "{html}");
        }
    }

    #[test]
    fn places_are_those_of_the_tags() {
        let html = "é<a href=\"x\">é</a><a href=y/><p hidden>";
        let places: Vec<&str> = tags(html).into_iter().map(|tag| &html[tag.range]).collect();
        assert_eq!(places, ["<a href=\"x\">", "<a href=y/>", "<p hidden>"]);
    }

    #[test]
    fn the_ends_of_elements_are_found() {
        let html = "<head><title></head></title></HEAD ><b></b>";
        let ends = end_tags(html, "head").into_iter();
        let ends: Vec<&str> = ends.map(|end| &html[end]).collect();
        assert_eq!(ends, ["</HEAD >"]);
    }

    #[test]
    fn a_changed_tag_keeps_its_other_attributes() {
        let html = "<a class=x href='y'>é</a><input disabled>";
        let mut places = Vec::new();
        for mut tag in tags(html) {
            tag.set(if tag.is("a") { "href" } else { "value" }, "\"&");
            places.push((tag.range.clone(), tag.to_string()));
        }
        assert_eq!(
            replace(html, places),
            "<a class=\"x\" href=\"&quot;&amp;\">é</a><input disabled value=\"&quot;&amp;\">"
        );
    }

    #[test]
    fn the_text_of_an_element_is_read_as_a_browser_does() {
        let html = "<loc>https://h/?a&amp;b</loc><loc/>";
        let texts: Vec<String> = tags(html).iter().map(|tag| text_after(html, tag)).collect();
        assert_eq!(texts, ["https://h/?a&b", ""]);
    }
}
