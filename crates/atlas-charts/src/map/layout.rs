//! Where everything stands on the map: a figure of outlines, labels, marks and the lines between them.

mod directions;

use alloc::{
    borrow::{Cow, ToOwned},
    format,
    string::{String, ToString},
    vec::Vec,
};

use super::{
    ground,
    labels::{Area, Occupied},
    marks::{MapMark, MarkSort, Spot},
    standing::{BondStatus, standings},
};
use crate::figure::{Anchor, Figure, Form, LinkTarget, Shape, text_width};
use atlas_messages::charts as say;
use atlas_record::{
    as_of::Status,
    day::Day,
    model::{Bond, Dataset, EntityId},
    order,
};

/// The sizes of letters: names of states, of places, and small print.
const STATE: i32 = 16;
const PLACE: i32 = 14;
const SMALL: i32 = 13;

/// How high a line with a place and its marks is, and how wide a mark is without its count.
const LINE: i32 = 26;
const MARK: i32 = 26;

/// Where the small map of all nine states stands.
const CORNER: (i32, i32) = (ground::SIZE.0 - ground::WHOLE.0 - 8, 8);

/// The names of the outlines of states on the map, and on the small one.
const OUTLINES: [(&str, &str); 9] = [
    ("AM", "whole-AM"),
    ("AZ", "whole-AZ"),
    ("BY", "whole-BY"),
    ("GE", "whole-GE"),
    ("KZ", "whole-KZ"),
    ("KG", "whole-KG"),
    ("RU", "whole-RU"),
    ("TJ", "whole-TJ"),
    ("UZ", "whole-UZ"),
];

/// The map of a day with the places that are given. A mark of several things leads to the place's entry in the list
/// beside the map, whose id is [`anchor`].
#[must_use]
pub fn layout(dataset: &Dataset, day: Day, spots: &[Spot<'_>]) -> Figure {
    let mut map = Map {
        dataset,
        day,
        figure: Figure::scaled(ground::SIZE.0, ground::SIZE.1),
        room: Occupied::new(ground::SIZE, 6),
    };
    let standings = standings(dataset, day);
    map.patterns();
    map.ground(&standings);
    map.furniture(&standings);
    let places: Vec<(&Spot<'_>, (i32, i32))> = spots
        .iter()
        .filter_map(|spot| {
            let (x, y) = dataset.places[spot.place?].on_map?;
            Some((spot, (x.into(), y.into())))
        })
        .collect();
    for (_, place) in &places {
        map.room.take(Area::about(*place, 10, 10));
    }
    map.directions();
    for (state, standing) in &standings {
        map.state(*state, *standing);
    }
    for (spot, place) in crowded_first(&places) {
        map.spot(spot, place);
    }
    map.neighbours();
    map.figure
}

/// The places, those first that have others near: they have the least choice where their labels go.
fn crowded_first<'a, 'b>(places: &[(&'a Spot<'b>, (i32, i32))]) -> Vec<(&'a Spot<'b>, (i32, i32))> {
    let near = |(_, (x, y)): (&Spot<'_>, (i32, i32))| {
        let others = places
            .iter()
            .map(|(_, other)| (other.0 - x).pow(2) + (other.1 - y).pow(2));
        others
            .filter(|distance| *distance > 0)
            .min()
            .unwrap_or(i32::MAX)
    };
    order::by_key(places, |place| (near(place).into(), 0))
}

/// The anchor of a place in the list beside the map.
#[must_use]
pub fn anchor(dataset: &Dataset, place: usize) -> String {
    format!("at-{}", dataset.places[place].slug())
}

struct Map<'a> {
    dataset: &'a Dataset,
    day: Day,
    figure: Figure,
    room: Occupied,
}

/// An outline, which the page puts in from its file.
fn outline(class: &'static str, name: impl Into<Cow<'static, str>>) -> Shape {
    Shape::new(Form::Path(String::new()), class).tag("data-outline", name)
}

/// An outline with the fill of a standing: a pattern where colour alone would have to say it.
fn filled(shape: Shape, standing: BondStatus) -> Shape {
    let pattern = match (standing.status, standing.bond) {
        (Status::Frozen, _) => Some("url(#map-hatched)"),
        (Status::Suspended, _) => Some("url(#map-lined)"),
        (Status::Signed, Bond::Treaty) => Some("url(#map-dotted-treaty)"),
        (Status::Signed, _) => Some("url(#map-dotted)"),
        _ => None,
    };
    let shape = shape
        .tag("data-status", standing.status.name())
        .tag("data-bond", standing.bond.name());
    match pattern {
        Some(pattern) => shape.tag("fill", pattern),
        None => shape,
    }
}

impl Map<'_> {
    fn draw(&mut self, shape: Shape) {
        self.figure.draw(shape);
    }

    fn text(
        &mut self,
        class: &'static str,
        place: (i32, i32),
        anchor: Anchor,
        text: impl Into<String>,
    ) {
        self.draw(Shape::text(class, place, anchor, text));
    }

    fn patterns(&mut self) {
        for (id, bond, path) in [
            (
                "map-hatched",
                Bond::Organization,
                "M-2 10L10-2M-2 2L2-2M6 10L10 6",
            ),
            ("map-lined", Bond::Organization, "M2 0v8M6 0v8"),
            ("map-dotted", Bond::Organization, "M3 4h2"),
            ("map-dotted-treaty", Bond::Treaty, "M3 4h2"),
        ] {
            let ground = Shape::rect("map__wash", (0, 0), (8, 8));
            let lines = Shape::new(Form::Path(path.to_owned()), "map__hatch");
            let shapes = Vec::from([ground, lines]);
            let pattern = Shape::new(
                Form::Pattern {
                    id,
                    size: 8,
                    shapes,
                },
                "",
            );
            self.draw(pattern.tag("data-bond", bond.name()));
        }
    }

    /// Water, the net of degrees, land, and the nine states, each leading to its page.
    fn ground(&mut self, standings: &[(EntityId, BondStatus)]) {
        self.draw(Shape::rect("map__water", (0, 0), ground::SIZE));
        self.draw(outline("map__graticule", "graticule"));
        self.draw(outline("map__land", "land"));
        for (state, standing) in standings {
            let entity = self.dataset.entity(*state);
            let Some((name, _)) = outlines(entity.code.as_deref()) else {
                continue;
            };
            let title = format!("{}: {}", entity.names.full, standing.words());
            let shape = filled(outline("map__state", name), *standing);
            self.draw(shape.title(title).to(LinkTarget::Entity(*state)));
        }
        self.draw(outline("map__disputed", "crimea"));
    }

    /// The small map, the scale, and the frame.
    fn furniture(&mut self, standings: &[(EntityId, BondStatus)]) {
        let mut shapes = Vec::from([
            Shape::rect("map__water", (0, 0), ground::WHOLE),
            outline("map__land", "whole-land"),
        ]);
        for (state, standing) in standings {
            if let Some((_, name)) = outlines(self.dataset.entity(*state).code.as_deref()) {
                shapes.push(filled(outline("map__state", name), *standing));
            }
        }
        shapes.push(outline("map__disputed", "whole-crimea"));
        shapes.push(outline("map__cut", "whole-frame"));
        shapes.push(Shape::rect("map__frame", (0, 0), ground::WHOLE));
        let moved = format!("translate({} {})", CORNER.0, CORNER.1);
        let small = Shape::new(Form::Group(shapes), "map__whole").tag("transform", moved);
        self.draw(small);
        let (width, height) = ground::WHOLE;
        self.room.take(Area {
            x: CORNER.0 - 4,
            y: 0,
            width: width + 12,
            height: height + 12,
        });
        let (x, y) = (20, ground::SIZE.1 - 18);
        let long = 500 / ground::KILOMETRES;
        let path = format!("M{x} {}v6h{long}v-6", y - 6);
        self.draw(Shape::new(Form::Path(path), "map__scale"));
        self.text("map__small", (x + 4, y - 6), Anchor::Start, say::scale());
        self.room.take(Area {
            x,
            y: y - 22,
            width: long,
            height: 28,
        });
    }

    /// The name of a state with its standing: on it where there is room for half of it, else beside it with a leader.
    fn state(&mut self, state: EntityId, standing: BondStatus) {
        let entity = self.dataset.entity(state);
        let Some((place, wide)) = entity.code.as_deref().and_then(middle) else {
            return;
        };
        let words = standing.words();
        let width = text_width(&entity.names.full, STATE).max(text_width(words, SMALL)) + 4;
        let (area, leader) = if 2 * width <= 5 * wide {
            let own = Area::about(place, width, 36);
            let shifts = [0, -34, 34, -68, 68, -102, 102].into_iter();
            let moved = shifts.map(|by| Area {
                y: own.y + by,
                ..own
            });
            let free = moved.into_iter().find(|area| self.room.is_free(area));
            let area = free.unwrap_or(own);
            self.room.take(area);
            (area, false)
        } else {
            match self.room.beside(place, width, 36) {
                Some(area) => (area, true),
                None => return,
            }
        };
        let end = area.nearest(place);
        if leader && (end.0 - place.0).abs().max((end.1 - place.1).abs()) > 12 {
            self.draw(Shape::line("map__leader", place, end));
        }
        let x = area.x + area.width / 2;
        self.text(
            "map__name",
            (x, area.y + 15),
            Anchor::Middle,
            entity.names.full.as_str(),
        );
        self.text("map__words", (x, area.y + 31), Anchor::Middle, words);
    }

    /// A place with its marks, in one line beside its dot.
    fn spot(&mut self, spot: &Spot<'_>, place: (i32, i32)) {
        // A tenth more than in the usual face: in DejaVu Sans, the sans-serif of many systems, the signs would stand on
        // the last letter.
        let name = text_width(spot.name, PLACE) * 11 / 10;
        let marks: Vec<(&MapMark, String, i32)> = spot
            .marks
            .iter()
            .map(|mark| {
                let count = match mark.statements.len() {
                    1 => String::new(),
                    several => several.to_string(),
                };
                let width = MARK + text_width(&count, SMALL) + if count.is_empty() { 0 } else { 2 };
                (mark, count, width)
            })
            .collect();
        let width = name + 6 + marks.iter().map(|(.., width)| width).sum::<i32>();
        self.draw(Shape::new(
            Form::Circle {
                x: place.0,
                y: place.1,
                radius: 3,
            },
            "map__dot",
        ));
        let Some(area) = self.room.beside(place, width, LINE) else {
            return;
        };
        let end = area.nearest(place);
        if (end.0 - place.0).abs().max((end.1 - place.1).abs()) > 10 {
            self.draw(Shape::line("map__leader", place, end));
        }
        let base = area.y + LINE / 2 + 5;
        self.text("map__place", (area.x, base), Anchor::Start, spot.name);
        let mut x = area.x + name + 6;
        for (mark, count, width) in marks {
            let target = match (mark.statements.as_slice(), spot.place) {
                ([], _) => continue,
                ([only], _) => LinkTarget::Statement(*only),
                (_, Some(number)) => LinkTarget::Anchor(anchor(self.dataset, number)),
                ([first, ..], None) => LinkTarget::Statement(*first),
            };
            let shapes = Vec::from([
                Shape::rect("map__hit", (x, area.y), (width, LINE)),
                Shape::new(
                    glyph(mark.sort, (x + MARK / 2, area.y + LINE / 2)),
                    "map__glyph",
                ),
                Shape::text("map__count", (x + MARK - 1, base), Anchor::Start, count),
            ]);
            let recent = if mark.recent { "yes" } else { "no" };
            let shape = Shape::new(Form::Group(shapes), "map__mark")
                .tag("data-sort", sort_name(mark.sort))
                .tag("data-recent", recent);
            let title = format!("{}: {}", spot.name, mark.words());
            self.draw(shape.title(title).to(target));
            x += width;
        }
    }

    /// The names of the states around, where nothing else is.
    fn neighbours(&mut self) {
        for (name, place, _) in ground::NEIGHBOURS {
            let name = neighbour(name);
            let area = Area::about(*place, text_width(name, SMALL) + 40, 20);
            if self.room.claim(area) {
                self.text(
                    "map__neighbour",
                    (place.0, place.1 + 4),
                    Anchor::Middle,
                    name,
                );
            }
        }
    }
}

/// The name of a state around, by the one that Natural Earth gives it.
fn neighbour(name: &'static str) -> &'static str {
    match name {
        "Ukraine" => say::ukraine(),
        "Turkmenistan" => say::turkmenistan(),
        "Turkey" => say::turkey(),
        "Syria" => say::syria(),
        "Romania" => say::romania(),
        "Poland" => say::poland(),
        "Pakistan" => say::pakistan(),
        "Iran" => say::iran(),
        "China" => say::china(),
        "Afghanistan" => say::afghanistan(),
        other => other,
    }
}

fn outlines(code: Option<&str>) -> Option<(&'static str, &'static str)> {
    OUTLINES.into_iter().find(|(name, _)| Some(*name) == code)
}

/// The middle of a state on the map, and how wide a label is that fits there.
fn middle(code: &str) -> Option<((i32, i32), i32)> {
    let state = ground::STATES.iter().find(|(other, ..)| *other == code);
    state.map(|(_, middle, wide)| (*middle, *wide))
}

/// The sign of a sort: a disc, a triangle, a lozenge, a square.
#[must_use]
pub fn glyph(sort: MarkSort, (x, y): (i32, i32)) -> Form {
    let path = match sort {
        MarkSort::Session => "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z",
        MarkSort::Exercise => "M0-7L7 6H-7z",
        MarkSort::Seat => "M0-8L8 0L0 8L-8 0z",
        MarkSort::Base => "M-6-6H6V6H-6z",
    };
    Form::Glyph {
        x,
        y,
        path: Cow::Borrowed(path),
    }
}

/// The name of a sort in style sheets.
#[must_use]
pub const fn sort_name(sort: MarkSort) -> &'static str {
    sort.kind().folder()
}
