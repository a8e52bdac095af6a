//! The organs and forces of a day: which there were, and what stood under what.
//!
//! A body whose beginning no source read gives and that is only taken to have existed ([`crate::existence`]) says so.
//! What was not there is listed with the reason, never drawn.

use alloc::vec::Vec;

use atlas_messages::record as say;

use crate::{
    as_of,
    day::Day,
    edtf::Edtf,
    existence::{Existence, existence, has_unknown_end, ties},
    model::{
        Class, Dataset, Detail, Entity, EntityId, Kind, LinkRelation, OrganClass, StatementId,
    },
    order,
};

/// A band of the chart. Bands whose bodies stand under one head follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The Council.
    Supreme,
    /// The councils of ministers and the committee of secretaries.
    Statutory,
    /// What works between the sessions.
    Permanent,
    /// Coordination councils, commissions, working groups and centres.
    Subsidiary,
    /// The Parliamentary Assembly and its parts.
    Parliamentary,
    /// The Council of the Treaty.
    TreatyCouncil,
    /// The other organs of the Treaty.
    Treaty,
    /// Organs of the Commonwealth of Independent States.
    Commonwealth,
    /// Collective forces, regional groupings and air defence.
    Forces,
}

impl Level {
    /// Every level, from the top of the chart.
    pub const ALL: [Self; 9] = [
        Self::Supreme,
        Self::Statutory,
        Self::Permanent,
        Self::Subsidiary,
        Self::Parliamentary,
        Self::TreatyCouncil,
        Self::Treaty,
        Self::Commonwealth,
        Self::Forces,
    ];

    /// A name for anchors and style sheets.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Supreme => "supreme",
            Self::Statutory => "statutory",
            Self::Permanent => "permanent",
            Self::Subsidiary => "subsidiary",
            Self::Forces => "forces",
            Self::Parliamentary => "parliamentary",
            Self::TreatyCouncil => "treaty-council",
            Self::Treaty => "treaty",
            Self::Commonwealth => "cis",
        }
    }

    /// The heading.
    #[must_use]
    pub fn heading(self) -> &'static str {
        match self {
            Self::Supreme => say::level_supreme(),
            Self::Statutory => say::level_statutory(),
            Self::Permanent => say::level_permanent(),
            Self::Subsidiary => say::level_subsidiary(),
            Self::Forces => say::level_forces(),
            Self::Parliamentary => say::level_parliamentary(),
            Self::TreatyCouncil => say::level_treaty_council(),
            Self::Treaty => say::level_treaty(),
            Self::Commonwealth => say::level_commonwealth(),
        }
    }

    /// What the bodies of the level do, after the heading.
    #[must_use]
    pub fn explanation(self) -> &'static str {
        match self {
            Self::Supreme => say::level_supreme_does(),
            Self::Statutory => say::level_statutory_does(),
            Self::Permanent => say::level_permanent_does(),
            Self::Subsidiary => say::level_subsidiary_does(),
            Self::Forces => say::level_forces_does(),
            Self::Parliamentary => say::level_parliamentary_does(),
            Self::TreatyCouncil => say::level_treaty_council_does(),
            Self::Treaty => say::level_treaty_does(),
            Self::Commonwealth => say::level_commonwealth_does(),
        }
    }

    fn of(dataset: &Dataset, id: EntityId) -> Self {
        let Class::Organ(class) = dataset.entity(id).class else {
            return Self::Forces;
        };
        match class {
            OrganClass::Supreme => Self::Supreme,
            OrganClass::Statutory => Self::Statutory,
            OrganClass::Permanent => Self::Permanent,
            OrganClass::Parliamentary => Self::Parliamentary,
            OrganClass::BeforeOrganization if ties(dataset, id).next().is_none() => {
                Self::TreatyCouncil
            }
            OrganClass::BeforeOrganization => Self::Treaty,
            OrganClass::Commonwealth => Self::Commonwealth,
            OrganClass::Subsidiary | OrganClass::WorkingGroup | OrganClass::Centre => {
                Self::Subsidiary
            }
        }
    }
}

/// A body in the chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Which.
    pub id: EntityId,
    /// Its band.
    pub level: Level,
    /// That under which it is drawn.
    pub parent: Option<EntityId>,
    /// How it stands to that.
    pub relations: Vec<LinkRelation>,
    /// How it stands to others.
    pub others: Vec<(LinkRelation, EntityId)>,
    /// Whom it serves.
    pub serves: Vec<EntityId>,
    /// Whether the record says when it began.
    pub begun: bool,
    /// Whether it ended some time, and the record does not say when: it may have been over by the day.
    pub open_end: bool,
}

/// Why a body is not in the chart of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    /// It began later.
    Later,
    /// It had ended.
    Over,
    /// No source read says when it began.
    Unknown,
    /// It belongs to the Commonwealth, and the Treaty had an Organization of its own by then.
    Aside,
}

impl Absence {
    /// Every reason.
    pub const ALL: [Self; 4] = [Self::Later, Self::Over, Self::Unknown, Self::Aside];

    /// The reason as a heading.
    #[must_use]
    pub fn heading(self) -> &'static str {
        match self {
            Self::Later => say::absence_later(),
            Self::Over => say::absence_over(),
            Self::Unknown => say::absence_unknown(),
            Self::Aside => say::absence_aside(),
        }
    }
}

/// The bodies of a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Structure {
    /// Those that were there.
    pub bodies: Vec<Body>,
    /// The others, each with the reason.
    pub absent: Vec<(EntityId, Absence)>,
}

impl Structure {
    /// The body of an id, if it was there.
    #[must_use]
    pub fn body(&self, id: EntityId) -> Option<&Body> {
        self.bodies.iter().find(|body| body.id == id)
    }

    /// The bodies drawn under another.
    pub fn under(&self, id: EntityId) -> impl Iterator<Item = &Body> {
        self.bodies
            .iter()
            .filter(move |body| body.parent == Some(id))
    }

    /// Whether a body stands at the top of a tree. What is under it stands in rows, in bands of its own or below it.
    #[must_use]
    pub fn is_head(&self, body: &Body) -> bool {
        body.parent.is_none() && self.under(body.id).next().is_some()
    }

    /// Whether a body stands directly under one, in whose band it is drawn.
    #[must_use]
    pub fn hangs(&self, body: &Body) -> bool {
        let parent = body.parent.and_then(|parent| self.body(parent));
        parent.is_some_and(|parent| !self.is_head(parent))
    }

    /// The bodies in the order of the chart: band by band, each followed by what hangs under it.
    #[must_use]
    pub fn in_order(&self) -> Vec<&Body> {
        let mut order = Vec::with_capacity(self.bodies.len());
        for level in Level::ALL {
            for body in self.level(level) {
                self.follow(body, &mut order);
            }
        }
        order
    }

    fn follow<'a>(&'a self, body: &'a Body, order: &mut Vec<&'a Body>) {
        order.push(body);
        if !self.is_head(body) {
            for under in self.under(body.id) {
                self.follow(under, order);
            }
        }
    }

    /// The bodies of a band without what hangs under them: heads, then what is under a head, then what stands alone.
    #[must_use]
    pub fn level(&self, level: Level) -> Vec<&Body> {
        let of_level = |body: &&Body| body.level == level && !self.hangs(body);
        let bodies: Vec<&Body> = self.bodies.iter().filter(of_level).collect();
        order::by_key(&bodies, |body| {
            let alone = body.parent.is_none() && !self.is_head(body);
            (i64::from(!self.is_head(body)) + i64::from(alone), 0)
        })
    }
}

/// Whether a tie without a date, from a date on or of a time held on the day.
fn held(when: Option<Edtf>, day: Day) -> bool {
    when.is_none_or(|when| match when {
        Edtf::Interval(..) => when.contains(day),
        Edtf::Date(_) => when.first_day().is_none_or(|first| first <= day),
    })
}

/// Whether a body was there on the day, and then whether the record says since when.
fn presence(dataset: &Dataset, id: EntityId, day: Day) -> Result<bool, Absence> {
    match existence(dataset, id, day) {
        Existence::Recorded => Ok(true),
        Existence::Inferred => Ok(false),
        Existence::Later => Err(Absence::Later),
        Existence::Over => Err(Absence::Over),
        Existence::Unknown => Err(Absence::Unknown),
    }
}

/// How far up bodies are counted.
const REACH: u32 = 4;

/// How many bodies stand above one.
fn depth(dataset: &Dataset, id: EntityId, reach: u32) -> u32 {
    if reach == 0 {
        return 0;
    }
    ties(dataset, id)
        .map(|(_, _, target)| 1 + depth(dataset, target, reach - 1))
        .max()
        .unwrap_or(0)
}

/// The bodies of a day and how they stood to each other.
#[must_use]
pub fn structure(dataset: &Dataset, day: Day) -> Structure {
    let mut structure = Structure::default();
    let organs = dataset
        .of_kind(Kind::Organ)
        .chain(dataset.of_kind(Kind::Force));
    let ids: Vec<EntityId> = organs.map(|(id, _)| id).collect();
    let there = |id: EntityId| presence(dataset, id, day);
    let of_treaty = |id: &EntityId| {
        let class = Class::Organ(OrganClass::BeforeOrganization);
        dataset.entity(*id).class == class && there(*id).is_ok()
    };
    let before = ids.iter().any(of_treaty);
    for id in ids.iter().copied() {
        let level = Level::of(dataset, id);
        match there(id) {
            Ok(_) if level == Level::Commonwealth && !before => {
                structure.absent.push((id, Absence::Aside));
            }
            Ok(begun) => structure.bodies.push(body(dataset, id, level, begun, day)),
            Err(absence) => structure.absent.push((id, absence)),
        }
    }
    structure
}

fn body(dataset: &Dataset, id: EntityId, level: Level, begun: bool, day: Day) -> Body {
    let here = |target: EntityId| presence(dataset, target, day).is_ok();
    let held_then: Vec<(LinkRelation, EntityId)> = ties(dataset, id)
        .filter(|(tie, _, target)| held(dataset.statement(*tie).when, day) && here(*target))
        .map(|(_, relation, target)| (relation, target))
        .collect();
    // A whole is closer than what leads it, and what leads it closer than what leads that.
    let closeness = |(relation, target): &(LinkRelation, EntityId)| {
        let whole = *relation == LinkRelation::PartOf;
        (whole, depth(dataset, *target, REACH))
    };
    let closest = held_then.iter().max_by_key(|tie| closeness(tie));
    let parent = closest.map(|(_, target)| *target);
    let (own, others): (Vec<_>, Vec<_>) = held_then
        .into_iter()
        .partition(|(_, target)| Some(*target) == parent);
    let served = |(other, _): &(EntityId, &Entity)| {
        dataset.about(*other).any(|(_, said)| {
            let by = matches!(said.detail, Detail::Link { relation: LinkRelation::ServedBy, target } if target == id);
            by && held(said.when, day)
        })
    };
    Body {
        id,
        level,
        parent,
        relations: own.into_iter().map(|(relation, _)| relation).collect(),
        others,
        serves: dataset
            .of_kind(Kind::Organ)
            .filter(served)
            .map(|(other, _)| other)
            .filter(|other| here(*other))
            .collect(),
        begun,
        open_end: has_unknown_end(dataset, id),
    }
}

/// The statements on who headed a body within the time from one day to another and no longer on the last one: who else
/// did in a year of which the last day is shown. For the Council, where no person is recorded, the states in the chair.
#[must_use]
pub fn former_heads(dataset: &Dataset, body: &Body, from: Day, day: Day) -> Vec<StatementId> {
    let of_council = body.level == Level::Supreme;
    let last = heads(dataset, body, day);
    let is_chair = |id: &StatementId| matches!(dataset.statement(*id).detail, Detail::Chair { .. });
    let by_chairs = of_council && (last.is_empty() || last.iter().any(is_chair));
    dataset
        .all()
        .filter(|(id, statement)| {
            let is_head = match &statement.detail {
                Detail::Office { organ, .. } => *organ == body.id && !by_chairs,
                Detail::Chair { .. } => by_chairs,
                _ => false,
            };
            let ended = statement.when.and_then(|when| when.last_day());
            is_head && ended.is_some_and(|to| from <= to && to <= day) && !last.contains(id)
        })
        .map(|(id, _)| id)
        .collect()
}

/// The statements on who headed a body on a day; for the Council, where no person is recorded, the state in the chair.
#[must_use]
pub fn heads(dataset: &Dataset, body: &Body, day: Day) -> Vec<StatementId> {
    let holders = as_of::holders(dataset, body.id, day);
    if holders.is_empty() && body.level == Level::Supreme {
        as_of::chairs(dataset, day)
    } else {
        holders
    }
}
