//! Lists of the entities of a kind: which of them a reader has chosen, and in which order they stand.
//!
//! ```
//! use atlas_record::{listing, model::{Aspect, Kind}, sample::Sample, selection::Filter};
//! let mut sample = Sample::new(&[(Kind::Document, "charter", "Charter"), (Kind::Document, "treaty", "Treaty")]);
//! let [charter, treaty] = ["charter", "treaty"].map(|slug| sample.id(Kind::Document, slug));
//! sample.say(charter, Aspect::Signed, "2002-10-07");
//! sample.say(treaty, Aspect::Signed, "1992-05-15");
//! let dataset = sample.build();
//! assert_eq!(listing::entries(&dataset, Kind::Document, &Filter::default()), [treaty, charter]);
//! assert_eq!(listing::decade(&dataset, treaty), Some(1990));
//! ```

use alloc::vec::Vec;

use crate::{
    edtf::Edtf,
    model::{Aspect, Class, Dataset, EntityId, Kind, OperationClass, Statement},
    order,
    query::concerns,
    selection::Filter,
};

/// The entities of a kind that the choices let through, in the order of their list. What is part of another stands
/// under it, and brings it into the list.
#[must_use]
pub fn entries(dataset: &Dataset, kind: Kind, filter: &Filter) -> Vec<EntityId> {
    let wholes = dataset
        .of_kind(kind)
        .filter(|(_, entity)| entity.part_of.is_none());
    let wholes = wholes
        .map(|(id, _)| id)
        .filter(|id| passes(dataset, *id, filter) || !parts(dataset, *id, filter).is_empty());
    in_order(dataset, kind, &wholes.collect::<Vec<_>>())
}

/// The parts of an entity that the choices let through.
#[must_use]
pub fn parts(dataset: &Dataset, whole: EntityId, filter: &Filter) -> Vec<EntityId> {
    let kind = dataset.entity(whole).kind();
    let parts = dataset
        .of_kind(kind)
        .filter(|(_, entity)| entity.part_of == Some(whole));
    parts
        .map(|(id, _)| id)
        .filter(|id| passes(dataset, *id, filter))
        .collect()
}

/// Whether the list of a kind is in order of time; the others are in order of the alphabet.
#[must_use]
pub const fn is_by_date(kind: Kind) -> bool {
    matches!(kind, Kind::Document | Kind::Session | Kind::Force)
}

fn in_order(dataset: &Dataset, kind: Kind, ids: &[EntityId]) -> Vec<EntityId> {
    if is_by_date(kind) {
        let key = |id| date(dataset, id).map_or((i64::MAX, 0), |date| date.chronological_key());
        order::by_key(ids, key)
    } else {
        order::by_key(ids, |id| {
            let name = &dataset.entity(id).names.full;
            // People by family name.
            let name = match kind {
                Kind::Person => name.rsplit(' ').next().unwrap_or(name),
                _ => name,
            };
            alphabetical(name)
        })
    }
}

/// The first fourteen letters as a key.
fn alphabetical(name: &str) -> (i64, i64) {
    let mut letters = name.chars().filter_map(place_in_alphabet);
    let mut seven = || {
        (0..7).fold(0_i64, |key, _| {
            key * 256 + i64::from(letters.next().unwrap_or(0))
        })
    };
    (seven(), seven())
}

/// Where a letter or digit stands: digits, the Latin alphabet, then the Russian one, in which `ё` counts as `е`. Letters of
/// other alphabets are passed over.
fn place_in_alphabet(letter: char) -> Option<u8> {
    match letter {
        '0'..='9' | 'a'..='z' | 'A'..='Z' => Some(letter.to_ascii_lowercase() as u8),
        'а'..='я' => Some(128 + (letter as u32 - 'а' as u32) as u8),
        'А'..='Я' => Some(128 + (letter as u32 - 'А' as u32) as u8),
        'ё' | 'Ё' => place_in_alphabet('е'),
        _ => None,
    }
}

/// Whether an entity passes the choices of state, time and disagreement.
#[must_use]
pub fn passes(dataset: &Dataset, id: EntityId, filter: &Filter) -> bool {
    let has_state = |state: &EntityId| in_state(dataset, id, *state);
    let in_time = || {
        date(dataset, id).is_some_and(|when| {
            filter.window.from.is_none_or(|from| {
                // Of what goes on, the day on which it began counts.
                when.last_day()
                    .or(when.first_day())
                    .is_none_or(|last| from <= last)
            }) && filter
                .window
                .to
                .is_none_or(|to| when.first_day().is_none_or(|first| first <= to))
        })
    };
    (filter.states.is_empty() || filter.states.iter().any(has_state))
        && (filter.window.is_open() || in_time())
        && (!filter.contested || dataset.about(id).any(|(_, said)| said.is_disputed()))
}

/// Whether an entity belongs to a state: an exercise was held in it, a person is its national, anything else concerns
/// it or was in it.
#[must_use]
pub fn in_state(dataset: &Dataset, id: EntityId, state: EntityId) -> bool {
    let kind = dataset.entity(id).kind();
    if kind == Kind::Person {
        return dataset.entity(id).national_of == Some(state);
    }
    dataset.about(id).any(|(_, said)| {
        let place = said.place.as_deref();
        let is_there = || place.is_some_and(|place| dataset.states_of(place).contains(&state));
        match kind {
            Kind::Exercise => said.aspect == Aspect::Held && is_there(),
            _ => concerns(said, state) || is_there(),
        }
    })
}

/// The date by which an entity is listed: when it was signed, held, founded or asked, else when it took effect, else of
/// the first thing that happened; of a source when it was written.
#[must_use]
pub fn date(dataset: &Dataset, id: EntityId) -> Option<Edtf> {
    const ASPECTS: [&[Aspect]; 3] = [
        &[
            Aspect::Signed,
            Aspect::Held,
            Aspect::Founded,
            Aspect::Request,
        ],
        &[Aspect::InForce, Aspect::Operational, Aspect::Run],
        &[Aspect::Event],
    ];
    if let Some(source) = &dataset.entity(id).source {
        return source.written;
    }
    ASPECTS.into_iter().find_map(|wanted| {
        let statements = dataset.about(id);
        let dates = statements.filter(|(_, statement)| wanted.contains(&statement.aspect));
        dates
            .filter_map(|(_, statement)| statement.when)
            .min_by_key(Edtf::chronological_key)
    })
}

/// When what a statement says was so: its own date, or, of what was said of a case, a meeting, an exercise or a
/// deployment without one, the date of that.
#[must_use]
pub fn date_of_statement(dataset: &Dataset, statement: &Statement) -> Option<Edtf> {
    let subject = dataset.entity(statement.subject);
    let is_once = matches!(subject.kind(), Kind::Case | Kind::Session | Kind::Exercise)
        || subject.class == Class::Operation(OperationClass::Deployment);
    let of_subject = || date(dataset, statement.subject).filter(|_| is_once);
    statement.when.or_else(of_subject)
}

/// The first year of the decade in which an entity is listed.
#[must_use]
pub fn decade(dataset: &Dataset, id: EntityId) -> Option<i32> {
    let first = date(dataset, id)?.first_day()?;
    Some(first.civil().0 / 10 * 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{day::Day, sample::Sample, selection::Window};

    #[test]
    fn names_stand_in_the_order_of_their_alphabet() {
        let names = [
            "1992",
            "Armenia",
            "Belarus",
            "Ёлка",
            "Елки",
            "жар",
            "Заря",
            "ЗАРЯД",
            "Яна",
        ];
        let keys = names.map(alphabetical);
        assert!(keys.is_sorted(), "{keys:?}");
    }

    #[test]
    fn choices_let_through_what_the_record_knows() {
        let mut sample = Sample::new(&[
            (Kind::State, "armenia", "Armenia"),
            (Kind::State, "belarus", "Belarus"),
            (Kind::Document, "charter", "Charter"),
            (Kind::Document, "treaty", "Treaty"),
            (Kind::Document, "plan", "Plan"),
            (Kind::Person, "ann-zuse", "Ann Zuse"),
            (Kind::Person, "zoe-abel", "Zoe Abel"),
        ]);
        let armenia = sample.id(Kind::State, "armenia");
        let document = |sample: &Sample, slug| sample.id(Kind::Document, slug);
        let [charter, treaty, plan] =
            ["charter", "treaty", "plan"].map(|slug| document(&sample, slug));
        let people = ["zoe-abel", "ann-zuse"].map(|slug| sample.id(Kind::Person, slug));
        sample.say(charter, Aspect::Signed, "2002-10-07").about = alloc::vec![armenia];
        sample.say(treaty, Aspect::Signed, "1992-05-15");
        let dataset = sample.build();
        let of = |filter: &Filter| entries(&dataset, Kind::Document, filter);
        // In order of date; what has none comes last.
        assert_eq!(of(&Filter::default()), [treaty, charter, plan]);
        let states = alloc::vec![armenia];
        assert_eq!(
            of(&Filter {
                states,
                ..Filter::default()
            }),
            [charter]
        );
        let window = Window {
            from: Day::new(1990, 1, 1),
            to: Day::new(1999, 12, 31),
        };
        assert_eq!(
            of(&Filter {
                window,
                ..Filter::default()
            }),
            [treaty]
        );
        assert!(
            of(&Filter {
                contested: true,
                ..Filter::default()
            })
            .is_empty()
        );
        // People by family name.
        assert_eq!(entries(&dataset, Kind::Person, &Filter::default()), people);
    }
}
