//! The horizontal axis of the timeline: lanes by kind, marks for points and bars for periods.

use atlas_core::{
    model::StatementId,
    timeline::{self, Lane},
};
use leptos::prelude::*;

use crate::{dataset::atlas, link};

/// The width of the drawing in its own units.
const WIDTH: f64 = 1000.0;
/// The least distance of two marks in a row.
const GAP: f64 = 7.0;
/// The height of a row.
const ROW: f64 = 9.0;
/// The room above the first row of a lane, where its name stands.
const LANE_HEAD: f64 = 17.0;
/// The most rows of a lane.
const MOST_ROWS: usize = 6;

/// The events on an axis of years. The list below it tells the same, so it is hidden from screen readers.
#[component]
pub fn Axis(
    /// The events, in order.
    #[prop(into)]
    events: Signal<Vec<StatementId>>,
    /// The first and the last year.
    #[prop(into)]
    years: Signal<(i32, i32)>,
) -> impl IntoView {
    move || {
        let scene = timeline::lay_out(&atlas().dataset, &events.read(), years.get(), WIDTH, GAP, MOST_ROWS);
        let height = scene.rows as f64 * ROW + scene.lanes.len() as f64 * LANE_HEAD + 22.0;
        view! {
            <svg class="axis" viewBox=format!("0 0 {WIDTH} {height}") aria-hidden="true" focusable="false">
                {scene
                    .ticks
                    .iter()
                    .map(|tick| {
                        let x = tick.x_thousandths as f64 / 1000.0;
                        let label = tick.labelled.then(|| view! { <text class="axis__year" x=x y=height - 5.0>{tick.year}</text> });
                        let class = if tick.labelled { "axis__tick axis__tick--labelled" } else { "axis__tick" };
                        view! { <line class=class x1=x x2=x y1="0" y2=height - 18.0></line> {label} }
                    })
                    .collect_view()}
                {scene.lanes.iter().enumerate().map(|(number, lane)| lane_view(number, lane)).collect_view()}
            </svg>
        }
    }
}

fn lane_view(number: usize, lane: &Lane) -> AnyView {
    let top = lane.top as f64 * ROW + number as f64 * LANE_HEAD;
    let marks = lane.marks.iter().map(|mark| {
        let y = top + LANE_HEAD + mark.row as f64 * ROW;
        let statement = atlas().dataset.statement(mark.event);
        let title = statement.title.as_deref().unwrap_or_default();
        let date = statement.when.map(|when| when.words()).unwrap_or_default();
        let (x, length) = (round(mark.x), round(mark.length));
        let doubtful = statement.when.is_some_and(|when| when.is_doubtful()).then_some("true");
        // A link for the mouse; the keyboard has the list. The macro takes `a` and `title` for SVG only inside `g`.
        view! {
            <g class="axis__mark" data-milestone=statement.milestone.then_some("true") data-doubtful=doubtful>
                <a href=link::to_statement(mark.event) tabindex="-1">
                    {if length > 0.0 {
                        view! { <rect x=x y=y width=length height=ROW - 3.0 rx="1"></rect> }.into_any()
                    } else {
                        view! { <circle cx=x + 3.0 cy=y + 3.0 r="3"></circle> }.into_any()
                    }}
                    <title>{format!("{date}: {title}")}</title>
                </a>
            </g>
        }
        .into_any()
    });
    view! {
        <g class="axis__lane" data-kind=lane.kind.folder()>
            <text class="axis__lane-name" x="0" y=top + LANE_HEAD - 5.0>{lane.kind.plural()}</text>
            {marks.collect_view()}
        </g>
    }
    .into_any()
}

fn round(x: f64) -> f64 {
    (x * 10.0).round() / 10.0
}
