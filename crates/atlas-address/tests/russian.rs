//! What addresses and citations say in Russian. A program speaks one language, so this is one of its own.

use atlas_address::{
    address::{Address, Bar, Page},
    cite::Work,
};
use atlas_messages::{Language, speak};
use atlas_record::{day::Day, model::Kind, sample::Sample};

#[test]
fn addresses_and_citations_speak_russian() {
    speak(Language::Russian).expect("nothing was loaded before");
    for (url, complaint) in [
        (
            "/states/?asof=yesterday",
            "«yesterday» – не день между 1900 и 2100 годами; напишите 2012-12-20 или 20 декабря 2012.",
        ),
        (
            "/timeline/?from=10/7/2002",
            "«10/7/2002» может значить и 10 июля 2002 года, и 7 октября 2002 года; напишите 2002-07-10 или 2002-10-07.",
        ),
        (
            "/timeline/?organ=(csc)",
            "«(csc)» не может быть именем органа; имена в адресах состоят из строчных латинских букв, цифр и дефисов.",
        ),
        ("/rules/decide/?ground=x", "Основания с именем «x» нет."),
    ] {
        let complaints = Address::parse_with_complaints(url).complaints;
        let said: Vec<String> = complaints.iter().map(ToString::to_string).collect();
        assert_eq!(said, [complaint], "{url}");
    }
    let (words, page) = &Page::links(Bar::Header)[0];
    assert_eq!((*words, page.path().as_str()), ("Хронология", "/timeline/"));
    assert_eq!(Page::List(Kind::Force).heading(), "Коллективные силы");

    let dataset = Sample::new(&[(Kind::State, "armenia", "Армения")]).build();
    let address = Address::of(Page::Entity(Kind::State, "armenia".into()));
    let address = address.at(Day::parse("2012-12-19"));
    let work = Work::shown(&dataset, &address, "Армения", "https://atlas.example/ru/");
    assert_eq!(work.language.as_deref(), Some("ru"));
    let (cited, _) = work
        .chicago()
        .split_once(" https")
        .map(|(text, url)| (text.to_owned(), url.to_owned()))
        .expect("a link");
    assert_eq!(
        cited,
        "Атлас ОДКБ. «Армения». Редакция от 21 ноября 2026 года, по состоянию на 19 декабря 2012 года."
    );
}
