//! Links to other days, as they stand in pages that are served.
//!
//! A host answers `?asof=2012-12-19` with the page of today: only the app, or the script of a widget, shows that day.
//! A crawler, an archive or a reader without scripts would follow such a link to today's page under another day's name.
//! So a served link leads to the page without a day, or nowhere where that is the page itself, and its attribute
//! `data-href` holds the whole address, which `page_features.js` and `widget.js` put in its place when they run.

use atlas_html::{replace, tags};

/// The attribute that holds the address with its day.
const WHOLE: &str = "data-href";

/// The HTML with the days taken out of its links; `own` is the href of the page itself, as its links have it.
///
/// ```
/// use atlas_publish::other_days::without_days;
/// assert_eq!(
///     without_days("<a href=\"../map/?asof=2012-12-19&amp;kind=all#x\">", "../states/"),
///     "<a href=\"../map/?kind=all#x\" data-href=\"../map/?asof=2012-12-19&amp;kind=all#x\">"
/// );
/// // On the page itself nothing is left to lead to.
/// assert_eq!(without_days("<a href=\"../map/?asof=2012-12-19\">", "../map/"), "<a data-href=\"../map/?asof=2012-12-19\">");
/// ```
#[must_use]
pub fn without_days(html: &str, own: &str) -> String {
    let dated = tags(html).into_iter().filter_map(|mut tag| {
        let whole = tag.value("href").filter(|_| tag.is("a"))?.to_owned();
        let left = without_day(&whole)?;
        match left == own || left.is_empty() {
            true => tag.attributes.retain(|(name, _)| name != "href"),
            false => tag.set("href", &left),
        }
        tag.set(WHOLE, &whole);
        Some((tag.range.clone(), tag.to_string()))
    });
    replace(html, dated.collect())
}

/// An address of the site without its day; nothing if it has none.
fn without_day(href: &str) -> Option<String> {
    let (address, fragment) = match href.split_once('#') {
        Some((address, fragment)) => (address, format!("#{fragment}")),
        None => (href, String::new()),
    };
    let (path, query) = address.split_once('?')?;
    if path.contains("://") {
        return None;
    }
    let (days, others): (Vec<&str>, Vec<&str>) = query
        .split('&')
        .partition(|parameter| parameter.starts_with("asof="));
    if days.is_empty() {
        return None;
    }
    let query = match others.is_empty() {
        true => String::new(),
        false => format!("?{}", others.join("&")),
    };
    Some(format!("{path}{query}{fragment}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_links_into_the_site_lose_their_day() {
        for (html, expected) in [
            ("<a href=\"?asof=2012\">", "<a data-href=\"?asof=2012\">"),
            (
                "<a href=\"x/?a=b&amp;asof=2012\">",
                "<a href=\"x/?a=b\" data-href=\"x/?a=b&amp;asof=2012\">",
            ),
            (
                "<a class=\"k\" href=\"x/?asof=2012#f\">",
                "<a class=\"k\" href=\"x/#f\" data-href=\"x/?asof=2012#f\">",
            ),
            ("<a href=\"x/?q=asof=1\">", "<a href=\"x/?q=asof=1\">"),
            (
                "<a href=\"https://h/?asof=1\">",
                "<a href=\"https://h/?asof=1\">",
            ),
            ("<a href=\"x/#?asof=1\">", "<a href=\"x/#?asof=1\">"),
            ("<p title=\"?asof=1\">", "<p title=\"?asof=1\">"),
        ] {
            assert_eq!(without_days(html, "./"), expected);
        }
    }
}
