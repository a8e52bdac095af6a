//! The icons of the installed app, drawn from the one drawing in `public/icon.svg`.

use std::path::Path;

use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree},
};

use crate::{
    files,
    problem::{Explain, Problem, Result},
};

/// Their folder. Not `icons`: Apache keeps that name for its own, see [`crate::names::KEPT_BY_HOSTS`].
const MARKS: &str = "marks";

/// File, pixels, and how much of the area the drawing takes; what is less than all stands on the drawing's ground.
///
/// Systems cut maskable icons to a circle of 80 %, and round the corners of the touch icon.
const ICONS: [(&str, u32, f32); 4] = [
    ("marks/192.png", 192, 1.0),
    ("marks/512.png", 512, 1.0),
    ("marks/maskable-512.png", 512, 0.8),
    ("marks/apple-touch.png", 180, 0.9),
];

/// Writes all icons into a site that has `icon.svg`.
///
/// # Errors
/// When the drawing cannot be read or an icon not be written.
pub fn draw(site: &Path) -> Result<()> {
    let svg = files::read(&site.join("icon.svg"))?;
    files::create_dir(&site.join(MARKS))?;
    ICONS.iter().try_for_each(|(file, size, part)| {
        files::write(&site.join(file), &png(&svg, *size, *part)?)
    })
}

pub(crate) fn png(svg: &str, size: u32, part: f32) -> Result<Vec<u8>> {
    let tree =
        Tree::from_str(svg, &Options::default()).explain(|| "cannot read icon.svg".into())?;
    let mut pixels =
        Pixmap::new(size, size).ok_or_else(|| Problem::new("an icon has no pixels"))?;
    let scale = size as f32 / tree.size().width();
    let margin = size as f32 * (1.0 - part) / 2.0;
    if part < 1.0 {
        // The same drawing four times as large gives its ground, rounded corners left outside.
        let ground = Transform::from_translate(-3.0, -0.5).post_scale(scale * 40.0, scale * 40.0);
        resvg::render(&tree, ground, &mut pixels.as_mut());
    }
    let drawing = Transform::from_scale(scale * part, scale * part).post_translate(margin, margin);
    resvg::render(&tree, drawing, &mut pixels.as_mut());
    pixels
        .encode_png()
        .explain(|| "cannot encode an icon".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="3" fill="#16324a"/><path d="M20 20h24v24h-24z" fill="#d9a441"/></svg>"##;

    #[test]
    fn an_icon_has_its_size_its_ground_to_the_edge_and_its_drawing_in_the_middle() -> Result<()> {
        for (file, size, part) in ICONS {
            let icon = Pixmap::decode_png(&png(SVG, size, part)?).expect("a PNG");
            assert_eq!((icon.width(), icon.height()), (size, size), "{file}");
            let colour = |x: u32, y: u32| {
                icon.pixel(x, y)
                    .map(|p| (p.red(), p.green(), p.blue(), p.alpha()))
            };
            assert_eq!(
                colour(size / 2, size / 2),
                Some((0xd9, 0xa4, 0x41, 255)),
                "{file}"
            );
            assert_eq!(colour(size / 2, 1), Some((0x16, 0x32, 0x4a, 255)), "{file}");
            // Only icons that are shown as they are may have round corners.
            assert_eq!(colour(0, 0).map(|c| c.3 == 255), Some(part < 1.0), "{file}");
        }
        Ok(())
    }
}
