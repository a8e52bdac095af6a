//! What the scripts of the page do for the parts of the program that come later.

use wasm_bindgen::{JsCast, JsValue};

use super::call_page;

/// A pack of the site that `boot.js` fetches, such as the record; nothing if it cannot be had. It is asked for at once.
pub fn pack(name: &str) -> impl Future<Output = Option<js_sys::Uint8Array>> + use<> {
    let promise = call_page("pack", &name.into());
    async move {
        let promise = promise?.dyn_into::<js_sys::Promise>().ok()?;
        let bytes = wasm_bindgen_futures::JsFuture::from(promise).await.ok()?;
        bytes.dyn_into().ok()
    }
}

/// Lets the browser do what waits: what comes after is another task.
pub async fn pause() {
    wait_for("pause").await;
}

/// Waits until nothing is held down: what is being dragged must not be taken out of the reader's hand.
pub async fn released() {
    wait_for("released").await;
}

async fn wait_for(name: &str) {
    let promise = call_page(name, &JsValue::UNDEFINED)
        .and_then(|promise| promise.dyn_into::<js_sys::Promise>().ok());
    if let Some(promise) = promise {
        let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
    }
}

/// Says that a part of the program could not be fetched.
pub fn say_missing_part() {
    call_page("missing", &JsValue::UNDEFINED);
}
