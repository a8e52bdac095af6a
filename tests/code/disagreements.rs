//! Disputed statements: which source is followed, which is not, and whom they concern.

use atlas_record::{
    disagreement::{self, Support},
    model::Kind,
};

use crate::common::{atlas, count, dataset, find, render};

#[test]
fn a_source_is_followed_here_and_not_there() {
    for (slug, followed, not_followed) in [
        ("source-a", 2, 1),
        ("source-b", 1, 2),
        ("source-c", 1, 0),
        ("source-d", 0, 0),
    ] {
        let source = find(Kind::Source, slug);
        let parts = disagreement::parts(dataset(), atlas().links.citations(source), source);
        let of = |part: Support| parts.iter().filter(|(_, other)| *other == part).count();
        assert_eq!(of(Support::Followed), followed, "{slug}");
        assert_eq!(parts.len() - of(Support::Followed), not_followed, "{slug}");
    }
}

#[test]
fn what_is_contested_is_shown_with_its_reasons() {
    let html = render("/contested/");
    for expected in [
        "Gammaland signed on 9 September 2001.",
        "The list it stands in is otherwise in order of date.",
        "The article takes the day of the report for that of the act.",
        "The brief was written five years later.",
    ] {
        assert!(html.contains(expected), "{expected}");
    }
    let html = render("/contested/?state=gammaland");
    assert_eq!(
        (count(&html, "✓ Followed"), count(&html, "✕ Not followed")),
        (1, 1)
    );
}
