//! What is given to the rules, and what comes of it.

use alloc::vec::Vec;

use atlas_messages::rules as say;

use crate::model::{ClauseTerm, EntityId, Ground, Matter, Scenario, Stance, StatementId, Verdict};

/// What is known of a case beside its day and matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// On what it rests; without one, or with one that the matter does not know, the usual ground.
    pub ground: Option<Ground>,
    /// Which state it concerns: the attacked one, the host, the one that joins or leaves.
    pub concerns: Option<EntityId>,
    /// Which state asks.
    pub asks: Option<EntityId>,
    /// How states stand to it; a state that is not named agrees.
    pub stances: Vec<(EntityId, Stance)>,
}

impl Facts {
    /// How a state stands to it.
    #[must_use]
    pub fn stance(&self, state: EntityId) -> Stance {
        let mut stances = self.stances.iter();
        let found = stances.find(|(of, _)| *of == state);
        found.map_or(Stance::For, |(_, stance)| *stance)
    }

    /// The ground that counts for a matter.
    #[must_use]
    pub fn ground_of(&self, matter: Matter) -> Option<Ground> {
        let known = matter.grounds();
        let given = self.ground.filter(|ground| known.contains(ground));
        given.or_else(|| known.first().copied())
    }
}

impl From<&Scenario> for Facts {
    fn from(scenario: &Scenario) -> Self {
        Self {
            ground: scenario.ground,
            concerns: scenario.concerns,
            asks: scenario.asks,
            stances: scenario.stances.clone(),
        }
    }
}

/// The questions that are asked one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Is a clause in force?
    Force,
    /// Does the state concerned fall under it?
    State,
    /// Is the ground enough?
    Ground,
    /// Was it asked for?
    Request,
    /// Who decides?
    Decider,
    /// Who has a seat?
    Seats,
    /// How do they decide?
    Vote,
    /// What follows?
    Effect,
}

impl Stage {
    /// Every question, in the order in which they are asked.
    pub const ALL: [Self; 8] = [
        Self::Force,
        Self::State,
        Self::Ground,
        Self::Request,
        Self::Decider,
        Self::Seats,
        Self::Vote,
        Self::Effect,
    ];

    /// The question in a word or two.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Force => say::stage_force(),
            Self::State => say::stage_state(),
            Self::Ground => say::stage_ground(),
            Self::Request => say::stage_request(),
            Self::Decider => say::stage_decider(),
            Self::Seats => say::stage_seats(),
            Self::Vote => say::stage_vote(),
            Self::Effect => say::stage_effect(),
        }
    }
}

/// What a step has found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Finding {
    /// No clause was in force yet; the one named came first.
    NotYet,
    /// No clause was in force any more; the one named was the last.
    NoLonger,
    /// The clause was signed and not in force.
    SignedOnly,
    /// A newer wording was signed and not in force.
    NewerSigned,
    /// Whether it is in force is not known.
    ForceUnsaid,
    /// The state stands as the term asks.
    StandsAs(ClauseTerm),
    /// The state does not stand as the term asks.
    DoesNotStandAs(ClauseTerm),
    /// A member that is not a party, where the clause speaks of parties.
    MemberNotParty,
    /// Its membership is suspended.
    IsSuspended,
    /// The ground is covered.
    Covered(Ground),
    /// The ground is not covered.
    NotCovered(Ground),
    /// The texts leave open whether it is.
    GroundOpen(Ground),
    /// The sources do not say whether it is.
    GroundUnsaid(Ground),
    /// It is allowed without a ground.
    Permitted,
    /// The clause leaves no room for it.
    Barred,
    /// The state concerned has asked.
    Asked,
    /// Nobody has asked, or another state.
    NotAsked,
    /// No request is needed.
    NoRequestNeeded,
    /// Whether a request is needed is not said.
    RequestUnsaid,
    /// Who decides, or consults.
    Decides(ClauseTerm),
    /// Who decides is not said.
    DeciderUnsaid,
    /// A suspended member's seat is not counted.
    SeatSuspended,
    /// A member that declared a freeze keeps its seat.
    SeatFrozen,
    /// Everybody agrees.
    AllAgree,
    /// Somebody objects.
    Objected,
    /// Somebody is absent, which is lack of consent.
    AbsentWithoutConsent,
    /// Somebody is absent, and how that counts is not said.
    AbsenceUnsaid,
    /// Somebody stays out, and the texts leave open how that counts.
    StayingOutOpen,
    /// Somebody stays out, and the sources do not say how that counts.
    StayingOutUnsaid,
    /// Somebody is silent, and how that counts is not said.
    SilenceUnsaid,
    /// The state concerned does not agree, and whether it has a vote is not said.
    OwnVoteUnsaid,
    /// A member whose membership is suspended objects, and whether that counts is not said.
    SuspendedObjects,
    /// No other member has objected.
    NoObjection,
    /// Consensus is not needed, and not all agree; how many votes are needed is not said.
    VotesUnsaid,
    /// Nobody agrees.
    NobodyAgrees,
    /// What follows.
    Follows(ClauseTerm),
    /// What is left open.
    LeftOpen,
    /// What is not said.
    LeftUnsaid,
}

/// A step of the reasoning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasoningStep {
    /// Which question.
    pub stage: Stage,
    /// What it means for the verdict; nothing where it is only to be known.
    pub result: Option<Verdict>,
    /// What was found.
    pub finding: Finding,
    /// The states that it names.
    pub states: Vec<EntityId>,
    /// The clauses on which it rests.
    pub clauses: Vec<StatementId>,
}

/// How a state's seat counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SeatState {
    /// As any other.
    Full,
    /// As any other, though the state has declared its participation frozen.
    Frozen,
    /// Not, since the membership is suspended.
    Suspended,
}

/// A seat in the body that decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Whose.
    pub state: EntityId,
    /// How it counts.
    pub counts: SeatState,
}

/// What the rules imply, step by step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// What they imply.
    pub verdict: Verdict,
    /// The way there.
    pub steps: Vec<ReasoningStep>,
    /// The seats of the body that decides; none where no body does.
    pub seats: Vec<Seat>,
}
