//! Starts the app in the browser; on the host there is nothing to start.

#[cfg(feature = "csr")]
use csto_atlas::parts::Part;

#[cfg(feature = "csr")]
fn main() {
    // The message of a panic reaches boot.js as the error of whatever called the app: the start, an event, a task.
    std::panic::set_hook(Box::new(|panic| {
        wasm_bindgen::throw_str(&panic.to_string())
    }));
    // Before anything is said: the language of the page, and what the frame says in it.
    atlas_messages::begin(csto_atlas::browser::language());
    if let Some(messages) = csto_atlas::browser::fetched("atlasFrame") {
        let _ = atlas_messages::load(atlas_messages::Pack::Frame, &messages);
    }
    let root = csto_atlas::browser::site_root();
    let site = csto_atlas::browser::origin() + &root;
    let base = csto_atlas::here::Base::new(&root, &site);
    #[cfg(not(feature = "split"))]
    if let Some(difference) = csto_atlas::browser::earlier_edition() {
        csto_atlas::dataset::go_back(&difference);
    }
    match csto_atlas::browser::widget() {
        Some(widget) => csto_atlas::parts::when_here(Part::of_widget(&widget), move || {
            if let Some(views) = csto_atlas::parts::views() {
                (views.redraw)(csto_atlas::here::Here::of(base), &widget);
                csto_atlas::browser::say_drawn();
            }
        }),
        None => csto_atlas::mount::start(base),
    }
}

#[cfg(not(feature = "csr"))]
fn main() -> std::process::ExitCode {
    eprintln!("The app runs in a browser: cargo xtask serve");
    std::process::ExitCode::FAILURE
}
