//! A chapter: one entry with its names, its figure and its statements; and the page before the entries of a kind.

use atlas_charts::{
    ladder::{self, Width},
    organ_chart,
};
use atlas_record::{
    as_of::{self, Status},
    edtf::Edtf,
    model::{
        Citations, Dataset, Detail, Entity, EntityId, Kind, Section, Standing, Statement,
        StatementId,
    },
    organs::{self, Body, Level, Structure},
    words,
};

use super::{Chapter, drawing, element, foreign, link, page, place};
use crate::{Site, escape, path_of};

/// For how many pixels a ladder is laid out.
const LADDER: i32 = 700;

/// For how many pixels the organ chart is laid out.
const ORGANS: i32 = 928;

/// The page before the entries of a kind: its heading, and for organs what stands under what.
pub fn part(dataset: &Dataset, kind: Kind, entries: &[(EntityId, &Entity)]) -> Chapter {
    let mut body = format!(
        "<section epub:type=\"part\" role=\"doc-part\" aria-labelledby=\"part\">\n<h1 id=\"part\">{}</h1>\n<p>{}</p>\n",
        kind.plural(),
        words::count(entries.len(), "entry", "entries"),
    );
    if kind == Kind::Organ {
        body.push_str(&chart(dataset));
    }
    body.push_str("</section>\n");
    let path = format!("{}/index.xhtml", kind.folder());
    Chapter {
        text: page(kind.plural(), 1, &body),
        title: kind.plural().to_owned(),
        path,
        part_of: None,
    }
}

/// The organ chart on the day of the edition, and the same as a list.
fn chart(dataset: &Dataset) -> String {
    let structure = organs::structure(dataset, dataset.edition);
    if structure.bodies.is_empty() {
        return String::new();
    }
    let figure = organ_chart::figure(dataset, &structure, dataset.edition);
    let day = dataset.edition.words();
    let name = format!("Organ chart on {day}; the list below says the same");
    let mut text = format!(
        "<figure>\n{}<figcaption>What stands under what on {day}.</figcaption>\n</figure>\n",
        drawing::svg(&figure, "organ-chart", &name, ORGANS)
    );
    for level in Level::ALL {
        let bodies = structure.level(level);
        if !bodies.is_empty() {
            text.push_str(&element("h2", "level", level.heading()));
            outline(&mut text, dataset, &structure, &bodies);
        }
    }
    text
}

fn outline(text: &mut String, dataset: &Dataset, structure: &Structure, bodies: &[&Body]) {
    text.push_str("<ul>\n");
    for body in bodies {
        text.push_str("<li>");
        text.push_str(&link(dataset, body.id, &dataset.entity(body.id).names.full));
        let below: Vec<&Body> = structure
            .under(body.id)
            .filter(|below| below.level == body.level && structure.hangs(below))
            .collect();
        if !below.is_empty() {
            text.push('\n');
            outline(text, dataset, structure, &below);
        }
        text.push_str("</li>\n");
    }
    text.push_str("</ul>\n");
}

/// The chapter of an entry.
pub fn entry(dataset: &Dataset, site: &Site, id: EntityId, part: &str) -> Chapter {
    let entity = dataset.entity(id);
    let kind = entity.kind();
    let mut body = String::from(
        "<section epub:type=\"chapter\" role=\"doc-chapter\" aria-labelledby=\"chapter:title\">\n",
    );
    let class = entity.class.words();
    let class = class.map_or_else(String::new, |class| format!(" · {class}"));
    body.push_str(&element("p", "kind", &format!("{}{class}", kind.label())));
    body.push_str(&format!(
        "<h1 id=\"chapter:title\">{}</h1>\n",
        escape(&entity.names.full)
    ));
    body.push_str(&names(entity));
    if let Some(whole) = entity.part_of {
        let whole = link(dataset, whole, &dataset.entity(whole).names.full);
        body.push_str(&format!("<p class=\"aside\">Part of {whole}</p>\n"));
    }
    if kind == Kind::State {
        body.push_str(&stairs(dataset, id));
    }
    let mut statements: Vec<(StatementId, &Statement)> =
        dataset.about(id).map(|(id, said)| (id, &**said)).collect();
    statements.sort_by_key(|(_, said)| said.place_in_section());
    let summary = |said: &Statement| said.aspect == atlas_record::model::Aspect::Summary;
    body.push_str(&list(
        dataset,
        statements.iter().filter(|(_, said)| summary(said)),
    ));
    for section in Section::ALL {
        let here: Vec<&(StatementId, &Statement)> = statements
            .iter()
            .filter(|(_, said)| !summary(said) && said.aspect.section() == section)
            .collect();
        if here.is_empty() {
            continue;
        }
        let anchor = section.anchor();
        body.push_str(&format!(
            "<section aria-labelledby=\"{anchor}\">\n<h2 id=\"{anchor}\">{}</h2>\n{}</section>\n",
            section.heading_of(kind),
            list(dataset, here.into_iter())
        ));
    }
    if site.is_set() {
        let address = escape(&site.absolute(&path_of(entity)));
        body.push_str(&format!(
            "<p class=\"aside\">On the web: <a href=\"{address}\">{address}</a></p>\n"
        ));
    }
    body.push_str("</section>\n");
    Chapter {
        path: place(entity).0,
        title: entity.names.full.clone(),
        text: page(&entity.names.full, 1, &body),
        part_of: Some(part.to_owned()),
    }
}

/// The names in other languages, and other names under which an entry is met.
pub fn names(entity: &Entity) -> String {
    let names = &entity.names;
    let russian = names.ru.iter().map(|name| foreign("ru", name));
    let native = names.native.iter();
    let all: Vec<String> = russian
        .chain(native.map(|(language, name)| foreign(language, name)))
        .chain(names.abbr.iter().map(|name| escape(name)))
        .chain(names.abbr_ru.iter().map(|name| foreign("ru", name)))
        .collect();
    let mut text = String::new();
    if !all.is_empty() {
        text.push_str(&format!("<p class=\"names\">{}</p>\n", all.join(" · ")));
    }
    let aliases: Vec<String> = entity
        .aliases
        .iter()
        .map(|alias| match &alias.note {
            Some(note) => format!("“{}” ({note})", alias.text),
            None => format!("“{}”", alias.text),
        })
        .collect();
    if !aliases.is_empty() {
        text.push_str(&element(
            "p",
            "aside",
            &format!("Also met as {}.", aliases.join(", ")),
        ));
    }
    text
}

/// The ladders of a state as a figure and as a table.
fn stairs(dataset: &Dataset, state: EntityId) -> String {
    let ladders = as_of::ladders(dataset, state);
    if ladders.is_empty() {
        return String::new();
    }
    let name = &dataset.entity(state).names.full;
    let figure = ladder::draw(dataset, &ladders, dataset.edition, Width::Wide);
    let caption = format!("The obligations of {name} through time; the table says the same.");
    let mut text = format!(
        "<figure>\n{}<figcaption>{}</figcaption>\n</figure>\n<table>\n<caption>The obligations of {}</caption>\n<thead><tr><th scope=\"col\">Question</th><th scope=\"col\">Answer</th><th scope=\"col\">From</th></tr></thead>\n<tbody>\n",
        drawing::svg(&figure, "ladder", &caption, LADDER),
        escape(&caption),
        escape(name),
    );
    for ladder in &ladders {
        for spell in ladder
            .spells
            .iter()
            .filter(|spell| spell.status != Status::None)
        {
            // The date of the act, as precisely as it is known.
            let since = spell
                .since(dataset)
                .map_or_else(String::new, |when| when.beginning_words());
            text.push_str(&format!(
                "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td></tr>\n",
                ladder.of.words(),
                escape(spell.status.words(ladder.of)),
                escape(&since)
            ));
        }
    }
    text.push_str("</tbody>\n</table>\n");
    text
}

/// Statements as a list, each with its id.
fn list<'a>(
    dataset: &Dataset,
    statements: impl Iterator<Item = &'a (StatementId, &'a Statement)>,
) -> String {
    let items: String = statements
        .map(|(id, said)| statement(dataset, *id, &said.id))
        .collect();
    match items.as_str() {
        "" => items,
        _ => format!("<ul class=\"statements\">\n{items}</ul>\n"),
    }
}

/// A statement: its date, its sentence, its mark, other readings, its sources.
pub fn statement(dataset: &Dataset, id: StatementId, anchor: &str) -> String {
    let said = dataset.statement(id);
    let kind = dataset.entity(said.subject).kind();
    let head: Vec<String> = [
        said.when.as_ref().map(time),
        said.place.as_deref().map(escape),
        said.label(kind)
            .map(|label| format!("<b>{}</b>", escape(&label))),
    ]
    .into_iter()
    .flatten()
    .collect();
    let mut text = format!("<li id=\"{}\">\n", escape(anchor));
    if !head.is_empty() {
        text.push_str(&format!("<p class=\"head\">{}</p>\n", head.join(" · ")));
    }
    text.push_str(&format!("<p>{}</p>\n", escape(&said.text)));
    text.push_str(&detail(dataset, &said.detail));
    if let Some(note) = &said.note {
        text.push_str(&element("p", "aside", &format!("Note: {note}")));
    }
    let mark = match said.standing {
        Standing::Settled => "",
        Standing::Contested => "Sources disagree",
        Standing::Unverified => "Unverified",
    };
    text.push_str(&element("p", "mark", mark));
    for reading in &said.readings {
        let when = reading
            .when
            .as_ref()
            .map_or_else(String::new, |when| format!("{}: ", time(when)));
        text.push_str(&format!(
            "<div class=\"reading\">\n<p>Another reading: {when}{}</p>\n<p>Why it is not followed: {}</p>\n{}</div>\n",
            escape(&reading.text),
            escape(&reading.why),
            cited(dataset, reading.citations())
        ));
    }
    if !said.about.is_empty() {
        let about: Vec<String> = said
            .about
            .iter()
            .map(|id| link(dataset, *id, dataset.entity(*id).short_name()))
            .collect();
        text.push_str(&format!(
            "<p class=\"aside\">Concerns {}</p>\n",
            about.join(", ")
        ));
    }
    text.push_str(&cited(dataset, said.citations()));
    text.push_str("</li>\n");
    text
}

/// A date in words; marked as one where HTML can say the same.
pub fn time(when: &Edtf) -> String {
    let words = escape(&when.words());
    match when.datetime() {
        Some(machine) => format!("<time datetime=\"{machine}\">{words}</time>"),
        None => words,
    }
}

/// What a statement says beyond its sentence.
fn detail(dataset: &Dataset, detail: &Detail) -> String {
    let entry = |id: EntityId| link(dataset, id, &dataset.entity(id).names.full);
    let line = |words: &str, more: String| format!("<p class=\"aside\">{words}{more}</p>\n");
    let figures = |figures: &mut dyn Iterator<Item = &atlas_record::model::Quantity>| -> String {
        let figure = |figure: &atlas_record::model::Quantity| {
            let scope = figure
                .scope
                .as_ref()
                .map_or_else(String::new, |scope| format!(" ({scope})"));
            element(
                "p",
                "figure",
                &format!("{}: {}{scope}", figure.label, words::figure(figure)),
            )
        };
        figures.map(figure).collect()
    };
    match detail {
        Detail::Figure(figure) => figures(&mut [figure].into_iter()),
        Detail::Run { figures: all } => figures(&mut all.iter()),
        Detail::Request { by, of, basis } => line(
            "Asked by ",
            escape(&format!(
                "{}; asked of {}; basis: {basis}",
                by.words, of.words
            )),
        ),
        Detail::Answer {
            organ: Some(organ), ..
        } => line("Answered by ", entry(*organ)),
        Detail::Office { organ, .. } => line("In ", entry(*organ)),
        Detail::Link { target, .. } => line("Tied to ", entry(*target)),
        Detail::Chair {
            person: Some(person),
        } => line("In the chair: ", escape(person)),
        _ => String::new(),
    }
}

/// The sources, each with the places in it.
fn cited(dataset: &Dataset, citations: &Citations) -> String {
    let mut sources: Vec<(EntityId, Vec<String>)> = Vec::new();
    for citation in citations.iter() {
        let place = citation.locator.as_ref().map(ToString::to_string);
        match sources
            .iter_mut()
            .find(|(source, _)| *source == citation.source)
        {
            Some((_, places)) => places.extend(place),
            None => sources.push((citation.source, place.into_iter().collect())),
        }
    }
    let source = |(id, places): &(EntityId, Vec<String>)| {
        let mut text = link(dataset, *id, dataset.entity(*id).short_name());
        for place in places {
            text.push_str(&format!(", {}", escape(place)));
        }
        text
    };
    let sources: Vec<String> = sources.iter().map(source).collect();
    format!("<p class=\"sources\">Sources: {}</p>\n", sources.join("; "))
}
