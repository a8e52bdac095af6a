//! A plain list of the entities of a kind, in the order in which a reader looks for them.

use atlas_core::{
    address::Page,
    edtf::Edtf,
    model::{Aspect, EntityId, Kind},
};
use leptos::prelude::*;

use crate::{components::entity_link::EntityLink, dataset::atlas, heading, views::PlateTitle};

/// All entities of a kind; what has a date in order of date, the rest in order of name.
#[component]
pub fn KindListView(
    /// The kind.
    kind: Kind,
) -> impl IntoView {
    let dataset = &atlas().dataset;
    let mut entries: Vec<(Option<Edtf>, EntityId)> = dataset
        .of_kind(kind)
        // An edition stands under its series.
        .filter(|(_, entity)| entity.part_of.is_none())
        .map(|(id, _)| (date_of(id), id))
        .collect();
    let dated = matches!(kind, Kind::Document | Kind::Session | Kind::Case | Kind::Force);
    entries.sort_by(|(a, first), (b, second)| match (dated, a, b) {
        (true, Some(a), Some(b)) => a.chronological(b),
        (true, Some(_), None) => std::cmp::Ordering::Less,
        (true, None, Some(_)) => std::cmp::Ordering::Greater,
        _ => dataset.entity(*first).names.en.cmp(&dataset.entity(*second).names.en),
    });
    view! {
        <article class="plate">
            <PlateTitle heading=heading::heading(&Page::List(kind)) lead=lead(kind)/>
            <ul class="entry-list">
                {entries.into_iter().map(|(date, id)| view! { <Entry id date=dated.then_some(date).flatten()/> }).collect_view()}
            </ul>
        </article>
    }
    .into_any()
}

const fn lead(kind: Kind) -> &'static str {
    match kind {
        Kind::Force => "Standing and regional forces, with their strength as different sources give it.",
        Kind::Exercise => "Series of exercises and their editions. Strengths are mostly what was announced before.",
        Kind::Document => "Treaties, protocols, decisions and statements, in order of signature or adoption.",
        Kind::Session => "Meetings of the Collective Security Council and of other organs, in order of date.",
        Kind::Case => "Who asked whom for help, on what basis, what was answered, and how it ended.",
        Kind::Rule => "Who may do what, in which procedure, and since when.",
        Kind::Relation => "Ties to other organizations, and the comparisons that sources draw.",
        Kind::Person => "Holders of offices, and those whose words are quoted.",
        Kind::State | Kind::Organ | Kind::Operation | Kind::Source => "",
    }
}

/// The date by which an entity is listed.
fn date_of(id: EntityId) -> Option<Edtf> {
    let dataset = &atlas().dataset;
    let of = |wanted: &[Aspect]| {
        let dates = dataset.about(id).filter(|(_, statement)| wanted.contains(&statement.aspect));
        dates.filter_map(|(_, statement)| statement.when).min_by(Edtf::chronological)
    };
    of(&[Aspect::Signed, Aspect::Held, Aspect::Founded, Aspect::Request])
        .or_else(|| of(&[Aspect::Answer, Aspect::InForce, Aspect::Operational]))
        .or_else(|| of(&[Aspect::Event]))
}

#[component]
fn Entry(
    /// The entity.
    id: EntityId,
    /// Its date, where the list is in order of date.
    date: Option<Edtf>,
) -> impl IntoView {
    let dataset = &atlas().dataset;
    let entity = dataset.entity(id);
    let summary = dataset.about(id).find(|(_, statement)| statement.aspect == Aspect::Summary);
    let parts = atlas().links.parts(id);
    view! {
        <li>
            {date.map(|date| view! { <time class="entry-list__date">{date.words()}</time> })}
            <div class="entry-list__entry">
                <EntityLink id/>
                {entity.names.abbr.as_deref().map(|abbr| view! { " " <abbr class="organ__abbr">{abbr}</abbr> })}
                {entity.names.ru.as_deref().map(|ru| view! { <span class="entry-list__ru" lang="ru">{ru}</span> })}
                {summary.map(|(_, statement)| view! { <p class="entry-list__summary">{statement.text.as_str()}</p> })}
                {(!parts.is_empty())
                    .then(|| {
                        view! {
                            <ul class="entry-list__parts">
                                {parts.iter().map(|part| view! { <li><EntityLink id=*part/></li> }).collect_view()}
                            </ul>
                        }
                    })}
            </div>
        </li>
    }
    .into_any()
}
