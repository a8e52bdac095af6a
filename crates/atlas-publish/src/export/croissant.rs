//! The tables in Croissant (mlcommons.org/croissant, version 1.0), by which catalogues of data sets and machine learning
//! read them.
//!
//! Its types are chosen for what its reader makes of them: a column that holds dates as they are known is a text, for a
//! date there becomes a moment (1993 the year 1970, an interval an hour of the day); a whole day is a date. A column whose
//! cells are all whole numbers is one of whole numbers even if more could stand in it, such as the article of a document:
//! as a text, the reader would write 1 as 1.0.

use atlas_address::cite::Work;
use atlas_record::model::Dataset;
use serde_json::{Map, Value as Json, json};
use sha2::{Digest as _, Sha256};

use crate::{
    LICENCE_URL, NAME, Site,
    export::{
        Download,
        columns::column,
        datacite, ro_crate,
        table::Table,
        value::{Value, json_document},
    },
};

/// What the terms mean: the context that the format prescribes, word for word.
const CONTEXT: &str = include_str!("croissant-context.json");

/// `croissant.json`; the paths in it are relative to its folder.
#[must_use]
pub fn file(site: &Site, dataset: &Dataset, tables: &[Table]) -> Download {
    let work = Work::edition(dataset.edition, &site.absolute(""));
    let edition = dataset.edition.to_string();
    // Versions have points between their numbers.
    let version = edition.replace('-', ".");
    let creator = || {
        Value::Fields(vec![
            ("@type", Value::text("Organization")),
            ("name", Value::text(NAME)),
            ("url", Value::Text(site.absolute(""))),
        ])
    };
    let fields = [
        ("@type", Value::text("sc:Dataset")),
        (
            "conformsTo",
            Value::text("http://mlcommons.org/croissant/1.0"),
        ),
        ("name", Value::text("csto-atlas")),
        ("alternateName", Value::Text(work.title.clone())),
        ("description", Value::Text(ro_crate::description(dataset))),
        ("url", Value::Text(site.absolute("data/"))),
        ("license", Value::text(LICENCE_URL)),
        ("version", Value::Text(version)),
        ("datePublished", Value::Text(edition)),
        ("citeAs", Value::Text(work.bibtex())),
        ("inLanguage", Value::text("en")),
        ("creator", creator()),
        ("publisher", creator()),
        (
            "keywords",
            Value::List(datacite::SUBJECTS.map(Value::text).into()),
        ),
    ];
    let text = json_document(
        &fields,
        &[
            ("distribution", tables.iter().map(distribution).collect()),
            (
                "recordSet",
                tables.iter().map(record_set).collect::<Vec<_>>(),
            ),
        ],
    );
    Download {
        path: "croissant.json".into(),
        about: "What each column of the tables means, for catalogues of data sets (Croissant 1.0)"
            .into(),
        count: Some(tables.len()),
        // The context is a text of its own and stands first.
        text: text.replacen('{', &format!("{{\n\"@context\":{},", CONTEXT.trim()), 1),
    }
}

fn distribution(table: &Table) -> Json {
    let text = table.csv();
    json!({
        "@type": "cr:FileObject",
        "@id": table.path(),
        "name": format!("{}.csv", table.name),
        "description": table.title,
        "contentUrl": table.path(),
        "contentSize": format!("{} B", text.len()),
        "encodingFormat": "text/csv",
        "sha256": hex::encode(Sha256::digest(text.as_bytes())),
    })
}

fn record_set(table: &Table) -> Json {
    let mut set = Map::new();
    let mut put = |name: &str, value: Json| set.insert(name.to_owned(), value);
    put("@type", "cr:RecordSet".into());
    put("@id", table.name.into());
    put("name", table.name.into());
    put("description", table.title.into());
    if !table.key.is_empty() {
        let keys = table.key.iter().map(|key| reference(table.name, key));
        put("key", keys.collect());
    }
    put(
        "field",
        table.columns().map(|name| field(table, name)).collect(),
    );
    Json::Object(set)
}

fn reference(table: &str, column: &str) -> Json {
    json!({ "@id": format!("{table}/{column}") })
}

fn field(table: &Table, name: &str) -> Json {
    let (kind, about) = column(name).map_or(("string", ""), |(_, kind, about)| (*kind, *about));
    let mut field = json!({
        "@type": "cr:Field",
        "@id": format!("{}/{name}", table.name),
        "name": name,
        "description": about,
        "dataType": if kind == "string" && only_numbers(table, name) { "sc:Integer" } else { data_type(kind) },
        "source": { "fileObject": { "@id": table.path() }, "extract": { "column": name } },
    });
    if let Some((_, target)) = table.links.iter().find(|(from, _)| *from == name) {
        field["references"] = json!({ "field": reference(target, "id") });
    }
    field
}

/// Whether every cell that is not empty is a whole number, and there is one.
fn only_numbers(table: &Table, name: &str) -> bool {
    let cells = table.rows.iter().flatten().filter(|(of, _)| *of == name);
    let mut cells = cells
        .map(|(_, value)| value.plain())
        .filter(|cell| !cell.is_empty())
        .peekable();
    cells.peek().is_some()
        && cells.all(|cell| {
            cell.parse::<i64>()
                .is_ok_and(|number| number.to_string() == cell)
        })
}

/// The type of a column, by its type in a table schema.
const fn data_type(kind: &str) -> &'static str {
    match kind.as_bytes() {
        b"integer" => "sc:Integer",
        b"number" => "sc:Float",
        b"boolean" => "sc:Boolean",
        b"date" => "sc:Date",
        _ => "sc:Text",
    }
}
