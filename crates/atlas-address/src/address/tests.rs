//! What is understood of an address, what is said of the rest, and that there is one spelling.

use super::{parameter::is_kept, *};
use alloc::string::ToString;
use proptest::prelude::*;

#[test]
#[expect(clippy::too_many_lines, reason = "a table: one row an address")]
fn what_is_not_understood_is_said() {
    for (url, complaints) in [
        (
            "/states?asof=yesterday",
            &[
                "“yesterday” is not a day between 1900 and 2100; write 2012-12-20 or 20 December 2012.",
            ][..],
        ),
        (
            "/states?asof=2023-02-30",
            &[
                "“2023-02-30” is not a day between 1900 and 2100; write 2012-12-20 or 20 December 2012.",
            ],
        ),
        (
            "/timeline?from=banana",
            &[
                "“banana” is not a date between 1900 and 2100; dates are written 2012, 2012-12 or 2012-12-20.",
            ],
        ),
        (
            "/states?asof=10/7/2002",
            &["“10/7/2002” can be 10 July 2002 or 7 October 2002; write 2002-07-10 or 2002-10-07."],
        ),
        (
            "/timeline?from=10/7/2002&to=5/15/2003",
            &["“10/7/2002” can be 10 July 2002 or 7 October 2002; write 2002-07-10 or 2002-10-07."],
        ),
        (
            "/compare?a=states/armenia&a-on=10/7/2002",
            &["“10/7/2002” can be 10 July 2002 or 7 October 2002; write 2002-07-10 or 2002-10-07."],
        ),
        (
            "/timeline?kind=planets",
            &["There is no kind of entry called “planets”."],
        ),
        (
            "/timeline?lanes=planets",
            &["There are no lanes called “planets”."],
        ),
        (
            "/timeline?theme=weather,course",
            &["There is no theme called “weather”."],
        ),
        ("/timeline?q=%E0%A4%A&from=1999", &[]),
        ("/timeline?unknown=1", &[]),
        ("/search?contested=1&existed=0", &[]),
        (
            "/search?contested=yes",
            &["“yes” is neither yes nor no; write contested=1, or leave it out."],
        ),
        (
            "/search?state=Armenia!,belarus,&organ=Joint+Staff",
            &[
                "“Armenia!” is no name of a state; names in addresses have small letters, digits and hyphens.",
                "“Joint Staff” is no name of an organ; names in addresses have small letters, digits and hyphens.",
            ],
        ),
        (
            "/states?edition=newest",
            &["“newest” is not a day between 1900 and 2100; write 2012-12-20 or 20 December 2012."],
        ),
        (
            "/timeline?kind=planets,moons",
            &[
                "There is no kind of entry called “planets”.",
                "There is no kind of entry called “moons”.",
            ],
        ),
        (
            "/rules/decide?matter=weather&ground=rain&seat-belarus=asleep&asks=!&beside=soon",
            &[
                "There is no matter called “weather”.",
                "There is no ground called “rain”.",
                "There is no stance called “asleep”.",
                "“!” is no name of a state; names in addresses have small letters, digits and hyphens.",
                "“soon” is not a day between 1900 and 2100; write 2012-12-20 or 20 December 2012.",
            ],
        ),
        (
            "/compare?a=planets/mars&b=states/armenia@2012-13-01",
            &[
                "“planets/mars” is nothing that can be compared; write a kind and a name, such as states/armenia or states/armenia@2012-12-20.",
                "“2012-13-01” is not a day between 1900 and 2100; write 2012-12-20 or 20 December 2012.",
            ],
        ),
    ] {
        let said: Vec<String> = Address::parse_with_complaints(url)
            .complaints
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(said, complaints, "{url}");
    }
}

#[test]
fn a_query_is_decoded_once() {
    for (url, query) in [
        ("/search?q=%2541", "%41"),
        ("/search?q=a+b%2Bc", "a b+c"),
        ("/search?q=%D0%9A%D0%A1%D0%9E%D0%A0", "КСОР"),
        ("/search?q=100%", "100%"),
        ("/search?q=<script>", "<script>"),
        ("/search?q=a%00b%0Ac", "abc"),
    ] {
        assert_eq!(Address::parse(url).selection.query, query, "{url}");
    }
}

/// Two hundred letters but one.
const LONG: &str = concat!(
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
);
const PIECES: [&str; 62] = [
    "/",
    "//",
    "%2F",
    "..",
    ".",
    "%2E%2E",
    "index.html",
    "/index.html",
    "INDEX.HTML",
    "states",
    "armenia",
    "timeline",
    "/timeline/?",
    "/compare/?",
    "/search/?",
    "/states/?",
    "?",
    "&",
    "#",
    "q=",
    "&q=",
    "?q=",
    "asof=",
    "&asof=",
    "from=",
    "&from=",
    "to=",
    "&to=",
    "&kind=",
    "&a=",
    "&b=",
    "&a-on=",
    "&c-on=",
    "@",
    ",",
    "&sort=",
    "&lanes=",
    "states/armenia",
    "organs/csc",
    "2006",
    "2006-06-30",
    "199X",
    "2004-22",
    "20.12.2012",
    "20.12.11761233",
    "31.12.19991992",
    "December 2012",
    "%00",
    "%0A",
    "%C2%85",
    "%E2%80%A8",
    "%FF",
    "%EF%BF%BD",
    "+",
    "%20",
    "%C3%A9",
    "é",
    "a",
    "%",
    "%2",
    "\u{202e}",
    LONG,
];

#[test]
fn what_printed_another_address_than_it_was_prints_one() {
    for (url, printed) in [
        ("/timeline/?q=%00+a", "/timeline/?q=a"),
        ("/a/index.html/index.html", "/a/"),
        ("/nowhere%2F..%2Fstates%2Farmenia/", "/states/armenia/"),
        ("/..%2F..%2Fx/", "/x/"),
        ("/states//armenia//", "/states/armenia/"),
        ("/.%2F/", "/"),
    ] {
        assert_eq!(Address::parse(url).to_string(), printed, "{url}");
    }
    let cut = Address::parse(&format!("/timeline/?q={LONG}+b"));
    assert_eq!(cut.selection.query, LONG);
}

#[test]
fn a_year_that_no_calendar_has_is_no_day() {
    for date in ["20.12.11761233", "31.12.19991992", "1.1.-2147483648"] {
        let parsed = Address::parse_with_complaints(&format!("/states/?asof={date}"));
        assert_eq!(parsed.address.as_of, None, "{date}");
        assert_eq!(parsed.complaints.len(), 1, "{date}");
    }
}

proptest! {
    #[test]
    fn every_text_is_an_address_with_one_spelling(url in "\\PC{0,60}") {
        let address = Address::parse(&url);
        let printed = address.to_string();
        prop_assert_eq!(Address::parse(&printed).to_string(), printed);
    }

    // What texts of letters hardly meet: escapes of all kinds, names that mean something, lengths at a limit.
    #[test]
    fn every_row_of_pieces_is_an_address_with_one_spelling(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES.to_vec()), 0..14),
    ) {
        let url = pieces.concat();
        let printed = Address::parse(&url).to_string();
        prop_assert_eq!(Address::parse(&printed).to_string(), printed.clone(), "{}", url);
        let path = printed.split(['?', '#']).next().unwrap_or_default();
        prop_assert!(path.split('/').all(|segment| !matches!(segment, "." | "..")), "{}", url);
    }

    #[test]
    fn every_address_returns_from_its_url(
        query in "\\PC{0,20}", from in proptest::option::of(-20_000..20_000), day in proptest::option::of(-20_000..20_000),
        anchor in proptest::option::of("[a-z0-9-]{1,12}"),
    ) {
        let mut address = Address::of(Page::Timeline);
        address.selection.query = query.trim().chars().filter(|letter| is_kept(*letter)).collect::<String>().trim().to_owned();
        address.window.from = from.map(|days| Day::new(1970, 1, 1).expect("a day").plus(days));
        address.window.to = address.window.from.map(|day| day.plus(40));
        address.as_of = day.map(|days| Day::new(1970, 1, 1).expect("a day").plus(days));
        address.anchor = anchor;
        prop_assert_eq!(Address::parse(&address.to_string()), address);
    }
}
