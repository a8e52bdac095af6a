//! `edition`: releases an edition of the record, keeping the one before as a difference.

use std::{
    fs,
    path::{Path, PathBuf},
};

use atlas_site::{
    problem::{Explain, Problem, Result},
    say,
};

use crate::{
    args::{Args, Taken},
    project::Project,
    run::{self, cargo, command},
};

pub const HELP: &str = "\
cargo xtask edition: editions of the record

    cargo xtask edition release DAY [--from REVISION]   makes data/ the edition of that day
    cargo xtask edition changes                         what this edition changed, and what gives no reason

`release` keeps the edition before as data/editions/<its day>.toml: what it said otherwise, taken from its data set at
the commit REVISION (needed once for an edition: its file names it from then on). It lists what is published in
data/editions/published.toml, and dates data/atlas.toml and CITATION.cff. The same day can be released again as long as
it is not published: all is then made anew.
A key that the format got since the earlier edition is no change of the record: add it to `not-compared` in its file.
It changes nothing and says why if data/ has changes that are not committed, the record has a problem or breaks an
expectation, there is no [[change]] of the day in data/changes.toml, or a statement that says something else than
before has no [[correction]], or none is left and there is no [[withdrawal]], with the reason.
";

/// Keys that the format got after the first edition, whose data set therefore has none.
const KEYS_SINCE_FIRST: &str = "post national-of tile provisions author";

pub fn main(project: &Project, args: Args) -> Result<()> {
    let (mut words, mut from) = (Vec::new(), None);
    args.each(|name, values| match name {
        "--from" => {
            from = Some(values.text()?);
            Ok(Taken::Yes)
        }
        word if !word.starts_with('-') => {
            words.push(word.to_owned());
            Ok(Taken::Yes)
        }
        _ => Ok(Taken::No),
    })?;
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        ["changes"] => run::run(&mut example(project, &["changes"])),
        ["release", day] => release(project, day, from),
        _ => Err(Problem::new("release an edition, or list its changes")
            .mend("cargo xtask edition --help")),
    }
}

/// Files that a release writes, with their text before.
struct Written(Vec<(PathBuf, Option<String>)>);

impl Written {
    fn write(&mut self, path: PathBuf, text: &str) -> Result<()> {
        self.0.push((path.clone(), fs::read_to_string(&path).ok()));
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).explain(|| format!("cannot make {}", folder.display()))?;
        }
        fs::write(&path, text).explain(|| format!("cannot write {}", path.display()))
    }

    /// Everything as it was.
    fn take_back(self) {
        for (path, text) in self.0.into_iter().rev() {
            // What cannot be put back is in the repository.
            let _ = match text {
                Some(text) => fs::write(&path, text),
                None => fs::remove_file(&path),
            };
        }
    }
}

fn release(project: &Project, day: &str, from: Option<String>) -> Result<()> {
    let mut git = command("git");
    git.current_dir(&project.root)
        .args(["status", "--porcelain", "--", "data", "CITATION.cff"]);
    let uncommitted = run::output(&mut git).unwrap_or_default();
    if !uncommitted.trim().is_empty() {
        return Err(
            Problem::new(format!("not committed:\n{uncommitted}")).mend("git commit, then release")
        );
    }
    let mut written = Written(Vec::new());
    let released = write_release(project, day, from, &mut written);
    if released.is_err() {
        written.take_back();
        return released;
    }
    say!("The edition of {day} is ready: look at it, commit it, then cargo xtask build.");
    Ok(())
}

fn write_release(
    project: &Project,
    day: &str,
    from: Option<String>,
    written: &mut Written,
) -> Result<()> {
    let atlas = project.root.join("data/atlas.toml");
    let text = read(&atlas)?;
    let stated = value_of(&text, "edition = \"").unwrap_or_default();
    let folder = project.root.join("data/editions");
    let before = if stated == day {
        newest(&folder).unwrap_or_default()
    } else {
        stated.clone()
    };
    if before.is_empty() || before.as_str() >= day {
        return Err(
            Problem::new(format!("the edition of {before} is not before {day}"))
                .mend("name a day after the last edition"),
        );
    }
    let file = folder.join(format!("{before}.toml"));
    let kept = fs::read_to_string(&file).unwrap_or_default();
    let revision = commit_of(
        project,
        day,
        &before,
        from.or_else(|| value_of(&kept, "revision = \"")),
    )?;
    let keys = keys_not_compared(&kept, &folder, &before);
    let earlier = unpack(project, &revision)?;
    let earlier = earlier.to_string_lossy();
    let words = ["difference", &earlier, &before, &revision, &keys];
    let difference = output(&mut example(project, &words))?;
    written.write(file, &difference)?;
    written.write(
        atlas,
        &text.replace(
            &format!("edition = \"{stated}\""),
            &format!("edition = \"{day}\""),
        ),
    )?;
    let citation = project.root.join("CITATION.cff");
    let dated = dated(&read(&citation)?, day);
    written.write(citation, &dated)?;
    let published = output(&mut example(project, &["published"]))?;
    written.write(folder.join("published.toml"), &published)?;
    run::run(&mut example(project, &["changes"]))?;
    let check = [
        "run",
        "--quiet",
        "--package",
        "atlas-data",
        "--example",
        "check",
        "--",
        "data",
    ];
    run::run(&mut cargo(&project.root, &check))
}

/// The commit whose data set the edition before was made of.
fn commit_of(
    project: &Project,
    day: &str,
    before: &str,
    revision: Option<String>,
) -> Result<String> {
    let revision = revision.ok_or_else(|| {
        Problem::new(format!(
            "where the data set of {before} is found is not known"
        ))
        .mend(format!("cargo xtask edition release {day} --from <commit>"))
    })?;
    let mut git = command("git");
    git.current_dir(&project.root).args([
        "rev-parse",
        "--verify",
        &format!("{revision}^{{commit}}"),
    ]);
    let revision = run::output(&mut git).ok_or_else(|| {
        Problem::new(format!("there is no commit {revision}")).mend("name one with --from")
    })?;
    Ok(revision.trim().to_owned())
}

/// The keys that the format got since and that are passed over, as the file of the edition has them.
fn keys_not_compared(kept: &str, folder: &Path, before: &str) -> String {
    let keys = kept
        .lines()
        .find_map(|line| line.strip_prefix("not-compared = ["));
    let is_first = newest(folder).is_none_or(|newest| newest == before);
    keys.map_or_else(
        || {
            if is_first {
                KEYS_SINCE_FIRST.to_owned()
            } else {
                String::new()
            }
        },
        |keys| keys.replace(['"', ',', ']'], " "),
    )
}

/// CITATION.cff with the day of an edition.
fn dated(citation: &str, day: &str) -> String {
    citation.lines().fold(String::new(), |text, line| {
        let key = ["version:", "date-released:"]
            .into_iter()
            .find(|key| line.starts_with(key));
        text + &key.map_or_else(|| line.to_owned(), |key| format!("{key} \"{day}\"")) + "\n"
    })
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).explain(|| format!("cannot read {}", path.display()))
}

/// What follows a beginning of a line, to the quotation mark.
fn value_of(text: &str, beginning: &str) -> Option<String> {
    let line = text.lines().find_map(|line| line.strip_prefix(beginning))?;
    Some(line.trim_end_matches('"').to_owned())
}

/// The newest edition that is kept.
fn newest(folder: &Path) -> Option<String> {
    let names = fs::read_dir(folder).ok()?.flatten();
    let days = names.filter_map(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        let day = name.strip_suffix(".toml")?;
        day.starts_with(|letter: char| letter.is_ascii_digit())
            .then(|| day.to_owned())
    });
    days.max()
}

/// The data set of a commit in a folder below `target/`.
fn unpack(project: &Project, revision: &str) -> Result<PathBuf> {
    let folder = project.target().join("editions").join(revision);
    // What is left of an interrupted run must not be taken for it.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).explain(|| format!("cannot make {}", folder.display()))?;
    let archive = folder.join("data.tar");
    let mut git = command("git");
    git.current_dir(&project.root).args(["archive", "--output"]);
    run::run(git.arg(&archive).args([revision, "data"]))?;
    let mut tar = command("tar");
    tar.current_dir(&folder).args(["-xf", "data.tar"]);
    run::run(&mut tar)?;
    Ok(folder.join("data"))
}

fn example(project: &Project, args: &[&str]) -> std::process::Command {
    let words = [
        "run",
        "--quiet",
        "--package",
        "atlas-data",
        "--example",
        "edition",
        "--",
        "data",
    ];
    let mut program = cargo(&project.root, &words);
    program.args(args);
    program
}

fn output(program: &mut std::process::Command) -> Result<String> {
    let spelled = run::spelled(program);
    let output = program
        .output()
        .explain(|| format!("cannot run {spelled}"))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(Problem::new(
        String::from_utf8_lossy(&output.stderr).into_owned(),
    ))
}
