//! Facts against each other.

use super::*;

/// A fact more at the end of an example, and what is said of it.
#[track_caller]
fn check_added(path: &str, facts: &str, expected: &str) {
    let mut files = examples();
    let file = files.iter_mut().find(|file| file.path == path);
    let file = file.expect("the README has an example of the file");
    file.text.push_str(facts);
    let problems = compile_files(&files).err().unwrap_or_default();
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(
        problems.iter().any(|problem| problem == expected),
        "expected\n  {expected}\namong\n  {}",
        problems.join("\n  ")
    );
}

const CITE: &str = "cite = [\"ministry-brief#1\"]\n";

#[test]
fn one_happening_has_one_settled_date() {
    let fact = |id: &str, when: &str| {
        format!(
            "[[fact]]\nid = \"{id}\"\naspect = \"registered\"\nwhen = \"{when}\"\ntext = \"It was registered, says {id}.\"\n{CITE}"
        )
    };
    let facts = [fact("one", "1995-11-01"), fact("two", "1996")].concat();
    check_added(
        TREATY,
        &facts,
        "data/documents/treaty-1992.toml:41: the same happening has two settled dates (1 November 1995 and 1996) (help: see data/documents/treaty-1992.toml:32; keep one as a reading, or give them titles that tell them apart)",
    );
}

#[test]
fn two_holders_of_an_office_do_not_overlap() {
    let fact = |when: &str| {
        format!(
            "[[fact]]\nid = \"again\"\naspect = \"office\"\nrole = \"Secretary General\"\npost = \"secretary-general\"\norgan = \"organs/secretariat\"\nwhen = \"{when}\"\ntext = \"He was Secretary General once more.\"\n{CITE}"
        )
    };
    let person = "data/people/nikolai-bordyuzha.toml";
    check_added(
        person,
        &fact("2016-06-01/2017-05-01"),
        "data/people/nikolai-bordyuzha.toml:27: two holders of the office `secretary-general` of `organs/secretariat` overlap (28 April 2003 to 31 December 2016 and 1 June 2016 to 1 May 2017) (help: see data/people/nikolai-bordyuzha.toml:11; correct a date, or say in a `note` what is not known)",
    );
    check_added(
        person,
        &fact("2017-02-01/2018-05-01"),
        "data/people/nikolai-bordyuzha.toml:27: two holders of the office `secretary-general` of `organs/secretariat` leave a hole (28 April 2003 to 31 December 2016 and 1 February 2017 to 1 May 2018) (help: see data/people/nikolai-bordyuzha.toml:11; correct a date, or say in a `note` what is not known)",
    );
}

#[test]
fn parts_are_no_more_than_all() {
    check(
        PROXY,
        "scope = \"hatred, terrorism and extremism\" },\n    { label = \"Resources suspended\", value = 54251",
        "scope = \"all\" },\n    { label = \"Resources identified\", value = 400000",
        "data/operations/proxy.toml:19: the parts of “Resources identified” are 400000 together, more than all (345207) (help: correct a figure, or say in a `note` why they overlap)",
    );
}

#[test]
fn nothing_works_after_its_end() {
    let facts = format!(
        "[[fact]]\nid = \"ended\"\naspect = \"ended\"\nwhen = \"2010\"\ntext = \"It was wound up.\"\n{CITE}[[fact]]\nid = \"later\"\naspect = \"seat\"\nwhen = \"2012/..\"\ntext = \"It sits elsewhere.\"\n{CITE}"
    );
    check_added(
        "data/organs/secretariat.toml",
        &facts,
        "data/organs/secretariat.toml:26: `seat` (since 2012) stands after the end (31 December 2010) (help: see line 17)",
    );
}

#[test]
fn what_is_there_is_not_said_to_be_missing() {
    let facts = format!(
        "[[fact]]\nid = \"no-answer\"\naspect = \"answer\"\nwhen = \"2022\"\nanswer = \"not-found\"\norgan = \"organs/secretariat\"\ntext = \"What was answered was not found.\"\n{CITE}"
    );
    check_added(
        CASE,
        &facts,
        "data/cases/kazakhstan-2022.toml:30: the answer is “not found”, but stands in the record (help: see line 22)",
    );
    let facts = format!(
        "[[entity]]\nid = \"interaction-2010\"\nclass = \"edition\"\nstatus = \"planned\"\nname = {{ en = \"Interaction-2010\" }}\n[[entity.fact]]\nid = \"summary\"\naspect = \"summary\"\ntext = \"It was planned.\"\n{CITE}[[entity]]\nid = \"unity\"\nclass = \"series\"\nname = {{ en = \"Unity\" }}\n[[entity.fact]]\nid = \"summary\"\naspect = \"summary\"\ntext = \"Unity is a series.\"\n{CITE}[[entity.fact]]\nid = \"not-found\"\naspect = \"history\"\ntext = \"Editions of 2008 to 2010 were not found.\"\n{CITE}[[entity]]\nid = \"unity-2009\"\nclass = \"edition\"\npart-of = \"exercises/unity\"\nname = {{ en = \"Unity-2009\" }}\n[[entity.fact]]\nid = \"summary\"\naspect = \"summary\"\ntext = \"Unity-2009 was the first.\"\n{CITE}[[entity.fact]]\nid = \"held\"\naspect = \"held\"\nwhen = \"2009\"\ntext = \"It was held.\"\n{CITE}"
    );
    check_added(
        "data/exercises/interaction.toml",
        &facts,
        "data/exercises/interaction.toml:60: an edition of 2009 is “not found”, but `unity-2009` stands in the record (help: see data/exercises/interaction.toml:62)",
    );
}

#[test]
fn a_plan_of_the_past_is_told_as_past() {
    let facts = format!(
        "[[fact]]\nid = \"review\"\naspect = \"history\"\nwhen = \"1995\"\ntext = \"A review is planned.\"\n{CITE}"
    );
    check_added(
        TREATY,
        &facts,
        "data/documents/treaty-1992.toml:36: this is told as to come (“is planned”), but its day (1995) is before the edition (21 November 2026) (help: write “was planned”, and what became of it)",
    );
}

#[test]
fn a_chair_is_a_person_or_says_why_not() {
    let facts = format!(
        "[[fact]]\nid = \"chair\"\naspect = \"chair\"\nwhen = \"2011/2012\"\ntext = \"Kazakhstan chaired the Council.\"\n{CITE}"
    );
    check_added(
        "data/states/kazakhstan.toml",
        &facts,
        "data/states/kazakhstan.toml:12: a chair has no `person` (help: write `person = \"...\"`, or a `note` that no source names one)",
    );
}

#[test]
fn two_sources_do_not_have_one_address() {
    let facts = "\n[[entity]]\nid = \"other\"\nname = { en = \"Other\" }\nsource = { form = \"book\", language = \"en\", url = \"https://example.org/a\" }\n[[entity]]\nid = \"same\"\nname = { en = \"Same\" }\nsource = { form = \"book\", language = \"en\", url = \"https://example.org/a\" }\n";
    check_added(
        SOURCES,
        facts,
        "data/sources/documents.toml:30: `other` has the same address (help: see data/sources/documents.toml:23; make them one source, or write `copies = [\"other\"]`)",
    );
}

#[test]
fn a_list_of_what_was_hosted_is_whole_or_says_so() {
    let facts = format!(
        "[[fact]]\nid = \"exercises-hosted\"\naspect = \"history\"\ntext = \"Exercises in Kazakhstan were two.\"\n{CITE}"
    );
    check_added(
        "data/states/kazakhstan.toml",
        &facts,
        "data/states/kazakhstan.toml:15: the list reads as whole, but lacks `interaction-2009` (help: add it to the sentence and to `about`, or write “include”)",
    );
}

#[test]
fn a_plan_beyond_the_reach_says_that_nothing_was_seen() {
    let plan = |note: &str| {
        format!(
            "[[fact]]\nid = \"review\"\naspect = \"history\"\nwhen = \"2026-06\"\ntext = \"A review was planned.\"\n{note}{CITE}"
        )
    };
    check_added(
        TREATY,
        &plan(""),
        "data/documents/treaty-1992.toml:36: this was planned (“planned”) for a time (June 2026) of which no reports could be read (help: add “; no report of it was seen”, or say so in a `note`)",
    );
    let mut files = examples();
    let file = files.iter_mut().find(|file| file.path == TREATY);
    let file = file.expect("it is an example");
    file.text += &plan("note = \"No report of it was seen.\"\n");
    assert!(
        compile_files(&files).is_ok(),
        "a plan that says so is refused"
    );
}

#[test]
fn an_announcement_is_not_told_as_held() {
    const INTERACTION: &str = "data/exercises/interaction.toml";
    let edition = |text: &str| {
        format!(
            "[[entity]]\nid = \"interaction-2019\"\nclass = \"edition\"\npart-of = \"exercises/interaction\"\nname = {{ en = \"Interaction-2019\" }}\n[[entity.fact]]\nid = \"summary\"\naspect = \"summary\"\ntext = \"Interaction-2019 was announced.\"\n{CITE}[[entity.fact]]\nid = \"held\"\naspect = \"held\"\nwhen = \"2019-06-01\"\ntext = \"{text}\"\n{CITE}"
        )
    };
    check_added(
        INTERACTION,
        &edition("It was held in the mountains."),
        "data/exercises/interaction.toml:52: this is told as held (1 June 2019), but all its sources are older (help: cite a report, or write “was to be held”)",
    );
    let mut files = examples();
    let file = files.iter_mut().find(|file| file.path == INTERACTION);
    let file = file.expect("it is an example");
    file.text += &edition("It was to be held in the mountains.");
    assert!(
        compile_files(&files).is_ok(),
        "an announcement that says so is refused"
    );
}

#[test]
fn who_came_is_not_told_by_an_announcement() {
    const INTERACTION: &str = "data/exercises/interaction.toml";
    let edition = |text: &str| {
        format!(
            "[[entity]]\nid = \"interaction-2019\"\nclass = \"edition\"\npart-of = \"exercises/interaction\"\nname = {{ en = \"Interaction-2019\" }}\n[[entity.fact]]\nid = \"summary\"\naspect = \"summary\"\ntext = \"Interaction-2019 was announced.\"\n{CITE}[[entity.fact]]\nid = \"held\"\naspect = \"held\"\nwhen = \"2019-06-01\"\ntext = \"It was to be held in the mountains.\"\n{CITE}[[entity.fact]]\nid = \"participants\"\naspect = \"participant\"\ntext = \"{text}\"\nabout = [\"states/georgia\"]\n{CITE}"
        )
    };
    check_added(
        INTERACTION,
        &edition("Georgia took part."),
        "data/exercises/interaction.toml:57: this is told of what was held from 1 June 2019 on, but all its sources are older (help: cite a report, or write “were to take part”)",
    );
    let mut files = examples();
    let file = files.iter_mut().find(|file| file.path == INTERACTION);
    let file = file.expect("it is an example");
    file.text += &edition("Georgia was to take part.");
    assert!(
        compile_files(&files).is_ok(),
        "an announcement that says so is refused"
    );
}
