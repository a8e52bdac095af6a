//! What is translated by its words, as written in `words-ru.toml`.

use atlas_record::translation::Usage;

use crate::{problem::At, reader::Reader};

/// A text with its translation as written.
#[derive(Debug)]
pub struct RawWords {
    /// What it is.
    pub usage: Usage,
    /// In English, as the record has it.
    pub en: At<String>,
    /// In Russian.
    pub ru: At<String>,
    /// Of a question, other ways to ask it in Russian.
    pub also: Vec<At<String>>,
}

impl RawWords {
    /// The rows of a file, and under `[same]` the texts that stay as they are.
    pub(super) fn read(reader: &Reader<'_, '_>) -> (Vec<Self>, Vec<(Usage, At<String>)>) {
        let (mut rows, mut same) = (Vec::new(), Vec::new());
        for usage in Usage::ALL {
            let tables = reader.tables(usage.name(), "a text").into_iter();
            rows.extend(tables.filter_map(|table| Self::read_row(usage, table)));
        }
        if let Some(lists) = reader.table("same", "the texts that stay as they are") {
            for usage in Usage::ALL {
                let texts = lists.texts(usage.name()).into_iter();
                same.extend(texts.map(|text| (usage, text)));
            }
            lists.finish();
        }
        (rows, same)
    }

    fn read_row(usage: Usage, reader: Reader<'_, '_>) -> Option<Self> {
        let (en, ru) = (
            reader.required("en", "the text as the record has it"),
            reader.required("ru", "the same in Russian"),
        );
        let also = match usage {
            Usage::Question => reader.texts("also"),
            _ => Vec::new(),
        };
        reader.finish();
        Some(Self {
            usage,
            en: en?,
            ru: ru?,
            also,
        })
    }
}
