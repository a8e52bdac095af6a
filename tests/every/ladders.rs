//! Ladders of all states: without gaps, as a scan of the steps says, and drawn so that labels keep apart.

use atlas_charts::{ladder, ruler, turning_points};
use atlas_record::{
    as_of::{self, Status},
    as_of_summary,
    calendar::Calendar,
    day::Day,
    events,
    model::{Bond, Detail, EntityId, Kind, StatementId, Step},
};

use crate::common::{atlas, dataset, day, edition, labels, no_overlap, of_class};

/// The status on a day, by walking over every step of the file up to that day.
fn walked(state: EntityId, of: Bond, when: Day) -> Status {
    let steps = dataset().about(state).filter_map(|(_, statement)| {
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
    let dataset = dataset();
    let days = dataset.edition.number() - day("1991-01-01").number();
    for (state, entity) in dataset.of_kind(Kind::State) {
        for of in Bond::ALL {
            let of_what = format!("{} {}", entity.slug, of.name());
            let spells = as_of::spells(dataset, state, *of);
            let ends = (spells[0].from, spells.last().and_then(|spell| spell.to));
            assert_eq!(ends, (None, None), "{of_what}");
            for pair in spells.windows(2) {
                assert_eq!(pair[0].to.map(|to| to.plus(1)), pair[1].from, "{of_what}");
                assert_ne!(pair[0].status, pair[1].status, "{of_what}");
            }
            for offset in (0..=days).step_by(37) {
                let when = day("1991-01-01").plus(offset);
                let scanned: Vec<_> = spells.iter().filter(|spell| spell.covers(when)).collect();
                assert_eq!(scanned.len(), 1, "{of_what} on {when}");
                let status = as_of::status(dataset, state, *of, when);
                assert_eq!(*scanned[0], status);
                assert_eq!(
                    status.status,
                    walked(state, *of, when),
                    "{of_what} on {when}"
                );
            }
        }
    }
}

#[test]
fn labels_of_ladders_never_overlap() {
    for (id, state) in dataset().of_kind(Kind::State) {
        let tracks = as_of::ladders(dataset(), id);
        for (form, least) in [(ladder::Width::Wide, 700), (ladder::Width::Narrow, 280)] {
            let figure = ladder::draw(dataset(), &tracks, edition(), form);
            for width in [least, least * 2] {
                let boxes = labels(&figure, "ladder__label", width, 12);
                no_overlap(&state.slug, &boxes, width, 14);
                let names = labels(&figure, "ladder__name", width, 12);
                for (_, _, y, text) in &boxes {
                    let apart = names.iter().all(|name| (name.2 - y).abs() >= 14);
                    assert!(apart, "{}: {text}", state.slug);
                }
            }
        }
    }
}

#[test]
fn no_turning_point_lies_on_another() {
    let points: Vec<StatementId> = events::turning_points(dataset(), &atlas().events);
    let middle = day("1991-01-01").plus((edition().number() - day("1991-01-01").number()) / 2);
    let figure = turning_points::draw(dataset(), &points, middle);
    for width in [1100, 1500] {
        let boxes = labels(&figure, "turning-points__label", width, 12);
        no_overlap("turning points", &boxes, width, 16);
        assert!(!boxes.is_empty());
    }
}

#[test]
fn the_ruler_marks_every_change_and_turning_point() {
    let milestones = events::turning_points(dataset(), &atlas().events);
    let (first, last) = (day("1991-01-01"), edition());
    let of = |id: &StatementId| dataset().statement(*id).when?.first_day();
    let days = milestones.iter().filter_map(of);
    let ruler = ruler::ruler((first, last), &atlas().turns, days);
    assert_eq!(ruler.width, last.number() - first.number());
    assert_eq!(of_class(&ruler, "ruler__turn").len(), atlas().turns.len());
    assert_eq!(of_class(&ruler, "ruler__milestone").len(), milestones.len());
}

#[test]
fn the_calendar_says_on_every_day_what_the_record_says() {
    let calendar = Calendar::of(dataset());
    assert_eq!(calendar.edition, edition());
    // Around each change, where words change with the day, and a look at the spells between.
    let turns = calendar.turns.iter().map(|turn| turn.effect);
    let near = turns.flat_map(|day| (-1..=3).map(move |days| day.plus(days)));
    let first = day("1991-01-01");
    let between = (0..=edition() - first)
        .step_by(97)
        .map(|days| first.plus(days));
    for day in near.chain(between).filter(|day| *day <= edition()) {
        let said = as_of_summary::in_words(dataset(), day);
        assert_eq!(calendar.in_words(day), said, "{day}");
    }
}
