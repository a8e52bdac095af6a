//! The languages that the atlas can speak.

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English, which is complete by construction.
    English,
    /// Russian, which is complete, too.
    Russian,
    /// Armenian: the interface of some pages.
    Armenian,
    /// Belarusian: the interface of some pages.
    Belarusian,
    /// Kazakh: the interface of some pages.
    Kazakh,
    /// Kyrgyz: the interface of some pages.
    Kyrgyz,
    /// Tajik: the interface of some pages.
    Tajik,
}

/// The forms that CLDR 48 tells apart for whole numbers in these languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Plural {
    /// Of 1, in Russian and Belarusian also of 21, in Armenian also of 0.
    One,
    /// In Russian and Belarusian, of 2 to 4, 22.
    Few,
    /// In Russian and Belarusian, of 0, 5 to 20.
    Many,
    /// Of all else.
    Other,
}

impl Plural {
    /// Its name in CLDR and in the catalogues.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }
}

impl Language {
    /// All, English first.
    pub const ALL: [Self; 7] = [
        Self::English,
        Self::Russian,
        Self::Armenian,
        Self::Belarusian,
        Self::Kazakh,
        Self::Kyrgyz,
        Self::Tajik,
    ];

    /// As BCP 47 writes it: `ru`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Russian => "ru",
            Self::Armenian => "hy",
            Self::Belarusian => "be",
            Self::Kazakh => "kk",
            Self::Kyrgyz => "ky",
            Self::Tajik => "tg",
        }
    }

    /// The language of a code, if the atlas can speak it.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }

    /// Its name in itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Russian => "Русский",
            Self::Armenian => "Հայերեն",
            Self::Belarusian => "Беларуская",
            Self::Kazakh => "Қазақша",
            Self::Kyrgyz => "Кыргызча",
            Self::Tajik => "Тоҷикӣ",
        }
    }

    /// Whether the whole site and the texts of the record are in it. In the others there are some pages, on which
    /// the texts of the record are in English.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        matches!(self, Self::English | Self::Russian)
    }

    /// Whether the year of a date comes before its month and day.
    #[must_use]
    pub const fn year_is_first(self) -> bool {
        matches!(self, Self::Armenian | Self::Kazakh | Self::Kyrgyz)
    }

    /// The folder of its pages below the root of the site, with a slash at its end; English ones are at the root.
    #[must_use]
    pub const fn folder(self) -> &'static str {
        match self {
            Self::English => "",
            Self::Russian => "ru/",
            Self::Armenian => "hy/",
            Self::Belarusian => "be/",
            Self::Kazakh => "kk/",
            Self::Kyrgyz => "ky/",
            Self::Tajik => "tg/",
        }
    }

    /// The form of a noun that goes with a whole number (cardinal rules of CLDR 48).
    #[must_use]
    pub const fn plural(self, number: u64) -> Plural {
        match (self, number % 10, number % 100) {
            (Self::Russian | Self::Belarusian, _, 11..=14) => Plural::Many,
            (Self::Russian | Self::Belarusian, 1, _) => Plural::One,
            (Self::Russian | Self::Belarusian, 2..=4, _) => Plural::Few,
            (Self::Russian | Self::Belarusian, ..) => Plural::Many,
            (Self::Armenian, ..) if number == 0 => Plural::One,
            _ if number == 1 => Plural::One,
            _ => Plural::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Language::*, Plural::*, *};

    #[test]
    fn a_number_has_the_form_of_its_noun() {
        for (language, number, form) in [
            (English, 0, Other),
            (English, 1, One),
            (English, 21, Other),
            (Russian, 0, Many),
            (Russian, 1, One),
            (Russian, 3, Few),
            (Russian, 5, Many),
            (Russian, 11, Many),
            (Russian, 21, One),
            (Russian, 112, Many),
            (Belarusian, 104, Few),
            (Armenian, 0, One),
            (Armenian, 2, Other),
            (Kazakh, 1, One),
            (Tajik, 0, Other),
        ] {
            assert_eq!(language.plural(number), form, "{number} in {language:?}");
        }
    }

    #[test]
    fn codes_name_languages() {
        for language in Language::ALL {
            assert_eq!(Language::of(language.code()), Some(language));
        }
        assert_eq!(Language::of("ru-RU"), None);
    }
}
