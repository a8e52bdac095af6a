//! Whether something existed on a day, as far as the record says.
//!
//! The record often says when a body ended and not when it began, or neither. A body (an organ or a force) whose
//! beginning no source read gives is taken to have existed where that under which it stands existed, or something under
//! it, or where something is said of it that is dated; [`Existence::Inferred`] says so. Nothing is inferred of other
//! entities.
//!
//! ```
//! use atlas_record::{day::Day, existence::{Existence, existence}, model::{Aspect, Kind}, sample::Sample};
//! let mut sample = Sample::new(&[(Kind::Organ, "staff", "Joint Staff")]);
//! let staff = sample.id(Kind::Organ, "staff");
//! sample.say(staff, Aspect::Founded, "2003-04-28");
//! let dataset = sample.build();
//! let on = |day| existence(&dataset, staff, Day::parse(day).unwrap());
//! assert_eq!(on("2003-04-27"), Existence::Later);
//! assert_eq!(on("2003-04-28"), Existence::Recorded);
//! ```

use alloc::vec::Vec;

use crate::{
    day::Day,
    model::{
        Aspect, Dataset, Detail, Entity, EntityId, Kind, LinkRelation, Statement, StatementId,
    },
};

/// Whether an entity existed on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existence {
    /// It did, and the record says since when.
    Recorded,
    /// It did, as the record says of what stands above or under it or of itself; since when is not said.
    Inferred,
    /// It did not yet.
    Later,
    /// It did no longer.
    Over,
    /// The record does not say.
    Unknown,
}

impl Existence {
    /// Whether it existed; nothing where the record does not say.
    #[must_use]
    pub const fn known(self) -> Option<bool> {
        match self {
            Self::Recorded | Self::Inferred => Some(true),
            Self::Later | Self::Over => Some(false),
            Self::Unknown => None,
        }
    }
}

/// The statements on which it rests from when to when an entity existed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lifetime {
    /// What began it, with its first day, the earliest that can be meant.
    pub begun: Option<(StatementId, Day)>,
    /// What ended it, with its last day, the latest that can be meant.
    pub ended: Option<(StatementId, Day)>,
}

/// From when to when an entity existed, as far as the record dates it.
///
/// It begins where it was founded, signed or held; where none of that is dated, where it became operational.
#[must_use]
pub fn lifetime(dataset: &Dataset, entity: EntityId) -> Lifetime {
    use Aspect::{Ended, Founded, Held, Operational, Signed};
    let begun = earliest(dataset, entity, &[Founded, Signed, Held]);
    let ended = dataset
        .about(entity)
        .filter(|(_, statement)| statement.aspect == Ended)
        .filter_map(|(id, statement)| Some((id, statement.when?.last_day()?)));
    Lifetime {
        begun: begun.or_else(|| earliest(dataset, entity, &[Operational])),
        ended: ended.max_by_key(|(_, day)| *day),
    }
}

/// Whether the record says of a body that its time ended, and not when: its beginning or its place under another is an
/// interval whose end is not known, and nothing dates the end.
#[must_use]
pub fn has_unknown_end(dataset: &Dataset, body: EntityId) -> bool {
    use Aspect::{Ended, Founded, Link, Operational};
    let has = |wanted: &dyn Fn(&Statement) -> bool| {
        let mut said = dataset.about(body);
        said.any(|(_, statement)| wanted(statement))
    };
    has(&|said| {
        matches!(said.aspect, Founded | Operational | Link)
            && said.when.is_some_and(|when| when.has_unknown_end())
    }) && !has(&|said| said.aspect == Ended && said.when.is_some())
}

/// The earliest day that the statements of some aspects on an entity can mean, and which of them means it.
fn earliest(dataset: &Dataset, entity: EntityId, of: &[Aspect]) -> Option<(StatementId, Day)> {
    let statements = dataset.about(entity);
    let dated = statements
        .filter(|(_, statement)| of.contains(&statement.aspect))
        .filter_map(|(id, statement)| Some((statement.when?.first_day()?, id)));
    dated.min().map(|(day, id)| (id, day))
}

/// How far one looks up for a beginning that the record does not give.
const REACH: u32 = 4;

/// Whether an entity existed on a day.
#[must_use]
pub fn existence(dataset: &Dataset, entity: EntityId, day: Day) -> Existence {
    within(dataset, entity, day, REACH)
}

fn within(dataset: &Dataset, entity: EntityId, day: Day, reach: u32) -> Existence {
    let Lifetime { begun, ended } = lifetime(dataset, entity);
    if ended.is_some_and(|(_, ended)| ended < day) {
        return Existence::Over;
    }
    if let Some((_, begun)) = begun {
        return if begun <= day {
            Existence::Recorded
        } else {
            Existence::Later
        };
    }
    let is_body = |entity: &Entity| matches!(entity.kind(), Kind::Organ | Kind::Force);
    if reach == 0 || !is_body(dataset.entity(entity)) {
        return Existence::Unknown;
    }
    let mut above = ties(dataset, entity).peekable();
    if above.peek().is_some() {
        let mut reason = Existence::Unknown;
        for (.., above) in above {
            match within(dataset, above, day, reach - 1) {
                Existence::Recorded | Existence::Inferred => return Existence::Inferred,
                absence => reason = absence,
            }
        }
        return reason;
    }
    let existed = |(under, body): (EntityId, &Entity)| {
        is_body(body)
            && ties(dataset, under).any(|(.., above)| above == entity)
            && earliest(dataset, under, &[Aspect::Founded]).is_some_and(|(_, begun)| begun <= day)
    };
    if dataset.ids().any(existed) || is_witnessed(dataset, entity, day) {
        Existence::Inferred
    } else {
        Existence::Unknown
    }
}

/// Whether something is said of a body that shows it at work by a day.
fn is_witnessed(dataset: &Dataset, body: EntityId, day: Day) -> bool {
    use Aspect::{Composition, Event, LegalBasis, Powers};
    let shown = earliest(dataset, body, &[Event, LegalBasis, Composition, Powers]);
    shown.is_some_and(|(_, shown)| shown <= day)
}

/// What the record says of where a body stands: the statement, the relation, and to what.
pub(crate) fn ties(
    dataset: &Dataset,
    body: EntityId,
) -> impl Iterator<Item = (StatementId, LinkRelation, EntityId)> {
    use LinkRelation::{AppointedBy, PartOf, ReportsTo, Under};
    dataset
        .about(body)
        .filter_map(|(statement, said)| match said.detail {
            Detail::Link {
                relation: relation @ (Under | ReportsTo | AppointedBy | PartOf),
                target,
            } => Some((statement, relation, target)),
            _ => None,
        })
}

/// The entities of a kind that existed on a day, as far as the record says.
#[must_use]
pub fn existing(dataset: &Dataset, kind: Kind, day: Day) -> Vec<EntityId> {
    dataset
        .of_kind(kind)
        .map(|(id, _)| id)
        .filter(|id| existence(dataset, *id, day).known() == Some(true))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::Sample;
    use Existence::{Inferred, Later, Over, Recorded, Unknown};

    /// The days on which is asked.
    const DAYS: [&str; 4] = ["1993-01-01", "1999-06-30", "2006-01-01", "2020-01-01"];

    fn on_days(dataset: &Dataset, entity: EntityId) -> Vec<Existence> {
        DAYS.iter()
            .map(|day| existence(dataset, entity, Day::parse(day).expect("a day")))
            .collect()
    }

    #[test]
    fn an_end_is_not_known_where_a_body_stood_somewhere_until_a_day_that_nobody_recorded() {
        use Aspect::{Ended, Founded, Link};
        for (said, expected) in [
            (&[(Founded, "1992-02-14"), (Link, "1992-02-14/")][..], true),
            (&[(Founded, "1992/")], true),
            (&[(Founded, "1992-02-14"), (Link, "1992-02-14/..")], false),
            (&[(Founded, "1992/"), (Ended, "1999")], false),
            (&[], false),
        ] {
            let mut sample = Sample::new(&[(Kind::Organ, "command", "Command")]);
            let command = sample.id(Kind::Organ, "command");
            for (aspect, when) in said {
                sample.say(command, *aspect, when);
            }
            let dataset = sample.build();
            assert_eq!(has_unknown_end(&dataset, command), expected, "{said:?}");
        }
    }

    #[test]
    #[expect(clippy::too_many_lines, reason = "a table: one row a life")]
    fn a_body_existed_between_what_began_and_what_ended_it() {
        use Aspect::{Ended, Event, Founded, Held, Operational, Powers, Signed};
        for (what, said, expected) in [
            ("nothing is said", &[][..], [Unknown; 4]),
            (
                "a beginning alone",
                &[(Founded, "1999-06-30")],
                [Later, Recorded, Recorded, Recorded],
            ),
            (
                "an end alone",
                &[(Ended, "1999-06-30")],
                [Unknown, Unknown, Over, Over],
            ),
            (
                "both",
                &[(Founded, "1999-06-30"), (Ended, "2006-01-01")],
                [Later, Recorded, Recorded, Over],
            ),
            (
                "a year means its first day",
                &[(Founded, "1999")],
                [Later, Recorded, Recorded, Recorded],
            ),
            (
                "the end of a year is its last day",
                &[(Founded, "1992"), (Ended, "2006")],
                [Recorded, Recorded, Recorded, Over],
            ),
            (
                "an end that is not known",
                &[(Founded, "1999/"), (Ended, "../2006")],
                [Later, Recorded, Recorded, Over],
            ),
            (
                "a beginning without a date",
                &[(Founded, ""), (Operational, "2003")],
                [Later, Later, Recorded, Recorded],
            ),
            (
                "the founding before the first work",
                &[(Operational, "1992"), (Founded, "1999")],
                [Later, Recorded, Recorded, Recorded],
            ),
            (
                "the earliest of several",
                &[(Held, "2006"), (Signed, "1999")],
                [Later, Recorded, Recorded, Recorded],
            ),
            (
                "the latest of several ends",
                &[(Ended, "1992"), (Ended, "2006-01-01")],
                [Unknown, Unknown, Unknown, Over],
            ),
            (
                "something that it did",
                &[(Event, "1999-06")],
                [Unknown, Inferred, Inferred, Inferred],
            ),
            (
                "something that it did, and its end",
                &[(Powers, "1999"), (Ended, "2006-01-01")],
                [Unknown, Inferred, Inferred, Over],
            ),
        ] {
            let mut sample = Sample::new(&[(Kind::Organ, "staff", "Staff")]);
            let staff = sample.id(Kind::Organ, "staff");
            for (aspect, when) in said {
                sample.say(staff, *aspect, when);
            }
            assert_eq!(on_days(&sample.build(), staff), expected, "{what}");
        }
    }

    /// Says that one entity stands under another.
    fn put_under(sample: &mut Sample, under: EntityId, above: EntityId) {
        sample.say(under, Aspect::Link, "").detail = Detail::Link {
            relation: LinkRelation::Under,
            target: above,
        };
    }

    #[test]
    fn a_body_without_a_beginning_existed_where_its_neighbours_did() {
        use Aspect::{Ended, Founded};
        for (what, above, under, own, expected) in [
            (
                "nothing known of either",
                &[][..],
                &[][..],
                &[][..],
                [Unknown; 4],
            ),
            (
                "with what is above it",
                &[(Founded, "1999")],
                &[],
                &[],
                [Later, Inferred, Inferred, Inferred],
            ),
            (
                "not after what is above it",
                &[(Founded, "1992"), (Ended, "2006-01-01")],
                &[],
                &[],
                [Inferred, Inferred, Inferred, Over],
            ),
            (
                "not after its own end",
                &[(Founded, "1992")],
                &[],
                &[(Ended, "1999-06-30")],
                [Inferred, Inferred, Over, Over],
            ),
            // What stands under it says nothing where something stands above it.
            (
                "what is above comes first",
                &[(Founded, "2006")],
                &[(Founded, "1992")],
                &[],
                [Later, Later, Inferred, Inferred],
            ),
            (
                "its own beginning comes first",
                &[(Founded, "1992")],
                &[],
                &[(Founded, "2006")],
                [Later, Later, Recorded, Recorded],
            ),
        ] {
            let bodies = ["above", "body", "under"].map(|slug| (Kind::Organ, slug, slug));
            let mut sample = Sample::new(&bodies);
            let [higher, body, lower] = bodies.map(|(kind, slug, _)| sample.id(kind, slug));
            put_under(&mut sample, body, higher);
            put_under(&mut sample, lower, body);
            for (entity, said) in [(higher, above), (lower, under), (body, own)] {
                for (aspect, when) in said {
                    sample.say(entity, *aspect, when);
                }
            }
            assert_eq!(on_days(&sample.build(), body), expected, "{what}");
        }
    }

    #[test]
    fn a_head_without_a_beginning_existed_with_what_stands_under_it() {
        let mut sample = Sample::new(&[
            (Kind::Organ, "head", "Head"),
            (Kind::Force, "force", "Force"),
        ]);
        let (head, force) = (
            sample.id(Kind::Organ, "head"),
            sample.id(Kind::Force, "force"),
        );
        put_under(&mut sample, force, head);
        sample.say(force, Aspect::Founded, "1999");
        assert_eq!(
            on_days(&sample.build(), head),
            [Unknown, Inferred, Inferred, Inferred]
        );
    }

    #[test]
    fn nothing_is_inferred_of_what_is_no_body() {
        for kind in Kind::ALL
            .into_iter()
            .filter(|kind| !matches!(kind, Kind::Organ | Kind::Force))
        {
            let mut sample = Sample::new(&[(kind, "one", "One")]);
            let one = sample.id(kind, "one");
            sample.say(one, Aspect::Event, "1992");
            assert_eq!(on_days(&sample.build(), one), [Unknown; 4], "{kind:?}");
        }
    }
}
