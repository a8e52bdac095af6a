//! The state of the world on a day, in words and on the ruler.

use atlas_charts::{figure::Form, ruler};
use atlas_record::{
    as_of, as_of_summary, events,
    existence::{existing, lifetime},
    model::{Kind, StatementId},
};

use crate::common::{atlas, dataset, day, edition, find, of_class};

#[test]
fn the_state_of_the_world_is_told_in_words() {
    for (when, told) in [
        ("2001-02-28", "no Treaty yet"),
        ("2001-03-01", "Treaty signed by 2 states, not in force"),
        (
            "2001-12-09",
            "Treaty signed by 2 states, acceded to by 1, not in force",
        ),
        ("2002-01-01", "3 parties to the Treaty, no Organization yet"),
        ("2004-12-31", "4 parties to the Treaty, no Organization yet"),
        ("2005-01-01", "2 members"),
        ("2010-08-16", "3 members"),
        ("2013-12-19", "2 members, Betaland suspended since this day"),
        (
            "2013-12-20",
            "2 members, Betaland suspended since yesterday",
        ),
        (
            "2013-12-21",
            "2 members, Betaland suspended since 19 December 2013",
        ),
        // Of the freeze only the month is known, so it cannot have been yesterday.
        (
            "2015-06-02",
            "2 members, Betaland suspended since 19 December 2013, Alphaland with participation frozen since June 2015",
        ),
    ] {
        assert_eq!(
            as_of_summary::in_words(dataset(), day(when)),
            told,
            "{when}"
        );
    }
}

#[test]
fn the_ruler_marks_changes_and_turning_points_where_they_lie() {
    let milestones = events::turning_points(dataset(), &atlas().events);
    let (first, last) = (day("1991-01-01"), edition());
    let of = |id: &StatementId| dataset().statement(*id).when?.first_day();
    let days = milestones.iter().filter_map(of);
    let ruler = ruler::ruler((first, last), &atlas().turns, days);
    let ticks = |class: &str| -> Vec<i32> {
        let places = of_class(&ruler, class)
            .into_iter()
            .map(|shape| match shape.form {
                Form::Line { from, .. } => from.0,
                _ => panic!("a tick is a line"),
            });
        places.collect()
    };
    let since = |days: &[&str]| -> Vec<i32> {
        let days = days.iter().map(|text| day(text).number() - first.number());
        days.collect()
    };
    // A term that runs out binds on its last day; its end has effect on the next.
    let changes = [
        "2001-03-01",
        "2001-12-09",
        "2002-01-01",
        "2003-05-01",
        "2003-08-01",
        "2004-05-05",
        "2005-01-01",
        "2007-01-02",
        "2010-08-16",
        "2011-03-28",
        "2013-12-19",
        "2015-06-01",
    ];
    assert_eq!(ticks("ruler__turn"), since(&changes));
    let points = [
        "2001-03-01",
        "2002-01-01",
        "2004-05-05",
        "2005-01-01",
        "2010-08-16",
        "2013-12-19",
    ];
    assert_eq!(ticks("ruler__milestone"), since(&points));
}

#[test]
fn what_began_and_ended_has_a_lifetime() {
    for (kind, slug, begun, ended) in [
        (
            Kind::Operation,
            "relief",
            Some("2012-01-06"),
            Some("2012-01-19"),
        ),
        (Kind::Document, "pact", Some("2001-03-01"), None),
        // Known to a month: from its first day, to its last.
        (Kind::Organ, "office", Some("2005-07-01"), None),
        (Kind::Organ, "old-office", None, Some("2005-06-30")),
        // Not founded that is known, but at work.
        (Kind::Organ, "staff", Some("2006-01-01"), None),
        (Kind::State, "alphaland", None, None),
    ] {
        let life = lifetime(dataset(), find(kind, slug));
        let days = [life.begun, life.ended].map(|edge| edge.map(|(_, day)| day));
        assert_eq!(days, [begun.map(day), ended.map(day)], "{slug}");
    }
}

#[test]
fn what_holds_on_a_day_is_told_apart_from_what_does_not() {
    let treaty = find(Kind::Document, "pact");
    let protocol = find(Kind::Document, "protocol");
    let force = find(Kind::Force, "quick-force");
    for (when, in_force, exists) in [
        ("2009-02-03", false, false),
        ("2009-02-04", false, true),
        ("2011-06-30", false, true),
        ("2011-07-01", true, true),
    ] {
        let documents = as_of::documents_in_force(dataset(), day(when));
        assert!(documents.contains(&treaty), "{when}");
        assert_eq!(documents.contains(&protocol), in_force, "{when}");
        let forces = existing(dataset(), Kind::Force, day(when));
        assert_eq!(forces.contains(&force), exists, "{when}");
    }
    // An observer is one from the year on that is known.
    let observers = |when| as_of::observers(dataset(), day(when)).len();
    assert_eq!((observers("2012-12-31"), observers("2013-01-01")), (0, 1));
}

#[test]
fn articles_have_the_wording_of_the_day() {
    let treaty = find(Kind::Document, "pact");
    for (when, expected) in [
        ("2001-12-31", &[][..]),
        (
            "2002-01-01",
            &[
                "article-4-old-one-for-all",
                "article-4-old-help",
                "article-5",
            ],
        ),
        (
            "2011-06-30",
            &[
                "article-4-old-one-for-all",
                "article-4-old-help",
                "article-5",
            ],
        ),
        ("2011-07-01", &["article-4-new-help", "article-5"]),
    ] {
        let articles = as_of::articles(dataset(), treaty, day(when)).into_iter();
        let found: Vec<&str> = articles
            .map(|id| dataset().statement(id).id.as_str())
            .collect();
        assert_eq!(found, expected, "{when}");
    }
}

#[test]
fn offices_are_held_by_one_and_have_gaps() {
    for (organ, when, expected) in [
        ("secretary", "2004-12-31", &[][..]),
        ("secretary", "2009-12-31", &["anna-alpha"]),
        ("secretary", "2010-01-01", &["ben-beta"]),
        ("secretary", "2010-07-01", &[]),
        ("secretary", "2011-01-01", &["cora-gamma"]),
        ("staff", "2006-03-01", &["dan-delta"]),
        // An unknown end gives way to a successor.
        ("staff", "2012-05-01", &["dan-delta"]),
        ("staff", "2012-05-02", &["eve-epsilon"]),
        ("staff", "2020-12-31", &["eve-epsilon"]),
    ] {
        let holders = as_of::holders(dataset(), find(Kind::Organ, organ), day(when)).into_iter();
        let people = holders.map(|id| dataset().statement(id).subject);
        let found: Vec<&str> = people
            .map(|id| dataset().entity(id).slug.as_str())
            .collect();
        assert_eq!(found, expected, "{organ} on {when}");
    }
}

#[test]
fn one_state_is_in_the_chair_and_the_newcomer_on_the_day_of_a_handover() {
    for (when, expected) in [
        ("2004-12-31", &[][..]),
        ("2005-12-31", &["alphaland"]),
        ("2006-01-01", &["deltaland"]),
        ("2007-01-01", &[]),
        ("2011-12-20", &["betaland"]),
        ("2012-01-01", &["alphaland"]),
    ] {
        let chairs = as_of::chairs(dataset(), day(when)).into_iter();
        let states = chairs.map(|id| dataset().statement(id).subject);
        let found: Vec<&str> = states
            .map(|id| dataset().entity(id).slug.as_str())
            .collect();
        assert_eq!(found, expected, "{when}");
    }
}
