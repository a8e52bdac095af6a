//! Who held the offices of a body.

use atlas_messages::entity as say;
use atlas_record::{
    model::{Class, Detail, EntityId, OrganClass, StatementId},
    query,
    translation::Field,
};
use leptos::prelude::*;

use crate::{
    components::{date::date, record_text::record_text, section::Section},
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    here::Here,
};

/// Who held the offices of a body, one after the other; of the Council, which states chaired it.
#[component]
pub fn Holders(
    /// Where the reader is.
    here: Here,
    /// The body.
    id: EntityId,
) -> impl IntoView {
    let dataset = &atlas().dataset;
    let is_council = dataset.entity(id).class == Class::Organ(OrganClass::Supreme);
    let held = dataset.all().filter(|(_, said)| match &said.detail {
        Detail::Office { organ, .. } => *organ == id && !is_council,
        Detail::Chair { .. } => is_council,
        _ => false,
    });
    let held: Vec<StatementId> = held.map(|(id, _)| id).collect();
    (!held.is_empty()).then(|| {
        let rows = query::chronological(dataset, &held)
            .into_iter()
            .map(|id| holder(here, id));
        let body = view! { <ul class="entry-list">{rows.collect_view()}</ul> }.fixed();
        let heading = if is_council {
            say::who_chaired()
        } else {
            say::who_held_office()
        };
        view! { <Section id="section:holders" heading class="entity__section" body/> }.fixed()
    })
}

fn holder(here: Here, id: StatementId) -> Fixed {
    let said = atlas().dataset.statement(id);
    let role = match &said.detail {
        Detail::Office { role, .. } => Some(record_text(id, Field::Role, role)),
        Detail::Chair { person } => Some(match person {
            Some(person) => record_text(id, Field::Person, person),
            None => say::no_person().fixed(),
        }),
        _ => None,
    };
    let role = role.map(|role| view! { ", " {role} });
    let when = said.when.map(|when| date("entry-list__date", when));
    view! {
        <li>
            {when}
            " "
            <div class="entry-list__entry">
                <a href=here.to_statement(id)>{entity(said.subject).names.full.as_str()}</a>
                {role}
            </div>
        </li>
    }
    .fixed()
}
