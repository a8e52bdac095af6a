//! The ladder of a state: three answers through time, drawn as tracks and told as a table.

use atlas_core::{
    as_of::{self, Spell, Status},
    day::Day,
    model::{Bond, EntityId},
};
use leptos::prelude::*;

use crate::{dataset::atlas, link};

/// The first day of the figure.
const START: (i32, u8, u8) = (1991, 1, 1);

/// The width and height of the figure in its own units.
const WIDTH: f64 = 1000.0;

/// Three tracks, and the day that is looked at as a line.
#[component]
pub fn Ladder(
    /// The state.
    state: EntityId,
    /// The day that is looked at.
    day: Day,
) -> impl IntoView {
    let dataset = &atlas().dataset;
    let tracks: Vec<(Bond, Vec<Spell>)> =
        Bond::ALL.iter().map(|of| (*of, as_of::spells(dataset, state, *of))).filter(|(_, spells)| spells.len() > 1).collect();
    if tracks.is_empty() {
        return None;
    }
    let height = 24.0 + 44.0 * tracks.len() as f64;
    let now = x_of(day);
    let years = (1995..=2025).step_by(5);
    Some(view! {
        <figure class="ladder">
            <svg class="ladder__drawing" viewBox=format!("0 0 {WIDTH} {height}") aria-hidden="true" focusable="false">
                {years
                    .map(|year| {
                        let x = Day::new(year, 1, 1).map_or(0.0, x_of);
                        view! {
                            <line class="ladder__year" x1=x x2=x y1="0" y2=height - 18.0></line>
                            <text class="ladder__year-label" x=x y=height - 4.0>{year}</text>
                        }
                    })
                    .collect_view()}
                {tracks
                    .iter()
                    .enumerate()
                    .map(|(row, (of, spells))| {
                        let y = 44.0 * row as f64;
                        view! {
                            <text class="ladder__track-label" x="0" y=y + 13.0>{of.words()}</text>
                            <line class="ladder__base" x1="0" x2=WIDTH y1=y + 36.0 y2=y + 36.0></line>
                            {spells.iter().filter(|spell| spell.status != Status::None).map(|spell| bar(spell, *of, y)).collect_view()}
                        }
                    })
                    .collect_view()}
                <line class="ladder__now" x1=now x2=now y1="0" y2=height - 18.0></line>
            </svg>
            <figcaption class="visually-hidden">"The same is told in the table below."</figcaption>
            <div class="table-scroll">
                <table class="ladder__table">
                    <caption>"Spells of each status, with the act that began them"</caption>
                    <thead>
                        <tr>
                            <th scope="col">"Question"</th>
                            <th scope="col">"From"</th>
                            <th scope="col">"To"</th>
                            <th scope="col">"Status"</th>
                        </tr>
                    </thead>
                    <tbody>
                        {tracks
                            .iter()
                            .flat_map(|(of, spells)| spells.iter().filter(|spell| spell.from.is_some()).map(|spell| row(spell, *of, day)))
                            .collect_view()}
                    </tbody>
                </table>
            </div>
        </figure>
    }
    .into_any())
}

fn bar(spell: &Spell, of: Bond, y: f64) -> AnyView {
    let from = spell.from.map_or(0.0, x_of);
    let to = spell.to.map_or(WIDTH, |day| x_of(day.plus(1)));
    view! {
        <rect class="ladder__spell" data-status=spell.status.name() data-bond=of.name() x=from y=y + 18.0 width=(to - from).max(1.5) height="18"></rect>
    }
    .into_any()
}

fn row(spell: &Spell, of: Bond, day: Day) -> AnyView {
    let date = |id| atlas().dataset.statement(id).when.map(|when| when.words());
    let from = spell.begun_by.and_then(date).or_else(|| spell.from.map(Day::words)).unwrap_or_default();
    let to = spell.to.map_or_else(|| "today".to_owned(), Day::words);
    let current = spell.from.is_none_or(|from| from <= day) && spell.to.is_none_or(|to| day <= to);
    let status = spell.status.words(of);
    let act = spell.begun_by.map_or_else(String::new, link::to_statement);
    view! {
        <tr data-current=current.then_some("true")>
            <th scope="row">{of.words()}</th>
            <td>{from}</td>
            <td>{to}</td>
            <td><a class="status" data-status=spell.status.name() data-bond=of.name() href=act>{status}</a></td>
        </tr>
    }
    .into_any()
}

fn x_of(day: Day) -> f64 {
    let (year, month, start_day) = START;
    let start = Day::new(year, month, start_day).map_or(0, Day::number);
    let end = atlas().dataset.edition.number() + 60;
    let x = f64::from(day.number() - start) / f64::from(end - start) * WIDTH;
    (x.clamp(0.0, WIDTH) * 10.0).round() / 10.0
}
