//! The catalogue of a language.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use fluent_syntax::{
    ast::{Entry, Pattern},
    parser,
};

use crate::compile::{Compiler, elements};

/// A message as it is said in a language.
pub struct Message {
    /// Where it is written: file and line.
    pub place: String,
    /// With marks for arguments, choices and elements.
    pub text: String,
    /// The names of its arguments, in the order of their numbers in this text.
    pub arguments: Vec<String>,
    /// The names of its elements.
    pub elements: BTreeSet<String>,
    /// As it is written, on one line.
    pub written: String,
}

/// The messages of a language by file and name.
pub struct Catalogue {
    pub language: String,
    pub messages: BTreeMap<(String, String), Message>,
}

impl Catalogue {
    /// Reads a folder of `.ftl` files; one that is not there is an empty catalogue.
    pub fn read(folder: &Path, language: &str, problems: &mut Vec<String>) -> Self {
        let mut catalogue = Self {
            language: language.to_owned(),
            messages: BTreeMap::new(),
        };
        let mut files: Vec<_> = fs::read_dir(folder)
            .into_iter()
            .flatten()
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|ending| ending == "ftl"))
            .collect();
        files.sort();
        let mut terms = BTreeMap::new();
        // Terms of all files come first: a file may use another's.
        for read_messages in [false, true] {
            for file in &files {
                let text = fs::read_to_string(file).unwrap_or_default();
                catalogue.read_file(file, &text, &mut terms, read_messages, problems);
            }
        }
        catalogue
    }

    fn read_file(
        &mut self,
        file: &Path,
        text: &str,
        terms: &mut BTreeMap<String, String>,
        read_messages: bool,
        problems: &mut Vec<String>,
    ) {
        let resource = match parser::parse(text) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors.iter().filter(|_| read_messages) {
                    let line = text[..error.pos.start.min(text.len())]
                        .matches('\n')
                        .count()
                        + 1;
                    problems.push(format!("{}:{line}: {error}", file.display()));
                }
                resource
            }
        };
        let stem = file
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        for entry in &resource.body {
            match entry {
                Entry::Term(term) if !read_messages => {
                    let mut compiler = self.compiler(terms);
                    let said = compiler.pattern(&term.value);
                    terms.insert(term.id.name.to_owned(), said);
                }
                Entry::Message(message) if read_messages => {
                    let name = message.id.name;
                    let value = message.value.iter().map(|value| (name.to_owned(), value));
                    let attributes = message.attributes.iter().map(|attribute| {
                        (format!("{name}-{}", attribute.id.name), &attribute.value)
                    });
                    for (id, pattern) in value.chain(attributes) {
                        let place = place(file, text, name);
                        self.add(&stem, id, place, pattern, terms, problems);
                    }
                }
                _ => {}
            }
        }
    }

    fn compiler<'a>(&'a self, terms: &'a BTreeMap<String, String>) -> Compiler<'a> {
        Compiler {
            language: &self.language,
            terms,
            arguments: Vec::new(),
            problems: Vec::new(),
        }
    }

    fn add(
        &mut self,
        file: &str,
        id: String,
        place: String,
        pattern: &Pattern<&str>,
        terms: &BTreeMap<String, String>,
        problems: &mut Vec<String>,
    ) {
        let mut compiler = self.compiler(terms);
        let text = compiler.pattern(pattern);
        let (arguments, mut wrong) = (compiler.arguments, compiler.problems);
        let (text, elements) = elements(&text).unwrap_or_else(|error| {
            wrong.push(error);
            Default::default()
        });
        problems.extend(
            wrong
                .iter()
                .map(|problem| format!("{place}: {id}: {problem}")),
        );
        let written = pattern_written(&text, &arguments);
        let message = Message {
            place: place.clone(),
            text,
            arguments,
            elements,
            written,
        };
        let key = (file.to_owned(), id);
        if self.messages.contains_key(&key) {
            problems.push(format!("{place}: {} is written twice", key.1));
        }
        self.messages.insert(key, message);
    }

    /// Holds a translation against the English catalogue.
    pub fn hold_against(&self, english: &Self, is_complete: bool, problems: &mut Vec<String>) {
        for (key, message) in &self.messages {
            let (place, id) = (&message.place, &key.1);
            let Some(original) = english.messages.get(key) else {
                problems.push(format!(
                    "{place}: {id} is no message of the English {}.ftl",
                    key.0
                ));
                continue;
            };
            for argument in &message.arguments {
                if !original.arguments.contains(argument) {
                    problems.push(format!(
                        "{place}: {id}: ${argument} is no argument of the English message"
                    ));
                }
            }
            if message.elements != original.elements {
                problems.push(format!(
                    "{place}: {id} has the elements {:?}, the English message {:?}",
                    message.elements, original.elements
                ));
            }
        }
        if is_complete {
            for (key, original) in &english.messages {
                if !self.messages.contains_key(key) {
                    problems.push(format!(
                        "{}: {} is missing in {}/{}.ftl",
                        original.place, key.1, self.language, key.0
                    ));
                }
            }
        }
    }
}

/// The file and the line in which a message begins.
fn place(file: &Path, text: &str, name: &str) -> String {
    let is_it = |line: &&str| {
        let rest = line.strip_prefix(name);
        rest.is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    let line = text
        .lines()
        .position(|line| is_it(&line))
        .unwrap_or_default();
    format!("{}:{}", file.display(), line + 1)
}

/// The text as documentation: arguments by name, elements as they are written, of a choice the keys.
fn pattern_written(text: &str, arguments: &[String]) -> String {
    let mut written = String::new();
    let mut characters = text.chars();
    let mut element = String::new();
    while let Some(character) = characters.next() {
        let argument = |characters: &mut std::str::Chars<'_>| {
            let place = characters
                .next()
                .map_or(0, |mark| mark as usize - '0' as usize);
            arguments.get(place).cloned().unwrap_or_default()
        };
        match character {
            '\u{1}' => written.push_str(&format!("{{{}}}", argument(&mut characters))),
            '\u{2}' => written.push_str(&format!("{{{} ->", argument(&mut characters))),
            '\u{3}' => written.push_str(" ["),
            '\u{4}' => written.push_str("] "),
            '\u{5}' => written.push('}'),
            '\u{6}' => {
                element = characters.by_ref().take_while(|c| *c != '\u{7}').collect();
                written.push_str(&format!("<{element}>"));
            }
            '\u{8}' => written.push_str(&format!("</{element}>")),
            other => written.push(other),
        }
    }
    written
}
