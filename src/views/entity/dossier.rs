//! The page of a state below its ladder: parts that gather what its own page and those of others say.

use atlas_address::address::{Address, Side};
use atlas_messages::entity as say;
use atlas_record::{
    model::{Aspect, EntityId, Section, StatementId},
    order,
    state_profile::{self, Topic},
};
use leptos::prelude::*;

use super::mentions::mention;
use crate::{
    components::{section::Section as PageSection, statement::Statement},
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    here::Here,
    markup::Markup,
};

/// How many statements of a section stand open; more are behind a line that says how many.
const OPEN: usize = 6;

/// How many parts of the page stand unfolded; of the others, the heading and how much is in them.
const UNFOLDED: usize = 2;

/// Words in the language that is spoken.
type Words = fn() -> &'static str;

/// A part of the page: its own statements of some sections, and what other pages say on some topics.
struct Part {
    anchor: &'static str,
    heading: Words,
    own: &'static [Section],
    others: &'static [(Topic, Option<Words>)],
    /// What is said where nothing was found, if that is worth saying.
    none: Option<Words>,
}

/// The parts of the page, in order. Own statements stand in exactly one of them.
const PARTS: [Part; 9] = [
    Part {
        anchor: Section::Ladder.anchor(),
        heading: || Section::Ladder.heading(),
        own: &[Section::Ladder],
        others: &[],
        none: None,
    },
    Part {
        anchor: Section::Offices.anchor(),
        heading: say::chairs_and_offices,
        own: &[Section::Offices],
        others: &[(Topic::Offices, Some(say::offices_of_nationals))],
        none: None,
    },
    Part {
        anchor: Section::Course.anchor(),
        heading: say::requests,
        own: &[Section::Course],
        others: &[(Topic::Requests, None)],
        none: Some(say::no_request),
    },
    Part {
        anchor: Section::Contributions.anchor(),
        heading: || Section::Contributions.heading(),
        own: &[Section::Contributions],
        others: &[(Topic::Contributions, Some(say::contributions_elsewhere))],
        none: None,
    },
    Part {
        anchor: Section::Meeting.anchor(),
        heading: say::meetings,
        own: &[Section::Meeting],
        others: &[
            (Topic::Sessions, Some(say::sessions_and_meetings)),
            (Topic::Exercises, Some(say::exercises)),
            (Topic::Absences, Some(say::where_absent)),
        ],
        none: None,
    },
    Part {
        anchor: Section::Cooperation.anchor(),
        heading: say::cooperation,
        own: &[Section::Cooperation],
        others: &[(Topic::Ties, Some(say::on_other_pages))],
        none: None,
    },
    Part {
        anchor: Section::History.anchor(),
        heading: || Section::History.heading(),
        own: &[Section::History],
        others: &[],
        none: None,
    },
    Part {
        anchor: Section::Voices.anchor(),
        heading: || Section::Voices.heading(),
        own: &[Section::Voices],
        others: &[(Topic::Positions, Some(say::positions))],
        none: None,
    },
    Part {
        anchor: Section::Workings.anchor(),
        heading: say::other_statements,
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
pub fn dossier(here: Here, id: EntityId) -> Fixed {
    let parts: Vec<(&Part, usize, Fixed)> = PARTS
        .iter()
        .filter_map(|part| body(here, part, id).map(|(count, body)| (part, count, body)))
        .collect();
    let mut canvas = Markup::default();
    canvas.open(
        "nav",
        &[("class", "contents"), ("aria-label", say::on_this_page())],
    );
    canvas.open("ul", &[]);
    for (part, count, _) in &parts {
        canvas.open("li", &[]);
        canvas.link(&format!("#{}", part.anchor), (part.heading)());
        if *count > 0 {
            counted(&mut canvas, *count);
        }
        canvas.close("li");
    }
    canvas.close("ul");
    canvas.close("nav");
    for (place, (part, count, body)) in parts.into_iter().enumerate() {
        let fold = (count > 0).then_some(place < UNFOLDED);
        canvas.put(view! { <PageSection id=part.anchor heading=(part.heading)() count class="entity__section" fold body/> }.fixed());
    }
    canvas.done()
}

fn counted(canvas: &mut Markup, count: usize) {
    canvas.text(" ");
    canvas.element("span", &[("class", "mentions__count")], &count.to_string());
}

/// How many statements a part has, and what stands in it.
fn body(here: Here, part: &Part, id: EntityId) -> Option<(usize, Fixed)> {
    let (dataset, links) = (&atlas().dataset, &atlas().links);
    let own: Vec<StatementId> = dataset
        .about(id)
        .filter(|(_, said)| {
            said.aspect != Aspect::Summary && part.own.contains(&said.aspect.section())
        })
        .map(|(id, _)| id)
        .collect();
    let own = order::by_key(&own, |id| dataset.statement(id).place_in_section());
    let others: Vec<(Option<Words>, Vec<StatementId>)> = part
        .others
        .iter()
        .map(|(topic, heading)| {
            (
                *heading,
                state_profile::on(dataset, links, id, *topic, dataset.edition),
            )
        })
        .filter(|(_, found)| !found.is_empty())
        .collect();
    let count = own.len() + others.iter().map(|(_, found)| found.len()).sum::<usize>();
    if count == 0 {
        let is_of_treaty = entity(id).is_treaty_state();
        let none = part.none.filter(|_| is_of_treaty)?;
        let mut canvas = Markup::default();
        canvas.element("p", &[("class", "entity__none")], none());
        return Some((0, canvas.done()));
    }
    let mut canvas = Markup::default();
    statements(here, &mut canvas, &own);
    for (heading, found) in others {
        lines(here, &mut canvas, heading, &found);
    }
    Some((count, canvas.done()))
}

/// Whole statements; those beyond the first few behind a line, unless a question of readers is answered by them.
fn statements(here: Here, canvas: &mut Markup, own: &[StatementId]) {
    let (first, rest) = own.split_at(unfolded(own.len()));
    let (answers, rest): (Vec<StatementId>, Vec<StatementId>) = rest
        .iter()
        .partition(|id| atlas().dataset.is_asked_for(**id));
    list(here, canvas, &[first, &answers].concat());
    if !rest.is_empty() {
        open_more(canvas, rest.len());
        list(here, canvas, &rest);
        canvas.close("details");
    }
}

fn list(here: Here, canvas: &mut Markup, ids: &[StatementId]) {
    if !ids.is_empty() {
        canvas.open("ul", &[("class", "statements")]);
        for id in ids {
            canvas.put(view! { <Statement here id=*id labelled=true/> }.fixed());
        }
        canvas.close("ul");
    }
}

/// What other pages say, a line each.
fn lines(here: Here, canvas: &mut Markup, heading: Option<Words>, found: &[StatementId]) {
    if let Some(heading) = heading {
        canvas.open("h3", &[("class", "lines__heading")]);
        canvas.text(heading());
        counted(canvas, found.len());
        canvas.close("h3");
    }
    let (first, rest) = found.split_at(unfolded(found.len()));
    mentions(here, canvas, first);
    if !rest.is_empty() {
        open_more(canvas, rest.len());
        mentions(here, canvas, rest);
        canvas.close("details");
    }
}

fn mentions(here: Here, canvas: &mut Markup, ids: &[StatementId]) {
    canvas.open("ul", &[("class", "lines")]);
    canvas.put_all(ids.iter().map(|id| mention(here, *id, true)));
    canvas.close("ul");
}

/// How many of so many statements stand open: one or two more are not worth a click.
const fn unfolded(count: usize) -> usize {
    if count <= OPEN + 2 { count } else { OPEN }
}

fn open_more(canvas: &mut Markup, count: usize) {
    canvas.open("details", &[("class", "more")]);
    canvas.element("summary", &[], &say::more_statements(count));
}

/// A link to what the entity is compared with.
pub fn compare_with(here: Here, id: EntityId) -> Fixed {
    let entity = entity(id);
    let href = here.href(&Address::comparing(vec![Side::entity(
        entity.kind(),
        &entity.slug,
    )]));
    let mut canvas = Markup::default();
    canvas.open("p", &[("class", "entity__compare")]);
    canvas.link(&href, say::compare_with());
    canvas.close("p");
    canvas.done()
}
