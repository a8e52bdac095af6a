//! The organs: who stands under whom and who heads what on a day, as a chart and as a nested list.

use atlas_core::{
    address::Page,
    day::Day,
    model::{Detail, EntityId, Kind, StatementId},
    organ_chart::{self, Absence, Body, Level, Structure},
};
use leptos::prelude::*;

use crate::{
    components::{
        chart::Chart,
        drawing::{Voice, paint},
        entity_link::EntityLink,
        twin::{Cell, twin},
    },
    dataset::{atlas, entity, summary},
    fixed::{Fixed, IntoFixed},
    heading, link,
    views::PlateTitle,
};

/// Organs and forces as they stood on a day.
#[component]
pub fn OrgansView(
    /// The day that is looked at.
    day: Day,
) -> impl IntoView {
    let structure = organ_chart::structure(&atlas().dataset, day);
    let levels = Level::ALL.into_iter();
    let levels = levels.filter(|level| !structure.level(*level).is_empty());
    view! {
        <article class="plate">
            <PlateTitle
                heading=heading::heading(&Page::List(Kind::Organ))
                lead="Who decides, who prepares, who carries out: the bodies of the Organization and those that came before it."
            />
            {chart(&structure, day)}
            {levels.map(|level| level_list(&structure, level, day)).collect_view()}
            {absent(&structure, day)}
        </article>
    }
    .fixed()
}

/// The drawing; where it would be too wide, and on paper, the list below says the same.
fn chart(structure: &Structure, day: Day) -> Fixed {
    if structure.bodies.is_empty() {
        return view! { <p class="results__none">"None of the organs in the record existed on " {day.words()} "."</p> }.fixed();
    }
    let figure = organ_chart::figure(&atlas().dataset, structure, day);
    let voice = Voice::Named("Organ chart; arrow keys up and down walk from body to body");
    let drawing = paint(&figure, "organ-chart", voice);
    let note = structure.bodies.iter().any(|body| !body.begun).then(|| {
        "A broken outline: the sources read do not say since when the body existed. It is drawn while that under which it stands existed, or something under it."
            .fixed()
    });
    let rows = structure.bodies.iter().map(|body| row(body, day)).collect();
    const HEAD: &[&str] = &["Body", "Level", "Stands", "Headed by"];
    let twin = twin(format!("Bodies on {}", day.words()), HEAD, rows);
    let title = format!(
        "What stands under what, and who heads it, on {}",
        day.words()
    );
    let chart = match note {
        Some(note) => view! { <Chart title drawing note twin/> }.fixed(),
        None => view! { <Chart title drawing twin/> }.fixed(),
    };
    view! { <div class="organ-chart__frame">{chart}</div> }.fixed()
}

fn row(body: &Body, day: Day) -> Vec<Cell> {
    let holders: Vec<String> = organ_chart::heads(&atlas().dataset, body, day)
        .into_iter()
        .map(|head| {
            let (role, name, doubt) = head_words(head);
            format!("{role}: {name}{doubt}")
        })
        .collect();
    vec![
        Cell::link(entity(body.id).names.en.as_str(), link::to(body.id)),
        body.level.heading().into(),
        stands(body).into(),
        holders.join("; ").into(),
    ]
}

/// Under whom a body stands, in words.
fn stands(body: &Body) -> String {
    let parent = body.relations.iter().zip(body.parent.iter().cycle());
    let parent = parent.map(|(relation, parent)| (*relation, *parent));
    let ties = parent.chain(body.others.iter().copied());
    let ties =
        ties.map(|(relation, other)| format!("{} {}", relation.words(), entity(other).names.en));
    ties.collect::<Vec<_>>().join("; ")
}

/// The office, the name, and what is not known of the time.
fn head_words(head: StatementId) -> (&'static str, &'static str, &'static str) {
    let statement = atlas().dataset.statement(head);
    let role = match &statement.detail {
        Detail::Office { role, .. } => role.as_str(),
        _ => "Chair",
    };
    let open = statement.when.is_some_and(|when| when.has_unknown_end());
    let doubt = if open {
        " (end of the office not found)"
    } else {
        ""
    };
    (role, entity(statement.subject).names.en.as_str(), doubt)
}

fn level_list(structure: &Structure, level: Level, day: Day) -> Fixed {
    let bodies = structure.level(level).into_iter();
    let bodies = bodies.map(|body| organ(structure, body, day));
    view! {
        <section class="level" data-level=level.name() aria-labelledby=level.name()>
            <h2 id=level.name()>{level.heading()} <span class="level__explanation">{level.explanation()}</span></h2>
            <ul class="level__organs">{bodies.collect_view()}</ul>
        </section>
    }
    .fixed()
}

/// One body: name, what it is, under whom, who heads it on the day, and what stands under it.
fn organ(structure: &Structure, body: &Body, day: Day) -> Fixed {
    let listed = entity(body.id);
    let stands = stands(body);
    let line = (!stands.is_empty()).then(|| {
        let mut letters = stands.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        let line: String = first.into_iter().chain(letters).collect();
        view! { <p class="organ__line">{line}</p> }.fixed()
    });
    let heads = organ_chart::heads(&atlas().dataset, body, day).into_iter();
    let heads = heads.map(|head| {
        let (role, name, doubt) = head_words(head);
        let href = link::to(atlas().dataset.statement(head).subject);
        view! { <p class="organ__line">{role} ": " <a href=href>{name}</a> {(!doubt.is_empty()).then_some(doubt)}</p> }
            .fixed()
    });
    let under: Vec<Fixed> = structure
        .under(body.id)
        .filter(|_| !structure.is_head(body))
        .map(|under| organ(structure, under, day))
        .collect();
    view! {
        <li class="organ" data-begun=(!body.begun).then_some("unknown")>
            <h3>
                <EntityLink id=body.id/>
                {listed.names.abbr.as_deref().map(|abbr| view! { " " <abbr class="organ__abbr">{abbr}</abbr> }.fixed())}
            </h3>
            {listed.names.ru.as_deref().map(|ru| view! { <p class="entry-list__ru" lang="ru">{ru}</p> }.fixed())}
            <p>{summary(body.id)}</p>
            {line}
            {heads.collect_view()}
            {(!body.begun).then(|| view! { <p class="organ__line">"Since when is not said in the sources read."</p> }.fixed())}
            {(!under.is_empty()).then(|| view! { <ul class="organ__under">{under}</ul> }.fixed())}
        </li>
    }
    .fixed()
}

/// What was not there on the day, by reason.
fn absent(structure: &Structure, day: Day) -> Option<Fixed> {
    let of = |reason: Absence| -> Option<Fixed> {
        let absent = structure.absent.iter();
        let ids: Vec<EntityId> = absent
            .filter(|(_, why)| *why == reason)
            .map(|(id, _)| *id)
            .collect();
        (!ids.is_empty()).then(|| {
            let items = ids.into_iter().map(|id| view! { <li><EntityLink id/></li> }.fixed());
            view! { <h3>{reason.heading()}</h3> <ul class="entry-list__parts">{items.collect_view()}</ul> }.fixed()
        })
    };
    (!structure.absent.is_empty()).then(|| {
        view! {
            <section class="level" aria-labelledby="absent">
                <h2 id="absent">"Not in the chart" <span class="level__explanation">"as of " {day.words()}</span></h2>
                {Absence::ALL.into_iter().filter_map(of).collect_view()}
            </section>
        }
        .fixed()
    })
}
