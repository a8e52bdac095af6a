// Small things that the worker does with files and responses; all of them depend on their arguments only.

/** How many files are fetched at a time. */
const AT_ONCE = 4;

/**
 * Works through a list, a few at a time; the first failure stops the others and is thrown when they have ended.
 *
 * @template T
 * @param {T[]} list
 * @param {(one: T, signal: AbortSignal) => Promise<void>} work `signal` says that it is no longer wanted
 * @param {AbortSignal} [deadline] ends everything, with its reason
 */
export async function inLanes(list, work, deadline) {
    const abort = new AbortController();
    deadline?.addEventListener('abort', () => abort.abort(deadline.reason));
    let next = 0;
    /** @type {unknown} */
    let fault;
    const lane = async () => {
        while (next < list.length && !abort.signal.aborted) {
            try {
                await work(list[next++], abort.signal);
            } catch (error) {
                fault ??= error;
                abort.abort();
            }
        }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    if (fault ?? abort.signal.aborted) throw fault ?? abort.signal.reason;
}

/**
 * Files under assets/ are named after their content.
 *
 * @param {string} path
 */
export function isHashed(path) {
    return path.startsWith('assets/');
}

/**
 * Whether the copy is complete without a file: pictures and fonts only decorate, and of a page the program makes
 * another.
 *
 * @param {{ mime: string }} entry
 */
export function isSpare({ mime }) {
    return /^(image\/|font\/|text\/html)/.test(mime);
}

/**
 * Whether a path is that of a file, or of a page for other people's pages, and not of a page that the program makes.
 *
 * @param {string} path
 */
export function isNoView(path) {
    return /\.(?!html?$)[^./]+$/.test(path) || /^(embed\/.|editions\/|oembed\/)/.test(path);
}

/** @param {Response} response */
export function isHtml(response) {
    return /^text\/html/i.test(response.headers.get('content-type') ?? '');
}

/**
 * Whether the browser refused the space.
 *
 * @param {unknown} error
 */
export function isQuota(error) {
    return error instanceof Object && 'name' in error && error.name === 'QuotaExceededError';
}

/**
 * What went wrong, in one line; `quota` where the browser refused the space.
 *
 * @param {unknown} error
 */
export function reasonOf(error) {
    if (isQuota(error)) return 'quota';
    return String(error instanceof Error ? error.message : error);
}

/**
 * A path without escapes, or as it is where they are broken.
 *
 * @param {string} path
 */
export function decoded(path) {
    try {
        return decodeURIComponent(path);
    } catch {
        return path;
    }
}

/**
 * How many bytes files have together.
 *
 * @param {import('./store.mjs').Entry[]} entries
 */
export function sum(entries) {
    return entries.reduce((total, entry) => total + entry.bytes, 0);
}

/** @param {unknown} value */
export function json(value) {
    return new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });
}

/**
 * @param {number} status
 * @param {string} text
 */
export function plain(status, text) {
    return new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

/**
 * A response made of bytes: without the marks of a redirection, and with the type that the list states.
 *
 * @param {ArrayBuffer} bytes
 * @param {Headers} headers
 * @param {string} mime
 */
export function typed(bytes, headers, mime) {
    const own = new Headers(headers);
    for (const name of ['content-encoding', 'content-length', 'vary']) own.delete(name);
    own.set('content-type', mime);
    return new Response(bytes, { headers: own });
}

/**
 * The part of a file that the request asks for.
 *
 * @param {Request} request
 * @param {Response} response
 */
export async function sliced(request, response) {
    const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get('range') ?? '');
    if (!range || response.status !== 200 || range[0] === 'bytes=-') return response;
    const bytes = await response.arrayBuffer();
    const size = bytes.byteLength;
    const [first, last] =
        range[1] === ''
            ? [Math.max(0, size - Number(range[2])), size - 1]
            : [Number(range[1]), range[2] === '' ? size - 1 : Math.min(Number(range[2]), size - 1)];
    const headers = new Headers(response.headers);
    if (first > last) {
        headers.set('content-range', `bytes */${size}`);
        return new Response(null, { status: 416, headers });
    }
    headers.set('content-range', `bytes ${first}-${last}/${size}`);
    return new Response(bytes.slice(first, last + 1), { status: 206, headers });
}

/**
 * The SHA-256 of bytes, in hexadecimal digits.
 *
 * @param {ArrayBuffer} bytes
 */
export async function digest(bytes) {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Whether bytes are those of a file: as the site serves it, or what they are when they are unpacked. Of a file that is
 * not always kept the list has the first digits only.
 *
 * @param {import('./store.mjs').Entry} entry
 * @param {ArrayBuffer} bytes
 */
export async function isOf({ sha256, unpacked }, bytes) {
    const found = await digest(bytes);
    return found.startsWith(sha256) || found === unpacked;
}

/**
 * Bytes without the compression of gzip, if they have it.
 *
 * @param {ArrayBuffer} bytes
 */
export async function inflated(bytes) {
    const [first, second] = new Uint8Array(bytes.slice(0, 2));
    if (first !== 0x1f || second !== 0x8b) return bytes;
    const raw = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Response(raw).arrayBuffer();
}

/**
 * What a patch makes of bytes. It is a row of steps as bsdiff writes them: three numbers of eight bytes, the lowest
 * first and the sign in the last bit (how many bytes are added to those that are there, how many are new, how far the
 * place among those that are there then moves), then the former and the latter bytes.
 *
 * @param {ArrayBuffer} before
 * @param {ArrayBuffer} patch
 */
export function patched(before, patch) {
    const view = new DataView(patch);
    const number = (/** @type {number} */ at) => view.getUint32(at, true) * (view.getUint8(at + 7) > 127 ? -1 : 1);
    /** @type {[added: number, fresh: number, moved: number, at: number][]} */
    const steps = [];
    let size = 0;
    for (let at = 0; at < patch.byteLength; ) {
        const [added, fresh, moved] = [number(at), number(at + 8), number(at + 16)];
        steps.push([added, fresh, moved, at + 24]);
        at += 24 + added + fresh;
        size += added + fresh;
    }
    const [from, given, made] = [new Uint8Array(before), new Uint8Array(patch), new Uint8Array(size)];
    let [read, written] = [0, 0];
    for (const [added, fresh, moved, at] of steps) {
        for (let one = 0; one < added; one += 1) made[written + one] = from[read + one] + given[at + one];
        made.set(given.subarray(at + added, at + added + fresh), written + added);
        read += added + moved;
        written += added + fresh;
    }
    return made.buffer;
}

/**
 * Hexadecimal digits in base 64, as `integrity` wants them.
 *
 * @param {string} hex
 */
export function base64(hex) {
    return btoa(hex.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16))));
}
