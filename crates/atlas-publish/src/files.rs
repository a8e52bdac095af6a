//! The files that crawlers, feed readers, browsers and hosts ask for by a fixed name.

mod feed;
mod headers;

use atlas_record::{earlier::Editions, model::Dataset};

use atlas_messages::Language;

use crate::{LICENCE, LICENCE_URL, NAME, PageInfo, Site, escape, policy::Policy};

pub use feed::feed;
pub use headers::headers;

/// One file: its path from the root of the site, and its text.
pub type SiteFile = (&'static str, String);

/// Every file but those that depend on names given while sealing.
#[must_use]
pub fn all(
    site: &Site,
    dataset: &Dataset,
    editions: &Editions,
    pages: &[PageInfo],
    policy: Policy,
) -> Vec<SiteFile> {
    vec![
        ("sitemap.xml", sitemap(site, dataset, pages)),
        ("robots.txt", robots(site)),
        ("opensearch.xml", open_search(site)),
        ("feed.xml", feed(site, dataset, editions)),
        ("_headers", headers(policy)),
        ("site.json", about(site, dataset)),
        ("CITATION.cff", citation(site, CITATION)),
        // GitHub Pages passes over files that begin with an underscore unless this one is there.
        (".nojekyll", String::new()),
    ]
}

/// How to cite the record, as it stands at the root of the repository.
pub const CITATION: &str = include_str!("../../../CITATION.cff");

/// Every address that should be found.
#[must_use]
pub fn sitemap(site: &Site, dataset: &Dataset, pages: &[PageInfo]) -> String {
    let day = dataset.edition.to_string();
    let address = |page: &PageInfo| {
        let in_language = |language: Language| {
            let address = escape(&site.absolute(&page.path_in(language)));
            format!("<url><loc>{address}</loc><lastmod>{day}</lastmod></url>\n")
        };
        page.languages().map(in_language).collect::<String>()
    };
    let addresses: String = pages.iter().map(address).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
        <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{addresses}</urlset>\n"
    )
}

fn robots(site: &Site) -> String {
    let sitemap = site.absolute("sitemap.xml");
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n")
}

/// How browsers search the atlas from their address bar.
///
/// Browsers want an absolute template and pass over a relative one, so nothing leads astray where none is set.
fn open_search(site: &Site) -> String {
    let icon = site.link("", "icon.svg");
    let template = site.link("", "search/?q={searchTerms}");
    let [icon, template] = [icon, template].map(|address| escape(&address));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
        <OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n\
        <ShortName>{NAME}</ShortName>\n\
        <Description>States, organs, operations and documents of the Collective Security Treaty Organization</Description>\n\
        <InputEncoding>UTF-8</InputEncoding>\n\
        <Image type=\"image/svg+xml\">{icon}</Image>\n\
        <Url type=\"text/html\" template=\"{template}\"/>\n\
        </OpenSearchDescription>\n"
    )
}

/// The citation file with the address, once there is one.
fn citation(site: &Site, text: &str) -> String {
    if site.is_set() {
        format!("{text}url: \"{}\"\n", site.absolute(""))
    } else {
        text.to_owned()
    }
}

/// What the site is, for the programs that finish and check it: its edition and its public address.
fn about(site: &Site, dataset: &Dataset) -> String {
    let edition = dataset.edition.to_string();
    let about = serde_json::json!({ "edition": edition, "address": site.absolute("") });
    format!("{about}\n")
}

/// A licence note for machines and people alike.
fn rights() -> String {
    format!("Data under {LICENCE}, {LICENCE_URL}")
}
