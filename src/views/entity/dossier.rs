//! The page of a state below its ladder: parts that gather what its own page and those of others say.

use atlas_core::{
    address::Address,
    dossier::{self, Topic},
    model::{Aspect, EntityId, Section, StatementId},
    order, words,
};
use leptos::prelude::*;

use super::{elsewhere::mention, place_of};
use crate::{
    components::{section::Section as PageSection, statement::Statement},
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    link,
};

/// How many statements of a section stand open; more are behind a line that says how many.
const OPEN: usize = 6;

/// A part of the page: its own statements of some sections, and what other pages say on some topics.
struct Part {
    anchor: &'static str,
    heading: &'static str,
    own: &'static [Section],
    others: &'static [(Topic, &'static str)],
    /// What is said where nothing was found, if that is worth saying.
    none: Option<&'static str>,
}

/// The parts of the page, in order. Own statements stand in exactly one of them.
const PARTS: [Part; 9] = [
    Part {
        anchor: Section::Ladder.anchor(),
        heading: Section::Ladder.heading(),
        own: &[Section::Ladder],
        others: &[],
        none: None,
    },
    Part {
        anchor: Section::Offices.anchor(),
        heading: "Chairs and offices",
        own: &[Section::Offices],
        others: &[(Topic::Offices, "Offices held by its nationals")],
        none: None,
    },
    Part {
        anchor: Section::Course.anchor(),
        heading: "Requests for help",
        own: &[Section::Course],
        others: &[(Topic::Requests, "")],
        none: Some("No request of this state was found in the sources read."),
    },
    Part {
        anchor: Section::Contributions.anchor(),
        heading: Section::Contributions.heading(),
        own: &[Section::Contributions],
        others: &[(
            Topic::Contributions,
            "On the pages of forces and operations",
        )],
        none: None,
    },
    Part {
        anchor: Section::Meeting.anchor(),
        heading: "Host to, and absent from",
        own: &[Section::Meeting],
        others: &[
            (Topic::Sessions, "Sessions and meetings held in it"),
            (Topic::Exercises, "Exercises held in it"),
            (Topic::Absences, "Where it stayed away"),
        ],
        none: None,
    },
    Part {
        anchor: Section::Cooperation.anchor(),
        heading: "Cooperation and bilateral ties",
        own: &[Section::Cooperation],
        others: &[(Topic::Ties, "On other pages")],
        none: None,
    },
    Part {
        anchor: Section::History.anchor(),
        heading: Section::History.heading(),
        own: &[Section::History],
        others: &[],
        none: None,
    },
    Part {
        anchor: Section::Voices.anchor(),
        heading: Section::Voices.heading(),
        own: &[Section::Voices],
        others: &[(Topic::Positions, "Positions on other pages")],
        none: None,
    },
    Part {
        anchor: Section::Workings.anchor(),
        heading: "Other statements",
        own: &[
            Section::Overview,
            Section::Decisions,
            Section::Validity,
            Section::Articles,
            Section::Basis,
            Section::Workings,
            Section::Results,
            Section::SourceNotes,
        ],
        others: &[],
        none: None,
    },
];

/// The way to the parts, and the parts.
pub fn dossier(id: EntityId) -> Fixed {
    let parts: Vec<(&Part, usize, Fixed)> = PARTS
        .iter()
        .filter_map(|part| body(part, id).map(|(count, body)| (part, count, body)))
        .collect();
    let contents = parts.iter().map(|(part, count, _)| {
        let href = format!("#{}", part.anchor);
        let count = (*count > 0)
            .then(|| view! { " " <span class="mentions__count">{*count}</span> }.fixed());
        view! { <li><a href=href>{part.heading}</a> {count}</li> }.fixed()
    });
    let contents = view! { <nav class="contents" aria-label="On this page"><ul>{contents.collect_view()}</ul></nav> }.fixed();
    let parts = parts.into_iter().map(|(part, count, body)| {
        view! { <PageSection id=part.anchor heading=part.heading count class="entity__section" body/> }.fixed()
    });
    view! { {contents} {parts.collect_view()} }.fixed()
}

/// How many statements a part has, and what stands in it.
fn body(part: &Part, id: EntityId) -> Option<(usize, Fixed)> {
    let (dataset, links) = (&atlas().dataset, &atlas().links);
    let own: Vec<StatementId> = dataset
        .about(id)
        .filter(|(_, said)| {
            said.aspect != Aspect::Summary && part.own.contains(&said.aspect.section())
        })
        .map(|(id, _)| id)
        .collect();
    let own = order::by_key(&own, |id| place_of(dataset.statement(id)));
    let others: Vec<(&str, Vec<StatementId>)> = part
        .others
        .iter()
        .map(|(topic, heading)| {
            (
                *heading,
                dossier::on(dataset, links, id, *topic, dataset.edition),
            )
        })
        .filter(|(_, found)| !found.is_empty())
        .collect();
    let count = own.len() + others.iter().map(|(_, found)| found.len()).sum::<usize>();
    if count == 0 {
        let is_of_treaty = entity(id).class.as_deref() == Some("treaty-state");
        let none = part.none.filter(|_| is_of_treaty)?;
        return Some((0, view! { <p class="entity__none">{none}</p> }.fixed()));
    }
    let lists = others
        .into_iter()
        .map(|(heading, found)| lines(heading, &found));
    Some((
        count,
        view! { {statements(&own)} {lists.collect_view()} }.fixed(),
    ))
}

/// Whole statements; those beyond the first few behind a line.
fn statements(own: &[StatementId]) -> Option<Fixed> {
    let list = |ids: &[StatementId]| {
        let items: Vec<Fixed> = ids
            .iter()
            .map(|id| view! { <Statement id=*id labelled=true/> }.fixed())
            .collect();
        view! { <ul class="statements">{items}</ul> }.fixed()
    };
    // One or two more are not worth a click.
    if own.len() <= OPEN + 2 {
        return (!own.is_empty()).then(|| list(own));
    }
    let (first, rest) = own.split_at(OPEN);
    let more = words::count(rest.len(), "more statement", "more statements");
    Some(
        view! {
            {list(first)}
            <details class="more"><summary>{more}</summary>{list(rest)}</details>
        }
        .fixed(),
    )
}

/// What other pages say, a line each.
fn lines(heading: &'static str, found: &[StatementId]) -> Fixed {
    let heading = (!heading.is_empty()).then(|| {
        view! { <h3 class="lines__heading">{heading} " " <span class="mentions__count">{found.len()}</span></h3> }
            .fixed()
    });
    let items = found.iter().map(|id| mention(*id, true));
    view! { {heading} <ul class="lines">{items.collect_view()}</ul> }.fixed()
}

/// A link to what the state is compared with.
pub fn compare_with(id: EntityId) -> Fixed {
    let entity = entity(id);
    let href = link::href(&Address::comparing(&[(entity.kind, &entity.slug)]));
    view! { <p class="entity__compare"><a href=href>"Compare with…"</a></p> }.fixed()
}
