//! What makes a book of chapters: the package document, the table of contents, and the page on the edition.

use atlas_address::cite::Work;
use atlas_record::model::Dataset;

use super::{Chapter, element, file_name, page};
use crate::{LICENCE, LICENCE_URL, NAME, Site, escape, export::ro_crate};

/// Where the package document is.
pub const CONTAINER: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n\
<rootfiles><rootfile full-path=\"EPUB/package.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles>\n\
</container>\n";

/// What the book is for those who cannot see it: each is true of every chapter.
const ACCESSIBILITY: [(&str, &str); 11] = [
    ("accessMode", "textual"),
    ("accessMode", "visual"),
    ("accessModeSufficient", "textual"),
    ("accessibilityFeature", "structuralNavigation"),
    ("accessibilityFeature", "tableOfContents"),
    ("accessibilityFeature", "readingOrder"),
    ("accessibilityFeature", "alternativeText"),
    ("accessibilityFeature", "longDescription"),
    ("accessibilityFeature", "displayTransformability"),
    ("accessibilityFeature", "ARIA"),
    ("accessibilityHazard", "none"),
];

/// The package document: what the book is, its files, and the order in which they are read.
pub fn package(dataset: &Dataset, site: &Site, chapters: &[Chapter]) -> String {
    let edition = dataset.edition;
    let work = Work::edition(edition, &site.absolute(""));
    let identifier = match site.is_set() {
        true => site.absolute(&format!("data/{}", file_name(dataset))),
        false => format!("csto-atlas-{edition}"),
    };
    let accessibility: String = ACCESSIBILITY
        .iter()
        .map(|(name, value)| format!("<meta property=\"schema:{name}\">{value}</meta>\n"))
        .collect();
    let mut manifest = String::from(
        "<item id=\"contents\" href=\"contents.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n<item id=\"style\" href=\"book.css\" media-type=\"text/css\"/>\n",
    );
    let mut spine = String::from("<itemref idref=\"contents\"/>\n");
    for (place, chapter) in chapters.iter().enumerate() {
        let drawn = if chapter.text.contains("<svg") {
            " properties=\"svg\""
        } else {
            ""
        };
        manifest.push_str(&format!(
            "<item id=\"chapter-{place}\" href=\"{}\" media-type=\"application/xhtml+xml\"{drawn}/>\n",
            escape(&chapter.path)
        ));
        spine.push_str(&format!("<itemref idref=\"chapter-{place}\"/>\n"));
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
        <package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"book\" xml:lang=\"en\" prefix=\"schema: http://schema.org/\">\n\
        <metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n\
        <dc:identifier id=\"book\">{identifier}</dc:identifier>\n\
        <dc:title>{title}</dc:title>\n\
        <dc:language>en</dc:language>\n\
        <dc:creator>{NAME}</dc:creator>\n\
        <dc:publisher>{NAME}</dc:publisher>\n\
        <dc:date>{edition}</dc:date>\n\
        <dc:description>{description}</dc:description>\n\
        <dc:rights>{LICENCE}, {LICENCE_URL}</dc:rights>\n\
        <meta property=\"dcterms:modified\">{edition}T00:00:00Z</meta>\n\
        {accessibility}\
        <meta property=\"schema:accessibilitySummary\">Every figure has a name and the same in words beside it: a table or a list. Headings are in order, names in other languages say their language, and nothing needs a script or a colour to be understood.</meta>\n\
        </metadata>\n\
        <manifest>\n{manifest}</manifest>\n\
        <spine>\n{spine}</spine>\n\
        </package>\n",
        identifier = escape(&identifier),
        title = escape(&work.title),
        description = escape(&ro_crate::description(dataset)),
    )
}

/// The table of contents: parts, and under each its chapters.
pub fn contents(chapters: &[Chapter]) -> String {
    let line = |chapter: &Chapter| {
        format!(
            "<a href=\"{}\">{}</a>",
            escape(&chapter.path),
            escape(&chapter.title)
        )
    };
    let mut body = String::from(
        "<nav epub:type=\"toc\" role=\"doc-toc\" aria-labelledby=\"contents\">\n<h1 id=\"contents\">Contents</h1>\n<ol>\n",
    );
    for part in chapters.iter().filter(|chapter| chapter.part_of.is_none()) {
        body.push_str(&format!("<li>{}", line(part)));
        let below: String = chapters
            .iter()
            .filter(|chapter| chapter.part_of.as_ref() == Some(&part.path))
            .map(|chapter| format!("<li>{}</li>\n", line(chapter)))
            .collect();
        if !below.is_empty() {
            body.push_str(&format!("\n<ol>\n{below}</ol>\n"));
        }
        body.push_str("</li>\n");
    }
    body.push_str("</ol>\n</nav>\n<nav epub:type=\"landmarks\" aria-labelledby=\"landmarks\" hidden=\"hidden\">\n<h2 id=\"landmarks\">Landmarks</h2>\n<ol>\n<li><a epub:type=\"toc\" href=\"contents.xhtml\">Contents</a></li>\n<li><a epub:type=\"bodymatter\" href=\"about.xhtml\">Beginning</a></li>\n</ol>\n</nav>\n");
    page("Contents", 0, &body)
}

/// What the book is, how it is to be read, and how it is cited.
pub fn about(dataset: &Dataset, site: &Site) -> Chapter {
    let work = Work::edition(dataset.edition, &site.absolute(""));
    let title = "About this edition";
    let mut body = format!(
        "<section epub:type=\"preface\" role=\"doc-preface\" aria-labelledby=\"chapter:title\">\n<h1 id=\"chapter:title\">{}</h1>\n",
        escape(&work.title)
    );
    for text in [
        ro_crate::description(dataset).as_str(),
        "A statement is one sentence with its date, its place and its sources. “Sources disagree” says that other readings are kept, each with the reason why it is not followed; “Unverified” that it rests on one weak source. A date is as precise as its sources and no more.",
        "The atlas takes no side: what somebody declared or thinks stands under that name.",
        "The ids of statements are those of the pages of the atlas on the web.",
    ] {
        body.push_str(&element("p", "about", text));
    }
    body.push_str(&element(
        "p",
        "about",
        &format!("Cite this edition as: {}", work.chicago()),
    ));
    body.push_str(&format!(
        "<p>Licence: <a href=\"{LICENCE_URL}\">{LICENCE}</a>. Name the atlas and its edition, and say what you changed.</p>\n</section>\n"
    ));
    Chapter {
        path: "about.xhtml".into(),
        title: title.into(),
        text: page(title, 0, &body),
        part_of: None,
    }
}
