//! Brotli and gzip, and the compressed siblings of files, which hosts hand out.

use std::{
    fs,
    io::{Read as _, Write as _},
    path::Path,
};

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, read::GzDecoder, write::GzEncoder};

use crate::{
    files, mime,
    parallel::in_parallel,
    problem::{Explain, Result},
};

/// The endings of compressed siblings with the names of their encodings in HTTP, best first.
pub const SIBLINGS: [(&str, &str); 2] = [("br", "br"), ("gz", "gzip")];

/// The best that Brotli can do: for what is served often and built seldom.
pub const BEST: i32 = 11;
/// Nearly as small and ten times as fast: for the many pages.
pub const FAST: i32 = 9;

/// Compresses with Brotli at a quality from 0 to 11.
///
/// # Errors
/// When the encoder fails.
pub fn brotli(bytes: &[u8], quality: i32) -> Result<Vec<u8>> {
    let params = BrotliEncoderParams {
        quality,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut small = Vec::new();
    let done = brotli::BrotliCompress(&mut &bytes[..], &mut small, &params);
    done.explain(|| "Brotli failed".into())?;
    Ok(small)
}

/// Compresses with gzip.
///
/// # Errors
/// When the encoder fails.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    // No time stamp and no file name, so that two builds have the same bytes.
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder
        .write_all(bytes)
        .and_then(|()| encoder.finish())
        .explain(|| "gzip failed".into())
}

/// Undoes the compression that a file's ending names.
///
/// # Errors
/// When the bytes are not so compressed.
pub fn decompress(ending: &str, bytes: &[u8]) -> Result<Vec<u8>> {
    let mut whole = Vec::new();
    let done = match ending {
        "br" => brotli::BrotliDecompress(&mut &bytes[..], &mut whole),
        _ => GzDecoder::new(bytes).read_to_end(&mut whole).map(|_| ()),
    };
    done.explain(|| "it does not decompress".into())?;
    Ok(whole)
}

/// The file that a compressed sibling is of, and the ending that says so.
#[must_use]
pub fn original_of(file: &str) -> Option<(&str, &'static str)> {
    SIBLINGS
        .iter()
        .find_map(|(ending, _)| Some((file.strip_suffix(ending)?.strip_suffix('.')?, *ending)))
}

/// What was compressed: how many files, and their bytes before and after Brotli.
#[derive(Debug, Default)]
pub struct Written {
    /// The files that were worth compressing.
    pub files: usize,
    /// Their bytes.
    pub raw: usize,
    /// Their bytes after Brotli.
    pub brotli: usize,
}

/// Writes the siblings of every file of a site that is worth it.
///
/// # Errors
/// When a file cannot be read or a sibling not be written.
pub fn write_all_siblings(site: &Path) -> Result<Written> {
    let mut sized: Vec<(u64, String)> = Vec::new();
    // The answers for oEmbed are too small to gain anything.
    let worth = |file: &String| mime::compresses(file) && !file.starts_with("oembed/");
    for file in files::below(site)?.into_iter().filter(worth) {
        let meta = fs::metadata(site.join(&file)).explain(|| format!("cannot read {file}"))?;
        sized.push((meta.len(), file));
    }
    // The largest first, so that no core is left alone with it at the end.
    sized.sort_by(|a, b| b.cmp(a));
    let mut written = Written::default();
    for sizes in in_parallel(&sized, |(_, file)| write_siblings(site, file)) {
        let (raw, brotli) = sizes?;
        written.files += 1;
        written.raw += raw;
        written.brotli += brotli;
    }
    Ok(written)
}

/// Writes the siblings of a file that are smaller than it, and returns its bytes before and after Brotli.
///
/// # Errors
/// When the file cannot be read or a sibling not be written.
pub fn write_siblings(site: &Path, file: &str) -> Result<(usize, usize)> {
    let bytes = files::read_bytes(&site.join(file))?;
    let quality = if file.ends_with(".html") { FAST } else { BEST };
    let small = [("br", brotli(&bytes, quality)?), ("gz", gzip(&bytes)?)];
    for (ending, small) in small.iter().filter(|(_, small)| small.len() < bytes.len()) {
        files::write(&site.join(format!("{file}.{ending}")), small)?;
    }
    Ok((bytes.len(), small[0].1.len().min(bytes.len())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_compressed_comes_back_and_is_the_same_twice() -> Result<()> {
        let text = "Collective Security Council ".repeat(200).into_bytes();
        for (ending, small) in [
            ("br", brotli(&text, BEST)?),
            ("br", brotli(&text, FAST)?),
            ("gz", gzip(&text)?),
        ] {
            assert!(small.len() < text.len() / 10);
            assert_eq!(decompress(ending, &small)?, text);
            assert!(decompress(ending, &small[..small.len() / 2]).is_err());
        }
        assert_eq!(gzip(&text)?, gzip(&text)?);
        Ok(())
    }
}
