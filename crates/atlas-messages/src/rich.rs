//! Messages with elements in them, such as links.
//!
//! In a catalogue an element is written as in HTML, `<link>the sources</link>` or `<date/>`. Its name says to the view
//! what to make of it; the text within is the catalogue's.

use alloc::{borrow::Cow, string::String, vec::Vec};

/// Before the name of an element.
pub(crate) const OPEN: char = '\u{6}';
/// Between its name and its text.
pub(crate) const INNER: char = '\u{7}';
/// Behind its text.
pub(crate) const CLOSE: char = '\u{8}';

/// A message with elements in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rich(Cow<'static, str>);

/// A part of a message with elements in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RichPart<'a> {
    /// Text.
    Text(&'a str),
    /// An element by its name, with the text within, which may be empty.
    Element(&'a str, &'a str),
}

impl Rich {
    /// A message without arguments, with marks around its elements.
    #[must_use]
    pub const fn of(text: &'static str) -> Self {
        Self(Cow::Borrowed(text))
    }

    /// A message whose arguments were filled in, with marks around its elements.
    #[must_use]
    pub const fn made(text: String) -> Self {
        Self(Cow::Owned(text))
    }

    /// Its parts, in their order in the language.
    #[must_use]
    pub fn parts(&self) -> Vec<RichPart<'_>> {
        let mut parts = Vec::new();
        let mut rest: &str = &self.0;
        while let Some((before, element)) = rest.split_once(OPEN) {
            let (name, inner) = element.split_once(INNER).unwrap_or((element, ""));
            let (inner, behind) = inner.split_once(CLOSE).unwrap_or((inner, ""));
            if !before.is_empty() {
                parts.push(RichPart::Text(before));
            }
            parts.push(RichPart::Element(name, inner));
            rest = behind;
        }
        if !rest.is_empty() {
            parts.push(RichPart::Text(rest));
        }
        parts
    }

    /// Its text without its elements, for what is no HTML.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for part in self.parts() {
            match part {
                RichPart::Text(part) | RichPart::Element(_, part) => text.push_str(part),
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_cut_at_its_elements() {
        let message = Rich::of("See \u{6}link\u{7}the rules\u{8} of \u{6}date\u{7}\u{8}.");
        let parts = [
            RichPart::Text("See "),
            RichPart::Element("link", "the rules"),
            RichPart::Text(" of "),
            RichPart::Element("date", ""),
            RichPart::Text("."),
        ];
        assert_eq!(message.parts(), parts);
        assert_eq!(message.text(), "See the rules of .");
    }
}
