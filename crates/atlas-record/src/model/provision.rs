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
        Consultation, "consultation", "Consultations on a threat";
        /// Help to a state that is attacked.
        Assistance, "assistance", "Help to an attacked state";
        /// The rapid reaction forces in a member state.
        CollectiveForces, "collective-forces", "Use of the rapid reaction forces in a member state";
        /// Armed forces outside the territory of the parties.
        ForcesAbroad, "forces-abroad", "Use of armed forces outside the parties' territory";
        /// Peacekeepers in a member state.
        PeacekeepingHome, "peacekeeping-home", "Peacekeepers in a member state";
        /// Peacekeepers in a state outside.
        PeacekeepingAbroad, "peacekeeping-abroad", "Peacekeepers in a state outside";
        /// The state that acts for the Organization in operations of the United Nations.
        CoordinatingState, "coordinating-state", "Naming a coordinating state for an operation of the UN";
        /// Troops or military infrastructure of a state outside.
        OutsideBase, "outside-base", "A base of an outside state in a member state";
        /// A decision of substance of the Collective Security Council.
        CouncilDecision, "council-decision", "A decision of the Collective Security Council";
        /// A decision of the ministers' councils or of the committee of secretaries.
        MinistersDecision, "ministers-decision", "A decision of the ministers or secretaries";
        /// A decision on procedure.
        ProceduralDecision, "procedural-decision", "A decision on procedure";
        /// A state joins.
        Admission, "admission", "Admission of a state";
        /// A party leaves the Treaty.
        LeavingTreaty, "leaving-treaty", "Leaving the Treaty";
        /// A member leaves the Organization.
        LeavingOrganization, "leaving-organization", "Leaving the Organization";
        /// A party lets the term of the Treaty run out.
        NonRenewal, "non-renewal", "Letting the term of the Treaty run out";
        /// A membership is suspended.
        Suspension, "suspension", "Suspending a member";
        /// A member is excluded.
        Exclusion, "exclusion", "Excluding a member";
        /// A state outside becomes an observer or partner.
        OutsideStatus, "outside-status", "Observer or partner status";
        /// Which state chairs the Council.
        Chair, "chair", "The chair of the Council";
        /// Who is Secretary General.
        SecretaryGeneral, "secretary-general", "Appointing the Secretary General";
    }
}

vocabulary! {
    /// What a matter rests on.
    Ground, "ground" {
        /// Aggression by a state or a group of states.
        Aggression, "aggression", "aggression by a state or a group of states";
        /// An armed attack by others than a state.
        ArmedAttack, "armed-attack", "an armed attack by others than a state";
        /// A threat to security, territorial integrity or sovereignty.
        Threat, "threat", "a threat to security, territorial integrity or sovereignty";
        /// A threat to stability.
        Instability, "instability", "a threat to stability";
        /// A threat to international peace and security.
        Peace, "peace", "a threat to international peace and security";
        /// Unrest inside a state, without an attack from outside.
        Unrest, "unrest", "unrest inside the state, without an attack from outside";
        /// Terrorism, illicit trade, organized crime or an emergency.
        Crime, "crime", "terrorism, illicit trade, organized crime or an emergency";
        /// The Security Council of the United Nations has decided.
        Mandate, "mandate", "a decision of the UN Security Council";
        /// It has not.
        NoMandate, "no-mandate", "going without a decision of the UN Security Council";
        /// Notice of six months, and obligations settled.
        Notice, "notice", "notice of at least six months, obligations settled";
        /// Less notice.
        ShortNotice, "short-notice", "notice of less than six months";
        /// Notice of six months, and obligations not settled.
        Unsettled, "unsettled", "notice of at least six months, obligations not settled";
        /// Obligations are not met.
        Breach, "breach", "obligations that the member does not meet";
        /// The member's own wish.
        OwnWish, "own-wish", "the member's own wish";
        /// The state hosts the regular session.
        Host, "host", "hosting the regular session";
        /// It does not.
        OtherState, "other-state", "a regular session in another state";
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
    Term, "term" {
        /// The state concerned is a party to the Treaty.
        ForParties, "for-parties", "for parties to the Treaty";
        /// The state concerned is a member of the Organization.
        ForMembers, "for-members", "for members";
        /// The state concerned stands outside.
        ForOutsiders, "for-outsiders", "for states outside";
        /// The grounds named are enough.
        Covers, "covers", "covers the ground";
        /// The grounds named are not enough.
        Excludes, "excludes", "does not cover the ground";
        /// It is allowed, without any ground.
        Permits, "permits", "permits it";
        /// It is not provided for.
        Bars, "bars", "leaves no room for it";
        /// The state concerned must ask.
        RequestNeeded, "request-needed", "asks for a request";
        /// Nobody need ask.
        RequestNotNeeded, "request-not-needed", "asks for no request";
        /// The parties consult; nothing is voted on.
        PartiesConsult, "parties-consult", "the parties consult";
        /// The members consult in the Council; nothing is voted on.
        MembersConsult, "members-consult", "the members consult";
        /// The heads of the parties decide.
        PartiesDecide, "parties-decide", "the parties decide";
        /// An organ of the members decides.
        MembersDecide, "members-decide", "the members decide";
        /// The state concerned decides.
        StateDecides, "state-decides", "the state itself decides";
        /// The Security Council of the United Nations decides.
        SecurityCouncilDecides, "security-council-decides", "the UN Security Council decides";
        /// Nobody decides: it follows from the clause.
        FollowsByItself, "follows-by-itself", "it follows from the clause";
        /// By consensus.
        Consensus, "consensus", "by consensus";
        /// Consensus is not needed.
        NoConsensusNeeded, "no-consensus-needed", "consensus is not needed";
        /// Who stays away has not consented.
        AbsenceWithholds, "absence-withholds", "absence is lack of consent";
        /// No other member may have objected.
        NoObjection, "no-objection", "no other member may object";
        /// What is decided binds.
        Binds, "binds", "binds";
        /// What has to be done then.
        Duty, "duty", "a duty";
        /// Within which bounds.
        Limit, "limit", "a bound";
        /// What is usual, without a clause.
        Practice, "practice", "practice";
        /// Signed, and not in force in that time.
        NotYetInForce, "not-yet-in-force", "signed, not in force";
        /// A suspended member has no part in the organs.
        SuspendedSeat, "suspended-seat", "a suspended member has no part in the organs";
        /// A member that has frozen its own participation remains a member.
        FrozenSeat, "frozen-seat", "a freeze by own declaration takes no seat away";
        /// A case in which it was used.
        Used, "used", "used";
        /// A case in which it was not used.
        NotUsed, "not-used", "not used";
    }
}

vocabulary! {
    /// A point that texts or sources leave without an answer.
    Point, "point" {
        /// Whether the clause was in force.
        Force, "force", "whether it is in force";
        /// Whether the state concerned falls under it.
        Standing, "standing", "whether the state falls under it";
        /// Whether a suspended member falls under it.
        SuspendedState, "suspended-state", "whether a suspended member falls under it";
        /// Whether the grounds named are enough.
        Ground, "ground", "whether the ground is enough";
        /// Whether somebody must ask.
        Request, "request", "whether it must be asked for";
        /// Who decides.
        Decider, "decider", "who decides";
        /// How many votes are needed.
        Vote, "vote", "how many votes are needed";
        /// How absence counts.
        Absence, "absence", "how absence counts";
        /// How an absent or abstaining state counts that does not object.
        StayingOut, "staying-out", "how staying out without objection counts";
        /// How silence counts.
        Silence, "silence", "how silence counts";
        /// Whether the state concerned votes on its own matter.
        OwnVote, "own-vote", "whether the state concerned has a vote";
        /// What holds where consensus is missing.
        NoConsensus, "no-consensus", "what holds without consensus";
        /// What else is left without an answer.
        Effect, "effect", "what follows";
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
    pub says: Vec<Term>,
    /// What the text leaves open.
    pub open: Option<Point>,
    /// What the sources read do not say.
    pub unsaid: Option<Point>,
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
