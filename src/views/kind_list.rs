//! A plain list of the entities of a kind, in the order in which a reader looks for them.

use atlas_address::address::Page;
use atlas_record::{
    edtf::Edtf,
    model::{Aspect, EntityId, Kind},
    order,
};
use leptos::prelude::*;

use crate::{
    components::{entity_link::EntityLink, entry::Entry, plate_title::PlateTitle},
    dataset::{atlas, summary},
    fixed::{Fixed, IntoFixed},
    here::Here,
    markup::Markup,
    page_meta,
};

/// All entities of a kind; what has a date in order of date, the rest in order of name.
#[component]
pub fn KindListView(
    /// Where the reader is.
    here: Here,
    /// The kind.
    kind: Kind,
) -> impl IntoView {
    view! {
        <article class="plate">
            <PlateTitle heading=page_meta::heading(&Page::List(kind)) lead=lead(kind)/>
            {(kind == Kind::Rule).then(|| applied(here))}
            {entries(here, kind)}
        </article>
    }
    .fixed()
}

/// The ways to the rules as they are applied.
fn applied(here: Here) -> Fixed {
    let mut line = Markup::default();
    line.open("p", &[]);
    line.link(
        &here.page(Page::Decide),
        "Run the rules for a day and a matter",
    );
    line.text(", or read ");
    line.link(
        &here.page(Page::Questions),
        "ten questions that they answer",
    );
    line.text(".");
    line.close("p");
    line.done()
}

/// The list alone.
pub fn entries(here: Here, kind: Kind) -> Fixed {
    // An edition stands under its series.
    let wholes = atlas()
        .dataset
        .of_kind(kind)
        .filter(|(_, entity)| entity.part_of.is_none());
    let mut entries: Vec<EntityId> = wholes.map(|(id, _)| id).collect();
    let dated = matches!(kind, Kind::Document | Kind::Session | Kind::Force);
    if dated {
        let key = |id| date_of(id).map_or((i64::MAX, 0), |date| date.chronological_key());
        entries = order::by_key(&entries, key);
    }
    view! { <ul class="entry-list">{entries.into_iter().map(|id| entry(here, id, dated)).collect_view()}</ul> }.fixed()
}

fn entry(here: Here, id: EntityId, dated: bool) -> Fixed {
    let parts = atlas().links.parts(id);
    let more = (!parts.is_empty()).then(|| {
        view! {
            <ul class="entry-list__parts">
                {parts.iter().map(|part| view! { <li><EntityLink here id=*part/></li> }.fixed()).collect_view()}
            </ul>
        }
        .fixed()
    });
    let date = date_of(id).filter(|_| dated);
    view! { <Entry here id date summary=summary(id).map(str::to_owned) names=true more/> }.fixed()
}

/// What the list of a kind holds.
pub const fn lead(kind: Kind) -> &'static str {
    match kind {
        Kind::Force => {
            "Standing and regional forces, with their strength as different sources give it."
        }
        Kind::Exercise => {
            "Series of exercises and their editions. Numbers of troops are mostly those announced beforehand."
        }
        Kind::Document => {
            "Treaties, protocols, decisions and statements, in order of signature or adoption."
        }
        Kind::Session => {
            "Meetings of the Collective Security Council and of other organs, in order of date."
        }
        Kind::Rule => "Who may do what, in which procedure, and since when.",
        Kind::Relation => "Ties to other organizations, and the comparisons that sources draw.",
        Kind::Person => "Holders of offices, and those whose words are quoted.",
        Kind::State | Kind::Organ | Kind::Operation | Kind::Case | Kind::Source => "",
    }
}

/// The date by which an entity is listed.
fn date_of(id: EntityId) -> Option<Edtf> {
    const ASPECTS: [&[Aspect]; 3] = [
        &[
            Aspect::Signed,
            Aspect::Held,
            Aspect::Founded,
            Aspect::Request,
        ],
        &[Aspect::InForce, Aspect::Operational],
        &[Aspect::Event],
    ];
    ASPECTS.into_iter().find_map(|wanted| {
        let statements = atlas().dataset.about(id);
        let dates = statements.filter(|(_, statement)| wanted.contains(&statement.aspect));
        dates
            .filter_map(|(_, statement)| statement.when)
            .min_by_key(Edtf::chronological_key)
    })
}
