//! Linked data: a graph of schema.org for every page, with nothing in it that the record does not say.
//!
//! A page is its own address, such as `.../states/armenia/`; what the page is about is that address with `#this` behind
//! it, here and in the file `atlas.jsonld`, whose nodes are made by the same graph.

mod legal;
mod membership;
mod things;

use atlas_address::{address::Page, cite::Work};
use atlas_messages::{Language, language};
use atlas_record::model::{Aspect, Cited, Dataset, Entity, EntityId, Standing, Statement};
use serde_json::{Map, Value, json};

use crate::{LICENCE_URL, NAME, PageInfo, Site, list_path, path_of};

/// What makes the name of a thing out of the address of its page.
const THING: &str = "#this";

/// What the record holds.
const RECORD: &str = "States, organs, forces, operations, exercises, documents, sessions, requests, rules, relations and people of the Collective Security Treaty Organization, in statements that each name their sources.";

/// The graph as the text of a script element: JSON in which no markup can begin or end.
#[must_use]
pub fn script(site: &Site, dataset: &Dataset, page: &PageInfo) -> String {
    graph(site, dataset, page)
        .to_string()
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
}

/// The graph of a page.
#[must_use]
pub fn graph(site: &Site, dataset: &Dataset, page: &PageInfo) -> Value {
    let graph = Graph { site, dataset };
    let (main, more) = graph.about(page);
    let mut nodes = vec![graph.page(page, main.as_ref())];
    nodes.extend(main);
    nodes.extend(more);
    nodes.push(graph.breadcrumbs(page));
    json!({ "@context": context(), "@graph": nodes })
}

/// What the terms mean, as in `atlas.jsonld` and without its types of dates: no program has to fetch it.
fn context() -> Value {
    let address = json!({ "@type": "@id" });
    let mut context = json!({ "@vocab": "http://schema.org/" });
    for term in [
        "url",
        "license",
        "item",
        "isPartOf",
        "legislationLegalForce",
    ] {
        context[term] = address.clone();
    }
    context
}

/// Makes the nodes.
pub(crate) struct Graph<'a> {
    pub(crate) site: &'a Site,
    pub(crate) dataset: &'a Dataset,
}

/// A node that is being filled in.
pub(crate) struct JsonLdNode(Map<String, Value>);

impl JsonLdNode {
    fn new(kind: impl Into<Value>) -> Self {
        let mut node = Self(Map::new());
        node.set("@type", Some(kind));
        node
    }

    /// Sets a property, if there is a value for it.
    pub(crate) fn set(&mut self, property: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.0.insert(property.to_owned(), value.into());
        }
    }

    /// Sets a property to the values, if there are any.
    pub(crate) fn set_all(&mut self, property: &str, values: Vec<Value>) {
        let values = match values.len() {
            0 => None,
            1 => values.into_iter().next(),
            _ => Some(Value::Array(values)),
        };
        self.set(property, values);
    }

    pub(crate) fn is_set(&self, property: &str) -> bool {
        self.0.contains_key(property)
    }

    pub(crate) fn done(self) -> Value {
        Value::Object(self.0)
    }
}

impl<'a> Graph<'a> {
    /// The node of the page itself.
    fn page(&self, page: &PageInfo, main: Option<&Value>) -> Value {
        let address = self.site.absolute(&page.path());
        let kind = match page.address.page {
            Page::List(_) | Page::Timeline | Page::Contested => "CollectionPage",
            Page::Search => "SearchResultsPage",
            Page::About => "AboutPage",
            Page::Home
            | Page::Map
            | Page::Evidence
            | Page::Compare
            | Page::Decide
            | Page::Questions
            | Page::Changes
            | Page::Data
            | Page::DataSets
            | Page::Embed
            | Page::Offline
            | Page::Entity(..)
            | Page::NotFound(_) => "WebPage",
        };
        let mut node = JsonLdNode::new(kind);
        node.set("@id", Some(address.as_str()));
        node.set("url", Some(address.as_str()));
        node.set("name", Some(page.heading.as_str()));
        node.set("description", Some(page.description.as_str()));
        node.set("inLanguage", Some(language().code()));
        node.set("datePublished", Some(self.dataset.edition.to_string()));
        node.set("dateModified", Some(self.dataset.edition.to_string()));
        node.set("license", Some(LICENCE_URL));
        node.set(
            "isPartOf",
            Some(json!({ "@id": self.site.absolute("#site") })),
        );
        node.set(
            "breadcrumb",
            Some(json!({ "@id": format!("{address}#way") })),
        );
        let main = main.and_then(|main| main.get("@id"));
        node.set("mainEntity", main.map(|id| json!({ "@id": id })));
        node.done()
    }

    /// What the page is about, and further nodes that stand on it.
    fn about(&self, page: &PageInfo) -> (Option<Value>, Vec<Value>) {
        match &page.address.page {
            Page::Home => (
                Some(self.organization()),
                vec![self.website(), self.record().done()],
            ),
            Page::Data => (Some(self.record().done()), Vec::new()),
            Page::Entity(..) => {
                let main = page.entity(self.dataset).map(|(id, entity)| {
                    let mut node = self.thing(id, entity);
                    node.set("description", Some(page.description.as_str()));
                    node.done()
                });
                (main, Vec::new())
            }
            Page::Timeline
            | Page::Map
            | Page::Search
            | Page::Contested
            | Page::Evidence
            | Page::Compare
            | Page::Decide
            | Page::Questions
            | Page::Changes
            | Page::DataSets
            | Page::Embed
            | Page::About
            | Page::Offline
            | Page::List(_)
            | Page::NotFound(_) => (None, Vec::new()),
        }
    }

    /// The site.
    fn website(&self) -> Value {
        let target = self.site.absolute("search/?q={search_term_string}");
        json!({
            "@type": "WebSite",
            "@id": self.site.absolute("#site"),
            "url": self.site.absolute(""),
            "name": NAME,
            "inLanguage": Language::ALL.map(Language::code),
            "potentialAction": {
                "@type": "SearchAction",
                "target": { "@type": "EntryPoint", "urlTemplate": target },
                "query-input": "required name=search_term_string",
            },
        })
    }

    /// The record, which is what the page of downloads is about.
    pub(crate) fn record(&self) -> JsonLdNode {
        let edition = self.dataset.edition.to_string();
        let page = self.site.absolute("data/");
        let creator =
            json!({ "@type": "Organization", "name": NAME, "url": self.site.absolute("") });
        let work = Work::edition(self.dataset.edition, &self.site.absolute(""));
        let mut node = JsonLdNode::new("Dataset");
        node.set("@id", Some(format!("{page}{THING}")));
        node.set("url", Some(page));
        node.set("name", Some(work.title));
        node.set("description", Some(RECORD));
        node.set("version", Some(edition.as_str()));
        node.set("datePublished", Some(edition.as_str()));
        node.set("temporalCoverage", Some(format!("1991/{edition}")));
        node.set("license", Some(LICENCE_URL));
        node.set("isAccessibleForFree", Some(true));
        node.set("creator", Some(creator));
        let organization = self.site.absolute("#organization");
        node.set("about", Some(json!({ "@id": organization })));
        node.set("inLanguage", Some("en"));
        node
    }

    fn breadcrumbs(&self, page: &PageInfo) -> Value {
        let mut steps = vec![(NAME.to_owned(), String::new())];
        if let Page::Entity(kind, _) = page.address.page {
            steps.push((kind.plural().to_owned(), list_path(kind)));
        }
        if page.address.page != Page::Home {
            steps.push((page.heading.clone(), page.path()));
        }
        let items = steps.into_iter().enumerate().map(|(place, (name, path))| {
            let item = self.site.absolute(&path);
            json!({ "@type": "ListItem", "position": place + 1, "name": name, "item": item })
        });
        let id = format!("{}#way", self.site.absolute(&page.path()));
        json!({ "@type": "BreadcrumbList", "@id": id, "itemListElement": items.collect::<Vec<_>>() })
    }

    /// The name of an entity in linked data.
    fn id(&self, entity: &Entity) -> String {
        format!("{}{THING}", self.site.absolute(&path_of(entity)))
    }

    /// An entity as another node names it.
    pub(crate) fn reference(&self, id: EntityId) -> Value {
        let entity = self.dataset.entity(id);
        json!({ "@type": things::types(entity), "@id": self.id(entity), "name": entity.names.full })
    }

    /// The statements of one aspect that stand firm: a disputed date has no place where a single one is asked for.
    fn settled(
        &self,
        id: EntityId,
        aspect: Aspect,
    ) -> impl Iterator<Item = &'a Cited<Statement>> + use<'a> {
        let about = self.dataset.about(id).map(|(_, statement)| statement);
        about.filter(move |one| one.aspect == aspect && one.standing == Standing::Settled)
    }
}
