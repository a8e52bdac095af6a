//! Views as HTML, on the host.

use leptos::prelude::*;

/// The HTML of a view, which stays as it is: without the marks for hydration, which never happens.
pub fn render<V: RenderHtml>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new();
    let html = owner.with(|| view().to_html());
    html.replace("<!>", "").replace("<!---->", "")
}
