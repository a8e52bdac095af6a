//! What a statement says beyond its sentence.
//!
//! Which keys an aspect must have is a rule; here a missing one only means that there is nothing to make.

use atlas_record::model::{Aspect, Detail, Party, Qualifier, Quantity};

use super::{Lowering, text, value};
use crate::{
    problem::At,
    raw::{RawDetail, RawFigure, RawParty},
};

impl Lowering<'_> {
    pub(super) fn detail(&mut self, aspect: Aspect, raw: &RawDetail) -> Option<Detail> {
        Some(match aspect {
            Aspect::Step => Detail::Step {
                of: value(&raw.of)?,
                step: value(&raw.step)?,
            },
            Aspect::Link => Detail::Link {
                target: self.reference(&raw.target)?,
                relation: value(&raw.relation)?,
            },
            Aspect::Office => Detail::Office {
                organ: self.reference(&raw.organ)?,
                role: text(&raw.role)?,
                post: value(&raw.post)?,
            },
            Aspect::Chair => Detail::Chair {
                person: text(&raw.person),
            },
            Aspect::Article => Detail::Article {
                number: text(&raw.article)?,
            },
            Aspect::Assessment | Aspect::Position => Detail::Assessment { by: text(&raw.by)? },
            Aspect::Request => {
                let by = self.party(&raw.asked_by);
                let of = self.party(&raw.asked_of);
                Detail::Request {
                    by: by?,
                    of: of?,
                    basis: text(&raw.basis)?,
                }
            }
            Aspect::Answer => Detail::Answer {
                organ: self.reference(&raw.organ),
                answer: value(&raw.answer)?,
            },
            Aspect::Run => Detail::Run {
                figures: raw.figures.iter().filter_map(figure).collect(),
            },
            _ if raw.provisions.is_some() => {
                let written = raw.provisions.as_ref()?;
                Detail::Provisions(super::provision::provisions(written))
            }
            _ => match raw.figures.first() {
                Some(written) => Detail::Figure(figure(written)?),
                None => Detail::Plain,
            },
        })
    }

    fn party(&mut self, written: &Option<At<RawParty>>) -> Option<Party> {
        let written = written.as_ref()?;
        Some(Party {
            entities: self.references(&written.entities),
            words: text(&written.words)?,
        })
    }
}

fn figure(written: &RawFigure) -> Option<Quantity> {
    Some(Quantity {
        translated_unit: None,
        label: text(&written.label)?,
        thousandths: value(&written.value)?,
        unit: text(&written.unit)?,
        qualifier: value(&written.qualifier).unwrap_or(Qualifier::Exact),
        scope: text(&written.scope),
    })
}
