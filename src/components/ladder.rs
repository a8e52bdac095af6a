//! The ladder of a state: a staircase in time, and the table that says the same with the legal act of each step.

use atlas_core::{
    as_of::{self, Spell, Status},
    day::Day,
    ladder::{self, Form, Track},
    model::{Bond, EntityId, StatementId},
};
use leptos::prelude::*;

use super::{
    chart::{Chart, ChartProps},
    drawing::{Voice, paint},
    entity_link::EntityLinks,
};
use crate::{
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    link,
};

/// The staircase of a state, with its table; nothing for a state without any act.
pub fn ladder(state: EntityId, day: Day) -> Option<Fixed> {
    let dataset = &atlas().dataset;
    let tracks = ladder::tracks(dataset, state);
    if tracks.is_empty() {
        return None;
    }
    let stair = |form, class| {
        paint(
            &ladder::draw(dataset, &tracks, day, form),
            class,
            Voice::Silent,
        )
    };
    // Two drawings, because letters keep their size; the style sheet shows the one that fits.
    let drawing = view! {
        <div class="ladder">
            {stair(Form::Wide, "ladder__drawing ladder__drawing--wide")}
            {stair(Form::Narrow, "ladder__drawing ladder__drawing--narrow")}
        </div>
    }
    .fixed();
    let title = title(state, day);
    let props = ChartProps::builder()
        .title(title)
        .note(view! { {note(&tracks)} }.fixed())
        .drawing(drawing)
        .twin(table(&tracks, day));
    Some(Chart(props.build()).into_view().fixed())
}

/// What the figure shows: the three answers on the day, each with its beginning.
fn title(state: EntityId, day: Day) -> String {
    let answer = |of: &Bond| {
        let spell = as_of::status(&atlas().dataset, state, *of, day);
        let words = spell.status.words(*of);
        let words = words[..1].to_lowercase() + &words[1..];
        match begun(spell.begun_by) {
            Some(since) => format!("{words} since {since}"),
            None => words,
        }
    };
    let answers: Vec<String> = Bond::ALL.iter().map(answer).collect();
    let name = &entity(state).names.en;
    format!("{name} on {}: {}", day.words(), answers.join("; "))
}

/// The date of an act, as precisely as it is known.
fn begun(act: Option<StatementId>) -> Option<String> {
    let when = atlas().dataset.statement(act?).when?;
    Some(when.beginning_words())
}

/// How to read the staircase, as far as it has these steps.
fn note(tracks: &[Track]) -> String {
    let has = |wanted: Status| {
        let mut spells = tracks.iter().flat_map(|track| &track.spells);
        spells.any(|spell| spell.status == wanted)
    };
    let mut acts = tracks.iter().flat_map(|track| &track.rungs);
    let disputed = acts.any(|rung| atlas().dataset.statement(rung.statement).is_disputed());
    let parts = [
        (true, "A high step binds."),
        (
            has(Status::Signed),
            "A low step: signed or acceded, and not yet in force.",
        ),
        (
            has(Status::Suspended) || has(Status::Frozen),
            "A hatched step: suspended, or frozen by the state's own declaration. A fading edge: of the date only the month or year is known.",
        ),
        (has(Status::Former), "A dotted line: no longer bound."),
        (true, "A dot: an act that changed no answer."),
        (
            disputed,
            "A bracket: sources give other readings, to which it leads.",
        ),
    ];
    let parts = parts.into_iter().filter(|(shown, _)| *shown);
    let parts: Vec<&str> = parts.map(|(_, words)| words).collect();
    parts.join(" ")
}

fn table(tracks: &[Track], day: Day) -> Fixed {
    let rows = tracks.iter().flat_map(|track| {
        // A spell ends with the act that begins the next one, known as precisely as that is.
        let ends = track.spells.iter().skip(1).map(Some).chain([None]);
        let spells = track.spells.iter().zip(ends);
        let begun = spells.filter(|(spell, _)| spell.begun_by.is_some());
        begun.map(|(spell, next)| row(spell, next, track.of, day))
    });
    view! {
        <table class="ladder__table cards">
            <caption>"Periods of each status, with the act that began them"</caption>
            <thead>
                <tr>
                    <th scope="col">"Question"</th>
                    <th scope="col">"From"</th>
                    <th scope="col">"To"</th>
                    <th scope="col">"Status"</th>
                    <th scope="col">"Legal act"</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .fixed()
}

fn row(spell: &Spell, next: Option<&Spell>, of: Bond, day: Day) -> Fixed {
    let from = begun(spell.begun_by);
    let to = match next {
        Some(next) => begun(next.begun_by),
        None => Some("still so at the end of the record".to_owned()),
    };
    let act = spell.begun_by.map_or_else(String::new, link::to_statement);
    view! {
        <tr data-current=spell.covers(day).then_some("true")>
            <th scope="row">{of.words()}</th>
            <td data-label="From">{from}</td>
            <td data-label="To">{to}</td>
            <td data-label="Status"><a class="status" data-status=spell.status.name() data-bond=of.name() href=act>{spell.status.words(of)}</a></td>
            <td data-label="Legal act">{legal_act(spell)}</td>
        </tr>
    }
    .fixed()
}

/// The documents of the act that began a spell, or that its statement names none.
fn legal_act(spell: &Spell) -> Fixed {
    let dataset = &atlas().dataset;
    let documents = spell.begun_by.map(|act| ladder::basis(dataset, act));
    match documents.filter(|documents| !documents.is_empty()) {
        Some(ids) => view! { <EntityLinks ids/> }.fixed(),
        None => view! { "no document named" }.fixed(),
    }
}
