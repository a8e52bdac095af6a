//! The page of one entity: its plate, its statements by section, and where else it is spoken of.

mod dossier;
mod holders;
mod key_facts;
mod mentions;
mod names;
mod readings;
mod story;
mod trail;
mod wordings;

use atlas_messages::entity as say;
use atlas_record::{
    model::{Aspect, Entity, EntityId, Kind, Section, StatementId},
    order,
};
use leptos::prelude::*;

use crate::{
    components::{
        entity_link::EntityLink, entry::Entry, existence_notice::existence_notice, ladder::ladder,
        plate_title::PlateTitle, results::results, section::Section as PageSection,
        statement::Statement, tile_map::TileMap,
    },
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    here::Here,
};

use dossier::{compare_with, dossier};
use holders::Holders;
use key_facts::key_facts;
use mentions::{CitedBy, Mentions};
use names::{Names, SourceFacts};
use readings::readings;

/// The page of one entity.
#[component]
pub fn EntityView(
    /// Where the reader is.
    here: Here,
    /// The entity.
    id: EntityId,
) -> impl IntoView {
    let dataset = &atlas().dataset;
    let subject = entity(id);
    let summary = dataset
        .about(id)
        .find(|(_, statement)| statement.aspect == Aspect::Summary);
    let kind = view! { <a href=here.list(subject.kind())>{subject.kind().plural()}</a> {class_words(subject)} }.fixed();
    let is_state = subject.kind() == Kind::State;
    view! {
        <article class="plate entity" data-kind=subject.kind().folder()>
            <PlateTitle heading=subject.names.full.clone() kind=kind/>
            <Names subject/>
            {existence_notice(here, id)}
            {summary
                .map(|(summary, _)| view! { <ul class="statements statements--lead"><Statement here id=summary/></ul> })}
            {subject.source.as_ref().map(|note| view! { <SourceFacts here note/> })}
            {subject.part_of.map(|whole| view! { <p class="entity__whole">{say::part_of()} <EntityLink here id=whole/></p> })}
            {matches!(subject.kind(), Kind::State | Kind::Organ | Kind::Case).then(|| compare_with(here, id))}
            {is_state.then(|| ladder(here, id))}
            {is_state.then(|| key_facts(here, id))}
            {subject.is_treaty_state().then(|| neighbours(here, id))}
            {(subject.kind() == Kind::Case).then(|| story::story(here, id))}
            {matches!(subject.kind(), Kind::Operation | Kind::Force | Kind::Exercise).then(|| trail::decision_trail(here, id))}
            {(!is_state).then(|| view! { <Contents id/> })}
            {(subject.kind() == Kind::Organ).then(|| view! { <Holders here id/> })}
            {(subject.kind() == Kind::Operation && has_runs(id)).then(|| results(here, id))}
            {if is_state { dossier(here, id) } else { view! { <Sections here id/> }.fixed() }}
            {(subject.kind() == Kind::Document).then(|| wordings::wordings(here, id))}
            <Parts here id/>
            <Mentions here id/>
            {(subject.kind() == Kind::Source).then(|| readings(here, id))}
            {(subject.kind() == Kind::Source).then(|| view! { <CitedBy here id/> })}
        </article>
    }
    .fixed()
}

fn has_runs(operation: EntityId) -> bool {
    let mut statements = atlas().dataset.about(operation);
    statements.any(|(_, statement)| statement.aspect == Aspect::Run)
}

/// The nine states of the Treaty around this one, on the day.
fn neighbours(here: Here, id: EntityId) -> Fixed {
    view! {
        <figure class="neighbours">
            <figcaption>{say::neighbours(entity(id).short_name(), &here.day().words())}</figcaption>
            <TileMap here current=Some(id) small=true/>
        </figure>
    }
    .fixed()
}

/// The sections that the page has, as links to them.
#[component]
fn Contents(
    /// The entity.
    id: EntityId,
) -> impl IntoView {
    let has = |section: &Section| {
        let mut statements = atlas().dataset.about(id);
        statements
            .any(|(_, said)| said.aspect != Aspect::Summary && said.aspect.section() == *section)
    };
    let sections: Vec<Section> = Section::ALL.into_iter().filter(has).collect();
    (sections.len() > 2).then(|| {
        let item = |section: Section| {
            view! { <li><a href=format!("#{}", section.anchor())>{section.heading_of(entity(id).kind())}</a></li> }
                .fixed()
        };
        view! {
            <nav class="contents" aria-label=say::on_this_page()>
                <ul>{sections.into_iter().map(item).collect_view()}</ul>
            </nav>
        }
        .fixed()
    })
}

fn class_words(subject: &Entity) -> Option<String> {
    let words = subject.class.words();
    words.map(|words| format!(" · {words}"))
}

/// The statements by section, in the order of the page; within a section by date where all have one.
#[component]
fn Sections(
    /// Where the reader is.
    here: Here,
    /// The entity.
    id: EntityId,
) -> impl IntoView {
    let dataset = &atlas().dataset;
    let statements = dataset
        .about(id)
        .filter(|(_, statement)| statement.aspect != Aspect::Summary);
    let statements: Vec<StatementId> = statements.map(|(id, _)| id).collect();
    let statements = order::by_key(&statements, |id| dataset.statement(id).place_in_section());
    Section::ALL
        .into_iter()
        .filter_map(|section| {
            let in_section = |id: &&StatementId| dataset.statement(**id).aspect.section() == section;
            let body: Vec<Fixed> = statements
                .iter()
                .filter(in_section)
                .map(|id| view! { <Statement here id=*id labelled=true/> }.fixed())
                .collect();
            (!body.is_empty()).then(|| {
                let body = view! { <ul class="statements">{body}</ul> }.fixed();
                view! { <PageSection id=section.anchor() heading=section.heading_of(dataset.entity(id).kind()) class="entity__section" body/> }.fixed()
            })
        })
        .collect_view()
        .fixed()
}

/// The editions of a series.
#[component]
fn Parts(
    /// Where the reader is.
    here: Here,
    /// The series.
    id: EntityId,
) -> impl IntoView {
    let parts = atlas().links.parts(id);
    (!parts.is_empty()).then(|| {
        let body = view! { <ul class="entry-list">{parts.iter().map(|part| edition(here, *part)).collect_view()}</ul> }.fixed();
        view! { <PageSection id="section:editions" heading=say::editions() class="entity__section" body/> }.fixed()
    })
}

/// An edition with the time and the place at which it was held.
fn edition(here: Here, id: EntityId) -> Fixed {
    let held = atlas()
        .dataset
        .about(id)
        .find(|(_, statement)| statement.aspect == Aspect::Held);
    let date = held.and_then(|(_, statement)| statement.when);
    let place = held.and_then(|(_, statement)| statement.place.clone());
    view! { <Entry here id date summary=place/> }.fixed()
}
