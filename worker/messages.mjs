// The conversation of the worker with the pages: each message has one answer.

import { inLanes, isOf, isQuota, reasonOf, sum } from './files.mjs';

/** How many files one message of "keep everything" or "verify" deals with: a worker must not be busy for long. */
const BATCH = 24;

/**
 * @typedef {import('./edition.mjs').Edition} Edition
 * @typedef {import('./store.mjs').Store} Store
 */

/**
 * What a page asks for; `from` is the place in the list where a batch begins.
 *
 * @typedef {{ type?: string, from?: number, ok?: boolean } | undefined} Message
 */

/**
 * The answer to a page's message.
 *
 * @param {Edition} edition
 * @param {Message} message
 */
export async function answer(edition, message) {
    try {
        switch (message?.type) {
            case 'accept':
                return { accepted: await edition.world.skipWaiting() };
            case 'status':
                return await status(edition);
            case 'keep':
                return await keep(edition.store, message.from ?? 0);
            case 'verify':
                return await verify(edition.store, message.from ?? 0);
            case 'remove':
                return { removed: await edition.remove() };
            case 'restore':
                return { restored: await edition.restore() };
            case 'checked':
                return { noted: await checked(edition, Boolean(message.ok)) };
            default:
                return { error: 'not understood' };
        }
    } catch (error) {
        return { error: reasonOf(error) };
    }
}

/**
 * What is kept, in numbers.
 *
 * @param {Edition} edition
 */
async function status(edition) {
    await edition.sweep();
    const { store } = edition;
    const record = await store.record();
    const all = [...store.core, ...store.rest];
    const kept = record ? await keptEntries(store) : [];
    return {
        build: store.build,
        edition: store.date,
        complete: Boolean(record),
        stored: record?.stored,
        everything: Boolean(record?.everything),
        checked: await store.noted(store.checked),
        files: all.length,
        bytes: sum(all),
        keptFiles: kept.length,
        keptBytes: sum(kept),
    };
}

/** @param {Store} store */
async function keptEntries(store) {
    const cache = await store.open();
    const kept = new Set((await cache.keys()).map((request) => request.url));
    return [...store.entries.values()].filter((entry) => kept.has(entry.url));
}

/**
 * Notes that the page has asked the site for a newer edition, and whether the site could be reached.
 *
 * @param {Edition} edition
 * @param {boolean} ok
 */
function checked({ store, world }, ok) {
    return store.note(store.checked, { ok, at: world.now() });
}

/**
 * Fetches the next files of what the core can do without. What fails is named and passed over; space that is refused ends it.
 *
 * @param {Store} store
 * @param {number} from
 */
async function keep(store, from) {
    const record = await store.record();
    if (!record) return { error: 'incomplete' };
    if (!record.everything) await store.note(store.marker, { ...record, everything: true });
    const cache = await store.open();
    /** @type {string[]} */
    const failed = [];
    const wanted = [...store.spare, ...store.rest];
    await inLanes(wanted.slice(from, from + BATCH), async (entry) => {
        if (await store.kept(entry)) return;
        try {
            await store.put(cache, entry);
        } catch (error) {
            if (isQuota(error)) throw error;
            failed.push(entry.path);
        }
    });
    return { failed, next: after(from, wanted), of: wanted.length };
}

/**
 * Hashes the next files again; what is damaged is fetched anew.
 *
 * @param {Store} store
 * @param {number} from
 */
async function verify(store, from) {
    const all = [...store.core, ...store.rest];
    let right = 0;
    /** @type {string[]} */
    const mended = [];
    /** @type {string[]} */
    const broken = [];
    const cache = await store.open();
    await inLanes(all.slice(from, from + BATCH), async (entry) => {
        const kept = await store.kept(entry);
        if (!kept && !store.needed.includes(entry)) return;
        if (kept && (await isOf(entry, await kept.arrayBuffer()))) {
            right += 1;
            return;
        }
        try {
            await cache.put(entry.url, await store.fetched(entry));
            mended.push(entry.path);
        } catch {
            broken.push(entry.path);
        }
    });
    return { right, mended, broken, next: after(from, all), of: all.length };
}

/**
 * Where the next batch begins; nothing after the last.
 *
 * @param {number} from
 * @param {unknown[]} list
 */
function after(from, list) {
    return from + BATCH < list.length ? from + BATCH : null;
}
