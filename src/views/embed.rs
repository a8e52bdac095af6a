//! The configurator of widgets: choose, see, copy.
//!
//! The page is written once, on the host: a form, a preview and a snippet for each widget, which is enough to embed
//! them. `public/configurator.js` makes the form work. The running app moves the article; where another page was opened
//! first, the browser loads this one.

use atlas_address::address::Page;
#[cfg(feature = "ssr")]
use atlas_address::widget::{Widget, WidgetAddress, WidgetSubject};
#[cfg(feature = "ssr")]
use atlas_messages::embed as say;
#[cfg(feature = "csr")]
use atlas_messages::host_written;
#[cfg(feature = "ssr")]
use atlas_publish::oembed;
#[cfg(feature = "ssr")]
use atlas_record::model::Kind;
use leptos::prelude::*;

#[cfg(feature = "csr")]
use crate::browser;
#[cfg(feature = "ssr")]
use crate::{components::message::message, dataset::atlas, embed::days::days, views::decide};
use crate::{
    components::plate_title::PlateTitle,
    fixed::{Fixed, IntoFixed},
    here::Here,
    page_meta,
};

/// The configurator, after another page of the running app: the browser loads it.
#[cfg(feature = "csr")]
pub fn embed_view(_: Here) -> Fixed {
    browser::reload_if_taken_over();
    view! { <PlateTitle heading=page_meta::heading(&Page::Embed)/> <p>{host_written::not_here().trim_end()}</p> }.fixed()
}

/// The configurator.
#[cfg(feature = "ssr")]
pub fn embed_view(here: Here) -> Fixed {
    let edition = atlas().dataset.edition;
    view! {
        <article class="plate configurator">
            <PlateTitle
                heading=page_meta::heading(&Page::Embed)
                lead=say::lead()
            />
            <embed-configurator data-edition=edition.to_string()>
                <form class="configurator__form" aria-label=say::form()>
                    {choices()}
                </form>
                <section class="configurator__preview" aria-labelledby="preview">
                    <h2 id="preview">{say::preview()}</h2>
                    <div class="configurator__stage" role="group" tabindex="0" aria-label=say::stage()>
                        <iframe src=format!("{}embed/map/", here.home()) title=say::frame() sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>
                    </div>
                    <p class="configurator__notes" role="status"></p>
                </section>
                <section class="configurator__snippets" aria-labelledby="snippets">
                    <h2 id="snippets">{say::snippets()}</h2>
                    {snippet("plain", say::snippet_plain(), say::snippet_plain_is())}
                    {snippet("script", say::snippet_script(), say::snippet_script_is())}
                    {snippet("element", say::snippet_element(), say::snippet_element_is())}
                </section>
            </embed-configurator>
            <section aria-labelledby="contract">
                <h2 id="contract">{say::rely_on()}</h2>
                <p>{rely_on(here)}</p>
                <p>{say::editions()}</p>
            </section>
            <section aria-labelledby="plain">
                <h2 id="plain">{say::ready()}</h2>
                <dl class="configurator__plain">{Widget::ALL.map(|widget| ready(here, widget))}</dl>
            </section>
        </article>
    }
    .fixed()
}

/// What a widget does and does not do, with the ways to the contract and to the demonstration.
#[cfg(feature = "ssr")]
fn rely_on(here: Here) -> Fixed {
    message(&say::rely_on_is(), &|element, text| {
        let path = match element {
            "contract" => "embed.md",
            _ => "embed/demo/",
        };
        let href = [here.root(), path].concat();
        view! { <a href=href rel="external">{text.to_owned()}</a> }.fixed()
    })
}

/// What a widget is called where it is chosen.
#[cfg(feature = "ssr")]
fn name(widget: Widget) -> &'static str {
    match widget {
        Widget::Timeline => say::widget_timeline(),
        Widget::State => say::widget_state(),
        Widget::Map => say::widget_map(),
        Widget::Places => say::widget_places(),
        Widget::Organs => say::widget_organs(),
        Widget::Operations => say::widget_operations(),
        Widget::Exercises => say::widget_exercises(),
        Widget::Requests => say::widget_requests(),
        Widget::Statement => say::widget_statement(),
        Widget::Compare => say::widget_compare(),
        Widget::Search => say::widget_search(),
        Widget::Decide => say::widget_decide(),
        Widget::Questions => say::widget_questions(),
    }
}

#[expect(
    clippy::too_many_lines,
    reason = "one form, in the order of its fields"
)]
#[cfg(feature = "ssr")]
fn choices() -> Fixed {
    let edition = atlas().dataset.edition;
    let widgets: Vec<Fixed> = Widget::ALL
        .iter()
        .map(|widget| {
            let subject = match widget.subject() {
                WidgetSubject::None => "",
                WidgetSubject::Optional(kind) | WidgetSubject::One(kind) => kind.folder(),
                WidgetSubject::Any => "any",
                WidgetSubject::Scenario => "scenarios",
            };
            let days = widget.has_days().then_some("");
            view! {
                <option value=widget.name() data-subject=subject data-days=days data-height=widget.height() selected=*widget == Widget::Map>
                    {name(*widget)}
                </option>
            }
            .fixed()
        })
        .collect();
    let days: Vec<Fixed> = days()
        .into_iter()
        .rev()
        .map(|day| view! { <option value=day.to_string()>{day.words()}</option> }.fixed())
        .collect();
    let treaty_states: Vec<_> = atlas()
        .dataset
        .of_kind(Kind::State)
        .filter(|(_, state)| state.is_treaty_state())
        .collect();
    let states: Vec<Fixed> = treaty_states
        .iter()
        .map(|(_, state)| {
            let label = view! { <input type="checkbox" name="state" value=state.slug.as_str()/> };
            view! { <label>{label} {state.names.full.as_str()}</label> }.fixed()
        })
        .collect();
    let statement = atlas().dataset.examples_of(Kind::State).next();
    let statement = statement.map(|state| format!("states/{}#summary", state.slug));
    let kinds: Vec<Fixed> = Kind::ALL
        .iter()
        .map(|kind| view! { <option value=kind.folder()>{kind.plural()}</option> }.fixed())
        .collect();
    view! {
        <p><label for="embed-widget">{say::widget()}</label> <select id="embed-widget" name="widget">{widgets}</select></p>
        <p data-for="states" hidden><label for="embed-state">{say::state()}</label> <select id="embed-state" name="subject">{options(Kind::State, Some(say::all_states()))}</select></p>
        <p data-for="operations" hidden><label for="embed-operation">{say::operation()}</label> <select id="embed-operation" name="subject">{options(Kind::Operation, Some(say::all_operations()))}</select></p>
        <p data-for="any" hidden>
            <label for="embed-statement">{say::statement()}</label>
            <input id="embed-statement" name="subject" value=statement.clone() aria-describedby="embed-statement-help"/>
            <small id="embed-statement-help">{say::statement_help(statement.as_deref().unwrap_or_default())}</small>
        </p>
        <p data-for="scenarios" hidden><label for="embed-preset">{say::case()}</label> <select id="embed-preset" name="subject">{scenarios()}</select></p>
        <p data-for="own-scenario" hidden>
            <label for="embed-scenario">{say::the_case()}</label>
            <input id="embed-scenario" name="scenario" placeholder="matter=assistance&asof=2009-06-01" aria-describedby="embed-scenario-help"/>
            <small id="embed-scenario-help">{say::case_help()}</small>
        </p>
        <fieldset data-for="compare" hidden><legend>{say::states()}</legend> <div class="configurator__boxes">{states}</div> <small>{say::none_chosen()}</small></fieldset>
        <div data-for="timeline" class="configurator__row" hidden>
            <p><label for="embed-kind">{say::kind()}</label> <select id="embed-kind" name="kind"><option value="">{say::all_kinds()}</option> {kinds}</select></p>
            <p><label for="embed-from">{say::from()}</label> <input id="embed-from" name="from" placeholder="2008" size="10" autocomplete="off"/></p>
            <p><label for="embed-to">{say::to()}</label> <input id="embed-to" name="to" placeholder=say::month_example() size="10" autocomplete="off"/></p>
        </div>
        <div data-for="days" class="configurator__row">
            <p><label for="embed-day">{say::as_of()}</label> <select id="embed-day" name="day">
                <option value="">{say::newest_edition(&edition.words())}</option> {days} <option value="other">{say::another_day()}</option>
            </select></p>
            <p data-for="other" hidden><label for="embed-asof">{say::day()}</label> <input id="embed-asof" name="asof" placeholder="2012-12-20" size="10" autocomplete="off"/></p>
        </div>
        <div class="configurator__row">
            <p><label for="embed-theme">{say::theme()}</label> <select id="embed-theme" name="theme">
                <option value="">{say::theme_page()}</option> <option value="light">{say::theme_light()}</option> <option value="dark">{say::theme_dark()}</option>
            </select></p>
            <p><label for="embed-accent">{say::accent()}</label> <input id="embed-accent" name="accent" placeholder="16507a" size="7" pattern="#?[0-9a-fA-F]{6}"/></p>
            <p><label for="embed-height">{say::height()}</label> <input id="embed-height" name="height" type="number" min="80" max="8000" step="10"/></p>
        </div>
        <fieldset>
            <legend>{say::edition()}</legend>
            <label><input type="radio" name="edition" value="" checked=true/> {say::follow()}</label>
            <label><input type="radio" name="edition" value=edition.to_string()/> {say::stay(&edition.words())}</label>
        </fieldset>
        <p class="configurator__language">{say::language()}</p>
        <button type="reset">{say::reset()}</button>
    }
    .fixed()
}

#[cfg(feature = "ssr")]
fn options(kind: Kind, all: Option<&'static str>) -> Fixed {
    let list: Vec<Fixed> = atlas()
        .dataset
        .of_kind(kind)
        .map(|(_, entity)| {
            let treaty = (entity.is_treaty_state()).then_some("");
            view! { <option value=entity.slug.as_str() data-treaty=treaty>{entity.names.full.as_str()}</option> }.fixed()
        })
        .collect();
    view! { {all.map(|all| view! { <option value="">{all}</option> })} {list} }.fixed()
}

/// The cases of the record, and one of the reader's own.
#[cfg(feature = "ssr")]
fn scenarios() -> Fixed {
    let cases = atlas().dataset.scenarios.iter();
    let cases: Vec<Fixed> = cases
        .map(|one| {
            let asked = decide::address_of(one).query_string();
            view! { <option value=one.id.as_str() data-asked=asked>{one.name.as_str()}</option> }
                .fixed()
        })
        .collect();
    view! { <option value="">{say::own_case()}</option> {cases} }.fixed()
}

#[cfg(feature = "ssr")]
fn snippet(kind: &'static str, name: &'static str, about: &'static str) -> Fixed {
    view! {
        <div class="configurator__snippet" data-snippet=kind hidden>
            <h3>{name}</h3>
            <p>{about}</p>
            <pre tabindex="0" role="group" aria-label=name></pre>
            <button type="button">{say::copy()}</button>
        </div>
    }
    .fixed()
}

/// A widget with the snippet that needs no script.
#[cfg(feature = "ssr")]
fn ready(here: Here, widget: Widget) -> Fixed {
    let kind = match widget.subject() {
        WidgetSubject::One(kind) => Some(kind),
        WidgetSubject::Any => Some(Kind::Document),
        WidgetSubject::None | WidgetSubject::Optional(_) | WidgetSubject::Scenario => None,
    };
    let subject = kind.and_then(|kind| {
        let example = atlas().dataset.examples_of(kind).next();
        example.map(|entity| (kind, entity.slug.clone()))
    });
    let address = WidgetAddress::new(widget, subject, None);
    let href = format!("{}embed/{}", here.home(), address.path());
    let html = oembed::frame(here.site(), &address, name(widget));
    view! { <dt><a href=href rel="external">{name(widget)}</a></dt> <dd><pre>{html}</pre></dd> }
        .fixed()
}
