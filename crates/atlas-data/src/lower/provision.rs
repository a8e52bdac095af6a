//! Provisions of clauses, and the cases to which the rules are applied.

use atlas_record::model::{Cited, EntityId, Provision, Scenario, Stance, Statement, StatementId};

use super::{Lowering, text, value};
use crate::{
    problem::At,
    raw::{RawProvision, RawScenario},
    written::Destination,
};

fn values<T: Copy>(written: &[At<T>]) -> Vec<T> {
    written.iter().map(|written| written.value).collect()
}

/// The provisions of a clause.
pub(super) fn provisions(written: &[At<RawProvision>]) -> Vec<Provision> {
    let provision = |written: &At<RawProvision>| Provision {
        matters: values(&written.matters),
        grounds: values(&written.grounds),
        says: values(&written.says),
        open: value(&written.open),
        unsaid: value(&written.unsaid),
    };
    written.iter().map(provision).collect()
}

impl Lowering<'_> {
    pub(super) fn scenario(
        &mut self,
        statements: &[Cited<Statement>],
        written: &RawScenario,
    ) -> Option<Scenario> {
        let mut stances: Vec<(EntityId, Stance)> = Vec::new();
        for (stance, states) in &written.stances {
            let states = self.references(states);
            stances.extend(states.into_iter().map(|state| (state, *stance)));
        }
        let concerns = self.reference(&written.concerns);
        let asks = self.reference(&written.asks);
        let happened = self.facts(statements, &written.happened);
        let because = self.facts(statements, &written.because);
        Some(Scenario {
            id: text(&written.id)?,
            name: text(&written.name)?,
            ask: text(&written.ask),
            day: value(&written.day)?,
            beside: value(&written.beside),
            matter: value(&written.matter)?,
            ground: value(&written.ground),
            concerns,
            asks,
            stances,
            implies: value(&written.implies)?,
            happened,
            because,
        })
    }

    /// The statements that are meant; one must be named behind `#`.
    fn facts(
        &mut self,
        statements: &[Cited<Statement>],
        written: &[At<Destination>],
    ) -> Vec<StatementId> {
        let mut found = Vec::new();
        for target in written {
            if target.fact.is_none() {
                let help = "name the fact behind `#`".to_owned();
                self.problems
                    .push(target.problem("what happened is one fact", help));
            }
            let Some((_, Some(statement))) = self.target(statements, target) else {
                continue;
            };
            found.push(statement);
        }
        found
    }
}
