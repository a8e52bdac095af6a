//! What is played, and what must hold of it.

mod address;
mod codec;
mod data;
mod dates;
mod html;
mod rules;
mod search;

use std::{
    path::{Path, PathBuf},
    sync::LazyLock,
};

use atlas_record::model::Dataset;

use crate::FuzzTarget;

/// All targets.
pub const ALL: [FuzzTarget; 9] = [
    address::ADDRESS,
    address::WIDGET,
    dates::EDTF,
    dates::WRITTEN,
    search::QUERY,
    data::DATA,
    codec::CODEC,
    rules::RULES,
    html::HTML,
];

/// A data set, and which words mean the same.
struct Known {
    dataset: Dataset,
    synonyms: Vec<Vec<String>>,
}

/// The small data set on which code is tested.
static FIXTURE: LazyLock<Known> = LazyLock::new(|| known("tests/fixture/data"));

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path)
}

fn known(path: &str) -> Known {
    let record = atlas_data::record(&folder(path)).expect("the data set has no problems");
    Known {
        synonyms: record.raw.synonyms(),
        dataset: record.dataset,
    }
}

/// An input as text: bytes that are none are replaced, as a browser does.
fn text(input: &[u8]) -> String {
    String::from_utf8_lossy(input).into_owned()
}

/// The failed property in words, unless it holds.
fn holds(it: bool, words: impl FnOnce() -> String) -> Result<(), String> {
    if it { Ok(()) } else { Err(words()) }
}
