//! The state of the world on a day, in words and on a ruler of time.

use alloc::{format, string::String, vec::Vec};

use crate::{
    as_of::{self, Spell, Status, Turn},
    day::Day,
    edtf::{Bound as End, Edtf, Precision},
    figure::{Anchor, Figure, Shape},
    model::{Bond, Dataset, Detail, EntityId, Kind, StatementId, Step},
    timeline::Scale,
    words,
};

/// Who was bound by what on a day: `6 members, Uzbekistan suspended since yesterday`.
#[must_use]
pub fn in_words(dataset: &Dataset, day: Day) -> String {
    let standing = |of: Bond, wanted: Status| -> Vec<(EntityId, Spell)> {
        dataset
            .of_kind(Kind::State)
            .map(|(id, _)| (id, as_of::status(dataset, id, of, day)))
            .filter(|(_, spell)| spell.status == wanted)
            .collect()
    };
    let members = standing(Bond::Organization, Status::Bound).len();
    let parties = standing(Bond::Treaty, Status::Bound).len();
    let signed = standing(Bond::Treaty, Status::Signed);
    let mut parts = Vec::new();
    parts.push(if members > 0 {
        words::count(members, "member", "members")
    } else if parties > 0 {
        let parties = words::count(parties, "party to the Treaty", "parties to the Treaty");
        format!("{parties}, no Organization yet")
    } else if signed.is_empty() {
        String::from("no Treaty yet")
    } else {
        before_force(dataset, &signed)
    });
    let exceptions = [
        (Bond::Organization, Status::Suspended, "suspended"),
        (
            Bond::Participation,
            Status::Frozen,
            "with participation frozen",
        ),
    ];
    for (of, status, word) in exceptions {
        for (id, spell) in standing(of, status) {
            let name = dataset.entity(id).short_name();
            let since = since(dataset, &spell, day);
            parts.push(format!("{name} {word} {since}"));
        }
    }
    parts.join(", ")
}

/// How many states had signed the Treaty, and how many had acceded to it, before it was in force.
fn before_force(dataset: &Dataset, signed: &[(EntityId, Spell)]) -> String {
    let acceded = signed.iter().filter(|(_, spell)| {
        let act = spell.begun_by.map(|act| &dataset.statement(act).detail);
        matches!(act, Some(Detail::Step { step, .. }) if *step == Step::Acceded)
    });
    let acceded = acceded.count();
    let states = words::count(signed.len() - acceded, "state", "states");
    if acceded == 0 {
        format!("Treaty signed by {states}, not in force")
    } else {
        format!("Treaty signed by {states}, acceded to by {acceded}, not in force")
    }
}

/// Since when a spell lasts, as seen from a day of it. Only an act known to the day can have been yesterday.
fn since(dataset: &Dataset, spell: &Spell, day: Day) -> String {
    let when = spell.begun_by.and_then(|act| dataset.statement(act).when);
    let Some(when) = when else {
        return String::from("from the beginning of the record");
    };
    let (Edtf::Date(date) | Edtf::Interval(End::Date(date), _)) = when else {
        return format!("since {}", when.beginning_words());
    };
    let exact = matches!(date.precision(), Precision::Day(..)) && !when.is_doubtful();
    match exact.then(|| day - date.first_day()) {
        Some(0) => String::from("since this day"),
        Some(1) => String::from("since yesterday"),
        _ => format!("since {}", when.beginning_words()),
    }
}

/// The turning points of the record, in order of time.
#[must_use]
pub fn turning_points(dataset: &Dataset, events: &[StatementId]) -> Vec<StatementId> {
    let is_milestone = |id: &StatementId| dataset.statement(*id).milestone;
    events.iter().copied().filter(is_milestone).collect()
}

/// How near, in thousandths of the whole, a dragged date must come to a change to be drawn to it.
const MAGNET: i64 = 4;

/// The day that is meant by a place on the ruler: the nearest change if one is very near.
#[must_use]
pub fn snapped(day: Day, days: i32, changes: &[Day]) -> Day {
    let far = |change: &Day| i64::from(*change - day).abs();
    let near = |change: &&Day| far(change) * 1000 <= i64::from(days) * MAGNET;
    let nearest = changes.iter().filter(near).min_by_key(|change| far(change));
    nearest.copied().unwrap_or(day)
}

/// The height of the ruler in pixels.
const HEIGHT: i32 = 28;
/// The line on which the ticks stand.
const BASE: i32 = 14;

/// The ruler of time: years, the changes in the standing of states, and over them the turning points.
#[must_use]
pub fn ruler(
    dataset: &Dataset,
    (from, to): (Day, Day),
    turns: &[Turn],
    milestones: &[StatementId],
) -> Figure {
    let width = (to - from).max(1);
    // Unlike on an axis of spans, the last day itself lies on the end.
    let scale = Scale::new(from, to.plus(-1), width);
    let mut ruler = Figure::fluid(width, HEIGHT);
    ruler.draw(Shape::line("ruler__base", (0, BASE), (width, BASE)));
    for year in from.civil().0 + 1..=to.civil().0 {
        let Some(x) = Day::new(year, 1, 1).map(|day| scale.x(day)) else {
            continue;
        };
        let labelled = year % 5 == 0;
        let length = if labelled { 5 } else { 3 };
        ruler.draw(Shape::line("ruler__year", (x, BASE), (x, BASE + length)));
        if labelled {
            let class = if year % 10 == 0 {
                "ruler__label"
            } else {
                "ruler__label ruler__label--minor"
            };
            let label = Shape::text(class, (x, HEIGHT - 1), Anchor::Middle, format!("{year}"));
            ruler.draw(label);
        }
    }
    for turn in turns {
        let x = scale.x(turn.effect);
        ruler.draw(Shape::line("ruler__turn", (x, BASE - 5), (x, BASE)));
    }
    for milestone in milestones {
        let day = dataset
            .statement(*milestone)
            .when
            .and_then(|when| when.first_day());
        let Some(x) = day.map(|day| scale.x(day)) else {
            continue;
        };
        ruler.draw(Shape::line("ruler__milestone", (x, BASE - 11), (x, BASE)));
    }
    ruler
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dragged_date_is_drawn_to_a_change_that_is_near() {
        let day = |text| Day::parse(text).expect("a day");
        let changes = [day("1994-04-20"), day("2012-06-28"), day("2012-12-19")];
        for (dragged, meant) in [
            ("1994-04-20", "1994-04-20"),
            ("1994-06-01", "1994-04-20"),
            ("1994-07-01", "1994-07-01"),
            ("2012-08-01", "2012-06-28"),
            ("2012-11-15", "2012-12-19"),
            ("2012-09-20", "2012-09-20"),
        ] {
            assert_eq!(
                snapped(day(dragged), 13_000, &changes),
                day(meant),
                "{dragged}"
            );
        }
    }
}
