//! Periods in a language in which the year of a date is first. A program speaks one language, so this is one of its own.

use atlas_messages::{Language, speak};
use atlas_record::edtf::Edtf;

#[test]
fn a_period_within_a_year_says_the_year_first_and_once() {
    speak(Language::Kazakh).expect("nothing has been said before");
    for (written, words) in [
        ("2018-10-01/2018-10-05", "2018 ж. 1 қазан – 5 қазан"),
        ("2018-01-01/2018-12-31", "2018 ж. 1 қаңтар – 31 желтоқсан"),
        ("2018-05/2018-06", "2018 ж. мамыр – маусым"),
        ("2018-05/2018-06-04", "2018 ж. мамыр – 2018 ж. 4 маусым"),
        (
            "2018-12-31/2019-01-01",
            "2018 ж. 31 желтоқсан – 2019 ж. 1 қаңтар",
        ),
    ] {
        let period: Edtf = written.parse().expect("a period");
        assert_eq!(period.words(), words, "{written}");
    }
}
