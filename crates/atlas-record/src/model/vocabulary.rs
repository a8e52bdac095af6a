//! Closed lists of words: what may be written in a data file, and what a page says for it.

/// A closed list of values, each with a name in data files.
///
/// Whoever reads a data file looks a name up in [`Vocabulary::ALL`] and can say which names there are.
pub trait Vocabulary: Copy + 'static {
    /// What one of the values is, for messages: `step`.
    const WHAT: &'static str;

    /// Every value, in the order in which they are listed.
    const ALL: &'static [Self];

    /// The name in data files.
    fn name(self) -> &'static str;
}

/// Declares an enumeration with what it is called in messages, its names in data files and the messages of `vocabulary.ftl` that
/// are its words on pages.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $type:ident, $what:literal { $($(#[$doc:meta])* $variant:ident, $name:literal, $words:ident;)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        pub enum $type { $($(#[$doc])* $variant),* }

        impl $type {
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The name in data files.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// The words on pages.
            #[must_use]
            pub fn words(self) -> &'static str {
                match self { $(Self::$variant => atlas_messages::vocabulary::$words()),* }
            }

            /// The value of a name in data files.
            #[must_use]
            pub fn of_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.name() == name)
            }
        }

        // By number, as `Serialize` writes it: a derived reader of each list would cost the program more.
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
                let number = u8::deserialize(reader)?;
                let value = Self::ALL.get(usize::from(number));
                value.copied().ok_or_else(|| serde::de::Error::custom($what))
            }
        }

        impl $crate::model::Vocabulary for $type {
            const WHAT: &'static str = $what;
            const ALL: &'static [Self] = Self::ALL;

            fn name(self) -> &'static str {
                self.name()
            }
        }
    };
}
