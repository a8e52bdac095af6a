//! The configurator of widgets: choose, see, copy.
//!
//! The page is written once, on the host: a form, a preview and a snippet for each widget, which is enough to embed
//! them. `public/configurator.js` makes the form work. The running app moves the article; where another page was opened
//! first, the browser loads this one.

use atlas_address::address::Page;
#[cfg(feature = "ssr")]
use atlas_address::widget::{Subject, Widget, WidgetAddress};
#[cfg(feature = "ssr")]
use atlas_publish::oembed;
#[cfg(feature = "ssr")]
use atlas_record::model::Kind;
use leptos::prelude::*;

#[cfg(feature = "csr")]
use crate::browser;
use crate::{
    components::plate_title::PlateTitle,
    fixed::{Fixed, IntoFixed},
    here::Here,
    page_meta,
};
#[cfg(feature = "ssr")]
use crate::{dataset::atlas, embed::days::days, views::decide};

/// The configurator, after another page of the running app: the browser loads it.
#[cfg(feature = "csr")]
pub fn embed_view(_: Here) -> Fixed {
    browser::reload_if_taken_over();
    view! { <PlateTitle heading=page_meta::heading(&Page::Embed)/> <p>"This page is not kept on this device, and the site cannot be reached."</p> }.fixed()
}

/// The configurator.
#[cfg(feature = "ssr")]
pub fn embed_view(here: Here) -> Fixed {
    let root = here.root();
    let edition = atlas().dataset.edition;
    view! {
        <article class="plate configurator">
            <PlateTitle
                heading=page_meta::heading(&Page::Embed)
                lead="Any view of the atlas can stand in your page: small, without cookies or counting, with its sources. Choose it, look at it, copy one of three snippets."
            />
            <embed-configurator data-edition=edition.to_string()>
                <form class="configurator__form" aria-label="The widget">
                    {choices()}
                </form>
                <section class="configurator__preview" aria-labelledby="preview">
                    <h2 id="preview">"Preview"</h2>
                    <div class="configurator__stage" role="group" tabindex="0" aria-label="The widget, as large as it will be">
                        <iframe src=format!("{root}embed/map/") title="The widget as it will be" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>
                    </div>
                    <p class="configurator__notes" role="status"></p>
                </section>
                <section class="configurator__snippets" aria-labelledby="snippets">
                    <h2 id="snippets">"Snippets"</h2>
                    {snippet("plain", "A frame", "Works everywhere frames are allowed, without a script in your page. Its height is fixed.")}
                    {snippet("script", "A frame that fits", "The script gives the frame the height of what is in it and the look of your page. Load it once, however many widgets there are.")}
                    {snippet("element", "An element", "For pages that are written by hand or by a template: attributes say what is shown and may change while the page is open. What stands between the tags is shown until the widget comes near, and where scripts are off.")}
                </section>
            </embed-configurator>
            <section aria-labelledby="contract">
                <h2 id="contract">"What you can rely on"</h2>
                <p>"A widget asks only the atlas for what it needs, stores nothing on the reader’s device, sets no cookie and knows nothing of the page around it but its colours. It works confined to a sandbox, and without its script it is still complete. "
                    <a href=format!("{root}embed.md") rel="external">"The contract"</a> " says how frame and page speak with each other. "
                    <a href=format!("{root}embed/demo/") rel="external">"The demonstration"</a> " shows all widgets in a page as yours may be."</p>
                <p>"A widget follows the newest edition of the record, or stays at one for ever: frozen editions are never changed, say that they are frozen, and lead to today’s."</p>
            </section>
            <section aria-labelledby="plain">
                <h2 id="plain">"Each widget, ready to copy"</h2>
                <dl class="configurator__plain">{Widget::ALL.map(|widget| ready(here, widget))}</dl>
            </section>
        </article>
    }
    .fixed()
}

/// What a widget is called where it is chosen.
#[cfg(feature = "ssr")]
const fn name(widget: Widget) -> &'static str {
    match widget {
        Widget::Timeline => "Timeline",
        Widget::State => "State and its ladder",
        Widget::Map => "Map of the nine states",
        Widget::Places => "Geographic map of places",
        Widget::Organs => "Organ chart",
        Widget::Operations => "Results of operations",
        Widget::Exercises => "Exercises and who took part",
        Widget::Requests => "Requests for help",
        Widget::Statement => "One statement with its readings",
        Widget::Compare => "States compared",
        Widget::Search => "Search box",
        Widget::Decide => "What the rules imply for a case",
        Widget::Questions => "Ten questions on the rules",
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
                Subject::None => "",
                Subject::Optional(kind) | Subject::One(kind) => kind.folder(),
                Subject::Any => "any",
                Subject::Scenario => "scenarios",
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
        <p><label for="embed-widget">"Widget"</label> <select id="embed-widget" name="widget">{widgets}</select></p>
        <p data-for="states" hidden><label for="embed-state">"State"</label> <select id="embed-state" name="subject">{options(Kind::State, Some("All states"))}</select></p>
        <p data-for="operations" hidden><label for="embed-operation">"Operation"</label> <select id="embed-operation" name="subject">{options(Kind::Operation, Some("All operations"))}</select></p>
        <p data-for="any" hidden>
            <label for="embed-statement">"Statement"</label>
            <input id="embed-statement" name="subject" value=statement.clone() aria-describedby="embed-statement-help"/>
            <small id="embed-statement-help">"The address behind “Link” of a statement, such as " {statement}</small>
        </p>
        <p data-for="scenarios" hidden><label for="embed-preset">"Case"</label> <select id="embed-preset" name="subject">{scenarios()}</select></p>
        <p data-for="own-scenario" hidden>
            <label for="embed-scenario">"The case"</label>
            <input id="embed-scenario" name="scenario" placeholder="matter=assistance&asof=2009-06-01" aria-describedby="embed-scenario-help"/>
            <small id="embed-scenario-help">"The address of “What the rules imply” with your case, or what stands in it behind the question mark"</small>
        </p>
        <fieldset data-for="compare" hidden><legend>"States"</legend> <div class="configurator__boxes">{states}</div> <small>"None chosen: all nine"</small></fieldset>
        <div data-for="timeline" class="configurator__row" hidden>
            <p><label for="embed-kind">"Kind"</label> <select id="embed-kind" name="kind"><option value="">"All kinds"</option> {kinds}</select></p>
            <p><label for="embed-from">"From"</label> <input id="embed-from" name="from" placeholder="2008" size="10" autocomplete="off"/></p>
            <p><label for="embed-to">"to"</label> <input id="embed-to" name="to" placeholder="June 2012" size="10" autocomplete="off"/></p>
        </div>
        <div data-for="days" class="configurator__row">
            <p><label for="embed-day">"As of"</label> <select id="embed-day" name="day">
                <option value="">{format!("Newest edition ({})", edition.words())}</option> {days} <option value="other">"Another day"</option>
            </select></p>
            <p data-for="other" hidden><label for="embed-asof">"Day"</label> <input id="embed-asof" name="asof" placeholder="2012-12-20" size="10" autocomplete="off"/></p>
        </div>
        <div class="configurator__row">
            <p><label for="embed-theme">"Theme"</label> <select id="embed-theme" name="theme">
                <option value="">"As your page"</option> <option value="light">"Light"</option> <option value="dark">"Dark"</option>
            </select></p>
            <p><label for="embed-accent">"Colour of links"</label> <input id="embed-accent" name="accent" placeholder="16507a" size="7" pattern="#?[0-9a-fA-F]{6}"/></p>
            <p><label for="embed-height">"Height"</label> <input id="embed-height" name="height" type="number" min="80" max="8000" step="10"/></p>
        </div>
        <fieldset>
            <legend>"Edition"</legend>
            <label><input type="radio" name="edition" value="" checked=true/> "Follow the newest"</label>
            <label><input type="radio" name="edition" value=edition.to_string()/> {format!("Stay at {}", edition.words())}</label>
        </fieldset>
        <p class="configurator__language">"Language: English, with names in Russian and in the states’ own languages where the view has them."</p>
        <button type="reset">"Begin again"</button>
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
    view! { <option value="">"A case of your own"</option> {cases} }.fixed()
}

#[cfg(feature = "ssr")]
fn snippet(kind: &'static str, name: &'static str, about: &'static str) -> Fixed {
    view! {
        <div class="configurator__snippet" data-snippet=kind hidden>
            <h3>{name}</h3>
            <p>{about}</p>
            <pre tabindex="0" role="group" aria-label=name></pre>
            <button type="button">"Copy"</button>
        </div>
    }
    .fixed()
}

/// A widget with the snippet that needs no script.
#[cfg(feature = "ssr")]
fn ready(here: Here, widget: Widget) -> Fixed {
    let kind = match widget.subject() {
        Subject::One(kind) => Some(kind),
        Subject::Any => Some(Kind::Document),
        Subject::None | Subject::Optional(_) | Subject::Scenario => None,
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
