//! The search over a whole data set: everything is found by its names, and any text is answered.

use atlas_record::selection::Filter;
use atlas_search::search::{corpus, facets, highlight::highlight};

use crate::common::{dataset, found, search};

#[test]
fn every_entity_is_found_by_each_of_its_names() {
    for (_, entity) in dataset().ids() {
        let page = format!("{}/{}", entity.kind().folder(), entity.slug);
        for (_, name) in corpus::names(entity) {
            let found = found(name);
            assert!(
                found.contains(&page),
                "{page} is not found by {name}: {found:.3?}"
            );
        }
    }
}

#[test]
fn facets_count_what_they_show() {
    let dataset = dataset();
    // Words that many entries have.
    for query in [
        "collective",
        "pact",
        "league",
        "exercise",
        "2012",
        "protocol signed",
    ] {
        let everything = search(query, &Filter::default());
        let counts = facets::counts(&Filter::default(), dataset, &everything.documents);
        let passing = |filter: &Filter| {
            let documents = everything.documents.iter();
            documents
                .filter(|document| facets::allows(filter, dataset, **document))
                .count()
        };
        for (kind, count) in &counts.kinds {
            let filter = Filter {
                kinds: vec![*kind],
                ..Filter::default()
            };
            assert_eq!(passing(&filter), *count, "{query}: {kind:?}");
            let hits = search(query, &filter).hits;
            assert!(
                !hits.is_empty()
                    && hits
                        .iter()
                        .all(|hit| facets::allows(&filter, dataset, hit.document))
            );
        }
        for (state, count) in counts.states.iter().take(3) {
            let filter = Filter {
                states: vec![*state],
                ..Filter::default()
            };
            assert_eq!(
                passing(&filter),
                *count,
                "{query}: {}",
                dataset.entity(*state).slug
            );
        }
    }
}

#[test]
fn hostile_queries_are_answered() {
    let long = "а".repeat(10_000);
    let words = "collective security ".repeat(500);
    for query in [
        "",
        " ",
        "\u{202e}\u{200f}",
        "😀😀😀😀",
        "—…!",
        "\u{0}\u{1}\u{7f}",
        ".*+?^${}()|[]\\",
        &long,
    ] {
        assert_eq!(found(query), Vec::<String>::new(), "{query:.20}");
    }
    // These have words in them, and words are looked for.
    for query in [
        "<script>alert(1)</script>",
        "'; DROP TABLE--",
        &words,
        "%00%ff \u{fffd}armenia",
    ] {
        let all = dataset().entities.len() + dataset().statements.len();
        let found = search(query, &Filter::default());
        assert!(
            found
                .documents
                .iter()
                .all(|document| document.index() < all),
            "{query:.20}"
        );
    }
}

proptest::proptest! {
    #[test]
    fn any_text_is_answered_and_marks_lie_on_letters(query in "\\PC{0,60}", text in "\\PC{0,60}") {
        let found = search(&query, &Filter::default());
        for mark in highlight(&text, &found.expansions) {
            proptest::prop_assert!(text.get(mark).is_some());
        }
        let (again, once) = (search(&query, &Filter::default()).hits, found.hits);
        proptest::prop_assert_eq!(again, once);
    }
}
