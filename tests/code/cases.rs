//! Requests: how long an answer took, and the course in order.

use atlas_record::{
    chronology,
    model::{Answer, Aspect, Detail, Kind},
};

use crate::common::{dataset, find};

#[test]
fn every_answer_is_told_with_the_days_that_it_took() {
    for (slug, expected, days) in [
        ("granted", Answer::Granted, Some(1)),
        ("partly", Answer::Partly, Some(0)),
        // About a day, to a month, or over two days: no number of days.
        ("declined", Answer::Declined, None),
        ("stated", Answer::Statement, None),
        ("undecided", Answer::NoDecision, None),
        // Nobody asked, or nothing is known.
        ("unasked", Answer::NoRequest, None),
        ("unknown", Answer::NotFound, None),
    ] {
        let case = find(Kind::Case, slug);
        let answers = chronology::of_aspect(dataset(), case, Aspect::Answer).into_iter();
        let answers = answers.filter_map(|id| match dataset().statement(id).detail {
            Detail::Answer { answer, .. } => Some(answer),
            _ => None,
        });
        assert_eq!(answers.collect::<Vec<_>>(), [expected], "{slug}");
        assert_eq!(chronology::days_to_answer(dataset(), case), days, "{slug}");
    }
}

#[test]
fn a_case_is_told_in_order() {
    let steps = chronology::steps(dataset(), find(Kind::Case, "granted"));
    let told: Vec<(Aspect, Option<i32>)> = steps
        .iter()
        .map(|step| (dataset().statement(step.statement).aspect, step.after))
        .collect();
    assert_eq!(
        told,
        [
            (Aspect::Event, None),
            (Aspect::Request, Some(3)),
            (Aspect::Answer, Some(1)),
            // What lasts has no day of its own, so nothing is counted from it.
            (Aspect::Aid, None),
            (Aspect::Outcome, None),
        ]
    );
}
