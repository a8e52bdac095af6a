//! The tables and the package that describes them.

use super::*;

/// A table as its names and its rows.
pub(super) fn table(path: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let mut reader = csv::Reader::from_reader(text(path).as_bytes());
    let names = reader.headers().expect("has a header");
    let names = names.iter().map(str::to_owned).collect();
    let rows = reader.records().map(|row| {
        let row = row.expect("has as many cells as the header");
        row.iter().map(str::to_owned).collect()
    });
    (names, rows.collect())
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one walk over the package, whose parts are held against one table at a time"
)]
fn tables_are_what_the_data_package_says() {
    let package = json("datapackage.json");
    let resources = package["resources"].as_array().expect("resources");
    assert_eq!(
        resources.len(),
        FILES
            .iter()
            .filter(|file| file.path.starts_with("csv/"))
            .count()
    );
    let mut ids: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut links: Vec<(String, String, String)> = Vec::new();
    for resource in resources {
        let (name, path) = (
            resource["name"].as_str().expect("a name"),
            resource["path"].as_str().expect("a path"),
        );
        let (names, rows) = table(path);
        assert!(!rows.is_empty(), "{path}");
        assert_eq!(resource["bytes"].as_u64(), Some(text(path).len() as u64));
        assert!(!text(path).starts_with('\u{feff}'), "{path} has a mark");
        let fields = resource["schema"]["fields"].as_array().expect("fields");
        let described: Vec<&str> = fields
            .iter()
            .filter_map(|field| field["name"].as_str())
            .collect();
        assert_eq!(names, described, "{path}");
        for (place, field) in fields.iter().enumerate() {
            let kind = field["type"].as_str().expect("a type");
            assert!(
                !field["description"]
                    .as_str()
                    .expect("a description")
                    .is_empty(),
                "{path}: {field}"
            );
            for row in &rows {
                assert!(
                    is(kind, &row[place]),
                    "{path}: {} is no {kind}: {:?}",
                    names[place],
                    row[place]
                );
            }
        }
        let place = |name: &str| names.iter().position(|known| known == name);
        let key: Vec<usize> = resource["schema"]["primaryKey"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|name| place(name.as_str().expect("a name")).expect("a column"))
            .collect();
        if !key.is_empty() {
            let keys: BTreeSet<Vec<&String>> = rows
                .iter()
                .map(|row| key.iter().map(|place| &row[*place]).collect())
                .collect();
            assert_eq!(keys.len(), rows.len(), "{path} has a key twice");
        }
        if let Some(place) = place("id") {
            ids.insert(name, rows.iter().map(|row| row[place].clone()).collect());
        }
        for link in resource["schema"]["foreignKeys"]
            .as_array()
            .into_iter()
            .flatten()
        {
            let target = link["reference"]["resource"].as_str().expect("a table");
            let column = place(link["fields"].as_str().expect("a column")).expect("a column");
            links.extend(
                rows.iter()
                    .map(|row| (path.to_owned(), target.to_owned(), row[column].clone())),
            );
        }
    }
    assert!(links.len() > 5_000, "{}", links.len());
    for (path, target, value) in links {
        // What is empty names nothing: a cell of another data set that needs no explanation.
        assert!(
            value.is_empty() || ids[target.as_str()].contains(&value),
            "{path} names {value}, which is not in {target}"
        );
    }
}

/// Whether a cell is of a type of a table schema; an empty cell is of every type.
fn is(kind: &str, cell: &str) -> bool {
    cell.is_empty()
        || match kind {
            "string" => true,
            "integer" => cell.parse::<i64>().is_ok(),
            "number" => cell.parse::<f64>().is_ok(),
            "boolean" => ["true", "false"].contains(&cell),
            "date" => atlas_record::day::Day::parse(cell).is_some(),
            _ => false,
        }
}

#[test]
fn tables_keep_every_statement_reading_and_citation() {
    let count = |path: &str| table(path).1.len();
    let all = &DATASET.statements;
    assert_eq!(count("csv/statements.csv"), all.len());
    assert_eq!(
        count("csv/readings.csv"),
        all.iter().map(|said| said.readings.len()).sum::<usize>()
    );
    let cited = all.iter().map(|said| {
        said.citations().len()
            + said
                .readings
                .iter()
                .map(|reading| reading.citations().len())
                .sum::<usize>()
    });
    assert_eq!(count("csv/citations.csv"), cited.sum::<usize>());
    let (names, rows) = table("csv/statements.csv");
    let text = names
        .iter()
        .position(|name| name == "text")
        .expect("a column");
    for (row, said) in rows.iter().zip(all) {
        assert_eq!(row[text], said.text);
    }
    let used: BTreeSet<String> = FILES
        .iter()
        .filter(|file| file.path.starts_with("csv/"))
        .flat_map(|file| table(&file.path).0)
        .collect();
    let described: BTreeSet<String> = columns::COLUMNS
        .iter()
        .map(|(name, ..)| (*name).to_owned())
        .collect();
    assert_eq!(
        used, described,
        "a column is described and not there, or there and not described"
    );
}
