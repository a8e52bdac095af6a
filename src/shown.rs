//! What a view shows, as a file: the address alone says which statements or entries, at which day.

use atlas_core::{
    address::{Address, Page},
    as_of,
    day::Day,
    export::{
        self,
        calendar::{self, Head},
        row,
        value::{self, Record, Value},
    },
    model::{EntityId, Kind, StatementId},
    timeline,
};

use crate::{
    dataset::atlas,
    heading, link,
    views::{contested, timeline::filter_of},
};

/// What a view shows.
pub enum Shown {
    /// Statements; on the timeline they are called events.
    Statements(Vec<StatementId>),
    /// The entries of a kind.
    Entities(Kind),
}

/// What the view of an address shows that can be taken away.
pub fn shown(address: &Address) -> Option<Shown> {
    let dataset = &atlas().dataset;
    Some(match &address.page {
        Page::Timeline => Shown::Statements(timeline::filtered(
            dataset,
            &atlas().events,
            &filter_of(address),
        )),
        Page::Contested => Shown::Statements(contested::shown(address)),
        Page::List(kind) => Shown::Entities(*kind),
        Page::Entity(kind, slug) => Shown::Statements(of_entity(dataset.find(*kind, slug)?)),
        _ => return None,
    })
}

/// The statements on the page of an entity: its own, those that concern it, and those that cite it.
fn of_entity(id: EntityId) -> Vec<StatementId> {
    let links = &atlas().links;
    let mut statements: Vec<StatementId> = atlas().dataset.about(id).map(|(id, _)| id).collect();
    for more in links.mentions(id).iter().chain(links.citations(id)) {
        if !statements.contains(more) {
            statements.push(*more);
        }
    }
    statements
}

/// The name of the file, without its ending.
pub fn file_name(address: &Address) -> String {
    let path = address.path();
    let name = path.trim_matches('/').replace('/', "-");
    format!("csto-atlas-{}-{name}", atlas().dataset.edition)
}

/// The file in a format (`csv`, `json` or `ics`); empty where the view shows nothing that could be taken away.
pub fn file(address: &Address, format: &str) -> String {
    let Some(shown) = shown(address) else {
        return String::new();
    };
    if let (Shown::Statements(ids), "ics") = (&shown, format) {
        return ics(address, ids);
    }
    let dataset = &atlas().dataset;
    let day = address.as_of.filter(|day| *day < dataset.edition);
    let day = day.unwrap_or(dataset.edition);
    let (list, rows): (&str, Vec<Record>) = match shown {
        Shown::Statements(ids) => (
            "statements",
            ids.into_iter().map(|id| statement(id, day)).collect(),
        ),
        Shown::Entities(kind) => {
            let ids = dataset.of_kind(kind).map(|(id, _)| id);
            (
                "entities",
                ids.map(|id| row::entity(dataset, id, day)).collect(),
            )
        }
    };
    let as_of = ("as_of", Value::Text(day.to_string()));
    if format == "json" {
        let mut head = export::json_head(dataset, &link::site());
        let view = address.to_string();
        head.push(("view", Value::text(view.trim_start_matches('/'))));
        head.push(as_of);
        return value::json_document(&head, &[(list, rows)]);
    }
    let known = rows
        .first()
        .is_some_and(|row| row.iter().any(|(name, _)| *name == "as_of"));
    let with_origin = rows.into_iter().map(|mut row| {
        if !known {
            row.push(as_of.clone());
        }
        row.push(("edition", Value::Text(dataset.edition.to_string())));
        row.push(("licence", Value::text(export::LICENCE)));
        row
    });
    // Spreadsheets know UTF-8 by this mark; programs read the files of data/, which have none.
    format!("\u{feff}{}", value::csv(&with_origin.collect::<Vec<_>>()))
}

/// The fields of a statement, and how it stands to the day.
fn statement(id: StatementId, day: Day) -> Record {
    let dataset = &atlas().dataset;
    let distance = as_of::distance(dataset.statement(id), day);
    let mut record = row::statement(dataset, id);
    let name = distance.map(as_of::Distance::name);
    record.push(("at_that_day", Value::optional(name)));
    record
}

fn ics(address: &Address, ids: &[StatementId]) -> String {
    let dataset = &atlas().dataset;
    let site = link::site();
    let heading = heading::heading(&address.page);
    let cited = atlas_core::cite::Work::shown(dataset, address, &heading, &site);
    let head = Head {
        name: &format!("CSTO Atlas: {heading}"),
        description: &calendar::description(dataset, &cited.chicago()),
        site: &site,
        yearly: false,
    };
    calendar::calendar(dataset, &head, ids)
}

/// What the page that is open shows, for `public/take_away.js`, which saves it.
#[cfg(feature = "csr")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn shown_as(format: &str) -> String {
    let url = crate::address::local(&crate::browser::current_url()).unwrap_or_default();
    file(&Address::parse(&url), format)
}
