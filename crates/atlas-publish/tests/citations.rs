//! Citations as texts: what they say, and how sure and how precise.

mod common;

use atlas_address::{address::Address, cite::Work};
use atlas_publish::export::calendar::{self, CalendarHead};
use atlas_record::{
    edtf::Edtf,
    model::{Author, SourceForm, Standing},
};
use common::{one_event, one_event_of, work};

#[test]
fn a_citation_says_what_when_and_where() {
    let dataset = one_event("Something happens");
    let shown = |url: &str| Work::shown(&dataset, &Address::parse(url), "A", "https://x.example/");
    for (url, expected) in [
        (
            "/sources/a/",
            "CSTO Atlas. “A.” Edition of 21 November 2026. https://x.example/sources/a/?asof=2026-11-21&edition=2026-11-21",
        ),
        (
            "/sources/a/?asof=2012-12-20",
            "CSTO Atlas. “A.” Edition of 21 November 2026, as of 20 December 2012. https://x.example/sources/a/?asof=2012-12-20&edition=2026-11-21",
        ),
        (
            "/sources/a/#one",
            "CSTO Atlas. “Something happens.” Statement in “A”. Edition of 21 November 2026. https://x.example/sources/a/?asof=2026-11-21&edition=2026-11-21#one",
        ),
        (
            "/sources/a/#section:history",
            "CSTO Atlas. “A.” Edition of 21 November 2026. https://x.example/sources/a/?asof=2026-11-21&edition=2026-11-21",
        ),
        (
            "/timeline/?kind=states&asof=2030-01-01",
            "CSTO Atlas. “A.” Edition of 21 November 2026. https://x.example/timeline/?kind=states&asof=2026-11-21&edition=2026-11-21",
        ),
    ] {
        assert_eq!(shown(url).chicago(), expected, "{url}");
    }
    // Whoever follows the link comes to the same view, of this edition.
    let work = shown("/sources/a/?asof=2012-12-20#one");
    let link = work.url.expect("a link");
    let address = Address::parse(link.trim_start_matches("https://x.example"));
    let same = Address {
        edition: Some(dataset.edition),
        ..Address::parse("/sources/a/?asof=2012-12-20#one")
    };
    assert_eq!(address, same);
}

/// What each format says of a date: BibTeX's fields, RIS's, CSL's.
#[test]
#[expect(
    clippy::too_many_lines,
    reason = "a table: one row a date with its three spellings"
)]
fn no_citation_is_more_certain_or_more_precise_than_the_source() {
    for (date, bibtex, ris, csl) in [
        (
            "1999",
            "  year = {1999},\n  date = {1999},\n  note = {A note},\n",
            "PY  - 1999\r\nDA  - 1999///\r\nLA  - ",
            r#""issued":{"date-parts":[[1999]]}"#,
        ),
        (
            "1999-05",
            "  year = {1999},\n  month = may,\n  date = {1999-05},\n",
            "PY  - 1999\r\nDA  - 1999/05//\r\n",
            r#""issued":{"date-parts":[[1999,5]]}"#,
        ),
        (
            "1999-05-06",
            "  year = {1999},\n  month = may,\n  date = {1999-05-06},\n  note = {6 May 1999},\n",
            "PY  - 1999\r\nDA  - 1999/05/06/\r\n",
            r#""issued":{"date-parts":[[1999,5,6]]}"#,
        ),
        (
            "2021?",
            "  year = {2021},\n  date = {2021?},\n  note = {2021, uncertain},\n",
            "N1  - 2021, uncertain\r\n",
            r#""issued":{"date-parts":[[2021]],"circa":true}"#,
        ),
        (
            "1999-05~",
            "  date = {1999-05\\~{}},\n  note = {about May 1999},\n",
            "N1  - about May 1999\r\n",
            r#""issued":{"date-parts":[[1999,5]],"circa":true}"#,
        ),
        (
            "1996-23",
            "  year = {1996},\n  date = {1996-23},\n  note = {autumn 1996},\n",
            "N1  - autumn 1996\r\n",
            r#""issued":{"date-parts":[[1996]],"season":"Autumn"}"#,
        ),
        (
            "2006/2012",
            "  year = {2006},\n  date = {2006/2012},\n  note = {2006 to 2012},\n",
            "N1  - 2006 to 2012\r\n",
            r#""issued":{"date-parts":[[2006],[2012]]}"#,
        ),
        (
            "2009~/2011~",
            "  note = {about 2009 to about 2011},\n",
            "N1  - about 2009 to about 2011\r\n",
            r#""issued":{"date-parts":[[2009],[2011]],"circa":true}"#,
        ),
        (
            "2004/",
            "  note = {from 2004, end not known},\n",
            "N1  - from 2004, end not known\r\n",
            r#""note":"from 2004, end not known""#,
        ),
        (
            "199X",
            "  date = {199X},\n  note = {the 1990s},\n",
            "N1  - the 1990s\r\n",
            r#""note":"the 1990s""#,
        ),
    ] {
        let bibtex = bibtex.replace("\\~{}", "~");
        let work = Work {
            date: Some(date.parse().expect("a date")),
            note: (date == "1999").then(|| "A note".to_owned()),
            url: None,
            ..work("A title")
        };
        assert!(work.bibtex().contains(&bibtex), "{date}: {}", work.bibtex());
        assert!(work.ris().contains(ris), "{date}: {}", work.ris());
        assert!(work.csl_json().contains(csl), "{date}: {}", work.csl_json());
        let words = date.parse::<Edtf>().expect("a date");
        let noted = format!("\"note\":\"{}\"", words.words());
        let plain = words.datetime().is_some();
        assert_eq!(work.csl_json().contains(&noted), !plain, "{date}");
        // Every program reads the entry, also where it does not understand the date.
        let read = biblatex::Bibliography::parse(&work.bibtex()).expect("BibTeX");
        assert_eq!(read.len(), 1, "{date}");
        let item: citationberg::json::Item =
            serde_json::from_str(&work.csl_json()).expect("CSL-JSON");
        assert_eq!(
            item.0.contains_key("issued"),
            csl.contains("issued"),
            "{date}"
        );
    }
}

#[test]
fn authors_stand_alone_with_the_family_name_first() {
    let person = |family: &str, given: &str| Author::Person {
        family: family.into(),
        given: given.into(),
    };
    let two = [person("Kostiuk", "Ruslan"), person("Katkova", "Ekaterina")];
    for (authors, chicago, bibtex, ris, csl) in [
        (
            &two[..],
            "Kostiuk, Ruslan, and Ekaterina Katkova. ",
            "author = {Kostiuk, Ruslan and Katkova, Ekaterina}",
            "AU  - Kostiuk, Ruslan\r\nAU  - Katkova, Ekaterina\r\n",
            r#""author":[{"family":"Kostiuk","given":"Ruslan"},{"family":"Katkova","given":"Ekaterina"}]"#,
        ),
        (
            &[person("Цыренова", "Т. Б.")],
            "Цыренова, Т. Б. ",
            "author = {Цыренова, Т. Б.}",
            "AU  - Цыренова, Т. Б.\r\n",
            r#""author":[{"family":"Цыренова","given":"Т. Б."}]"#,
        ),
        // Programs join the parts of an Armenian name, and take a Georgian given name for a particle.
        (
            &[person("Փաշինյան", "Նիկոլ")],
            "Նիկոլ Փաշինյան. ",
            "author = {{Նիկոլ Փաշինյան}}",
            "AU  - Նիկոլ Փաշինյան\r\n",
            r#""author":[{"literal":"Նիկոլ Փաշինյան"}]"#,
        ),
        (
            &[Author::Body("Ministry of Defence and Security".into())],
            "Ministry of Defence and Security. ",
            "author = {{Ministry of Defence and Security}}",
            "AU  - Ministry of Defence and Security\r\n",
            r#""author":[{"literal":"Ministry of Defence and Security"}]"#,
        ),
        (
            &[],
            "A title. ",
            "key = {A title}",
            "TI  - A title\r\nT2",
            r#""A title""#,
        ),
    ] {
        let work = Work {
            authors: authors.to_vec(),
            ..work("A title")
        };
        assert!(work.chicago().starts_with(chicago), "{}", work.chicago());
        assert!(work.bibtex().contains(bibtex), "{}", work.bibtex());
        assert!(work.ris().contains(ris), "{}", work.ris());
        assert!(work.csl_json().contains(csl), "{}", work.csl_json());
        let read = biblatex::Bibliography::parse(&work.bibtex()).expect("BibTeX");
        let read = read.get(&work.key).expect("an entry").author();
        assert_eq!(read.map_or(0, |persons| persons.len()), authors.len());
        let read = biblib::CitationParser::parse(&biblib::RisParser::new(), &work.ris());
        // This parser parts a body's name at "and"; the format gives each author a line.
        if !ris.contains(" and ") {
            assert_eq!(read.expect("RIS")[0].authors.len(), authors.len());
        }
    }
}

/// All sources of the record, read back by a parser of each format.
#[test]
fn every_source_comes_back_from_every_format() {
    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data");
    let dataset = atlas_data::compile(std::path::Path::new(data)).expect("the record");
    let works: Vec<Work> = atlas_address::cite::sources(&dataset).collect();
    assert!(works.len() > 400);
    for work in &works {
        let read = biblatex::Bibliography::parse(&work.bibtex()).expect("BibTeX");
        let entry = read.get(&work.key).expect("an entry");
        assert_eq!(
            entry.author().map_or(0, |all| all.len()),
            work.authors.len(),
            "{}",
            work.key
        );
        let title = biblatex::ChunksExt::format_verbatim(entry.title().expect("a title"));
        assert_eq!(title, work.title);
        let edtf = entry.get_as::<String>("date").ok();
        assert_eq!(edtf, work.date.map(|date| date.to_string()), "{}", work.key);
        let read = biblib::CitationParser::parse(&biblib::RisParser::new(), &work.ris());
        let read = read.expect("RIS");
        assert_eq!((read.len(), &read[0].title), (1, &work.title));
        assert_eq!(read[0].authors.len(), work.authors.len());
        let item: citationberg::json::Item = serde_json::from_str(&work.csl_json()).expect("CSL");
        assert_eq!(item.0["title"].to_str().expect("a text"), work.title);
        // What the numbers do not say stands in words.
        if let Some(date) = work.date.filter(|date| date.datetime().is_none()) {
            for text in [work.bibtex(), work.ris(), work.csl_json(), work.chicago()] {
                assert!(text.contains(&date.words()), "{text}");
            }
        }
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table: one row a form of source")]
fn a_source_is_cited_as_what_it_is() {
    let with = |author: Option<&str>, container: Option<&str>, date: Option<&str>| Work {
        authors: author
            .map(|name| Author::Body(name.to_owned()))
            .into_iter()
            .collect(),
        container: container.map(str::to_owned),
        date: date.map(|date| date.parse().expect("a date")),
        url: None,
        note: None,
        ..work("A title?")
    };
    for (work, expected) in [
        (
            with(None, Some("TASS"), Some("2017-10-10")),
            "TASS. “A title?” 10 October 2017.",
        ),
        (
            with(Some("A. Author"), Some("Press"), Some("1999~")),
            "A. Author. “A title?” Press. about 1999.",
        ),
        (with(None, None, None), "“A title?”"),
    ] {
        assert_eq!(work.chicago(), expected);
    }
    for (form, csl, ris, bibtex) in [
        (SourceForm::Agency, "article-newspaper", "NEWS", "article"),
        (SourceForm::Book, "book", "BOOK", "book"),
        (SourceForm::Law, "legislation", "STAT", "misc"),
        (SourceForm::Dataset, "dataset", "DATA", "misc"),
        (SourceForm::Website, "webpage", "ELEC", "misc"),
        (SourceForm::Official, "report", "GOVDOC", "misc"),
        (
            SourceForm::Scholarship,
            "article-journal",
            "JOUR",
            "article",
        ),
    ] {
        let work = Work { form, ..work("A") };
        assert!(
            work.csl_json().contains(&format!("\"type\":\"{csl}\"")),
            "{form:?}"
        );
        assert!(
            work.ris().starts_with(&format!("TY  - {ris}\r\n")),
            "{form:?}"
        );
        assert!(
            work.bibtex().starts_with(&format!("@{bibtex}{{")),
            "{form:?}"
        );
    }
    // What is known to a year or a decade is not made a day.
    for (date, ris, csl) in [
        ("1999", "PY  - 1999\r\nDA  - 1999///\r\n", "[[1999]]"),
        ("1999-05", "PY  - 1999\r\nDA  - 1999/05//\r\n", "[[1999,5]]"),
        (
            "1999-05-06?",
            "PY  - 1999\r\nDA  - 1999/05/06/\r\n",
            "[[1999,5,6]],\"circa\":true",
        ),
    ] {
        let work = with(None, None, Some(date));
        assert!(work.ris().contains(ris), "{}", work.ris());
        assert!(work.csl_json().contains(csl), "{}", work.csl_json());
    }
    let decade = with(None, None, Some("199X"));
    assert!(!decade.csl_json().contains("date-parts") && decade.bibtex().contains("the 1990s"));
}

#[test]
fn a_calendar_says_what_is_not_settled() {
    for (standing, status, title, words) in [
        (
            Standing::Settled,
            "CONFIRMED",
            "SUMMARY:A vote\r\n",
            "It happened.\r\n",
        ),
        (
            Standing::Unverified,
            "TENTATIVE",
            "SUMMARY:A vote (unverified)\r\n",
            "Unverified: it rests on one weak source.",
        ),
        (
            Standing::Contested,
            "TENTATIVE",
            "SUMMARY:A vote (sources disagree)\r\n",
            "Sources disagree",
        ),
    ] {
        let dataset = one_event_of("A vote", standing);
        let head = CalendarHead {
            name: "x",
            description: "x",
            site: "https://x.example/",
            yearly: false,
        };
        let ids: Vec<_> = dataset.all().map(|(id, _)| id).collect();
        let ics = calendar::calendar(&dataset, &head, &ids).replace("\r\n ", "");
        assert!(ics.contains("CALSCALE:GREGORIAN\r\n"));
        assert!(ics.contains(&format!("STATUS:{status}\r\n")), "{ics}");
        assert!(ics.contains(title), "{ics}");
        assert!(ics.contains(words), "{ics}");
        assert!(ics.contains("DTSTART;VALUE=DATE:20121219\r\nDTEND;VALUE=DATE:20121220\r\n"));
    }
}
