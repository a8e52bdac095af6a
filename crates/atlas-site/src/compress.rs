//! Brotli and gzip, and the compressed siblings of files, which some hosts hand out.

use std::{
    fs,
    io::{ErrorKind, Read as _, Write as _},
    path::Path,
};

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, read::GzDecoder, write::GzEncoder};

use crate::{
    files, mime,
    parallel::in_parallel,
    problem::{Explain, Problem, Result},
};

/// The endings of compressed siblings with the names of their encodings in HTTP, best first.
pub const SIBLINGS: [(&str, &str); 2] = [("br", "br"), ("gz", "gzip")];

/// Which compressed siblings the files of a site have, by their endings, in the order of [`SIBLINGS`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Siblings(Vec<&'static str>);

impl Siblings {
    /// Reads endings with commas between them; an empty text and `none` mean no sibling.
    ///
    /// ```
    /// use atlas_site::compress::Siblings;
    /// assert_eq!(Siblings::parse("gz,br").unwrap(), Siblings::parse("br, gz").unwrap());
    /// assert!(Siblings::parse("none").unwrap().is_empty());
    /// assert!(Siblings::parse("zip").is_err());
    /// ```
    ///
    /// # Errors
    /// When one is no ending of a sibling.
    pub fn parse(text: &str) -> Result<Self> {
        let named: Vec<&str> = text.split(',').map(str::trim).collect();
        if matches!(named[..], ["" | "none"]) {
            return Ok(Self::default());
        }
        let endings = SIBLINGS.map(|(ending, _)| ending);
        if let Some(other) = named.iter().find(|one| !endings.contains(one)) {
            let what = format!("`{other}` is no kind of compressed sibling");
            return Err(Problem::new(what).mend("name `br`, `gz`, `br,gz` or `none`"));
        }
        let wanted = endings.into_iter().filter(|one| named.contains(one));
        Ok(Self(wanted.collect()))
    }

    /// Those that a file of a site has.
    #[must_use]
    pub fn of(site: &Path, file: &str) -> Self {
        let endings = SIBLINGS.into_iter().map(|(ending, _)| ending);
        let there = endings.filter(|ending| site.join(format!("{file}.{ending}")).is_file());
        Self(there.collect())
    }

    /// Whether files have none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

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

/// What is in a file: of a pack what it was before it was packed, of any other its bytes.
///
/// # Errors
/// When a pack is not packed.
pub fn unpacked(file: &str, bytes: &[u8]) -> Result<Vec<u8>> {
    if file.ends_with(".pack") {
        decompress("gz", bytes)
    } else {
        Ok(bytes.to_vec())
    }
}

/// The file that a compressed sibling is of, and the ending that says so.
#[must_use]
pub fn original_of(file: &str) -> Option<(&str, &'static str)> {
    SIBLINGS
        .iter()
        .find_map(|(ending, _)| Some((file.strip_suffix(ending)?.strip_suffix('.')?, *ending)))
}

/// The siblings that were written: how many, and their bytes.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct WrittenSiblings {
    /// How many there are.
    pub files: usize,
    /// Their bytes.
    pub bytes: usize,
}

/// Gives every file of a site that is worth it the siblings that are wanted, and takes others away.
///
/// # Errors
/// When a file cannot be read, or a sibling not be written or taken away.
pub fn write_all_siblings(site: &Path, wanted: &Siblings) -> Result<WrittenSiblings> {
    let mut sized: Vec<(u64, String)> = Vec::new();
    // The answers for oEmbed are too small to gain anything.
    let worth = |file: &String| mime::compresses(file) && !file.starts_with("oembed/");
    for file in files::below(site)?.into_iter().filter(worth) {
        let meta = fs::metadata(site.join(&file)).explain(|| format!("cannot read {file}"))?;
        sized.push((meta.len(), file));
    }
    // The largest first, so that no core is left alone with it at the end.
    sized.sort_by(|a, b| b.cmp(a));
    let mut written = WrittenSiblings::default();
    for one in in_parallel(&sized, |(_, file)| write_siblings(site, file, wanted)) {
        let one = one?;
        written.files += one.files;
        written.bytes += one.bytes;
    }
    Ok(written)
}

/// Writes those siblings of a file that are wanted and smaller than it, and takes others away.
///
/// # Errors
/// When the file cannot be read, or a sibling not be written or taken away.
pub fn write_siblings(site: &Path, file: &str, wanted: &Siblings) -> Result<WrittenSiblings> {
    let mut written = WrittenSiblings::default();
    for (ending, _) in SIBLINGS {
        let sibling = site.join(format!("{file}.{ending}"));
        let small = if wanted.0.contains(&ending) {
            smaller(&site.join(file), ending)?
        } else {
            None
        };
        if let Some(small) = small {
            files::write(&sibling, &small)?;
            written.files += 1;
            written.bytes += small.len();
            continue;
        }
        match fs::remove_file(&sibling) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(error).explain(|| format!("cannot remove {}", sibling.display()));
            }
            _ => {}
        }
    }
    Ok(written)
}

/// A file in the encoding that an ending names, where that is smaller.
fn smaller(path: &Path, ending: &str) -> Result<Option<Vec<u8>>> {
    let bytes = files::read_bytes(path)?;
    let is_page = path.extension().is_some_and(|ending| ending == "html");
    let small = match ending {
        "br" => brotli(&bytes, if is_page { FAST } else { BEST })?,
        _ => gzip(&bytes)?,
    };
    Ok((small.len() < bytes.len()).then_some(small))
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

    #[test]
    fn a_site_has_the_siblings_that_are_wanted_and_no_others() -> Result<()> {
        let dir = std::env::temp_dir().join(format!("atlas-siblings-{}", std::process::id()));
        files::create_dir(&dir.join("oembed"))?;
        let text = "Collective Security Council ".repeat(200);
        for (file, text) in [
            ("index.html", text.as_str()),
            ("tiny.txt", "x"),
            ("card.png", &text),
            ("oembed/home.json", &text),
        ] {
            files::write(&dir.join(file), text.as_bytes())?;
        }
        // What has no sibling is too small for one, is compressed itself, or is never asked for by readers.
        let bare = ["card.png", "index.html", "oembed/home.json", "tiny.txt"];
        let (br, gz) = ("index.html.br", "index.html.gz");
        let cases: [(&str, &[&str]); 5] = [
            ("none", &[]),
            ("gz", &[gz]),
            ("br,gz", &[br, gz]),
            ("br", &[br]),
            ("", &[]),
        ];
        for (wanted, siblings) in cases {
            let wanted = Siblings::parse(wanted)?;
            let written = write_all_siblings(&dir, &wanted)?;
            let mut expected = [&bare[..], siblings].concat();
            expected.sort_unstable();
            assert_eq!(files::below(&dir)?, expected);
            assert_eq!(written.files, siblings.len());
            assert_eq!(Siblings::of(&dir, "index.html"), wanted);
            for sibling in siblings {
                let ending = original_of(sibling).map_or("", |(_, ending)| ending);
                let whole = decompress(ending, &files::read_bytes(&dir.join(sibling))?)?;
                assert_eq!(whole, text.as_bytes());
            }
        }
        fs::remove_dir_all(&dir).explain(|| "cannot clean up".into())
    }
}
