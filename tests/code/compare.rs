//! Comparisons: question by question, on other days, and what cannot be compared.

use atlas_address::{
    address::{Address, Compared, Side},
    compare::{self, Row, RowVerdict, Subject},
};
use atlas_record::{
    as_of::Status,
    day::Day,
    model::{Clause, Kind},
};

use crate::common::{atlas, dataset, day, edition, render};

fn compared(url: &str) -> Vec<Row> {
    let address = Address::parse(url);
    let day = address.as_of.unwrap_or(edition());
    let sides = address.sides.iter();
    let subjects = sides.map(|side| compare::resolve(dataset(), side, day).expect(url));
    let subjects: Vec<Subject> = subjects.collect();
    assert!(compare::comparable(dataset(), &subjects), "{url}");
    compare::rows(dataset(), &atlas().links, &subjects)
}

#[track_caller]
fn answers(rows: &[Row], question: &str) -> (Vec<String>, RowVerdict) {
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
    let rows = compared("/compare/?a=states/alphaland&b=states/betaland");
    for (question, expected, verdict) in [
        ("Party to the Treaty", ["Party", "Party"], RowVerdict::Same),
        (
            "Treaty: since when",
            ["1 January 2002", "28 March 2011"],
            RowVerdict::Differs,
        ),
        (
            "Member of the Organization",
            ["Member", "Membership suspended"],
            RowVerdict::Differs,
        ),
        (
            "Taking part",
            [
                "Participation frozen by own declaration",
                "No longer takes part",
            ],
            RowVerdict::Differs,
        ),
        (
            "Sessions held in it",
            ["2, last 10 December 2010", ""],
            RowVerdict::Open,
        ),
    ] {
        let expected: Vec<String> = expected.iter().map(ToString::to_string).collect();
        assert_eq!(answers(&rows, question), (expected, verdict), "{question}");
    }
    let status = rows[0].answers[0][0].status;
    assert_eq!(status.map(|(_, status)| status), Some(Status::Bound));
    // The same state on both sides differs in nothing.
    let same = compared("/compare/?a=states/alphaland&b=states/alphaland");
    assert!(same.len() > 9 && same.iter().all(|row| row.verdict == RowVerdict::Same));
}

#[test]
fn one_state_is_compared_with_itself_on_other_days() {
    let rows = compared(
        "/compare/?a=states/betaland@2006-01-01&b=states/betaland@2010-09-01&c=states/betaland@2013-12-20",
    );
    for (question, expected) in [
        ("Party to the Treaty", "Party, Former party, Party"),
        (
            "Member of the Organization",
            "Not a member, Member, Membership suspended",
        ),
    ] {
        let (said, verdict) = answers(&rows, question);
        assert_eq!(
            (said.join(", ").as_str(), verdict),
            (expected, RowVerdict::Differs)
        );
    }
    // An exercise of 2012 was not missed before it was held.
    let (away, _) = answers(&rows, "Stayed away");
    let missed: Vec<bool> = away
        .iter()
        .map(|away| away.contains("Shield-2012"))
        .collect();
    assert_eq!(missed, [false, false, true]);
    // The day of the page holds for sides without one of their own.
    let rows = compared("/compare/?a=states/betaland&b=states/betaland@2013-12-20&asof=2010-09-01");
    let (member, _) = answers(&rows, "Member of the Organization");
    assert_eq!(member.join(", "), "Member, Membership suspended");
}

#[test]
fn organs_and_requests_are_compared_by_what_is_asked_of_them() {
    for (url, question) in [
        (
            "/compare/?a=organs/council&b=organs/ministers",
            "Powers and tasks",
        ),
        ("/compare/?a=cases/granted&b=cases/declined", "Answer"),
    ] {
        let (said, verdict) = answers(&compared(url), question);
        assert!(
            said.iter().all(|said| !said.is_empty()),
            "{url}: {question}"
        );
        assert_eq!(verdict, RowVerdict::Differs, "{url}: {question}");
    }
}

#[test]
fn every_clause_is_asked_the_same_questions() {
    // This data set has none of the clauses; a question that no side answers is left out.
    let rows =
        compared("/compare/?a=clauses/treaty-1992&b=clauses/treaty-2010&c=clauses/north-atlantic");
    assert_eq!(rows, []);
}

#[test]
fn what_cannot_be_compared_is_said_and_the_choice_stays() {
    for (url, expected) in [
        (
            "/compare/?a=states/atlantis&b=states/alphaland",
            "The record has no state called “atlantis”.",
        ),
        (
            "/compare/?a=planets/mars",
            "“planets/mars” is nothing that can be compared",
        ),
        (
            "/compare/?a=states/alphaland",
            "Choose what Alphaland is compared with.",
        ),
        (
            "/compare/?a=states/alphaland&b=organs/council",
            "These are of different kinds",
        ),
        (
            "/compare/?a=states/alphaland@yesterday&b=states/betaland",
            "“yesterday” is not a day",
        ),
        (
            "/compare/?a=states/alphaland@2090-01-01&b=states/betaland",
            "The record ends on 31 December 2020",
        ),
        (
            "/compare/?a=forces/quick-force",
            "<option value=\"forces/quick-force\" selected",
        ),
    ] {
        let html = render(url);
        assert!(html.contains(expected), "{url} does not say “{expected}”");
        assert!(html.contains("Comparisons worth making"), "{url}");
    }
}

#[test]
fn a_comparison_is_named_by_its_sides() {
    let side = |what: Compared, day: Option<Day>| Side { what, day };
    let mut address = Address::comparing(vec![Side::entity(Kind::State, "alphaland")]);
    address
        .sides
        .push(side(Compared::Clause(Clause::Treaty2010), None));
    let organ = Compared::Entity(Kind::Organ, "council".into());
    address.sides.push(side(organ, Some(day("2006-01-01"))));
    assert_eq!(
        address.to_string(),
        "/compare/?a=states/alphaland&b=clauses/treaty-2010&c=organs/council@2006-01-01"
    );
    assert_eq!(Address::parse(&address.to_string()), address);
}
