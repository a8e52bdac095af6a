//! The ladder of a state: three answers through time, drawn as tracks and told as a table.

use atlas_core::{
    as_of::{self, Spell, Status},
    day::Day,
    model::{Bond, EntityId},
    timeline::Scale,
};
use leptos::prelude::*;

use super::take;
use crate::{
    dataset::atlas,
    fixed::{Fixed, IntoFixed},
    link,
};

/// The first year of the figure, the year before the Treaty.
const FIRST_YEAR: i32 = 1991;

/// The width of the figure in its own units.
const WIDTH: i32 = 1000;

/// The height of a track.
const TRACK: i32 = 44;

/// Three tracks, and the day that is looked at as a line.
#[component]
pub fn Ladder(
    /// The state.
    state: EntityId,
    /// The day that is looked at.
    day: Day,
) -> impl IntoView {
    let spells_of = |of: &Bond| (*of, as_of::spells(&atlas().dataset, state, *of));
    let tracks = Bond::ALL
        .iter()
        .map(spells_of)
        .filter(|(_, spells)| spells.len() > 1);
    let tracks: Vec<(Bond, Vec<Spell>)> = tracks.collect();
    (!tracks.is_empty()).then(|| {
        view! {
            <figure class="ladder">
                {drawing(&tracks, day)}
                <figcaption class="visually-hidden">"The same is told in the table below."</figcaption>
                {take::picture()}
                {table(&tracks, day)}
            </figure>
        }
        .fixed()
    })
}

fn drawing(tracks: &[(Bond, Vec<Spell>)], day: Day) -> Fixed {
    let last_year = atlas().dataset.edition.civil().0;
    let scale = Scale::of_years(FIRST_YEAR, last_year, WIDTH);
    let floor = TRACK * tracks.len() as i32 + 6;
    let now = scale.x(day);
    view! {
        <svg class="ladder__drawing" viewBox=format!("0 0 {WIDTH} {}", floor + 18) aria-hidden="true" focusable="false">
            {(1995..=last_year).step_by(5).map(|year| year_line(year, scale, floor)).collect_view()}
            {tracks.iter().enumerate().map(|(row, (of, spells))| track(*of, spells, row as i32 * TRACK, scale)).collect_view()}
            <line class="ladder__now" x1=now x2=now y1="0" y2=floor></line>
        </svg>
    }
    .fixed()
}

fn year_line(year: i32, scale: Scale, floor: i32) -> Fixed {
    let x = Day::new(year, 1, 1).map_or(0, |day| scale.x(day));
    view! {
        <line class="ladder__year" x1=x x2=x y1="0" y2=floor></line>
        <text class="ladder__year-label" x=x y=floor + 14>{year}</text>
    }
    .fixed()
}

fn track(of: Bond, spells: &[Spell], y: i32, scale: Scale) -> Fixed {
    let bound = spells.iter().filter(|spell| spell.status != Status::None);
    view! {
        <text class="ladder__track-label" x="0" y=y + 13>{of.words()}</text>
        <line class="ladder__base" x1="0" x2=WIDTH y1=y + 36 y2=y + 36></line>
        {bound.map(|spell| bar(spell, of, y + 18, scale)).collect_view()}
    }
    .fixed()
}

fn bar(spell: &Spell, of: Bond, y: i32, scale: Scale) -> Fixed {
    let from = spell.from.map_or(0, |day| scale.x(day));
    let to = spell.to.map_or(WIDTH, |day| scale.x(day.plus(1)));
    view! {
        <rect class="ladder__spell" data-status=spell.status.name() data-bond=of.name() x=from y=y width=(to - from).max(2) height="18"></rect>
    }
    .fixed()
}

fn table(tracks: &[(Bond, Vec<Spell>)], day: Day) -> Fixed {
    let rows = tracks.iter().flat_map(|(of, spells)| {
        // A spell ends with the act that begins the next one, known as precisely as that is.
        let ends = spells.iter().skip(1).map(Some).chain([None]);
        let begun = spells
            .iter()
            .zip(ends)
            .filter(|(spell, _)| spell.from.is_some());
        begun.map(|(spell, next)| row(spell, next, *of, day))
    });
    view! {
        <div class="table-scroll" role="group" tabindex="0" aria-label="Periods">
            <table class="ladder__table cards">
                <caption>"Periods of each status, with the act that began them"</caption>
                <thead>
                    <tr>
                        <th scope="col">"Question"</th>
                        <th scope="col">"From"</th>
                        <th scope="col">"To"</th>
                        <th scope="col">"Status"</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .fixed()
}

fn row(spell: &Spell, next: Option<&Spell>, of: Bond, day: Day) -> Fixed {
    let date = |spell: &Spell| {
        let act = atlas().dataset.statement(spell.begun_by?);
        act.when.map(|when| when.beginning_words())
    };
    let from = date(spell);
    let to = next.map_or_else(
        || Some("still so at the end of the record".to_owned()),
        date,
    );
    let act = spell.begun_by.map_or_else(String::new, link::to_statement);
    view! {
        <tr data-current=spell.covers(day).then_some("true")>
            <th scope="row">{of.words()}</th>
            <td data-label="From">{from}</td>
            <td data-label="To">{to}</td>
            <td data-label="Status"><a class="status" data-status=spell.status.name() data-bond=of.name() href=act>{spell.status.words(of)}</a></td>
        </tr>
    }
    .fixed()
}
