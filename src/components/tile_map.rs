//! The nine states as tiles in rough geography, each with its standing on a day. It needs no borders.

use atlas_charts::map::standing::{self, BondStatus};
use atlas_messages::tile_map as say;
use atlas_record::{
    as_of::{self, Status},
    model::{Bond, EntityId},
};
use leptos::prelude::*;

use crate::{
    dataset::{atlas, entity},
    here::Here,
    markup::Markup,
};

/// Nine tiles, each leading to its state; arrow keys walk them.
#[component]
pub fn TileMap(
    /// Where the reader is.
    here: Here,
    /// The state on whose page the tiles stand.
    #[prop(optional_no_strip)]
    current: Option<EntityId>,
    /// Whether tiles show codes, not names.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    let standings = standing::standings(&atlas().dataset, here.day());
    let mut markup = Markup::default();
    let size = if small { "small" } else { "large" };
    markup.open("div", &[("class", "tile-map"), ("data-size", size)]);
    markup.open(
        "ul",
        &[
            ("class", "tile-map__tiles"),
            ("data-rove", "tiles"),
            ("aria-label", say::tiles()),
        ],
    );
    for (id, standing) in &standings {
        tile(here, &mut markup, *id, *standing, current == Some(*id));
    }
    markup.close("ul");
    let class = ("class", "tile-map__legend");
    markup.open("ul", &[class, ("aria-label", say::legend())]);
    for standing in standing::legend(&standings) {
        let [status, bond] = tags(standing);
        markup.element("li", &[("class", "status"), status, bond], standing.words());
    }
    markup.close("ul");
    markup.close("div");
    markup.done()
}

const fn tags(standing: BondStatus) -> [(&'static str, &'static str); 2] {
    [
        ("data-status", standing.status.name()),
        ("data-bond", standing.bond.name()),
    ]
}

fn tile(here: Here, markup: &mut Markup, id: EntityId, standing: BondStatus, is_current: bool) {
    let state = entity(id);
    let [status, bond] = tags(standing);
    let slug = ("data-state", state.slug.as_str());
    markup.open("li", &[("class", "tile"), status, bond, slug]);
    let href = here.to(id);
    let attributes: &[(&str, &str)] = &[("href", &href), ("aria-current", "page")];
    markup.open(
        "a",
        if is_current {
            attributes
        } else {
            &attributes[..1]
        },
    );
    let code = state.code.as_deref().unwrap_or_default();
    let class = ("class", "tile__code");
    markup.element("span", &[class, ("aria-hidden", "true")], code);
    markup.element("span", &[("class", "tile__name")], &state.names.full);
    markup.element("span", &[("class", "tile__status")], standing.words());
    // A member need not be a party: where the two differ, both are said.
    let treaty = as_of::status(&atlas().dataset, id, Bond::Treaty, here.day()).status;
    if standing.bond == Bond::Organization
        && matches!(standing.status, Status::Bound | Status::Frozen)
        && treaty != Status::Bound
    {
        let words = treaty.words(Bond::Treaty);
        markup.text(" ");
        markup.element("span", &[("class", "tile__status")], words);
    }
    markup.close("a");
    markup.close("li");
}
