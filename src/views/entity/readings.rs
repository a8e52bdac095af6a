//! What a source has to do with disagreements: which readings it supports, and which it opposes.

use atlas_messages::entity as say;
use atlas_record::{
    disagreement::{self, Part},
    model::{EntityId, StatementId},
};
use leptos::prelude::*;

use crate::{
    components::{citations::Citations, section::Section},
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
        .partition(|(_, part)| *part == Part::Followed);
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
    parts: &[(StatementId, Part)],
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

/// What it says, and what is said against it.
fn item(here: Here, canvas: &mut Markup, id: StatementId, part: Part, whole: bool) {
    let statement = atlas().dataset.statement(id);
    let (said, against, citations) = match part {
        Part::Followed => {
            let others = statement.readings.iter();
            let others: Vec<&str> = others.map(|reading| reading.text.as_str()).collect();
            let against = say::others_say(&others.join(" "));
            (&statement.text, against, statement.readings[0].citations())
        }
        Part::NotFollowed(number) => {
            let reading = &statement.readings[number];
            let against = say::followed_is(&statement.text, &reading.why);
            (&reading.text, against, statement.citations())
        }
    };
    canvas.open("li", &[]);
    canvas.link(
        &here.to_statement(id),
        &entity(statement.subject).names.full,
    );
    canvas.text(": ");
    canvas.text(said);
    if whole {
        canvas.element("p", &[("class", "reading__why")], &against);
        canvas.put(view! { <Citations here citations/> }.fixed());
    }
    canvas.close("li");
}
