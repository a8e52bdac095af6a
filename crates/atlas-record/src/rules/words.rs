//! Outcomes in plain words.

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use atlas_messages::rules as say;

use super::{Finding, ReasoningStep};
use crate::{
    model::{ClauseTerm, Dataset, EntityId, Matter, Verdict},
    words::in_a_row,
};

/// What a verdict means for a matter, a sentence.
#[must_use]
pub fn verdict(matter: Matter, verdict: Verdict) -> &'static str {
    let (met, not_met) = match matter {
        Matter::Consultation => (say::consultation_met(), say::consultation_not_met()),
        Matter::Assistance => (say::assistance_met(), say::assistance_not_met()),
        Matter::CollectiveForces => (say::forces_met(), say::forces_not_met()),
        Matter::ForcesAbroad => (say::forces_abroad_met(), say::forces_abroad_not_met()),
        Matter::PeacekeepingHome | Matter::PeacekeepingAbroad => {
            (say::peacekeeping_met(), say::peacekeeping_not_met())
        }
        Matter::CoordinatingState => (say::coordinating_met(), say::coordinating_not_met()),
        Matter::OutsideBase => (say::base_met(), say::base_not_met()),
        Matter::CouncilDecision | Matter::MinistersDecision | Matter::ProceduralDecision => {
            (say::decision_met(), say::decision_not_met())
        }
        Matter::Admission => (say::admission_met(), say::admission_not_met()),
        Matter::LeavingTreaty | Matter::LeavingOrganization => {
            (say::leaving_met(), say::leaving_not_met())
        }
        Matter::NonRenewal => (say::non_renewal_met(), say::non_renewal_not_met()),
        Matter::Suspension => (say::suspension_met(), say::suspension_not_met()),
        Matter::Exclusion => (say::exclusion_met(), say::exclusion_not_met()),
        Matter::OutsideStatus => (say::outside_status_met(), say::outside_status_not_met()),
        Matter::Chair => (say::chair_met(), say::chair_not_met()),
        Matter::SecretaryGeneral => (say::appointment_met(), say::appointment_not_met()),
    };
    match verdict {
        Verdict::Met => met,
        Verdict::NotMet => not_met,
        Verdict::Open => say::open(),
        Verdict::Unsaid => say::unsaid(),
        Verdict::NoRule => say::no_rule(),
    }
}

/// What a step has found, a sentence.
#[must_use]
#[expect(
    clippy::too_many_lines,
    reason = "a table: one arm a finding, the words of all in one place"
)]
pub fn finding(dataset: &Dataset, step: &ReasoningStep) -> String {
    let states = names(dataset, &step.states);
    let count = step.states.len();
    let fixed = match step.finding {
        Finding::NotYet => say::not_yet(),
        Finding::NoLonger => say::no_longer(),
        Finding::SignedOnly => say::signed_only(),
        Finding::NewerSigned => say::newer_signed(),
        Finding::ForceUnsaid => say::force_unsaid(),
        Finding::Permitted => say::permitted(),
        Finding::Barred => say::barred(),
        Finding::NoRequestNeeded => say::no_request_needed(),
        Finding::DeciderUnsaid => say::decider_unsaid(),
        Finding::AllAgree => say::all_agree(),
        Finding::NoObjection => say::no_objection(),
        Finding::VotesUnsaid => say::votes_unsaid(),
        Finding::NobodyAgrees => say::nobody_agrees(),
        Finding::LeftOpen => say::left_open(),
        Finding::LeftUnsaid => say::left_unsaid(),
        Finding::Decides(term) => match term {
            ClauseTerm::PartiesConsult => say::parties_consult(),
            ClauseTerm::MembersConsult => say::members_consult(),
            ClauseTerm::PartiesDecide => say::parties_decide(),
            ClauseTerm::StateDecides => say::state_decides(),
            ClauseTerm::SecurityCouncilDecides => say::security_council_decides(),
            ClauseTerm::FollowsByItself => say::follows_by_itself(),
            _ => say::members_decide(),
        },
        Finding::Follows(term) => match term {
            ClauseTerm::Binds => say::binds(),
            ClauseTerm::Duty => say::duty(),
            ClauseTerm::Limit => say::limit(),
            _ => say::practice(),
        },
        _ => "",
    };
    match step.finding {
        Finding::StandsAs(term) => match term {
            ClauseTerm::ForParties => say::is_party(&states),
            ClauseTerm::ForMembers => say::is_member(&states),
            _ => say::is_outside(&states),
        },
        Finding::DoesNotStandAs(term) => match term {
            ClauseTerm::ForParties => say::is_not_party(&states),
            ClauseTerm::ForMembers => say::is_not_member(&states),
            _ => say::is_not_outside(&states),
        },
        Finding::MemberNotParty => say::member_not_party(&states),
        Finding::IsSuspended => say::is_suspended(&states),
        Finding::Covered(ground) => say::covered(ground.words()),
        Finding::NotCovered(ground) => say::not_covered(ground.words()),
        Finding::GroundOpen(ground) => say::ground_open(ground.words()),
        Finding::GroundUnsaid(ground) => say::ground_unsaid(ground.words()),
        Finding::Asked => say::asked(&states),
        Finding::NotAsked if step.states.is_empty() => say::not_asked().to_owned(),
        Finding::NotAsked => say::asked_by_another(&states),
        Finding::RequestUnsaid => say::request_unsaid().to_owned(),
        Finding::SeatSuspended => say::seat_suspended(&states),
        Finding::SeatFrozen => say::seat_frozen(&states),
        Finding::Objected => say::objected(&states, count),
        Finding::SuspendedObjects => say::suspended_objects(&states),
        Finding::AbsentWithoutConsent => say::absent_without_consent(&states, count),
        Finding::AbsenceUnsaid => say::absence_unsaid(&states, count),
        Finding::StayingOutOpen => say::staying_out_open(&states, count),
        Finding::StayingOutUnsaid => say::staying_out_unsaid(&states, count),
        Finding::SilenceUnsaid => say::silence_unsaid(&states, count),
        Finding::OwnVoteUnsaid => say::own_vote_unsaid(&states),
        _ => fixed.to_owned(),
    }
}

/// Several names in a row.
fn names(dataset: &Dataset, states: &[EntityId]) -> String {
    let names: Vec<&str> = states
        .iter()
        .map(|state| dataset.entity(*state).names.full.as_str())
        .collect();
    in_a_row(&names)
}
