//! The words that are numbers, months and seasons, in English and in Russian.

use std::{collections::HashMap, sync::LazyLock};

/// What a word means by its beginning.
#[derive(Clone, Copy)]
pub(super) enum Meaning {
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
pub(super) type Beginnings = HashMap<char, Vec<(&'static str, Meaning)>>;

pub(super) static ENGLISH_WORDS: LazyLock<Beginnings> = LazyLock::new(|| beginnings(&ENGLISH));
pub(super) static RUSSIAN_WORDS: LazyLock<Beginnings> = LazyLock::new(|| beginnings(&RUSSIAN));

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
pub(super) struct Language {
    /// What stands before decimals, and what may part thousands. Versions have a point in Russian too: `5.1`.
    pub(super) decimals: &'static [char],
    pub(super) thousands: &'static [char],
    /// Beginnings of words with the number that they are; 0 where a word only looks like one.
    pub(super) numbers: &'static [(&'static str, i64)],
    /// Beginnings of words with the thousands, millions and so on that they are.
    pub(super) scales: &'static [(&'static str, i64)],
    /// Beginnings of words with their months.
    pub(super) months: &'static [(&'static str, u8)],
    /// Beginnings of words with their seasons.
    pub(super) seasons: &'static [(&'static str, u8)],
}

/// Whole words end with a space.
pub(super) static ENGLISH: Language = Language {
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
pub(super) static RUSSIAN: Language = Language {
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

/// What the longest beginning of a word means; a beginning with a space at its end is the whole word.
pub(super) fn meaning(word: &str, words: &Beginnings) -> Option<Meaning> {
    let first = word.chars().next()?.to_lowercase().next()?;
    let known = words.get(&first)?;
    let mut word = word.to_lowercase().replace('ё', "е");
    word.push(' ');
    let found = known.iter().filter(|(start, _)| word.starts_with(start));
    found
        .max_by_key(|(start, _)| start.len())
        .map(|(_, meaning)| *meaning)
}
