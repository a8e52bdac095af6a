//! The reasoning of [`atlas_record::rules`] over the clauses of the record: the cases whose answer was worked out by hand,
//! and the whole space of days, matters and votes against a second reading of the clauses.

use std::{collections::HashSet, path::Path, sync::LazyLock};

use atlas_record::{
    as_of::{self, Status},
    day::Day,
    edtf::Edtf,
    model::{
        Bond, Dataset, Detail, EntityId, Kind, Matter, Point, Provision, Stance, StatementId, Term,
        Verdict,
    },
    rules::{self, Facts, Finding, Outcome, Rulebook, SeatState, Stage},
};

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

#[test]
fn scenarios_end_as_worked_out_by_hand() {
    assert!(RECORD.scenarios.len() >= 25);
    assert_eq!(
        RECORD
            .scenarios
            .iter()
            .filter(|one| one.ask.is_some())
            .count(),
        10
    );
    for scenario in &RECORD.scenarios {
        let outcome = RULES.decide(scenario.day, scenario.matter, &Facts::from(scenario));
        assert_eq!(
            outcome.verdict,
            scenario.implies,
            "{}\n{}",
            scenario.name,
            path(&outcome)
        );
    }
}

/// Deep cases: each a matter and facts on a day, with the finding that decides.
#[test]
fn wordings_seats_and_freezes_are_those_of_the_day() {
    let [armenia, kyrgyzstan, russia, uzbekistan, georgia, iran] = [
        "armenia",
        "kyrgyzstan",
        "russia",
        "uzbekistan",
        "georgia",
        "iran",
    ]
    .map(state);
    let of = |concerns, asks, stances: &[(EntityId, Stance)]| Facts {
        ground: None,
        concerns,
        asks,
        stances: stances.to_vec(),
    };
    let asked = of(Some(kyrgyzstan), Some(kyrgyzstan), &[]);
    let unasked = of(Some(kyrgyzstan), None, &[]);
    let by_another = of(Some(kyrgyzstan), Some(russia), &[]);
    let one_against = of(None, None, &[(armenia, Stance::Against)]);
    let one_away = of(None, None, &[(armenia, Stance::Absent)]);
    let base = of(Some(kyrgyzstan), None, &[(russia, Stance::Against)]);
    let own = of(Some(kyrgyzstan), None, &[(kyrgyzstan, Stance::Against)]);
    let uzbek = of(Some(uzbekistan), Some(uzbekistan), &[]);
    let uzbek_against = of(None, None, &[(uzbekistan, Stance::Against)]);
    let outsider = of(Some(iran), Some(iran), &[]);
    let georgian = of(Some(georgia), Some(georgia), &[]);
    use Matter as M;
    use Verdict::{Met, NoRule, NotMet, Open, Unsaid};
    for (on, matter, facts, verdict, finding) in [
        // Between signature and entry into force.
        (
            "1994-04-19",
            M::Assistance,
            &asked,
            NoRule,
            Finding::SignedOnly,
        ),
        (
            "2003-09-17",
            M::CouncilDecision,
            &one_against,
            NoRule,
            Finding::SignedOnly,
        ),
        (
            "2003-09-18",
            M::CouncilDecision,
            &one_against,
            NotMet,
            Finding::Objected,
        ),
        (
            "2010-09-09",
            M::CollectiveForces,
            &asked,
            NoRule,
            Finding::SignedOnly,
        ),
        (
            "2010-09-10",
            M::CollectiveForces,
            &asked,
            Met,
            Finding::AllAgree,
        ),
        (
            "2012-11-19",
            M::OutsideBase,
            &base,
            NoRule,
            Finding::SignedOnly,
        ),
        (
            "2012-11-20",
            M::OutsideBase,
            &base,
            NotMet,
            Finding::Objected,
        ),
        ("2011-12-19", M::OutsideBase, &base, NoRule, Finding::NotYet),
        // The newer wording is signed; the older holds.
        (
            "2010-12-10",
            M::Assistance,
            &unasked,
            Met,
            Finding::NewerSigned,
        ),
        (
            "2012-12-18",
            M::Assistance,
            &unasked,
            Met,
            Finding::NoRequestNeeded,
        ),
        (
            "2012-12-19",
            M::Assistance,
            &unasked,
            NotMet,
            Finding::NotAsked,
        ),
        (
            "2012-12-19",
            M::Assistance,
            &by_another,
            NotMet,
            Finding::NotAsked,
        ),
        ("2012-12-19", M::Assistance, &asked, Met, Finding::Asked),
        // Absence before, on and after the first day of the rules of procedure.
        (
            "2004-06-17",
            M::CouncilDecision,
            &one_away,
            Unsaid,
            Finding::AbsenceUnsaid,
        ),
        (
            "2004-06-18",
            M::CouncilDecision,
            &one_away,
            NotMet,
            Finding::AbsentWithoutConsent,
        ),
        // A procedural matter for one rule and not for another.
        (
            "2015-01-01",
            M::ProceduralDecision,
            &one_against,
            Unsaid,
            Finding::VotesUnsaid,
        ),
        (
            "2015-01-01",
            M::OutsideBase,
            &one_away,
            Met,
            Finding::NoObjection,
        ),
        // The host of a base does not object to itself.
        (
            "2015-01-01",
            M::OutsideBase,
            &own,
            Met,
            Finding::NoObjection,
        ),
        // In force since some day of 2009.
        (
            "2008-12-31",
            M::PeacekeepingHome,
            &asked,
            NoRule,
            Finding::SignedOnly,
        ),
        (
            "2009-06-01",
            M::PeacekeepingHome,
            &asked,
            Unsaid,
            Finding::ForceUnsaid,
        ),
        (
            "2010-01-01",
            M::PeacekeepingHome,
            &asked,
            Met,
            Finding::Asked,
        ),
        // A suspended member is not counted, a frozen one is.
        (
            "2012-12-18",
            M::CouncilDecision,
            &uzbek_against,
            NotMet,
            Finding::Objected,
        ),
        (
            "2012-12-19",
            M::CouncilDecision,
            &uzbek_against,
            Met,
            Finding::SeatSuspended,
        ),
        (
            "2024-06-01",
            M::CouncilDecision,
            &one_against,
            NotMet,
            Finding::SeatFrozen,
        ),
        (
            "2024-06-01",
            M::CouncilDecision,
            &one_against,
            NotMet,
            Finding::Objected,
        ),
        (
            "2013-06-01",
            M::Assistance,
            &uzbek,
            Unsaid,
            Finding::IsSuspended,
        ),
        // A party that is no member any more or not yet, and a member that is no party.
        (
            "1999-04-20",
            M::Assistance,
            &georgian,
            Met,
            Finding::StandsAs(Term::ForParties),
        ),
        (
            "1999-04-21",
            M::Assistance,
            &georgian,
            NotMet,
            Finding::DoesNotStandAs(Term::ForParties),
        ),
        (
            "2006-08-15",
            M::Assistance,
            &uzbek,
            NotMet,
            Finding::DoesNotStandAs(Term::ForParties),
        ),
        (
            "2006-08-16",
            M::Assistance,
            &uzbek,
            Open,
            Finding::MemberNotParty,
        ),
        (
            "2008-03-27",
            M::Assistance,
            &uzbek,
            Open,
            Finding::MemberNotParty,
        ),
        (
            "2008-03-28",
            M::Assistance,
            &uzbek,
            Met,
            Finding::StandsAs(Term::ForParties),
        ),
        // The end of the first term, and the renewal without one.
        (
            "1999-04-20",
            M::NonRenewal,
            &georgian,
            Met,
            Finding::Permitted,
        ),
        ("1999-04-21", M::NonRenewal, &asked, NotMet, Finding::Barred),
        // The statuses of 2018.
        (
            "2021-01-18",
            M::OutsideStatus,
            &outsider,
            Met,
            Finding::NewerSigned,
        ),
        (
            "2021-01-19",
            M::OutsideStatus,
            &outsider,
            Met,
            Finding::Follows(Term::Limit),
        ),
        (
            "2021-01-19",
            M::OutsideStatus,
            &asked,
            NotMet,
            Finding::DoesNotStandAs(Term::ForOutsiders),
        ),
        (
            "2021-09-16",
            M::CoordinatingState,
            &unasked,
            Unsaid,
            Finding::ForceUnsaid,
        ),
    ] {
        let outcome = RULES.decide(day(on), matter, facts);
        let what = format!("{on} {matter:?}\n{}", path(&outcome));
        assert_eq!(outcome.verdict, verdict, "{what}");
        let found = outcome.steps.iter().any(|step| step.finding == finding);
        assert!(found, "{finding:?} in {what}");
    }
}

/// Every clause with its time, for the second reading.
static PROVISIONS: LazyLock<Vec<(Edtf, &[Provision])>> = LazyLock::new(|| {
    let clauses = RECORD.all().filter_map(|(_, statement)| {
        let Detail::Provisions(provisions) = &statement.detail else {
            return None;
        };
        Some((statement.when?, provisions.as_slice()))
    });
    clauses.collect()
});

/// How the states stood on a day, by the record itself.
struct World {
    members: Vec<EntityId>,
    parties: Vec<EntityId>,
    suspended: Vec<EntityId>,
}

impl World {
    fn on(day: Day) -> Self {
        let those = |bond, wanted: &[Status]| {
            let states = RECORD.of_kind(Kind::State).map(|(id, _)| id);
            let those = states.filter(|id| {
                let status = as_of::status(&RECORD, *id, bond, day).status;
                wanted.contains(&status)
            });
            those.collect()
        };
        Self {
            members: those(Bond::Organization, &[Status::Bound, Status::Frozen]),
            parties: those(Bond::Treaty, &[Status::Bound]),
            suspended: those(Bond::Organization, &[Status::Suspended]),
        }
    }
}

/// A second reading of the clauses, without steps: all that speaks against, all that is open, all that is unsaid.
struct Reading<'a> {
    provisions: Vec<&'a Provision>,
    /// Of the matter, whatever the ground.
    founded: bool,
}

impl Reading<'_> {
    fn of(on: Day, matter: Matter, facts: &Facts) -> Reading<'static> {
        let mut reading = Reading {
            provisions: Vec::new(),
            founded: false,
        };
        let ground = match facts.ground {
            Some(ground) if matter.grounds().contains(&ground) => Some(ground),
            _ => matter.grounds().first().copied(),
        };
        for (when, provisions) in PROVISIONS.iter() {
            if !when.contains(on) {
                continue;
            }
            for provision in *provisions {
                let named = provision.matters.contains(&matter);
                reading.founded |= named
                    && provision.says.iter().any(|term| {
                        use Term as T;
                        matches!(
                            term,
                            T::Covers
                                | T::Permits
                                | T::Bars
                                | T::PartiesConsult
                                | T::MembersConsult
                                | T::PartiesDecide
                                | T::MembersDecide
                                | T::StateDecides
                                | T::SecurityCouncilDecides
                                | T::FollowsByItself
                        )
                    });
                let on_ground = provision.grounds.is_empty()
                    || provision.grounds.iter().any(|one| Some(*one) == ground);
                if (named || provision.matters.is_empty()) && on_ground {
                    reading.provisions.push(provision);
                }
            }
        }
        reading
    }

    fn says(&self, term: Term) -> bool {
        self.provisions.iter().any(|one| one.says.contains(&term))
    }

    fn open(&self, point: Point) -> bool {
        self.provisions.iter().any(|one| one.open == Some(point))
    }

    fn unsaid(&self, point: Point) -> bool {
        self.provisions.iter().any(|one| one.unsaid == Some(point))
    }
}

/// What the clauses imply by the second reading.
fn read(world: &World, on: Day, matter: Matter, facts: &Facts) -> Verdict {
    let reading = Reading::of(on, matter, facts);
    if !reading.founded {
        return Verdict::NoRule;
    }
    let member = |of| world.members.contains(&of);
    let party = |of| world.parties.contains(&of);
    let suspended = |of| world.suspended.contains(&of);
    let concerned = facts.concerns.or(facts.asks);
    let (mut against, mut open, mut unsaid) = (false, false, false);

    unsaid |= reading.unsaid(Point::Force);
    if let Some(state) = concerned {
        let set_aside = suspended(state) && reading.unsaid(Point::SuspendedState);
        let addressed = [Term::ForParties, Term::ForMembers, Term::ForOutsiders];
        unsaid |= set_aside && addressed.iter().any(|term| reading.says(*term));
        if reading.says(Term::ForParties) && !set_aside && !party(state) {
            let undecided = member(state) && reading.open(Point::Standing);
            open |= undecided;
            against |= !undecided;
        }
        against |= reading.says(Term::ForMembers) && !set_aside && !member(state);
        against |= reading.says(Term::ForOutsiders)
            && !set_aside
            && (party(state) || member(state) || suspended(state));
    }
    against |= reading.says(Term::Bars);
    if !matter.grounds().is_empty() && !reading.says(Term::Covers) {
        if reading.open(Point::Ground) {
            open = true;
        } else if reading.unsaid(Point::Ground) || !reading.says(Term::Excludes) {
            unsaid = true;
        } else {
            against = true;
        }
    }
    let asked = facts.asks.is_some() && facts.asks == concerned;
    against |= reading.says(Term::RequestNeeded) && !asked;
    unsaid |= reading.unsaid(Point::Request) && !asked;

    let by_state = reading.says(Term::StateDecides);
    let elsewhere = by_state
        || reading.says(Term::SecurityCouncilDecides)
        || reading.says(Term::FollowsByItself);
    let by_members = !elsewhere && reading.says(Term::MembersDecide);
    let consulted = !elsewhere && !by_members && reading.says(Term::MembersConsult);
    let by_parties = !elsewhere && !by_members && !consulted && reading.says(Term::PartiesDecide);
    let nobody = !elsewhere && !by_members && !consulted && !by_parties;
    unsaid |= nobody && !reading.says(Term::PartiesConsult) && reading.unsaid(Point::Decider);
    let seats = if by_parties {
        &world.parties
    } else {
        &world.members
    };
    let votes = |stance: Stance| {
        seats
            .iter()
            .filter(move |seat| facts.stance(**seat) == stance)
    };
    if by_state && reading.says(Term::NoObjection) {
        against |= votes(Stance::Against).any(|seat| Some(*seat) != concerned);
    }
    if by_members || by_parties {
        let unanimous = votes(Stance::For).count() == seats.len();
        if reading.says(Term::NoConsensusNeeded) {
            against |= !unanimous && votes(Stance::For).count() == 0;
            unsaid |= !unanimous && votes(Stance::For).count() > 0;
        } else if !reading.says(Term::Consensus) {
            unsaid |= !unanimous;
        } else {
            for seat in seats {
                let stance = facts.stance(*seat);
                if Some(*seat) == concerned && reading.unsaid(Point::OwnVote) {
                    unsaid |= stance != Stance::For;
                    continue;
                }
                match stance {
                    Stance::For => {}
                    Stance::Against => against = true,
                    Stance::Absent if reading.says(Term::AbsenceWithholds) => against = true,
                    Stance::Out if reading.open(Point::StayingOut) => open = true,
                    Stance::Absent | Stance::Out | Stance::Silent => unsaid = true,
                }
            }
        }
    }
    match (against, open, unsaid) {
        (true, ..) => Verdict::NotMet,
        (_, true, _) => Verdict::Open,
        (.., true) => Verdict::Unsaid,
        _ => Verdict::Met,
    }
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
        let contradicts = |other: &&rules::Step| {
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
                        let one = seats.first().map(|seat| (*seat, *stance));
                        let facts = facts(pair, one.into_iter().collect());
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

#[test]
fn cases_of_a_matter_are_told_with_whether_the_rule_was_used() {
    for (matter, wanted, term) in [
        (
            Matter::Consultation,
            "rules/consultation#armenia-2021",
            Term::Used,
        ),
        (
            Matter::Assistance,
            "rules/assistance#armenia-2022",
            Term::NotUsed,
        ),
        (
            Matter::PeacekeepingHome,
            "rules/peacekeeping-mandate#kazakhstan-2022",
            Term::Used,
        ),
        (
            Matter::Suspension,
            "rules/suspension#uzbek-decision",
            Term::Used,
        ),
    ] {
        let cases: Vec<(String, Term)> = RULES
            .cases(matter)
            .map(|(id, term)| (name(id), term))
            .collect();
        assert!(
            cases.contains(&(wanted.to_owned(), term)),
            "{wanted} in {cases:?}"
        );
    }
}
