//! How a state stands to the Treaty and the Organization, through time: the rungs of three ladders.

use alloc::vec::Vec;

use atlas_messages::as_of as say;
use serde::{Deserialize, Serialize};

use crate::{
    day::Day,
    edtf::Edtf,
    model::{Bond, Dataset, Detail, EntityId, Kind, StatementId, Step},
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
    pub fn words(self, of: Bond) -> &'static str {
        match (of, self) {
            (Bond::Treaty, Self::None) => say::treaty_none(),
            (Bond::Treaty, Self::Signed) => say::treaty_signed(),
            (Bond::Treaty, Self::Bound | Self::Frozen) => say::treaty_bound(),
            (Bond::Treaty, Self::Suspended) => say::treaty_suspended(),
            (Bond::Treaty, Self::Former) => say::treaty_former(),
            (Bond::Organization, Self::None) => say::organization_none(),
            (Bond::Organization, Self::Signed) => say::organization_signed(),
            (Bond::Organization, Self::Bound | Self::Frozen) => say::organization_bound(),
            (Bond::Organization, Self::Suspended) => say::organization_suspended(),
            (Bond::Organization, Self::Former) => say::organization_former(),
            (Bond::Participation, Self::None | Self::Signed) => say::participation_none(),
            (Bond::Participation, Self::Bound) => say::participation_bound(),
            (Bond::Participation, Self::Frozen) => say::participation_frozen(),
            (Bond::Participation, Self::Suspended | Self::Former) => say::participation_former(),
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

    /// Since when it held, as precisely as the act that began it is known; nothing before any act.
    ///
    /// What a term that ran out left behind began on the day after, for on its last day it still bound.
    #[must_use]
    pub fn since(&self, dataset: &Dataset) -> Option<Edtf> {
        let act = dataset.statement(self.begun_by?);
        let when = act.when?;
        let ran_out = matches!(
            act.detail,
            Detail::Step {
                step: Step::NotRenewed,
                ..
            }
        );
        match self.from {
            Some(from) if ran_out && when == Edtf::from_day(from.plus(-1)) => {
                Some(Edtf::from_day(from))
            }
            _ => Some(when),
        }
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
pub fn rungs(dataset: &Dataset, state: EntityId, of: Bond) -> Vec<Rung> {
    let steps: Vec<(Day, Step, StatementId)> = dataset
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
    order::by_key(&steps, |(effect, ..)| (effect.number().into(), 0))
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
    for rung in rungs(dataset, state, of) {
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

/// The statuses of a state that ended within the time from one day to another, in order of time: what else was so in a
/// year of which the last day is shown.
#[must_use]
pub fn ended_within(
    dataset: &Dataset,
    state: EntityId,
    of: Bond,
    from: Day,
    day: Day,
) -> Vec<Spell> {
    let mut ended = spells(dataset, state, of);
    ended.retain(|spell| spell.to.is_some_and(|to| from <= to && to < day));
    ended
}

/// What one question was answered through time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ladder {
    /// The question.
    pub of: Bond,
    /// The answers, one after the other.
    pub spells: Vec<Spell>,
    /// All acts, also those that changed no answer.
    pub rungs: Vec<Rung>,
}

/// The three ladders of a state; none if the record has no act of it.
#[must_use]
pub fn ladders(dataset: &Dataset, state: EntityId) -> Vec<Ladder> {
    let ladder = |of: &Bond| Ladder {
        of: *of,
        spells: spells(dataset, state, *of),
        rungs: rungs(dataset, state, *of),
    };
    let ladders: Vec<Ladder> = Bond::ALL.iter().map(ladder).collect();
    if ladders.iter().all(|ladder| ladder.rungs.is_empty()) {
        return Vec::new();
    }
    ladders
}

/// The documents by which an act was done, as far as its statement names them.
#[must_use]
pub fn basis(dataset: &Dataset, act: StatementId) -> Vec<EntityId> {
    let about = dataset.statement(act).about.iter().copied();
    about
        .filter(|id| dataset.entity(*id).kind() == Kind::Document)
        .collect()
}

/// A change in the three answers of some state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// The day from which it has effect.
    pub effect: Day,
    /// The same as precisely as the act is known, as [`Spell::since`].
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
            Some(Turn {
                effect: spell.from?,
                when: spell.since(dataset)?,
            })
        })
        .collect();
    let mut turns = order::by_key(&turns, |turn| (turn.effect.number().into(), 0));
    turns.dedup_by_key(|turn| turn.effect);
    turns
}
