//! Two or three things side by side. Without parameters: comparisons worth making, and a form to choose others.

use atlas_address::{
    address::{Address, Compared, MOST_COMPARED, Page, Side},
    compare::{self, Line, Row, RowVerdict, Subject},
};
use atlas_messages::{compare_view as say, frame};
use atlas_record::{
    day::Day,
    model::{Clause, Comparand, Kind},
};
use leptos::prelude::*;

use crate::{
    components::{export_buttons, plate_title::PlateTitle, section::Section},
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    here::Here,
    markup::Markup,
    page_meta,
};

/// The comparison of an address.
#[component]
pub fn CompareView(
    /// Where the reader is.
    here: Here,
    /// The address.
    address: Memo<Address>,
) -> impl IntoView {
    view! {
        <article class="plate compare">
            <PlateTitle
                heading=page_meta::heading(&Page::Compare)
                lead=say::lead()
            />
            {move || content(here, &address.read())}
        </article>
    }
    .into_any()
}

/// The questions with the answers of each side, then the form and other comparisons.
fn content(here: Here, address: &Address) -> Fixed {
    let dataset = &atlas().dataset;
    let day = here.day();
    let mut notices = Vec::new();
    let mut subjects = Vec::new();
    for side in &address.sides {
        match compare::resolve(dataset, side, day) {
            Ok(subject) => subjects.push(subject),
            Err(complaint) => notices.push(say::left_out(&complaint.to_string())),
        }
        if let Some(beyond) = side.day.filter(|day| *day > dataset.edition) {
            notices.push(frame::beyond_edition(
                &dataset.edition.words(),
                &beyond.words(),
            ));
        }
    }
    let table = match subjects.len() {
        0 => None,
        1 => {
            notices.push(say::choose_other(&name(&subjects[0])));
            None
        }
        _ if !compare::comparable(dataset, &subjects) => {
            notices.push(say::of_different_kinds().to_owned());
            None
        }
        _ => Some(table(here, &subjects)),
    };
    let mut canvas = Markup::default();
    for notice in notices {
        canvas.element("p", &[("class", "notice"), ("role", "status")], &notice);
    }
    canvas.put(chooser(here, address));
    if let Some(table) = table {
        canvas.put(table);
        canvas.put(export_buttons::table());
    }
    let body = suggestions(here);
    canvas.put(view! { <Section id="compare-worth" heading=say::worth_making() body/> }.fixed());
    canvas.done()
}

/// What a side is called.
fn name(subject: &Subject) -> String {
    match subject {
        Subject::Entity(id, _) => entity(*id).names.full.clone(),
        Subject::Clause(clause) => clause.words().to_owned(),
    }
}

/// Where a side leads.
fn target(here: Here, subject: &Subject) -> String {
    let day = |day: Day| Some(day).filter(|day| *day < atlas().dataset.edition);
    let address = match subject {
        Subject::Entity(id, at) => {
            let entity = entity(*id);
            Address::entity(entity.kind(), &entity.slug).at(day(*at))
        }
        Subject::Clause(clause) => {
            let page = compare::clauses::subject(&atlas().dataset, *clause);
            return page.map_or_else(|| here.page(Page::Compare), |id| here.to(id));
        }
    };
    here.href(&address)
}

fn table(here: Here, subjects: &[Subject]) -> Fixed {
    let rows = compare::rows(&atlas().dataset, &atlas().links, subjects);
    let differing = rows.iter().filter(|row| row.verdict == RowVerdict::Differs);
    let summary = say::summary(differing.count(), rows.len());
    let labels: Vec<String> = subjects.iter().map(label).collect();
    let mut canvas = Markup::default();
    canvas.open(
        "section",
        &[
            ("class", "compare__result"),
            ("aria-labelledby", "compare-result"),
        ],
    );
    canvas.element("h2", &[("id", "compare-result")], &labels.join(" · "));
    canvas.element("p", &[], &summary);
    let scroll = [
        ("class", "table-scroll"),
        ("role", "group"),
        ("tabindex", "0"),
        ("aria-label", say::table()),
    ];
    canvas.open("div", &scroll);
    canvas.open("table", &[("class", "compare__table cards")]);
    canvas.open("thead", &[]);
    canvas.open("tr", &[]);
    canvas.element("th", &[("scope", "col")], say::question());
    for subject in subjects {
        canvas.open("th", &[("scope", "col")]);
        canvas.link(&target(here, subject), &name(subject));
        if let Subject::Entity(_, day) = subject {
            canvas.text(" ");
            canvas.element("span", &[("class", "compare__on")], &say::on(&day.words()));
        }
        canvas.close("th");
    }
    canvas.close("tr");
    canvas.close("thead");
    canvas.open("tbody", &[]);
    for row in &rows {
        answers(here, &mut canvas, row, &labels);
    }
    for name in ["tbody", "table", "div", "section"] {
        canvas.close(name);
    }
    canvas.done()
}

/// A side in one line: its name, and the day if it has one of its own.
fn label(subject: &Subject) -> String {
    match subject {
        Subject::Entity(_, day) if *day != atlas().dataset.edition => {
            say::name_and_day(&name(subject), &day.words())
        }
        _ => name(subject),
    }
}

fn answers(here: Here, canvas: &mut Markup, row: &Row, labels: &[String]) {
    canvas.open("tr", &[("data-verdict", row.verdict.name())]);
    canvas.open("th", &[("scope", "row")]);
    canvas.text(row.question);
    canvas.text(" ");
    canvas.element(
        "span",
        &[("class", "compare__verdict")],
        row.verdict.words(),
    );
    canvas.close("th");
    for (answer, label) in row.answers.iter().zip(labels) {
        canvas.open("td", &[("data-label", label)]);
        if answer.is_empty() {
            canvas.element("span", &[("class", "compare__none")], say::nothing_found());
        } else {
            canvas.open("ul", &[]);
            answer.iter().for_each(|said| line(here, canvas, said));
            canvas.close("ul");
        }
        canvas.close("td");
    }
    canvas.close("tr");
}

fn line(here: Here, canvas: &mut Markup, line: &Line) {
    canvas.open("li", &[]);
    if let Some(date) = &line.date {
        canvas.element("span", &[("class", "statement__date")], date);
        canvas.text(" ");
    }
    let href = line.statement.map(|id| here.to_statement(id));
    let mut attributes = Vec::new();
    if let Some((bond, status)) = line.status {
        attributes.extend([
            ("class", "status"),
            ("data-status", status.name()),
            ("data-bond", bond.name()),
        ]);
    }
    attributes.extend(href.as_deref().map(|href| ("href", href)));
    let name = if href.is_some() { "a" } else { "span" };
    canvas.element(name, &attributes, &line.text);
    canvas.close("li");
}

/// Two or three selects with a day each; a plain form that sends itself with every choice.
fn chooser(here: Here, address: &Address) -> Fixed {
    let mut canvas = Markup::default();
    let action = here.href(&Address::of(Page::Compare));
    let form = [
        ("class", "filters compare__form"),
        ("method", "get"),
        ("data-live", ""),
        ("action", action.as_str()),
        ("aria-label", say::choose()),
    ];
    canvas.open("form", &form);
    if let Some(day) = address.as_of {
        canvas.element(
            "input",
            &[
                ("type", "hidden"),
                ("name", "asof"),
                ("value", &day.to_string()),
            ],
            "",
        );
    }
    for place in 0..MOST_COMPARED {
        let (name, label) = [
            ("a", say::compare()),
            ("b", say::with()),
            ("c", say::and_with()),
        ][place];
        field(&mut canvas, name, label, address.sides.get(place));
    }
    canvas.element("button", &[("type", "submit")], say::compare());
    canvas.close("form");
    canvas.done()
}

fn field(canvas: &mut Markup, name: &'static str, label: &'static str, side: Option<&Side>) {
    const KINDS: [Kind; 3] = [Kind::State, Kind::Organ, Kind::Case];
    let chosen = side.map(|side| side.what.to_string()).unwrap_or_default();
    canvas.open("div", &[("class", "compare__side")]);
    canvas.open("label", &[("class", "filters__field")]);
    canvas.text(label);
    canvas.text(" ");
    canvas.open("select", &[("name", name)]);
    option(canvas, "", say::choose_one(), "-");
    // What is compared and stands in no group stays chosen when another choice is made.
    if let Some(Compared::Entity(kind, slug)) = side.map(|side| &side.what)
        && (!KINDS.contains(kind) || atlas().dataset.find(*kind, slug).is_none())
    {
        option(canvas, &chosen, &chosen, &chosen);
    }
    for kind in KINDS {
        canvas.open("optgroup", &[("label", kind.plural())]);
        for (_, entity) in atlas().dataset.of_kind(kind) {
            let path = format!("{}/{}", kind.folder(), entity.slug);
            option(canvas, &path, entity.short_name(), &chosen);
        }
        canvas.close("optgroup");
    }
    canvas.open("optgroup", &[("label", say::clauses())]);
    for clause in Clause::ALL {
        option(
            canvas,
            &Compared::Clause(*clause).to_string(),
            clause.words(),
            &chosen,
        );
    }
    for name in ["optgroup", "select", "label"] {
        canvas.close(name);
    }
    canvas.open("label", &[("class", "filters__field")]);
    canvas.text(say::on_day());
    let day = side.and_then(|side| side.day).map(|day| day.to_string());
    let (on, aria) = (format!("{name}-on"), say::day_of_side(label));
    let input = [
        ("name", on.as_str()),
        ("value", day.as_deref().unwrap_or_default()),
        ("size", "10"),
        ("inputmode", "numeric"),
        ("placeholder", "2012-12-20"),
        ("autocomplete", "off"),
        ("aria-label", &aria),
    ];
    canvas.element("input", &input, "");
    canvas.close("label");
    canvas.close("div");
}

fn option(canvas: &mut Markup, path: &str, label: &str, chosen: &str) {
    let attributes = [("value", path), ("selected", "")];
    let shown = if path == chosen { 2 } else { 1 };
    canvas.element("option", &attributes[..shown], label);
}

/// The side of an address for that of a comparison.
fn side((what, day): &(Comparand, Option<Day>)) -> Side {
    let side = match what {
        Comparand::Entity(id) => Side::entity(entity(*id).kind(), &entity(*id).slug),
        Comparand::Clause(clause) => Side::clause(*clause),
    };
    Side { day: *day, ..side }
}

/// Comparisons that readers come for, as `data/questions.toml` has them.
fn suggestions(here: Here) -> Fixed {
    let mut canvas = Markup::default();
    canvas.open("ul", &[("class", "questions")]);
    for comparison in &atlas().dataset.comparisons {
        let sides = comparison.sides.iter().map(side).collect();
        let address = Address::comparing(sides).at(here.as_of);
        canvas.open("li", &[]);
        canvas.link(&here.href(&address), &comparison.title);
        canvas.close("li");
    }
    canvas.close("ul");
    canvas.done()
}
