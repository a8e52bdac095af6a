//! Dates: what is read, what it can mean, how it is said.

use super::*;
use alloc::format;
use proptest::prelude::*;
use std::string::ToString;

fn edtf(text: &str) -> Edtf {
    text.parse()
        .unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn what_is_not_a_date_is_refused_with_a_reason() {
    for (text, reason) in [
        ("1993-02-29", "February 1993 has no day 29; its last is 28"),
        (
            "1992-13",
            "there is no month 13; months are 01 to 12, seasons 21 to 24",
        ),
        ("0992", "the year 992 is outside 1000 to 2999"),
        (
            "2002-10-07/1992-05-15",
            "the interval 2002-10-07/1992-05-15 ends (15 May 1992) before it begins (7 October 2002)",
        ),
    ] {
        assert_eq!(text.parse::<Edtf>().expect_err(text).to_string(), reason);
    }
    for text in [
        "",
        "/",
        "../..",
        "May 1992",
        "15.05.1992",
        "1992-5-15",
        "1992-05-15T10:00",
        "19XX",
        "1992/05/15",
        "é",
        "199X-05",
    ] {
        assert!(text.parse::<Edtf>().is_err(), "{text}");
    }
}

#[test]
fn a_date_covers_the_days_it_can_mean() {
    for (text, first, last) in [
        ("1992-05-15", "1992-05-15", "1992-05-15"),
        ("1992-02", "1992-02-01", "1992-02-29"),
        ("1993~", "1993-01-01", "1993-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("1998-22", "1998-06-01", "1998-08-31"),
        ("1999-24", "1999-12-01", "2000-02-29"),
        ("2004-XX-XX", "2004-01-01", "2004-12-31"),
    ] {
        let date = edtf(text);
        let days = (date.first_day(), date.last_day());
        assert_eq!(days, (Day::parse(first), Day::parse(last)), "{text}");
    }
}

#[test]
fn html_says_days_months_and_years_without_doubt() {
    for (text, value) in [
        ("1992-05-15", Some("1992-05-15")),
        ("1993-09", Some("1993-09")),
        ("2001", Some("2001")),
        ("1996-23", None),
        ("199X", None),
        ("2009~", None),
        ("2013?", None),
        ("2018-10-01/2018-11-02", None),
        ("2023-11-23/..", None),
        ("2004/", None),
    ] {
        assert_eq!(edtf(text).datetime().as_deref(), value, "{text}");
    }
    assert_eq!(
        edtf("2023-11-23/..").beginning().datetime().as_deref(),
        Some("2023-11-23")
    );
}

#[test]
fn a_date_has_begun_when_every_day_it_can_mean_has() {
    for (text, when, begun) in [
        ("2011-06-14", "2011-06-14", true),
        ("2011-06-14", "2011-06-13", false),
        ("2011", "2011-06-01", false),
        ("2011", "2011-12-31", true),
        ("2011-05/..", "2011-05-30", false),
        ("2011-05/2012", "2011-05-31", true),
        ("/2012", "2012-12-31", false),
    ] {
        let day = Day::parse(when).expect("a day");
        assert_eq!(edtf(text).has_begun_by(day), begun, "{text} by {when}");
    }
}

#[test]
fn intervals_that_share_a_day_overlap() {
    for (a, b, expected) in [
        ("1992", "1992-05-15", true),
        ("1992", "1993", false),
        ("1999-04-02/..", "2026-11-21", true),
        ("1999-04-02/..", "1999-04-01", false),
        ("../1999-04-20", "1999-04-20", true),
        ("../1999-04-20", "1999-04-21/2000", false),
        ("2004/", "2030", true),
    ] {
        assert_eq!(edtf(a).overlaps(&edtf(b)), expected, "{a} and {b}");
        assert_eq!(edtf(b).overlaps(&edtf(a)), expected, "{b} and {a}");
    }
}

#[test]
fn words_say_shared_parts_once() {
    for (text, words) in [
        ("2018-10-01/2018-10-05", "1 to 5 October 2018"),
        ("2019-04/2019-05", "April to May 2019"),
        ("2003/2019", "2003 to 2019"),
        ("2003~/2019-05-20", "about 2003 to 20 May 2019"),
        ("2013%", "about 2013, uncertain"),
        ("/2016", "until 2016, start not known"),
    ] {
        assert_eq!(edtf(text).words(), words);
    }
}

fn any_date() -> impl Strategy<Value = std::string::String> {
    let body = prop_oneof![
        (1900i32..2100).prop_map(|year| format!("{year}")),
        (190i32..210).prop_map(|decade| format!("{decade}X")),
        (1900i32..2100, 1u8..=12).prop_map(|(year, month)| format!("{year}-{month:02}")),
        (1900i32..2100, 21u8..=24).prop_map(|(year, season)| format!("{year}-{season}")),
        (-25_000i32..45_000).prop_map(|number| Day::new(1970, 1, 1)
            .expect("exists")
            .plus(number)
            .to_string()),
    ];
    (body, prop_oneof![Just(""), Just("?"), Just("~"), Just("%")])
        .prop_map(|(body, mark)| format!("{body}{mark}"))
}

proptest! {
    #[test]
    fn a_date_prints_as_it_was_read(text in any_date()) {
        prop_assert_eq!(edtf(&text).to_string(), text);
    }

    #[test]
    fn a_date_begins_before_it_ends(text in any_date()) {
        let date = edtf(&text);
        prop_assert!(date.first_day() <= date.last_day());
    }

    #[test]
    fn words_never_say_a_day_that_is_not_known(text in any_date()) {
        let date = edtf(&text);
        if let Edtf::Date(inner) = date && !matches!(inner.precision(), Precision::Day(..)) {
            let words = date.words();
            let numbers: std::vec::Vec<&str> =
                words.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
            prop_assert_eq!(numbers.len(), 1, "{}", words);
        }
    }

    #[test]
    fn an_interval_prints_as_it_was_read_and_contains_its_bounds(a in any_date(), b in any_date()) {
        let text = format!("{a}/{b}");
        if let Ok(interval) = text.parse::<Edtf>() {
            prop_assert_eq!(interval.to_string(), text);
            prop_assert!(interval.overlaps(&edtf(&a)) && interval.overlaps(&edtf(&b)));
        }
    }

    #[test]
    fn no_text_makes_the_parser_panic(text in "\\PC{0,24}") {
        let _ = text.parse::<Edtf>();
    }
}
