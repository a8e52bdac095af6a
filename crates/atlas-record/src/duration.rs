//! How long what a statement says lasted, as far as the record knows.

use crate::{
    day::Day,
    edtf::{Bound, Edtf},
    model::{Dataset, Detail, Statement, StatementId},
};

/// The last day on which what a statement says is known to have been so; nothing where it goes on.
///
/// An office or a chair whose end nobody has recorded lasts until the next holder is known to have begun; any other
/// period of which that is so, and the last holder, are known for the days of their beginning only.
#[must_use]
pub fn last_known(dataset: &Dataset, id: StatementId) -> Option<Day> {
    let statement = dataset.statement(id);
    let when = statement.when?;
    let Edtf::Interval(Bound::Date(begun), Bound::Unknown) = when else {
        return when.last_day();
    };
    let same_office = |other: &Statement| match (&statement.detail, &other.detail) {
        (
            Detail::Office { organ, post, .. },
            Detail::Office {
                organ: of,
                post: as_post,
                ..
            },
        ) => organ == of && post == as_post,
        (Detail::Chair { .. }, Detail::Chair { .. }) => true,
        _ => false,
    };
    let successors = dataset.all().filter(|(_, other)| same_office(other));
    let begins = successors.filter_map(|(_, other)| other.when?.first_day());
    let next = begins.filter(|first| *first > begun.last_day()).min();
    Some(next.map_or(begun.last_day(), |next| next.plus(-1)))
}
