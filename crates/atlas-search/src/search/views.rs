//! The view that answers a query: `parties on 1 January 2007` is a list of states on a day, `exercises in Tajikistan` a
//! filtered list.
//!
//! Which words ask for which view is data ([`View`]); here a date and states among the words of the query go into its
//! address. A query of which any word says something else has no view.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

use super::{
    corpus,
    normalize::{goes_without_saying, push_key},
    query::{Query, Word},
};
use atlas_messages::hits as say;
use atlas_record::{
    fold,
    model::{Dataset, Entity, Kind, View, ViewDay, ViewState},
    written_date::Span,
};

/// A view with what the query said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewAnswer {
    /// What it shows.
    pub title: String,
    /// Its address, from the root of the site.
    pub address: String,
}

/// What the date of a query means to a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Within,
    Before,
    After,
    Since,
}

/// The shortest beginning of the name of a state by which a form of it is known, in letters of its key.
const LEAST_LETTERS: usize = 4;

/// The view that a query asks for, if it asks for one.
#[must_use]
pub fn answer(dataset: &Dataset, query: &Query, text: &str) -> Option<ViewAnswer> {
    let whole = fold::fold(text);
    dataset.views.iter().find_map(|view| {
        if view.asked.contains(&whole) {
            let (title, address) = (view.title.clone(), view.page.clone());
            return Some(ViewAnswer { title, address });
        }
        fill(dataset, view, query, text)
    })
}

/// The address of a view with the date and the states of a query; nothing if the query asks for something else.
fn fill(dataset: &Dataset, view: &View, query: &Query, text: &str) -> Option<ViewAnswer> {
    let said = |word: &Word| view.words.contains(&word.folded);
    if !query.words.iter().any(said) && !view.words.iter().any(|words| has_phrase(query, words)) {
        return None;
    }
    let span = match query.spans.as_slice() {
        [] => None,
        [span] => Some(span),
        _ => return None,
    };
    let (side, states) = side_and_states(dataset, view, query, span, text)?;
    let (mut title, mut parameters) = (view.title.clone(), Vec::new());
    match (view.state, states.as_slice()) {
        (_, []) => {}
        (Some(ViewState::Only), [state]) => {
            parameters.push(format!("state={}", state.slug));
            title += &format!(", {}", state.short_name());
        }
        (Some(ViewState::Compared), _) => {
            let sides = ["a", "b", "c"].iter().zip(&states);
            parameters.extend(sides.map(|(side, state)| format!("{side}=states/{}", state.slug)));
            let names: Vec<&str> = states.iter().map(|state| state.short_name()).collect();
            title += &format!(": {}", names.join(", "));
        }
        _ => return None,
    }
    if let Some(span) = span {
        title += &in_time(view.day?, query, span, side, &mut parameters)?;
    }
    let mut address = view.page.to_string();
    for parameter in parameters {
        address.push(if address.contains('?') { '&' } else { '?' });
        address += &parameter;
    }
    Some(ViewAnswer { title, address })
}

/// Whether a query has several words one after the other, those included that say too little (`who was in`).
fn has_phrase(query: &Query, words: &str) -> bool {
    if !words.contains(' ') {
        return false;
    }
    let mut keys = String::from(" ");
    for word in words.split(' ') {
        push_key(word, &mut keys);
        keys.push(' ');
    }
    let whole = [" ", &query.whole].concat();
    whole.contains(&keys)
}

/// On which side of its date a query asks, and the states that it names; nothing if a word says something else.
fn side_and_states<'d>(
    dataset: &'d Dataset,
    view: &View,
    query: &Query,
    span: Option<&Span>,
    text: &str,
) -> Option<(Side, Vec<&'d Entity>)> {
    let said = |list: &[String], word: &Word| list.contains(&word.folded);
    let mut side = match text
        .split_whitespace()
        .any(|word| word.to_lowercase() == "до")
    {
        true => Side::Before,
        false => Side::Within,
    };
    let mut states: Vec<&Entity> = Vec::new();
    for (place, word) in query.words.iter().enumerate() {
        if span.is_some_and(|span| span.words.contains(&place)) {
            continue;
        }
        match word.folded.as_str() {
            "before" | "until" | "till" | "prior" => side = Side::Before,
            "after" | "posle" => side = Side::After,
            "since" => side = Side::Since,
            _ if said(&view.words, word)
                || said(&view.beside, word)
                || goes_without_saying(&word.folded) => {}
            _ => {
                view.state?;
                let state = state(dataset, &word.key)?;
                if states.iter().all(|other| other.slug != state.slug) {
                    states.push(state);
                }
            }
        }
    }
    Some((side, states))
}

/// The parameters of a date and its words for the title; nothing if it can be two days.
fn in_time(
    how: ViewDay,
    query: &Query,
    span: &Span,
    side: Side,
    parameters: &mut Vec<String>,
) -> Option<String> {
    let (first, last) = span.days.ok()?;
    let (first, last) = match side {
        Side::Within => (Some(first), Some(last)),
        Side::Before => (None, Some(first.plus(-1))),
        Side::After => (Some(last.plus(1)), None),
        Side::Since => (Some(first), None),
    };
    Some(match (how, first, last) {
        (ViewDay::AsOf, _, Some(day)) | (ViewDay::AsOf, Some(day), None) => {
            parameters.push(format!("asof={day}"));
            format!(", {}", day.words())
        }
        (ViewDay::Window, first, last) => {
            parameters.extend(first.map(|day| format!("from={day}")));
            parameters.extend(last.map(|day| format!("to={day}")));
            let typed: Vec<&str> = query.words[span.words.clone()]
                .iter()
                .map(|word| word.typed.as_str())
                .collect();
            let typed = typed.join(" ");
            let said = match side {
                Side::Within => typed,
                Side::Before => say::before(&typed),
                Side::After => say::after(&typed),
                Side::Since => say::since(&typed),
            };
            [", ", &said].concat()
        }
        (ViewDay::AsOf | ViewDay::Nothing, ..) => String::new(),
    })
}

/// The state that a word names, in any of its languages and their cases.
fn state<'d>(dataset: &'d Dataset, key: &str) -> Option<&'d Entity> {
    let mut name_key = String::new();
    let mut is_form = |name: &str| {
        name_key.clear();
        push_key(&fold::fold(name), &mut name_key);
        let shared = name_key
            .bytes()
            .zip(key.bytes())
            .take_while(|(a, b)| a == b)
            .count();
        shared >= LEAST_LETTERS && shared + 1 >= name_key.len() && shared + 3 >= key.len()
    };
    let states = dataset.of_kind(Kind::State).map(|(_, state)| state);
    states.into_iter().find(|state| {
        let names = corpus::names(state).into_iter();
        names
            .map(|(_, name)| name)
            .filter(|name| !name.contains(' '))
            .any(&mut is_form)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::borrow::ToOwned;
    use atlas_record::sample::Sample;

    fn view(
        page: &str,
        words: &str,
        beside: &str,
        day: Option<ViewDay>,
        state: Option<ViewState>,
    ) -> View {
        let list = |words: &str| words.split_whitespace().map(ToOwned::to_owned).collect();
        View {
            title: "List".to_owned(),
            page: page.to_owned(),
            words: list(words),
            beside: list(beside),
            asked: Vec::new(),
            day,
            state,
        }
    }

    #[test]
    #[expect(clippy::too_many_lines, reason = "a table: one row a query")]
    fn a_query_that_a_list_answers_has_its_address() {
        let states = [
            (Kind::State, "armenia", "Armenia"),
            (Kind::State, "tajikistan", "Tajikistan"),
        ];
        let mut dataset = Sample::new(&states).build();
        let (window, only) = (Some(ViewDay::Window), Some(ViewState::Only));
        dataset.views = alloc::vec![
            view("/compare/", "compare", "", None, Some(ViewState::Compared)),
            view("/organs/csc/", "chaired", "", Some(ViewDay::Nothing), None),
            view(
                "/states/",
                "parties members",
                "treaty",
                Some(ViewDay::AsOf),
                None
            ),
            view(
                "/timeline/?kind=exercises",
                "exercises",
                "held",
                window,
                only
            ),
        ];
        dataset.views[2].words.push("who was in".to_owned());
        dataset.views[0]
            .asked
            .push("article 4 then and now".to_owned());
        for (text, address) in [
            (
                "parties on 1 January 2007",
                Some("/states/?asof=2007-01-01"),
            ),
            ("Members in 2010", Some("/states/?asof=2010-12-31")),
            (
                "parties to the Treaty before 2002",
                Some("/states/?asof=2001-12-31"),
            ),
            (
                "members of the CSTO after 1999",
                Some("/states/?asof=2000-01-01"),
            ),
            ("members", Some("/states/")),
            ("who chaired in 2011", Some("/organs/csc/")),
            (
                "who was in the Treaty in 1995",
                Some("/states/?asof=1995-12-31"),
            ),
            ("who is in the Treaty organs", None),
            (
                "exercises held in Tajikistan",
                Some("/timeline/?kind=exercises&state=tajikistan"),
            ),
            (
                "exercises in Таджикистане since 2010",
                Some("/timeline/?kind=exercises&state=tajikistan&from=2010-01-01"),
            ),
            (
                "exercises 2012",
                Some("/timeline/?kind=exercises&from=2012-01-01&to=2012-12-31"),
            ),
            (
                "Compare Tajikistan and Armenia",
                Some("/compare/?a=states/tajikistan&b=states/armenia"),
            ),
            ("Article 4: then and now?", Some("/compare/")),
            // What says something else, or more than the view can show.
            ("members of the Duma", None),
            ("members Armenia", None),
            ("exercises in Armenia and Tajikistan", None),
            ("compare 2012", None),
            ("2010", None),
            ("members in 2010 and 2012", None),
            ("members on 10/7/2002", None),
            ("Armenia", None),
            ("", None),
        ] {
            let found = answer(&dataset, &Query::parse(text), text);
            let found = found.map(|answer| answer.address);
            assert_eq!(found.as_deref(), address, "{text}");
        }
    }
}
