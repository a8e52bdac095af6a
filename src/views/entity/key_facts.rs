//! The key facts of a state on a day, each with the statement or the part of the page that it rests on.

use atlas_address::address::{Address, Page};
use atlas_messages::entity as say;
use atlas_record::{
    as_of,
    day::Day,
    model::{Bond, EntityId, Section, StatementId},
    state_profile::{self, Topic},
};
use leptos::prelude::*;

use crate::{
    components::{entity_link::EntityLinks, ladder::status},
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    here::Here,
    markup::Markup,
};

/// The key facts as a list of terms.
pub fn key_facts(here: Here, id: EntityId) -> Fixed {
    let day = here.day();
    let answers = Bond::ALL.iter().map(|of| answer(here, id, *of));
    let counted = [
        (say::chaired(), Topic::Chairs, Section::Offices),
        (say::offices(), Topic::Offices, Section::Offices),
        (say::requests(), Topic::Requests, Section::Course),
        (say::sessions(), Topic::Sessions, Section::Meeting),
        (say::exercises(), Topic::Exercises, Section::Meeting),
        (say::absences(), Topic::Absences, Section::Meeting),
    ];
    let counted = counted
        .into_iter()
        .filter_map(|(term, topic, section)| number(id, day, term, topic, section));
    let label = say::key_facts(&day.words());
    let mut canvas = Markup::default();
    canvas.open("dl", &[("class", "key-facts"), ("aria-label", &label)]);
    canvas.put_all(answers);
    canvas.put_all(counted);
    canvas.put_all(disputed(here, id));
    canvas.close("dl");
    canvas.done()
}

/// A term, what holds, and what more there is to say.
fn fact(term: &str, value: Fixed, more: Option<String>, links: Option<Fixed>) -> Fixed {
    let mut canvas = Markup::default();
    canvas.open("div", &[]);
    canvas.element("dt", &[], term);
    canvas.open("dd", &[]);
    canvas.put(value);
    if let Some(more) = more {
        canvas.text(" ");
        canvas.element("span", &[("class", "key-facts__more")], &more);
    }
    if let Some(links) = links {
        canvas.text(" ");
        canvas.open("span", &[("class", "key-facts__more")]);
        canvas.put(links);
        canvas.close("span");
    }
    canvas.close("dd");
    canvas.close("div");
    canvas.done()
}

fn linked(href: &str, text: &str) -> Fixed {
    let mut canvas = Markup::default();
    canvas.link(href, text);
    canvas.done()
}

/// One of the three answers, since when, and by which document.
fn answer(here: Here, id: EntityId, of: Bond) -> Fixed {
    let dataset = &atlas().dataset;
    let spell = as_of::status(dataset, id, of, here.day());
    let since = spell.since(dataset);
    let since = since.map(|when| say::since(&when.beginning_genitive()));
    let ids = spell.begun_by.map(|act| as_of::basis(dataset, act));
    let basis = ids
        .filter(|ids| !ids.is_empty())
        .map(|ids| view! { <EntityLinks here ids/> }.fixed());
    let value = status(here, spell.begun_by, spell.status, of);
    fact(of.words(), value, since, basis)
}

/// How often, and when last.
fn number(
    id: EntityId,
    day: Day,
    term: &'static str,
    topic: Topic,
    section: Section,
) -> Option<Fixed> {
    let dataset = &atlas().dataset;
    let found = state_profile::on(dataset, &atlas().links, id, topic, day);
    let last = *found.last()?;
    let when = |id: StatementId| dataset.statement(id).when.map(|when| when.words());
    let last = when(last).map(|when| {
        if found.len() == 1 {
            when
        } else {
            say::last(&when)
        }
    });
    let times = match topic {
        Topic::Chairs => say::times(found.len()),
        _ => found.len().to_string(),
    };
    let href = format!("#{}", section.anchor());
    Some(fact(term, linked(&href, &times), last, None))
}

/// The statements of its page on which sources disagree.
fn disputed(here: Here, id: EntityId) -> Option<Fixed> {
    let statements = atlas().dataset.about(id);
    let count = statements.filter(|(_, said)| said.is_disputed()).count();
    let mut address = Address::of(Page::Contested);
    address.selection.states = vec![entity(id).slug.clone()];
    let value = linked(&here.href(&address), &say::of_this_page(count));
    (count > 0).then(|| fact(say::disagree_on(), value, None, None))
}
