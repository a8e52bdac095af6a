//! Who took part in which exercise, as far as it is recorded.

use atlas_record::{
    model::Kind,
    participation::{self, Participation},
};

use crate::common::{dataset, day, edition, find};

#[test]
fn participation_is_what_the_record_says_and_nothing_more() {
    let exercises = participation::exercises(dataset(), edition());
    for (slug, state, expected) in [
        // Gammaland lay near, and took no part.
        ("shield-2008", "alphaland", Some(Participation::Host)),
        ("shield-2008", "gammaland", None),
        ("shield-2008", "deltaland", Some(Participation::NotRecorded)),
        ("shield-2008", "betaland", Some(Participation::Outside)),
        // A part of a joint exercise: who came to the whole, and who to this part.
        ("shield-2011", "alphaland", Some(Participation::Host)),
        ("shield-2011", "deltaland", Some(Participation::TookPart)),
        ("shield-2011", "betaland", Some(Participation::InWhole)),
        ("whole-2011", "betaland", Some(Participation::TookPart)),
        ("whole-2011", "alphaland", Some(Participation::NotRecorded)),
        ("shield-2012", "betaland", Some(Participation::Away)),
        // Nobody was a member of what did not exist.
        ("shield-2004", "alphaland", Some(Participation::Outside)),
    ] {
        let id = find(Kind::Exercise, slug);
        let edition = exercises
            .editions
            .iter()
            .find(|edition| edition.id == id)
            .expect(slug);
        let state_id = find(Kind::State, state);
        let row = exercises.states.iter().position(|id| *id == state_id);
        assert_eq!(
            row.map(|row| edition.parts[row]),
            expected,
            "{state} in {slug}"
        );
    }
    let undated = exercises
        .undated
        .iter()
        .map(|id| dataset().entity(*id).slug.as_str());
    assert_eq!(undated.collect::<Vec<_>>(), ["shield-2019"]);
}

#[test]
fn editions_stand_by_series_and_time_up_to_the_day() {
    for (when, expected, later) in [
        ("2004-07-31", &[][..], 5),
        // Known to a month: drawn in its middle.
        ("2004-08-15", &[], 5),
        ("2004-08-16", &["shield-2004"], 4),
        (
            "2011-12-31",
            &["shield-2004", "shield-2008", "shield-2011", "whole-2011"],
            1,
        ),
    ] {
        let exercises = participation::exercises(dataset(), day(when));
        let editions = exercises.editions.iter();
        let found = editions.map(|edition| dataset().entity(edition.id).slug.as_str());
        assert_eq!(found.collect::<Vec<_>>(), expected, "{when}");
        assert_eq!(exercises.later, later, "{when}");
    }
}
