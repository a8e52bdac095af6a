//! The cases whose answer was worked out by hand.

use super::*;

#[test]
fn scenarios_end_as_worked_out_by_hand() {
    assert!(RECORD.scenarios.len() >= 25);
    assert_eq!(
        RECORD
            .scenarios
            .iter()
            .filter(|one| one.ask.is_some())
            .count(),
        10
    );
    for scenario in &RECORD.scenarios {
        let outcome = RULES.decide(scenario.day, scenario.matter, &Facts::from(scenario));
        assert_eq!(
            outcome.verdict,
            scenario.implies,
            "{}\n{}",
            scenario.name,
            path(&outcome)
        );
    }
}

/// Deep cases: each a matter and facts on a day, with the finding that decides.
#[test]
#[expect(clippy::too_many_lines, reason = "a table: one row a case")]
fn wordings_seats_and_freezes_are_those_of_the_day() {
    let [armenia, kyrgyzstan, russia, uzbekistan, georgia, iran] = [
        "armenia",
        "kyrgyzstan",
        "russia",
        "uzbekistan",
        "georgia",
        "iran",
    ]
    .map(state);
    let of = |concerns, asks, stances: &[(EntityId, Stance)]| Facts {
        ground: None,
        concerns,
        asks,
        stances: stances.to_vec(),
    };
    let asked = of(Some(kyrgyzstan), Some(kyrgyzstan), &[]);
    let unasked = of(Some(kyrgyzstan), None, &[]);
    let by_another = of(Some(kyrgyzstan), Some(russia), &[]);
    let one_against = of(None, None, &[(armenia, Stance::Against)]);
    let one_away = of(None, None, &[(armenia, Stance::Absent)]);
    let base = of(Some(kyrgyzstan), None, &[(russia, Stance::Against)]);
    let own = of(Some(kyrgyzstan), None, &[(kyrgyzstan, Stance::Against)]);
    let uzbek = of(Some(uzbekistan), Some(uzbekistan), &[]);
    let uzbek_against = of(None, None, &[(uzbekistan, Stance::Against)]);
    let outsider = of(Some(iran), Some(iran), &[]);
    let georgian = of(Some(georgia), Some(georgia), &[]);
    use Matter as M;
    use Verdict::{Met, NoRule, NotMet, Open, Unsaid};
    for (on, matter, facts, verdict, finding) in [
        // Between signature and entry into force.
        (
            "1994-04-19",
            M::Assistance,
            &asked,
            NoRule,
            Finding::SignedOnly,
        ),
        (
            "2003-09-17",
            M::CouncilDecision,
            &one_against,
            NoRule,
            Finding::SignedOnly,
        ),
        (
            "2003-09-18",
            M::CouncilDecision,
            &one_against,
            NotMet,
            Finding::Objected,
        ),
        (
            "2010-09-09",
            M::CollectiveForces,
            &asked,
            NoRule,
            Finding::SignedOnly,
        ),
        (
            "2010-09-10",
            M::CollectiveForces,
            &asked,
            Met,
            Finding::AllAgree,
        ),
        (
            "2012-11-19",
            M::OutsideBase,
            &base,
            NoRule,
            Finding::SignedOnly,
        ),
        (
            "2012-11-20",
            M::OutsideBase,
            &base,
            NotMet,
            Finding::Objected,
        ),
        ("2011-12-19", M::OutsideBase, &base, NoRule, Finding::NotYet),
        // The newer wording is signed; the older holds.
        (
            "2010-12-10",
            M::Assistance,
            &unasked,
            Met,
            Finding::NewerSigned,
        ),
        (
            "2012-12-18",
            M::Assistance,
            &unasked,
            Met,
            Finding::NoRequestNeeded,
        ),
        (
            "2012-12-19",
            M::Assistance,
            &unasked,
            NotMet,
            Finding::NotAsked,
        ),
        (
            "2012-12-19",
            M::Assistance,
            &by_another,
            NotMet,
            Finding::NotAsked,
        ),
        ("2012-12-19", M::Assistance, &asked, Met, Finding::Asked),
        // Absence before, on and after the first day of the rules of procedure.
        (
            "2004-06-17",
            M::CouncilDecision,
            &one_away,
            Unsaid,
            Finding::AbsenceUnsaid,
        ),
        (
            "2004-06-18",
            M::CouncilDecision,
            &one_away,
            NotMet,
            Finding::AbsentWithoutConsent,
        ),
        // A procedural matter for one rule and not for another.
        (
            "2015-01-01",
            M::ProceduralDecision,
            &one_against,
            Unsaid,
            Finding::VotesUnsaid,
        ),
        (
            "2015-01-01",
            M::OutsideBase,
            &one_away,
            Met,
            Finding::NoObjection,
        ),
        // The host of a base does not object to itself.
        (
            "2015-01-01",
            M::OutsideBase,
            &own,
            Met,
            Finding::NoObjection,
        ),
        // In force since some day of 2009.
        (
            "2008-12-31",
            M::PeacekeepingHome,
            &asked,
            NoRule,
            Finding::SignedOnly,
        ),
        (
            "2009-06-01",
            M::PeacekeepingHome,
            &asked,
            Unsaid,
            Finding::ForceUnsaid,
        ),
        (
            "2010-01-01",
            M::PeacekeepingHome,
            &asked,
            Met,
            Finding::Asked,
        ),
        // A suspended member is not counted, a frozen one is.
        (
            "2012-12-18",
            M::CouncilDecision,
            &uzbek_against,
            NotMet,
            Finding::Objected,
        ),
        (
            "2012-12-19",
            M::CouncilDecision,
            &uzbek_against,
            Met,
            Finding::SeatSuspended,
        ),
        (
            "2024-06-01",
            M::CouncilDecision,
            &one_against,
            NotMet,
            Finding::SeatFrozen,
        ),
        (
            "2024-06-01",
            M::CouncilDecision,
            &one_against,
            NotMet,
            Finding::Objected,
        ),
        (
            "2013-06-01",
            M::Assistance,
            &uzbek,
            Unsaid,
            Finding::IsSuspended,
        ),
        // A party that is no member any more or not yet, and a member that is no party.
        (
            "1999-04-20",
            M::Assistance,
            &georgian,
            Met,
            Finding::StandsAs(ClauseTerm::ForParties),
        ),
        (
            "1999-04-21",
            M::Assistance,
            &georgian,
            NotMet,
            Finding::DoesNotStandAs(ClauseTerm::ForParties),
        ),
        (
            "2006-08-15",
            M::Assistance,
            &uzbek,
            NotMet,
            Finding::DoesNotStandAs(ClauseTerm::ForParties),
        ),
        (
            "2006-08-16",
            M::Assistance,
            &uzbek,
            Open,
            Finding::MemberNotParty,
        ),
        (
            "2008-03-27",
            M::Assistance,
            &uzbek,
            Open,
            Finding::MemberNotParty,
        ),
        (
            "2008-03-28",
            M::Assistance,
            &uzbek,
            Met,
            Finding::StandsAs(ClauseTerm::ForParties),
        ),
        // The end of the first term, and the renewal without one.
        (
            "1999-04-20",
            M::NonRenewal,
            &georgian,
            Met,
            Finding::Permitted,
        ),
        ("1999-04-21", M::NonRenewal, &asked, NotMet, Finding::Barred),
        // The statuses of 2018.
        (
            "2021-01-18",
            M::OutsideStatus,
            &outsider,
            Met,
            Finding::NewerSigned,
        ),
        (
            "2021-01-19",
            M::OutsideStatus,
            &outsider,
            Met,
            Finding::Follows(ClauseTerm::Limit),
        ),
        (
            "2021-01-19",
            M::OutsideStatus,
            &asked,
            NotMet,
            Finding::DoesNotStandAs(ClauseTerm::ForOutsiders),
        ),
        (
            "2021-09-16",
            M::CoordinatingState,
            &unasked,
            Unsaid,
            Finding::ForceUnsaid,
        ),
    ] {
        let outcome = RULES.decide(day(on), matter, facts);
        let what = format!("{on} {matter:?}\n{}", path(&outcome));
        assert_eq!(outcome.verdict, verdict, "{what}");
        let found = outcome.steps.iter().any(|step| step.finding == finding);
        assert!(found, "{finding:?} in {what}");
    }
}

#[test]
fn cases_of_a_matter_are_told_with_whether_the_rule_was_used() {
    for (matter, wanted, term) in [
        (
            Matter::Consultation,
            "rules/consultation#armenia-2021",
            ClauseTerm::Used,
        ),
        (
            Matter::Assistance,
            "rules/assistance#armenia-2022",
            ClauseTerm::NotUsed,
        ),
        (
            Matter::PeacekeepingHome,
            "rules/peacekeeping-mandate#kazakhstan-2022",
            ClauseTerm::Used,
        ),
        (
            Matter::Suspension,
            "rules/suspension#uzbek-decision",
            ClauseTerm::Used,
        ),
    ] {
        let cases: Vec<(String, ClauseTerm)> = RULES
            .cases(matter)
            .map(|(id, term)| (name(id), term))
            .collect();
        assert!(
            cases.contains(&(wanted.to_owned(), term)),
            "{wanted} in {cases:?}"
        );
    }
}
