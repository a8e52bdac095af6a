//! Who belonged to what, in which role, from when to when.

use atlas_record::{
    as_of::{self, Spell, Status},
    model::{Aspect, Bond, Detail, EntityId, Kind, Statement},
};
use serde_json::{Value, json};

use super::{Graph, JsonLdNode};
use crate::iso;

impl Graph<'_> {
    /// The Organization with its members.
    pub(crate) fn organization(&self) -> Value {
        let states = self.dataset.of_kind(Kind::State);
        let members = states.flat_map(|(id, _)| {
            let roles = self.roles(id).into_iter();
            roles.map(move |role| with(role, "member", self.reference(id)))
        });
        let mut node = JsonLdNode::new("Organization");
        node.set("@id", Some(self.site.absolute("#organization")));
        node.set("name", Some(NAME));
        node.set(
            "alternateName",
            Some(json!([ABBREVIATION, NAME_RU, ABBREVIATION_RU])),
        );
        node.set_all("member", members.collect());
        node.done()
    }

    /// The roles of a state in the Organization.
    pub fn memberships(&self, state: EntityId) -> Vec<Value> {
        let organization = json!({
            "@type": "Organization",
            "@id": self.site.absolute("#organization"),
            "name": NAME,
        });
        let roles = self.roles(state).into_iter();
        roles
            .map(|role| with(role, "memberOf", organization.clone()))
            .collect()
    }

    /// Each time in which a state was a member, or was suspended; a time before or after is no role.
    fn roles(&self, state: EntityId) -> Vec<JsonLdNode> {
        let spells = as_of::spells(self.dataset, state, Bond::Organization);
        let ends = spells.iter().skip(1).map(Some).chain([None]);
        let spells = spells.iter().zip(ends);
        let counts = |status| matches!(status, Status::Bound | Status::Suspended | Status::Frozen);
        let counted = spells.filter(|(spell, _)| counts(spell.status));
        let role = |(spell, next): (&Spell, Option<&Spell>)| {
            let mut node = JsonLdNode::new("OrganizationRole");
            node.set("roleName", Some(spell.status.words(Bond::Organization)));
            node.set("startDate", self.begun(spell));
            node.set("endDate", next.and_then(|next| self.begun(next)));
            node
        };
        counted.map(role).collect()
    }

    /// The date of the act that began a spell.
    fn begun(&self, spell: &Spell) -> Option<String> {
        let act = self.dataset.statement(spell.begun_by?);
        let firm = act.standing == atlas_record::model::Standing::Settled;
        firm.then(|| iso::span(&act.when?).0).flatten()
    }

    /// The offices of a person.
    pub fn offices(&self, person: EntityId) -> Vec<Value> {
        let offices = self.settled(person, Aspect::Office);
        let role = |office: &Statement| match &office.detail {
            Detail::Office { role, organ, .. } => Some(with(
                tenure(role, office),
                "memberOf",
                self.reference(*organ),
            )),
            _ => None,
        };
        offices.filter_map(|office| role(office)).collect()
    }

    /// Those who held an office in a body.
    pub fn holders(&self, body: EntityId) -> Vec<Value> {
        let people = self.dataset.of_kind(Kind::Person);
        let role = |(person, office): (EntityId, &Statement)| match &office.detail {
            Detail::Office { role, organ, .. } if *organ == body => {
                Some(with(tenure(role, office), "member", self.reference(person)))
            }
            _ => None,
        };
        people
            .flat_map(|(person, _)| {
                let offices = self.settled(person, Aspect::Office);
                offices.filter_map(move |office| role((person, office)))
            })
            .collect()
    }
}

const NAME: &str = "Collective Security Treaty Organization";
const ABBREVIATION: &str = "CSTO";
const NAME_RU: &str = "Организация Договора о коллективной безопасности";
const ABBREVIATION_RU: &str = "ОДКБ";

fn tenure(role: &str, office: &Statement) -> JsonLdNode {
    let (from, to) = office.when.as_ref().map_or((None, None), iso::span);
    let mut node = JsonLdNode::new("OrganizationRole");
    node.set("roleName", Some(role));
    node.set("startDate", from);
    node.set("endDate", to);
    node
}

/// A role around the one whose role it is, as schema.org builds them.
fn with(mut role: JsonLdNode, property: &str, value: Value) -> Value {
    role.set(property, Some(value));
    role.done()
}
