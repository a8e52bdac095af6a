//! The rules, applied: what the clauses in force on a day imply for a matter, and what they leave open.
//!
//! A [`Rulebook`] is read once from the record: the [`Provision`](crate::model::Provision)s of its clauses, and how
//! every state stood to the Treaty and the Organization. [`Rulebook::decide`] is a pure and total function of a day, a
//! matter and the [`Facts`]; its [`Outcome`] is a [`Verdict`](crate::model::Verdict) with the [`ReasoningStep`]s that lead to it, and each step names the
//! statements on which it rests. "The rules leave this open" and "the sources read do not say" are verdicts like others.
//!
//! Of several steps the gravest decides: one condition that is not met outweighs what is left open, what the texts
//! leave open outweighs what the sources do not say.
//!
//! ```
//! use atlas_record::{
//!     day::Day,
//!     model::{Aspect, Bond, Detail, Kind, Matter, Provision, Stance, Step, ClauseTerm, Verdict},
//!     rules::{Facts, Rulebook},
//!     sample::Sample,
//! };
//! let mut sample = Sample::new(&[
//!     (Kind::Rule, "consensus", "Consensus"),
//!     (Kind::State, "armenia", "Armenia"),
//!     (Kind::State, "belarus", "Belarus"),
//! ]);
//! let [consensus, armenia, belarus] = [
//!     sample.id(Kind::Rule, "consensus"),
//!     sample.id(Kind::State, "armenia"),
//!     sample.id(Kind::State, "belarus"),
//! ];
//! for state in [armenia, belarus] {
//!     sample.say(state, Aspect::Step, "2003-09-18").detail =
//!         Detail::Step { of: Bond::Organization, step: Step::InForce };
//! }
//! sample.say(consensus, Aspect::Procedure, "2003-09-18/..").detail = Detail::Provisions(vec![Provision {
//!     matters: vec![Matter::CouncilDecision],
//!     says: vec![ClauseTerm::MembersDecide, ClauseTerm::Consensus],
//!     ..Provision::default()
//! }]);
//! let rules = Rulebook::new(&sample.build());
//! let day = Day::new(2008, 1, 1).unwrap();
//! let mut facts = Facts::default();
//! assert_eq!(rules.decide(day, Matter::CouncilDecision, &facts).verdict, Verdict::Met);
//! facts.stances.push((belarus, Stance::Against));
//! let outcome = rules.decide(day, Matter::CouncilDecision, &facts);
//! assert_eq!(outcome.verdict, Verdict::NotMet);
//! assert_eq!(outcome.steps.last().unwrap().states, [belarus]);
//! // Before the Charter there is no such clause.
//! let outcome = rules.decide(Day::new(2003, 9, 17).unwrap(), Matter::CouncilDecision, &facts);
//! assert_eq!(outcome.verdict, Verdict::NoRule);
//! ```

mod decide;
mod outcome;
mod rulebook;
mod words;

pub use outcome::{Facts, Finding, Outcome, ReasoningStep, Seat, SeatState, Stage};
pub use rulebook::{DatedProvision, Rulebook};
pub use words::{finding, verdict};
