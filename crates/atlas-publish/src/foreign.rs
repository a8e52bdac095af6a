//! What is English on pages of a language that has no texts of the record.
//!
//! Messages that such a language lacks and texts of the record stand in English there, and links to pages that it lacks
//! lead to the English ones. All these languages are written in other letters than English, so what is English is known by
//! its letters. `public/foreign.js` marks what the program draws by the same rule.

use std::ops::Range;

use atlas_html::{Piece, Tag, pieces, replace};
use atlas_messages::Language;

/// The language of what is foreign.
const ENGLISH: &str = "en";

/// An element: its tag, the element around it, and what letters are in it.
struct Element {
    tag: Tag,
    around: Option<usize>,
    in_drawing: bool,
    has_own: bool,
    has_english: bool,
}

/// The HTML of a page with `lang` on every element in which all is English, and with `hreflang` on links to English pages;
/// `root` and `home` are the ways from the page to the root of the site and to the folder of its language.
///
/// ```
/// use atlas_messages::Language;
/// use atlas_publish::foreign::marked;
/// let html = "<p>Լրիվ <a href=\"../map/\">Map</a> <a href=\"../hy/\">Հայ</a></p><p>Party <b>since</b> 1994</p><p lang=\"en\">A map</p>\
///     <svg><a href=\"../map/\">AM</a></svg>";
/// let expected = "<p>Լրիվ <a href=\"../map/\" lang=\"en\" hreflang=\"en\">Map</a> <a href=\"../hy/\">Հայ</a></p>\
///     <p lang=\"en\">Party <b>since</b> 1994</p><p lang=\"en\">A map</p>\
///     <svg><a href=\"../map/\">AM</a></svg>";
/// assert_eq!(marked(html, Language::Armenian, "../", "../hy/"), expected);
/// ```
#[must_use]
pub fn marked(html: &str, language: Language, root: &str, home: &str) -> String {
    let elements = elements(html, language);
    let is_marked = |place: Option<usize>| {
        let element = place.map(|place: usize| &elements[place]);
        element.is_some_and(|one| one.is_english() || one.tag.value("lang").is_some())
    };
    let within_marked = |element: &Element| {
        let mut around = element.around;
        while let Some(place) = around {
            if is_marked(around) {
                return true;
            }
            around = elements[place].around;
        }
        false
    };
    let mut places: Vec<(Range<usize>, String)> = Vec::new();
    for element in &elements {
        let mut tag = element.tag.clone();
        if element.is_english() && tag.value("lang").is_none() && !within_marked(element) {
            tag.set("lang", ENGLISH);
        }
        // A link in a drawing is none of HTML and has no such attribute.
        let is_link = tag.is("a") && !element.in_drawing;
        if is_link && leads_out(&tag, root, home) && tag.value("hreflang").is_none() {
            tag.set("hreflang", ENGLISH);
        }
        if tag != element.tag {
            places.push((tag.range.clone(), tag.to_string()));
        }
    }
    replace(html, places)
}

impl Element {
    const fn is_english(&self) -> bool {
        self.has_english && !self.has_own
    }
}

/// The elements of a page in order.
fn elements(html: &str, language: Language) -> Vec<Element> {
    let mut elements: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for piece in pieces(html) {
        match piece {
            Piece::Start(tag, is_closed) => {
                let around = open.last().copied();
                let in_drawing = around.is_some_and(|place| elements[place].in_drawing);
                elements.push(Element {
                    in_drawing: in_drawing || tag.is("svg"),
                    tag,
                    around,
                    has_own: false,
                    has_english: false,
                });
                if !is_closed {
                    open.push(elements.len() - 1);
                }
            }
            Piece::Text(text) => {
                let own = text.chars().any(|letter| is_own(letter, language));
                let english = is_english(&text);
                for place in &open {
                    elements[*place].has_own |= own;
                    elements[*place].has_english |= english;
                }
            }
            Piece::End => {
                open.pop();
            }
        }
    }
    elements
}

/// Whether a letter is of the alphabet of a language.
fn is_own(letter: char, language: Language) -> bool {
    match language {
        Language::Armenian => matches!(letter, '\u{530}'..='\u{58f}'),
        _ => matches!(letter, '\u{400}'..='\u{52f}'),
    }
}

/// Whether there are English words in a text: codes such as AM and CSV are the same in every language.
fn is_english(text: &str) -> bool {
    let letters = text.as_bytes();
    letters
        .windows(2)
        .any(|two| two.iter().all(u8::is_ascii_lowercase))
}

/// Whether a link leads to a page outside of the folder of the language.
fn leads_out(tag: &Tag, root: &str, home: &str) -> bool {
    let href = tag.value("href").or_else(|| tag.value("data-href"));
    let inside = href.and_then(|href| href.strip_prefix(root));
    let path = inside.and_then(|inside| inside.split(['?', '#']).next());
    let is_page = path.is_some_and(|path| path.is_empty() || path.ends_with('/'));
    is_page && href.is_some_and(|href| !href.starts_with(home))
}
