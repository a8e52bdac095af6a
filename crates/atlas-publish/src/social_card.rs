//! The preview image of a page: a small plate with its kind, its name, a line of dates and one figure.

mod figure;
pub mod fonts;
pub mod image;
mod lines;

use atlas_address::address::Page;
use atlas_record::{
    as_of,
    model::{Aspect, Bond, Dataset, Detail, Entity, EntityId, Kind},
};

use crate::{NAME, PageInfo, escape};
use fonts::{Face, Fonts};

/// The width that link previews ask for.
pub const WIDTH: u32 = 1200;

/// The height that link previews ask for.
pub const HEIGHT: u32 = 630;

/// The left edge of everything.
const LEFT: i32 = 72;

/// The width of everything.
const MEASURE: i32 = 1056;

/// The palette of the light pages (style/tokens.css).
const PAPER: &str = "#f8f5ee";
const INK: &str = "#16222e";
const SOFT: &str = "#4b5763";
const RULE: &str = "#8e8b82";
const ACCENT: &str = "#16507a";

/// Where the image of a page lies, from the root of the site.
#[must_use]
pub fn path(page: &Page) -> String {
    let address = atlas_address::address::Address::of(page.clone()).path();
    match address.trim_matches('/') {
        "" => "cards/home.png".to_owned(),
        path => format!("cards/{path}.png"),
    }
}

/// The image in words.
#[must_use]
pub fn alternative(page: &PageInfo) -> String {
    format!("{}: {}, with a scale of time", kind_of(page), page.heading)
}

/// What stands over the title.
fn kind_of(page: &PageInfo) -> &'static str {
    match page.address.page {
        Page::Entity(kind, _) => kind.label(),
        Page::Home
        | Page::Timeline
        | Page::Map
        | Page::Search
        | Page::Contested
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
        | Page::List(_)
        | Page::NotFound(_) => "Overview",
    }
}

/// The image as SVG.
#[must_use]
pub fn svg(dataset: &Dataset, page: &PageInfo, fonts: &Fonts) -> String {
    let entity = page.entity(dataset);
    let kind = kind_of(page).to_uppercase();
    let mut drawing = Drawing::default();
    drawing.text(LEFT, 92, &Style::label(), &kind);
    let site = Style {
        anchor: "end",
        ..Style::label()
    };
    drawing.text(LEFT + MEASURE, 92, &site, &NAME.to_uppercase());
    drawing.rule(114, INK, "2");
    let mut y = title(&mut drawing, &page.heading, fonts);
    if let Some(russian) = entity.and_then(|(_, entity)| entity.names.ru.as_deref()) {
        let style = Style {
            size: 30,
            fill: SOFT,
            ..Style::plain()
        };
        let lines = lines::wrap(fonts, Face::Regular, 30, MEASURE, russian);
        for line in lines::at_most(lines, if y > 300 { 1 } else { 2 }) {
            y += 42;
            drawing.text(LEFT, y, &style, &line);
        }
    }
    if let Some(dates) = entity.and_then(|(id, entity)| dates(dataset, id, entity)) {
        let lines = lines::wrap(fonts, Face::Regular, 28, MEASURE, &dates);
        for line in lines::at_most(lines, 1) {
            drawing.text(
                LEFT,
                y + 50,
                &Style {
                    size: 28,
                    ..Style::plain()
                },
                &line,
            );
        }
    }
    figure::draw(&mut drawing, dataset, page);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" font-family=\"Atlas Serif\">\
        <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{PAPER}\"/>{}</svg>",
        drawing.svg
    )
}

/// The title, as large as it fits; returns the baseline of its last line.
fn title(drawing: &mut Drawing, text: &str, fonts: &Fonts) -> i32 {
    let sizes = [(72, 1), (58, 2), (46, 3)];
    let fits = |(size, most): &(i32, usize)| {
        let lines = lines::wrap(fonts, Face::SemiBold, *size, MEASURE, text);
        (lines.len() <= *most).then_some((*size, lines))
    };
    let (size, lines) = sizes.iter().find_map(fits).unwrap_or_else(|| {
        let lines = lines::wrap(fonts, Face::SemiBold, 46, MEASURE, text);
        (46, lines::at_most(lines, 3))
    });
    let style = Style {
        size,
        weight: 600,
        ..Style::plain()
    };
    let mut y = 128;
    for line in &lines {
        y += size * 6 / 5;
        drawing.text(LEFT, y, &style, line);
    }
    y
}

/// When it was, or what holds on the day of the edition, in one line.
fn dates(dataset: &Dataset, id: EntityId, entity: &Entity) -> Option<String> {
    let about = || dataset.about(id).map(|(_, statement)| statement);
    match entity.kind() {
        Kind::State => {
            let status = |of: Bond| {
                as_of::status(dataset, id, of, dataset.edition)
                    .status
                    .words(of)
            };
            let day = dataset.edition.words();
            let [treaty, member] = [Bond::Treaty, Bond::Organization].map(status);
            Some(format!(
                "{day}: {}; {}",
                lower_first(treaty),
                lower_first(member)
            ))
        }
        Kind::Person => about().find_map(|office| match &office.detail {
            Detail::Office { role, .. } => Some(format!("{role}, {}", office.when?.words())),
            _ => None,
        }),
        Kind::Source => {
            let note = entity.source.as_ref()?;
            let written = note.written.map(|when| when.words());
            let parts = [note.author_names(), note.publisher.clone(), written];
            let parts: Vec<String> = parts.into_iter().flatten().collect();
            (!parts.is_empty()).then(|| parts.join(", "))
        }
        Kind::Organ
        | Kind::Force
        | Kind::Operation
        | Kind::Exercise
        | Kind::Document
        | Kind::Session
        | Kind::Case
        | Kind::Rule
        | Kind::Relation => {
            let dated = [
                Aspect::Held,
                Aspect::Signed,
                Aspect::Founded,
                Aspect::Operational,
                Aspect::Request,
                Aspect::InForce,
            ];
            let found = dated.into_iter().find_map(|aspect| {
                about().find(|one| one.aspect == aspect && one.when.is_some())
            })?;
            let when = found.when?;
            let label = found.aspect.label();
            Some(format!("{label}: {}", when.beginning_words()))
        }
    }
}

fn lower_first(text: &str) -> String {
    let mut rest = text.chars();
    let first = rest.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(rest).collect()
}

/// How a text is set.
struct Style {
    size: i32,
    weight: i32,
    fill: &'static str,
    anchor: &'static str,
    spacing: i32,
}

impl Style {
    const fn plain() -> Self {
        Self {
            size: 24,
            weight: 400,
            fill: INK,
            anchor: "start",
            spacing: 0,
        }
    }

    const fn label() -> Self {
        Self {
            size: 22,
            weight: 600,
            fill: SOFT,
            spacing: 4,
            ..Self::plain()
        }
    }
}

#[derive(Default)]
struct Drawing {
    svg: String,
}

impl Drawing {
    fn text(&mut self, x: i32, y: i32, style: &Style, text: &str) {
        let Style {
            size,
            weight,
            fill,
            anchor,
            spacing,
        } = style;
        let text = escape(text);
        self.svg.push_str(&format!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{fill}\" \
            text-anchor=\"{anchor}\" letter-spacing=\"{spacing}\">{text}</text>"
        ));
    }

    fn rule(&mut self, y: i32, colour: &str, width: &str) {
        self.line((LEFT, y), (LEFT + MEASURE, y), colour, width);
    }

    fn line(&mut self, (x1, y1): (i32, i32), (x2, y2): (i32, i32), colour: &str, width: &str) {
        self.svg.push_str(&format!(
            "<path d=\"M{x1} {y1}L{x2} {y2}\" stroke=\"{colour}\" stroke-width=\"{width}\"/>"
        ));
    }

    /// A bar; `more` says how it is filled.
    fn bar(&mut self, (x, y): (i32, i32), (width, height): (i32, i32), more: &str) {
        self.svg.push_str(&format!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" {more}/>"
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_an_image_of_its_own() {
        for (page, expected) in [
            (Page::Home, "cards/home.png"),
            (Page::List(Kind::State), "cards/states.png"),
            (
                Page::Entity(Kind::State, "armenia".into()),
                "cards/states/armenia.png",
            ),
        ] {
            assert_eq!(path(&page), expected);
        }
    }
}
