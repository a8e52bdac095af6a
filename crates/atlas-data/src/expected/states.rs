//! Expectations of states: how they stand on a day, who is in the chair, what their pages gather.

use atlas_address::{
    address::Address,
    compare::{self, Row, RowVerdict},
};
use atlas_record::{
    as_of::{self, Status},
    as_of_summary,
    model::{Bond, Kind},
    state_profile::{self, Topic},
};

use super::entry::{Entry, in_words as list};
use crate::problem::At;

const STATUSES: [Status; 6] = [
    Status::None,
    Status::Signed,
    Status::Bound,
    Status::Frozen,
    Status::Suspended,
    Status::Former,
];

/// `state`, `on`, and of `treaty`, `organization`, `participation` those that matter, each with a status.
pub fn standing(entry: &Entry<'_, '_>) {
    let (state, days) = (entry.entity("state"), entry.days());
    let wanted = [
        (Bond::Treaty, entry.text("treaty")),
        (Bond::Organization, entry.text("organization")),
        (Bond::Participation, entry.text("participation")),
    ];
    for (of, written) in wanted {
        let expected = written.and_then(|written| entry.one_of(&written, &STATUSES, Status::name));
        let (Some(expected), Some(state)) = (expected, state) else {
            continue;
        };
        for day in &days {
            let found = as_of::status(entry.dataset, state, of, *day);
            let message = || {
                let (name, day) = (entry.short(state), day.words());
                let (expected, found) = (expected.words(of), found.status.words(of));
                format!("on {day} {name} should be “{expected}”, but the record says “{found}”")
            };
            let see: Vec<_> = found.begun_by.into_iter().collect();
            entry.hold(found.status == expected, message, &see);
        }
    }
}

/// `on`, and how many `parties` and `members` there are.
pub fn count(entry: &Entry<'_, '_>) {
    let wanted = [
        (
            Bond::Treaty,
            "parties to the Treaty",
            entry.number("parties"),
        ),
        (
            Bond::Organization,
            "members of the Organization",
            entry.number("members"),
        ),
    ];
    for day in entry.days() {
        for (of, what, expected) in wanted {
            let Some(expected) = expected else { continue };
            let states = entry.dataset.of_kind(Kind::State).map(|(id, _)| id);
            let bound = |id: &_| as_of::status(entry.dataset, *id, of, day).status == Status::Bound;
            let found: Vec<_> = states.filter(bound).collect();
            let message = || {
                let names = list(found.iter().map(|id| entry.short(*id).to_owned()));
                let (day, many) = (day.words(), found.len());
                format!(
                    "on {day} there should be {expected} {what}, but the record has {many}: {names}"
                )
            };
            entry.hold(i64::try_from(found.len()) == Ok(expected), message, &[]);
        }
    }
}

/// `on` and `text`: the state of the world in words.
pub fn in_words(entry: &Entry<'_, '_>) {
    let (expected, days) = (entry.required("text"), entry.days());
    let Some(expected) = expected else { return };
    for day in days {
        let found = as_of_summary::in_words(entry.dataset, day);
        let message = || {
            let (day, expected) = (day.words(), &expected.value);
            format!("{day} should be told as “{expected}”, but is told as “{found}”")
        };
        entry.hold(found == expected.value, message, &[]);
    }
}

/// `on` and `state`: who is in the chair of the Council, and nobody else.
pub fn chair(entry: &Entry<'_, '_>) {
    let (expected, days) = (entry.entity("state"), entry.days());
    let Some(expected) = expected else { return };
    for day in days {
        let chairs = as_of::chairs(entry.dataset, day);
        let found: Vec<_> = chairs
            .iter()
            .map(|id| entry.dataset.statement(*id).subject)
            .collect();
        let message = || {
            let (name, day, found) = (entry.short(expected), day.words(), entry.paths(&found));
            format!(
                "on {day} {name} should chair the Council, but the record has in the chair: {found}"
            )
        };
        entry.hold(found == [expected], message, &chairs);
    }
}

/// The topics that the page of a state gathers, with their names in expectations.
const TOPICS: [(Topic, &str); 9] = [
    (Topic::Chairs, "chairs"),
    (Topic::Offices, "offices"),
    (Topic::Requests, "requests"),
    (Topic::Contributions, "contributions"),
    (Topic::Sessions, "sessions"),
    (Topic::Exercises, "exercises"),
    (Topic::Absences, "absences"),
    (Topic::Ties, "ties"),
    (Topic::Positions, "positions"),
];

/// `state`, `topic`, `on`: what the page of a state `lists` on that day, what it `lists-not`, or that it has `none`.
pub fn profile(entry: &Entry<'_, '_>) {
    let (state, days) = (entry.entity("state"), entry.days());
    let topic = entry.required("topic");
    let topic = topic.and_then(|topic| entry.one_of(&topic, &TOPICS, |(_, name)| name));
    let (wanted, unwanted) = (entry.statements("lists"), entry.statements("lists-not"));
    let none = entry.flag("none");
    let (Some(state), Some((topic, topic_name))) = (state, topic) else {
        return;
    };
    for day in days {
        let found = state_profile::on(entry.dataset, entry.links, state, topic, day);
        let head = || {
            let (name, day) = (entry.short(state), day.words());
            format!("on {day} the page of {name} under “{topic_name}”")
        };
        let listed = || list(found.iter().map(|id| entry.name_of(*id)));
        for id in &wanted {
            let message = || {
                format!(
                    "{} should list `{}`, but lists: {}",
                    head(),
                    entry.name_of(*id),
                    listed()
                )
            };
            entry.hold(found.contains(id), message, &[*id]);
        }
        for id in &unwanted {
            let message = || format!("{} should not list `{}`", head(), entry.name_of(*id));
            entry.hold(!found.contains(id), message, &[*id]);
        }
        if none {
            entry.hold(
                found.is_empty(),
                || format!("{} should list nothing", head()),
                &found,
            );
        }
    }
}

const VERDICTS: [RowVerdict; 3] = [RowVerdict::Same, RowVerdict::Differs, RowVerdict::Open];

/// `sides`, `question`, and what the comparison shows: the `answers` in full, what they have in them (`says`), and the
/// `verdict`.
pub fn comparison(entry: &Entry<'_, '_>) {
    let sides = entry.texts("sides");
    let day = entry.day("on").unwrap_or(entry.dataset.edition);
    let verdict = entry.text("verdict");
    let verdict = verdict.and_then(|written| entry.one_of(&written, &VERDICTS, RowVerdict::name));
    let (answers, says) = (entry.texts("answers"), entry.texts("says"));
    let Some(question) = entry.required("question") else {
        return;
    };
    let named: Vec<String> = ["a", "b", "c"]
        .iter()
        .zip(&sides)
        .map(|(name, side)| format!("{name}={}", side.value))
        .collect();
    let named = named.join("&");
    let address = Address::parse(&format!("/compare/?{named}"));
    let subjects = address
        .sides
        .iter()
        .map(|side| compare::resolve(entry.dataset, side, day));
    let subjects: Vec<_> = subjects.filter_map(Result::ok).collect();
    let complete = subjects.len() == sides.len() && compare::comparable(entry.dataset, &subjects);
    entry.hold(
        complete,
        || format!("the record should be able to compare {named}, but has not all of it"),
        &[],
    );
    if !complete {
        return;
    }
    let rows = compare::rows(entry.dataset, entry.links, &subjects);
    let row = rows.into_iter().find(|row| row.question == question.value);
    let Some(row) = row else {
        let message = format!(
            "the comparison {named} should have “{}”, but has not",
            question.value
        );
        entry.broken(message, &[]);
        return;
    };
    row_is_as_expected(entry, &named, &row, &answers, &says, verdict);
}

/// What the comparison shows under a question.
fn row_is_as_expected(
    entry: &Entry<'_, '_>,
    named: &str,
    row: &Row,
    answers: &[At<String>],
    says: &[At<String>],
    verdict: Option<RowVerdict>,
) {
    let lines = row.answers.iter().map(|answer| {
        let lines: Vec<&str> = answer.iter().map(|line| line.text.as_str()).collect();
        lines.join(" | ")
    });
    let found: Vec<String> = lines.collect();
    let see: Vec<_> = row
        .answers
        .iter()
        .flatten()
        .filter_map(|line| line.statement)
        .collect();
    let head = || format!("the comparison {named} under “{}”", row.question);
    if !answers.is_empty() {
        let expected: Vec<&str> = answers.iter().map(|answer| answer.value.as_str()).collect();
        let message = || {
            format!(
                "{} should answer {expected:?}, but answers {found:?}",
                head()
            )
        };
        entry.hold(found == expected, message, &see);
    }
    for (place, part) in says.iter().enumerate() {
        let answer = found.get(place).map_or("", String::as_str);
        let message = || {
            let (part, number) = (&part.value, place + 1);
            format!(
                "{} should say “{part}” on side {number}, but says “{answer}”",
                head()
            )
        };
        entry.hold(answer.contains(part.as_str()), message, &see);
    }
    if let Some(expected) = verdict {
        let message = || {
            let (expected, found) = (expected.words(), row.verdict.words());
            format!("{} should be “{expected}”, but is “{found}”", head())
        };
        entry.hold(row.verdict == expected, message, &see);
    }
}
