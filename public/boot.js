// Starts the app over a page that is complete without it. Whatever fails, the page stays readable,
// and one line says what is missing.

const notice = (text) => {
    const line = document.getElementById("boot-notice");
    if (!line) return;
    line.textContent = text;
    line.hidden = false;
    const retry = document.createElement("a");
    retry.href = location.href;
    retry.textContent = "Try again";
    line.append(" ", retry);
};

const address = (name) => {
    const meta = document.querySelector(`meta[name="${name}"]`);
    return meta && new URL(meta.content, document.baseURI).href;
};

// Leptos makes elements from its own static templates; nothing else may make markup from text.
const trustOwnTemplates = () => {
    if (!globalThis.trustedTypes?.createPolicy) return;
    try {
        trustedTypes.createPolicy("default", { createHTML: (text) => text });
    } catch {
        // The page allows no such policy: then it demands none either.
    }
};

const fetchWasm = async (url) => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`the server answered ${response.status} for the program`);
    const type = response.headers.get("content-type") ?? "";
    if (type.startsWith("application/wasm")) return response;
    // A host with the wrong type: the bytes may still be right, compiled the slow way.
    const bytes = await response.arrayBuffer();
    const magic = new Uint8Array(bytes.slice(0, 4));
    if (magic[0] === 0 && magic[1] === 0x61) return bytes;
    throw new Error("the server sent something else in place of the program");
};

// The app changes the address of the page; what is relative to it must not move along.
const fixLinks = () => {
    for (const link of document.querySelectorAll("link[href]:not([rel~=stylesheet])")) link.href = link.href;
};

const start = async () => {
    const [js, wasm] = [address("atlas-js"), address("atlas-wasm")];
    if (!js || !wasm) return;
    if (typeof WebAssembly !== "object") {
        notice("This browser runs no WebAssembly: all pages can be read, filters and search need it.");
        return;
    }
    trustOwnTemplates();
    fixLinks();
    try {
        const bytes = fetchWasm(wasm);
        // A failed import must not leave the other failure unheard.
        bytes.catch(() => {});
        const { default: init } = await import(js);
        await init({ module_or_path: await bytes });
    } catch (error) {
        console.error(error);
        notice(`The interactive part could not start (${error.message}). All pages can be read.`);
    }
};

addEventListener("error", (event) => {
    if (event.error instanceof WebAssembly.RuntimeError) {
        notice("The interactive part stopped because of a fault. The page can still be read.");
    }
});

// Copying and saving is asked for seldom: its code comes when a citation is opened or a button is pressed.
const takeAway = new URL(`${document.documentElement.dataset.root ?? "./"}take_away.js`, document.baseURI);

document.addEventListener("toggle", async ({ target }) => {
    if (target.matches?.(".cite[open]")) (await import(takeAway)).offer(target);
}, true);

document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("[data-take]");
    if (button) (await import(takeAway)).take(button);
});

start();
