//! The reasoning of [`atlas_record::rules`] over the clauses of the record: the cases whose answer was worked out by hand,
//! and the whole space of days, matters and votes against a second reading of the clauses.

mod cases;
mod lawyer;
mod reading;

use std::{collections::HashSet, path::Path, sync::LazyLock};

use atlas_record::{
    as_of::{self, Status},
    day::Day,
    edtf::Edtf,
    model::{
        Bond, ClauseTerm, Dataset, Detail, EntityId, Ground, Kind, Matter, OpenPoint, Provision,
        Stance, StatementId, Verdict,
    },
    rules::{self, Facts, Finding, Outcome, Rulebook, SeatState, Stage},
};
use reading::{World, read};

static RECORD: LazyLock<Dataset> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    atlas_data::compile(&folder).expect("the record has no problems")
});
static RULES: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::new(&RECORD));

fn state(slug: &str) -> EntityId {
    let found = RECORD.find(Kind::State, slug);
    found.unwrap_or_else(|| panic!("no state {slug}"))
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap_or_else(|| panic!("{text} is no day"))
}

/// The name of a statement, `rules/consensus#rule`.
fn name(id: StatementId) -> String {
    let statement = RECORD.statement(id);
    let subject = RECORD.entity(statement.subject);
    format!(
        "{}/{}#{}",
        subject.kind().folder(),
        subject.slug,
        statement.id
    )
}

/// Every step in words, for messages.
fn path(outcome: &Outcome) -> String {
    let lines = outcome.steps.iter().map(|step| {
        let clauses: Vec<String> = step.clauses.iter().copied().map(name).collect();
        let words = rules::finding(&RECORD, step);
        format!("{:?} {:?}: {words} {clauses:?}", step.stage, step.result)
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Every way in which so many seats can be split among the five stances, whichever seat has which.
fn splits(seats: usize) -> Vec<Vec<Stance>> {
    fn fill(left: usize, from: usize, done: &mut Vec<Stance>, all: &mut Vec<Vec<Stance>>) {
        if left == 0 {
            all.push(done.clone());
            return;
        }
        for (place, stance) in Stance::ALL.iter().enumerate().skip(from) {
            done.push(*stance);
            fill(left - 1, place, done, all);
            done.pop();
        }
    }
    let mut all = Vec::new();
    fill(seats, 0, &mut Vec::new(), &mut all);
    all
}

/// The days on which something changes, and the day before each.
fn days() -> Vec<Day> {
    let turns = RULES.turns();
    let mut days: Vec<Day> = turns
        .iter()
        .flat_map(|turn| [turn.plus(-1), *turn])
        .collect();
    days.sort_by_key(|day| day.number());
    days.dedup();
    days
}

/// Whom a matter can concern and who asks: nobody, or a state that stands in each possible way on the day.
fn parties_to(on: Day) -> Vec<(Option<EntityId>, Option<EntityId>)> {
    let mut kinds = HashSet::new();
    let mut pairs = vec![(None, None)];
    for (id, _) in RECORD.of_kind(Kind::State) {
        let kind = Bond::ALL.iter().map(|of| RULES.status(id, *of, on));
        if kinds.insert(kind.collect::<Vec<_>>()) {
            pairs.extend([(Some(id), None), (Some(id), Some(id)), (None, Some(id))]);
            pairs.extend([(Some(id), Some(state("china")))]);
        }
    }
    pairs
}

/// How good a verdict is for who wants the matter; what is open and what is unsaid are not told apart.
fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::NoRule | Verdict::NotMet => 0,
        Verdict::Open | Verdict::Unsaid => 1,
        Verdict::Met => 2,
    }
}

/// What must hold of every outcome.
fn is_sound(on: Day, matter: Matter, facts: &Facts, outcome: &Outcome) {
    let what = || format!("{on} {} {facts:?}\n{}", matter.name(), path(outcome));
    assert!(!outcome.steps.is_empty(), "no reasoning: {}", what());
    for step in &outcome.steps {
        assert!(!step.clauses.is_empty(), "no clause: {}", what());
        let outside = matches!(step.finding, Finding::NotYet | Finding::NoLonger);
        for clause in &step.clauses {
            let when = RECORD.statement(*clause).when;
            let holds = when.is_some_and(|when| when.contains(on));
            assert!(
                outside != holds,
                "{} on that day: {}",
                name(*clause),
                what()
            );
        }
        let contradicts = |other: &&rules::ReasoningStep| {
            other.stage == step.stage
                && step.stage != Stage::Vote
                && (step.result, other.result) == (Some(Verdict::Met), Some(Verdict::NotMet))
        };
        assert!(
            !outcome.steps.iter().any(|other| contradicts(&other)),
            "{}",
            what()
        );
    }
    let decisive = outcome
        .steps
        .iter()
        .any(|step| step.result == Some(outcome.verdict));
    assert!(decisive, "no step with the verdict: {}", what());
    let sorted = outcome.steps.is_sorted_by_key(|step| step.stage);
    assert!(sorted, "out of order: {}", what());
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one walk over the space, whose loops share what is fixed above them"
)]
fn the_whole_space_is_sound_monotone_and_read_alike() {
    let mut read_before = HashSet::new();
    let mut count = 0_usize;
    for on in days() {
        let world = World::on(on);
        let seats: Vec<EntityId> = {
            let members = RULES.members(on).into_iter();
            let members = members.filter(|seat| seat.counts != SeatState::Suspended);
            let members: Vec<EntityId> = members.map(|seat| seat.state).collect();
            let parties = RULES.parties(on).into_iter().map(|seat| seat.state);
            if members.is_empty() {
                parties.collect()
            } else {
                members
            }
        };
        for matter in Matter::ALL {
            for ground in matter.grounds().iter().map(Some).chain([None]) {
                let facts = |(concerns, asks), stances| Facts {
                    ground: ground.copied(),
                    concerns,
                    asks,
                    stances,
                };
                for pair in parties_to(on) {
                    for stance in Stance::ALL {
                        let one = seats.first().into_iter().chain(&world.suspended);
                        let one = one.map(|seat| (*seat, *stance));
                        let facts = facts(pair, one.collect());
                        let outcome = RULES.decide(on, *matter, &facts);
                        is_sound(on, *matter, &facts, &outcome);
                        let second = read(&world, on, *matter, &facts);
                        assert_eq!(
                            outcome.verdict,
                            second,
                            "{on} {matter:?} {facts:?}\n{}",
                            path(&outcome)
                        );
                        count += 1;
                    }
                }
                // Without a ground the first is taken, which has had its turn.
                if ground.is_none() && !matter.grounds().is_empty() {
                    continue;
                }
                // Days on which the same clauses hold and the same seats are filled vote alike.
                let clauses: Vec<usize> = (0..RULES.clauses().len())
                    .filter(|place| {
                        let clause = &RULES.clauses()[*place];
                        clause.provision.is_on(*matter, ground.copied()) && clause.when.contains(on)
                    })
                    .collect();
                if !read_before.insert((*matter, ground, clauses, seats.clone())) {
                    continue;
                }
                for split in splits(seats.len()) {
                    for concerns in [None, seats.first().copied()] {
                        let stances = seats.iter().copied().zip(split.iter().copied());
                        let facts = facts((concerns, concerns), stances.collect());
                        let outcome = RULES.decide(on, *matter, &facts);
                        is_sound(on, *matter, &facts, &outcome);
                        let second = read(&world, on, *matter, &facts);
                        assert_eq!(
                            outcome.verdict,
                            second,
                            "{on} {matter:?} {facts:?}\n{}",
                            path(&outcome)
                        );
                        count += 1;
                        // Of seats that stand alike one is enough; the first may be the state concerned.
                        let alike =
                            |place: &usize| *place < 2 || split[*place] != split[*place - 1];
                        for place in (0..split.len()).filter(alike) {
                            let mut worse = facts.clone();
                            worse.stances[place].1 = Stance::Against;
                            let after = RULES.decide(on, *matter, &worse);
                            assert!(
                                rank(after.verdict) <= rank(outcome.verdict),
                                "an objection helps: {on} {matter:?} {facts:?}\n{}",
                                path(&after)
                            );
                        }
                    }
                }
            }
        }
    }
    assert!(count > 100_000, "only {count} cases");
}
