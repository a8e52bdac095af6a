//! Buttons that save what a view shows. `public/take_away.js` listens to them; without it they are not shown.

use atlas_core::{
    address::{Address, Page},
    export::calendar,
    model::StatementId,
    words,
};
use leptos::prelude::*;

use crate::{
    dataset::atlas,
    fixed::{Fixed, IntoFixed},
    shown,
};

/// Saves these statements, which a view shows.
pub fn files(statements: &[StatementId], address: &Address) -> Option<Fixed> {
    let dataset = &atlas().dataset;
    let days = statements.iter().filter(|id| {
        let statement = dataset.statement(**id);
        statement.when.as_ref().and_then(calendar::days).is_some()
    });
    let (one, many) = if address.page == Page::Timeline {
        ("event", "events")
    } else {
        ("statement", "statements")
    };
    bar(statements.len(), one, many, days.count(), address)
}

/// Saves the entries of a list.
pub fn entries(count: usize, address: &Address) -> Option<Fixed> {
    bar(count, "entry", "entries", 0, address)
}

fn bar(count: usize, one: &str, many: &str, days: usize, address: &Address) -> Option<Fixed> {
    let these = if count == 1 { "this" } else { "these" };
    let label = format!("Download {these} {}:", words::count(count, one, many));
    let calendar = (days > 0).then(|| {
        let known = format!(
            " ({} known to the day)",
            words::count(days, "date", "dates")
        );
        view! { " " {button("ics")} {known} }.fixed()
    });
    (count > 0).then(|| {
        view! {
            <p class="take" data-name=shown::file_name(address)>
                {label} " " {button("csv")} " " {button("json")} {calendar}
            </p>
        }
        .fixed()
    })
}

fn button(format: &'static str) -> Fixed {
    view! { <button type="button" data-take=format>{format.to_uppercase()}</button> }.fixed()
}

/// Saves the drawing of the figure in which it stands.
pub fn picture() -> Fixed {
    view! {
        <p class="take">"Save the figure: " {button("svg")} " " {button("png")}</p>
    }
    .fixed()
}
