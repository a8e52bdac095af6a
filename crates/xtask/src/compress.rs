//! Brotli and gzip, and the threads that they keep busy.

use crate::problem::{Explain, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use std::io::{Read, Write};
use std::num::NonZero;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// The endings of compressed siblings, best first.
pub const SIBLINGS: [(&str, &str); 2] = [("br", "br"), ("gz", "gzip")];

/// The best that Brotli can do: for what is served often and built seldom.
pub const BEST: i32 = 11;
/// Nearly as small and ten times as fast: for the many pages.
pub const FAST: i32 = 9;

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

pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    // No time stamp and no file name, so that two builds have the same bytes.
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder
        .write_all(bytes)
        .and_then(|()| encoder.finish())
        .explain(|| "gzip failed".into())
}

/// Undoes the compression that a file's ending names.
pub fn decompress(ending: &str, bytes: &[u8]) -> Result<Vec<u8>> {
    let mut whole = Vec::new();
    let done = match ending {
        "br" => brotli::BrotliDecompress(&mut &bytes[..], &mut whole),
        _ => GzDecoder::new(bytes).read_to_end(&mut whole).map(|_| ()),
    };
    done.explain(|| "it does not decompress".into())?;
    Ok(whole)
}

/// Does the same to every item on all cores; the results are in the order of the items.
pub fn in_parallel<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let results = Mutex::new(Vec::with_capacity(items.len()));
    let worker = || {
        while let Some((index, item)) =
            Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|i| Some((i, items.get(i)?)))
        {
            let result = work(item);
            if let Ok(mut results) = results.lock() {
                results.push((index, result));
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, NonZero::get) {
            scope.spawn(worker);
        }
    });
    let mut results = results.into_inner().unwrap_or_default();
    results.sort_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, result)| result).collect()
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
    fn parallel_results_keep_their_order() {
        let items: Vec<u64> = (0..1000).collect();
        let doubled: Vec<u64> = items.iter().map(|item| item * 2).collect();
        assert_eq!(in_parallel(&items, |item| item * 2), doubled);
    }
}
