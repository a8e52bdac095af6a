//! The page of one entity: its plate, its statements by section, and where else it is spoken of.

use atlas_core::{
    address::{Address, Page},
    as_of,
    day::Day,
    model::{
        Aspect, Bond, Detail, Entity, EntityId, Kind, Section, SourceNote, Statement as Said,
        StatementId,
    },
    order, query, words,
};
use leptos::prelude::*;

use crate::{
    components::{
        entity_link::{EntityLink, EntityLinks},
        entry::Entry,
        ladder::Ladder,
        section::Section as PageSection,
        statement::Statement,
    },
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    link,
    views::PlateTitle,
};

/// The page of one entity.
#[component]
pub fn EntityView(
    /// The entity.
    id: EntityId,
    /// The day that is looked at.
    day: Day,
) -> impl IntoView {
    let dataset = &atlas().dataset;
    let subject = entity(id);
    let summary = dataset
        .about(id)
        .find(|(_, statement)| statement.aspect == Aspect::Summary);
    let kind = view! { <a href=link::list(subject.kind)>{subject.kind.plural()}</a> {class_words(subject)} }.fixed();
    view! {
        <article class="plate entity" data-kind=subject.kind.folder()>
            <PlateTitle heading=subject.names.en.clone() kind=kind/>
            <Names subject/>
            {summary
                .map(|(summary, _)| view! { <ul class="statements statements--lead"><Statement id=summary/></ul> })}
            {subject.source.as_ref().map(|note| view! { <SourceFacts note/> })}
            {subject.part_of.map(|whole| view! { <p class="entity__whole">"Part of " <EntityLink id=whole/></p> })}
            {(subject.kind == Kind::State).then(|| answers(id, day))}
            <Contents id/>
            {(subject.kind == Kind::State).then(|| view! { <Ladder state=id day/> })}
            {(subject.kind == Kind::Organ).then(|| view! { <Holders id/> })}
            <Sections id/>
            <Parts id/>
            <Mentions id/>
            {(subject.kind == Kind::Source).then(|| view! { <CitedBy id/> })}
        </article>
    }
    .fixed()
}

/// The three answers for a state on the day, in a line.
fn answers(id: EntityId, day: Day) -> Fixed {
    let answer = |of: &Bond| {
        as_of::status(&atlas().dataset, id, *of, day)
            .status
            .words(*of)
    };
    let answers: Vec<&str> = Bond::ALL.iter().map(answer).collect();
    view! { <p class="entity__whole"><b>"On " {day.words()} ": "</b> {answers.join(" · ")}</p> }
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
            view! { <li><a href=format!("#{}", section.anchor())>{section.heading()}</a></li> }
                .fixed()
        };
        view! {
            <nav class="contents" aria-label="On this page">
                <ul>{sections.into_iter().map(item).collect_view()}</ul>
            </nav>
        }
        .fixed()
    })
}

/// Who held the offices of a body, one after the other; of the Council, which states chaired it.
#[component]
fn Holders(
    /// The body.
    id: EntityId,
) -> impl IntoView {
    let dataset = &atlas().dataset;
    let is_council = dataset.entity(id).slug == "csc";
    let held = dataset.all().filter(|(_, said)| match &said.detail {
        Detail::Office { organ, .. } => *organ == id && !is_council,
        Detail::Chair { .. } => is_council,
        _ => false,
    });
    let held: Vec<StatementId> = held.map(|(id, _)| id).collect();
    (!held.is_empty()).then(|| {
        let rows = query::chronological(dataset, &held).into_iter().map(holder);
        let body = view! { <ul class="entry-list">{rows.collect_view()}</ul> }.fixed();
        view! { <PageSection id="section:holders" heading="Who held it, and when" class="entity__section" body/> }.fixed()
    })
}

fn holder(id: StatementId) -> Fixed {
    let said = atlas().dataset.statement(id);
    let role = match &said.detail {
        Detail::Office { role, .. } => Some(role.clone()),
        Detail::Chair { person } => person.clone(),
        _ => None,
    };
    let role = role.map(|role| format!(", {role}"));
    let when = said.when.map(|when| when.words());
    view! {
        <li>
            <time class="entry-list__date">{when}</time>
            <div class="entry-list__entry">
                <a href=link::to_statement(id)>{entity(said.subject).names.en.as_str()}</a>
                {role}
            </div>
        </li>
    }
    .fixed()
}

fn class_words(subject: &Entity) -> Option<String> {
    subject
        .class
        .as_deref()
        .map(|class| format!(" · {}", class.replace('-', " ")))
}

/// The names in other languages, and other names under which the entity is met.
#[component]
fn Names(
    /// The entity.
    subject: &'static Entity,
) -> impl IntoView {
    let names = &subject.names;
    let native = names
        .native
        .iter()
        .map(|(code, name)| (code.as_str(), name.as_str()));
    let foreign: Vec<(&str, &str)> = names
        .ru
        .as_deref()
        .map(|ru| ("ru", ru))
        .into_iter()
        .chain(native)
        .collect();
    let abbreviations: Vec<&str> = names
        .abbr
        .iter()
        .chain(&names.abbr_ru)
        .map(String::as_str)
        .collect();
    view! {
        <div class="names">
            {foreign.into_iter().map(|(code, name)| view! { <span class="names__name" lang=code.to_owned()>{name}</span> }).collect_view()}
            {(!abbreviations.is_empty()).then(|| view! { <span class="names__abbr">{abbreviations.join(" · ")}</span> })}
            {(!subject.aliases.is_empty())
                .then(|| {
                    view! {
                        <details class="names__aliases">
                            <summary>{words::count(subject.aliases.len(), "other spelling", "other spellings")}</summary>
                            <ul>
                                {subject
                                    .aliases
                                    .iter()
                                    .map(|alias| {
                                        let note = alias.note.as_deref().map(|note| format!(", {note}"));
                                        view! { <li>"“" {alias.text.as_str()} "”" {note}</li> }
                                    })
                                    .collect_view()}
                            </ul>
                        </details>
                    }
                })}
        </div>
    }
    .fixed()
}

/// What is recorded of a source.
#[component]
fn SourceFacts(
    /// The record.
    note: &'static SourceNote,
) -> impl IntoView {
    let row = |name: &'static str, value: Option<String>| {
        value.map(|value| view! { <dt>{name}</dt> <dd>{value}</dd> })
    };
    let language = match &note.translated_from {
        Some(original) => format!(
            "{}, translated from {}",
            language_name(&note.language),
            language_name(original)
        ),
        None => language_name(&note.language).to_owned(),
    };
    view! {
        <dl class="source-facts">
            {row("Form", Some(note.form.clone()))}
            {row("Author", note.author.clone())}
            {row("Publisher", note.publisher.clone())}
            {row("Written", note.written.map(|written| written.words()))}
            {row("Language read", Some(language))}
            {row("Paragraphs", note.paragraphs.map(|(first, last)| format!("{first} to {last}; blank lines are not counted")))}
            {note.url.as_deref().map(|url| view! { <dt>"Address"</dt> <dd><a rel="external noreferrer" href=url>{url}</a></dd> })}
            {(!note.copies.is_empty())
                .then(|| view! { <dt>"Not independent of"</dt> <dd><EntityLinks ids=note.copies.clone()/></dd> })}
        </dl>
    }
    .fixed()
}

fn language_name(code: &str) -> &str {
    match code {
        "en" => "English",
        "ru" => "Russian",
        "hy" => "Armenian",
        "uk" => "Ukrainian",
        "kk" => "Kazakh",
        "ky" => "Kyrgyz",
        "tg" => "Tajik",
        "be" => "Belarusian",
        "uz" => "Uzbek",
        "az" => "Azerbaijani",
        "ka" => "Georgian",
        "pl" => "Polish",
        "cs" => "Czech",
        "ja" => "Japanese",
        "vi" => "Vietnamese",
        other => other,
    }
}

/// Where a statement stands within its section: by date; the course of a case by its acts first, and
/// articles by their number.
fn place_of(statement: &Said) -> (i64, i64) {
    let day = statement
        .when
        .map_or(i64::MAX, |when| when.chronological_key().0);
    // Without dates, statements of one aspect stand together.
    let aspect = statement.aspect as i64;
    match (&statement.detail, statement.aspect.section()) {
        (Detail::Article { number }, _) => (number.parse().unwrap_or(i64::MAX), day),
        (_, Section::Course) => (aspect, day),
        _ => (day, aspect),
    }
}

/// The statements by section, in the order of the page; within a section by date where all have one.
#[component]
fn Sections(
    /// The entity.
    id: EntityId,
) -> impl IntoView {
    let dataset = &atlas().dataset;
    let statements = dataset
        .about(id)
        .filter(|(_, statement)| statement.aspect != Aspect::Summary);
    let statements: Vec<StatementId> = statements.map(|(id, _)| id).collect();
    let statements = order::by_key(&statements, |id| place_of(dataset.statement(id)));
    Section::ALL
        .into_iter()
        .filter_map(|section| {
            let in_section = |id: &&StatementId| dataset.statement(**id).aspect.section() == section;
            let body: Vec<Fixed> = statements
                .iter()
                .filter(in_section)
                .map(|id| view! { <Statement id=*id labelled=true/> }.fixed())
                .collect();
            (!body.is_empty()).then(|| {
                let body = view! { <ul class="statements">{body}</ul> }.fixed();
                view! { <PageSection id=section.anchor() heading=section.heading() class="entity__section" body/> }.fixed()
            })
        })
        .collect_view()
        .fixed()
}

/// The editions of a series.
#[component]
fn Parts(
    /// The series.
    id: EntityId,
) -> impl IntoView {
    let parts = atlas().links.parts(id);
    (!parts.is_empty()).then(|| {
        let body = view! { <ul class="entry-list">{parts.iter().map(|part| edition(*part)).collect_view()}</ul> }.fixed();
        view! { <PageSection id="section:editions" heading="Editions" class="entity__section" body/> }.fixed()
    })
}

/// An edition with the time and the place at which it was held.
fn edition(id: EntityId) -> Fixed {
    let held = atlas()
        .dataset
        .about(id)
        .find(|(_, statement)| statement.aspect == Aspect::Held);
    let date = held.and_then(|(_, statement)| statement.when);
    let place = held.and_then(|(_, statement)| statement.place.clone());
    view! { <Entry id date summary=place/> }.fixed()
}

/// The statements of other entities that concern this one, by kind of their subject.
#[component]
fn Mentions(
    /// The entity.
    id: EntityId,
) -> impl IntoView {
    let mentions = atlas().links.mentions(id);
    (!mentions.is_empty()).then(|| {
        let body = groups(mentions, 24);
        view! { <PageSection id="section:elsewhere" heading="Elsewhere in the atlas" class="entity__section" body/> }.fixed()
    })
}

/// The statements that rest on a source.
#[component]
fn CitedBy(
    /// The source.
    id: EntityId,
) -> impl IntoView {
    let citations = atlas().links.citations(id);
    let heading = words::count(citations.len(), "statement cites it", "statements cite it");
    let is_disputed = |id: &StatementId| atlas().dataset.statement(*id).is_disputed();
    let has_disputed = citations.iter().any(is_disputed);
    let mut disagreements = Address::of(Page::Contested);
    disagreements.query = entity(id).short_name().to_owned();
    let disagreements = has_disputed.then(|| {
        view! { <p><a href=link::href(&disagreements)>"Disagreements that speak of it"</a></p> }
            .fixed()
    });
    let list = groups(citations, 40);
    let body = view! { {disagreements} {list} }.fixed();
    view! { <PageSection id="section:citations" heading class="entity__section" body/> }.fixed()
}

/// How many lines a page can bear with dates and whole sentences; more are cut to their beginnings.
const WHOLE_SENTENCES: usize = 120;

/// The length to which a sentence is cut, in characters.
const BEGINNING: usize = 48;

/// One line a statement, by the kind of its subject and in order of time; open from the start if there
/// are at most so many.
fn groups(statements: &[StatementId], most_open: usize) -> Fixed {
    let dataset = &atlas().dataset;
    let open = statements.len() <= most_open;
    let whole = statements.len() <= WHOLE_SENTENCES;
    query::by_kind(dataset, &query::chronological(dataset, statements))
        .into_iter()
        .map(|(kind, group)| {
            view! {
                <details class="mentions__group" open=open>
                    <summary>{kind.plural()} " " <span class="mentions__count">{group.len()}</span></summary>
                    <ul>{group.into_iter().map(|id| mention(id, whole)).collect_view()}</ul>
                </details>
            }
            .fixed()
        })
        .collect_view()
        .fixed()
}

fn mention(id: StatementId, whole: bool) -> Fixed {
    let statement = atlas().dataset.statement(id);
    let date = statement
        .when
        .map(|when| view! { <time class="statement__date">{when.words()}</time> " " }.fixed());
    let text = match statement.text.char_indices().nth(BEGINNING) {
        Some((end, _)) if !whole => format!("{}…", statement.text[..end].trim_end()),
        _ => statement.text.clone(),
    };
    view! {
        <li>
            {date}
            <a href=link::to_statement(id)>{entity(statement.subject).names.en.as_str()}</a>
            ": "
            {text}
        </li>
    }
    .fixed()
}
