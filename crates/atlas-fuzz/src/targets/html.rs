//! The reader of HTML: places lie on letters, and replacing every tag by itself changes nothing.

use super::{holds, text};
use crate::{FuzzTarget, lines};

/// Documents.
pub const HTML: FuzzTarget = FuzzTarget {
    name: "html",
    few: 2_000,
    seeds: || lines(include_str!("../../corpus/html.txt")),
    check: html,
};

fn html(input: &[u8]) -> Result<(), String> {
    let document = text(input);
    let tags = atlas_html::tags(&document);
    let mut same = Vec::new();
    for tag in &tags {
        let Some(written) = document.get(tag.range.clone()) else {
            return Err(format!("a tag of {document:?} does not lie on letters"));
        };
        let _ = atlas_html::text_after(&document, tag);
        same.push((tag.range.clone(), written.to_owned()));
    }
    holds(atlas_html::replace(&document, same) == document, || {
        format!("tags of {document:?} overlap")
    })?;
    for tag in &tags {
        let printed = tag.to_string();
        let again = atlas_html::tags(&printed);
        let [one] = again.as_slice() else {
            return Err(format!("{printed:?} is not one tag"));
        };
        let attributes = |tag: &atlas_html::Tag| tag.to_string();
        holds(attributes(one) == printed, || {
            format!("{printed:?} is printed otherwise when it is read again")
        })?;
    }
    let escaped = atlas_html::escape(&document);
    holds(!escaped.contains(['<', '>', '"']), || {
        format!("{document:?} is not escaped")
    })
}
