//! The organ chart: which bodies there were on a day, what stood under what, and who headed it.

use atlas_charts::organ_chart;
use atlas_record::{
    model::{EntityId, Kind},
    organs::{self, Absence, Level},
};

use crate::common::{dataset, day, find, path};

fn organ(slug: &str) -> EntityId {
    find(Kind::Organ, slug)
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table: one row a day")]
fn each_day_has_the_bodies_of_its_time() {
    use Absence::{Aside, Later, Over, Unknown};
    for (when, there, absent) in [
        (
            "2001-02-28",
            &[][..],
            &[
                ("old-council", Later),
                ("council", Later),
                ("common-staff", Aside),
                ("circle", Unknown),
            ][..],
        ),
        (
            "2003-01-01",
            &["old-council", "old-office", "common-staff"],
            &[("council", Later), ("centre", Later)],
        ),
        (
            // The beginning of the old office is not known: it is taken to have stood as long as its council.
            "2005-06-30",
            &["council", "ministers", "secretary"],
            &[
                ("old-council", Over),
                ("old-office", Over),
                ("office", Later),
                ("common-staff", Aside),
            ],
        ),
        (
            "2012-01-01",
            &[
                "council",
                "commission",
                "centre",
                "staff",
                "assembly",
                "office",
            ],
            &[
                ("old-council", Over),
                ("old-office", Over),
                ("common-staff", Aside),
            ],
        ),
        (
            "2014-07-01",
            &["council"],
            &[("commission", Over), ("circle", Unknown)],
        ),
    ] {
        let structure = organs::structure(dataset(), day(when));
        for slug in there {
            assert!(structure.body(organ(slug)).is_some(), "{slug} on {when}");
        }
        for (slug, reason) in absent {
            let found = structure.absent.iter().find(|(id, _)| *id == organ(slug));
            assert_eq!(
                found.map(|(_, why)| *why),
                Some(*reason),
                "{slug} on {when}"
            );
        }
    }
}

#[test]
fn bodies_stand_under_what_the_record_says() {
    let structure = organs::structure(dataset(), day("2012-01-01"));
    for (slug, parent, level, begun) in [
        ("council", None, Level::Supreme, true),
        ("ministers", Some("council"), Level::Statutory, true),
        ("secretary", Some("council"), Level::Permanent, true),
        ("office", Some("secretary"), Level::Permanent, true),
        ("staff", Some("council"), Level::Permanent, true),
        // Its beginning is not in the record; it stands where its whole stands.
        ("centre", Some("staff"), Level::Subsidiary, false),
        ("commission", Some("ministers"), Level::Subsidiary, true),
        ("assembly", None, Level::Parliamentary, true),
    ] {
        let body = structure.body(organ(slug)).expect(slug);
        let found = (body.parent, body.level, body.begun);
        assert_eq!(found, (parent.map(organ), level, begun), "{slug}");
    }
    let force = structure
        .body(find(Kind::Force, "quick-force"))
        .expect("the force");
    assert_eq!(
        force.parent,
        Some(find(Kind::Force, "all-forces")),
        "a whole is closest"
    );
    assert_eq!(force.others.len(), 1, "it reports to the Staff too");
    let before = organs::structure(dataset(), day("2003-01-01"));
    let council = before.body(organ("old-council")).expect("it was there");
    let office = before.body(organ("old-office")).expect("it was there");
    assert_eq!(
        (council.level, office.level),
        (Level::TreatyCouncil, Level::Treaty)
    );
    assert_eq!((office.parent, office.begun), (Some(council.id), false));
}

#[test]
fn the_chart_answers_who_headed_what() {
    for (slug, when, expected) in [
        ("secretary", "2009-06-01", &["people/anna-alpha"][..]),
        ("secretary", "2010-06-01", &["people/ben-beta"]),
        ("secretary", "2010-08-01", &[]),
        ("staff", "2020-12-31", &["people/eve-epsilon"]),
        // Where no person is recorded, the state in the chair.
        ("council", "2011-06-01", &["states/betaland"]),
        ("council", "2020-12-31", &[]),
    ] {
        let structure = organs::structure(dataset(), day(when));
        let body = structure.body(organ(slug)).expect(slug);
        let heads = organs::heads(dataset(), body, day(when)).into_iter();
        let found: Vec<String> = heads
            .map(|id| path(dataset().statement(id).subject))
            .collect();
        assert_eq!(found, expected, "{slug} on {when}");
        let scene = organ_chart::lay_out(dataset(), &structure, day(when));
        let frame = scene
            .frames
            .iter()
            .find(|frame| frame.id == organ(slug))
            .expect(slug);
        let lines = frame.lines.join(" ");
        for head in heads_by_name(&found) {
            assert!(lines.contains(&head), "{slug} on {when}: {lines}");
        }
    }
}

/// The names by which a box of the chart tells its heads.
fn heads_by_name(paths: &[String]) -> Vec<String> {
    let of = |path: &String| {
        let (folder, slug) = path.split_once('/')?;
        let id = dataset().find(Kind::of_folder(folder)?, slug)?;
        Some(dataset().entity(id).names.full.clone())
    };
    paths.iter().filter_map(of).collect()
}
