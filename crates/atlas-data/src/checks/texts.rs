//! The sentences.

use std::collections::HashMap;

use atlas_record::{fold::fold, model::Aspect};

use crate::{
    index::Index,
    problem::{At, Problem},
    raw::{Raw, RawFact},
};

/// The longest a statement may be, in characters: about five lines of the page.
const LONGEST: usize = 700;

/// The longest a title may be, in characters.
const LONGEST_TITLE: usize = 90;

/// What machine translation left behind, and what should stand there.
const DAMAGE: [(&str, &str); 15] = [
    ("CSTO CSTO", "the Collective Security Council"),
    ("CSTO into the CSTO", "the Treaty into the Organization"),
    ("SKB", "CSC, the Collective Security Council"),
    ("SSC", "CSC, the Collective Security Council"),
    (
        "KSSC",
        "CSSC, the Committee of Secretaries of Security Councils",
    ),
    ("CSCO", "CSTO"),
    ("NCP", "the Treaty"),
    ("DKB", "CST"),
    (
        "KSOPN",
        "the Coordination Council against illicit drug trafficking",
    ),
    (
        "Special Security Council",
        "the Collective Security Council",
    ),
    ("Operation Canal", "Operation Channel"),
    ("Brotherhood of War", "Combat Brotherhood"),
    ("և", "and"),
    ("  ", "a single space"),
    (" ,", ","),
];

/// Statements, readings and reasons are sentences of bounded length; titles are labels without a full stop.
pub fn texts_are_sentences(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for fact in raw.facts() {
        for text in sentences(fact) {
            let first = text.chars().next();
            if first.is_some_and(char::is_lowercase) || !text.ends_with(['.', '”', '"', ')', '?'])
            {
                let help = "begin with a capital letter and end with a full stop".to_owned();
                problems.push(text.problem("this is not a sentence", help));
            }
            if text.chars().count() > LONGEST {
                let message = format!("the text has {} characters", text.chars().count());
                problems.push(text.problem(
                    message,
                    format!("at most {LONGEST}; make two statements of it"),
                ));
            }
        }
        if let Some(title) = &fact.title
            && (title.ends_with('.') || title.chars().count() > LONGEST_TITLE || title.is_empty())
        {
            let help = format!(
                "a title is a label of at most {LONGEST_TITLE} characters without a full stop"
            );
            problems.push(title.problem("this is not a title", help));
        }
    }
}

fn sentences(fact: &RawFact) -> impl Iterator<Item = &At<String>> {
    let readings = fact
        .readings
        .iter()
        .flat_map(|reading| [&reading.text, &reading.why]);
    [&fact.text, &fact.note]
        .into_iter()
        .chain(readings)
        .flatten()
}

/// The atlas's own sentences carry no residue of machine translation.
pub fn texts_are_free_of_translation_damage(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for fact in raw.facts() {
        // Notes on damage and readings quote it.
        if fact.is(Aspect::Garbling) {
            continue;
        }
        for text in [&fact.text, &fact.title].into_iter().flatten() {
            for (damage, meant) in DAMAGE {
                if has_word(text, damage) {
                    let message = format!("`{damage}` is a residue of machine translation");
                    problems.push(text.problem(message, format!("write {meant}")));
                }
            }
        }
    }
}

/// Whether the text has the phrase with no letter touching it.
fn has_word(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + phrase.len()..].chars().next();
        !phrase.chars().all(char::is_alphabetic)
            || (!before.is_some_and(char::is_alphanumeric)
                && !after.is_some_and(char::is_alphanumeric))
    })
}

/// No entity says the same sentence twice.
pub fn no_statement_stands_twice(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for entity in &raw.entities {
        let mut seen: HashMap<String, usize> = HashMap::new();
        for text in entity.facts.iter().filter_map(|fact| fact.text.as_ref()) {
            if let Some(line) = seen.insert(fold(text), text.line) {
                problems
                    .push(text.problem("this statement stands twice", format!("see line {line}")));
            }
        }
    }
}
