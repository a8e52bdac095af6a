//! What ordinary readers ask, on the page to which the search leads them: a year says which day it takes, and what changed
//! within it is shown, too.

use crate::common::render;

#[test]
fn a_year_shows_what_ended_within_it() {
    for (url, expected) in [
        (
            "/states/?asof=2012",
            "; in 2012 until 18 December 2012: Member",
        ),
        ("/states/?asof=1999", "; in 1999 until 20 April 1999: Party"),
        (
            "/states/?asof=1999-04",
            "; in April 1999 until 20 April 1999: Party",
        ),
        (
            "/organs/?asof=2017",
            "Earlier in 2017, Acting Secretary General",
        ),
        ("/organs/?asof=2018", "Earlier in 2018, Secretary General"),
        ("/organs/?asof=2012", ", the last day of 2012"),
    ] {
        let page = render(url);
        assert!(page.contains(expected), "{url} does not say “{expected}”");
    }
    // A day is a day.
    for url in [
        "/states/?asof=2012-12-20",
        "/organs/?asof=2017-12-30",
        "/states/",
    ] {
        let page = render(url);
        assert!(
            !page.contains("; in 20") && !page.contains("Earlier in"),
            "{url}"
        );
    }
}

/// The chair of the Council changed in these years: both are on the page, the later one as the one on its last day.
#[test]
fn a_year_in_which_the_chair_changed_shows_both() {
    for (year, earlier, later) in [
        ("2008", "Kurmanbek Bakiyev", "Serzh Sargsyan"),
        ("2014", "Vladimir Putin", "Emomali Rahmon"),
        ("2022", "Nikol Pashinyan", "Alexander Lukashenko"),
    ] {
        let page = render(&format!("/organs/?asof={year}"));
        let within = page.find(&format!("Earlier in {year}, "));
        let within = within.expect("somebody left an office in that year");
        assert!(page.contains(later), "{year}: {later}");
        assert!(page[within..].contains(earlier), "{year}: {earlier}");
    }
}
