//! The record as linked data in the vocabulary of schema.org: the data set, its files, and its entries.
//!
//! The nodes are those of the pages' own heads ([`crate::linked_data`]), each with what a page has elsewhere: the names
//! in all languages, the summary, and which page describes it.

use atlas_address::cite::Work;
use atlas_record::model::{Aspect, Dataset, Entity, EntityId};
use serde_json::{Value as Json, json};

use crate::{
    Site,
    export::{
        File,
        value::{Value, json_document},
    },
    linked_data::Graph,
    path_of,
};

/// `atlas.jsonld`, which names the other files as distributions.
#[must_use]
pub fn file(site: &Site, dataset: &Dataset, files: &[File]) -> File {
    let graph = Graph { site, dataset };
    let mut nodes = vec![record(&graph, files), graph.organization()];
    let entries = dataset.ids().map(|(id, entity)| entry(&graph, id, entity));
    nodes.extend(entries);
    let text = json_document(
        &[("@context", Value::text("https://schema.org"))],
        &[("@graph", nodes)],
    );
    File {
        path: "atlas.jsonld".into(),
        about: "The entries as linked data (JSON-LD, schema.org)".into(),
        count: Some(dataset.entities.len()),
        text,
    }
}

/// The data set with its files.
fn record(graph: &Graph<'_>, files: &[File]) -> Json {
    let distribution = |file: &File| {
        json!({
            "@type": "DataDownload",
            "name": file.about,
            "contentUrl": graph.site.absolute(&format!("data/{}", file.path)),
            "encodingFormat": media_type(&file.path),
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

fn entry(graph: &Graph<'_>, id: EntityId, entity: &Entity) -> Json {
    let names = &entity.names;
    let named = |language: &str, name: &str| json!({ "@value": name, "@language": language });
    let mut name = vec![named("en", &names.en)];
    name.extend(names.ru.iter().map(|russian| named("ru", russian)));
    let native = names.native.iter();
    name.extend(native.map(|(language, native)| named(language, native)));
    let short = [&names.short, &names.abbr, &names.abbr_ru];
    let aliases = entity.aliases.iter().map(|alias| &alias.text);
    let aliases = short.into_iter().flatten().chain(aliases);
    let mut statements = graph.dataset.about(id);
    let summary = statements.find(|(_, said)| said.aspect == Aspect::Summary);
    let summary = summary.map(|(_, said)| said.text.as_str());
    let page = graph.site.absolute(&path_of(entity));
    let mut node = graph.thing(id, entity);
    node.set("name", Some(Json::Array(name)));
    node.set_all("alternateName", aliases.map(|alias| json!(alias)).collect());
    node.set("description", summary);
    node.set("mainEntityOfPage", Some(json!({ "@id": page })));
    // What is part of an event is its `superEvent` already.
    if !node.is_set("superEvent") {
        let whole = entity.part_of.map(|whole| graph.reference(whole));
        node.set("isPartOf", whole);
    }
    node.done()
}
