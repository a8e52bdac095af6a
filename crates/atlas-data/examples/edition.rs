//! What `cargo xtask edition` needs to know of a data set:
//! `cargo run -p atlas-data --example edition -- data difference EARLIER DAY REVISION KEYS`, `... data published`,
//! `... data changes`.

mod common;

use std::{path::Path, process::ExitCode};

use atlas_data::{
    Problem, Record,
    editions::{self, Settings},
    source_files,
};
use atlas_record::earlier::{Revised, Revision, RevisionKind, parts_changed};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words[..] {
        [folder, "difference", earlier, edition, revision, keys] => {
            let settings = Settings {
                edition: edition.to_owned(),
                revision: revision.to_owned(),
                not_compared: keys.split_whitespace().map(str::to_owned).collect(),
            };
            match difference(Path::new(earlier), Path::new(folder), &settings) {
                Ok(text) => common::say(&text),
                Err(problems) => common::fail(&problems),
            }
        }
        [folder, "published"] => common::show(folder, |record| {
            common::say(&editions::published(&record.raw))
        }),
        [folder, "changes"] => common::show(folder, changes),
        _ => {
            eprintln!(
                "usage: edition DATA difference EARLIER DAY REVISION KEYS | published | changes"
            );
            ExitCode::FAILURE
        }
    }
}

fn difference(earlier: &Path, later: &Path, settings: &Settings) -> Result<String, Vec<Problem>> {
    let earlier = source_files::read(earlier)?;
    editions::difference(&earlier, &source_files::read(later)?, settings)
}

/// What the newest edition changed, and the corrections and withdrawals of which nothing says why.
fn changes(record: &Record) -> ExitCode {
    let all = record.editions.revisions(&record.dataset);
    let Some(newest) = all.first() else {
        return common::say("no earlier edition is kept\n");
    };
    let mut text = String::new();
    for change in RevisionKind::ALL {
        let of_sort = newest.revisions.iter().filter(|one| one.change == change);
        text += &format!("{:6} {}\n", of_sort.count(), change.name());
    }
    let bytes = atlas_record::codec::encode_part(&record.editions.earlier[0]);
    let bytes = bytes.map_or(0, |bytes| bytes.len());
    text += &format!("{bytes:6} bytes: the difference, not compressed\n");
    let silent = newest
        .revisions
        .iter()
        .filter(|one| needs_reason(newest, one));
    let silent: Vec<String> = silent.map(|one| name(newest, one)).collect();
    for name in &silent {
        text += &format!("no reason: {name}\n");
    }
    let newest = newest.after.edition;
    if record
        .dataset
        .changes
        .iter()
        .all(|one| one.edition != newest)
    {
        text += &format!("no `[[change]]` of {newest} in data/changes.toml\n");
        common::say(&text);
        return ExitCode::FAILURE;
    }
    let done = common::say(&text);
    if silent.is_empty() {
        done
    } else {
        ExitCode::FAILURE
    }
}

/// What a statement says may not change without a reason. A source or a name that is added gives none.
fn needs_reason(revised: &Revised<'_>, one: &Revision<'_>) -> bool {
    let says_otherwise = match (one.before, one.after) {
        (Some(before), Some(after)) => {
            let parts = parts_changed(
                revised.before.statement(before),
                revised.after.statement(after),
            );
            !parts.is_empty()
        }
        (before, _) => before.is_some(),
    };
    says_otherwise && one.reason.is_none()
}

fn name(revised: &Revised<'_>, one: &Revision<'_>) -> String {
    let (dataset, id) = match (one.after, one.before) {
        (Some(after), _) => (&revised.after, after),
        (None, Some(before)) => (&revised.before, before),
        (None, None) => return String::new(),
    };
    let statement = dataset.statement(id);
    let subject = dataset.entity(statement.subject);
    format!(
        "{}/{}#{}",
        subject.kind().folder(),
        subject.slug,
        statement.id
    )
}
