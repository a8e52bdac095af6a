// What the page "Offline" says of the copy on this device, and the buttons. offline.js loads it where it is needed.

/**
 * @import { Context, Status } from './offline.js'
 *
 * The element, with how often it has been filled, and what ends that.
 *
 * @typedef {HTMLElement & { turn?: number, stop?: () => void }} Panel
 */

const say = globalThis.atlasSay;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** @type {(time: number | string) => string} */
const day = (time) => {
    const date = new Date(time);
    return say('{0} {1} {2}', date.getDate(), say(MONTHS[date.getMonth()]), date.getFullYear());
};
/** @type {(bytes: number) => string} */
const size = (bytes) => say('{0} MB', (bytes / 1e6).toFixed(1));
/** @type {(number: number) => string} */
const files = (number) => (number === 1 ? say('1 file') : say('{0} files', number.toLocaleString('en')));
/** @type {(number: number) => string} */
const days = (number) => (number === 1 ? say('1 day') : say('{0} days', number));
/**
 * How many whole days ago a time was.
 *
 * @param {number} time
 */
const age = (time) => Math.floor((Date.now() - time) / 86_400_000);

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} [text]
 * @param {Node[]} children
 */
const element = (name, text, ...children) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    made.append(...children);
    return made;
};

/** The one state that outlives the element: what is going on, how it ended, and whether the browser is being asked. */
const work = { text: '', done: 0, of: 0, running: false, asking: false };

/**
 * What went wrong, in words. Browsers say "Failed to fetch" and the like for a network that is gone as for bytes that
 * are not what the list states.
 *
 * @type {(reason: string) => string}
 */
export const words = (reason) => {
    if (reason === 'quota') return say('the browser refused the space');
    if (/fetch|network|load failed|integrity/i.test(reason)) {
        return say('a file could not be fetched, or was not what the edition says');
    }
    return reason;
};

/**
 * Puts the panel into its element, now and whenever something has changed.
 *
 * @param {Panel} place
 * @param {Context} context
 */
export const show = (place, context) => {
    const again = () => paint(place, context);
    place.stop?.();
    place.stop = () => removeEventListener('atlas-offline', again);
    addEventListener('atlas-offline', again);
    return paint(place, context);
};

/** @type {(place: Panel, context: Context) => Promise<void>} */
const paint = async (place, context) => {
    const turn = (place.turn ?? 0) + 1;
    place.turn = turn;
    const parts = await describe(context).catch((error) => [
        ...obstacle('This browser allows the atlas no storage.', error.message),
    ]);
    // A later change may have been described meanwhile.
    if (place.turn !== turn) return;
    const focused = place.contains(document.activeElement) && document.activeElement?.textContent;
    place.replaceChildren(...parts);
    [...place.querySelectorAll('button')].find((button) => button.textContent === focused)?.focus();
};

/**
 * Why nothing is kept, and behind it what the browser said, for who can use it.
 *
 * @type {(text: string, detail?: string) => HTMLElement[]}
 */
const obstacle = (text, detail) => {
    const line = element('p', say(text));
    if (!detail) return [line];
    return [line, element('details', '', element('summary', say('What the browser says')), element('p', detail))];
};

/** @type {(context: Context) => Promise<HTMLElement[]>} */
const describe = async (context) => {
    if (context.obstacle) return obstacle(context.obstacle, context.detail);
    if (await caches.has(context.off)) {
        return [
            element('p', say('Nothing is kept: the copy was removed.')),
            element(
                'p',
                '',
                button('Keep the atlas on this device', () => restart(context)),
            ),
        ];
    }
    const { registration } = context;
    if (registration === undefined) return [element('p', say('Looking at what is kept.'))];
    const status = await context.status();
    if (!status?.complete) {
        const coming = registration?.installing || registration?.active;
        const failure =
            context.failure &&
            say('No copy could be made: {0}. It is tried again at the next visit.', words(context.failure));
        return [element('p', failure || say(coming ? 'A copy is being made.' : 'There is no copy yet.'))];
    }
    const storage = await navigator.storage?.estimate?.().catch(() => undefined);
    const persisted = await navigator.storage?.persisted?.().catch(() => undefined);
    return [
        facts(status, persisted),
        element('p', honest(status)),
        ...failed(context),
        ...update(context),
        buttons(status, persisted, storage, context),
        progress(),
    ];
};

/** @type {(status: Status, persisted: boolean | undefined) => HTMLElement} */
const facts = (status, persisted) => {
    const whole = status.keptFiles >= status.files;
    const kept = `${files(status.keptFiles)}, ${size(status.keptBytes)}`;
    const rows = [
        ['Edition', day(status.edition)],
        [
            'Kept',
            whole
                ? say('Everything: {0}', kept)
                : say('The program and the record, from which every page is made: {0}', kept),
        ],
        ['Since', day(status.stored)],
        ['Last check', checked(status.checked)],
        ['Storage', protection(persisted)],
    ];
    return element('dl', '', ...rows.flatMap(([name, value]) => [element('dt', say(name)), element('dd', value)]));
};

/**
 * Whether the copy stays; nothing is known where the browser has no `navigator.storage`.
 *
 * @type {(persisted: boolean | undefined) => string}
 */
export const protection = (persisted) => {
    if (persisted) return say('Protected: the browser does not clear it by itself');
    return persisted === undefined
        ? say(
              'This browser does not say whether it clears it when space is short; in a private window it goes with the window',
          )
        : say('The browser may clear it when space is short; in a private window it goes with the window');
};

/** @type {(check: Status['checked']) => string} */
const checked = (check) => {
    if (!check) return say('None yet');
    const at = `${day(check.at)}, ${new Date(check.at).toLocaleTimeString('en-GB', { timeStyle: 'short' })}`;
    return check.ok ? at : say('{0}: the site could not be reached', at);
};

/**
 * How old the copy is, and what that means.
 *
 * @type {(status: Status) => string}
 */
export const honest = ({ stored, checked: check }) => {
    if (stored > Date.now() || (check?.at ?? 0) > Date.now()) {
        return say(
            'The clock of this device was ahead when this copy was stored or checked, or is behind now: how old the copy is cannot be said.',
        );
    }
    const compared = Math.max(stored, check?.ok ? check.at : 0);
    if (age(compared) < 1)
        return say(compared > stored ? 'Compared with the site within the last day.' : 'Fetched within the last day.');
    return say(
        'This copy is {0} old. It was last compared with the site {1} ago; newer changes are not in it.',
        days(age(stored)),
        days(age(compared)),
    );
};

/**
 * Why a newer edition that the site has is not here.
 *
 * @type {(context: Context) => HTMLElement[]}
 */
const failed = ({ failure, newer }) =>
    failure && !newer
        ? [
              element(
                  'p',
                  say(
                      'A newer edition could not be stored: {0}. This one stays, and it is tried again.',
                      words(failure),
                  ),
              ),
          ]
        : [];

/** @type {(context: Context) => HTMLElement[]} */
const update = ({ newer, registration }) => {
    if (!newer || !registration?.waiting) return [];
    const open = () => {
        const worker = registration.waiting;
        worker?.addEventListener('statechange', () => {
            if (worker.state === 'activated') location.reload();
        });
        worker?.postMessage({ type: 'accept' });
    };
    const text = say(
        'A newer edition is complete and waits: it takes over when all windows of the atlas are closed, or now.',
    );
    return [element('p', text), element('p', '', button('Open the newer edition', open))];
};

/** @type {(name: string, act: () => void) => HTMLButtonElement} */
const button = (name, act) => {
    const made = element('button', say(name));
    made.type = 'button';
    made.disabled = work.running;
    made.addEventListener('click', act);
    return made;
};

/**
 * @param {Status} status
 * @param {boolean | undefined} persisted
 * @param {StorageEstimate | undefined} storage
 * @param {Context} context
 */
const buttons = (status, persisted, storage, context) => {
    const missing = status.bytes - status.keptBytes;
    const free = storage?.quota && storage.quota - (storage.usage ?? 0);
    const list = [
        button('Check now', () =>
            run(context, 'Asking the site', async () => {
                await context.check();
                const status = await context.status();
                if (!status?.checked?.ok) return 'The site could not be reached.';
                const { waiting, installing } = context.registration ?? {};
                if (context.newer && waiting) return 'There is a newer edition.';
                if (installing) return 'Something newer is being fetched.';
                if (waiting) return 'The site has something else in the place of an edition; this one stays.';
                return context.failure ? '' : 'There is nothing newer.';
            }),
        ),
    ];
    if (missing > 0 && (!free || free > missing))
        list.push(button(say('Keep everything ({0})', size(missing)), () => keep(context)));
    if (persisted === false) {
        const asking = button('Ask the browser to protect it', () => protect(context));
        asking.disabled ||= work.asking;
        list.push(asking);
    }
    list.push(
        button('Verify this copy', () => verify(context)),
        button('Remove', () => remove(context)),
    );
    return element('p', '', ...list);
};

/**
 * Some browsers ask the reader, who may answer late or never; meanwhile everything else goes on.
 *
 * @param {Context} context
 */
const protect = async (context) => {
    work.asking = true;
    work.text = say('The browser is asked.');
    context.changed();
    const agreed = await navigator.storage.persist().catch(() => false);
    work.asking = false;
    if (!work.running) {
        work.text = agreed
            ? say('The browser protects the copy.')
            : say('The browser did not agree; it may when the atlas is installed or visited often.');
    }
    context.changed();
};

const progress = () => {
    const line = element('p', work.text);
    line.setAttribute('role', 'status');
    if (!work.running || !work.of) return line;
    const bar = element('progress');
    bar.max = work.of;
    bar.value = work.done;
    bar.setAttribute('aria-label', work.text);
    line.append(' ', bar);
    return line;
};

/**
 * One piece of work at a time; what it returns is said when it is done.
 *
 * @param {Context} context
 * @param {string} text
 * @param {() => Promise<string>} act
 */
const run = async (context, text, act) => {
    if (work.running) return;
    Object.assign(work, { text: say(text), done: 0, of: 0, running: true });
    context.changed();
    work.text = await act().then(say, (error) => say('It failed: {0}.', words(error.message)));
    work.running = false;
    context.changed();
};

/**
 * Asks the worker batch after batch; the page may close in the middle and go on another day.
 *
 * @param {Context} context
 * @param {string} type
 * @param {(answer: any) => void} each
 */
const inBatches = async (context, type, each) => {
    for (let from = 0; from !== null; ) {
        const answer = await context.ask({ type, from });
        if (!answer || answer.error) throw new Error(words(answer?.error ?? say('no answer')));
        each(answer);
        Object.assign(work, { done: answer.next ?? answer.of, of: answer.of });
        context.changed();
        from = answer.next;
    }
};

/**
 * Fetches everything that is not kept yet.
 *
 * @param {Context} context
 */
export const keep = (context) =>
    run(context, 'Fetching', async () => {
        let failed = 0;
        await inBatches(context, 'keep', (answer) => {
            failed += answer.failed.length;
            // Twenty in a row: the network is gone, or the site has moved on.
            if (answer.failed.length >= 20) throw new Error(say('the files of this edition cannot be reached'));
        });
        return failed ? say('{0} could not be fetched; the rest is kept.', files(failed)) : 'Everything is kept.';
    });

/** @param {Context} context */
const verify = (context) =>
    run(context, 'Verifying', async () => {
        const sum = { right: 0, mended: 0, broken: 0 };
        await inBatches(context, 'verify', (answer) => {
            sum.right += answer.right;
            sum.mended += answer.mended.length;
            sum.broken += answer.broken.length;
        });
        return [
            say('{0} verified.', files(sum.right)),
            sum.mended && say('{0} had been damaged and was fetched again.', files(sum.mended)),
            sum.broken && say('{0} is damaged and could not be fetched again.', files(sum.broken)),
        ]
            .filter(Boolean)
            .join(' ');
    });

/** @param {Context} context */
const remove = (context) =>
    run(context, 'Removing', async () => {
        await context.ask({ type: 'remove' });
        return '';
    });

/** @param {Context} context */
const restart = async (context) => {
    await caches.delete(context.off);
    work.text = '';
    await context.register();
    // Where windows were open, the browser brings the same worker back instead of installing it anew.
    await context.ask({ type: 'restore' });
    context.changed();
};
