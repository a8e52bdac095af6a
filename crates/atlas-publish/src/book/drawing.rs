//! A figure as SVG inside a chapter: shapes with the classes of the style sheet, without links, for a reader that is told
//! the figure's name does not look into it. What it shows stands in words beside it.

use atlas_charts::figure::{Anchor, Figure, Form, Shape};

use crate::escape;

/// The drawing of a figure, which is so many pixels wide if it takes any width.
#[must_use]
pub fn svg(figure: &Figure, class: &str, name: &str, width: i32) -> String {
    let brush = Brush {
        scale: figure.fluid.then_some((width, figure.width)),
    };
    let width = brush.along(figure.width);
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"{class}\" role=\"img\" aria-label=\"{}\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\">\n",
        escape(name),
        height = figure.height,
    );
    brush.shapes(&mut text, &figure.shapes);
    text.push_str("</svg>\n");
    text
}

struct Brush {
    /// Pixels, and the units of the figure that they are.
    scale: Option<(i32, i32)>,
}

impl Brush {
    /// A length along the width, in pixels with a tenth.
    fn along(&self, x: i32) -> String {
        let Some((pixels, units)) = self.scale else {
            return x.to_string();
        };
        let tenths = i64::from(x) * i64::from(pixels) * 10 / i64::from(units.max(1));
        let (whole, tenth) = (tenths / 10, (tenths % 10).abs());
        match tenth {
            0 => whole.to_string(),
            _ if tenths < 0 && whole == 0 => format!("-0.{tenth}"),
            _ => format!("{whole}.{tenth}"),
        }
    }

    fn shapes(&self, text: &mut String, shapes: &[Shape]) {
        for shape in shapes {
            self.shape(text, shape);
        }
    }

    #[expect(clippy::too_many_lines, reason = "one arm a form of a shape")]
    fn shape(&self, text: &mut String, shape: &Shape) {
        let mut looks = String::new();
        if !shape.class.is_empty() {
            looks = format!(" class=\"{}\"", shape.class);
        }
        for (name, value) in &shape.tags {
            looks.push_str(&format!(" {name}=\"{}\"", escape(value)));
        }
        let along = |x: &i32| self.along(*x);
        let drawn = match &shape.form {
            Form::Rect {
                x,
                y,
                width,
                height,
                radius,
            } => format!(
                "<rect{looks} x=\"{}\" y=\"{y}\" width=\"{}\" height=\"{height}\" rx=\"{radius}\"/>",
                along(x),
                along(width)
            ),
            Form::Line { from, to } => format!(
                "<line{looks} x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>",
                along(&from.0),
                from.1,
                along(&to.0),
                to.1
            ),
            Form::Circle { x, y, radius } => {
                format!(
                    "<circle{looks} cx=\"{}\" cy=\"{y}\" r=\"{radius}\"/>",
                    along(x)
                )
            }
            Form::Text {
                x,
                y,
                dx,
                anchor,
                text,
            } => {
                let anchor = match anchor {
                    Anchor::Start => "start",
                    Anchor::Middle => "middle",
                    Anchor::End => "end",
                };
                format!(
                    "<text{looks} x=\"{}\" y=\"{y}\" dx=\"{dx}\" text-anchor=\"{anchor}\">{}</text>",
                    along(x),
                    escape(text)
                )
            }
            Form::Glyph { x, y, path } => {
                format!(
                    "<path{looks} transform=\"translate({} {y})\" d=\"{path}\"/>",
                    along(x)
                )
            }
            Form::Path(path) => format!("<path{looks} d=\"{path}\"/>"),
            Form::Pattern { id, size, shapes } => {
                text.push_str(&format!(
                    "<pattern id=\"{id}\" width=\"{size}\" height=\"{size}\" patternUnits=\"userSpaceOnUse\">"
                ));
                self.shapes(text, shapes);
                "</pattern>".to_owned()
            }
            Form::Group(shapes) => {
                text.push_str(&format!("<g{looks}>\n"));
                self.shapes(text, shapes);
                "</g>".to_owned()
            }
        };
        text.push_str(&drawn);
        text.push('\n');
    }
}
