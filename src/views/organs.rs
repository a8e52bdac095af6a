//! The organs: who stands under whom and who heads what on a day, as a chart and as a nested list.

use atlas_address::address::Page;
use atlas_charts::organ_chart;
use atlas_messages::{organs as say, words::tie};
use atlas_record::{
    model::{Detail, EntityId, Kind, StatementId},
    organs::{self, Absence, Body, Level, Structure},
    translation::Field,
    words::capitalized,
};
use leptos::prelude::*;

use crate::{
    components::{
        chart::chart,
        data_table::{Cell, data_table},
        drawing::{Accessibility, paint},
        entity_link::name_beside,
        plate_title::PlateTitle,
        record_text::{record_text, summary_text},
    },
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    here::Here,
    markup::Markup,
    page_meta,
};

/// Organs and forces as they stood on a day.
#[component]
pub fn OrgansView(
    /// Where the reader is.
    here: Here,
) -> impl IntoView {
    let structure = organs::structure(&atlas().dataset, here.day());
    let title = view! {
        <PlateTitle
            heading=page_meta::heading(&Page::List(Kind::Organ))
            lead=say::lead()
        />
    };
    let mut page = Markup::default();
    page.open("article", &[("class", "plate")]);
    page.put(title.fixed());
    page.put(drawn(here, &structure));
    outline(here, &mut page, &structure);
    for level in Level::ALL {
        list(here, &mut page, &structure, level);
    }
    absent(here, &mut page, &structure);
    page.close("article");
    page.done()
}

/// The drawing; where it would be too wide, the outline says the same.
pub(crate) fn drawn(here: Here, structure: &Structure) -> Fixed {
    let mut page = Markup::default();
    if structure.bodies.is_empty() {
        let none = say::none_existed(&here.day().words());
        page.element("p", &[("class", "results__none")], &none);
        return page.done();
    }
    let figure = organ_chart::figure(&atlas().dataset, structure, here.day());
    let accessibility = Accessibility::Named(say::chart());
    let drawing = paint(here, &figure, "organ-chart", accessibility);
    let is_vague = |body: &Body| !body.begun || body.open_end;
    let note = structure.bodies.iter().any(is_vague).then(|| {
        let mut note = Markup::default();
        note.element("span", &[], say::broken_outline());
        note.done()
    });
    let rows = structure.in_order().into_iter().map(|body| row(here, body));
    let head = [say::body(), say::level(), say::stands(), say::headed_by()];
    let twin = data_table(&say::bodies_on(&here.day().words()), &head, rows);
    let title = say::title(&here.day().words());
    page.open("div", &[("class", "organ-chart__frame")]);
    page.put(chart(&title, note, drawing, twin, false));
    page.close("div");
    page.done()
}

/// What stands under what, and who heads it, in lines: the chart where there is no room for one.
fn outline(here: Here, page: &mut Markup, structure: &Structure) {
    page.open("div", &[("class", "organ-outline")]);
    for level in Level::ALL {
        let bodies = structure.level(level);
        if bodies.is_empty() {
            continue;
        }
        page.element("p", &[], level.heading());
        outline_of(here, page, structure, &mut bodies.into_iter());
    }
    page.close("div");
}

fn outline_of<'a>(
    here: Here,
    page: &mut Markup,
    structure: &'a Structure,
    bodies: &mut dyn Iterator<Item = &'a Body>,
) {
    page.open("ul", &[]);
    for body in bodies {
        let level = ("data-level", body.level.name());
        page.open("li", &[level]);
        page.link(&here.to(body.id), &entity(body.id).names.full);
        for head in organs::heads(&atlas().dataset, body, here.day()) {
            let (role, name, _) = head_words(head);
            page.element("span", &[], &say::role_and_name(role, name));
        }
        let mut under = structure
            .under(body.id)
            .filter(|_| !structure.is_head(body))
            .peekable();
        if under.peek().is_some() {
            outline_of(here, page, structure, &mut under);
        }
        page.close("li");
    }
    page.close("ul");
}

fn row(here: Here, body: &Body) -> Vec<Cell> {
    let holders: Vec<String> = organs::heads(&atlas().dataset, body, here.day())
        .into_iter()
        .map(|head| {
            let (role, name, doubt) = head_words(head);
            say::role_and_name(role, name) + doubt
        })
        .collect();
    vec![
        Cell::link(entity(body.id).names.full.as_str(), here.to(body.id)),
        body.level.heading().into(),
        stands(body).into(),
        holders.join("; ").into(),
    ]
}

/// Under whom a body stands, in words.
fn stands(body: &Body) -> String {
    let parent = body.relations.iter().zip(body.parent.iter().cycle());
    let parent = parent.map(|(relation, parent)| (*relation, *parent));
    let ties = parent.chain(body.others.iter().copied());
    let ties = ties.map(|(relation, other)| tie(relation.words(), &entity(other).names.full));
    ties.collect::<Vec<_>>().join("; ")
}

/// The office, the name, and what is not known of the time.
fn head_words(head: StatementId) -> (&'static str, &'static str, &'static str) {
    let statement = atlas().dataset.statement(head);
    let role = match &statement.detail {
        Detail::Office { role, .. } => role.as_str(),
        _ => say::chair(),
    };
    let open = statement.when.is_some_and(|when| when.has_unknown_end());
    let doubt = if open { say::end_not_found() } else { "" };
    (role, entity(statement.subject).names.full.as_str(), doubt)
}

fn list(here: Here, page: &mut Markup, structure: &Structure, level: Level) {
    let bodies = structure.level(level);
    if bodies.is_empty() {
        return;
    }
    open_section(page, level.name(), level.heading(), level.explanation());
    page.open("ul", &[("class", "level__organs")]);
    for body in bodies {
        organ(here, page, structure, body);
    }
    page.close("ul");
    page.close("section");
}

fn open_section(page: &mut Markup, id: &str, heading: &str, explanation: &str) {
    page.open(
        "section",
        &[
            ("class", "level"),
            ("data-level", id),
            ("aria-labelledby", id),
        ],
    );
    page.open("h2", &[("id", id)]);
    page.text(heading);
    page.text(" ");
    page.element("span", &[("class", "level__explanation")], explanation);
    page.close("h2");
}

/// The attributes of a line of a body.
const LINE: [(&str, &str); 1] = [("class", "organ__line")];

/// Who heads a body on the day, and who did earlier in the span that was asked for.
fn heads(here: Here, page: &mut Markup, body: &Body) {
    for head in organs::heads(&atlas().dataset, body, here.day()) {
        let (role, name, doubt) = head_words(head);
        page.open("p", &LINE);
        page.put(record_text(head, Field::Role, role));
        page.text(": ");
        page.link(&here.to(atlas().dataset.statement(head).subject), name);
        if !doubt.is_empty() {
            page.text(doubt);
        }
        page.close("p");
    }
    if let Some((from, words)) = here.span() {
        for head in organs::former_heads(&atlas().dataset, body, from, here.day()) {
            let (role, name, _) = head_words(head);
            page.open("p", &LINE);
            page.text(&say::earlier_in(&words, role));
            page.link(&here.to(atlas().dataset.statement(head).subject), name);
            page.close("p");
        }
    }
}

/// One body: name, what it is, under whom, who heads it on the day, and what stands under it.
fn organ(here: Here, page: &mut Markup, structure: &Structure, body: &Body) {
    let names = &entity(body.id).names;
    let is_known = body.begun && !body.open_end;
    let begun = if is_known { "known" } else { "unknown" };
    page.open("li", &[("class", "organ"), ("data-begun", begun)]);
    page.open("h3", &[]);
    page.link(&here.to(body.id), &names.full);
    if let Some(abbreviation) = &names.abbr {
        page.text(" ");
        page.element("abbr", &[("class", "organ__abbr")], abbreviation);
    }
    page.close("h3");
    if let Some((lang, name)) = name_beside(body.id) {
        page.element("p", &[("class", "entry-list__ru"), ("lang", lang)], name);
    }
    page.open("p", &[]);
    page.put_all(summary_text(body.id));
    page.close("p");
    let stands = stands(body);
    if !stands.is_empty() {
        page.element("p", &LINE, &capitalized(&stands));
    }
    heads(here, page, body);
    if !body.begun {
        page.element("p", &LINE, say::since_not_known());
    }
    if body.open_end {
        page.element("p", &LINE, say::until_not_known());
    }
    let mut under = structure
        .under(body.id)
        .filter(|_| !structure.is_head(body))
        .peekable();
    if under.peek().is_some() {
        page.open("ul", &[("class", "organ__under")]);
        for under in under {
            organ(here, page, structure, under);
        }
        page.close("ul");
    }
    page.close("li");
}

/// What was not there on the day, by reason.
fn absent(here: Here, page: &mut Markup, structure: &Structure) {
    if structure.absent.is_empty() {
        return;
    }
    let explanation = say::as_of(&here.day().words());
    open_section(page, "absent", say::not_in_chart(), &explanation);
    for reason in Absence::ALL {
        let absent = structure.absent.iter();
        let absent: Vec<EntityId> = absent
            .filter(|(_, why)| *why == reason)
            .map(|(id, _)| *id)
            .collect();
        if absent.is_empty() {
            continue;
        }
        page.element("h3", &[], reason.heading());
        page.open("ul", &[("class", "entry-list__parts")]);
        for id in absent {
            page.open("li", &[]);
            page.link(&here.to(id), &entity(id).names.full);
            page.close("li");
        }
        page.close("ul");
    }
    page.close("section");
}
