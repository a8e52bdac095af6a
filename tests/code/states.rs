//! What the page of a state gathers from other pages.

use atlas_record::{
    model::Kind,
    state_profile::{self, Topic},
};

use crate::common::{atlas, dataset, day, find, path};

#[test]
#[expect(clippy::too_many_lines, reason = "a table: one row a topic")]
fn the_page_of_a_state_gathers_what_others_say() {
    for (state, topic, when, expected) in [
        (
            "alphaland",
            Topic::Chairs,
            "2020-12-31",
            &["states/alphaland#chair-2005", "states/alphaland#chair-2012"][..],
        ),
        (
            "alphaland",
            Topic::Chairs,
            "2011-12-31",
            &["states/alphaland#chair-2005"],
        ),
        (
            "alphaland",
            Topic::Requests,
            "2020-12-31",
            &[
                "cases/partly#request",
                "cases/stated#request",
                "cases/undecided#request",
            ],
        ),
        ("alphaland", Topic::Requests, "2013-09-12", &[]),
        ("gammaland", Topic::Requests, "2020-12-31", &[]),
        (
            "deltaland",
            Topic::Requests,
            "2012-01-05",
            &["cases/declined#request", "cases/granted#request"],
        ),
        // An officer who was sent to a state is not of that state.
        (
            "alphaland",
            Topic::Offices,
            "2020-12-31",
            &["people/anna-alpha#secretary", "people/eve-epsilon#chief"],
        ),
        (
            "alphaland",
            Topic::Sessions,
            "2020-12-31",
            &["sessions/first#held", "sessions/second#held"],
        ),
        ("deltaland", Topic::Sessions, "2020-12-31", &[]),
        (
            "alphaland",
            Topic::Contributions,
            "2020-12-31",
            &["forces/quick-force#alpha-gives"],
        ),
        (
            "alphaland",
            Topic::Absences,
            "2020-12-31",
            &["sessions/abroad#away"],
        ),
        (
            "betaland",
            Topic::Absences,
            "2020-12-31",
            &["exercises/shield-2012#away"],
        ),
        (
            "deltaland",
            Topic::Ties,
            "2020-12-31",
            &["documents/two-states#signed"],
        ),
        (
            "betaland",
            Topic::Ties,
            "2020-12-31",
            &["documents/pact#signed"],
        ),
    ] {
        let id = find(Kind::State, state);
        let found = state_profile::on(dataset(), &atlas().links, id, topic, day(when)).into_iter();
        let found: Vec<String> = found
            .map(|id| {
                let said = dataset().statement(id);
                format!("{}#{}", path(said.subject), said.id)
            })
            .collect();
        assert_eq!(found, expected, "{state}: {topic:?} by {when}");
    }
}
