//! Two days of the record side by side, on the page and in a widget.

use atlas_address::widget::WidgetAddress;

use crate::common::{render, render_widget};

#[test]
fn where_two_days_part_is_said_and_what_is_given_too() {
    for (url, said) in [
        // Where the ways part is said, and what is given, also where no form is shown.
        (
            "/rules/decide/?matter=assistance&concerns=armenia&beside=2013-01-01&asof=2009-01-01",
            "Where the two days part",
        ),
        (
            "/rules/decide/?seat-armenia=absent&beside=2013-01-02&asof=2013-01-01",
            "Both days: the same steps by the same clauses",
        ),
        (
            "/rules/decide/?matter=outside-base&concerns=tajikistan&seat-russia=against&asof=2013-01-01",
            "Given: A base of an outside state in a member state; it concerns Tajikistan; Russia: objects; the others agree.",
        ),
    ] {
        assert!(render(url).contains(said), "{said} of {url}");
    }
}

#[test]
fn a_widget_shows_two_days() {
    let beside =
        "decide/?matter=outside-base&seat-russia=against&beside=2012-11-20&asof=2012-11-19";
    let beside = WidgetAddress::parse(beside).expect("a widget");
    let html = render_widget(&beside).expect("two days");
    for said in [
        "Where the two days part",
        "No clause on this was in force.",
        "The base may not be admitted.",
    ] {
        assert!(html.contains(said), "{said}");
    }
}
