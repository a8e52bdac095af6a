//! A widget as a page: complete without a program, and small.

use std::io;

use atlas_address::widget::WidgetAddress;
use atlas_messages::{Language, dates, language, widget_script as say};
use atlas_publish::{
    Site, Tag, escape, foreign,
    other_days::without_days,
    policy::{self, Policy},
    shell::{Assets, policy_tag, said_tag},
};

use atlas_record::day::{MONTHS, of_month};

use super::{days::days, widget};
use crate::{
    dataset::atlas,
    here::{Base, Here},
    page_meta, static_html,
};

/// Where a widget lies.
#[derive(Clone, Copy)]
pub enum WidgetPlace {
    /// Below `embed/`: it shows the newest edition.
    Live,
    /// Below the folder of this edition, where it stays as it is.
    Frozen,
}

impl WidgetPlace {
    /// The folder in which `embed/` and its files lie, from the root of the site.
    #[must_use]
    pub fn folder(self) -> String {
        match self {
            Self::Live => String::new(),
            Self::Frozen => format!("editions/{}/", atlas().dataset.edition),
        }
    }
}

/// The element `html` of a widget's page, with what its script must know.
fn root_element(address: &WidgetAddress, root: &str, place: WidgetPlace) -> Tag {
    let edition = atlas().dataset.edition;
    let stem = WidgetAddress::new(address.widget, address.subject.clone(), None);
    let mut element = Tag::new("html");
    element.set("lang", language().code());
    element.set("data-widget", &address.path());
    element.set("data-stem", &stem.path());
    element.set("data-edition", &edition.to_string());
    element.set("data-root", root);
    if address.widget.has_days() {
        let days: Vec<String> = days().iter().map(ToString::to_string).collect();
        let day = address.day.unwrap_or(edition);
        element.set("data-day", &day.to_string());
        element.set("data-days", &days.join(" "));
    }
    if address.widget.is_steady() {
        element.set("data-steady", "");
    }
    if let WidgetPlace::Frozen = place {
        element.set("data-frozen", &place.folder());
    }
    element
}

/// The path and the text of a widget's page.
///
/// # Errors
///
/// If the record does not have what the widget is about.
pub fn page(
    assets: &Assets,
    site: &Site,
    policy: Policy,
    address: &WidgetAddress,
    place: WidgetPlace,
) -> io::Result<(String, String)> {
    let frozen = matches!(place, WidgetPlace::Frozen);
    let folder = language().folder();
    let path = format!("{}{folder}embed/{}", place.folder(), address.path());
    let root = "../".repeat(path.matches('/').count());
    // The files of a frozen edition lie with it.
    let base = if frozen {
        "../".repeat(address.path().matches('/').count() + 1)
    } else {
        root.clone()
    };
    let here = Here::of(Base::new(&root, &site.absolute("")));
    let mut title = None;
    let body = static_html::render(|| {
        let body = widget(here, address, frozen)?;
        title = Some(escape(&body.title));
        Some(body.view)
    });
    let body = without_days(&body, "");
    let body = match language() {
        whole if whole.is_whole() => body,
        language => foreign::marked(&body, language, &root, here.home()),
    };
    let missing = || io::Error::other(format!("the record has nothing for {path}"));
    let title = title.ok_or_else(missing)?;
    // Of no day: a host answers them all with the same page.
    let full = address.full_view().at(None);
    // A page that the language has not is the English one, as its links are.
    let home = if full.page.is_in(language()) {
        folder
    } else {
        ""
    };
    let canonical = [home, full.to_string().trim_start_matches('/')].concat();
    let canonical = escape(&site.link(&root, &canonical));
    let element = root_element(address, &root, place);
    let Assets {
        style,
        script,
        glue,
        module,
        ..
    } = assets;
    let packs: String = assets
        .packs_in(language())
        .iter()
        .map(|(name, path)| format!("<meta name=\"{name}\" content=\"{base}{path}\">"))
        .collect();
    let said = said_by_script();
    let name = escape(page_meta::site());
    let policy = policy.in_page(&policy::widget(site)).map(policy_tag);
    let policy = policy.unwrap_or_default();
    // By `base` nothing opens within the frame, also where no script runs.
    let html = format!(
        "<!doctype html>{element}<head><meta charset=\"utf-8\">\
        {policy}\
        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title} · {name}</title>\
        <meta name=\"color-scheme\" content=\"light dark\"><meta name=\"referrer\" content=\"no-referrer\">\
        <meta name=\"robots\" content=\"noindex\"><base target=\"_blank\"><link rel=\"canonical\" href=\"{canonical}\">\
        <link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"{base}{style}\">\
        {said}<script src=\"{base}{script}\"></script>\
        <meta name=\"atlas-js\" content=\"{base}{glue}\"><meta name=\"atlas-wasm\" content=\"{base}{module}\">{packs}\
        </head><body class=\"embed\"><main id=\"widget\">{body}</main></body></html>\n"
    );
    Ok((format!("{path}index.html"), html))
}

/// What the script of widgets says in the language of the page by what it says in English, which needs none.
fn said_by_script() -> String {
    if language() == Language::English {
        return String::new();
    }
    let messages = [
        (
            "“{0}” is not a day; days are written 2012-12-20.",
            say::not_a_day(),
        ),
        (
            "The record ends on {0}; what holds on {1} is not known.",
            say::record_ends(),
        ),
        ("Shown is {0}; {1} is being drawn.", say::day_is_drawn()),
        (
            "Shown is {0}; {1} could not be drawn here. The full view shows it.",
            say::day_not_drawn(),
        ),
        (
            "Shown is another case; this choice is being drawn.",
            say::case_is_drawn(),
        ),
        (
            "Shown is another case; this choice could not be drawn here. The full view shows it.",
            say::case_not_drawn(),
        ),
        (
            "Shown is the whole; this choice is being drawn.",
            say::choice_is_drawn(),
        ),
        (
            "Shown is the whole; this choice could not be drawn here. The full view shows it.",
            say::choice_not_drawn(),
        ),
        (
            "The statement that was chosen here is no longer in the record.",
            say::statement_gone(),
        ),
    ];
    let mut texts: Vec<(&str, String)> = messages
        .map(|(english, said)| (english, said.to_owned()))
        .into();
    for (place, english) in MONTHS.iter().enumerate() {
        texts.push((english, of_month(place as u8 + 1).to_owned()));
    }
    texts.push(("{0} {1} {2}", dates::day("{0}", "{1}", "{2}")));
    said_tag(&texts)
}
