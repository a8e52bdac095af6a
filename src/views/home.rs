//! The entrance: the state of the world, the turning points, and ways in by question.

use atlas_core::{
    address::Page,
    as_of::{self, Status},
    day::Day,
    model::{Bond, EntityId, Kind},
    words,
};
use leptos::prelude::*;

use crate::{
    components::found,
    dataset::atlas,
    fixed::{Fixed, IntoFixed},
    heading, link,
    views::PlateTitle,
};

/// The entrance.
#[component]
pub fn HomeView(
    /// The day that is looked at.
    day: Day,
) -> impl IntoView {
    let dataset = &atlas().dataset;
    let milestones = atlas()
        .events
        .iter()
        .copied()
        .filter(|id| dataset.statement(*id).milestone);
    view! {
        <article class="home plate">
            <PlateTitle
                heading=heading::heading(&Page::Home)
                lead="Who was bound by what, and when; who decided, on which rule; what was done; and who says so."
            />
            <section aria-labelledby="nine-states">
                <h2 id="nine-states">"The nine states of the Treaty on " {day.words()}</h2>
                <TileMap day/>
                {offices(day)}
            </section>
            <section aria-labelledby="turning-points">
                <h2 id="turning-points">"Turning points"</h2>
                <ol class="milestones">
                    {milestones
                        .map(|id| {
                            let statement = dataset.statement(id);
                            view! {
                                <li>
                                    <time>{statement.when.map(|when| when.beginning_words())}</time>
                                    <a href=link::to_statement(id)>{statement.title.as_deref()}</a>
                                </li>
                            }
                        })
                        .collect_view()}
                </ol>
            </section>
            <section aria-labelledby="questions">
                <h2 id="questions">"Ask the record"</h2>
                <ul class="questions">
                    {found::questions().map(|(question, href)| view! { <li><a href=href>{question}</a></li> }).collect_view()}
                </ul>
            </section>
            <section aria-labelledby="record">
                <h2 id="record">"What is in the record"</h2>
                <p>
                    {words::count(dataset.statements.len(), "statement", "statements")}
                    ", each with its sources, about "
                    {words::count(dataset.entities.len(), "entry", "entries")} ". "
                    <a href=link::page(Page::Contested)>
                        {words::count(dataset.statements.iter().filter(|statement| statement.is_disputed()).count(), "statement", "statements")}
                        " on which sources disagree"
                    </a>
                    " keep every reading."
                </p>
                {super::search::kinds()}
            </section>
        </article>
    }
    .fixed()
}

/// Who chaired and who served on the day.
fn offices(day: Day) -> Fixed {
    let dataset = &atlas().dataset;
    let chair = as_of::chairs(dataset, day)
        .into_iter()
        .map(|id| ("Chair of the Council", id));
    let held = [
        ("Secretary General", "secretary-general"),
        ("Chief of the Joint Staff", "joint-staff"),
    ];
    let held = held.into_iter().flat_map(|(office, slug)| {
        let organ = dataset.find(Kind::Organ, slug);
        let holders = organ
            .map(|organ| as_of::holders(dataset, organ, day))
            .unwrap_or_default();
        holders.into_iter().map(move |id| (office, id))
    });
    let item = |(office, id): (&'static str, _)| {
        let holder = dataset
            .entity(dataset.statement(id).subject)
            .names
            .en
            .as_str();
        view! { <li>{office} ": " <a href=link::to_statement(id)>{holder}</a></li> }.fixed()
    };
    view! { <ul class="offices">{chair.chain(held).map(item).collect_view()}</ul> }.fixed()
}

/// Where each tile stands: slug, column and row, in rough geography; in the order of reading.
const TILES: [(&str, u8, u8); 9] = [
    ("belarus", 1, 1),
    ("russia", 2, 1),
    ("kazakhstan", 4, 1),
    ("kyrgyzstan", 5, 1),
    ("georgia", 1, 2),
    ("azerbaijan", 2, 2),
    ("uzbekistan", 4, 2),
    ("tajikistan", 5, 2),
    ("armenia", 1, 3),
];

/// Nine tiles in rough geography, each with the three answers for the day. It needs no borders.
#[component]
pub(crate) fn TileMap(
    /// The day that is looked at.
    day: Day,
) -> impl IntoView {
    let dataset = &atlas().dataset;
    view! {
        <ul class="tile-map">
            {TILES
                .into_iter()
                .filter_map(|(slug, column, row)| {
                    let id = dataset.find(Kind::State, slug)?;
                    Some(view! { <Tile id day column row/> })
                })
                .collect_view()}
        </ul>
    }
    .fixed()
}

#[component]
fn Tile(
    /// The state.
    id: EntityId,
    /// The day that is looked at.
    day: Day,
    /// The column, from 1.
    column: u8,
    /// The row, from 1.
    row: u8,
) -> impl IntoView {
    let dataset = &atlas().dataset;
    let entity = dataset.entity(id);
    let status = |of| as_of::status(dataset, id, of, day).status;
    let (treaty, organization, participation) = (
        status(Bond::Treaty),
        status(Bond::Organization),
        status(Bond::Participation),
    );
    let words = match (organization, participation) {
        (Status::Bound, Status::Frozen) => "Member, participation frozen",
        (Status::None, _) => treaty.words(Bond::Treaty),
        (organization, _) => organization.words(Bond::Organization),
    };
    let shown = match (organization, participation) {
        (Status::Bound, Status::Frozen) => Status::Frozen,
        (Status::None, _) => treaty,
        (organization, _) => organization,
    };
    let bond = if organization == Status::None {
        Bond::Treaty
    } else {
        Bond::Organization
    };
    view! {
        <li class="tile" data-status=shown.name() data-bond=bond.name() data-column=column data-row=row>
            <a href=link::to(id)>
                <span class="tile__code" aria-hidden="true">{entity.code.as_deref()}</span>
                <span class="tile__name">{entity.names.en.as_str()}</span>
                <span class="tile__status">{words}</span>
            </a>
        </li>
    }
    .fixed()
}
