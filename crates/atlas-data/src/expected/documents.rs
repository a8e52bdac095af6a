//! Expectations of documents and of time: what was in force, in which wording, what the turning points are.

use atlas_record::{
    as_of,
    model::{Detail, StatementId},
};

use super::entry::{Entry, in_words};

/// `on`: which `documents` are in force, and of which that is `not` so.
pub fn in_force(entry: &Entry<'_, '_>) {
    let (wanted, unwanted) = (entry.entities("documents"), entry.entities("not"));
    for day in entry.days() {
        let found = as_of::documents_in_force(entry.dataset, day);
        for (ids, expected) in [(&wanted, true), (&unwanted, false)] {
            for id in ids {
                let message = || {
                    let (day, name) = (day.words(), entry.path(*id));
                    let (expected, says) = match expected {
                        true => ("be in force", "is not"),
                        false => ("not be in force", "is"),
                    };
                    format!("on {day} {name} should {expected}, but by the record it {says}")
                };
                let forces = entry
                    .dataset
                    .about(*id)
                    .filter(|(_, said)| said.aspect.name() == "in-force");
                let see: Vec<StatementId> = forces.map(|(id, _)| id).collect();
                entry.hold(found.contains(id) == expected, message, &see);
            }
        }
    }
}

/// `document`, `article`, `on`: which statements tell its wording on that day (`worded`, by their ids), which do `not`,
/// or that `none` does.
pub fn article(entry: &Entry<'_, '_>) {
    let (wanted, unwanted) = (entry.texts("worded"), entry.texts("not"));
    let none = entry.flag("none");
    let (document, article, days) = (
        entry.entity("document"),
        entry.required("article"),
        entry.days(),
    );
    let (Some(document), Some(article)) = (document, article) else {
        return;
    };
    for day in days {
        let of_article = |id: &StatementId| {
            let detail = &entry.dataset.statement(*id).detail;
            matches!(detail, Detail::Article { number } if *number == article.value)
        };
        let found = as_of::articles(entry.dataset, document, day);
        let found: Vec<StatementId> = found.into_iter().filter(of_article).collect();
        let head = || {
            let (day, path) = (day.words(), entry.path(document));
            format!("on {day} Article {} of {path}", article.value)
        };
        let has = |wanted: &str| {
            found
                .iter()
                .any(|id| entry.dataset.statement(*id).id == wanted)
        };
        let listed = || {
            in_words(
                found
                    .iter()
                    .map(|id| entry.dataset.statement(*id).id.clone()),
            )
        };
        for id in &wanted {
            let message = || {
                format!(
                    "{} should be worded by `{}`, but is by: {}",
                    head(),
                    id.value,
                    listed()
                )
            };
            entry.hold(has(id), message, &found);
        }
        for id in &unwanted {
            let message = || {
                format!(
                    "{} should no longer or not yet be worded by `{}`",
                    head(),
                    id.value
                )
            };
            entry.hold(!has(id), message, &found);
        }
        if none {
            let message = || format!("{} should have no wording, but has: {}", head(), listed());
            entry.hold(found.is_empty(), message, &found);
        }
    }
}

/// `on`: each of the days has a turning point.
pub fn turning_point(entry: &Entry<'_, '_>) {
    for day in entry.days() {
        let mut all = entry.dataset.all();
        let found = all.any(|(_, said)| {
            said.milestone && said.when.and_then(|when| when.first_day()) == Some(day)
        });
        let message = || {
            format!(
                "{} should be a turning point, but no statement of that day is",
                day.words()
            )
        };
        entry.hold(found, message, &[]);
    }
}

/// `on`: which `statements` on observers hold, and which do `not`.
pub fn observers(entry: &Entry<'_, '_>) {
    let (wanted, unwanted) = (entry.statements("statements"), entry.statements("not"));
    for day in entry.days() {
        let found = as_of::observers(entry.dataset, day);
        for (ids, expected) in [(&wanted, true), (&unwanted, false)] {
            for id in ids {
                let message = || {
                    let (day, name) = (day.words(), entry.name_of(*id));
                    let expected = if expected { "hold" } else { "not hold" };
                    format!("on {day} `{name}` should {expected}, but the record says otherwise")
                };
                entry.hold(found.contains(id) == expected, message, &[*id]);
            }
        }
    }
}

/// `source`, `numbered`: the first and the last of its paragraphs, such as `1-84`.
pub fn paragraphs(entry: &Entry<'_, '_>) {
    let expected = entry.required("numbered");
    let (Some(source), Some(expected)) = (entry.entity("source"), expected) else {
        return;
    };
    let description = entry.dataset.entity(source).source.as_ref();
    let numbered = description.and_then(|source| source.paragraphs);
    let found = numbered.map_or_else(|| "none".to_owned(), |(from, to)| format!("{from}-{to}"));
    let message = || {
        let (path, expected) = (entry.path(source), &expected.value);
        format!("the paragraphs of {path} should be {expected}, but are {found}")
    };
    entry.hold(found == expected.value, message, &[]);
}
