//! Who was bound by what on a day, in a sentence.

use alloc::{format, string::String, vec::Vec};

use crate::{
    as_of::{self, Spell, Status},
    day::Day,
    edtf::{Bound as End, Edtf, Precision},
    model::{Bond, Dataset, Detail, EntityId, Kind, Step},
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
    let Some(when) = spell.since(dataset) else {
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
