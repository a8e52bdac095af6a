//! Rules on what is translated by its words.

use std::collections::{HashMap, HashSet};

use atlas_record::{
    earlier::Editions,
    model::Dataset,
    translation::{Usage, each_by_words},
};

use crate::{
    index::Index,
    problem::{At, Problem},
    raw::Raw,
    suggestion::nearest,
};

/// The English texts of `words-ru.toml`, each with what it is.
fn written(raw: &Raw) -> impl Iterator<Item = (Usage, &At<String>)> {
    let rows = raw.words.iter().map(|row| (row.usage, &row.en));
    rows.chain(raw.same_words.iter().map(|(usage, text)| (*usage, text)))
}

/// What is translated by its words, with the English text behind: the short names, or all else.
pub fn by_words(raw: &Raw, short: bool) -> impl Iterator<Item = (&At<String>, &At<String>)> {
    let rows = raw.words.iter();
    rows.filter(move |row| (row.usage == Usage::ShortName) == short)
        .map(|row| (&row.ru, &row.en))
}

/// A text is translated once.
pub fn words_are_translated_once(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let mut seen: HashMap<(Usage, &str), &At<String>> = HashMap::new();
    for (usage, text) in written(raw) {
        if let Some(first) = seen.insert((usage, text), text) {
            let message = format!("`{}` has a translation already", text.value);
            let help = format!("see {}:{}", first.file, first.line);
            problems.push(text.problem(message, help));
        }
    }
}

/// What is translated by its words is a text of the record, of this edition or an earlier one.
pub fn words_are_of_the_record(
    raw: &Raw,
    dataset: &Dataset,
    editions: &Editions,
    problems: &mut Vec<Problem>,
) {
    let mut known: HashSet<(Usage, String)> = HashSet::new();
    let mut know = |mut dataset: Dataset| {
        each_by_words(&mut dataset, &mut |usage, text| {
            known.insert((usage, text.clone()));
        });
    };
    know(dataset.clone());
    for earlier in &editions.earlier {
        know(earlier.clone().of(dataset.clone()));
    }
    let reasons = editions.reasons.iter();
    known.extend(reasons.map(|reason| (Usage::Reason, reason.why.clone())));
    for (usage, text) in written(raw) {
        if known.contains(&(usage, text.value.clone())) {
            continue;
        }
        let of_usage = known.iter().filter(|(one, _)| *one == usage);
        let help = match nearest(text, of_usage.map(|(_, text)| text.as_str())) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "write it as the record has it, or take it out".to_owned(),
        };
        let message = format!("no {} of the record is `{}`", usage.name(), text.value);
        problems.push(text.problem(message, help));
    }
}
