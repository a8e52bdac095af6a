//! What every page says of itself to machines, held against the data set.

use std::collections::{BTreeMap, BTreeSet};

use atlas_address::address::Page;
use atlas_publish::export;
use atlas_record::edtf::{Bound, Date, Edtf};
use serde_json::Value;

use crate::common::{SET, dataset, edition, graph, info, main_entity, pages, russian, site};

/// The dates of a data set as they are written, of statements and of sources.
fn known_dates() -> BTreeSet<String> {
    let mut known: BTreeSet<String> = BTreeSet::from([edition().to_string()]);
    let mut learn = |when: &Edtf| {
        let bounds = match when {
            Edtf::Date(one) => [Bound::Date(*one), Bound::Open],
            Edtf::Interval(from, to) => [*from, *to],
        };
        known.extend(bounds.iter().filter_map(|bound| match bound {
            Bound::Date(date) => Some(date.to_string()),
            _ => None,
        }));
    };
    for (_, statement) in dataset().all() {
        statement.when.iter().for_each(&mut learn);
    }
    for entity in &dataset().entities {
        let written = entity
            .source
            .iter()
            .filter_map(|note| note.written.as_ref());
        written.for_each(&mut learn);
    }
    known
}

/// The values of everything that is a date.
fn dates(value: &Value) -> Vec<String> {
    match value {
        Value::Array(values) => values.iter().flat_map(dates).collect(),
        Value::Object(map) => map
            .iter()
            .flat_map(
                |(key, value)| match (key.to_lowercase().ends_with("date"), value) {
                    (true, Value::String(date)) => vec![date.clone()],
                    _ => dates(value),
                },
            )
            .chain(
                map.get("dateModified")
                    .and_then(Value::as_str)
                    .map(str::to_owned),
            )
            .collect(),
        _ => Vec::new(),
    }
}

#[test]
fn no_date_is_more_exact_than_the_record() {
    let known = known_dates();
    let mut seen = 0;
    for page in pages() {
        let page = info(page);
        for date in dates(&graph(&page)) {
            seen += 1;
            assert!(
                known.contains(&date),
                "{}: {date} is not in the record",
                page.heading
            );
            let read: Date = date.parse().expect("it is in the record");
            let exact = !read.uncertain && !read.approximate && !date.contains('X');
            assert!(exact, "{}: {date}", page.heading);
        }
    }
    assert!(seen > pages().len(), "only {seen} dates were looked at");
}

#[test]
fn every_page_has_its_place_its_description_and_a_way_home() {
    let mut descriptions = BTreeSet::new();
    for page in pages() {
        let page = info(page);
        let graph = graph(&page);
        let nodes = graph["@graph"].as_array().expect("a list");
        let url = format!("{SET}{}", page.path());
        assert_eq!(nodes[0]["@id"], url.as_str());
        let ways: Vec<&Value> = nodes
            .iter()
            .filter(|node| node["@type"] == "BreadcrumbList")
            .collect();
        assert_eq!(ways.len(), 1, "{url}");
        let steps = ways[0]["itemListElement"].as_array().expect("a list");
        assert_eq!(steps[0]["item"], SET);
        assert_eq!(steps[steps.len() - 1]["item"], url.as_str());
        assert!(
            descriptions.insert(page.description.clone()),
            "twice: {}",
            page.description
        );
        if let Page::Entity(..) = page.address.page {
            assert_ne!(main_entity(&page), Value::Null, "{url} is about nothing");
        }
    }
}

/// A value without the types that dates have in the download.
fn untyped(value: &Value) -> Value {
    match value {
        Value::Object(fields) if fields.get("@type").is_some_and(is_date_type) => {
            fields["@value"].clone()
        }
        Value::Object(fields) => {
            let plain = fields
                .iter()
                .map(|(name, value)| (name.clone(), untyped(value)));
            Value::Object(plain.collect())
        }
        Value::Array(values) => values.iter().map(untyped).collect(),
        other => other.clone(),
    }
}

fn is_date_type(kind: &Value) -> bool {
    kind.as_str().is_some_and(|kind| kind.starts_with("xsd:"))
}

/// What a page says of its thing in its head, the download says of the thing of the same name.
#[test]
fn pages_and_the_download_agree_on_every_thing() {
    let files = export::files(dataset(), russian(), &site(SET));
    let file = files.iter().find(|file| file.path == "atlas.jsonld");
    let download: Value = serde_json::from_str(&file.expect("it is written").text).expect("JSON");
    let nodes = download["@graph"].as_array().expect("a graph");
    let named = nodes
        .iter()
        .map(|node| (node["@id"].as_str().expect("every node has a name"), node));
    let known: BTreeMap<&str, &Value> = named.collect();
    assert_eq!(known.len(), nodes.len(), "a name stands twice");
    let mut compared = 0;
    for page in pages() {
        let page = info(page);
        let graph = graph(&page);
        let things = graph["@graph"].as_array().expect("a graph");
        for thing in things {
            let Some(there) = known.get(thing["@id"].as_str().expect("a name")) else {
                // The page itself, its breadcrumbs, the site: they are no part of the record.
                assert_ne!(graph["@graph"][0]["mainEntity"]["@id"], thing["@id"]);
                continue;
            };
            compared += 1;
            for (property, value) in thing.as_object().expect("a node") {
                // In the download names carry their language, and the summary is whole.
                if !["name", "alternateName", "description"].contains(&property.as_str()) {
                    assert_eq!(
                        &untyped(&there[property]),
                        value,
                        "{property} of {}",
                        thing["@id"]
                    );
                }
            }
        }
    }
    assert!(compared >= dataset().entities.len(), "{compared} things");
}
