//! The ladder of a state: a staircase in time, and the table that says the same with the legal act of each step.

use atlas_charts::ladder::{self, Width};
use atlas_messages::ladder_view as say;
use atlas_record::{
    as_of::{self, Ladder, Spell, Status},
    day::Day,
    model::{Bond, EntityId, StatementId},
    words,
};
use leptos::prelude::*;

use super::{
    chart::{Chart, ChartProps},
    drawing::{Accessibility, paint},
    entity_link::EntityLinks,
};
use crate::{
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    here::Here,
    markup::Markup,
};

/// The staircase of a state, with its table; nothing for a state without any act.
pub fn ladder(here: Here, state: EntityId) -> Option<Fixed> {
    let day = here.day();
    let dataset = &atlas().dataset;
    let tracks = as_of::ladders(dataset, state);
    if tracks.is_empty() {
        return None;
    }
    let stair = |width, class| {
        paint(
            here,
            &ladder::draw(dataset, &tracks, day, width),
            class,
            Accessibility::Hidden,
        )
    };
    // Two drawings, because letters keep their size; the style sheet shows the one that fits.
    let mut drawing = Markup::default();
    drawing.open("div", &[("class", "ladder")]);
    drawing.put(stair(Width::Wide, "ladder__drawing ladder__drawing--wide"));
    drawing.put(stair(
        Width::Narrow,
        "ladder__drawing ladder__drawing--narrow",
    ));
    drawing.close("div");
    let title = title(state, day);
    let props = ChartProps::builder()
        .title(title)
        .note(note(&tracks))
        .drawing(drawing.done())
        .twin(table(here, &tracks));
    Some(Chart(props.build()).into_view().fixed())
}

/// What the figure shows: the three answers on the day, each with its beginning.
fn title(state: EntityId, day: Day) -> String {
    let answer = |of: &Bond| {
        let spell = as_of::status(&atlas().dataset, state, *of, day);
        let answer = words::uncapitalized(spell.status.words(*of));
        match spell.since(&atlas().dataset) {
            Some(since) => say::answer_since(&answer, &since.beginning_genitive()),
            None => answer,
        }
    };
    let answers: Vec<String> = Bond::ALL.iter().map(answer).collect();
    let name = &entity(state).names.full;
    say::title(name, &day.words(), &answers.join("; "))
}

/// The date of an act, as precisely as it is known.
fn begun(act: Option<StatementId>) -> Option<String> {
    let when = atlas().dataset.statement(act?).when?;
    Some(when.beginning_words())
}

/// How to read the staircase, as far as it has these steps.
fn note(tracks: &[Ladder]) -> Fixed {
    let has = |wanted: Status| {
        let mut spells = tracks.iter().flat_map(|track| &track.spells);
        spells.any(|spell| spell.status == wanted)
    };
    let mut acts = tracks.iter().flat_map(|track| &track.rungs);
    let disputed = acts.any(|rung| atlas().dataset.statement(rung.statement).is_disputed());
    let parts = [
        (true, say::bound()),
        (has(Status::Signed), say::signed()),
        (
            has(Status::Suspended) || has(Status::Frozen),
            say::suspended(),
        ),
        (has(Status::Former), say::former()),
        (true, say::act()),
        (disputed, say::disputed()),
    ];
    let parts = parts.into_iter().filter(|(shown, _)| *shown);
    let parts: Vec<&str> = parts.map(|(_, words)| words).collect();
    let mut canvas = Markup::default();
    canvas.text(&parts.join(" "));
    canvas.done()
}

fn table(here: Here, tracks: &[Ladder]) -> Fixed {
    let mut canvas = Markup::default();
    canvas.open("table", &[("class", "ladder__table cards")]);
    canvas.element("caption", &[], say::periods());
    canvas.open("thead", &[]);
    canvas.open("tr", &[]);
    let names = [
        say::question(),
        say::from(),
        say::to(),
        say::status(),
        say::legal_act(),
    ];
    for name in names {
        canvas.element("th", &[("scope", "col")], name);
    }
    canvas.close("tr");
    canvas.close("thead");
    canvas.open("tbody", &[]);
    for track in tracks {
        for (place, spell) in track.spells.iter().enumerate() {
            // A spell ends with the act that begins the next one, known as precisely as that is.
            if let Some(act) = spell.begun_by {
                row(
                    here,
                    &mut canvas,
                    spell,
                    act,
                    track.spells.get(place + 1),
                    track.of,
                );
            }
        }
    }
    canvas.close("tbody");
    canvas.close("table");
    canvas.done()
}

fn row(
    here: Here,
    canvas: &mut Markup,
    spell: &Spell,
    act: StatementId,
    next: Option<&Spell>,
    of: Bond,
) {
    let current = [("data-current", "true")];
    canvas.open("tr", &current[..usize::from(spell.covers(here.day()))]);
    canvas.element("th", &[("scope", "row")], of.words());
    let to = match next {
        Some(next) => begun(next.begun_by),
        None => Some(say::still().to_owned()),
    };
    let from = spell.since(&atlas().dataset);
    let from = from.map(|when| when.beginning_words());
    for (label, date) in [(say::from(), from), (say::to(), to)] {
        canvas.element(
            "td",
            &[("data-label", label)],
            date.as_deref().unwrap_or(say::not_known()),
        );
    }
    canvas.open("td", &[("data-label", say::status())]);
    canvas.put(status(here, Some(act), spell.status, of));
    canvas.close("td");
    canvas.open("td", &[("data-label", say::legal_act())]);
    match as_of::basis(&atlas().dataset, act) {
        ids if ids.is_empty() => canvas.text(say::no_document()),
        ids => canvas.put(view! { <EntityLinks here ids/> }.fixed()),
    }
    canvas.close("td");
    canvas.close("tr");
}

/// A status as word and pattern, leading to the act that began it.
pub fn status(here: Here, act: Option<StatementId>, status: Status, of: Bond) -> Fixed {
    let href = act.map(|id| here.to_statement(id));
    let mut attributes = vec![
        ("class", "status"),
        ("data-status", status.name()),
        ("data-bond", of.name()),
    ];
    attributes.extend(href.as_deref().map(|href| ("href", href)));
    let mut canvas = Markup::default();
    let name = if href.is_some() { "a" } else { "span" };
    canvas.element(name, &attributes, status.words(of));
    canvas.done()
}
