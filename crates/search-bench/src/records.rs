//! What is searched: one record for each entity and one for each statement, the same for every engine.

use atlas_core::{
    edtf::{Bound, Date, Edtf},
    model::{Aspect, Entity, EntityId},
};
use atlas_data::Dataset;
use serde::{Deserialize, Serialize};

/// One thing that can be found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Where it leads, as `kind/slug` or `kind/slug#statement`.
    pub address: String,
    /// The names of an entity in every language, its abbreviations and its short name.
    pub names: Vec<String>,
    /// Its other names.
    pub aliases: Vec<String>,
    /// The label of a statement, if it has one.
    pub title: String,
    /// The sentence of a statement, the summary of an entity.
    pub text: String,
    /// The dates of a statement in the spellings that readers use, so that engines of words can find them.
    pub dates: String,
}

/// The records of a data set: entities first, then statements, each in its order.
#[must_use]
pub fn records(dataset: &Dataset) -> Vec<Record> {
    let entities = dataset
        .ids()
        .map(|(id, entity)| of_entity(dataset, id, entity));
    let statements = dataset.all().map(|(_, statement)| Record {
        address: format!(
            "{}#{}",
            page(dataset.entity(statement.subject)),
            statement.id
        ),
        title: statement.title.clone().unwrap_or_default(),
        text: statement.text.clone(),
        dates: statement.when.as_ref().map(spellings).unwrap_or_default(),
        ..Record::default()
    });
    entities.chain(statements).collect()
}

fn page(entity: &Entity) -> String {
    format!("{}/{}", entity.kind.folder(), entity.slug)
}

fn of_entity(dataset: &Dataset, id: EntityId, entity: &Entity) -> Record {
    let names = &entity.names;
    let other = [&names.ru, &names.abbr, &names.abbr_ru, &names.short];
    let mut all = vec![names.en.clone()];
    all.extend(other.into_iter().flatten().cloned());
    all.extend(names.native.iter().map(|(_, name)| name.clone()));
    let summary = dataset
        .about(id)
        .find(|(_, statement)| statement.aspect == Aspect::Summary);
    Record {
        address: page(entity),
        names: all,
        aliases: entity
            .aliases
            .iter()
            .map(|alias| alias.text.clone())
            .collect(),
        text: summary
            .map(|(_, statement)| statement.text.clone())
            .unwrap_or_default(),
        ..Record::default()
    }
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
