//! The numbers, months and seasons that a text names, in English and in Russian, so that the two can be compared.
//!
//! Figures must be the same on both sides, as figures or as words; a number in English words must be somewhere in the
//! Russian text. Words that are numbers in Russian only (`двусторонний`, `впервые`) so need nothing in English.
//! Values are in thousandths, as everywhere: `11.5` and `11,5` are 11500, `15,000` and `15 000` are 15000000.

use std::{
    collections::{BTreeSet, HashMap},
    sync::LazyLock,
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

/// A piece of a text: figures, or letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece<'a> {
    Figures(&'a str),
    Letters(&'a str),
}

/// What a word means by its beginning.
#[derive(Clone, Copy)]
enum Meaning {
    /// A number; 0 where the word only looks like one.
    Number(i64),
    /// Thousands, millions and so on.
    Scale(i64),
    /// A month.
    Month(u8),
    /// A season.
    Season(u8),
}

/// The beginnings of words that mean something, by their first letter.
type Beginnings = HashMap<char, Vec<(&'static str, Meaning)>>;

static ENGLISH_WORDS: LazyLock<Beginnings> = LazyLock::new(|| beginnings(&ENGLISH));
static RUSSIAN_WORDS: LazyLock<Beginnings> = LazyLock::new(|| beginnings(&RUSSIAN));

fn beginnings(language: &Language) -> Beginnings {
    let numbers = language.numbers.iter();
    let numbers = numbers.map(|(start, number)| (*start, Meaning::Number(*number)));
    let scales = language.scales.iter();
    let scales = scales.map(|(start, scale)| (*start, Meaning::Scale(*scale)));
    let months = language.months.iter();
    let months = months.map(|(start, month)| (*start, Meaning::Month(*month)));
    let seasons = language.seasons.iter();
    let seasons = seasons.map(|(start, season)| (*start, Meaning::Season(*season)));
    let mut all = Beginnings::new();
    for (start, meaning) in numbers.chain(scales).chain(months).chain(seasons) {
        let first = start.chars().next().unwrap_or_default();
        all.entry(first).or_default().push((start, meaning));
    }
    all
}

/// How far the language of a text matters for reading it.
struct Language {
    /// What stands before decimals, and what may part thousands. Versions have a point in Russian too: `5.1`.
    decimals: &'static [char],
    thousands: &'static [char],
    /// Beginnings of words with the number that they are; 0 where a word only looks like one.
    numbers: &'static [(&'static str, i64)],
    /// Beginnings of words with the thousands, millions and so on that they are.
    scales: &'static [(&'static str, i64)],
    /// Beginnings of words with their months.
    months: &'static [(&'static str, u8)],
    /// Beginnings of words with their seasons.
    seasons: &'static [(&'static str, u8)],
}

/// Whole words end with a space.
static ENGLISH: Language = Language {
    decimals: &['.'],
    thousands: &[','],
    numbers: &[
        ("two ", 2),
        ("twofold ", 2),
        ("second ", 2),
        ("twice ", 2),
        ("three ", 3),
        ("third ", 3),
        ("thirds ", 3),
        ("four ", 4),
        ("fourth ", 4),
        ("five ", 5),
        ("fifth ", 5),
        ("six ", 6),
        ("sixth ", 6),
        ("seven ", 7),
        ("seventh ", 7),
        ("eight ", 8),
        ("eighth ", 8),
        ("nine ", 9),
        ("ninth ", 9),
        ("ten ", 10),
        ("tenth ", 10),
        ("eleven", 11),
        ("twelve ", 12),
        ("twelfth ", 12),
        ("thirteen", 13),
        ("fourteen", 14),
        ("fifteen", 15),
        ("sixteen", 16),
        ("seventeen", 17),
        ("eighteen", 18),
        ("nineteen", 19),
        ("twenty ", 20),
        ("twentieth ", 20),
        ("thirty ", 30),
        ("thirtieth ", 30),
        ("forty ", 40),
        ("fortieth ", 40),
        ("fifty ", 50),
        ("fiftieth ", 50),
        ("sixty ", 60),
        ("sixtieth ", 60),
        ("seventy ", 70),
        ("seventieth ", 70),
        ("eighty ", 80),
        ("ninety ", 90),
    ],
    scales: &[
        ("hundred ", 100),
        ("thousand", 1_000),
        ("million", 1_000_000),
        ("billion", 1_000_000_000),
    ],
    months: &[
        ("january ", 1),
        ("february ", 2),
        ("march ", 3),
        ("april ", 4),
        ("may ", 5),
        ("june ", 6),
        ("july ", 7),
        ("august ", 8),
        ("september ", 9),
        ("october ", 10),
        ("november ", 11),
        ("december ", 12),
    ],
    seasons: &[
        ("spring ", 1),
        ("summer ", 2),
        ("autumn ", 3),
        ("winter ", 4),
    ],
};

/// The longest beginning counts: `пятниц` is not `пят`. Ё is written е.
static RUSSIAN: Language = Language {
    decimals: &[',', '.'],
    thousands: &[' ', '\u{a0}', '\u{202f}'],
    numbers: &[
        ("два ", 2),
        ("две ", 2),
        ("дву", 2),
        ("двое ", 2),
        ("двои", 2),
        ("двой", 2),
        ("дважды ", 2),
        ("вдвое ", 2),
        ("оба ", 2),
        ("обе ", 2),
        ("обоих ", 2),
        ("обеих ", 2),
        ("обоим", 2),
        ("обеим", 2),
        ("втор", 2),
        ("вторник", 0),
        ("вторжен", 0),
        ("три ", 3),
        ("трех", 3),
        ("трем", 3),
        ("тремя ", 3),
        ("трет", 3),
        ("трое ", 3),
        ("трои", 3),
        ("трой", 3),
        ("трижды ", 3),
        ("втрое ", 3),
        ("четыр", 4),
        ("четвер", 4),
        ("четверг", 0),
        ("вчетверо ", 4),
        ("пят", 5),
        ("впятеро ", 5),
        ("пятниц", 0),
        ("шест", 6),
        ("шеств", 0),
        ("семь ", 7),
        ("семью ", 7),
        ("семи", 7),
        ("семинар", 0),
        ("седьм", 7),
        ("семеро ", 7),
        ("семеры", 7),
        ("восем", 8),
        ("восьм", 8),
        ("девят", 9),
        ("десят", 10),
        ("одиннадцат", 11),
        ("двенадцат", 12),
        ("тринадцат", 13),
        ("четырнадцат", 14),
        ("пятнадцат", 15),
        ("шестнадцат", 16),
        ("семнадцат", 17),
        ("восемнадцат", 18),
        ("девятнадцат", 19),
        ("двадцат", 20),
        ("тридцат", 30),
        ("сорок", 40),
        ("пятьдесят", 50),
        ("пятидесят", 50),
        ("шестьдесят", 60),
        ("шестидесят", 60),
        ("семьдесят", 70),
        ("семидесят", 70),
        ("восемьдесят", 80),
        ("восьмидесят", 80),
        ("девяност", 90),
        ("сто ", 100),
        ("ста ", 100),
        ("двести ", 200),
        ("двухсот", 200),
        ("триста ", 300),
        ("трехсот", 300),
        ("четыреста ", 400),
        ("четырехсот", 400),
        ("пятьсот ", 500),
        ("пятисот", 500),
        ("шестьсот ", 600),
        ("шестисот", 600),
        ("семьсот ", 700),
        ("семисот", 700),
        ("восемьсот ", 800),
        ("восьмисот", 800),
        ("девятьсот ", 900),
        ("девятисот", 900),
    ],
    scales: &[
        ("тыс", 1_000),
        ("млн ", 1_000_000),
        ("миллион", 1_000_000),
        ("миллиард", 1_000_000_000),
        ("млрд ", 1_000_000_000),
    ],
    months: &[
        ("январ", 1),
        ("феврал", 2),
        ("март ", 3),
        ("марта ", 3),
        ("марте ", 3),
        ("марту ", 3),
        ("мартом ", 3),
        ("мартовск", 3),
        ("апрел", 4),
        ("май ", 5),
        ("мая ", 5),
        ("мае ", 5),
        ("маю ", 5),
        ("маем ", 5),
        ("майск", 5),
        ("июн", 6),
        ("июл", 7),
        ("август", 8),
        ("сентябр", 9),
        ("октябр", 10),
        ("ноябр", 11),
        ("декабр", 12),
    ],
    seasons: &[
        ("весн", 1),
        ("весен", 1),
        ("лето ", 2),
        ("лета ", 2),
        ("лете ", 2),
        ("летом ", 2),
        ("летн", 2),
        ("осен", 3),
        ("зим", 4),
    ],
};

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

/// The year in which `1992-94` ends.
fn end_of_range(text: &str, figures: &str, next: Option<&Piece<'_>>) -> Option<i64> {
    let Some(Piece::Figures(last)) = next else {
        return None;
    };
    let is_range =
        figures.len() == 4 && last.len() == 2 && text.contains(&format!("{figures}-{last}"));
    let year = format!("{}{last}", figures.get(..2)?);
    year.parse().ok().filter(|_| is_range)
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

/// A Russian text without its quotations in Latin letters, and these.
pub(crate) fn parted(text: &str) -> (String, String) {
    let (mut own, mut quoted) = (String::new(), String::new());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('«') {
        let Some((inside, behind)) = after.split_once('»') else {
            break;
        };
        own += before;
        own += "«";
        let is_foreign = !inside
            .chars()
            .any(|letter| matches!(letter, '\u{400}'..='\u{52f}'))
            && inside.chars().any(char::is_alphabetic);
        if is_foreign {
            quoted += inside;
            quoted += " ";
        } else {
            own += inside;
        }
        own += "»";
        rest = behind;
    }
    own += rest;
    (own, quoted)
}

/// The figures and words of a text, in order.
fn pieces<'a>(text: &'a str, language: &Language) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = if first.is_ascii_digit() {
            let end = end_of_figures(rest, language);
            pieces.push(Piece::Figures(&rest[..end]));
            end
        } else if first.is_alphabetic() {
            let end = rest
                .find(|letter: char| !letter.is_alphabetic())
                .unwrap_or(rest.len());
            pieces.push(Piece::Letters(&rest[..end]));
            end
        } else {
            first.len_utf8()
        };
        rest = &rest[end..];
    }
    pieces
}

/// Where a number ends: behind its digits, thousands and decimals.
fn end_of_figures(text: &str, language: &Language) -> usize {
    let digits = |at: usize| text[at..].bytes().take_while(u8::is_ascii_digit).count();
    let first = digits(0);
    let mut end = first;
    if first <= 3 {
        while let Some(mark) = text[end..].chars().next()
            && language.thousands.contains(&mark)
            && digits(end + mark.len_utf8()) == 3
        {
            end += mark.len_utf8() + 3;
        }
    }
    let is_mark = |at: usize| text[at..].starts_with(language.decimals);
    if is_mark(end) && (1..=3).contains(&digits(end + 1)) {
        let decimals = end + 1 + digits(end + 1);
        // A date with points is no decimal.
        if !(is_mark(decimals) && digits(decimals + 1) > 0) {
            end = decimals;
        }
    }
    end
}

/// The value of a number in thousandths; nothing if it is too large for a value.
fn value(figures: &str, language: &Language) -> Option<i64> {
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    let (whole, decimals) = figures
        .split_once(language.decimals)
        .unwrap_or((figures, ""));
    let whole: i64 = digits(whole).parse().ok()?;
    let decimals: i64 = format!("{:0<3}", digits(decimals)).parse().ok()?;
    whole.checked_mul(1000)?.checked_add(decimals)
}

/// What the longest beginning of a word means; a beginning with a space at its end is the whole word.
fn meaning(word: &str, words: &Beginnings) -> Option<Meaning> {
    let first = word.chars().next()?.to_lowercase().next()?;
    let known = words.get(&first)?;
    let mut word = word.to_lowercase().replace('ё', "е");
    word.push(' ');
    let found = known.iter().filter(|(start, _)| word.starts_with(start));
    found
        .max_by_key(|(start, _)| start.len())
        .map(|(_, meaning)| *meaning)
}

/// A Roman numeral up to the thirties, as centuries and articles have them.
fn roman(word: &str) -> Option<i64> {
    const UNITS: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let tens = word.bytes().take_while(|letter| *letter == b'X').count();
    let units = UNITS.iter().position(|unit| *unit == &word[tens..])?;
    let value = 10 * tens as i64 + units as i64;
    (value > 0 && tens <= 3).then_some(value)
}

/// A number in thousandths as people write it.
fn in_figures(thousandths: i64) -> String {
    let (whole, rest) = (thousandths / 1000, thousandths % 1000);
    if rest == 0 {
        return whole.to_string();
    }
    format!("{whole}.{rest:03}")
        .trim_end_matches('0')
        .to_owned()
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
