//! The charts of this edition in numbers: where boxes, lines, bars and marks stand, and that the record says so.
#![cfg(feature = "ssr")]

use std::collections::BTreeSet;

use atlas_core::{
    chronology,
    day::Day,
    figure::{Form, Shape, Target, text_width},
    model::{Aspect, Class, Dataset, Detail, EntityId, ExerciseClass, Kind, StatementId},
    organ_chart::{self, Scene},
    organs::{self, Absence, Level, Structure},
    participation::{self, Part},
    participation_chart, results, results_chart,
};
use csto_atlas::dataset::atlas;

fn day(text: &str) -> Day {
    Day::parse(text).expect(text)
}

fn dataset() -> &'static Dataset {
    &atlas().dataset
}

fn find(kind: Kind, slug: &str) -> EntityId {
    let found = dataset().find(kind, slug);
    found.unwrap_or_else(|| panic!("no {slug}"))
}

fn organ(slug: &str) -> EntityId {
    find(Kind::Organ, slug)
}

/// Days on both sides of every change of the organs, and days of handovers.
const DAYS: [&str; 12] = [
    "1992-05-15",
    "1994-04-20",
    "1998-06-01",
    "2001-05-25",
    "2002-05-13",
    "2002-10-08",
    "2003-06-01",
    "2004-01-15",
    "2006-12-01",
    "2012-12-20",
    "2022-01-10",
    "2026-11-21",
];

fn laid_out(when: &str) -> (Structure, Scene) {
    let structure = organs::structure(dataset(), day(when));
    let scene = organ_chart::lay_out(dataset(), &structure, day(when));
    (structure, scene)
}

#[test]
fn no_boxes_overlap_and_all_stand_within_the_width() {
    for when in DAYS {
        let (structure, scene) = laid_out(when);
        let figure = organ_chart::figure(dataset(), &structure, day(when));
        assert_eq!(scene.frames.len(), structure.bodies.len(), "{when}");
        for (place, frame) in scene.frames.iter().enumerate() {
            let (right, bottom) = (frame.x + frame.width, frame.y + frame.height);
            assert!(frame.x >= 150 && right <= figure.width, "{when}: {frame:?}");
            assert!(frame.y > 0 && bottom < figure.height, "{when}: {frame:?}");
            for other in &scene.frames[place + 1..] {
                let beside = right <= other.x || other.x + other.width <= frame.x;
                let above = bottom <= other.y || other.y + other.height <= frame.y;
                assert!(beside || above, "{when}: {frame:?} and {other:?}");
            }
            let lines = frame.name.iter().map(|line| (line, 13));
            for (line, size) in lines.chain(frame.lines.iter().map(|line| (line, 12))) {
                let width = text_width(line, size);
                assert!(width <= frame.width - 8, "{when}: {line} is {width} wide");
            }
        }
    }
}

#[test]
fn lines_join_the_boxes_that_the_record_joins_and_cross_no_other() {
    for when in DAYS {
        let (structure, scene) = laid_out(when);
        let frame = |id| scene.frames.iter().find(|frame| frame.id == id);
        let on_edge = |id, (x, y): (i32, i32)| {
            let frame = frame(id).expect("a wire joins boxes");
            let (right, bottom) = (frame.x + frame.width, frame.y + frame.height);
            let within = (frame.x..=right).contains(&x) && (frame.y..=bottom).contains(&y);
            within && (x == frame.x || x == right || y == frame.y || y == bottom)
        };
        let with_parent = structure.bodies.iter().filter(|body| body.parent.is_some());
        assert_eq!(scene.wires.len(), with_parent.count(), "{when}");
        for wire in &scene.wires {
            let linked = dataset().about(wire.to).any(
                |(_, said)| matches!(said.detail, Detail::Link { target, .. } if target == wire.from),
            );
            assert!(linked, "{when}: {wire:?}");
            let (first, last) = (wire.corners[0], wire.corners[wire.corners.len() - 1]);
            assert!(on_edge(wire.from, first), "{when}: {wire:?}");
            assert!(on_edge(wire.to, last), "{when}: {wire:?}");
            for (from, to) in wire.corners.iter().zip(&wire.corners[1..]) {
                assert!(from.0 == to.0 || from.1 == to.1, "{wire:?} is not square");
                for frame in &scene.frames {
                    let outside = from.0.max(to.0) <= frame.x
                        || from.0.min(to.0) >= frame.x + frame.width
                        || from.1.max(to.1) <= frame.y
                        || from.1.min(to.1) >= frame.y + frame.height;
                    assert!(outside, "{when}: {wire:?} crosses {frame:?}");
                }
            }
        }
    }
}

#[test]
fn each_day_has_the_bodies_of_its_time() {
    for (when, there, absent) in [
        (
            "1992-05-14",
            &[][..],
            &["treaty-csc", "treaty-cmd", "csc"][..],
        ),
        (
            "1998-06-01",
            &[
                "treaty-csc",
                "treaty-csc-secretariat",
                "treaty-cmfa",
                "cis-cmd",
            ],
            &[
                "csc",
                "secretariat",
                "joint-staff",
                "parliamentary-assembly",
                "treaty-cssc",
            ],
        ),
        (
            "2001-05-25",
            &["treaty-csc", "treaty-cmfa", "treaty-csc-secretariat"],
            &["csc", "cmfa"],
        ),
        (
            "2003-06-01",
            &["csc", "cmd", "secretary-general", "treaty-csc-secretariat"],
            &[
                "treaty-cmd",
                "treaty-csc-secretary-general",
                "military-committee",
            ],
        ),
        (
            "2026-11-21",
            &["csc", "military-committee", "secretariat", "pa-council"],
            &["treaty-csc", "treaty-cmd", "cis-cmd"],
        ),
    ] {
        let structure = organs::structure(dataset(), day(when));
        for slug in there {
            assert!(structure.body(organ(slug)).is_some(), "{slug} on {when}");
        }
        for slug in absent {
            assert!(structure.body(organ(slug)).is_none(), "{slug} on {when}");
        }
        let all = dataset().of_kind(Kind::Organ).count() + dataset().of_kind(Kind::Force).count();
        let named = structure.bodies.len() + structure.absent.len();
        assert_eq!(named, all, "every body is drawn or named on {when}");
    }
    let absent = organs::structure(dataset(), day("2026-11-21")).absent;
    for (slug, reason) in [("treaty-csc", Absence::Over), ("cis-cmd", Absence::Aside)] {
        assert!(absent.contains(&(organ(slug), reason)), "{slug}");
    }
}

#[test]
fn bodies_stand_under_what_the_record_says() {
    let structure = organs::structure(dataset(), day("2026-11-21"));
    for (slug, parent, level) in [
        ("csc", None, Level::Supreme),
        ("cmd", Some("csc"), Level::Statutory),
        ("military-committee", Some("cmd"), Level::Subsidiary),
        ("secretary-general", Some("csc"), Level::Permanent),
        ("secretariat", Some("secretary-general"), Level::Permanent),
        (
            "crisis-response-centre",
            Some("joint-staff"),
            Level::Subsidiary,
        ),
        (
            "pa-council",
            Some("parliamentary-assembly"),
            Level::Parliamentary,
        ),
    ] {
        let body = structure.body(organ(slug)).expect(slug);
        assert_eq!(
            (body.parent, body.level),
            (parent.map(organ), level),
            "{slug}"
        );
    }
    let crrf = structure
        .body(find(Kind::Force, "crrf"))
        .expect("the rapid reaction forces");
    assert_eq!(crrf.parent, Some(find(Kind::Force, "collective-forces")));
    assert_eq!(
        crrf.others.len(),
        1,
        "led by the Command of the collective forces"
    );
    let before = organs::structure(dataset(), day("1998-06-01"));
    let secretariat = before
        .body(organ("treaty-csc-secretariat"))
        .expect("it was there");
    assert_eq!(
        secretariat.parent,
        Some(organ("treaty-csc-secretary-general"))
    );
    assert!(!secretariat.begun, "its beginning is not in the record");
    let ministers = before.body(organ("treaty-cmfa")).expect("named in 1997");
    assert!(!ministers.begun, "its beginning is not in the record");
}

#[test]
fn the_chart_answers_who_headed_what() {
    for (slug, when, expected) in [
        ("secretary-general", "2011-06-01", "Nikolai Bordyuzha"),
        ("csc", "2011-06-01", "Alexander Lukashenko"),
        ("secretary-general", "2019-06-01", "Valery Semerikov"),
        ("joint-staff", "2022-01-10", "Anatoly Sidorov"),
        ("secretary-general", "2026-11-21", "Taalatbek Masadykov"),
        ("treaty-csc", "2002-05-20", "Vladimir Putin"),
    ] {
        let (_, scene) = laid_out(when);
        let frame = scene.frames.iter().find(|frame| frame.id == organ(slug));
        let lines = frame.expect(slug).lines.join(" ");
        assert!(lines.contains(expected), "{slug} on {when}: {lines}");
    }
    // The Secretariat stands under the Secretary General, so the chart says who headed it.
    let (structure, _) = laid_out("2011-06-01");
    let secretariat = structure.body(organ("secretariat")).expect("it was there");
    assert_eq!(secretariat.parent, Some(organ("secretary-general")));
}

#[test]
fn every_box_says_where_it_stands_and_leads_to_its_body() {
    for when in DAYS {
        let (structure, _) = laid_out(when);
        let figure = organ_chart::figure(dataset(), &structure, day(when));
        let tag = |shape: &Shape, name: &str| {
            let tag = shape.tags.iter().find(|(known, _)| *known == name);
            tag.map(|(_, value)| value.to_string())
        };
        let boxes = figure
            .shapes
            .iter()
            .filter(|shape| shape.class == "organ-chart__box");
        let boxes: Vec<&Shape> = boxes.collect();
        let nodes: BTreeSet<String> = boxes
            .iter()
            .filter_map(|shape| tag(shape, "data-node"))
            .collect();
        assert_eq!(nodes.len(), structure.bodies.len(), "{when}");
        for shape in boxes {
            assert!(matches!(shape.target, Some(Target::Entity(_))));
            assert!(shape.title.as_deref().is_some_and(|title| title.len() > 4));
            if let Some(parent) = tag(shape, "data-under") {
                assert!(nodes.contains(&parent), "{when}: {parent}");
            }
        }
    }
}

/// Each operation with its series: what is counted, in which unit, of which scope, in how many runs.
#[test]
fn only_counts_of_one_kind_stand_on_one_scale() {
    let today = day("2026-11-21");
    let mut drawn = 0;
    for (id, operation) in dataset().of_kind(Kind::Operation) {
        for series in results::series(dataset(), id, today) {
            drawn += 1;
            assert!(
                series.bars.len() > 1,
                "{}: {}",
                operation.slug,
                series.of.label
            );
            let unit = results::measured(series.of).0;
            for (_, count) in &series.bars {
                assert_eq!(
                    (&count.label, &count.scope),
                    (&series.of.label, &series.of.scope)
                );
                assert_eq!(results::measured(count).0, unit, "{}", count.label);
            }
            for (_, other) in results::others(dataset(), id, today, &series) {
                let alike = other.scope == series.of.scope && results::measured(other).0 == unit;
                assert!(
                    !alike,
                    "{}: {other:?} belongs to the series",
                    operation.slug
                );
            }
        }
    }
    assert_eq!(drawn, 7);
    for (slug, expected) in [
        ("channel", 5),
        ("illegal", 2),
        ("proxy", 0),
        ("mercenary", 0),
    ] {
        let series = results::series(dataset(), find(Kind::Operation, slug), today);
        assert_eq!(series.len(), expected, "{slug}");
    }
}

#[test]
fn bars_are_as_long_as_their_numbers_and_gaps_are_named() {
    let channel = find(Kind::Operation, "channel");
    let series = results::series(dataset(), channel, day("2026-11-21"));
    let drugs = series
        .iter()
        .find(|series| series.of.label == "Drugs seized")
        .expect("drugs");
    let figure = results_chart::figure(dataset(), drugs);
    let bars: Vec<i32> = figure
        .shapes
        .iter()
        .filter_map(|shape| match shape.form {
            Form::Rect { x: 0, width, .. } => Some(width),
            _ => None,
        })
        .collect();
    // 3, 5, 9, 11.5, 0.897 and 5.7 tonnes, where 660 units are 11.5.
    assert_eq!(bars, [172, 286, 516, 660, 51, 327]);
    let texts: Vec<&str> = figure
        .shapes
        .iter()
        .filter_map(|shape| match &shape.form {
            Form::Text { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    for expected in [
        "nearly 3",
        "897 kilograms",
        "2005 to 2011: no such figure",
        "2024: no such figure",
    ] {
        assert!(texts.contains(&expected), "{expected} in {texts:?}");
    }
    for text in texts {
        assert!(text_width(text, 12) <= 280, "{text} does not fit a phone");
    }
    assert!(
        results::series(dataset(), channel, day("2011-01-01")).is_empty(),
        "later runs are not drawn"
    );
}

#[test]
fn the_table_of_organs_has_each_body_once_and_none_before_that_under_which_it_hangs() {
    for when in ["1998-06-01", "2002-12-31", "2026-11-21"] {
        let structure = organs::structure(dataset(), day(when));
        let order: Vec<EntityId> = structure.in_order().iter().map(|body| body.id).collect();
        let all: BTreeSet<EntityId> = structure.bodies.iter().map(|body| body.id).collect();
        assert_eq!(order.len(), all.len(), "{when}");
        assert_eq!(
            order.iter().copied().collect::<BTreeSet<_>>(),
            all,
            "{when}"
        );
        let place = |id: EntityId| order.iter().position(|other| *other == id);
        for body in structure.bodies.iter().filter(|body| structure.hangs(body)) {
            assert!(place(body.id) > body.parent.and_then(place), "{when}");
        }
    }
}

#[test]
fn participation_is_what_the_record_says_and_nothing_more() {
    let exercises = participation::exercises(dataset(), day("2026-11-21"));
    let value = |slug: &str, state: &str| {
        let id = find(Kind::Exercise, slug);
        let edition = exercises
            .editions
            .iter()
            .find(|edition| edition.id == id)
            .expect(slug);
        let state = find(Kind::State, state);
        let row = exercises.states.iter().position(|id| *id == state);
        row.map(|row| edition.parts[row])
    };
    for (slug, state, expected) in [
        ("search-2023", "armenia", Some(Part::Away)),
        ("search-2023", "belarus", Some(Part::Host)),
        ("search-2023", "russia", Some(Part::InWhole)),
        ("search-2018", "russia", Some(Part::NotRecorded)),
        ("search-2025", "russia", Some(Part::TookPart)),
        ("interaction-2009", "uzbekistan", Some(Part::Away)),
        ("frontier-2004", "uzbekistan", Some(Part::Outside)),
        ("frontier-2008", "uzbekistan", Some(Part::NotRecorded)),
        // Afghanistan lay near, and took no part.
        ("search-2021", "afghanistan", None),
        ("search-2021", "tajikistan", Some(Part::Host)),
    ] {
        assert_eq!(value(slug, state), expected, "{state} in {slug}");
    }
    let undated: Vec<&str> = exercises
        .undated
        .iter()
        .map(|id| dataset().entity(*id).slug.as_str())
        .collect();
    assert_eq!(
        undated,
        [
            "cobalt-2021",
            "indestructible-brotherhood-2022",
            "thunder-2021"
        ]
    );
    let editions = dataset().of_kind(Kind::Exercise);
    let editions =
        editions.filter(|(_, entity)| entity.class == Class::Exercise(ExerciseClass::Edition));
    assert_eq!(exercises.editions.len() + undated.len(), editions.count());
    let earlier = participation::exercises(dataset(), day("2010-01-01"));
    assert_eq!(
        earlier.editions.len() + earlier.later,
        exercises.editions.len()
    );
    assert_eq!(earlier.editions.len(), 5);
}

#[test]
fn marks_of_exercises_stand_apart_and_within_the_drawing() {
    for when in ["2004-12-31", "2012-12-20", "2026-11-21"] {
        let exercises = participation::exercises(dataset(), day(when));
        for (_, editions) in exercises.series() {
            let years: BTreeSet<i32> = editions.iter().map(|edition| edition.year()).collect();
            assert_eq!(
                years.len(),
                editions.len(),
                "a column holds one edition of a series"
            );
        }
        let calendar = participation_chart::calendar(dataset(), &exercises);
        let held = calendar
            .shapes
            .iter()
            .filter(|shape| shape.target.is_some());
        let mut count = 0;
        for shape in held {
            let Form::Circle { x, y, radius } = shape.form else {
                panic!("{shape:?} is no mark");
            };
            assert!(
                (15..=985).contains(&x) && y + radius < calendar.height,
                "{shape:?}"
            );
            count += 1;
        }
        assert_eq!(count, exercises.editions.len());
        let matrix = participation_chart::matrix(dataset(), &exercises);
        let mut columns: Vec<(i32, i32, i32, i32)> = Vec::new();
        for shape in matrix.shapes.iter().filter(|shape| shape.target.is_some()) {
            let Form::Group(shapes) = &shape.form else {
                panic!("{shape:?} is no column");
            };
            let Form::Rect {
                x,
                y,
                width,
                height,
                ..
            } = shapes[0].form
            else {
                panic!("{shape:?} has no area");
            };
            assert!(x + width <= 1000 && y + height < matrix.height);
            let apart = |other: &(i32, i32, i32, i32)| {
                x >= other.0 + other.2
                    || other.0 >= x + width
                    || y >= other.1 + other.3
                    || other.1 >= y + height
            };
            assert!(columns.iter().all(apart), "{shape:?} covers another");
            columns.push((x, y, width, height));
        }
        assert_eq!(columns.len(), exercises.editions.len());
    }
}

#[test]
fn cases_tell_how_long_an_answer_took() {
    for (slug, days) in [
        ("kazakhstan-2022", Some(1)),
        ("armenia-2022", Some(0)),
        ("tajikistan-2021", Some(47)),
        // Known to a month, to a year, or about a day only.
        ("armenia-2021", None),
        ("tajikistan-2013", None),
        ("kyrgyzstan-2010", None),
        // Nobody asked.
        ("georgia-2008", None),
    ] {
        assert_eq!(
            chronology::days_to_answer(dataset(), find(Kind::Case, slug)),
            days,
            "{slug}"
        );
    }
}

#[test]
fn a_case_is_told_in_order() {
    let case = find(Kind::Case, "kazakhstan-2022");
    let steps = chronology::steps(dataset(), case);
    let told: Vec<(Aspect, Option<i32>)> = steps
        .iter()
        .map(|step| (dataset().statement(step.statement).aspect, step.after))
        .collect();
    assert_eq!(
        told,
        [
            (Aspect::Event, None),
            (Aspect::Request, None),
            (Aspect::Answer, Some(1)),
            (Aspect::Aid, None),
            (Aspect::Event, None),
            (Aspect::Outcome, Some(9)),
            (Aspect::Outcome, Some(673)),
        ]
    );
    for (id, case) in dataset().of_kind(Kind::Case) {
        let steps = chronology::steps(dataset(), id);
        let mut seen: BTreeSet<StatementId> = BTreeSet::new();
        for step in steps {
            assert!(
                seen.insert(step.statement),
                "{} tells a step twice",
                case.slug
            );
            assert!(
                step.after.is_none_or(|days| days >= 0),
                "{} goes back",
                case.slug
            );
        }
    }
}
