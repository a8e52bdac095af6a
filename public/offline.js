// Lets the browser keep the atlas: registers the service worker, offers newer editions, and says what happens in a line
// outside of the page. It needs neither the module nor the app. What the page "Offline" shows is in offline_panel.js.

const { root, edition } = document.documentElement.dataset;
// At once: the app changes the address of the page, to which the root is relative.
const scope = root ? new URL(root, document.baseURI).href : '';
const say = globalThis.atlasSay;
const DAY = 86_400_000;
/** How long the site is waited for when it is asked for a newer edition, in milliseconds. */
const PATIENCE = 15_000;
/** How long a worker is waited for that may not be one of the atlas. */
const DOUBT = 3_000;

/** Why nothing can be kept here, in one line; nothing if it can. */
const obstacle = () => {
    try {
        if (!scope || !edition) return 'Only the published atlas can be kept.';
        if (top !== self) return 'Nothing is kept while the atlas is shown inside another page.';
        if (!isSecureContext) return 'Browsers keep only sites that come by https.';
        if (!navigator.serviceWorker || !caches) return 'This browser keeps no sites, or not in a private window.';
    } catch {
        return 'This browser allows the atlas no storage.';
    }
    return '';
};

/** The one address that the page may register as a worker. */
const address = scope ? new URL('sw.js', scope).href : '';
/** @param {string} url */
const only = (url) => {
    if (url === address) return url;
    throw new TypeError(`${url} is not the worker of this site`);
};

/**
 * What the worker says of the copy: `stored` and `checked.at` in milliseconds, `edition` a day.
 *
 * @typedef {object} Status
 * @property {string} edition
 * @property {boolean} complete
 * @property {number} stored
 * @property {boolean} everything whether the reader has asked for everything
 * @property {{ ok: boolean, at: number } | undefined} checked
 * @property {number} files
 * @property {number} bytes
 * @property {number} keptFiles
 * @property {number} keptBytes
 *
 * What this script and the panel share.
 *
 * @typedef {object} Context
 * @property {string} obstacle why nothing can be kept here
 * @property {string} [detail] what the browser said of it
 * @property {string} failure why the last installation failed
 * @property {boolean} newer whether a newer edition lies complete on this device and waits
 * @property {ServiceWorkerRegistration | null | undefined} registration nothing until it is known; `null` if there is none
 * @property {string} off the name of an empty cache: the mark that the reader has removed the copy
 * @property {TrustedTypePolicy | undefined} policy
 * @property {(message: object, worker?: ServiceWorker | null, patience?: number) => Promise<any>} ask asks a worker;
 *   nothing if it does not answer
 * @property {() => Promise<Status | undefined>} status
 * @property {() => Promise<void>} check asks the site for a newer edition, and notes the result
 * @property {() => Promise<void>} register
 * @property {() => void} changed tells the panel, if it is there, to look again
 */

/** @type {Context} */
const context = {
    obstacle: obstacle(),
    failure: '',
    newer: false,
    registration: undefined,
    policy: undefined,
    off: scope ? `csto-atlas:${encodeURIComponent(new URL(scope).pathname)}:off` : '',
    ask: (message, worker = context.registration?.active, patience = 60_000) =>
        new Promise((resolve) => {
            if (!worker) return resolve(undefined);
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = (event) => resolve(event.data);
            setTimeout(resolve, patience);
            worker.postMessage(message, [port2]);
        }),
    status: () => context.ask({ type: 'status' }),
    check: async () => {
        const late = new Promise((_, fail) => setTimeout(fail, PATIENCE));
        const ok = await Promise.race([context.registration?.update(), late]).then(
            () => true,
            () => false,
        );
        await context.ask({ type: 'checked', ok: Boolean(ok) });
        context.changed();
    },
    register: async () => {
        try {
            context.policy ??= globalThis.trustedTypes?.createPolicy('atlas-worker', { createScriptURL: only });
            const url = context.policy?.createScriptURL(address) ?? address;
            watch(await navigator.serviceWorker.register(url, { scope, updateViaCache: 'none' }));
        } catch (error) {
            context.registration = null;
            context.obstacle =
                'The browser could not take a copy. The site may be out of reach, or its file sw.js missing or damaged.';
            context.detail = /** @type {Error} */ (error).message;
        }
        context.changed();
    },
    changed: () => dispatchEvent(new Event('atlas-offline')),
};

/** How long a line without a choice stays, in milliseconds. */
const SHOWN = 6000;

/**
 * One line with choices, which stays until the reader has chosen: the name of each, and what it does. Without any it
 * goes away by itself.
 *
 * @typedef {[name: string, act?: () => void]} Choice
 *
 * @param {string} text
 * @param {Choice[]} choices
 */
const notice = (text, ...choices) => {
    const box = document.getElementById('offline-notice');
    if (!box) return;
    const line = document.createElement('p');
    line.textContent = say(text);
    const close = () => {
        box.hidden = true;
    };
    const buttons = choices.map(([name, act]) => {
        const button = document.createElement('button');
        button.textContent = say(name);
        button.addEventListener('click', () => {
            close();
            act?.();
        });
        return button;
    });
    box.replaceChildren(line, ...buttons);
    box.hidden = false;
    // Not a line that has come in its place meanwhile.
    if (!choices.length) setTimeout(() => line.isConnected && close(), SHOWN);
};

/** @type {Choice} */
const reload = ['Reload', () => location.reload()];
let accepted = false;

/**
 * A newer edition lies complete on this device; it waits for the reader.
 *
 * @param {ServiceWorker} worker
 */
const offer = async (worker) => {
    // Whatever lies at sw.js is a worker that waits, also an empty file or that of somebody else.
    const status = await context.ask({ type: 'status' }, worker, DOUBT);
    if (worker.state !== 'installed' || !status?.complete) return;
    const date = status.edition;
    context.newer = true;
    context.failure = '';
    context.changed();
    const accept = () => {
        accepted = true;
        // The one reload that this script ever makes by itself, after a click: it cannot loop.
        worker.addEventListener('statechange', () => {
            if (worker.state === 'activated') location.reload();
        });
        worker.postMessage({ type: 'accept' });
    };
    notice(
        date && date !== edition ? say('Update available: the edition of {0}.', date) : 'Update available.',
        ['Reload', accept],
        ['Later'],
    );
};

/** @type {WeakSet<ServiceWorker>} */
const followed = new WeakSet();

/**
 * Says what becomes of a worker that arrives.
 *
 * @param {ServiceWorker | null} worker
 * @param {boolean} isFirst whether nothing was kept before
 */
const follow = (worker, isFirst) => {
    if (!worker || followed.has(worker)) return;
    followed.add(worker);
    worker.addEventListener('statechange', async () => {
        context.changed();
        if (worker.state === 'installed' && !isFirst) offer(worker);
        if (worker.state === 'activated' && isFirst && (await context.ask({ type: 'status' }, worker))?.complete) {
            notice('Ready to work offline.');
        }
    });
};

/** @param {ServiceWorkerRegistration | null} registration */
const watch = (registration) => {
    context.registration = registration;
    if (!registration) return;
    registration.addEventListener('updatefound', () => follow(registration.installing, !registration.active));
    follow(registration.installing, !registration.active);
    if (registration.waiting && registration.active) offer(registration.waiting);
};

const start = async () => {
    if (context.obstacle) return;
    const { serviceWorker } = navigator;
    if (await caches.has(context.off)) return;
    let controlled = Boolean(serviceWorker.controller);
    serviceWorker.addEventListener('controllerchange', async () => {
        const { controller } = serviceWorker;
        const before = controlled;
        controlled = true;
        if (!before || accepted || !controller) return;
        // The worker that removes all copies takes over too, and is no edition.
        if ((await context.ask({ type: 'status' }, controller, DOUBT))?.complete) {
            notice('A newer edition was opened in another window. This page is of the earlier one.', reload, ['Later']);
        }
    });
    serviceWorker.addEventListener('message', ({ data }) => {
        if (data?.type !== 'install-failed') return;
        context.failure = data.reason;
        context.changed();
    });
    // Without a network, registering again would wait for it.
    const known = await serviceWorker.getRegistration(scope);
    if (known?.active && known.scope === scope) watch(known);
    // A page for any depth, such as 404.html, only guesses where the site is: there may be another one.
    else if (root?.startsWith('/')) watch(null);
    else await context.register();
    context.changed();
    const status = await context.status();
    if (status?.everything && status.keptFiles < status.files) (await panel()).keep(context);
    // A check that failed, or that a wrong clock put into the future, does not count.
    const since = Date.now() - (status?.checked?.ok ? status.checked.at : 0);
    if (status && (since >= DAY || since < 0)) context.check();
    setInterval(context.check, DAY / 4);
};

const panel = () => import('./offline_panel.js');

// The element tells when it stands in the page: in the static one, after the take-over, and when the reader comes back.
customElements.define(
    'offline-panel',
    class extends HTMLElement {
        /** @type {(() => void) | undefined} */
        stop;

        async connectedCallback() {
            const { show } = await panel();
            if (this.isConnected) show(this, context);
        }

        disconnectedCallback() {
            this.stop?.();
        }
    },
);

// After the page and the module, which come first.
const begin = () =>
    start().catch((error) => {
        context.obstacle = 'This browser allows the atlas no storage.';
        context.detail = error.message;
        context.changed();
    });
if (document.readyState === 'complete') begin();
else addEventListener('load', begin);
