// Starts the app over a page that is complete without it. Whatever fails, the page stays readable,
// and one line says what is missing.

/** Two faults at one address within this time, in milliseconds, and the app is left off there. */
const LOOP = 30_000;

const remember = {
    /** Storage may be blocked; then nothing is remembered, and nothing breaks. */
    get(key) {
        try {
            return JSON.parse(sessionStorage.getItem(key));
        } catch {
            return null;
        }
    },
    set(key, value) {
        try {
            sessionStorage.setItem(key, JSON.stringify(value));
        } catch {
            // As above.
        }
    },
};

/** Says a line with choices: names with an action, or with none for loading the page again. */
const notice = (text, ...choices) => {
    const box = document.getElementById('boot-notice');
    if (!box) return;
    const line = document.createElement('span');
    line.textContent = text;
    box.replaceChildren(line);
    for (const [name, act] of choices) {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = name;
        button.addEventListener('click', () => (act ? act(button) : location.reload()));
        box.append(button);
    }
    box.hidden = false;
};

const again = ['Try again'];
const startAgain = [
    'Start it again',
    () => {
        remember.set('atlas-reading', false);
        remember.set('atlas-faults', []);
        location.reload();
    },
];

const address = (name) => {
    const meta = document.querySelector(`meta[name="${name}"]`);
    return meta && new URL(meta.content, document.baseURI).href;
};

// Leptos makes elements from its own static templates; nothing else may make markup from text.
const trustOwnTemplates = () => {
    if (!globalThis.trustedTypes?.createPolicy) return;
    try {
        trustedTypes.createPolicy('default', { createHTML: (text) => text });
    } catch {
        // The page allows no such policy: then it demands none either.
    }
};

const fetchWasm = async (url) => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`the server answered ${response.status} for the program`);
    const type = response.headers.get('content-type') ?? '';
    if (type.startsWith('application/wasm')) return response;
    // A host with the wrong type: the bytes may still be right, compiled the slow way.
    const bytes = await response.arrayBuffer();
    const magic = new Uint8Array(bytes.slice(0, 4));
    if (magic[0] === 0 && magic[1] === 0x61) return bytes;
    throw new Error('the server sent something else in place of the program');
};

/** When the page that was served has been painted: readers see it before the app takes its place. */
const painted = () =>
    new Promise((done) => {
        if (document.hidden) return done();
        // The second frame begins when the first one has been handed over to be shown.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
        // A browser that draws nothing, such as one for tests, must not wait for ever.
        setTimeout(done, 500);
    });

// The app changes the address of the page; what is relative to it must not move along.
const fixLinks = () => {
    for (const link of document.querySelectorAll('link[href]:not([rel~=stylesheet])'))
        link.setAttribute('href', link.href);
};

// --- Faults of the running app ---------------------------------------------------------------------------------------

/** Whether the app has stopped; then links and forms are the browser's again. */
let stopped = false;
const place = () => location.pathname + location.search;

const recentFaults = () => (remember.get('atlas-faults') ?? []).filter(({ time }) => Date.now() - time < LOOP);

const isFault = (error) => error instanceof WebAssembly.RuntimeError || /^panicked at/.test(error?.message);

const stop = (error) => {
    if (stopped) return;
    stopped = place();
    remember.set('atlas-faults', [...recentFaults(), { at: place(), time: Date.now() }]);
    const { edition } = document.documentElement.dataset;
    const report = [error.message, error.stack, location.href, `edition ${edition}`, navigator.userAgent].join('\n');
    const copy = [
        'Copy a report',
        async (button) => {
            button.textContent = await navigator.clipboard.writeText(report).then(
                () => 'Copied',
                () => 'It could not be copied',
            );
        },
    ];
    const read = [
        'Read without it',
        () => {
            remember.set('atlas-reading', true);
            location.reload();
        },
    ];
    notice(
        'The interactive part stopped because of a fault. The page can still be read, and its links work.',
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
                const isApp =
                    !event.target.closest || (event.target.closest('#app') && !event.target.closest('offline-panel'));
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

// --- Keys ------------------------------------------------------------------------------------------------------------

// Ctrl+K or Cmd+K goes to the search from anywhere. The key / alone does so only where the reader has asked for it:
// who speaks to the computer, or has an unsteady hand, must not set it off by accident.
const SINGLE_KEYS = 'csto-atlas:single-keys';

const singleKeys = (on) => {
    try {
        if (on !== undefined) localStorage[on ? 'setItem' : 'removeItem'](SINGLE_KEYS, 'on');
        return localStorage.getItem(SINGLE_KEYS) === 'on';
    } catch {
        // Storage is blocked: the key stays off.
        return false;
    }
};

addEventListener('keydown', (event) => {
    const search = document.getElementById('site-search');
    const chord =
        (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
    const typing = event.target.closest?.('input:not([type=checkbox]), textarea, select, [contenteditable]');
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing && singleKeys();
    if (!search || !(chord || slash)) return;
    event.preventDefault();
    search.focus();
    search.select();
});

customElements.define(
    'single-keys',
    class extends HTMLElement {
        connectedCallback() {
            const box = document.createElement('input');
            box.type = 'checkbox';
            box.checked = singleKeys();
            box.ariaLabel = 'The key / alone goes to the search';
            box.addEventListener('change', () => (box.checked = singleKeys(box.checked)));
            this.replaceChildren(box);
        }
    },
);

// --- Outlines of the map ---------------------------------------------------------------------------------------------

// The page that is served has them; what the app draws anew takes them from a file, which is there before it is needed.
let outlines;

customElements.define(
    'outlined-map',
    class extends HTMLElement {
        async connectedCallback() {
            outlines ??= (await import('./outlines.js')).outlines;
            for (const path of this.querySelectorAll('[data-outline]'))
                path.setAttribute('d', outlines[path.dataset.outline]);
        }
    },
);

// --- The head and the root ------------------------------------------------------------------------------------------

// The page for what is not found is shown at any depth: only this script's own address tells where the site lies.
const findRoot = () => {
    const html = document.documentElement;
    if (!('anywhere' in html.dataset)) return;
    const [said, root] = [html.dataset.root, new URL('..', import.meta.url).pathname];
    for (const [elements, name] of [
        ['a, link', 'href'],
        ['form', 'action'],
        ['meta[name^=atlas-]', 'content'],
    ]) {
        for (const element of document.querySelectorAll(elements)) {
            const value = element.getAttribute(name);
            if (value?.startsWith(said)) element.setAttribute(name, root + value.slice(said.length));
        }
    }
    html.dataset.root = root;
};

// The head describes the page that was served. Of another page it would say what is not true, so it falls silent.
const keepHeadTrue = () => {
    const served = location.pathname;
    const said = "meta[property], meta[name=description], meta[name^='DC.'], link[rel=canonical], script[type$=json]";
    const look = () => {
        if (location.pathname === served) return;
        for (const element of document.head.querySelectorAll(said)) element.remove();
        watch.disconnect();
    };
    const watch = new MutationObserver(look);
    watch.observe(document.querySelector('title'), { childList: true, characterData: true, subtree: true });
};

// A frame that asked for a widget which is not there must not become a whole atlas in somebody's page.
const isLostWidget = () => {
    const { anywhere, root } = document.documentElement.dataset;
    if (top === self || anywhere === undefined || !location.pathname.includes('/embed/')) return false;
    const line = document.createElement('p');
    line.className = 'notice';
    const link = document.createElement('a');
    Object.assign(link, { href: root, target: '_blank', rel: 'noopener', textContent: 'Open the atlas' });
    line.append(
        'The atlas has nothing at this address: the widget is unknown, or what it was about is no longer in the record. ',
        link,
    );
    document.body.replaceChildren(line);
    const height = Math.max(80, line.offsetHeight + 16);
    parent.postMessage({ atlas: 1, type: 'size', id: 'nothing', height }, '*');
    return true;
};

// --- The start -------------------------------------------------------------------------------------------------------

const start = async () => {
    document.getElementById('boot-silent')?.remove();
    // Two copies of the site, one in a folder of the other, answer the same page: the nearest one is meant.
    if ('boot' in document.documentElement.dataset) return;
    document.documentElement.dataset.boot = '';
    findRoot();
    if (isLostWidget()) return;
    keepHeadTrue();
    const [js, wasm] = [address('atlas-js'), address('atlas-wasm')];
    if (!js || !wasm) return;
    if (typeof WebAssembly !== 'object') {
        notice('This browser runs no WebAssembly: all pages can be read, filters and search need it.');
        return;
    }
    if (remember.get('atlas-reading')) {
        notice('The interactive part is off.', startAgain);
        return;
    }
    if (recentFaults().filter(({ at }) => at === place()).length >= 2) {
        notice('The interactive part stopped twice on this page and was left off.', startAgain);
        return;
    }
    trustOwnTemplates();
    fixLinks();
    watchFaults();
    try {
        // The program comes after the page: on a slow line it must not hold up what is to be seen first.
        await painted();
        const bytes = fetchWasm(wasm);
        // A failed import must not leave the other failure unheard.
        bytes.catch(() => {});
        const { default: init } = await import(js);
        await init({ module_or_path: await bytes });
    } catch (error) {
        console.error(error);
        if (isFault(error)) stop(error);
        else notice(`The interactive part could not start (${error.message}). All pages can be read.`, again);
    }
};

// Copying and saving is asked for seldom: its code comes when a citation is opened or a button is pressed.
document.addEventListener(
    'toggle',
    async ({ target }) => {
        if (target.matches?.('.cite[open]')) (await import('./export.js')).offer(target);
    },
    true,
);

document.addEventListener('click', async (event) => {
    const button = event.target.closest?.('[data-take]');
    if (button) (await import('./export.js')).take(button);
});

// The configurator of widgets has its code where it stands; it works without the app.
if (document.querySelector('embed-configurator')) import('./configurator.js');

// Arrow keys within drawings, once somebody comes to one by keyboard.
document.addEventListener('focusin', async function load({ target }) {
    const group = target.closest?.('[data-rove]');
    if (!group) return;
    document.removeEventListener('focusin', load);
    (await import('./roving_tabindex.js')).settle(group, target);
});

start();
