//! The descriptions for archives and catalogues, read back: the validators of the trade let much pass.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::LazyLock,
};

use atlas_publish::{
    Site,
    export::{Download, all},
    files::CITATION,
};
use atlas_record::{
    as_of::{self, Status},
    earlier::Editions,
    edtf::Edtf,
    model::{Bond, Dataset, Kind},
    translation::Translation,
};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

/// The data set, its texts in Russian and its earlier editions.
static RECORD: LazyLock<(Dataset, Translation, Editions)> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let record = atlas_data::record(&folder).expect("the data set compiles");
    (record.dataset, record.russian, record.editions)
});

static FILES: LazyLock<Vec<Download>> = LazyLock::new(|| {
    let site = Site::new("https://atlas.example/x/").expect("it is an address");
    all(&RECORD.0, &RECORD.1, &RECORD.2, &site)
});

fn text(path: &str) -> &'static str {
    let file = FILES.iter().find(|file| file.path == path);
    &file.unwrap_or_else(|| panic!("there is no {path}")).text
}

fn json(path: &str) -> Value {
    serde_json::from_str(text(path)).expect("is JSON")
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    let list = value[name].as_array();
    list.unwrap_or_else(|| panic!("{name} is no list"))
}

/// A table as its columns: the cells below each name.
fn columns(path: &str) -> BTreeMap<String, Vec<String>> {
    let mut reader = csv::Reader::from_reader(text(path).as_bytes());
    let names: Vec<String> = reader
        .headers()
        .expect("a head")
        .iter()
        .map(str::to_owned)
        .collect();
    let mut columns: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in reader.records() {
        let row = row.expect("a row");
        for (name, cell) in names.iter().zip(row.iter()) {
            columns
                .entry(name.clone())
                .or_default()
                .push(cell.to_owned());
        }
    }
    columns
}

/// Whether a text is a day of the calendar.
fn is_day(text: &str) -> bool {
    atlas_record::day::Day::parse(text).is_some_and(|day| day.to_string() == text)
}

#[test]
fn the_crate_describes_every_file_and_says_what_archives_ask_for() {
    let described = json("ro-crate-metadata.json");
    assert_eq!(
        described["@context"],
        "https://w3id.org/ro/crate/1.2/context"
    );
    let graph = list(&described, "@graph");
    let node = |id: &str| {
        let found = graph.iter().find(|node| node["@id"] == id);
        found.unwrap_or_else(|| panic!("{id} is not described"))
    };
    let root = node("./");
    for field in [
        "name",
        "description",
        "datePublished",
        "license",
        "publisher",
        "author",
    ] {
        assert!(!root[field].is_null(), "the root has no {field}");
    }
    // A day, and that of the edition: a validator takes 2026-02-30, a writer puts today.
    let edition = RECORD.0.edition.to_string();
    assert!(is_day(&edition));
    assert_eq!(
        (&root["datePublished"], &root["version"]),
        (&Value::from(edition.clone()), &Value::from(edition))
    );
    for reference in ["license", "publisher", "author"] {
        node(root[reference]["@id"].as_str().expect("a reference"));
    }
    let parts: BTreeSet<&str> = list(root, "hasPart")
        .iter()
        .filter_map(|part| part["@id"].as_str())
        .collect();
    let others = FILES
        .iter()
        .filter(|file| file.path != "ro-crate-metadata.json");
    assert_eq!(parts, others.map(|file| file.path.as_str()).collect());
    for path in parts {
        let file = node(path);
        assert!(!path.contains(' '), "{path}: 1.2 refuses a space");
        assert_eq!(file["contentSize"], text(path).len().to_string(), "{path}");
        for field in ["name", "description", "encodingFormat"] {
            assert!(
                file[field].as_str().is_some_and(|words| !words.is_empty()),
                "{path}: {field}"
            );
        }
        assert_ne!(file["encodingFormat"], "application/octet-stream", "{path}");
    }
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one walk over the description, field by field"
)]
fn the_croissant_has_the_columns_and_checksums_of_the_tables() {
    let described = json("croissant.json");
    assert_eq!(
        described["version"],
        RECORD.0.edition.to_string().replace('-', ".")
    );
    assert_eq!(described["datePublished"], RECORD.0.edition.to_string());
    let mut files = BTreeSet::new();
    for file in list(&described, "distribution") {
        let path = file["contentUrl"].as_str().expect("a path");
        files.insert(path);
        // The reader takes any checksum, and a file that is not there.
        assert_eq!(
            file["sha256"],
            hex::encode(Sha256::digest(text(path))),
            "{path}"
        );
        assert_eq!(
            file["contentSize"],
            format!("{} B", text(path).len()),
            "{path}"
        );
    }
    let tables = FILES.iter().filter(|file| file.path.starts_with("csv/"));
    assert_eq!(files, tables.map(|file| file.path.as_str()).collect());
    let mut fields = BTreeSet::new();
    let mut named = Vec::new();
    for set in list(&described, "recordSet") {
        let name = set["name"].as_str().expect("a name");
        let cells = columns(&format!("csv/{name}.csv"));
        let described: BTreeSet<&str> = list(set, "field")
            .iter()
            .filter_map(|field| field["name"].as_str())
            .collect();
        assert_eq!(
            described,
            cells.keys().map(String::as_str).collect(),
            "{name}"
        );
        for field in list(set, "field") {
            let column = field["name"].as_str().expect("a name");
            assert_eq!(field["source"]["extract"]["column"], column);
            fields.insert(field["@id"].as_str().expect("an id").to_owned());
            named.extend(
                field["references"]["field"]["@id"]
                    .as_str()
                    .map(str::to_owned),
            );
            for cell in &cells[column] {
                let kept = survives(field["dataType"].as_str().expect("a type"), cell);
                assert!(kept, "{name}/{column}: the reader changes {cell:?}");
            }
            let numbers = cells[column].iter().filter(|cell| !cell.is_empty());
            let only_numbers = numbers.clone().count() > 0
                && numbers.clone().all(|cell| cell.parse::<f64>().is_ok());
            assert!(
                field["dataType"] != "sc:Text" || !only_numbers,
                "{name}/{column}: as texts, numbers are written anew, 1 as 1.0"
            );
        }
        for key in set["key"].as_array().into_iter().flatten() {
            named.push(key["@id"].as_str().expect("an id").to_owned());
        }
    }
    for id in named {
        assert!(fields.contains(&id), "{id} is no field");
    }
}

/// Whether mlcroissant, which reads tables with pandas, gives a cell back as it is.
fn survives(kind: &str, cell: &str) -> bool {
    // What pandas takes for a cell that is empty.
    const MISSING: [&str; 18] = [
        "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN",
        "<NA>", "N/A", "NA", "NULL", "NaN", "None", "n/a", "nan", "null",
    ];
    if cell.is_empty() {
        return true;
    }
    !MISSING.contains(&cell)
        && match kind {
            "sc:Text" => true,
            "sc:Integer" => cell
                .parse::<i64>()
                .is_ok_and(|number| number.to_string() == cell),
            "sc:Float" => cell.parse::<f64>().is_ok(),
            "sc:Boolean" => ["true", "false"].contains(&cell),
            // A month or a year would become its first day.
            "sc:Date" => is_day(cell),
            _ => false,
        }
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one walk over both forms, field by field"
)]
fn what_a_registry_is_told_is_valid_and_the_same_in_both_forms() {
    let schema: Value =
        serde_json::from_str(include_str!("schemas/datacite-4.5.json")).expect("is JSON");
    let validator = jsonschema::validator_for(&schema).expect("is a schema");
    let told = json("datacite.json");
    let errors: Vec<String> = validator
        .iter_errors(&told)
        .map(|error| error.to_string())
        .collect();
    assert_eq!(errors, Vec::<String>::new());
    for (path, wrong) in [
        ("/types/resourceTypeGeneral", "Atlas"),
        ("/dates/0/dateType", "Coverage"),
    ] {
        let mut told = told.clone();
        *told.pointer_mut(path).expect(path) = wrong.into();
        assert!(!validator.is_valid(&told), "{path} may be {wrong}");
    }
    let edition = RECORD.0.edition;
    assert_eq!(told["version"], edition.to_string());
    assert_eq!(told["publicationYear"], edition.civil().0.to_string());
    // The schema takes any text as a date. Archives take a day, a year, or two with a slash; a year stays a year.
    for date in list(&told, "dates") {
        let date = date["date"].as_str().expect("a text");
        let ends: Vec<&str> = date.split('/').collect();
        let year = |text: &str| text.len() == 4 && text.parse::<u16>().is_ok();
        assert!(
            ends.len() <= 2 && ends.iter().all(|end| is_day(end) || year(end)),
            "{date}"
        );
        let known: Edtf = date.parse().expect("EDTF");
        assert!(!known.is_doubtful());
        assert_eq!(known.to_string(), date);
    }
    let xml = roxmltree::Document::parse(text("datacite.xml")).expect("is XML");
    let all = |name: &str| -> Vec<String> {
        let nodes = xml
            .descendants()
            .filter(|node| node.tag_name().name() == name);
        nodes
            .map(|node| node.text().unwrap_or_default().to_owned())
            .collect()
    };
    let texts = |path: &str, name: &str| -> Vec<String> {
        list(&told, path)
            .iter()
            .map(|one| one[name].as_str().unwrap_or_default().to_owned())
            .collect()
    };
    assert_eq!(all("date"), texts("dates", "date"));
    assert_eq!(all("title"), texts("titles", "title"));
    assert_eq!(all("subject"), texts("subjects", "subject"));
    assert_eq!(all("creatorName"), texts("creators", "name"));
    assert_eq!(all("description"), texts("descriptions", "description"));
    assert_eq!(all("version"), [edition.to_string()]);
    assert_eq!(all("publicationYear"), [edition.civil().0.to_string()]);
    // Only what the schema has in this order; its own file is on the web.
    let order: Vec<&str> = xml
        .root_element()
        .children()
        .filter(|node| node.is_element())
        .map(|node| node.tag_name().name())
        .collect();
    assert_eq!(
        order[..6],
        [
            "identifier",
            "creators",
            "titles",
            "publisher",
            "publicationYear",
            "resourceType"
        ]
    );
}

#[test]
fn how_to_cite_names_the_edition() {
    let edition = RECORD.0.edition.to_string();
    for field in ["version", "date-released"] {
        let line = format!("{field}: \"{edition}\"");
        assert!(
            CITATION.lines().any(|one| one == line),
            "CITATION.cff has no `{line}`"
        );
    }
    let dates = CITATION.lines().filter(|line| line.contains("date"));
    assert_eq!(
        dates
            .filter(|line| line.starts_with("date-released"))
            .count(),
        1
    );
}

#[test]
fn commands_for_wikidata_say_no_more_than_the_record() {
    let dataset = &RECORD.0;
    let mut members = Vec::new();
    for line in text("wikidata.txt").lines() {
        let parts: Vec<&str> = line.split('\t').collect();
        assert!(
            !line.contains('|') && !line.contains("/*"),
            "{line}: it would be parted"
        );
        let [state, "P463", "Q318693", rest @ ..] = parts.as_slice() else {
            panic!("{line}");
        };
        assert!(state.starts_with('Q') && !members.contains(state), "{line}");
        members.push(*state);
        assert_eq!(rest.len() % 2, 0);
        for pair in rest.chunks(2) {
            match pair {
                ["P580" | "P582", time] => {
                    let (day, precision) = time
                        .split_once('/')
                        .expect("a precision; without it a day becomes a year");
                    let shown = match precision {
                        "11" => 10,
                        "10" => 7,
                        "9" => 4,
                        _ => panic!("{line}"),
                    };
                    let day = day.trim_start_matches('+');
                    let exists = dataset.all().any(|(_, said)| {
                        said.when
                            .is_some_and(|when| when.to_string() == day[..shown])
                    });
                    assert!(exists, "{line}: no statement has this date as it is");
                }
                ["S854" | "!S854", address] => {
                    let address = address.trim_matches('"');
                    let cited = dataset.of_kind(Kind::Source).any(|(_, source)| {
                        source.source.as_ref().and_then(|note| note.url.as_deref()) == Some(address)
                    });
                    assert!(cited, "{address}");
                }
                _ => panic!("{line}"),
            }
        }
        assert!(line.contains("S854"), "{line}: says who says so");
    }
    // One for each state whose membership has one beginning and was never suspended.
    let whole = dataset.of_kind(Kind::State).filter(|(id, _)| {
        let spells = as_of::spells(dataset, *id, Bond::Organization);
        spells
            .iter()
            .any(|spell| matches!(spell.status, Status::Bound | Status::Frozen))
            && spells.iter().all(|spell| spell.status != Status::Suspended)
    });
    assert_eq!(members.len(), whole.count());
    assert!(members.len() > 3);
}
