//! The sources, a chapter for each form: what each is, where it is, and what is said of it.

use atlas_record::model::{Dataset, Entity, EntityId, SourceForm, SourceNote};

use super::{Chapter, chapter, link, page, place};
use crate::escape;

/// A chapter for each form of which there is a source.
pub fn chapters(dataset: &Dataset, entries: &[(EntityId, &Entity)], part: &str) -> Vec<Chapter> {
    let of_form = |form: &SourceForm| {
        let mut body = String::new();
        let mut path = None;
        for (id, entity) in entries {
            let note = entity.source.as_ref().filter(|note| note.form == *form);
            let Some(note) = note else { continue };
            body.push_str(&source(dataset, *id, entity, note));
            path = Some(place(entity).0);
        }
        let words = form.words();
        let title = format!("Sources: {words}");
        let body = format!(
            "<section epub:type=\"bibliography\" role=\"doc-bibliography\" aria-labelledby=\"chapter:title\">\n<h1 id=\"chapter:title\">{title}</h1>\n{body}</section>\n"
        );
        Some(Chapter {
            path: path?,
            text: page(&title, 1, &body),
            title,
            part_of: Some(part.to_owned()),
        })
    };
    SourceForm::ALL.iter().filter_map(of_form).collect()
}

fn source(dataset: &Dataset, id: EntityId, entity: &Entity, note: &SourceNote) -> String {
    let slug = escape(&entity.slug);
    let mut text = format!(
        "<section aria-labelledby=\"{slug}\">\n<h2 id=\"{slug}\">{}</h2>\n{}",
        escape(&entity.names.full),
        chapter::names(entity)
    );
    let written = note.written.as_ref().map(chapter::time);
    let language = match &note.translated_from {
        Some(from) => format!("{}, translated from {from}", note.language),
        None => note.language.clone(),
    };
    let known: Vec<String> = [
        note.author_names().as_deref().map(escape),
        note.publisher.as_deref().map(escape),
        written,
        Some(format!("language: {}", escape(&language))),
    ]
    .into_iter()
    .flatten()
    .collect();
    text.push_str(&format!("<p>{}.</p>\n", known.join(". ")));
    if let Some(address) = &note.url {
        let address = escape(address);
        text.push_str(&format!("<p><a href=\"{address}\">{address}</a></p>\n"));
    }
    if !note.copies.is_empty() {
        let copies = note.copies.iter();
        let copies: Vec<String> = copies
            .map(|copy| link(dataset, *copy, dataset.entity(*copy).short_name()))
            .collect();
        text.push_str(&format!(
            "<p class=\"aside\">Not independent of {}</p>\n",
            copies.join(", ")
        ));
    }
    let statements: String = dataset
        .about(id)
        .map(|(statement, said)| {
            // Ids are of one source only; in a chapter of many, the source stands before them.
            chapter::statement(dataset, statement, &format!("{}:{}", entity.slug, said.id))
        })
        .collect();
    if !statements.is_empty() {
        text.push_str(&format!("<ul class=\"statements\">\n{statements}</ul>\n"));
    }
    text.push_str("</section>\n");
    text
}
