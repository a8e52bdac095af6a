//! What each edition brought, corrected and withdrew.
//!
//! The page is written once, on the host, which has all editions; the running app takes its article.

#[cfg(feature = "csr")]
use atlas_address::address::Page;
use atlas_record::model::{Dataset, StatementId};

#[cfg(feature = "csr")]
use crate::components::host_written::host_written;
use crate::{fixed::Fixed, here::Here};

/// The changes of all editions: the article of the static page.
#[cfg(feature = "csr")]
pub fn changes_view(here: Here) -> Fixed {
    host_written(here, &Page::Changes, "changes", "data/changes.json")
}

/// The changes of all editions, newest first.
#[cfg(feature = "ssr")]
pub fn changes_view(here: Here) -> Fixed {
    written::article(here)
}

#[cfg(feature = "ssr")]
mod written {
    use atlas_address::address::{Address, Page};
    use std::sync::LazyLock;

    use atlas_messages::{Language, changes as say, language, statement};
    use atlas_record::{
        earlier::{Revised, Revision, RevisionKind, parts_changed},
        edtf::Edtf,
        model::{Citations, Dataset, EntityId, Kind, StatementId},
        translation::ENGLISH,
        words,
    };
    use leptos::prelude::*;

    use crate::{
        components::{
            date::date, entity_link::EntityLinks, message::message, plate_title::PlateTitle,
        },
        dataset::{atlas, editions, english},
        fixed::{Fixed, IntoFixed},
        here::Here,
        markup::Markup,
        page_meta,
    };

    pub fn article(here: Here) -> Fixed {
        let dataset = &atlas().dataset;
        let revised = editions().revisions(dataset);
        let changes = dataset.changes.iter().map(|change| {
            let of_edition = revised.iter().find(|one| one.after.edition == change.edition);
            let about = (!change.about.is_empty()).then(|| view! { <p class="statement__about">{statement::concerns()} <EntityLinks here ids=change.about.clone()/></p> });
            let how = of_edition.map(|one| overview(here, one));
            view! {
                <li>
                    {date("entry-list__date", Edtf::from_day(change.edition))}
                    " "
                    <div class="entry-list__entry">
                        <p>{change.text.as_str()}</p>
                        {about}
                        {how}
                    </div>
                </li>
            }
        });
        let files = message(&say::files(), &|element, text| {
            let path = match element {
                "feed" => "feed.xml",
                _ => "data/changes.json",
            };
            let href = [here.root(), path].concat();
            view! { <a href=href rel="external">{text.to_owned()}</a> }.fixed()
        });
        view! {
            <article class="plate changes">
                <PlateTitle
                    heading=page_meta::heading(&Page::Changes)
                    lead=say::lead(&dataset.edition.words())
                />
                <p class="changes__files">{files}</p>
                <ul class="entry-list">{changes.collect_view()}</ul>
                {revised.iter().map(|one| edition(here, one)).collect_view()}
            </article>
        }
        .fixed()
    }

    /// How much an edition changed, and the way to the record before it.
    fn overview(here: Here, revised: &Revised<'_>) -> Fixed {
        let mut out = Markup::default();
        let count = |change| {
            let of_sort = revised.revisions.iter().filter(|one| one.change == change);
            of_sort.count()
        };
        out.open("p", &[("class", "statement__about")]);
        let pages = revised.after.entities.len() - revised.before.entities.len();
        out.text(&say::overview(
            count(RevisionKind::Corrected),
            &count(RevisionKind::Withdrawn).to_string(),
            &count(RevisionKind::Added).to_string(),
            &pages.to_string(),
        ));
        let before = Address {
            edition: Some(revised.before.edition),
            ..Address::of(Page::Home)
        };
        let words = say::record_as_known(&revised.before.edition.words());
        out.link(&here.href(&before), &words);
        out.close("p");
        out.done()
    }

    /// The changes of an edition by kind, then those of each state and source as links.
    fn edition(here: Here, revised: &Revised<'static>) -> Fixed {
        let mut out = Markup::default();
        for change in [
            RevisionKind::Corrected,
            RevisionKind::Withdrawn,
            RevisionKind::Added,
        ] {
            let of_sort: Vec<&Revision<'_>> = revised
                .revisions
                .iter()
                .filter(|one| one.change == change)
                .collect();
            if of_sort.is_empty() {
                continue;
            }
            let day = revised.after.edition;
            out.open("section", &[("class", "changes__sort")]);
            let id = format!("{}-{day}", change.name());
            let heading = match change {
                RevisionKind::Corrected => say::corrected_on(&day.words()),
                RevisionKind::Withdrawn => say::withdrawn_on(&day.words()),
                RevisionKind::Added => say::added_on(&day.words()),
            };
            out.element("h2", &[("id", &id)], &heading);
            for kind in Kind::ALL {
                let of_kind: Vec<&&Revision<'_>> = of_sort
                    .iter()
                    .filter(|one| said(revised, one).0.entity(subject(revised, one)).kind() == kind)
                    .collect();
                if of_kind.is_empty() {
                    continue;
                }
                // Folded: a link to one of them opens it, and so does the browser's own search in the page.
                out.open("details", &[]);
                let count = words::grouped(of_kind.len() as i64);
                out.element("summary", &[], &format!("{}: {count}", kind.plural()));
                out.open("ul", &[("class", "lines changes__list")]);
                for one in of_kind {
                    match change {
                        RevisionKind::Added => added(here, &mut out, revised, one),
                        _ => changed(here, &mut out, revised, one),
                    }
                }
                out.close("ul");
                out.close("details");
            }
            out.close("section");
        }
        concerned(&mut out, revised);
        out.done()
    }

    /// The data set in which a statement is read, and the statement: after the edition, where it is still there.
    fn said<'a>(revised: &'a Revised<'_>, one: &Revision<'_>) -> (&'a Dataset, StatementId) {
        match (one.after, one.before) {
            (Some(id), _) => (&revised.after, id),
            (None, before) => (&revised.before, before.unwrap_or(StatementId(0))),
        }
    }

    fn subject(revised: &Revised<'_>, one: &Revision<'_>) -> EntityId {
        let (dataset, id) = said(revised, one);
        dataset.statement(id).subject
    }

    /// The address of a statement; with an edition, as known then.
    fn address(dataset: &Dataset, id: StatementId, then: bool) -> Address {
        let statement = dataset.statement(id);
        let entity = dataset.entity(statement.subject);
        Address {
            anchor: Some(statement.id.clone()),
            edition: then.then_some(dataset.edition),
            ..Address::entity(entity.kind(), &entity.slug)
        }
    }

    fn added(here: Here, out: &mut Markup, revised: &Revised<'_>, one: &Revision<'_>) {
        let (dataset, id) = said(revised, one);
        let statement = dataset.statement(id);
        out.open("li", &[]);
        out.link(
            &here.href(&address(dataset, id, false)),
            dataset.entity(statement.subject).short_name(),
        );
        out.text(": ");
        out.text(&statement.text);
        out.close("li");
    }

    /// What was said, what is said, why, and on what source.
    fn changed(here: Here, out: &mut Markup, revised: &Revised<'static>, one: &Revision<'_>) {
        let (dataset, id) = said(revised, one);
        out.open("li", &[("id", &super::anchor(dataset, id))]);
        let name = dataset.entity(dataset.statement(id).subject).short_name();
        out.open("p", &[("class", "statement__about")]);
        match one.after {
            Some(after) => out.link(&here.href(&address(&revised.after, after, false)), name),
            None => out.text(name),
        }
        let (before, after) = (one.before, one.after);
        let original = original(revised);
        if let Some((old, new)) = before.zip(after) {
            // What was said before is in English, so only English shows what differs.
            let (old, new) = (
                original.before.statement(old),
                original.after.statement(new),
            );
            let parts = parts_changed(old, new);
            let parts = if parts.is_empty() {
                say::part_else().to_owned()
            } else {
                let parts: Vec<&str> = parts.into_iter().map(part).collect();
                parts.join(", ")
            };
            out.text(" · ");
            out.text(&parts);
        }
        out.close("p");
        out.open("dl", &[("class", "statement__terms")]);
        if let Some(old) = before {
            out.element("dt", &[], say::before());
            out.open("dd", &[]);
            sentence(here, out, [&revised.before, &original.before], old, true);
            out.close("dd");
        }
        if let Some(new) = after {
            out.element("dt", &[], say::now());
            out.open("dd", &[]);
            sentence(here, out, [&revised.after, &original.after], new, false);
            out.close("dd");
        }
        if let Some(reason) = one.reason {
            out.element("dt", &[], say::why());
            out.open("dd", &[]);
            out.text(reason.said());
            if let Some(instead) = reason.instead {
                out.text(" ");
                let instead = address(&atlas().dataset, instead, false);
                out.link(&here.href(&instead), say::instead());
            }
            out.close("dd");
        }
        out.close("dl");
        out.close("li");
    }

    /// A part of a statement that was changed.
    fn part(name: &str) -> &str {
        match name {
            "text" => say::part_text(),
            "date" => say::part_date(),
            "place" => say::part_place(),
            "standing" => say::part_standing(),
            "title" => say::part_title(),
            "question" => say::part_question(),
            "note" => say::part_note(),
            other => other,
        }
    }

    /// A statement in a line, with its date, its standing, its sources and a link to it.
    ///
    /// The second data set is the first in English; a text that both have has no translation.
    fn sentence(
        here: Here,
        out: &mut Markup,
        [dataset, english]: [&Dataset; 2],
        id: StatementId,
        then: bool,
    ) {
        let statement = dataset.statement(id);
        let original = english.statement(id);
        if let Some(when) = statement.when {
            out.put(date("statement__date", when));
            out.text(" ");
        }
        in_its_language(out, &statement.text, &original.text);
        if let Some(note) = &statement.note {
            out.text(say::note());
            in_its_language(out, note, original.note.as_deref().unwrap_or_default());
        }
        out.text(" (");
        out.text(statement.standing.words());
        out.text("; ");
        sources(here, out, dataset, statement.citations());
        out.text(") ");
        let words = if then {
            say::as_it_was()
        } else {
            say::as_it_is()
        };
        out.link(&here.href(&address(dataset, id, then)), words);
    }

    /// A text, marked where it is English and another language is spoken.
    fn in_its_language(out: &mut Markup, text: &str, english: &str) {
        if language() != Language::English && text == english {
            out.element("span", &[("lang", ENGLISH)], text);
        } else {
            out.text(text);
        }
    }

    /// The same edition in English, with the same ids.
    fn original<'a>(revised: &'a Revised<'static>) -> &'a Revised<'static> {
        static ALL: LazyLock<Vec<Revised<'static>>> =
            LazyLock::new(|| editions().revisions(english()));
        let edition = revised.after.edition;
        let same = ALL.iter().find(|one| one.after.edition == edition);
        same.unwrap_or(revised)
    }

    fn sources(here: Here, out: &mut Markup, dataset: &Dataset, citations: &Citations) {
        let mut named: Vec<EntityId> = Vec::new();
        for citation in citations.iter() {
            if named.contains(&citation.source) {
                continue;
            }
            if !named.is_empty() {
                out.text(", ");
            }
            named.push(citation.source);
            let source = dataset.entity(citation.source);
            let href = here.href(&Address::entity(source.kind(), &source.slug));
            out.link(&href, source.short_name());
        }
    }

    /// The corrections and withdrawals that concern each entity of a kind.
    fn by_entity<'a>(
        revised: &'a Revised<'_>,
        kind: Kind,
    ) -> Vec<(EntityId, Vec<&'a Revision<'a>>)> {
        let mut lists: Vec<(EntityId, Vec<&Revision<'_>>)> = Vec::new();
        for one in revised
            .revisions
            .iter()
            .filter(|one| one.change != RevisionKind::Added)
        {
            let (dataset, id) = said(revised, one);
            let statement = dataset.statement(id);
            let mut ids: Vec<EntityId> = match kind {
                Kind::Source => statement.citations().iter().map(|one| one.source).collect(),
                _ => [statement.subject]
                    .into_iter()
                    .chain(statement.about.iter().copied())
                    .collect(),
            };
            ids.retain(|id| dataset.entity(*id).kind() == kind);
            ids.sort_unstable();
            ids.dedup();
            for id in ids {
                // Ids are those of the record after; what was withdrawn is told by name.
                let entity = dataset.entity(id);
                let Some(id) = revised.after.find(entity.kind(), &entity.slug) else {
                    continue;
                };
                match lists.iter_mut().find(|(one, _)| *one == id) {
                    Some((_, list)) => list.push(one),
                    None => lists.push((id, vec![one])),
                }
            }
        }
        lists
    }

    /// The corrections and withdrawals of each state and of each source, as links to them on this page.
    fn concerned(out: &mut Markup, revised: &Revised<'_>) {
        let day = revised.after.edition.words();
        for (kind, heading) in [
            (Kind::State, say::by_state(&day)),
            (Kind::Source, say::by_source(&day)),
        ] {
            let mut lists = by_entity(revised, kind);
            if lists.is_empty() {
                continue;
            }
            lists.sort_by_key(|(id, _)| *id);
            out.open("section", &[("class", "changes__sort")]);
            out.element("h2", &[], &heading);
            for (id, list) in lists {
                let entity = revised.after.entity(id);
                out.open("details", &[]);
                let words = say::changes_of(entity.short_name(), list.len());
                out.element("summary", &[], &words);
                out.open("ul", &[("class", "lines")]);
                for one in list {
                    let (dataset, id) = said(revised, one);
                    let statement = dataset.statement(id);
                    out.open("li", &[]);
                    out.link(
                        &format!("#{}", super::anchor(dataset, id)),
                        dataset.entity(statement.subject).short_name(),
                    );
                    out.text(": ");
                    out.text(&statement.text);
                    out.close("li");
                }
                out.close("ul");
                out.close("details");
            }
            out.close("section");
        }
    }
}

/// The place of a corrected statement on the page of changes.
pub fn anchor(dataset: &Dataset, id: StatementId) -> String {
    let statement = dataset.statement(id);
    let entity = dataset.entity(statement.subject);
    [entity.kind().folder(), &entity.slug, &statement.id].join(".")
}
