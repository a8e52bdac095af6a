//! The painter: turns the shapes of a figure into elements, one by one.
//!
//! On the host they are written as text, in the browser made as nodes. Neither goes through Leptos's views, which
//! would instantiate their code anew for every combination of attributes.

use atlas_core::figure::{Anchor, Figure, Form, Shape, Target};

use crate::{fixed::Fixed, link};

#[cfg(not(feature = "ssr"))]
use nodes::Canvas;
#[cfg(feature = "ssr")]
use text::Canvas;

/// What a screen reader is told of a drawing.
#[derive(Clone, Copy)]
pub enum Voice {
    /// Nothing, and the keyboard passes over its links: a list or table beside it says the same.
    Silent,
    /// Its name, and its links, which arrow keys walk.
    Named(&'static str),
}

/// Paints a figure.
pub fn paint(figure: &Figure, class: &str, voice: Voice) -> Fixed {
    let mut canvas = Canvas::default();
    let (width, height) = (figure.width.to_string(), figure.height.to_string());
    let view_box = format!("0 0 {width} {height}");
    let mut attributes = vec![("class", class)];
    if figure.fluid {
        attributes.extend([("width", "100%"), ("height", &height)]);
    } else {
        attributes.push(("viewBox", &view_box));
    }
    match voice {
        Voice::Silent => attributes.extend([("aria-hidden", "true"), ("focusable", "false")]),
        Voice::Named(name) => {
            attributes.extend([("role", "group"), ("aria-label", name), ("data-rove", "")]);
        }
    }
    canvas.open("svg", &attributes);
    let brush = Brush {
        fluid: figure.fluid.then_some(figure.width),
        silent: matches!(voice, Voice::Silent),
    };
    brush.shapes(&mut canvas, &figure.shapes);
    canvas.close("svg");
    canvas.done()
}

struct Brush {
    /// The units that make the whole width, where only heights are pixels.
    fluid: Option<i32>,
    silent: bool,
}

impl Brush {
    fn shapes(&self, canvas: &mut Canvas, shapes: &[Shape]) {
        for shape in shapes {
            self.shape(canvas, shape);
        }
    }

    fn shape(&self, canvas: &mut Canvas, shape: &Shape) {
        let Some(target) = &shape.target else {
            return self.form(canvas, shape);
        };
        let href = match target {
            Target::Entity(id) => link::to(*id),
            Target::Statement(id) => link::to_statement(*id),
            Target::Address(address) => link::href(address),
        };
        let mut attributes = vec![("href", href.as_str())];
        if self.silent {
            attributes.push(("tabindex", "-1"));
        } else if let Some(title) = &shape.title {
            attributes.push(("aria-label", title));
        }
        canvas.open("a", &attributes);
        self.form(canvas, shape);
        canvas.close("a");
    }

    /// A length along the width.
    fn along(&self, x: i32) -> String {
        match self.fluid {
            // Hundredths of a per cent are finer than a pixel of any screen.
            Some(width) => {
                let share = i64::from(x) * 10_000 / i64::from(width.max(1));
                let (whole, part) = (share / 100, (share % 100).abs());
                let sign = if share < 0 && whole == 0 { "-" } else { "" };
                format!("{sign}{whole}.{part:02}%")
            }
            None => x.to_string(),
        }
    }

    fn form(&self, canvas: &mut Canvas, shape: &Shape) {
        let px = |length: &i32| length.to_string();
        let (name, own): (&str, Vec<(&str, String)>) = match &shape.form {
            Form::Rect {
                x,
                y,
                width,
                height,
                radius,
            } => {
                let mut own = vec![
                    ("x", self.along(*x)),
                    ("y", px(y)),
                    ("width", self.along(*width)),
                    ("height", px(height)),
                ];
                if *radius > 0 {
                    own.push(("rx", px(radius)));
                }
                ("rect", own)
            }
            Form::Line { from, to } => (
                "line",
                vec![
                    ("x1", self.along(from.0)),
                    ("y1", px(&from.1)),
                    ("x2", self.along(to.0)),
                    ("y2", px(&to.1)),
                ],
            ),
            Form::Circle { x, y, radius } => (
                "circle",
                vec![("cx", self.along(*x)), ("cy", px(y)), ("r", px(radius))],
            ),
            Form::Text {
                x, y, dx, anchor, ..
            } => {
                let mut own = vec![("x", self.along(*x)), ("y", px(y))];
                if *dx != 0 {
                    own.push(("dx", px(dx)));
                }
                match anchor {
                    Anchor::Start => {}
                    Anchor::Middle => own.push(("text-anchor", "middle".to_owned())),
                    Anchor::End => own.push(("text-anchor", "end".to_owned())),
                }
                ("text", own)
            }
            // Only a nested drawing can stand at a share of the width.
            Form::Glyph { x, y, .. } => (
                "svg",
                vec![
                    ("x", self.along(*x)),
                    ("y", px(y)),
                    ("overflow", "visible".to_owned()),
                ],
            ),
            Form::Path(path) => ("path", vec![("d", path.clone())]),
            Form::Pattern { id, size, .. } => (
                "pattern",
                vec![
                    ("id", (*id).to_owned()),
                    ("width", px(size)),
                    ("height", px(size)),
                    ("patternUnits", "userSpaceOnUse".to_owned()),
                ],
            ),
            Form::Group(_) => ("g", Vec::new()),
        };
        let mut attributes: Vec<(&str, &str)> = Vec::with_capacity(own.len() + 3);
        if !shape.class.is_empty() {
            attributes.push(("class", shape.class));
        }
        attributes.extend(own.iter().map(|(name, value)| (*name, value.as_str())));
        attributes.extend(
            shape
                .tags
                .iter()
                .map(|(name, value)| (*name, value.as_ref())),
        );
        canvas.open(name, &attributes);
        if let Some(title) = &shape.title {
            canvas.open("title", &[]);
            canvas.text(title);
            canvas.close("title");
        }
        match &shape.form {
            Form::Text { text, .. } => canvas.text(text),
            Form::Group(shapes) | Form::Pattern { shapes, .. } => self.shapes(canvas, shapes),
            Form::Glyph { path, .. } => {
                canvas.open("path", &[("d", path)]);
                canvas.close("path");
            }
            _ => {}
        }
        canvas.close(name);
    }
}

/// Elements as nodes.
#[cfg(not(feature = "ssr"))]
mod nodes {
    use leptos::tachys::renderer::{Rndr, types::Element};

    use crate::fixed::Fixed;

    #[derive(Default)]
    pub struct Canvas {
        open: Vec<Element>,
        whole: Option<Element>,
    }

    impl Canvas {
        pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
            let element = Rndr::create_element(name, Some("http://www.w3.org/2000/svg"));
            for (name, value) in attributes {
                Rndr::set_attribute(&element, name, value);
            }
            self.open.push(element);
        }

        pub fn text(&mut self, text: &str) {
            if let Some(parent) = self.open.last() {
                Rndr::insert_node(parent, &Rndr::create_text_node(text), None);
            }
        }

        pub fn close(&mut self, _: &str) {
            let Some(element) = self.open.pop() else {
                return;
            };
            match self.open.last() {
                Some(parent) => Rndr::insert_node(parent, &element, None),
                None => self.whole = Some(element),
            }
        }

        pub fn done(self) -> Fixed {
            Fixed::of_nodes(self.whole.into_iter().map(Into::into).collect())
        }
    }
}

/// Elements as text.
#[cfg(feature = "ssr")]
mod text {
    use atlas_publish::xml::escape;

    use crate::fixed::Fixed;

    #[derive(Default)]
    pub struct Canvas(String);

    impl Canvas {
        pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
            self.0.push('<');
            self.0.push_str(name);
            for (name, value) in attributes {
                self.0.push_str(&format!(" {name}=\"{}\"", escape(value)));
            }
            self.0.push('>');
        }

        pub fn text(&mut self, text: &str) {
            self.0.push_str(&escape(text));
        }

        pub fn close(&mut self, name: &str) {
            self.0.push_str(&format!("</{name}>"));
        }

        pub fn done(self) -> Fixed {
            Fixed::of_html(self.0)
        }
    }
}
