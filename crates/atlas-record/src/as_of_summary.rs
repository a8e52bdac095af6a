//! Who was bound by what on a day, in a sentence.

use alloc::{string::String, vec::Vec};

use atlas_messages::calendar as say;

use crate::{
    as_of::{self, Spell, Status},
    day::Day,
    edtf::{Bound as End, Edtf, Precision},
    model::{Bond, Dataset, Detail, EntityId, Kind, Step},
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
        say::members(members)
    } else if parties > 0 {
        say::parties(parties)
    } else if signed.is_empty() {
        String::from(say::no_treaty())
    } else {
        before_force(dataset, &signed)
    });
    type Sentence = fn(&str, &str) -> String;
    let exceptions: [(Bond, Status, Sentence); 2] = [
        (Bond::Organization, Status::Suspended, say::suspended),
        (Bond::Participation, Status::Frozen, say::frozen),
    ];
    for (of, status, said) in exceptions {
        for (id, spell) in standing(of, status) {
            let name = dataset.entity(id).short_name();
            parts.push(said(name, &since(dataset, &spell, day)));
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
    let states = signed.len() - acceded;
    if acceded == 0 {
        say::signed(states)
    } else {
        say::signed_and_acceded(states, acceded)
    }
}

/// Since when a spell lasts, as seen from a day of it. Only an act known to the day can have been yesterday.
fn since(dataset: &Dataset, spell: &Spell, day: Day) -> String {
    let Some(when) = spell.since(dataset) else {
        return String::from(say::since_the_beginning());
    };
    let (Edtf::Date(date) | Edtf::Interval(End::Date(date), _)) = when else {
        return say::since(&when.beginning_genitive());
    };
    let exact = matches!(date.precision(), Precision::Day(..)) && !when.is_doubtful();
    match exact.then(|| day - date.first_day()) {
        Some(0) => String::from(say::since_this_day()),
        Some(1) => String::from(say::since_yesterday()),
        _ => say::since(&when.beginning_genitive()),
    }
}
