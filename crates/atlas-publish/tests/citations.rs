//! Citations as texts, and every escaper against every text.

use atlas_address::{address::Address, cite::Work};
use atlas_publish::export::{
    calendar::{self, Head},
    value::{Value, csv},
};
use atlas_record::model::{
    Aspect, Citation, Citations, Cited, Class, Dataset, Detail, Entity, EntityId, Names,
    SourceForm, Standing, Statement,
};
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

fn work(title: &str) -> Work {
    Work {
        key: "csto-atlas-1".into(),
        form: SourceForm::Press,
        title: title.into(),
        author: Some("O'Brien & Söhne, {Ltd} 50%".into()),
        container: Some(title.into()),
        date: Some("2012-12-19".parse().expect("a date")),
        url: Some("https://x.example/a_b%20c?d=1&e={f}#g~h".into()),
        language: Some("ru".into()),
        note: Some("Edition of 21 November 2026".into()),
    }
}

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
        let head = Head { name: "x", description: "x", site: "https://x.example/", yearly: false };
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

#[test]
fn calendars_escape_as_the_standard_says() {
    let dataset = one_event("a\\nb; c, d\ne");
    let head = Head {
        name: "x",
        description: "x",
        site: "https://x.example/",
        yearly: false,
    };
    let ids: Vec<_> = dataset.all().map(|(id, _)| id).collect();
    let ics = calendar::calendar(&dataset, &head, &ids);
    assert!(ics.contains("SUMMARY:a\\\\nb\\; c\\, d\\ne\r\n"), "{ics}");
}

/// A data set of one source and one event.
fn one_event(title: &str) -> Dataset {
    let source = EntityId::at(0);
    let entity = Entity {
        slug: "a".into(),
        names: Names {
            en: "A".into(),
            ..Names::default()
        },
        aliases: Vec::new(),
        class: Class::Source,
        code: None,
        tile: None,
        national_of: None,
        prospect: None,
        part_of: None,
        source: None,
    };
    let statement = Statement {
        id: "one".into(),
        subject: source,
        aspect: Aspect::Event,
        title: Some(title.into()),
        text: "It happened.".into(),
        when: Some("2012-12-19".parse().expect("a date")),
        place: None,
        about: Vec::new(),
        detail: Detail::Plain,
        standing: Standing::Settled,
        readings: Vec::new(),
        note: None,
        checked: None,
        milestone: false,
    };
    let citations = Citations::try_from(vec![Citation {
        source,
        locator: None,
    }])
    .expect("one");
    Dataset {
        edition: atlas_record::day::Day::parse("2026-11-21").expect("a day"),
        entities: vec![entity],
        statements: vec![Cited::new(statement, citations)],
        changes: Vec::new(),
        questions: Vec::new(),
        views: Vec::new(),
        places: Vec::new(),
        regions: Vec::new(),
        clauses: Vec::new(),
        scenarios: Vec::new(),
    }
}

#[test]
fn a_citation_says_what_when_and_where() {
    let dataset = one_event("Something happens");
    let shown = |url: &str| Work::shown(&dataset, &Address::parse(url), "A", "https://x.example/");
    for (url, expected) in [
        (
            "/sources/a/",
            "CSTO Atlas. “A.” Edition of 21 November 2026. https://x.example/sources/a/?asof=2026-11-21&edition=2026-11-21",
        ),
        (
            "/sources/a/?asof=2012-12-20",
            "CSTO Atlas. “A.” Edition of 21 November 2026, as of 20 December 2012. https://x.example/sources/a/?asof=2012-12-20&edition=2026-11-21",
        ),
        (
            "/sources/a/#one",
            "CSTO Atlas. “Something happens.” Statement in “A”. Edition of 21 November 2026. https://x.example/sources/a/?asof=2026-11-21&edition=2026-11-21#one",
        ),
        (
            "/sources/a/#section:history",
            "CSTO Atlas. “A.” Edition of 21 November 2026. https://x.example/sources/a/?asof=2026-11-21&edition=2026-11-21",
        ),
        (
            "/timeline/?kind=states&asof=2030-01-01",
            "CSTO Atlas. “A.” Edition of 21 November 2026. https://x.example/timeline/?kind=states&asof=2026-11-21&edition=2026-11-21",
        ),
    ] {
        assert_eq!(shown(url).chicago(), expected, "{url}");
    }
    // Whoever follows the link comes to the same view, of this edition.
    let work = shown("/sources/a/?asof=2012-12-20#one");
    let link = work.url.expect("a link");
    let address = Address::parse(link.trim_start_matches("https://x.example"));
    let same = Address {
        edition: Some(dataset.edition),
        ..Address::parse("/sources/a/?asof=2012-12-20#one")
    };
    assert_eq!(address, same);
}

#[test]
fn a_source_is_cited_as_what_it_is() {
    let with = |author: Option<&str>, container: Option<&str>, date: Option<&str>| Work {
        author: author.map(str::to_owned),
        container: container.map(str::to_owned),
        date: date.map(|date| date.parse().expect("a date")),
        url: None,
        note: None,
        ..work("A title?")
    };
    for (work, expected) in [
        (
            with(None, Some("TASS"), Some("2017-10-10")),
            "TASS. “A title?” 10 October 2017.",
        ),
        (
            with(Some("A. Author"), Some("Press"), Some("1999~")),
            "A. Author. “A title?” Press. about 1999.",
        ),
        (with(None, None, None), "“A title?”"),
    ] {
        assert_eq!(work.chicago(), expected);
    }
    for (form, csl, ris, bibtex) in [
        (SourceForm::Agency, "article-newspaper", "NEWS", "article"),
        (SourceForm::Book, "book", "BOOK", "book"),
        (SourceForm::Law, "legislation", "STAT", "misc"),
        (SourceForm::Dataset, "dataset", "DATA", "misc"),
        (SourceForm::Website, "webpage", "ELEC", "misc"),
    ] {
        let work = Work { form, ..work("A") };
        assert!(
            work.csl_json().contains(&format!("\"type\":\"{csl}\"")),
            "{form:?}"
        );
        assert!(
            work.ris().starts_with(&format!("TY  - {ris}\r\n")),
            "{form:?}"
        );
        assert!(
            work.bibtex().starts_with(&format!("@{bibtex}{{")),
            "{form:?}"
        );
    }
    // What is known to a year or a decade is not made a day.
    for (date, ris, csl) in [
        ("1999", "PY  - 1999\r\nDA  - 1999///\r\n", "[[1999]]"),
        ("1999-05", "PY  - 1999\r\nDA  - 1999/05//\r\n", "[[1999,5]]"),
        (
            "1999-05-06?",
            "PY  - 1999\r\nDA  - 1999/05/06/\r\n",
            "[[1999,5,6]],\"circa\":true",
        ),
    ] {
        let work = with(None, None, Some(date));
        assert!(work.ris().contains(ris), "{}", work.ris());
        assert!(work.csl_json().contains(csl), "{}", work.csl_json());
    }
    let decade = with(None, None, Some("199X"));
    assert!(!decade.csl_json().contains("issued") && decade.bibtex().contains("the 1990s"));
}
