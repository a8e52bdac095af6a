//! An entry of a list: a name that leads to its page, and what a reader wants to know before going there.

use atlas_messages::entry as say;
use atlas_record::{edtf::Edtf, model::EntityId};
use leptos::prelude::*;

use super::{
    date,
    entity_link::{EntityLink, other_name},
};
use crate::{
    dataset::entity,
    fixed::{Fixed, IntoFixed},
    here::Here,
};

/// An entity in a list.
#[component]
pub fn Entry(
    /// Where the reader is.
    here: Here,
    /// The entity.
    id: EntityId,
    /// Its date, where the list is in order of time.
    #[prop(optional_no_strip)]
    date: Option<Edtf>,
    /// One sentence.
    #[prop(optional_no_strip)]
    summary: Option<String>,
    /// Its language, where that is not the one of the page.
    #[prop(optional_no_strip)]
    lang: Option<&'static str>,
    /// Whether its name in another language and its abbreviation are shown.
    #[prop(optional)]
    names: bool,
    /// Whether its kind is shown.
    #[prop(optional)]
    kind: bool,
    /// What else stands under it.
    #[prop(optional_no_strip)]
    more: Option<Fixed>,
) -> impl IntoView {
    let listed = entity(id);
    let abbreviation = listed
        .names
        .abbr
        .as_deref()
        .filter(|_| names)
        .map(|abbreviation| view! { " " <abbr class="organ__abbr">{abbreviation}</abbr> }.fixed());
    let other = names.then(|| other_name(id)).flatten();
    let other = other.map(|other| view! { " " {other} }.fixed());
    let kind = kind.then(|| {
        view! { " " <span class="timeline__subject">{listed.kind().label()}</span> }.fixed()
    });
    let later = here
        .as_of
        .zip(date)
        .filter(|(day, date)| date.first_day().is_some_and(|first| *day < first));
    let later = later.map(|(day, _)| {
        view! { " " <span class="statement__time">{say::after(&day.words())}</span> }.fixed()
    });
    view! {
        <li>
            {date.map(|when| date::date("entry-list__date", when))}
            " "
            <div class="entry-list__entry">
                <EntityLink here id/>
                {abbreviation}
                {other}
                {kind}
                {later}
                {summary.map(|summary| view! { <p class="entry-list__summary" lang=lang>{summary}</p> }.fixed())}
                {more}
            </div>
        </li>
    }
    .fixed()
}
