//! New entries: in the right file, under an id that is free, complete once nothing is left to write.

mod common;

use atlas_data::{
    compile_files, record_of_files,
    skeleton::{self, Given, Skeleton},
    source_files::SourceFile,
};

fn new(files: &[SourceFile], line: &str) -> Result<Skeleton, String> {
    let (mut words, mut given) = (Vec::new(), Given::new());
    let mut parts = line.split(' ');
    // Words hold together by underscores.
    while let Some(part) = parts.next() {
        let plain = |part: &str| part.replace('_', " ");
        match part.strip_prefix("--") {
            Some(key) => _ = given.insert(key.into(), plain(parts.next().unwrap_or_default())),
            None => words.push(plain(part)),
        }
    }
    skeleton::write(files, &words[0], &words[1..], given)
}

/// The files with one of them replaced or added.
fn with(mut files: Vec<SourceFile>, new: &Skeleton) -> Vec<SourceFile> {
    files.retain(|file| file.path != new.file.path);
    files.push(new.file.clone());
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table: one row a sort of entry")]
fn what_is_given_whole_keeps_every_rule() {
    let cases = [
        (
            "fact states/kazakhstan --aspect history --when 2011 --text It_took_part. --cite ministry-brief#2",
            "data/states/kazakhstan.toml",
            "states/kazakhstan#history",
        ),
        // The end of a file of one entity, whose id is taken by another of its facts.
        (
            "fact states/georgia --aspect summary --text Again. --cite ministry-brief#2",
            "data/states/georgia.toml",
            "states/georgia#summary-2",
        ),
        // The entity in a list, not the last one of its file.
        (
            "fact exercises/interaction --aspect history --when 2012-09 --text It_grew. --cite ministry-brief#2",
            "data/exercises/interaction.toml",
            "exercises/interaction#history",
        ),
        (
            "exercise interaction 2012 --when 2012-09-15 --place Tashkent --summary It_was_held. --text It_was_held_in_Tashkent. --cite ministry-brief#2",
            "data/exercises/interaction.toml",
            "exercises/interaction-2012",
        ),
        // One of that year is there already.
        (
            "exercise interaction 2009 --place Tashkent --summary It_was_held. --text It_was_held_in_Tashkent. --cite ministry-brief#2",
            "data/exercises/interaction.toml",
            "exercises/interaction-2009-2",
        ),
        (
            "session 2011-12-20 --place Tashkent --summary It_met. --text The_heads_met. --cite ministry-brief#2",
            "data/sessions/2010-2019.toml",
            "sessions/csc-2011-12-20",
        ),
        (
            "state-step kazakhstan --of treaty --step signed --when 1992-05-15 --text It_signed. --cite ministry-brief#2",
            "data/states/kazakhstan.toml",
            "states/kazakhstan#treaty-signed",
        ),
        (
            "source An_agency_on_a_session --form agency --publisher Some_Agency --author Doe,_Jo --written 2011-09-19 --language en",
            "data/sources/agencies.toml",
            "sources/someagency110919",
        ),
    ];
    for (line, file, name) in cases {
        let new = new(&common::examples(), line).unwrap_or_else(|what| panic!("{line}: {what}"));
        assert_eq!(
            (new.file.path.as_str(), new.name.as_str()),
            (file, name),
            "{line}"
        );
        let first = new.file.text.lines().nth(new.line - 1);
        assert_eq!(first, new.block.lines().next(), "{line}");
        let problems = match compile_files(&with(common::examples(), &new)) {
            Ok(_) => Vec::new(),
            Err(problems) => problems
                .iter()
                .map(|problem| problem.message.clone())
                .collect(),
        };
        // A second summary, a source that nothing cites, and a second exercise of one name in two languages.
        let expected = match name {
            "states/georgia#summary-2" => 1,
            "sources/someagency110919" => 1,
            "exercises/interaction-2009-2" => 2,
            _ => 0,
        };
        assert_eq!(problems.len(), expected, "{line}: {problems:?}");
    }
}

#[test]
fn what_is_left_to_write_is_said_and_nothing_else() {
    for line in [
        "fact states/kazakhstan --aspect office",
        "fact states/kazakhstan --aspect request",
        "exercise interaction 2012",
        "session 2011-12",
        "state-step kazakhstan --of treaty --step ratified",
        "source A_paper --form press",
    ] {
        let new = new(&common::examples(), line).unwrap_or_else(|what| panic!("{line}: {what}"));
        let problems = record_of_files(&with(common::examples(), &new));
        let problems = problems.map(|_| ()).expect_err(line);
        for problem in &problems {
            assert!(
                problem.message.contains("still to be written"),
                "{line}: {problem}"
            );
            assert!((new.line..).contains(&problem.line), "{line}: {problem}");
        }
    }
}

#[test]
fn what_cannot_be_written_is_explained() {
    for (line, expected) in [
        (
            "fact states/kasakhstan --aspect history",
            "the record has no `states/kasakhstan` (did you mean `kazakhstan`?)",
        ),
        (
            "fact states/kazakhstan --aspect histori",
            "there is no aspect called `histori` (did you mean `history`?)",
        ),
        (
            "fact states/kazakhstan --aspect history --of treaty",
            "a fact of this sort has no `--of`",
        ),
        (
            "fact states/georgia --aspect history --id summary",
            "the id `summary` is taken",
        ),
        (
            "fact states/georgia --aspect history --id Üben",
            "`Üben` is no id: lower-case letters, digits and hyphens",
        ),
        ("exercise interaction 12", "`12` is no year"),
        ("session soon", "`soon`: "),
        ("session", "write `session DATE`"),
        (
            "sesion 2011",
            "there is no sort of entry called `sesion` (did you mean `session`?)",
        ),
    ] {
        let what = new(&common::examples(), line)
            .map(|new| new.name)
            .expect_err(line);
        assert!(what.starts_with(expected), "{line}: {what}");
    }
}
