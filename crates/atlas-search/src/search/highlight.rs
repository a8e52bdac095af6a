//! The words of a query in a text that is shown.

use alloc::{string::String, vec::Vec};
use core::ops::Range;

use super::{expansion::Expansion, normalize::Words};
use atlas_record::tokens::is_stop;

/// Where the words that are meant stand in a text, in bytes, in order. Neighbours are joined.
#[must_use]
pub fn highlight(text: &str, expansions: &[Expansion]) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut words = Words::new(text);
    let mut key = String::new();
    while let Some(place) = words.next_into(&mut key) {
        if is_stop(words.folded())
            && expansions
                .iter()
                .any(|expansion| !expansion.keys.is_empty())
        {
            continue;
        }
        if !expansions.iter().any(|expansion| expansion.has(&key)) {
            continue;
        }
        match ranges.last_mut() {
            Some(last) if text[last.end..place.start].trim().is_empty() => last.end = place.end,
            _ => ranges.push(place),
        }
    }
    ranges
}
