//! What a protocol changed in an article: two wordings after each other, and the words that differ.
//!
//! ```
//! use atlas_record::{model::{Aspect, Detail, Kind}, sample::Sample, wording};
//! let mut sample = Sample::new(&[(Kind::Document, "treaty", "Treaty")]);
//! let treaty = sample.id(Kind::Document, "treaty");
//! for (id, when, text) in [
//!     ("article-4-of-1992-help", "1994-04-20/2012-12-18", "The others give help."),
//!     ("article-4-of-2010-help", "2012-12-19/..", "The others give help at once."),
//! ] {
//!     let said = sample.say(treaty, Aspect::Article, when);
//!     (said.id, said.text) = (id.into(), text.into());
//!     said.detail = Detail::Article { number: "4".into() };
//! }
//! let dataset = sample.build();
//! let changes = wording::changes(&dataset, treaty);
//! assert_eq!(changes.len(), 1);
//! assert_eq!(changes[0].since.to_string(), "2012-12-19");
//! let marked = wording::differences(&dataset, changes[0]);
//! let new: Vec<&str> = marked.iter().filter(|part| part.1 == wording::ChangeTag::New).map(|part| part.0.as_str()).collect();
//! assert_eq!(new, ["help at once."]);
//! ```

use alloc::{string::String, vec, vec::Vec};

use crate::{
    day::Day,
    model::{Dataset, Detail, EntityId, StatementId},
    order,
};

/// A wording that took the place of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// What the article said before.
    pub older: StatementId,
    /// What it says since.
    pub newer: StatementId,
    /// The first day of the newer wording.
    pub since: Day,
}

/// Whether words stand in both wordings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeTag {
    /// In both.
    Both,
    /// In the older alone.
    Old,
    /// In the newer alone.
    New,
}

/// The part of an article that a statement is on: its id without the year of the wording.
fn part(id: &str) -> (&str, &str) {
    let Some((before, after)) = id.split_once("-of-") else {
        return (id, "");
    };
    (
        before,
        after.trim_start_matches(|letter: char| letter.is_ascii_digit()),
    )
}

/// The wordings of a document's articles that took the place of others, in order of time.
///
/// Two statements are on one part of an article if their ids differ in the year behind `-of-` alone.
#[must_use]
pub fn changes(dataset: &Dataset, document: EntityId) -> Vec<Replacement> {
    let articles: Vec<StatementId> = dataset
        .about(document)
        .filter(|(_, statement)| matches!(statement.detail, Detail::Article { .. }))
        .map(|(id, _)| id)
        .collect();
    let mut changes = Vec::new();
    for newer in &articles {
        let statement = dataset.statement(*newer);
        let Some(since) = statement.when.and_then(|when| when.first_day()) else {
            continue;
        };
        let began = |id: &StatementId| dataset.statement(*id).when?.first_day();
        let before = articles.iter().filter(|id| {
            let older = dataset.statement(**id);
            older.detail == statement.detail
                && part(&older.id) == part(&statement.id)
                && began(id).is_some_and(|began| began < since)
        });
        let last = before.max_by_key(|id| began(id));
        changes.extend(last.map(|older| Replacement {
            older: *older,
            newer: *newer,
            since,
        }));
    }
    order::by_key(&changes, |change| (change.since.number().into(), 0))
}

/// The words of both wordings in order, the older before the newer where they differ; neighbours of one mark are one
/// part.
#[must_use]
pub fn differences(dataset: &Dataset, change: Replacement) -> Vec<(String, ChangeTag)> {
    let words = |id| -> Vec<&str> { dataset.statement(id).text.split(' ').collect() };
    between(&words(change.older), &words(change.newer))
}

/// Whether so much stays the same that marks show what changed; two texts of other words are better read whole.
#[must_use]
pub fn is_alike(parts: &[(String, ChangeTag)]) -> bool {
    let count = |wanted: ChangeTag| {
        let parts = parts.iter().filter(|(_, mark)| *mark == wanted);
        parts
            .map(|(text, _)| text.split(' ').count())
            .sum::<usize>()
    };
    2 * count(ChangeTag::Both) >= count(ChangeTag::Old).max(count(ChangeTag::New))
}

/// The longest common run of words stays; what is left is old or new.
fn between(old: &[&str], new: &[&str]) -> Vec<(String, ChangeTag)> {
    // How many words are common from here on.
    let mut common = vec![vec![0_u16; new.len() + 1]; old.len() + 1];
    for (i, before) in old.iter().enumerate().rev() {
        for (j, after) in new.iter().enumerate().rev() {
            common[i][j] = if before == after {
                common[i + 1][j + 1] + 1
            } else {
                common[i + 1][j].max(common[i][j + 1])
            };
        }
    }
    let mut parts: Vec<(String, ChangeTag)> = Vec::new();
    let mut add = |word: &str, mark: ChangeTag| match parts.last_mut() {
        Some((text, last)) if *last == mark => {
            text.push(' ');
            text.push_str(word);
        }
        _ => parts.push((word.into(), mark)),
    };
    let (mut i, mut j) = (0, 0);
    while i < old.len() || j < new.len() {
        let both = i < old.len() && j < new.len();
        if both && old[i] == new[j] {
            add(old[i], ChangeTag::Both);
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || (both && common[i + 1][j] >= common[i][j + 1]) {
            add(old[i], ChangeTag::Old);
            i += 1;
        } else {
            add(new[j], ChangeTag::New);
            j += 1;
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use ChangeTag::{Both, New, Old};

    #[test]
    fn what_differs_is_marked_and_nothing_is_lost() {
        for (old, new, expected, alike) in [
            ("a b c", "a b c", &[("a b c", Both)][..], true),
            (
                "a b c",
                "a x c",
                &[("a", Both), ("b", Old), ("x", New), ("c", Both)],
                true,
            ),
            ("a", "a b", &[("a", Both), ("b", New)], true),
            ("a b", "b", &[("a", Old), ("b", Both)], true),
            ("a", "b", &[("a", Old), ("b", New)], false),
        ] {
            let words = |text: &'static str| text.split(' ').collect::<Vec<_>>();
            let found = between(&words(old), &words(new));
            let found: Vec<(&str, ChangeTag)> = found
                .iter()
                .map(|(text, mark)| (text.as_str(), *mark))
                .collect();
            assert_eq!(found, expected, "{old} to {new}");
            assert_eq!(is_alike(&between(&words(old), &words(new))), alike);
        }
    }

    #[test]
    fn the_year_of_a_wording_is_no_part_of_what_it_is_on() {
        for (id, expected) in [
            ("article-4-of-1992-help", ("article-4", "-help")),
            ("article-4-of-2010-help", ("article-4", "-help")),
            ("article-2-of-2010", ("article-2", "")),
            ("article-8", ("article-8", "")),
        ] {
            assert_eq!(part(id), expected);
        }
    }
}
