//! A text of the record, with its language where that is not the one of the page.

use atlas_record::{
    model::{EntityId, StatementId},
    translation::Field,
};
use leptos::prelude::*;

use crate::{
    dataset::{atlas, summary, summary_language},
    fixed::{Fixed, IntoFixed},
    markup::Markup,
};

/// A text of a statement; what has no translation is marked as English.
pub fn record_text(id: StatementId, field: Field, text: &str) -> Fixed {
    in_its_language(id, field, text.to_owned().fixed())
}

/// The same around a text that is shown already.
pub fn in_its_language(id: StatementId, field: Field, shown: Fixed) -> Fixed {
    match atlas().foreign(id, field) {
        Some(lang) => view! { <span lang=lang>{shown}</span> }.fixed(),
        None => shown,
    }
}

/// What an entity is, in one sentence; sources have none.
pub fn summary_text(id: EntityId) -> Option<Fixed> {
    let words = summary(id)?.fixed();
    Some(match summary_language(id) {
        Some(lang) => view! { <span lang=lang>{words}</span> }.fixed(),
        None => words,
    })
}

/// A link to a statement by its text.
pub fn text_link(canvas: &mut Markup, href: &str, id: StatementId) {
    canvas.open("a", &[("href", href)]);
    let text = &atlas().dataset.statement(id).text;
    canvas.put(record_text(id, Field::Text, text));
    canvas.close("a");
}

/// A link to a statement by its title or, where it has none, its text.
pub fn titled_link(canvas: &mut Markup, href: &str, id: StatementId) {
    let statement = atlas().dataset.statement(id);
    let (field, text) = match &statement.title {
        Some(title) => (Field::Title, title),
        None => (Field::Text, &statement.text),
    };
    canvas.open("a", &[("href", href)]);
    canvas.put(record_text(id, field, text));
    canvas.close("a");
}
