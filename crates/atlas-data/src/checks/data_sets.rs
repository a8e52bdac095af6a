//! Other data sets against the record.

use atlas_record::{
    data_sets::{self, Agreement, Differing},
    model::Dataset,
};

use crate::{problem::Problem, raw::Raw};

/// Where another data set and the record differ, a fact of the record says why; and nothing is explained that agrees.
pub fn differences_are_explained(raw: &Raw, dataset: &Dataset, problems: &mut Vec<Problem>) {
    let differences = data_sets::differences(dataset);
    for difference in differences.iter().filter(|one| one.explanation.is_none()) {
        let Some(slug) = raw.data_sets[difference.data_set].slug.as_ref() else {
            continue;
        };
        let state = &dataset.entity(difference.state).slug;
        let what = match difference.what {
            Differing::Years(first, last) if first == last => format!("{first}"),
            Differing::Years(first, last) => format!("{first} to {last}"),
            Differing::Day(coded, Some(record)) => format!("{coded} for {record}"),
            Differing::Day(coded, None) => {
                format!("{coded}, a day of which the record has nothing")
            }
        };
        let message = format!(
            "`{}` differs from the record on `states/{state}` ({what}), and nothing says why",
            slug.value
        );
        let help = "add `[[difference]]` with `data-set`, `states`, `years`, `right` and the `statement` that explains it";
        problems.push(slug.problem(message, help.to_owned()));
    }
    let explained = raw.explanations.iter().zip(&dataset.data_sets.explanations);
    for (written, explanation) in explained {
        let set = &dataset.data_sets.sets[usize::from(explanation.data_set)];
        let (first, last) = explanation.years;
        for (reference, state) in written.states.iter().zip(&explanation.states) {
            let of_year = |year| data_sets::coded(dataset, set, *state, year)?.agreement;
            let is_year =
                |year| of_year(year).is_some_and(|agreement| agreement != Agreement::Same);
            let is_day = || {
                differences.iter().any(|one| {
                    one.state == *state && one.explanation.is_some_and(|why| why == explanation)
                })
            };
            if !(first..=last).any(is_year) && !is_day() {
                let message = format!(
                    "`{}` and the record agree on `{}` from {first} to {last}",
                    set.slug, reference.value
                );
                let help = "take the state or the years out of the difference".to_owned();
                problems.push(reference.problem(message, help));
            }
        }
    }
}
