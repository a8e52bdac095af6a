//! One function for each widget: what stands in the frame.

use atlas_address::widget::{Widget, WidgetAddress};
use atlas_messages::{dates, widgets as say};
use atlas_record::{
    as_of,
    day::Day,
    model::{Bond, EntityId, StatementId},
    organs::{heads, structure},
};

use super::WidgetBody;
use crate::{
    components::{entity_link::name_beside, ladder},
    dataset::{atlas, entity},
    here::Here,
    markup::Markup,
    parts,
    views::organs,
};

mod events;
#[cfg(feature = "ssr")]
mod written;
#[cfg(feature = "ssr")]
pub use written::{changes, exists};

/// What a widget shows; nothing if the record does not have its subject.
///
/// The program draws those that can be asked for a day or a choice that has no page; the others are only written.
pub fn body(here: Here, address: &WidgetAddress) -> Option<WidgetBody> {
    let subject = match &address.subject {
        Some((kind, slug)) => Some(atlas().dataset.find(*kind, slug)?),
        None => None,
    };
    match (address.widget, subject) {
        (Widget::Timeline, _) => Some(events::body(here, address)),
        (Widget::State, Some(state)) => Some(state_body(here, state)),
        (Widget::Organs, _) => Some(organs_body(here)),
        (Widget::Decide, _) => (parts::rules()?.widget)(here, address).map(WidgetBody::of),
        #[cfg(feature = "ssr")]
        (widget, subject) => written::body(here, widget, subject),
        #[cfg(not(feature = "ssr"))]
        _ => None,
    }
}

/// The acts on which the three answers of a state rest on a day.
fn acts(state: EntityId, day: Day) -> Vec<StatementId> {
    let act = move |of: &Bond| as_of::status(&atlas().dataset, state, *of, day).begun_by;
    Bond::ALL.iter().filter_map(act).collect()
}

/// Name, three answers, and the ladder, if anything ever bound the state.
fn state_body(here: Here, state: EntityId) -> WidgetBody {
    let day = here.day();
    let dataset = &atlas().dataset;
    let names = &entity(state).names;
    let mut view = Markup::default();
    if let Some((lang, name)) = name_beside(state) {
        view.open("p", &[("class", "widget__names")]);
        view.element("span", &[("lang", lang)], name);
        view.close("p");
    }
    view.open("dl", &[("class", "widget__answers")]);
    for of in Bond::ALL.iter().copied() {
        let spell = as_of::status(dataset, state, of, day);
        view.element("dt", &[], of.words());
        view.open("dd", &[]);
        let status = [
            ("class", "status"),
            ("data-status", spell.status.name()),
            ("data-bond", of.name()),
        ];
        view.element("span", &status, spell.status.words(of));
        let since = spell
            .begun_by
            .and_then(|act| Some((act, spell.since(dataset)?)));
        if let Some((act, when)) = since {
            view.text(" ");
            view.link(
                &here.to_statement(act),
                &dates::since(&when.beginning_genitive()),
            );
        }
        view.close("dd");
    }
    view.close("dl");
    view.put_all(ladder::ladder(here, state));
    WidgetBody {
        title: say::state(&names.full, &day.words()),
        view: view.done(),
        rests_on: acts(state, day),
    }
}

fn organs_body(here: Here) -> WidgetBody {
    let day = here.day();
    let structure = structure(&atlas().dataset, day);
    let bodies = structure.bodies.iter();
    let heads = bodies.flat_map(|body| heads(&atlas().dataset, body, day));
    WidgetBody {
        title: say::organs(&day.words()),
        rests_on: heads.collect(),
        view: organs::drawn(here, &structure),
    }
}
