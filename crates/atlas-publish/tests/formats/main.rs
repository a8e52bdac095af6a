//! Every file, read back by a parser that others keep.

mod tables;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::LazyLock,
};

use atlas_address::cite;
use atlas_publish::{
    Site,
    export::{Download, columns, files, json::SCHEMA, row},
};
use atlas_record::{
    edtf::Edtf,
    model::{Aspect, Dataset},
    translation::{Field, Translation},
};
use serde_json::Value;
use tables::table;

const SITE: &str = "https://atlas.example/x/";

static RECORD: LazyLock<(Dataset, Translation)> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let record = atlas_data::record(&folder).expect("the data set compiles");
    (record.dataset, record.russian)
});
static DATASET: LazyLock<&Dataset> = LazyLock::new(|| &RECORD.0);

fn site() -> Site {
    Site::new(SITE).expect("it is an address")
}

static FILES: LazyLock<Vec<Download>> = LazyLock::new(|| files(&DATASET, &RECORD.1, &site()));

fn text(path: &str) -> &'static str {
    let file = FILES.iter().find(|file| file.path == path);
    &file.unwrap_or_else(|| panic!("there is no {path}")).text
}

fn json(path: &str) -> Value {
    serde_json::from_str(text(path)).expect("is JSON")
}

#[test]
fn the_document_is_what_its_schema_says() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("is JSON");
    let validator = jsonschema::validator_for(&schema).expect("is a schema");
    let document = json("atlas.json");
    let errors: Vec<String> = validator
        .iter_errors(&document)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .take(5)
        .collect();
    assert_eq!(errors, Vec::<String>::new());
    // The schema is no promise if it lets everything through.
    for (path, wrong) in [
        ("/edition", Value::from("21 November 2026")),
        ("/version", Value::from(2)),
        ("/statements/0/citations", Value::Array(Vec::new())),
        ("/statements/0/standing", Value::from("certain")),
        ("/statements/0/id", Value::from("armenia")),
        ("/entities/0/name", Value::Null),
        ("/ladders/0/status", Value::from("member")),
    ] {
        let mut document = document.clone();
        *document.pointer_mut(path).expect(path) = wrong;
        assert!(!validator.is_valid(&document), "{path} may be wrong");
    }
    for (path, field) in [
        ("/statements/0", "readings"),
        ("/entities/0", "treaty"),
        ("", "licence"),
    ] {
        let mut document = document.clone();
        let object = document.pointer_mut(path).and_then(Value::as_object_mut);
        object.expect(path).remove(field).expect(field);
        assert!(!validator.is_valid(&document), "{field} may be missing");
    }
}

#[test]
fn every_field_of_the_document_is_described() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("is JSON");
    let document = json("atlas.json");
    let described = |thing: &str| {
        schema["$defs"][thing]["properties"]
            .as_object()
            .expect("fields")
    };
    for (list, thing) in [
        ("entities", "entity"),
        ("statements", "statement"),
        ("ladders", "period"),
        ("changes", "change"),
    ] {
        for item in document[list].as_array().expect("a list") {
            for field in item.as_object().expect("fields").keys() {
                assert!(described(thing).contains_key(field), "{field} of {thing}");
            }
        }
    }
}

#[test]
fn the_document_holds_the_whole_record() {
    let document = json("atlas.json");
    let list = |name: &str| document[name].as_array().expect("a list");
    assert_eq!(list("entities").len(), DATASET.entities.len());
    assert_eq!(list("statements").len(), DATASET.statements.len());
    let readings: usize = list("statements")
        .iter()
        .map(|said| said["readings"].as_array().map_or(0, Vec::len))
        .sum();
    let kept: usize = DATASET
        .statements
        .iter()
        .map(|said| said.readings.len())
        .sum();
    assert_eq!(readings, kept);
    for (statement, (_, known)) in list("statements").iter().zip(DATASET.all()) {
        assert_eq!(statement["text"], known.text);
        // What is not known to the day stays so, and reads back as the same date.
        let when = statement["when"]
            .as_str()
            .map(|when| when.parse::<Edtf>().expect("EDTF"));
        assert_eq!(when, known.when);
        let readings = statement["readings"].as_array().expect("a list");
        for (reading, known) in readings.iter().zip(&known.readings) {
            assert_eq!(reading["text"], known.text);
            let when = reading["when"].as_str();
            let when = when.map(|when| when.parse::<Edtf>().expect("EDTF"));
            assert_eq!(when, known.when);
        }
    }
    // That nothing was found is a value.
    let answers: BTreeSet<&str> = list("statements")
        .iter()
        .filter_map(|said| said["detail"]["answer"].as_str())
        .collect();
    assert!(
        answers.is_superset(&["no-decision", "no-request", "granted"].into()),
        "{answers:?}"
    );
}

#[test]
fn calendars_are_read_and_have_stable_names() {
    for (path, yearly) in [("events.ics", false), ("anniversaries.ics", true)] {
        let ics = text(path);
        for line in ics.split("\r\n") {
            assert!(line.len() <= 75 && !line.contains('\n'), "{path}: {line}");
        }
        let unfolded = icalendar::parser::unfold(ics);
        let calendar = icalendar::parser::read_calendar(&unfolded).expect("a calendar");
        let about = calendar
            .properties
            .iter()
            .find(|property| property.name == "DESCRIPTION");
        assert!(
            about
                .expect("says what it is")
                .val
                .as_str()
                .contains("CC BY 4.0")
        );
        let events: Vec<_> = calendar
            .components
            .iter()
            .filter(|component| component.name == "VEVENT")
            .collect();
        let file = FILES.iter().find(|file| file.path == path).expect("a file");
        assert_eq!(Some(events.len()), file.count);
        assert!(events.len() >= 10, "{path} has {} events", events.len());
        let mut names = BTreeSet::new();
        for event in events {
            let value = |name: &str| {
                event
                    .find_prop(name)
                    .map(|property| property.val.as_str().to_owned())
            };
            let uid = value("UID").expect("a name");
            let name = uid
                .trim_start_matches("yearly-")
                .trim_end_matches("@csto-atlas")
                .to_owned();
            let (_, said) = DATASET
                .all()
                .find(|(id, _)| row::statement_reference(&DATASET, *id) == name)
                .expect("a statement");
            let start = value("DTSTART").expect("a day");
            let when = said
                .when
                .and_then(|when| when.first_day())
                .expect("a day")
                .to_string();
            assert_eq!(start, when.replace('-', ""), "{uid}");
            assert!(value("DTEND").expect("an end") > start);
            let edition = DATASET.edition.to_string().replace('-', "");
            assert_eq!(value("DTSTAMP"), Some(format!("{edition}T000000Z")));
            assert_eq!(value("RRULE").is_some(), yearly);
            assert_eq!(
                value("URL").expect("an address"),
                format!("{SITE}{}", name.replace('#', "/#"))
            );
            assert!(names.insert(uid.clone()), "{uid} stands twice");
        }
    }
}

#[test]
fn references_are_read_by_three_parsers() {
    let works: Vec<cite::Work> = cite::sources(&DATASET).collect();
    assert!(works.len() > 400);
    let bibtex = biblatex::Bibliography::parse(text("references.bib")).expect("BibTeX");
    assert_eq!(bibtex.len(), works.len());
    let ris = biblib::CitationParser::parse(&biblib::RisParser::new(), text("references.ris"))
        .expect("RIS");
    assert_eq!(ris.len(), works.len());
    let csl: Vec<citationberg::json::Item> =
        serde_json::from_str(text("references.csl.json")).expect("CSL-JSON");
    assert_eq!(csl.len(), works.len());
    for ((work, ris), csl) in works.iter().zip(&ris).zip(&csl) {
        let entry = bibtex.get(&work.key).expect("an entry");
        assert_eq!(
            biblatex::ChunksExt::format_verbatim(entry.title().expect("a title")),
            work.title
        );
        assert_eq!(ris.title, work.title);
        assert_eq!(
            csl.0["title"].to_str().as_deref(),
            Some(work.title.as_str())
        );
        assert_eq!(csl.id().as_deref(), Some(work.key.as_str()));
        let url = work.url.clone();
        // This parser takes two hyphens for a dash in addresses too; TeX does not.
        let read = entry.url().ok().map(|url| url.replace('–', "--"));
        assert_eq!(read, url, "{}", work.key);
        assert_eq!(ris.urls.first().cloned(), url);
    }
}

#[test]
fn linked_data_names_every_entry_and_every_file() {
    let linked = json("atlas.jsonld");
    let graph = linked["@graph"].as_array().expect("a graph");
    let (set, organization, entries) = (&graph[0], &graph[1], &graph[2..]);
    assert_eq!(
        (&set["@type"], &set["license"]),
        (
            &Value::from("Dataset"),
            &Value::from("https://creativecommons.org/licenses/by/4.0/")
        )
    );
    let distributed: Vec<&str> = set["distribution"]
        .as_array()
        .expect("files")
        .iter()
        .filter_map(|file| file["contentUrl"].as_str())
        .collect();
    for file in FILES.iter().filter(|file| file.path != "atlas.jsonld") {
        assert!(
            distributed.contains(&format!("{SITE}data/{}", file.path).as_str()),
            "{}",
            file.path
        );
    }
    assert_eq!(organization["@id"], format!("{SITE}#organization"));
    assert_eq!(entries.len(), DATASET.entities.len());
    for (node, known) in entries.iter().zip(&DATASET.entities) {
        let address = format!("{SITE}{}/{}/#this", known.kind().folder(), known.slug);
        assert_eq!(node["@id"], address);
        let names = node["name"].as_array().expect("names");
        for (language, name) in &known.names.native {
            let is_name = |node: &Value| node["@language"] == *language && node["@value"] == *name;
            assert!(names.iter().any(is_name), "{address} in {language}");
        }
        if let Some(code) = &known.code {
            let said = (&node["@type"][0], &node["identifier"]["value"]);
            assert_eq!(said, (&Value::from("Country"), &Value::from(code.as_str())));
        }
    }
}

/// Where the record has a text in Russian, each format has it too, and nothing where it has none.
#[test]
fn russian_stands_beside_the_english() {
    let russian = &RECORD.1;
    let document = json("atlas.json");
    let (names, rows) = table("csv/statements.csv");
    let column = |name: &str| names.iter().position(|one| one == name).expect("a column");
    let statements = document["statements"].as_array().expect("a list");
    for (((id, known), node), row) in DATASET.all().zip(statements).zip(&rows) {
        for (field, name) in [
            (Field::Title, "title_ru"),
            (Field::Text, "text_ru"),
            (Field::Place, "place_ru"),
            (Field::Note, "note_ru"),
        ] {
            let text = russian.text(id, field);
            assert_eq!(node[name].as_str(), text, "{name} of {}", known.id);
            assert_eq!(row[column(name)], text.unwrap_or_default(), "{}", known.id);
        }
        for (number, reading) in (0..).zip(node["readings"].as_array().expect("a list")) {
            let why = russian.text(id, Field::ReadingWhy(number));
            assert_eq!(reading["why_not_followed_ru"].as_str(), why, "{}", known.id);
        }
        for (number, figure) in (0..).zip(node["figures"].as_array().expect("a list")) {
            let label = russian.text(id, Field::Label(number));
            assert_eq!(figure["label_ru"].as_str(), label, "{}", known.id);
        }
    }
    let linked = json("atlas.jsonld");
    let nodes = linked["@graph"].as_array().expect("a graph");
    let entries = nodes.iter().skip(2);
    for ((id, known), node) in DATASET.ids().zip(entries) {
        let summary = DATASET.about(id);
        let mut summary = summary.filter(|(_, said)| said.aspect == Aspect::Summary);
        let (english, text) = match summary.next() {
            Some((id, said)) => (Some(said.text.as_str()), russian.text(id, Field::Text)),
            None => (None, None),
        };
        let tagged = text.map(|text| serde_json::json!({ "@value": text, "@language": "ru" }));
        let plain = english.map(Value::from);
        let expected: Vec<Value> = plain.into_iter().chain(tagged).collect();
        let found = match &node["description"] {
            Value::Null => Vec::new(),
            Value::Array(all) => all.clone(),
            one => vec![one.clone()],
        };
        assert_eq!(found, expected, "{}", known.slug);
    }
}

#[test]
fn licence_edition_and_citation_travel_inside() {
    let edition = cite::Work::edition(DATASET.edition, SITE).chicago();
    let day = DATASET.edition.words();
    assert_eq!(
        edition,
        format!(
            "CSTO Atlas. “CSTO Atlas: a source-critical record of the Collective Security Treaty Organization.” Edition of {day}. https://atlas.example/x/data/"
        )
    );
    for path in [
        "atlas.json",
        "datapackage.json",
        "atlas.jsonld",
        "references.bib",
    ] {
        assert!(text(path).contains(&edition), "{path}");
        assert!(
            text(path).contains("creativecommons.org/licenses/by/4.0/"),
            "{path}"
        );
    }
    for path in ["references.ris", "references.csl.json", "events.ics"] {
        assert!(text(path).contains("CSTO Atlas"), "{path}");
    }
}

#[test]
fn the_same_record_makes_the_same_bytes() {
    let again = files(&DATASET, &RECORD.1, &site());
    for (file, again) in FILES.iter().zip(&again) {
        assert!(
            file.path == again.path && file.text == again.text,
            "{}",
            file.path
        );
    }
}
