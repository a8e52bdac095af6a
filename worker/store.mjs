// The files of one edition, the cache that holds them, and what is noted beside them.

import { base64, inflated, inLanes, isHashed, isHtml, isOf, isSpare, json, patched, typed } from './files.mjs';

/**
 * A file of the site: its path from the root, digest in hexadecimal digits (the first 16 where it is not always kept),
 * size, media type, digest of what is in it where it is packed, and address.
 *
 * @typedef {{ path: string, sha256: string, bytes: number, mime: string, unpacked?: string, url: string }} Entry
 *
 * A line of the list: path, SHA-256, bytes, type, SHA-256 of what is in it.
 *
 * @typedef {[string, string, number, string, string?]} Line
 *
 * What makes a file of one that the site had before: the path of that one, of the file, and of the patch.
 *
 * @typedef {[string, string, string]} Patch
 *
 * What pages of a language need beside the core: the path of their shell, and of all that is theirs alone.
 *
 * @typedef {{ shell: string, needed: string[] }} Language
 *
 * The list that `cargo xtask seal` writes: the name of the build, the day of the record, the path of the page shell, the
 * languages beside English by the folders of their pages, what is always kept and what is kept when the reader asks for
 * everything, and the patches of what is always kept.
 *
 * @typedef {object} Manifest
 * @property {string} build
 * @property {string} edition
 * @property {string} shell
 * @property {Record<string, Language>} [languages]
 * @property {Line[]} core
 * @property {Line[]} rest
 * @property {Patch[]} [patches]
 *
 * The note that an edition is complete: when it was stored, in milliseconds, and whether everything is wanted.
 *
 * @typedef {{ build: string, stored: number, everything: boolean }} Note
 *
 * What a worker needs of the browser. `timeout` makes a signal that aborts after milliseconds.
 *
 * @typedef {object} World
 * @property {string} scope
 * @property {CacheStorage} caches
 * @property {LockManager | undefined} locks not in every browser
 * @property {Pick<ServiceWorkerRegistration, 'installing' | 'waiting' | 'update' | 'unregister'>} registration
 * @property {Clients} clients
 * @property {typeof fetch} fetch
 * @property {() => Promise<void>} skipWaiting
 * @property {() => number} now
 * @property {(milliseconds: number) => AbortSignal} timeout
 */

/**
 * Names of our caches start like this; several atlases may share an origin, each with its scope.
 *
 * @param {string} scope
 */
export function cachePrefix(scope) {
    return `csto-atlas:${encodeURIComponent(new URL(scope).pathname)}:`;
}

/** The list of an edition's files, where they are kept, and what is noted beside them. */
export class Store {
    /**
     * @param {Manifest} manifest
     * @param {World} world
     */
    constructor(manifest, world) {
        /** @type {(line: Line) => Entry} */
        const entry = ([path, sha256, bytes, mime, unpacked]) => ({
            path,
            sha256,
            bytes,
            mime,
            unpacked,
            url: new URL(path, world.scope).href,
        });
        this.world = world;
        this.build = manifest.build;
        this.date = manifest.edition;
        this.core = manifest.core.map(entry);
        /** What of the core must be there, so that every page can be made. */
        this.needed = this.core.filter((one) => !isSpare(one));
        this.spare = this.core.filter(isSpare);
        this.rest = manifest.rest.map(entry);
        this.entries = new Map([...this.core, ...this.rest].map((one) => [one.path, one]));
        const address = (/** @type {string} */ path) => new URL(path, world.scope).href;
        this.patches = new Map(
            manifest.patches?.map(([from, to, patch]) => [to, { from: address(from), url: address(patch) }]),
        );
        const shell = this.entries.get(manifest.shell);
        if (!shell) throw new Error('the list lacks the page shell');
        this.shell = shell;
        /** The shell and all that is needed for pages of a language, by their folder. */
        this.languages = new Map(
            Object.entries(manifest.languages ?? {}).map(([folder, { shell: page, needed }]) => [
                folder,
                {
                    shell: this.entries.get(page) ?? shell,
                    needed: needed.flatMap((path) => this.entries.get(path) ?? []),
                },
            ]),
        );
        this.root = new URL(world.scope).pathname;
        this.prefix = cachePrefix(world.scope);
        this.cacheName = this.prefix + manifest.build;
        /** The name of an empty cache: the mark that the reader has removed the copy. */
        this.off = `${this.prefix}off`;
        // What is noted beside the files lies under addresses that no file has.
        this.marker = new URL('sw.js?complete', world.scope).href;
        this.guests = new URL('sw.js?guests', world.scope).href;
        this.checked = new URL('sw.js?checked', world.scope).href;
    }

    /**
     * Does what no other worker of this site may do at the same time: one installs while the other removes.
     *
     * @template T
     * @param {LockOptions} options
     * @param {(held: unknown) => Promise<T>} act is told nothing where the lock was not to be had
     * @returns {Promise<T>}
     */
    alone(options, act) {
        const { locks } = this.world;
        return locks ? locks.request(this.prefix, options, act) : act(true);
    }

    open() {
        return this.world.caches.open(this.cacheName);
    }

    /**
     * The language of a page, if it is not English.
     *
     * @param {string} path
     */
    languageOf(path) {
        return this.languages.get(path.split('/', 1)[0]);
    }

    /**
     * Keeps what pages of a language need, as far as it can be had.
     *
     * @param {{ needed: Entry[] }} language
     */
    async keep({ needed }) {
        const cache = await this.open();
        for (const entry of needed) await this.put(cache, entry).catch(() => {});
    }

    /**
     * Puts a file into the cache: from there, from another of our caches, by a patch of what one of them has, else from
     * the network.
     *
     * @param {Cache} cache
     * @param {Entry} entry
     * @param {AbortSignal} [signal]
     */
    async put(cache, entry, signal) {
        const { found, here } = await this.unchanged(entry);
        if (here) return;
        const response = found ?? (await this.patched(entry, signal)) ?? (await this.fetched(entry, signal));
        await cache.put(entry.url, response);
    }

    /**
     * A file that this or another of our caches holds with the right bytes.
     *
     * @param {Entry} entry
     * @returns {Promise<{ found?: Response, here?: boolean }>} `here` if it is this one
     */
    async unchanged(entry) {
        for (const name of [this.cacheName, ...(await this.otherCaches())]) {
            const response = await this.world.caches.match(entry.url, { cacheName: name });
            if (!response) continue;
            const bytes = await response.arrayBuffer();
            if (await isOf(entry, bytes)) {
                return { found: typed(bytes, response.headers, entry.mime), here: name === this.cacheName };
            }
        }
        return {};
    }

    /**
     * A file made of the one that another of our caches has in its place, by a patch of the site; nothing where there is
     * none, or it does not make the right bytes. A packed file is then kept unpacked.
     *
     * @param {Entry} entry
     * @param {AbortSignal} [signal]
     */
    async patched(entry, signal) {
        const patch = this.patches.get(entry.path);
        const before = patch && (await this.heldElsewhere(patch.from));
        if (!before) return undefined;
        try {
            const response = await this.world.fetch(patch.url, { credentials: 'same-origin', signal });
            if (response.status !== 200) return undefined;
            const [old, steps] = [await before.arrayBuffer(), await response.arrayBuffer()];
            const bytes = patched(await inflated(old), await inflated(steps));
            if (await isOf(entry, bytes)) return typed(bytes, before.headers, entry.mime);
        } catch (error) {
            if (signal?.aborted) throw error;
        }
        return undefined;
    }

    /**
     * A file from the network: the right bytes, or an error.
     *
     * @param {Entry} entry
     * @param {AbortSignal} [signal]
     */
    async fetched(entry, signal) {
        if (isHashed(entry.path)) {
            // The page has just fetched it; what the browser's cache has under this name is right if the digest is.
            try {
                return await this.fetchedBy('default', entry, signal);
            } catch (error) {
                if (signal?.aborted) throw error;
            }
        }
        return this.fetchedBy('no-store', entry, signal);
    }

    /**
     * @param {RequestCache} cache
     * @param {Entry} entry
     * @param {AbortSignal} [signal]
     */
    async fetchedBy(cache, entry, signal) {
        /** @type {RequestInit} */
        const options = { cache, redirect: 'error', credentials: 'same-origin', signal };
        // Of the whole digest, so that the browser itself looks at the bytes; of its beginning we do.
        const isWhole = entry.sha256.length === 64;
        if (isWhole) options.integrity = `sha256-${base64(entry.sha256)}`;
        const response = await this.world.fetch(entry.url, options);
        if (response.status !== 200 || response.type !== 'basic') {
            throw new Error(`${entry.path}: the server answered ${response.status}`);
        }
        if (isHtml(response) && !entry.mime.startsWith('text/html')) {
            throw new Error(`${entry.path}: the server sent a page in place of this file`);
        }
        // The digest proves the bytes, and the list says what they are, also where a host does not know the type.
        const bytes = await response.arrayBuffer();
        if (!isWhole && !(await isOf(entry, bytes))) throw new Error(`${entry.path}: the server sent other bytes`);
        return typed(bytes, response.headers, entry.mime);
    }

    /** @param {Entry} entry */
    kept(entry) {
        return this.world.caches.match(entry.url, { cacheName: this.cacheName });
    }

    /**
     * What one of our other caches has at an address.
     *
     * @param {string} url
     */
    async heldElsewhere(url) {
        for (const name of await this.otherCaches()) {
            const held = await this.world.caches.match(url, { cacheName: name });
            if (held) return held;
        }
        return undefined;
    }

    async otherCaches() {
        const names = await this.world.caches.keys();
        return names.filter((name) => name.startsWith(this.prefix) && name !== this.cacheName && name !== this.off);
    }

    /**
     * When and how the edition was stored; nothing if it is not complete.
     *
     * @returns {Promise<Note | undefined>}
     */
    record() {
        return this.noted(this.marker);
    }

    async isComplete() {
        if (!(await this.record())) return false;
        const kept = await Promise.all(this.needed.map((entry) => this.kept(entry)));
        return kept.every(Boolean);
    }

    async everythingWasKept() {
        for (const name of [this.cacheName, ...(await this.otherCaches())]) {
            const record = await this.world.caches.match(this.marker, { cacheName: name });
            if (record && (await record.json()).everything) return true;
        }
        return false;
    }

    /**
     * What earlier editions hold of the rest and did not change; the others are fetched in the background.
     *
     * @param {Cache} cache
     */
    async copyUnchanged(cache) {
        await inLanes(this.rest, async (entry) => {
            const { found, here } = await this.unchanged(entry);
            if (found && !here) await cache.put(entry.url, found);
        });
    }

    /**
     * @param {string} address
     * @param {unknown} value
     */
    async note(address, value) {
        const cache = await this.open();
        await cache.put(address, json(value));
    }

    /** @param {string} address */
    async forget(address) {
        const cache = await this.open();
        await cache.delete(address);
    }

    /** @param {string} address */
    async noted(address) {
        const response = await this.world.caches.match(address, { cacheName: this.cacheName });
        return response?.json();
    }
}
