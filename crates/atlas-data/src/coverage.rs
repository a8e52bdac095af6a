//! Which paragraphs of the numbered sources have reached the record.

use std::collections::BTreeMap;

use atlas_core::model::{Dataset, EntityId, Locator, StatementId};

use crate::{lower::Index, raw::Raw};

/// What became of one paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// Statements and readings that cite it.
    pub statements: Vec<StatementId>,
    /// Why it carries no fact, if that is recorded.
    pub not_carried: Option<String>,
}

/// Every paragraph of every numbered source, in order.
#[must_use]
pub fn coverage(dataset: &Dataset, raw: &Raw) -> BTreeMap<(EntityId, u16), Paragraph> {
    let mut paragraphs = BTreeMap::new();
    for (id, entity) in dataset.ids() {
        if let Some((first, last)) = entity.source.as_ref().and_then(|source| source.paragraphs) {
            paragraphs.extend((first..=last).map(|number| ((id, number), Paragraph::default())));
        }
    }
    for (id, statement) in dataset.all() {
        let readings = statement
            .readings
            .iter()
            .flat_map(|reading| reading.citations().iter());
        for citation in statement.citations().iter().chain(readings) {
            if let Some(Locator::Paragraphs(from, to)) = citation.locator {
                for number in from..=to {
                    if let Some(paragraph) = paragraphs.get_mut(&(citation.source, number))
                        && !paragraph.statements.contains(&id)
                    {
                        paragraph.statements.push(id);
                    }
                }
            }
        }
    }
    let index = Index::new(raw);
    for written in &raw.not_carried {
        let citation = written
            .cite
            .as_ref()
            .and_then(|cite| index.resolve_citation(cite).ok());
        if let (Some(citation), Some(reason)) = (citation, &written.reason)
            && let Some(Locator::Paragraphs(from, to)) = citation.locator
        {
            for number in from..=to {
                if let Some(paragraph) = paragraphs.get_mut(&(citation.source, number)) {
                    paragraph.not_carried = Some(reason.value.clone());
                }
            }
        }
    }
    paragraphs
}
