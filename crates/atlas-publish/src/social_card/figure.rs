//! The figure of a preview image: the ladder of a state, or when something is recorded.

use atlas_address::address::Page;
use atlas_charts::year_axis::{FIRST_YEAR, Scale};
use atlas_record::{
    as_of::{self, Spell, Status},
    day::Day,
    edtf::{Bound, Edtf},
    model::{Bond, Dataset, EntityId, Kind, Statement},
};

use super::{ACCENT, Drawing, INK, LEFT, MEASURE, RULE, SOFT, Style};
use crate::PageInfo;

/// The baseline of the scale of time.
const FLOOR: i32 = 556;

/// Draws the figure of a page and the scale of time under it.
pub fn draw(drawing: &mut Drawing, dataset: &Dataset, page: &PageInfo) {
    let scale = Scale::of_years(FIRST_YEAR, dataset.edition.civil().0, MEASURE);
    axis(drawing, dataset, scale);
    match page.entity(dataset) {
        Some((id, entity)) if entity.kind() == Kind::State && is_on_ladder(dataset, id) => {
            ladder(drawing, dataset, id, scale);
        }
        Some((id, _)) => marks(drawing, dataset, id, scale),
        None => match page.address.page {
            Page::Home | Page::List(Kind::State) => members(drawing, dataset, scale),
            Page::List(kind) => histogram(drawing, dataset, scale, |statement| {
                dataset.entity(statement.subject).kind() == kind
            }),
            Page::Contested => histogram(drawing, dataset, scale, Statement::is_disputed),
            Page::Timeline
            | Page::Map
            | Page::Search
            | Page::Evidence
            | Page::Compare
            | Page::Decide
            | Page::Questions
            | Page::Changes
            | Page::Data
            | Page::DataSets
            | Page::Embed
            | Page::About
            | Page::Offline
            | Page::Entity(..)
            | Page::NotFound(_) => histogram(drawing, dataset, scale, |statement| {
                statement.title.is_some()
            }),
        },
    }
}

fn axis(drawing: &mut Drawing, dataset: &Dataset, scale: Scale) {
    drawing.rule(FLOOR, RULE, "1.5");
    for year in (1995..=dataset.edition.civil().0).step_by(5) {
        let x = LEFT + Day::new(year, 1, 1).map_or(0, |day| scale.x(day));
        drawing.line((x, FLOOR), (x, FLOOR + 8), RULE, "1.5");
        let style = Style {
            size: 20,
            fill: SOFT,
            anchor: "middle",
            ..Style::plain()
        };
        drawing.text(x, FLOOR + 32, &style, &year.to_string());
    }
}

fn is_on_ladder(dataset: &Dataset, state: EntityId) -> bool {
    let answers = Bond::ALL.iter();
    answers
        .map(|of| as_of::spells(dataset, state, *of))
        .any(|spells| spells.len() > 1)
}

/// Three answers through time, with the question at the beginning of each.
fn ladder(drawing: &mut Drawing, dataset: &Dataset, state: EntityId, scale: Scale) {
    for (row, of) in Bond::ALL.iter().enumerate() {
        let y = FLOOR - 138 + row as i32 * 46;
        let style = Style {
            size: 18,
            fill: SOFT,
            ..Style::plain()
        };
        drawing.text(LEFT, y + 12, &style, of.words());
        for spell in as_of::spells(dataset, state, *of) {
            bar(drawing, &spell, *of, (y + 18, 16), scale);
        }
    }
}

/// The states that were ever bound, one line each.
fn members(drawing: &mut Drawing, dataset: &Dataset, scale: Scale) {
    let bound = dataset
        .of_kind(Kind::State)
        .filter(|(id, _)| is_on_ladder(dataset, *id));
    let bound: Vec<EntityId> = bound.map(|(id, _)| id).collect();
    let top = FLOOR - 18 - bound.len() as i32 * 25;
    for (right, fill, of) in [(0, "#a8690c", "Organization"), (130, "#2b6a99", "Treaty")] {
        let style = Style {
            size: 18,
            fill,
            anchor: "end",
            ..Style::plain()
        };
        drawing.text(LEFT + MEASURE - right, top - 12, &style, of);
    }
    for (row, state) in bound.into_iter().enumerate() {
        let y = top + row as i32 * 25;
        for of in [Bond::Treaty, Bond::Organization] {
            let lane = if of == Bond::Treaty { y } else { y + 9 };
            for spell in as_of::spells(dataset, state, of) {
                bar(drawing, &spell, of, (lane, 7), scale);
            }
        }
        let style = Style {
            size: 17,
            fill: INK,
            anchor: "end",
            ..Style::plain()
        };
        let first = as_of::spells(dataset, state, Bond::Treaty);
        let from = first.get(1).and_then(|spell| spell.from);
        let x = LEFT + from.map_or(0, |day| scale.x(day)) - 10;
        // In front of its bar where there is room, else in the bar's own gap above it.
        if x > LEFT + 90 {
            drawing.text(x, y + 13, &style, dataset.entity(state).short_name());
        } else {
            let style = Style {
                anchor: "start",
                ..style
            };
            drawing.text(
                LEFT,
                y + 13,
                &style,
                dataset.entity(state).code.as_deref().unwrap_or(""),
            );
        }
    }
}

fn bar(drawing: &mut Drawing, spell: &Spell, of: Bond, (y, height): (i32, i32), scale: Scale) {
    let (hue, wash) = match of {
        Bond::Treaty => ("#2b6a99", "#dce8f0"),
        Bond::Organization => ("#a8690c", "#f4e6cb"),
        Bond::Participation => ("#2a7458", "#dcebe2"),
    };
    let look = match spell.status {
        Status::None => return,
        Status::Bound => format!("fill=\"{hue}\""),
        Status::Signed => format!("fill=\"{wash}\" stroke=\"{hue}\""),
        Status::Former => format!("fill=\"{wash}\" stroke=\"{hue}\" stroke-dasharray=\"2 3\""),
        Status::Frozen | Status::Suspended => {
            format!("fill=\"{wash}\" stroke=\"{hue}\" stroke-dasharray=\"6 3\"")
        }
    };
    let from = spell.from.map_or(0, |day| scale.x(day));
    let to = spell.to.map_or(MEASURE, |day| scale.x(day.plus(1)));
    drawing.bar((LEFT + from, y), ((to - from).max(2), height), &look);
}

/// The dated statements of an entity, and smaller those that concern it.
fn marks(drawing: &mut Drawing, dataset: &Dataset, id: EntityId, scale: Scale) {
    for (_, statement) in dataset.all() {
        let own = statement.subject == id;
        let concerns = own || statement.about.contains(&id);
        if let Some(when) = statement.when.as_ref().filter(|_| concerns) {
            let look = if own { (54, ACCENT, 4) } else { (26, RULE, 2) };
            mark(drawing, when, look, scale);
        }
    }
    let source = dataset.entity(id).source.as_ref();
    if let Some(written) = source.and_then(|note| note.written.as_ref()) {
        mark(drawing, written, (54, ACCENT, 4), scale);
    }
}

/// The beginning of a time: a stroke if it is known to the month or better, else a pale bar over all that can be meant.
fn mark(
    drawing: &mut Drawing,
    when: &Edtf,
    (height, colour, width): (i32, &'static str, i32),
    scale: Scale,
) {
    let (Edtf::Date(begun) | Edtf::Interval(Bound::Date(begun), _)) = when else {
        return;
    };
    let (from, to) = (
        scale.x(begun.first_day()),
        scale.x(begun.last_day().plus(1)),
    );
    if to < 0 || from > MEASURE {
        return;
    }
    let known = to - from <= width && !begun.approximate;
    if known {
        let x = LEFT + from;
        drawing.line((x, FLOOR - height), (x, FLOOR), colour, &width.to_string());
    } else {
        let from = from.max(0);
        let place = (LEFT + from, FLOOR - height);
        let size = ((to.min(MEASURE) - from).max(width), height);
        drawing.bar(
            place,
            size,
            &format!("fill=\"{colour}\" fill-opacity=\"0.25\""),
        );
    }
}

/// How many statements of a sort begin in each year.
fn histogram(
    drawing: &mut Drawing,
    dataset: &Dataset,
    scale: Scale,
    wanted: impl Fn(&Statement) -> bool,
) {
    let last = dataset.edition.civil().0;
    let days = dataset.all().filter(|(_, statement)| wanted(statement));
    let days = days.filter_map(|(_, statement)| statement.when?.first_day());
    let years: Vec<i32> = days.map(|day| day.civil().0).collect();
    let count = |year: i32| years.iter().filter(|one| **one == year).count() as i32;
    let most = (FIRST_YEAR..=last).map(count).max().unwrap_or(0).max(1);
    for year in FIRST_YEAR..=last {
        let height = count(year) * 210 / most;
        let (Some(from), Some(to)) = (Day::new(year, 1, 1), Day::new(year + 1, 1, 1)) else {
            continue;
        };
        if height > 0 {
            let (x, end) = (scale.x(from), scale.x(to));
            let place = (LEFT + x + 2, FLOOR - height);
            drawing.bar(place, (end - x - 4, height), &format!("fill=\"{ACCENT}\""));
        }
    }
}
