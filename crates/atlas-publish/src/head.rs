//! The head of a page, as previews, search engines and citation managers read it.

use atlas_address::address::Page;
use atlas_record::model::{Dataset, Entity, Kind};

use atlas_messages::{Language, language};

use crate::{LICENCE_URL, NAME, PageInfo, Site, escape, iso, linked_data, oembed};

/// Everything that the head says of the page: the end of the `<head>` element.
#[must_use]
pub fn head(site: &Site, dataset: &Dataset, page: &PageInfo) -> String {
    let mut tags = Tags::default();
    tags.named("description", &page.description);
    tags.named("referrer", "no-referrer");
    if matches!(page.address.page, Page::NotFound(_)) {
        tags.named("robots", "noindex");
        return tags.html;
    }
    let here = if site.is_set() {
        site.absolute(&page.path())
    } else {
        // The page itself, wherever it is; without what its address may carry behind `?`.
        "./".to_owned()
    };
    tags.link("canonical", &here, "");
    for language in page.languages() {
        let same = site.link(&page.root, &page.path_in(language));
        let same = if same.is_empty() { "./" } else { &same };
        tags.link(
            "alternate",
            same,
            &format!(" hreflang=\"{}\"", language.code()),
        );
    }
    let any = site.link(&page.root, &page.path_in(Language::English));
    let any = if any.is_empty() { "./" } else { &any };
    tags.link("alternate", any, " hreflang=\"x-default\"");
    // Consumers read only the beginning of the head.
    let answer = site.link(&page.root, &oembed::path(page));
    tags.link("alternate", &answer, " type=\"application/json+oembed\"");
    preview(&mut tags, site, page, &here);
    dublin_core(&mut tags, site, dataset, page);
    let root = |path: &str| format!("{}{path}", page.root);
    let feed = format!(" type=\"application/atom+xml\" title=\"Changes · {NAME}\"");
    tags.link("alternate", &root("feed.xml"), &feed);
    let search = format!(" type=\"application/opensearchdescription+xml\" title=\"{NAME}\"");
    tags.link("search", &root("opensearch.xml"), &search);
    tags.html.push_str("<script type=\"application/ld+json\">");
    tags.html
        .push_str(&linked_data::script(site, dataset, page));
    tags.html.push_str("</script>");
    tags.html
}

#[derive(Default)]
struct Tags {
    html: String,
}

impl Tags {
    fn named(&mut self, name: &str, content: &str) {
        self.meta("name", name, content);
    }

    fn property(&mut self, name: &str, content: &str) {
        self.meta("property", name, content);
    }

    fn meta(&mut self, key: &str, name: &str, content: &str) {
        let content = escape(content);
        let tag = format!("<meta {key}=\"{name}\" content=\"{content}\">");
        self.html.push_str(&tag);
    }

    fn link(&mut self, rel: &str, href: &str, more: &str) {
        let href = escape(href);
        let tag = format!("<link rel=\"{rel}\" href=\"{href}\"{more}>");
        self.html.push_str(&tag);
    }
}

/// Open Graph and the card of a link.
fn preview(tags: &mut Tags, site: &Site, page: &PageInfo, here: &str) {
    let title = page.title.strip_suffix(&format!(" · {NAME}"));
    tags.property("og:type", "website");
    // The head of a source's page is its catalogue entry, and the source did not appear in the atlas: citation managers
    // take the name of the site for its publisher, and this address for the source's own.
    if !is_source(page) {
        tags.property("og:site_name", NAME);
        tags.property("og:url", here);
    }
    tags.property("og:title", title.unwrap_or(&page.title));
    tags.property("og:description", &page.description);
    let image = crate::social_card::path(&page.address.page);
    tags.property("og:image", &site.link(&page.root, &image));
    tags.property("og:image:width", &crate::social_card::WIDTH.to_string());
    tags.property("og:image:height", &crate::social_card::HEIGHT.to_string());
    tags.property("og:image:alt", &crate::social_card::alternative(page));
    tags.named("twitter:card", "summary_large_image");
}

/// Dublin Core, which citation managers read from the page as it is served.
///
/// The page of a source is its catalogue entry: there the terms describe the source. Elsewhere they describe the page.
fn dublin_core(tags: &mut Tags, site: &Site, dataset: &Dataset, page: &PageInfo) {
    tags.link("schema.DC", "http://purl.org/dc/elements/1.1/", "");
    tags.named("DC.type", "Text");
    let entity = page.entity(dataset).map(|(_, entity)| entity);
    match entity.filter(|entity| entity.kind() == Kind::Source) {
        Some(source) => catalogue_entry(tags, source),
        None => {
            tags.named("DC.title", &page.heading);
            tags.named("DC.creator", NAME);
            tags.named("DC.identifier", &site.absolute(&page.path()));
            tags.named("DC.publisher", NAME);
            tags.named("DC.date", &dataset.edition.to_string());
            // Reading modes know no other date.
            tags.property("article:published_time", &dataset.edition.to_string());
            tags.named("DC.language", language().code());
            tags.named("DC.rights", LICENCE_URL);
        }
    }
}

fn is_source(page: &PageInfo) -> bool {
    matches!(page.address.page, Page::Entity(Kind::Source, _))
}

fn catalogue_entry(tags: &mut Tags, source: &Entity) {
    tags.named("DC.title", &source.names.full);
    let Some(note) = &source.source else { return };
    let written = note.written.as_ref().and_then(iso::single);
    for author in &note.authors {
        // Family name first, as citation managers part it.
        tags.named("DC.creator", &author.sorted_name());
    }
    let terms = [
        ("DC.publisher", note.publisher.as_deref()),
        ("DC.date", written.as_deref()),
        ("DC.language", Some(note.language.as_str())),
        ("DC.identifier", note.url.as_deref()),
    ];
    for (term, value) in terms {
        if let Some(value) = value {
            tags.named(term, value);
        }
    }
}
