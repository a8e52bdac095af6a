//! What a search has found: the words that were looked for are marked, and a line says why it is here.

use atlas_address::address::{Address, Page};
use atlas_messages::frame as say;
use atlas_record::{
    day::Day,
    model::{EntityId, Kind, Question},
    selection::Filter,
    translation::Field,
};
use atlas_search::search::{
    corpus::{self, Document},
    facets,
    highlight::highlight,
    hit::{Found, Hit},
    query::Word,
    views,
};
use leptos::prelude::*;

use super::record_text::in_its_language;
use crate::{
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    here::Here,
};

/// How many letters of a statement stand beside the first word that was looked for in a short list.
const EXCERPT: usize = 60;

/// How many of the best are looked at for the nearest entities.
const NEAREST: usize = 40;

/// A hit, ready to be shown.
pub struct Shown {
    /// Where it leads.
    pub href: String,
    /// The kind of the entity that it is or is about.
    pub kind: Kind,
    /// Its name, marked.
    pub name: Fixed,
    /// The entity that it is about, if that is not its name.
    pub subject: Option<&'static str>,
    /// Why it was found, or what it says, marked.
    pub why: Option<Fixed>,
}

/// Makes a hit ready; `short` cuts long texts around the words that were looked for.
pub fn shown(here: Here, found: &Found, hit: &Hit, short: bool) -> Shown {
    let dataset = &atlas().dataset;
    let about = entity(facets::subject(dataset, hit.document));
    let mark = |text: &str| marked(text, found);
    let named = hit
        .name
        .and_then(|name| corpus::why(dataset, hit.document, name));
    let (href, name, subject, text) = match Document::at(dataset, hit.document) {
        Document::Entity(id) => (here.to(id), about.names.full.as_str(), None, None),
        Document::Statement(id) => {
            let statement = dataset.statement(id);
            let title = statement.title.as_deref();
            let subject = title.map(|_| about.names.full.as_str());
            let name = title.unwrap_or(&about.names.full);
            (
                here.to_statement(id),
                name,
                subject,
                Some((id, statement.text.as_str())),
            )
        }
    };
    let marked_in_language = |id, field, text: &str| in_its_language(id, field, mark(text));
    let why = match (named, text) {
        (Some(why), _) => Some(mark(&why)),
        (None, Some((id, text))) if short => {
            Some(marked_in_language(id, Field::Text, &excerpt(text, found)))
        }
        (None, Some((id, text))) => Some(marked_in_language(id, Field::Text, text)),
        (None, None) => corrected(found).map(IntoFixed::fixed),
    };
    let name = match text {
        Some((id, _)) if subject.is_some() => marked_in_language(id, Field::Title, name),
        _ => mark(name),
    };
    Shown {
        href,
        kind: about.kind(),
        name,
        subject,
        why,
    }
}

/// Which words of the query were taken for others.
pub fn corrected(found: &Found) -> Option<String> {
    let words: Vec<String> = found.corrected().map(say::quoted).collect();
    (!words.is_empty()).then(|| say::corrected_from(&words.join(say::and_between())))
}

/// A text in which the words that were looked for are marked.
pub fn marked(text: &str, found: &Found) -> Fixed {
    let mut pieces: Vec<Fixed> = Vec::new();
    let mut at = 0;
    for mark in highlight(text, &found.expansions) {
        if at < mark.start {
            pieces.push(text[at..mark.start].to_owned().fixed());
        }
        at = mark.end;
        pieces.push(view! { <mark>{text[mark].to_owned()}</mark> }.fixed());
    }
    if at < text.len() {
        pieces.push(text[at..].to_owned().fixed());
    }
    pieces.collect_view().fixed()
}

/// The part of a text around the first word that was looked for.
fn excerpt(text: &str, found: &Found) -> String {
    let first = highlight(text, &found.expansions)
        .first()
        .map_or(0, |mark| mark.start);
    let before = text[..first].char_indices().rev().nth(EXCERPT / 2);
    let start = before.map_or(0, |(at, _)| {
        at + text[at..].find(' ').map_or(0, |space| space + 1)
    });
    let rest = &text[start.min(first)..];
    let end = rest
        .char_indices()
        .nth(2 * EXCERPT)
        .map_or(rest.len(), |(at, _)| at);
    let end = if end < rest.len() {
        rest[..end].rfind(' ').unwrap_or(end)
    } else {
        end
    };
    let open = if start > 0 { "… " } else { "" };
    let close = if end < rest.len() { " …" } else { "" };
    format!("{open}{}{close}", &rest[..end])
}

/// What leads to an answer before any entry does, under a heading: the view that a query asks for, or the days that its
/// date can mean. Each with its words and href.
pub fn ways(
    here: Here,
    found: &Found,
    query: &str,
) -> Option<(&'static str, Vec<(String, String)>)> {
    let read = &found.query;
    let unclear = read
        .spans
        .iter()
        .find_map(|span| Some((span, span.days.err()?)));
    if let Some((span, days)) = unclear {
        let way = |day: Day| {
            let (before, rest) = read.words.split_at(span.words.start);
            let typed = |words: &[Word]| words.iter().map(|word| word.typed.clone()).collect();
            let (mut words, after): (Vec<String>, Vec<String>) =
                (typed(before), typed(&rest[span.words.len()..]));
            words.push(day.to_string());
            words.extend(after);
            (day.words(), here.href(&search_page(here, &words.join(" "))))
        };
        return Some((say::which_day(), days.map(way).into()));
    }
    let answer = views::answer(&atlas().dataset, read, query)?;
    let mut address = Address::parse(&answer.address);
    // A view without a day of its own keeps the day that is looked at.
    address.as_of = address.as_of.or(here.as_of);
    Some((
        say::what_answers(),
        vec![(answer.title, here.href(&address))],
    ))
}

/// The search page for a query.
pub fn search_page(here: Here, query: &str) -> Address {
    let mut address = Address::of(Page::Search).at(here.as_of);
    query.clone_into(&mut address.selection.query);
    address
}

/// The questions that stand on the entrance, each as it is asked first.
pub fn entrance_questions() -> impl Iterator<Item = (&'static str, &'static Question)> {
    let questions = atlas().dataset.questions.iter();
    let at_entrance = questions.filter(|question| question.entrance);
    at_entrance.filter_map(|question| Some((question.asked.first()?.as_str(), question)))
}

/// The questions that stand on the entrance, and where the answer of each is.
pub fn questions(here: Here) -> impl Iterator<Item = (&'static str, String)> {
    entrance_questions().map(move |(asked, question)| {
        let answer = question.statement;
        let href = answer.map_or_else(|| here.to(question.entity), |id| here.to_statement(id));
        (asked, href)
    })
}

/// The nearest entities to a text, of a kind or of any.
pub fn nearest(text: &str, kind: Option<Kind>) -> Vec<EntityId> {
    let filter = Filter {
        kinds: kind.into_iter().collect(),
        ..Filter::default()
    };
    let found = crate::dataset::search(text, &filter, NEAREST);
    let entities =
        found
            .hits
            .iter()
            .filter_map(|hit| match Document::at(&atlas().dataset, hit.document) {
                Document::Entity(id) => Some(id),
                Document::Statement(_) => None,
            });
    entities.take(6).collect()
}

/// The entities whose names begin most like a text that itself finds nothing.
pub fn nearest_spellings(text: &str) -> Vec<EntityId> {
    let letters: Vec<usize> = text.char_indices().map(|(at, _)| at).take(40).collect();
    let shorter = letters.into_iter().skip(2).rev();
    let tried = shorter.map(|end| nearest(&text[..end], None));
    tried
        .into_iter()
        .find(|near| !near.is_empty())
        .unwrap_or_default()
}
