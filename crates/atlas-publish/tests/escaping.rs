//! Every escaper against every text.

mod common;

use atlas_address::cite::Work;
use atlas_publish::export::{
    calendar::{self, CalendarHead},
    value::{Value, csv},
};
use common::{one_event, work};
use proptest::prelude::*;

/// Names that have broken somebody's files.
const HARD: [&str; 9] = [
    "Организация Договора о коллективной безопасности (ОДКБ)",
    "Հայաստանի Հանրապետություն",
    "„Counter-terrorism“ & 100 % of the “rest”, it's said",
    "{Braces} in {{pairs}} and one } alone {",
    "Back\\slash \\n and \\textbf{bold}",
    "under_score #1 $5 ~near^2 <b>&amp;</b>",
    "A, B; C: D | E\tF",
    "\"quoted\" 'and' ``ticked''",
    "TY  - NEWS ER  - %%% @misc{x,",
];

fn bibtex_title(work: &Work) -> String {
    let read = biblatex::Bibliography::parse(&work.bibtex()).expect("BibTeX");
    let entry = read.get(&work.key).expect("an entry");
    assert_eq!(
        entry.url().expect("a URL"),
        "https://x.example/a_b%20c?d=1&e=%7Bf%7D#g~h"
    );
    biblatex::ChunksExt::format_verbatim(entry.title().expect("a title"))
}

fn ris_title(work: &Work) -> String {
    let read = biblib::CitationParser::parse(&biblib::RisParser::new(), &work.ris()).expect("RIS");
    assert_eq!(read.len(), 1);
    let date = read[0].date.as_ref().expect("a date");
    assert_eq!(
        (date.year, date.month, date.day),
        (2012, Some(12), Some(19))
    );
    read[0].title.clone()
}

fn csl_title(work: &Work) -> String {
    let item: citationberg::json::Item = serde_json::from_str(&work.csl_json()).expect("CSL-JSON");
    assert_eq!(item.type_().as_deref(), Some("article-newspaper"));
    item.0["title"].to_str().expect("a text").into_owned()
}

#[test]
fn hard_names_come_back_from_every_format() {
    for title in HARD {
        let work = work(title);
        // Runs of white space are one space to TeX.
        assert_eq!(
            bibtex_title(&work),
            title.split_whitespace().collect::<Vec<_>>().join(" ")
        );
        assert_eq!(ris_title(&work), title);
        assert_eq!(csl_title(&work), title);
    }
}

#[test]
fn braces_in_bibtex_are_balanced() {
    for title in HARD {
        let entry = work(title).bibtex();
        let depth = entry.chars().try_fold(0i32, |depth, letter| match letter {
            '{' => Some(depth + 1),
            '}' => (depth > 0).then_some(depth - 1),
            _ => Some(depth),
        });
        assert_eq!(depth, Some(0), "{entry}");
    }
}

#[test]
fn calendars_escape_as_the_standard_says() {
    let dataset = one_event("a\\nb; c, d\ne");
    let head = CalendarHead {
        name: "x",
        description: "x",
        site: "https://x.example/",
        yearly: false,
    };
    let ids: Vec<_> = dataset.all().map(|(id, _)| id).collect();
    let ics = calendar::calendar(&dataset, &head, &ids);
    assert!(ics.contains("SUMMARY:a\\\\nb\\; c\\, d\\ne\r\n"), "{ics}");
}

proptest! {
    #[test]
    fn bibtex_keeps_every_text(title in "[\\PC&&[^ ]]([\\PC]{0,30}[\\PC&&[^ ]])?") {
        // Runs of white space are one space to TeX.
        let title: String = title.split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assume!(!title.is_empty());
        prop_assert_eq!(bibtex_title(&work(&title)), title);
    }

    #[test]
    fn ris_keeps_every_text(title in "[a-zА-я{}%\\\\&\"@#,;-][\\PC]{0,30}") {
        prop_assert_eq!(ris_title(&work(title.trim())), title.trim());
    }

    #[test]
    fn csl_json_keeps_every_text(title in any::<String>()) {
        prop_assume!(!title.is_empty());
        prop_assert_eq!(csl_title(&work(&title)), title);
    }

    #[test]
    fn json_keeps_every_text(text in any::<String>()) {
        let list = Value::List(vec![Value::text(&text), Value::Nothing]);
        let json = serde_json::to_string(&list).expect("texts can be written");
        let read: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        prop_assert_eq!(read, serde_json::json!([text, null]));
    }

    #[test]
    fn csv_keeps_every_text(a in any::<String>(), b in any::<String>()) {
        let rows = [vec![("first", Value::text(&a)), ("second", Value::text(&b))]];
        let table = csv(&rows);
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let read = reader.records().next().expect("a row").expect("two cells");
        prop_assert_eq!((read.get(0), read.get(1)), (Some(a.as_str()), Some(b.as_str())));
    }

    // Without backslashes, which this parser undoes in the wrong order; the test below has them.
    #[test]
    fn calendars_keep_every_text(title in "[\\PC\\n&&[^\\\\]]{1,80}") {
        let dataset = one_event(&title);
        let head = CalendarHead { name: "x", description: "x", site: "https://x.example/", yearly: false };
        let ids: Vec<_> = dataset.all().map(|(id, _)| id).collect();
        let ics = calendar::calendar(&dataset, &head, &ids);
        prop_assert!(ics.split("\r\n").all(|line| line.len() <= 75));
        let unfolded = icalendar::parser::unfold(&ics);
        let read = icalendar::parser::read_calendar(&unfolded).expect("a calendar");
        let summary = read.components[0].find_prop("SUMMARY").expect("a title");
        let found = summary.val.clone().unescape_text();
        prop_assert_eq!(found.as_str(), title.as_str());
    }
}
