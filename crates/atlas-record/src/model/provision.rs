//! What a clause provides, in words of closed lists, so that it can be applied and not only read.
//!
//! A clause is a statement on the page of a rule; its sentence and its sources are for people, its provisions for
//! [`crate::rules`].

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

vocabulary! {
    /// What is asked of the rules.
    Matter, "matter" {
        /// Consultations on a threat.
        Consultation, "consultation", matter_consultation;
        /// Help to a state that is attacked.
        Assistance, "assistance", matter_assistance;
        /// The rapid reaction forces in a member state.
        CollectiveForces, "collective-forces", matter_collective_forces;
        /// Armed forces outside the territory of the parties.
        ForcesAbroad, "forces-abroad", matter_forces_abroad;
        /// Peacekeepers in a member state.
        PeacekeepingHome, "peacekeeping-home", matter_peacekeeping_home;
        /// Peacekeepers in a state outside.
        PeacekeepingAbroad, "peacekeeping-abroad", matter_peacekeeping_abroad;
        /// The state that acts for the Organization in operations of the United Nations.
        CoordinatingState, "coordinating-state", matter_coordinating_state;
        /// Troops or military infrastructure of a state outside.
        OutsideBase, "outside-base", matter_outside_base;
        /// A decision of substance of the Collective Security Council.
        CouncilDecision, "council-decision", matter_council_decision;
        /// A decision of the ministers' councils or of the committee of secretaries.
        MinistersDecision, "ministers-decision", matter_ministers_decision;
        /// A decision on procedure.
        ProceduralDecision, "procedural-decision", matter_procedural_decision;
        /// A state joins.
        Admission, "admission", matter_admission;
        /// A party leaves the Treaty.
        LeavingTreaty, "leaving-treaty", matter_leaving_treaty;
        /// A member leaves the Organization.
        LeavingOrganization, "leaving-organization", matter_leaving_organization;
        /// A party lets the term of the Treaty run out.
        NonRenewal, "non-renewal", matter_non_renewal;
        /// A membership is suspended.
        Suspension, "suspension", matter_suspension;
        /// A member is excluded.
        Exclusion, "exclusion", matter_exclusion;
        /// A state outside becomes an observer or partner.
        OutsideStatus, "outside-status", matter_outside_status;
        /// Which state chairs the Council.
        Chair, "chair", matter_chair;
        /// Who is Secretary General.
        SecretaryGeneral, "secretary-general", matter_secretary_general;
    }
}

vocabulary! {
    /// What a matter rests on.
    Ground, "ground" {
        /// Aggression by a state or a group of states.
        Aggression, "aggression", ground_aggression;
        /// An armed attack by others than a state.
        ArmedAttack, "armed-attack", ground_armed_attack;
        /// A threat to security, territorial integrity or sovereignty.
        Threat, "threat", ground_threat;
        /// A threat to stability.
        Instability, "instability", ground_instability;
        /// A threat to international peace and security.
        Peace, "peace", ground_peace;
        /// Unrest inside a state, without an attack from outside.
        Unrest, "unrest", ground_unrest;
        /// Terrorism, illicit trade, organized crime or an emergency.
        Crime, "crime", ground_crime;
        /// The Security Council of the United Nations has decided.
        Mandate, "mandate", ground_mandate;
        /// It has not.
        NoMandate, "no-mandate", ground_no_mandate;
        /// Notice of six months, and obligations settled.
        Notice, "notice", ground_notice;
        /// Less notice.
        ShortNotice, "short-notice", ground_short_notice;
        /// Notice of six months, and obligations not settled.
        Unsettled, "unsettled", ground_unsettled;
        /// Obligations are not met.
        Breach, "breach", ground_breach;
        /// The member's own wish.
        OwnWish, "own-wish", ground_own_wish;
        /// The state hosts the regular session.
        Host, "host", ground_host;
        /// It does not.
        OtherState, "other-state", ground_other_state;
    }
}

impl Matter {
    /// On what it can rest, the usual first; nothing where the clauses know no such difference.
    #[must_use]
    pub const fn grounds(self) -> &'static [Ground] {
        use Ground::{
            Aggression, ArmedAttack, Breach, Crime, Host, Instability, Mandate, NoMandate, Notice,
            OtherState, OwnWish, Peace, ShortNotice, Threat, Unrest, Unsettled,
        };
        match self {
            Self::Consultation => &[Threat, Instability, Peace, Unrest],
            Self::Assistance => &[Aggression, ArmedAttack, Threat, Unrest],
            Self::CollectiveForces => &[Aggression, ArmedAttack, Crime, Unrest],
            Self::ForcesAbroad => &[Aggression, Threat],
            Self::PeacekeepingAbroad => &[Mandate, NoMandate],
            Self::LeavingTreaty => &[Notice, ShortNotice],
            Self::LeavingOrganization => &[Notice, ShortNotice, Unsettled],
            Self::Suspension => &[Breach, OwnWish],
            Self::Exclusion => &[Breach],
            Self::Chair => &[Host, OtherState],
            _ => &[],
        }
    }
}

vocabulary! {
    /// What a clause provides.
    ClauseTerm, "term" {
        /// The state concerned is a party to the Treaty.
        ForParties, "for-parties", term_for_parties;
        /// The state concerned is a member of the Organization.
        ForMembers, "for-members", term_for_members;
        /// The state concerned stands outside.
        ForOutsiders, "for-outsiders", term_for_outsiders;
        /// The grounds named are enough.
        Covers, "covers", term_covers;
        /// The grounds named are not enough.
        Excludes, "excludes", term_excludes;
        /// It is allowed, without any ground.
        Permits, "permits", term_permits;
        /// It is not provided for.
        Bars, "bars", term_bars;
        /// The state concerned must ask.
        RequestNeeded, "request-needed", term_request_needed;
        /// Nobody need ask.
        RequestNotNeeded, "request-not-needed", term_request_not_needed;
        /// The parties consult; nothing is voted on.
        PartiesConsult, "parties-consult", term_parties_consult;
        /// The members consult in the Council; nothing is voted on.
        MembersConsult, "members-consult", term_members_consult;
        /// The heads of the parties decide.
        PartiesDecide, "parties-decide", term_parties_decide;
        /// An organ of the members decides.
        MembersDecide, "members-decide", term_members_decide;
        /// The state concerned decides.
        StateDecides, "state-decides", term_state_decides;
        /// The Security Council of the United Nations decides.
        SecurityCouncilDecides, "security-council-decides", term_security_council_decides;
        /// Nobody decides: it follows from the clause.
        FollowsByItself, "follows-by-itself", term_follows_by_itself;
        /// By consensus.
        Consensus, "consensus", term_consensus;
        /// Consensus is not needed.
        NoConsensusNeeded, "no-consensus-needed", term_no_consensus_needed;
        /// Who stays away has not consented.
        AbsenceWithholds, "absence-withholds", term_absence_withholds;
        /// No other member may have objected.
        NoObjection, "no-objection", term_no_objection;
        /// What is decided binds.
        Binds, "binds", term_binds;
        /// What has to be done then.
        Duty, "duty", term_duty;
        /// Within which bounds.
        Limit, "limit", term_limit;
        /// What is usual, without a clause.
        Practice, "practice", term_practice;
        /// Signed, and not in force in that time.
        NotYetInForce, "not-yet-in-force", term_not_yet_in_force;
        /// A suspended member has no part in the organs.
        SuspendedSeat, "suspended-seat", term_suspended_seat;
        /// A member that has frozen its own participation remains a member.
        FrozenSeat, "frozen-seat", term_frozen_seat;
        /// A case in which it was used.
        Used, "used", term_used;
        /// A case in which it was not used.
        NotUsed, "not-used", term_not_used;
    }
}

vocabulary! {
    /// A point that texts or sources leave without an answer.
    OpenPoint, "point" {
        /// Whether the clause was in force.
        Force, "force", point_force;
        /// Whether the state concerned falls under it.
        Standing, "standing", point_standing;
        /// Whether a suspended member falls under it.
        SuspendedState, "suspended-state", point_suspended_state;
        /// Whether the grounds named are enough.
        Ground, "ground", point_ground;
        /// Whether somebody must ask.
        Request, "request", point_request;
        /// Who decides.
        Decider, "decider", point_decider;
        /// How many votes are needed.
        Vote, "vote", point_vote;
        /// How absence counts.
        Absence, "absence", point_absence;
        /// How an absent or abstaining state counts that does not object.
        StayingOut, "staying-out", point_staying_out;
        /// How silence counts.
        Silence, "silence", point_silence;
        /// Whether the state concerned votes on its own matter.
        OwnVote, "own-vote", point_own_vote;
        /// What holds where consensus is missing.
        NoConsensus, "no-consensus", point_no_consensus;
        /// What else is left without an answer.
        Effect, "effect", point_effect;
    }
}

/// One provision of a clause.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provision {
    /// On which matters; none means all.
    pub matters: Vec<Matter>,
    /// Only on these grounds; none means whatever the ground is.
    pub grounds: Vec<Ground>,
    /// What it provides.
    pub says: Vec<ClauseTerm>,
    /// What the text leaves open.
    pub open: Option<OpenPoint>,
    /// What the sources read do not say.
    pub unsaid: Option<OpenPoint>,
}

impl Provision {
    /// Whether it is on the matter, on that ground.
    #[must_use]
    pub fn is_on(&self, matter: Matter, ground: Option<Ground>) -> bool {
        let any = self.grounds.is_empty();
        (self.matters.is_empty() || self.matters.contains(&matter))
            && (any || ground.is_some_and(|ground| self.grounds.contains(&ground)))
    }
}
