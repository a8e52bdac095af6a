//! The description of the tables as a Frictionless Data Package (datapackage.org, version 1, which every tool reads).

use atlas_address::cite::Work;
use atlas_record::model::Dataset;

use crate::{
    LICENCE_URL, NAME,
    export::{
        VERSION,
        columns::column,
        table::Table,
        value::{Value, json_document},
    },
};

/// `datapackage.json`; the paths in it are relative to its folder.
#[must_use]
pub fn json(dataset: &Dataset, tables: &[Table], site: &str) -> String {
    let work = Work::edition(dataset.edition, site);
    let citation = work.chicago();
    let licence = record([
        ("name", Value::text("CC-BY-4.0")),
        (
            "title",
            Value::text("Creative Commons Attribution 4.0 International"),
        ),
        ("path", Value::text(LICENCE_URL)),
    ]);
    let contributor = record([
        ("title", Value::text(NAME)),
        ("path", Value::text(site)),
        ("role", Value::text("author")),
    ]);
    let description = format!(
        "The record of the CSTO Atlas, edition of {}. Statements are in statements.csv, with their sources in citations.csv; where sources disagree, the other readings are in readings.csv. Texts in columns that end in _ru are the atlas's own translation into Russian. Dates are in EDTF, with the earliest and the latest day they can mean beside them.{reach} Cite as: {citation}",
        dataset.edition.words(),
        reach = dataset.reach.map_or_else(String::new, |reach| format!(
            " Reports were read up to {}; of what happened later nothing could be read.",
            reach.words()
        )),
    );
    let fields = [
        ("profile", Value::text("tabular-data-package")),
        ("name", Value::text("csto-atlas")),
        ("id", Value::Text(format!("csto-atlas-{}", dataset.edition))),
        ("title", Value::Text(work.title)),
        ("description", Value::Text(description)),
        ("homepage", Value::text(site)),
        (
            "version",
            Value::Text(format!("{VERSION}.{}", dataset.edition)),
        ),
        (
            "created",
            Value::Text(format!("{}T00:00:00Z", dataset.edition)),
        ),
        (
            "keywords",
            Value::List(
                [
                    "CSTO",
                    "Collective Security Treaty",
                    "international organizations",
                ]
                .map(Value::text)
                .into(),
            ),
        ),
        ("licenses", Value::List(vec![licence])),
        ("contributors", Value::List(vec![contributor])),
    ];
    json_document(
        &fields,
        &[("resources", tables.iter().map(resource).collect())],
    )
}

fn record<const N: usize>(fields: [(&'static str, Value); N]) -> Value {
    Value::Fields(fields.into())
}

fn resource(table: &Table) -> Value {
    let names = |names: &[&str]| Value::List(names.iter().map(|name| Value::text(name)).collect());
    let mut schema = vec![
        (
            "fields",
            Value::List(table.columns().map(|name| field(name, table)).collect()),
        ),
        ("missingValues", names(&[""])),
    ];
    if !table.key.is_empty() {
        schema.push(("primaryKey", names(table.key)));
    }
    let link = |(field, target): &(&str, &str)| {
        let of = record([
            ("resource", Value::text(target)),
            ("fields", Value::text("id")),
        ]);
        record([("fields", Value::text(field)), ("reference", of)])
    };
    if !table.links.is_empty() {
        schema.push((
            "foreignKeys",
            Value::List(table.links.iter().map(link).collect()),
        ));
    }
    Value::Fields(vec![
        ("profile", Value::text("tabular-data-resource")),
        ("name", Value::text(table.name)),
        ("title", Value::text(table.title)),
        ("path", Value::Text(table.path())),
        ("format", Value::text("csv")),
        ("mediatype", Value::text("text/csv")),
        ("encoding", Value::text("utf-8")),
        ("bytes", Value::number(table.csv().len() as i64)),
        ("schema", Value::Fields(schema)),
    ])
}

fn field(name: &str, table: &Table) -> Value {
    let (kind, description) = column(name).map_or(("string", ""), |(_, kind, about)| (kind, about));
    let constraints = table.key.contains(&name).then(|| {
        let unique = (table.key.len() == 1).then_some(("unique", Value::Truth(true)));
        let required = ("required", Value::Truth(true));
        Value::Fields([required].into_iter().chain(unique).collect())
    });
    let mut field = vec![
        ("name", Value::text(name)),
        ("type", Value::text(kind)),
        ("description", Value::text(description)),
    ];
    field.extend(constraints.map(|constraints| ("constraints", constraints)));
    Value::Fields(field)
}
