//! The organs by level, with who heads what on a day.

use atlas_core::{
    address::Page,
    as_of,
    day::Day,
    model::{Detail, EntityId, Kind, LinkRelation},
};
use leptos::prelude::*;

use crate::{
    components::entity_link::{EntityLink, EntityLinks},
    dataset::{atlas, summary},
    fixed::IntoFixed,
    heading, link,
    views::PlateTitle,
};

/// The levels in the order of authority: class in the data, heading, explanation.
const LEVELS: [(&str, &str, &str); 9] = [
    (
        "supreme",
        "Supreme body",
        "decides on the fundamental questions",
    ),
    (
        "statutory",
        "Statutory bodies",
        "advise and execute in their fields",
    ),
    ("permanent", "Permanent bodies", "work between the sessions"),
    (
        "subsidiary",
        "Subsidiary bodies",
        "coordinate the authorities of the members",
    ),
    ("working-group", "Working groups", "serve the other organs"),
    ("centre", "Centres", "respond and advise"),
    (
        "parliamentary",
        "Parliamentary dimension",
        "bring the parliaments together",
    ),
    (
        "before-2002",
        "Organs of the Treaty before 2002",
        "came before the Organization",
    ),
    (
        "cis",
        "Organs of the Commonwealth",
        "stood beside the Treaty",
    ),
];

/// Organs by level.
#[component]
pub fn OrgansView(
    /// The day that is looked at.
    day: Day,
) -> impl IntoView {
    let dataset = &atlas().dataset;
    let of_class = |class: &str| -> Vec<EntityId> {
        dataset
            .of_kind(Kind::Organ)
            .filter(|(_, organ)| organ.class.as_deref() == Some(class))
            .map(|(id, _)| id)
            .collect()
    };
    view! {
        <article class="plate">
            <PlateTitle
                heading=heading::heading(&Page::List(Kind::Organ))
                lead="Who decides, who prepares, who carries out: the bodies of the Organization and those that came before it."
            />
            {LEVELS
                .into_iter()
                .filter_map(|(class, name, explanation)| {
                    let organs = of_class(class);
                    (!organs.is_empty()).then(|| {
                        view! {
                            <section class="level" data-level=class aria-labelledby=class>
                                <h2 id=class>{name} <span class="level__explanation">{explanation}</span></h2>
                                <ul class="level__organs">
                                    {organs.into_iter().map(|id| view! { <Organ id day/> }).collect_view()}
                                </ul>
                            </section>
                        }
                    })
                })
                .collect_view()}
        </article>
    }
    .fixed()
}

/// One organ: name, what it is, under whom, and who heads it on the day.
#[component]
fn Organ(
    /// The organ.
    id: EntityId,
    /// The day that is looked at.
    day: Day,
) -> impl IntoView {
    let dataset = &atlas().dataset;
    let organ = dataset.entity(id);
    let mut under: Vec<EntityId> = dataset
        .about(id)
        .filter_map(|(_, statement)| match statement.detail {
            Detail::Link {
                relation: LinkRelation::Under | LinkRelation::ReportsTo,
                target,
            } => Some(target),
            _ => None,
        })
        .collect();
    // The data group the links of one target, so that neighbours are enough to look at.
    under.dedup();
    let exists = as_of::existed(dataset, id, day);
    let holders = as_of::holders(dataset, id, day);
    view! {
        <li class="organ" data-exists=match exists {
            Some(false) => "no",
            _ => "yes",
        }>
            <h3>
                <EntityLink id/>
                {organ.names.abbr.as_deref().map(|abbr| view! { " " <abbr class="organ__abbr">{abbr}</abbr> })}
            </h3>
            {organ.names.ru.as_deref().map(|ru| view! { <p class="entry-list__ru" lang="ru">{ru}</p> })}
            <p>{summary(id)}</p>
            {(!under.is_empty()).then(|| view! { <p class="organ__line">"Under " <EntityLinks ids=under/></p> })}
            {(exists == Some(false)).then(|| view! { <p class="organ__line">"Did not exist on " {day.words()} "."</p> })}
            {holders
                .into_iter()
                .map(|holder| {
                    let statement = dataset.statement(holder);
                    let role = match &statement.detail {
                        Detail::Office { role, .. } => role.as_str(),
                        _ => "",
                    };
                    let unknown_end = statement.when.is_some_and(|when| when.has_unknown_end());
                    view! {
                        <p class="organ__line">
                            {role} ": " <a href=link::to(statement.subject)>{dataset.entity(statement.subject).names.en.as_str()}</a>
                            {unknown_end.then_some(" (end of the office not found)")}
                        </p>
                    }
                })
                .collect_view()}
        </li>
    }
    .fixed()
}
