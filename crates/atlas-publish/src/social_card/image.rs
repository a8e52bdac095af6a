//! From SVG to PNG, with the fonts of this crate only.

use std::{
    collections::{HashMap, HashSet},
    fmt, fs, io,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use resvg::{tiny_skia, usvg};
use sha2::{Digest, Sha256};

use super::fonts::{Fonts, REGULAR, SEMIBOLD};

/// Raised whenever the same SVG would give other bytes.
const ENCODER: &str = "2";

/// Why an image could not be made.
#[derive(Debug)]
pub struct Failure(String);

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Failure {}

/// Draws an SVG and returns it as PNG.
///
/// # Errors
///
/// If the SVG cannot be read or drawn.
pub fn png(svg: &str, fonts: &Fonts) -> Result<Vec<u8>, Failure> {
    let tree = usvg::Tree::from_str(svg, &fonts.options)
        .map_err(|error| Failure(format!("cannot read the drawing: {error}")))?;
    let size = tree.size().to_int_size();
    let mut canvas = tiny_skia::Pixmap::new(size.width(), size.height())
        .ok_or_else(|| Failure("the drawing has no size".to_owned()))?;
    resvg::render(&tree, tiny_skia::Transform::default(), &mut canvas.as_mut());
    encode(&canvas).map_err(|error| Failure(format!("cannot write the image: {error}")))
}

/// The most colours of a palette.
const COLOURS: usize = 96;

/// A PNG with a palette: drawings have few colours, and the steps between them at the edges of letters hardly show.
fn encode(canvas: &tiny_skia::Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let runs = runs(canvas);
    let palette = palette(&runs);
    let mut places: HashMap<[u8; 3], u8> = HashMap::new();
    let mut pixels: Vec<u8> = Vec::with_capacity(canvas.pixels().len());
    for (colour, length) in &runs {
        let place = places
            .entry(*colour)
            .or_insert_with(|| nearest(&palette, *colour));
        pixels.resize(pixels.len() + length, *place);
    }
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, canvas.width(), canvas.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    // Indices are names, not amounts: the difference of two of them says nothing.
    encoder.set_filter(png::Filter::NoFilter);
    encoder.write_header()?.write_image_data(&pixels)?;
    Ok(bytes)
}

/// The pixels as runs of one colour: most of a drawing is paper.
fn runs(canvas: &tiny_skia::Pixmap) -> Vec<([u8; 3], usize)> {
    let mut runs: Vec<([u8; 3], usize)> = Vec::new();
    for pixel in canvas.pixels() {
        let colour = [pixel.red(), pixel.green(), pixel.blue()];
        match runs.last_mut() {
            Some((last, length)) if *last == colour => *length += 1,
            _ => runs.push((colour, 1)),
        }
    }
    runs
}

/// The most frequent colours, each standing for those that are close to it.
fn palette(runs: &[([u8; 3], usize)]) -> Vec<[u8; 3]> {
    let mut counts: HashMap<[u8; 3], usize> = HashMap::new();
    for (colour, length) in runs {
        *counts.entry(*colour).or_default() += length;
    }
    let mut counts: Vec<([u8; 3], usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    let mut palette: Vec<[u8; 3]> = Vec::new();
    for (colour, _) in counts {
        if palette.len() == COLOURS {
            break;
        }
        if palette.iter().all(|one| distance(*one, colour) > CLOSE) {
            palette.push(colour);
        }
    }
    palette
}

/// The square of a distance between colours that the eye does not see at an edge.
const CLOSE: i32 = 60;

fn nearest(palette: &[[u8; 3]], colour: [u8; 3]) -> u8 {
    let distances = palette.iter().map(|one| distance(*one, colour));
    let nearest = distances.enumerate().min_by_key(|(_, distance)| *distance);
    nearest.map_or(0, |(place, _)| place as u8)
}

fn distance(one: [u8; 3], other: [u8; 3]) -> i32 {
    let square = |(a, b): (u8, u8)| (i32::from(a) - i32::from(b)).pow(2);
    one.into_iter().zip(other).map(square).sum()
}

/// What became of a set of images.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct DrawnImages {
    /// How many there are.
    pub images: usize,
    /// How many had to be drawn, because no earlier build had drawn the same.
    pub drawn: usize,
    /// Their bytes.
    pub bytes: usize,
}

/// Writes each image to its path, on all cores; what was drawn once is kept in the folder `cache`.
///
/// # Errors
///
/// If an image cannot be drawn or a file not be written.
pub fn write_all(
    images: &[(PathBuf, String)],
    cache: &Path,
    fonts: &Fonts,
) -> io::Result<DrawnImages> {
    fs::create_dir_all(cache)?;
    let next = AtomicUsize::new(0);
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let work = || -> io::Result<DrawnImages> {
        let mut sum = DrawnImages::default();
        while let Some((path, svg)) = images.get(next.fetch_add(1, Ordering::Relaxed)) {
            let (bytes, drawn) = drawn(svg, cache, fonts)?;
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(path, &bytes)?;
            sum.images += 1;
            sum.drawn += usize::from(drawn);
            sum.bytes += bytes.len();
        }
        Ok(sum)
    };
    let sums: Vec<io::Result<DrawnImages>> = thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        let joined = workers.into_iter().map(|worker| worker.join());
        joined
            .map(|sum| sum.unwrap_or_else(|_| Err(io::Error::other("drawing an image failed"))))
            .collect()
    });
    forget_the_rest(images, cache)?;
    sums.into_iter()
        .try_fold(DrawnImages::default(), |all, sum| {
            let sum = sum?;
            Ok(DrawnImages {
                images: all.images + sum.images,
                drawn: all.drawn + sum.drawn,
                bytes: all.bytes + sum.bytes,
            })
        })
}

/// The image from the cache, or drawn now; and which of the two.
fn drawn(svg: &str, cache: &Path, fonts: &Fonts) -> io::Result<(Vec<u8>, bool)> {
    let kept = cache.join(name_in_cache(svg));
    if let Ok(bytes) = fs::read(&kept) {
        return Ok((bytes, false));
    }
    let bytes = png(svg, fonts).map_err(io::Error::other)?;
    // Under another name first: a build that is interrupted leaves no half image.
    let half = kept.with_extension("half");
    fs::write(&half, &bytes)?;
    fs::rename(&half, &kept)?;
    Ok((bytes, true))
}

fn name_in_cache(svg: &str) -> String {
    let mut hash = Sha256::new();
    for part in [ENCODER.as_bytes(), REGULAR, SEMIBOLD, svg.as_bytes()] {
        hash.update(part);
    }
    let name = hex::encode(&hash.finalize()[..16]);
    format!("{name}.png")
}

/// Removes images of earlier builds that no page has any more.
fn forget_the_rest(images: &[(PathBuf, String)], cache: &Path) -> io::Result<()> {
    let names: HashSet<String> = images.iter().map(|(_, svg)| name_in_cache(svg)).collect();
    for entry in fs::read_dir(cache)? {
        let entry = entry?;
        if !names.contains(&*entry.file_name().to_string_lossy()) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}
