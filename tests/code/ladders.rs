//! The ladder of a state: its status on both sides of every step, and its drawing in numbers.

use atlas_charts::{
    figure::{Anchor, Figure, Form, LinkTarget},
    ladder, turning_points,
};
use atlas_record::{
    as_of::{self, Status},
    events,
    model::{Bond, Kind},
};

use crate::common::{all_shapes, atlas, dataset, day, find, labels, of_class, tag};

#[test]
fn every_step_changes_what_it_should() {
    use Status::{Bound, Former, Frozen, None, Signed, Suspended};
    for (state, when, expected) in [
        ("alphaland", "2001-02-28", [None, None, None]),
        ("alphaland", "2001-03-01", [Signed, None, None]),
        // Ratified, and not yet in force.
        ("alphaland", "2001-12-31", [Signed, None, None]),
        ("alphaland", "2002-01-01", [Bound, None, None]),
        ("alphaland", "2004-05-05", [Bound, Signed, None]),
        ("alphaland", "2005-01-01", [Bound, Bound, Bound]),
        // To stay away once, or to withhold money, changes no status.
        ("alphaland", "2015-05-31", [Bound, Bound, Bound]),
        // Known to a month: from its first day.
        ("alphaland", "2015-06-01", [Bound, Bound, Frozen]),
        ("betaland", "2006-02-15", [Bound, None, None]),
        // A term that runs out binds on its last day.
        ("betaland", "2007-01-01", [Bound, None, None]),
        ("betaland", "2007-01-02", [Former, None, None]),
        ("betaland", "2010-08-15", [Former, None, None]),
        ("betaland", "2010-08-16", [Former, Bound, Bound]),
        ("betaland", "2011-03-28", [Bound, Bound, Bound]),
        ("betaland", "2013-12-18", [Bound, Bound, Bound]),
        ("betaland", "2013-12-19", [Bound, Suspended, Suspended]),
        ("gammaland", "2001-12-08", [None, None, None]),
        ("gammaland", "2001-12-09", [Signed, None, None]),
        ("gammaland", "2020-12-31", [Former, None, None]),
        ("deltaland", "2003-05-01", [Signed, None, None]),
        ("deltaland", "2003-08-01", [Bound, None, None]),
        ("epsilonia", "2020-12-31", [None, None, None]),
    ] {
        let id = find(Kind::State, state);
        let found = [Bond::Treaty, Bond::Organization, Bond::Participation]
            .map(|of| as_of::status(dataset(), id, of, day(when)).status);
        assert_eq!(found, expected, "{state} on {when}");
    }
}

#[test]
fn a_term_that_ran_out_left_a_former_party_from_the_next_day_on() {
    let betaland = find(Kind::State, "betaland");
    for (when, since) in [
        ("2006-12-31", Some("2002-01-01")),
        ("2007-01-01", Some("2002-01-01")),
        ("2007-01-02", Some("2007-01-02")),
        ("2010-01-01", Some("2007-01-02")),
        ("2011-03-28", Some("2011-03-28")),
    ] {
        let spell = as_of::status(dataset(), betaland, Bond::Treaty, day(when));
        let told = spell.since(dataset()).map(|when| when.to_string());
        assert_eq!(told.as_deref(), since, "{when}");
        // The record says the same day in every form: period, words, and step of the bar of time.
        assert_eq!(
            spell.from.map(|day| day.to_string()).as_deref(),
            since,
            "{when}"
        );
    }
    let turn = atlas()
        .turns
        .iter()
        .find(|turn| turn.effect == day("2007-01-02"));
    let words = turn.map(|turn| turn.when.beginning_words());
    assert_eq!(words.as_deref(), Some("2 January 2007"));
}

fn stairs(state: &str, when: &str, width: ladder::Width) -> Figure {
    let tracks = as_of::ladders(dataset(), find(Kind::State, state));
    ladder::draw(dataset(), &tracks, day(when), width)
}

/// The steps of a figure: question, status, first and last unit, height.
fn steps(figure: &Figure) -> Vec<(&str, &str, i32, i32, i32)> {
    let steps = of_class(figure, "ladder__step").into_iter();
    let steps = steps.map(|step| match step.form {
        Form::Rect {
            x, width, height, ..
        } => (
            tag(step, "data-bond"),
            tag(step, "data-status"),
            x,
            x + width,
            height,
        ),
        _ => panic!("a step is a rectangle"),
    });
    steps.collect()
}

#[test]
fn stairs_are_as_high_as_what_binds() {
    // 30 years from 1991 take 10,000 units: a year some 333, a day 0.91.
    for (state, expected) in [
        (
            "alphaland",
            &[
                ("treaty", "signed", 3_387, 3_666, 15),
                ("treaty", "bound", 3_666, 10_000, 32),
                ("organization", "signed", 4_446, 4_666, 15),
                ("organization", "bound", 4_666, 10_000, 32),
                ("participation", "bound", 4_666, 8_137, 32),
                ("participation", "frozen", 8_137, 10_000, 15),
            ][..],
        ),
        (
            "betaland",
            &[
                ("treaty", "signed", 3_387, 3_666, 15),
                ("treaty", "bound", 3_666, 5_334, 32),
                ("treaty", "bound", 6_744, 10_000, 32),
                ("organization", "bound", 6_540, 7_654, 32),
                ("organization", "suspended", 7_654, 10_000, 15),
                ("participation", "bound", 6_540, 7_654, 32),
                ("participation", "suspended", 7_654, 10_000, 15),
            ],
        ),
        (
            "gammaland",
            &[
                ("treaty", "signed", 3_645, 3_666, 15),
                ("treaty", "bound", 3_666, 5_334, 32),
            ],
        ),
    ] {
        let figure = stairs(state, "2020-12-31", ladder::Width::Wide);
        assert_eq!(steps(&figure), expected, "{state}");
    }
}

#[test]
fn what_is_not_known_fades_and_what_is_disputed_leads_to_its_readings() {
    let alphaland = stairs("alphaland", "2020-12-31", ladder::Width::Wide);
    let shapes = all_shapes(&alphaland);
    let of = |class: &str| shapes.iter().filter(|shape| shape.class == class).count();
    // Of the freeze only the month is known, so four strips fall from the higher step.
    assert_eq!(of("ladder__fade"), 4);
    let brackets = of_class(&alphaland, "ladder__bracket");
    assert!(!brackets.is_empty());
    for bracket in brackets {
        let Some(LinkTarget::Statement(id)) = bracket.target else {
            panic!("a bracket leads to a statement");
        };
        assert!(!dataset().statement(id).readings.is_empty());
    }
    let gammaland = stairs("gammaland", "2020-12-31", ladder::Width::Wide);
    let dotted = of_class(&gammaland, "ladder__former");
    let Some(Form::Line { from, to }) = dotted.first().map(|shape| &shape.form) else {
        panic!("a state that left lies on the ground");
    };
    assert_eq!((from.0, to.0, from.1), (5_334, 10_000, to.1));
    let never = of_class(&gammaland, "ladder__never");
    assert_eq!(never.len(), 2, "never a member, never taking part");
}

#[test]
fn the_day_that_is_looked_at_says_its_date() {
    for (when, x, anchor) in [
        ("1999-01-01", 2_666, Anchor::Start),
        ("2013-12-20", 7_655, Anchor::End),
    ] {
        let figure = stairs("betaland", when, ladder::Width::Wide);
        let label = of_class(&figure, "ladder__now-label");
        match label.first().map(|shape| &shape.form) {
            Some(Form::Text {
                x: at,
                anchor: side,
                text,
                ..
            }) => {
                let said = (*at, *side, text.as_str());
                assert_eq!(said, (x, anchor, day(when).words().as_str()));
            }
            other => panic!("{when}: {other:?}"),
        }
    }
}

#[test]
fn every_change_of_status_is_labelled_where_there_is_room() {
    for (state, expected) in [
        (
            "alphaland",
            &[
                "Signed, 1 March 2001",
                "In force, 1 January 2002",
                "Frozen by own declaration, June 2015",
            ][..],
        ),
        (
            "betaland",
            &[
                "Not renewed, 1 January 2007",
                "Restored, 16 August 2010",
                "Restored, 28 March 2011",
            ],
        ),
        (
            "gammaland",
            &["Acceded, 9 December 2001", "Not renewed, 1 January 2007"],
        ),
    ] {
        let figure = stairs(state, "2020-12-31", ladder::Width::Wide);
        let labels = labels(&figure, "ladder__label", 700, 12);
        for label in expected {
            let there = labels.iter().any(|(.., text)| text == label);
            assert!(there, "{state}: {label} among {labels:?}");
        }
    }
}

#[test]
fn turning_points_have_their_labels_and_say_what_came_later() {
    let points = events::turning_points(dataset(), &atlas().events);
    let figure = turning_points::draw(dataset(), &points, day("2006-01-01"));
    let labels = labels(&figure, "turning-points__label", 1100, 12);
    let texts: Vec<&str> = labels.iter().map(|(.., text)| text.as_str()).collect();
    // As in a headline: without the article, and without what explains behind a colon.
    assert_eq!(
        texts,
        [
            "Pact is signed",
            "Pact enters into force",
            "Statute is signed",
            "League begins",
            "Betaland comes back",
            "Betaland is suspended",
        ]
    );
    let later = figure
        .shapes
        .iter()
        .filter(|shape| tag(shape, "data-time") == "later");
    assert_eq!(later.count(), 2, "what came after 2006");
}
