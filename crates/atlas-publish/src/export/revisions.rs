//! What each edition changed, statement by statement, as a file.

use atlas_record::{
    earlier::{Editions, Revised, Revision, RevisionKind, parts_changed},
    model::{Dataset, StatementId},
    translation::Translation,
};

use super::{
    Download, json,
    row::{self, statement_reference},
    value::{Fields, Value, json_document},
};
use crate::Site;

/// `changes.json`: the corrections, withdrawals and additions of every edition, newest first. What was corrected stands
/// there as it was and as it is, with the reason; what was added, by its id.
#[must_use]
pub fn file(
    dataset: &Dataset,
    russian: &Translation,
    editions: &Editions,
    site: &Site,
) -> Download {
    let mut records = Vec::new();
    for revised in editions.revisions(dataset) {
        let russian = [&revised.before, &revised.after].map(|of| russian.of_edition(dataset, of));
        for change in RevisionKind::ALL {
            let of_sort = revised.revisions.iter().filter(|one| one.change == change);
            records.extend(of_sort.map(|one| Value::Fields(record(&revised, &russian, one))));
        }
    }
    let count = records.len();
    let fields = json::head(dataset, &site.absolute(""));
    Download {
        path: "changes.json".into(),
        about:
            "Every statement that an edition added, corrected or withdrew: before, after, and why"
                .into(),
        count: Some(count),
        text: json_document(&fields, &[("changes", records)]),
    }
}

fn record(revised: &Revised<'_>, russian: &[Translation; 2], one: &Revision<'_>) -> Fields {
    let (before, after) = (&revised.before, &revised.after);
    let name = match (one.after, one.before) {
        (Some(id), _) => statement_reference(after, id),
        (None, Some(id)) => statement_reference(before, id),
        (None, None) => String::new(),
    };
    let whole = |dataset: &Dataset, russian: &Translation, id: Option<StatementId>| {
        let shown = id.filter(|_| one.change != RevisionKind::Added);
        shown.map_or(Value::Nothing, |id| {
            Value::Fields(row::statement(dataset, russian, id))
        })
    };
    let parts = one
        .before
        .zip(one.after)
        .map(|(old, new)| parts_changed(before.statement(old), after.statement(new)));
    let parts = parts.unwrap_or_default().into_iter().map(Value::text);
    vec![
        ("edition", Value::Text(after.edition.to_string())),
        ("change", Value::text(one.change.name())),
        ("statement", Value::Text(name)),
        ("parts", Value::List(parts.collect())),
        (
            "why",
            Value::optional(one.reason.map(|reason| reason.why.as_str())),
        ),
        ("before", whole(before, &russian[0], one.before)),
        ("after", whole(after, &russian[1], one.after)),
    ]
}
