//! Facts: keys of their aspects, details and figures.

use super::*;

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
fn a_position_must_be_somebodys() {
    check(
        PROXY,
        "aspect = \"assessment\"\nby = \"Author of the encyclopedia article\"\n",
        "aspect = \"position\"\n",
        "data/operations/proxy.toml:23: a fact of aspect `position` has no `by` (help: an opinion is somebody's: write `by = \"...\"`, the author, official or body)",
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
