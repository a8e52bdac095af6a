//! The stage of the vote: objections, consensus, and what is only counted.

use alloc::vec::Vec;

use super::Reasoning;
use crate::{
    model::{ClauseTerm, EntityId, OpenPoint, Stance, StatementId, Verdict},
    rules::{Finding, SeatState, Stage},
};

impl Reasoning<'_> {
    /// The states of the seats that count which stand so to the matter.
    fn standing_so(&self, stance: Stance) -> Vec<EntityId> {
        let counted = self.seats.iter();
        let counted = counted.filter(|seat| seat.counts != SeatState::Suspended);
        let counted = counted.map(|seat| seat.state);
        let so = counted.filter(|state| self.facts.stance(*state) == stance);
        so.collect()
    }

    pub(super) fn vote(&mut self) {
        match self.deciding() {
            Some(ClauseTerm::StateDecides) => self.objections(),
            Some(ClauseTerm::MembersDecide | ClauseTerm::PartiesDecide) => {
                let consensus = self.saying(ClauseTerm::Consensus);
                let exempt = self.saying(ClauseTerm::NoConsensusNeeded);
                if !exempt.is_empty() {
                    self.majority(exempt);
                } else if consensus.is_empty() {
                    let decider = self.deciding().map(|term| self.saying(term));
                    self.unknown_vote(decider.unwrap_or_default());
                } else {
                    self.consensus(&consensus);
                }
            }
            _ => {}
        }
    }

    /// No other member may have objected; presence does not matter.
    fn objections(&mut self) {
        let clauses = self.saying(ClauseTerm::NoObjection);
        let against = self.standing_so(Stance::Against);
        let suspended = self.seats.iter();
        let suspended = suspended.filter(|seat| seat.counts == SeatState::Suspended);
        let suspended = suspended.map(|seat| seat.state);
        let suspended: Vec<EntityId> = suspended
            .filter(|state| self.facts.stance(*state) == Stance::Against)
            .collect();
        let (result, finding, states) = if !against.is_empty() {
            (Verdict::NotMet, Finding::Objected, against)
        } else if !suspended.is_empty() {
            // An objection is no vote in an organ, and the clause speaks of members.
            (Verdict::Unsaid, Finding::SuspendedObjects, suspended)
        } else {
            (Verdict::Met, Finding::NoObjection, Vec::new())
        };
        self.step(Stage::Vote, result, finding, clauses, &states);
    }

    fn all_agree(&self) -> bool {
        let others = [Stance::Silent, Stance::Out, Stance::Absent, Stance::Against];
        others
            .iter()
            .all(|stance| self.standing_so(*stance).is_empty())
    }

    /// Consensus is not needed; of how many votes are, the sources do not speak.
    fn majority(&mut self, exempt: Vec<StatementId>) {
        let (result, finding, clauses) = if self.all_agree() {
            (Verdict::Met, Finding::AllAgree, exempt)
        } else if self.standing_so(Stance::For).is_empty() {
            (Verdict::NotMet, Finding::NobodyAgrees, exempt)
        } else {
            let unsaid = [exempt, self.unsaid(OpenPoint::Vote)].concat();
            (Verdict::Unsaid, Finding::VotesUnsaid, unsaid)
        };
        self.step(Stage::Vote, result, finding, clauses, &[]);
    }

    /// A body decides, and no clause says by which vote.
    fn unknown_vote(&mut self, decider: Vec<StatementId>) {
        let (result, finding) = if self.all_agree() {
            (Verdict::Met, Finding::AllAgree)
        } else {
            (Verdict::Unsaid, Finding::VotesUnsaid)
        };
        let clauses = [decider, self.unsaid(OpenPoint::Vote)].concat();
        self.step(Stage::Vote, result, finding, clauses, &[]);
    }

    fn consensus(&mut self, consensus: &[StatementId]) {
        if self.all_agree() {
            let clauses = consensus.to_vec();
            return self.step(Stage::Vote, Verdict::Met, Finding::AllAgree, clauses, &[]);
        }
        let own = self.unsaid(OpenPoint::OwnVote);
        let set_aside = self.concerns.filter(|_| !own.is_empty());
        let mut own_stance = None;
        let mut found = |stance: Stance| {
            let mut states = self.standing_so(stance);
            if let Some(place) = states.iter().position(|state| Some(*state) == set_aside) {
                own_stance = Some((stance, states.remove(place)));
            }
            states
        };
        let [against, absent, out, silent] =
            [Stance::Against, Stance::Absent, Stance::Out, Stance::Silent].map(&mut found);
        let withholds = self.saying(ClauseTerm::AbsenceWithholds);
        let (absence, absence_finding, absence_clauses) = if withholds.is_empty() {
            let unsaid = self.unsaid(OpenPoint::Absence);
            (Verdict::Unsaid, Finding::AbsenceUnsaid, unsaid)
        } else {
            (Verdict::NotMet, Finding::AbsentWithoutConsent, withholds)
        };
        let out_open = self.open(OpenPoint::StayingOut);
        let out_unsaid = self.unsaid(OpenPoint::StayingOut);
        let (staying_out, out_finding) = if out_open.is_empty() {
            (Verdict::Unsaid, Finding::StayingOutUnsaid)
        } else {
            (Verdict::Open, Finding::StayingOutOpen)
        };
        for (states, result, finding, clauses) in [
            (against, Verdict::NotMet, Finding::Objected, Vec::new()),
            (absent, absence, absence_finding, absence_clauses),
            (
                out,
                staying_out,
                out_finding,
                [out_open, out_unsaid].concat(),
            ),
            (
                silent,
                Verdict::Unsaid,
                Finding::SilenceUnsaid,
                self.unsaid(OpenPoint::Silence),
            ),
        ] {
            if !states.is_empty() {
                let clauses = [consensus, &clauses].concat();
                self.step(Stage::Vote, result, finding, clauses, &states);
            }
        }
        if let Some((_, state)) = own_stance {
            self.step(
                Stage::Vote,
                Verdict::Unsaid,
                Finding::OwnVoteUnsaid,
                own,
                &[state],
            );
        }
    }
}
