//! The record says what it must, and a broken expectation says what is wrong.

mod common;

use std::path::Path;

use atlas_data::{
    compile_files, expected,
    source_files::{self, SourceFile},
};

fn folder(path: &str) -> Vec<SourceFile> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path);
    source_files::read(&folder).expect("the folder is readable")
}

/// The problems of expectations, as they are printed.
fn broken(files: &[SourceFile]) -> Vec<String> {
    let dataset = compile_files(files).expect("the data set compiles");
    let problems = expected::check(files, &dataset);
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn the_record_says_what_it_must() {
    let files = folder("data");
    let broken = broken(&files);
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
    assert!(expected::count(&files) > 0, "data/expected holds nothing");
}

#[test]
fn the_example_of_the_readme_holds() {
    let files = common::examples();
    assert_eq!(broken(&files), Vec::<String>::new());
    assert_eq!(expected::count(&files), 1);
}

#[test]
fn the_example_of_the_readme_can_break() {
    let files = common::examples_with(
        "data/expected/standing.toml",
        "treaty = \"signed\"",
        "treaty = \"none\"",
    );
    assert_eq!(broken(&files).len(), 2, "one for each of its days");
}

#[test]
fn the_readme_has_a_line_on_every_sort() {
    const README: &str = include_str!("../../../data/README.md");
    let (_, section) = README
        .split_once("## What the record must say")
        .expect("the section");
    let described: Vec<&str> = section
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .collect();
    let sorts: Vec<&str> = expected::SORTS.iter().map(|(name, _)| *name).collect();
    assert_eq!(described, sorts);
}

/// The fixture with one more file of expectations.
fn with(sort: &str, keys: &str) -> Vec<String> {
    let mut files = folder("tests/fixture/data");
    files.retain(|file| !expected::is_expectation(&file.path));
    files.push(SourceFile {
        path: "data/expected/x.toml".to_owned(),
        text: format!("[[{sort}]]\n{keys}\n"),
    });
    broken(&files)
}

#[test]
fn every_sort_of_expectation_holds_on_the_fixture() {
    let files = folder("tests/fixture/data");
    assert_eq!(broken(&files), Vec::<String>::new());
    let has = |sort: &str| {
        let header = format!("[[{sort}]]");
        files.iter().any(|file| file.text.contains(&header))
    };
    for (sort, _) in expected::SORTS {
        assert!(has(sort), "the fixture expects no {sort}");
    }
}

/// What the record says otherwise, with the line of the expectation, the two answers and where the record says its own.
#[test]
#[expect(
    clippy::too_many_lines,
    reason = "a table: one row a sort of expectation"
)]
fn a_broken_expectation_says_what_the_record_says_and_where() {
    for (sort, keys, messages) in [
        (
            "standing",
            "state = \"states/betaland\"\non = \"2013-12-20\"\norganization = \"bound\"",
            &[
                "1: on 20 December 2013 Betaland should be “Member”, but the record says “Membership suspended” (help: see states/betaland#suspended; if the record is right, change the expectation)",
            ][..],
        ),
        (
            "count",
            "on = \"2005-01-01\"\nparties = 4\nmembers = 3",
            &[
                "1: on 1 January 2005 there should be 3 members of the Organization, but the record has 2: Alphaland, Deltaland (help: if the record is right, change the expectation)",
            ],
        ),
        (
            "in-words",
            "on = \"2013-12-20\"\ntext = \"2 members\"",
            &[
                "1: 20 December 2013 should be told as “2 members”, but is told as “2 members, Betaland suspended since yesterday” (help: if the record is right, change the expectation)",
            ],
        ),
        (
            "chair",
            "on = \"2005-06-01\"\nstate = \"states/deltaland\"",
            &[
                "1: on 1 June 2005 Deltaland should chair the Council, but the record has in the chair: states/alphaland (help: see states/alphaland#chair-2005; if the record is right, change the expectation)",
            ],
        ),
        (
            "profile",
            "state = \"states/alphaland\"\ntopic = \"requests\"\non = \"2015-01-01\"\nlists = [\"cases/undecided#request\"]",
            &[
                "1: on 1 January 2015 the page of Alphaland under “requests” should list `cases/undecided#request`, but lists: cases/partly#request, cases/stated#request (help: see cases/undecided#request; if the record is right, change the expectation)",
            ],
        ),
        (
            "comparison",
            "sides = [\"states/alphaland\", \"states/betaland\"]\nquestion = \"Party to the Treaty\"\nverdict = \"open\"",
            &[
                "1: the comparison a=states/alphaland&b=states/betaland under “Party to the Treaty” should be “found for some only”, but is “same” (help: see states/alphaland#treaty-in-force, states/betaland#treaty-restored; if the record is right, change the expectation)",
            ],
        ),
        (
            "existence",
            "on = \"2009-02-04\"\nthere = [\"organs/commission\"]",
            &[
                "1: on 4 February 2009 organs/commission should have existed, but the record says that it did not (help: see organs/commission#founded, organs/commission#ended; if the record is right, change the expectation)",
            ],
        ),
        (
            "lifetime",
            "entity = \"operations/relief\"\nbegun = \"2012-01-06\"",
            &[
                "1: operations/relief should have existed from 6 January 2012 on, but the record says from 6 January 2012 to 19 January 2012 (help: see operations/relief#founded, operations/relief#ended; if the record is right, change the expectation)",
            ],
        ),
        (
            "office",
            "organ = \"organs/staff\"\non = \"2013-01-01\"\nrole = \"Chief of the Staff\"\nheld-by = [\"people/dan-delta\"]",
            &[
                "1: on 1 January 2013 people/dan-delta should hold Chief of the Staff of organs/staff, but the record has: people/eve-epsilon (help: see people/eve-epsilon#chief; if the record is right, change the expectation)",
            ],
        ),
        (
            "body",
            "body = \"organs/commission\"\non = \"2012-01-01\"\nunder = [\"organs/council\"]",
            &[
                "1: on 1 January 2012 organs/commission should stand under organs/council, but stands under organs/ministers (help: if the record is right, change the expectation)",
            ],
        ),
        (
            "body",
            "body = \"organs/old-council\"\non = \"2012-01-01\"\nabsent = \"later\"",
            &[
                "1: on 1 January 2012 organs/old-council should be absent, “later”, but the record says: over (help: see organs/old-council#founded, organs/old-council#ended; if the record is right, change the expectation)",
            ],
        ),
        (
            "in-force",
            "on = \"2011-06-30\"\ndocuments = [\"documents/protocol\"]",
            &[
                "1: on 30 June 2011 documents/protocol should be in force, but by the record it is not (help: see documents/protocol#in-force; if the record is right, change the expectation)",
            ],
        ),
        (
            "article",
            "document = \"documents/pact\"\narticle = \"4\"\non = \"2011-07-01\"\nworded = [\"article-4-old-help\"]",
            &[
                "1: on 1 July 2011 Article 4 of documents/pact should be worded by `article-4-old-help`, but is by: article-4-new-help (help: see documents/pact#article-4-new-help; if the record is right, change the expectation)",
            ],
        ),
        (
            "turning-point",
            "on = \"2005-01-02\"",
            &[
                "1: 2 January 2005 should be a turning point, but no statement of that day is (help: if the record is right, change the expectation)",
            ],
        ),
        (
            "observers",
            "on = \"2014-01-01\"\nnot = [\"states/epsilonia#observer\"]",
            &[
                "1: on 1 January 2014 `states/epsilonia#observer` should not hold, but the record says otherwise (help: see states/epsilonia#observer; if the record is right, change the expectation)",
            ],
        ),
        (
            "paragraphs",
            "source = \"sources/source-a\"\nnumbered = \"1-41\"",
            &[
                "1: the paragraphs of sources/source-a should be 1-41, but are 1-40 (help: if the record is right, change the expectation)",
            ],
        ),
        (
            "runs",
            "operation = \"operations/dragnet\"\non = \"2014-02-27\"\nunder-way = []",
            &[
                "1: on 27 February 2014 the runs of operations/dragnet under way should be none, but the record has: run-2014 (help: see operations/dragnet#run-2014; if the record is right, change the expectation)",
            ],
        ),
        (
            "figure",
            "statement = \"operations/dragnet#run-2014\"\nvalue = 720",
            &[
                "1: `operations/dragnet#run-2014` should have the number 720, as it is described here, but has: Examples seized: 897 kilograms, Cases opened: 120 cases (new examples) (help: see operations/dragnet#run-2014; if the record is right, change the expectation)",
            ],
        ),
        (
            "charts",
            "operation = \"operations/dragnet\"\non = \"2020-12-31\"\nseries = []",
            &[
                "1: on 31 December 2020 the charts of operations/dragnet should be of [], but are of [\"Examples seized\"] (help: if the record is right, change the expectation)",
            ],
        ),
        (
            "answer",
            "case = \"cases/granted\"\nanswered = [\"declined\"]\ndays = 2",
            &[
                "1: cases/granted should be answered “Declined”, but the record says “Granted” (help: see cases/granted#answer; if the record is right, change the expectation)",
                "1: the answer to cases/granted should have taken 2 days, but by the record took 1 day (help: see cases/granted#answer; if the record is right, change the expectation)",
            ],
        ),
        (
            "course",
            "case = \"cases/granted\"\nsteps = [\"request\"]",
            &[
                "1: cases/granted should be told as [\"request\"], but is told as [\"event\", \"request +3\", \"answer +1\", \"aid\", \"outcome\"] (help: see cases/granted#flood, cases/granted#request, cases/granted#answer, cases/granted#aid, cases/granted#outcome; if the record is right, change the expectation)",
            ],
        ),
        (
            "part",
            "exercise = \"exercises/shield-2012\"\nhost = [\"states/betaland\"]",
            &[
                "1: in exercises/shield-2012 Betaland should be “Host”, but the record says “Stayed away” (help: see exercises/shield-2012#held; if the record is right, change the expectation)",
            ],
        ),
        (
            "editions",
            "on = \"2009-01-01\"\nheld = 5",
            &[
                "1: by 1 January 2009 5 exercises should have been held, but the record has: exercises/shield-2004, exercises/shield-2008 (help: if the record is right, change the expectation)",
            ],
        ),
        (
            "basis",
            "of = [\"relations\"]",
            &[
                "1: every one of relations should lead to a document or a rule, but these do not: relations/other-league (help: if the record is right, change the expectation)",
            ],
        ),
        (
            "host",
            "of = [\"sessions\"]",
            &[
                "1: `Outer City` should lie in one state, but lies in: none (help: see sessions/abroad#held; if the record is right, change the expectation)",
            ],
        ),
    ] {
        let messages = messages
            .iter()
            .map(|message| format!("data/expected/x.toml:{message}"));
        assert_eq!(with(sort, keys), messages.collect::<Vec<_>>(), "{sort}");
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table: one row a slip")]
fn an_expectation_that_cannot_be_read_is_refused_with_help() {
    for (sort, keys, messages) in [
        (
            "standing",
            "state = \"states/alphland\"\non = \"2013-12-20\"\ntreaty = \"bound\"",
            &[
                "2: the record has no entry `states/alphland` (help: did you mean `states/alphaland`?)",
            ][..],
        ),
        (
            "standing",
            "state = \"states/alphaland\"\non = \"2013-12-32\"\ntreaty = \"bound\"",
            &["3: `2013-12-32` is not a day (help: write 2012-12-20)"],
        ),
        (
            "standing",
            "state = \"states/alphaland\"\non = \"2013-12-20\"\ntreaty = \"bond\"",
            &["4: `bond` cannot be expected here (help: did you mean `bound`?)"],
        ),
        (
            "standing",
            "state = \"states/alphaland\"\non = \"2013-12-20\"",
            &[
                "1: this expects nothing (help: say what the record should answer; data/README.md has the keys)",
            ],
        ),
        (
            "standing",
            "state = \"states/alphaland\"\non = \"2013-12-20\"\ntreatie = \"bound\"",
            &[
                "1: this expects nothing (help: say what the record should answer; data/README.md has the keys)",
                "4: an expectation has no key `treatie` (help: did you mean `treaty`?)",
            ],
        ),
        (
            "standing",
            "on = \"2013-12-20\"\ntreaty = \"bound\"",
            &["1: an expectation has no `state` (help: see data/README.md for the keys)"],
        ),
        (
            "standings",
            "on = \"2013-12-20\"",
            &[
                "1: there is no sort of expectation called `standings` (help: did you mean `standing`?)",
            ],
        ),
        (
            "figure",
            "statement = \"operations/dragnet#run-2041\"\nvalue = 1",
            &[
                "2: `operations/dragnet` has no statement `run-2041` (help: did you mean `run-2014`?)",
            ],
        ),
        (
            "figure",
            "statement = \"operations/dragnet\"\nvalue = 1",
            &["2: `operations/dragnet` names no statement (help: write `states/armenia#summary`)"],
        ),
    ] {
        let messages = messages
            .iter()
            .map(|message| format!("data/expected/x.toml:{message}"));
        assert_eq!(with(sort, keys), messages.collect::<Vec<_>>(), "{sort}");
    }
}

#[test]
fn the_citation_file_must_name_the_edition() {
    let edition = atlas_record::day::Day::parse("2020-12-31").expect("a day");
    for (text, expected) in [
        (
            "title: A\nversion: \"2020-12-31\"\ndate-released: \"2020-12-31\"\n",
            &[][..],
        ),
        (
            "title: A\nversion: \"2019-06-01\"\ndate-released: \"2020-12-31\"\n",
            &[
                "CITATION.cff:2: `version: \"2019-06-01\"` is not the edition of the record (help: data/atlas.toml says 2020-12-31)",
            ],
        ),
    ] {
        let problems = expected::citation_file(text, edition);
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(problems, expected);
    }
}
