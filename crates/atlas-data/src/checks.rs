//! The rules of the record: one function, one sentence, one test each.

mod dates;
mod figures;
mod identity;
mod places;
mod sources;
mod texts;

use crate::{Problem, index::Index, raw::Raw};

/// A rule: looks at all that was written and notes what breaks it.
type Check = fn(&Raw, &Index, &mut Vec<Problem>);

/// Every rule.
pub const CHECKS: &[(&str, Check)] = &[
    (
        "slugs_are_plain_and_unique",
        identity::slugs_are_plain_and_unique,
    ),
    (
        "anchors_are_plain_and_unique",
        identity::anchors_are_plain_and_unique,
    ),
    ("names_do_not_collide", identity::names_do_not_collide),
    ("nothing_is_about_itself", identity::nothing_is_about_itself),
    (
        "every_entity_has_one_summary",
        identity::every_entity_has_one_summary,
    ),
    ("keys_go_with_their_kind", identity::keys_go_with_their_kind),
    (
        "what_was_not_held_says_so",
        dates::what_was_not_held_says_so,
    ),
    ("every_source_is_cited", sources::every_source_is_cited),
    (
        "only_sources_describe_a_source",
        sources::only_sources_describe_a_source,
    ),
    (
        "what_is_not_carried_exists",
        sources::what_is_not_carried_exists,
    ),
    (
        "a_contested_statement_has_readings",
        sources::a_contested_statement_has_readings,
    ),
    ("happenings_have_a_date", dates::happenings_have_a_date),
    (
        "dates_stand_in_a_possible_order",
        dates::dates_stand_in_a_possible_order,
    ),
    ("ladders_climb_in_order", dates::ladders_climb_in_order),
    (
        "no_holder_before_the_office",
        dates::no_holder_before_the_office,
    ),
    (
        "nothing_is_held_after_the_edition",
        dates::nothing_is_held_after_the_edition,
    ),
    (
        "figures_are_not_negative",
        figures::figures_are_not_negative,
    ),
    (
        "coordinates_are_on_the_earth",
        places::coordinates_are_on_the_earth,
    ),
    ("places_lie_in_states", places::places_lie_in_states),
    ("places_are_told_apart", places::places_are_told_apart),
    ("places_are_known", places::places_are_known),
    ("places_are_used", places::places_are_used),
    ("texts_are_sentences", texts::texts_are_sentences),
    (
        "texts_are_free_of_translation_damage",
        texts::texts_are_free_of_translation_damage,
    ),
    (
        "no_statement_stands_twice",
        texts::no_statement_stands_twice,
    ),
];

/// Applies every rule.
pub fn run(raw: &Raw, index: &Index, problems: &mut Vec<Problem>) {
    for (_, check) in CHECKS {
        check(raw, index, problems);
    }
}
