//! The atlas's timeline as JavaScript sees it, for the benchmark beside its peer. On the host there is nothing.
#![cfg(target_arch = "wasm32")]

use atlas_charts::{
    figure::LinkTarget,
    timeline::{
        draw::{Appearance, Events, Style},
        lane_model::{Item, LaneModel},
        scene::Titles,
        viewport::Viewport,
    },
};
use atlas_record::{day::Day, lanes::Head, model::Kind};
use csto_atlas::{
    here::{Base, Here},
    views::timeline::canvas::Canvas,
};
use wasm_bindgen::prelude::*;
use web_sys::Element;

/// The titles of the events.
struct Given(Vec<String>);

impl Titles for Given {
    fn title(&self, event: u32) -> &str {
        &self.0[event as usize]
    }
}

impl Events for Given {
    fn style(&self, event: u32) -> Style {
        Style {
            kind: Kind::ALL[event as usize % Kind::ALL.len()],
            hue: "treaty",
            milestone: false,
            disputed: false,
        }
    }

    fn words(&self, event: u32) -> String {
        self.title(event).to_owned()
    }

    fn target(&self, _: u32) -> Option<LinkTarget> {
        Some(LinkTarget::Anchor("event".to_owned()))
    }
}

/// A timeline in an element.
#[wasm_bindgen]
pub struct Timeline {
    model: LaneModel,
    titles: Given,
    canvas: Canvas,
}

#[wasm_bindgen]
impl Timeline {
    /// Arranges events, given as columns: first and last day counted from 1970, lane, title.
    #[wasm_bindgen(constructor)]
    pub fn new(
        at: Element,
        first: &[i32],
        last: &[i32],
        lanes: &[u16],
        titles: Vec<String>,
    ) -> Self {
        let count = lanes.iter().max().map_or(0, |most| *most + 1);
        let heads = (0..count).map(|lane| Head {
            name: format!("Lane {lane}"),
            entity: None,
        });
        let items = first.iter().zip(last).zip(lanes).enumerate();
        let items: Vec<(u16, Item)> = items
            .filter_map(|(event, ((first, last), lane))| {
                let (first, last) = (Day::from_number(*first), Day::from_number(*last));
                let when = match first == last {
                    true => first.to_string(),
                    false => format!("{first}/{last}"),
                };
                Some((*lane, Item::new(event as u32, &when.parse().ok()?)?))
            })
            .collect();
        Self {
            model: LaneModel::new(heads.collect(), &items),
            titles: Given(titles),
            // Nothing that is drawn here links anywhere.
            canvas: Canvas::new(Here::of(Base::new("/", "/")), at),
        }
    }

    /// Shows a stretch of time, given in minutes from 1970, at rest or while it is moved.
    pub fn show(&mut self, start: f64, span: f64, width: i32, moving: bool) {
        let view = Viewport {
            start: start as i64,
            span: span as i64,
            width,
        };
        let look = Appearance {
            moving,
            ..Appearance::default()
        };
        self.canvas.show(&self.model, &view, &self.titles, look);
    }
}
