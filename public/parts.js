// What the program fetches later than itself: the parts of its code, the record and the index of its search. The build
// puts the loader of the parts, which the splitter writes, behind this (crates/xtask/src/module.rs).

/**
 * The glue around the module. It imports this script, so it cannot be imported the same way.
 *
 * @type {{ initSync: () => WebAssembly.Exports }}
 */
let glue;
const glueAddress = document.querySelector('meta[name="atlas-js"]')?.getAttribute('content') ?? '';
// biome-ignore lint/correctness/noUnusedVariables: the loader behind this waits for it
const glueIsHere = import(new URL(glueAddress, document.baseURI).href).then((module) => {
    glue = module;
});

/** The exports of the module that started, for the parts that are linked to it. */
// biome-ignore lint/correctness/noUnusedVariables: the loader behind this uses it
const initSync = () => glue.initSync();

/**
 * A file with the bytes that were built.
 *
 * @param {URL} url
 * @param {string} [integrity]
 */
const fetchVerified = async (url, integrity = '') => {
    const response = await fetch(url, { integrity })
        // What the browser itself has kept may be damaged; then the site is asked again.
        .catch(() => fetch(url, { integrity, cache: 'reload' }));
    if (!response.ok) throw new Error(`the server answered ${response.status} for ${url.pathname}`);
    return response;
};

/**
 * Starts a part of the code, which a host may have sent with a wrong type.
 *
 * @param {Promise<Response>} source
 * @param {WebAssembly.Imports} imports
 */
// biome-ignore lint/correctness/noUnusedVariables: the loader behind this uses it
const instantiate = async (source, imports) => {
    const response = await source;
    if (response.headers.get('content-type')?.startsWith('application/wasm')) {
        return WebAssembly.instantiateStreaming(response, imports);
    }
    return WebAssembly.instantiate(await response.arrayBuffer(), imports);
};

/** How long a pointer that is down is waited for, in milliseconds: where it was let go outside the window, nothing tells. */
const HELD = 10_000;

/** Whether a pointer is down: what is being dragged must not be taken out of the reader's hand. */
let held = false;
/** @type {(() => void)[]} */
let waiting = [];
for (const type of ['pointerdown', 'pointerup', 'pointercancel']) {
    addEventListener(
        type,
        () => {
            held = type === 'pointerdown';
            if (held) return;
            // What the pointer did is told first.
            for (const done of waiting) setTimeout(done);
            waiting = [];
        },
        true,
    );
}

/**
 * Bytes that lie beside the module, such as the record. They are compressed by us, so that no host's settings
 * matter; where the browser cannot undo that, the program does.
 *
 * @param {string} name
 * @returns {Promise<Uint8Array>}
 */
const fetchPack = async (name) => {
    const meta = document.querySelector(`meta[name="atlas-${name}"]`);
    const content = meta?.getAttribute('content');
    if (!content) throw new Error(`the page does not name the ${name}`);
    const url = new URL(content, document.baseURI);
    const integrity = meta?.getAttribute('data-integrity') ?? '';
    const packed = await (await fetchVerified(url, integrity)).blob();
    const bytes = new Uint8Array(await packed.arrayBuffer());
    // What the worker made by a patch is unpacked already.
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    if (!isPacked || typeof DecompressionStream !== 'function') return bytes;
    const raw = packed.stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(raw).arrayBuffer());
};

/** What the program calls, by name. */
globalThis.atlasPage = {
    /**
     * The pack of a name. Whoever asks may have given up when it fails, which is no error of the page.
     *
     * @param {string} name
     */
    pack(name) {
        const bytes = fetchPack(name);
        bytes.catch(() => {});
        return bytes;
    },

    /** Lets the browser do what waits: what comes after is another task. */
    pause: () => globalThis.scheduler?.yield?.() ?? new Promise((done) => setTimeout(done)),

    /** When nothing is held down. */
    released: () =>
        new Promise((done) => {
            const end = () => done(undefined);
            if (!held) return end();
            waiting.push(end);
            setTimeout(end, HELD);
        }),

    /**
     * Runs when the page rests: what comes first has been fetched and drawn. Whoever saves data is spared what they
     * have not asked for.
     *
     * @param {() => void} run
     */
    atRest(run) {
        if (/** @type {any} */ (navigator).connection?.saveData) return;
        const idle = globalThis.requestIdleCallback ?? ((/** @type {() => void} */ act) => setTimeout(act, 200));
        const wait = () => idle(() => run(), { timeout: 2000 });
        if (document.readyState === 'complete') wait();
        else addEventListener('load', wait, { once: true });
    },

    /** Says that the widget has been drawn; `widget.js` waits for it. */
    drawn: () => dispatchEvent(new Event('atlas-drawn')),

    /** Says that something could not be fetched; `boot.js` has the line for it. */
    missing: () => dispatchEvent(new Event('atlas-part-missing')),
};
