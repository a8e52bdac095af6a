//! What a source has to do with disagreements: which readings it supports, and which it opposes.

use atlas_messages::entity as say;
use atlas_record::{
    disagreement::{self, Support},
    model::{EntityId, StatementId},
    translation::Field,
};
use leptos::prelude::*;

use crate::{
    components::{citations::Citations, record_text::record_text, section::Section},
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    here::Here,
    markup::Markup,
};

/// The readings of a source, those that are followed and those that are not.
pub fn readings(here: Here, id: EntityId) -> Option<Fixed> {
    let parts = disagreement::parts(&atlas().dataset, atlas().links.citations(id), id);
    let (followed, others): (Vec<_>, Vec<_>) = parts
        .into_iter()
        .partition(|(_, part)| *part == Support::Followed);
    if followed.is_empty() && others.is_empty() {
        return None;
    }
    let mut canvas = Markup::default();
    list(here, &mut canvas, say::not_followed, &others);
    list(here, &mut canvas, say::followed, &followed);
    let body = canvas.done();
    Some(view! { <Section id="section:readings" heading=say::where_sources_disagree() class="entity__section" body/> }.fixed())
}

/// How many can stand open and with all that is said against them; of more only what the source says is shown.
const WHOLE: usize = 12;

fn list(
    here: Here,
    canvas: &mut Markup,
    title: fn(usize) -> String,
    parts: &[(StatementId, Support)],
) {
    if parts.is_empty() {
        return;
    }
    let whole = parts.len() <= WHOLE;
    let attributes = [("class", "mentions__group"), ("open", "")];
    canvas.open("details", &attributes[..1 + usize::from(whole)]);
    canvas.element("summary", &[], &title(parts.len()));
    canvas.open("ul", &[("class", "lines readings-of-source")]);
    for (id, part) in parts {
        item(here, canvas, *id, *part, whole);
    }
    canvas.close("ul");
    canvas.close("details");
}

/// What is said against it: of what is followed the other readings, of another what is followed and why.
fn against(canvas: &mut Markup, id: StatementId, part: Support) {
    let statement = atlas().dataset.statement(id);
    canvas.open("p", &[("class", "reading__why")]);
    match part {
        Support::Followed => {
            canvas.text(say::others_say());
            for (number, reading) in (0..).zip(&statement.readings) {
                canvas.text(" ");
                canvas.put(record_text(id, Field::ReadingText(number), &reading.text));
            }
        }
        Support::NotFollowed(number) => {
            let why = &statement.readings[number].why;
            canvas.text(say::followed_is());
            canvas.text(" ");
            canvas.put(record_text(id, Field::Text, &statement.text));
            canvas.text(" ");
            canvas.put(record_text(id, Field::ReadingWhy(number as u8), why));
        }
    }
    canvas.close("p");
}

/// What it says, and what is said against it.
fn item(here: Here, canvas: &mut Markup, id: StatementId, part: Support, whole: bool) {
    let statement = atlas().dataset.statement(id);
    let (said, citations) = match part {
        Support::Followed => (
            record_text(id, Field::Text, &statement.text),
            statement.readings[0].citations(),
        ),
        Support::NotFollowed(number) => {
            let text = &statement.readings[number].text;
            let field = Field::ReadingText(number as u8);
            (record_text(id, field, text), statement.citations())
        }
    };
    canvas.open("li", &[]);
    canvas.link(
        &here.to_statement(id),
        &entity(statement.subject).names.full,
    );
    canvas.text(": ");
    canvas.put(said);
    if whole {
        against(canvas, id, part);
        canvas.put(view! { <Citations here citations/> }.fixed());
    }
    canvas.close("li");
}
