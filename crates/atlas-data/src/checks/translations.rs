//! Rules on texts in two languages.
//!
//! What is compared is what a slip of a translator or a later change of one text alone would make differ: numbers and
//! dates, terms, and the signs that a language has.

use std::collections::{BTreeSet, HashMap};

use atlas_record::{
    model::{Aspect, Kind},
    translation::Field,
};

use super::words::by_words;
use crate::{
    index::Index,
    numbers::{Numbers, parted},
    problem::{At, Problem},
    raw::{Raw, RawFact, RawTranslation},
};

/// The longest a title in Russian may be, in characters; the same words are longer than in English.
const LONGEST_TITLE: usize = 130;

/// The longest a Russian statement may be, in characters.
const LONGEST: usize = 900;

/// Each Russian text with its English one, and the fact.
pub(super) fn pairs(raw: &Raw) -> impl Iterator<Item = (&RawFact, &RawTranslation, &At<String>)> {
    raw.facts().flat_map(|fact| {
        fact.pairs()
            .map(move |(russian, english)| (fact, russian, english))
    })
}

/// Every Russian text with its English one: of facts, what entities are called, and what is translated by its words.
fn texts(raw: &Raw) -> impl Iterator<Item = (&At<String>, &At<String>)> {
    let names = raw.entities.iter();
    let names = names.filter_map(|entity| Some((entity.own_ru.as_ref()?, entity.en.as_ref()?)));
    let pairs = pairs(raw).filter(|(_, russian, _)| !matches!(russian.field, Field::Unit(..)));
    pairs
        .map(|(_, russian, english)| (&russian.text, english))
        .chain(names)
        .chain(by_words(raw, false))
}

/// The same with short names, in which either language cuts words with a full stop.
fn texts_and_short_names(raw: &Raw) -> impl Iterator<Item = (&At<String>, &At<String>)> {
    texts(raw).chain(by_words(raw, true))
}

/// A text in Russian stands beside one in English, and a name of the atlas's own where no source gives one.
pub fn translations_stand_beside_a_text(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for fact in raw.facts() {
        for one in &fact.russian {
            if fact.english(one.field).is_none() {
                let key = one.key.trim_end_matches("-ru");
                let message = format!("there is `{}` without `{key}`", one.key);
                let help =
                    "the record is in English; what is in Russian stands beside it".to_owned();
                problems.push(one.text.problem(message, help));
            }
        }
    }
    for entity in &raw.entities {
        if let (Some(own), Some(_)) = (&entity.own_ru, &entity.ru) {
            let help = "leave `own-ru` out: what sources call it goes before".to_owned();
            problems.push(own.problem("the entity has a Russian name", help));
        }
    }
}

/// Both texts have the same numbers, dates and months.
pub fn numbers_are_the_same_in_both_languages(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for (russian, english) in texts_and_short_names(raw) {
        let differences = Numbers::english(english).differences(&Numbers::russian(russian));
        if let [first, others @ ..] = differences.as_slice() {
            let all = others
                .iter()
                .fold(first.clone(), |all, one| format!("{all}; {one}"));
            let message = format!("the two languages differ: {all}");
            let help = format!("compare it with line {}", english.line);
            problems.push(russian.problem(message, help));
        }
    }
}

/// A Russian text has Latin letters only in names that its English text writes so too, and no word of two scripts.
pub fn russian_texts_are_in_russian(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for (russian, english) in texts_and_short_names(raw) {
        let is_known = |word: &str| {
            let word = word.to_lowercase();
            words(english).any(|known| known.to_lowercase() == word)
        };
        let foreign = words(russian).filter(|word| word.chars().any(is_latin));
        for word in foreign {
            if word.chars().any(is_cyrillic) {
                let help = "write it in the letters of one script".to_owned();
                let message = format!("`{word}` has letters of two scripts");
                problems.push(russian.problem(message, help));
            } else if !is_numeral(word) && !is_known(word) {
                let help = "write it in Russian; what stays in Latin letters is a name or a quotation of the English text"
                    .to_owned();
                let message = format!("`{word}` is no Russian word");
                problems.push(russian.problem(message, help));
            }
        }
        if !russian.chars().any(is_cyrillic) && english.chars().any(char::is_lowercase) {
            let help =
                "translate it, or leave it out: then the English text is shown, marked".to_owned();
            problems.push(russian.problem("the Russian text is not in Russian", help));
        }
    }
    for (english, _) in raw.facts().flat_map(english_texts) {
        if let Some(word) = foreign(english) {
            let help = "put it into quotation marks or brackets if it is quoted".to_owned();
            let message = format!("`{word}` stands in an English text");
            problems.push(english.problem(message, help));
        }
    }
}

/// The English texts of a fact.
fn english_texts(fact: &RawFact) -> impl Iterator<Item = (&At<String>, &RawFact)> {
    let readings = fact.readings.iter();
    let readings = readings.flat_map(|reading| [&reading.text, &reading.why]);
    let own = [&fact.title, &fact.text, &fact.note];
    own.into_iter()
        .chain(readings)
        .flatten()
        .map(move |text| (text, fact))
}

/// A Cyrillic word of an English text that is neither quoted nor part of a name, which begins with a capital.
fn foreign(text: &str) -> Option<&str> {
    if !text.chars().any(is_cyrillic) {
        return None;
    }
    let mut in_name = false;
    let mut behind = 0;
    words(text).find(|word| {
        let at = word.as_ptr() as usize - text.as_ptr() as usize;
        let goes_on = text[behind..at].chars().all(|sign| " -".contains(sign));
        behind = at + word.len();
        let cyrillic = word.chars().any(is_cyrillic);
        in_name = cyrillic && (word.starts_with(char::is_uppercase) || (in_name && goes_on));
        let open = |start: char, end: char| {
            let opened = text[..at].rfind(start);
            opened.is_some_and(|opened| text[opened..at].rfind(end).is_none())
        };
        let quoted = text[..at].matches('"').count() % 2 == 1;
        cyrillic && !in_name && !(quoted || open('“', '”') || open('«', '»') || open('‘', '’'))
    })
}

/// A word without ё.
pub(super) fn plain(word: &str) -> String {
    word.replace('ё', "е").replace('Ё', "Е")
}

/// The runs of letters of a text.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphabetic())
        .filter(|word| !word.is_empty())
}

const fn is_latin(letter: char) -> bool {
    matches!(letter, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}')
}

const fn is_cyrillic(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{52f}')
}

fn is_numeral(word: &str) -> bool {
    word.chars().all(|letter| "IVX".contains(letter))
}

/// What a Russian text does not have, and what should stand there.
const SIGNS: [(&str, &str); 10] = [
    ("\"", "«…», and „…“ within them"),
    ("”", "«…», and „…“ within them"),
    (" - ", "a dash: ` — `"),
    (" – ", "a dash: ` — `"),
    ("--", "a dash: ` — `"),
    ("  ", "a single space"),
    (" ,", ","),
    (" .", "."),
    ("...", "…"),
    ("No. ", "№"),
];

/// Russian texts have the signs of Russian: its quotation marks and dashes, and the full stop where the English has one.
pub fn russian_texts_have_the_signs_of_russian(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for (russian, english) in texts(raw) {
        let (own, _) = parted(russian);
        for (sign, instead) in SIGNS {
            if own.contains(sign) {
                let message = format!("`{sign}` is no sign of a Russian text");
                problems.push(russian.problem(message, format!("write {instead}")));
            }
        }
        if russian.matches('«').count() != russian.matches('»').count() {
            let help = "close each « with »".to_owned();
            problems.push(russian.problem("a quotation mark is missing", help));
        }
        if is_closed(russian) != is_closed(english) {
            let help = "end it as the English text ends".to_owned();
            problems.push(russian.problem("the ends of the two texts differ", help));
        }
        if let Some(range) = range_with_hyphen(&own) {
            let message = format!("`{range}` is a range with a hyphen");
            problems.push(russian.problem(message, "write an en dash: 1992–1994".to_owned()));
        }
        if let Some(number) = thousands_with_space(&own) {
            let message = format!("`{number}` can be parted at the end of a line");
            let help = "part thousands with a no-break space (U+00A0)".to_owned();
            problems.push(russian.problem(message, help));
        }
    }
    for (_, russian, _) in pairs(raw) {
        let longest = match russian.field {
            Field::Title => LONGEST_TITLE,
            _ => LONGEST,
        };
        let length = russian.text.chars().count();
        if length > longest {
            let message = format!("the text has {length} characters");
            problems.push(russian.text.problem(message, format!("at most {longest}")));
        }
    }
}

/// Whether a text ends as a sentence.
fn is_closed(text: &str) -> bool {
    let text = text.trim_end_matches(['»', '“', '”', '"', ')', '’']);
    text.ends_with(['.', '?', '!', '…'])
}

/// Two years with a hyphen between them.
fn range_with_hyphen(text: &str) -> Option<&str> {
    let mut hyphens = text.match_indices('-');
    hyphens.find_map(|(at, _)| {
        let range = text.get(at.checked_sub(4)?..at + 5)?;
        let is_year = |part: &str| {
            part.starts_with(['1', '2']) && part.bytes().all(|one| one.is_ascii_digit())
        };
        (is_year(&range[..4]) && is_year(&range[5..])).then_some(range)
    })
}

/// Thousands that a plain space parts.
fn thousands_with_space(text: &str) -> Option<&str> {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut spaces = text.match_indices(' ');
    spaces.find_map(|(at, _)| {
        let before = at.checked_sub(1).is_some_and(is_digit);
        let parted = before && (1..4).all(|step| is_digit(at + step)) && !is_digit(at + 4);
        parted.then(|| text.get(at - 1..at + 4)).flatten()
    })
}

/// Who is named in the English text is named in the Russian, by the family name that the record has in both languages.
pub fn people_are_named_in_both_languages(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let people = raw.entities.iter();
    let people = people.filter(|entity| entity.kind == Kind::Person);
    let family = |name: &At<String>| name.split_whitespace().next_back().map(plain);
    let mut families: HashMap<String, BTreeSet<String>> = HashMap::new();
    for one in people {
        let names = (
            one.en.as_ref().and_then(family),
            one.ru.as_ref().and_then(family),
        );
        if let (Some(english), Some(russian)) = names {
            families.entry(english).or_default().insert(russian);
        }
    }
    for (fact, russian, english) in pairs(raw) {
        // What sources misprint is quoted.
        if fact.is(Aspect::Garbling) || matches!(russian.field, Field::Unit(..)) {
            continue;
        }
        let named = words(english).filter_map(|word| families.get_key_value(word));
        for (family, in_russian) in
            named.flat_map(|(family, all)| all.iter().map(move |one| (family, one)))
        {
            // Endings go with the case.
            let stem = in_russian.trim_end_matches(['а', 'я', 'о', 'ь', 'й', 'е', 'и', 'ы', 'у']);
            if !words(&russian.text).any(|word| plain(word).starts_with(stem)) {
                let message = format!("the English text names {family}, the Russian does not");
                let help = format!("it is `{in_russian}`");
                problems.push(russian.text.problem(message, help));
            }
        }
    }
}

/// A place, a speaker or the unit of what is counted under one label is called in Russian as it is everywhere.
pub fn short_words_are_translated_alike(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let mut seen: HashMap<(Field, &str, &str), &At<String>> = HashMap::new();
    for (fact, russian, english) in pairs(raw) {
        let (field, label) = match russian.field {
            Field::Unit(number, form) => (Field::Unit(0, form), Field::Label(number)),
            field @ (Field::Place | Field::Person | Field::By) => (field, field),
            _ => continue,
        };
        let label = fact.english(label).map_or("", |label| &label.value);
        let first = seen
            .entry((field, label, english.value.as_str()))
            .or_insert(&russian.text);
        if first.value != russian.text.value {
            let message = format!(
                "`{}` is `{}` here and `{}` elsewhere",
                english.value, russian.text.value, first.value
            );
            let help = format!("see {}:{}", first.file, first.line);
            problems.push(russian.text.problem(message, help));
        }
    }
}
