//! The wordings of a document's articles through time: what a protocol changed, by words, since when and for whom.

use atlas_messages::entity as say;
use atlas_record::{
    as_of::{self, Status},
    day::Day,
    model::{Aspect, Bond, Class, Detail, DocumentClass, EntityId, Kind, StatementId, Step},
    translation::Field,
    wording::{self, ChangeTag, Replacement},
};
use leptos::prelude::*;

use crate::{
    components::{entity_link::EntityLinks, record_text::record_text, section::Section},
    dataset::atlas,
    fixed::{Fixed, IntoFixed},
    here::Here,
    markup::Markup,
};

/// What was changed in the articles of a document; nothing where nothing was.
pub fn wordings(here: Here, document: EntityId) -> Option<Fixed> {
    let changes = wording::changes(&atlas().dataset, document);
    if changes.is_empty() {
        return None;
    }
    let mut canvas = Markup::default();
    canvas.element("p", &[], say::wordings_note());
    canvas.open("ol", &[("class", "wordings")]);
    for change in changes {
        canvas.open("li", &[]);
        one(here, document, &mut canvas, change);
        canvas.close("li");
    }
    canvas.close("ol");
    let heading = say::wordings();
    Some(view! { <Section id="wordings" heading body=canvas.done()/> }.fixed())
}

/// Both wordings: the record tells the two in other words; marks would show those, and not what changed.
fn both(canvas: &mut Markup, change: Replacement) {
    for (label, id) in [
        (say::wording_before(), change.older),
        (say::wording_since(), change.newer),
    ] {
        canvas.open("p", &[("class", "wordings__text")]);
        canvas.element("span", &[("class", "wordings__label")], label);
        canvas.text(" ");
        let text = &atlas().dataset.statement(id).text;
        canvas.put(record_text(id, Field::Text, text));
        canvas.close("p");
    }
}

fn one(here: Here, document: EntityId, canvas: &mut Markup, change: Replacement) {
    let dataset = &atlas().dataset;
    let newer = dataset.statement(change.newer);
    if let Detail::Article { number } = &newer.detail {
        let when = newer.when.map(|when| when.words()).unwrap_or_default();
        canvas.element("h3", &[], &say::article(number, &when));
    }
    let parts = wording::differences(dataset, change);
    if wording::is_alike(&parts) {
        let lang = atlas().foreign(change.newer, Field::Text);
        let attributes = [
            ("class", "wordings__text"),
            ("lang", lang.unwrap_or_default()),
        ];
        canvas.open("p", &attributes[..1 + usize::from(lang.is_some())]);
        for (words, mark) in parts {
            match mark {
                ChangeTag::Both => canvas.text(&words),
                ChangeTag::Old => canvas.element("del", &[], &words),
                ChangeTag::New => canvas.element("ins", &[], &words),
            }
            canvas.text(" ");
        }
        canvas.close("p");
    } else {
        both(canvas, change);
    }
    canvas.open("p", &[("class", "wordings__force")]);
    let day = here.day();
    let holds = newer.when.is_some_and(|when| when.contains(day));
    let (held, words) = if day < change.since {
        (change.older, say::older_in_force())
    } else if holds {
        (change.newer, say::newer_in_force())
    } else {
        (change.newer, say::another_in_force())
    };
    canvas.link(&here.to_statement(held), &say::on_day(&day.words()));
    canvas.text(" ");
    canvas.text(words);
    canvas.close("p");
    let protocols = protocols(document, change.since);
    if !protocols.is_empty() {
        canvas.put(view! { <p class="wordings__force">{say::changed_by()} <EntityLinks here ids=protocols/></p> }.fixed());
    }
    let bound = bound(document, day);
    if holds && !bound.is_empty() {
        let words = say::in_force_for(&day.words());
        canvas.put(
            view! { <p class="wordings__force">{words} <EntityLinks here ids=bound/></p> }.fixed(),
        );
    }
}

/// The protocols to a document that came into force on a day.
fn protocols(document: EntityId, since: Day) -> Vec<EntityId> {
    let dataset = &atlas().dataset;
    let documents = dataset.of_kind(Kind::Document);
    let protocols = documents.filter(|(id, entity)| {
        let mut own = dataset.about(*id);
        let begins = |(_, said): (
            StatementId,
            &atlas_record::model::Cited<atlas_record::model::Statement>,
        )| {
            said.aspect == Aspect::InForce
                && said.when.and_then(|when| when.first_day()) == Some(since)
        };
        entity.class == Class::Document(DocumentClass::Protocol)
            && own.any(begins)
            && dataset
                .about(*id)
                .any(|(_, said)| said.about.contains(&document))
    });
    protocols.map(|(id, _)| id).collect()
}

/// The states that a document bound on a day; none where no state's ladder names it.
fn bound(document: EntityId, day: Day) -> Vec<EntityId> {
    let dataset = &atlas().dataset;
    let steps = dataset
        .all()
        .filter(|(_, said)| said.about.contains(&document));
    let mut bonds = steps.filter_map(|(_, said)| match said.detail {
        Detail::Step {
            of,
            step: Step::InForce,
        } if of != Bond::Participation => Some(of),
        _ => None,
    });
    let Some(of) = bonds.next() else {
        return Vec::new();
    };
    let states = dataset.of_kind(Kind::State).map(|(id, _)| id);
    let bound = states.filter(|id| {
        let status = as_of::status(dataset, *id, of, day).status;
        matches!(status, Status::Bound | Status::Frozen)
    });
    bound.collect()
}
