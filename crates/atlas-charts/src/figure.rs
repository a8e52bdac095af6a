//! Drawings as data: the shapes of a figure in whole units, before anything is painted.
//!
//! Layouts make a [`Figure`], tests read its numbers, and one painter of the app turns every shape into an element.
//! Colours and strokes are the style sheet's; a shape says only its class and, in `data-` attributes, what it means.
//!
//! ```
//! use atlas_charts::figure::{Anchor, Figure, Form, Shape, LinkTarget};
//! // In a fluid figure x and widths are shares of 1000, y and heights pixels.
//! let mut figure = Figure::fluid(1000, 40);
//! figure.draw(Shape::line("chart__rule", (0, 20), (1000, 20)));
//! let bar = Shape::rect("chart__bar", (250, 10), (500, 20)).tag("data-status", "bound");
//! figure.draw(bar.title("Half of the time").to(LinkTarget::Anchor("notes".into())));
//! figure.draw(Shape::text("", (1000, 36), Anchor::End, "2026"));
//! assert_eq!(figure.shapes.len(), 3);
//! assert!(matches!(figure.shapes[1].form, Form::Rect { x: 250, width: 500, .. }));
//! ```

use alloc::{borrow::Cow, string::String, vec::Vec};

use atlas_record::model::{EntityId, StatementId};

/// A drawing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// How wide it is, in its own units.
    pub width: i32,
    /// How high it is, in its own units.
    pub height: i32,
    /// Whether it takes any width: then x and widths are shares of [`Figure::width`], while y, heights, radii, glyphs
    /// and letters keep their size in pixels. Otherwise the whole drawing is scaled.
    pub fluid: bool,
    /// What is drawn, from the back to the front.
    pub shapes: Vec<Shape>,
}

impl Figure {
    /// A drawing that is scaled as a whole.
    #[must_use]
    pub fn scaled(width: i32, height: i32) -> Self {
        Self {
            width,
            height,
            fluid: false,
            shapes: Vec::new(),
        }
    }

    /// A drawing that takes any width and keeps its letters' size.
    #[must_use]
    pub fn fluid(width: i32, height: i32) -> Self {
        Self {
            fluid: true,
            ..Self::scaled(width, height)
        }
    }

    /// Draws a shape over those that are there.
    pub fn draw(&mut self, shape: Shape) {
        self.shapes.push(shape);
    }
}

/// Something drawn, what it means, and where it leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// What it looks like.
    pub form: Form,
    /// Its class in the style sheet.
    pub class: &'static str,
    /// Attributes of its meaning, such as `data-status`.
    pub tags: Vec<(&'static str, Cow<'static, str>)>,
    /// Where it leads.
    pub target: Option<LinkTarget>,
    /// What it says when it is pointed at, and to screen readers if it leads somewhere.
    pub title: Option<String>,
}

/// What a shape looks like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// A rectangle from its corner at the top left.
    Rect {
        /// The left edge.
        x: i32,
        /// The top edge.
        y: i32,
        /// How wide it is.
        width: i32,
        /// How high it is.
        height: i32,
        /// The radius of its corners.
        radius: i32,
    },
    /// A straight line.
    Line {
        /// Where it begins: x and y.
        from: (i32, i32),
        /// Where it ends: x and y.
        to: (i32, i32),
    },
    /// A disc.
    Circle {
        /// The centre.
        x: i32,
        /// The centre.
        y: i32,
        /// The radius.
        radius: i32,
    },
    /// A line of text.
    Text {
        /// Where its anchor stands.
        x: i32,
        /// The line on which the letters stand.
        y: i32,
        /// By how many pixels it is moved right of x, also in fluid drawings.
        dx: i32,
        /// Which of its points stands at x.
        anchor: Anchor,
        /// The letters.
        text: String,
    },
    /// A path about its own origin, in pixels, which stands at a place of the drawing.
    Glyph {
        /// Where its origin stands.
        x: i32,
        /// Where its origin stands.
        y: i32,
        /// The commands of the path, as in SVG.
        path: Cow<'static, str>,
    },
    /// A path in the units of the drawing. Fluid drawings cannot have it.
    Path(String),
    /// A surface that other shapes are filled with, by `fill="url(#id)"`: a square that is repeated.
    Pattern {
        /// By what name shapes ask for it.
        id: &'static str,
        /// How wide and high the square is.
        size: i32,
        /// What is drawn in it.
        shapes: Vec<Shape>,
    },
    /// Shapes that belong together: one link, one class.
    Group(Vec<Shape>),
}

/// Which point of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// Where a shape leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// To the page of an entity, at the day that is looked at.
    Entity(EntityId),
    /// To a statement on its subject's page, at the day that is looked at.
    Statement(StatementId),
    /// To the element with this id on the page where the drawing stands.
    Anchor(String),
}

impl Shape {
    /// A shape that says nothing yet.
    #[must_use]
    pub const fn new(form: Form, class: &'static str) -> Self {
        Self {
            form,
            class,
            tags: Vec::new(),
            target: None,
            title: None,
        }
    }

    /// A rectangle from its corner at the top left, with sharp corners.
    #[must_use]
    pub const fn rect(
        class: &'static str,
        (x, y): (i32, i32),
        (width, height): (i32, i32),
    ) -> Self {
        Self::new(
            Form::Rect {
                x,
                y,
                width,
                height,
                radius: 0,
            },
            class,
        )
    }

    /// A straight line.
    #[must_use]
    pub const fn line(class: &'static str, from: (i32, i32), to: (i32, i32)) -> Self {
        Self::new(Form::Line { from, to }, class)
    }

    /// A line of text.
    #[must_use]
    pub fn text(
        class: &'static str,
        (x, y): (i32, i32),
        anchor: Anchor,
        text: impl Into<String>,
    ) -> Self {
        Self::new(
            Form::Text {
                x,
                y,
                dx: 0,
                anchor,
                text: text.into(),
            },
            class,
        )
    }

    /// The same with rounded corners; only rectangles have some.
    #[must_use]
    pub const fn rounded(mut self, by: i32) -> Self {
        if let Form::Rect { radius, .. } = &mut self.form {
            *radius = by;
        }
        self
    }

    /// The same, moved right by pixels; only texts can be.
    #[must_use]
    pub const fn moved(mut self, by: i32) -> Self {
        if let Form::Text { dx, .. } = &mut self.form {
            *dx = by;
        }
        self
    }

    /// The same with an attribute of its meaning.
    #[must_use]
    pub fn tag(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.tags.push((name, value.into()));
        self
    }

    /// The same, leading somewhere.
    #[must_use]
    pub fn to(mut self, target: LinkTarget) -> Self {
        self.target = Some(target);
        self
    }

    /// The same with words for who points at it.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }
}

/// About how wide a text is in the site's sans-serif type, in the unit of the size of its letters.
///
/// An average of 0.55 of the size for small letters, 0.68 for capitals and 0.63 for letters of other alphabets, of which
/// the broad ones count more: enough to keep labels apart, not to set type.
#[must_use]
pub fn text_width(text: &str, size: i32) -> i32 {
    let hundredths: i32 =
        text.chars()
            .map(|letter| match letter {
                'i' | 'j' | 'l' | 't' | 'f' | 'r' | ' ' | '.' | ',' | ':' | '\'' | '(' | ')' => 34,
                'm' | 'w' | 'M' | 'W' => 84,
                'A'..='Z' => 68,
                'ж' | 'м' | 'ф' | 'ш' | 'щ' | 'ы' | 'ю' | 'Ж' | 'М' | 'Ф' | 'Ш' | 'Щ' | 'Ы'
                | 'Ю' => 84,
                letter if letter.is_ascii() => 56,
                _ => 63,
            })
            .sum();
    (hundredths * size + 99) / 100
}

/// A title as in a headline: without the article, and without what explains behind a colon.
#[must_use]
pub fn headline(title: &str) -> &str {
    let title = title.split(": ").next().unwrap_or(title);
    title.strip_prefix("The ").unwrap_or(title)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_of_texts_grow_with_letters_and_size() {
        for (text, size, width) in [
            ("", 12, 0),
            ("i", 10, 4),
            ("Armenia", 10, 39),
            ("Armenia", 20, 78),
            ("Армения", 10, 47),
        ] {
            assert_eq!(text_width(text, size), width, "{text} at {size}");
        }
    }
}
