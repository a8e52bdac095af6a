//! Dates, and the order of what happened.

use super::*;

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
fn a_state_must_be_bound_before_that_ends() {
    check(
        GEORGIA,
        "step = \"not-renewed\"\nwhen = \"1999-04-20\"",
        "step = \"not-renewed\"\nwhen = \"1992\"",
        "data/states/georgia.toml:36: the step `not-renewed` (1992) stands before any by which the state is bound (`of = \"treaty\"`) (help: record `signed`, `acceded`, `in-force`, `restored` or `active` with an earlier date, or correct this one)",
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
fn reports_are_not_read_after_the_edition() {
    check(
        "data/atlas.toml",
        "reach = \"2026-02-13\"",
        "reach = \"2026-11-22\"",
        "data/atlas.toml:3: reports were read up to 22 November 2026, which is after the edition (21 November 2026) (help: `reach` is the last day whose reports could be read)",
    );
}
