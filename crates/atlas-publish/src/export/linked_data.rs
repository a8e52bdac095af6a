//! The record as linked data in the vocabulary of schema.org: the data set, its files, and its entries.
//!
//! The nodes are those of the pages' own heads ([`crate::linked_data`]), each with what a page has elsewhere: the names
//! in all languages, the summary, and which page describes it.

use atlas_address::cite::Work;
use atlas_record::{
    model::{Aspect, Dataset, Entity, EntityId},
    translation::{Field, Translation},
};
use serde_json::{Value as Json, json};

use crate::{
    Site,
    export::{
        Download,
        value::{Value, json_document},
    },
    linked_data::Graph,
    path_of,
};

/// What the linked data must look like, in SHACL.
pub const SHAPES: &str = include_str!("shapes.ttl");

/// What the terms mean, in the file itself, so that it is read without a network; of those without a meaning here, the
/// values are addresses.
const CONTEXT: [(&str, Option<&str>); 11] = [
    ("@vocab", Some("http://schema.org/")),
    ("xsd", Some("http://www.w3.org/2001/XMLSchema#")),
    ("url", None),
    ("license", None),
    ("contentUrl", None),
    ("sameAs", None),
    ("breadcrumb", None),
    ("isPartOf", None),
    ("mainEntity", None),
    ("mainEntityOfPage", None),
    ("legislationLegalForce", None),
];

/// `atlas.jsonld`, which names the other files as distributions.
#[must_use]
pub fn file(site: &Site, dataset: &Dataset, russian: &Translation, files: &[Download]) -> Download {
    let graph = Graph { site, dataset };
    let mut nodes = vec![record(&graph, files), graph.organization()];
    let entries = dataset.ids();
    let entries = entries.map(|(id, entity)| entry(&graph, russian, id, entity));
    nodes.extend(entries);
    let mut nodes: Vec<Json> = nodes;
    nodes.iter_mut().for_each(typed);
    let context = Value::Fields(
        CONTEXT
            .iter()
            .map(|(term, meaning)| (*term, meaning.map_or_else(iri, Value::text)))
            .collect(),
    );
    let text = json_document(&[("@context", context)], &[("@graph", nodes)]);
    Download {
        path: "atlas.jsonld".into(),
        about: "The entries as linked data (JSON-LD, schema.org)".into(),
        count: Some(dataset.entities.len()),
        text,
    }
}

/// Gives each date the type that its precision has: a day, a month or a year.
fn typed(node: &mut Json) {
    const DATES: [&str; 8] = [
        "startDate",
        "endDate",
        "foundingDate",
        "dissolutionDate",
        "legislationDate",
        "dateCreated",
        "datePublished",
        "dateModified",
    ];
    match node {
        Json::Array(nodes) => nodes.iter_mut().for_each(typed),
        Json::Object(fields) => {
            for (name, value) in fields.iter_mut() {
                let date = value.as_str().filter(|_| DATES.contains(&name.as_str()));
                let kind = match date.map(str::len) {
                    Some(4) => "xsd:gYear",
                    Some(7) => "xsd:gYearMonth",
                    Some(10) => "xsd:date",
                    _ => {
                        typed(value);
                        continue;
                    }
                };
                *value = json!({ "@type": kind, "@value": date });
            }
        }
        _ => {}
    }
}

/// What a term means whose values are addresses.
fn iri() -> Value {
    Value::Fields(vec![("@type", Value::text("@id"))])
}

/// The data set with its files.
fn record(graph: &Graph<'_>, files: &[Download]) -> Json {
    let distribution = |file: &Download| {
        json!({
            "@type": "DataDownload",
            "name": file.about,
            "contentUrl": graph.site.absolute(&format!("data/{}", file.path)),
            "encodingFormat": file.media_type(),
            "contentSize": format!("{} B", file.text.len()),
        })
    };
    let files = files.iter().map(distribution).collect();
    let work = Work::edition(graph.dataset.edition, &graph.site.absolute(""));
    let mut node = graph.record();
    node.set("citation", Some(work.chicago()));
    node.set("distribution", Some(Json::Array(files)));
    node.done()
}

fn entry(graph: &Graph<'_>, russian: &Translation, id: EntityId, entity: &Entity) -> Json {
    let names = &entity.names;
    let named = |language: &str, name: &str| json!({ "@value": name, "@language": language });
    let mut name = vec![named("en", &names.full)];
    name.extend(names.ru.iter().map(|russian| named("ru", russian)));
    let native = names.native.iter();
    name.extend(native.map(|(language, native)| named(language, native)));
    let short = [&names.short, &names.abbr, &names.abbr_ru];
    let aliases = entity.aliases.iter().map(|alias| &alias.text);
    let aliases = short.into_iter().flatten().chain(aliases);
    let mut statements = graph.dataset.about(id);
    let summary = statements.find(|(_, said)| said.aspect == Aspect::Summary);
    // The English text stays a plain literal, as it has always been; the Russian one carries its language.
    let text = summary.and_then(|(id, _)| russian.text(id, Field::Text));
    let text = text.map(|text| named(&russian.language, text));
    let summary = summary.map(|(_, said)| json!(said.text));
    let summary: Vec<Json> = summary.into_iter().chain(text).collect();
    let page = graph.site.absolute(&path_of(entity));
    let mut node = graph.thing(id, entity);
    node.set("name", Some(Json::Array(name)));
    node.set_all("alternateName", aliases.map(|alias| json!(alias)).collect());
    node.set_all("description", summary);
    node.set("mainEntityOfPage", Some(json!({ "@id": page })));
    // What is part of an event is its `superEvent` already.
    if !node.is_set("superEvent") {
        let whole = entity.part_of.map(|whole| graph.reference(whole));
        node.set("isPartOf", whole);
    }
    node.done()
}
