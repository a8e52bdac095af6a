//! What a page is called, and what it says of itself to search engines and link previews.

use atlas_core::{
    address::{Address, Compared, Page, Side},
    model::{Aspect, Entity, EntityId, Kind},
};

use crate::dataset::atlas;

/// The name of the site.
pub const SITE: &str = "CSTO Atlas";

/// The entity that an address shows, if the record has it.
pub fn entity_of(page: &Page) -> Option<(EntityId, &'static Entity)> {
    let Page::Entity(kind, slug) = page else {
        return None;
    };
    let id = atlas().dataset.find(*kind, slug)?;
    Some((id, atlas().dataset.entity(id)))
}

/// The heading of a page.
pub fn heading(page: &Page) -> String {
    match page {
        Page::Home => "An atlas of the Collective Security Treaty Organization".to_owned(),
        Page::Timeline => "Timeline".to_owned(),
        Page::Map => "Map".to_owned(),
        Page::List(kind) => list_heading(*kind).to_owned(),
        Page::Entity(..) => entity_of(page).map_or_else(
            || "Not in the atlas".to_owned(),
            |(_, entity)| entity.names.en.clone(),
        ),
        Page::Search => "Search".to_owned(),
        Page::Contested => "Where sources disagree".to_owned(),
        Page::Compare => "Compare".to_owned(),
        Page::Changes => "Changes".to_owned(),
        Page::Data => "Data to take away".to_owned(),
        Page::Embed => "The atlas in your page".to_owned(),
        Page::About => "About the atlas".to_owned(),
        Page::Offline => "Reading offline".to_owned(),
        Page::NotFound(_) => "Nothing is at this address".to_owned(),
    }
}

const fn list_heading(kind: Kind) -> &'static str {
    match kind {
        Kind::State => "States and what binds them",
        Kind::Organ => "Organs",
        Kind::Force => "Collective forces",
        Kind::Operation => "Operations",
        Kind::Exercise => "Exercises",
        Kind::Document => "Documents",
        Kind::Session => "Sessions and meetings",
        Kind::Case => "Requests and crises",
        Kind::Rule => "Rules",
        Kind::Relation => "Relations with other organizations",
        Kind::Person => "People",
        Kind::Source => "Sources",
    }
}

/// The title of the document.
pub fn title(address: &Address) -> String {
    let day = address
        .as_of
        .map(|day| format!(", as of {}", day.words()))
        .unwrap_or_default();
    match &address.page {
        Page::Home => format!("{SITE}: who was bound by what, when, and who says so"),
        Page::Search if !address.query.is_empty() => format!("{}: search · {SITE}", address.query),
        Page::Compare if !address.sides.is_empty() => {
            let sides: Vec<String> = address.sides.iter().map(side_name).collect();
            format!("{} compared · {SITE}", sides.join(", "))
        }
        // Names of different kinds may be the same: Search is a page and a series of exercises.
        Page::Entity(kind, _) => {
            format!(
                "{}{day} · {} · {SITE}",
                heading(&address.page),
                kind.label()
            )
        }
        page => format!("{}{day} · {SITE}", heading(page)),
    }
}

/// What a side of a comparison is called, and its day.
fn side_name(side: &Side) -> String {
    let name = match &side.what {
        Compared::Entity(kind, slug) => heading(&Page::Entity(*kind, slug.clone())),
        Compared::Clause(clause) => clause.words().to_owned(),
    };
    match side.day {
        Some(day) => format!("{name} on {}", day.words()),
        None => name,
    }
}

/// A description of one or two sentences.
pub fn description(page: &Page) -> String {
    if let Some((id, entity)) = entity_of(page) {
        let summary = atlas()
            .dataset
            .about(id)
            .find(|(_, statement)| statement.aspect == Aspect::Summary);
        return summary.map_or_else(
            || format!("{}, with every statement that cites it.", entity.names.en),
            |(_, statement)| statement.text.clone(),
        );
    }
    match page {
        Page::Home => "A source-critical record of the Collective Security Treaty Organization: states, organs, operations, documents and requests, each statement with its sources, at any date from 1991 to today.",
        Page::Timeline => "What happened, when, and who says so: the Treaty of 1992, the Organization of 2002 and all that followed, to be filtered by kind, state and year.",
        Page::Map => "The nine states of the Treaty on any day, as tiles and on a map, with the places of sessions, exercises, headquarters and bases, and how borders are drawn.",
        Page::List(kind) => list_description(*kind),
        Page::Search => "Search the atlas by any name, in Latin, Cyrillic, Armenian or Georgian letters.",
        Page::Contested => "Every statement on which sources disagree, with all readings and the reason for the preferred one.",
        Page::Compare => "States, organs, requests and the clauses on assistance side by side: the same questions, each answer with its source, at any date.",
        Page::Changes => "What each edition of the record brought.",
        Page::Data => "The whole record as JSON, CSV, JSON-LD, calendars and references, with its schema, licence and citation.",
        Page::Embed => "Timeline, map, state cards, organ chart and single statements of the atlas as widgets for other pages: small, private, with their sources, following the record or frozen.",
        Page::About => "What the atlas is, how statements are sourced and how disagreements are shown.",
        Page::Offline => "What this device keeps of the atlas, and how old it is.",
        Page::Entity(..) | Page::NotFound(_) => "The atlas has no entry at this address.",
    }
    .to_owned()
}

const fn list_description(kind: Kind) -> &'static str {
    match kind {
        Kind::State => {
            "Which state was a party to the Treaty, a member of the Organization and taking part on a given day: three separate answers, each with its source."
        }
        Kind::Organ => {
            "The organs of the Collective Security Treaty Organization and of the Treaty before 2002: how they stand to each other, who holds office, how they decide."
        }
        Kind::Force => {
            "The collective forces and regional groupings of the Collective Security Treaty Organization: founded when, made up of what, under whose command."
        }
        Kind::Operation => {
            "The standing operations and the deployment of the Collective Security Treaty Organization, run by run, with results and what the figures count."
        }
        Kind::Exercise => {
            "Exercises of the Collective Security Treaty Organization, by series: when and where each was held, who took part and in what strength."
        }
        Kind::Document => {
            "Treaties, protocols, agreements, decisions and strategies of the Collective Security Treaty Organization: when signed, when in force, by what amended."
        }
        Kind::Session => {
            "Sessions of the Collective Security Council and of other organs: date, place, who came, who stayed away, what was decided."
        }
        Kind::Case => {
            "Requests for help and crises: who asked the Organization for what, on which basis, how fast it answered and what followed, also where nothing did."
        }
        Kind::Rule => {
            "The rules of the Collective Security Treaty Organization: consensus, assistance, admission, suspension and others, in their wordings over time."
        }
        Kind::Relation => {
            "How the Collective Security Treaty Organization stands to the United Nations and to other international organizations, with dates and instruments."
        }
        Kind::Person => {
            "Those who held office in the Collective Security Treaty Organization, or whose words are quoted: office, from when to when, according to whom."
        }
        Kind::Source => {
            "Every source that the atlas cites: what it is, when it was written, in which language, how far it can be trusted, and what rests on it."
        }
    }
}

/// Every address that has a page of its own.
pub fn all_pages() -> Vec<Page> {
    let fixed = [
        Page::Home,
        Page::Timeline,
        Page::Map,
        Page::Search,
        Page::Contested,
        Page::Compare,
        Page::Changes,
        Page::Data,
        Page::Embed,
        Page::About,
        Page::Offline,
    ];
    let lists = Kind::ALL.map(Page::List);
    let entities = atlas()
        .dataset
        .entities
        .iter()
        .map(|entity| Page::Entity(entity.kind(), entity.slug.clone()));
    fixed.into_iter().chain(lists).chain(entities).collect()
}
