//! What an entity is called, and what is recorded of a source.

use atlas_messages::entity as say;
use atlas_record::model::{Entity, Kind, SourceNote};
use leptos::prelude::*;

use crate::{components::entity_link::EntityLinks, fixed::IntoFixed, here::Here};

/// The names in other languages, and other names under which the entity is met.
#[component]
pub fn Names(
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
    let other_names = match subject.kind() {
        Kind::Person => say::other_names_of_person,
        _ => say::other_names,
    };
    view! {
        <div class="names">
            {foreign.into_iter().map(|(code, name)| view! { <span class="names__name" lang=code.to_owned()>{name}</span> }).collect_view()}
            {(!abbreviations.is_empty()).then(|| view! { <span class="names__abbr">{abbreviations.join(" · ")}</span> })}
            {(!subject.aliases.is_empty())
                .then(|| {
                    view! {
                        <details class="names__aliases">
                            <summary>{other_names(subject.aliases.len())}</summary>
                            <ul>
                                {subject
                                    .aliases
                                    .iter()
                                    .map(|alias| {
                                        let words = match &alias.note {
                                            Some(note) => say::alias_with_note(&alias.text, note),
                                            None => say::alias(&alias.text),
                                        };
                                        view! { <li>{words}</li> }
                                    })
                                    .collect_view()}
                            </ul>
                            <p>{say::aliases_note()}</p>
                        </details>
                    }
                })}
        </div>
    }
    .fixed()
}

/// What is recorded of a source.
#[component]
pub fn SourceFacts(
    /// Where the reader is.
    here: Here,
    /// The record.
    note: &'static SourceNote,
) -> impl IntoView {
    let row = |name: &'static str, value: Option<String>| {
        value.map(|value| view! { <dt>{name}</dt> <dd>{value}</dd> })
    };
    let language = match &note.translated_from {
        Some(original) => say::translated_from(&say::language(&note.language), original),
        None => say::language(&note.language),
    };
    view! {
        <dl class="source-facts">
            {row(say::form(), Some(note.form.words().to_owned()))}
            {row(say::author(), note.author_names())}
            {row(say::publisher(), note.publisher.clone())}
            {row(say::written(), note.written.map(|written| written.words()))}
            {row(say::language_read(), Some(language))}
            {row(say::paragraphs(), note.paragraphs.map(|(first, last)| say::paragraphs_from_to(&first.to_string(), &last.to_string())))}
            {note.url.as_deref().map(|url| view! { <dt>{say::address()}</dt> <dd><a rel="external noreferrer" href=url>{url}</a></dd> })}
            {(!note.copies.is_empty())
                .then(|| view! { <dt>{say::not_independent_of()}</dt> <dd><EntityLinks here ids=note.copies.clone()/></dd> })}
        </dl>
    }
    .fixed()
}
