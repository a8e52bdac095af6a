//! How something came about and what came of it: from the article to the result, as a graph whose edges are statements.
//!
//! The nodes are the entities that the statements of an operation, a force or an exercise name; two nodes are joined
//! where a statement names both. An exercise rests on that on which the force rests that it trains, and the record may
//! name that force with its series only.

use alloc::vec::Vec;

use atlas_messages::record as say;

use crate::{
    model::{
        Aspect, Class, Dataset, Detail, DocumentClass, EntityId, Kind, Qualifier, Statement,
        StatementId,
    },
    query::{self, Links},
};

/// Where a node stands on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TrailStage {
    /// The treaty, charter or agreement, or the rule, on which it rests.
    Basis,
    /// The organ that decided or leads.
    Organ,
    /// The session at which that happened.
    Session,
    /// The decision, plan or regulation.
    Document,
    /// The force that an exercise trains.
    Force,
    /// The series of which it is an edition, or the exercise of which it is a part.
    Series,
    /// The thing itself.
    Action,
    /// Who contributed or took part.
    Contribution,
    /// What came of it.
    Result,
}

impl TrailStage {
    /// The stage in a word.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Basis => say::stage_basis(),
            Self::Organ => say::stage_organ(),
            Self::Session => say::stage_session(),
            Self::Document => say::stage_document(),
            Self::Force => say::stage_force(),
            Self::Series => say::stage_series(),
            Self::Action => say::stage_action(),
            Self::Contribution => say::stage_contribution(),
            Self::Result => say::stage_result(),
        }
    }
}

/// What a node is: something with a page, or a statement on what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Something with a page.
    Entity(EntityId),
    /// A result, or a basis that names nothing with a page.
    Statement(StatementId),
}

/// A node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// Where it stands.
    pub stage: TrailStage,
    /// What it is.
    pub what: What,
    /// The statement that names it first.
    pub by: StatementId,
}

/// Two nodes, by their places, and the statement that names both; the first stands before the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    /// From where.
    pub from: usize,
    /// To where.
    pub to: usize,
    /// Why.
    pub by: StatementId,
}

/// The way from the article to the result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trail {
    /// The nodes, in order of their stages.
    pub nodes: Vec<Node>,
    /// The edges.
    pub edges: Vec<Edge>,
}

/// The most results that are shown; the page has the rest.
const MOST_RESULTS: usize = 4;

/// The trail of an operation, a force or an exercise; empty where the record knows no basis and no organ of it.
#[must_use]
pub fn trail(dataset: &Dataset, links: &Links, id: EntityId) -> Trail {
    let is_exercise = dataset.entity(id).kind() == Kind::Exercise;
    let mut nodes: Vec<Node> = Vec::new();
    let mut add = |stage, what, by| {
        if !nodes.iter().any(|node| node.what == what) {
            nodes.push(Node { stage, what, by });
        }
    };
    let mut results = 0;
    for (by, statement) in dataset.about(id) {
        let mut is_named = false;
        for other in named(statement) {
            if let Some(stage) = stage_of(dataset, statement.aspect, other) {
                add(stage, What::Entity(other), by);
                is_named = true;
            }
        }
        if statement.aspect == Aspect::LegalBasis && !is_named {
            add(TrailStage::Basis, What::Statement(by), by);
        }
        let is_result = match statement.aspect {
            Aspect::Outcome | Aspect::Run | Aspect::Ended => true,
            // What is planned is not yet what came of it.
            Aspect::Figure => is_exercise && is_counted(statement),
            _ => false,
        };
        if is_result && results < MOST_RESULTS {
            results += 1;
            add(TrailStage::Result, What::Statement(by), by);
        }
    }
    if is_exercise {
        for (stage, what, by) in behind_exercise(dataset, id) {
            add(stage, What::Entity(what), by);
        }
    }
    for by in links.mentions(id) {
        let statement = dataset.statement(*by);
        let decides = matches!(statement.aspect, Aspect::Decision | Aspect::Declaration);
        if decides && dataset.entity(statement.subject).kind() == Kind::Session {
            add(TrailStage::Session, What::Entity(statement.subject), *by);
        }
    }
    let is_led = |node: &Node| node.stage <= TrailStage::Series;
    if !nodes.iter().any(is_led) {
        return Trail::default();
    }
    let first = dataset.about(id).next().map(|(first, _)| first);
    nodes.extend(first.map(|by| Node {
        stage: TrailStage::Action,
        what: What::Entity(id),
        by,
    }));
    // Stable, so that nodes of a stage keep the order of the record.
    nodes.sort_by_key(|node| node.stage);
    let edges = edges(dataset, id, &nodes);
    Trail { nodes, edges }
}

/// What stands behind an exercise: the forces that it trains with what they rest on, and its series.
fn behind_exercise(dataset: &Dataset, id: EntityId) -> Vec<(TrailStage, EntityId, StatementId)> {
    let series = dataset.entity(id).part_of;
    let mut found = Vec::new();
    for (stage, what, by) in trained(dataset, id, series) {
        found.push((stage, what, by));
        if stage != TrailStage::Force {
            continue;
        }
        for (by, statement) in dataset.about(what) {
            for other in named(statement) {
                let stage = stage_of(dataset, statement.aspect, other);
                let stage = stage.filter(|stage| *stage < TrailStage::Force);
                found.extend(stage.map(|stage| (stage, other, by)));
            }
        }
    }
    let first = dataset.about(id).next();
    found.extend(
        series
            .zip(first)
            .map(|(series, (by, _))| (TrailStage::Series, series, by)),
    );
    found
}

/// Whom a statement names.
fn named(statement: &Statement) -> impl Iterator<Item = EntityId> + '_ {
    let target = match statement.detail {
        Detail::Link { target, .. } => Some(target),
        _ => None,
    };
    statement.about.iter().copied().chain(target)
}

/// Whether a figure counts what was there.
fn is_counted(statement: &Statement) -> bool {
    matches!(&statement.detail, Detail::Figure(counted) if counted.qualifier != Qualifier::Planned)
}

/// The forces that an exercise trains, the organs that it is of and the exercises of which it is a part, each with the
/// statement that says so. What an edition does not say, its series may.
fn trained(
    dataset: &Dataset,
    id: EntityId,
    series: Option<EntityId>,
) -> Vec<(TrailStage, EntityId, StatementId)> {
    let mut found: Vec<(TrailStage, EntityId, StatementId)> = Vec::new();
    for subject in [Some(id), series].into_iter().flatten() {
        for (by, statement) in dataset.about(subject) {
            if !matches!(
                statement.aspect,
                Aspect::Summary | Aspect::Purpose | Aspect::Held
            ) {
                continue;
            }
            for other in statement.about.iter().copied() {
                let stage = match dataset.entity(other).kind() {
                    Kind::Force => TrailStage::Force,
                    Kind::Organ => TrailStage::Organ,
                    Kind::Exercise if subject == id && Some(other) != series => TrailStage::Series,
                    _ => continue,
                };
                let is_known = found.iter().any(|known| known.1 == other);
                let is_said = subject != id && found.iter().any(|known| known.0 == stage);
                if !is_known && !is_said {
                    found.push((stage, other, by));
                }
            }
        }
    }
    found
}

/// Where an entity stands that a statement of an aspect names.
fn stage_of(dataset: &Dataset, aspect: Aspect, other: EntityId) -> Option<TrailStage> {
    let entity = dataset.entity(other);
    let rests = matches!(
        aspect,
        Aspect::LegalBasis | Aspect::Founded | Aspect::Link | Aspect::Decision
    );
    match entity.kind() {
        Kind::Rule if rests => Some(TrailStage::Basis),
        Kind::Organ if rests => Some(TrailStage::Organ),
        Kind::Session if rests || aspect == Aspect::Event => Some(TrailStage::Session),
        Kind::Document if rests => Some(match entity.class {
            Class::Document(
                DocumentClass::Treaty
                | DocumentClass::Charter
                | DocumentClass::Agreement
                | DocumentClass::Protocol,
            ) => TrailStage::Basis,
            _ => TrailStage::Document,
        }),
        Kind::State
            if matches!(
                aspect,
                Aspect::Contribution | Aspect::Participant | Aspect::Held
            ) =>
        {
            Some(TrailStage::Contribution)
        }
        _ => None,
    }
}

/// An edge for each node that leads on to one that stands later, by a statement that names both; what leads to nothing
/// else leads to the thing itself.
fn edges(dataset: &Dataset, id: EntityId, nodes: &[Node]) -> Vec<Edge> {
    let action = nodes
        .iter()
        .position(|node| node.stage == TrailStage::Action);
    let Some(action) = action else {
        return Vec::new();
    };
    let mut edges = Vec::new();
    for (from, node) in nodes.iter().enumerate() {
        let What::Entity(one) = node.what else {
            edges.push(Edge {
                from: from.min(action),
                to: from.max(action),
                by: node.by,
            });
            continue;
        };
        if from >= action {
            if from > action {
                edges.push(Edge {
                    from: action,
                    to: from,
                    by: node.by,
                });
            }
            continue;
        }
        let before = edges.len();
        for (to, later) in nodes.iter().enumerate().take(action).skip(from + 1) {
            let What::Entity(other) = later.what else {
                continue;
            };
            if later.stage == node.stage {
                continue;
            }
            let mut statements = [id, other]
                .into_iter()
                .flat_map(|subject| dataset.about(subject));
            let names = |statement: &Statement| {
                query::concerns(statement, one) && query::concerns(statement, other)
            };
            let found = statements.find(|(_, statement)| names(statement));
            edges.extend(found.map(|(by, _)| Edge { from, to, by }));
        }
        if edges.len() == before {
            edges.push(Edge {
                from,
                to: action,
                by: node.by,
            });
        }
    }
    edges
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;
    use crate::sample::Sample;

    #[test]
    fn an_exercise_rests_on_what_the_force_rests_on_that_its_series_trains() {
        let mut sample = Sample::new(&[
            (Kind::Document, "agreement", "Agreement"),
            (Kind::Organ, "csc", "Council"),
            (Kind::Force, "crrf", "Forces"),
            (Kind::Exercise, "interaction", "Interaction"),
            (Kind::Exercise, "interaction-2009", "Interaction-2009"),
            (Kind::State, "kazakhstan", "Kazakhstan"),
        ]);
        let [agreement, organ, force, series, edition, state] = [
            (Kind::Document, "agreement"),
            (Kind::Organ, "csc"),
            (Kind::Force, "crrf"),
            (Kind::Exercise, "interaction"),
            (Kind::Exercise, "interaction-2009"),
            (Kind::State, "kazakhstan"),
        ]
        .map(|(kind, slug)| sample.id(kind, slug));
        for (subject, aspect, about) in [
            (force, Aspect::LegalBasis, vec![agreement]),
            (force, Aspect::Founded, vec![organ]),
            (series, Aspect::Summary, vec![force]),
            (edition, Aspect::Summary, vec![]),
            (edition, Aspect::Held, vec![state]),
        ] {
            sample.say(subject, aspect, "2009-10").about = about;
        }
        let mut dataset = sample.build();
        dataset.entities[edition.index()].part_of = Some(series);
        let trail = trail(&dataset, &Links::new(&dataset), edition);
        let nodes: Vec<_> = trail
            .nodes
            .iter()
            .map(|node| (node.stage, node.what))
            .collect();
        use TrailStage as S;
        assert_eq!(
            nodes,
            [
                (S::Basis, agreement),
                (S::Organ, organ),
                (S::Force, force),
                (S::Series, series),
                (S::Action, edition),
                (S::Contribution, state),
            ]
            .map(|(stage, id)| (stage, What::Entity(id)))
        );
        let edges: Vec<_> = trail
            .edges
            .iter()
            .map(|edge| (edge.from, edge.to))
            .collect();
        assert_eq!(edges, [(0, 2), (1, 2), (2, 3), (3, 4), (4, 5)]);
    }

    #[test]
    fn the_way_leads_from_the_basis_to_the_result() {
        let mut sample = Sample::new(&[
            (Kind::Rule, "assistance", "Assistance"),
            (Kind::Organ, "csc", "Council"),
            (Kind::Session, "csc-2022", "Session"),
            (Kind::Operation, "kazakhstan", "Operation"),
            (Kind::State, "armenia", "Armenia"),
        ]);
        let [rule, organ, session, operation, armenia] = [
            (Kind::Rule, "assistance"),
            (Kind::Organ, "csc"),
            (Kind::Session, "csc-2022"),
            (Kind::Operation, "kazakhstan"),
            (Kind::State, "armenia"),
        ]
        .map(|(kind, slug)| sample.id(kind, slug));
        for (aspect, when, about) in [
            (Aspect::LegalBasis, "2022-01-06", vec![rule]),
            (Aspect::Founded, "2022-01-06", vec![organ, session]),
            (Aspect::Contribution, "2022-01-07", vec![armenia]),
            (Aspect::Outcome, "2022-01-19", vec![armenia]),
        ] {
            sample.say(operation, aspect, when).about = about;
        }
        let dataset = sample.build();
        let trail = trail(&dataset, &Links::new(&dataset), operation);
        let stages: Vec<TrailStage> = trail.nodes.iter().map(|node| node.stage).collect();
        use TrailStage as S;
        assert_eq!(
            stages,
            [
                S::Basis,
                S::Organ,
                S::Session,
                S::Action,
                S::Contribution,
                S::Result
            ]
        );
        let edges: Vec<(usize, usize)> = trail
            .edges
            .iter()
            .map(|edge| (edge.from, edge.to))
            .collect();
        // The rule is named with the operation alone, organ and session in one statement.
        assert_eq!(edges, [(0, 3), (1, 2), (2, 3), (3, 4), (3, 5)]);
        assert_eq!(
            super::trail(&dataset, &Links::new(&dataset), armenia),
            Trail::default()
        );
    }
}
