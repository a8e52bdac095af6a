//! The keys that go with some aspects only: one table says which, and feeds the reader, the rule that refuses keys
//! of other aspects, and the tests that hold `data/README.md` and the columns of the downloads against it.

use atlas_record::{
    model::{Answer, Aspect, Bond, LinkRelation, Post, Step},
    translation::Field,
};

use super::{RawFigure, RawProvision, RawTranslation};
use crate::{problem::At, reader::Reader, written::Reference};

/// A key that goes with some aspects only.
#[derive(Clone, Copy, Debug)]
pub struct DetailKey {
    /// Its name in data files.
    pub name: &'static str,
    /// The aspects that must have it.
    pub required: &'static [Aspect],
    /// The aspects that may have it.
    pub optional: &'static [Aspect],
}

impl DetailKey {
    /// The aspects that have it.
    pub fn aspects(&self) -> impl Iterator<Item = Aspect> {
        self.required.iter().chain(self.optional).copied()
    }
}

/// Declares each key: its field, its type and how that is read, its name, and the aspects.
macro_rules! detail_keys {
    ($($field:ident: $type:ty, $read:path, $name:literal, required [$($required:ident),*], optional [$($optional:ident),*];)*) => {
        /// What was written under the keys that go with some aspects only.
        #[derive(Debug, Default)]
        pub struct RawDetail {
            /// The keys that are there, also those whose value was refused.
            pub written: Vec<At<&'static str>>,
            $(#[doc = concat!("The key `", $name, "`.")] pub $field: Option<At<$type>>,)*
            /// The keys `figure` and `figures`: of anything counted, several for a run.
            pub figures: Vec<RawFigure>,
        }

        /// Every key that goes with some aspects only, but for figures.
        pub const DETAIL_KEYS: &[DetailKey] = &[$(DetailKey {
            name: $name,
            required: &[$(Aspect::$required),*],
            optional: &[$(Aspect::$optional),*],
        }),*];

        impl RawDetail {
            pub(super) fn read(
                reader: &Reader<'_, '_>,
                russian: &mut Vec<RawTranslation>,
            ) -> Self {
                let mut detail = Self::default();
                $(if let Some(place) = reader.place_of($name) {
                    detail.written.push(place.with($name));
                    detail.$field = $read(reader, $name);
                })*
                detail.figures = RawFigure::read_all(reader, russian);
                for (party, field) in [
                    (&mut detail.asked_by, Field::AskedBy),
                    (&mut detail.asked_of, Field::AskedOf),
                ] {
                    let words = party.as_mut().and_then(|party| party.value.russian.take());
                    russian.extend(words.map(|text| RawTranslation {
                        key: "words-ru",
                        field,
                        text,
                    }));
                }
                detail
            }
        }
    };
}

detail_keys! {
    of: Bond, Reader::word, "of", required [Step], optional [];
    step: Step, Reader::word, "step", required [Step], optional [];
    relation: LinkRelation, Reader::word, "relation", required [Link], optional [];
    target: Reference, Reader::parsed, "target", required [Link], optional [];
    role: String, Reader::text, "role", required [Office], optional [];
    post: Post, Reader::word, "post", required [Office], optional [];
    organ: Reference, Reader::parsed, "organ", required [Office], optional [Answer];
    person: String, Reader::text, "person", required [], optional [Chair];
    by: String, Reader::text, "by", required [Position, Assessment], optional [];
    article: String, Reader::text, "article", required [Article], optional [];
    asked_by: RawParty, RawParty::read, "asked-by", required [Request], optional [];
    asked_of: RawParty, RawParty::read, "asked-of", required [Request], optional [];
    basis: String, Reader::text, "basis", required [Request], optional [];
    answer: Answer, Reader::word, "answer", required [Answer], optional [];
    provisions: Vec<At<RawProvision>>, RawProvision::read_all, "provisions", required [], optional [LegalBasis, Procedure, Event, History];
}

/// A side of a request as written.
#[derive(Debug)]
pub struct RawParty {
    /// The states, organs and people.
    pub entities: Vec<At<Reference>>,
    /// What readers see.
    pub words: Option<At<String>>,
    /// The same in Russian, until it is put with the other texts of the fact.
    russian: Option<At<String>>,
}

impl RawParty {
    fn read(reader: &Reader<'_, '_>, key: &'static str) -> Option<At<Self>> {
        let table = reader.table(key, "a party")?;
        let place = table.place();
        let party = Self {
            entities: table.list("entities"),
            words: table.required(
                "words",
                "as readers see it, such as `Kazakhstan (President Tokayev)`",
            ),
            russian: table.text("words-ru"),
        };
        table.finish();
        Some(place.with(party))
    }
}
