//! What each kind of entity is in the words of schema.org.

use atlas_record::model::{
    Aspect, Author, Class, Detail, Entity, EntityId, Kind, LinkRelation, SourceForm, SourceNote,
};
use serde_json::{Value, json};

use super::{Graph, JsonLdNode};
use crate::iso;

/// The types of an entity.
pub fn types(entity: &Entity) -> Value {
    match entity.kind() {
        // A place on the map, and a subject that joins organizations.
        Kind::State => json!(["Country", "Organization"]),
        Kind::Organ | Kind::Force | Kind::Relation => json!("Organization"),
        Kind::Operation | Kind::Exercise | Kind::Session | Kind::Case => json!("Event"),
        Kind::Document if is_law(entity) => json!("Legislation"),
        Kind::Document => json!("CreativeWork"),
        Kind::Rule => json!("DefinedTerm"),
        Kind::Person => json!("Person"),
        Kind::Source => json!(source_type(entity.source.as_ref())),
    }
}

fn is_law(entity: &Entity) -> bool {
    matches!(entity.class, Class::Document(class) if class.is_law())
}

fn source_type(note: Option<&SourceNote>) -> &'static str {
    match note.map(|note| note.form) {
        Some(SourceForm::Agency | SourceForm::Press) => "NewsArticle",
        Some(SourceForm::Book) => "Book",
        Some(SourceForm::Dataset) => "Dataset",
        Some(SourceForm::Encyclopedia) => "Article",
        Some(SourceForm::Law) => "Legislation",
        Some(SourceForm::Scholarship) => "ScholarlyArticle",
        Some(SourceForm::Official | SourceForm::Website) | None => "CreativeWork",
    }
}

impl Graph<'_> {
    /// The node of an entity.
    pub(crate) fn thing(&self, id: EntityId, entity: &Entity) -> JsonLdNode {
        let mut node = JsonLdNode::new(types(entity));
        node.set("@id", Some(self.id(entity)));
        node.set("name", Some(entity.names.full.as_str()));
        node.set_all("alternateName", other_names(entity));
        match entity.kind() {
            Kind::State => self.state(&mut node, id, entity),
            Kind::Organ | Kind::Force | Kind::Relation => self.body(&mut node, id, entity.kind()),
            Kind::Operation | Kind::Exercise | Kind::Session | Kind::Case => {
                self.event(&mut node, id, entity);
            }
            Kind::Document => self.document(&mut node, id, entity),
            Kind::Rule => node.set(
                "inDefinedTermSet",
                Some(self.site.absolute(&crate::list_path(Kind::Rule))),
            ),
            Kind::Person => node.set_all("memberOf", self.offices(id)),
            Kind::Source => source(&mut node, entity),
        }
        node
    }

    fn state(&self, node: &mut JsonLdNode, id: EntityId, entity: &Entity) {
        let code = |code: &String| json!({ "@type": "PropertyValue", "propertyID": "ISO 3166-1 alpha-2", "value": code });
        node.set("identifier", entity.code.as_ref().map(code));
        node.set_all("memberOf", self.memberships(id));
    }

    fn body(&self, node: &mut JsonLdNode, id: EntityId, kind: Kind) {
        if kind != Kind::Relation {
            let founded = self.settled(id, Aspect::Founded).next();
            let ended = self.settled(id, Aspect::Ended).next();
            node.set(
                "foundingDate",
                founded.and_then(|one| iso::single(&one.when?)),
            );
            node.set(
                "dissolutionDate",
                ended.and_then(|one| iso::single(&one.when?)),
            );
        }
        let above = self
            .settled(id, Aspect::Link)
            .find_map(|link| match link.detail {
                Detail::Link {
                    relation: LinkRelation::Under,
                    target,
                } => Some(target),
                _ => None,
            });
        node.set(
            "parentOrganization",
            above.map(|target| self.reference(target)),
        );
        node.set_all("member", self.holders(id));
    }

    fn event(&self, node: &mut JsonLdNode, id: EntityId, entity: &Entity) {
        let times = [
            Aspect::Held,
            Aspect::Operational,
            Aspect::Founded,
            Aspect::Request,
        ];
        let begun = times
            .into_iter()
            .find_map(|aspect| self.settled(id, aspect).find(|one| one.when.is_some()));
        let (from, to) = begun
            .and_then(|one| one.when)
            .map_or((None, None), |when| iso::span(&when));
        node.set("startDate", from);
        // Only what was held has its end in the same statement; what was begun goes on.
        let held = begun.is_some_and(|one| one.aspect == Aspect::Held);
        let ended = self.settled(id, Aspect::Ended).next();
        let ended = ended.and_then(|one| iso::single(&one.when?));
        node.set("endDate", if held { to } else { ended });
        let place = begun.and_then(|one| one.place.as_deref());
        let place = place.map(|name| json!({ "@type": "Place", "name": name }));
        node.set("location", place);
        node.set(
            "superEvent",
            entity.part_of.map(|whole| self.reference(whole)),
        );
    }
}

/// The names beside the English one.
fn other_names(entity: &Entity) -> Vec<Value> {
    let names = &entity.names;
    let own = [&names.abbr, &names.ru, &names.abbr_ru];
    let own = own.into_iter().flatten();
    let native = names.native.iter().map(|(_, name)| name);
    own.chain(native).map(|name| json!(name)).collect()
}

fn source(node: &mut JsonLdNode, entity: &Entity) {
    let Some(note) = &entity.source else { return };
    let author = |author: &Author| match author {
        Author::Person { family, given } => json!({
            "@type": "Person", "name": author.name(), "familyName": family, "givenName": given,
        }),
        Author::Body(name) => json!({ "@type": "Organization", "name": name }),
    };
    node.set_all("author", note.authors.iter().map(author).collect());
    let publisher = note.publisher.as_ref();
    let publisher = publisher.map(|name| json!({ "@type": "Organization", "name": name }));
    node.set("publisher", publisher);
    node.set("dateCreated", note.written.as_ref().and_then(iso::single));
    node.set("inLanguage", Some(note.language.as_str()));
    node.set("url", note.url.as_deref());
    let original = note.translated_from.as_ref();
    let original = original.map(|code| json!({ "@type": "CreativeWork", "inLanguage": code }));
    node.set("translationOfWork", original);
}
