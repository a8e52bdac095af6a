//! Builds the inverted index of [`atlas_search::search`] from records; the layout is described there.
//!
//! The host does the work that a reader should not wait for: keys, stems, the sorted vocabulary and the postings.

#![forbid(unsafe_code)]

mod stem;
mod vocabulary;

use atlas_record::{
    model::{Dataset, StatementId},
    tokens::is_stop,
    translation::Field,
};
use atlas_search::search::{
    corpus::{self, Document, DocumentId},
    index::{BLOCK, MAGIC, push_varint},
    normalize::{self, Words},
};
use stem::Script;
use vocabulary::VocabularyBuilder;

/// What is indexed of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndexedDocument {
    /// Its names, in the order of [`atlas_search::search::corpus::Corpus::name`].
    pub names: Vec<String>,
    /// The places of the names that are in a language without a stemmer here, whatever their letters.
    pub unstemmed: Vec<usize>,
    /// Its title.
    pub title: String,
    /// Everything else that it says.
    pub text: String,
}

/// The records of a data set: its entities, then its statements. That of another language is the one to which its
/// translation was applied: names are those of every language there too, so that whoever knows one finds it.
///
/// ```
/// use atlas_record::{model::{Aspect, Kind}, sample::Sample, translation::{Field, Translation}};
/// use atlas_search::search::{corpus::Document, searcher::Searcher};
/// let mut sample = Sample::new(&[(Kind::Organ, "csc", "Collective Security Council")]);
/// let council = sample.id(Kind::Organ, "csc");
/// sample.say(council, Aspect::Seat, "1992").text = "The Council met in Tashkent.".into();
/// let dataset = sample.build();
/// let id = dataset.about(council).next().unwrap().0;
/// let translation = Translation {
///     language: "ru".into(),
///     names: vec![(council, "Совет коллективной безопасности".into())],
///     texts: vec![(id, Field::Text, "Совет заседал в Ташкенте.".into())],
///     words: vec![],
/// };
/// let (russian, _) = translation.apply(dataset);
/// let index = atlas_index::build(&atlas_index::records(&russian), &[]);
/// let mut searcher = Searcher::open(&index).unwrap();
/// for (query, found) in [
///     ("заседание в Ташкенте", Document::Statement(id)),
///     ("советом коллективной безопасности", Document::Entity(council)),
///     ("security councils", Document::Entity(council)),
/// ] {
///     let first = searcher.search(&russian, query, &|_| true, 10).hits[0].document;
///     assert_eq!(Document::at(&russian, first), found, "{query}");
/// }
/// ```
#[must_use]
pub fn records(dataset: &Dataset) -> Vec<IndexedDocument> {
    let count = dataset.entities.len() + dataset.statements.len();
    (0..count).map(|number| record(dataset, number)).collect()
}

/// What a statement says in its texts besides its title.
fn said(dataset: &Dataset, id: StatementId) -> String {
    let statement = dataset.statement(id);
    let readings = (0..statement.readings.len()).map(|number| Field::ReadingText(number as u8));
    let fields = [Field::Text, Field::Place, Field::Note].into_iter();
    let texts = fields.chain(readings);
    let texts: Vec<&str> = texts.filter_map(|field| field.english(statement)).collect();
    texts.join(". ")
}

fn record(dataset: &Dataset, number: usize) -> IndexedDocument {
    let document = Document::at(dataset, DocumentId::at(number));
    let questions = match document {
        Document::Entity(id) => dataset.questions_to(id, None),
        Document::Statement(id) => dataset.questions_to(dataset.statement(id).subject, Some(id)),
    };
    let questions = questions.into_iter().map(str::to_owned);
    match document {
        Document::Entity(id) => {
            let entity = dataset.entity(id);
            let native = entity.names.native.iter();
            let without_stemmer = native.filter(|(language, _)| !STEMMED.contains(&&**language));
            // Belarus is `Беларусь` in two languages, of which one has a stemmer.
            let stemmed = [Some(&entity.names.full), entity.names.ru.as_ref()];
            let has_no_stemmer = |name: &str| {
                let is = |other: &String| other == name;
                without_stemmer.clone().any(|(_, other)| is(other))
                    && !stemmed.into_iter().flatten().any(is)
            };
            let names = corpus::names(entity).into_iter();
            let unstemmed = names.clone().enumerate();
            let unstemmed = unstemmed.filter(|(_, (_, name))| has_no_stemmer(name));
            IndexedDocument {
                unstemmed: unstemmed.map(|(place, _)| place).collect(),
                names: names
                    .map(|(_, name)| name.to_owned())
                    .chain(questions)
                    .collect(),
                ..IndexedDocument::default()
            }
        }
        Document::Statement(id) => {
            let title = dataset.statement(id).title.clone();
            IndexedDocument {
                names: questions.collect(),
                unstemmed: Vec::new(),
                title: title.unwrap_or_default(),
                text: said(dataset, id),
            }
        }
    }
}

/// The languages of names whose words have a stemmer here; that of Armenian is asked by its letters.
const STEMMED: [&str; 2] = ["en", "ru"];

/// The words of records; how many names each record has, and how many words each name.
fn words_of(records: &[IndexedDocument]) -> (VocabularyBuilder, Vec<u8>, Vec<u8>) {
    let mut vocabulary = VocabularyBuilder::default();
    let (mut name_counts, mut word_counts) = (Vec::new(), Vec::new());
    for (document, record) in records.iter().enumerate() {
        let names = &record.names[..record.names.len().min(255)];
        name_counts.push(names.len() as u8);
        for (place, name) in names.iter().enumerate() {
            let number = word_counts.len();
            let stemmed = !record.unstemmed.contains(&place);
            // The code of Belarus is BY: a name of nothing but small words is made of words all the same.
            let only_small = each_word(name, false, |_| {}) == 0;
            let words = each_word(name, only_small, |word| {
                let written = word
                    .written
                    .filter(|written| stemmed || Script::of(written) == Script::Armenian);
                vocabulary.in_name(&TextWord { written, ..*word }, number);
            });
            word_counts.push(words.min(255) as u8);
        }
        each_word(&record.title, false, |word| {
            vocabulary.in_text(word, document, true)
        });
        each_word(&record.text, false, |word| {
            vocabulary.in_text(word, document, false)
        });
    }
    (vocabulary, name_counts, word_counts)
}

/// The index of records, with groups of words that mean the same.
#[must_use]
pub fn build(records: &[IndexedDocument], synonyms: &[Vec<String>]) -> Vec<u8> {
    let (mut vocabulary, name_counts, word_counts) = words_of(records);
    let groups: Vec<Vec<String>> = synonyms
        .iter()
        .map(|words| {
            words
                .iter()
                .filter_map(|word| vocabulary.know(word))
                .collect()
        })
        .collect();

    vocabulary.join_cases();

    let (mut blocks, mut keys, mut postings) = (Vec::new(), Vec::new(), Vec::new());
    let mut before: &[u8] = &[];
    for (number, (key, term)) in vocabulary.terms.iter().enumerate() {
        if number % BLOCK == 0 {
            blocks.extend((keys.len() as u32).to_le_bytes());
            blocks.extend((postings.len() as u32).to_le_bytes());
            before = &[];
        }
        let key = key.as_bytes();
        let shared = before.iter().zip(key).take_while(|(a, b)| a == b).count();
        keys.extend([shared as u8, (key.len() - shared) as u8]);
        keys.extend(&key[shared..]);
        keys.push(term.ending as u8);
        for list in [term.names(), term.texts()] {
            push_varint(list.len(), &mut keys);
            postings.extend(list);
        }
        before = key;
    }
    let counts: Vec<u8> = name_counts.iter().chain(&word_counts).copied().collect();
    let tail = tail(&vocabulary, &groups);
    let header = [
        MAGIC as usize,
        records.len(),
        word_counts.len(),
        vocabulary.terms.len(),
        keys.len(),
        postings.len(),
        counts.len(),
        tail.len(),
    ];
    let mut bytes: Vec<u8> = header
        .iter()
        .flat_map(|number| (*number as u32).to_le_bytes())
        .collect();
    for part in [blocks, keys, postings, counts, tail] {
        bytes.extend(part);
    }
    bytes
}

/// The endings, and the pairs of terms of one meaning.
fn tail(vocabulary: &VocabularyBuilder, groups: &[Vec<String>]) -> Vec<u8> {
    let endings = vocabulary.endings();
    let mut bytes = vec![endings.len() as u8];
    for ending in &endings {
        bytes.push(ending.len() as u8);
        bytes.extend(ending.as_bytes());
    }
    let numbers = vocabulary.numbers();
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for group in groups {
        for (one, other) in group
            .iter()
            .flat_map(|one| group.iter().map(move |other| (one, other)))
        {
            if one != other {
                pairs.push((numbers[one.as_str()], numbers[other.as_str()]));
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    let mut first = 0;
    for (one, other) in pairs {
        push_varint(one - first, &mut bytes);
        push_varint(other, &mut bytes);
        first = one;
    }
    bytes
}

/// A word of a text on its way into the vocabulary.
pub(crate) struct TextWord<'t> {
    /// Its key, of at most [`LONGEST_KEY`] bytes.
    pub key: &'t str,
    /// As it stands in the text; nothing for words that are put together.
    pub written: Option<&'t str>,
}

/// Longer keys are cut: the index keeps lengths in a byte.
const LONGEST_KEY: usize = 60;

/// Calls for each word of a text that is looked for, with `small` also for words that say too little, and for the
/// parts of `anti-terrorist` as one; how many words there are, these not counted.
fn each_word(text: &str, small: bool, mut visit: impl FnMut(&TextWord<'_>)) -> usize {
    let mut words = Words::new(text);
    let mut key = String::new();
    let mut before: Option<(usize, String)> = None;
    let mut count = 0;
    while let Some(place) = words.next_into(&mut key) {
        clip(&mut key);
        if let Some((end, mut joined)) = before.take()
            && text
                .get(end..place.start)
                .is_some_and(|between| matches!(between, "-" | "‑"))
        {
            joined.push_str(words.folded());
            let mut joined_key = String::new();
            normalize::push_key(&joined, &mut joined_key);
            clip(&mut joined_key);
            visit(&TextWord {
                key: &joined_key,
                written: None,
            });
        }
        before = Some((place.end, words.folded().to_owned()));
        if !small && is_stop(words.folded()) {
            continue;
        }
        count += 1;
        visit(&TextWord {
            key: &key,
            written: Some(&text[place]),
        });
    }
    count
}

fn clip(key: &mut String) {
    let mut end = key.len().min(LONGEST_KEY);
    while !key.is_char_boundary(end) {
        end -= 1;
    }
    key.truncate(end);
}
