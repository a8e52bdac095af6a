//! A second reading of the clauses, written without looking at the first.

use super::*;

/// When a clause held, whom it names, and what it provides.
type Dated = (Edtf, &'static [EntityId], &'static [Provision]);

/// Every clause with its time, for the second reading.
static PROVISIONS: LazyLock<Vec<Dated>> = LazyLock::new(|| {
    let clauses = RECORD.all().filter_map(|(_, statement)| {
        let Detail::Provisions(provisions) = &statement.detail else {
            return None;
        };
        let about = statement.about.as_slice();
        Some((statement.when?, about, provisions.as_slice()))
    });
    clauses.collect()
});

/// How the states stood on a day, by the record itself.
pub(super) struct World {
    members: Vec<EntityId>,
    parties: Vec<EntityId>,
    pub suspended: Vec<EntityId>,
}

impl World {
    pub fn on(day: Day) -> Self {
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
    /// Whether a clause leaves unsaid whether it is in force for the state concerned.
    in_doubt: bool,
}

impl Reading<'_> {
    fn of(on: Day, matter: Matter, facts: &Facts) -> Reading<'static> {
        let mut reading = Reading {
            provisions: Vec::new(),
            founded: false,
            in_doubt: false,
        };
        let concerned = facts.concerns.or(facts.asks);
        let ground = match facts.ground {
            Some(ground) if matter.grounds().contains(&ground) => Some(ground),
            _ => matter.grounds().first().copied(),
        };
        for (when, about, provisions) in PROVISIONS.iter() {
            let states = about.iter();
            let mut states = states.filter(|id| RECORD.entity(**id).kind() == Kind::State);
            let for_all = states.clone().next().is_none();
            let for_it = for_all || states.any(|id| Some(*id) == concerned);
            if !when.contains(on) {
                continue;
            }
            for provision in *provisions {
                let named = provision.matters.contains(&matter);
                reading.founded |= named
                    && provision.says.iter().any(|term| {
                        use ClauseTerm as T;
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
                    reading.in_doubt |= for_it && provision.unsaid == Some(OpenPoint::Force);
                }
            }
        }
        reading
    }

    fn says(&self, term: ClauseTerm) -> bool {
        self.provisions.iter().any(|one| one.says.contains(&term))
    }

    fn open(&self, point: OpenPoint) -> bool {
        self.provisions.iter().any(|one| one.open == Some(point))
    }

    fn unsaid(&self, point: OpenPoint) -> bool {
        self.provisions.iter().any(|one| one.unsaid == Some(point))
    }
}

/// What the clauses imply by the second reading.
#[expect(
    clippy::too_many_lines,
    reason = "a second reading: all clauses weighed side by side, as a jurist would list them"
)]
pub(super) fn read(world: &World, on: Day, matter: Matter, facts: &Facts) -> Verdict {
    let reading = Reading::of(on, matter, facts);
    if !reading.founded {
        return Verdict::NoRule;
    }
    let member = |of| world.members.contains(&of);
    let party = |of| world.parties.contains(&of);
    let suspended = |of| world.suspended.contains(&of);
    let concerned = facts.concerns.or(facts.asks);
    let (mut against, mut open, mut unsaid) = (false, false, false);

    if reading.in_doubt {
        return Verdict::Unsaid;
    }
    if let Some(state) = concerned {
        let set_aside = suspended(state) && reading.unsaid(OpenPoint::SuspendedState);
        let addressed = [
            ClauseTerm::ForParties,
            ClauseTerm::ForMembers,
            ClauseTerm::ForOutsiders,
        ];
        unsaid |= set_aside && addressed.iter().any(|term| reading.says(*term));
        if reading.says(ClauseTerm::ForParties) && !set_aside && !party(state) {
            let undecided = member(state) && reading.open(OpenPoint::Standing);
            open |= undecided;
            against |= !undecided;
        }
        let absent = reading.says(ClauseTerm::ForMembers) && !set_aside && !member(state);
        unsaid |= absent && suspended(state);
        against |= absent && !suspended(state);
        against |= reading.says(ClauseTerm::ForOutsiders)
            && !set_aside
            && (party(state) || member(state) || suspended(state));
    }
    against |= reading.says(ClauseTerm::Bars);
    if !matter.grounds().is_empty() && !reading.says(ClauseTerm::Covers) {
        if reading.open(OpenPoint::Ground) {
            open = true;
        } else if reading.unsaid(OpenPoint::Ground) || !reading.says(ClauseTerm::Excludes) {
            unsaid = true;
        } else {
            against = true;
        }
    }
    let asked = facts.asks.is_some() && facts.asks == concerned;
    against |= reading.says(ClauseTerm::RequestNeeded) && !asked;
    unsaid |= reading.unsaid(OpenPoint::Request) && !asked;

    let by_state = reading.says(ClauseTerm::StateDecides);
    let elsewhere = by_state
        || reading.says(ClauseTerm::SecurityCouncilDecides)
        || reading.says(ClauseTerm::FollowsByItself);
    let by_members = !elsewhere && reading.says(ClauseTerm::MembersDecide);
    let consulted = !elsewhere && !by_members && reading.says(ClauseTerm::MembersConsult);
    let by_parties =
        !elsewhere && !by_members && !consulted && reading.says(ClauseTerm::PartiesDecide);
    let nobody = !elsewhere && !by_members && !consulted && !by_parties;
    unsaid |=
        nobody && !reading.says(ClauseTerm::PartiesConsult) && reading.unsaid(OpenPoint::Decider);
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
    if by_state && reading.says(ClauseTerm::NoObjection) {
        against |= votes(Stance::Against).any(|seat| Some(*seat) != concerned);
        let mut suspended = world.suspended.iter();
        unsaid |=
            suspended.any(|id| Some(*id) != concerned && facts.stance(*id) == Stance::Against);
    }
    if by_members || by_parties {
        let unanimous = votes(Stance::For).count() == seats.len();
        if reading.says(ClauseTerm::NoConsensusNeeded) {
            against |= !unanimous && votes(Stance::For).count() == 0;
            unsaid |= !unanimous && votes(Stance::For).count() > 0;
        } else if !reading.says(ClauseTerm::Consensus) {
            unsaid |= !unanimous;
        } else {
            for seat in seats {
                let stance = facts.stance(*seat);
                if Some(*seat) == concerned && reading.unsaid(OpenPoint::OwnVote) {
                    unsaid |= stance != Stance::For;
                    continue;
                }
                match stance {
                    Stance::For => {}
                    Stance::Against => against = true,
                    Stance::Absent if reading.says(ClauseTerm::AbsenceWithholds) => against = true,
                    Stance::Out if reading.open(OpenPoint::StayingOut) => open = true,
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
