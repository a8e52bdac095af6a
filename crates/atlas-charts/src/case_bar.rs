//! How long a case waited for an answer, as a bar.

use crate::figure::{Figure, Shape};

/// Days as a bar on a scale that ends with the most days of any case.
#[must_use]
pub fn days_bar(days: i32, most: i32) -> Figure {
    const WIDTH: i32 = 1000;
    let mut figure = Figure::fluid(WIDTH, 10);
    let length = (days.max(0) * WIDTH / most.max(1)).clamp(16, WIDTH);
    figure.draw(Shape::line("case__scale", (0, 5), (WIDTH, 5)));
    figure.draw(Shape::rect("case__days", (0, 1), (length, 8)));
    figure
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::Form;

    #[test]
    fn days_lie_on_one_scale() {
        for (days, most, expected) in [
            (47, 47, 1000),
            (0, 47, 16),
            (1, 100, 16),
            (50, 100, 500),
            (0, 0, 16),
        ] {
            let figure = days_bar(days, most);
            let bar = figure.shapes.iter().find_map(|shape| match shape.form {
                Form::Rect { width, .. } => Some(width),
                _ => None,
            });
            assert_eq!(bar, Some(expected), "{days} of {most}");
        }
    }
}
