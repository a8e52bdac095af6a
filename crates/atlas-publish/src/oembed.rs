//! oEmbed: what a site needs to show a page of the atlas as a widget when somebody pastes its address.
//!
//! A file cannot answer a question, so what a consumer asks for with `maxwidth`, `maxheight` or `format` is not heeded:
//! frames are as wide as the place they stand in, and the answer is JSON. The atlas is found by the link in the head
//! of each page, never by a list of providers.

use atlas_address::widget::{self, Widget, WidgetAddress};
use atlas_messages::language;
use atlas_record::model::Dataset;
use serde_json::json;

use crate::{NAME, PageInfo, Site, escape, social_card};

/// The width that consumers are told: frames adapt to any.
pub const WIDTH: u32 = 640;

/// Where the answer for a page lies, from the root of the site.
#[must_use]
pub fn path(page: &PageInfo) -> String {
    match page.path().trim_matches('/') {
        "" => "oembed/home.json".to_owned(),
        path => format!("oembed/{path}.json"),
    }
}

/// The answer for a page: its widget, or that it is a link.
#[must_use]
pub fn json(site: &Site, dataset: &Dataset, page: &PageInfo) -> String {
    let mut answer = json!({
        "version": "1.0",
        "type": "link",
        "title": page.heading,
        "provider_name": NAME,
        "provider_url": site.absolute(""),
        "cache_age": 86400,
        "thumbnail_url": site.absolute(&social_card::path(&page.address.page)),
        "thumbnail_width": social_card::WIDTH,
        "thumbnail_height": social_card::HEIGHT,
    });
    if let Some(widget) = widget_of(dataset, page) {
        answer["type"] = "rich".into();
        answer["width"] = WIDTH.into();
        answer["height"] = widget.widget.height().into();
        let home = site.absolute(language().folder());
        answer["html"] = frame(&home, &widget, &page.heading).into();
    }
    format!("{answer}\n")
}

/// The widget that shows what a page shows, if it has a page.
fn widget_of(dataset: &Dataset, page: &PageInfo) -> Option<WidgetAddress> {
    let found = widget::of_page(&page.address)?;
    let is_said = |(kind, slug): &(_, String)| {
        let id = dataset.find(*kind, slug);
        id.is_some_and(|id| dataset.about(id).next().is_some())
    };
    let exists = match (found.widget, &found.subject) {
        (Widget::Statement, Some(subject)) => is_said(subject),
        _ => true,
    };
    exists.then_some(found)
}

/// The snippet that embeds a widget without a script; `site` is the address at which the pages of its language begin.
#[must_use]
pub fn frame(site: &str, address: &WidgetAddress, title: &str) -> String {
    let (title, height) = (escape(title), address.widget.height());
    format!(
        "<iframe src=\"{site}embed/{address}\" title=\"{title}\" width=\"100%\" height=\"{height}\" \
        frameborder=\"0\" loading=\"lazy\" referrerpolicy=\"no-referrer\" \
        sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\"></iframe>"
    )
}
