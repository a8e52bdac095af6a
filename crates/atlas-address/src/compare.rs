//! Things side by side: the same questions asked of each, the answers in one row, and whether they differ.

pub mod clauses;

use alloc::{
    string::{String, ToString},
    vec::Vec,
};

use atlas_messages::comparisons as say;
use atlas_record::{
    as_of::{self, Status},
    day::Day,
    listing,
    model::{Aspect, Bond, Clause, Dataset, Detail, EntityId, Kind, StatementId},
    query::Links,
    selection::Unknown,
    state_profile::{self, Topic},
    words,
};

use crate::address::{Compared, Side};

/// A side that the record has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// An entity on a day.
    Entity(EntityId, Day),
    /// A clause on assistance.
    Clause(Clause),
}

/// Whether the answers of a row differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowVerdict {
    /// All say the same.
    Same,
    /// They do not.
    Differs,
    /// Those that were found say the same; for the others nothing was found.
    Open,
}

impl RowVerdict {
    /// The verdict in words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Same => say::same(),
            Self::Differs => say::differs(),
            Self::Open => say::not_found_for_all(),
        }
    }

    /// A name for style sheets.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Differs => "differs",
            Self::Open => "open",
        }
    }
}

/// A line of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The time, in words.
    pub date: Option<String>,
    /// What is said.
    pub text: String,
    /// The statement that says it.
    pub statement: Option<StatementId>,
    /// The status that it names.
    pub status: Option<(Bond, Status)>,
}

/// A question and the answer of each side; an answer without lines was not found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The question, in a word or two.
    pub question: &'static str,
    /// The answers, in the order of the sides.
    pub answers: Vec<Vec<Line>>,
    /// Whether they differ.
    pub verdict: RowVerdict,
}

/// Finds what a side names.
///
/// # Errors
///
/// If the record has nothing of that name.
pub fn resolve<'a>(dataset: &Dataset, side: &'a Side, day: Day) -> Result<Subject, Unknown<'a>> {
    match &side.what {
        Compared::Clause(clause) => Ok(Subject::Clause(*clause)),
        Compared::Entity(kind, slug) => {
            let day = side.day.unwrap_or(day).min(dataset.edition);
            let found = dataset.find(*kind, slug);
            let unknown = Unknown { kind: *kind, slug };
            found.map(|id| Subject::Entity(id, day)).ok_or(unknown)
        }
    }
}

/// Whether all can answer the same questions.
#[must_use]
pub fn comparable(dataset: &Dataset, subjects: &[Subject]) -> bool {
    let sort = |subject: &Subject| match subject {
        Subject::Entity(id, _) => Some(dataset.entity(*id).kind()),
        Subject::Clause(_) => None,
    };
    subjects
        .windows(2)
        .all(|pair| sort(&pair[0]) == sort(&pair[1]))
}

/// The rows for things that are comparable; questions that none of them answers are left out.
#[must_use]
pub fn rows(dataset: &Dataset, links: &Links, subjects: &[Subject]) -> Vec<Row> {
    let rows = match subjects.first() {
        Some(Subject::Entity(id, _)) if dataset.entity(*id).kind() == Kind::State => {
            states(dataset, links, subjects)
        }
        Some(Subject::Entity(..)) => entities(dataset, subjects),
        Some(Subject::Clause(_)) => clauses::rows(dataset, subjects),
        None => Vec::new(),
    };
    let answered = |row: &Row| row.answers.iter().any(|answer| !answer.is_empty());
    rows.into_iter().filter(answered).collect()
}

fn row(question: &'static str, answers: Vec<Vec<Line>>) -> Row {
    let said = |answer: &Vec<Line>| -> Vec<(Option<String>, String)> {
        let lines = answer.iter();
        lines
            .map(|line| (line.date.clone(), line.text.clone()))
            .collect()
    };
    let found: Vec<_> = answers
        .iter()
        .map(said)
        .filter(|said| !said.is_empty())
        .collect();
    let verdict = if found.windows(2).any(|pair| pair[0] != pair[1]) {
        RowVerdict::Differs
    } else if found.is_empty() || found.len() == answers.len() {
        RowVerdict::Same
    } else {
        RowVerdict::Open
    };
    Row {
        question,
        answers,
        verdict,
    }
}

fn of_entities(
    subjects: &[Subject],
    question: &'static str,
    answer: &dyn Fn(EntityId, Day) -> Vec<Line>,
) -> Row {
    let answers = subjects.iter().map(|subject| match subject {
        Subject::Entity(id, day) => answer(*id, *day),
        Subject::Clause(_) => Vec::new(),
    });
    row(question, answers.collect())
}

fn plain(text: String) -> Line {
    Line {
        date: None,
        text,
        statement: None,
        status: None,
    }
}

fn states(dataset: &Dataset, links: &Links, subjects: &[Subject]) -> Vec<Row> {
    let mut rows = Vec::new();
    for of in Bond::ALL {
        let [asked, since, act] = ladder(*of);
        let spell = |id, day| as_of::status(dataset, id, *of, day);
        rows.push(of_entities(subjects, asked, &|id, day| {
            let spell = spell(id, day);
            let status = Line {
                statement: spell.begun_by,
                status: Some((*of, spell.status)),
                ..plain(spell.status.words(*of).to_string())
            };
            alloc::vec![status]
        }));
        rows.push(of_entities(subjects, since, &|id, day| {
            let spell = spell(id, day);
            let dated = spell.begun_by.zip(spell.since(dataset));
            let line = dated.map(|(act, when)| Line {
                statement: Some(act),
                ..plain(when.beginning_words())
            });
            line.into_iter().collect()
        }));
        rows.push(of_entities(subjects, act, &|id, day| {
            let act = spell(id, day).begun_by;
            let documents = act
                .map(|act| as_of::basis(dataset, act))
                .unwrap_or_default();
            let name = |id: &EntityId| Line {
                statement: act,
                ..plain(dataset.entity(*id).names.full.clone())
            };
            documents.iter().map(name).collect()
        }));
    }
    for (topic, question) in TOPICS {
        rows.push(of_entities(subjects, question(), &|id, day| {
            let found = state_profile::on(dataset, links, id, topic, day);
            match topic {
                Topic::Sessions | Topic::Exercises => counted(dataset, &found),
                _ => found.iter().map(|id| told(dataset, *id)).collect(),
            }
        }));
    }
    rows.push(of_entities(subjects, say::facilities(), &|id, day| {
        let facilities = of_aspect(dataset, id, Aspect::Infrastructure, day);
        // On which of two days something without a date stood there is not known, and said so.
        let dated = facilities.into_iter().map(|line| Line {
            date: line.date.or_else(|| Some(say::undated().to_string())),
            ..line
        });
        dated.collect()
    }));
    rows
}

/// The questions of the ladder: the answer, since when, by which act.
fn ladder(of: Bond) -> [&'static str; 3] {
    match of {
        Bond::Treaty => [say::treaty(), say::treaty_since(), say::treaty_document()],
        Bond::Organization => [
            say::organization(),
            say::organization_since(),
            say::organization_document(),
        ],
        Bond::Participation => [
            say::participation(),
            say::participation_since(),
            say::participation_document(),
        ],
    }
}

/// A text in the language that is spoken.
type Words = fn() -> &'static str;

/// What else states are compared in.
const TOPICS: [(Topic, Words); 7] = [
    (Topic::Chairs, say::chairs),
    (Topic::Offices, say::offices),
    (Topic::Requests, say::requests),
    (Topic::Contributions, say::contributions),
    (Topic::Sessions, say::sessions),
    (Topic::Exercises, say::exercises),
    (Topic::Absences, say::absences),
];

/// How many, and when last.
fn counted(dataset: &Dataset, found: &[StatementId]) -> Vec<Line> {
    let Some(last) = found.last() else {
        return Vec::new();
    };
    let when = dataset.statement(*last).when;
    let line = Line {
        statement: Some(*last),
        ..plain(match when {
            Some(when) => say::counted_last(found.len(), &when.words()),
            None => words::grouped(found.len() as i64),
        })
    };
    alloc::vec![line]
}

/// A statement as a line, in as few words as it can be told.
fn told(dataset: &Dataset, id: StatementId) -> Line {
    let statement = dataset.statement(id);
    let subject = &dataset.entity(statement.subject).names.full;
    let text = match &statement.detail {
        Detail::Chair { person } => person
            .clone()
            .unwrap_or_else(|| say::no_person().to_string()),
        Detail::Office { role, .. } => [subject, ", ", role].concat(),
        _ if statement.aspect == Aspect::Absent => subject.clone(),
        _ => statement.text.clone(),
    };
    let when = listing::date_of_statement(dataset, statement);
    Line {
        date: when.map(|when| when.words()),
        text,
        statement: Some(id),
        status: None,
    }
}

/// The questions that entities other than states are compared in, in the order of their pages.
const ASPECTS: [Aspect; 24] = [
    Aspect::Summary,
    Aspect::Purpose,
    Aspect::Founded,
    Aspect::Operational,
    Aspect::Ended,
    Aspect::Request,
    Aspect::Answer,
    Aspect::Aid,
    Aspect::Outcome,
    Aspect::Held,
    Aspect::Participant,
    Aspect::Absent,
    Aspect::Signed,
    Aspect::InForce,
    Aspect::Amended,
    Aspect::LegalBasis,
    Aspect::Link,
    Aspect::Composition,
    Aspect::Powers,
    Aspect::Procedure,
    Aspect::Meetings,
    Aspect::Seat,
    Aspect::Observer,
    Aspect::Contribution,
];

fn entities(dataset: &Dataset, subjects: &[Subject]) -> Vec<Row> {
    let aspects = ASPECTS.into_iter().map(|aspect| {
        of_entities(subjects, aspect.label(), &|id, day| {
            of_aspect(dataset, id, aspect, day)
        })
    });
    let mut rows: Vec<Row> = aspects.collect();
    rows.push(of_entities(subjects, say::holders(), &|id, day| {
        let holders = as_of::holders(dataset, id, day);
        holders.iter().map(|id| told(dataset, *id)).collect()
    }));
    rows
}

/// The statements that answer a question on a day.
fn of_aspect(dataset: &Dataset, id: EntityId, aspect: Aspect, day: Day) -> Vec<Line> {
    let statements = dataset.about(id).filter(|(_, statement)| {
        statement.aspect == aspect && as_of::distance(statement, day).is_none()
    });
    let line = |id: StatementId| {
        let statement = dataset.statement(id);
        Line {
            date: statement.when.map(|when| when.words()),
            text: statement.text.clone(),
            statement: Some(id),
            status: None,
        }
    };
    statements.map(|(id, _)| line(id)).collect()
}
