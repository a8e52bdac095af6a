//! The nine states as tiles in rough geography, each with its standing on a day. It needs no borders.

use atlas_core::{
    day::Day,
    map::standing::{self, Standing},
    model::EntityId,
};
use leptos::prelude::*;

use crate::{
    dataset::{atlas, entity},
    fixed::IntoFixed,
    link,
};

/// Nine tiles, each leading to its state; arrow keys walk them.
#[component]
pub fn TileMap(
    /// The day that is looked at.
    day: Day,
    /// The state on whose page the tiles stand.
    #[prop(optional_no_strip)]
    here: Option<EntityId>,
    /// Whether tiles show codes, not names.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    let standings = standing::standings(&atlas().dataset, day);
    let legend = standing::legend(&standings);
    view! {
        <div class="tile-map" data-small=small.then_some("yes")>
            <ul class="tile-map__tiles" data-rove="tiles">
                {standings.into_iter().map(|(id, standing)| view! { <Tile id standing is_here=here == Some(id)/> }).collect_view()}
            </ul>
            <ul class="tile-map__legend" aria-label="What the fills mean">
                {legend
                    .into_iter()
                    .map(|standing| {
                        view! {
                            <li class="status" data-status=standing.status.name() data-bond=standing.bond.name()>
                                {standing.words()}
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </div>
    }
    .fixed()
}

#[component]
fn Tile(
    /// The state.
    id: EntityId,
    /// How it stands.
    standing: Standing,
    /// Whether the reader is on its page.
    is_here: bool,
) -> impl IntoView {
    let state = entity(id);
    view! {
        <li class="tile" data-status=standing.status.name() data-bond=standing.bond.name() data-state=state.slug.as_str()>
            <a href=link::to(id) aria-current=is_here.then_some("page")>
                <span class="tile__code" aria-hidden="true">{state.code.as_deref()}</span>
                <span class="tile__name">{state.names.en.as_str()}</span>
                <span class="tile__status">{standing.words()}</span>
            </a>
        </li>
    }
    .fixed()
}
