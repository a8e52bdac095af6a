//! The whole record as one JSON document.

use atlas_address::cite::Work;
use atlas_record::{
    model::{Change, Dataset},
    translation::Translation,
};

use crate::{
    LICENCE, LICENCE_URL,
    export::{
        VERSION, row, tables,
        value::{Fields, Value, json_document},
    },
};

/// What the document's fields mean, as JSON Schema 2020-12. It is the promise of version 1.
pub const SCHEMA: &str = include_str!("atlas-1.schema.json");

/// `atlas.json`.
#[must_use]
pub fn document(dataset: &Dataset, russian: &Translation, site: &str) -> String {
    let entities = dataset
        .ids()
        .map(|(id, _)| row::entity(dataset, russian, id, dataset.edition));
    let statements = dataset.all();
    let statements = statements.map(|(id, _)| row::statement(dataset, russian, id));
    let mut fields = head(dataset, site);
    fields.insert(0, ("$schema", Value::text("schema/atlas-1.json")));
    let changes = dataset.changes.iter();
    let changes = changes.map(|change| of_change(dataset, change));
    let ladders = tables::spells(dataset).rows.into_iter();
    json_document(
        &fields,
        &[
            ("entities", entities.map(Value::Fields).collect()),
            ("statements", statements.map(Value::Fields).collect()),
            ("ladders", ladders.map(Value::Fields).collect()),
            ("changes", changes.map(Value::Fields).collect()),
        ],
    )
}

fn of_change(dataset: &Dataset, change: &Change) -> Fields {
    let about = change.about.iter();
    let about = about.map(|id| Value::Text(row::reference(dataset, *id)));
    vec![
        ("edition", Value::Text(change.edition.to_string())),
        ("text", Value::text(&change.text)),
        ("about", Value::List(about.collect())),
    ]
}

/// What stands at the head of the document, and of what a view saves of it.
pub(super) fn head(dataset: &Dataset, site: &str) -> Fields {
    let citation = Work::edition(dataset.edition, site).chicago();
    [
        ("format", Value::text("csto-atlas")),
        ("version", Value::number(VERSION)),
        ("edition", Value::Text(dataset.edition.to_string())),
        ("reach", Value::printed(dataset.reach)),
        ("licence", Value::text(LICENCE)),
        ("licence_url", Value::text(LICENCE_URL)),
        ("citation", Value::Text(citation)),
        ("site", Value::text(site)),
    ]
    .into()
}
