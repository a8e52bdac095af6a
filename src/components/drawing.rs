//! The painter: turns the shapes of a figure into elements, one by one.
//!
//! On the host they are written as text, in the browser made as nodes. Neither goes through Leptos's views, which
//! would instantiate their code anew for every combination of attributes.

use atlas_charts::figure::{Anchor, Figure, Form, LinkTarget, Shape};

use crate::{fixed::Fixed, here::Here, markup::Markup};

/// How a drawing stands in the accessibility tree.
#[derive(Clone, Copy)]
pub enum Accessibility {
    /// Not at all, and the keyboard passes over its links: a list or table beside it says the same.
    Hidden,
    /// As a group with this name and its links, which arrow keys walk.
    Named(&'static str),
}

/// Paints a figure, whose links are made from where the reader is.
pub fn paint(here: Here, figure: &Figure, class: &str, accessibility: Accessibility) -> Fixed {
    paint_beside(here, "", figure, class, accessibility)
}

/// The same where what stands beside the figure is on another page, to whose address places on it are added.
pub fn paint_beside(
    here: Here,
    page: &str,
    figure: &Figure,
    class: &str,
    accessibility: Accessibility,
) -> Fixed {
    let href = |target: &LinkTarget| match target {
        LinkTarget::Entity(id) => here.to(*id),
        LinkTarget::Statement(id) => here.to_statement(*id),
        LinkTarget::Anchor(id) => format!("{page}#{id}"),
    };
    paint_with(Some(&href), figure, class, accessibility)
}

/// Paints a figure in which nothing leads anywhere, as decoration. It needs no record.
pub fn paint_unlinked(figure: &Figure, class: &str) -> Fixed {
    paint_with(None, figure, class, Accessibility::Hidden)
}

fn paint_with(
    href: Option<&dyn Fn(&LinkTarget) -> String>,
    figure: &Figure,
    class: &str,
    accessibility: Accessibility,
) -> Fixed {
    let mut canvas = Markup::default();
    let (width, height) = (figure.width.to_string(), figure.height.to_string());
    let view_box = format!("0 0 {width} {height}");
    let mut attributes = vec![("class", class)];
    if figure.fluid {
        attributes.extend([("width", "100%"), ("height", &height)]);
    } else {
        attributes.push(("viewBox", &view_box));
    }
    match accessibility {
        Accessibility::Hidden => {
            attributes.extend([("aria-hidden", "true"), ("focusable", "false")])
        }
        Accessibility::Named(name) => {
            attributes.extend([("role", "group"), ("aria-label", name), ("data-rove", "")]);
        }
    }
    canvas.open("svg", &attributes);
    let brush = Brush {
        fluid: figure.fluid.then_some((figure.width, figure.height)),
        href,
        hidden: matches!(accessibility, Accessibility::Hidden),
    };
    brush.shapes(&mut canvas, &figure.shapes);
    canvas.close("svg");
    canvas.done()
}

struct Brush<'a> {
    /// The units that make the whole width, and the height, where only heights are pixels.
    fluid: Option<(i32, i32)>,
    /// Where a target leads; nothing in decoration.
    href: Option<&'a dyn Fn(&LinkTarget) -> String>,
    hidden: bool,
}

impl Brush<'_> {
    fn shapes(&self, canvas: &mut Markup, shapes: &[Shape]) {
        let mut rest = shapes;
        while let [shape, others @ ..] = rest {
            let ticks = self.ticks(rest);
            if ticks.len() > 1 {
                self.row(canvas, shape.class, &ticks);
                rest = &rest[ticks.len()..];
            } else {
                self.shape(canvas, shape);
                rest = others;
            }
        }
    }

    /// The upright lines of one class with which decoration of any width goes on, each as x, top and end.
    fn ticks(&self, shapes: &[Shape]) -> Vec<[i32; 3]> {
        let class = shapes.first().map(|shape| shape.class);
        let tick = |shape: &Shape| match shape.form {
            Form::Line { from, to } if from.0 == to.0 && Some(shape.class) == class => {
                Some([from.0, from.1, to.1])
            }
            _ => None,
        };
        match (self.fluid, self.href) {
            (Some(_), None) => shapes.iter().map_while(tick).collect(),
            _ => Vec::new(),
        }
    }

    /// Ticks as one path, a quarter of what lines of their own weigh: every page has a ruler. It is stretched to the
    /// width, and its strokes are not.
    fn row(&self, canvas: &mut Markup, class: &str, ticks: &[[i32; 3]]) {
        let (width, height) = self.fluid.unwrap_or_default();
        let view_box = format!("0 0 {width} {height}");
        let mut path = String::new();
        for [x, top, end] in ticks {
            path.push_str(&["M", &x.to_string(), " ", &top.to_string()].concat());
            path.push_str(&["V", &end.to_string()].concat());
        }
        canvas.open(
            "svg",
            &[
                ("viewBox", &view_box),
                ("width", "100%"),
                ("height", &height.to_string()),
                ("preserveAspectRatio", "none"),
                ("overflow", "visible"),
            ],
        );
        let stroke = [("vector-effect", "non-scaling-stroke"), ("d", &path)];
        canvas.open("path", &[&[("class", class)], &stroke[..]].concat());
        canvas.close("path");
        canvas.close("svg");
    }

    fn shape(&self, canvas: &mut Markup, shape: &Shape) {
        let Some(target) = &shape.target else {
            return self.form(canvas, shape);
        };
        let href = self.href.map_or_else(String::new, |href| href(target));
        let mut attributes = vec![("href", href.as_str())];
        if self.hidden {
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
            Some((width, _)) => {
                let share = i64::from(x) * 10_000 / i64::from(width.max(1));
                let (whole, part) = (share / 100, (share % 100).abs());
                let sign = if share < 0 && whole == 0 { "-" } else { "" };
                format!("{sign}{whole}.{part:02}%")
            }
            None => x.to_string(),
        }
    }

    /// The element of a form, with where it stands and how large it is.
    #[expect(clippy::too_many_lines, reason = "a table: one arm a form")]
    fn element(&self, form: &Form) -> (&'static str, Vec<(&'static str, String)>) {
        let px = |length: &i32| length.to_string();
        match form {
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
            Form::Glyph { x, y, path } if self.fluid.is_none() => (
                "path",
                vec![
                    ("transform", format!("translate({x} {y})")),
                    ("d", path.clone().into_owned()),
                ],
            ),
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
        }
    }

    fn form(&self, canvas: &mut Markup, shape: &Shape) {
        let (name, own) = self.element(&shape.form);
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
            Form::Glyph { path, .. } if self.fluid.is_some() => {
                canvas.open("path", &[("d", path)]);
                canvas.close("path");
            }
            _ => {}
        }
        canvas.close(name);
        // Browsers of texts, and who copies a figure, write its labels one behind the other.
        if matches!(shape.form, Form::Text { .. }) {
            canvas.text(" ");
        }
    }
}
