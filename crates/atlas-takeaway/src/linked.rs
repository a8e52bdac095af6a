//! The record as linked data in the vocabulary of schema.org: the data set, its files, and its entries.

use atlas_core::{
    cite::Work,
    model::{Aspect, Dataset, EntityId, Kind},
};

use crate::{
    File, LICENCE_URL,
    row::reference,
    value::{Record, Value, json_document},
};

/// `atlas.jsonld`, which names the other files as distributions.
#[must_use]
pub fn file(dataset: &Dataset, files: &[File], site: &str) -> File {
    let entries = dataset.ids().map(|(id, _)| entry(dataset, id, site));
    let graph = std::iter::once(set(dataset, files, site))
        .chain(entries)
        .collect();
    let text = json_document(
        &[("@context", Value::text("https://schema.org"))],
        &[("@graph", graph)],
    );
    File {
        path: "atlas.jsonld".into(),
        about: "The entries as linked data (JSON-LD, schema.org)".into(),
        count: Some(dataset.entities.len()),
        text,
    }
}

fn set(dataset: &Dataset, files: &[File], site: &str) -> Record {
    let edition = dataset.edition.to_string();
    let work = Work::edition(dataset.edition, site);
    let creator = vec![
        ("@type", Value::text("Organization")),
        ("name", Value::text("CSTO Atlas")),
        ("url", Value::text(site)),
    ];
    let distribution = |file: &File| {
        Value::Record(vec![
            ("@type", Value::text("DataDownload")),
            ("name", Value::text(&file.about)),
            (
                "contentUrl",
                Value::Text(format!("{site}data/{}", file.path)),
            ),
            ("encodingFormat", Value::text(media_type(&file.path))),
            ("contentSize", Value::Text(format!("{} B", file.text.len()))),
        ])
    };
    vec![
        ("@id", Value::Text(format!("{site}data/"))),
        ("@type", Value::text("Dataset")),
        ("name", Value::text(&work.title)),
        (
            "description",
            Value::text(
                "States, organs, forces, operations, exercises, documents, sessions, requests, rules, relations and people of the Collective Security Treaty Organization, in statements that each name their sources.",
            ),
        ),
        ("url", Value::Text(format!("{site}data/"))),
        ("version", Value::text(&edition)),
        ("datePublished", Value::text(&edition)),
        ("temporalCoverage", Value::Text(format!("1991/{edition}"))),
        ("inLanguage", Value::text("en")),
        ("license", Value::text(LICENCE_URL)),
        ("isAccessibleForFree", Value::Truth(true)),
        ("creator", Value::Record(creator)),
        ("citation", Value::Text(work.chicago())),
        (
            "distribution",
            Value::List(files.iter().map(distribution).collect()),
        ),
    ]
}

/// The media type of a file, as the site is to serve it.
fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "json" => "application/json",
        "csv" => "text/csv",
        "ics" => "text/calendar",
        "bib" => "application/x-bibtex",
        "ris" => "application/x-research-info-systems",
        _ => "application/octet-stream",
    }
}

fn entry(dataset: &Dataset, id: EntityId, site: &str) -> Record {
    let entity = dataset.entity(id);
    let names = &entity.names;
    let page = format!("{site}{}/", reference(dataset, id));
    let named = |language: &str, name: &str| {
        Value::Record(vec![
            ("@value", Value::text(name)),
            ("@language", Value::text(language)),
        ])
    };
    let mut name = vec![named("en", &names.en)];
    name.extend(names.ru.iter().map(|russian| named("ru", russian)));
    name.extend(
        names
            .native
            .iter()
            .map(|(language, native)| named(language, native)),
    );
    let short = [&names.short, &names.abbr, &names.abbr_ru]
        .into_iter()
        .flatten();
    let aliases = short.chain(entity.aliases.iter().map(|alias| &alias.text));
    let aliases: Vec<Value> = aliases.map(|alias| Value::text(alias)).collect();
    let said = |aspect: Aspect| {
        dataset
            .about(id)
            .find(move |(_, said)| said.aspect == aspect)
            .map(|(_, said)| said)
    };
    let mut fields = vec![
        ("@id", Value::text(&page)),
        ("@type", Value::text(schema_type(entity.kind()))),
        ("url", Value::text(&page)),
        ("name", Value::List(name)),
    ];
    let mut add = |field: &'static str, value: Option<Value>| {
        fields.extend(value.map(|value| (field, value)))
    };
    add(
        "alternateName",
        (!aliases.is_empty()).then_some(Value::List(aliases)),
    );
    add(
        "description",
        said(Aspect::Summary).map(|said| Value::text(&said.text)),
    );
    if entity.kind() == Kind::State {
        add("identifier", entity.code.as_deref().map(Value::text));
    }
    if let Some(when) = said(Aspect::Held).and_then(|said| said.when) {
        // Days only where the record knows days; schema.org takes shorter dates of ISO 8601 too.
        let days = crate::calendar::days(&when);
        add(
            "startDate",
            days.map(|(first, _)| Value::Text(first.to_string())),
        );
        add(
            "endDate",
            days.map(|(_, last)| Value::Text(last.to_string())),
        );
    }
    let whole = entity
        .part_of
        .map(|whole| format!("{site}{}/", reference(dataset, whole)));
    let relation = if matches!(
        entity.kind(),
        Kind::Exercise | Kind::Session | Kind::Operation
    ) {
        "superEvent"
    } else {
        "isPartOf"
    };
    add(
        relation,
        whole.map(|page| Value::Record(vec![("@id", Value::Text(page))])),
    );
    if let Some(source) = &entity.source {
        add("inLanguage", Some(Value::text(&source.language)));
        add("sameAs", source.url.as_deref().map(Value::text));
        add(
            "datePublished",
            source
                .written
                .filter(|written| written.first_day() == written.last_day())
                .map(|written| Value::Text(written.to_string())),
        );
    }
    fields
}

const fn schema_type(kind: Kind) -> &'static str {
    match kind {
        Kind::State => "Country",
        Kind::Organ | Kind::Force => "Organization",
        Kind::Operation | Kind::Exercise | Kind::Session | Kind::Case => "Event",
        Kind::Document => "Legislation",
        Kind::Rule | Kind::Relation => "Thing",
        Kind::Person => "Person",
        Kind::Source => "CreativeWork",
    }
}
