//! Addresses of pages and of widgets: whatever the text, there is one spelling, and it is read as the same address.

use atlas_address::{
    address::Address,
    widget::{self, WidgetAddress},
};

use super::{holds, text};
use crate::{FuzzTarget, lines};

/// Addresses of pages.
pub const ADDRESS: FuzzTarget = FuzzTarget {
    name: "address",
    few: 3_000,
    seeds: || lines(include_str!("../../corpus/address.txt")),
    check: address,
};

/// Addresses of widgets.
pub const WIDGET: FuzzTarget = FuzzTarget {
    name: "widget",
    few: 3_000,
    seeds: || lines(include_str!("../../corpus/widget.txt")),
    check: widget,
};

fn address(input: &[u8]) -> Result<(), String> {
    let url = text(input);
    let parsed = Address::parse_with_complaints(&url);
    for complaint in &parsed.complaints {
        holds(!complaint.to_string().is_empty(), || {
            format!("{url:?} has a complaint without words")
        })?;
    }
    let printed = parsed.address.to_string();
    let again = Address::parse_with_complaints(&printed);
    holds(again.address == parsed.address, || {
        format!("{url:?} is printed as {printed:?}, which is another address")
    })?;
    holds(again.complaints.is_empty(), || {
        format!("{url:?} is printed as {printed:?}, of which something is not understood")
    })?;
    let path = printed.split(['?', '#']).next().unwrap_or_default();
    holds(
        path.split('/').all(|part| !matches!(part, "." | "..")),
        || format!("{url:?} is printed as {printed:?}, which a browser takes for another path"),
    )?;
    if let Some(widget) = widget::of_page(&parsed.address) {
        let printed = widget.to_string();
        holds(WidgetAddress::parse(&printed) == Some(widget), || {
            format!("the widget {printed:?} of {url:?} is read as another one")
        })?;
    }
    Ok(())
}

fn widget(input: &[u8]) -> Result<(), String> {
    let url = text(input);
    let Some(address) = WidgetAddress::parse(&url) else {
        return Ok(());
    };
    let printed = address.to_string();
    let again = WidgetAddress::parse(&printed);
    holds(again.as_ref() == Some(&address), || {
        format!("{url:?} is printed as {printed:?}, which is another widget")
    })?;
    let full = address.full_view();
    let page = full.to_string();
    holds(Address::parse(&page) == full, || {
        format!("the page {page:?} of the widget {url:?} is read as another one")
    })
}
