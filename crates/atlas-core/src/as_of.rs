//! What held on a day: a pure function of the record and the day.
//!
//! A statement known to a month or a year takes effect on the first day that it can mean; the page
//! says so by showing the date as it is known.

use alloc::vec::Vec;

use crate::{
    day::Day,
    edtf::Edtf,
    model::{Aspect, Bond, Dataset, Detail, EntityId, Kind, Statement, StatementId, Step},
    order,
};

/// How a state stands to the Treaty, the Organization or taking part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Nothing binds it, and nothing ever has.
    None,
    /// It has signed or acceded, and is not bound yet.
    Signed,
    /// It is bound: party, member, or taking part.
    Bound,
    /// It is bound and has declared that it does not take part for the time being.
    Frozen,
    /// Its membership is suspended.
    Suspended,
    /// It was bound, and no longer is.
    Former,
}

impl Status {
    /// The status in words, as an answer to the question of the bond.
    #[must_use]
    pub const fn words(self, of: Bond) -> &'static str {
        match (of, self) {
            (Bond::Treaty, Self::None) => "Not a party",
            (Bond::Treaty, Self::Signed) => "Signed or acceded, not yet in force",
            (Bond::Treaty, Self::Bound | Self::Frozen) => "Party",
            (Bond::Treaty, Self::Suspended) => "Suspended",
            (Bond::Treaty, Self::Former) => "Former party",
            (Bond::Organization, Self::None) => "Not a member",
            (Bond::Organization, Self::Signed) => "Charter signed, not yet in force",
            (Bond::Organization, Self::Bound | Self::Frozen) => "Member",
            (Bond::Organization, Self::Suspended) => "Membership suspended",
            (Bond::Organization, Self::Former) => "Former member",
            (Bond::Participation, Self::None | Self::Signed) => "Does not take part",
            (Bond::Participation, Self::Bound) => "Takes part",
            (Bond::Participation, Self::Frozen) => "Participation frozen by own declaration",
            (Bond::Participation, Self::Suspended | Self::Former) => "No longer takes part",
        }
    }

    /// A name for style sheets and tests.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Signed => "signed",
            Self::Bound => "bound",
            Self::Frozen => "frozen",
            Self::Suspended => "suspended",
            Self::Former => "former",
        }
    }

    /// The status after a step.
    const fn after(self, step: Step) -> Self {
        match step {
            Step::Signed | Step::Acceded => match self {
                Self::None | Self::Former => Self::Signed,
                other => other,
            },
            Step::InForce | Step::Restored | Step::Active => Self::Bound,
            Step::NotRenewed => Self::Former,
            Step::Suspended => Self::Suspended,
            Step::Frozen => Self::Frozen,
            Step::Ratified
            | Step::Prolonged
            | Step::Announced
            | Step::RestorationDecided
            | Step::SuspensionRequested
            | Step::BudgetRefused
            | Step::Absent => self,
        }
    }
}

/// A time in which a status held, both days included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spell {
    /// The status.
    pub status: Status,
    /// Its first day; none for the time before any record.
    pub from: Option<Day>,
    /// Its last day; none while it lasts.
    pub to: Option<Day>,
    /// The step that began it.
    pub begun_by: Option<StatementId>,
}

impl Spell {
    /// Whether the status held on the day.
    #[must_use]
    pub fn covers(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// A step with the day from which it has effect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rung {
    /// The statement of the step.
    pub statement: StatementId,
    /// Which step.
    pub step: Step,
    /// From which day.
    pub effect: Day,
}

/// The steps of a state on one of the three ladders, in order of effect.
#[must_use]
pub fn ladder(dataset: &Dataset, state: EntityId, of: Bond) -> Vec<Rung> {
    let rungs: Vec<(Day, Step, StatementId)> = dataset
        .about(state)
        .filter_map(|(id, statement)| match statement.detail {
            Detail::Step { of: bond, step } if bond == of => {
                let day = statement.when.as_ref()?.first_day()?;
                // A term that runs out on a day still binds on that day.
                let effect = if step == Step::NotRenewed {
                    day.plus(1)
                } else {
                    day
                };
                Some((effect, step, id))
            }
            _ => None,
        })
        .collect();
    order::by_key(&rungs, |(effect, ..)| (effect.number().into(), 0))
        .into_iter()
        .map(|(effect, step, statement)| Rung {
            statement,
            step,
            effect,
        })
        .collect()
}

/// The spells of a state on one of the three ladders: they follow on each other without gap or overlap.
#[must_use]
pub fn spells(dataset: &Dataset, state: EntityId, of: Bond) -> Vec<Spell> {
    let mut spells = alloc::vec![Spell {
        status: Status::None,
        from: None,
        to: None,
        begun_by: None
    }];
    for rung in ladder(dataset, state, of) {
        let Some(last) = spells.last_mut() else { break };
        let status = last.status.after(rung.step);
        if status == last.status {
            continue;
        }
        let begun_by = Some(rung.statement);
        if last.from == Some(rung.effect) {
            // Two steps on one day: the later in the file has the last word.
            (last.status, last.begun_by) = (status, begun_by);
        } else {
            last.to = Some(rung.effect.plus(-1));
            spells.push(Spell {
                status,
                from: Some(rung.effect),
                to: None,
                begun_by,
            });
        }
    }
    spells
}

/// The status of a state on a day.
#[must_use]
pub fn status(dataset: &Dataset, state: EntityId, of: Bond, day: Day) -> Spell {
    let found = spells(dataset, state, of)
        .into_iter()
        .find(|spell| spell.to.is_none_or(|to| day <= to));
    found.unwrap_or(Spell {
        status: Status::None,
        from: None,
        to: None,
        begun_by: None,
    })
}

/// How a dated statement stands to the day that is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Distance {
    /// It begins after the day.
    Later,
    /// It is of a kind that holds for a time, and the time is over.
    Over,
}

impl Distance {
    /// The distance in words.
    #[must_use]
    pub fn words(self, day: Day) -> alloc::string::String {
        match self {
            Self::Later => alloc::format!("after {}", day.words()),
            Self::Over => alloc::format!("no longer so on {}", day.words()),
        }
    }

    /// A name for style sheets.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Later => "later",
            Self::Over => "over",
        }
    }
}

/// How a statement stands to a day; nothing where it holds, is past, or has no date.
#[must_use]
pub fn distance(statement: &Statement, day: Day) -> Option<Distance> {
    const LASTING: [Aspect; 9] = [
        Aspect::InForce,
        Aspect::Article,
        Aspect::Office,
        Aspect::Chair,
        Aspect::Composition,
        Aspect::Powers,
        Aspect::Procedure,
        Aspect::Observer,
        Aspect::Link,
    ];
    let when = statement.when?;
    if when.first_day().is_some_and(|first| day < first) {
        return Some(Distance::Later);
    }
    let over = matches!(when, Edtf::Interval(..)) && when.last_day().is_some_and(|last| last < day);
    (over && LASTING.contains(&statement.aspect)).then_some(Distance::Over)
}

fn holds_on(statement: &Statement, day: Day) -> bool {
    statement
        .when
        .as_ref()
        .is_some_and(|when| when.contains(day))
}

fn holding<'a>(
    dataset: &'a Dataset,
    day: Day,
    wanted: impl Fn(&Statement) -> bool + 'a,
) -> impl Iterator<Item = StatementId> + 'a {
    dataset
        .all()
        .filter(move |(_, statement)| wanted(statement) && holds_on(statement, day))
        .map(|(id, _)| id)
}

/// The statements on who held an office of a body on a day, one for each office.
///
/// Of two who can have held the same office, the one who came later did: on the day of a handover, and
/// where the end of the earlier one's time is not known.
#[must_use]
pub fn holders(dataset: &Dataset, organ: EntityId, day: Day) -> Vec<StatementId> {
    let role = |id: StatementId| match &dataset.statement(id).detail {
        Detail::Office {
            organ: of, post, ..
        } if *of == organ => Some(*post),
        _ => None,
    };
    let all: Vec<StatementId> = holding(
        dataset,
        day,
        |statement| matches!(statement.detail, Detail::Office { organ: of, .. } if of == organ),
    )
    .collect();
    let of_role = |id: StatementId| {
        all.iter()
            .copied()
            .filter(move |other| role(*other) == role(id))
    };
    all.iter()
        .copied()
        .filter(|id| latest(dataset, of_role(*id)).contains(id))
        .collect()
}

/// The statement on which state chaired the Council on a day; on the day of a handover, the newcomer's.
#[must_use]
pub fn chairs(dataset: &Dataset, day: Day) -> Vec<StatementId> {
    latest(
        dataset,
        holding(dataset, day, |statement| {
            matches!(statement.detail, Detail::Chair { .. })
        }),
    )
}

/// Those of the statements that began last.
fn latest(dataset: &Dataset, statements: impl Iterator<Item = StatementId>) -> Vec<StatementId> {
    let since = |id: &StatementId| {
        dataset
            .statement(*id)
            .when
            .and_then(|when| when.first_day())
    };
    let statements: Vec<StatementId> = statements.collect();
    let last = statements.iter().filter_map(since).max();
    statements
        .into_iter()
        .filter(|id| since(id) == last)
        .collect()
}

/// The documents in force on a day.
#[must_use]
pub fn documents_in_force(dataset: &Dataset, day: Day) -> Vec<EntityId> {
    let mut documents: Vec<EntityId> = holding(dataset, day, |statement| {
        statement.aspect == Aspect::InForce
    })
    .map(|id| dataset.statement(id).subject)
    .collect();
    documents.dedup();
    documents
}

/// The statements on the wording of a document's articles on a day.
#[must_use]
pub fn articles(dataset: &Dataset, document: EntityId, day: Day) -> Vec<StatementId> {
    dataset
        .about(document)
        .filter(|(_, statement)| statement.aspect == Aspect::Article && holds_on(statement, day))
        .map(|(id, _)| id)
        .collect()
}

/// The runs and standing times of an operation that cover a day.
#[must_use]
pub fn runs(dataset: &Dataset, operation: EntityId, day: Day) -> Vec<StatementId> {
    dataset
        .about(operation)
        .filter(|(_, statement)| statement.aspect == Aspect::Run && holds_on(statement, day))
        .map(|(id, _)| id)
        .collect()
}

/// The statements on who observed on a day.
#[must_use]
pub fn observers(dataset: &Dataset, day: Day) -> Vec<StatementId> {
    dataset
        .all()
        .filter(|(_, statement)| statement.aspect == Aspect::Observer)
        .filter(|(_, statement)| {
            statement
                .when
                .as_ref()
                .is_some_and(|when| has_begun(when, day))
        })
        .map(|(id, _)| id)
        .collect()
}

fn has_begun(when: &Edtf, day: Day) -> bool {
    when.first_day().is_none_or(|first| first <= day)
        && (when.contains(day) || !matches!(when, Edtf::Interval(..)))
}

/// A change in the three answers of some state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The day from which it has effect.
    pub effect: Day,
    /// The date of the act, as precisely as it is known.
    pub when: Edtf,
}

/// When something in the three answers of some state changes, in order, each day once.
#[must_use]
pub fn turns(dataset: &Dataset) -> Vec<Turn> {
    let turns: Vec<Turn> = dataset
        .of_kind(Kind::State)
        .flat_map(|(state, _)| {
            Bond::ALL
                .iter()
                .flat_map(move |of| spells(dataset, state, *of))
        })
        .filter_map(|spell| {
            let when = dataset.statement(spell.begun_by?).when?;
            Some(Turn {
                effect: spell.from?,
                when,
            })
        })
        .collect();
    let mut turns = order::by_key(&turns, |turn| (turn.effect.number().into(), 0));
    turns.dedup_by_key(|turn| turn.effect);
    turns
}
