//! Documents: when they were signed, and whether they are in force.

use atlas_record::{
    edtf::{Bound, Edtf},
    model::{Aspect, Entity, EntityId},
};

use super::{Graph, JsonLdNode, things};
use crate::iso;

impl Graph<'_> {
    /// Fills in a document.
    pub fn document(&self, node: &mut JsonLdNode, id: EntityId, entity: &Entity) {
        let signed = self.settled(id, Aspect::Signed).next();
        let signed = signed.and_then(|one| iso::single(&one.when?));
        if things::types(entity) != "Legislation" {
            node.set("dateCreated", signed);
            return;
        }
        node.set("legislationType", entity.class.name());
        node.set("legislationDate", signed);
        let mut terms = self.settled(id, Aspect::InForce);
        // Several terms, or one with an end that is not known, give no single answer.
        let (Some(term), None) = (terms.next(), terms.next()) else {
            return;
        };
        let Some(Edtf::Interval(from, to)) = term.when else {
            return;
        };
        let force = match to {
            Bound::Open => Some("https://schema.org/InForce"),
            Bound::Date(last) if last.last_day() < self.dataset.edition => {
                Some("https://schema.org/NotInForce")
            }
            _ => None,
        };
        node.set("legislationLegalForce", force);
        let (first, last) = iso::span(&Edtf::Interval(from, to));
        let coverage = match (first, last, to) {
            (Some(first), Some(last), _) => Some(format!("{first}/{last}")),
            (Some(first), None, Bound::Open) => Some(format!("{first}/..")),
            _ => None,
        };
        node.set("temporalCoverage", coverage);
    }
}
