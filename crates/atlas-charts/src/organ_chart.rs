//! The organ chart: where the boxes of [`atlas_record::organs`] and the lines between them stand.
//!
//! Bands lie under each other. In each, boxes stand in columns; what stands under one of them hangs below it. Lines to
//! the head of all of them run along a trunk left of the boxes and a rail above each row.

mod drawing;

use alloc::{
    borrow::ToOwned,
    string::{String, ToString},
    vec::Vec,
};

pub use drawing::figure;

use crate::figure::text_width;
use atlas_messages::{charts as say, words};
use atlas_record::{
    day::Day,
    model::{Class, Dataset, Detail, EntityId, LinkRelation, OrganClass, Post, StatementId},
    organs::{Body, Level, Structure, heads},
};

/// The width for which texts are broken; wider drawings have more room in the boxes.
const WIDTH: i32 = 928;
/// Where the boxes begin. Left of them stand the names of the bands.
const LEFT: i32 = 152;
/// Where the line to the head of the boxes runs.
const TRUNK: i32 = 139;
const COLUMNS: i32 = 4;
const GAP: i32 = 14;
const COLUMN: i32 = (WIDTH - LEFT - (COLUMNS - 1) * GAP) / COLUMNS;
/// How far what hangs under a box is moved to the right.
const INDENT: i32 = 18;
const PADDING: i32 = 8;
const NAME_LINE: i32 = 16;
const SMALL_LINE: i32 = 14;
/// The room for the words on a line that comes down to a box.
const DROP: i32 = 20;

/// The box of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Which body.
    pub id: EntityId,
    /// Its left edge.
    pub x: i32,
    /// Its top edge.
    pub y: i32,
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
    /// Its name, in lines.
    pub name: Vec<String>,
    /// What else stands in it, in lines.
    pub lines: Vec<String>,
}

impl Frame {
    const fn bottom(&self) -> i32 {
        self.y + self.height
    }

    const fn middle(&self) -> i32 {
        self.y + self.height / 2
    }
}

/// A line from a body to one under it, by its corners.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Connector {
    /// The body above.
    pub from: EntityId,
    /// The body under it.
    pub to: EntityId,
    /// The corners, from the edge of one box to the edge of the other.
    pub corners: Vec<(i32, i32)>,
}

/// The chart, laid out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrganLayout {
    /// The boxes.
    pub frames: Vec<Frame>,
    /// The lines between them.
    pub connectors: Vec<Connector>,
    /// Words on lines, each with its place.
    pub labels: Vec<(i32, i32, String)>,
    /// The bands, each with its top edge.
    pub bands: Vec<(Level, i32)>,
    /// How high the whole is.
    pub height: i32,
}

/// Lays the bodies of a day out.
#[must_use]
pub fn lay_out(dataset: &Dataset, structure: &Structure, day: Day) -> OrganLayout {
    let mut plan = Plan {
        dataset,
        structure,
        day,
        scene: OrganLayout::default(),
    };
    for level in Level::ALL {
        plan.band(level);
    }
    plan.scene
}

struct Plan<'a> {
    dataset: &'a Dataset,
    structure: &'a Structure,
    day: Day,
    scene: OrganLayout,
}

impl Plan<'_> {
    fn band(&mut self, level: Level) {
        let structure = self.structure;
        let bodies = structure.level(level);
        if bodies.is_empty() {
            return;
        }
        let top = self.scene.height;
        self.scene.bands.push((level, top));
        // The name and the explanation of the band need some height of their own.
        let mut y = top + 10;
        let heads = bodies.iter().take_while(|body| structure.is_head(body));
        let heads = heads.count();
        for head in &bodies[..heads] {
            y = self.stack(head, LEFT, y, 2 * COLUMN + GAP) + 4;
        }
        let others = &bodies[heads..];
        let wired = others.iter().take_while(|body| body.parent.is_some());
        let (wired, alone) = others.split_at(wired.count());
        for row in wired
            .chunks(COLUMNS as usize)
            .chain(alone.chunks(COLUMNS as usize))
        {
            y = self.row(row, y) + 10;
        }
        let (heading, explanation) = words_of(level);
        let words = heading.len() as i32 * NAME_LINE + explanation.len() as i32 * SMALL_LINE;
        self.scene.height = (y + 8).max(top + words + 24);
    }

    /// Boxes side by side, with lines from the heads above them.
    fn row(&mut self, bodies: &[&Body], top: i32) -> i32 {
        let wired = bodies.iter().any(|body| body.parent.is_some());
        let y = if wired { top + DROP } else { top };
        let mut bottom = y;
        for (column, body) in (0..).zip(bodies) {
            let x = LEFT + column * (COLUMN + GAP);
            bottom = bottom.max(self.stack(body, x, y, COLUMN));
            if let Some(from) = body.parent.and_then(|parent| self.frame(parent)) {
                let (from_id, from_x, middle) = (from.id, from.x, from.middle());
                let centre = x + COLUMN / 2;
                self.scene.connectors.push(Connector {
                    from: from_id,
                    to: body.id,
                    corners: [
                        (from_x, middle),
                        (TRUNK, middle),
                        (TRUNK, top),
                        (centre, top),
                        (centre, y),
                    ]
                    .into(),
                });
                let words = relation_words(&body.relations);
                self.scene.labels.push((centre + 5, top + 13, words));
            }
        }
        bottom
    }

    /// A box and what hangs under it; answers where it ends.
    fn stack(&mut self, body: &Body, x: i32, y: i32, width: i32) -> i32 {
        let structure = self.structure;
        let frame = self.framed(body, x, y, width);
        let mut bottom = frame.bottom();
        let (edge, is_head) = (bottom, structure.is_head(body));
        self.scene.frames.push(frame);
        if is_head {
            return bottom;
        }
        let mut said = None;
        for under in structure.under(body.id) {
            let words = relation_words(&under.relations);
            let top = if said.as_ref() == Some(&words) {
                bottom + 8
            } else {
                self.scene
                    .labels
                    .push((x + PADDING + 5, bottom + 12, words.clone()));
                bottom + DROP - 2
            };
            said = Some(words);
            bottom = self.stack(under, x + INDENT, top, width - INDENT);
            let Some(middle) = self.frame(under.id).map(Frame::middle) else {
                continue;
            };
            self.scene.connectors.push(Connector {
                from: body.id,
                to: under.id,
                corners: [
                    (x + PADDING, edge),
                    (x + PADDING, middle),
                    (x + INDENT, middle),
                ]
                .into(),
            });
        }
        bottom
    }

    fn frame(&self, id: EntityId) -> Option<&Frame> {
        self.scene.frames.iter().find(|frame| frame.id == id)
    }

    fn framed(&self, body: &Body, x: i32, y: i32, width: i32) -> Frame {
        let room = width - 2 * PADDING;
        let names = &self.dataset.entity(body.id).names;
        // Bold letters are wider.
        let name = broken(names.short.as_deref().unwrap_or(&names.full), 14, room);
        let lines: Vec<String> = self
            .remarks(body)
            .iter()
            .flat_map(|remark| broken(remark, 12, room))
            .collect();
        let (names, smalls) = (name.len() as i32, lines.len() as i32);
        Frame {
            id: body.id,
            x,
            y,
            width,
            height: 12 + names * NAME_LINE + smalls * SMALL_LINE,
            name,
            lines,
        }
    }

    /// What stands under the name.
    fn remarks(&self, body: &Body) -> Vec<String> {
        let (dataset, structure) = (self.dataset, self.structure);
        let short = |id: EntityId| dataset.entity(id).short_name();
        let mut remarks = Vec::new();
        let listed = dataset.entity(body.id);
        let class = listed.class;
        // What hangs elsewhere than in its own band says what it is.
        let own_band = structure
            .body(body.parent.unwrap_or(body.id))
            .is_some_and(|parent| parent.level == body.level);
        let finer = matches!(
            class,
            Class::Organ(OrganClass::WorkingGroup | OrganClass::Centre)
        );
        if finer || structure.hangs(body) && !own_band {
            let words = match class {
                Class::Organ(OrganClass::Subsidiary) => say::subsidiary_body(),
                class => class.words().unwrap_or_default(),
            };
            // Only so that the box does not say it twice.
            if !listed.short_name().to_lowercase().contains(words) {
                remarks.push(words.to_owned());
            }
        }
        for statement in heads(dataset, body, self.day) {
            remarks.push(head_words(dataset, body, statement));
        }
        if !body.serves.is_empty() {
            let served: Vec<&str> = body
                .serves
                .iter()
                .map(|id| abbreviation(dataset, *id))
                .collect();
            remarks.push(say::serves(&served.join(", ")));
        }
        for (relation, other) in &body.others {
            remarks.push(words::tie(relation.words(), short(*other)));
        }
        remarks
    }
}

/// What stands left of a band: its heading and its explanation, in lines.
fn words_of(level: Level) -> (Vec<String>, Vec<String>) {
    let room = TRUNK - 12;
    (
        broken(level.heading(), 13, room),
        broken(level.explanation(), 11, room),
    )
}

fn abbreviation(dataset: &Dataset, id: EntityId) -> &str {
    let entity = dataset.entity(id);
    entity.names.abbr.as_deref().unwrap_or(entity.short_name())
}

/// Who heads a body, with the office where it is not the body itself.
fn head_words(dataset: &Dataset, body: &Body, statement: StatementId) -> String {
    let said = dataset.statement(statement);
    let name = &dataset.entity(said.subject).names.full;
    let role = match &said.detail {
        Detail::Office { post, .. } => post.words(),
        _ => Post::CouncilChair.words(),
    };
    // The office of the Secretary General is a body that bears its name.
    let head = if role == dataset.entity(body.id).names.full {
        name.clone()
    } else {
        [role, ": ", name].concat()
    };
    if said.when.is_some_and(|when| when.has_unknown_end()) {
        say::end_not_known(&head)
    } else {
        head
    }
}

/// How a body stands to the one to which a line leads.
fn relation_words(relations: &[LinkRelation]) -> String {
    let words = relations.iter().map(|relation| match relation {
        LinkRelation::Under => say::line_under(),
        LinkRelation::ReportsTo => say::line_reports_to(),
        LinkRelation::AppointedBy => say::line_appointed_by(),
        LinkRelation::ServedBy => say::line_served_by(),
        LinkRelation::Succeeds => say::line_succeeds(),
        LinkRelation::PartOf => say::line_part_of(),
    });
    words.collect::<Vec<&str>>().join(", ")
}

/// A text in lines of at most this width, broken between words.
fn broken(text: &str, size: i32, room: i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if text_width(line, size) + text_width(word, size) + size / 3 <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_string()),
        }
    }
    lines
}
