//! Cases to which the rules are applied: what is given, what the rules imply, and what happened.

use alloc::{string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use super::{EntityId, Ground, Matter, StatementId};
use crate::day::Day;

vocabulary! {
    /// How a state stands to what is to be decided.
    Stance, "stance" {
        /// Present, and agrees.
        For, "for", stance_for;
        /// Present and silent.
        Silent, "silent", stance_silent;
        /// Absent or abstaining, and does not object.
        Out, "out", stance_out;
        /// Absent.
        Absent, "absent", stance_absent;
        /// Objects.
        Against, "against", stance_against;
    }
}

vocabulary! {
    /// What the rules imply.
    Verdict, "verdict" {
        /// The conditions of the clauses are met.
        Met, "met", verdict_met;
        /// A condition is not met.
        NotMet, "not-met", verdict_not_met;
        /// The texts leave it open.
        Open, "open", verdict_open;
        /// The sources read do not say.
        Unsaid, "unsaid", verdict_unsaid;
        /// No clause on it was in force.
        NoRule, "no-rule", verdict_no_rule;
    }
}

/// A case to which the rules are applied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scenario {
    /// Its name in addresses, such as `crrf-2009`.
    pub id: String,
    /// Its name, such as `June 2009: the forces agreement without Belarus`.
    pub name: String,
    /// The question as one would ask it, for those that serve to learn.
    pub ask: Option<String>,
    /// The day.
    pub day: Day,
    /// A second day, on which the same is asked to see what changed.
    pub beside: Option<Day>,
    /// What is asked of the rules.
    pub matter: Matter,
    /// On what it rests.
    pub ground: Option<Ground>,
    /// Which state it concerns.
    pub concerns: Option<EntityId>,
    /// Which state asks.
    pub asks: Option<EntityId>,
    /// The states that do not simply agree.
    pub stances: Vec<(EntityId, Stance)>,
    /// What the rules imply, as somebody has checked it by hand.
    pub implies: Verdict,
    /// What happened, in statements; none for what is only asked.
    pub happened: Vec<StatementId>,
    /// What explains why that was something else than the rules imply.
    pub because: Vec<StatementId>,
}
