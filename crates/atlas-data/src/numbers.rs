//! The numbers, months and seasons that a text names, in English and in Russian, so that the two can be compared.
//!
//! Figures must be the same on both sides, as figures or as words; a number in English words must be somewhere in the
//! Russian text. Words that are numbers in Russian only (`двусторонний`, `впервые`) so need nothing in English.
//! Values are in thousandths, as everywhere: `11.5` and `11,5` are 11500, `15,000` and `15 000` are 15000000.

mod pieces;
mod vocabulary;

use std::collections::BTreeSet;

pub(crate) use pieces::parted;
use pieces::{Piece, end_of_range, in_figures, pieces, roman, value};
use vocabulary::{
    Beginnings, ENGLISH, ENGLISH_WORDS, Language, Meaning, RUSSIAN, RUSSIAN_WORDS, meaning,
};

/// What a text names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// In figures.
    pub figures: BTreeSet<i64>,
    /// In words or Roman numerals.
    pub words: BTreeSet<i64>,
    /// Months, from 1.
    pub months: BTreeSet<u8>,
    /// Months that it may name: `May` can be a verb.
    pub perhaps: BTreeSet<u8>,
    /// Seasons, from spring.
    pub seasons: BTreeSet<u8>,
}

impl Numbers {
    /// Of an English text.
    #[must_use]
    pub fn english(text: &str) -> Self {
        Self::read(text, &ENGLISH)
    }

    /// Of a Russian text, in which quotations in Latin letters are English.
    #[must_use]
    pub fn russian(text: &str) -> Self {
        let (own, quoted) = parted(text);
        let (mut own, quoted) = (Self::read(&own, &RUSSIAN), Self::english(&quoted));
        own.figures.extend(quoted.figures);
        own.words.extend(quoted.words);
        own.months.extend(quoted.months);
        own.seasons.extend(quoted.seasons);
        own
    }

    /// What the English and the Russian text do not share, in words.
    #[must_use]
    pub fn differences(&self, russian: &Self) -> Vec<String> {
        let mut found = Vec::new();
        let has =
            |of: &Self, number: &i64| of.figures.contains(number) || of.words.contains(number);
        let of_english = self.figures.union(&self.words);
        found.extend(
            of_english
                .filter(|number| !has(russian, number))
                .map(|number| format!("the English text has {}", in_figures(*number))),
        );
        let of_russian = russian.figures.iter();
        found.extend(
            of_russian
                .filter(|number| !has(self, number))
                .map(|number| format!("the Russian text has {}", in_figures(*number))),
        );
        for (months, language, others) in [
            (&self.months, "English", [&russian.months; 2]),
            (&russian.months, "Russian", [&self.months, &self.perhaps]),
        ] {
            let alone = months
                .iter()
                .filter(|month| others.iter().all(|other| !other.contains(month)));
            found.extend(alone.map(|month| {
                let (name, _) = ENGLISH.months[usize::from(month - 1)];
                format!("the {language} text has the month of {}", name.trim_end())
            }));
        }
        let seasons = self.seasons.difference(&russian.seasons);
        found.extend(seasons.map(|season| {
            let (name, _) = ENGLISH.seasons[usize::from(season - 1)];
            format!("the English text has the season of {}", name.trim_end())
        }));
        found
    }

    #[expect(
        clippy::too_many_lines,
        reason = "one pass over the words of a text: what a word counts depends on those before it"
    )]
    fn read(text: &str, language: &Language) -> Self {
        let mut numbers = Self::default();
        let pieces = pieces(text, language);
        let is_russian = std::ptr::eq(language, &raw const RUSSIAN);
        let words: &Beginnings = if is_russian {
            &RUSSIAN_WORDS
        } else {
            &ENGLISH_WORDS
        };
        let meanings: Vec<Option<Meaning>> = pieces
            .iter()
            .map(|piece| match piece {
                Piece::Letters(word) => meaning(word, words),
                Piece::Figures(_) => None,
            })
            .collect();
        let scale = |at: usize| match meanings.get(at) {
            Some(Some(Meaning::Scale(scale))) => *scale,
            _ => 1,
        };
        let mut place = 0;
        while let Some(piece) = pieces.get(place) {
            match (*piece, meanings[place]) {
                (Piece::Figures(figures), _) => {
                    if let Some(value) = value(figures, language) {
                        numbers.figures.insert(value * scale(place + 1));
                    }
                    if let Some(year) = end_of_range(text, figures, pieces.get(place + 1)) {
                        numbers.figures.insert(year * 1000);
                        place += 1;
                    }
                }
                (Piece::Letters(word), Some(Meaning::Month(month))) => {
                    numbers.add_month(month, word, &pieces, place, is_russian);
                }
                (_, Some(Meaning::Season(season))) => {
                    numbers.seasons.insert(season);
                }
                (Piece::Letters(word), Some(Meaning::Number(value)))
                    if value > 0 && !is_other(word, &pieces, place) =>
                {
                    let unit = match meanings.get(place + 1) {
                        Some(Some(Meaning::Number(unit @ 1..10)))
                            if value >= 20 && value % 10 == 0 =>
                        {
                            Some(*unit)
                        }
                        _ => None,
                    };
                    place += usize::from(unit.is_some());
                    let whole = value + unit.unwrap_or(0);
                    numbers.words.insert(whole * scale(place + 1) * 1000);
                }
                (Piece::Letters(word), None) => {
                    // A letter alone is an initial or the pronoun in English.
                    let roman = roman(word).filter(|_| is_russian || word.len() > 1);
                    numbers.words.extend(roman.map(|roman| roman * 1000));
                }
                _ => {}
            }
            place += 1;
        }
        numbers
    }

    fn add_month(
        &mut self,
        month: u8,
        word: &str,
        pieces: &[Piece<'_>],
        place: usize,
        is_russian: bool,
    ) {
        // English months have a capital; `may` and `march` may be verbs at the head of a sentence.
        if !is_russian && !word.starts_with(char::is_uppercase) {
            return;
        }
        let beside =
            |at: Option<usize>| matches!(at.and_then(|at| pieces.get(at)), Some(Piece::Figures(_)));
        let is_sure = is_russian
            || !["May", "March"].contains(&word)
            || beside(Some(place + 1))
            || beside(place.checked_sub(1));
        let set = if is_sure {
            &mut self.months
        } else {
            &mut self.perhaps
        };
        set.insert(month);
    }
}

/// Whether an English number is none: `the two` are `they`, and a third state is any other one.
fn is_other(word: &str, pieces: &[Piece<'_>], place: usize) -> bool {
    let before = place.checked_sub(1).and_then(|at| pieces.get(at));
    match (before, pieces.get(place + 1)) {
        (Some(Piece::Letters("the" | "The")), _) if word == "two" => true,
        (_, Some(Piece::Letters("state" | "states" | "country" | "countries"))) => word == "third",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_name_the_same_numbers() {
        for (english, russian) in [
            ("Signed on 15 May 1992.", "Подписан 15 мая 1992 года."),
            ("In May 1992.", "В мае 1992 года."),
            ("May states ask?", "Могут ли государства просить?"),
            ("Over 15,000 persons.", "Более 15\u{a0}000 человек."),
            ("It weighs 11.5 tonnes.", "Вес — 11,5 тонны."),
            ("1.5 million dollars", "1,5 млн долларов"),
            ("12,000 soldiers", "12 тысяч военных"),
            ("The three states.", "Три государства."),
            ("In three days", "За трое суток"),
            ("Its twenty-fifth year.", "Его двадцать пятый год."),
            ("The 25th year.", "Двадцать пятый год."),
            ("the twentieth century", "XX век"),
            ("the 1990s", "1990-е годы"),
            ("in 1992-94", "в 1992–1994 годах"),
            ("From 1 to 3 March 2001", "С 1 по 3 марта 2001 года"),
            ("in autumn 1996", "осенью 1996 года"),
            ("five on Friday", "пять в пятницу"),
            ("Law No. 200-FZ", "Закон № 200-ФЗ"),
            ("The two agree.", "Они согласны."),
            ("data 5.1 of third states", "данные 5.1 других государств"),
            (
                "It prints “On 21 December, 1,832 cases”.",
                "Напечатано «On 21 December, 1,832 cases».",
            ),
        ] {
            let found = Numbers::english(english).differences(&Numbers::russian(russian));
            assert_eq!(found, Vec::<String>::new(), "{english} / {russian}");
        }
    }

    #[test]
    fn what_differs_is_said() {
        for (english, russian, expected) in [
            (
                "On 15 May 1992.",
                "15 мая 1993 года.",
                vec!["the English text has 1992", "the Russian text has 1993"],
            ),
            (
                "On 15 May 1992.",
                "15 июня 1992 года.",
                vec![
                    "the English text has the month of may",
                    "the Russian text has the month of june",
                ],
            ),
            (
                "Two states.",
                "Три государства.",
                vec!["the English text has 2"],
            ),
            (
                "11.5 tonnes",
                "115 тонн",
                vec!["the English text has 11.5", "the Russian text has 115"],
            ),
            (
                "15,000 persons",
                "1500 человек",
                vec!["the English text has 15000", "the Russian text has 1500"],
            ),
            (
                "in spring 2001",
                "осенью 2001 года",
                vec!["the English text has the season of spring"],
            ),
        ] {
            let found = Numbers::english(english).differences(&Numbers::russian(russian));
            assert_eq!(found, expected, "{english} / {russian}");
        }
    }
}
