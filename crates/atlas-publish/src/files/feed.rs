//! What editions brought, as an Atom feed (RFC 4287).

use atlas_record::{
    earlier::{self, Editions, Revised, Revision, parts_changed},
    model::{Change, Dataset},
};

use super::rights;
use crate::{NAME, Site, escape, path_of};

/// The changes of every edition, newest first: what it brought in a few words, then each statement that it corrected or
/// withdrew. What it added are hundreds of statements, which the page lists.
#[must_use]
pub fn feed(site: &Site, dataset: &Dataset, editions: &Editions) -> String {
    let link = |path: &str| escape(&site.link("", path));
    let entries: String = dataset
        .changes
        .iter()
        .enumerate()
        .map(|(place, change)| entry(site, dataset, place, change))
        .collect();
    let all = editions.revisions(dataset);
    let revised = all.iter().flat_map(|revised| {
        let revisions = revised.revisions.iter();
        revisions.filter_map(|one| revision(site, revised, one))
    });
    let entries: String = [entries].into_iter().chain(revised).collect();
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
            let name = escape(&entity.names.full);
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

/// A statement that was corrected or withdrawn, with a link to what stands now and to what was said before.
fn revision(site: &Site, revised: &Revised<'_>, one: &Revision<'_>) -> Option<String> {
    let old = one.before?;
    let (before, edition) = (&revised.before, revised.after.edition);
    let said = before.statement(old);
    let subject = before.entity(said.subject);
    let name = format!("{}/{}#{}", subject.kind().folder(), subject.slug, said.id);
    let place = format!("{}#{}", path_of(subject), said.id);
    let earlier = format!(
        "{}?edition={}#{}",
        path_of(subject),
        before.edition,
        said.id
    );
    let what = match one.change {
        earlier::RevisionKind::Added => return None,
        earlier::RevisionKind::Corrected => "Corrected",
        earlier::RevisionKind::Withdrawn => "Withdrawn",
    };
    let mut text = one
        .reason
        .map_or_else(String::new, |reason| format!("{} ", reason.why));
    text += &format!("Before: {}", said.text);
    if let Some(new) = one.after {
        let now = revised.after.statement(new);
        let parts = parts_changed(said, now);
        text += &match parts.contains(&"text") {
            true => format!(" Now: {}", now.text),
            false if parts.is_empty() => " What it cites or names has changed.".to_owned(),
            false => format!(" What has changed: {}.", parts.join(", ")),
        };
    }
    Some(format!(
        "<entry>\n\
        <id>{id}</id>\n\
        <title>{what}: {name}</title>\n\
        <published>{moment}</published>\n\
        <updated>{moment}</updated>\n\
        <link rel=\"alternate\" type=\"text/html\" href=\"{now}\"/>\n\
        <link rel=\"related\" type=\"text/html\" href=\"{before}\" title=\"Before\"/>\n\
        <content type=\"text\">{text}</content>\n\
        </entry>\n",
        id = escape(&tag(site, &format!("changes/{edition}/{name}"))),
        name = escape(&subject.names.full),
        moment = moment(&edition),
        now = escape(&site.link("", &place)),
        before = escape(&site.link("", &earlier)),
        text = escape(&text),
    ))
}

/// A name that stays when the files move (RFC 4151).
fn tag(site: &Site, specific: &str) -> String {
    format!("tag:{},2026:{specific}", site.host())
}

/// An edition is known to the day; the format wants a moment, and takes the first one of the day.
fn moment(day: &impl ToString) -> String {
    format!("{}T00:00:00Z", day.to_string())
}
