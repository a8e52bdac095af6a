//! Writes the functions and the packs.

use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    io,
    path::Path,
};

use crate::{
    catalogue::{Catalogue, Message},
    compile::is_number,
};

/// The files whose messages the program needs when it starts.
const FRAME: [&str; 7] = [
    "frame", "dates", "numbers", "calendar", "kinds", "pages", "address",
];

/// The files of pages that are written once, on the host, whose messages the program in the browser never says.
const HOST: [&str; 6] = [
    "carrier",
    "changes",
    "data",
    "data_sets",
    "embed",
    "evidence",
];

/// The packs, by what they are called in `Pack`.
const PACKS: [&str; 3] = ["Frame", "Views", "Host"];

fn pack_of(file: &str) -> usize {
    match file {
        file if FRAME.contains(&file) => 0,
        file if HOST.contains(&file) => 2,
        _ => 1,
    }
}

/// Writes `messages.rs`, and `LANGUAGE-PACK.bin` for each language beside English.
pub fn all(out: &Path, english: &Catalogue, others: &[(&str, Catalogue)]) -> io::Result<()> {
    let key = key(english);
    let mut functions =
        format!("/// Says of which build a catalogue is.\npub(crate) const KEY: &str = {key:?};\n");
    functions.push_str("#[cfg(feature = \"host\")]\npub(crate) fn packs(language: crate::Language) -> Option<[&'static [u8]; 3]> {\n    Some(match language {\n");
    for (name, other) in others {
        let language = &other.language;
        let mut bytes = Vec::new();
        for pack in 0..PACKS.len() {
            let file = out.join(format!("{language}-{pack}.bin"));
            fs::write(&file, self::bytes(pack, &key, english, other))?;
            bytes.push(format!("include_bytes!({file:?})"));
        }
        functions.push_str(&format!(
            "        crate::Language::{name} => [{}],\n",
            bytes.join(", ")
        ));
    }
    functions.push_str("        crate::Language::English => return None,\n    })\n}\n");
    functions.push_str("/// A module for each file.\npub mod messages {\n");
    let mut open: Option<&str> = None;
    let mut places = [0; PACKS.len()];
    for ((file, id), message) in &english.messages {
        if open != Some(file) {
            if open.is_some() {
                functions.push_str("}\n");
            }
            functions.push_str(&format!(
                "/// What `messages/*/{file}.ftl` says.\npub mod {} {{\n",
                identifier(file)
            ));
            functions.push_str("#![allow(unused_imports, clippy::needless_pass_by_value, clippy::too_many_arguments, reason = \"made by build.rs\")]\nuse alloc::string::String;\nuse crate::{catalogue::{Pack, pattern}, pattern::{Argument, format}, rich::Rich};\n");
            open = Some(file);
        }
        let pack = pack_of(file);
        functions.push_str(&function(id, message, pack, places[pack]));
        places[pack] += 1;
    }
    if open.is_some() {
        functions.push_str("}\n");
    }
    functions.push_str("}\n");
    fs::write(out.join("messages.rs"), functions)
}

/// What a pack begins with: it changes with the English messages, by whose order the others are found.
fn key(english: &Catalogue) -> String {
    let mut hasher = DefaultHasher::new();
    for (key, message) in &english.messages {
        (key, &message.arguments).hash(&mut hasher);
    }
    format!("{:016x}\0", hasher.finish())
}

/// The messages of a pack in the order of the English ones, each with a zero behind it.
fn bytes(pack: usize, key: &str, english: &Catalogue, other: &Catalogue) -> Vec<u8> {
    let mut text = key.to_owned();
    for (place, original) in &english.messages {
        if pack_of(&place.0) == pack {
            if let Some(message) = other.messages.get(place) {
                text.push_str(&renumbered(message, original));
            }
            text.push('\0');
        }
    }
    text.into_bytes()
}

/// The text of a translation with its arguments numbered as in the English message.
fn renumbered(message: &Message, original: &Message) -> String {
    let mut text = String::new();
    let mut characters = message.text.chars();
    while let Some(character) = characters.next() {
        text.push(character);
        if matches!(character, '\u{1}' | '\u{2}') {
            let place = characters
                .next()
                .map_or(0, |mark| mark as usize - '0' as usize);
            let name = &message.arguments[place];
            let place = original
                .arguments
                .iter()
                .position(|argument| argument == name);
            text.push(char::from_u32('0' as u32 + place.unwrap_or(0) as u32).unwrap_or('0'));
        }
    }
    text
}

/// The function of a message.
fn function(id: &str, message: &Message, pack: usize, place: usize) -> String {
    let name = identifier(id);
    let parameters: Vec<String> = message
        .arguments
        .iter()
        .map(|argument| {
            let kind = if is_number(argument) { "usize" } else { "&str" };
            format!("{}: {kind}", identifier(argument))
        })
        .collect();
    let pattern = format!(
        "pattern(Pack::{}, {place}, {:?})",
        PACKS[pack], message.text
    );
    let said = if message.arguments.is_empty() {
        pattern
    } else {
        let arguments: Vec<String> = message
            .arguments
            .iter()
            .map(|argument| {
                let kind = if is_number(argument) {
                    "Number"
                } else {
                    "Text"
                };
                format!("Argument::{kind}({})", identifier(argument))
            })
            .collect();
        format!("format({pattern}, &[{}])", arguments.join(", "))
    };
    let (kind, said) = match (message.arguments.is_empty(), message.elements.is_empty()) {
        (true, true) => ("&'static str", said),
        (false, true) => ("String", said),
        (true, false) => ("Rich", format!("Rich::of({said})")),
        (false, false) => ("Rich", format!("Rich::made({said})")),
    };
    let written = message.written.replace('[', "\\[").replace('<', "\\<");
    format!(
        "#[doc = {:?}]\n#[must_use]\npub fn {name}({}) -> {kind} {{ {said} }}\n",
        format!(" Says “{written}”."),
        parameters.join(", ")
    )
}

/// A name of Fluent's as one of Rust's.
fn identifier(name: &str) -> String {
    let name = name.replace('-', "_");
    match name.as_str() {
        "as" | "for" | "in" | "type" | "use" | "where" | "of" | "ref" | "mod" | "move"
        | "match" | "if" | "else" | "loop" | "while" | "static" | "self" | "true" | "false"
        | "do" | "final" | "override" | "yield" | "try" | "abstract" | "become" | "box"
        | "priv" | "unsized" | "virtual" | "async" | "await" | "dyn" | "break" | "const"
        | "continue" | "enum" | "extern" | "fn" | "impl" | "let" | "mut" | "pub" | "return"
        | "struct" | "trait" | "unsafe" | "typeof" | "macro" | "gen"
            if name != "of" =>
        {
            format!("r#{name}")
        }
        _ => name,
    }
}
