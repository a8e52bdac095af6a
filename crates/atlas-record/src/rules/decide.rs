//! The reasoning, one stage after the other.

mod vote;

use alloc::vec::Vec;

use super::{
    Facts, Finding, Outcome, ReasoningStep, Rulebook, Seat, SeatState, Stage,
    rulebook::DatedProvision,
};
use crate::{
    as_of::Status,
    day::Day,
    model::{Bond, ClauseTerm, EntityId, Ground, Matter, OpenPoint, StatementId, Verdict},
};

impl Rulebook {
    /// What the clauses in force on a day imply for a matter.
    #[must_use]
    pub fn decide(&self, day: Day, matter: Matter, facts: &Facts) -> Outcome {
        let ground = facts.ground_of(matter);
        let mut reasoning = Reasoning {
            rules: self,
            day,
            matter,
            ground,
            concerns: facts.concerns.or(facts.asks),
            facts,
            clauses: self.in_force(day, matter, ground),
            steps: Vec::new(),
            seats: Vec::new(),
        };
        let founded = self.clauses.iter();
        let mut founded = founded.filter(|clause| clause.founds(matter));
        if founded.any(|clause| clause.when.contains(day)) {
            reasoning.force();
            reasoning.state();
            reasoning.ground();
            reasoning.request();
            reasoning.decider();
            reasoning.seats();
            reasoning.vote();
            reasoning.effects();
        } else {
            reasoning.no_rule();
        }
        Outcome {
            verdict: gravest(&reasoning.steps),
            steps: reasoning.steps,
            seats: reasoning.seats,
        }
    }
}

/// The verdict of several steps: that of the gravest. Where it is not known whether the clauses are in force, nor is what
/// they imply: they may ask for something that need not be met, or bar what nothing bars.
fn gravest(steps: &[ReasoningStep]) -> Verdict {
    const BY_WEIGHT: [Verdict; 4] = [
        Verdict::NoRule,
        Verdict::NotMet,
        Verdict::Open,
        Verdict::Unsaid,
    ];
    let unsaid = |step: &ReasoningStep| step.finding == Finding::ForceUnsaid;
    if steps.iter().any(unsaid) {
        return Verdict::Unsaid;
    }
    let has = |verdict: &Verdict| steps.iter().any(|step| step.result == Some(*verdict));
    BY_WEIGHT.into_iter().find(has).unwrap_or(Verdict::Met)
}

struct Reasoning<'a> {
    rules: &'a Rulebook,
    day: Day,
    matter: Matter,
    ground: Option<Ground>,
    concerns: Option<EntityId>,
    facts: &'a Facts,
    /// In force on the day, for the matter, on the ground.
    clauses: Vec<&'a DatedProvision>,
    steps: Vec<ReasoningStep>,
    seats: Vec<Seat>,
}

impl Reasoning<'_> {
    /// The statements of the clauses that fit, each once.
    fn citing(&self, fits: impl Fn(&DatedProvision) -> bool) -> Vec<StatementId> {
        let mut found: Vec<StatementId> = Vec::new();
        for clause in self.clauses.iter().filter(|clause| fits(clause)) {
            if !found.contains(&clause.statement) {
                found.push(clause.statement);
            }
        }
        found
    }

    fn saying(&self, term: ClauseTerm) -> Vec<StatementId> {
        self.citing(|clause| clause.says(term))
    }

    fn open(&self, point: OpenPoint) -> Vec<StatementId> {
        self.citing(|clause| clause.provision.open == Some(point))
    }

    fn unsaid(&self, point: OpenPoint) -> Vec<StatementId> {
        self.citing(|clause| clause.provision.unsaid == Some(point))
    }

    /// Adds a step; without a clause to rest on there is none.
    fn step(
        &mut self,
        stage: Stage,
        result: impl Into<Option<Verdict>>,
        finding: Finding,
        clauses: Vec<StatementId>,
        states: &[EntityId],
    ) {
        if !clauses.is_empty() {
            self.steps.push(ReasoningStep {
                stage,
                result: result.into(),
                finding,
                states: states.to_vec(),
                clauses,
            });
        }
    }

    /// No clause on the matter is in force: signed only, not yet, or no longer.
    fn no_rule(&mut self) {
        let signed = self.saying(ClauseTerm::NotYetInForce);
        if !signed.is_empty() {
            return self.step(
                Stage::Force,
                Verdict::NoRule,
                Finding::SignedOnly,
                signed,
                &[],
            );
        }
        let founding = self.rules.clauses.iter();
        let founding = founding.filter(|clause| clause.founds(self.matter));
        let later =
            |clause: &&DatedProvision| clause.when.first_day().filter(|first| *first > self.day);
        let next = founding.clone().filter(|clause| later(clause).is_some());
        let next = next.min_by_key(|clause| clause.when.first_day());
        let last = founding.max_by_key(|clause| clause.when.last_day());
        let (finding, clause) = match next {
            Some(clause) => (Finding::NotYet, Some(clause)),
            None => (Finding::NoLonger, last),
        };
        let clauses = clause.map(|clause| clause.statement).into_iter().collect();
        self.step(Stage::Force, Verdict::NoRule, finding, clauses, &[]);
    }

    fn force(&mut self) {
        let for_it = |clause: &DatedProvision| {
            clause.states.is_empty() || self.concerns.is_some_and(|id| clause.states.contains(&id))
        };
        let unsaid = |clause: &DatedProvision| clause.provision.unsaid == Some(OpenPoint::Force);
        let unsaid = self.citing(|clause| unsaid(clause) && for_it(clause));
        self.step(
            Stage::Force,
            Verdict::Unsaid,
            Finding::ForceUnsaid,
            unsaid,
            &[],
        );
        let signed = self.saying(ClauseTerm::NotYetInForce);
        self.step(Stage::Force, None, Finding::NewerSigned, signed, &[]);
    }

    fn state(&mut self) {
        let Some(state) = self.concerns else { return };
        let status = |of| self.rules.status(state, of, self.day);
        let is_party = status(Bond::Treaty) == Status::Bound;
        let member = status(Bond::Organization);
        let is_member = matches!(member, Status::Bound | Status::Frozen);
        let is_suspended = member == Status::Suspended;
        for (term, stands) in [
            (ClauseTerm::ForParties, is_party),
            (ClauseTerm::ForMembers, is_member),
            (
                ClauseTerm::ForOutsiders,
                !is_member && !is_suspended && !is_party,
            ),
        ] {
            let clauses = self.saying(term);
            if clauses.is_empty() {
                continue;
            }
            let suspended = self.unsaid(OpenPoint::SuspendedState);
            let open = self.open(OpenPoint::Standing);
            let (result, finding, clauses) = if is_suspended && !suspended.is_empty() {
                (Verdict::Unsaid, Finding::IsSuspended, suspended)
            } else if stands {
                (Verdict::Met, Finding::StandsAs(term), clauses)
            } else if term == ClauseTerm::ForParties && is_member && !open.is_empty() {
                (Verdict::Open, Finding::MemberNotParty, open)
            } else if term == ClauseTerm::ForMembers && is_suspended {
                // It has not left; what its suspension takes away beside its part in the organs no clause says.
                let basis = self.saying(ClauseTerm::SuspendedSeat);
                (
                    Verdict::Unsaid,
                    Finding::IsSuspended,
                    [clauses, basis].concat(),
                )
            } else {
                (Verdict::NotMet, Finding::DoesNotStandAs(term), clauses)
            };
            self.step(Stage::State, result, finding, clauses, &[state]);
        }
    }

    fn ground(&mut self) {
        let barred = self.saying(ClauseTerm::Bars);
        self.step(Stage::Ground, Verdict::NotMet, Finding::Barred, barred, &[]);
        let permitted = self.saying(ClauseTerm::Permits);
        self.step(
            Stage::Ground,
            Verdict::Met,
            Finding::Permitted,
            permitted,
            &[],
        );
        let Some(ground) = self.ground else { return };
        let open = self.open(OpenPoint::Ground);
        let unsaid = self.unsaid(OpenPoint::Ground);
        let excluded = self.saying(ClauseTerm::Excludes);
        let covered = self.saying(ClauseTerm::Covers);
        // What one clause covers another need not cover: Article 2 names world peace beside the threats to states.
        let (result, finding, clauses) = if !covered.is_empty() {
            (Verdict::Met, Finding::Covered(ground), covered)
        } else if !open.is_empty() {
            (Verdict::Open, Finding::GroundOpen(ground), open)
        } else if !unsaid.is_empty() {
            (Verdict::Unsaid, Finding::GroundUnsaid(ground), unsaid)
        } else if !excluded.is_empty() {
            (Verdict::NotMet, Finding::NotCovered(ground), excluded)
        } else {
            // No clause names the ground: those that name others are what there is.
            let on_others = self.rules.clauses.iter();
            let on_others = on_others.filter(|clause| {
                clause.when.contains(self.day)
                    && clause.provision.matters.contains(&self.matter)
                    && clause.says(ClauseTerm::Covers)
            });
            let others = on_others.map(|clause| clause.statement).collect();
            (Verdict::Unsaid, Finding::GroundUnsaid(ground), others)
        };
        self.step(Stage::Ground, result, finding, clauses, &[]);
    }

    fn request(&mut self) {
        let asked = self.facts.asks.is_some() && self.facts.asks == self.concerns;
        let states: Vec<EntityId> = self.facts.asks.into_iter().collect();
        let needed = self.saying(ClauseTerm::RequestNeeded);
        let (result, finding) = if asked {
            (Verdict::Met, Finding::Asked)
        } else {
            (Verdict::NotMet, Finding::NotAsked)
        };
        self.step(Stage::Request, result, finding, needed, &states);
        let not_needed = self.saying(ClauseTerm::RequestNotNeeded);
        let finding = Finding::NoRequestNeeded;
        self.step(Stage::Request, Verdict::Met, finding, not_needed, &[]);
        if !asked {
            let unsaid = self.unsaid(OpenPoint::Request);
            let finding = Finding::RequestUnsaid;
            self.step(Stage::Request, Verdict::Unsaid, finding, unsaid, &states);
        }
    }

    /// Who decides: the organs of the members go before the heads of the parties, who sit in them.
    fn deciding(&self) -> Option<ClauseTerm> {
        const DECIDERS: [ClauseTerm; 7] = [
            ClauseTerm::SecurityCouncilDecides,
            ClauseTerm::StateDecides,
            ClauseTerm::FollowsByItself,
            ClauseTerm::MembersDecide,
            ClauseTerm::MembersConsult,
            ClauseTerm::PartiesDecide,
            ClauseTerm::PartiesConsult,
        ];
        DECIDERS
            .into_iter()
            .find(|term| self.clauses.iter().any(|clause| clause.says(*term)))
    }

    fn decider(&mut self) {
        let Some(term) = self.deciding() else {
            let unsaid = self.unsaid(OpenPoint::Decider);
            let finding = Finding::DeciderUnsaid;
            return self.step(Stage::Decider, Verdict::Unsaid, finding, unsaid, &[]);
        };
        let clauses = self.saying(term);
        let finding = Finding::Decides(term);
        self.step(Stage::Decider, Verdict::Met, finding, clauses, &[]);
    }

    fn seats(&mut self) {
        let objections = !self.saying(ClauseTerm::NoObjection).is_empty();
        self.seats = match self.deciding() {
            Some(ClauseTerm::MembersDecide | ClauseTerm::MembersConsult) => {
                self.rules.members(self.day)
            }
            Some(ClauseTerm::PartiesDecide | ClauseTerm::PartiesConsult) => {
                self.rules.parties(self.day)
            }
            Some(ClauseTerm::StateDecides) if objections => {
                let mut seats = self.rules.members(self.day);
                seats.retain(|seat| Some(seat.state) != self.concerns);
                seats
            }
            _ => return,
        };
        for (counts, term, finding) in [
            (
                SeatState::Suspended,
                ClauseTerm::SuspendedSeat,
                Finding::SeatSuspended,
            ),
            (
                SeatState::Frozen,
                ClauseTerm::FrozenSeat,
                Finding::SeatFrozen,
            ),
        ] {
            let seats = self.seats.iter();
            let states = seats.filter(|seat| seat.counts == counts);
            let states: Vec<EntityId> = states.map(|seat| seat.state).collect();
            if !states.is_empty() {
                let clauses = self.saying(term);
                self.step(Stage::Seats, None, finding, clauses, &states);
            }
        }
    }

    fn effects(&mut self) {
        let failed = |step: &ReasoningStep| {
            step.stage == Stage::Vote && step.result == Some(Verdict::NotMet)
        };
        if self.steps.iter().any(failed) {
            let open = self.open(OpenPoint::NoConsensus);
            self.step(Stage::Effect, None, Finding::LeftOpen, open, &[]);
            let unsaid = self.unsaid(OpenPoint::NoConsensus);
            self.step(Stage::Effect, None, Finding::LeftUnsaid, unsaid, &[]);
        }
        if gravest(&self.steps) == Verdict::NotMet {
            return;
        }
        for term in [
            ClauseTerm::Binds,
            ClauseTerm::Duty,
            ClauseTerm::Limit,
            ClauseTerm::Practice,
        ] {
            let clauses = self.saying(term);
            self.step(Stage::Effect, None, Finding::Follows(term), clauses, &[]);
        }
        let open = self.open(OpenPoint::Effect);
        self.step(Stage::Effect, None, Finding::LeftOpen, open, &[]);
        let unsaid = self.unsaid(OpenPoint::Effect);
        self.step(Stage::Effect, None, Finding::LeftUnsaid, unsaid, &[]);
    }
}
