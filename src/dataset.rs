//! The one door to the record.

use atlas_messages::{Language, language, states};
#[cfg(feature = "ssr")]
use atlas_record::earlier::Editions;
use atlas_record::translation::{ENGLISH, Field, Translation, Untranslated};
#[cfg(any(feature = "ssr", not(feature = "split")))]
use std::sync::LazyLock;
use std::sync::{Mutex, OnceLock};

#[cfg(not(feature = "split"))]
use atlas_record::{as_of, events};
use atlas_record::{
    as_of::Turn,
    calendar::Calendar,
    codec,
    day::Day,
    earlier::Earlier,
    model::{Aspect, Dataset, Entity, EntityId, Kind, StatementId},
    query::Links,
    selection::Filter,
};
use atlas_search::search::{corpus::DocumentId, facets, hit::Found, searcher::Searcher};

use crate::parts::{self, Part};

/// The record with the tables that are made of it once.
pub struct Atlas {
    /// Entities and statements.
    pub dataset: Dataset,
    /// The record read backwards.
    pub links: Links,
    /// The events of the timeline, in order.
    pub events: Vec<StatementId>,
    /// When some state's standing changes, in order.
    pub turns: Vec<Turn>,
    /// Where an earlier edition is shown, the present one, of which the index is.
    pub present: Option<Present>,
    /// What is in English where another language is spoken, in order.
    untranslated: Untranslated,
}

impl Atlas {
    /// The language of a text of a statement where it is not the one that is spoken, as BCP 47 writes it.
    #[must_use]
    pub fn foreign(&self, id: StatementId, field: Field) -> Option<&'static str> {
        let found = self.untranslated.binary_search(&(id, field));
        found.is_ok().then_some(ENGLISH)
    }
}

/// The present edition beside an earlier one that is shown.
pub struct Present {
    /// Its entities and statements.
    pub dataset: Dataset,
    /// The documents of the search in the edition that is shown, by those of the present one.
    documents: Vec<Option<DocumentId>>,
}

impl Present {
    fn beside(dataset: Dataset, shown: &Dataset) -> Self {
        let page = |id| {
            let entity = dataset.entity(id);
            shown.find(entity.kind(), &entity.slug)
        };
        let entities = dataset.ids().map(|(id, _)| page(id).map(EntityId::index));
        let statements = dataset.all().map(|(_, statement)| {
            let same = shown.anchored(page(statement.subject)?, &statement.id)?;
            Some(shown.entities.len() + usize::from(same.0))
        });
        let documents = entities.chain(statements);
        let documents = documents.map(|place| place.map(DocumentId::at)).collect();
        Self { dataset, documents }
    }
}

/// The record as `build.rs` has encoded it.
#[cfg(not(feature = "split"))]
pub const BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/dataset.bin"));

#[cfg(not(feature = "split"))]
static ATLAS: LazyLock<Atlas> = LazyLock::new(|| {
    let dataset = codec::decode(bytes().0).expect("they were encoded with the same codec");
    let (dataset, present, untranslated) = shown(dataset);
    Atlas {
        present,
        untranslated,
        links: Links::new(&dataset),
        events: events::all(&dataset),
        turns: as_of::turns(&dataset),
        dataset,
    }
});

/// The data set that is shown, in the language that is spoken: the present one, or what an earlier edition had of it,
/// with the present one beside it; and what of it is in English still.
fn shown(present: Dataset) -> (Dataset, Option<Present>, Untranslated) {
    if !language().is_whole() {
        TRANSLATION.get_or_init(|| names_of_states(&present));
    }
    let translated = |dataset: Dataset, translation: Option<&Translation>| match translation {
        Some(translation) => translation.apply(dataset),
        None => (dataset, Vec::new()),
    };
    let Some(earlier) = EARLIER.get() else {
        let (dataset, mut missing) = translated(present, translation());
        missing.sort_unstable();
        return (dataset, None, missing);
    };
    let dataset = earlier.clone().of(present.clone());
    let own = translation().map(|translation| translation.of_edition(&present, &dataset));
    let (dataset, mut missing) = translated(dataset, own.as_ref());
    missing.sort_unstable();
    // The index is of the present texts in this language.
    let (present, _) = translated(present, translation());
    let present = Present::beside(present, &dataset);
    (dataset, Some(present), missing)
}

/// The texts of the record in the language that is spoken; none in English, or where there are none.
fn translation() -> Option<&'static Translation> {
    #[cfg(feature = "ssr")]
    if language() == Language::Russian {
        return Some(russian());
    }
    TRANSLATION
        .get()
        .filter(|_| language() != Language::English)
}

/// The texts that were fetched, or the names of the states in a language that has no texts.
static TRANSLATION: OnceLock<Translation> = OnceLock::new();

/// What the interface calls the states in a language in which there are no texts of the record.
fn names_of_states(dataset: &Dataset) -> Translation {
    let names = dataset.of_kind(Kind::State).filter_map(|(id, state)| {
        let english = &state.names.full;
        let name = states::name(&state.slug, english);
        (name != *english).then_some((id, name))
    });
    Translation {
        language: language().code().to_owned(),
        names: names.collect(),
        ..Translation::default()
    }
}

/// Takes the texts of the record in the language that is spoken, as they were fetched; where they are not of this
/// program, the English ones stand. It must be called before anything asks for the record.
#[cfg(not(feature = "ssr"))]
pub fn translate(texts: &[u8]) {
    if let Ok(texts) = codec::decode_part(texts) {
        let _ = TRANSLATION.set(texts);
    }
}

/// The index of names and texts as `build.rs` has built it; it is read where it lies.
#[cfg(not(feature = "split"))]
pub const INDEX: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/search.bin"));

/// The tables that a query fills are made for the first one.
static SEARCH: OnceLock<Mutex<Searcher<'static>>> = OnceLock::new();

/// What searches; nothing before the index is there.
fn searcher() -> Option<&'static Mutex<Searcher<'static>>> {
    let open = |index| Searcher::open(index).expect("the index was built in the same layout");
    let index = index()?;
    Some(SEARCH.get_or_init(|| Mutex::new(open(index))))
}

/// The difference of the earlier edition that is shown, if one is.
static EARLIER: OnceLock<Earlier> = OnceLock::new();

#[cfg(feature = "split")]
mod fetched;
#[cfg(feature = "split")]
use fetched::index;
#[cfg(feature = "split")]
pub use fetched::{atlas, go_on, take, take_index};

static CALENDAR: OnceLock<Calendar> = OnceLock::new();

/// The days of the record that is shown.
pub fn calendar() -> &'static Calendar {
    #[cfg(feature = "split")]
    let days = fetched::calendar;
    #[cfg(not(feature = "split"))]
    let days = || Calendar::of(&atlas().dataset);
    CALENDAR.get_or_init(days)
}

/// Shows the record as an earlier edition knew it, from the bytes of its difference; where they are not of this
/// program, the present edition is shown. It must be called before anything asks for the record.
pub fn go_back(difference: &[u8]) {
    if let Ok(earlier) = codec::decode_part(difference) {
        let _ = EARLIER.set(earlier);
    }
}

/// The earlier edition that is shown, if one is.
pub fn earlier_edition() -> Option<Day> {
    EARLIER.get().map(|earlier| earlier.edition)
}

/// The earlier editions that are kept, with what changed since.
#[cfg(feature = "ssr")]
pub fn editions() -> &'static Editions {
    static KEPT: LazyLock<Editions> = LazyLock::new(|| {
        const BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/editions.bin"));
        let bytes = INSTALLED
            .get()
            .map_or(BYTES, |[_, _, editions, _]| editions);
        codec::decode_part(bytes).expect("they were encoded with the same codec")
    });
    &KEPT
}

/// The texts of the record in Russian.
#[cfg(feature = "ssr")]
pub fn russian() -> &'static Translation {
    static TEXTS: LazyLock<Translation> = LazyLock::new(|| {
        let bytes = INSTALLED
            .get()
            .map_or(RUSSIAN, |[_, _, _, russian]| russian);
        codec::decode_part(bytes).expect("they were encoded with the same codec")
    });
    &TEXTS
}

/// The data set in English, whatever language is spoken: what downloads are made of.
#[cfg(feature = "ssr")]
pub fn english() -> &'static Dataset {
    static ENGLISH: LazyLock<Dataset> =
        LazyLock::new(|| codec::decode(bytes().0).expect("they were encoded with the same codec"));
    match language() {
        Language::English => &atlas().dataset,
        _ => &ENGLISH,
    }
}

/// The index of the Russian texts, as `build.rs` has built it.
#[cfg(feature = "ssr")]
pub const RUSSIAN_INDEX: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/search-ru.bin"));

/// The texts of the record in Russian, as `build.rs` has encoded them.
#[cfg(feature = "ssr")]
pub const RUSSIAN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/texts-ru.bin"));

/// The record and its index.
#[cfg(not(any(feature = "ssr", feature = "split")))]
const fn bytes() -> (&'static [u8], &'static [u8]) {
    (BYTES, INDEX)
}

/// The record and its index, or what was installed in their place.
#[cfg(feature = "ssr")]
fn bytes() -> (&'static [u8], &'static [u8]) {
    let own = match language() {
        Language::Russian => RUSSIAN_INDEX,
        _ => INDEX,
    };
    INSTALLED
        .get()
        .map_or((BYTES, own), |[record, index, ..]| (record, index))
}

#[cfg(feature = "ssr")]
static INSTALLED: OnceLock<[Vec<u8>; 4]> = OnceLock::new();

/// Puts another data set, its index, its earlier editions and its texts in Russian in the place of the record, so that tests of the code need not know the record.
///
/// # Panics
/// If the record has been asked for before, or another data set was installed.
#[cfg(feature = "ssr")]
pub fn install(
    dataset: &Dataset,
    record: Vec<u8>,
    index: Vec<u8>,
    editions: Vec<u8>,
    russian: Vec<u8>,
) {
    let is_first = INSTALLED.set([record, index, editions, russian]).is_ok();
    assert!(
        is_first && atlas().dataset == *dataset,
        "a data set is in use already"
    );
}

/// The record of the edition that is shown.
#[cfg(not(feature = "split"))]
pub fn atlas() -> &'static Atlas {
    &ATLAS
}

#[cfg(not(feature = "split"))]
fn index() -> Option<&'static [u8]> {
    Some(bytes().1)
}

/// What a query finds, as far as the filter lets it through; about `most` of the best are put in order. Before the index
/// is there it is nothing, and a view that asks is made again when it comes.
pub fn search(query: &str, filter: &Filter, most: usize) -> Found {
    // The index is of the present edition: what an earlier one did not have is passed over.
    let atlas = atlas();
    if !parts::arrived(Part::Search) {
        parts::request(Part::Search);
        return Found::default();
    }
    let shown = |document: DocumentId| {
        let present = atlas.present.as_ref();
        present.map_or(Some(document), |present| {
            present.documents[document.index()]
        })
    };
    let allowed = |document| {
        shown(document).is_some_and(|document| facets::allows(filter, &atlas.dataset, document))
    };
    let indexed = atlas.present.as_ref();
    let indexed = indexed.map_or(&atlas.dataset, |present| &present.dataset);
    // A query that failed has left its tables half full; there is no second thread to make it so.
    let Some(Ok(mut searcher)) = searcher().map(Mutex::lock) else {
        return Found::default();
    };
    let mut found = searcher.search(indexed, query, &allowed, most);
    // The index counts the names of the data set of which it is.
    if atlas.present.is_some() || !language().is_whole() {
        for document in &mut found.documents {
            *document = shown(*document).unwrap_or_default();
        }
        for hit in &mut found.hits {
            hit.document = shown(hit.document).unwrap_or_default();
            hit.name = hit.name.map(|_| 0);
        }
    }
    found
}

/// What an entity is, in one sentence; sources have none.
pub fn summary(id: EntityId) -> Option<&'static str> {
    let statement = summary_of(id)?;
    Some(atlas().dataset.statement(statement).text.as_str())
}

/// The language of that sentence where it is not the one that is spoken.
pub fn summary_language(id: EntityId) -> Option<&'static str> {
    atlas().foreign(summary_of(id)?, Field::Text)
}

fn summary_of(id: EntityId) -> Option<StatementId> {
    let mut statements = atlas().dataset.about(id);
    let summary = statements.find(|(_, statement)| statement.aspect == Aspect::Summary);
    summary.map(|(id, _)| id)
}

/// The entity of an id.
pub fn entity(id: EntityId) -> &'static Entity {
    atlas().dataset.entity(id)
}
