//! The record as a book: an EPUB 3 with a chapter for each entry, its figures, its sources and its anchors.
//!
//! The ids of statements are those of the pages, so that `states/armenia.xhtml#treaty-signed` in the book is
//! `states/armenia/#treaty-signed` on the site. Sources are listed by their form, a chapter each, and what cites them
//! leads to their place there. Every chapter is well-formed XML written here; links that the book does not have are none.
//!
//! What the package says of its accessibility is true of these chapters: headings in order, a table of contents, figures
//! with a name and the same in words beside them, the language of every foreign name, nothing that needs a script.

mod chapter;
mod drawing;
mod package;
mod sources;

use std::io::{Cursor, Write as _};

use atlas_record::model::{Dataset, Entity, EntityId, Kind};
use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipResult, write::SimpleFileOptions};

use crate::{Site, escape};

/// A file of the book that is read from the beginning to the end.
pub struct Chapter {
    /// Its path inside the book.
    pub path: String,
    /// Its title, as the table of contents has it.
    pub title: String,
    /// The document, an XHTML page.
    pub text: String,
    /// The path of the part under which it stands in the table of contents; nothing for a part itself.
    pub part_of: Option<String>,
}

/// The name of the file below `data/` of the site.
#[must_use]
pub fn file_name(dataset: &Dataset) -> String {
    format!("csto-atlas-{}.epub", dataset.edition)
}

/// The book as a file. The same data set and address always make the same bytes.
///
/// # Errors
/// When the archive cannot be written, which in memory does not happen.
pub fn epub(dataset: &Dataset, site: &Site) -> ZipResult<Vec<u8>> {
    let chapters = chapters(dataset, site);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // The first day that the format knows.
    let stored = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let packed = stored
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9));
    let mut add = |path: &str, text: &str, options| -> ZipResult<()> {
        archive.start_file(path, options)?;
        Ok(archive.write_all(text.as_bytes())?)
    };
    // Readers know the format by the first bytes of the file.
    add("mimetype", "application/epub+zip", stored)?;
    add("META-INF/container.xml", package::CONTAINER, packed)?;
    add(
        "EPUB/package.opf",
        &package::package(dataset, site, &chapters),
        packed,
    )?;
    add("EPUB/contents.xhtml", &package::contents(&chapters), packed)?;
    add("EPUB/book.css", include_str!("book/book.css"), packed)?;
    for chapter in &chapters {
        add(&format!("EPUB/{}", chapter.path), &chapter.text, packed)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// All chapters, in the order in which they are read.
#[must_use]
pub fn chapters(dataset: &Dataset, site: &Site) -> Vec<Chapter> {
    let mut chapters = vec![package::about(dataset, site)];
    for kind in Kind::ALL {
        let entries: Vec<(EntityId, &Entity)> = dataset.of_kind(kind).collect();
        if entries.is_empty() {
            continue;
        }
        let part = chapter::part(dataset, kind, &entries);
        let path = part.path.clone();
        chapters.push(part);
        if kind == Kind::Source {
            chapters.extend(sources::chapters(dataset, &entries, &path));
        } else {
            let chapter = |(id, _): &(EntityId, &Entity)| chapter::entry(dataset, site, *id, &path);
            chapters.extend(entries.iter().map(chapter));
        }
    }
    chapters
}

/// Where an entry stands in the book: its file, and the id in it if the file has more than that.
fn place(entity: &Entity) -> (String, Option<String>) {
    match &entity.source {
        Some(note) => (
            format!("sources/{}.xhtml", note.form.name()),
            Some(entity.slug.clone()),
        ),
        None => (
            format!("{}/{}.xhtml", entity.kind().folder(), entity.slug),
            None,
        ),
    }
}

/// A link from a chapter below a folder to an entry.
fn link(dataset: &Dataset, id: EntityId, words: &str) -> String {
    let (path, anchor) = place(dataset.entity(id));
    let anchor = anchor.map_or_else(String::new, |anchor| format!("#{anchor}"));
    format!("<a href=\"../{path}{anchor}\">{}</a>", escape(words))
}

/// A page of the book, which lies below `depth` folders.
fn page(title: &str, depth: usize, body: &str) -> String {
    let title = escape(title);
    let root = "../".repeat(depth);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
        <!DOCTYPE html>\n\
        <html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"en\" xml:lang=\"en\">\n\
        <head>\n<meta charset=\"utf-8\"/>\n<title>{title}</title>\n<link rel=\"stylesheet\" href=\"{root}book.css\"/>\n</head>\n\
        <body>\n{body}</body>\n</html>\n"
    )
}

/// An element with a text in it; nothing where there is no text.
fn element(name: &str, class: &str, text: &str) -> String {
    match text {
        "" => String::new(),
        text => format!("<{name} class=\"{class}\">{}</{name}>\n", escape(text)),
    }
}

/// A name in its language.
fn foreign(language: &str, name: &str) -> String {
    let (language, name) = (escape(language), escape(name));
    format!("<span lang=\"{language}\" xml:lang=\"{language}\">{name}</span>")
}
