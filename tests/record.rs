//! What the record of this edition answers: days on both sides of every change, and what must stand in it.
#![cfg(feature = "ssr")]

use atlas_core::{
    as_of::{self, Status},
    as_of_summary,
    day::Day,
    events,
    existence::{Lifetime, existence, existing, lifetime},
    figure::Form,
    model::{Aspect, Bond, Detail, EntityId, Kind, Step},
    ruler,
    search::{
        corpus::{self, Document},
        facets,
        highlight::highlight,
        hit::Hit,
    },
    selection::Filter,
};
use csto_atlas::dataset::{atlas, search};

fn day(text: &str) -> Day {
    Day::parse(text).expect(text)
}

fn find(kind: Kind, slug: &str) -> EntityId {
    atlas()
        .dataset
        .find(kind, slug)
        .unwrap_or_else(|| panic!("no {slug}"))
}

#[track_caller]
fn check(state: &str, when: &str, treaty: Status, organization: Status, participation: Status) {
    let id = find(Kind::State, state);
    let answers = [Bond::Treaty, Bond::Organization, Bond::Participation]
        .map(|of| as_of::status(&atlas().dataset, id, of, day(when)).status);
    assert_eq!(
        answers,
        [treaty, organization, participation],
        "{state} on {when}"
    );
}

#[test]
fn the_state_of_the_world_is_told_in_words() {
    for (when, told) in [
        ("1991-12-31", "no Treaty yet"),
        ("1992-05-15", "Treaty signed by 6 states, not in force"),
        (
            "1993-12-09",
            "Treaty signed by 6 states, acceded to by 2, not in force",
        ),
        ("1994-04-20", "9 parties to the Treaty, no Organization yet"),
        ("2003-09-17", "6 parties to the Treaty, no Organization yet"),
        ("2003-09-18", "6 members"),
        ("2007-01-01", "7 members"),
        (
            "2012-12-19",
            "6 members, Uzbekistan suspended since this day",
        ),
        (
            "2012-12-20",
            "6 members, Uzbekistan suspended since yesterday",
        ),
        (
            "2012-12-21",
            "6 members, Uzbekistan suspended since 19 December 2012",
        ),
        (
            "2024-02-02",
            "6 members, Uzbekistan suspended since 19 December 2012, Armenia with participation frozen since February 2024",
        ),
    ] {
        assert_eq!(
            as_of_summary::in_words(&atlas().dataset, day(when)),
            told,
            "{when}"
        );
    }
}

#[test]
fn the_ruler_marks_every_change_and_turning_point_where_it_lies() {
    let dataset = &atlas().dataset;
    let milestones = events::turning_points(dataset, &atlas().events);
    let (first, last) = (day("1991-01-01"), dataset.edition);
    let ruler = ruler::ruler(dataset, (first, last), &atlas().turns, &milestones);
    assert_eq!(ruler.width, last.number() - first.number());
    let ticks = |class: &str| -> Vec<i32> {
        let of_class = ruler.shapes.iter().filter(|shape| shape.class == class);
        of_class
            .map(|shape| match shape.form {
                Form::Line { from, .. } => from.0,
                _ => panic!("a tick is a line"),
            })
            .collect()
    };
    let days_since = |day: Day| day.number() - first.number();
    let turns: Vec<i32> = atlas()
        .turns
        .iter()
        .map(|turn| days_since(turn.effect))
        .collect();
    assert_eq!(ticks("ruler__turn"), turns);
    assert_eq!(ticks("ruler__milestone").len(), milestones.len());
    assert_eq!(ticks("ruler__milestone")[0], days_since(day("1992-05-15")));
}

#[test]
fn what_had_an_end_has_a_lifetime() {
    let dataset = &atlas().dataset;
    for (kind, slug, first, last) in [
        (
            Kind::Operation,
            "kazakhstan-2022",
            "2022-01-06",
            Some("2022-01-19"),
        ),
        (Kind::Document, "treaty-1992", "1992-05-15", None),
    ] {
        let life = lifetime(dataset, find(kind, slug));
        let days = [life.begun, life.ended].map(|edge| edge.map(|(_, day)| day));
        assert_eq!(days, [Some(day(first)), last.map(day)], "{slug}");
    }
    let armenia = lifetime(dataset, find(Kind::State, "armenia"));
    assert_eq!(armenia, Lifetime::default());
}

#[test]
fn uzbekistan_left_twice() {
    use Status::{Bound, Former, None, Signed, Suspended};
    check("uzbekistan", "1992-05-14", None, None, None);
    check("uzbekistan", "1992-05-15", Signed, None, None);
    check("uzbekistan", "1994-04-19", Signed, None, None);
    check("uzbekistan", "1994-04-20", Bound, None, None);
    check("uzbekistan", "1999-04-19", Bound, None, None);
    check("uzbekistan", "1999-04-21", Former, None, None);
    check("uzbekistan", "2006-08-15", Former, None, None);
    let after = |when| {
        as_of::status(
            &atlas().dataset,
            find(Kind::State, "uzbekistan"),
            Bond::Organization,
            day(when),
        )
        .status
    };
    assert_eq!(after("2006-08-17"), Bound);
    assert_eq!(after("2008-03-28"), Bound);
    assert_eq!(after("2012-12-18"), Bound);
    assert_eq!(after("2012-12-20"), Suspended);
    assert_eq!(after("2026-11-21"), Suspended);
}

#[test]
fn armenia_is_a_member_that_has_frozen_its_participation() {
    use Status::{Bound, Frozen};
    check("armenia", "2024-01-31", Bound, Bound, Bound);
    check("armenia", "2024-03-01", Bound, Bound, Frozen);
    check("armenia", "2026-11-21", Bound, Bound, Frozen);
}

#[test]
fn three_states_let_the_first_term_run_out() {
    use Status::{Bound, Former, None, Signed};
    for state in ["azerbaijan", "georgia"] {
        check(state, "1993-12-31", Signed, None, None);
        check(state, "1999-04-20", Bound, None, None);
        check(state, "1999-04-21", Former, None, None);
    }
    check("georgia", "1993-12-08", None, None, None);
    check("georgia", "1993-12-09", Signed, None, None);
    check("belarus", "1993-12-30", None, None, None);
    check("belarus", "2003-09-17", Bound, Signed, None);
    check("belarus", "2003-09-18", Bound, Bound, Bound);
}

#[test]
fn members_are_counted_right_on_every_side_of_a_change() {
    let count = |of: Bond, when: &str| {
        let states = atlas().dataset.of_kind(Kind::State);
        states
            .filter(|(id, _)| {
                as_of::status(&atlas().dataset, *id, of, day(when)).status == Status::Bound
            })
            .count()
    };
    for (when, parties, members) in [
        ("1994-04-19", 0, 0),
        ("1994-04-20", 9, 0),
        ("1999-04-20", 9, 0),
        ("1999-04-21", 6, 0),
        ("2003-09-17", 6, 0),
        ("2003-09-18", 6, 6),
        ("2006-08-16", 6, 7),
        ("2012-12-18", 7, 7),
        ("2026-11-21", 7, 6),
    ] {
        assert_eq!(
            count(Bond::Organization, when),
            members,
            "members on {when}"
        );
        assert_eq!(count(Bond::Treaty, when), parties, "parties on {when}");
    }
}

/// The status on a day, by walking over every step of the file up to that day.
fn walked(state: EntityId, of: Bond, when: Day) -> Status {
    let steps = atlas().dataset.about(state).filter_map(|(_, statement)| {
        let Detail::Step { of: bond, step } = statement.detail else {
            return None;
        };
        (bond == of).then_some((statement.when?.first_day()?, step))
    });
    let mut steps: Vec<(Day, Step)> = steps.collect();
    steps.sort_by_key(|(day, _)| *day);
    let mut status = Status::None;
    for (day, step) in steps {
        match step {
            // A term still binds on the day on which it runs out.
            Step::NotRenewed if day < when => status = Status::Former,
            _ if day > when => break,
            Step::Signed | Step::Acceded if matches!(status, Status::None | Status::Former) => {
                status = Status::Signed;
            }
            Step::InForce | Step::Restored | Step::Active => status = Status::Bound,
            Step::Suspended => status = Status::Suspended,
            Step::Frozen => status = Status::Frozen,
            _ => {}
        }
    }
    status
}

#[test]
fn ladders_have_neither_gaps_nor_overlaps_and_agree_with_a_scan() {
    let dataset = &atlas().dataset;
    for (state, entity) in dataset.of_kind(Kind::State) {
        for of in Bond::ALL {
            let spells = as_of::spells(dataset, state, *of);
            assert_eq!(
                (spells[0].from, spells.last().and_then(|spell| spell.to)),
                (None, None),
                "{}",
                entity.slug
            );
            for pair in spells.windows(2) {
                assert_eq!(
                    pair[0].to.map(|to| to.plus(1)),
                    pair[1].from,
                    "{} {}",
                    entity.slug,
                    of.name()
                );
                assert_ne!(
                    pair[0].status,
                    pair[1].status,
                    "{} {}",
                    entity.slug,
                    of.name()
                );
            }
            for offset in (0..13_200).step_by(37) {
                let when = day("1991-01-01").plus(offset);
                let scanned: Vec<_> = spells.iter().filter(|spell| spell.covers(when)).collect();
                assert_eq!(scanned.len(), 1, "{} on {when}", entity.slug);
                let status = as_of::status(dataset, state, *of, when);
                assert_eq!(*scanned[0], status);
                assert_eq!(
                    status.status,
                    walked(state, *of, when),
                    "{} on {when}",
                    entity.slug
                );
            }
        }
    }
}

#[test]
fn offices_are_held_by_whom_the_record_says() {
    let dataset = &atlas().dataset;
    let secretary = find(Kind::Organ, "secretary-general");
    for (when, expected) in [
        ("2005-01-01", "nikolai-bordyuzha"),
        ("2016-12-31", "nikolai-bordyuzha"),
        ("2017-03-01", "valery-semerikov"),
        ("2018-01-01", "yuri-khachaturov"),
        ("2019-06-01", "valery-semerikov"),
        ("2021-06-01", "stanislav-zas"),
        ("2024-06-01", "imangali-tasmagambetov"),
        ("2026-02-01", "taalatbek-masadykov"),
    ] {
        let holders: Vec<&str> = as_of::holders(dataset, secretary, day(when))
            .into_iter()
            .map(|id| dataset.entity(dataset.statement(id).subject).slug.as_str())
            .collect();
        assert!(holders.contains(&expected), "on {when}: {holders:?}");
    }
}

#[test]
fn no_office_has_two_holders_on_a_day() {
    let dataset = &atlas().dataset;
    for organ in [
        "secretary-general",
        "joint-staff",
        "parliamentary-assembly",
        "military-economic-commission",
    ] {
        let id = find(Kind::Organ, organ);
        for offset in (0..12_700).step_by(29) {
            let when = day("1992-01-01").plus(offset);
            let mut roles: Vec<&str> = as_of::holders(dataset, id, when)
                .into_iter()
                .filter_map(|held| match &dataset.statement(held).detail {
                    Detail::Office { role, .. } => Some(role.as_str()),
                    _ => None,
                })
                .collect();
            let count = roles.len();
            roles.sort_unstable();
            roles.dedup();
            assert_eq!(roles.len(), count, "{organ} on {when}: {roles:?}");
        }
    }
    let heads = |when| as_of::holders(dataset, find(Kind::Organ, "joint-staff"), day(when)).len();
    assert_eq!(
        (heads("2026-11-21"), heads("2013-06-01")),
        (1, 1),
        "an unknown end gives way to a successor"
    );
}

#[test]
fn the_council_is_chaired_by_one_state_at_a_time() {
    let dataset = &atlas().dataset;
    for (when, expected) in [
        ("2009-01-01", "armenia"),
        ("2011-06-01", "belarus"),
        ("2012-06-01", "kazakhstan"),
        ("2015-01-15", "tajikistan"),
        ("2019-01-01", "kyrgyzstan"),
        ("2023-06-01", "belarus"),
        ("2024-06-01", "kazakhstan"),
        ("2026-06-01", "russia"),
        // On the day of a handover the newcomer has the chair.
        ("2012-12-19", "kyrgyzstan"),
    ] {
        let chairs: Vec<&str> = as_of::chairs(dataset, day(when))
            .into_iter()
            .map(|id| dataset.entity(dataset.statement(id).subject).slug.as_str())
            .collect();
        assert_eq!(chairs, [expected], "on {when}");
    }
}

#[test]
fn articles_have_the_wording_of_the_day() {
    let dataset = &atlas().dataset;
    let treaty = find(Kind::Document, "treaty-1992");
    let article_4 = |when: &str| -> Vec<String> {
        as_of::articles(dataset, treaty, day(when))
            .into_iter()
            .filter(|id| matches!(&dataset.statement(*id).detail, Detail::Article { number } if number == "4"))
            .map(|id| dataset.statement(id).text.clone())
            .collect()
    };
    let (before, after) = (article_4("2012-12-18"), article_4("2012-12-19"));
    assert!(!before.is_empty() && !after.is_empty());
    assert!(
        before.iter().all(|text| !after.contains(text)),
        "the wording changed on 19 December 2012"
    );
    assert!(
        after.iter().any(|text| text.contains("request")),
        "help since then needs a request"
    );
    assert!(
        article_4("1993-01-01").is_empty(),
        "the Treaty was not in force"
    );
}

#[test]
fn organs_exist_from_their_founding() {
    let dataset = &atlas().dataset;
    for (organ, before, after) in [
        ("parliamentary-assembly", "2006-11-15", "2006-11-17"),
        ("joint-staff", "2002-01-01", "2004-01-02"),
        ("csc", "1999-01-01", "2004-01-01"),
    ] {
        let id = find(Kind::Organ, organ);
        assert_eq!(
            existence(dataset, id, day(before)).known(),
            Some(false),
            "{organ} before"
        );
        assert_eq!(
            existence(dataset, id, day(after)).known(),
            Some(true),
            "{organ} after"
        );
    }
}

#[test]
fn documents_operations_and_observers_are_those_of_the_day() {
    let dataset = &atlas().dataset;
    let in_force = |slug: &str, when: &str| {
        let document = find(Kind::Document, slug);
        as_of::documents_in_force(dataset, day(when)).contains(&document)
    };
    for (document, before, after) in [
        ("treaty-1992", "1994-04-19", "1994-04-20"),
        ("extension-protocol-1999", "2000-03-21", "2000-03-22"),
        ("charter-2002", "2003-09-17", "2003-09-18"),
        ("treaty-protocol-2010", "2012-12-18", "2012-12-19"),
        ("charter-third-protocol-2018", "2021-01-18", "2021-01-19"),
    ] {
        assert!(!in_force(document, before), "{document} on {before}");
        assert!(in_force(document, after), "{document} on {after}");
    }
    let channel = find(Kind::Operation, "channel");
    assert!(
        !as_of::runs(dataset, channel, day("2019-02-27")).is_empty(),
        "Channel-Centre was under way"
    );
    assert!(
        as_of::runs(dataset, channel, day("2019-03-15")).is_empty(),
        "between two runs"
    );
    assert!(
        as_of::observers(dataset, day("2012-12-31")).len()
            < as_of::observers(dataset, day("2014-01-01")).len()
    );
    let forces = |when| existing(dataset, Kind::Force, day(when));
    let crrf = find(Kind::Force, "crrf");
    assert!(!forces("2009-02-03").contains(&crrf) && forces("2009-06-15").contains(&crrf));
}

/// The documents that a query finds, best first, as addresses.
fn found(query: &str) -> Vec<String> {
    let dataset = &atlas().dataset;
    let name = |hit: &Hit| Document::at(dataset, hit.document).name(dataset);
    let found = search(query, &Filter::default(), 200);
    found.hits.iter().map(name).collect()
}

#[test]
fn every_entity_is_found_by_each_of_its_names() {
    for (_, entity) in atlas().dataset.ids() {
        let page = format!("{}/{}", entity.kind().folder(), entity.slug);
        for (_, name) in corpus::names(entity) {
            let found = found(name);
            assert!(
                found.contains(&page),
                "{page} is not found by {name}: {found:.3?}"
            );
        }
    }
}

#[test]
fn what_is_meant_stands_first() {
    for (query, expected) in [
        ("Armenia", "states/armenia"),
        ("Հայաստան", "states/armenia"),
        ("საქართველო", "states/georgia"),
        ("uzbekstan", "states/uzbekistan"),
        ("КСОР", "forces/crrf"),
        ("KSOR", "forces/crrf"),
        ("Nelegal", "operations/illegal"),
        ("Бордюжа", "people/nikolai-bordyuzha"),
        ("Bordiuja", "people/nikolai-bordyuzha"),
        ("tashkent treaty", "documents/treaty-1992"),
        ("joint staff", "organs/joint-staff"),
        ("CSC", "organs/csc"),
        ("54,251", "operations/proxy#run-2018-hatred"),
        ("54251", "operations/proxy#run-2018-hatred"),
        ("54 251", "operations/proxy#run-2018-hatred"),
    ] {
        assert_eq!(
            found(query).first().map(String::as_str),
            Some(expected),
            "{query}"
        );
    }
}

#[test]
fn what_happened_on_a_date_is_found_however_the_date_is_written() {
    let written = [
        "15 May 1992",
        "15.05.1992",
        "1992-05-15",
        "May 15, 1992",
        "15 мая 1992",
    ];
    for query in written {
        let found = found(query);
        let first = found.iter().take(3);
        let on_the_day = first.filter(|address| address.contains("treaty-1992#"));
        assert!(on_the_day.count() > 0, "{query}: {found:.3?}");
    }
}

#[test]
fn facets_count_what_they_show() {
    let dataset = &atlas().dataset;
    for query in [
        "collective",
        "armenia",
        "exercise",
        "2012",
        "protocol signed",
    ] {
        let everything = search(query, &Filter::default(), 200);
        let counts = facets::counts(&Filter::default(), dataset, &everything.documents);
        for (kind, count) in &counts.kinds {
            let filter = Filter {
                kinds: vec![*kind],
                ..Filter::default()
            };
            let passing = everything
                .documents
                .iter()
                .filter(|document| facets::allows(&filter, dataset, **document));
            assert_eq!(passing.count(), *count, "{query}: {kind:?}");
            let hits = search(query, &filter, 200).hits;
            assert!(
                !hits.is_empty()
                    && hits
                        .iter()
                        .all(|hit| facets::allows(&filter, dataset, hit.document))
            );
        }
        for (state, count) in counts.states.iter().take(3) {
            let filter = Filter {
                states: vec![*state],
                ..Filter::default()
            };
            let passing = everything
                .documents
                .iter()
                .filter(|document| facets::allows(&filter, dataset, **document));
            assert_eq!(
                passing.count(),
                *count,
                "{query}: {}",
                dataset.entity(*state).slug
            );
        }
    }
}

#[test]
fn only_what_there_was_is_shown_when_asked() {
    let filter = Filter {
        existed: Some(day("2001-01-01")),
        ..Filter::default()
    };
    let hits = search("rapid reaction forces", &filter, 200).hits;
    let crrf = find(Kind::Force, "crrf");
    assert!(
        hits.iter().all(|hit| hit.document != crrf.index()),
        "the forces are of 2009"
    );
    let hits = search("rapid reaction forces", &Filter::default(), 200).hits;
    assert_eq!(hits[0].document, crrf.index());
}

#[test]
fn hostile_queries_are_answered() {
    let long = "а".repeat(10_000);
    let words = "collective security ".repeat(500);
    for query in [
        "",
        " ",
        "\u{202e}\u{200f}",
        "😀😀😀😀",
        "—…!",
        "\u{0}\u{1}\u{7f}",
        ".*+?^${}()|[]\\",
        &long,
    ] {
        assert_eq!(found(query), Vec::<String>::new(), "{query:.20}");
    }
    // These have words in them, and words are looked for.
    for query in [
        "<script>alert(1)</script>",
        "'; DROP TABLE--",
        &words,
        "%00%ff \u{fffd}armenia",
    ] {
        let dataset = &atlas().dataset;
        let found = search(query, &Filter::default(), 200);
        assert!(
            found
                .documents
                .iter()
                .all(|document| *document < dataset.entities.len() + dataset.statements.len())
        );
    }
}

proptest::proptest! {
    #[test]
    fn any_text_is_answered_and_marks_lie_on_letters(query in "\\PC{0,60}", text in "\\PC{0,60}") {
        let found = search(&query, &Filter::default(), 200);
        for mark in highlight(&text, &found.expansions) {
            proptest::prop_assert!(text.get(mark).is_some());
        }
        let (again, once) = (search(&query, &Filter::default(), 200).hits, found.hits);
        proptest::prop_assert_eq!(again, once);
    }
}

#[test]
fn the_timeline_has_its_turning_points() {
    let dataset = &atlas().dataset;
    assert!(
        atlas().events.len() >= 120,
        "{} events",
        atlas().events.len()
    );
    let milestones: Vec<String> = atlas()
        .events
        .iter()
        .map(|id| dataset.statement(*id))
        .filter(|statement| statement.milestone)
        .filter_map(|statement| statement.when?.first_day().map(|day| day.to_string()))
        .collect();
    for expected in [
        "1992-05-15",
        "1994-04-20",
        "1999-04-02",
        "2002-05-14",
        "2002-10-07",
        "2003-09-18",
        "2012-12-19",
        "2022-01-06",
    ] {
        assert!(
            milestones.iter().any(|day| day == expected),
            "{expected} among {milestones:?}"
        );
    }
}

#[test]
fn counts_of_different_scope_stay_apart() {
    let dataset = &atlas().dataset;
    let proxy = find(Kind::Operation, "proxy");
    let cases: Vec<i64> = dataset
        .about(proxy)
        .flat_map(|(_, statement)| match &statement.detail {
            Detail::Run { figures } => figures.clone(),
            Detail::Figure(figure) => vec![figure.clone()],
            _ => Vec::new(),
        })
        .map(|figure| figure.thousandths / 1000)
        .collect();
    for expected in [345_207, 54_251, 720, 1_832, 1_748, 560, 594, 120] {
        assert!(cases.contains(&expected), "{expected} among {cases:?}");
    }
    let illegal = find(Kind::Operation, "illegal");
    let texts: String = dataset
        .about(illegal)
        .map(|(_, statement)| format!("{:?}", statement.detail))
        .collect();
    assert!(
        texts.contains("73000000") && texts.contains("143000000"),
        "both totals of 2018 stand with what they count"
    );
}

#[test]
fn every_operation_exercise_and_force_leads_to_its_basis() {
    // Three links: from the entity to what its statements concern, and on from there.
    let dataset = &atlas().dataset;
    let neighbours = |id: EntityId| -> Vec<EntityId> {
        let own = dataset
            .about(id)
            .flat_map(|(_, statement)| statement.about.clone());
        let told = atlas()
            .links
            .mentions(id)
            .iter()
            .map(|other| dataset.statement(*other).subject);
        own.chain(told).chain(dataset.entity(id).part_of).collect()
    };
    let is_basis =
        |id: &EntityId| matches!(dataset.entity(*id).kind(), Kind::Document | Kind::Rule);
    let mut lost = Vec::new();
    for kind in [Kind::Operation, Kind::Exercise, Kind::Force] {
        for (id, entity) in dataset.of_kind(kind) {
            let mut reached = vec![id];
            for _ in 0..3 {
                let next: Vec<EntityId> = reached.iter().flat_map(|id| neighbours(*id)).collect();
                reached.extend(next);
                reached.sort();
                reached.dedup();
            }
            if !reached.iter().any(is_basis) {
                lost.push(entity.slug.as_str());
            }
        }
    }
    assert!(
        lost.is_empty(),
        "no article, decision or rule is reached from {lost:?}"
    );
}

#[test]
fn the_record_says_what_it_is_made_of() {
    let dataset = &atlas().dataset;
    for (_, statement) in dataset.all() {
        assert!(!statement.citations().is_empty());
        if statement.aspect == Aspect::Assessment {
            assert!(matches!(&statement.detail, Detail::Assessment { by } if !by.is_empty()));
        }
    }
}
