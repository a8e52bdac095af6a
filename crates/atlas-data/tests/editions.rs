//! An earlier edition comes back from its difference, and nothing that was published is lost without a word.

#[allow(dead_code, reason = "each test program uses its part")]
mod common;

use atlas_data::{
    Record,
    editions::{Settings, difference, published},
    record_of_files,
    source_files::SourceFile,
};
use atlas_record::{
    codec,
    earlier::{Editions, RevisionKind, parts_changed},
    model::Kind,
};

const EARLIER: &str = "2026-11-21";
const LATER: &str = "2026-11-30";

/// What is replaced in a file of the examples.
type Edit = (&'static str, &'static str, &'static str);

fn edited(edits: &[Edit]) -> Vec<SourceFile> {
    let mut files = common::examples();
    for edit in edits {
        replace(&mut files, edit);
    }
    files
}

fn replace(files: &mut [SourceFile], (path, old, new): &Edit) {
    let found = files.iter_mut().find(|file| file.path == *path);
    let file = found.unwrap_or_else(|| panic!("there is no {path}"));
    assert!(file.text.contains(old), "{path} does not contain {old}");
    file.text = file.text.replacen(old, new, 1);
}

/// The later data set with the difference of the earlier one and the reasons given.
fn released(edits: &[Edit], reasons: &str) -> Vec<SourceFile> {
    released_as(edited(edits), reasons)
}

fn released_as(mut later: Vec<SourceFile>, reasons: &str) -> Vec<SourceFile> {
    let settings = Settings {
        edition: EARLIER.into(),
        revision: "0000000".into(),
        not_compared: vec!["post".into()],
    };
    let text = difference(&common::examples(), &later, &settings).expect("both are TOML");
    for file in &mut later {
        if file.path == "data/atlas.toml" {
            file.text = file.text.replace(EARLIER, LATER);
        }
        if file.path == "data/changes.toml" {
            file.text += reasons;
        }
    }
    later.push(SourceFile {
        path: format!("data/editions/{EARLIER}.toml"),
        text,
    });
    later
}

fn compiled(files: &[SourceFile]) -> Record {
    record_of_files(files).unwrap_or_else(|problems| {
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{}", problems.join("\n"))
    })
}

fn problems(files: &[SourceFile]) -> Vec<String> {
    let problems = record_of_files(files).err().unwrap_or_default();
    problems.iter().map(ToString::to_string).collect()
}

const GEORGIA: &str = "data/states/georgia.toml";
const PROXY: &str = "data/operations/proxy.toml";
const EXERCISES: &str = "data/exercises/interaction.toml";
const NEW_FACT: &str = "[[fact]]\nid = \"capital\"\naspect = \"history\"\nwhen = \"1992\"\ntext = \"The capital of Georgia is Tbilisi.\"\ncite = [\"encyclopedia#2\"]\n\n[[fact]]\nid = \"treaty-acceded\"";
const NEW_EXERCISE: &str = "[[entity]]\nid = \"airborne\"\nclass = \"series\"\nname = { en = \"Airborne\" }\n\n[[entity.fact]]\nid = \"summary\"\naspect = \"summary\"\ntext = \"Airborne was a series of exercises.\"\nabout = [\"exercises/interaction-2009\"]\ncite = [\"ministry-brief#25\"]\n\n[[entity]]\nid = \"interaction\"";
const WITHDRAWN: &str = "[[fact]]\nid = \"judged-useful\"\naspect = \"assessment\"\nby = \"Author of the encyclopedia article\"\ntext = \"The author counts the operation among the main activities of the Organization.\"\ncite = [\"encyclopedia#4\"]\n";

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "a table: one row a change between editions"
)]
fn the_earlier_edition_comes_back_whatever_changed() {
    type Case = (
        &'static str,
        &'static [Edit],
        &'static [(RevisionKind, &'static str, &'static [&'static str])],
    );
    const CASES: &[Case] = &[
        ("nothing", &[], &[]),
        (
            "a fact is added",
            &[(GEORGIA, "[[fact]]\nid = \"treaty-acceded\"", NEW_FACT)],
            &[(RevisionKind::Added, "capital", &[])],
        ),
        (
            "a page is added, and ids move",
            &[(EXERCISES, "[[entity]]\nid = \"interaction\"", NEW_EXERCISE)],
            &[(RevisionKind::Added, "summary", &[])],
        ),
        (
            "a text is changed",
            &[(
                GEORGIA,
                "until its first term ran out on 20 April 1999",
                "from 1994 to 1999",
            )],
            &[(RevisionKind::Corrected, "summary", &["text"])],
        ),
        (
            "a date is changed",
            &[(GEORGIA, "when = \"1993-12-09\"", "when = \"1993-12\"")],
            &[(RevisionKind::Corrected, "treaty-acceded", &["date"])],
        ),
        (
            "another source is cited",
            &[(
                GEORGIA,
                "cite = [\"treaty-compendium\", \"ministry-brief#1\"]",
                "cite = [\"ministry-brief#1-2\", \"treaty-compendium\"]",
            )],
            &[(RevisionKind::Corrected, "treaty-acceded", &[])],
        ),
        (
            "a reading is added",
            &[(
                PROXY,
                "cite = [\"encyclopedia#4\"]",
                "cite = [\"encyclopedia#4\"]\n\n[[fact.reading]]\ntext = \"The author counts it not.\"\ncite = [\"encyclopedia#5\"]\nwhy = \"It is a slip.\"",
            )],
            &[(RevisionKind::Corrected, "judged-useful", &["standing"])],
        ),
        (
            "the standing is changed",
            &[(
                GEORGIA,
                "standing = \"settled\"",
                "standing = \"contested\"",
            )],
            &[(RevisionKind::Corrected, "treaty-acceded", &["standing"])],
        ),
        (
            "a figure is changed",
            &[(EXERCISES, "value = 7000", "value = 7500")],
            &[(RevisionKind::Corrected, "held", &[])],
        ),
        (
            "translations are added",
            &[
                (
                    GEORGIA,
                    "title = \"Georgia accedes to the Treaty\"",
                    "title = \"Georgia accedes to the Treaty\"\ntitle-ru = \"Грузия присоединяется к Договору\"",
                ),
                (
                    PROXY,
                    "label = \"Resources identified\"",
                    "label = \"Resources identified\", label-ru = \"Выявлено ресурсов\"",
                ),
            ],
            &[],
        ),
        (
            "translations are taken out",
            &[
                (EXERCISES, "label-ru = \"Численность\", ", ""),
                (EXERCISES, "place-ru = \"Матыбулак, Казахстан\"\n", ""),
            ],
            &[],
        ),
        (
            "a name is changed",
            &[(GEORGIA, "ka = \"საქართველო\"", "hy = \"Վրաստան\"")],
            &[],
        ),
        (
            "a fact is withdrawn",
            &[(PROXY, WITHDRAWN, "")],
            &[(RevisionKind::Withdrawn, "judged-useful", &[])],
        ),
        (
            "a fact before others is withdrawn",
            &[(PROXY, "id = \"run-2018\"", "id = \"run-of-2018\"")],
            &[
                (RevisionKind::Added, "run-of-2018", &[]),
                (RevisionKind::Withdrawn, "run-2018", &[]),
            ],
        ),
        (
            "all at once",
            &[
                (GEORGIA, "[[fact]]\nid = \"treaty-acceded\"", NEW_FACT),
                (EXERCISES, "[[entity]]\nid = \"interaction\"", NEW_EXERCISE),
                (GEORGIA, "when = \"1993-12-09\"", "when = \"1993-12\""),
                (PROXY, WITHDRAWN, ""),
            ],
            &[
                (RevisionKind::Added, "capital", &[]),
                (RevisionKind::Corrected, "treaty-acceded", &["date"]),
                (RevisionKind::Added, "summary", &[]),
                (RevisionKind::Withdrawn, "judged-useful", &[]),
            ],
        ),
    ];
    let before = compiled(&common::examples()).dataset;
    for (name, edits, expected) in CASES {
        let record = compiled(&released(edits, ""));
        let bytes = codec::encode_part(&record.editions).expect("editions encode");
        let kept: Editions = codec::decode_part(&bytes).expect("they decode");
        assert_eq!(kept, record.editions, "{name}");
        let mut back = kept.earlier[0].clone().of(record.dataset.clone());
        // A withdrawn answer takes its question along; what is no statement is that of the present record.
        back.questions.clone_from(&before.questions);
        assert_eq!(back, before, "{name}");
        let revised = record.editions.revisions(&record.dataset);
        let found: Vec<(RevisionKind, &str, Vec<&str>)> = revised[0]
            .revisions
            .iter()
            .map(|one| {
                let (old, new) = (one.before, one.after);
                let old = old.map(|id| revised[0].before.statement(id));
                let new = new.map(|id| revised[0].after.statement(id));
                let parts = old.zip(new).map(|(old, new)| parts_changed(old, new));
                let id = new.or(old).map_or("", |one| one.id.as_str());
                (one.change, id, parts.unwrap_or_default())
            })
            .collect();
        let expected: Vec<(RevisionKind, &str, Vec<&str>)> = expected
            .iter()
            .map(|(change, id, parts)| (*change, *id, parts.to_vec()))
            .collect();
        assert_eq!(found, expected, "{name}");
        let corrected = expected
            .iter()
            .filter(|(change, _, _)| *change == RevisionKind::Corrected);
        assert_eq!(record.dataset.corrected.len(), corrected.count(), "{name}");
    }
}

#[test]
fn reasons_are_found_with_what_they_explain() {
    let reasons = "\n[[correction]]\nedition = \"2026-11-30\"\nfact = \"states/georgia#summary\"\nwhy = \"A slip.\"\n\n\
        [[withdrawal]]\nedition = \"2026-11-30\"\nfact = [\"operations/proxy#judged-useful\"]\nwhy = \"Said twice.\"\ninstead = \"operations/proxy#summary\"\n";
    let edits = [
        (
            GEORGIA,
            "until its first term ran out on 20 April 1999",
            "from 1994 to 1999",
        ),
        (PROXY, WITHDRAWN, ""),
    ];
    let mut files = released(&edits, reasons);
    let words = (
        "data/words-ru.toml",
        "[[locator]]",
        "[[reason]]\nen = \"A slip.\"\nru = \"Описка.\"\n\n[[locator]]",
    );
    replace(&mut files, &words);
    let record = compiled(&files);
    let reasons = record.editions.reasons.iter();
    let in_russian: Vec<Option<&str>> = reasons.map(|one| one.why_ru.as_deref()).collect();
    assert_eq!(in_russian, [Some("Описка."), None]);
    let revised = record.editions.revisions(&record.dataset);
    let why: Vec<Option<&str>> = revised[0]
        .revisions
        .iter()
        .map(|one| one.reason.map(|reason| reason.why.as_str()))
        .collect();
    assert_eq!(why, [Some("A slip."), Some("Said twice.")]);
}

#[test]
fn what_was_published_is_not_lost_without_a_word() {
    let list = |files: &[SourceFile]| SourceFile {
        path: "data/editions/published.toml".into(),
        text: published(&compiled(files).raw),
    };
    let withdrawal = "\n[[withdrawal]]\nedition = \"2026-11-30\"\nfact = \"operations/proxy#judged-useful\"\nwhy = \"Said twice.\"\n";
    let published = list(&common::examples());
    let cases: [(&str, &[Edit], &str, &[&str]); 5] = [
        ("all is there", &[], "", &[]),
        (
            "a fact is gone",
            &[(PROXY, WITHDRAWN, "")],
            "",
            &[
                "data/editions/published.toml:8: `operations/proxy#judged-useful` was published and is gone (help: put it back, or declare a `[[withdrawal]]` with the reason in data/changes.toml)",
            ],
        ),
        (
            "a fact is withdrawn",
            &[(PROXY, WITHDRAWN, "")],
            withdrawal,
            &[],
        ),
        (
            "a fact is withdrawn and there",
            &[],
            withdrawal,
            &[
                "data/changes.toml:9: `operations/proxy#judged-useful` was withdrawn and is there again (help: an id that was published is never given to something else; take another one)",
            ],
        ),
        (
            "a page is gone",
            &[(
                EXERCISES,
                "id = \"interaction-2009\"",
                "id = \"interaction-of-2009\"",
            )],
            "",
            &[
                "data/editions/published.toml:7: `exercises/interaction-2009` was published and is gone (help: a page stays, and its summary says what became of it)",
            ],
        ),
    ];
    for (name, edits, reasons, expected) in cases {
        let mut files = edited(edits);
        let changes = files
            .iter_mut()
            .find(|file| file.path == "data/changes.toml");
        changes.expect("the example").text += reasons;
        files.push(published.clone());
        let found = problems(&files);
        let found: Vec<&String> = found
            .iter()
            .filter(|one| one.contains("published") || one.contains("withdrawn"))
            .collect();
        assert_eq!(found, expected, "{name}");
    }
}

const SOURCES: &str = "data/sources/documents.toml";
const OFFICE: &str = "data/people/nikolai-bordyuzha.toml";
const COMPENDIUM: &str = "[[entity]]\nid = \"treaty-compendium\"";
const NEW_SOURCE: &str = "[[entity]]\nid = \"z-paper\"\nname = { en = \"Paper\" }\nsource = { form = \"press\", language = \"en\" }\n\n[[entity]]\nid = \"treaty-compendium\"";
const OF_NEW_SOURCE: &str = "[[fact]]\nid = \"capital\"\naspect = \"history\"\nwhen = \"1992\"\ntext = \"The capital of Georgia is Tbilisi.\"\ncite = [\"z-paper\"]\n\n[[fact]]\nid = \"treaty-acceded\"";

const NEW_ORGAN: &str = "class = \"working-group\"\nname = { en = \"A Staff\" }\n\n[[fact]]\nid = \"summary\"\naspect = \"summary\"\ntext = \"The Staff is a body of the Organization.\"\ncite = [\"ministry-brief#9\"]\n";

/// What the record got since an edition was released is not known to it, whatever cites it by now.
#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn an_edition_that_was_not_released_again_names_nothing_that_it_did_not_have() {
    const ACCEDED: &str = "cite = [\"treaty-compendium\", \"ministry-brief#1\"]";
    const READING: &str = "cite = [\"encyclopedia#5\"]\nwhy = \"The list";
    type Case = (
        &'static str,
        &'static [Edit],
        (Kind, &'static str, &'static str),
        Option<(&'static [&'static str], usize)>,
    );
    const GEORGIAN: (Kind, &str, &str) = (Kind::State, "georgia", "treaty-acceded");
    // What is edited since, and what the edition then has of the fact: the sources that it cites and its readings.
    const CASES: &[Case] = &[
        (
            "a fact cites a source of the next edition, too",
            &[(
                GEORGIA,
                ACCEDED,
                "cite = [\"treaty-compendium\", \"z-paper\"]",
            )],
            GEORGIAN,
            Some((&["treaty-compendium"], 1)),
        ),
        (
            "a fact cites nothing else",
            &[(GEORGIA, ACCEDED, "cite = [\"z-paper\"]")],
            GEORGIAN,
            None,
        ),
        (
            "a reading cites nothing else",
            &[(GEORGIA, READING, "cite = [\"z-paper\"]\nwhy = \"The list")],
            GEORGIAN,
            Some((&["treaty-compendium", "ministry-brief"], 0)),
        ),
        (
            "an office is one in a body of the next edition",
            &[(
                OFFICE,
                "organ = \"organs/secretariat\"",
                "organ = \"organs/a-staff\"",
            )],
            (Kind::Person, "nikolai-bordyuzha", "secretary-general"),
            None,
        ),
    ];
    let added = [
        (SOURCES, COMPENDIUM, NEW_SOURCE),
        (GEORGIA, "[[fact]]\nid = \"treaty-acceded\"", OF_NEW_SOURCE),
    ];
    let before = compiled(&common::examples()).dataset;
    for (name, edits, (kind, slug, id), expected) in CASES {
        let mut later = edited(&added);
        later.push(SourceFile {
            path: "data/organs/a-staff.toml".into(),
            text: NEW_ORGAN.into(),
        });
        let mut files = released_as(later, "");
        for edit in *edits {
            replace(&mut files, edit);
        }
        let record = compiled(&files);
        let back = record.editions.earlier[0]
            .clone()
            .of(record.dataset.clone());
        assert_eq!(back.entities, before.entities, "{name}");
        let subject = back.find(*kind, slug).expect("the example");
        let fact = back.anchored(subject, id).map(|id| {
            let statement = back.statement(id);
            let cited = statement.citations().iter();
            let cited: Vec<&str> = cited
                .map(|one| back.entity(one.source).slug.as_str())
                .collect();
            (cited, statement.readings.len())
        });
        let expected = expected.map(|(cited, readings)| (cited.to_vec(), readings));
        assert_eq!(fact, expected, "{name}");
        // And all that is asked of editions can be answered.
        let revised = record.editions.revisions(&record.dataset);
        assert_eq!(revised.len(), 1, "{name}");
    }
}
