//! What pages say: what they did not understand, the day that is looked at, how to cite them, how much is saved.

use atlas_address::address::Address;
use atlas_messages::Language;
use atlas_record::words;

use crate::common::{base, count, render};

#[test]
fn lists_say_their_order_and_counts_follow_the_choices() {
    let all = render("/exercises/");
    assert!(all.contains("aria-label=\"Held in\""));
    let held = render("/exercises/?state=alphaland");
    let links = |html: &str| count(html, "entry-list__entry");
    assert!(links(&held) > 0 && links(&held) < links(&all));
    for (url, expected) in [
        (
            "/exercises/?state=alphaland",
            "entries, in alphabetical order.",
        ),
        (
            "/documents/?from=2000&to=2009",
            "entries, in order of date.",
        ),
        ("/people/", "in order of family names."),
        ("/sources/?contested=1", "by form, the most cited first."),
    ] {
        assert!(
            render(url).contains(expected),
            "{url} does not say {expected}"
        );
    }
    // What is downloaded is what is shown.
    let counted = |html: &str| {
        let (_, after) = html.split_once("Download ").expect("a download");
        let (words, _) = after.split_once(" entr").expect("of entries");
        words
            .chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    assert_ne!(counted(&all), counted(&held));
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table: one row an address")]
fn what_cannot_be_understood_is_said_and_the_rest_is_shown() {
    for (url, expected) in [
        ("/states/?asof=yesterday", "“yesterday” is not a day"),
        (
            "/contested/?state=zzz",
            "The record has no state called “zzz”.",
        ),
        (
            "/timeline/?organ=council,zzz",
            "The record has no organ called “zzz”.",
        ),
        (
            "/states/?asof=2100-12-31",
            "The record ends on 31 December 2020",
        ),
        ("/documents/pact/?asof=2005-01-01", "after 1 January 2005"),
        // A year means its last day, and says so.
        ("/states/?asof=2011", ", the last day of 2011"),
        ("/states/?asof=2011-06", ", the last day of June 2011"),
        // A member that is no party: its tile says both.
        (
            "/?asof=2010-09-15",
            "<span class=\"tile__status\">Former party</span>",
        ),
        (
            "/documents/pact/?asof=2020-01-01",
            "no longer so on 1 January 2020",
        ),
        (
            "/states/betaland/?asof=2010-09-15",
            "former party since 2 January 2007; member since 16 August 2010; takes part since 16 August 2010",
        ),
        ("/contested/?q=encyclopedia+gammaland", "9 September 2001"),
        ("/contested/?q=zzzz", "No disagreement speaks of that."),
        ("/timeline/?from=banana", "“banana” is not a date"),
        ("/states/alfaland/", "There is no entry “alfaland”"),
        ("/no/such/place/", "Nothing is at this address"),
        (
            "/search/?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "for “&lt;script&gt;alert(1)&lt;/script&gt;”",
        ),
        ("/search/?q=QFL", "Quick Force of the League"),
        (
            "/search/?q=qqqq%20zzzz",
            "Nothing was found for “qqqq zzzz”",
        ),
        ("/search/?q=betalend", "corrected from “betalend”"),
        (
            "/search/?q=alphaland+zzzzqq",
            "Not in the record and left out: “zzzzqq”",
        ),
        (
            "/search/?q=alphaland&kind=planets",
            "There is no kind of entry called “planets”",
        ),
        (
            "/search/?q=720&state=gammaland",
            "Nothing of it passes these choices",
        ),
        ("/timeline/?kind=operations&from=1991&to=1991", "Show all"),
    ] {
        let html = render(url);
        assert!(html.contains(expected), "{url} does not say {expected}");
        assert_eq!(count(&html, "<h1"), 1, "{url}");
    }
    let html = render("/states/alfaland/");
    assert!(
        html.contains("/states/alphaland/"),
        "the nearest name is offered"
    );
}

#[test]
fn the_other_language_has_the_same_address() {
    for address in [
        "/",
        "/states/?asof=2013-12-20",
        "/timeline/?kind=states&from=2002&to=2010-05-03",
        "/compare/?a=states/alphaland@2012-12-20&b=organs/council",
        "/states/betaland/?asof=2013-12-20#summary",
        "/nowhere/",
    ] {
        let parsed = Address::parse(address);
        let russian = base().in_language(&parsed, Language::Russian);
        assert_eq!(russian, ["/ru", address].concat());
        assert_eq!(base().in_language(&parsed, Language::English), address);
        let link = format!(
            "<a rel=\"external\" hreflang=\"ru\" lang=\"ru\" href=\"{}\">Русский</a>",
            russian.replace('&', "&amp;")
        );
        assert_eq!(count(&render(address), &link), 2, "{link}");
    }
}

#[test]
fn links_keep_the_day_that_is_looked_at() {
    let html = render("/states/?asof=2013-12-20");
    assert!(html.contains("href=\"/states/betaland/?asof=2013-12-20\""));
    assert!(html.contains("Membership suspended"));
    let html = render("/states/?asof=2013-12-18");
    assert!(!html.contains("Membership suspended"));
}

#[test]
fn a_citation_says_statement_day_edition_and_filters() {
    for (url, expected) in [
        (
            "/states/gammaland/#treaty-acceded",
            "Statement in “Gammaland”. Edition of 31 December 2020. ",
        ),
        (
            "/states/gammaland/?asof=2003-01-01",
            "Edition of 31 December 2020, as of 1 January 2003. ",
        ),
        ("/sources/source-c/", "The source itself"),
        (
            "/timeline/?kind=operations",
            "kind=operations&amp;asof=2020-12-31&amp;edition=2020-12-31",
        ),
    ] {
        assert!(
            render(url).contains(expected),
            "{url} does not say {expected}"
        );
    }
    assert_eq!(count(&render("/no/such/place/"), "class=\"cite\""), 0);
}

#[test]
fn buttons_say_how_much_they_save() {
    for (url, place, noun) in [
        ("/timeline/", "class=\"timeline__date\"", "event"),
        (
            "/timeline/?kind=operations&from=2006&to=2014",
            "class=\"timeline__date\"",
            "event",
        ),
        ("/contested/", "class=\"disagreement\"", "statement"),
        (
            "/contested/?kind=states&q=encyclopedia",
            "class=\"disagreement\"",
            "statement",
        ),
    ] {
        let html = render(url).replace("<!>", "");
        // The timeline lists all events; what is filtered out is there and not shown.
        let shown = count(&html, place) - count(&html, "<li hidden");
        assert!(shown > 1, "{url}: {shown}");
        let label = words::count(shown, noun, &format!("{noun}s"));
        let button = format!("Download these {label}: ");
        assert!(html.contains(&button), "{url}: {label}");
    }
    for (url, expected) in [
        ("/timeline/?q=zzzz", None),
        ("/about/", None),
        ("/states/", Some("entries: ")),
        (
            "/states/gammaland/?asof=2003-01-01",
            Some("data-day=\"2003-01-01\""),
        ),
    ] {
        let html = render(url).replace("<!>", "");
        assert_eq!(html.contains("Download th"), expected.is_some(), "{url}");
        assert!(
            expected.is_none_or(|expected| html.contains(expected)),
            "{url}"
        );
    }
}

#[test]
fn every_form_of_a_date_is_told_as_it_is_known() {
    let html = render("/relations/other-league/");
    for expected in [
        "15 March 2009",
        "March 2009",
        "autumn 2010",
        "2011",
        "2000s",
        "about 2012",
        "2 April 2013",
        "1 October to 2 November 2014",
        "23 November 2016",
        "2015",
    ] {
        assert!(html.contains(expected), "{expected}");
    }
}
