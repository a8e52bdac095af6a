//! Texts, and files that cannot be read.

use super::*;

#[test]
fn a_text_must_be_a_sentence_without_damage() {
    check(
        PROXY,
        "text = \"PROXY is the",
        "text = \"proxy is the",
        "data/operations/proxy.toml:8: this is not a sentence (help: begin with a capital letter and end with a full stop)",
    );
    check(
        PROXY,
        "text = \"PROXY is the standing",
        "text = \"PROXY of the CSTO CSTO is the standing",
        "data/operations/proxy.toml:8: `CSTO CSTO` is a residue of machine translation (help: write the Collective Security Council)",
    );
}

#[test]
fn a_statement_must_not_stand_twice() {
    check(
        GEORGIA,
        "text = \"The first term ran out without Georgia having signed the protocol of extension.\"",
        "text = \"Georgia acceded to the collective security treaty.\"",
        "data/states/georgia.toml:37: this statement stands twice (help: see line 20)",
    );
}

#[test]
fn a_text_must_be_publishable() {
    let sentence =
        "The first term ran out without Georgia having signed the protocol of extension.";
    for (letter, message) in [
        (
            "\\u202E",
            "the text holds U+202E, which turns the direction of what follows",
        ),
        ("\\u0000", "the text holds U+0000, a control character"),
        ("\\u0085", "the text holds U+0085, a control character"),
        (
            "\\u2028",
            "the text holds U+2028, a break of lines that many programs do not know",
        ),
        ("\\uFFFE", "the text holds U+FFFE, which is no character"),
        (
            "\\uFFFD",
            "the text holds U+FFFD, the mark of a letter that was lost",
        ),
        ("\\u200B", "the text holds U+200B, which nobody sees"),
    ] {
        let expected = format!("data/states/georgia.toml:37: {message} (help: take it out)");
        check(
            GEORGIA,
            sentence,
            &format!("The first{letter} term ran out."),
            &expected,
        );
    }
    for sign in ["=", "+", "@", "-"] {
        let expected = format!(
            "data/states/georgia.toml:37: the text begins with `{sign}` (help: spreadsheets take such a cell for a formula; begin with a word or a number)"
        );
        check(GEORGIA, sentence, &format!("{sign}1+2."), &expected);
    }
}

#[test]
fn a_number_must_be_in_base_ten() {
    let (path, line) = place_of("value = 54251");
    for (number, base, digits) in [
        ("0x7000", 16, "7000"),
        ("0b101", 2, "101"),
        ("0o17", 8, "17"),
    ] {
        let expected = format!(
            "{path}:{line}: a number is written in base {base}: {digits} (help: write it in base ten)"
        );
        check(
            &path,
            "value = 54251",
            &format!("value = {number}"),
            &expected,
        );
    }
}

#[test]
fn a_file_that_is_not_toml_is_named() {
    let problems = problems_with(PROXY, "class = \"standing\"", "class = standing");
    assert!(
        problems[0].starts_with("data/operations/proxy.toml:2: not readable as TOML: "),
        "{problems:?}"
    );
}

#[test]
fn all_problems_are_reported_at_once_in_order() {
    let mut files = examples();
    for file in &mut files {
        file.text = file.text.replace("cite = [", "quote = [");
    }
    let problems = compile_files(&files).expect_err("nothing is cited");
    let mut sorted = problems.clone();
    sorted.sort();
    assert!(
        problems.len() > 30 && problems == sorted,
        "{} problems",
        problems.len()
    );
}

#[test]
fn a_slip_in_toml_is_reported_alone() {
    let files = examples_with(
        GEORGIA,
        "class = \"treaty-state\"",
        "class = \"treaty-state",
    );
    let problems = compile_files(&files).expect_err("a file is not readable");
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let [problem] = problems.as_slice() else {
        panic!("{problems:?}");
    };
    assert!(
        problem.starts_with("data/states/georgia.toml:2: not readable as TOML: "),
        "{problem}"
    );
}

#[test]
fn a_file_with_a_wrong_ending_is_refused() {
    let folder = std::env::temp_dir().join(format!("atlas-data-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("exercises")).expect("a folder");
    for name in ["exercises/search.tml", "README.md", ".hidden"] {
        std::fs::write(folder.join(name), "").expect("a file");
    }
    let problems = atlas_data::source_files::read(&folder).expect_err("a file is refused");
    std::fs::remove_dir_all(&folder).expect("the folder goes");
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        [
            "data/exercises/search.tml:1: this file would not be read (help: name it `search.toml`, or take it out of the folder)"
        ]
    );
}

#[test]
fn what_is_wrong_is_not_missing_too() {
    for (path, old, new, expected) in [
        (
            GEORGIA,
            "when = \"1999-04-20\"",
            "when = \"1999-04-31\"",
            "data/states/georgia.toml:36: April 1999 has no day 31; its last is 30",
        ),
        (
            GEORGIA,
            "step = \"not-renewed\"",
            "step = \"not-renewd\"",
            "data/states/georgia.toml:35: there is no step called `not-renewd` (help: did you mean `not-renewed`?)",
        ),
        (
            TREATY,
            "cite = [\"treaty-compendium@Article 4\"]",
            "cite = [\"treaty-compendium#four\"]",
            "data/documents/treaty-1992.toml:31: `#four` is no paragraph (help: write `#14` or `#14-16`)",
        ),
    ] {
        assert_eq!(problems_with(path, old, new), [expected]);
    }
}
