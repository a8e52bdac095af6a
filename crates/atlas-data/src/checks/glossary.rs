//! The terms of data/glossary.toml in texts of both languages.

use std::collections::{BTreeMap, HashMap};

use atlas_record::{model::Aspect, translation::Field};

use super::translations::{pairs, plain};
use crate::{
    index::Index,
    problem::{At, Problem},
    raw::{Raw, RawEntity, RawTerm},
};

/// Where the English text has a term of the glossary, the Russian has it too. Notes on damaged words quote terms.
pub fn terms_are_those_of_the_glossary(raw: &Raw, index: &Index, problems: &mut Vec<Problem>) {
    for source in raw.glossary.iter().filter_map(|term| term.source.as_ref()) {
        match index.resolve_source(source) {
            Ok(id) if !is_russian(&raw.entities[index.order[id.index()]]) => {
                let message = format!("`{}` is not in Russian", source.value);
                let help = "cite a text in Russian that uses the term, or none".to_owned();
                problems.push(source.problem(message, help));
            }
            Ok(_) => {}
            Err(problem) => problems.push(problem),
        }
    }
    let quoting: [Aspect; 2] = [Aspect::Garbling, Aspect::Reliability];
    let of_facts = pairs(raw)
        .filter(|(fact, russian, _)| {
            !quoting.iter().any(|aspect| fact.is(*aspect))
                && !matches!(russian.field, Field::Unit(..))
        })
        .map(|(_, russian, english)| (&russian.text, english));
    let terms: Vec<Term<'_>> = raw.glossary.iter().map(Term::new).collect();
    let starts = Starts::new(&terms);
    for (russian, english) in of_facts {
        let found = starts.found(&Words::new(english));
        if found.is_empty() {
            continue;
        }
        let russian_words = Words::new(russian);
        for (term, form) in found {
            let term = &terms[term];
            if !term.forms.iter().any(|form| russian_words.have(form)) {
                let message = format!(
                    "the English text says `{}`, the Russian does not",
                    term.en[form].written
                );
                problems.push(russian.problem(message, help_of(term.written)));
            }
        }
    }
}

/// The English forms of all terms by the letter they begin with, so that a text is read once for all of them.
struct Starts<'a> {
    terms: &'a [Term<'a>],
    /// By small letter, `0` for any number: places of the term and of its form.
    by_letter: HashMap<char, Vec<(usize, usize)>>,
}

impl<'a> Starts<'a> {
    fn new(terms: &'a [Term<'a>]) -> Self {
        let mut by_letter: HashMap<char, Vec<(usize, usize)>> = HashMap::new();
        for (term, forms) in terms.iter().map(|term| &term.en).enumerate() {
            for (form, words) in forms.iter().map(|form| &form.words).enumerate() {
                if let Some(letter) = words.first().and_then(FormWord::letter) {
                    by_letter.entry(letter).or_default().push((term, form));
                }
            }
        }
        Self { terms, by_letter }
    }

    /// The terms that a text has, each with the first of its forms that stands there.
    fn found(&self, text: &Words) -> BTreeMap<usize, usize> {
        let mut found = BTreeMap::new();
        for (at, (_, small)) in text.0.iter().enumerate() {
            let here = letter(small).and_then(|letter| self.by_letter.get(&letter));
            for &(term, form) in here.into_iter().flatten() {
                if text.have_at(at, &self.terms[term].en[form]) {
                    let first = found.entry(term).or_insert(form);
                    *first = form.min(*first);
                }
            }
        }
        found
    }
}

/// What a word in small letters begins with; `0` for all digits.
fn letter(small: &str) -> Option<char> {
    let letter = small.chars().next()?;
    Some(if letter.is_ascii_digit() { '0' } else { letter })
}

/// A term, made ready to be looked for.
struct Term<'a> {
    written: &'a RawTerm,
    en: Vec<Form<'a>>,
    forms: Vec<Form<'a>>,
}

impl<'a> Term<'a> {
    fn new(written: &'a RawTerm) -> Self {
        let forms = |all: &'a [At<String>]| all.iter().map(|one| Form::new(one)).collect();
        Self {
            written,
            en: forms(&written.en),
            forms: forms(&written.forms),
        }
    }
}

/// Words that stand one behind the other.
struct Form<'a> {
    written: &'a str,
    words: Vec<FormWord>,
}

/// A word of a form.
enum FormWord {
    /// Any number.
    Number,
    /// The beginning or the whole of a word; with a capital it must have that in the text.
    Word {
        start: String,
        is_whole: bool,
        has_capital: bool,
    },
}

impl FormWord {
    /// The letter with which the words begin that it stands for.
    fn letter(&self) -> Option<char> {
        match self {
            Self::Number => Some('0'),
            Self::Word { start, .. } => letter(&start.to_lowercase()),
        }
    }
}

impl<'a> Form<'a> {
    fn new(written: &'a str) -> Self {
        let word = |word: &str| match word {
            "#" => FormWord::Number,
            _ => FormWord::Word {
                start: plain(word.trim_end_matches('*')),
                is_whole: !word.ends_with('*'),
                has_capital: word.chars().any(char::is_uppercase),
            },
        };
        let words = written.split_whitespace().map(word).collect();
        Self { written, words }
    }
}

/// The words and numbers of a text: as written but for ё, and in small letters.
struct Words(Vec<(String, String)>);

impl Words {
    fn new(text: &str) -> Self {
        let words = text.split(|letter: char| !letter.is_alphanumeric());
        let words = words.filter(|word| !word.is_empty()).map(plain);
        let both = words.map(|word| {
            let small = word.to_lowercase();
            (word, small)
        });
        Self(both.collect())
    }

    /// Whether a form stands somewhere.
    fn have(&self, form: &Form<'_>) -> bool {
        (0..self.0.len()).any(|at| self.have_at(at, form))
    }

    /// Whether a form begins with the word at a place.
    fn have_at(&self, at: usize, form: &Form<'_>) -> bool {
        let Some(window) = self.0.get(at..at + form.words.len()) else {
            return false;
        };
        let mut both = window.iter().zip(&form.words);
        both.all(|((word, small), form)| match form {
            FormWord::Number => word.starts_with(|letter: char| letter.is_ascii_digit()),
            FormWord::Word {
                start,
                is_whole,
                has_capital,
            } => {
                let word = if *has_capital { word } else { small };
                word.starts_with(start) && (!is_whole || word.len() == start.len())
            }
        })
    }
}

fn is_russian(entity: &RawEntity) -> bool {
    let source = entity.source.as_ref();
    let language = source.and_then(|source| source.language.as_ref());
    language.is_some_and(|language| language.value == "ru")
}

fn help_of(term: &RawTerm) -> String {
    let ru = term.ru.as_ref().map_or("", |ru| ru.value.as_str());
    let line = term.en.first().map_or(1, |en| en.line);
    format!("it is `{ru}`, see data/glossary.toml:{line}")
}
