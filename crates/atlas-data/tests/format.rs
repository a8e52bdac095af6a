//! The format as `data/README.md` shows it, and every rule with a data set that breaks it.

mod common;

use atlas_data::compile_files;
use atlas_record::model::Kind;
use common::{examples, examples_with};

/// The problems after the first occurrence of `old` in the file was replaced.
fn problems_with(path: &str, old: &str, new: &str) -> Vec<String> {
    match compile_files(&examples_with(path, old, new)) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

#[track_caller]
fn check(path: &str, old: &str, new: &str, expected: &str) {
    let problems = problems_with(path, old, new);
    assert!(
        problems.iter().any(|problem| problem == expected),
        "expected\n  {expected}\namong\n  {}",
        problems.join("\n  ")
    );
}

#[test]
fn the_examples_of_the_readme_are_a_data_set() {
    let dataset = compile_files(&examples()).unwrap_or_else(|problems| {
        panic!(
            "{}",
            problems
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join("\n")
        )
    });
    assert_eq!(
        (
            dataset.entities.len(),
            dataset.statements.len(),
            dataset.changes.len(),
            dataset.questions.len()
        ),
        (13, 24, 1, 1)
    );
}

const GEORGIA: &str = "data/states/georgia.toml";
const TREATY: &str = "data/documents/treaty-1992.toml";
const PROXY: &str = "data/operations/proxy.toml";
const CASE: &str = "data/cases/kazakhstan-2022.toml";
const SOURCES: &str = "data/sources/documents.toml";
const NOT_CARRIED: &str = "data/not-carried.toml";

#[test]
fn a_reference_must_lead_somewhere() {
    check(
        GEORGIA,
        "about = [\"documents/treaty-1992\"]",
        "about = [\"documents/treaty-1929\"]",
        "data/states/georgia.toml:21: no document is called `treaty-1929` (help: did you mean `treaty-1992`?)",
    );
}

#[test]
fn a_kind_must_exist() {
    check(
        GEORGIA,
        "about = [\"documents/treaty-1992\"]",
        "about = [\"document/treaty-1992\"]",
        "data/states/georgia.toml:21: there is no kind of entity called `document` (help: did you mean `documents`?)",
    );
}

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
fn a_reading_must_have_a_reason() {
    check(
        GEORGIA,
        "why = \"The list it stands in is otherwise in date order, and Georgia joined the Commonwealth itself only in December 1993.\"",
        "",
        "data/states/georgia.toml:25: a reading has no `why` (help: say in plain words why this reading is not the preferred one)",
    );
}

#[test]
fn a_figure_must_have_a_unit() {
    check(
        PROXY,
        "value = 345207, unit = \"resources\",",
        "value = 345207,",
        "data/operations/proxy.toml:19: a figure has no `unit` (help: in what it is counted, such as `tonnes`, `persons`, `cases`)",
    );
}

#[test]
fn a_figure_must_not_be_negative() {
    check(
        PROXY,
        "value = 345207",
        "value = -345207",
        "data/operations/proxy.toml:19: the figure is negative (help: figures count or measure something)",
    );
}

#[test]
fn an_assessment_must_have_an_author() {
    check(
        PROXY,
        "by = \"Author of the encyclopedia article\"\n",
        "",
        "data/operations/proxy.toml:23: a fact of aspect `assessment` has no `by` (help: an opinion is somebody's: write `by = \"...\"`, the author, official or body)",
    );
}

#[test]
fn a_date_must_exist() {
    check(
        GEORGIA,
        "when = \"1999-04-20\"",
        "when = \"1999-04-31\"",
        "data/states/georgia.toml:36: April 1999 has no day 31; its last is 30",
    );
}

#[test]
fn a_happening_must_have_a_date() {
    check(
        GEORGIA,
        "when = \"1999-04-20\"\n",
        "",
        "data/states/georgia.toml:31: a fact of aspect `step` has no `when` (help: give what is known, such as \"2001\" or \"199X\"; if nothing is, use aspect `history`)",
    );
}

#[test]
fn an_answer_must_not_come_before_the_request() {
    check(
        CASE,
        "when = \"2022-01-06\"",
        "when = \"2021-12-31\"",
        "data/cases/kazakhstan-2022.toml:25: `answer` (31 December 2021) stands before `request` (5 January 2022) (help: see line 11)",
    );
}

#[test]
fn a_state_must_not_be_bound_before_it_signs() {
    check(
        GEORGIA,
        "step = \"not-renewed\"\nwhen = \"1999-04-20\"",
        "step = \"in-force\"\nwhen = \"1992\"",
        "data/states/georgia.toml:36: the step `in-force` (1992) stands before the signature (9 December 1993) (help: see line 13)",
    );
}

#[test]
fn an_office_must_exist_before_its_holder() {
    check(
        "data/organs/secretariat.toml",
        "[[fact]]\nid = \"seat\"",
        "[[fact]]\nid = \"founded\"\naspect = \"founded\"\nwhen = \"2004-01\"\ntext = \"It began.\"\ncite = [\"ministry-brief#9\"]\n\n[[fact]]\nid = \"seat\"",
        "data/people/nikolai-bordyuzha.toml:17: the office is held (28 April 2003 to 31 December 2016) before `organs/secretariat` existed (January 2004) (help: see data/organs/secretariat.toml:11)",
    );
}

#[test]
fn nothing_must_happen_after_the_edition() {
    check(
        GEORGIA,
        "when = \"1999-04-20\"",
        "when = \"2030\"",
        "data/states/georgia.toml:36: this happens (2030) after the edition (21 November 2026) (help: a plan is not a happening; use aspect `history`)",
    );
}

#[test]
fn names_must_not_collide_after_folding() {
    check(
        "data/exercises/interaction.toml",
        "name = { en = \"Interaction-2009\", ru = \"Взаимодействие-2009\" }",
        "name = { en = \"Vzaimodeystvie\" }",
        "data/exercises/interaction.toml:17: `Vzaimodeystvie` and `Взаимодействие` are one name after folding case and script (help: see data/exercises/interaction.toml:5; add what tells them apart)",
    );
}

#[test]
fn slugs_must_be_plain_and_unique() {
    check(
        "data/exercises/interaction.toml",
        "id = \"interaction-2009\"",
        "id = \"interaction\"",
        "data/exercises/interaction.toml:14: another entity is called `exercises/interaction` (help: see data/exercises/interaction.toml:3)",
    );
    check(
        "data/exercises/interaction.toml",
        "id = \"interaction-2009\"",
        "id = \"Interaction 2009\"",
        "data/exercises/interaction.toml:14: `Interaction 2009` cannot stand in an address (help: use lower-case letters a to z, digits and hyphens)",
    );
}

#[test]
fn anchors_must_be_unique() {
    check(
        GEORGIA,
        "id = \"not-renewed\"",
        "id = \"treaty-acceded\"",
        "data/states/georgia.toml:32: another fact of the entity has the id `treaty-acceded` (help: see line 14)",
    );
}

#[test]
fn an_unknown_key_is_refused() {
    check(
        GEORGIA,
        "title = \"Georgia accedes",
        "titel = \"Georgia accedes",
        "data/states/georgia.toml:19: a fact has no key `titel` (help: did you mean `title`?)",
    );
}

#[test]
fn a_key_of_another_aspect_is_refused() {
    check(
        TREATY,
        "article = \"4\"",
        "article = \"4\"\nrole = \"Depositary\"",
        "data/documents/treaty-1992.toml:29: aspect `article` has no key `role` (help: it goes with `office`)",
    );
}

#[test]
fn an_aspect_must_go_with_the_kind() {
    check(
        "data/organs/secretariat.toml",
        "aspect = \"seat\"",
        "aspect = \"chair\"",
        "data/organs/secretariat.toml:11: aspect `chair` does not go with organs (help: it goes with states)",
    );
}

#[test]
fn a_contested_fact_must_keep_another_reading() {
    check(
        TREATY,
        "id = \"signed\"",
        "id = \"signed\"\nstanding = \"contested\"",
        "data/documents/treaty-1992.toml:17: the fact is contested, but no other reading is given (help: add `[[fact.reading]]` with `text`, `cite` and `why`)",
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
fn an_entity_must_have_one_summary() {
    check(
        PROXY,
        "aspect = \"summary\"",
        "aspect = \"purpose\"",
        "data/operations/proxy.toml:1: `proxy` has 0 facts of aspect `summary` (help: write one sentence that says what it is, with its sources)",
    );
}

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
fn a_fact_must_not_be_about_its_own_entity() {
    check(
        GEORGIA,
        "about = [\"documents/treaty-1992\"]",
        "about = [\"states/georgia\"]",
        "data/states/georgia.toml:21: the fact is about its own entity (help: `about` lists other entities; leave the entity itself out)",
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

/// The file and the line, counted from one, of the first place where the examples have a text.
fn place_of(text: &str) -> (String, usize) {
    let places = examples().into_iter().filter_map(|file| {
        let line = file.text.lines().position(|line| line.contains(text))?;
        Some((file.path, line + 1))
    });
    places.into_iter().next().expect("stands in an example")
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
fn a_question_must_lead_to_its_answer() {
    const QUESTIONS: &str = "data/questions.toml";
    check(
        QUESTIONS,
        "cases/kazakhstan-2022",
        "cases/kazakhstan-2023",
        "data/questions.toml:5: no request or crisis is called `kazakhstan-2023` (help: did you mean `kazakhstan-2022`?)",
    );
    check(
        QUESTIONS,
        "cases/kazakhstan-2022",
        "cases/kazakhstan-2022#nowhere",
        "data/questions.toml:5: `cases/kazakhstan-2022` has no fact `nowhere` (help: one of: answer, request, summary)",
    );
}

#[test]
fn one_word_has_no_synonym() {
    check(
        "data/synonyms.toml",
        "[\"help\", \"assistance\", \"aid\"]",
        "[\"help\"]",
        "data/synonyms.toml:2: one word has no synonym (help: write `words = [\"help\", \"assistance\"]`)",
    );
}

const PLACES: &str = "data/places.toml";

#[test]
fn a_place_lies_on_the_earth_and_is_named_by_a_fact() {
    for (old, new, expected) in [
        (
            "latitude = 41.26",
            "latitude = 141.26",
            "data/places.toml:5: this is no latitude (help: write degrees between -90 and 90)",
        ),
        (
            "longitude = 69.22",
            "longitude = 69.216",
            "data/places.toml:6: the longitude is more precise than a place (help: write at most two decimals, such as `42.46`: that is a kilometre)",
        ),
        (
            "latitude = 41.26\n",
            "",
            "data/places.toml:2: a place has no `latitude` (help: take it from a gazetteer; a place that is in none is left out, and the map says so)",
        ),
        (
            "[\"Tashkent\"]",
            "[\"Tashkemt\"]",
            "data/places.toml:4: no fact has the place `Tashkemt` (help: did you mean `Tashkent`?)",
        ),
        (
            "[\"Tashkent\"]",
            "[\"Tashkent\", \"Tashkent\"]",
            "data/places.toml:4: `Tashkent` is spelled so twice (help: see line 4)",
        ),
        (
            "source = ",
            "state = \"rules/consensus\"\nsource = ",
            "data/places.toml:7: `rules/consensus` is no state (help: write `states/kyrgyzstan`)",
        ),
        (
            "source = ",
            "sources = ",
            "data/places.toml:2: a place has no `source` (help: where its coordinates are from, such as `geonames:1527004`)",
        ),
        (
            "spelled = [\"Tashkent\"]\n",
            "",
            "data/places.toml:3: a place has no `spelled` (help: write `spelled = [\"Balykchy, Kyrgyzstan\"]`, as facts have it in `place`)",
        ),
        (
            "[[place]]",
            "[[place]]\nname = \"TASHKENT\"\nspelled = [\"Moscow\"]\nlatitude = 1\nlongitude = 1\nsource = \"none\"\n[[place]]",
            "data/places.toml:9: another place is called `TASHKENT` (help: see line 3)",
        ),
    ] {
        check(PLACES, old, new, expected);
    }
}

#[test]
fn a_place_knows_where_it_stands_on_the_map() {
    let dataset = compile_files(&examples()).expect("the examples are a data set");
    let tashkent = &dataset.places[0];
    assert_eq!(tashkent.degrees, (4126, 6922));
    assert_eq!(tashkent.on_map, Some((871, 588)));
    assert_eq!(dataset.place_of("Tashkent"), Some(0));
    assert_eq!(dataset.place_of("Kant"), None);
}

#[test]
fn a_class_must_be_one_of_its_kind() {
    for (path, old, new, expected) in [
        (
            GEORGIA,
            "class = \"treaty-state\"",
            "class = \"treaty-sate\"",
            "data/states/georgia.toml:2: there is no class of states called `treaty-sate` (help: did you mean `treaty-state`?)",
        ),
        (
            "data/organs/secretariat.toml",
            "class = \"permanent\"",
            "class = \"treaty-state\"",
            "data/organs/secretariat.toml:2: there is no class of organs called `treaty-state` (help: one of: before-2002, centre, cis, parliamentary, permanent, statutory, subsidiary, supreme, working-group)",
        ),
        (
            TREATY,
            "class = \"treaty\"\n",
            "",
            "data/documents/treaty-1992.toml:1: `treaty-1992` has no `class` (help: one of: treaty, protocol, charter, agreement, decision, regulation, strategy, concept, statement, memorandum, plan, resolution, model-law, law, other)",
        ),
        (
            SOURCES,
            "id = \"encyclopedia\"",
            "id = \"encyclopedia\"\nclass = \"book\"",
            "data/sources/documents.toml:9: there is no class of sources called `book` (help: sources have a `form` in place of a class)",
        ),
        (
            SOURCES,
            "form = \"encyclopedia\"",
            "form = \"encyclopaedia\"",
            "data/sources/documents.toml:10: there is no form called `encyclopaedia` (help: did you mean `encyclopedia`?)",
        ),
    ] {
        check(path, old, new, expected);
    }
}

#[test]
fn an_office_says_what_its_holder_is_in_the_body() {
    const BORDYUZHA: &str = "data/people/nikolai-bordyuzha.toml";
    check(
        BORDYUZHA,
        "post = \"secretary-general\"",
        "post = \"secretary\"",
        "data/people/nikolai-bordyuzha.toml:15: there is no post called `secretary` (help: one of: acting-secretary-general, chair, chief, commander, council-chair, secretary-general, vice-speaker)",
    );
    check(
        BORDYUZHA,
        "post = \"secretary-general\"\n",
        "",
        "data/people/nikolai-bordyuzha.toml:11: a fact of aspect `office` has no `post` (help: add `post = \"...\"`; data/README.md has an example)",
    );
}

#[test]
fn a_request_names_who_asked() {
    check(
        CASE,
        "entities = [\"states/kazakhstan\"]",
        "entities = [\"states/kazakstan\"]",
        "data/cases/kazakhstan-2022.toml:15: no state is called `kazakstan` (help: did you mean `kazakhstan`?)",
    );
    check(
        CASE,
        "entities = [\"states/kazakhstan\"], ",
        "",
        "data/cases/kazakhstan-2022.toml:15: nobody has asked (help: add `entities = [\"states/kazakhstan\"]`)",
    );
    check(
        CASE,
        "words = \"heads of the member states\"",
        "word = \"heads of the member states\"",
        "data/cases/kazakhstan-2022.toml:16: a party has no key `word` (help: did you mean `words`?)",
    );
}

#[test]
fn a_person_has_a_state_and_a_state_of_the_treaty_a_tile() {
    for (path, old, new, expected) in [
        (
            "data/people/nikolai-bordyuzha.toml",
            "class = \"office-holder\"",
            "class = \"office-holder\"\nnational-of = \"organs/secretariat\"",
            "data/people/nikolai-bordyuzha.toml:3: `organs/secretariat` is no state (help: write `states/armenia`)",
        ),
        (
            GEORGIA,
            "code = \"GE\"",
            "code = \"GE\"\nnational-of = \"states/georgia\"",
            "data/states/georgia.toml:4: `national-of` does not go with this kind (help: only people have a state)",
        ),
        (
            GEORGIA,
            "tile = 4\n",
            "",
            "data/states/georgia.toml:1: a state of the Treaty has no `tile` (help: write `tile = 1`, its place in the order in which tiles are read)",
        ),
        (
            GEORGIA,
            "class = \"treaty-state\"",
            "class = \"other\"",
            "data/states/georgia.toml:4: `tile` does not go with this entity (help: only states of class `treaty-state` have a tile)",
        ),
        (
            "data/states/kazakhstan.toml",
            "tile = 3",
            "tile = 4",
            "data/states/kazakhstan.toml:4: another state has the tile 4 (help: see data/states/georgia.toml:4)",
        ),
    ] {
        check(path, old, new, expected);
    }
}

#[test]
fn what_was_not_held_was_planned_or_cancelled() {
    const INTERACTION: &str = "data/exercises/interaction.toml";
    for (path, old, new, expected) in [
        (
            INTERACTION,
            "aspect = \"held\"",
            "aspect = \"event\"",
            "data/exercises/interaction.toml:13: `interaction-2009` has no fact of aspect `held` (help: say when it was held, or write `status = \"planned\"` or `status = \"cancelled\"`)",
        ),
        (
            INTERACTION,
            "class = \"edition\"",
            "class = \"edition\"\nstatus = \"canceled\"",
            "data/exercises/interaction.toml:16: there is no status called `canceled` (help: did you mean `cancelled`?)",
        ),
        (
            INTERACTION,
            "class = \"edition\"",
            "class = \"edition\"\nstatus = \"cancelled\"",
            "data/exercises/interaction.toml:16: this is `cancelled`, but was held (help: see line 26)",
        ),
        (
            INTERACTION,
            "class = \"series\"",
            "class = \"series\"\nstatus = \"planned\"",
            "data/exercises/interaction.toml:5: `status` does not go with this entity (help: it goes with sessions and editions of exercises)",
        ),
    ] {
        check(path, old, new, expected);
    }
}

#[test]
fn it_is_known_in_which_states_a_place_lies() {
    for (path, old, new, expected) in [
        (
            TREATY,
            "place = \"Tashkent\"",
            "place = \"Taskent\"",
            "data/documents/treaty-1992.toml:19: data/places.toml does not know `Taskent` (help: did you mean `Tashkent`?)",
        ),
        (
            TREATY,
            "place = \"Tashkent\"",
            "place = \"Lake Issyk-Kul\"",
            "data/documents/treaty-1992.toml:19: data/places.toml does not know `Lake Issyk-Kul` (help: add it to `spelled` of a place, or `[[region]]` with `words = \"Lake Issyk-Kul\"` and `states`)",
        ),
        (
            PLACES,
            "states = [\"states/kazakhstan\"]",
            "states = [\"organs/secretariat\"]",
            "data/places.toml:18: `organs/secretariat` is no state (help: write `states/kyrgyzstan`)",
        ),
        (
            PLACES,
            "states = [\"states/kazakhstan\"]",
            "state = [\"states/kazakhstan\"]",
            "data/places.toml:18: a region has no key `state` (help: did you mean `states`?)",
        ),
        (
            PLACES,
            "words = \"Matybulak, Kazakhstan\"",
            "words = \"Moscow\"",
            "data/places.toml:17: `Moscow` is spelled so twice (help: see line 11)",
        ),
    ] {
        check(path, old, new, expected);
    }
    let dataset = compile_files(&examples()).expect("the examples are a data set");
    let kazakhstan = dataset.find(Kind::State, "kazakhstan").expect("a state");
    assert_eq!(dataset.states_of("Matybulak, Kazakhstan"), [kazakhstan]);
    assert_eq!(dataset.states_of("Kant"), []);
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
fn a_state_must_be_bound_before_that_ends() {
    check(
        GEORGIA,
        "step = \"not-renewed\"\nwhen = \"1999-04-20\"",
        "step = \"not-renewed\"\nwhen = \"1992\"",
        "data/states/georgia.toml:36: the step `not-renewed` (1992) stands before any by which the state is bound (`of = \"treaty\"`) (help: record `signed`, `acceded`, `in-force`, `restored` or `active` with an earlier date, or correct this one)",
    );
}

#[test]
fn a_position_must_be_somebodys() {
    check(
        PROXY,
        "aspect = \"assessment\"\nby = \"Author of the encyclopedia article\"\n",
        "aspect = \"position\"\n",
        "data/operations/proxy.toml:23: a fact of aspect `position` has no `by` (help: an opinion is somebody's: write `by = \"...\"`, the author, official or body)",
    );
}

#[test]
fn an_edition_is_of_the_year_in_its_name() {
    check(
        "data/exercises/interaction.toml",
        "when = \"2009-10-02/2009-10-16\"",
        "when = \"2010-10-02/2010-10-16\"",
        "data/exercises/interaction.toml:17: `Interaction-2009` was held in another year (2 to 16 October 2010) (help: see line 25)",
    );
}

#[test]
fn a_figure_stands_where_it_can() {
    check(
        GEORGIA,
        "step = \"not-renewed\"",
        "step = \"not-renewed\"\nfigure = { label = \"States\", value = 1, unit = \"states\" }",
        "data/states/georgia.toml:36: aspect `step` has no figure (help: make a fact of its own of it, of aspect `figure`)",
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

#[test]
fn a_question_on_a_clause_is_answered_by_a_fact() {
    const CLAUSES: &str = "data/clauses.toml";
    for (old, new, expected) in [
        (
            "question = \"duty\"",
            "question = \"dutty\"",
            "data/clauses.toml:3: there is no question on clauses called `dutty` (help: did you mean `duty`?)",
        ),
        (
            "clause = \"treaty-1992\"",
            "clause = \"treaty-1929\"",
            "data/clauses.toml:4: there is no clause called `treaty-1929` (help: did you mean `treaty-1992`?)",
        ),
        (
            "#article-4-of-1992",
            "#article-4-of-1929",
            "data/clauses.toml:5: `documents/treaty-1992` has no fact `article-4-of-1929` (help: did you mean `article-4-of-1992`?)",
        ),
        (
            "#article-4-of-1992",
            "",
            "data/clauses.toml:5: an answer on a clause is one fact (help: name the fact behind `#`)",
        ),
        (
            "content = 1\n",
            "",
            "data/clauses.toml:2: an answer has no `content` (help: write `content = 1`, and the same number for clauses that say the same in other words)",
        ),
    ] {
        check(CLAUSES, old, new, expected);
    }
}

const RULE: &str = "data/rules/consensus.toml";
const SCENARIOS: &str = "data/scenarios.toml";

#[test]
fn a_provision_must_have_a_time() {
    check(
        RULE,
        "when = \"2003-09-18/..\"\ntext = \"Decisions",
        "text = \"Decisions",
        "data/rules/consensus.toml:15: a provision has no time in which it held (help: write `when = \"2012-12-19/..\"`, as the sources have it)",
    );
}

#[test]
fn a_provision_must_stand_with_a_rule() {
    check(
        PROXY,
        "aspect = \"run\"\nwhen = \"2018\"",
        "aspect = \"event\"\nprovisions = [{ says = [\"used\"] }]\nwhen = \"2018\"",
        "data/operations/proxy.toml:14: a provision stands with no rule (help: put it into a file of data/rules)",
    );
}

#[test]
fn a_provision_must_say_something() {
    check(
        RULE,
        ", unsaid = \"vote\"",
        "",
        "data/rules/consensus.toml:27: a provision says nothing (help: write `says = [\"consensus\"]`, `open = \"ground\"` or `unsaid = \"vote\"`)",
    );
}

#[test]
fn a_ground_must_go_with_its_matter() {
    check(
        RULE,
        "{ matters = [\"council-decision\"], says",
        "{ matters = [\"leaving-treaty\"], grounds = [\"breach\"], says",
        "data/rules/consensus.toml:17: no matter that is named can rest on `breach` (help: one of: notice, short-notice)",
    );
    check(
        SCENARIOS,
        "matter = \"council-decision\"",
        "matter = \"chair\"\nground = \"breach\"",
        "data/scenarios.toml:7: no matter that is named can rest on `breach` (help: one of: host, other-state)",
    );
}

#[test]
fn a_scenario_must_name_what_is_known() {
    check(
        SCENARIOS,
        "against = [\"states/kazakhstan\"]",
        "against = [\"states/kazakhstan\"]\nabsent = [\"states/kazakhstan\"]",
        "data/scenarios.toml:7: `states/kazakhstan` stands two ways to one matter (help: name each state once)",
    );
    check(
        SCENARIOS,
        "matter = \"council-decision\"",
        "matter = \"council-decisoin\"",
        "data/scenarios.toml:6: there is no matter called `council-decisoin` (help: did you mean `council-decision`?)",
    );
    check(
        SCENARIOS,
        "rules/consensus#rule",
        "rules/consensus#rules",
        "data/scenarios.toml:9: `rules/consensus` has no fact `rules` (help: did you mean `rule`?)",
    );
}

const DATA_SETS: &str = "data/data-sets.toml";

#[test]
fn a_difference_to_another_data_set_must_be_explained() {
    check(
        DATA_SETS,
        "years = \"1993/1998\"\nright",
        "years = \"1993/1997\"\nright",
        "data/data-sets.toml:3: `compendium-32307` differs from the record on `states/georgia` (1998), and nothing says why (help: add `[[difference]]` with `data-set`, `states`, `years`, `right` and the `statement` that explains it)",
    );
}

#[test]
fn what_agrees_with_another_data_set_is_not_explained() {
    check(
        DATA_SETS,
        "[[data-set.spell]]\nstates = [\"states/georgia\"]\ncode = \"in\"\nwhen = \"1993-12-09/1999-04-20\"\n",
        "",
        "data/data-sets.toml:15: `compendium-32307` and the record agree on `states/georgia` from 1993 to 1998 (help: take the state or the years out of the difference)",
    );
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

#[test]
fn reports_are_not_read_after_the_edition() {
    check(
        "data/atlas.toml",
        "reach = \"2026-02-13\"",
        "reach = \"2026-11-22\"",
        "data/atlas.toml:3: reports were read up to 22 November 2026, which is after the edition (21 November 2026) (help: `reach` is the last day whose reports could be read)",
    );
}

/// A fact more at the end of an example, and what is said of it.
#[track_caller]
fn check_added(path: &str, facts: &str, expected: &str) {
    let mut files = examples();
    let file = files.iter_mut().find(|file| file.path == path);
    let file = file.expect("the README has an example of the file");
    file.text.push_str(facts);
    let problems = compile_files(&files).err().unwrap_or_default();
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(
        problems.iter().any(|problem| problem == expected),
        "expected\n  {expected}\namong\n  {}",
        problems.join("\n  ")
    );
}

const CITE: &str = "cite = [\"ministry-brief#1\"]\n";

#[test]
fn one_happening_has_one_settled_date() {
    let fact = |id: &str, when: &str| {
        format!(
            "[[fact]]\nid = \"{id}\"\naspect = \"registered\"\nwhen = \"{when}\"\ntext = \"It was registered, says {id}.\"\n{CITE}"
        )
    };
    let facts = [fact("one", "1995-11-01"), fact("two", "1996")].concat();
    check_added(
        TREATY,
        &facts,
        "data/documents/treaty-1992.toml:41: the same happening has two settled dates (1 November 1995 and 1996) (help: see data/documents/treaty-1992.toml:32; keep one as a reading, or give them titles that tell them apart)",
    );
}

#[test]
fn two_holders_of_an_office_do_not_overlap() {
    let fact = |when: &str| {
        format!(
            "[[fact]]\nid = \"again\"\naspect = \"office\"\nrole = \"Secretary General\"\npost = \"secretary-general\"\norgan = \"organs/secretariat\"\nwhen = \"{when}\"\ntext = \"He was Secretary General once more.\"\n{CITE}"
        )
    };
    let person = "data/people/nikolai-bordyuzha.toml";
    check_added(
        person,
        &fact("2016-06-01/2017-05-01"),
        "data/people/nikolai-bordyuzha.toml:27: two holders of the office `secretary-general` of `organs/secretariat` overlap (28 April 2003 to 31 December 2016 and 1 June 2016 to 1 May 2017) (help: see data/people/nikolai-bordyuzha.toml:11; correct a date, or say in a `note` what is not known)",
    );
    check_added(
        person,
        &fact("2017-02-01/2018-05-01"),
        "data/people/nikolai-bordyuzha.toml:27: two holders of the office `secretary-general` of `organs/secretariat` leave a hole (28 April 2003 to 31 December 2016 and 1 February 2017 to 1 May 2018) (help: see data/people/nikolai-bordyuzha.toml:11; correct a date, or say in a `note` what is not known)",
    );
}

#[test]
fn parts_are_no_more_than_all() {
    check(
        PROXY,
        "scope = \"hatred, terrorism and extremism\" },\n    { label = \"Resources suspended\", value = 54251",
        "scope = \"all\" },\n    { label = \"Resources identified\", value = 400000",
        "data/operations/proxy.toml:19: the parts of “Resources identified” are 400000 together, more than all (345207) (help: correct a figure, or say in a `note` why they overlap)",
    );
}

#[test]
fn nothing_works_after_its_end() {
    let facts = format!(
        "[[fact]]\nid = \"ended\"\naspect = \"ended\"\nwhen = \"2010\"\ntext = \"It was wound up.\"\n{CITE}[[fact]]\nid = \"later\"\naspect = \"seat\"\nwhen = \"2012/..\"\ntext = \"It sits elsewhere.\"\n{CITE}"
    );
    check_added(
        "data/organs/secretariat.toml",
        &facts,
        "data/organs/secretariat.toml:26: `seat` (since 2012) stands after the end (31 December 2010) (help: see line 17)",
    );
}

#[test]
fn what_is_there_is_not_said_to_be_missing() {
    let facts = format!(
        "[[fact]]\nid = \"no-answer\"\naspect = \"answer\"\nwhen = \"2022\"\nanswer = \"not-found\"\norgan = \"organs/secretariat\"\ntext = \"What was answered was not found.\"\n{CITE}"
    );
    check_added(
        CASE,
        &facts,
        "data/cases/kazakhstan-2022.toml:30: the answer is “not found”, but stands in the record (help: see line 22)",
    );
    let facts = format!(
        "[[entity]]\nid = \"interaction-2010\"\nclass = \"edition\"\nstatus = \"planned\"\nname = {{ en = \"Interaction-2010\" }}\n[[entity.fact]]\nid = \"summary\"\naspect = \"summary\"\ntext = \"It was planned.\"\n{CITE}[[entity]]\nid = \"unity\"\nclass = \"series\"\nname = {{ en = \"Unity\" }}\n[[entity.fact]]\nid = \"summary\"\naspect = \"summary\"\ntext = \"Unity is a series.\"\n{CITE}[[entity.fact]]\nid = \"not-found\"\naspect = \"history\"\ntext = \"Editions of 2008 to 2010 were not found.\"\n{CITE}[[entity]]\nid = \"unity-2009\"\nclass = \"edition\"\npart-of = \"exercises/unity\"\nname = {{ en = \"Unity-2009\" }}\n[[entity.fact]]\nid = \"summary\"\naspect = \"summary\"\ntext = \"Unity-2009 was the first.\"\n{CITE}[[entity.fact]]\nid = \"held\"\naspect = \"held\"\nwhen = \"2009\"\ntext = \"It was held.\"\n{CITE}"
    );
    check_added(
        "data/exercises/interaction.toml",
        &facts,
        "data/exercises/interaction.toml:57: an edition of 2009 is “not found”, but `unity-2009` stands in the record (help: see data/exercises/interaction.toml:59)",
    );
}

#[test]
fn a_plan_beyond_the_reach_says_that_nothing_was_seen() {
    let plan = |note: &str| {
        format!(
            "[[fact]]\nid = \"review\"\naspect = \"history\"\nwhen = \"2026-06\"\ntext = \"A review was planned.\"\n{note}{CITE}"
        )
    };
    check_added(
        TREATY,
        &plan(""),
        "data/documents/treaty-1992.toml:36: this was planned (“planned”) for a time (June 2026) of which no reports could be read (help: add “; no report of it was seen”, or say so in a `note`)",
    );
    let mut files = examples();
    let file = files.iter_mut().find(|file| file.path == TREATY);
    let file = file.expect("it is an example");
    file.text += &plan("note = \"No report of it was seen.\"\n");
    assert!(
        compile_files(&files).is_ok(),
        "a plan that says so is refused"
    );
}

#[test]
fn a_plan_of_the_past_is_told_as_past() {
    let facts = format!(
        "[[fact]]\nid = \"review\"\naspect = \"history\"\nwhen = \"1995\"\ntext = \"A review is planned.\"\n{CITE}"
    );
    check_added(
        TREATY,
        &facts,
        "data/documents/treaty-1992.toml:36: this is told as to come (“is planned”), but its day (1995) is before the edition (21 November 2026) (help: write “was planned”, and what became of it)",
    );
}

#[test]
fn a_chair_is_a_person_or_says_why_not() {
    let facts = format!(
        "[[fact]]\nid = \"chair\"\naspect = \"chair\"\nwhen = \"2011/2012\"\ntext = \"Kazakhstan chaired the Council.\"\n{CITE}"
    );
    check_added(
        "data/states/kazakhstan.toml",
        &facts,
        "data/states/kazakhstan.toml:12: a chair has no `person` (help: write `person = \"...\"`, or a `note` that no source names one)",
    );
}

#[test]
fn two_sources_do_not_have_one_address() {
    let facts = "\n[[entity]]\nid = \"other\"\nname = { en = \"Other\" }\nsource = { form = \"book\", language = \"en\", url = \"https://example.org/a\" }\n[[entity]]\nid = \"same\"\nname = { en = \"Same\" }\nsource = { form = \"book\", language = \"en\", url = \"https://example.org/a\" }\n";
    check_added(
        SOURCES,
        facts,
        "data/sources/documents.toml:30: `other` has the same address (help: see data/sources/documents.toml:23; make them one source, or write `copies = [\"other\"]`)",
    );
}

#[test]
fn a_list_of_what_was_hosted_is_whole_or_says_so() {
    let facts = format!(
        "[[fact]]\nid = \"exercises-hosted\"\naspect = \"history\"\ntext = \"Exercises in Kazakhstan were two.\"\n{CITE}"
    );
    check_added(
        "data/states/kazakhstan.toml",
        &facts,
        "data/states/kazakhstan.toml:15: the list reads as whole, but lacks `interaction-2009` (help: add it to the sentence and to `about`, or write “include”)",
    );
}
