//! What the search finds on a small data set: names, questions, dates, and only what there was.

use atlas_record::{model::Kind, selection::Filter};

use crate::common::{day, find, found, search};

#[test]
fn what_is_meant_stands_first() {
    for (query, expected) in [
        ("Alphaland", "states/alphaland"),
        ("Ալֆալանդ", "states/alphaland"),
        ("Альфаландия", "states/alphaland"),
        // A slip of the finger, a former name, an abbreviation in either script.
        ("betalend", "states/betaland"),
        ("Republic of Alpha", "states/alphaland"),
        ("QFL", "forces/quick-force"),
        ("БСЛ", "forces/quick-force"),
        ("alpha city pact", "documents/pact"),
        ("Анна Альфа", "people/anna-alpha"),
        ("who may ask for help", "rules/assistance"),
        ("request assistance", "rules/assistance"),
        (
            "when did Alphaland stop taking part",
            "states/alphaland#frozen",
        ),
        ("720", "operations/dragnet#run-2012"),
    ] {
        let found = found(query);
        assert_eq!(
            found.first().map(String::as_str),
            Some(expected),
            "{query}: {found:.4?}"
        );
    }
}

#[test]
fn what_happened_on_a_date_is_found_however_the_date_is_written() {
    for query in [
        "1 March 2001",
        "01.03.2001",
        "2001-03-01",
        "March 1, 2001",
        "1 марта 2001",
    ] {
        let found = found(query);
        let near = found
            .iter()
            .take(4)
            .any(|address| address.contains("pact#signed"));
        assert!(near, "{query}: {found:.4?}");
    }
}

#[test]
fn only_what_there_was_is_shown_when_asked() {
    let force = find(Kind::Force, "quick-force");
    let hits = |existed: Option<&str>| {
        let filter = Filter {
            existed: existed.map(day),
            ..Filter::default()
        };
        let hits = search("quick force", &filter).hits;
        hits.iter().any(|hit| hit.document.index() == force.index())
    };
    for (existed, expected) in [
        (None, true),
        (Some("2009-02-03"), false),
        (Some("2009-02-04"), true),
    ] {
        assert_eq!(hits(existed), expected, "{existed:?}");
    }
}
