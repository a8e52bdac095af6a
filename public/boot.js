// Starts the app over a page that is complete without it. Whatever fails, the page stays readable,
// and one line says what is missing. What a page does without the app is in page_features.js.

/** Two faults at one address within this time, in milliseconds, and the app is left off there. */
const LOOP = 30_000;

// The reader's choice of light or dark, kept on this device: before the page is seen. Made in page_features.js.
try {
    document.documentElement.style.colorScheme = localStorage.getItem('csto-atlas:color-scheme') ?? '';
} catch {
    // Storage is blocked: the system's choice holds.
}

/** What is kept for as long as the window lives. Storage may be blocked; then nothing is remembered, and nothing breaks. */
const remember = {
    /**
     * @param {string} key
     * @returns {any} nothing if it was never set
     */
    get(key) {
        try {
            return JSON.parse(sessionStorage.getItem(key) ?? 'null');
        } catch {
            return null;
        }
    },
    /**
     * @param {string} key
     * @param {unknown} value
     */
    set(key, value) {
        try {
            sessionStorage.setItem(key, JSON.stringify(value));
        } catch {
            // As above.
        }
    },
};

/**
 * Texts in the language of the page by the English ones; English pages have none. Whatever is said before they are here
 * is said in English.
 *
 * @type {Record<string, string | ((...values: any[]) => string)>}
 */
let texts = {};
const language = document.documentElement.lang;
const translated =
    language === 'ru'
        ? import('./messages_ru.js').then((module) => (texts = module.default)).catch(console.error)
        : null;
globalThis.atlasSay = (text, ...values) => {
    const said = texts[text] ?? text;
    if (typeof said === 'function') return said(...values);
    return said.replace(/\{(\d)\}/g, (_, place) => String(values[place]));
};
const say = globalThis.atlasSay;

/**
 * A choice: its name, and what it does; without that it loads the page again.
 *
 * @typedef {[name: string, act?: (button: HTMLButtonElement) => void]} Choice
 */

/**
 * Says a line with choices.
 *
 * @param {string} text
 * @param {Choice[]} choices
 */
const notice = (text, ...choices) => {
    const box = document.getElementById('boot-notice');
    if (!box) return;
    const line = document.createElement('span');
    line.textContent = text;
    box.replaceChildren(line);
    for (const [name, act] of choices) {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = say(name);
        button.addEventListener('click', () => (act ? act(button) : location.reload()));
        box.append(button);
    }
    box.hidden = false;
};

/** @type {Choice} */
const again = ['Try again'];
/** @type {Choice} */
const startAgain = [
    'Start it again',
    () => {
        remember.set('atlas-reading', false);
        remember.set('atlas-faults', []);
        location.reload();
    },
];

// --- Faults of the running app ---------------------------------------------------------------------------------------

/** The address at which the app has stopped; then links and forms are the browser's again. */
let stopped = '';
const place = () => location.pathname + location.search;

/** @returns {{ at: string, time: number }[]} */
const recentFaults = () =>
    (remember.get('atlas-faults') ?? []).filter((/** @type {{ time: number }} */ { time }) => Date.now() - time < LOOP);

/**
 * Whether an error is of the module: a trap, or a panic with its message.
 *
 * @param {unknown} error
 * @returns {error is Error}
 */
const isFault = (error) =>
    error instanceof WebAssembly.RuntimeError || (error instanceof Error && error.message.startsWith('panicked at'));

/** @param {Error} error */
const stop = (error) => {
    if (stopped) return;
    stopped = place();
    remember.set('atlas-faults', [...recentFaults(), { at: place(), time: Date.now() }]);
    const { edition } = document.documentElement.dataset;
    const report = [error.message, error.stack, location.href, `edition ${edition}`, navigator.userAgent].join('\n');
    /** @type {Choice} */
    const copy = [
        'Copy a report',
        async (button) => {
            button.textContent = await navigator.clipboard.writeText(report).then(
                () => say('Copied'),
                () => say('It could not be copied'),
            );
        },
    ];
    /** @type {Choice} */
    const read = [
        'Read without it',
        () => {
            remember.set('atlas-reading', true);
            location.reload();
        },
    ];
    notice(
        say('The interactive part stopped because of a fault. The page can still be read, and its links work.'),
        ['Reload'],
        read,
        copy,
    );
};

const watchFaults = () => {
    addEventListener('error', ({ error }) => isFault(error) && stop(error));
    addEventListener('unhandledrejection', ({ reason }) => isFault(reason) && stop(reason));
    // Before the app's own listeners, which would call into a module that has stopped.
    for (const type of ['click', 'submit', 'keydown', 'input', 'pagehide']) {
        addEventListener(
            type,
            (event) => {
                const element = event.target instanceof Element ? event.target : null;
                const isApp = !element || (element.closest('#app') && !element.closest('offline-panel'));
                if (stopped && isApp) event.stopImmediatePropagation();
            },
            true,
        );
    }
    addEventListener(
        'popstate',
        (event) => {
            if (!stopped) return;
            event.stopImmediatePropagation();
            if (place() !== stopped) location.reload();
        },
        true,
    );
};

// --- The start -------------------------------------------------------------------------------------------------------

/**
 * The address that a `<meta>` of the page holds.
 *
 * @param {string} name
 */
const address = (name) => {
    const content = document.querySelector(`meta[name="${name}"]`)?.getAttribute('content');
    return content && new URL(content, document.baseURI).href;
};

// Leptos makes elements from its own static templates; nothing else may make markup from text.
const trustOwnTemplates = () => {
    try {
        globalThis.trustedTypes?.createPolicy('default', { createHTML: (text) => text });
    } catch {
        // The page allows no such policy: then it demands none either.
    }
};

/**
 * Whether the page is only the frame of one: the service worker's answer where a page is not kept.
 */
const isShell = () => document.documentElement.dataset.page === '//';

/**
 * What can be read where the program does not run; of a page that only the program could have made, nothing.
 */
const readable = () => {
    if (!isShell()) return say('All pages can be read.');
    const sentence = document.querySelector('main .empty');
    if (sentence) {
        sentence.textContent = say(
            'This page is not kept on this device, and the program that could make it does not run. Open it again with a network, or read one of the pages that were opened before.',
        );
    }
    return say('Pages that are kept on this device can be read.');
};

/**
 * A file that a `<meta>` of the page names, with the bytes that were built: also on a first visit, when no worker has
 * looked at them. Nothing if they are not to be had.
 *
 * @param {string} name
 * @param {string} url
 */
const fetchVerified = (name, url) => {
    const integrity = document.querySelector(`meta[name="${name}"]`)?.getAttribute('data-integrity') ?? '';
    return (
        fetch(url, { integrity })
            // What the browser itself has kept may be damaged; then the site is asked again.
            .catch(() => fetch(url, { integrity, cache: 'reload' }))
            .catch(() => undefined)
    );
};

/**
 * The program.
 *
 * @param {string} url
 */
const fetchWasm = async (url) => {
    const verified = await fetchVerified('atlas-wasm', url);
    // What came in its place tells why.
    const response = verified ?? (await fetch(url));
    if (!response.ok) throw new Error(`the server answered ${response.status} for the program`);
    const type = response.headers.get('content-type') ?? '';
    if (verified && type.startsWith('application/wasm')) return response;
    // A host with the wrong type: the bytes may still be right, compiled the slow way.
    const bytes = await response.arrayBuffer();
    const magic = new Uint8Array(bytes.slice(0, 4));
    if (magic[0] !== 0 || magic[1] !== 0x61) throw new Error('the server sent something else in place of the program');
    if (!verified) throw new Error('the program did not arrive as it was built');
    return bytes;
};

/**
 * What the earlier edition of the record said otherwise that the address asks for; nothing where it asks for none that
 * is kept. The program says so where it shows another one.
 */
const fetchEarlier = async () => {
    const { earlier = '', root = './' } = document.documentElement.dataset;
    const edition = new URLSearchParams(location.search).get('edition');
    const file = earlier.split(' ').find((name) => edition && name.includes(`/edition-${edition}-`));
    if (!file) return;
    const response = await fetch(new URL(root + file, document.baseURI));
    if (response.ok) globalThis.atlasEarlier = new Uint8Array(await response.arrayBuffer());
};

/** The days of the bar of time; nothing where the program carries the record itself. */
const fetchCalendar = async () => {
    const url = address('atlas-calendar');
    if (!url) return;
    const response = await fetchVerified('atlas-calendar', url);
    if (!response?.ok) throw new Error('the days of the record did not arrive');
    globalThis.atlasCalendar = new Uint8Array(await response.arrayBuffer());
};

/**
 * Fetches a script that is imported later, so that nothing of it runs before.
 *
 * @param {string} href
 */
const preloadScript = (href) => {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = href;
    document.head.append(link);
};

/**
 * The bytes of a pack, which a worker may have kept as they were before.
 *
 * @param {Response} response
 */
const unpacked = async (response) => {
    const bytes = await response.arrayBuffer();
    if (new Uint8Array(bytes)[0] !== 0x1f || typeof DecompressionStream !== 'function') return new Uint8Array(bytes);
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(plain).arrayBuffer());
};

/**
 * What the frame of the page says, where that is not English, which the program has. It is left for the program; what
 * cannot be had is said in English.
 */
const fetchFrame = async () => {
    const url = address('atlas-frame');
    if (!url) return;
    const response = await fetchVerified('atlas-frame', url);
    if (response?.ok) globalThis.atlasFrame = await unpacked(response);
};

/**
 * When the page that was served has been painted: readers see it before the app takes its place.
 *
 * @returns {Promise<void>}
 */
const painted = () =>
    new Promise((done) => {
        // Who comes again has often seen it before this script runs.
        if (document.hidden || performance.getEntriesByName('first-contentful-paint').length) return done();
        // The second frame begins when the first one has been handed over to be shown.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
        // A browser that draws nothing, such as one for tests, must not wait for ever.
        setTimeout(done, 500);
    });

// The app changes the address of the page; what is relative to it must not move along.
const fixLinks = () => {
    /** @type {NodeListOf<HTMLLinkElement>} */
    const links = document.querySelectorAll('link[href]:not([rel~=stylesheet])');
    for (const link of links) link.setAttribute('href', link.href);
};

/** What is not the start itself comes beside it: where it cannot be had, the app starts all the same. */
const start = async () => {
    document.getElementById('boot-silent')?.remove();
    const served = location.pathname;
    const { dataset } = document.documentElement;
    // Two copies of the site, one in a folder of the other, answer the same page: the nearest one is meant.
    if ('boot' in dataset) return;
    dataset.boot = '';
    if ('anywhere' in dataset) {
        const notFound = await import('./not_found.js').catch(console.error);
        notFound?.findRoot();
        if (notFound?.isLostWidget()) return;
    }
    import('./page_features.js').then((features) => features.begin(served)).catch(console.error);
    const [js, wasm] = [address('atlas-js'), address('atlas-wasm')];
    if (!js || !wasm) return;
    if (typeof WebAssembly !== 'object') {
        notice(say('This browser runs no WebAssembly. {0} Filters and search need it.', readable()));
        return;
    }
    if (remember.get('atlas-reading')) {
        readable();
        notice(say('The interactive part is off.'), startAgain);
        return;
    }
    if (recentFaults().filter(({ at }) => at === place()).length >= 2) {
        readable();
        notice(say('The interactive part stopped twice on this page and was left off.'), startAgain);
        return;
    }
    trustOwnTemplates();
    fixLinks();
    watchFaults();
    await translated;
    try {
        // Page and stylesheet have arrived when this script runs, so that the program takes nothing of the line from
        // them; what it does comes when the page has been seen.
        preloadScript(js);
        const beside = [fetchEarlier(), fetchFrame()].map((one) => one.catch(console.error));
        const fetched = [fetchWasm(wasm), fetchCalendar(), ...beside];
        // A failed import must not leave the other failures unheard.
        for (const one of fetched) one.catch(() => {});
        await painted();
        addEventListener('atlas-part-missing', () =>
            notice(say('A part of the program could not be fetched: other days, search and filters need it.'), again),
        );
        const { default: init } = await import(js);
        const [program] = await Promise.all(fetched);
        await init({ module_or_path: program });
    } catch (error) {
        console.error(error);
        if (isFault(error)) stop(error);
        else
            notice(
                say(
                    'The interactive part could not start ({0}). {1}',
                    /** @type {Error} */ (error).message,
                    readable(),
                ),
                again,
            );
    }
};

start();
