//! The page of one entity: its plate, its statements by section, and where else it is spoken of.

use std::collections::BTreeMap;

use atlas_core::{
    day::Day,
    model::{Aspect, Entity, EntityId, Kind, Section, SourceNote, StatementId},
    words,
};
use leptos::prelude::*;

use crate::{
    components::{
        entity_link::{EntityLink, EntityLinks},
        ladder::Ladder,
        statement::Statement,
    },
    dataset::{atlas, entity},
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
    let summary = dataset.about(id).find(|(_, statement)| statement.aspect == Aspect::Summary);
    let kind = view! { <a href=link::list(subject.kind)>{subject.kind.plural()}</a> {class_words(subject)} }.into_any();
    view! {
        <article class="plate entity" data-kind=subject.kind.folder()>
            <PlateTitle heading=subject.names.en.clone() kind=kind/>
            <Names subject/>
            {summary
                .map(|(summary, _)| view! { <ul class="statements statements--lead"><Statement id=summary/></ul> })}
            {subject.source.as_ref().map(|note| view! { <SourceFacts note/> })}
            {subject.part_of.map(|whole| view! { <p class="entity__whole">"Part of " <EntityLink id=whole/></p> })}
            {(subject.kind == Kind::State).then(|| view! { <Ladder state=id day/> })}
            <Sections id/>
            <Parts id/>
            <Mentions id/>
            {(subject.kind == Kind::Source).then(|| view! { <CitedBy id/> })}
        </article>
    }
    .into_any()
}

fn class_words(subject: &Entity) -> Option<String> {
    subject.class.as_deref().map(|class| format!(" · {}", class.replace('-', " ")))
}

/// The names in other languages, and other names under which the entity is met.
#[component]
fn Names(
    /// The entity.
    subject: &'static Entity,
) -> impl IntoView {
    let names = &subject.names;
    let native = names.native.iter().map(|(code, name)| (code.as_str(), name.as_str()));
    let foreign: Vec<(&str, &str)> = names.ru.as_deref().map(|ru| ("ru", ru)).into_iter().chain(native).collect();
    let abbreviations: Vec<&str> = names.abbr.iter().chain(&names.abbr_ru).map(String::as_str).collect();
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
    .into_any()
}

/// What is recorded of a source.
#[component]
fn SourceFacts(
    /// The record.
    note: &'static SourceNote,
) -> impl IntoView {
    let row = |name: &'static str, value: Option<String>| value.map(|value| view! { <dt>{name}</dt> <dd>{value}</dd> });
    let language = match &note.translated_from {
        Some(original) => format!("{}, translated from {}", language_name(&note.language), language_name(original)),
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
    .into_any()
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

/// The statements by section, in the order of the page; within a section by date where all have one.
#[component]
fn Sections(
    /// The entity.
    id: EntityId,
) -> impl IntoView {
    let dataset = &atlas().dataset;
    let mut sections: BTreeMap<Section, Vec<StatementId>> = BTreeMap::new();
    for (statement_id, statement) in dataset.about(id).filter(|(_, statement)| statement.aspect != Aspect::Summary) {
        sections.entry(statement.aspect.section()).or_default().push(statement_id);
    }
    for statements in sections.values_mut() {
        statements.sort_by(|a, b| match (&dataset.statement(*a).when, &dataset.statement(*b).when) {
            (Some(a), Some(b)) => a.chronological(b),
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (None, None) => dataset.statement(*a).aspect.cmp(&dataset.statement(*b).aspect),
        });
    }
    sections
        .into_iter()
        .map(|(section, statements)| {
            let anchor = format!("section-{}", section.heading().to_lowercase().replace([' ', ',', ':'], "-").replace("--", "-"));
            let labelled_by = anchor.clone();
            view! {
                <section class="entity__section" aria-labelledby=labelled_by>
                    <h2 id=anchor>{section.heading()}</h2>
                    <ul class="statements">
                        {statements.into_iter().map(|id| view! { <Statement id labelled=true/> }).collect_view()}
                    </ul>
                </section>
            }
        })
        .collect_view()
        .into_any()
}

/// The editions of a series.
#[component]
fn Parts(
    /// The series.
    id: EntityId,
) -> impl IntoView {
    let dataset = &atlas().dataset;
    let parts = atlas().links.parts(id);
    if parts.is_empty() {
        return None;
    }
    Some(view! {
        <section class="entity__section" aria-labelledby="parts">
            <h2 id="parts">"Editions"</h2>
            <ul class="entry-list">
                {parts
                    .iter()
                    .map(|part| {
                        let held = dataset.about(*part).find(|(_, statement)| statement.aspect == Aspect::Held);
                        view! {
                            <li>
                                {held.and_then(|(_, statement)| statement.when).map(|when| view! { <time class="entry-list__date">{when.words()}</time> })}
                                <div class="entry-list__entry">
                                    <EntityLink id=*part/>
                                    {held.and_then(|(_, statement)| statement.place.as_deref()).map(|place| view! { <p class="entry-list__summary">{place}</p> })}
                                </div>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </section>
    }
    .into_any())
}

/// The statements of other entities that concern this one, by kind of their subject.
#[component]
fn Mentions(
    /// The entity.
    id: EntityId,
) -> impl IntoView {
    let mentions = atlas().links.mentions(id);
    if mentions.is_empty() {
        return None;
    }
    Some(view! {
        <section class="entity__section mentions" aria-labelledby="mentions">
            <h2 id="mentions">"Elsewhere in the atlas"</h2>
            <StatementGroups statements=mentions.to_vec() open=mentions.len() <= 24/>
        </section>
    }
    .into_any())
}

/// The statements that rest on a source.
#[component]
fn CitedBy(
    /// The source.
    id: EntityId,
) -> impl IntoView {
    let citations = atlas().links.citations(id);
    view! {
        <section class="entity__section mentions" aria-labelledby="cited-by">
            <h2 id="cited-by">{words::count(citations.len(), "statement cites it", "statements cite it")}</h2>
            <StatementGroups statements=citations.to_vec() open=citations.len() <= 40/>
        </section>
    }
    .into_any()
}

/// One line a statement, grouped by the kind of its subject, in order of time.
#[component]
fn StatementGroups(
    /// The statements.
    statements: Vec<StatementId>,
    /// Whether the groups are open from the start.
    open: bool,
) -> impl IntoView {
    let dataset = &atlas().dataset;
    let mut groups: BTreeMap<Kind, Vec<StatementId>> = BTreeMap::new();
    for id in statements {
        groups.entry(entity(dataset.statement(id).subject).kind).or_default().push(id);
    }
    for group in groups.values_mut() {
        group.sort_by(|a, b| match (&dataset.statement(*a).when, &dataset.statement(*b).when) {
            (Some(a), Some(b)) => a.chronological(b),
            (a, b) => b.is_some().cmp(&a.is_some()),
        });
    }
    groups
        .into_iter()
        .map(|(kind, group)| {
            view! {
                <details class="mentions__group" open=open>
                    <summary>{kind.plural()} <span class="mentions__count">{group.len()}</span></summary>
                    <ul>{group.into_iter().map(mention).collect_view()}</ul>
                </details>
            }
        })
        .collect_view()
        .into_any()
}

fn mention(id: StatementId) -> AnyView {
    let statement = atlas().dataset.statement(id);
    view! {
        <li>
            {statement.when.map(|when| view! { <time class="statement__date">{when.words()}</time> " " })}
            <a href=link::to_statement(id)>{entity(statement.subject).names.en.as_str()}</a>
            ": "
            {statement.text.as_str()}
        </li>
    }
    .into_any()
}
