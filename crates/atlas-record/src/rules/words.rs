//! Outcomes in plain words.

use alloc::{
    borrow::ToOwned,
    format,
    string::{String, ToString},
    vec::Vec,
};

use super::{Finding, Step};
use crate::model::{Dataset, EntityId, Matter, Term, Verdict};

/// What a verdict means for a matter, a sentence.
#[must_use]
pub const fn verdict(matter: Matter, verdict: Verdict) -> &'static str {
    let (met, not_met) = match matter {
        Matter::Consultation => ("The consultations are due.", "No consultations are due."),
        Matter::Assistance => (
            "The others owe help.",
            "The clauses do not bring help about.",
        ),
        Matter::CollectiveForces => ("The forces may be sent.", "The forces may not be sent."),
        Matter::ForcesAbroad => ("Armed forces may be used.", "Armed forces may not be used."),
        Matter::PeacekeepingHome | Matter::PeacekeepingAbroad => {
            ("Peacekeepers may be sent.", "Peacekeepers may not be sent.")
        }
        Matter::CoordinatingState => ("The state may be named.", "The state is not named."),
        Matter::OutsideBase => ("The base may be admitted.", "The base may not be admitted."),
        Matter::CouncilDecision | Matter::MinistersDecision | Matter::ProceduralDecision => {
            ("The decision is taken.", "The decision is not taken.")
        }
        Matter::Admission => ("The state may join.", "The state may not join."),
        Matter::LeavingTreaty | Matter::LeavingOrganization => (
            "The state may leave.",
            "The state may not leave in this way.",
        ),
        Matter::NonRenewal => (
            "The Treaty ends for the state with the term.",
            "The Treaty does not end for the state in this way.",
        ),
        Matter::Suspension => (
            "The membership may be suspended.",
            "The membership is not suspended.",
        ),
        Matter::Exclusion => ("The member may be excluded.", "The member is not excluded."),
        Matter::OutsideStatus => ("The status may be given.", "The status is not given."),
        Matter::Chair => (
            "The state takes the chair.",
            "The state does not take the chair.",
        ),
        Matter::SecretaryGeneral => ("The appointment is made.", "The appointment is not made."),
    };
    match verdict {
        Verdict::Met => met,
        Verdict::NotMet => not_met,
        Verdict::Open => "The rules leave this open.",
        Verdict::Unsaid => "The sources read do not say.",
        Verdict::NoRule => "No clause on this was in force.",
    }
}

/// What a step has found, a sentence.
#[must_use]
#[expect(
    clippy::too_many_lines,
    reason = "a table: one arm a finding, the words of all in one place"
)]
pub fn finding(dataset: &Dataset, step: &Step) -> String {
    let states = names(dataset, &step.states);
    let verb =
        |one: &'static str, more: &'static str| if step.states.len() == 1 { one } else { more };
    let fixed = match step.finding {
        Finding::NotYet => "No clause on this was in force yet; this one came first.",
        Finding::NoLonger => "No clause on this was in force any more; this one was the last.",
        Finding::SignedOnly => "It was signed, and not in force on this day.",
        Finding::NewerSigned => "A newer wording was signed, and not in force on this day.",
        Finding::ForceUnsaid => "The sources read do not say from which day it is in force.",
        Finding::Permitted => "The clause allows it.",
        Finding::Barred => "The clause leaves no room for it.",
        Finding::NoRequestNeeded => "The clause asks for no request.",
        Finding::DeciderUnsaid => "The sources read do not say who decides, and how.",
        Finding::AllAgree => "Everybody with a seat agrees.",
        Finding::NoObjection => "No other member objects.",
        Finding::VotesUnsaid => "Not all agree, and the sources read do not say how many must.",
        Finding::NobodyAgrees => "Nobody with a seat agrees.",
        Finding::LeftOpen => "The texts leave something open.",
        Finding::LeftUnsaid => "The sources read leave something unsaid.",
        Finding::Decides(term) => match term {
            Term::PartiesConsult => "The parties consult; nothing is voted on.",
            Term::MembersConsult => "The members consult; nothing is voted on.",
            Term::PartiesDecide => "The heads of the parties decide.",
            Term::StateDecides => "The state itself decides.",
            Term::SecurityCouncilDecides => "The Security Council of the United Nations decides.",
            Term::FollowsByItself => "Nobody decides: it follows from the clause.",
            _ => "The members decide in the organ.",
        },
        Finding::Follows(term) => match term {
            Term::Binds => "What is decided binds.",
            Term::Duty => "This has to be done.",
            Term::Limit => "These bounds hold.",
            _ => "This is the practice.",
        },
        _ => "",
    };
    match step.finding {
        Finding::StandsAs(term) => format!("{states} is {}.", standing(term)),
        Finding::DoesNotStandAs(term) => format!("{states} is not {}.", standing(term)),
        Finding::MemberNotParty => {
            format!("{states} is a member, and no party to the Treaty on this day.")
        }
        Finding::IsSuspended => format!(
            "The membership of {states} is suspended; the sources read do not say whether the clause still serves it."
        ),
        Finding::Covered(ground) => format!("The clause covers {}.", ground.words()),
        Finding::NotCovered(ground) => format!("The clause does not cover {}.", ground.words()),
        Finding::GroundOpen(ground) => {
            format!("The texts leave open whether {} is enough.", ground.words())
        }
        Finding::GroundUnsaid(ground) => {
            format!(
                "The sources read do not say whether {} is enough.",
                ground.words()
            )
        }
        Finding::Asked => format!("{states} has asked."),
        Finding::NotAsked if step.states.is_empty() => "Nobody has asked.".to_owned(),
        Finding::NotAsked => format!("{states} has asked, and not the state concerned."),
        Finding::RequestUnsaid => {
            "The state concerned has not asked; the sources read do not say whether it must."
                .to_owned()
        }
        Finding::SeatSuspended => {
            format!("{states}: membership suspended, so without a part in the organs.")
        }
        Finding::SeatFrozen => {
            format!("{states}: participation frozen by own declaration, which takes no seat away.")
        }
        Finding::Objected => format!("{states} {}.", verb("objects", "object")),
        Finding::SuspendedObjects => {
            format!("{states}: membership suspended; whether its objection counts is not said.")
        }
        Finding::AbsentWithoutConsent => format!(
            "{states} {} absent, and absence is lack of consent.",
            verb("is", "are")
        ),
        Finding::AbsenceUnsaid => format!(
            "{states} {} absent; how absence counted is not said.",
            verb("is", "are")
        ),
        Finding::StayingOutOpen => format!(
            "{states} {} out without objecting; the texts leave open how that counts.",
            verb("stays", "stay")
        ),
        Finding::StayingOutUnsaid => format!(
            "{states} {} out without objecting; how that counts is not said.",
            verb("stays", "stay")
        ),
        Finding::SilenceUnsaid => format!(
            "{states} {} nothing; how silence counts is not said.",
            verb("says", "say")
        ),
        Finding::OwnVoteUnsaid => {
            format!("{states} does not agree; whether it has a vote on its own matter is not said.")
        }
        _ => fixed.to_string(),
    }
}

const fn standing(term: Term) -> &'static str {
    match term {
        Term::ForParties => "a party to the Treaty on this day",
        Term::ForMembers => "a member on this day",
        _ => "outside the Treaty and the Organization on this day",
    }
}

/// Several names in a row.
fn names(dataset: &Dataset, states: &[EntityId]) -> String {
    let names: Vec<&str> = states
        .iter()
        .map(|state| dataset.entity(*state).names.full.as_str())
        .collect();
    match names.as_slice() {
        [all @ .., last] if !all.is_empty() => format!("{} and {last}", all.join(", ")),
        _ => names.concat(),
    }
}
