//! The two faces of preview images, which are files of this crate: every machine draws the same.

use std::sync::Arc;

use resvg::usvg;
use skrifa::{FontRef, MetadataProvider, instance::LocationRef, prelude::Size};

/// The bytes of the regular face.
pub const REGULAR: &[u8] = include_bytes!("../../fonts/atlas-serif-regular.ttf");

/// The bytes of the face of titles.
pub const SEMIBOLD: &[u8] = include_bytes!("../../fonts/atlas-serif-semibold.ttf");

/// One of the two faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// For what stands around a title.
    Regular,
    /// For titles.
    SemiBold,
}

/// The two faces, for measuring and for drawing.
pub struct Fonts {
    /// What the renderer is given.
    pub options: usvg::Options<'static>,
}

impl Fonts {
    /// The faces of this crate; no other font of the machine is looked at.
    #[must_use]
    pub fn ours() -> Self {
        let mut options = usvg::Options {
            font_family: "Atlas Serif".to_owned(),
            ..usvg::Options::default()
        };
        let database = Arc::make_mut(&mut options.fontdb);
        database.load_font_data(REGULAR.to_vec());
        database.load_font_data(SEMIBOLD.to_vec());
        Self { options }
    }

    /// The width of a text, rounded up.
    #[must_use]
    pub fn width(&self, face: Face, size: i32, text: &str) -> i32 {
        let bytes = match face {
            Face::Regular => REGULAR,
            Face::SemiBold => SEMIBOLD,
        };
        let Ok(font) = FontRef::new(bytes) else {
            return 0;
        };
        let metrics = font.glyph_metrics(Size::new(size as f32), LocationRef::default());
        let advance = |c: char| {
            let glyph = font.charmap().map(c).unwrap_or_default();
            metrics.advance_width(glyph).unwrap_or_default()
        };
        text.chars().map(advance).sum::<f32>().ceil() as i32
    }
}
