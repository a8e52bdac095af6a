//! The nine states as tiles in rough geography, each with its standing on a day. It needs no borders.

use atlas_core::{
    day::Day,
    map::standing::{self, Standing},
    model::EntityId,
};
use leptos::prelude::*;

use crate::{
    dataset::{atlas, entity},
    link,
    markup::Markup,
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
    let mut markup = Markup::default();
    let size = if small { "small" } else { "large" };
    markup.open("div", &[("class", "tile-map"), ("data-size", size)]);
    markup.open(
        "ul",
        &[("class", "tile-map__tiles"), ("data-rove", "tiles")],
    );
    for (id, standing) in &standings {
        tile(&mut markup, *id, *standing, here == Some(*id));
    }
    markup.close("ul");
    let class = ("class", "tile-map__legend");
    markup.open("ul", &[class, ("aria-label", "What the fills mean")]);
    for standing in standing::legend(&standings) {
        let [status, bond] = tags(standing);
        markup.element("li", &[("class", "status"), status, bond], standing.words());
    }
    markup.close("ul");
    markup.close("div");
    markup.done()
}

const fn tags(standing: Standing) -> [(&'static str, &'static str); 2] {
    [
        ("data-status", standing.status.name()),
        ("data-bond", standing.bond.name()),
    ]
}

fn tile(markup: &mut Markup, id: EntityId, standing: Standing, is_here: bool) {
    let state = entity(id);
    let [status, bond] = tags(standing);
    let slug = ("data-state", state.slug.as_str());
    markup.open("li", &[("class", "tile"), status, bond, slug]);
    let href = link::to(id);
    let here: &[(&str, &str)] = &[("href", &href), ("aria-current", "page")];
    markup.open("a", if is_here { here } else { &here[..1] });
    let code = state.code.as_deref().unwrap_or_default();
    let class = ("class", "tile__code");
    markup.element("span", &[class, ("aria-hidden", "true")], code);
    markup.element("span", &[("class", "tile__name")], &state.names.en);
    markup.element("span", &[("class", "tile__status")], standing.words());
    markup.close("a");
    markup.close("li");
}
