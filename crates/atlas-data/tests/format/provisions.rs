//! Provisions of clauses, scenarios, and other data sets.

use super::*;

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
        "data/scenarios.toml:8: no matter that is named can rest on `breach` (help: one of: host, other-state)",
    );
}

#[test]
fn a_scenario_must_name_what_is_known() {
    check(
        SCENARIOS,
        "against = [\"states/kazakhstan\"]",
        "against = [\"states/kazakhstan\"]\nabsent = [\"states/kazakhstan\"]",
        "data/scenarios.toml:8: `states/kazakhstan` stands two ways to one matter (help: name each state once)",
    );
    check(
        SCENARIOS,
        "matter = \"council-decision\"",
        "matter = \"council-decisoin\"",
        "data/scenarios.toml:7: there is no matter called `council-decisoin` (help: did you mean `council-decision`?)",
    );
    check(
        SCENARIOS,
        "rules/consensus#rule",
        "rules/consensus#rules",
        "data/scenarios.toml:10: `rules/consensus` has no fact `rules` (help: did you mean `rule`?)",
    );
    check(
        SCENARIOS,
        "id = \"block-2008\"",
        "id = \"Block 2008\"",
        "data/scenarios.toml:3: `Block 2008` cannot stand in an address (help: use lower-case letters a to z, digits and hyphens)",
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
