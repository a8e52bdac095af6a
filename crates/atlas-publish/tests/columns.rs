//! The columns of the tables against the keys of data files.

use std::path::Path;

use atlas_data::raw::DETAIL_KEYS;
use atlas_publish::export::tables;

/// What a fact can have beyond its sentence is a column, named as in data files.
#[test]
fn every_key_of_a_detail_is_a_column() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let record = atlas_data::record(&folder).expect("the data set compiles");
    let tables = tables::tables(&record.dataset, &record.russian);
    let statements = tables.iter().find(|table| table.name == "statements");
    let columns = statements.expect("there is such a table").columns();
    let details = columns.filter_map(|column| column.strip_prefix("detail_"));
    let details: Vec<String> = details.map(|key| key.replace('_', "-")).collect();
    // `type` says which of them a row has; the role of an office says its post in full.
    let keys = DETAIL_KEYS.iter().map(|key| key.name);
    let keys = keys.filter(|key| *key != "post");
    let expected: Vec<&str> = ["type"].into_iter().chain(keys).collect();
    assert_eq!(details, expected);
}
