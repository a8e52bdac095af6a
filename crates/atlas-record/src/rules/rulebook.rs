//! The clauses of the record with their times, and how every state stood.

use alloc::vec::Vec;

use super::{Seat, SeatState};
use crate::{
    as_of::{self, Spell, Status},
    day::Day,
    edtf::Edtf,
    model::{
        Bond, ClauseTerm, Dataset, Detail, EntityId, Ground, Kind, Matter, Provision, StatementId,
    },
};

/// A provision with the statement that carries it and the time in which it held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedProvision {
    /// The statement.
    pub statement: StatementId,
    /// When it held.
    pub when: Edtf,
    /// What it provides.
    pub provision: Provision,
    /// The states that the statement names; whether a clause is in force is asked for these alone, if there are any.
    pub states: Vec<EntityId>,
}

impl DatedProvision {
    /// Whether it says so.
    #[must_use]
    pub fn says(&self, term: ClauseTerm) -> bool {
        self.provision.says.contains(&term)
    }

    /// Whether it is a clause without which there would be no rule on the matter.
    pub(super) fn founds(&self, matter: Matter) -> bool {
        const FOUNDING: [ClauseTerm; 10] = [
            ClauseTerm::Covers,
            ClauseTerm::Permits,
            ClauseTerm::Bars,
            ClauseTerm::PartiesConsult,
            ClauseTerm::MembersConsult,
            ClauseTerm::PartiesDecide,
            ClauseTerm::MembersDecide,
            ClauseTerm::StateDecides,
            ClauseTerm::SecurityCouncilDecides,
            ClauseTerm::FollowsByItself,
        ];
        self.provision.matters.contains(&matter) && FOUNDING.iter().any(|term| self.says(*term))
    }
}

/// How a state stood through time.
#[derive(Clone, Debug)]
struct Standing {
    state: EntityId,
    treaty: Vec<Spell>,
    organization: Vec<Spell>,
    participation: Vec<Spell>,
}

fn status_on(spells: &[Spell], day: Day) -> Status {
    let found = spells.iter().find(|spell| spell.covers(day));
    found.map_or(Status::None, |spell| spell.status)
}

/// All that the rules are applied from.
#[derive(Clone, Debug)]
pub struct Rulebook {
    pub(super) clauses: Vec<DatedProvision>,
    standings: Vec<Standing>,
}

impl Rulebook {
    /// Reads the clauses and the standing of states from the record.
    #[must_use]
    pub fn new(dataset: &Dataset) -> Self {
        let mut clauses = Vec::new();
        for (rule, _) in dataset.of_kind(Kind::Rule) {
            for (id, statement) in dataset.about(rule) {
                let (Detail::Provisions(provisions), Some(when)) =
                    (&statement.detail, statement.when)
                else {
                    continue;
                };
                let is_state = |id: &&EntityId| dataset.entity(**id).kind() == Kind::State;
                let states = statement.about.iter().filter(is_state).copied();
                let states: Vec<EntityId> = states.collect();
                clauses.extend(provisions.iter().map(|provision| DatedProvision {
                    statement: id,
                    when,
                    provision: provision.clone(),
                    states: states.clone(),
                }));
            }
        }
        let standings = dataset.of_kind(Kind::State).map(|(state, _)| {
            let spells = |of| as_of::spells(dataset, state, of);
            Standing {
                state,
                treaty: spells(Bond::Treaty),
                organization: spells(Bond::Organization),
                participation: spells(Bond::Participation),
            }
        });
        Self {
            clauses,
            standings: standings.collect(),
        }
    }

    /// The clauses, in the order of the record.
    #[must_use]
    pub fn clauses(&self) -> &[DatedProvision] {
        &self.clauses
    }

    /// The clauses in force on a day for a matter, on a ground.
    pub(super) fn in_force(
        &self,
        day: Day,
        matter: Matter,
        ground: Option<Ground>,
    ) -> Vec<&DatedProvision> {
        let clauses = self.clauses.iter();
        let on = clauses.filter(|clause| clause.provision.is_on(matter, ground));
        on.filter(|clause| clause.when.contains(day)).collect()
    }

    /// How a state stood to the Treaty or the Organization on a day.
    #[must_use]
    pub fn status(&self, state: EntityId, of: Bond, day: Day) -> Status {
        let mut standings = self.standings.iter();
        let found = standings.find(|standing| standing.state == state);
        found.map_or(Status::None, |standing| {
            let spells = match of {
                Bond::Treaty => &standing.treaty,
                Bond::Organization => &standing.organization,
                Bond::Participation => &standing.participation,
            };
            status_on(spells, day)
        })
    }

    /// The seats of the members' organs on a day.
    #[must_use]
    pub fn members(&self, day: Day) -> Vec<Seat> {
        let seat = |standing: &Standing| {
            let counts = match status_on(&standing.organization, day) {
                Status::Suspended => SeatState::Suspended,
                Status::Bound | Status::Frozen => match status_on(&standing.participation, day) {
                    Status::Frozen => SeatState::Frozen,
                    _ => SeatState::Full,
                },
                _ => return None,
            };
            let state = standing.state;
            Some(Seat { state, counts })
        };
        self.standings.iter().filter_map(seat).collect()
    }

    /// The seats of the parties to the Treaty on a day.
    #[must_use]
    pub fn parties(&self, day: Day) -> Vec<Seat> {
        let parties = self.standings.iter();
        let parties = parties.filter(|one| status_on(&one.treaty, day) == Status::Bound);
        let seat = |one: &Standing| Seat {
            state: one.state,
            counts: SeatState::Full,
        };
        parties.map(seat).collect()
    }

    /// The cases in which the clauses on a matter were used, or were not.
    pub fn cases(&self, matter: Matter) -> impl Iterator<Item = (StatementId, ClauseTerm)> + '_ {
        let clauses = self.clauses.iter();
        let on = clauses.filter(move |clause| clause.provision.matters.contains(&matter));
        on.filter_map(|clause| {
            let mut says = clause.provision.says.iter();
            let term = says.find(|term| matches!(term, ClauseTerm::Used | ClauseTerm::NotUsed))?;
            Some((clause.statement, *term))
        })
    }

    /// The days from which something else holds: of a clause, or of a state. Sorted, each once.
    #[must_use]
    pub fn turns(&self) -> Vec<Day> {
        let starts = self.clauses.iter().flat_map(|clause| {
            let after = clause.when.last_day().map(|last| last.plus(1));
            [clause.when.first_day(), after]
        });
        let stood = self.standings.iter().flat_map(|standing| {
            let spells = [
                &standing.treaty,
                &standing.organization,
                &standing.participation,
            ];
            spells.into_iter().flatten().map(|spell| spell.from)
        });
        let mut days: Vec<i32> = starts.chain(stood).flatten().map(Day::number).collect();
        days.sort_unstable();
        days.dedup();
        days.into_iter().map(Day::from_number).collect()
    }
}
