//! The placed events as shapes: marks by kind, periods with their ends as far as they are known, lanes and scale.

mod shapes;

use alloc::{borrow::Cow, format, string::String, string::ToString};

use shapes::{cluster_shape, fitting, mark_shape, milestone_shape};

use super::{
    lane_model::LaneModel,
    scene::{Insets, Scene, Titles},
    ticks::ticks,
    viewport::Viewport,
};
use crate::figure::{Anchor, Figure, Form, LinkTarget, Shape};
use atlas_messages::charts as say;
use atlas_record::model::{Aspect, Bond, Dataset, Detail, Kind, StatementId};

/// What is looked at besides the events.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Appearance {
    /// The day at which the world is looked at, counted from 1970.
    pub as_of: Option<i32>,
    /// The mark that is chosen: lane and place.
    pub chosen: Option<(usize, usize)>,
    /// Whether it is moving: then marks neither lead anywhere nor say anything, which halves what is to be painted.
    pub moving: bool,
}

/// What marks look like and where they lead.
pub trait Events: Titles {
    /// How the mark of an event looks.
    fn style(&self, event: u32) -> Style;
    /// What it says when it is pointed at.
    fn words(&self, event: u32) -> String;
    /// Where it leads.
    fn target(&self, event: u32) -> Option<LinkTarget>;
}

/// How the mark of an event looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// The kind of entity, which gives the shape.
    pub kind: Kind,
    /// Which colour it has.
    pub hue: &'static str,
    /// Whether it is a turning point.
    pub milestone: bool,
    /// Whether sources disagree on it.
    pub disputed: bool,
}

/// Events of the record.
#[derive(Clone, Copy, Debug)]
pub struct OfRecord<'a> {
    /// The record.
    pub dataset: &'a Dataset,
    /// The statements; an event's number is its place among them.
    pub events: &'a [StatementId],
}

impl OfRecord<'_> {
    fn statement(&self, event: u32) -> &atlas_record::model::Cited<atlas_record::model::Statement> {
        self.dataset.statement(self.events[event as usize])
    }
}

impl Titles for OfRecord<'_> {
    fn title(&self, event: u32) -> &str {
        self.statement(event).title.as_deref().unwrap_or_default()
    }
}

impl Events for OfRecord<'_> {
    fn style(&self, event: u32) -> Style {
        let statement = self.statement(event);
        let kind = self.dataset.entity(statement.subject).kind();
        Style {
            kind,
            hue: hue(kind, &statement.detail),
            milestone: statement.milestone,
            disputed: statement.is_disputed(),
        }
    }

    fn words(&self, event: u32) -> String {
        let statement = self.statement(event);
        let date = statement.when.map(|when| when.words()).unwrap_or_default();
        let title = statement.title.as_deref().unwrap_or_default();
        // What sources disagree on is never told by the colour alone.
        let said = if statement.aspect == Aspect::Step {
            let state = self.dataset.entity(statement.subject).short_name();
            format!("{date}: {state}: {title}")
        } else {
            format!("{date}: {title}")
        };
        if statement.is_disputed() {
            say::disputed(&said)
        } else {
            said
        }
    }

    fn target(&self, event: u32) -> Option<LinkTarget> {
        Some(LinkTarget::Statement(self.events[event as usize]))
    }
}

/// The colour of what an event belongs to: the Treaty, the Organization, taking part, or a request.
fn hue(kind: Kind, detail: &Detail) -> &'static str {
    match (detail, kind) {
        (Detail::Step { of, .. }, _) => match of {
            Bond::Treaty => "treaty",
            Bond::Organization => "organization",
            Bond::Participation => "participation",
        },
        (_, Kind::Document | Kind::Rule) => "treaty",
        (_, Kind::Organ | Kind::Session | Kind::Person) => "organization",
        (_, Kind::Force | Kind::Operation | Kind::Exercise) => "participation",
        _ => "plain",
    }
}

/// The shape of a kind, about its middle.
#[must_use]
pub const fn glyph(kind: Kind) -> &'static str {
    match kind {
        Kind::State => "M-4.5-4.5h9v9h-9z",
        Kind::Organ => "M0-6L6 0L0 6L-6 0z",
        Kind::Force => "M-5.2-3L0-6L5.2-3V3L0 6L-5.2 3z",
        Kind::Operation => "M0-5.5L5.5 4.5H-5.5z",
        Kind::Exercise => "M0 5.5L5.5-4.5H-5.5z",
        Kind::Document => "M-3.5-5.5h7v11h-7z",
        Kind::Session => "M0-5.7L5.4-1.8L3.3 4.6H-3.3L-5.4-1.8z",
        Kind::Case => "M-2-5.5h4v3.5h3.5v4h-3.5v3.5h-4v-3.5h-3.5v-4h3.5z",
        Kind::Rule => "M-5.5-2.5h11v5h-11z",
        Kind::Relation => "M-5.5-4.5L0 0L5.5-4.5V4.5L0 0L-5.5 4.5z",
        Kind::Person => "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
        Kind::Source => "M-5.5 4.5V-4.5L5.5 4.5z",
    }
}

/// The shape of a kind alone, for a legend.
#[must_use]
pub fn sample(kind: Kind) -> Figure {
    let mut figure = Figure::scaled(14, 14);
    let form = Form::Glyph {
        x: 7,
        y: 7,
        path: Cow::Borrowed(glyph(kind)),
    };
    let hue = hue(kind, &Detail::Plain);
    figure.draw(Shape::new(form, "plot__mark").tag("data-hue", hue));
    figure
}

/// Draws what has been placed.
#[must_use]
pub fn draw(model: &LaneModel, scene: &Scene, events: &dyn Events, look: Appearance) -> Figure {
    let Layers {
        mut ground,
        time,
        frame,
    } = layers(model, scene, events, look);
    ground.shapes.extend(time.shapes);
    ground.shapes.extend(frame.shapes);
    ground.shapes.extend(names(&scene.view, scene.room).shapes);
    ground
}

/// A drawing in parts, so that time can be moved under what stands still.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layers {
    /// Behind: where lanes begin and end.
    pub ground: Figure,
    /// What moves: the scale without the names of its longer stretches, and the events.
    pub time: Figure,
    /// In front: the names of the lanes.
    pub frame: Figure,
}

/// Draws what has been placed in parts. The names of the scale are in none, for they change as time moves: see
/// [`names`].
#[must_use]
pub fn layers(model: &LaneModel, scene: &Scene, events: &dyn Events, look: Appearance) -> Layers {
    let figure = || Figure::fluid(scene.room.gutter + scene.view.width, scene.height);
    let mut layers = Layers {
        ground: figure(),
        time: figure(),
        frame: figure(),
    };
    layers.draw_ground(scene);
    layers.draw_time(model, scene, events, look);
    layers.draw_frame(model, scene);
    layers
}

/// Draws the names of the longer stretches of the scale: of what is seen, however much more is drawn.
#[must_use]
pub fn names(view: &Viewport, room: Insets) -> Figure {
    let mut figure = Figure::fluid(room.gutter + view.width, room.scale);
    for (x, name) in ticks(view).names {
        let at = (room.gutter + x, room.scale - 22);
        figure.draw(Shape::text("plot__name", at, Anchor::Start, name));
    }
    figure
}

impl Layers {
    fn draw_ground(&mut self, scene: &Scene) {
        let (_, width) = scene.seen();
        for strip in &scene.strips {
            let ends = ((0, strip.top), (width, strip.top));
            self.ground.draw(Shape::line("plot__hair", ends.0, ends.1));
        }
        let ends = ((0, scene.height), (width, scene.height));
        self.ground.draw(Shape::line("plot__foot", ends.0, ends.1));
    }

    fn draw_time(
        &mut self,
        model: &LaneModel,
        scene: &Scene,
        events: &dyn Events,
        look: Appearance,
    ) {
        let figure = &mut self.time;
        let (room, foot, (from, to)) = (scene.room, scene.height, scene.drawn());
        let ticks = ticks(&scene.view.widened(room.margin));
        for tick in &ticks.lines {
            let class = if tick.strong {
                "plot__line plot__line--strong"
            } else {
                "plot__line"
            };
            let x = from + tick.x;
            figure.draw(Shape::line(class, (x, room.scale - 5), (x, foot)));
        }
        let as_of = look
            .as_of
            .map(|day| room.gutter + scene.view.x_of_day(day + 1));
        if let Some(x) = as_of.filter(|x| *x <= to) {
            let left = x.max(from);
            figure.draw(Shape::rect(
                "plot__later",
                (left, room.scale),
                (to - left, foot - room.scale),
            ));
        }
        for mark in &scene.marks {
            let item = &model.lanes[mark.lane].items[mark.place];
            let chosen = look.chosen == Some((mark.lane, mark.place));
            figure.draw(mark_shape(scene, mark, item, events, look, chosen));
        }
        for cluster in &scene.clusters {
            let chosen = look.chosen.is_some_and(|(lane, place)| {
                lane == cluster.lane && (cluster.first..=cluster.last).contains(&place)
                    // What is drawn in its length is no part of a cluster around it.
                    && !scene.marks.iter().any(|mark| (mark.lane, mark.place) == (lane, place))
            });
            figure.draw(cluster_shape(cluster, chosen));
        }
        self.draw_milestones(model, scene, events, look);
        let figure = &mut self.time;
        if let Some(x) = as_of.filter(|x| (from..=to).contains(x)) {
            figure.draw(Shape::line("plot__as-of", (x, room.scale - 8), (x, foot)));
        }
        for tick in ticks.lines {
            if let Some(label) = tick.label {
                let at = (from + tick.x, room.scale - 8);
                figure.draw(Shape::text("plot__tick", at, Anchor::Middle, label));
            }
        }
    }

    /// Turning points: all lines lie under all names; what has no name only has a short one.
    fn draw_milestones(
        &mut self,
        model: &LaneModel,
        scene: &Scene,
        events: &dyn Events,
        look: Appearance,
    ) {
        let (figure, foot) = (&mut self.time, scene.height);
        let milestones_foot = scene.strips.first().map_or(foot, |strip| strip.top);
        for milestone in &scene.milestones {
            let top = milestone.label.map_or(milestones_foot - 6, |_| milestone.y);
            let stem = Shape::line(
                "plot__flag plot__stem",
                (milestone.x, top),
                (milestone.x, milestones_foot),
            );
            let item = &model.lanes[milestone.lane].items[milestone.place];
            figure.draw(stem.tag("data-hue", events.style(item.event).hue));
        }
        for milestone in &scene.milestones {
            if let Some(label) = milestone.label {
                let item = &model.lanes[milestone.lane].items[milestone.place];
                figure.draw(milestone_shape(milestone, label, item, events, look));
            }
        }
    }

    fn draw_frame(&mut self, model: &LaneModel, scene: &Scene) {
        let figure = &mut self.frame;
        let Insets { gutter, scale, .. } = scene.room;
        // Over what reaches under it.
        if gutter > 0 {
            figure.draw(Shape::rect("plot__gutter", (0, 0), (gutter, scene.height)));
            for strip in &scene.strips {
                let ends = ((0, strip.top), (gutter, strip.top));
                figure.draw(Shape::line("plot__hair", ends.0, ends.1));
            }
            if scene.strips.first().is_some_and(|strip| strip.top > scale) {
                let at = (0, scale + 17);
                figure.draw(Shape::text(
                    "plot__lane",
                    at,
                    Anchor::Start,
                    say::turning_points(),
                ));
            }
        }
        for (number, (lane, strip)) in model.lanes.iter().zip(&scene.strips).enumerate() {
            let count = scene.count_seen(number).to_string();
            if gutter > 0 {
                let name = fitting(&lane.head.name, gutter - 34);
                let at = (0, strip.top + 17);
                figure.draw(Shape::text("plot__lane", at, Anchor::Start, name));
                let at = (gutter - 10, strip.top + 17);
                figure.draw(Shape::text("plot__count", at, Anchor::End, count));
            } else {
                let text = format!("{} {count}", lane.head.name);
                let at = (0, strip.top + 14);
                figure.draw(Shape::text("plot__lane", at, Anchor::Start, text));
            }
        }
    }
}
