//! Facts against each other: one happening has one date, an office one holder, nothing works after its end.

use std::collections::HashMap;

use atlas_record::{
    day::Day,
    edtf::Edtf,
    model::{Aspect, Post, Standing},
};

use crate::{
    index::Index,
    problem::{At, Problem},
    raw::{Raw, RawFact},
};

/// Whether a fact stands without doubt.
fn is_settled(fact: &RawFact) -> bool {
    match &fact.standing {
        Some(standing) => standing.value == Standing::Settled,
        None => fact.readings.is_empty(),
    }
}

/// Whether two dates have no day in common.
fn are_apart(one: &Edtf, other: &Edtf) -> bool {
    !one.overlaps(other)
}

/// The same happening does not have two settled dates: what happens once to an entity, and events of one title within a
/// year.
pub fn one_happening_has_one_date(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let mut refuse = |first: &RawFact, second: &RawFact| {
        if let (Some(one), Some(other)) = (&first.when, &second.when)
            && is_settled(first)
            && is_settled(second)
            && are_apart(one, other)
        {
            let message = format!(
                "the same happening has two settled dates ({} and {})",
                one.words(),
                other.words()
            );
            let help = format!(
                "see {}:{}; keep one as a reading, or give them titles that tell them apart",
                first.place.file, first.place.line
            );
            problems.push(other.problem(message, help));
        }
    };
    for entity in &raw.entities {
        for once in [
            Aspect::Founded,
            Aspect::Ended,
            Aspect::Held,
            Aspect::Registered,
        ] {
            let mut facts = entity.of_aspect(once);
            if let Some(first) = facts.next() {
                facts.for_each(|second| refuse(first, second));
            }
        }
    }
    let mut titles: HashMap<&str, Vec<&RawFact>> = HashMap::new();
    for fact in raw.facts().filter(|fact| fact.is(Aspect::Event)) {
        let Some(title) = &fact.title else { continue };
        let earlier = titles.entry(title.as_str()).or_default();
        for first in earlier.iter() {
            let days = |fact: &RawFact| fact.when.as_ref()?.first_day();
            let near = days(first)
                .zip(days(fact))
                .is_some_and(|(one, other)| (one.number() - other.number()).abs() <= 366);
            if near {
                refuse(first, fact);
            }
        }
        earlier.push(fact);
    }
}

/// The first and the last day on which a term can have begun, and on which it can have ended.
fn edges(when: &Edtf) -> Option<(Day, Option<Day>, Option<Day>)> {
    use atlas_record::edtf::Bound;
    let Edtf::Interval(Bound::Date(from), to) = when else {
        return None;
    };
    let (earliest, latest) = match to {
        Bound::Date(to) => (Some(to.first_day()), Some(to.last_day())),
        _ => (None, None),
    };
    Some((from.last_day(), earliest, latest))
}

/// Who holds an office one after the other neither overlaps nor leaves a hole, unless a `note` says why. Somebody may
/// leave on the day on which the next one comes.
pub fn holders_follow_on_each_other(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let mut lines: HashMap<String, Vec<&RawFact>> = HashMap::new();
    for fact in raw.facts() {
        let line = if fact.is(Aspect::Chair) {
            "the chair of the Council".to_owned()
        } else if let (true, Some(organ), Some(post)) = (
            fact.is(Aspect::Office),
            &fact.detail.organ,
            &fact.detail.post,
        ) {
            // Who acts for the holder stands in the same line.
            let post = match post.value {
                Post::ActingSecretaryGeneral => Post::SecretaryGeneral,
                Post::ViceSpeaker => continue,
                other => other,
            };
            format!("the office `{}` of `{}`", post.name(), organ.value)
        } else {
            continue;
        };
        lines.entry(line).or_default().push(fact);
    }
    for (line, mut facts) in lines {
        facts.sort_by_key(|fact| fact.when.as_ref().map(|when| when.chronological_key()));
        for pair in facts.windows(2) {
            let [before, after] = pair else { continue };
            let (Some(first), Some(second)) = (&before.when, &after.when) else {
                continue;
            };
            let has_word = before.note.is_some() || after.note.is_some();
            let (Some((_, earliest_end, latest_end)), Some((begun, ..))) =
                (edges(first), edges(second))
            else {
                continue;
            };
            let begun_first = second.first_day().unwrap_or(begun);
            let what = match (earliest_end, latest_end) {
                (Some(end), _) if begun < end => "overlap",
                (None, _) if !first.has_unknown_end() => "overlap",
                (_, Some(end)) if end.plus(1) < begun_first => "leave a hole",
                _ => continue,
            };
            if !has_word {
                let message = format!(
                    "two holders of {line} {what} ({} and {})",
                    first.words(),
                    second.words()
                );
                let help = format!(
                    "see {}:{}; correct a date, or say in a `note` what is not known",
                    before.place.file, before.place.line
                );
                problems.push(second.problem(message, help));
            }
        }
    }
}

/// The parts of a count do not add up to more than the count of all, unless a `note` says why.
pub fn parts_do_not_exceed_their_sum(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for fact in raw.facts().filter(|fact| fact.note.is_none()) {
        let figures = &fact.detail.figures;
        for whole in figures {
            let (Some(label), Some(unit), Some(value)) = (&whole.label, &whole.unit, &whole.value)
            else {
                continue;
            };
            let scope = whole.scope.as_ref().map_or("", |scope| scope.as_str());
            if scope != "all" && !scope.starts_with("all ") && !scope.starts_with("all,") {
                continue;
            }
            let is_part = |part: &&crate::raw::RawFigure| {
                let same = |a: &Option<At<String>>, b: &At<String>| {
                    a.as_ref().is_some_and(|a| a.value == b.value)
                };
                !std::ptr::eq(*part, whole) && same(&part.label, label) && same(&part.unit, unit)
            };
            let parts = figures.iter().filter(is_part);
            let sum: i64 = parts
                .filter_map(|part| Some(part.value.as_ref()?.value))
                .sum();
            if sum > value.value {
                let message = format!(
                    "the parts of “{}” are {} together, more than all ({})",
                    label.value,
                    sum / 1000,
                    value.value / 1000
                );
                let help = "correct a figure, or say in a `note` why they overlap".to_owned();
                problems.push(value.problem(message, help));
            }
        }
    }
}

/// What is said to exist on does not do so after its end.
pub fn nothing_exists_after_its_end(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    const LASTING: [Aspect; 7] = [
        Aspect::Composition,
        Aspect::Powers,
        Aspect::Procedure,
        Aspect::Meetings,
        Aspect::Seat,
        Aspect::Operational,
        Aspect::Held,
    ];
    for entity in &raw.entities {
        let ends = entity.of_aspect(Aspect::Ended);
        let last = ends.filter_map(|fact| Some((fact.when.as_ref()?.last_day()?, fact)));
        let Some((end, over)) = last.max_by_key(|(day, _)| *day) else {
            continue;
        };
        for aspect in LASTING {
            for when in entity
                .of_aspect(aspect)
                .filter_map(|fact| fact.when.as_ref())
            {
                let goes_on = matches!(when.value, Edtf::Interval(..))
                    && when.last_day().is_none()
                    && !when.has_unknown_end();
                if goes_on || when.first_day().is_some_and(|first| end < first) {
                    let message = format!(
                        "`{}` ({}) stands after the end ({})",
                        aspect.name(),
                        when.words(),
                        end.words()
                    );
                    problems.push(when.problem(message, format!("see line {}", over.place.line)));
                }
            }
        }
    }
}

/// A plan for a day that has passed is told as a plan of the past.
pub fn plans_of_the_past_are_told_as_past(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    const OF_THE_FUTURE: [&str; 6] = [
        " will ",
        " is planned",
        " are planned",
        " is to be ",
        " are to be ",
        " is scheduled",
    ];
    let Some(edition) = raw.edition.as_ref().map(|edition| edition.value) else {
        return;
    };
    for fact in raw.facts().filter(|fact| fact.is(Aspect::History)) {
        let (Some(text), Some(when)) = (&fact.text, &fact.when) else {
            continue;
        };
        let is_past = when.last_day().is_some_and(|last| last < edition);
        let future = OF_THE_FUTURE.iter().find(|words| text.contains(**words));
        if let (true, Some(words)) = (is_past, future) {
            let message = format!(
                "this is told as to come (“{}”), but its day ({}) is before the edition ({})",
                words.trim(),
                when.words(),
                edition.words()
            );
            let help = "write “was planned”, and what became of it".to_owned();
            problems.push(text.problem(message, help));
        }
    }
}

/// Words of what was to come when the source was written.
const OF_A_PLAN: [&str; 7] = [
    " planned",
    " was to ",
    " were to ",
    " was set for ",
    " was announced",
    " were announced",
    " was proposed",
];

/// What was planned for a time after the last day whose reports could be read says that no report of it was seen, in its
/// text or its note: otherwise a plan would read as what happened. A `position` and an `assessment` are words of somebody
/// else, who could not know.
pub fn plans_beyond_the_reach_say_that_nothing_was_seen(
    raw: &Raw,
    _: &Index,
    problems: &mut Vec<Problem>,
) {
    const UNSEEN: [&str; 3] = ["no report", "No report", "could be read"];
    let Some(reach) = raw.reach.as_ref().map(|reach| reach.value) else {
        return;
    };
    for fact in raw.facts() {
        let (Some(text), Some(when)) = (&fact.text, &fact.when) else {
            continue;
        };
        let is_beyond = when.last_day().is_some_and(|last| reach < last);
        let is_of_others = fact.is(Aspect::Position) || fact.is(Aspect::Assessment);
        let plan = OF_A_PLAN.iter().find(|words| text.contains(**words));
        let note = fact.note.as_ref().map_or("", |note| note.as_str());
        let says_so = UNSEEN
            .iter()
            .any(|words| text.contains(words) || note.contains(words));
        if let (true, false, Some(words), false) = (is_beyond, is_of_others, plan, says_so) {
            let message = format!(
                "this was planned (“{}”) for a time ({}) of which no reports could be read",
                words.trim(),
                when.words()
            );
            let help = "add “; no report of it was seen”, or say so in a `note`".to_owned();
            problems.push(text.problem(message, help));
        }
    }
}

/// The last day on which each source can have been written, by its id; none where that is not known.
fn days_of_writing(raw: &Raw) -> HashMap<&str, Option<Day>> {
    let days = raw.entities.iter().filter_map(|entity| {
        let written = entity.source.as_ref()?.written.as_ref();
        let last = written.and_then(|written| written.last_day());
        Some((entity.slug.as_str(), last))
    });
    days.collect()
}

/// Whether all sources of a fact were written before a day. A source without a date may be a report.
fn are_sources_older(fact: &RawFact, day: Day, written: &HashMap<&str, Option<Day>>) -> bool {
    let is_older = |source: &str| {
        written
            .get(source)
            .is_some_and(|last| last.is_some_and(|last| last < day))
    };
    fact.cite.iter().all(|cite| is_older(&cite.source))
}

/// That a session or an exercise was held is told by a source that was written on its first day or later; where all are
/// older, they announced it, and the sentence says so.
pub fn what_was_announced_is_not_told_as_held(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let written = days_of_writing(raw);
    for fact in raw.facts().filter(|fact| fact.is(Aspect::Held)) {
        let (Some(text), Some(when)) = (&fact.text, &fact.when) else {
            continue;
        };
        let Some(first) = when.first_day() else {
            continue;
        };
        let says_so = OF_A_PLAN.iter().any(|words| text.contains(words));
        if are_sources_older(fact, first, &written) && !says_so {
            let message = format!(
                "this is told as held ({}), but all its sources are older",
                when.words()
            );
            let help = "cite a report, or write “was to be held”".to_owned();
            problems.push(text.problem(message, help));
        }
    }
}

/// Who came to a session or an exercise and how many is told by a source as old as its first day, too. A fact with a date of
/// its own is on another time.
pub fn who_came_is_not_told_by_an_announcement(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    const OF_THOSE_WHO_CAME: [Aspect; 5] = [
        Aspect::Participant,
        Aspect::Absent,
        Aspect::Observer,
        Aspect::Contribution,
        Aspect::Figure,
    ];
    const NAMED_BEFORE: [&str; 2] = [" were named", " were invited"];
    let written = days_of_writing(raw);
    for entity in &raw.entities {
        let held = entity.of_aspect(Aspect::Held);
        let first = held.filter_map(|fact| fact.when.as_ref()?.first_day());
        let Some(first) = first.min() else {
            continue;
        };
        let who_came = OF_THOSE_WHO_CAME
            .iter()
            .flat_map(|aspect| entity.of_aspect(*aspect));
        for fact in who_came.filter(|fact| fact.when.is_none()) {
            let Some(text) = &fact.text else {
                continue;
            };
            let mut words = OF_A_PLAN.iter().chain(&NAMED_BEFORE);
            let says_so = words.any(|words| text.contains(words));
            if are_sources_older(fact, first, &written) && !says_so {
                let message = format!(
                    "this is told of what was held from {} on, but all its sources are older",
                    first.words()
                );
                let help = "cite a report, or write “were to take part”".to_owned();
                problems.push(text.problem(message, help));
            }
        }
    }
}

/// The chair of a state says who sat in it, in `person`, or in a `note` that nobody is named.
pub fn a_chair_has_a_person_or_a_note(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for fact in raw.facts().filter(|fact| fact.is(Aspect::Chair)) {
        if fact.detail.person.is_none() && fact.note.is_none() {
            let help = "write `person = \"...\"`, or a `note` that no source names one".to_owned();
            problems.push(fact.place.problem("a chair has no `person`", help));
        }
    }
}
