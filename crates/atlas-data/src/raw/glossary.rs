//! Terms of the subject and how they are said in Russian, as written.

use crate::{problem::At, reader::Reader};

/// A term as written.
#[derive(Debug)]
pub struct RawTerm {
    /// The English words that are the term.
    pub en: Vec<At<String>>,
    /// The term in Russian, as a dictionary has it.
    pub ru: Option<At<String>>,
    /// How a text may say it: words of which one with `*` at its end may go on otherwise.
    pub forms: Vec<At<String>>,
    /// The source that uses the term in Russian; none for a rule of the atlas's own language.
    pub source: Option<At<String>>,
}

impl RawTerm {
    pub(super) fn read(reader: Reader<'_, '_>) -> Self {
        let term = Self {
            en: reader.texts("en"),
            ru: reader.required("ru", "the term as a dictionary has it"),
            forms: reader.texts("forms"),
            source: reader.text("source"),
        };
        for (key, is_there) in [
            ("en", !term.en.is_empty()),
            ("forms", !term.forms.is_empty()),
        ] {
            if !is_there {
                let help = "data/README.md has an example".to_owned();
                reader.complain(format!("a term has no `{key}`"), help);
            }
        }
        reader.finish();
        term
    }
}
