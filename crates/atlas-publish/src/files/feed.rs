//! What editions brought, as an Atom feed (RFC 4287).

use atlas_record::model::{Change, Dataset};

use super::rights;
use crate::{NAME, Site, escape, path_of};

/// The changes of every edition, newest first.
#[must_use]
pub fn feed(site: &Site, dataset: &Dataset) -> String {
    let link = |path: &str| escape(&site.link("", path));
    let entries: String = dataset
        .changes
        .iter()
        .enumerate()
        .map(|(place, change)| entry(site, dataset, place, change))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
        <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n\
        <id>{id}</id>\n\
        <title>Changes · {NAME}</title>\n\
        <subtitle>What each edition of the record brought</subtitle>\n\
        <updated>{updated}</updated>\n\
        <author><name>{NAME}</name></author>\n\
        <rights>{rights}</rights>\n\
        <link rel=\"self\" type=\"application/atom+xml\" href=\"{itself}\"/>\n\
        <link rel=\"alternate\" type=\"text/html\" href=\"{page}\"/>\n\
        <icon>{icon}</icon>\n\
        {entries}</feed>\n",
        id = escape(&tag(site, "changes")),
        updated = moment(&dataset.edition),
        rights = rights(),
        itself = link("feed.xml"),
        page = link("changes/"),
        icon = link("icon.svg"),
    )
}

fn entry(site: &Site, dataset: &Dataset, place: usize, change: &Change) -> String {
    let edition = &change.edition;
    // Numbered from the first of its edition, so that a later edition moves none.
    let before = &dataset.changes[..place];
    let number = 1 + before.iter().filter(|one| one.edition == *edition).count();
    let related: String = change
        .about
        .iter()
        .map(|id| {
            let entity = dataset.entity(*id);
            let href = escape(&site.link("", &path_of(entity)));
            let name = escape(&entity.names.en);
            format!("<link rel=\"related\" type=\"text/html\" href=\"{href}\" title=\"{name}\"/>\n")
        })
        .collect();
    format!(
        "<entry>\n\
        <id>{id}</id>\n\
        <title>Edition of {words}</title>\n\
        <published>{moment}</published>\n\
        <updated>{moment}</updated>\n\
        <link rel=\"alternate\" type=\"text/html\" href=\"{page}\"/>\n\
        {related}<content type=\"text\">{text}</content>\n\
        </entry>\n",
        id = escape(&tag(site, &format!("changes/{edition}/{number}"))),
        words = edition.words(),
        moment = moment(edition),
        page = escape(&site.link("", "changes/")),
        text = escape(&change.text),
    )
}

/// A name that stays when the files move (RFC 4151).
fn tag(site: &Site, specific: &str) -> String {
    format!("tag:{},2026:{specific}", site.host())
}

/// An edition is known to the day; the format wants a moment, and takes the first one of the day.
fn moment(day: &impl ToString) -> String {
    format!("{}T00:00:00Z", day.to_string())
}
