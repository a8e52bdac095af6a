//! Entries: names, slugs, classes and keys of their kinds, and what is said of each once.

use super::*;

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
fn an_entity_must_have_one_summary() {
    check(
        PROXY,
        "aspect = \"summary\"",
        "aspect = \"purpose\"",
        "data/operations/proxy.toml:1: `proxy` has 0 facts of aspect `summary` (help: write one sentence that says what it is, with its sources)",
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

#[test]
fn a_comparison_must_compare_what_is_there() {
    const QUESTIONS: &str = "data/questions.toml";
    let sides = "sides = [\"states/georgia@1999-01-01\", \"states/georgia\"]";
    let line = place_of(sides).1;
    for (written, said) in [
        (
            "sides = [\"states/gorgia\", \"states/georgia\"]",
            format!("{line}: no state is called `gorgia` (help: did you mean `georgia`?)"),
        ),
        (
            "sides = [\"states/georgia\"]",
            format!(
                "{}: this compares nothing (help: write two to 3 `sides`, such as `states/armenia`)",
                line - 2
            ),
        ),
        (
            "sides = [\"states/georgia\", \"operations/proxy\"]",
            format!(
                "{line}: `operations/proxy` cannot be compared with `states/georgia` (help: entities of one kind answer the same questions, clauses others)"
            ),
        ),
        (
            "sides = [\"states/georgia\", \"clauses/treaty-1993\"]",
            format!(
                "{line}: “clauses/treaty-1993” is nothing that can be compared; write a kind and a name, such as states/armenia or states/armenia@2012-12-20."
            ),
        ),
    ] {
        check(QUESTIONS, sides, written, &format!("{QUESTIONS}:{said}"));
    }
}

#[test]
fn an_example_must_be_there() {
    check(
        "data/atlas.toml",
        "examples = [\"states/georgia\"]",
        "examples = [\"states/gorgia\"]",
        "data/atlas.toml:4: no state is called `gorgia` (help: did you mean `georgia`?)",
    );
}
