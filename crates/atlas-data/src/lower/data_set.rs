//! Other data sets and the explanations of where they differ from the record.

use atlas_record::{
    edtf::Edtf,
    model::{Cited, CodedSpell, DataSet, DataSets, Explanation, Statement},
};

use super::{Lowering, text, value};
use crate::{
    problem::At,
    raw::{RawDataSet, RawExplanation},
    suggestion::did_you_mean,
};

impl Lowering<'_> {
    pub(super) fn data_sets(&mut self, statements: &[Cited<Statement>]) -> DataSets {
        let raw = self.raw;
        let sets = raw.data_sets.iter();
        let sets = sets.filter_map(|set| self.data_set(set)).collect();
        let explanations = raw.explanations.iter();
        let explanations = explanations.filter_map(|one| self.explanation(statements, one));
        DataSets {
            explanations: explanations.collect(),
            sets,
        }
    }

    fn data_set(&mut self, written: &RawDataSet) -> Option<Cited<DataSet>> {
        let mut spells = Vec::new();
        for spell in &written.spells {
            let (code, when) = (value(&spell.code), value(&spell.when));
            for state in self.references(&spell.states) {
                let (Some(code), Some(when)) = (code, when) else {
                    continue;
                };
                spells.push(CodedSpell { state, code, when });
            }
        }
        spells.sort_by_key(|spell| (spell.state, spell.when.chronological_key()));
        let set = DataSet {
            slug: text(&written.slug)?,
            name: text(&written.name)?,
            identifier: text(&written.identifier)?,
            variable: text(&written.variable)?,
            codes: text(&written.codes)?,
            of: value(&written.of),
            years: self.years(written.years.as_ref()?)?,
            partial: written.partial,
            spells,
        };
        Some(Cited::new(set, self.citations(&written.cite)?))
    }

    fn explanation(
        &mut self,
        statements: &[Cited<Statement>],
        written: &RawExplanation,
    ) -> Option<Explanation> {
        let name = written.data_set.as_ref()?;
        let slugs = self.raw.data_sets.iter();
        let slugs = slugs.filter_map(|set| Some(set.slug.as_ref()?.value.as_str()));
        let Some(data_set) = slugs.clone().position(|slug| slug == name.value) else {
            let message = format!("no data set is called `{}`", name.value);
            let help = did_you_mean(&name.value, slugs);
            self.problems.push(name.problem(message, help));
            return None;
        };
        let answer = written.statement.as_ref()?;
        let (_, statement) = self.target(statements, answer)?;
        if statement.is_none() {
            let help = "name the fact behind `#`".to_owned();
            self.problems
                .push(answer.problem("a difference is explained by one fact", help));
        }
        Some(Explanation {
            data_set: data_set.try_into().ok()?,
            states: self.references(&written.states),
            years: self.years(written.years.as_ref()?)?,
            right: value(&written.right)?,
            statement: statement?,
        })
    }

    /// The first and the last year of a date.
    fn years(&mut self, written: &At<Edtf>) -> Option<(u16, u16)> {
        let year = |day: Option<atlas_record::day::Day>| u16::try_from(day?.civil().0).ok();
        let years = year(written.first_day()).zip(year(written.last_day()));
        if years.is_none() {
            let help = "write `1992/2016`".to_owned();
            self.problems
                .push(written.problem("these are no years with a beginning and an end", help));
        }
        years
    }
}
