// What the service worker does, without a browser: all it needs comes in as `world`, so that tests can run it
// against a fake cache and a failing network. `cargo xtask seal` joins the files of this folder, and the list of the
// site's files, to sw.js. The invariants are in ARCHITECTURE.md.

import { decoded, inLanes, isHashed, isHtml, isNoView, json, plain, reasonOf, sliced } from './files.mjs';
import { Store } from './store.mjs';

/** How long a page is waited for before it is made from the copy, in milliseconds. */
const PATIENCE = 3000;
/** How long the network is waited for with what the edition does not list, such as a download. */
const LONGEST_ANSWER = 15_000;
/** How long an installation may take; browsers end workers that take much longer, and then nobody tidies up. */
const LONGEST_INSTALLATION = 240_000;
/** How long an installation waits for what the copy is complete without. */
const LONGEST_SPARE = 15_000;
/** How long the network counts as stalled after that. */
const STALLED = 30_000;
/** Instead of what is not kept and cannot be fetched. */
const NOT_KEPT = 'This is not kept on this device, and the site cannot be reached. Try again with a network.';
/** In the page shell, stands for the path of the site's root. */
const ROOT_TOKEN = '{root}';

/**
 * Keeps the worker alive until what a promise stands for is done.
 *
 * @typedef {(work: Promise<unknown>) => void} Later
 */

/** One edition of the atlas: how it comes, what it answers, and how it goes. */
export class Edition {
    /** Whether the edition is known to be complete; a worker that was just started must look first. */
    sound = false;
    /** Until when the network counts as stalled, in milliseconds. */
    stalledUntil = 0;
    /**
     * The one repair that is under way.
     *
     * @type {Promise<void> | undefined}
     */
    restoring = undefined;

    /**
     * @param {import('./store.mjs').Manifest} manifest
     * @param {import('./store.mjs').World} world
     */
    constructor(manifest, world) {
        this.world = world;
        this.store = new Store(manifest, world);
    }

    /** Stores the core completely, the marker last, or leaves nothing behind. */
    install() {
        return this.store.alone({}, () => this.installAlone());
    }

    async installAlone() {
        if (await this.store.isComplete()) return;
        try {
            await this.world.caches.delete(this.store.cacheName);
            await this.fill(this.world.timeout(LONGEST_INSTALLATION));
        } catch (error) {
            await this.world.caches.delete(this.store.cacheName).catch(() => {});
            await this.tellPages({ type: 'install-failed', reason: reasonOf(error) });
            throw error;
        }
    }

    /**
     * Fetches what the cache does not hold yet of the core, and marks it complete.
     *
     * @param {AbortSignal} [deadline]
     */
    async fill(deadline) {
        const { store } = this;
        const cache = await store.open();
        await inLanes(store.needed, (entry, signal) => store.put(cache, entry, signal), deadline);
        await this.fillSpare(cache);
        const everything = await store.everythingWasKept();
        if (everything) await store.copyUnchanged(cache);
        await cache.put(store.marker, json({ build: store.build, stored: this.world.now(), everything }));
        // Storage may have been cleared in the meantime; then these files lie in a cache that nobody finds any more.
        if (!(await store.isComplete())) throw new Error('the storage was cleared in the meantime');
    }

    /**
     * Fetches what the copy is complete without; what of it cannot be had is left out, and asked for again when it is
     * needed.
     *
     * @param {Cache} cache
     */
    async fillSpare(cache) {
        const { spare } = this.store;
        if (spare.length === 0) return;
        const deadline = this.world.timeout(LONGEST_SPARE);
        const put = (/** @type {import('./store.mjs').Entry} */ entry, /** @type {AbortSignal} */ signal) =>
            this.store.put(cache, entry, signal).catch(() => {});
        await inLanes(spare, put, deadline).catch(() => {});
    }

    /** Takes over the pages, if the edition is complete, and removes editions that no page uses any more. */
    async activate() {
        if (!(await this.store.record())) throw new Error('this edition is not complete');
        await this.noteGuests();
        await this.world.clients.claim();
        await this.sweep();
    }

    /** Notes which pages were open before this edition took over. */
    async noteGuests() {
        const guests = await this.pages();
        await this.store.note(
            this.store.guests,
            guests.map((page) => page.id),
        );
    }

    /**
     * Removes our other caches once no page is open that was there before this edition: such a page may still ask for
     * files of its own edition. While yet another edition arrives or waits, nothing is removed.
     */
    sweep() {
        return this.store.alone({ ifAvailable: true }, async (held) => {
            if (held) await this.sweepAlone();
        });
    }

    async sweepAlone() {
        const { registration, caches } = this.world;
        if (registration.installing || registration.waiting || !(await this.store.record())) return;
        const others = await this.store.otherCaches();
        if (others.length === 0) return;
        /** @type {string[] | undefined} */
        const guests = await this.store.noted(this.store.guests);
        if (!guests) return this.noteGuests();
        const open = await this.pages();
        if (open.some((page) => guests.includes(page.id))) return;
        await Promise.all(others.map((name) => caches.delete(name)));
    }

    /** Brings back a copy that the browser has evicted; an edition that the site no longer has makes way for the new. */
    restore() {
        this.restoring ??= (async () => {
            if (await this.world.caches.has(this.store.off)) return;
            await this.fill().catch(() => this.world.registration.update());
        })()
            .catch(() => {})
            .finally(() => {
                this.restoring = undefined;
            });
        return this.restoring;
    }

    /** Removes all copies and the worker, and notes that none is wanted. */
    async remove() {
        const { caches, registration } = this.world;
        await caches.open(this.store.off);
        this.sound = false;
        const names = [this.store.cacheName, ...(await this.store.otherCaches())];
        await Promise.all(names.map((name) => caches.delete(name)));
        return registration.unregister();
    }

    /**
     * Whether a request is ours to answer.
     *
     * @param {Request} request
     */
    handles(request) {
        const impossible = request.cache === 'only-if-cached' && request.mode !== 'same-origin';
        return request.method === 'GET' && request.url.startsWith(this.world.scope) && !impossible;
    }

    /**
     * Answers a request; `later` keeps the worker alive for what may follow the answer.
     *
     * @param {Request} request
     * @param {Later} later
     */
    async respond(request, later = () => {}) {
        const navigates = request.mode === 'navigate';
        if (navigates) later(this.sweep().catch(() => {}));
        try {
            if (!(await this.isSound())) return await this.withoutCopy(request, later);
            const url = new URL(request.url);
            const path = decoded(url.pathname.slice(this.store.root.length));
            const language = navigates && this.store.languageOf(path);
            if (language) later(this.store.keep(language).catch(() => {}));
            const entry = this.entryOf(path);
            if (entry) return await sliced(request, await this.listed(entry, request, later));
            if (navigates && this.store.entries.has(`${path}/`))
                return Response.redirect(`${url.origin}${url.pathname}/${url.search}`, 301);
            return await this.unlisted(request, path, later);
        } catch {
            // Storage that fails in the middle of an answer must not take the network away.
            return this.world.fetch(request);
        }
    }

    /** Whether the edition is complete, as its note says. */
    async isSound() {
        this.sound ||= Boolean(await this.store.record());
        return this.sound;
    }

    /**
     * The file at a path; a folder may be named by its page.
     *
     * @param {string} path
     */
    entryOf(path) {
        const { entries } = this.store;
        return entries.get(path) ?? entries.get(path.replace(/(^|\/)index\.html$/, '$1'));
    }

    /**
     * A file of the edition: from the cache, else from the network with its digest, else a page from the shell.
     *
     * @param {import('./store.mjs').Entry} entry
     * @param {Request} request
     * @param {Later} later
     */
    async listed(entry, request, later) {
        const { store } = this;
        const kept = await store.kept(entry);
        if (kept) return kept;
        const isPage = entry.mime.startsWith('text/html');
        const signal = isPage ? this.patience() : undefined;
        try {
            const fresh = await store.fetched(entry, signal);
            const copy = fresh.clone();
            later(
                store
                    .open()
                    .then((cache) => cache.put(entry.url, copy))
                    .catch(() => {}),
            );
            return fresh;
        } catch {
            if (signal?.reason?.name === 'TimeoutError') this.stalledUntil = this.world.now() + STALLED;
            if (isPage) return this.page(200, request, later);
            if (store.needed.includes(entry)) later(this.missing(entry));
            // A download by itself cannot mix with anything: better of another edition than not at all.
            else if (request.mode === 'navigate') return this.world.fetch(request);
            return Response.error();
        }
    }

    /**
     * What the edition does not list.
     *
     * @param {Request} request
     * @param {string} path
     * @param {Later} later
     */
    async unlisted(request, path, later) {
        const navigates = request.mode === 'navigate';
        // Names of assets tell their content: the file of an edition before this one is right for the page that asks.
        const held = isHashed(path) && (await this.store.heldElsewhere(request.url));
        if (held) return sliced(request, held);
        try {
            const asked = this.world.fetch(request);
            const response = await (navigates ? this.inTime(asked) : asked);
            if (navigates && response.status === 404) return this.page(404, request, later, response);
            const isAsset = isHashed(path) || (!navigates && /\.(?!html?$)[^./]+$/.test(path));
            if (isAsset && response.ok && isHtml(response))
                return plain(404, 'The server sent a page in place of this file.');
            return response;
        } catch {
            if (!navigates) return Response.error();
            // It may well exist: nobody can tell without the network.
            if (isNoView(path)) return plain(503, NOT_KEPT);
            return this.page(404, request, later);
        }
    }

    /**
     * Any page of the site, made by the app from the shell.
     *
     * @param {number} status
     * @param {Request} request
     * @param {Later} later
     * @param {Response} [instead] the answer where there is no shell; else that of the network
     */
    async page(status, request, later, instead) {
        const { store } = this;
        const path = decoded(new URL(request.url).pathname.slice(store.root.length));
        const entry = store.languageOf(path)?.shell ?? store.shell;
        const shell = (await store.kept(entry)) ?? (await store.fetched(entry).catch(() => undefined));
        if (!shell) {
            // Of a language of which nothing is kept, nothing can be said but that.
            if (entry !== store.shell) return instead ?? plain(503, NOT_KEPT);
            later(this.missing(entry));
            return instead ?? this.world.fetch(request);
        }
        const root = store.root.replaceAll('&', '&amp;');
        const headers = new Headers(shell.headers);
        headers.set('content-type', 'text/html; charset=utf-8');
        return new Response((await shell.text()).replaceAll(ROOT_TOKEN, root), { status, headers });
    }

    /**
     * The network as if there were no worker; what is left of the copy where there is none.
     *
     * @param {Request} request
     * @param {Later} later
     */
    async withoutCopy(request, later) {
        later(this.restore());
        try {
            return await this.world.fetch(request);
        } catch (error) {
            const entry = this.entryOf(decoded(new URL(request.url).pathname.slice(this.store.root.length)));
            const left = entry && (await this.store.kept(entry));
            if (left) return sliced(request, left);
            throw error;
        }
    }

    /**
     * A file of the core is neither here nor to be had. If the server can be reached, the site has moved on.
     *
     * @param {import('./store.mjs').Entry} entry
     */
    async missing(entry) {
        try {
            await this.world.fetch(entry.url, { cache: 'no-store', redirect: 'manual' });
        } catch {
            return;
        }
        this.sound = false;
        await this.store.forget(this.store.marker);
        await this.restore();
    }

    /**
     * An answer, or a failure where the network accepts and never answers.
     *
     * @param {Promise<Response>} answer
     * @returns {Promise<Response>}
     */
    inTime(answer) {
        const signal = this.world.timeout(LONGEST_ANSWER);
        const late = new Promise((_, fail) => signal.addEventListener('abort', () => fail(signal.reason)));
        return Promise.race([answer, /** @type {Promise<never>} */ (late)]);
    }

    /** For how long a page is waited for; not at all while the network is known to be stalled. */
    patience() {
        return this.world.now() < this.stalledUntil ? AbortSignal.abort() : this.world.timeout(PATIENCE);
    }

    /** The open pages of this atlas. */
    async pages() {
        const all = await this.world.clients.matchAll({ includeUncontrolled: true, type: 'window' });
        return all.filter((client) => client.url.startsWith(this.world.scope));
    }

    /** @param {{ type: string, reason: string }} message */
    async tellPages(message) {
        const pages = await this.pages().catch(() => /** @type {WindowClient[]} */ ([]));
        for (const page of pages) page.postMessage(message);
    }
}
