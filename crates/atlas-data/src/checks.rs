//! The rules of the record: one function, one sentence, one test each.

mod aspects;
mod completeness;
mod consistency;
mod data_sets;
mod dates;
mod figures;
mod glossary;
mod identity;
mod ladders;
mod places;
mod provisions;
mod sources;
mod texts;
mod translations;
mod words;

use std::{
    num::NonZero,
    panic::resume_unwind,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

pub use aspects::kind_of;
pub use data_sets::differences_are_explained;
pub use dates::HAPPENINGS;
pub use words::words_are_of_the_record;

use crate::{index::Index, problem::Problem, raw::Raw};

/// A rule: looks at all that was written and notes what breaks it.
type Check = fn(&Raw, &Index, &mut Vec<Problem>);

/// Lists rules with their names, which are those of their functions.
macro_rules! checks {
    ($($module:ident::$name:ident,)*) => {
        &[$((stringify!($name), $module::$name)),*]
    };
}

/// Every rule with its name.
pub const CHECKS: &[(&str, Check)] = checks![
    identity::slugs_are_plain_and_unique,
    identity::anchors_are_plain_and_unique,
    identity::published_addresses_lead_somewhere,
    identity::names_do_not_collide,
    identity::nothing_is_about_itself,
    identity::every_entity_has_one_summary,
    identity::keys_go_with_their_kind,
    aspects::aspects_go_with_their_kind,
    aspects::keys_go_with_their_aspect,
    aspects::facts_have_the_keys_of_their_aspect,
    aspects::requests_are_asked_by_somebody,
    sources::every_source_is_cited,
    sources::only_sources_describe_a_source,
    sources::everything_cites_a_source,
    sources::addresses_are_of_the_web,
    sources::languages_have_codes,
    sources::what_is_not_carried_exists,
    sources::a_side_rests_on_something,
    sources::a_contested_statement_has_readings,
    dates::happenings_have_a_date,
    dates::dates_stand_in_a_possible_order,
    dates::no_holder_before_the_office,
    dates::nothing_is_held_after_the_edition,
    dates::what_was_not_held_says_so,
    dates::editions_are_of_the_year_in_their_name,
    dates::the_reach_is_not_after_the_edition,
    ladders::ladders_climb_in_order,
    ladders::no_bond_ends_before_it_begins,
    figures::figures_are_not_negative,
    figures::figures_stand_where_they_can,
    places::coordinates_are_on_the_earth,
    places::places_lie_in_states,
    places::places_are_told_apart,
    places::places_are_known,
    places::places_are_used,
    provisions::provisions_stand_with_rules_and_have_a_time,
    provisions::provisions_say_something,
    provisions::provisions_name_grounds_of_their_matters,
    provisions::scenarios_name_what_their_matter_knows,
    identity::scenarios_are_called_apart,
    consistency::one_happening_has_one_date,
    consistency::holders_follow_on_each_other,
    consistency::parts_do_not_exceed_their_sum,
    consistency::nothing_exists_after_its_end,
    consistency::plans_of_the_past_are_told_as_past,
    consistency::plans_beyond_the_reach_say_that_nothing_was_seen,
    consistency::what_was_announced_is_not_told_as_held,
    consistency::who_came_is_not_told_by_an_announcement,
    consistency::a_chair_has_a_person_or_a_note,
    completeness::nothing_is_not_found_that_is_there,
    completeness::one_address_is_one_source,
    completeness::a_list_of_what_was_hosted_is_whole,
    texts::texts_are_sentences,
    texts::texts_are_free_of_translation_damage,
    texts::no_statement_stands_twice,
    translations::translations_stand_beside_a_text,
    translations::numbers_are_the_same_in_both_languages,
    translations::russian_texts_are_in_russian,
    translations::russian_texts_have_the_signs_of_russian,
    glossary::terms_are_those_of_the_glossary,
    translations::people_are_named_in_both_languages,
    translations::short_words_are_translated_alike,
    words::words_are_translated_once,
];

/// Applies every rule to what was written, each processor the next that none has taken. The problems come in no order.
pub fn run(raw: &Raw, index: &Index, problems: &mut Vec<Problem>) {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut found = Vec::new();
        while let Some((_, check)) = CHECKS.get(next.fetch_add(1, Ordering::Relaxed)) {
            check(raw, index, &mut found);
        }
        found
    };
    let processors = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..processors).map(|_| scope.spawn(work)).collect();
        for worker in workers {
            match worker.join() {
                Ok(found) => problems.extend(found),
                Err(panic) => resume_unwind(panic),
            }
        }
    });
}
