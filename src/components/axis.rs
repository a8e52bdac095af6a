//! The horizontal axis of the timeline: lanes by kind, marks for points and bars for periods.

use atlas_core::{
    model::StatementId,
    timeline::{self, Lane, Mark, Size, Tick},
};
use leptos::prelude::*;

use crate::{
    dataset::atlas,
    fixed::{Fixed, IntoFixed},
    link,
};

/// The room of the drawing, in its own units.
const SIZE: Size = Size {
    width: 1000,
    gap: 7,
    most_rows: 6,
};
/// The height of a row.
const ROW: i32 = 9;
/// The room above the first row of a lane, where its name stands.
const LANE_HEAD: i32 = 17;
/// The room under the lanes, where the years stand.
const FOOT: i32 = 22;

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
        let scene = timeline::lay_out(&atlas().dataset, &events.read(), years.get(), SIZE);
        let height = scene.rows as i32 * ROW + scene.lanes.len() as i32 * LANE_HEAD + FOOT;
        let view_box = format!("0 0 {} {height}", SIZE.width);
        view! {
            <svg class="axis" viewBox=view_box aria-hidden="true" focusable="false">
                {scene.ticks.iter().map(|tick| tick_view(*tick, height)).collect_view()}
                {scene.lanes.iter().enumerate().map(|(number, lane)| lane_view(number as i32, lane)).collect_view()}
            </svg>
        }
        .fixed()
    }
}

fn tick_view(tick: Tick, height: i32) -> Fixed {
    let class = if tick.labelled {
        "axis__tick axis__tick--labelled"
    } else {
        "axis__tick"
    };
    let label = tick.labelled.then(|| tick.year.to_string());
    view! {
        <line class=class x1=tick.x x2=tick.x y1="0" y2=height - 18></line>
        <text class=year_class(tick.x) x=tick.x y=height - 5>{label}</text>
    }
    .fixed()
}

/// Numbers near an end of the axis stand inside it.
const fn year_class(x: i32) -> &'static str {
    match x {
        ..20 => "axis__year axis__year--first",
        _ if x > SIZE.width - 20 => "axis__year axis__year--last",
        _ => "axis__year",
    }
}

fn lane_view(number: i32, lane: &Lane) -> Fixed {
    let top = lane.top as i32 * ROW + number * LANE_HEAD;
    view! {
        <g class="axis__lane" data-kind=lane.kind.folder()>
            <text class="axis__lane-name" x="0" y=top + LANE_HEAD - 5>{lane.kind.plural()}</text>
            {lane.marks.iter().map(|mark| mark_view(mark, top + LANE_HEAD)).collect_view()}
        </g>
    }
    .fixed()
}

/// A link for the mouse; the keyboard has the list.
fn mark_view(mark: &Mark, top: i32) -> Fixed {
    let statement = atlas().dataset.statement(mark.event);
    let y = top + mark.row as i32 * ROW;
    let title = statement.title.as_deref().unwrap_or_default();
    let date = statement.when.map(|when| when.words()).unwrap_or_default();
    // A point is a bar as long as it is high, with round ends.
    let (width, radius) = if mark.length > 0 {
        (mark.length, 1)
    } else {
        (ROW - 3, 3)
    };
    // The macro takes `a` and `title` for SVG only inside `g`.
    view! {
        <g
            class="axis__mark"
            data-milestone=statement.milestone.then_some("true")
            data-doubtful=statement.when.is_some_and(|when| when.is_doubtful()).then_some("true")
        >
            <a href=link::to_statement(mark.event) tabindex="-1">
                <rect x=mark.x y=y width=width height=ROW - 3 rx=radius></rect>
                <title>{format!("{date}: {title}")}</title>
            </a>
        </g>
    }
    .fixed()
}
