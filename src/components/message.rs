//! A message of the catalogue with elements in it, such as links.

use atlas_messages::{Rich, RichPart};
use leptos::prelude::*;

use crate::fixed::{Fixed, IntoFixed};

/// The message with a view in the place of each of its elements. `element` is given the name of one and the text within,
/// which is empty where the view has its own.
///
/// ```ignore
/// // about-sources = Every statement names <link>its sources</link>.
/// message(&about::about_sources(), &|_, text| view! { <a href=here.list(Kind::Source)>{text.to_owned()}</a> }.fixed())
/// ```
pub fn message(message: &Rich, element: &dyn Fn(&str, &str) -> Fixed) -> Fixed {
    let parts = message.parts().into_iter().map(|part| match part {
        RichPart::Text(text) => text.to_owned().fixed(),
        RichPart::Element(name, text) => element(name, text),
    });
    parts.collect_view().fixed()
}
