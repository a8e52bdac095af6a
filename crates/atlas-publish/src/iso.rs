//! Dates for machines that know ISO 8601 only.
//!
//! An uncertain or approximate date, a season and a decade have no such form: they are left out rather than made exact.

use atlas_record::edtf::{Bound, Date, Edtf, Precision};

/// A date as ISO 8601, with the precision that is known; nothing where that would claim more than the record does.
#[must_use]
pub fn date(date: &Date) -> Option<String> {
    let exact = !date.uncertain && !date.approximate;
    let precise = !matches!(date.precision(), Precision::Decade | Precision::Season(_));
    (exact && precise).then(|| date.to_string())
}

/// When something began and when it ended, each only if it is known and exact.
///
/// ```
/// use atlas_publish::iso::span;
/// let cases = [
///     ("1992-05-15", Some("1992-05-15"), Some("1992-05-15")),
///     ("1993-09", Some("1993-09"), Some("1993-09")),
///     ("2009~", None, None),
///     ("2013-05-01?", None, None),
///     ("199X", None, None),
///     ("1996-23", None, None),
///     ("2018-10-01/2018-11", Some("2018-10-01"), Some("2018-11")),
///     ("2003~/2019-05-20", None, Some("2019-05-20")),
///     ("2023-11-23/..", Some("2023-11-23"), None),
///     ("2004/", Some("2004"), None),
///     ("../2012-12-19", None, Some("2012-12-19")),
/// ];
/// for (edtf, from, to) in cases {
///     let (first, last) = span(&edtf.parse().unwrap());
///     assert_eq!((first.as_deref(), last.as_deref()), (from, to), "{edtf}");
/// }
/// ```
#[must_use]
pub fn span(when: &Edtf) -> (Option<String>, Option<String>) {
    match when {
        Edtf::Date(one) => (date(one), date(one)),
        Edtf::Interval(from, to) => (bound(from), bound(to)),
    }
}

/// A single date; nothing of an interval, which is no date of anything.
#[must_use]
pub fn single(when: &Edtf) -> Option<String> {
    match when {
        Edtf::Date(one) => date(one),
        Edtf::Interval(..) => None,
    }
}

fn bound(bound: &Bound) -> Option<String> {
    match bound {
        Bound::Date(one) => date(one),
        Bound::Open | Bound::Unknown => None,
    }
}
