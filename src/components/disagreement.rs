//! A disagreement: the reading that is followed and the others side by side, each with who says it and where.

use atlas_messages::disagreement as say;
use atlas_record::{
    edtf::Edtf,
    model::{Citations as Cites, Standing, StatementId},
    translation::Field,
};
use leptos::prelude::*;

use super::{citations::Citations, date, record_text::record_text};
use crate::{
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    here::Here,
    markup::Markup,
};

/// The readings of a statement as columns; on narrow screens one under the other.
pub fn disagreement(here: Here, id: StatementId) -> Fixed {
    let statement = atlas().dataset.statement(id);
    let standing = match statement.standing {
        Standing::Contested => say::open(),
        Standing::Unverified => say::unverified(),
        Standing::Settled => say::settled(),
    };
    let mut canvas = Markup::default();
    let standing_name = statement.standing.name();
    canvas.open(
        "li",
        &[("class", "disagreement"), ("data-standing", standing_name)],
    );
    canvas.open("p", &[("class", "disagreement__head")]);
    canvas.link(
        &here.to(statement.subject),
        &entity(statement.subject).names.full,
    );
    canvas.text(" · ");
    canvas.text(statement.aspect.label_of(entity(statement.subject).kind()));
    canvas.text(" · ");
    canvas.element("span", &[("class", "disagreement__standing")], standing);
    canvas.text(" · ");
    let href = here.to_statement(id);
    let attributes = [("class", "statement__link"), ("href", href.as_str())];
    canvas.element("a", &attributes, say::statement());
    canvas.close("p");
    canvas.open("div", &[("class", "disagreement__readings")]);
    let text = record_text(id, Field::Text, &statement.text);
    reading(
        here,
        &mut canvas,
        statement.when,
        text,
        None,
        statement.citations(),
    );
    for (other, number) in statement.readings.iter().zip(0..) {
        let text = record_text(id, Field::ReadingText(number), &other.text);
        let why = record_text(id, Field::ReadingWhy(number), &other.why);
        reading(
            here,
            &mut canvas,
            other.when,
            text,
            Some(why),
            other.citations(),
        );
    }
    canvas.close("div");
    canvas.close("li");
    canvas.done()
}

/// What is said, by whom, and where it is not followed, why not.
fn reading(
    here: Here,
    canvas: &mut Markup,
    when: Option<Edtf>,
    text: Fixed,
    why: Option<Fixed>,
    citations: &'static Cites,
) {
    let attributes = [("class", "reading"), ("data-followed", "true")];
    let (shown, mark) = match &why {
        None => (2, say::followed()),
        Some(_) => (1, say::not_followed()),
    };
    canvas.open("div", &attributes[..shown]);
    canvas.element("p", &[("class", "reading__mark")], mark);
    canvas.open("p", &[]);
    if let Some(when) = when {
        date::write(canvas, "statement__date", when);
        canvas.text(" ");
    }
    canvas.put(text);
    canvas.close("p");
    if let Some(why) = why {
        canvas.open("p", &[("class", "reading__why")]);
        canvas.element("b", &[], say::why_not());
        canvas.put(why);
        canvas.close("p");
    }
    canvas.put(view! { <Citations here citations/> }.fixed());
    canvas.close("div");
}
