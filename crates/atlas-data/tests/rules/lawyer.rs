//! The questions of a lawyer, answered from the texts before they were asked of the rules.

use super::*;

/// A case read from the texts before it was asked of the rules: the day, the matter, its ground, the state concerned, who
/// asks, who does not simply agree, the outcome, and the clauses on which that outcome rests.
type Read = (
    &'static str,
    Matter,
    Option<Ground>,
    &'static str,
    &'static str,
    &'static [(&'static str, Stance)],
    Verdict,
    &'static [&'static str],
);

#[test]
#[expect(clippy::too_many_lines, reason = "a table: one row a case")]
fn questions_of_a_lawyer_are_answered_as_the_texts_were_read() {
    use Ground as G;
    use Matter as M;
    use Stance::{Absent, Against, Silent};
    use Verdict::{Met, NoRule, NotMet, Open, Unsaid};
    #[rustfmt::skip]
    let cases: &[Read] = &[
        // 1. One objection in the Council, on the eve of the Charter and on its first day.
        ("2003-09-17", M::CouncilDecision, None, "", "", &[("belarus", Against)], NoRule, &["rules/consensus#charter-signed"]),
        ("2003-09-18", M::CouncilDecision, None, "", "", &[("belarus", Against)], NotMet, &["rules/consensus#rule"]),
        // 2. An empty seat, before and under the rules of procedure.
        ("2004-06-17", M::CouncilDecision, None, "", "", &[("kazakhstan", Absent)], Unsaid, &["rules/absence-as-dissent#before"]),
        ("2004-06-18", M::CouncilDecision, None, "", "", &[("kazakhstan", Absent)], NotMet, &["rules/absence-as-dissent#consent"]),
        // 3. Help under the Treaty alone: the heads decide, and the article says not how.
        ("1995-06-01", M::Assistance, Some(G::Aggression), "georgia", "georgia", &[("azerbaijan", Against)], Unsaid, &["rules/use-of-forces-abroad#vote"]),
        ("1995-06-01", M::Assistance, Some(G::Aggression), "georgia", "georgia", &[], Met, &["rules/assistance#v1992-aggression", "rules/assistance#heads"]),
        // 4. The last day of the first term, and the day after, for a party that did not renew.
        ("1999-04-20", M::Assistance, Some(G::Aggression), "azerbaijan", "azerbaijan", &[], Met, &["rules/assistance#v1992-aggression"]),
        ("1999-04-21", M::Assistance, Some(G::Aggression), "azerbaijan", "azerbaijan", &[], NotMet, &["rules/assistance#v1992-aggression"]),
        // 5. A member that is no party.
        ("2007-05-01", M::Assistance, Some(G::Aggression), "uzbekistan", "uzbekistan", &[], Open, &["rules/assistance#member-not-party"]),
        // 6. Unrest without an attack, in both wordings.
        ("2010-06-12", M::Assistance, Some(G::Unrest), "kyrgyzstan", "kyrgyzstan", &[], NotMet, &["rules/assistance#v1992-unrest"]),
        ("2013-06-12", M::Assistance, Some(G::Unrest), "kyrgyzstan", "kyrgyzstan", &[], Open, &["rules/assistance#v2010-inside"]),
        // 7. The rapid reaction forces against an armed band, on the eve of the agreement and on its first day.
        ("2010-09-09", M::CollectiveForces, Some(G::ArmedAttack), "tajikistan", "tajikistan", &[], NoRule, &["rules/crrf-use#signed"]),
        ("2010-09-10", M::CollectiveForces, Some(G::ArmedAttack), "tajikistan", "tajikistan", &[], Met, &["rules/crrf-use#attack", "rules/crrf-use#council"]),
        ("2010-09-10", M::CollectiveForces, Some(G::ArmedAttack), "tajikistan", "", &[], Unsaid, &["rules/crrf-use#request"]),
        // 8. Nobody asks, on the last day of the older wording and on the first of the newer.
        ("2012-12-18", M::Assistance, Some(G::Aggression), "armenia", "", &[], Met, &["rules/assistance#v1992-request"]),
        ("2012-12-19", M::Assistance, Some(G::Aggression), "armenia", "", &[], NotMet, &["rules/assistance#v2010-request"]),
        // 9. An objection to an outside base: before the protocol, under it, in a member of which it is not known whether it
        // was bound, and by a member whose membership is suspended.
        ("2012-11-19", M::OutsideBase, None, "kyrgyzstan", "", &[("russia", Against)], NoRule, &["rules/third-country-bases#signed"]),
        ("2012-11-20", M::OutsideBase, None, "kyrgyzstan", "", &[("russia", Against)], NotMet, &["rules/third-country-bases#objections"]),
        ("2014-01-29", M::OutsideBase, None, "kazakhstan", "", &[("armenia", Against)], Unsaid, &["rules/third-country-bases#kazakhstan-between"]),
        ("2014-01-30", M::OutsideBase, None, "kazakhstan", "", &[("armenia", Against)], NotMet, &["rules/third-country-bases#objections"]),
        ("2014-01-29", M::OutsideBase, None, "tajikistan", "", &[("armenia", Against)], NotMet, &["rules/third-country-bases#objections"]),
        ("2013-06-01", M::OutsideBase, None, "tajikistan", "", &[("uzbekistan", Against)], Unsaid, &["rules/third-country-bases#objections"]),
        // 10. The vote of Uzbekistan on the eve of its suspension and under it, and whether it can leave then.
        ("2012-12-18", M::CouncilDecision, None, "", "", &[("uzbekistan", Against)], NotMet, &["rules/consensus#rule"]),
        ("2013-01-15", M::CouncilDecision, None, "", "", &[("uzbekistan", Against)], Met, &["rules/consensus#rule", "rules/suspension#basis"]),
        ("2013-01-15", M::LeavingOrganization, Some(G::Notice), "uzbekistan", "", &[], Unsaid, &["rules/withdrawal#notice-charter"]),
        ("2013-01-15", M::Chair, Some(G::Host), "uzbekistan", "", &[], Unsaid, &["rules/chairmanship#host"]),
        // 11. A member frozen by its own word stays away, and one that is present says nothing.
        ("2024-03-01", M::CouncilDecision, None, "", "", &[("armenia", Absent)], NotMet, &["rules/absence-as-dissent#consent", "rules/suspension#armenia-legal"]),
        ("2024-03-01", M::CouncilDecision, None, "", "", &[("tajikistan", Silent)], Unsaid, &["rules/consensus#silence"]),
        // 12. Leaving: notice of less than six months, of six, and with obligations that are not settled.
        ("2025-01-01", M::LeavingOrganization, Some(G::ShortNotice), "armenia", "", &[], NotMet, &["rules/withdrawal#notice-charter"]),
        ("2025-01-01", M::LeavingOrganization, Some(G::Notice), "armenia", "", &[("russia", Against)], Met, &["rules/withdrawal#notice-charter"]),
        ("2025-01-01", M::LeavingOrganization, Some(G::Unsettled), "armenia", "", &[], NotMet, &["rules/withdrawal#notice-charter"]),
        ("2025-01-01", M::LeavingTreaty, Some(G::ShortNotice), "armenia", "", &[], NotMet, &["rules/withdrawal#notice"]),
        // And three more: the two statuses, exclusion against the member's own vote, peacekeepers outside.
        ("2021-01-18", M::OutsideStatus, None, "serbia", "serbia", &[], Met, &["rules/observers-and-partners#council-2002", "rules/observers-and-partners#protocol-signed"]),
        ("2021-01-19", M::OutsideStatus, None, "serbia", "serbia", &[("belarus", Against)], NotMet, &["rules/consensus#rule"]),
        ("2024-06-01", M::Exclusion, Some(G::Breach), "armenia", "", &[("armenia", Against)], Unsaid, &["rules/suspension#own-vote"]),
        ("2015-01-01", M::PeacekeepingAbroad, Some(G::NoMandate), "", "", &[], NotMet, &["rules/peacekeeping-mandate#abroad"]),
    ];
    for (on, matter, ground, concerns, asks, stances, verdict, clauses) in cases {
        let named = |slug: &str| (!slug.is_empty()).then(|| state(slug));
        let stances = stances.iter().map(|(slug, stance)| (state(slug), *stance));
        let facts = Facts {
            ground: *ground,
            concerns: named(concerns),
            asks: named(asks),
            stances: stances.collect(),
        };
        let outcome = RULES.decide(day(on), *matter, &facts);
        let what = format!("{on} {matter:?} {facts:?}\n{}", path(&outcome));
        assert_eq!(outcome.verdict, *verdict, "{what}");
        // What decides, or is only to be known, cites them.
        let steps = outcome.steps.iter();
        let steps = steps.filter(|step| step.result.is_none_or(|result| result == *verdict));
        let cited: Vec<String> = steps
            .flat_map(|step| &step.clauses)
            .copied()
            .map(name)
            .collect();
        for clause in *clauses {
            assert!(cited.iter().any(|one| one == clause), "{clause} in {what}");
        }
    }
}
