//! The documents behind the benchmark's index, of which there may be more than a data set can hold.

use atlas_search::search::corpus::{Corpus, DocumentId, NameClass};
use serde::{Deserialize, Serialize};

/// The sorts of names, by the numbers that stand for them in [`EngineDocument::names`].
const CLASSES: [NameClass; 6] = [
    NameClass::Official,
    NameClass::OtherLanguage,
    NameClass::Abbreviation,
    NameClass::RussianAbbreviation,
    NameClass::Alias,
    NameClass::Question,
];

/// What the engine asks of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EngineDocument {
    /// Its names, each with the number of its sort.
    pub names: Vec<(u8, String)>,
    /// Its title.
    pub title: String,
    /// Its text.
    pub text: String,
    /// The first and the last day that it can mean.
    pub days: Option<(i32, i32)>,
    /// The documents whose names stand for it.
    pub context: Vec<u32>,
    /// What is added to its score.
    pub prior: i32,
}

/// The number that stands for a sort of names.
#[must_use]
pub fn number_of(class: NameClass) -> u8 {
    let place = CLASSES.iter().position(|one| *one == class);
    place.unwrap_or_default() as u8
}

impl EngineDocument {
    /// What a corpus says of one of its documents.
    #[must_use]
    pub fn of(corpus: &dyn Corpus, document: DocumentId, names: usize) -> Self {
        let names = (0..names).filter_map(|name| corpus.name(document, name));
        let [title, text] = corpus.texts(document);
        let mut context = Vec::new();
        corpus.context(document, &mut |other| context.push(other.0));
        Self {
            names: names
                .map(|(class, name)| (number_of(class), name.to_owned()))
                .collect(),
            title: title.to_owned(),
            text: text.to_owned(),
            days: corpus.days(document),
            context,
            prior: corpus.prior(document),
        }
    }

    /// Its names of some sorts.
    pub fn names_of<'a>(
        &'a self,
        classes: &'a [NameClass],
    ) -> impl Iterator<Item = &'a str> + use<'a> {
        let is_one = |(class, _): &&(u8, String)| classes.contains(&CLASSES[usize::from(*class)]);
        self.names
            .iter()
            .filter(is_one)
            .map(|(_, name)| name.as_str())
    }
}

/// All documents of a benchmark.
pub struct Documents(pub Vec<EngineDocument>);

impl Corpus for Documents {
    fn name(&self, document: DocumentId, name: usize) -> Option<(NameClass, &str)> {
        let (class, text) = self.0[document.index()].names.get(name)?;
        Some((CLASSES[usize::from(*class)], text))
    }

    fn texts(&self, document: DocumentId) -> [&str; 2] {
        let document = &self.0[document.index()];
        [&document.title, &document.text]
    }

    fn days(&self, document: DocumentId) -> Option<(i32, i32)> {
        self.0[document.index()].days
    }

    fn context(&self, document: DocumentId, visit: &mut dyn FnMut(DocumentId)) {
        for other in &self.0[document.index()].context {
            visit(DocumentId(*other));
        }
    }

    fn prior(&self, document: DocumentId) -> i32 {
        self.0[document.index()].prior
    }
}
