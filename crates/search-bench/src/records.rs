//! What is searched: one record for each entity and one for each statement, the same for every engine.

use atlas_data::Dataset;
use atlas_record::{
    edtf::{Bound, Date, Edtf},
    model::{Aspect, EntityId},
};
use atlas_search::search::corpus::{Document, DocumentId, NameClass};
use serde::Serialize;

use crate::documents::EngineDocument;

/// One thing that can be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BenchmarkRecord {
    /// Where it leads, as `kind/slug` or `kind/slug#statement`.
    pub address: String,
    /// What the atlas's engine knows of it beyond its index.
    pub document: EngineDocument,
    /// What is indexed of it beyond its text: place, note, readings.
    pub more: String,
    /// The summary of an entity. The atlas has it as a statement of its own; the peers are given it twice.
    pub summary: String,
    /// The places of its names that no stemmer may read.
    pub unstemmed: Vec<usize>,
    /// Its dates in the spellings that readers use, so that engines of words can find them.
    pub dates: String,
}

/// A record as the peers are given it: the same words, in fields that they can weigh.
#[derive(Serialize)]
pub struct PeerRecord<'a> {
    address: &'a str,
    names: Vec<&'a str>,
    aliases: Vec<&'a str>,
    questions: Vec<&'a str>,
    title: &'a str,
    text: &'a str,
    more: &'a str,
    dates: &'a str,
}

impl BenchmarkRecord {
    /// As the peers are given it.
    #[must_use]
    pub fn fields(&self) -> PeerRecord<'_> {
        use NameClass::{
            Abbreviation, Alias, Official, OtherLanguage, Question, RussianAbbreviation,
        };
        const NAMES: [NameClass; 4] = [Official, OtherLanguage, Abbreviation, RussianAbbreviation];
        PeerRecord {
            address: &self.address,
            names: self.document.names_of(&NAMES).collect(),
            aliases: self.document.names_of(&[Alias]).collect(),
            questions: self.document.names_of(&[Question]).collect(),
            title: &self.document.title,
            text: match self.document.text.as_str() {
                "" => &self.summary,
                text => text,
            },
            more: &self.more,
            dates: &self.dates,
        }
    }

    /// As the atlas indexes it.
    #[must_use]
    pub fn indexed(&self) -> atlas_index::IndexedDocument {
        let names = self.document.names.iter();
        atlas_index::IndexedDocument {
            names: names.map(|(_, name)| name.clone()).collect(),
            unstemmed: self.unstemmed.clone(),
            title: self.document.title.clone(),
            text: [self.document.text.as_str(), self.more.as_str()].concat(),
        }
    }
}

/// The records of a data set: entities first, then statements, each in its order.
#[must_use]
pub fn records(dataset: &Dataset) -> Vec<BenchmarkRecord> {
    let indexed = atlas_index::records(dataset).into_iter();
    let record = |(number, indexed): (usize, atlas_index::IndexedDocument)| {
        let id = DocumentId::at(number);
        let document = EngineDocument::of(dataset, id, indexed.names.len());
        let more = indexed.text.strip_prefix(&document.text);
        let more = more.unwrap_or_default().to_owned();
        let mut record = BenchmarkRecord {
            document,
            more,
            unstemmed: indexed.unstemmed,
            ..BenchmarkRecord::default()
        };
        match Document::at(dataset, id) {
            Document::Entity(id) => {
                record.address = page(dataset, id);
                record.summary = summary(dataset, id);
            }
            Document::Statement(id) => {
                let statement = dataset.statement(id);
                let page = page(dataset, statement.subject);
                record.address = format!("{page}#{}", statement.id);
                record.dates = statement.when.as_ref().map(spellings).unwrap_or_default();
            }
        }
        record
    };
    indexed.enumerate().map(record).collect()
}

fn summary(dataset: &Dataset, id: EntityId) -> String {
    let mut said = dataset.about(id).map(|(_, statement)| statement);
    let summary = said.find(|statement| statement.aspect == Aspect::Summary);
    summary
        .map(|statement| statement.text.clone())
        .unwrap_or_default()
}

fn page(dataset: &Dataset, id: EntityId) -> String {
    let entity = dataset.entity(id);
    format!("{}/{}", entity.kind().folder(), entity.slug)
}

/// A date as it is printed, as EDTF and, to the day, with points: `15 May 1992 1992-05-15 15.05.1992`.
fn spellings(when: &Edtf) -> String {
    let mut all = vec![when.words()];
    for date in dates(when) {
        let edtf = date.to_string();
        let edtf = edtf.trim_end_matches(['?', '~', '%']);
        if let [year, month, day] = edtf.split('-').collect::<Vec<_>>()[..]
            && day.len() == 2
        {
            all.push(format!("{day}.{month}.{year}"));
        }
        all.push(edtf.to_owned());
    }
    all.join(" ")
}

fn dates(when: &Edtf) -> Vec<Date> {
    let bound = |bound: &Bound| match bound {
        Bound::Date(date) => Some(*date),
        _ => None,
    };
    match when {
        Edtf::Date(date) => vec![*date],
        Edtf::Interval(from, to) => [bound(from), bound(to)].into_iter().flatten().collect(),
    }
}
