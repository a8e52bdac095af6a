//! Sources and what cites them.

use super::*;

#[test]
fn a_fact_must_cite_a_source() {
    check(
        GEORGIA,
        "cite = [\"treaty-compendium\"]",
        "cite = []",
        "data/states/georgia.toml:7: the fact cites no source (help: add `cite = [\"mfa-brief-2019#14\"]`; what nobody says cannot be in the atlas)",
    );
}

#[test]
fn a_locator_must_lie_within_its_document() {
    check(
        GEORGIA,
        "ministry-brief#1\"",
        "ministry-brief#41\"",
        "data/states/georgia.toml:22: `ministry-brief#41` is outside its document (help: its paragraphs are 1 to 40)",
    );
}

#[test]
fn a_source_must_be_cited_and_described() {
    check(
        SOURCES,
        "id = \"treaty-compendium\"\nname = { en = \"Compendium of alliance treaties\" }\nsource = { form = \"book\", language = \"en\" }",
        "id = \"treaty-compendium\"\nname = { en = \"Compendium of alliance treaties\" }\n\n[[entity]]\nid = \"unused\"\nname = { en = \"Unused\" }\nsource = { form = \"book\", language = \"en\" }",
        "data/sources/documents.toml:22: nothing cites the source `unused` (help: cite it where it is used, or take it out)",
    );
    check(
        SOURCES,
        "source = { form = \"book\", language = \"en\" }",
        "",
        "data/sources/documents.toml:18: a source has no `[source]` table (help: add `[source]` with at least `form` and `language`)",
    );
}

#[test]
fn what_is_not_carried_must_be_a_paragraph() {
    check(
        NOT_CARRIED,
        "encyclopedia#6",
        "encyclopedia#7",
        "data/not-carried.toml:3: `encyclopedia#7` is outside its document (help: its paragraphs are 1 to 6)",
    );
    check(
        NOT_CARRIED,
        "encyclopedia#6",
        "encyclopedia",
        "data/not-carried.toml:3: `encyclopedia` names no paragraph (help: write `mfa-brief-2019#42`)",
    );
}

#[test]
fn the_address_of_a_source_must_be_of_the_web() {
    let (path, line) = place_of("language = \"en\", translated-from = \"uk\"");
    for url in [
        "javascript:alert(1)",
        "data:text/html,x",
        "../..",
        "not a url",
        "https://",
        "https://a b.org/",
        "ftp://a.org/",
    ] {
        let new = format!("language = \"en\", translated-from = \"uk\", url = \"{url}\"");
        let expected = format!(
            "{path}:{line}: `{url}` is not the address of a page (help: write `https://host/path`, with spaces and quotation marks escaped)"
        );
        check(
            &path,
            "language = \"en\", translated-from = \"uk\"",
            &new,
            &expected,
        );
    }
}

#[test]
fn a_language_must_have_its_code() {
    let (path, line) = place_of("language = \"en\", translated-from = \"uk\"");
    for code in ["x onload", "English", "EN", "en_GB", "<b>", "e"] {
        let expected = format!(
            "{path}:{line}: `{code}` is not the code of a language (help: write a code such as en, ru, hy or uz-Cyrl)"
        );
        let new = format!("language = \"{code}\", translated-from = \"uk\"");
        check(
            &path,
            "language = \"en\", translated-from = \"uk\"",
            &new,
            &expected,
        );
    }
}

#[test]
fn the_side_of_a_publisher_must_rest_on_something() {
    const PUBLISHERS: &str = "data/publishers.toml";
    for (old, new, expected) in [
        (
            "body = true\n",
            "",
            "data/publishers.toml:2: the side of a publisher rests on nothing (help: write `body = true` for a body of the state, or name the fact on its owner: `owned = \"sources/tass-owner#owner\"`)",
        ),
        (
            "body = true",
            "body = true\nowned = \"sources/encyclopedia#reliability\"",
            "data/publishers.toml:6: a body of the state is not owned (help: write `body = true` or `owned`, not both)",
        ),
        (
            "body = true",
            "owned = \"sources/encyclopedia#reliabilty\"",
            "data/publishers.toml:5: `sources/encyclopedia` has no fact `reliabilty` (help: did you mean `reliability`?)",
        ),
        (
            "[\"A foreign ministry\"]",
            "[\"A foreign ministry\", \"A foreign ministry\"]",
            "data/publishers.toml:3: the publisher `A foreign ministry` is listed twice (help: list each name once)",
        ),
        (
            "[\"A foreign ministry\"]",
            "[\"A foreign minister\"]",
            "data/publishers.toml:3: no source is published by `A foreign minister` (help: write the name as the sources have it before a bracket, or take it out)",
        ),
    ] {
        check(PUBLISHERS, old, new, expected);
    }
}
