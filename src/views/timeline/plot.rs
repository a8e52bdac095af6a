//! The plot of the timeline: the overview of all years, the lanes, and what is chosen on them.
//!
//! The page that is served has it drawn for a middling width. In the browser `controller` draws it at its own width and
//! answers to pointer, wheel and keys.

use atlas_address::address::Address;
use atlas_charts::timeline::draw::sample;
use atlas_messages::timeline_view as say;
use atlas_record::{lanes::Lanes, model::Kind};
use leptos::prelude::*;

use super::panel;
#[cfg(feature = "ssr")]
use crate::components::timeline::lanes;
use crate::{
    components::{
        drawing::{Accessibility, paint},
        export_buttons,
        timeline::from_address,
    },
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    here::Here,
};

/// The figure with its tools, the panel of what is chosen, and the legend.
#[component]
pub fn Plot(
    /// Where the reader is.
    here: Here,
    /// The address.
    address: Memo<Address>,
) -> impl IntoView {
    #[cfg(feature = "csr")]
    super::controller::follow(here, address);
    #[cfg(feature = "ssr")]
    let (overview, drawing) = lanes::drawn(here, &address.get_untracked());
    #[cfg(not(feature = "ssr"))]
    let (overview, drawing) = ((), ());
    view! {
        <figure class="plot">
            <div class="plot__tools">
                {tools(&address.get_untracked())}
                {move || lanes(here, &address.read())}
            </div>
            <div class="plot__overview">{overview}</div>
            <div class="plot__stage">
                <div class="plot__drawing">{drawing}</div>
                <aside class="plot__panel" aria-label=say::chosen()>{panel::hint()}</aside>
            </div>
            {export_buttons::picture()}
            {legend(here)}
        </figure>
    }
    .into_any()
}

/// Buttons that do what gestures do; without the program they are not shown. The title of each is its name, so that it is
/// not read out a second time as a description.
fn tools(address: &Address) -> Fixed {
    let (from, to) = from_address::days_of(address);
    let button = |name: &'static str, sign: &'static str, label: &'static str| {
        view! { <button type="button" class="plot__tool" data-plot=name title=label><span aria-hidden="true">{sign}</span></button> }.fixed()
    };
    view! {
        <p class="plot__time">{say::from_to(&from.words(), &to.words())}</p>
        <p class="plot__buttons">
            {button("earlier", "←", say::earlier())} {button("later", "→", say::later())} {button("out", "−", say::show_more())}
            {button("in", "+", say::show_less())} {button("all", say::all(), say::all_title())}
            {button("lanes", say::lanes(), say::lanes_title())}
        </p>
        <p class="visually-hidden" id="plot:said" role="status"></p>
        <p class="visually-hidden" id="plot:keys">
            {say::keys()}
        </p>
    }
    .fixed()
}

/// What the lanes stand for, as links.
fn lanes(here: Here, address: &Address) -> Fixed {
    let choice = |lanes: Lanes| {
        let current = (lanes == address.lanes).then_some("true");
        let mut other = address.clone();
        other.lanes = lanes;
        view! { <a href=here.href(&other) aria-current=current>{lanes.label()}</a> " " }.fixed()
    };
    view! { <p class="plot__lanes">{say::lanes_by()} {Lanes::ALL.map(choice).collect_view()}</p> }
        .fixed()
}

/// Shapes, and how dates are drawn as they are known.
fn legend(here: Here) -> Fixed {
    let has_events = |kind: &Kind| {
        let mut events = atlas().events.iter();
        events.any(|id| entity(atlas().dataset.statement(*id).subject).kind() == *kind)
    };
    let kinds = Kind::ALL.into_iter().filter(has_events).map(|kind| {
        view! { <li>{paint(here, &sample(kind), "plot__sample", Accessibility::Hidden)} {kind.label()}</li> }
            .fixed()
    });
    view! {
        <figcaption class="plot__legend">
            <ul class="plot__kinds">{kinds.collect_view()}</ul>
            <p>
                {say::legend()}
            </p>
        </figcaption>
    }
    .fixed()
}
