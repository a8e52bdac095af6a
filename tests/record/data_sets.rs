//! The page of other data sets against the downloads, by a script that knows the program's model of neither.

use std::collections::BTreeMap;

use atlas_publish::export;

use crate::common::{SET, dataset, render, russian, site};

/// The lines of a file of the downloads as cells; no cell of the tables that are read has a quotation mark.
fn table(path: &str) -> Vec<BTreeMap<String, String>> {
    let files = export::files(dataset(), russian(), &site(SET));
    let file = files.iter().find(|file| file.path == path);
    let text = &file.unwrap_or_else(|| panic!("no {path}")).text;
    let mut lines = text.lines().map(|line| line.split(','));
    let head: Vec<&str> = lines.next().expect("a line of names").collect();
    let row = |cells: std::str::Split<'_, char>| {
        let cells = head.iter().zip(cells);
        cells
            .map(|(name, cell)| ((*name).to_owned(), cell.to_owned()))
            .collect()
    };
    lines.map(row).collect()
}

/// What the page calls an answer.
fn words(question: &str, status: &str) -> &'static str {
    match (question, status) {
        ("treaty", "none") => "Not a party",
        ("treaty", "signed") => "Signed or acceded, not yet in force",
        ("treaty", "bound") => "Party",
        ("treaty", "former") => "Former party",
        ("organization", "none") => "Not a member",
        ("organization", "signed") => "Charter signed, not yet in force",
        ("organization", "bound") => "Member",
        ("organization", "suspended") => "Membership suspended",
        ("participation", "none") => "Does not take part",
        ("participation", "bound") => "Takes part",
        ("participation", "frozen") => "Participation frozen by own declaration",
        ("participation", "suspended") => "No longer takes part",
        other => panic!("no words for {other:?}"),
    }
}

/// The answers of a state to a question in a year, in order, from the spells of ladders.csv.
fn of_year(ladders: &[BTreeMap<String, String>], state: &str, question: &str, year: u16) -> String {
    let (first, last) = (format!("{year}-01-01"), format!("{year}-12-31"));
    let spells = ladders.iter();
    let spells = spells.filter(|row| row["state"] == state && row["question"] == question);
    let mut spells: Vec<_> = spells.collect();
    spells.sort_by_key(|row| row["from"].clone());
    let mut said = Vec::new();
    // Days in ISO 8601 are in order as texts.
    if spells.first().is_none_or(|row| row["from"] > first) {
        said.push(words(question, "none"));
    }
    for row in spells {
        let begun = row["from"] <= last;
        let goes_on = row["to"].is_empty() || row["to"] >= first;
        if begun && goes_on {
            said.push(words(question, &row["status"]));
        }
    }
    said.join("; then ")
}

/// The rows of a state on the page: years, and the first three cells.
fn rows(page: &str, slug: &str) -> BTreeMap<u16, [String; 3]> {
    let table = page
        .split_once(&format!("data-state=\"{slug}\""))
        .expect("a table")
        .1;
    let table = table.split_once("</table>").expect("its end").0;
    let mut rows = BTreeMap::new();
    for row in table.split("<tr>").skip(2) {
        let texts: Vec<&str> = row
            .split('>')
            .filter_map(|part| part.split_once('<'))
            .map(|(text, _)| text)
            .filter(|text| !text.is_empty())
            .collect();
        let (first, last) = texts[0].split_once('–').unwrap_or((texts[0], texts[0]));
        for year in first.parse::<u16>().expect("a year")..=last.parse().expect("a year") {
            let cells = [1, 2, 3].map(|place| texts[place].to_owned());
            assert!(
                rows.insert(year, cells).is_none(),
                "{slug} {year} stands twice"
            );
        }
    }
    rows
}

#[test]
fn the_ladder_of_the_downloads_is_that_of_the_page() {
    let ladders = table("csv/ladders.csv");
    let page = render("/data-sets/");
    let states = [
        "armenia",
        "azerbaijan",
        "belarus",
        "georgia",
        "kazakhstan",
        "kyrgyzstan",
        "russia",
        "tajikistan",
        "uzbekistan",
    ];
    for slug in states {
        let rows = rows(&page, slug);
        assert!(
            rows.keys().copied().eq(1992..=2026),
            "{slug}: {:?}",
            rows.keys()
        );
        for (year, cells) in rows {
            let state = format!("states/{slug}");
            let expected = ["treaty", "organization", "participation"]
                .map(|question| of_year(&ladders, &state, question, year));
            assert_eq!(cells, expected, "{slug} {year}");
        }
    }
}

/// The comparison in the downloads differs where the page says so, and each difference has its fact.
#[test]
fn every_difference_of_the_downloads_is_explained() {
    let compared = table("csv/other-data-sets.csv");
    let differing = compared.iter().filter(|row| row["agreement"] == "differs");
    let differing: Vec<_> = differing.collect();
    assert!(!differing.is_empty());
    for row in differing {
        assert!(!row["explained_by"].is_empty(), "{row:?}");
        assert!(!row["probably_right"].is_empty(), "{row:?}");
    }
}
