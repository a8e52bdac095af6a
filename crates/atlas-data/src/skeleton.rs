//! A new entry as far as it can be written without knowing what it says: the right file, an id that is free, every key
//! that the entry must have.
//!
//! What was not given reads `TODO`, and a record with such a word is refused by [`unwritten`] before any rule looks at it.

mod block;

use std::{collections::BTreeMap, fmt::Write as _};

use atlas_record::{
    edtf::Edtf,
    model::{Aspect, Bond, Class, Kind, SourceForm, Step, Vocabulary},
};

use crate::{
    problem::{At, Problem},
    raw::{Raw, RawEntity},
    source_files::SourceFile,
    suggestion::{did_you_mean, one_of},
    written::{Reference, Written, word},
};
use block::{author_of, block_of, happening, quoted, short_day, slug, take, take_or, year};

/// What stands where something is still to be written.
pub const TODO: &str = "TODO";

/// The sorts of new entries, with what follows their names.
pub const SORTS: [(&str, &str); 5] = [
    ("fact", "ENTITY --aspect ASPECT"),
    ("source", "NAME --form FORM --publisher NAME"),
    ("exercise", "SERIES YEAR"),
    ("session", "DATE"),
    ("state-step", "STATE --of BOND --step STEP"),
];

/// A file with the new entry in it.
#[derive(Debug)]
pub struct Skeleton {
    /// The file with its whole text.
    pub file: SourceFile,
    /// What is new of it.
    pub block: String,
    /// The line at which that begins, from 1.
    pub line: usize,
    /// What the entry is called: `states/armenia#history-2012`.
    pub name: String,
}

/// The keys that were given, with their values as they were typed.
pub type Given = BTreeMap<String, String>;

/// Writes a new entry of a sort, of these words and keys.
///
/// # Errors
/// What is missing or wrong, in words; nothing is written then.
pub fn write(
    files: &[SourceFile],
    sort: &str,
    words: &[String],
    mut given: Given,
) -> Result<Skeleton, String> {
    let raw = Raw::read(files, &mut Vec::new()).map_err(|slips| listed(&slips))?;
    let writer = Writer { files, raw: &raw };
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let skeleton = match (sort, &words[..]) {
        ("fact", [entity]) => writer.fact(entity, &mut given),
        ("source", [name]) => writer.source(name, &mut given),
        ("exercise", [series, year]) => writer.exercise(series, year, &mut given),
        ("session", [date]) => writer.session(date, &mut given),
        ("state-step", [state]) => writer.step(state, &mut given),
        _ => Err(usage(sort)),
    }?;
    match given.keys().next() {
        None => Ok(skeleton),
        Some(key) => Err(format!("a {sort} of this sort has no `--{key}`")),
    }
}

fn usage(sort: &str) -> String {
    match SORTS.iter().find(|(name, _)| *name == sort) {
        Some((name, words)) => format!("write `{name} {words}`"),
        None => {
            let help = did_you_mean(sort, SORTS.map(|(name, _)| name));
            let help = help.unwrap_or_default();
            format!("there is no sort of entry called `{sort}` ({help})")
        }
    }
}

fn listed(problems: &[Problem]) -> String {
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

/// Where something is still to be written, if anywhere.
#[must_use]
pub fn unwritten(files: &[SourceFile]) -> Vec<Problem> {
    let mark = quoted(TODO);
    let of_file = |file: &SourceFile| {
        let lines = file.text.lines().enumerate();
        let marked = lines.filter(|(_, line)| line.contains(&mark));
        let problem = |(number, line): (usize, &str)| Problem {
            file: file.path.clone(),
            line: number + 1,
            message: match line.split_once(" = ") {
                Some((key, _)) => format!("`{key}` is still to be written"),
                None => "something is still to be written".to_owned(),
            },
            help: Some(format!(
                "replace `{TODO}` by what the source says, or take the line out if it may be missing"
            )),
        };
        marked.map(problem).collect::<Vec<_>>()
    };
    files.iter().flat_map(of_file).collect()
}

struct Writer<'a> {
    files: &'a [SourceFile],
    raw: &'a Raw,
}

impl Writer<'_> {
    fn fact(&self, entity: &str, given: &mut Given) -> Result<Skeleton, String> {
        let entity = self.entity(entity)?;
        let names = || Aspect::ALL.iter().map(|aspect| aspect.name());
        let aspect = given.remove("aspect").ok_or_else(|| {
            let all: Vec<&str> = names().collect();
            format!(
                "say which question it answers: --aspect, one of {}",
                all.join(", ")
            )
        })?;
        let aspect = known::<Aspect>(&aspect)?;
        self.statement(entity, aspect, aspect.name(), given)
    }

    fn step(&self, state: &str, given: &mut Given) -> Result<Skeleton, String> {
        let slug = state.trim_start_matches("states/");
        let state = self.entity(&format!("states/{slug}"))?;
        let of = given
            .get("of")
            .cloned()
            .ok_or("say of what: --of treaty, organization or participation")?;
        let step = given.get("step").cloned();
        let step = step.ok_or_else(|| {
            let steps = one_of(Step::ALL.iter().map(|step| step.name()));
            format!("say which: --step, {}", steps.unwrap_or_default())
        })?;
        let (of, step) = (known::<Bond>(&of)?, known::<Step>(&step)?);
        let id = format!("{}-{}", of.name(), step.name());
        self.statement(state, Aspect::Step, &id, given)
    }

    /// A statement with the keys of its aspect, behind the others of the entity.
    fn statement(
        &self,
        entity: &RawEntity,
        aspect: Aspect,
        id: &str,
        given: &mut Given,
    ) -> Result<Skeleton, String> {
        let file = self.file(&entity.slug)?;
        let in_list = file
            .text
            .lines()
            .any(|line| line.trim_end() == "[[entity]]");
        let year = given
            .get("when")
            .and_then(|when| year(when))
            .map(str::to_owned);
        let taken: Vec<&str> = entity
            .facts
            .iter()
            .filter_map(|fact| fact.id.as_ref().map(|id| id.value.as_str()))
            .collect();
        let id = given_or_free(given, id, year.as_deref(), |id| taken.contains(&id))?;
        let table = if in_list {
            "[[entity.fact]]"
        } else {
            "[[fact]]"
        };
        let block = block_of(table, &id, aspect, given);
        let end = match in_list {
            true => end_of_entity(&file.text, entity.slug.line),
            false => file.text.len(),
        };
        let name = format!("{}/{}#{id}", entity.kind.folder(), entity.slug.value);
        Ok(inserted(file, end, block, name))
    }

    fn source(&self, name: &str, given: &mut Given) -> Result<Skeleton, String> {
        let form = given
            .remove("form")
            .ok_or_else(|| {
                let forms = one_of(SourceForm::ALL.iter().map(|form| form.name()));
                format!("say how it is cited: --form, {}", forms.unwrap_or_default())
            })
            .and_then(|form| known::<SourceForm>(&form))?;
        let stem = match form {
            SourceForm::Agency => "agencies",
            SourceForm::Press => "press",
            SourceForm::Law => "law",
            SourceForm::Official => "official",
            _ => "other",
        };
        let publisher = take(given, "publisher");
        let written = given.get("written").map(String::as_str).unwrap_or_default();
        let id = format!(
            "{}{}",
            slug(&publisher).replace('-', ""),
            short_day(written)
        );
        let id = given_or_free(given, &id, None, |id| self.is_taken(Kind::Source, id))?;
        let mut source = format!("form = {}", quoted(form.name()));
        _ = write!(source, ", publisher = {}", quoted(&publisher));
        if let Some(author) = given.remove("author") {
            _ = write!(source, ", author = [{}]", author_of(&author));
        }
        if let Some(written) = given.remove("written") {
            _ = write!(source, ", written = {}", quoted(&written));
        }
        _ = write!(source, ", language = {}", quoted(&take(given, "language")));
        for key in ["translated-from", "url", "paragraphs"] {
            if let Some(value) = given.remove(key) {
                _ = write!(source, ", {key} = {}", quoted(&value));
            }
        }
        let block = format!(
            "[[entity]]\nid = {}\nname = {{ en = {} }}\nsource = {{ {source} }}\n",
            quoted(&id),
            quoted(name)
        );
        self.entry(Kind::Source, stem, &id, block)
    }

    fn exercise(&self, series: &str, year: &str, given: &mut Given) -> Result<Skeleton, String> {
        let series = self.entity(&format!(
            "exercises/{}",
            series.trim_start_matches("exercises/")
        ))?;
        if year.len() != 4 || year.parse::<u16>().is_err() {
            return Err(format!("`{year}` is no year"));
        }
        let id = format!("{}-{year}", series.slug.value);
        let id = given_or_free(given, &id, None, |id| self.is_taken(Kind::Exercise, id))?;
        let named =
            |name: &Option<At<String>>| name.as_ref().map(|name| format!("{}-{year}", name.value));
        let mut names = format!(
            "en = {}",
            quoted(&named(&series.en).unwrap_or_else(|| TODO.into()))
        );
        if let Some(russian) = named(&series.ru) {
            _ = write!(names, ", ru = {}", quoted(&russian));
        }
        let mut block = format!(
            "[[entity]]\nid = {}\nclass = \"edition\"\npart-of = {}\nname = {{ {names} }}\n",
            quoted(&id),
            quoted(&format!("exercises/{}", series.slug.value))
        );
        let when = given.remove("when").unwrap_or_else(|| year.to_owned());
        block += &happening(&when, given);
        let file = self.file(&series.slug)?;
        let stem = file.path.trim_start_matches("data/exercises/");
        self.entry(Kind::Exercise, stem.trim_end_matches(".toml"), &id, block)
    }

    fn session(&self, date: &str, given: &mut Given) -> Result<Skeleton, String> {
        let when: Edtf = date.parse().map_err(|error| format!("`{date}`: {error}"))?;
        let class = given.remove("class").unwrap_or_else(|| "regular".into());
        if !Class::names(Kind::Session).any(|name| name == class) {
            let help = did_you_mean(&class, Class::names(Kind::Session).collect::<Vec<_>>());
            return Err(format!(
                "there is no class of sessions called `{class}` ({})",
                help.unwrap_or_default()
            ));
        }
        let id = match class.as_str() {
            "other-organ" => format!("meeting-{}", slug(date)),
            _ => format!("csc-{}", slug(date)),
        };
        let id = given_or_free(given, &id, None, |id| self.is_taken(Kind::Session, id))?;
        let place = given.get("place").cloned();
        let title = match (class.as_str(), &place) {
            ("other-organ", _) | (_, None) => TODO.to_owned(),
            (_, Some(place)) => format!("Collective Security Council, {place}, {}", when.words()),
        };
        let mut block = format!(
            "[[entity]]\nid = {}\nclass = {}\nname = {{ en = {} }}\n",
            quoted(&id),
            quoted(&class),
            quoted(&take_or(given, "name", &title)),
        );
        block += &happening(date, given);
        let stem = match (
            class.as_str(),
            year(date).and_then(|year| year.parse::<u16>().ok()),
        ) {
            ("other-organ", _) => "other-organs",
            (_, Some(..2002)) => "before-2002",
            (_, Some(2002..2010)) => "2002-2009",
            (_, Some(2010..2020)) => "2010-2019",
            _ => "2020s",
        };
        self.entry(Kind::Session, stem, &id, block)
    }

    /// A new entity at the end of a file of many.
    fn entry(&self, kind: Kind, stem: &str, id: &str, block: String) -> Result<Skeleton, String> {
        let path = format!("data/{}/{stem}.toml", kind.folder());
        let empty = SourceFile {
            path: path.clone(),
            text: String::new(),
        };
        let file = self.files.iter().find(|file| file.path == path);
        let file = file.unwrap_or(&empty);
        let is_list = file
            .text
            .lines()
            .any(|line| line.trim_end() == "[[entity]]");
        if !file.text.is_empty() && !is_list {
            return Err(format!(
                "{path} holds one entity: make it a list of [[entity]] first, with `id` and [[entity.fact]]"
            ));
        }
        let name = format!("{}/{id}", kind.folder());
        Ok(inserted(file, file.text.len(), block, name))
    }

    fn entity(&self, name: &str) -> Result<&RawEntity, String> {
        let at = At {
            value: (),
            file: "".into(),
            line: 0,
        };
        let reference = Reference::understand(name, &at).map_err(told)?;
        let of_kind = || {
            let all = self.raw.entities.iter();
            all.filter(|entity| entity.kind == reference.kind)
        };
        let found = of_kind().find(|entity| entity.slug.value == reference.slug);
        found.ok_or_else(|| {
            let help = did_you_mean(
                &reference.slug,
                of_kind().map(|entity| entity.slug.value.as_str()),
            );
            let help = help.map(|help| format!(" ({help})")).unwrap_or_default();
            format!("the record has no `{reference}`{help}")
        })
    }

    fn is_taken(&self, kind: Kind, slug: &str) -> bool {
        let mut all = self.raw.entities.iter();
        all.any(|entity| entity.kind == kind && entity.slug.value == slug)
    }

    fn file(&self, place: &At<String>) -> Result<&SourceFile, String> {
        let mut files = self.files.iter();
        let found = files.find(|file| file.path == *place.file);
        found.ok_or_else(|| format!("there is no file {}", place.file))
    }
}

/// The file with a block put in where something ends, parted by an empty line.
fn inserted(file: &SourceFile, end: usize, block: String, name: String) -> Skeleton {
    let (before, after) = file.text.split_at(end);
    let before = before.trim_end();
    let mut text = before.to_owned();
    if !before.is_empty() {
        text += "\n\n";
    }
    let line = text.matches('\n').count() + 1;
    text += &block;
    if !after.trim().is_empty() {
        text = text + "\n" + after;
    }
    let path = file.path.clone();
    Skeleton {
        file: SourceFile { path, text },
        block,
        line,
        name,
    }
}

/// Where the entity ends whose `id` stands on a line: at the next one, or at the end of the file.
fn end_of_entity(text: &str, line: usize) -> usize {
    let mut at = 0;
    for (number, content) in text.split_inclusive('\n').enumerate() {
        if number >= line && content.trim_end() == "[[entity]]" {
            return at;
        }
        at += content.len();
    }
    at
}

/// The id that was given, if it is free, else one like this: with the year, then with a number.
fn given_or_free(
    given: &mut Given,
    like: &str,
    year: Option<&str>,
    is_taken: impl Fn(&str) -> bool,
) -> Result<String, String> {
    if let Some(id) = given.remove("id") {
        return match (is_taken(&id), slug(&id) == id) {
            (true, _) => Err(format!("the id `{id}` is taken")),
            (_, false) => Err(format!(
                "`{id}` is no id: lower-case letters, digits and hyphens"
            )),
            _ => Ok(id),
        };
    }
    let of_year = year.map(|year| format!("{like}-{year}"));
    let numbered = (2..).map(|number| format!("{}-{number}", of_year.as_deref().unwrap_or(like)));
    let mut all = [like.to_owned()]
        .into_iter()
        .chain(of_year.clone())
        .chain(numbered);
    // Numbers do not end, so that one is free.
    Ok(all.find(|id| !is_taken(id)).unwrap_or_default())
}

fn known<T: Vocabulary>(text: &str) -> Result<T, String> {
    let at = At {
        value: (),
        file: "".into(),
        line: 0,
    };
    word(text, &at).map_err(told)
}

fn told(problem: Problem) -> String {
    let help = problem.help.map(|help| format!(" ({help})"));
    problem.message + &help.unwrap_or_default()
}
