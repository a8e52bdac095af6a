//! What an entity is called, and what is recorded of a source.

use atlas_record::{
    model::{Entity, SourceNote},
    words,
};
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
    view! {
        <div class="names">
            {foreign.into_iter().map(|(code, name)| view! { <span class="names__name" lang=code.to_owned()>{name}</span> }).collect_view()}
            {(!abbreviations.is_empty()).then(|| view! { <span class="names__abbr">{abbreviations.join(" · ")}</span> })}
            {(!subject.aliases.is_empty())
                .then(|| {
                    view! {
                        <details class="names__aliases">
                            <summary>{words::count(subject.aliases.len(), "other name", "other names")}</summary>
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
                            <p>"They serve the search; no source is cited for them."</p>
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
        Some(original) => format!(
            "{}, translated from {}",
            language_name(&note.language),
            language_name(original)
        ),
        None => language_name(&note.language).to_owned(),
    };
    view! {
        <dl class="source-facts">
            {row("Form", Some(note.form.words().to_owned()))}
            {row("Author", note.author_names())}
            {row("Publisher", note.publisher.clone())}
            {row("Written", note.written.map(|written| written.words()))}
            {row("Language read", Some(language))}
            {row("Paragraphs", note.paragraphs.map(|(first, last)| format!("{first} to {last}; blank lines are not counted")))}
            {note.url.as_deref().map(|url| view! { <dt>"Address"</dt> <dd><a rel="external noreferrer" href=url>{url}</a></dd> })}
            {(!note.copies.is_empty())
                .then(|| view! { <dt>"Not independent of"</dt> <dd><EntityLinks here ids=note.copies.clone()/></dd> })}
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
        "tk" => "Turkmen",
        "ro" => "Romanian",
        "sr" => "Serbian",
        "zh" => "Chinese",
        "tr" => "Turkish",
        "es" => "Spanish",
        "fa" => "Persian",
        "prs" => "Dari",
        "ur" => "Urdu",
        other => other,
    }
}
