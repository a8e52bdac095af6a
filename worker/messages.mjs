// The conversation of the worker with the pages: each message has one answer.

import { digest, inLanes, isQuota, reasonOf, sum } from './files.mjs';

/** How many files one message of "keep everything" or "verify" deals with: a worker must not be busy for long. */
const BATCH = 24;

/** The answer to a page's message. */
export async function answer(edition, message) {
    try {
        switch (message?.type) {
            case 'accept':
                return { accepted: await edition.world.skipWaiting() };
            case 'status':
                return await status(edition);
            case 'keep':
                return await keep(edition, message.from ?? 0);
            case 'verify':
                return await verify(edition, message.from ?? 0);
            case 'remove':
                return await remove(edition);
            case 'restore':
                return { restored: await edition.restore() };
            case 'checked':
                return { noted: await edition.note(edition.checked, { ok: message.ok, at: edition.world.now() }) };
            default:
                return { error: 'not understood' };
        }
    } catch (error) {
        return { error: reasonOf(error) };
    }
}

async function status(edition) {
    await edition.sweep();
    const record = await edition.record();
    const all = [...edition.core, ...edition.rest];
    const kept = record ? await keptEntries(edition) : [];
    return {
        build: edition.build,
        edition: edition.date,
        complete: Boolean(record),
        stored: record?.stored,
        everything: Boolean(record?.everything),
        checked: await edition.noted(edition.checked),
        files: all.length,
        bytes: sum(all),
        keptFiles: kept.length,
        keptBytes: sum(kept),
    };
}

async function keptEntries(edition) {
    const cache = await edition.world.caches.open(edition.cacheName);
    const kept = new Set((await cache.keys()).map((request) => request.url));
    return [...edition.entries.values()].filter((entry) => kept.has(entry.url));
}

/** Fetches the next files of the rest. What fails is named and passed over; space that is refused ends it. */
async function keep(edition, from) {
    const record = await edition.record();
    if (!record) return { error: 'incomplete' };
    if (!record.everything) await edition.note(edition.marker, { ...record, everything: true });
    const cache = await edition.world.caches.open(edition.cacheName);
    const failed = [];
    await inLanes(edition.rest.slice(from, from + BATCH), async (entry) => {
        if (await edition.kept(entry)) return;
        try {
            await edition.store(cache, entry);
        } catch (error) {
            if (isQuota(error)) throw error;
            failed.push(entry.path);
        }
    });
    return { failed, next: after(from, edition.rest), of: edition.rest.length };
}

/** Hashes the next files again; what is damaged is fetched anew. */
async function verify(edition, from) {
    const all = [...edition.core, ...edition.rest];
    const result = { right: 0, mended: [], broken: [] };
    const cache = await edition.world.caches.open(edition.cacheName);
    await inLanes(all.slice(from, from + BATCH), async (entry) => {
        const kept = await edition.kept(entry);
        if (!kept && !edition.core.includes(entry)) return;
        if (kept && (await digest(await kept.arrayBuffer())) === entry.sha256) {
            result.right += 1;
            return;
        }
        try {
            await cache.put(entry.url, await edition.fetched(entry));
            result.mended.push(entry.path);
        } catch {
            result.broken.push(entry.path);
        }
    });
    return { ...result, next: after(from, all), of: all.length };
}

/** Removes all copies and the worker, and notes that none is wanted: `off` is an empty cache that pages look for. */
async function remove(edition) {
    const { caches, registration } = edition.world;
    await caches.open(`${edition.prefix}off`);
    edition.sound = false;
    const names = [edition.cacheName, ...(await edition.otherCaches())];
    await Promise.all(names.map((name) => caches.delete(name)));
    return { removed: await registration.unregister() };
}

function after(from, list) {
    return from + BATCH < list.length ? from + BATCH : null;
}
