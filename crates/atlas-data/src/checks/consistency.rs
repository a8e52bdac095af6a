//! Facts against each other: one happening has one date, an office one holder, a list all that it claims.

use std::collections::{HashMap, HashSet};

use atlas_record::{
    day::Day,
    edtf::Edtf,
    model::{Answer, Aspect, Bond, Class, ExerciseClass, Kind, Post, SessionClass, Standing, Step},
};

use crate::{
    Problem,
    index::Index,
    problem::At,
    raw::{Raw, RawEntity, RawFact},
    written::Reference,
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

/// Nothing is “not found” that another fact has: an answer to a request, the ratification of the Treaty by a state, an
/// edition of a series in a year.
pub fn nothing_is_not_found_that_is_there(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for entity in &raw.entities {
        let answers: Vec<&RawFact> = entity.of_aspect(Aspect::Answer).collect();
        let is_missing = |fact: &&RawFact| {
            let answer = fact.detail.answer.as_ref();
            answer.is_some_and(|answer| answer.value == Answer::NotFound)
        };
        let organ = |fact: &RawFact| fact.detail.organ.as_ref().map(|organ| organ.value.clone());
        if let Some(missing) = answers.iter().copied().find(is_missing)
            && let Some(found) = answers
                .iter()
                .find(|fact| !is_missing(fact) && organ(fact) == organ(missing))
        {
            let message = "the answer is “not found”, but stands in the record";
            problems.push(
                missing
                    .place
                    .problem(message, format!("see line {}", found.place.line)),
            );
        }
        let by_id = |wanted: &str| {
            let mut facts = entity.facts.iter();
            facts.find(|fact| fact.id.as_ref().is_some_and(|id| id.value == wanted))
        };
        let ratified = entity.of_aspect(Aspect::Step).find(|fact| {
            let detail = &fact.detail;
            detail
                .of
                .as_ref()
                .is_some_and(|of| of.value == Bond::Treaty)
                && detail
                    .step
                    .as_ref()
                    .is_some_and(|step| step.value == Step::Ratified)
                && fact
                    .when
                    .as_ref()
                    .is_some_and(|when| when.first_day() < Day::new(1994, 4, 21))
        });
        if let (Some(missing), Some(found)) = (by_id("ratification-not-found"), ratified)
            && let Some(text) = missing
                .text
                .as_ref()
                .filter(|text| text.contains("not found"))
        {
            let message = "the ratification is “not found”, but stands in the record";
            problems.push(text.problem(message, format!("see line {}", found.place.line)));
        }
        if entity.kind == Kind::Exercise
            && let Some(text) = by_id("not-found").and_then(|fact| fact.text.as_ref())
        {
            for year in missing_years(text) {
                if let Some(held) = edition_of(raw, entity, year) {
                    let message = format!(
                        "an edition of {year} is “not found”, but `{}` stands in the record",
                        held.slug.value
                    );
                    let help = format!("see {}:{}", held.place.file, held.place.line);
                    problems.push(text.problem(message, help));
                }
            }
        }
    }
}

/// The years that a text names before it says “not found”; `2014 to 2017` are four.
fn missing_years(text: &str) -> Vec<i32> {
    let Some((before, _)) = text.split_once("not found") else {
        return Vec::new();
    };
    let words = before.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let year = |word: &str| word.parse().ok().filter(|year| (1992..2100).contains(year));
    let mut years: Vec<i32> = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let Some(last) = year(word) else { continue };
        let is_range = place > 0 && words[place - 1] == "to";
        match years.last() {
            Some(first) if is_range => years.extend(first + 1..=last),
            // “After 2021” names no edition of 2021.
            _ if place > 0 && words[place - 1] == "after" => {}
            _ => years.push(last),
        }
    }
    years
}

/// The edition of a series that was held in a year.
fn edition_of<'r>(raw: &'r Raw, series: &RawEntity, year: i32) -> Option<&'r RawEntity> {
    let of_series = |entity: &&RawEntity| {
        let whole = entity.part_of.as_ref();
        whole.is_some_and(|whole| whole.kind == series.kind && whole.slug == series.slug.value)
    };
    raw.entities.iter().filter(of_series).find(|entity| {
        let mut held = entity
            .of_aspect(Aspect::Held)
            .filter_map(|fact| fact.when.as_ref());
        held.any(|when| when.first_day().is_some_and(|day| day.civil().0 == year))
    })
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

/// What was planned for a time after the last day whose reports could be read says that no report of it was seen, in its
/// text or its note: otherwise a plan would read as what happened. A `position` and an `assessment` are words of somebody
/// else, who could not know.
pub fn plans_beyond_the_reach_say_that_nothing_was_seen(
    raw: &Raw,
    _: &Index,
    problems: &mut Vec<Problem>,
) {
    const OF_A_PLAN: [&str; 7] = [
        " planned",
        " was to ",
        " were to ",
        " was set for ",
        " was announced",
        " were announced",
        " was proposed",
    ];
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

/// The chair of a state says who sat in it, in `person`, or in a `note` that nobody is named.
pub fn a_chair_has_a_person_or_a_note(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for fact in raw.facts().filter(|fact| fact.is(Aspect::Chair)) {
        if fact.detail.person.is_none() && fact.note.is_none() {
            let help = "write `person = \"...\"`, or a `note` that no source names one".to_owned();
            problems.push(fact.place.problem("a chair has no `person`", help));
        }
    }
}

/// Two sources have one address only if one is said to be a copy of the other.
pub fn one_address_is_one_source(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let mut known: HashMap<&str, &RawEntity> = HashMap::new();
    for entity in &raw.entities {
        let Some(source) = &entity.source else {
            continue;
        };
        let Some(url) = &source.url else { continue };
        let Some(first) = known.insert(url.as_str(), entity) else {
            continue;
        };
        let copies = |one: &RawEntity, other: &RawEntity| {
            let source = one.source.iter().flat_map(|source| &source.copies);
            source
                .into_iter()
                .any(|copy| copy.value == other.slug.value)
        };
        if !copies(entity, first) && !copies(first, entity) {
            let message = format!("`{}` has the same address", first.slug.value);
            let help = format!(
                "see {}:{}; make them one source, or write `copies = [\"{}\"]`",
                first.place.file, first.place.line, first.slug.value
            );
            problems.push(url.problem(message, help));
        }
    }
}

/// A list of what a state hosted (`sessions-hosted`, `exercises-hosted`) names in `about` all that the record holds
/// there, or says “include”.
pub fn a_list_of_what_was_hosted_is_whole(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let mut states: HashMap<&str, Vec<&Reference>> = HashMap::new();
    for place in &raw.places {
        for spelling in &place.spelled {
            let state = place.state.iter().map(|state| &state.value);
            states.entry(spelling.as_str()).or_default().extend(state);
        }
    }
    for region in &raw.regions {
        // What lies in several states lies in none of them alone.
        if let (Some(words), [state]) = (&region.words, region.states.as_slice()) {
            states.entry(words.as_str()).or_default().push(&state.value);
        }
    }
    let is_listed = |entity: &RawEntity| match entity.class() {
        Some(Class::Session(class)) => class != SessionClass::OtherOrgan,
        Some(Class::Exercise(class)) => class == ExerciseClass::Edition,
        _ => false,
    };
    for state in raw.entities.iter().filter(|one| one.kind == Kind::State) {
        for (id, kind) in [
            ("sessions-hosted", Kind::Session),
            ("exercises-hosted", Kind::Exercise),
        ] {
            let mut facts = state.facts.iter();
            let Some(list) = facts.find(|fact| fact.id.as_ref().is_some_and(|one| one.value == id))
            else {
                continue;
            };
            let Some(text) = list
                .text
                .as_ref()
                .filter(|text| !text.contains(" include "))
            else {
                continue;
            };
            let named: HashSet<&str> = list.about.iter().map(|one| one.slug.as_str()).collect();
            let missing = raw.entities.iter().find(|entity| {
                let places = entity.of_aspect(Aspect::Held);
                let places = places.filter_map(|fact| fact.place_name.as_ref());
                let mut hosts =
                    places.flat_map(|place| states.get(place.as_str()).into_iter().flatten());
                let is_here =
                    |host: &&Reference| host.kind == Kind::State && host.slug == state.slug.value;
                entity.kind == kind
                    && is_listed(entity)
                    && !named.contains(entity.slug.as_str())
                    && hosts.any(is_here)
            });
            if let Some(missing) = missing {
                let message = format!(
                    "the list reads as whole, but lacks `{}`",
                    missing.slug.value
                );
                let help = "add it to the sentence and to `about`, or write “include”".to_owned();
                problems.push(text.problem(message, help));
            }
        }
    }
}
