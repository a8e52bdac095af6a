//! The plates of this edition by their numbers: the ladder, the pages of states, comparisons, turning points,
//! disagreements.
#![cfg(feature = "ssr")]

use atlas_core::{
    address::{Address, Compared, Side},
    as_of::{self, Status},
    compare::{self, Row, Subject, Verdict},
    day::Day,
    disagreement::{self, Part},
    figure::{Anchor, Figure, Form, Shape, Target, text_width},
    ladder,
    model::{Aspect, Clause, EntityId, Kind, StatementId},
    query,
    state_profile::{self, Topic},
    turning_points,
};
use csto_atlas::{
    app::App,
    dataset::{atlas, entity},
    here::Base,
};
use leptos::prelude::*;

fn day(text: &str) -> Day {
    Day::parse(text).expect(text)
}

fn find(kind: Kind, slug: &str) -> EntityId {
    let found = atlas().dataset.find(kind, slug);
    found.unwrap_or_else(|| panic!("no {slug}"))
}

/// Every shape, also those within groups.
fn all_shapes(figure: &Figure) -> Vec<&Shape> {
    fn gather<'a>(shapes: &'a [Shape], all: &mut Vec<&'a Shape>) {
        for shape in shapes {
            all.push(shape);
            if let Form::Group(inner) = &shape.form {
                gather(inner, all);
            }
        }
    }
    let mut all = Vec::new();
    gather(&figure.shapes, &mut all);
    all
}

fn tag<'a>(shape: &'a Shape, name: &str) -> &'a str {
    let found = shape.tags.iter().find(|(known, _)| *known == name);
    found.map_or("", |(_, value)| value.as_ref())
}

fn stairs(state: &str, when: &str, width: ladder::Width) -> Figure {
    let dataset = &atlas().dataset;
    let tracks = as_of::ladders(dataset, find(Kind::State, state));
    ladder::draw(dataset, &tracks, day(when), width)
}

/// The steps of a figure: question, status, first and last unit, height.
fn steps(figure: &Figure) -> Vec<(&str, &str, i32, i32, i32)> {
    let shapes = figure.shapes.iter();
    let steps = shapes.filter(|shape| shape.class == "ladder__step");
    steps
        .map(|step| match step.form {
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
        })
        .collect()
}

#[test]
fn stairs_are_as_high_as_what_binds() {
    // 36 years from 1991 take 10,000 units: a year some 278, a day 0.76.
    for (state, expected) in [
        (
            "armenia",
            &[
                ("treaty", "signed", 380, 916, 15),
                ("treaty", "bound", 916, 10_000, 32),
                ("organization", "signed", 3_267, 3_531, 15),
                ("organization", "bound", 3_531, 10_000, 32),
                ("participation", "bound", 3_531, 9_190, 32),
                ("participation", "frozen", 9_190, 10_000, 15),
            ][..],
        ),
        (
            "uzbekistan",
            &[
                ("treaty", "signed", 380, 916, 15),
                ("treaty", "bound", 916, 2_305, 32),
                ("treaty", "bound", 4_788, 10_000, 32),
                ("organization", "bound", 4_339, 6_101, 32),
                ("organization", "suspended", 6_101, 10_000, 15),
                ("participation", "bound", 4_339, 6_101, 32),
                ("participation", "suspended", 6_101, 10_000, 15),
            ],
        ),
        (
            "georgia",
            &[
                ("treaty", "signed", 816, 916, 15),
                ("treaty", "bound", 916, 2_305, 32),
            ],
        ),
    ] {
        let figure = stairs(state, "2026-11-21", ladder::Width::Wide);
        assert_eq!(steps(&figure), expected, "{state}");
    }
}

#[test]
fn what_is_not_known_fades_and_what_is_disputed_leads_to_its_readings() {
    let armenia = stairs("armenia", "2026-11-21", ladder::Width::Wide);
    let shapes = all_shapes(&armenia);
    let count = |class: &str| shapes.iter().filter(|shape| shape.class == class).count();
    // Of the freeze only the month is known, so four strips fall from the higher step.
    assert_eq!(count("ladder__fade"), 4);
    assert_eq!(count("ladder__bracket"), 2);
    for bracket in shapes
        .iter()
        .filter(|shape| shape.class == "ladder__bracket")
    {
        let Some(Target::Statement(id)) = bracket.target else {
            panic!("a bracket leads to a statement");
        };
        assert!(!atlas().dataset.statement(id).readings.is_empty());
    }
    let georgia = stairs("georgia", "2026-11-21", ladder::Width::Wide);
    let dotted = georgia
        .shapes
        .iter()
        .find(|shape| shape.class == "ladder__former");
    let Some(Form::Line { from, to }) = dotted.map(|shape| &shape.form) else {
        panic!("a state that left lies on the ground");
    };
    assert_eq!((from.0, to.0, from.1), (2_305, 10_000, to.1));
    let never = georgia
        .shapes
        .iter()
        .filter(|shape| shape.class == "ladder__never");
    assert_eq!(never.count(), 2, "never a member, never taking part");
}

#[test]
fn the_day_that_is_looked_at_says_its_date() {
    for (when, x, anchor) in [
        ("1999-01-01", 2_222, Anchor::Start),
        ("2012-12-20", 6_102, Anchor::End),
    ] {
        let figure = stairs("uzbekistan", when, ladder::Width::Wide);
        let mut shapes = figure.shapes.iter();
        let label = shapes.find(|shape| shape.class == "ladder__now-label");
        match label.map(|shape| &shape.form) {
            Some(Form::Text {
                x: at,
                anchor: side,
                text,
                ..
            }) => assert_eq!(
                (*at, *side, text.as_str()),
                (x, anchor, day(when).words().as_str())
            ),
            other => panic!("{when}: {other:?}"),
        }
    }
}

/// The boxes of the texts of a class, where a drawing is so wide.
fn boxes(figure: &Figure, class: &str, width: i32, size: i32) -> Vec<(i32, i32, i32, String)> {
    let shapes = all_shapes(figure);
    let texts = shapes.into_iter().filter(|shape| shape.class == class);
    texts
        .filter_map(|shape| match &shape.form {
            Form::Text {
                x,
                y,
                dx,
                anchor,
                text,
            } => {
                let (at, wide) = (x * width / figure.width + dx, text_width(text, size));
                let from = if *anchor == Anchor::End {
                    at - wide
                } else {
                    at
                };
                Some((from, from + wide, *y, text.clone()))
            }
            _ => None,
        })
        .collect()
}

#[track_caller]
fn no_overlap(what: &str, boxes: &[(i32, i32, i32, String)], width: i32, height: i32) {
    for (number, one) in boxes.iter().enumerate() {
        assert!(
            one.0 >= 0 && one.1 <= width,
            "{what}: “{}” from {} to {} leaves the {width} pixels",
            one.3,
            one.0,
            one.1
        );
        for other in &boxes[number + 1..] {
            let apart = one.1 <= other.0 || other.1 <= one.0 || (one.2 - other.2).abs() >= height;
            assert!(apart, "{what}: “{}” lies on “{}”", one.3, other.3);
        }
    }
}

#[test]
fn labels_of_ladders_never_overlap() {
    for (id, state) in atlas().dataset.of_kind(Kind::State) {
        let tracks = as_of::ladders(&atlas().dataset, id);
        for (form, least) in [(ladder::Width::Wide, 700), (ladder::Width::Narrow, 280)] {
            let figure = ladder::draw(&atlas().dataset, &tracks, atlas().dataset.edition, form);
            for width in [least, least * 2] {
                let boxes = boxes(&figure, "ladder__label", width, 12);
                no_overlap(&state.slug, &boxes, width, 14);
                let names: Vec<i32> = figure
                    .shapes
                    .iter()
                    .filter(|shape| shape.class == "ladder__name")
                    .filter_map(|shape| match shape.form {
                        Form::Text { y, .. } => Some(y),
                        _ => None,
                    })
                    .collect();
                for (_, _, y, text) in &boxes {
                    assert!(names.iter().all(|name| (name - y).abs() >= 14), "{text}");
                }
            }
        }
    }
}

#[test]
fn every_change_of_status_is_labelled_where_there_is_room() {
    for (state, expected) in [
        (
            "armenia",
            &[
                "Signed, 15 May 1992",
                "In force, 20 April 1994",
                "Frozen by own declaration, February 2024",
            ][..],
        ),
        (
            "uzbekistan",
            &[
                "Not renewed, 20 April 1999",
                "Restored, 16 August 2006",
                "Restored, 28 March 2008",
                "Suspended, 19 December 2012",
            ],
        ),
        (
            "georgia",
            &[
                "Acceded, 9 December 1993",
                "In force, 20 April 1994",
                "Not renewed, 20 April 1999",
            ],
        ),
    ] {
        let figure = stairs(state, "2026-11-21", ladder::Width::Wide);
        let labels = boxes(&figure, "ladder__label", 700, 12);
        for label in expected {
            assert!(
                labels.iter().any(|(.., text)| text == label),
                "{state}: {label}"
            );
        }
    }
}

#[test]
fn turning_points_stand_in_order_and_none_lies_on_another() {
    let dataset = &atlas().dataset;
    let points: Vec<StatementId> = atlas()
        .events
        .iter()
        .copied()
        .filter(|id| dataset.statement(*id).milestone)
        .collect();
    let figure = turning_points::draw(dataset, &points, day("2006-01-01"));
    for width in [1100, 1500] {
        let boxes = boxes(&figure, "turning-points__label", width, 12);
        let labels: Vec<&str> = boxes.iter().map(|(.., text)| text.as_str()).collect();
        assert_eq!(boxes.len(), points.len(), "each has its label: {labels:?}");
        no_overlap("turning points", &boxes, width, 16);
    }
    let shapes = figure.shapes.iter();
    let later = shapes.filter(|shape| tag(shape, "data-time") == "later");
    assert_eq!(later.count(), 6, "what came after 2006");
}

#[test]
fn the_page_of_a_state_gathers_what_others_say() {
    let dataset = &atlas().dataset;
    let count = |state: &str, topic: Topic, when: &str| {
        let state = find(Kind::State, state);
        state_profile::on(dataset, &atlas().links, state, topic, day(when)).len()
    };
    for (state, topic, when, expected) in [
        ("armenia", Topic::Chairs, "2026-11-21", 4),
        ("armenia", Topic::Chairs, "2012-12-20", 2),
        ("armenia", Topic::Requests, "2026-11-21", 2),
        ("armenia", Topic::Requests, "2022-01-01", 1),
        ("armenia", Topic::Offices, "2026-11-21", 1),
        ("armenia", Topic::Sessions, "2026-11-21", 4),
        ("belarus", Topic::Sessions, "2026-11-21", 4),
        ("moldova", Topic::Sessions, "2026-11-21", 1),
        ("georgia", Topic::Requests, "2026-11-21", 0),
        ("kazakhstan", Topic::Requests, "2022-01-04", 0),
        ("kazakhstan", Topic::Requests, "2022-01-06", 1),
        ("kyrgyzstan", Topic::Requests, "2026-11-21", 1),
        ("russia", Topic::Requests, "2026-11-21", 0),
    ] {
        assert_eq!(
            count(state, topic, when),
            expected,
            "{state}: {topic:?} by {when}"
        );
    }
    // A commander who was sent to a state is not of that state.
    let kazakhstan = find(Kind::State, "kazakhstan");
    let offices = state_profile::on(
        dataset,
        &atlas().links,
        kazakhstan,
        Topic::Offices,
        dataset.edition,
    );
    let holders = offices
        .iter()
        .map(|id| entity(dataset.statement(*id).subject).slug.as_str());
    assert_eq!(holders.collect::<Vec<_>>(), ["imangali-tasmagambetov"]);
}

#[test]
fn every_place_of_a_session_lies_in_one_state() {
    let dataset = &atlas().dataset;
    let mut placed = 0;
    for (session, entity) in dataset.of_kind(Kind::Session) {
        let places = dataset
            .about(session)
            .filter(|(_, said)| said.aspect == Aspect::Held);
        for place in places.filter_map(|(_, said)| said.place.as_deref()) {
            assert_eq!(
                dataset.states_of(place).len(),
                1,
                "{}: {place}",
                entity.slug
            );
            placed += 1;
        }
    }
    assert!(placed > 40, "only {placed} sessions have a place");
}

fn compared(url: &str) -> Vec<Row> {
    let dataset = &atlas().dataset;
    let address = Address::parse(url);
    let day = address.as_of.unwrap_or(dataset.edition);
    let subjects: Vec<Subject> = address
        .sides
        .iter()
        .map(|side| compare::resolve(dataset, side, day).expect(url))
        .collect();
    assert!(compare::comparable(dataset, &subjects), "{url}");
    compare::rows(dataset, &atlas().links, &subjects)
}

#[track_caller]
fn answers(rows: &[Row], question: &str) -> (Vec<String>, Verdict) {
    let row = rows.iter().find(|row| row.question == question);
    let row = row.unwrap_or_else(|| panic!("no row on “{question}”"));
    let said = row.answers.iter().map(|answer| {
        let lines: Vec<&str> = answer.iter().map(|line| line.text.as_str()).collect();
        lines.join(" | ")
    });
    (said.collect(), row.verdict)
}

#[test]
fn states_are_compared_question_by_question() {
    let rows = compared("/compare/?a=states/armenia&b=states/uzbekistan");
    for (question, expected, verdict) in [
        ("Party to the Treaty", ["Party", "Party"], Verdict::Same),
        (
            "Treaty: since when",
            ["20 April 1994", "28 March 2008"],
            Verdict::Differs,
        ),
        (
            "Member of the Organization",
            ["Member", "Membership suspended"],
            Verdict::Differs,
        ),
        (
            "Taking part",
            [
                "Participation frozen by own declaration",
                "No longer takes part",
            ],
            Verdict::Differs,
        ),
        (
            "Sessions held in it",
            ["4, last 23 November 2022", ""],
            Verdict::Open,
        ),
    ] {
        let expected: Vec<String> = expected.iter().map(ToString::to_string).collect();
        assert_eq!(answers(&rows, question), (expected, verdict), "{question}");
    }
    let status = rows[0].answers[0][0].status;
    assert_eq!(status.map(|(_, status)| status), Some(Status::Bound));
    // The same state on both sides differs in nothing.
    let same = compared("/compare/?a=states/armenia&b=states/armenia");
    assert!(same.len() > 9 && same.iter().all(|row| row.verdict == Verdict::Same));
}

#[test]
fn one_state_is_compared_with_itself_on_other_days() {
    let rows = compared(
        "/compare/?a=states/uzbekistan@1999-01-01&b=states/uzbekistan@2007-01-01&c=states/uzbekistan@2012-12-20",
    );
    let (treaty, verdict) = answers(&rows, "Party to the Treaty");
    assert_eq!(
        (treaty.join(", ").as_str(), verdict),
        ("Party, Former party, Party", Verdict::Differs)
    );
    let (member, _) = answers(&rows, "Member of the Organization");
    assert_eq!(
        member.join(", "),
        "Not a member, Member, Membership suspended"
    );
    // An exercise of 2009 was not missed before it was held.
    let (away, _) = answers(&rows, "Stayed away");
    let missed: Vec<bool> = away
        .iter()
        .map(|away| away.contains("Interaction-2009"))
        .collect();
    assert_eq!(missed, [false, false, true]);
    // The day of the page holds for sides without one of their own.
    let rows =
        compared("/compare/?a=states/uzbekistan&b=states/uzbekistan@2012-12-20&asof=2007-01-01");
    let (member, _) = answers(&rows, "Member of the Organization");
    assert_eq!(member.join(", "), "Member, Membership suspended");
}

#[test]
fn the_clauses_on_assistance_stand_in_the_record() {
    let all = "/compare/?a=clauses/treaty-1992&b=clauses/treaty-2010&c=clauses/north-atlantic";
    let rows = compared(all);
    let questions: Vec<&str> = rows.iter().map(|row| row.question).collect();
    assert_eq!(
        questions,
        [
            "What sets it off",
            "What the others owe",
            "Whether it must be asked for",
            "How fast",
            "Where an attack counts",
            "What the United Nations are told"
        ]
    );
    let (asked, verdict) = answers(&rows, "Whether it must be asked for");
    assert!(
        asked[0].contains("says nothing of a request"),
        "{}",
        asked[0]
    );
    assert!(asked[1].contains("at the request"), "{}", asked[1]);
    assert_eq!((asked[2].as_str(), verdict), ("", Verdict::Differs));
    let (_, verdict) = answers(&rows, "What the United Nations are told");
    assert_eq!(
        verdict,
        Verdict::Open,
        "one content, and nothing found on the third"
    );
    let two = compared("/compare/?a=clauses/treaty-1992&b=clauses/treaty-2010");
    for (question, verdict) in [
        ("What sets it off", Verdict::Differs),
        ("How fast", Verdict::Differs),
        ("What the United Nations are told", Verdict::Same),
    ] {
        assert_eq!(answers(&two, question).1, verdict, "{question}");
    }
}

#[test]
fn organs_and_requests_are_compared_by_what_is_asked_of_them() {
    for (url, question) in [
        ("/compare/?a=organs/cmfa&b=organs/cmd", "Powers and tasks"),
        (
            "/compare/?a=organs/treaty-csc&b=organs/csc",
            "Powers and tasks",
        ),
        (
            "/compare/?a=cases/kazakhstan-2022&b=cases/armenia-2022",
            "Answer",
        ),
    ] {
        let (said, verdict) = answers(&compared(url), question);
        assert!(
            said.iter().all(|said| !said.is_empty()),
            "{url}: {question}"
        );
        assert_eq!(verdict, Verdict::Differs, "{url}: {question}");
    }
}

/// The HTML of an address, with links from the root of the host.
fn render(url: &str) -> String {
    let base = Base::new("/", "https://atlas.test/");
    let parsed = Address::parse_with_complaints(url);
    let owner = Owner::new();
    owner.with(|| view! { <App parsed=Signal::stored(parsed) base/> }.to_html())
}

#[test]
fn what_cannot_be_compared_is_said_and_the_choice_stays() {
    for (url, expected) in [
        (
            "/compare/?a=states/atlantis&b=states/armenia",
            "The record has no state called “atlantis”.",
        ),
        (
            "/compare/?a=planets/mars",
            "“planets/mars” is nothing that can be compared",
        ),
        (
            "/compare/?a=states/armenia",
            "Choose what Armenia is compared with.",
        ),
        (
            "/compare/?a=states/armenia&b=organs/csc",
            "These are of different kinds",
        ),
        (
            "/compare/?a=states/armenia@yesterday&b=states/belarus",
            "“yesterday” is not a day",
        ),
        (
            "/compare/?a=states/armenia@2090-01-01&b=states/belarus",
            "The record ends on 21 November 2026",
        ),
        (
            "/compare/?a=forces/crrf",
            "<option value=\"forces/crrf\" selected",
        ),
    ] {
        let html = render(url);
        assert!(html.contains(expected), "{url} does not say “{expected}”");
        assert!(html.contains("Comparisons worth making"), "{url}");
    }
}

#[test]
fn every_suggested_comparison_answers() {
    let html = render("/compare/");
    let links: Vec<String> = html
        .split(" href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|href| href.starts_with("/compare/?a="))
        .map(|href| href.replace("&amp;", "&"))
        .collect();
    assert_eq!(links.len(), 7);
    for link in links {
        let page = render(&link);
        assert!(
            page.contains("compare__table") && !page.contains("class=\"notice\""),
            "{link}"
        );
        assert_eq!(Address::parse(&link).to_string(), link);
    }
}

#[test]
fn a_comparison_is_named_by_its_sides() {
    let side = |what: Compared, day: Option<Day>| Side { what, day };
    let mut address = Address::comparing(vec![Side::entity(Kind::State, "armenia")]);
    address
        .sides
        .push(side(Compared::Clause(Clause::Treaty2010), None));
    address.sides.push(side(
        Compared::Entity(Kind::Organ, "csc".into()),
        Some(day("2004-01-01")),
    ));
    assert_eq!(
        address.to_string(),
        "/compare/?a=states/armenia&b=clauses/treaty-2010&c=organs/csc@2004-01-01"
    );
    assert_eq!(Address::parse(&address.to_string()), address);
}

#[test]
fn sources_support_and_oppose_readings() {
    let dataset = &atlas().dataset;
    let source = find(Kind::Source, "armenian-article-2017");
    let parts = disagreement::parts(dataset, atlas().links.citations(source), source);
    let followed = parts
        .iter()
        .filter(|(_, part)| *part == Part::Followed)
        .count();
    // Held against a walk over the whole record.
    let cites = |citations: &atlas_core::model::Citations| {
        citations.iter().any(|citation| citation.source == source)
    };
    let disputed = || dataset.all().filter(|(_, said)| !said.readings.is_empty());
    assert_eq!(
        followed,
        disputed()
            .filter(|(_, said)| cites(said.citations()))
            .count()
    );
    let readings = disputed().flat_map(|(_, said)| said.readings.iter());
    let not_followed = readings
        .filter(|reading| cites(reading.citations()))
        .count();
    assert_eq!(parts.len() - followed, not_followed);
    assert!(
        followed > 3 && not_followed > 20,
        "{followed} and {not_followed}"
    );
}

#[test]
fn disagreements_show_every_reading_and_can_be_narrowed_to_a_state() {
    let dataset = &atlas().dataset;
    let html = render("/contested/");
    let disputed: Vec<StatementId> = dataset
        .all()
        .filter(|(_, said)| said.is_disputed())
        .map(|(id, _)| id)
        .collect();
    let readings: usize = disputed
        .iter()
        .map(|id| dataset.statement(*id).readings.len())
        .sum();
    assert_eq!(html.matches("✓ Followed").count(), disputed.len());
    assert_eq!(html.matches("✕ Not followed").count(), readings);
    let armenia = find(Kind::State, "armenia");
    let of_armenia = disputed
        .iter()
        .filter(|id| query::concerns(dataset.statement(**id), armenia));
    let html = render("/contested/?state=armenia");
    assert_eq!(html.matches("✓ Followed").count(), of_armenia.count());
}
