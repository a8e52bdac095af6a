//! Two tables for research: each state in each year, and each time in which a state had a standing.
//!
//! Both are [`as_of::spells`], as the pages and the ladders are; nothing is computed here but days counted.

use atlas_record::{
    as_of::{self, Spell, Status},
    day::Day,
    edtf::{Bound as End, Date, Edtf, Precision},
    model::{Bond, Dataset, EntityId, Kind, StatementId},
};

use crate::export::{
    row::{reference, statement_reference},
    table::Table,
    value::{Fields, Value},
};

/// The three questions, each with the columns of its answers: whether it holds on the last day, the standing on that
/// day, and the days of the year in each standing, in the order of [`STANDINGS`].
const QUESTIONS: [(Bond, &str, &str, [&str; 6]); 3] = [
    (
        Bond::Treaty,
        "party",
        "treaty_standing",
        [
            "treaty_days_none",
            "treaty_days_signed",
            "treaty_days_bound",
            "treaty_days_frozen",
            "treaty_days_suspended",
            "treaty_days_former",
        ],
    ),
    (
        Bond::Organization,
        "member",
        "organization_standing",
        [
            "organization_days_none",
            "organization_days_signed",
            "organization_days_bound",
            "organization_days_frozen",
            "organization_days_suspended",
            "organization_days_former",
        ],
    ),
    (
        Bond::Participation,
        "taking_part",
        "participation_standing",
        [
            "participation_days_none",
            "participation_days_signed",
            "participation_days_bound",
            "participation_days_frozen",
            "participation_days_suspended",
            "participation_days_former",
        ],
    ),
];

const STANDINGS: [Status; 6] = [
    Status::None,
    Status::Signed,
    Status::Bound,
    Status::Frozen,
    Status::Suspended,
    Status::Former,
];

/// Whether the answer is yes: a party whose participation is frozen is still a party, a frozen one takes no part.
const fn holds(of: Bond, status: Status) -> bool {
    match of {
        Bond::Treaty | Bond::Organization => matches!(status, Status::Bound | Status::Frozen),
        Bond::Participation => matches!(status, Status::Bound),
    }
}

/// The states that ever had a standing, with their spells on each ladder.
fn ladders(dataset: &Dataset) -> impl Iterator<Item = (EntityId, [Vec<Spell>; 3])> + '_ {
    let states = dataset.of_kind(Kind::State);
    let all = states.map(|(id, _)| (id, QUESTIONS.map(|(of, ..)| as_of::spells(dataset, id, of))));
    all.filter(|(_, ladders)| ladders.iter().any(|spells| spells.len() > 1))
}

/// `state-years`: a row for each state and year, from the first act of any state to the year of the edition.
#[must_use]
pub fn state_years(dataset: &Dataset) -> Table {
    let (last_year, ..) = dataset.edition.civil();
    let acts = ladders(dataset)
        .flat_map(|(_, ladders)| ladders)
        .flatten()
        .filter_map(|spell| spell.from);
    let first_year = acts.min().map_or(last_year, |day| day.civil().0);
    let mut rows = Vec::new();
    for (state, ladders) in ladders(dataset) {
        for year in first_year..=last_year {
            rows.push(state_year(dataset, state, &ladders, year));
        }
    }
    Table {
        name: "state-years",
        title: "Each state in each year: party, member, taking part, and the days of the year in each standing",
        key: &["state", "year"],
        links: &[("state", "states")],
        rows,
    }
}

fn state_year(dataset: &Dataset, state: EntityId, ladders: &[Vec<Spell>; 3], year: i32) -> Fields {
    let day = |month, day| Day::new(year, month, day).unwrap_or(Day::EPOCH);
    let (first, last) = (day(1, 1), day(12, 31).min(dataset.edition));
    let mut row = vec![
        ("state", Value::Text(reference(dataset, state))),
        ("name", Value::text(&dataset.entity(state).names.full)),
        ("year", Value::number(year.into())),
        ("first_day", Value::printed(Some(first))),
        ("last_day", Value::printed(Some(last))),
        ("days", Value::number(days(first, last))),
    ];
    let mut acts: Vec<StatementId> = Vec::new();
    for ((of, yes, standing, columns), spells) in QUESTIONS.iter().zip(ladders) {
        let status = as_of::status(dataset, state, *of, last).status;
        row.push((yes, Value::Truth(holds(*of, status))));
        row.push((standing, Value::text(status.name())));
        for (column, counted) in columns.iter().zip(STANDINGS) {
            let within = spells.iter().filter(|spell| spell.status == counted);
            let within = within.map(|spell| {
                let from = spell.from.map_or(first, |from| from.max(first));
                days(from, spell.to.map_or(last, |to| to.min(last)))
            });
            row.push((column, Value::number(within.sum())));
        }
        let of_year = spells.iter().filter(|spell| {
            spell.from.is_some_and(|from| from <= last) && spell.to.is_none_or(|to| first <= to)
        });
        for act in of_year.filter_map(|spell| spell.begun_by) {
            if !acts.contains(&act) {
                acts.push(act);
            }
        }
    }
    // Only what changes within the year makes the counts of its days less exact.
    let begun = acts.iter().filter_map(|act| dataset.statement(*act).when);
    let begun = begun.filter(|when| {
        let (from, to) = (when.first_day(), when.last_day());
        from.is_none_or(|from| from <= last) && to.is_none_or(|to| first <= to)
    });
    let coarsest = begun.filter_map(|when| beginning(&when)).max_by_key(rank);
    row.push((
        "precision",
        Value::printed(coarsest.map(|date| precision(&date))),
    ));
    let mut sources: Vec<EntityId> = Vec::new();
    for act in &acts {
        for citation in dataset.statement(*act).citations().iter() {
            if !sources.contains(&citation.source) {
                sources.push(citation.source);
            }
        }
    }
    let named = |id: &EntityId| Value::Text(reference(dataset, *id));
    let acts = acts
        .iter()
        .map(|act| Value::Text(statement_reference(dataset, *act)));
    row.push(("acts", Value::List(acts.collect())));
    row.push(("sources", Value::List(sources.iter().map(named).collect())));
    row
}

/// How many days there are, both included; none where the last is before the first.
fn days(first: Day, last: Day) -> i64 {
    i64::from((last.number() - first.number() + 1).max(0))
}

/// `state-days`: each time in which a state had a standing, with both ends as days, as EDTF and in words.
#[must_use]
pub fn state_days(dataset: &Dataset) -> Table {
    let mut rows = Vec::new();
    for (state, ladders) in ladders(dataset) {
        for ((of, ..), spells) in QUESTIONS.iter().zip(&ladders) {
            for (place, spell) in spells.iter().enumerate() {
                if spell.status != Status::None {
                    let next = spells.get(place + 1).and_then(|next| next.begun_by);
                    rows.push(state_spell(dataset, state, *of, spell, next));
                }
            }
        }
    }
    Table {
        name: "state-days",
        title: "Each time in which a state had a standing, with both ends as days, in EDTF and in words",
        key: &["state", "question", "first_day"],
        links: &[("state", "states"), ("begun_by", "statements")],
        rows,
    }
}

fn state_spell(
    dataset: &Dataset,
    state: EntityId,
    of: Bond,
    spell: &Spell,
    ended_by: Option<StatementId>,
) -> Fields {
    let act = |id: Option<StatementId>| id.map(|id| dataset.statement(id));
    let (begun, ended) = (act(spell.begun_by), act(ended_by));
    let when = |act: Option<&atlas_record::model::Statement>| act.and_then(|act| act.when);
    let (first, last) = (when(begun.map(|act| &**act)), when(ended.map(|act| &**act)));
    let edtf = |when: Option<Edtf>| Value::printed(when);
    let words = |when: Option<Edtf>| Value::printed(when.map(|when| when.words()));
    let known = |when: Option<Edtf>| {
        Value::printed(
            when.as_ref()
                .and_then(beginning)
                .map(|date| precision(&date)),
        )
    };
    let reference_of =
        |id: Option<StatementId>| Value::printed(id.map(|id| statement_reference(dataset, id)));
    let sources = begun.map(|act| {
        let mut all: Vec<EntityId> = act.citations().iter().map(|one| one.source).collect();
        all.sort_unstable();
        all.dedup();
        all.len() as i64
    });
    vec![
        ("state", Value::Text(reference(dataset, state))),
        ("name", Value::text(&dataset.entity(state).names.full)),
        ("question", Value::text(of.name())),
        ("status", Value::text(spell.status.name())),
        ("holds", Value::Truth(holds(of, spell.status))),
        ("first_day", Value::printed(spell.from)),
        ("last_day", Value::printed(spell.to)),
        ("first_when", edtf(first)),
        ("first_words", words(first)),
        ("first_precision", known(first)),
        ("end_when", edtf(last)),
        ("end_words", words(last)),
        ("end_precision", known(last)),
        ("begun_by", reference_of(spell.begun_by)),
        ("ended_by", reference_of(ended_by)),
        (
            "standing",
            Value::printed(begun.map(|act| act.standing.name())),
        ),
        (
            "source_count",
            sources.map_or(Value::Nothing, Value::number),
        ),
    ]
}

/// The date at which something begins.
const fn beginning(when: &Edtf) -> Option<Date> {
    match when {
        Edtf::Date(date) | Edtf::Interval(End::Date(date), _) => Some(*date),
        Edtf::Interval(..) => None,
    }
}

/// How coarse a date is, the exact first.
const fn rank(date: &Date) -> u8 {
    let rank = match date.precision() {
        Precision::Day(..) => 0,
        Precision::Month(_) => 1,
        Precision::Season(_) => 2,
        Precision::Year => 3,
        Precision::Decade => 4,
    };
    rank * 2 + (date.uncertain || date.approximate) as u8
}

/// What is known of a date, in a word, and its doubt: `day`, `month, approximate`.
#[must_use]
pub fn precision(date: &Date) -> String {
    let known = match date.precision() {
        Precision::Day(..) => "day",
        Precision::Month(_) => "month",
        Precision::Season(_) => "season",
        Precision::Year => "year",
        Precision::Decade => "decade",
    };
    let doubt = match (date.approximate, date.uncertain) {
        (false, false) => "",
        (true, false) => ", approximate",
        (false, true) => ", uncertain",
        (true, true) => ", approximate, uncertain",
    };
    [known, doubt].concat()
}
