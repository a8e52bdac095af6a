//! How fast the timeline places and draws events: what a frame costs before the browser paints it.
//!
//! `cargo xtask bench` runs it. `whole` sees four decades at once, the worst case; `month` one month of them, where the
//! cost should be that of what is visible and not of all there is.

use std::hint::black_box;

use atlas_charts::{
    figure::{Figure, LinkTarget},
    timeline::{
        draw::{Appearance, Events, Style, draw},
        lane_model::{Item, LaneModel},
        scene::{Insets, Titles, place},
        viewport::Viewport,
    },
};
use atlas_record::{day::Day, lanes::Head, model::Kind};

fn main() {
    divan::main();
}

const COUNTS: [u32; 3] = [1_000, 10_000, 100_000];

/// Events with titles of a middling length.
struct Synthetic;

impl Titles for Synthetic {
    fn title(&self, event: u32) -> &str {
        let long = "Session of the Collective Security Council in Moscow, enlarged";
        &long[..20 + event as usize % 40]
    }
}

impl Events for Synthetic {
    fn style(&self, event: u32) -> Style {
        Style {
            kind: Kind::ALL[event as usize % Kind::ALL.len()],
            hue: "treaty",
            milestone: event.is_multiple_of(40),
            disputed: event.is_multiple_of(25),
        }
    }

    fn words(&self, event: u32) -> String {
        format!("19 December 2012: {}", self.title(event))
    }

    fn target(&self, _: u32) -> Option<LinkTarget> {
        Some(LinkTarget::Anchor("event".to_owned()))
    }
}

/// Every sixth is a period, every seventh known to the month, in nine lanes over 36 years.
fn model(count: u32) -> LaneModel {
    let heads = (0..9).map(|lane| Head {
        name: format!("Lane {lane}"),
        entity: None,
    });
    let first = Day::new(1991, 1, 1).expect("a day");
    // A generator of its own (Park and Miller's), so that every run has the same events.
    let mut state = 20_240_515_u64;
    let mut next = move |below: u64| {
        state = state * 48_271 % 2_147_483_647;
        state % below
    };
    let items: Vec<(u16, Item)> = (0..count)
        .map(|event| {
            let day = first.plus(next(13_149) as i32);
            let when = match event {
                _ if event.is_multiple_of(6) => format!("{day}/{}", day.plus(next(700) as i32)),
                _ if event.is_multiple_of(7) => day.to_string()[..7].to_owned(),
                _ => day.to_string(),
            };
            let mut item = Item::new(event, &when.parse().expect("a date")).expect("a beginning");
            item.milestone = count > 40 && event.is_multiple_of(count / 15);
            (next(9) as u16, item)
        })
        .collect();
    LaneModel::new(heads.collect(), &items)
}

fn frame(model: &LaneModel, from: (i32, u8), to: (i32, u8)) -> Figure {
    let day = |(year, month)| Day::new(year, month, 1).expect("a day");
    let view = Viewport::of_days(day(from), day(to), 1200);
    let scene = place(model, &view, Insets::of_width(1200), &Synthetic);
    draw(model, &scene, &Synthetic, Appearance::default())
}

#[divan::bench(args = COUNTS)]
fn arrange_in_lanes(bencher: divan::Bencher<'_, '_>, count: u32) {
    bencher.bench(|| model(black_box(count)));
}

#[divan::bench(args = COUNTS)]
fn whole(bencher: divan::Bencher<'_, '_>, count: u32) {
    let model = model(count);
    bencher.bench(|| frame(black_box(&model), (1991, 1), (2027, 1)));
}

#[divan::bench(args = COUNTS)]
fn month(bencher: divan::Bencher<'_, '_>, count: u32) {
    let model = model(count);
    bencher.bench(|| frame(black_box(&model), (2010, 5), (2010, 6)));
}
